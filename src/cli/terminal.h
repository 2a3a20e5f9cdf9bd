// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdio>
#include <string>
#include <string_view>

#include "cli/options.h"

namespace cotejo::cli {

/// What stdout looks like: whether it takes colours, and how wide it is.
class Terminal {
 public:
  explicit Terminal(const Options& options);

  [[nodiscard]] int width() const { return width_; }

  [[nodiscard]] std::string bold(std::string_view text) const { return styled(text, "1"); }
  [[nodiscard]] std::string dim(std::string_view text) const { return styled(text, "2"); }
  [[nodiscard]] std::string red(std::string_view text) const { return styled(text, "31"); }
  [[nodiscard]] std::string green(std::string_view text) const { return styled(text, "32"); }
  [[nodiscard]] std::string yellow(std::string_view text) const { return styled(text, "33"); }
  [[nodiscard]] std::string cyan(std::string_view text) const { return styled(text, "36"); }

  /// Prints text wrapped at words; lines after the first are indented by `hang` columns. Control characters of the text
  /// (a page can hold anything) are not passed on to the terminal; our own colours are.
  void print(std::string_view text, int indent = 0, int hang = 0) const;
  void line() const { std::fputc('\n', stdout); }

 private:
  [[nodiscard]] std::string styled(std::string_view text, const char* code) const;
  bool colour_;
  int width_;
};

/// How far a long work has come, on one line of stderr, when a person is looking.
class Progress {
 public:
  Progress(const Options& options, std::string what, std::size_t total);
  ~Progress() { clear(); }
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  void step(const std::string& name);
  /// Takes the line away, so that something else can be printed.
  void clear();

 private:
  std::string what_;
  std::size_t total_;
  std::size_t done_ = 0;
  bool shown_;
  bool dirty_ = false;
};

}  // namespace cotejo::cli
