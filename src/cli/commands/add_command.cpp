// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include <cstdio>
#include <unordered_set>

#include "base/hash.h"
#include "cli/commands/commands.h"
#include "cli/session.h"
#include "cli/web.h"
#include "gather/keeper.h"
#include "library/library.h"

namespace cotejo::cli {

namespace {

/// What came of the inputs.
struct Added {
  int articles = 0;
  int fresh = 0;
  int versions = 0;
  int skipped = 0;
  bool all_read = true;
};

Outcome add_files(const Options& options, const Pipeline& pipeline, library::Library& library, Added& added) {
  const auto sources = library.read_sources();
  if (!sources) return sources.error();
  const std::unordered_set<std::string> known(sources->begin(), sources->end());
  gather::Keeper keeper(library);
  const bool all_read = read_all(
      options, pipeline,
      [&](const Reading& reading) {
        ++added.articles;
        keeper.reading(reading);
      },
      [&](const InputResult& result) {
        added.skipped += result.skipped ? 1 : 0;
        keeper.input(result);
      },
      [&](std::string_view bytes) { return known.count(sha256_hex(bytes)) > 0; });
  keeper.flush();
  if (keeper.failure()) return *keeper.failure();
  added.all_read = added.all_read && all_read;
  added.fresh += keeper.fresh();
  added.versions += keeper.versions();
  return Done{};
}

Outcome add_urls(const Options& options, const Pipeline& pipeline, library::Library& library,
                 const std::vector<std::string>& urls, Added& added) {
  const fetch::Stop stop;
  auto fetching = open_fetching(options, library, stop);
  if (!fetching) return fetching.error();
  InputReport report(options, "fetching", urls.size());
  std::vector<library::PageRow> pages;
  for (const std::string& text : urls) {
    const auto url = fetch::Url::parse(text);
    if (!url) {
      report.failed(url.error(), text);
      continue;
    }
    auto known = library::WebMemory(library).page(url->text());
    if (!known) return known.error();
    library::PageRow page;
    if (*known) page = std::move(**known);
    page.url = url->text();
    pages.push_back(std::move(page));
  }
  gather::Visits visits({library, pipeline, *fetching->fetcher, options.intake(), 15 * 60,
                         [&](const Error& error) { report.failed(error, error.place); },
                         [&](const std::string& url, gather::Kept) { report.done(url); }});
  if (auto done = visits.visit(pages); !done) return done;
  if (auto kept = gather::keep_hosts(library, fetching->fetcher->hosts()); !kept) return kept;
  const gather::VisitCount& count = visits.count();
  added.articles += count.fresh + count.versions + count.again;
  added.fresh += count.fresh;
  added.versions += count.versions;
  added.skipped += count.unchanged;
  added.all_read = added.all_read && report.all_read() && count.later == 0;
  return Done{};
}

}  // namespace

int add_command(const Options& options) {
  const auto pipeline = load_pipeline(options);
  if (!pipeline) return kUsage;
  auto library = library::Library::open(options.library_file());
  if (!library) return complain(library.error()), kSomeFailed;
  Options files = options;
  const std::vector<std::string> urls = take_urls(files.names);
  Added added;
  if (!files.names.empty()) {
    if (auto done = add_files(files, *pipeline, *library, added); !done) return complain(done.error()), kSomeFailed;
  }
  if (!urls.empty()) {
    if (auto done = add_urls(options, *pipeline, *library, urls, added); !done)
      return complain(done.error()), kSomeFailed;
  }
  const auto stories = gather::renew_stories(*library, *pipeline);
  if (!stories) return complain(stories.error()), kSomeFailed;
  if (!options.quiet) {
    std::printf(
        "%d articles read, %d of them new and %d new versions; %d inputs were there already; the library %s now "
        "holds %zu stories\n",
        added.articles, added.fresh, added.versions, added.skipped, options.library_file().c_str(), *stories);
  }
  return added.all_read ? kAllRead : kSomeFailed;
}

}  // namespace cotejo::cli
