// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>

#include "base/result.h"
#include "fetch/hosts.h"
#include "fetch/transfer.h"

namespace cotejo::fetch {

// What an answer means.

/// Until an unreachable robots.txt is tried again.
inline constexpr Seconds kUnreachableHold = 10 * 60;
/// RFC 9309, 2.4: no longer than a day.
inline constexpr Seconds kRobotsHold = 24 * 3600;

[[nodiscard]] bool redirects(int status);
/// How long a Retry-After (seconds, or a date) asks to wait, from `now` on; at most a month.
[[nodiscard]] std::optional<Seconds> retry_after(const Answer& answer, Seconds now);
/// For how long a robots.txt may be used: Cache-Control's max-age, between ten minutes and a day.
[[nodiscard]] Seconds robots_hold(const Answer& answer);
/// Whether the same request may well succeed in a moment.
[[nodiscard]] bool worth_a_retry(const Answer& answer);

/// What a status that is no success means, to a person. Of passing failures the code is not_readable.
[[nodiscard]] Error refusal(const Answer& answer, const std::string& place);
[[nodiscard]] Error fault_error(const Answer& answer, const std::string& place);
/// WARC-Truncated of an answer with that fault.
[[nodiscard]] const char* truncation(Fault fault);

/// The head as a record keeps it: the body is kept put together, and a reader must not look for its chunks.
[[nodiscard]] std::string kept_head(const Answer& answer);
/// The body decompressed. Fails with unsupported, malformed and too_large.
[[nodiscard]] Result<std::string> decoded(const Answer& answer, const Limits& limits, const std::string& place);

}  // namespace cotejo::fetch
