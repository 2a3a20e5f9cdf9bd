// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/paths.h"
#include "base/result.h"
#include "base/table.h"
#include "language/morph/strings.h"
#include "values/tagged.h"

namespace cotejo {

/// One way to read a form.
struct Analysis {
  std::string lemma;
  Upos upos = Upos::X;
  Feats feats;
};

/// The conjugations of Spanish, read backwards: from a form to verb, mood, tense and person.
class Verbs {
 public:
  static Result<Verbs> load(const std::filesystem::path& tables);

  /// Adds every reading of a lower-case form as a verb.
  void find(std::string_view form, std::vector<Analysis>& out) const;
  [[nodiscard]] bool is_verb(std::string_view infinitive) const { return known_.find(infinitive) != known_.end(); }

 private:
  struct Ending {
    char slot = 0;
    unsigned char conjugation = 0;  ///< bits: 1 -ar, 2 -er, 4 -ir
    Feats feats;
  };
  struct Stem {
    std::uint32_t verb = 0;
    unsigned char conjugation = 0;
    std::string slots;
  };

  Result<bool> load_endings(const Table& table);
  Result<bool> load_irregular(const Table& table);
  Result<bool> load_regular(const Table& table);
  std::uint32_t add_verb(std::string_view lemma);
  void add_stem(std::uint32_t verb, std::string_view slots, const std::string& stem);
  void conjugate(std::uint32_t verb, std::string_view cls);
  bool derive(std::uint32_t verb, std::string_view pattern);

  std::vector<std::string> lemmas_;
  StringMap<std::uint32_t> known_;
  StringMap<std::vector<Ending>> endings_;
  StringMap<std::vector<Stem>> stems_;
  StringMap<std::vector<std::pair<std::uint32_t, Feats>>> forms_;
  struct Part {
    std::string slots;
    std::string stem;
    Feats feats;
  };
  StringMap<std::vector<Part>> irregular_;
  std::size_t longest_ending_ = 0;
};

}  // namespace cotejo
