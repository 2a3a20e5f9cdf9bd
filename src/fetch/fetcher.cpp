// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
//
// A visit is one wish with all its redirects. Every hop is a request of its own: its robots.txt is asked, its host's
// slot waited for, its address checked, its answer recorded.
#include "fetch/fetcher.h"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <set>
#include <thread>
#include <utility>

#include "base/version.h"
#include "fetch/answers.h"
#include "fetch/robots.h"

namespace cotejo::fetch {

namespace {

constexpr std::size_t kHostsAtOnce = 8;
constexpr std::size_t kKeptOfRefused = 64 << 10;  ///< of a body that was cut off: a proof, not a store

/// The product token of a user agent, which robots.txt files name; empty where there is none.
std::string_view product_of(std::string_view agent) {
  const auto end = agent.find_first_of("/ (");
  return agent.substr(0, end);
}

bool good_agent(std::string_view agent) {
  const std::string_view product = product_of(agent);
  const auto letter = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
           c == '.';
  };
  return !product.empty() && std::all_of(product.begin(), product.end(), letter) && agent.size() < 300 &&
         std::all_of(agent.begin(), agent.end(), [](unsigned char c) { return c >= 0x20 && c < 0x7F; });
}

std::string plain_seconds(std::chrono::milliseconds time) {
  return fmt::format("{:.0f} s", static_cast<double>(time.count()) / 1000);
}

}  // namespace

std::string default_user_agent() {
  return fmt::format("cotejo/{} (reads articles for one person, to compare accounts of the news)", kVersion);
}

struct Fetcher::State {
  State(FetchOptions wanted, WarcWriter* writer, const Stop& ending, HostRecords known)
      : options(std::move(wanted)), warc(writer), stop(ending), hosts(std::move(known)) {}
  FetchOptions options;
  WarcWriter* warc;
  const Stop& stop;
  Pace pace;
  mutable std::mutex mutex;
  HostRecords hosts;

  HostRecord host(const std::string& origin) const {
    const std::lock_guard lock(mutex);
    const auto found = hosts.find(origin);
    return found == hosts.end() ? HostRecord{} : found->second;
  }
  template <class Change>
  void change_host(const std::string& origin, const Change& change) {
    const std::lock_guard lock(mutex);
    change(hosts[origin]);
  }
};

namespace {

/// One wish on its way; its connection is kept over redirects and for the wishes after it.
class Visit {
 public:
  Visit(Fetcher::State& state, Transfer& transfer) : state_(state), transfer_(transfer) {}

  Fetched fetch(const Request& request) {
    Url url = request.url;
    std::set<std::string> visited;
    for (int hop = 0; hop <= state_.options.redirects; ++hop) {
      if (!visited.insert(url.text()).second) return loop(request.url);
      const auto robots = robots_of(url);
      if (!robots) return robots.error();
      if (!robots->allows(url.path_and_query())) {
        return Error{ErrorCode::not_allowed, "the site's robots.txt asks programs not to fetch this page", url.text()};
      }
      auto answer = exchange(url, headers(request.validators), *robots);
      if (!answer) return answer.error();
      if (answer->fault != Fault::none) return fault_error(*answer, url.text());
      if (!redirects(answer->status)) return finish(*answer, url, request);
      auto next = url.resolve(answer->header("Location").value_or(""));
      if (!next) {
        return Error{ErrorCode::not_allowed, "is redirected to what is no web address: " + next.error().text(),
                     url.text()};
      }
      url = std::move(*next);
    }
    return Error{ErrorCode::not_readable, fmt::format("is redirected more than {} times", state_.options.redirects),
                 request.url.text()};
  }

 private:
  static Error loop(const Url& from) { return {ErrorCode::unsupported, "is redirected in a circle", from.text()}; }

  [[nodiscard]] HeaderList headers(const Validators& validators) const {
    HeaderList list{{"User-Agent", state_.options.user_agent},
                    {"Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"},
                    {"Accept-Encoding", "gzip"}};
    if (validators.etag) list.emplace_back("If-None-Match", *validators.etag);
    if (validators.last_modified) list.emplace_back("If-Modified-Since", *validators.last_modified);
    return list;
  }

