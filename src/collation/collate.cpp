// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "collation/collate.h"

namespace cotejo {

Result<Collator> Collator::load(const Paths&) {
  return Collator();
}
Collation Collator::collate(const Story& story, const std::vector<Reading>&) const {
  Collation collation;
  collation.id = story.id;
  collation.title = story.title;
  return collation;
}

}  // namespace cotejo
