// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "fetch/fetcher.h"
#include "gather/feed_list.h"
#include "gather/keeper.h"
#include "library/web_memory.h"
#include "pipeline/pipeline.h"

namespace cotejo::gather {

/// What a page's bytes are known by, for intake: its address after redirects, its charset, when it came, its record.
[[nodiscard]] Provenance provenance_of(const fetch::Response& response);
/// The input that the articles of a page are said to come from: its record, or else its address.
[[nodiscard]] std::string input_name(const fetch::Response& response);

/// What came of visiting pages.
struct VisitCount {
  int fresh = 0;
  int versions = 0;
  int again = 0;      ///< the words were there already, under this or another URL
  int unchanged = 0;  ///< the server or the bytes say so
  int failed = 0;
  int later = 0;  ///< to be tried again
};

/// Fetches pages into a library: what is there is asked for conditionally, what comes is kept with its record, and what
/// failed for the moment waits. One transaction a page, so that a stop loses nothing.
class Visits {
 public:
  struct Tools {
    library::Library& library;
    const Pipeline& pipeline;
    fetch::Fetcher& fetcher;
    IntakeOptions intake;
    fetch::Seconds retry = 15 * 60;            ///< before the first further try of what failed for the moment; doubles
    std::function<void(const Error&)> failed;  ///< told of each failure
    std::function<void(const std::string& url, Kept)> read;  ///< told of each article
  };
  explicit Visits(const Tools& tools) : tools_(tools), web_(tools.library), keeper_(tools.library, 1) {}

  /// Fails only where the library does.
  Outcome visit(const std::vector<library::PageRow>& pages);
  [[nodiscard]] const VisitCount& count() const { return count_; }

 private:
  void arrived(library::PageRow page, fetch::Fetched fetched);
  void failed(library::PageRow& page, const Error& error);
  void read(library::PageRow& page, const fetch::Response& response);
  void note(const Outcome& outcome) {
    if (!outcome && !failure_) failure_ = outcome.error();
  }

  Tools tools_;
  library::WebMemory web_;
  Keeper keeper_;
  VisitCount count_;
  std::optional<Error> failure_;
};

/// What a fetcher learned of hosts, to and from the library.
[[nodiscard]] Result<fetch::HostRecords> known_hosts(library::Library& library);
Outcome keep_hosts(library::Library& library, const fetch::HostRecords& hosts);

/// Where the WARC files of a library lie: "news.db" has "news-warc" beside it.
[[nodiscard]] std::filesystem::path warc_folder(const std::filesystem::path& library_file);

}  // namespace cotejo::gather
