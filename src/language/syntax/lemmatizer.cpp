// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "language/syntax/lemmatizer.h"

#include <algorithm>

#include "base/hash.h"
#include "language/syntax/tagset.h"

namespace cotejo::syntax {
namespace {

bool continues_character(char c) {
  return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

std::string applied(const LemmaRule& rule, std::string_view form) {
  if (rule.cut > form.size()) return std::string(form);
  return std::string(form.substr(0, form.size() - rule.cut)) + rule.add;
}

}  // namespace

LemmaRule lemma_rule(std::string_view form, std::string_view lemma) {
  const auto [at, lemma_at] = std::mismatch(form.begin(), form.end(), lemma.begin(), lemma.end());
  auto common = static_cast<std::size_t>(at - form.begin());
  while (common > 0 && ((common < form.size() && continues_character(form[common])) ||
                        (common < lemma.size() && continues_character(lemma[common])))) {
    --common;
  }
  return {static_cast<std::uint8_t>(std::min<std::size_t>(form.size() - common, 255)),
          std::string(lemma.substr(common))};
}

std::uint64_t Lemmatizer::key(std::string_view ending, bool whole, std::uint32_t inflection) {
  return fnv1a(ending, 0xcbf29ce484222325ULL ^ (static_cast<std::uint64_t>(inflection) << 8) ^ (whole ? 1U : 0U));
}

bool Lemmatizer::read(const ModelFile& file) {
  ByteReader in(file.section("lemmas"));
  const auto rules = in.number<std::uint32_t>();
  for (std::uint32_t i = 0; i < rules && in.ok(); ++i) {
    LemmaRule rule;
    rule.cut = in.number<std::uint8_t>();
    rule.add = std::string(in.string());
    rules_.push_back(std::move(rule));
  }
  const auto endings = in.number<std::uint32_t>();
  if (endings > in.rest().size() / 10) return false;
  endings_.reserve(endings);
  for (std::uint32_t i = 0; i < endings && in.ok(); ++i) {
    const auto key = in.number<std::uint64_t>();
    const auto rule = in.number<std::uint16_t>();
    if (rule >= rules_.size()) return false;
    endings_.emplace(key, rule);
  }
  return in.ok();
}

std::string Lemmatizer::lemma(const Word& word, const Readings::Entry& reading) const {
  if (word.upos == Upos::PROPN) return word.form;
  const std::string_view lower = word.lower;
  const std::uint32_t tag = inflection(word.upos, word.feats);
  if (const auto whole = endings_.find(key(lower, true, tag)); whole != endings_.end()) {
    return applied(rules_[whole->second], lower);
  }
  if (std::string listed = Readings::lemma(reading, tag); !listed.empty()) return listed;
  for (std::size_t size = std::min(lower.size(), kLongestEnding); size > 0; --size) {
    const auto found = endings_.find(key(lower.substr(lower.size() - size), false, tag));
    if (found != endings_.end()) return applied(rules_[found->second], lower);
  }
  return word.lower;
}

}  // namespace cotejo::syntax
