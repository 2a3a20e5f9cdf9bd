// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "values/date.h"

#include <gtest/gtest.h>

#include "values/reading.h"

namespace cotejo {
namespace {

TEST(Date, days_that_do_not_exist_are_nothing) {
  EXPECT_FALSE(Date::from(2023, 6, 31));
  EXPECT_FALSE(Date::parse("2023-02-29"));
  EXPECT_FALSE(Date::parse("2023/02/20"));
  EXPECT_FALSE(Date::parse(""));
  EXPECT_TRUE(Date::parse("2024-02-29"));
}

TEST(Date, knows_weekdays_and_iso_weeks) {
  EXPECT_EQ(Date::parse("2024-01-01")->weekday(), 1U);
  EXPECT_EQ(Date::parse("2023-01-01")->iso_week(), "2022-W52");
  EXPECT_EQ(Date::parse("2020-12-31")->iso_week(), "2020-W53");
  EXPECT_EQ(Date::parse("2024-03-01")->plus_days(-1).iso(), "2024-02-29");
}

struct Case {
  const char* value;
  const char* first;
  const char* last;
};

TEST(DaysOf, timex_values_cover_their_days) {
  for (const Case& c :
       {Case{"2023-09", "2023-09-01", "2023-09-30"}, Case{"2023", "2023-01-01", "2023-12-31"},
        Case{"2023-W37", "2023-09-11", "2023-09-17"}, Case{"2023-09-13TMO", "2023-09-13", "2023-09-13"},
        Case{"2023-09-10/2023-09-13", "2023-09-10", "2023-09-13"}, Case{"2020-W53", "2020-12-28", "2021-01-03"}}) {
    const auto days = days_of(c.value);
    ASSERT_TRUE(days) << c.value;
    EXPECT_EQ(days->first.iso(), c.first) << c.value;
    EXPECT_EQ(days->last.iso(), c.last) << c.value;
  }
}

TEST(DaysOf, what_has_no_place_in_the_calendar_is_nothing) {
  for (const char* value :
       {"PT4H", "P1Y", "PAST_REF", "XXXX-WXX-2", "XXXX-09-12", "", "2023-13", "2023-W60", "2023-09-13/2023-09-10"}) {
    EXPECT_FALSE(days_of(value)) << value;
  }
}

TEST(Enums, names_are_those_of_the_documents_and_come_back) {
  EXPECT_EQ(to_string(EventStatus::happened), "happened");
  EXPECT_EQ(to_string(Deprel::case_), "case");
  EXPECT_EQ(parse_enum<BlockKind>("dateline"), BlockKind::dateline);
  EXPECT_FALSE(parse_enum<BlockKind>("Dateline"));
  for (const std::string_view name : EnumNames<Plover>::kNames) EXPECT_EQ(to_string(*parse_enum<Plover>(name)), name);
}

}  // namespace
}  // namespace cotejo
