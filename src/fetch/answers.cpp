// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "fetch/answers.h"

#include <curl/curl.h>
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <ctime>
#include <utility>

#include "intake/input/gzip.h"

namespace cotejo::fetch {

bool redirects(int status) {
  return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

std::optional<Seconds> retry_after(const Answer& answer, Seconds now) {
  const auto value = answer.header("Retry-After");
  if (!value || value->empty()) return std::nullopt;
  Seconds seconds = 0;
  const auto [end, failed] = std::from_chars(value->data(), value->data() + value->size(), seconds);
  constexpr Seconds kMost = 30 * 24 * 3600;
  if (failed == std::errc() && end == value->data() + value->size()) return std::clamp<Seconds>(seconds, 0, kMost);
  if (failed == std::errc::result_out_of_range) return kMost;
  const std::time_t date = curl_getdate(value->c_str(), nullptr);
  if (date == -1) return std::nullopt;
  return std::clamp<Seconds>(static_cast<Seconds>(date) - now, 0, kMost);
}

Seconds robots_hold(const Answer& answer) {
  const auto control = answer.header("Cache-Control");
  if (!control) return kRobotsHold;
  const auto at = control->find("max-age=");
  if (at == std::string::npos) return kRobotsHold;
  Seconds seconds = kRobotsHold;
  std::from_chars(control->data() + at + 8, control->data() + control->size(), seconds);
  return std::clamp<Seconds>(seconds, kUnreachableHold, kRobotsHold);
}

Error refusal(const Answer& answer, const std::string& place) {
  const int status = answer.status;
  switch (status) {
    case 404:
    case 410:
      return {ErrorCode::not_found, fmt::format("is not there (any more): the server answers {}", status), place};
    case 401:
    case 402:
    case 403:
    case 407:
    case 451:
      return {ErrorCode::not_allowed, fmt::format("may not be read without leave: the server answers {}", status),
              place};
    default:
      break;
  }
  const bool passing = status == 408 || status == 425 || status == 429 || status >= 500;
  return {passing ? ErrorCode::not_readable : ErrorCode::unsupported,
          fmt::format("the server answers {}{}", status, passing ? "; try again later" : ""), place};
}

Error fault_error(const Answer& answer, const std::string& place) {
  ErrorCode code = ErrorCode::not_readable;
  if (answer.fault == Fault::forbidden_address) code = ErrorCode::not_allowed;
  if (answer.fault == Fault::too_large) code = ErrorCode::too_large;
  return {code, answer.message, place};
}

bool worth_a_retry(const Answer& answer) {
  if (answer.fault == Fault::passing) return true;
  return answer.fault == Fault::none && (answer.status == 429 || answer.status == 500 || answer.status == 502 ||
                                         answer.status == 503 || answer.status == 504);
}

const char* truncation(Fault fault) {
  switch (fault) {
    case Fault::none:
      return "";
    case Fault::too_large:
      return "length";
    case Fault::too_slow:
      return "time";
    default:
      return "disconnect";
  }
}

std::string kept_head(const Answer& answer) {
  std::string head;
  for (std::size_t at = 0; at < answer.head.size();) {
    const std::size_t end = std::min(answer.head.find('\n', at), answer.head.size() - 1) + 1;
    const std::string_view line(answer.head.data() + at, end - at);
    static constexpr std::string_view kChunked = "transfer-encoding:";
    const bool chunked = line.size() >= kChunked.size() &&
                         std::equal(kChunked.begin(), kChunked.end(), line.begin(),
                                    [](char a, char b) { return a == (b >= 'A' && b <= 'Z' ? b + 32 : b); });
    if (chunked) head += "X-Crawler-";
    head += line;
    at = end;
  }
  return head;
}

Result<std::string> decoded(const Answer& answer, const Limits& limits, const std::string& place) {
  const std::string coding = answer.header("Content-Encoding").value_or("");
  if (coding.empty() || coding == "identity" || answer.body.empty()) return answer.body;
  if (coding != "gzip" && coding != "x-gzip") {
    return Error{ErrorCode::unsupported,
                 fmt::format("is compressed as '{}', which was not asked for", coding.substr(0, 30)), place};
  }
  auto expanded = intake::expand_gzip(answer.body, limits.max_expanded);
  if (!expanded) {
    if (expanded.error().code != ErrorCode::too_large) {
      return Error{ErrorCode::malformed, "says that it is compressed with gzip, and is not", place};
    }
    return Error{ErrorCode::too_large, fmt::format("expands to more than {} KB", limits.max_expanded >> 10), place};
  }
  if (expanded->truncated) return Error{ErrorCode::malformed, "is compressed with gzip, and broken off", place};
  return std::move(expanded->bytes);
}

}  // namespace cotejo::fetch
