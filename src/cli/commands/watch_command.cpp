// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include <fmt/chrono.h>
#include <fmt/format.h>
#include <signal.h>

#include <atomic>
#include <cstdio>
#include <set>
#include <thread>

#include "cli/commands/commands.h"
#include "cli/session.h"
#include "cli/web.h"
#include "gather/feed_list.h"
#include "gather/watch.h"

namespace cotejo::cli {

namespace {

/// Ctrl-C and kill end a watch between two steps. They are blocked for all threads that start later, and waited for by
/// one that does nothing else.
class EndingSignals {
 public:
  explicit EndingSignals(fetch::Stop& stop) {
    sigset_t ending;
    sigemptyset(&ending);
    sigaddset(&ending, SIGINT);
    sigaddset(&ending, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &ending, nullptr);
    thread_ = std::thread([this, ending, &stop] {
      constexpr timespec kLook{0, 100'000'000};
      while (!over_) {
        if (sigtimedwait(&ending, nullptr, &kLook) > 0) return stop.stop();
      }
    });
  }
  ~EndingSignals() {
    over_ = true;
    thread_.join();
  }
  EndingSignals(const EndingSignals&) = delete;
  EndingSignals& operator=(const EndingSignals&) = delete;

 private:
  std::atomic<bool> over_{false};
  std::thread thread_;
};

/// The feeds that the user named; says what is none.
std::vector<fetch::Url> feeds_of(const Options& options, bool& all_good) {
  std::vector<fetch::Url> feeds;
  std::set<std::string> seen;
  const auto add = [&](fetch::Url url) {
    if (seen.insert(url.text()).second) feeds.push_back(std::move(url));
  };
  for (const std::string& name : options.names) {
    Result<std::vector<fetch::Url>> named = std::vector<fetch::Url>{};
    if (fetch::looks_like_url(name)) {
      auto url = fetch::Url::parse(name);
      if (url) {
        named->push_back(std::move(*url));
      } else {
        named = url.error();
      }
    } else if (const auto bytes = read_file(name, options.intake().max_bytes)) {
      named = gather::feeds_of_opml(*bytes);
    } else {
      named = bytes.error();
    }
    if (!named) {
      Error error = named.error();
      if (error.place.empty()) error.place = name;
      complain(error);
      all_good = false;
      continue;
    }
    for (fetch::Url& url : *named) add(std::move(url));
  }
  return feeds;
}

std::string said(const gather::RoundCount& round) {
  const gather::VisitCount& pages = round.pages;
  std::string text =
      fmt::format("{:%Y-%m-%d %H:%M:%S} {} feeds polled ({} unchanged, {} failed); {} new articles",
                  fmt::localtime(std::time(nullptr)), round.polled, round.unchanged, round.failed, pages.fresh);
  const auto add = [&](int count, const char* what) {
    if (count > 0) text += fmt::format(", {} {}", count, what);
  };
  add(pages.versions, "new versions");
  add(pages.again, "seen before");
  add(pages.unchanged, "unchanged");
  add(pages.failed, "pages failed");
  add(pages.later, "left for later");
  if (round.stories > 0) text += fmt::format("; {} stories", round.stories);
  return text;
}

}  // namespace

int watch_command(const Options& options) {
  fetch::Stop stop;
  const EndingSignals signals(stop);
  bool all_good = true;
  const auto feeds = feeds_of(options, all_good);
  if (feeds.empty()) return kUsage;
  const auto pipeline = load_pipeline(options);
  if (!pipeline) return kUsage;
  auto library = library::Library::open(options.library_file());
  if (!library) return complain(library.error()), kSomeFailed;
  auto fetching = open_fetching(options, *library, stop);
  if (!fetching) return complain(fetching.error()), fetching.error().code == ErrorCode::usage ? kUsage : kSomeFailed;
  const gather::Visits::Tools tools{*library,
                                    *pipeline,
                                    *fetching->fetcher,
                                    options.intake(),
                                    options.every_seconds(),
                                    [&](const Error& error) {
                                      complain(error);
                                      all_good = false;
                                    },
                                    {}};
  gather::Watch watch(tools, stop, {options.every_seconds()});
  notice(options,
         fmt::format("watching {} feeds into {} (Ctrl-C ends it)", feeds.size(), options.library_file().string()));
  while (!stop.stopped()) {
    const auto round = watch.round(feeds);
    if (!round) return complain(round.error()), kSomeFailed;
    if (!options.quiet && round->polled + round->pages.fresh > 0) {
      std::printf("%s\n", said(*round).c_str());
      std::fflush(stdout);
    }
    if (options.once) return all_good ? kAllRead : kSomeFailed;
    const auto next = watch.next_poll(feeds);
    if (!next) return complain(next.error()), kSomeFailed;
    // What waits for its host is looked after in between.
    const auto wait = std::clamp<fetch::Seconds>(*next - fetch::now_seconds(), 1, options.every_seconds());
    stop.sleep_until(fetch::Stop::Clock::now() + std::chrono::seconds(wait));
  }
  notice(options, "stopped; the next run goes on from here");
  return kAllRead;
}

}  // namespace cotejo::cli
