// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/terminal.h"

#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <vector>

#include "text/utf8.h"

namespace cotejo::cli {

namespace {

constexpr int kDefaultWidth = 100;
constexpr int kWidest = 120;  ///< longer lines are hard to read

int terminal_width() {
  winsize size{};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return std::min<int>(size.ws_col, kWidest);
  return kDefaultWidth;
}

/// Our own markers for styles: no text holds them, since control characters are taken out of texts.
constexpr char kStyleBegin = '\x01';
constexpr char kStyleEnd = '\x02';

/// Columns that a word takes: code points, without our style markers.
int columns(std::string_view word) {
  int count = 0;
  bool style = false;
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint c = decode_utf8(word, at);
    at += c.size;
    if (c.value == static_cast<char32_t>(kStyleBegin)) style = true;
    if (!style) ++count;
    if (c.value == static_cast<char32_t>(kStyleEnd)) style = false;
  }
  return count;
}

std::string safe(std::string_view word) {
  std::string out;
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint c = decode_utf8(word, at);
    if (c.value == static_cast<char32_t>(kStyleBegin)) {
      out += '\x1b';
    } else if (c.value != static_cast<char32_t>(kStyleEnd) && c.value >= 0x20 && c.value != 0x7F &&
               !(c.value >= 0x80 && c.value < 0xA0)) {
      append_utf8(out, c.value);
    }
    at += c.size;
  }
  return out;
}

}  // namespace

Terminal::Terminal(const Options& options)
    : colour_(options.colour == "always" ||
              (options.colour == "auto" && isatty(STDOUT_FILENO) != 0 && std::getenv("NO_COLOR") == nullptr)),
      width_(options.width > 0 ? options.width : terminal_width()) {}

std::string Terminal::styled(std::string_view text, const char* code) const {
  if (!colour_) return std::string(text);
  return fmt::format("{}[{}m{}{}{}[0m{}", kStyleBegin, code, kStyleEnd, text, kStyleBegin, kStyleEnd);
}

void Terminal::print(std::string_view text, int indent, int hang) const {
  std::string line(static_cast<std::size_t>(indent), ' ');
  int used = indent;
  bool empty = true;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = text.find_first_not_of(" \n\t\r", at);
    if (begin == std::string_view::npos) break;
    const std::size_t end = std::min(text.find_first_of(" \n\t\r", begin), text.size());
    const std::string_view word = text.substr(begin, end - begin);
    const int size = columns(word);
    if (!empty && used + 1 + size > width_) {
      std::fprintf(stdout, "%s\n", line.c_str());
      line.assign(static_cast<std::size_t>(indent + hang), ' ');
      used = indent + hang;
      empty = true;
    }
    if (!empty) line += ' ', ++used;
    line += safe(word);
    used += size;
    empty = false;
    at = end;
  }
  std::fprintf(stdout, "%s\n", line.c_str());
}

Progress::Progress(const Options& options, std::string what, std::size_t total)
    : what_(std::move(what)), total_(total), shown_(!options.quiet && total > 1 && isatty(STDERR_FILENO) != 0) {}

void Progress::step(const std::string& name) {
  ++done_;
  if (!shown_) return;
  const std::string base = name.substr(name.rfind('/') + 1).substr(0, 40);
  std::fprintf(stderr, "\r\x1b[K%s %zu/%zu  %zu%%  %s", what_.c_str(), done_, total_, done_ * 100 / total_,
               safe(base).c_str());
  dirty_ = true;
}

void Progress::clear() {
  if (dirty_) std::fputs("\r\x1b[K", stderr);
  dirty_ = false;
}

}  // namespace cotejo::cli
