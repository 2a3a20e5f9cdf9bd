// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "converter.h"

#include "attachment.h"
#include "layers.h"
#include "punctuation.h"
#include "refinement.h"
#include "words.h"

namespace cotejo::convert {

Result<Converter> Converter::load(const std::filesystem::path& tables) {
  Converter out;
  Result<Morphology> morphology = Morphology::load(tables);
  if (!morphology) return morphology.error();
  out.morphology_ = std::move(morphology).value();
  Result<Rules> rules = Rules::load(tables);
  if (!rules) return rules.error();
  out.rules_ = std::move(rules).value();
  return out;
}

Draft Converter::convert(Tree tree) const {
  Draft draft;
  draft.tree = std::move(tree);
  make_words(draft, morphology_);
  attach_words(draft, rules_);
  move_commas(draft);
  add_layers(draft);
  refine(draft, rules_);
  return draft;
}

}  // namespace cotejo::convert
