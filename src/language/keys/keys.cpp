// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "language/keys/keys.h"

#include <algorithm>
#include <string_view>

#include "base/hash.h"

namespace cotejo {
namespace {

constexpr std::uint64_t kOpensSentence = 16;
constexpr std::uint64_t kInCapitals = 32;
constexpr std::size_t kLongestName = 8;   // words
constexpr std::size_t kLongestForm = 64;  // bytes; a longer word is known by its ends alone

Key& at(Keys& keys, KeyKind kind) {
  return keys[static_cast<std::size_t>(kind)];
}

std::uint64_t hash_of(std::string_view text) {
  std::uint64_t hash = fnv1a("");
  for (const char c : text) {
    const char folded = c >= '0' && c <= '9' ? '0' : c;
    hash = fnv1a({&folded, 1}, hash);
  }
  return hash;
}

bool continues_character(char c) {
  return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

std::string_view first_characters(std::string_view text, std::size_t count) {
  std::size_t end = 0;
  while (end < text.size() && (count > 0 || continues_character(text[end]))) {
    if (!continues_character(text[end])) --count;
    ++end;
  }
  return text.substr(0, end);
}

std::string_view last_characters(std::string_view text, std::size_t count) {
  std::size_t begin = text.size();
  while (begin > 0 && count > 0) {
    --begin;
    if (!continues_character(text[begin])) --count;
  }
  return text.substr(begin);
}

/// Most of the words of some length are in capitals, so that capitals say nothing.
template <class Sentence>
bool in_capitals(const Sentence& sentence) {
  std::size_t capitals = 0;
  std::size_t other = 0;
  for (const auto* word : sentence) {
    if (word->shape == Shape::capitals) ++capitals;
    if (word->shape == Shape::lower || word->shape == Shape::mixed || word->shape == Shape::title) ++other;
  }
  return capitals >= 2 && capitals > 4 * other;
}

}  // namespace

std::uint64_t KeyMaker::lists_of(const Word& word, const std::string& folded) const {
  const Gazetteer& places = names_.gazetteer();
  const NameTables::Head* head = names_.head(word.lower);
  const NameTables::Known* name = names_.known(folded);
  const std::vector<NameTables::Context>* context = names_.context(word.lower);
  std::uint64_t bits = 0;
  const auto add = [&bits](std::uint64_t value, int width) { bits = (bits << width) | value; };
  add(names_.is_given_name(folded) ? 1 : 0, 1);
  add(names_.is_family_name(folded) ? 1 : 0, 1);
  add(names_.is_title(word.lower) ? 1 : 0, 1);
  add(names_.is_no_name(word.lower) ? 1 : 0, 1);
  add(names_.is_company_word(folded) ? 1 : 0, 1);
  add(places.country_of_demonym(word.lower) != nullptr ? 1 : 0, 1);
  add(head == nullptr ? 0 : static_cast<std::uint64_t>(head->type) + 1, 3);
  add(name == nullptr ? 0 : static_cast<std::uint64_t>(name->type) + (name->sure ? 1 : 5), 4);
  add(context == nullptr ? 0 : static_cast<std::uint64_t>(context->front().type) + 1, 3);
  return bits;
}

const KeyMaker::Known& KeyMaker::known(const Word& word) {
  if (const auto found = forms_.find(word.form); found != forms_.end()) return found->second;
  Known out;
  const std::string_view lower = word.lower;
  const syntax::Readings::Entry& reading = readings_.of(word.lower);
  out.shape = shape_of(word.form);
  out.folded = word.form.size() > kLongestForm ? std::string() : Gazetteer::key(word.form);
  out.begins_name = names_.begins_known(out.folded);
  const auto set = [&](KeyKind kind, std::uint64_t hash) { at(out.keys, kind) = make_key(kind, hash); };
  set(KeyKind::form, lower.size() > kLongestForm ? 0 : hash_of(lower));
  set(KeyKind::prefix3, hash_of(first_characters(lower, 3)));
  set(KeyKind::suffix2, hash_of(last_characters(lower, 2)));
  set(KeyKind::suffix3, hash_of(last_characters(lower, 3)));
  set(KeyKind::suffix4, hash_of(last_characters(lower, 4)));
  set(KeyKind::suffix5, hash_of(last_characters(lower, 5)));
  set(KeyKind::shape, static_cast<std::uint64_t>(out.shape));
  set(KeyKind::classes, reading.classes);
  set(KeyKind::readings, reading.tags);
  set(KeyKind::lists, lists_of(word, out.folded));
  set(KeyKind::known, 0);
  return forms_.emplace(word.form, std::move(out)).first->second;
}

/// The longest known names of several words, from left to right, none within another.
void KeyMaker::mark_known_names(std::vector<Keys>& out) {
  for (std::size_t i = 0; i < sentence_.size(); ++i) {
    if (!sentence_[i]->begins_name || sentence_[i]->shape == Shape::lower) continue;
    std::string key = sentence_[i]->folded;
    const NameTables::Known* best = nullptr;
    std::size_t end = i + 1;
    for (std::size_t k = i + 1; k < sentence_.size() && k < i + kLongestName; ++k) {
      if (sentence_[k]->folded.empty()) break;
      const bool begins = names_.begins_known(key);
      if (!begins) break;
      key += ' ';
      key += sentence_[k]->folded;
      if (const NameTables::Known* found = names_.known(key)) {
        best = found;
        end = k + 1;
      }
    }
    if (best == nullptr) continue;
    for (std::size_t k = i; k < end; ++k) {
      const std::uint64_t place = k == i ? 1 : k + 1 == end ? 3 : 2;
      at(out[k], KeyKind::known) =
          make_key(KeyKind::known, 8 * (static_cast<std::uint64_t>(best->type) + 1) + 2 * place + (best->sure ? 1 : 0));
    }
    i = end - 1;
  }
}

void KeyMaker::read(const Word* first, const Word* last, std::vector<Keys>& out) {
  if (forms_.size() + static_cast<std::size_t>(last - first) > kMostForms) forms_.clear();
  sentence_.clear();
  out.clear();
  for (const Word* word = first; word != last; ++word) {
    sentence_.push_back(&known(*word));  // stays valid: a map of nodes
    out.push_back(sentence_.back()->keys);
  }
  mark_known_names(out);
  const bool capitals = in_capitals(sentence_);
  for (std::size_t i = 0; i < out.size(); ++i) {
    const std::uint64_t place = capitals ? kInCapitals : kOpensSentence;
    at(out[i], KeyKind::shape) = make_key(KeyKind::shape, static_cast<std::uint64_t>(sentence_[i]->shape) + place);
    if (!capitals && sentence_[i]->shape != Shape::no_letters) break;
  }
}

}  // namespace cotejo
