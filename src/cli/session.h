// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <unordered_set>
#include <vector>

#include "cli/options.h"
#include "cli/terminal.h"
#include "pipeline/pipeline.h"

namespace cotejo::cli {

/// Says on stderr that something failed: "cotejo: PLACE: MESSAGE".
void complain(const Error& error);
/// Says something on stderr that a user should know and that is no failure.
void notice(const Options& options, const std::string& text);

/// The pipeline, or nothing after saying why there is none.
[[nodiscard]] std::unique_ptr<const Pipeline> load_pipeline(const Options& options);

/// Says on stderr what becomes of the inputs of a command, with progress: failures, notices, and inputs that were there
/// before under another name.
class InputReport {
 public:
  InputReport(const Options& options, const std::string& what, std::size_t inputs);

  void done(const std::string& path) { progress_.step(path); }
  void failed(Error error, const std::string& path);
  /// Whether an article is new, by its id; says of what input it is a copy else.
  bool is_new(const std::string& id, const std::string& path);
  void notices(const std::vector<Notice>& notices, const std::string& path);
  [[nodiscard]] bool all_read() const { return all_read_; }

 private:
  const Options& options_;
  Progress progress_;
  std::map<std::string, std::string> seen_;  ///< article id -> the input that had it first
  bool all_read_ = true;
};

/// Reads all inputs that the user named, in order, with progress; failures and notices are said as they come. `use`
/// gets each reading that was not there before (the same bytes twice are read once), `after` each input when it is
/// done.
/// Inputs whose bytes `known` recognises are left unread.
/// @return whether everything could be read.
bool read_all(const Options& options, const Pipeline& pipeline, const std::function<void(Reading)>& use,
              const std::function<void(const InputResult&)>& after = {},
              const std::function<bool(std::string_view)>& known = {});

}  // namespace cotejo::cli
