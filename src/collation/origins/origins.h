// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <map>
#include <string>
#include <vector>

#include "base/paths.h"
#include "base/result.h"
#include "collation/actors/actors.h"
#include "values/collation.h"

namespace cotejo::origins {

/// What sort of source words describe (data/es/source_kinds.tsv): officials of a state speak with one voice through
/// whatever paper.
class SourceKinds {
 public:
  static Result<SourceKinds> load(const Paths& paths);
  [[nodiscard]] bool official(std::string_view name) const;

 private:
  std::map<std::string, std::string> kind_of_word_;
};

/// Who vouches for a fact. Only attributed reports make origins, each by the first of its chain; unnamed officials,
/// ministries and states as such are one origin a government, named persons stand for themselves. Unattributed reports
/// are listed as one origin without a source, which counts only where it is alone.
void find_origins(Fact& fact, const std::vector<const Reading*>& readings, const actors::ActorTable& actors,
                  const SourceKinds& kinds);

}  // namespace cotejo::origins
