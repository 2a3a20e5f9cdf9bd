// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
//
// Paths and patterns are brought to one percent-encoding and compared byte by byte; '*' fits anything, '$' at the end
// fits the end. A pattern is tried with one place to come back to (its last star): never more steps than its length
// times the path's. A file made to be slow runs out of steps and then allows nothing.
#include "fetch/robots.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace cotejo::fetch {

namespace {

constexpr std::size_t kMostBytes = 512 << 10;
constexpr std::size_t kMostRules = 20'000;
constexpr std::size_t kLongestPattern = 2048;
constexpr std::size_t kMostSteps = 20'000'000;  ///< for one path: some hundredths of a second
constexpr double kMostDelaySeconds = 10 * 24 * 3600.0;

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

bool same_word(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return lower(x) == lower(y); });
}

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(" \t");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  const char l = lower(c);
  return l >= 'a' && l <= 'f' ? l - 'a' + 10 : -1;
}

bool unreserved(unsigned char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.' ||
         c == '_' || c == '~';
}

/// RFC 3986: letters written as %41 are letters; bytes beyond ASCII are written as %C3; digits of such in upper case.
std::string normal(std::string_view path) {
  static constexpr char kHex[] = "0123456789ABCDEF";
  std::string out;
  const auto encoded = [&](unsigned char c) {
    out += '%';
    out += kHex[c >> 4];
    out += kHex[c & 15];
  };
  for (std::size_t i = 0; i < path.size(); ++i) {
    const auto c = static_cast<unsigned char>(path[i]);
    if (c == '%' && i + 2 < path.size() && hex_value(path[i + 1]) >= 0 && hex_value(path[i + 2]) >= 0) {
      const auto value = static_cast<unsigned char>(hex_value(path[i + 1]) * 16 + hex_value(path[i + 2]));
      if (unreserved(value)) {
        out += static_cast<char>(value);
      } else {
        encoded(value);
      }
      i += 2;
    } else if (c >= 0x80 || c <= 0x20) {
      encoded(c);
    } else {
      out += static_cast<char>(c);
    }
  }
  return out;
}

bool fits(std::string_view pattern, std::string_view path, std::size_t& steps) {
  const bool to_end = !pattern.empty() && pattern.back() == '$';
  if (to_end) pattern.remove_suffix(1);
  std::size_t p = 0;
  std::size_t at = 0;
  std::size_t star = std::string_view::npos;
  std::size_t star_at = 0;
  while (++steps < kMostSteps) {
    if (p == pattern.size() && (!to_end || at == path.size())) return true;
    if (p < pattern.size() && pattern[p] == '*') {
      star = p++;
      star_at = at;
    } else if (p < pattern.size() && at < path.size() && pattern[p] == path[at]) {
      ++p;
      ++at;
    } else if (star != std::string_view::npos && star_at < path.size()) {
      p = star + 1;
      at = ++star_at;
    } else {
      return false;
    }
  }
  return false;
}

struct Field {
  std::string_view name;
  std::string_view value;
};

std::optional<Field> field_of(std::string_view line) {
  line = line.substr(0, line.find('#'));
  const auto colon = line.find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  return Field{trimmed(line.substr(0, colon)), trimmed(line.substr(colon + 1))};
}

/// The product token of a user-agent line: what comes before a slash or a blank.
std::string_view token_of(std::string_view value) {
  return value == "*" ? value : value.substr(0, value.find_first_of("/ \t("));
}

std::optional<std::chrono::milliseconds> seconds(std::string_view value) {
  double number = 0;
  const auto [end, failed] = std::from_chars(value.data(), value.data() + value.size(), number);
  if (failed != std::errc() || !std::isfinite(number) || number < 0) return std::nullopt;
  return std::chrono::milliseconds(static_cast<long long>(std::min(number, kMostDelaySeconds) * 1000));
}

}  // namespace

Robots Robots::disallow_all() {
  Robots robots;
  robots.rules_.push_back({"/", false});
  return robots;
}

Robots Robots::parse(std::string_view text, std::string_view token) {
  text = text.substr(0, kMostBytes);
  if (text.substr(0, 3) == "\xEF\xBB\xBF") text.remove_prefix(3);
  Robots own;
  Robots any;
  bool own_named = false;
  bool for_own = false;
  bool for_any = false;
  bool in_head = false;  // among the user-agent lines that open a group
  const auto each = [&](auto use) {
    if (for_own) use(own);
    if (for_any) use(any);
  };
  while (!text.empty()) {
    const auto end = std::min(text.find_first_of("\r\n"), text.size());
    const auto field = field_of(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    if (!field) continue;
    if (same_word(field->name, "user-agent")) {
      if (!in_head) for_own = for_any = false;
      in_head = true;
      const std::string_view named = token_of(field->value);
      if (same_word(named, token)) for_own = own_named = true;
      if (named == "*") for_any = true;
    } else if (const bool allow = same_word(field->name, "allow"); allow || same_word(field->name, "disallow")) {
      in_head = false;
      if (field->value.empty()) continue;  // "Disallow:" forbids nothing
      each([&](Robots& group) {
        if (group.rules_.size() < kMostRules)
          group.rules_.push_back({normal(field->value.substr(0, kLongestPattern)), allow});
      });
    } else if (same_word(field->name, "crawl-delay")) {
      in_head = false;
      if (const auto delay = seconds(field->value)) each([&](Robots& group) { group.delay_ = delay; });
    }
  }
  return own_named ? own : any;
}

bool Robots::allows(std::string_view path_and_query) const {
  if (path_and_query == "/robots.txt") return true;
  const std::string path = normal(path_and_query);
  std::size_t steps = 0;
  std::size_t longest = 0;
  bool allowed = true;
  for (const Rule& rule : rules_) {
    const std::size_t length = rule.pattern.size();
    if (length < longest || (length == longest && (allowed || !rule.allow))) continue;
    if (!fits(rule.pattern, path, steps)) continue;
    longest = length;
    allowed = rule.allow;
  }
  return allowed && steps < kMostSteps;
}

}  // namespace cotejo::fetch
