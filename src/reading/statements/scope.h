// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <vector>

#include "reading/statements/drafts.h"
#include "reading/statements/scene.h"
#include "reading/statements/subjects.h"

namespace cotejo::statements {

/// Who speaks where the subject is left out ("..., agregó"): the speaker of the verb it is joined to, of the sentence,
/// of the sentence before; else whom the salience of entities names. Drafts without any are removed.
void resolve_left_out(const Scene& scene, const SourceReader& sources, std::vector<Draft>& drafts);

/// What goes on under an attribution made before: quotations without one of their own, fragments, sentences in the
/// conditional of hearsay. Adds drafts; keeps them in text order of their contents.
void continue_attributions(const Scene& scene, std::vector<Draft>& drafts);

/// "Durante el encuentro, X expresó «...»" after a sentence that an agency vouched for: the agency passes that on, too.
void extend_relays(const Scene& scene, std::vector<Draft>& drafts);

/// "X: ..." as a headline or subhead, "X: «...»" anywhere.
void add_colon_headlines(const Scene& scene, const SourceReader& sources, std::vector<Draft>& drafts);

}  // namespace cotejo::statements
