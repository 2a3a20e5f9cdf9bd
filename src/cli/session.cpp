// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/session.h"

#include <fmt/format.h>

#include <cstdio>

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

InputReport::InputReport(const Options& options, const std::string& what, std::size_t inputs)
    : options_(options), progress_(options, what, inputs) {}

void InputReport::failed(Error error, const std::string& path) {
  progress_.clear();
  if (error.place.empty()) error.place = path;
  complain(error);
  all_read_ = false;
}

bool InputReport::is_new(const std::string& id, const std::string& path) {
  const auto [first, fresh] = seen_.emplace(id, path);
  if (fresh) return true;
  progress_.clear();
  notice(options_, fmt::format("{}: the same bytes as {}; read once", path, first->second));
  return false;
}

void InputReport::notices(const std::vector<Notice>& notices, const std::string& path) {
  if (!notices.empty()) progress_.clear();
  for (const Notice& said : notices) notice(options_, fmt::format("{}: {}", path, said.message));
}

bool read_all(const Options& options, const Pipeline& pipeline, const std::function<void(Reading)>& use,
              const std::function<void(const InputResult&)>& after,
              const std::function<bool(std::string_view)>& known) {
  const InputList inputs = expand_inputs(options.names);
  InputReport report(options, "reading", inputs.paths.size());
  for (const Error& failure : inputs.failures) report.failed(failure, failure.place);
  pipeline.read_inputs(inputs.paths, {options.intake(), static_cast<unsigned>(options.threads), known},
                       [&](InputResult result) {
                         if (!result.part) report.done(result.path);
                         report.notices(result.notices, result.path);
                         if (after) after(result);
                         for (ReadingItem& item : result.items) {
                           if (!item) {
                             report.failed(item.error(), result.path);
                           } else if (report.is_new(item->article.id, result.path)) {
                             report.notices(item->article.notices, result.path);
                             use(std::move(*item));
                           }
                         }
                       });
  return report.all_read();
}

}  // namespace cotejo::cli
