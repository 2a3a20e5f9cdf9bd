// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/span.h"
#include "values/enums.h"
#include "values/feats.h"

namespace cotejo {

/// Universal Dependencies relations, with the subtypes that reading needs ('_' for ':').
COTEJO_ENUM(Deprel, none, root, nsubj, nsubj_pass, obj, iobj, csubj, csubj_pass, ccomp, xcomp, obl, obl_agent, obl_arg,
            vocative, expl, expl_pass, expl_impers, expl_pv, dislocated, advcl, advmod, discourse, aux, aux_pass, cop,
            mark, nmod, appos, nummod, acl, acl_relcl, amod, det, clf, case_, conj, cc, fixed, flat, compound, list,
            parataxis, orphan, goeswith, reparandum, punct, dep);

/// "nsubj:pass".
[[nodiscard]] std::string render_deprel(Deprel deprel);
/// Without the subtype where we do not have it.
[[nodiscard]] std::optional<Deprel> parse_deprel(std::string_view name);

/// What kind of adjunct a word heads, which Universal Dependencies does not tell: "el martes", "en Lima", "por la
/// policia".
COTEJO_ENUM(Adjunct, none, time, place, agent);

inline constexpr std::int32_t kNone = -1;

/// A syntactic word as in Universal Dependencies: contractions and verbs with clitics are several words over one token
/// ("del": de + el; "reunirse": reunir + se), which then share the token's span.
struct Word {
  Span span;          ///< of the surface token, in the article's text
  std::string form;   ///< of the syntactic word ("el" in "del")
  std::string lower;  ///< the form in lower case, accents kept
  std::string lemma;  ///< lower case but for proper nouns
  Upos upos = Upos::X;
  Feats feats;
  std::int32_t head = kNone;  ///< index of the head in Tagged::words; kNone for a root and where there is no syntax
  Deprel deprel = Deprel::none;
  Adjunct adjunct = Adjunct::none;
  bool continues_token = false;  ///< second or later word of a multiword token
};

struct Sentence {
  Span span;                ///< in the article's text
  std::uint32_t first = 0;  ///< words [first, last)
  std::uint32_t last = 0;
  std::uint32_t block = 0;  ///< index of the block that holds it
};

COTEJO_ENUM(NameType, PER, ORG, LOC, MISC);

/// A proper name as found in the words, before anybody asks whom it names.
struct Name {
  Span span;
  std::uint32_t first = 0;  ///< words [first, last)
  std::uint32_t last = 0;
  NameType type = NameType::MISC;
  double confidence = 1;
  const char* rule = "";  ///< which rule or list typed it
};

/// What the model says of a word's part in names: for each type how much more it looks like part of such a name than
/// like part of none (a difference of logits), and whether it looks more like the first word of a name.
struct NameHint {
  std::array<float, 4> type{};
  bool begins = false;

  [[nodiscard]] NameType best() const {
    return static_cast<NameType>(std::max_element(type.begin(), type.end()) - type.begin());
  }
  [[nodiscard]] bool in_name() const { return type[static_cast<std::size_t>(best())] > 0; }
};

/// An article's words with all that the language layer knows of them. Words, sentences and names are in text order; no
/// sentence crosses a block.
struct Tagged {
  std::vector<Word> words;
  std::vector<Sentence> sentences;
  std::vector<Name> names;
  std::vector<NameHint> hints;  ///< one for each word; none without syntax
  bool has_syntax = false;

  /// The sentence that holds a byte of the text, or kNone.
  [[nodiscard]] std::int32_t sentence_at(std::uint32_t byte) const;
  /// The first word whose span ends after `byte`; words.size() where there is none.
  [[nodiscard]] std::uint32_t word_from(std::uint32_t byte) const;
  /// The words that lie in a span, as [first, last).
  [[nodiscard]] std::pair<std::uint32_t, std::uint32_t> words_in(Span span) const;
};

}  // namespace cotejo
