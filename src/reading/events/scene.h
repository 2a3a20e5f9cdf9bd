// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "reading/entities/entity_lookup.h"
#include "reading/entities/salience.h"
#include "reading/events/clause_tree.h"
#include "reading/events/lexicon.h"
#include "values/reading.h"
#include "values/tagged.h"

namespace cotejo::events {

/// All that the parts of this stage look at: the article's words and what the stages before made of them. Lives for one
/// article.
struct Scene {
  const Lexicon& lexicon;
  const Tagged& tagged;
  const Reading& reading;
  ClauseTree tree;
  entities::EntityLookup lookup;
  entities::Salience salience;

  Scene(const Lexicon& tables, const Tagged& words, const Reading& draft)
      : lexicon(tables),
        tagged(words),
        reading(draft),
        tree(words),
        lookup(words, draft),
        salience(words, draft, lookup) {}

  [[nodiscard]] const Word& word(std::uint32_t at) const { return tagged.words[at]; }
  [[nodiscard]] const Sentence& sentence(std::uint32_t word) const { return tagged.sentences[tree.sentence(word)]; }
  [[nodiscard]] BlockKind block_kind(std::uint32_t word) const {
    const std::uint32_t block = sentence(word).block;
    return block < reading.article.blocks.size() ? reading.article.blocks[block].kind : BlockKind::paragraph;
  }
  [[nodiscard]] const Entity& entity(EntityIndex index) const {
    return reading.entities[static_cast<std::size_t>(index)];
  }
  /// The hedge at a verb, noun or adjective.
  [[nodiscard]] const Hedge* hedge(std::uint32_t word) const {
    return lexicon.hedge(tagged, word, sentence(word).last, tree.reflexive(word));
  }
  /// The row of event_verbs.tsv for the verb at the word; nullptr where there is none.
  [[nodiscard]] const Entry* verb_entry(std::uint32_t verb) const {
    return lexicon.verb(tagged, verb, sentence(verb).last, tree.reflexive(verb));
  }
};

}  // namespace cotejo::events
