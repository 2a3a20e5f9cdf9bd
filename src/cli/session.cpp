// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/session.h"

#include <fmt/format.h>

#include <cstdio>
#include <map>

#include "cli/terminal.h"
#include "pipeline/inputs.h"

namespace cotejo::cli {

void complain(const Error& error) {
  std::fprintf(stderr, "cotejo: %s\n", error.text().c_str());
}

void notice(const Options& options, const std::string& text) {
  if (!options.quiet) std::fprintf(stderr, "cotejo: %s\n", text.c_str());
}

std::unique_ptr<const Pipeline> load_pipeline(const Options& options) {
  const auto paths = options.paths();
  if (!paths) return complain(paths.error()), nullptr;
  auto pipeline = Pipeline::load(*paths);
  if (!pipeline) return complain(pipeline.error()), nullptr;
  return std::make_unique<const Pipeline>(std::move(*pipeline));
}

bool read_all(const Options& options, const Pipeline& pipeline, const std::function<void(Reading)>& use,
              const std::function<void(const InputResult&)>& after,
              const std::function<bool(std::string_view)>& known) {
  const InputList inputs = expand_inputs(options.names);
  bool all_read = inputs.failures.empty();
  for (const Error& failure : inputs.failures) complain(failure);
  std::map<std::string, std::string> seen;  // article id -> the input that had it first
  Progress progress(options, "reading", inputs.paths.size());
  pipeline.read_inputs(
      inputs.paths, {options.intake(), static_cast<unsigned>(options.threads), known}, [&](InputResult result) {
        progress.step(result.path);
        if (after) after(result);
        for (ReadingItem& item : result.items) {
          if (!item) {
            progress.clear();
            Error error = item.error();
            if (error.place.empty()) error.place = result.path;
            complain(error);
            all_read = false;
            continue;
          }
          const auto [first, fresh] = seen.emplace(item->article.id, result.path);
          if (!fresh) {
            progress.clear();
            notice(options, fmt::format("{}: the same bytes as {}; read once", result.path, first->second));
            continue;
          }
          if (!item->article.notices.empty()) progress.clear();
          for (const Notice& said : item->article.notices)
            notice(options, fmt::format("{}: {}", result.path, said.message));
          use(std::move(*item));
        }
      });
  return all_read;
}

}  // namespace cotejo::cli
