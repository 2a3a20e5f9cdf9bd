// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>

#include "cli/commands/commands.h"
#include "cli/session.h"
#include "pipeline/annotator.h"
#include "pipeline/inputs.h"

namespace cotejo::cli {

namespace {

void print(const std::string& text) {
  std::fwrite(text.data(), 1, text.size(), stdout);
}

Outcome annotate_file(const Annotator& annotator, const std::string& path, Relations relations) {
  if (path == "-") return annotator.annotate_treebank(std::cin, path, relations, print);
  std::ifstream file(path, std::ios::binary);
  if (!file) return Error{ErrorCode::not_readable, "cannot be opened", path};
  return annotator.annotate_treebank(file, path, relations, print);
}

}  // namespace

int parse_command(const Options& options) {
  const auto paths = options.paths();
  if (!paths) return complain(paths.error()), kUsage;
  const auto annotator = Annotator::load(*paths);
  if (!annotator) return complain(annotator.error()), kUsage;
  const Relations relations = options.refined || options.statuses ? Relations::refined : Relations::as_trained;
  const InputList inputs = expand_inputs(options.names);
  InputReport report(options, "parsing", inputs.paths.size());
  for (const Error& failure : inputs.failures) report.failed(failure, failure.place);
  if (options.pretokenized) {
    for (const std::string& path : inputs.paths) {
      if (const Outcome done = annotate_file(*annotator, path, relations); !done) report.failed(done.error(), path);
      report.done(path);
    }
    return report.all_read() ? kAllRead : kSomeFailed;
  }
  const auto threads = static_cast<unsigned>(options.threads);
  annotator->annotate_inputs(inputs.paths, {options.intake(), threads, relations, options.statuses},
                             [&](AnnotatedInput input) {
                               if (!input.part) report.done(input.path);
                               report.notices(input.notices, input.path);
                               for (const AnnotatedItem& item : input.items) {
                                 if (!item) {
                                   report.failed(item.error(), input.path);
                                 } else if (report.is_new(item->id, input.path)) {
                                   report.notices(item->notices, input.path);
                                   print(item->conllu);
                                 }
                               }
                             });
  return report.all_read() ? kAllRead : kSomeFailed;
}

}  // namespace cotejo::cli
