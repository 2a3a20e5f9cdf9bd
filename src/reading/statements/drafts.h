// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "reading/statements/asides.h"
#include "reading/statements/complements.h"
#include "reading/statements/cues.h"
#include "reading/statements/scene.h"
#include "reading/statements/sources.h"
#include "reading/statements/subjects.h"

namespace cotejo::statements {

/// A statement in the making: one cue, its content and who is said to say it.
struct Draft {
  Range content;
  Range cue;               ///< empty for what goes on without a cue of its own
  std::uint32_t head = 0;  ///< the cue's verb; of others the first word of the content
  Stance stance = Stance::says;
  Range attribution;  ///< of an aside: all of it
  bool thought = false;
  bool clause = false;    ///< its content is a clause or a quotation, rather than a thing
  bool aside = false;     ///< set off beside its content: may govern a whole sentence
  bool left_out = false;  ///< the speaker is not named here
  Source source;
  std::vector<Source> relays;  ///< who passed it on, nearest to the source first
  const char* rule = "";
};

/// Makes the drafts of all cues that have a content, in the order of their cues. Speakers left out stay open.
[[nodiscard]] std::vector<Draft> make_drafts(const Scene& scene, const SourceReader& sources,
                                             const std::vector<Cue>& cues);

}  // namespace cotejo::statements
