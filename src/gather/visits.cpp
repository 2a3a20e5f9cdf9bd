// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "gather/visits.h"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <algorithm>

#include "base/hash.h"

namespace cotejo::gather {

namespace {

constexpr int kMostAttempts = 5;

std::string iso_time(fetch::Seconds time) {
  return fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(static_cast<std::time_t>(time)));
}

/// "text/html; charset=ISO-8859-1" -> "ISO-8859-1".
std::string charset_of(const std::string& content_type) {
  std::string lower = content_type;
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  const auto at = lower.find("charset=");
  if (at == std::string::npos) return {};
  const auto begin = content_type.find_first_not_of("\"' ", at + 8);
  if (begin == std::string::npos) return {};
  const std::string name = content_type.substr(begin, content_type.find_first_of("\"' ;", begin) - begin);
  return name.size() < 40 ? name : std::string();
}

}  // namespace

Provenance provenance_of(const fetch::Response& response) {
  Provenance provenance;
  if (response.record) provenance.member = std::to_string(response.record->offset);
  provenance.url = response.url;
  provenance.charset = charset_of(response.content_type);
  provenance.fetched = iso_time(response.time);
  return provenance;
}

std::string input_name(const fetch::Response& response) {
  return response.record ? response.record->file : response.url;
}

Outcome Visits::visit(const std::vector<library::PageRow>& pages) {
  std::vector<fetch::Request> requests;
  std::vector<const library::PageRow*> asked;
  for (const library::PageRow& page : pages) {
    auto url = fetch::Url::parse(page.url);
    if (!url) {
      arrived(page, url.error());
      continue;
    }
    requests.push_back({std::move(*url), {page.etag, page.last_modified}});
    asked.push_back(&page);
  }
  tools_.fetcher.fetch_all(requests, [&](std::size_t i, fetch::Fetched fetched) {
    if (!failure_) arrived(*asked[i], std::move(fetched));
  });
  if (failure_) return *failure_;
  return Done{};
}

void Visits::arrived(library::PageRow page, fetch::Fetched fetched) {
  if (!fetched) {
    keeper_.begin();
    failed(page, fetched.error());
  } else if (fetched->not_modified) {
    keeper_.begin();
    ++count_.unchanged;
    page.state = "done";
    page.attempts = 0;
  } else {
    page.etag = fetched->validators.etag;
    page.last_modified = fetched->validators.last_modified;
    read(page, *fetched);
  }
  note(web_.set_page(page));
  keeper_.flush();
  if (keeper_.failure()) note(*keeper_.failure());
}

void Visits::failed(library::PageRow& page, const Error& error) {
  page.message = error.message;
  const fetch::Seconds now = fetch::now_seconds();
  if (error.code == ErrorCode::too_soon) {
    page.next = now + tools_.retry;
    ++count_.later;
    return;
  }
  ++page.attempts;
  if (error.code == ErrorCode::not_readable && page.attempts < kMostAttempts) {
    page.next = now + (tools_.retry << (page.attempts - 1));
    ++count_.later;
  } else {
    page.state = "failed";
    note(tools_.library.add_failure(page.url, "", error));
    ++count_.failed;
  }
  if (tools_.failed) tools_.failed(error);
}

void Visits::read(library::PageRow& page, const fetch::Response& response) {
  const std::string sha = sha256_hex(response.body);
  page.state = "done";
  page.attempts = 0;
  page.message.reset();
  keeper_.begin();
  if (response.record) {
    const fetch::WarcPlace& place = *response.record;
    note(web_.add_record({place.file, static_cast<std::int64_t>(place.offset), static_cast<std::int64_t>(place.length),
                          response.url, iso_time(response.time), sha}));
  }
  const auto current = tools_.library.article_at(page.url);
  if (current && *current && (*current)->sha256 == sha) {
    ++count_.unchanged;
    return;
  }
  InputResult input;
  input.path = input_name(response);
  input.bytes = response.body;
  input.items = tools_.pipeline.read_bytes(response.body, input.path, tools_.intake, provenance_of(response));
  keeper_.input(input);
  keeper_.begin();
  for (ReadingItem& item : input.items) {
    if (!item) {
      Error error = item.error();
      error.place = page.url;
      page.state = "failed";
      page.message = error.message;
      ++count_.failed;
      if (tools_.failed) tools_.failed(error);
      continue;
    }
    const std::string id = item->article.id;
    const Kept kept = keeper_.reading(*item);
    if (kept == Kept::fresh) ++count_.fresh;
    if (kept == Kept::version) ++count_.versions;
    if (kept == Kept::again || kept == Kept::known) ++count_.again;
    // A page is known by the address it was asked under, too, and not only by where that led.
    if (kept != Kept::again && page.url != response.url) note(tools_.library.add_sighting(id, page.url, sha));
    if (tools_.read) tools_.read(page.url, kept);
  }
}

Result<fetch::HostRecords> known_hosts(library::Library& library) {
  const auto rows = library::WebMemory(library).hosts();
  if (!rows) return rows.error();
  fetch::HostRecords hosts;
  for (const auto& [origin, row] : *rows) {
    hosts[origin] = {static_cast<fetch::HostRecord::Rules>(std::clamp(row.rules, 0, 3)), row.robots, row.robots_until,
                     row.not_before};
  }
  return hosts;
}

Outcome keep_hosts(library::Library& library, const fetch::HostRecords& hosts) {
  library::WebMemory web(library);
  if (auto begun = library.begin(); !begun) return begun;
  for (const auto& [origin, host] : hosts) {
    const auto kept =
        web.set_host(origin, {static_cast<int>(host.rules), host.robots, host.robots_until, host.not_before});
    if (!kept) return kept;
  }
  return library.commit();
}

std::filesystem::path warc_folder(const std::filesystem::path& library_file) {
  return library_file.parent_path() / (library_file.stem().string() + "-warc");
}

}  // namespace cotejo::gather
