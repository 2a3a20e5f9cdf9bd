// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "language/nn/key_table.h"

#include <gtest/gtest.h>

#include <cstring>
#include <random>

namespace {

using namespace cotejo;
using Keys = std::vector<std::pair<std::uint64_t, std::uint32_t>>;

ModelFile file_of(const std::string& section) {
  ModelWriter writer;
  writer.add("keys", section);
  return std::move(*ModelFile::parse(writer.bytes(), "m"));
}

ModelFile packed(const Keys& keys) {
  ModelWriter writer;
  EXPECT_TRUE(nn::KeyTable::pack(keys, "keys", writer));
  return std::move(*ModelFile::parse(writer.bytes(), "m"));
}

TEST(KeyTable, finds_every_key_and_no_other) {
  std::mt19937_64 random(1);
  Keys keys;
  // Counting keys too: their low bits are all alike or all different.
  for (std::uint32_t i = 0; i < 5000; ++i) keys.emplace_back(random(), i);
  for (std::uint32_t i = 0; i < 5000; ++i) keys.emplace_back(std::uint64_t{i} << 20U, 5000 + i);
  const ModelFile file = packed(keys);
  const auto table = nn::KeyTable::read(file, "keys");
  ASSERT_TRUE(table) << table.error().text();
  for (const auto& [key, row] : keys) EXPECT_EQ(table->find(key), row);
  for (int i = 0; i < 10000; ++i) EXPECT_EQ(table->find(random()), nn::KeyTable::kNone);
}

TEST(KeyTable, without_keys_finds_none) {
  const ModelFile file = packed({});
  const auto table = nn::KeyTable::read(file, "keys");
  ASSERT_TRUE(table);
  EXPECT_EQ(table->find(0), nn::KeyTable::kNone);
}

TEST(KeyTable, with_a_key_twice_is_not_packed) {
  ModelWriter writer;
  EXPECT_FALSE(nn::KeyTable::pack(Keys{{5, 1}, {5, 2}}, "keys", writer));
}

TEST(KeyTable, of_any_other_size_or_shape_is_refused) {
  const ModelFile whole = packed({{1, 2}, {3, 4}});
  const std::string section(whole.section("keys"));
  for (std::size_t size = 0; size < section.size(); ++size) {
    const ModelFile file = file_of(section.substr(0, size));
    EXPECT_FALSE(nn::KeyTable::read(file, "keys")) << size;
  }
  for (const std::uint32_t number : {0U, 5U, 29U, 64U, 0xffffffffU}) {
    std::string changed = section;
    std::memcpy(changed.data() + 8, &number, 4);
    const ModelFile file = file_of(changed);
    EXPECT_FALSE(nn::KeyTable::read(file, "keys")) << number;
  }
}

TEST(KeyTable, without_a_free_slot_ends_its_search) {
  std::string section(8, '\0');
  const std::uint32_t bits = 4;
  const std::uint32_t longest = 255;
  section.append(reinterpret_cast<const char*>(&bits), 4);
  section.append(reinterpret_cast<const char*>(&longest), 4);
  section.append(16 * 8, '\1');
  const ModelFile file = file_of(section);
  const auto table = nn::KeyTable::read(file, "keys");
  ASSERT_TRUE(table);
  EXPECT_EQ(table->find(12345), nn::KeyTable::kNone);
}

}  // namespace
