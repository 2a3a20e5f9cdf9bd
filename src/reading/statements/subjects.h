// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "reading/statements/cues.h"
#include "reading/statements/scene.h"
#include "reading/statements/sources.h"

namespace cotejo::statements {

/// Who a verb of saying has as its subject. Refers to its arguments.
class SubjectFinder {
 public:
  SubjectFinder(const Scene& scene, const SourceReader& sources) : scene_(scene), sources_(sources) {}

  /// The subject that stands before the verb, or that it shares with another; a stranger where that is nobody who could
  /// speak; nobody where it is left out.
  [[nodiscard]] Source of(const Cue& cue) const;

  /// Whom a verb without subject means by the salience of entities.
  [[nodiscard]] Source left_out(const Cue& cue) const;

 private:
  [[nodiscard]] Source before(const Cue& cue) const;
  [[nodiscard]] Source shared(const Cue& cue) const;
  [[nodiscard]] Source antecedent(const Cue& cue) const;
  [[nodiscard]] Source person_of(std::uint32_t last) const;
  [[nodiscard]] std::uint32_t past_clause(std::uint32_t verb_chain) const;
  [[nodiscard]] Source place(EntityIndex entity, std::uint32_t first, std::uint32_t last) const;
  [[nodiscard]] bool governed(std::uint32_t first) const;
  [[nodiscard]] bool speaks_for_body(const Cue& cue, std::uint32_t first) const;
  void add_joined_before(Source& source, const Cue& cue) const;

  const Scene& scene_;
  const SourceReader& sources_;
};

}  // namespace cotejo::statements
