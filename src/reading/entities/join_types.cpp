// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
//
// The idea: the tagger types each name by its words and its neighbours; what only the whole article tells is added
// here. A part of somebody's full name is left alone, and so is a type that the tagger is sure of. Fails for a person
// whose surname has an adjective of origin made from it by chance. Costs one pass over the words, a hash look-up each.
#include <algorithm>
#include <unordered_set>

#include "reading/entities/demonyms.h"
#include "reading/entities/join.h"
#include "text/utf8.h"

namespace cotejo::entities {

namespace {

constexpr double kSure = 0.85;
constexpr std::size_t kFormsOfStem = 8;

class Types {
 public:
  Types(const Work& work, Joining& joining) : work_(work), joining_(joining) {}

  void run() {
    collect();
    for (NameForm& form : joining_.forms) {
      const Country* country = work_.tables.gazetteer.country_named(form.text);
      if (country != nullptr && country->code != "EU") form.type = NameType::LOC;
    }
    settle_places();
    for (NameForm& form : joining_.forms) {
      if (open_to_change(form) && form.type != NameType::ORG && body_cuts_.count(form.key) != 0)
        form.type = NameType::ORG;
    }
  }

 private:
  void collect() {
    for (const NameForm& form : joining_.forms) {
      if (form.parts.size() < 2) continue;
      if (form.type == NameType::PER) person_parts_.insert(form.parts.begin(), form.parts.end());
      if (form.type != NameType::ORG) continue;
      if (work_.tables.is_generic(form.parts.back(), NameType::ORG, false)) {
        body_cuts_.insert(joined_key({form.parts.begin(), form.parts.end() - 1}));
      }
      if (work_.tables.is_generic(form.parts.front(), NameType::ORG, true)) {
        body_cuts_.insert(joined_key({form.parts.begin() + 1, form.parts.end()}));
      }
    }
  }

  [[nodiscard]] bool open_to_change(const NameForm& form) const {
    if (form.parts.empty() || form.acronym) return false;
    if (form.parts.size() == 1 && person_parts_.count(form.parts.front()) != 0) return false;
    return std::all_of(form.names.begin(), form.names.end(),
                       [&](std::uint32_t n) { return work_.tagged.names[n].confidence < kSure; });
  }

  /// Single words that an adjective in the article is made from are places.
  void settle_places() {
    std::unordered_map<std::string, std::vector<NameForm*>> by_stem;
    for (NameForm& form : joining_.forms) {
      if (form.parts.size() != 1 || form.key.size() < kDemonymStem || form.type == NameType::LOC) continue;
      if (!open_to_change(form)) continue;
      auto& forms = by_stem[form.key.substr(0, kDemonymStem)];
      if (forms.size() < kFormsOfStem) forms.push_back(&form);
    }
    if (by_stem.empty()) return;
    std::unordered_set<std::string> seen;
    for (std::uint32_t w = 0; w < work_.tagged.words.size(); ++w) {
      const Word& word = work_.tagged.words[w];
      const bool adjective = word.upos == Upos::ADJ || word.upos == Upos::NOUN || word.upos == Upos::X;
      if (!adjective || work_.folded[w].size() <= kDemonymStem || !is_lower(decode_utf8(word.form, 0).value)) continue;
      const auto forms = by_stem.find(work_.folded[w].substr(0, kDemonymStem));
      if (forms == by_stem.end() || !seen.insert(work_.folded[w]).second) continue;
      const std::string base = demonym_base(work_.folded[w]);
      for (NameForm* form : forms->second) {
        if (made_from_place(base, form->key)) form->type = NameType::LOC;
      }
    }
  }

  const Work& work_;
  Joining& joining_;
  std::unordered_set<std::string> person_parts_;
  std::unordered_set<std::string> body_cuts_;
};

}  // namespace

void settle_types(const Work& work, Joining& joining) {
  Types(work, joining).run();
}

}  // namespace cotejo::entities
