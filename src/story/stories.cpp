// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "story/stories.h"

namespace cotejo {

Result<StoryFinder> StoryFinder::load(const Paths&) {
  return StoryFinder();
}
std::vector<Story> StoryFinder::find(const std::vector<Reading>&) const {
  return {};
}

}  // namespace cotejo
