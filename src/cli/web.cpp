// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/web.h"

#include <algorithm>

#include "base/version.h"
#include "cli/session.h"

namespace cotejo::cli {

std::vector<std::string> take_urls(std::vector<std::string>& names) {
  const auto first = std::stable_partition(names.begin(), names.end(),
                                           [](const std::string& name) { return !fetch::looks_like_url(name); });
  std::vector<std::string> urls(first, names.end());
  names.erase(first, names.end());
  return urls;
}

bool read_urls(const Options& options, const Pipeline& pipeline, const std::vector<std::string>& urls,
               const std::function<void(Reading)>& use) {
  const fetch::Stop stop;
  auto fetcher = fetch::Fetcher::make(options.fetching(), nullptr, stop);
  if (!fetcher) return complain(fetcher.error()), false;
  InputReport report(options, "fetching", urls.size());
  std::vector<fetch::Request> requests;
  for (const std::string& text : urls) {
    auto url = fetch::Url::parse(text);
    if (url) {
      requests.push_back({std::move(*url), {}});
    } else {
      report.failed(url.error(), text);
    }
  }
  fetcher->fetch_all(requests, [&](std::size_t i, fetch::Fetched fetched) {
    const std::string& path = requests[i].url.text();
    report.done(path);
    if (!fetched) return report.failed(fetched.error(), path);
    for (ReadingItem& item :
         pipeline.read_bytes(fetched->body, path, options.intake(), gather::provenance_of(*fetched))) {
      if (!item) {
        report.failed(item.error(), path);
      } else if (report.is_new(item->article.id, path)) {
        report.notices(item->article.notices, path);
        use(std::move(*item));
      }
    }
  });
  return report.all_read();
}

Result<LibraryFetching> open_fetching(const Options& options, library::Library& library, const fetch::Stop& stop) {
  auto hosts = gather::known_hosts(library);
  if (!hosts) return hosts.error();
  fetch::WarcOptions files;
  files.software = std::string("cotejo/") + kVersion;
  auto warc = fetch::WarcWriter::open(gather::warc_folder(options.library_file()), files);
  if (!warc) return warc.error();
  LibraryFetching fetching;
  fetching.warc = std::make_unique<fetch::WarcWriter>(std::move(*warc));
  auto fetcher = fetch::Fetcher::make(options.fetching(), fetching.warc.get(), stop, std::move(*hosts));
  if (!fetcher) return fetcher.error();
  fetching.fetcher = std::make_unique<fetch::Fetcher>(std::move(*fetcher));
  return fetching;
}

}  // namespace cotejo::cli
