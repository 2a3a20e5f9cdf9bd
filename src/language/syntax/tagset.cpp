// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "language/syntax/tagset.h"

#include "language/model/model_file.h"

namespace cotejo::syntax {
namespace {
constexpr std::size_t kMostTags = 1024;
}

std::uint32_t pack(Upos upos, const Feats& f) {
  const auto bits = [](auto value, int shift) { return static_cast<std::uint32_t>(value) << shift; };
  return bits(upos, 0) | bits(f.mood, 5) | bits(f.tense, 8) | bits(f.verb_form, 11) | bits(f.number, 14) |
         bits(f.gender, 16) | bits(f.person, 18) | bits(f.reflexive, 20);
}

Upos packed_upos(std::uint32_t packed) {
  return static_cast<Upos>(packed & 31);
}

Feats packed_feats(std::uint32_t packed) {
  const auto bits = [&](int shift, std::uint32_t mask) { return (packed >> shift) & mask; };
  Feats f;
  f.mood = static_cast<Mood>(bits(5, 7));
  f.tense = static_cast<Tense>(bits(8, 7));
  f.verb_form = static_cast<VerbForm>(bits(11, 7));
  f.number = static_cast<Number>(bits(14, 3));
  f.gender = static_cast<Gender>(bits(16, 3));
  f.person = static_cast<std::uint8_t>(bits(18, 3));
  f.reflexive = bits(20, 1) != 0;
  return f;
}

TagId Tagset::add(std::uint32_t packed) {
  const auto [at, is_new] = ids_.emplace(packed, static_cast<TagId>(packed_.size()));
  if (is_new) packed_.push_back(packed);
  return at->second;
}

TagId Tagset::find(std::uint32_t packed) const {
  const auto found = ids_.find(packed);
  return found == ids_.end() ? static_cast<TagId>(packed_.size()) : found->second;
}

std::string Tagset::bytes() const {
  ByteWriter out;
  for (const std::uint32_t tag : packed_) out.number(tag);
  return out.take();
}

bool Tagset::read(std::string_view bytes) {
  if (bytes.empty() || bytes.size() % 4 != 0 || bytes.size() / 4 > kMostTags) return false;
  for (ByteReader in(bytes); !in.rest().empty();) {
    const auto packed = in.number<std::uint32_t>();
    if (packed_upos(packed) > Upos::VERB) return false;
    add(packed);
  }
  return true;
}

}  // namespace cotejo::syntax
