// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "fuzz.h"
#include "intake/intake.h"
#include "text/utf8.h"

namespace cotejo::fuzz {

inline const Intake& intake() {
  static const auto kIntake = Intake::load(Paths{COTEJO_SOURCE_DIR});
  return *kIntake;
}

inline bool is_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = decode_utf8(text, at);
    if (c.value == 0xFFFD && c.size == 1) return false;
    at += c.size;
  }
  return true;
}

/// What holds of every article, whatever the bytes: its text is UTF-8, its blocks lie in it in order, and every place
/// in the raw bytes is one. `raw` is 0 where the bytes were expanded on the way.
inline void check(const Article& article, std::size_t raw) {
  expect(is_utf8(article.text), "text is UTF-8");
  std::uint32_t end = 0;
  for (const Block& block : article.blocks) {
    expect(block.text.begin >= end && block.text.end > block.text.begin && block.text.end <= article.text.size(),
           "blocks in order");
    expect(raw == 0 || (block.raw.begin <= block.raw.end && block.raw.end <= raw), "blocks come from the bytes");
    end = block.text.end;
  }
  for (const Furniture& item : article.furniture) {
    expect(is_utf8(item.text) && !item.why.empty(), "furniture has its reason");
    expect(raw == 0 || (item.raw.begin <= item.raw.end && item.raw.end <= raw), "furniture comes from the bytes");
  }
}

/// Reads the bytes as `path` says what they are.
inline int read(const std::uint8_t* data, std::size_t size, std::string_view path, bool expanded = false) {
  IntakeOptions options;
  options.any_language = true;
  options.max_bytes = 1U << 20;
  const auto items = intake().read(text_of(data, size), path, options);
  expect(!items.empty(), "never nothing");
  for (const IntakeItem& item : items) {
    if (item) {
      check(*item, expanded ? 0 : size);
    } else {
      expect(!item.error().message.empty(), "errors say what is wrong");
    }
  }
  return 0;
}

}  // namespace cotejo::fuzz
