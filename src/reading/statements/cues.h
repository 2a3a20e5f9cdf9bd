// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <vector>

#include "reading/statements/scene.h"

namespace cotejo::statements {

/// A place of the text that attributes.
struct Cue {
  enum class Kind { verb, phrase, noun };
  Kind kind = Kind::verb;
  Range words;                           ///< the cue itself, with its auxiliaries
  std::uint32_t head = 0;                ///< the verb that means it, or the noun; of a phrase its first word
  std::vector<const VerbSense*> senses;  ///< those that its form allows
  bool negated = false;
  bool passive = false;     ///< "fue anunciado por"
  bool introduced = false;  ///< "según informó X", "como dijo X"
  bool gerund = false;
  bool infinitive = false;
  PhraseRole role = PhraseRole::none;
  Stance stance = Stance::says;  ///< of phrases and nouns

  [[nodiscard]] bool allows(Frame frame) const {
    for (const VerbSense* sense : senses) {
      if ((sense->frames & bit(frame)) != 0) return true;
    }
    return false;
  }
};

/// All cues in text order: verbs of the table in a form that tells of speech, phrases, and nouns of speech with
/// "de que". At most kCuesPerSentence in a sentence.
[[nodiscard]] std::vector<Cue> find_cues(const Scene& scene);

}  // namespace cotejo::statements
