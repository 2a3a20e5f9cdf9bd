// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <vector>

#include "reading/entities/entity_lookup.h"
#include "reading/entities/salience.h"
#include "reading/statements/lexicon.h"
#include "reading/statements/quotes.h"
#include "reading/statements/words.h"
#include "values/reading.h"
#include "values/tagged.h"

namespace cotejo::statements {

/// All that the steps of this stage look at: the article's words with their tables, quotations, time expressions and
/// entities, and the tree turned around. Built once an article, in one pass; refers to its arguments.
class Scene {
 public:
  Scene(const Tagged& tagged, const Reading& reading, const Lexicon& lexicon);

  const Tagged& tagged;
  const Reading& reading;
  const Lexicon& lexicon;
  const QuoteMap quotes;
  const entities::EntityLookup lookup;
  const entities::Salience salience;

  [[nodiscard]] const Word& word(std::uint32_t w) const { return tagged.words[w]; }
  [[nodiscard]] std::uint32_t sentence_of(std::uint32_t w) const { return sentence_[w]; }
  [[nodiscard]] const Sentence& sentence(std::uint32_t w) const { return tagged.sentences[sentence_[w]]; }
  /// Whether the word is part of a time expression.
  [[nodiscard]] bool in_time(std::uint32_t w) const { return in_time_[w]; }
  [[nodiscard]] bool quoted(std::uint32_t w) const { return quotes.around(w) != kNone; }
  /// Whether a quotation ends right before the word, punctuation apart.
  [[nodiscard]] bool quoted_before(std::uint32_t w) const;
  /// The words under `head` in the tree, from the first to the last; only the word itself where there is no syntax.
  [[nodiscard]] Range subtree(std::uint32_t head) const { return subtree_[head]; }
  /// The outermost mention of an entity that holds the word; nullptr where there is none.
  [[nodiscard]] const entities::MentionRef* mention_at(std::uint32_t w) const;
  /// The head of the verb's own subject; kNone where it has none or there is no syntax.
  [[nodiscard]] std::int32_t subject_of(std::uint32_t verb) const { return subject_[verb]; }
  [[nodiscard]] const Entity& entity(EntityIndex e) const { return reading.entities[static_cast<std::size_t>(e)]; }
  /// Whether the entity bears a name of data/es/media.tsv or agencies.tsv, or one that says so ("agencia X").
  [[nodiscard]] bool is_medium(EntityIndex e) const { return medium_[static_cast<std::size_t>(e)]; }
  /// Whether `w` hangs on `head` (or is it), at whatever depth up to a bound.
  [[nodiscard]] bool hangs_on(std::uint32_t w, std::uint32_t head) const;
  /// Whether any word of the range is a finite verb outside of quotations.
  [[nodiscard]] bool has_finite_verb(Range range) const;
  [[nodiscard]] bool is_form(std::uint32_t w, std::string_view form) const { return word(w).lower == form; }
  /// One of the conjunctions that open a clause of equal rank.
  [[nodiscard]] bool joins(std::uint32_t w) const;

 private:
  void mark_times();
  void mark_mentions();
  void mark_media();
  void mark_subjects();
  void measure_subtrees();

  std::vector<std::uint32_t> sentence_;
  std::vector<bool> in_time_;
  std::vector<bool> medium_;  ///< by entity
  std::vector<Range> subtree_;
  std::vector<std::int32_t> mention_;  ///< word -> outermost mention
  std::vector<std::int32_t> subject_;  ///< verb -> head of its subject
};

}  // namespace cotejo::statements
