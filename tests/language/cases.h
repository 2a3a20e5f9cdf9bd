// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>

#include "language/language.h"

namespace cotejo::testing {

/// The language pack of the source tree, loaded once.
inline const Language& language() {
  static const Result<Language> loaded = Language::load(Paths{COTEJO_SOURCE_DIR});
  return *loaded;
}

/// An article of paragraphs, each given by one string.
inline Article article(std::initializer_list<std::string_view> paragraphs) {
  Article made;
  for (const std::string_view paragraph : paragraphs) {
    if (!made.text.empty()) made.text += "\n\n";
    Block block;
    block.text.begin = static_cast<std::uint32_t>(made.text.size());
    made.text += paragraph;
    block.text.end = static_cast<std::uint32_t>(made.text.size());
    made.blocks.push_back(block);
  }
  return made;
}

/// The forms of all words, parted by blanks; '+' before a further word of the same token.
inline std::string words(std::string_view text) {
  const Article made = article({text});
  std::string out;
  for (const Word& word : language().analyse(made).words) {
    if (!out.empty()) out += word.continues_token ? "+" : " ";
    out += word.form;
  }
  return out;
}

/// The sentences, parted by " | ".
inline std::string sentences(std::string_view text) {
  const Article made = article({text});
  std::string out;
  for (const Sentence& sentence : language().analyse(made).sentences) {
    if (!out.empty()) out += " | ";
    out += sentence.span.in(made.text);
  }
  return out;
}

/// "form/UPOS" of all words.
inline std::string tags(std::string_view text) {
  const Article made = article({text});
  std::string out;
  for (const Word& word : language().analyse(made).words) {
    if (!out.empty()) out += " ";
    out += word.form;
    out += "/";
    out += to_string(word.upos);
  }
  return out;
}

/// "[TYPE name]" of all names of an article of paragraphs.
inline std::string names(std::initializer_list<std::string_view> paragraphs) {
  const Article made = article(paragraphs);
  std::string out;
  for (const Name& name : language().analyse(made).names) {
    if (!out.empty()) out += " ";
    out += "[";
    out += to_string(name.type);
    out += " ";
    out += name.span.in(made.text);
    out += "]";
  }
  return out;
}

}  // namespace cotejo::testing