  Fetched finish(Answer& answer, const Url& url, const Request& request) {
    Response response;
    response.url = url.text();
    response.time = now_seconds();
    response.record = record_;
    response.content_type = answer.header("Content-Type").value_or("");
    response.validators = {answer.header("ETag"), answer.header("Last-Modified")};
    const bool asked = request.validators.etag || request.validators.last_modified;
    if (answer.status == 304 && asked) {
      response.not_modified = true;
      return response;
    }
    if (answer.status < 200 || answer.status > 299) return refusal(answer, url.text());
    auto body = decoded(answer, state_.options.limits, url.text());
    if (!body) return body.error();
    response.body = std::move(*body);
    return response;
  }

  /// The rules of a site; fails where they cannot be had in reasonable time.
  Result<Robots> robots_of(const Url& url) {
    const std::string& origin = url.origin();
    HostRecord host = state_.host(origin);
    const Seconds now = now_seconds();
    if (host.not_before - now > longest_wait_seconds()) {
      return Error{ErrorCode::too_soon,
                   fmt::format("the server asks to be left alone for another {} s", host.not_before - now), url.text()};
    }
    if (host.rules == HostRecord::Rules::unknown || host.robots_until <= now) {
      if (auto asked = ask_robots(url, host); !asked) return asked.error();
      state_.change_host(origin, [&](HostRecord& kept) {
        kept.rules = host.rules;
        kept.robots = host.robots;
        kept.robots_until = host.robots_until;
      });
    }
    switch (host.rules) {
      case HostRecord::Rules::stated:
        return Robots::parse(host.robots, product_of(state_.options.user_agent));
      case HostRecord::Rules::none:
        return Robots::allow_all();
      default:
        return Error{ErrorCode::too_soon,
                     "the site's robots.txt cannot be fetched, which forbids all of it for now; try again later",
                     url.text()};
    }
  }

  /// RFC 9309, 2.3.1: a missing file allows everything, one that cannot be reached nothing; what was stated before then
  /// goes on to hold.
  Outcome ask_robots(const Url& page, HostRecord& host) {
    auto url = page.resolve("/robots.txt");
    if (!url) return url.error();
    const Robots no_rules;
    for (int hop = 0; hop <= state_.options.redirects; ++hop) {
      auto answer = exchange(*url, headers({}), no_rules);
      if (!answer) return answer.error();
      if (answer->fault == Fault::stopped || answer->fault == Fault::forbidden_address)
        return fault_error(*answer, url->text());
      if (answer->fault == Fault::none && redirects(answer->status)) {
        auto next = url->resolve(answer->header("Location").value_or(""));
        if (!next) break;
        url = std::move(*next);
        continue;
      }
      settle(*answer, host);
      return Done{};
    }
    // Redirected without end, or to nowhere: as if it were not there.
    host.rules = HostRecord::Rules::none;
    host.robots_until = now_seconds() + kRobotsHold;
    return Done{};
  }

  void settle(Answer& answer, HostRecord& host) const {
    const Seconds now = now_seconds();
    // A file over the limit is read as far as it came.
    const bool came = answer.fault == Fault::none || answer.fault == Fault::too_large;
    if (came && answer.status >= 200 && answer.status <= 299) {
      if (const auto text = decoded(answer, state_.options.limits, {})) {
        host.rules = HostRecord::Rules::stated;
        host.robots = text->substr(0, 512 << 10);
        host.robots_until = now + robots_hold(answer);
        return;
      }
    } else if (came && answer.status >= 400 && answer.status <= 499 && answer.status != 429) {
      host.rules = HostRecord::Rules::none;
      host.robots_until = now + robots_hold(answer);
      return;
    }
    if (host.rules != HostRecord::Rules::stated) host.rules = HostRecord::Rules::unreachable;
    host.robots_until = now + kUnreachableHold;
  }

  [[nodiscard]] Seconds longest_wait_seconds() const {
    return std::chrono::ceil<std::chrono::seconds>(state_.options.longest_wait).count();
  }

  /// One request, when its time has come, and again where that may help. Fails where it would have to wait too long.
  Result<Answer> exchange(const Url& url, const HeaderList& headers, const Robots& robots) {
    const auto gap = std::max(state_.options.delay, robots.delay().value_or(std::chrono::milliseconds(0)));
    auto backoff = state_.options.backoff;
    for (int attempt = 0;; ++attempt) {
      if (auto waited = wait_for_slot(url, gap); !waited) return waited.error();
      Answer answer = transfer_.get(url, headers);
      state_.pace.answered(url.host(), gap);
      if (auto kept = keep(answer, url); !kept) return kept.error();
      std::chrono::milliseconds wait = backoff;
      if (const auto asked = retry_after(answer, now_seconds());
          asked && (answer.status == 429 || answer.status == 503)) {
        wait = std::max<std::chrono::milliseconds>(std::chrono::seconds(*asked), wait);
        state_.change_host(url.origin(), [&](HostRecord& host) { host.not_before = now_seconds() + *asked; });
      }
      if (!worth_a_retry(answer) || attempt >= state_.options.retries || wait > state_.options.longest_wait)
        return answer;
      if (!state_.stop.sleep_until(Stop::Clock::now() + wait)) return stopped(url);
      backoff *= 2;
    }
  }

