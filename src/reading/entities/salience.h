// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <vector>

#include "reading/entities/entity_lookup.h"

namespace cotejo::entities {

/// What the missing subject or the pronoun must be like. Fields left at none ask for nothing.
struct Wanted {
  Number number = Number::sing;
  Gender gender = Gender::none;
  bool speaker = false;  ///< one who can speak: persons, bodies, groups, and places only where they stand for a state
  EntityIndex not_this = kNone;  ///< whom it cannot be ("lo vio": not the subject)
};

/// Who is in the reader's mind at a point of the text. Spanish leaves subjects out; statements and events ask here whom
/// a verb without one means. Bounded work a question (kMentionsBack mentions); the lookup's lifetime rules apply.
class Salience {
 public:
  Salience(const Tagged& tagged, const Reading& reading, const EntityLookup& lookup);

  /// Whom the verb says something of: its subject where it has one, the subject it shares with the verb it is joined to
  /// or hangs on ("dijo ... y prometio"), else the most salient entity before it that fits number and person. A plural
  /// may be answered by several. Empty where nobody fits or where the verb's own subject is nobody we know.
  [[nodiscard]] std::vector<EntityIndex> subject_of(std::uint32_t verb, bool speaker = false) const;

  /// The most salient entity mentioned before the word; kNone where nobody fits within the last sentences.
  [[nodiscard]] EntityIndex before(std::uint32_t word, const Wanted& wanted) const;

  /// The last two persons (or bodies) told of together before the word, for "ambos", "los dos"; empty or two.
  [[nodiscard]] std::vector<EntityIndex> pair_before(std::uint32_t word) const;

  /// Whether the word lies between quotation marks.
  [[nodiscard]] bool quoted(std::uint32_t word) const { return quoted_[word]; }

 private:
  [[nodiscard]] double weight(const MentionRef& mention, std::uint32_t word, const Wanted& wanted) const;
  [[nodiscard]] std::vector<EntityIndex> coordinated(std::uint32_t head) const;
  [[nodiscard]] std::vector<EntityIndex> told_subject(std::uint32_t head, bool speaker) const;
  [[nodiscard]] bool fits(EntityIndex entity, const MentionRef& mention, const Wanted& wanted) const;
  void mark_quotes(const Reading& reading);

  const Tagged& tagged_;
  const Reading& reading_;
  const EntityLookup& lookup_;
  std::vector<std::int32_t> subject_;     ///< verb -> head of its subject
  std::vector<std::int32_t> sentence_;    ///< word -> sentence
  std::vector<std::int32_t> first_verb_;  ///< sentence -> its first finite verb
  std::vector<bool> quoted_;
};

}  // namespace cotejo::entities
