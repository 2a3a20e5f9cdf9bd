// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "gather/watch.h"

#include <algorithm>
#include <limits>

namespace cotejo::gather {

namespace {

constexpr int kPagesAtOnce = 200;
constexpr std::size_t kMostNested = 20;
constexpr fetch::Seconds kLongestBackoff = 24 * 3600;

/// A feed that fails is left alone longer and longer, for a day at most.
fetch::Seconds after_failures(fetch::Seconds every, int failures) {
  const fetch::Seconds longer = every << std::min(failures, 10);
  return std::max(every, std::min(longer, kLongestBackoff));
}

}  // namespace

Result<RoundCount> Watch::round(const std::vector<fetch::Url>& feeds) {
  count_ = {};
  nested_.clear();
  if (auto done = poll(feeds, false); !done) return done.error();
  if (auto done = poll(std::exchange(nested_, {}), true); !done) return done.error();
  Visits visits(tools_);
  while (!stop_.stopped()) {
    const auto waiting = web_.waiting_pages(fetch::now_seconds(), kPagesAtOnce);
    if (!waiting) return waiting.error();
    if (waiting->empty()) break;
    if (auto done = visits.visit(*waiting); !done) return done.error();
  }
  count_.pages = visits.count();
  if (auto kept = keep_hosts(tools_.library, tools_.fetcher.hosts()); !kept) return kept.error();
  if (count_.pages.fresh + count_.pages.versions > 0) {
    const auto stories = renew_stories(tools_.library, tools_.pipeline);
    if (!stories) return stories.error();
    count_.stories = *stories;
  }
  return count_;
}

Result<fetch::Seconds> Watch::next_poll(const std::vector<fetch::Url>& feeds) const {
  fetch::Seconds next = std::numeric_limits<fetch::Seconds>::max();
  for (const fetch::Url& feed : feeds) {
    const auto row = web_.feed(feed.text());
    if (!row) return row.error();
    next = std::min(next, row->next);
  }
  return next;
}

Outcome Watch::poll(const std::vector<fetch::Url>& feeds, bool nested) {
  std::vector<fetch::Request> requests;
  std::vector<library::FeedRow> rows;
  const fetch::Seconds now = fetch::now_seconds();
  for (const fetch::Url& feed : feeds) {
    auto row = web_.feed(feed.text());
    if (!row) return row.error();
    if (row->next > now) continue;
    requests.push_back({feed, {row->etag, row->last_modified}});
    rows.push_back(std::move(*row));
  }
  Outcome outcome = Done{};
  tools_.fetcher.fetch_all(requests, [&](std::size_t i, fetch::Fetched fetched) {
    if (outcome) outcome = polled(rows[i], requests[i].url, std::move(fetched), nested);
  });
  return outcome;
}

Outcome Watch::polled(library::FeedRow row, const fetch::Url& feed, fetch::Fetched fetched, bool nested) {
  ++count_.polled;
  row.polled = fetch::now_seconds();
  Result<FeedContents> contents = FeedContents{};
  if (!fetched) {
    contents = fetched.error();
  } else if (fetched->not_modified) {
    ++count_.unchanged;
  } else {
    contents = read_feed_links(fetched->body, *fetch::Url::parse(fetched->url));
  }
  if (auto begun = tools_.library.begin(); !begun) return begun;
  if (!contents) {
    ++count_.failed;
    row.next = row.polled + after_failures(options_.every, row.failures++);
    row.message = contents.error().message;
    Error error = contents.error();
    error.place = feed.text();
    if (tools_.failed) tools_.failed(error);
  } else {
    if (!fetched->not_modified) {
      row.etag = fetched->validators.etag;
      row.last_modified = fetched->validators.last_modified;
    }
    row.next = row.polled + options_.every;
    row.failures = 0;
    row.message.reset();
    std::size_t taken = 0;
    for (const FeedEntry& entry : contents->entries) {
      if (auto done = take(entry, feed.text(), taken); !done) return done;
    }
    // What was left out is looked for again, changed or not.
    if (taken >= options_.most_new) row.etag = row.last_modified = std::nullopt;
    for (const FeedEntry& sitemap : contents->sitemaps) {
      if (!nested && nested_.size() < kMostNested) nested_.push_back(sitemap.url);
    }
  }
  if (auto kept = web_.set_feed(row); !kept) return kept;
  return tools_.library.commit();
}

Outcome Watch::take(const FeedEntry& entry, const std::string& feed, std::size_t& taken) {
  if (taken >= options_.most_new) return Done{};
  auto known = web_.page(entry.url.text());
  if (!known) return known.error();
  library::PageRow page;
  if (*known) {
    page = std::move(**known);
    const bool changed = !entry.stamp.empty() && page.stamp && *page.stamp != entry.stamp;
    if (!changed) {
      if (page.stamp || entry.stamp.empty()) return Done{};
      page.stamp = entry.stamp;
      return web_.set_page(page);
    }
  } else {
    // What was added by other ways is there, too.
    const auto there = tools_.library.article_at(entry.url.text());
    if (!there) return there.error();
    page.url = entry.url.text();
    page.feed = feed;
    if (*there && (*there)->fetched) page.state = "done";
  }
  if (!entry.stamp.empty()) page.stamp = entry.stamp;
  if (*known || page.state == "waiting") {
    page.state = "waiting";
    page.attempts = 0;
    page.next = 0;
    ++taken;
    ++count_.found;
  }
  return web_.set_page(page);
}

}  // namespace cotejo::gather