  static Error stopped(const Url& url) { return {ErrorCode::not_readable, "was stopped", url.text()}; }

  Outcome wait_for_slot(const Url& url, std::chrono::milliseconds gap) {
    const auto slot = state_.pace.take(url.host(), gap, state_.options.longest_wait);
    if (!slot) {
      return Error{ErrorCode::too_soon,
                   fmt::format("the site wants {} between two requests; left for later", plain_seconds(gap)),
                   url.text()};
    }
    if (!state_.stop.sleep_until(*slot)) return stopped(url);
    return Done{};
  }

  /// Whatever came is kept before anything is made of it.
  Outcome keep(const Answer& answer, const Url& url) {
    record_.reset();
    if (state_.warc == nullptr || answer.head.empty()) return Done{};
    Exchange e;
    e.url = url.text();
    e.time = now_seconds();
    e.address = answer.address;
    e.request = answer.request;
    e.head = kept_head(answer);
    e.body = answer.fault == Fault::none ? answer.body : answer.body.substr(0, kKeptOfRefused);
    e.truncated = truncation(answer.fault);
    e.not_modified = answer.status == 304;
    auto place = state_.warc->write(e);
    if (!place) return place.error();
    record_ = std::move(*place);
    return Done{};
  }

  Fetcher::State& state_;
  Transfer& transfer_;
  std::optional<WarcPlace> record_;
};

}  // namespace

Fetcher::Fetcher(std::unique_ptr<State> state) : state_(std::move(state)) {}
Fetcher::Fetcher(Fetcher&&) noexcept = default;
Fetcher::~Fetcher() = default;

Result<Fetcher> Fetcher::make(const FetchOptions& options, WarcWriter* warc, const Stop& stop, HostRecords hosts) {
  if (!good_agent(options.user_agent)) {
    return Error{ErrorCode::usage,
                 "a user agent begins with a name (letters, digits, - _ .), as in \"NewsDesk/1.0 (what it is for)\"",
                 "--user-agent"};
  }
  return Fetcher(std::make_unique<State>(options, warc, stop, std::move(hosts)));
}

Fetched Fetcher::fetch(const Request& request) {
  Transfer transfer(state_->options.limits, state_->options.allow_private, state_->stop);
  return Visit(*state_, transfer).fetch(request);
}

void Fetcher::fetch_all(const std::vector<Request>& requests, const std::function<void(std::size_t, Fetched)>& use) {
  std::map<std::string, std::vector<std::size_t>> by_host;
  for (std::size_t i = 0; i < requests.size(); ++i) by_host[requests[i].url.host()].push_back(i);
  std::vector<const std::vector<std::size_t>*> queues;
  for (const auto& [host, queue] : by_host) queues.push_back(&queue);
  // Those with most to do first: they take longest.
  std::stable_sort(queues.begin(), queues.end(), [](const auto* a, const auto* b) { return a->size() > b->size(); });
  std::atomic<std::size_t> next{0};
  std::mutex using_one;
  const auto work = [&] {
    for (std::size_t queue = next++; queue < queues.size(); queue = next++) {
      Transfer transfer(state_->options.limits, state_->options.allow_private, state_->stop);
      for (const std::size_t i : *queues[queue]) {
        if (state_->stop.stopped()) return;
        Fetched fetched = Visit(*state_, transfer).fetch(requests[i]);
        if (!fetched && state_->stop.stopped()) return;
        const std::lock_guard lock(using_one);
        use(i, std::move(fetched));
      }
    }
  };
  std::vector<std::thread> threads;
  for (std::size_t i = 0; i < std::min(queues.size(), kHostsAtOnce); ++i) threads.emplace_back(work);
  for (std::thread& thread : threads) thread.join();
}

HostRecords Fetcher::hosts() const {
  const std::lock_guard lock(state_->mutex);
  return state_->hosts;
}

}  // namespace cotejo::fetch
