// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "cli/options.h"
#include "fetch/fetcher.h"
#include "gather/visits.h"
#include "library/library.h"
#include "pipeline/pipeline.h"

namespace cotejo::cli {

/// Takes the addresses (http://, https://) out of the names that a user gave.
[[nodiscard]] std::vector<std::string> take_urls(std::vector<std::string>& names);

/// Fetches pages and reads them, as read_all does with files; nothing of them is kept. Says what fails.
/// @return whether everything could be read.
bool read_urls(const Options& options, const Pipeline& pipeline, const std::vector<std::string>& urls,
               const std::function<void(Reading)>& use);

/// What fetches into a library: the WARC files beside it, and a fetcher that knows what the library knows of hosts.
struct LibraryFetching {
  std::unique_ptr<fetch::WarcWriter> warc;
  std::unique_ptr<fetch::Fetcher> fetcher;
};
[[nodiscard]] Result<LibraryFetching> open_fetching(const Options& options, library::Library& library,
                                                    const fetch::Stop& stop);

}  // namespace cotejo::cli
