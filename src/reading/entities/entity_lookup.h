// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <vector>

#include "values/reading.h"
#include "values/tagged.h"

namespace cotejo::entities {

/// One mention, with the words it is made of.
struct MentionRef {
  EntityIndex entity = kNone;
  Span span;
  MentionForm form = MentionForm::name;
  std::uint32_t first = 0;  ///< words [first, last)
  std::uint32_t last = 0;
  std::uint32_t head = 0;  ///< the word that the rest hangs on; for a name without syntax its first
};

/// Which entity is named where. A snapshot of reading.entities as they were when it was built: cheap (one pass over
/// words and mentions), so a stage that adds entities builds a new one. The words and the reading must outlive it.
class EntityLookup {
 public:
  EntityLookup(const Tagged& tagged, const Reading& reading);

  /// The innermost mention's entity at a byte of the text or at a word; kNone where nobody is named.
  [[nodiscard]] EntityIndex at(std::uint32_t byte) const;
  [[nodiscard]] EntityIndex at_word(std::uint32_t word) const;
  /// Whom the noun phrase headed by this word means: the mention whose head it is ("fuentes" of "fuentes de la Casa
  /// Blanca" is the GROUP, "ministro" of "el ministro ruso" the person where it was resolved); else the name that holds
  /// the word; else the name in apposition to it ("el portavoz, Luis Rey"); else kNone.
  [[nodiscard]] EntityIndex of_phrase(std::uint32_t head) const;
  /// The mention whose entity `of_phrase` answers; nullptr where there is none.
  [[nodiscard]] const MentionRef* mention_of(std::uint32_t head) const;
  /// The entities mentioned inside a span: distinct, in text order. `outer_only` leaves out what is only named inside a
  /// longer mention ("EE.UU." of "fuentes de EE.UU.").
  [[nodiscard]] std::vector<EntityIndex> in(Span span, bool outer_only = false) const;
  /// All mentions, in text order; of two that begin together the longer comes first.
  [[nodiscard]] const std::vector<MentionRef>& mentions() const { return mentions_; }
  /// Whether the mention lies inside another, longer one.
  [[nodiscard]] bool nested(std::size_t mention) const { return nested_[mention]; }

 private:
  [[nodiscard]] std::uint32_t head_of(const MentionRef& mention) const;

  const Tagged& tagged_;
  std::vector<MentionRef> mentions_;
  std::vector<bool> nested_;
  std::vector<std::int32_t> innermost_;   ///< word -> mention
  std::vector<std::int32_t> headed_;      ///< word -> mention whose head it is
  std::vector<std::int32_t> apposition_;  ///< word -> mention in apposition to it
};

}  // namespace cotejo::entities
