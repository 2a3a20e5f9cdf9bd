// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/table.h"
#include "language/morph/strings.h"
#include "language/morph/verbs.h"
#include "values/tagged.h"

namespace cotejo {

/// The words of the language with all their readings. Immutable after loading.
class Lexicon {
 public:
  static Result<Lexicon> load(const std::filesystem::path& tables);

  /// Adds every reading of a lower-case form, the likeliest first; nothing where no list knows it.
  void candidates(std::string_view form, std::vector<Analysis>& out) const;
  /// Whether any list knows the lower-case form.
  [[nodiscard]] bool knows(std::string_view form) const;
  [[nodiscard]] bool is_small_word(std::string_view form) const { return closed_.find(form) != closed_.end(); }
  [[nodiscard]] const Verbs& verbs() const { return verbs_; }

 private:
  struct Nominal {
    bool noun = false;
    bool adjective = false;
    bool adverb = false;
    bool common = false;  ///< a noun of both genders
    Gender gender = Gender::none;
  };
  struct Base;

  Result<bool> load_closed(const std::filesystem::path& file);
  Result<bool> load_nominals(const std::filesystem::path& tables);
  void add_nominals(std::string_view form, std::vector<Analysis>& out) const;
  bool add_base(const Base& base, bool nouns, std::vector<Analysis>& out) const;
  void add_verbs(std::string_view form, std::vector<Analysis>& out) const;
  void add_prefixed(std::string_view form, std::vector<Analysis>& out) const;

  StringMap<std::vector<Analysis>> closed_;
  StringMap<Nominal> nominals_;
  Verbs verbs_;
};

}  // namespace cotejo
