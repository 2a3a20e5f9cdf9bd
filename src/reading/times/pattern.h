// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "reading/times/lexicon.h"

namespace cotejo::times {

/// One step of a compiled pattern.
struct Step {
  enum class Kind : std::uint8_t { token, split, jump, open, close, accept };
  Kind kind = Kind::accept;
  Atom atom = 0;              ///< token: what it must be
  std::int32_t capture = -1;  ///< token: index of the name under which it is remembered
  std::uint32_t first = 0;    ///< split, jump: where to go on (split tries this way first)
  std::uint32_t second = 0;
};
using Program = std::vector<Step>;

/// A token that a pattern remembers.
struct Capture {
  std::int32_t token = -1;
  Atom atom = 0;
};

/// What a pattern's match consists of: [begin, end) tokens, the braces' stretches, the tokens remembered.
struct Match {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> braces;
  std::vector<Capture> captures;  ///< by capture index
};

/// Names of captures, shared by all rules.
class CaptureNames {
 public:
  std::int32_t index(const std::string& name);
  [[nodiscard]] std::int32_t find(const std::string& name) const;
  [[nodiscard]] std::size_t size() const { return names_.size(); }

 private:
  std::map<std::string, std::int32_t> names_;
};

using Macros = std::map<std::string, std::string, std::less<>>;

/// Compiles a pattern of times_rules.tsv; macros are read in place. Fails with a sentence about what is wrong.
Result<Program> compile(std::string_view pattern, const Macros& macros, Lexicon& lexicon, CaptureNames& names);

}  // namespace cotejo::times
