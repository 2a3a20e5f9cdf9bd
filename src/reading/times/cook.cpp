// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "reading/times/cook.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdlib>

namespace cotejo::times {

namespace {

/// "-1", "+1", "ref-1", "ref0".
std::optional<Steps> steps_of(std::string_view text) {
  Steps steps;
  if (text.substr(0, 3) == "ref") {
    steps.from_last = true;
    text.remove_prefix(3);
  }
  if (!text.empty() && text.front() == '+') text.remove_prefix(1);
  const auto [stopped, failed] = std::from_chars(text.data(), text.data() + text.size(), steps.count);
  if (failed != std::errc() || stopped != text.data() + text.size()) return std::nullopt;
  return steps;
}

}  // namespace

LengthCaptures LengthCaptures::of(CaptureNames& names) {
  LengthCaptures captures{};
  for (int i = 0; i < 4; ++i) {
    const std::string digit = i == 0 ? "" : std::to_string(i + 1);
    captures.n[i] = names.index("n" + digit);
    captures.u[i] = names.index("u" + digit);
  }
  captures.f = names.index("f");
  captures.q = names.index("q");
  captures.a = names.index("a");
  return captures;
}

struct Cook::Clock {
  int hour = -1;
  int minute = -1;
  int second = 0;
  bool set = false;
  std::optional<unsigned> last_weekday;
  std::string half;
};

std::string_view Cook::text_of(const Capture& capture) const {
  return lexicon_.value(tokens_[static_cast<std::size_t>(capture.token)].word, capture.atom);
}

double Cook::number_of(const Capture& capture) const {
  const Token& token = tokens_[static_cast<std::size_t>(capture.token)];
  const std::string_view text = text_of(capture);
  char* end = nullptr;
  const std::string copy(text);
  const double number = std::strtod(copy.c_str(), &end);
  return !copy.empty() && end != copy.c_str() ? number : token.number;
}

namespace {

/// "de 11 a 2 de la tarde": what the half of the day says of the last hour, the first took too; it cannot be the later
/// one.
void put_clocks_in_order(std::vector<RawTime>& times) {
  if (times.size() != 2 || times[0].part.size() < 5 || times[1].part.size() < 5) return;
  const std::string_view first = times[0].part;
  if (first.substr(0, 5) <= std::string_view(times[1].part).substr(0, 5) || first.substr(0, 2) < "13") return;
  const int hour = (first[0] - '0') * 10 + (first[1] - '0') - 12;
  times[0].part = fmt::format("{:02}", hour) + times[0].part.substr(2);
}

}  // namespace

std::vector<RawTime> Cook::make(const Recipe& recipe, TimexType type, const Match& match) const {
  std::vector<RawTime> times;
  for (std::size_t i = 0; i < recipe.dishes.size() && i < match.braces.size(); ++i) {
    const auto [begin, end] = match.braces[i];
    if (begin >= end) continue;
    const Dish& dish = recipe.dishes[i];
    RawTime time;
    if (dish.is_range) {
      time.type = type;
      time.range = {fill(dish.first, type, match), fill(dish.last, type, match)};
    } else {
      time = fill(dish.first, type, match);
    }
    time.span = {tokens_[begin].span.begin, tokens_[end - 1].span.end};
    times.push_back(std::move(time));
  }
  if (type == TimexType::TIME) put_clocks_in_order(times);
  return times;
}

RawTime Cook::fill(const std::vector<Ingredient>& ingredients, TimexType type, const Match& match) const {
  RawTime time;
  time.type = type;
  Clock clock;
  for (const Ingredient& ingredient : ingredients) {
    if (ingredient.capture < 0) {
      put(ingredient, ingredient.fixed, std::strtod(ingredient.fixed.c_str(), nullptr), time, clock, match);
      continue;
    }
    const Capture& capture = match.captures[static_cast<std::size_t>(ingredient.capture)];
    if (capture.token >= 0) put(ingredient, text_of(capture), number_of(capture), time, clock, match);
  }
  if (clock.hour >= 0) finish_clock(clock, time);
  if (clock.set) finish_set(time, clock);
  if (time.steps && time.unit.empty()) time.unit = "D";
  return time;
}

namespace {

/// A decade's TIMEX3 value: "90", "1990" and "noventa" are 199.
std::string decade(double number) {
  const int value = static_cast<int>(number);
  return value >= 1000 ? fmt::format("{}", value / 10) : fmt::format("19{}", value / 10);
}

TimexMod mod_of(std::string_view text) {
  return parse_enum<TimexMod>(text).value_or(TimexMod::none);
}

}  // namespace

void Cook::put(const Ingredient& ingredient, std::string_view text, double number, RawTime& time, Clock& clock,
               const Match& match) const {
  const auto whole = static_cast<int>(number);
  const auto count = static_cast<unsigned>(std::max(whole, 0));
  const Capture* const capture =
      ingredient.capture < 0 ? nullptr : &match.captures[static_cast<std::size_t>(ingredient.capture)];
  const auto part = [&](std::size_t i) {
    return capture == nullptr ? 0 : tokens_[static_cast<std::size_t>(capture->token)].parts[i];
  };
  switch (ingredient.key) {
    case Key::val:
      time.value = text;
      break;
    case Key::y:
      time.year = whole;
      break;
    case Key::m:
      time.month = count;
      break;
    case Key::d:
      time.day = count;
      break;
    case Key::w:
      time.weekday = count;
      break;
    case Key::w2:
      clock.last_weekday = count;
      break;
    case Key::date:
      if (part(0) > 0) time.year = part(0);
      time.month = static_cast<unsigned>(part(1)), time.day = static_cast<unsigned>(part(2));
      break;
    case Key::yy:
      time.year = whole + (whole < 100 ? 1900 : 0);
      break;
    case Key::yq:
      time.year = part(0), time.sub = part(2) == 0 ? "Q" : "H", time.ordinal = part(1);
      break;
    case Key::wk:
      time.whole_week = true;
      break;
    case Key::years:
      time.value = fmt::format("{:04}/{:04}", part(0), part(1));
      break;
    case Key::n:
      time.steps = steps_of(text);
      break;
    case Key::u:
      time.unit = text;
      break;
    case Key::r:
      time.relation = steps_of(text);
      break;
    case Key::yr:
      time.year_steps = steps_of(text);
      break;
    case Key::mr:
      time.month_steps = steps_of(text);
      break;
    case Key::wr:
      time.week_steps = steps_of(text);
      break;
    case Key::p:
      time.part = text;
      break;
    case Key::eh:
      if (time.part.empty()) time.part = "MO";
      break;
    case Key::lh:
      if (time.part.empty()) time.part = "NI";
      break;
    case Key::h:
      clock.hour = whole;
      break;
    case Key::f:
      clock.minute = static_cast<int>(number * 60);
      break;
    case Key::mi:
      clock.minute = whole;
      break;
    case Key::ms: {
      const int before = text == "cuarto" ? 15 : whole;
      clock.hour = (clock.hour + 23) % 24;
      clock.minute = 60 - before;
      break;
    }
    case Key::c:
      clock.hour = part(0), clock.minute = part(1), clock.second = std::max(part(2), 0);
      break;
    case Key::ap:
      clock.half = text;
      break;
    case Key::s:
      time.season = text;
      break;
    case Key::hol:
      time.holiday = text;
      break;
    case Key::ord:
      time.ordinal = whole;
      break;
    case Key::sub:
      time.sub = text;
      break;
    case Key::dec:
      time.value = decade(number);
      break;
    case Key::cent:
      time.value = fmt::format("{:02}", whole - 1);
      break;
    case Key::mil:
      time.value = fmt::format("{}", whole - 1);
      break;
    case Key::bce:
      if (time.year)
        time.value = fmt::format("BCE{:04}", *time.year);
      else
        time.value = fmt::format("BCE{:02}", std::atoi(time.value.c_str()));
      break;
    case Key::len:
      time.length = told_length(match, text);
      time.value = length_value(time.length);
      break;
    case Key::ago:
      time.ago = steps_of(text), time.length = length(match, std::nullopt);
      break;
    case Key::set:
      clock.set = true;
      break;
    case Key::mod:
      time.mod = mod_of(text);
      break;
    case Key::alone:
      break;
    case Key::bare:
      time.bare = true;
      break;
  }
}

/// `how` is what the rule says of it: a unit without a number is "one", or the number is the lower one, "a".
std::vector<Length> Cook::told_length(const Match& match, std::string_view how) const {
  if (how != "a") return length(match, how == "one" ? std::optional<double>(1) : std::nullopt);
  const Capture& amount = match.captures[static_cast<std::size_t>(lengths_.a)];
  const Capture& unit = match.captures[static_cast<std::size_t>(lengths_.u[0])];
  if (amount.token < 0 || unit.token < 0) return {};
  return {{number_of(amount), std::string(text_of(unit))}};
}

std::vector<Length> Cook::length(const Match& match, std::optional<double> unnumbered) const {
  std::vector<Length> parts;
  const auto at = [&](std::int32_t index) -> const Capture* {
    const Capture& capture = match.captures[static_cast<std::size_t>(index)];
    return capture.token < 0 ? nullptr : &capture;
  };
  for (int i = 0; i < 4; ++i) {
    const Capture* const unit = at(lengths_.u[i]);
    if (unit == nullptr) continue;
    Length part{std::nullopt, std::string(text_of(*unit))};
    if (const Capture* const amount = at(lengths_.n[i])) {
      if (text_of(*amount) != "X") part.amount = number_of(*amount);
    } else if (at(lengths_.f) != nullptr) {
      part.amount = 1;  // "hora y media"
    } else {
      part.amount = unnumbered;
    }
    if (i == 0 && at(lengths_.q) != nullptr) part.amount = part.amount.value_or(1) / 4;
    if (i == 0 && at(lengths_.f) != nullptr && part.amount) *part.amount += number_of(*at(lengths_.f));
    parts.push_back(std::move(part));
  }
  return parts;
}

void Cook::finish_clock(const Clock& clock, RawTime& time) const {
  int hour = clock.hour;
  const std::string_view half = clock.half == "24:00" ? "NI" : std::string_view(clock.half);
  const bool later =
      half == "PM" || half == "AF" || half == "EV" || (half == "NI" && hour > 5) || (half == "MI" && hour < 5);
  if (later && hour < 12) hour += 12;
  if (half == "NI" && clock.hour == 12) hour = 24;
  if (half == "AM" && hour == 12) hour = 0;
  time.part = fmt::format("{:02}:{:02}", hour, std::max(clock.minute, 0));
  if (clock.second > 0) time.part += fmt::format(":{:02}", clock.second);
}

void Cook::finish_set(RawTime& time, const Clock& clock) const {
  std::string value;
  if (time.weekday) {
    value = fmt::format("XXXX-WXX-{}", *time.weekday);
    if (clock.last_weekday) value += fmt::format("/XXXX-WXX-{}", *clock.last_weekday);
  } else if (time.month) {
    value = fmt::format("XXXX-{:02}", *time.month);
    if (time.day) value += fmt::format("-{:02}", *time.day);
  } else if (!time.season.empty()) {
    value = "XXXX-" + time.season;
  } else {
    value = "XXXX-XX-XX";
  }
  if (!time.part.empty()) value += "T" + time.part;
  time.value = value;
}

}  // namespace cotejo::times
