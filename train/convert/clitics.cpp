// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "clitics.h"

#include "text/utf8.h"
#include "tree.h"

namespace cotejo::convert {
namespace {

constexpr std::string_view kClitics[] = {"nos", "los", "las", "les", "me", "te", "se", "os", "lo", "la", "le"};

bool ends_with(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

bool is_infinitive(std::string_view verb) {
  for (const char* end : {"ar", "er", "ir", "\u00edr"}) {
    if (ends_with(verb, end)) return true;
  }
  return false;
}

/// What is left when clitics go has to be a verb form of the tag's mood.
bool is_verb(std::string_view tag, std::string_view verb) {
  if (tag[2] == 'n') return is_infinitive(verb);
  if (tag[2] == 'g') return ends_with(verb, "ndo");
  return tag[2] == 'm' && verb.size() >= 2;
}

std::string plain_vowels(std::string_view text) {
  static constexpr std::pair<std::string_view, char> kPlain[] = {
      {"\u00e1", 'a'}, {"\u00e9", 'e'}, {"\u00ed", 'i'}, {"\u00f3", 'o'}, {"\u00fa", 'u'}};
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    bool found = false;
    for (const auto& [accented, plain] : kPlain) {
      if (!starts_with(text.substr(i), accented)) continue;
      out += plain;
      i += accented.size();
      found = true;
      break;
    }
    if (!found) out += text[i++];
  }
  return out;
}

}  // namespace

CliticSplit split_clitics(std::string_view tag, std::string_view form) {
  CliticSplit none{std::string(form), {}};
  if (tag.size() < 4 || tag[0] != 'v' || (tag[2] != 'n' && tag[2] != 'g' && tag[2] != 'm')) return none;
  CliticSplit split = none;
  std::string rest = lower(form);
  if (rest.size() != form.size()) return none;
  for (int count = 0; count < 2; ++count) {
    if (tag[2] != 'm' && is_verb(tag, plain_vowels(rest))) break;
    std::size_t size = 0;
    for (const std::string_view clitic : kClitics) {
      if (!ends_with(rest, clitic)) continue;
      const std::string left = plain_vowels(rest.substr(0, rest.size() - clitic.size()));
      const bool more =
          count == 0 && tag[2] != 'm' &&
          (ends_with(left, "se") || ends_with(left, "me") || ends_with(left, "te") || ends_with(left, "nos"));
      if (!is_verb(tag, left) && !more) continue;
      size = clitic.size();
      break;
    }
    if (size == 0) break;
    split.clitics.insert(split.clitics.begin(), rest.substr(rest.size() - size));
    rest.resize(rest.size() - size);
    if (tag[2] == 'm') break;
  }
  if (split.clitics.empty() || !is_verb(tag, plain_vowels(rest))) return none;
  // "pon" + "lo": an imperative with a clitic is told by its written accent alone ("mirala"), or it is none.
  if (tag[2] == 'm' && plain_vowels(rest) == rest) return none;
  const std::string kept(form.substr(0, rest.size()));
  split.verb = is_infinitive(rest) && tag[2] == 'n' ? kept : plain_vowels(kept);
  return split;
}

}  // namespace cotejo::convert
