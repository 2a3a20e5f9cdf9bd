// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/flags.h"

#include <gtest/gtest.h>

#include <set>

namespace cotejo::cli {
namespace {

TEST(FlagTable, every_flag_belongs_to_known_commands_and_stands_once) {
  std::set<std::string_view> commands{"*"};
  for (const Command& command : command_table()) EXPECT_TRUE(commands.insert(command.name).second) << command.name;
  std::set<std::string_view> names;
  for (const Flag& flag : flag_table()) {
    EXPECT_TRUE(names.insert(flag.name).second) << flag.name;
    for (std::size_t at = 0; at < flag.commands.size();) {
      const auto blank = std::min(flag.commands.find(' ', at), flag.commands.size());
      EXPECT_EQ(commands.count(flag.commands.substr(at, blank - at)), 1U) << flag.name;
      at = blank + 1;
    }
  }
}

TEST(FlagTable, flags_that_take_a_value_name_it_and_switches_do_not) {
  for (const Flag& flag : flag_table()) {
    EXPECT_EQ(std::holds_alternative<bool Options::*>(flag.target), flag.value.empty()) << flag.name;
    EXPECT_FALSE(flag.help.empty()) << flag.name;
    EXPECT_NE(flag.help.back(), '.') << flag.name;
  }
}

TEST(Arguments, fill_the_options_of_their_command) {
  const Parsed parsed =
      parse_arguments({"read", "--json", "--threads", "3", "--given-day", "2024-05-06", "a.txt", "-"});
  ASSERT_TRUE(parsed.options);
  EXPECT_EQ(parsed.options->command, "read");
  EXPECT_TRUE(parsed.options->json);
  EXPECT_EQ(parsed.options->threads, 3);
  EXPECT_EQ(parsed.options->names, (std::vector<std::string>{"a.txt", "-"}));
  EXPECT_EQ(parsed.options->intake().given_day->iso(), "2024-05-06");
}

TEST(Arguments, that_are_wrong_end_with_status_2_and_help_with_0) {
  for (const std::vector<std::string>& wrong :
       std::vector<std::vector<std::string>>{{"frobnicate"},
                                             {"read"},
                                             {"read", "--nope", "x"},
                                             {"read", "--given-day", "2024-13-01", "x"},
                                             {"stories", "--threads", "2"},
                                             {"show"},
                                             {"serve", "--port", "70000"},
                                             {"read", "--color", "pink", "x"}}) {
    const Parsed parsed = parse_arguments(wrong);
    EXPECT_FALSE(parsed.options) << wrong.back();
    EXPECT_EQ(parsed.status, kUsage) << wrong.back();
  }
  EXPECT_EQ(parse_arguments({"--help"}).status, kAllRead);
  EXPECT_EQ(parse_arguments({"read", "--help"}).status, kAllRead);
}

}  // namespace
}  // namespace cotejo::cli
