// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "text/charset.h"

#include <gtest/gtest.h>

namespace cotejo {
namespace {

TEST(Charset, leaves_clean_utf8_as_it_is) {
  const Decoded decoded = decode("Llegó a Cádiz.");
  EXPECT_EQ(decoded.text, "Llegó a Cádiz.");
  EXPECT_EQ(decoded.charset, "UTF-8");
  EXPECT_FALSE(decoded.guessed);
  EXPECT_EQ(decoded.map.source(Span{3, 8}), (Span{3, 8}));
}

TEST(Charset, guesses_windows_1252_and_keeps_the_raw_offsets) {
  const std::string raw =
      "Se\xF1\xF3 \x93"
      "paz\x94.";
  const Decoded decoded = decode(raw);
  EXPECT_EQ(decoded.text, "Señó “paz”.");
  EXPECT_EQ(decoded.charset, "windows-1252");
  EXPECT_TRUE(decoded.guessed);
  const auto word = static_cast<std::uint32_t>(decoded.text.find("paz"));
  EXPECT_EQ(decoded.map.source(Span{word, word + 3}).in(raw), "paz");
}

TEST(Charset, takes_the_declared_charset_without_calling_it_a_guess) {
  const Decoded decoded = decode("a\xF1o", "ISO-8859-1");
  EXPECT_EQ(decoded.text, "año");
  EXPECT_FALSE(decoded.guessed);
}

TEST(Charset, believes_the_bytes_and_not_a_wrong_declaration) {
  EXPECT_EQ(decode("año y señal", "iso-8859-1").text, "año y señal");
}

TEST(Charset, reads_declared_charsets_that_are_not_western) {
  const Decoded decoded = decode("\xCA\xE8\xE5\xE2", "windows-1251");
  EXPECT_EQ(decoded.text, "Киев");
}

TEST(Charset, repairs_broken_utf8_and_counts_the_places) {
  const Decoded decoded = decode("Se alcanzó y volvi\xC3 , capit\xE1n, así lo señaló el niño español");
  EXPECT_EQ(decoded.invalid, 2U);
  EXPECT_NE(decoded.text.find("volvi\uFFFD ,"), std::string::npos);
  EXPECT_EQ(decoded.charset, "UTF-8");
}

TEST(Charset, reads_utf16_by_its_mark) {
  const std::string raw(
      "\xFF\xFE"
      "a\0\xF1\0o\0",
      8);
  const Decoded decoded = decode(raw);
  EXPECT_EQ(decoded.text, "año");
  EXPECT_EQ(decoded.charset, "UTF-16LE");
  EXPECT_EQ(decoded.map.source(Span{1, 3}), (Span{4, 6}));
}

TEST(Charset, drops_marks_and_invisible_characters) {
  EXPECT_EQ(decode("\xEF\xBB\xBFso\u00ADciedad\u200B").text, "sociedad");
  EXPECT_EQ(decode("uno\r\ndos\rtres").text, "uno\ndos\ntres");
}

TEST(Charset, composes_letters_and_their_accents) {
  const std::string raw = "nin\u0303o ma\u0301s";
  const Decoded decoded = decode(raw);
  EXPECT_EQ(decoded.text, "niño más");
  const auto word = static_cast<std::uint32_t>(decoded.text.find("más"));
  EXPECT_EQ(decoded.map.source(Span{word, word + 4}).in(raw), "ma\u0301s");
}

TEST(Charset, survives_any_bytes) {
  std::string bytes;
  for (int i = 0; i < 70000; ++i) bytes += static_cast<char>((i * 7919) >> 3);
  EXPECT_TRUE(decode(bytes).text.size() > 0);
  EXPECT_TRUE(decode(bytes, "utf-16").text.size() > 0);
  EXPECT_TRUE(decode(bytes, "no-such-charset").text.size() > 0);
}

/// As a program does that takes UTF-8 for Windows-1252.
std::string encoded_twice(std::string_view text) {
  std::string out;
  for (const char byte : text) {
    const auto c = static_cast<unsigned char>(byte);
    if (c < 0x80) {
      out += byte;
    } else if (c >= 0xA0) {
      out += {static_cast<char>(0xC0 | c >> 6), static_cast<char>(0x80 | (c & 0x3F))};
    } else {
      out += decode(std::string("\xFF") + byte, "windows-1252").text.substr(2);
    }
  }
  return out;
}

TEST(DoubleUtf8, is_undone_with_the_raw_offsets) {
  const std::string text = "El camión de Muñoz llegó así a la reunión.";
  const std::string raw = encoded_twice(text);
  ASSERT_NE(raw, text);
  const auto undone = undo_double_utf8(raw);
  ASSERT_TRUE(undone);
  EXPECT_EQ(undone->bytes, text);
  EXPECT_EQ(undone->places, 5U);
  const auto word = static_cast<std::uint32_t>(text.find("Muñoz"));
  EXPECT_EQ(undone->map.source(Span{word, word + 6}).in(raw), encoded_twice("Muñoz"));
}

TEST(DoubleUtf8, is_left_alone_where_it_is_not_certain) {
  EXPECT_FALSE(undo_double_utf8("El camión de Muñoz llegó así a la reunión."));
  EXPECT_FALSE(undo_double_utf8(encoded_twice("El camión de Muñoz llegó así") + " a la reunión."));
  EXPECT_FALSE(undo_double_utf8(encoded_twice("llegó")));
  EXPECT_FALSE(undo_double_utf8(encoded_twice("El camión llegó así") + " \u0416"));
  EXPECT_FALSE(undo_double_utf8("S\u00C3O PAULO, \u00C3 y \u00C2"));
  EXPECT_FALSE(undo_double_utf8("\xFF\xC3\x83"));
}

}  // namespace
}  // namespace cotejo
