// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <vector>

#include "reading/entities/entity_lookup.h"
#include "reading/entities/salience.h"
#include "reading/events/clause_tree.h"
#include "reading/events/lexicon.h"
#include "values/reading.h"
#include "values/tagged.h"

namespace cotejo::events {

/// What the article is about, by its words: the field with the most cues, where there are enough of them.
[[nodiscard]] std::string field_of(const Lexicon& lexicon, const Tagged& tagged);

/// All that the parts of this stage look at: the article's words and what the stages before made of them. Lives for one
/// article.
struct Scene {
  const Lexicon& lexicon;
  const Tagged& tagged;
  const Reading& reading;
  ClauseTree tree;
  entities::EntityLookup lookup;
  entities::Salience salience;
  std::string field;  ///< of the article, as fields.tsv names it; empty: none of those

  Scene(const Lexicon& tables, const Tagged& words, const Reading& draft)
      : lexicon(tables),
        tagged(words),
        reading(draft),
        tree(words),
        lookup(words, draft),
        salience(words, draft, lookup),
        field(field_of(tables, words)),
        states_(draft.entities.size(), false) {
    for (const Entity& entity : draft.entities) {
      if (entity.of != kNone) states_[static_cast<std::size_t>(entity.of)] = true;
      for (const Role& role : entity.roles) {
        if (role.of != kNone) states_[static_cast<std::size_t>(role.of)] = true;
      }
    }
  }

  [[nodiscard]] const Word& word(std::uint32_t at) const { return tagged.words[at]; }
  [[nodiscard]] const Sentence& sentence(std::uint32_t word) const { return tagged.sentences[tree.sentence(word)]; }
  [[nodiscard]] BlockKind block_kind(std::uint32_t word) const {
    const std::uint32_t block = sentence(word).block;
    return block < reading.article.blocks.size() ? reading.article.blocks[block].kind : BlockKind::paragraph;
  }
  [[nodiscard]] const Entity& entity(EntityIndex index) const {
    return reading.entities[static_cast<std::size_t>(index)];
  }
  /// Whether a place is, or acts in this article as, a state: one that has ministers, bodies or a seat of power.
  [[nodiscard]] bool acts_as_state(EntityIndex place) const {
    const Entity& found = entity(place);
    return states_[static_cast<std::size_t>(place)] || found.stands_for != kNone || found.refs.contains("iso");
  }
  /// Whether a verb or noun is a figure of speech in a text of this field: "ataco" in a bicycle race.
  [[nodiscard]] bool figurative(std::uint32_t at) const {
    const auto& fields = lexicon.fields(word(at).lemma);
    const auto here = fields.find(field);
    return here != fields.end() && here->second.figure;
  }
  /// The hedge at a verb, noun or adjective.
  [[nodiscard]] const Hedge* hedge(std::uint32_t word) const {
    return lexicon.hedge(tagged, word, sentence(word).last, tree.reflexive(word));
  }
  /// The row of event_verbs.tsv for the verb at the word; nullptr where there is none.
  [[nodiscard]] const Entry* verb_entry(std::uint32_t verb) const {
    return lexicon.verb(tagged, verb, sentence(verb).last, tree.reflexive(verb));
  }

 private:
  std::vector<bool> states_;  ///< entity -> whether somebody holds an office of it or a body is its own
};

}  // namespace cotejo::events
