// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "fetch/hosts.h"
#include "fetch/transfer.h"
#include "fetch/url.h"
#include "fetch/warc_writer.h"

namespace cotejo::fetch {

/// Says what asks and what for; servers' keepers read it in their logs.
[[nodiscard]] std::string default_user_agent();

struct FetchOptions {
  std::string user_agent = default_user_agent();
  Limits limits;
  std::chrono::milliseconds delay{2'000};    ///< between two requests to one host; Crawl-delay can make it longer
  std::chrono::milliseconds backoff{2'000};  ///< before the first retry; doubles
  std::chrono::milliseconds longest_wait{120'000};  ///< for a slot or after a Retry-After; else it is left for later
  int redirects = 5;
  int retries = 2;
  bool allow_private = false;  ///< fetch from private networks and this machine
};

/// What was kept of an earlier answer, to ask whether it still holds.
struct Validators {
  std::optional<std::string> etag;
  std::optional<std::string> last_modified;
};

struct Request {
  Url url;
  Validators validators;
};

struct Response {
  std::string url;  ///< after redirects
  Seconds time = 0;
  bool not_modified = false;  ///< the validators still hold; there is no body
  std::string content_type;   ///< as stated: servers err
  Validators validators;
  std::string body;  ///< decompressed
  std::optional<WarcPlace> record;
};

/// A failure that may be over soon has ErrorCode::not_readable; too_soon says that the host wants to be left alone for
/// now; all others last.
using Fetched = Result<Response>;

/// Fetches, politely and safely: robots.txt (RFC 9309), a rate a host, limits, no private addresses, retries that
/// honour Retry-After; each answer is written to `warc` (which may be missing). Thread-safe.
class Fetcher {
 public:
  /// Fails with usage where the user agent is no product with an optional comment.
  static Result<Fetcher> make(const FetchOptions& options, WarcWriter* warc, const Stop& stop, HostRecords hosts = {});

  [[nodiscard]] Fetched fetch(const Request& request);

  /// Fetches all, several hosts at a time and each host's in their order; `use` gets each as it comes, one at a time.
  /// Ends early when stopped: those that were not tried are not handed over.
  void fetch_all(const std::vector<Request>& requests, const std::function<void(std::size_t, Fetched)>& use);

  /// What is known of hosts now.
  [[nodiscard]] HostRecords hosts() const;

  Fetcher(Fetcher&&) noexcept;
  ~Fetcher();

  struct State;

 private:
  explicit Fetcher(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace cotejo::fetch
