// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/paths.h"
#include "base/result.h"
#include "reading/statements/phrases.h"
#include "values/enums.h"
#include "values/reading.h"

namespace cotejo {

/// Where a verb's content may stand; data/es/reporting_verbs.tsv explains each.
COTEJO_ENUM(VerbFrame, que, quote, paren, inf, si, np, npq, de, sobre, con, a, en, por, contra, obj_a, obj_de, thing_a,
            como, pred_de);
/// What a phrase makes of whoever follows it; data/es/attribution_cues.tsv explains each.
COTEJO_ENUM(PhraseRole, none, source, opinion, cite, relay);
COTEJO_ENUM(SourceKind, person, group, body, medium, document, data);
COTEJO_ENUM(ScopeLink, scene, more);
COTEJO_ENUM(MarkKind, double_, single, straight);

}  // namespace cotejo

namespace cotejo::statements {

using Frame = VerbFrame;
using Frames = std::uint32_t;
[[nodiscard]] constexpr Frames bit(Frame frame) {
  return 1U << static_cast<unsigned>(frame);
}

/// One row of reporting_verbs.tsv.
struct VerbSense {
  Stance stance = Stance::says;
  bool thought = false;
  bool shows = false;  ///< things do it, too ("la subida indica que"): needs a known speaker
  Frames frames = 0;
  std::optional<Stance> negated;  ///< nothing: a negated verb is no statement
  bool reflexive = false;
  std::vector<std::string> rest;  ///< the words after the verb, of "dar a conocer"
};

struct PhraseCue {
  PhraseRole role = PhraseRole::none;
  Stance stance = Stance::says;
};

struct QuoteMark {
  std::string open;
  std::string close;
  MarkKind kind = MarkKind::double_;
};

/// The tables of this stage. Immutable after loading.
struct Lexicon {
  StringMap<std::vector<VerbSense>> verbs;  ///< by lemma, the verb alone
  PhraseTable<PhraseCue> cues;
  StringMap<SourceKind> source_nouns;  ///< by lower-case form
  StringMap<Stance> speech_nouns;      ///< by lemma
  StringMap<bool> media;               ///< names of papers, stations and agencies, folded
  PhraseTable<ScopeLink> scope_links;
  PhraseTable<bool> content_ends;
  std::vector<QuoteMark> marks;
  std::vector<std::vector<std::string>> openers;  ///< what before an infinitive tells that it took place

  static Result<Lexicon> load(const Paths& paths);

  [[nodiscard]] const std::vector<VerbSense>* verb(std::string_view lemma) const;
  /// By form, else by lemma.
  [[nodiscard]] std::optional<SourceKind> source_kind(const Word& word) const;
};

}  // namespace cotejo::statements
