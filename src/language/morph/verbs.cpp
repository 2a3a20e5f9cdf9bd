// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
// Verbs: a form is stem + ending. Instead of writing out five hundred thousand forms, the tables are kept apart: a
// verb's class yields a handful of stems, each with the slots it fills, and a form is looked up at every cut between
// stem and ending. Fails on verbs whose class the table has wrong, and accepts a few forms that nobody uses ("ando"
// with an accent). A look-up costs one probe for every letter of the longest ending, twelve at most.
#include "language/morph/verbs.h"

#include <algorithm>

namespace cotejo {

namespace {

constexpr std::string_view kUUmlaut = "\u00FC";

unsigned char conjugation_of(std::string_view lemma) {
  if (lemma.ends_with("ar")) return 1;
  if (lemma.ends_with("er")) return 2;
  return 4;
}

std::string_view stem_of(std::string_view lemma) {
  if (lemma.ends_with("\u00EDr")) return lemma.substr(0, lemma.size() - 3);
  return lemma.substr(0, lemma.size() - 2);
}

std::string replaced_end(std::string_view stem, std::size_t cut, std::string_view put) {
  return std::string(stem.substr(0, stem.size() - cut)).append(put);
}

/// The stem of a verb in -ar before e: "busqu", "lleg" + "u".
std::string before_e(std::string_view stem) {
  if (stem.ends_with("gu")) return replaced_end(stem, 1, kUUmlaut);
  if (stem.ends_with('c')) return replaced_end(stem, 1, "qu");
  if (stem.ends_with('g')) return replaced_end(stem, 1, "gu");
  if (stem.ends_with('z')) return replaced_end(stem, 1, "c");
  return std::string(stem);
}

/// The stem of a verb in -er, -ir before a and o: "venz", "coj", "sig".
std::string before_a(std::string_view stem) {
  if (stem.ends_with("gu")) return replaced_end(stem, 1, "");
  if (stem.ends_with("qu")) return replaced_end(stem, 2, "c");
  if (stem.ends_with('c')) return replaced_end(stem, 1, "z");
  if (stem.ends_with('g')) return replaced_end(stem, 1, "j");
  return std::string(stem);
}

/// The last vowel of the stem if it is one of `from`, changed. "gue" with a diaeresis and initial "hue", "ye" are spelt
/// so.
std::string with_vowel(std::string_view stem, std::string_view from, std::string_view to) {
  for (std::size_t at = stem.size(); at-- > 0;) {
    if (!is_vowel_at(stem, at)) continue;
    const bool mute =
        stem[at] == 'u' && at > 0 && (stem[at - 1] == 'g' || stem[at - 1] == 'q') && at + 1 == stem.size();
    if (mute) continue;
    if (from.find(stem[at]) == std::string_view::npos) return std::string(stem);
    std::string put(to);
    if (at == 0 && to == "ie") put = "ye";
    if (at == 0 && to == "ue") put = "hue";
    if (to == "ue" && at > 0 && stem[at - 1] == 'g' && stem[at] == 'o') put = std::string(kUUmlaut) + "e";
    return std::string(stem.substr(0, at)).append(put).append(stem.substr(at + 1));
  }
  return std::string(stem);
}

std::string with_accent(std::string_view stem) {
  for (std::size_t at = stem.size(); at-- > 0;) {
    if (stem[at] != 'i' && stem[at] != 'u') continue;
    if (stem[at] == 'u' && at > 0 && (stem[at - 1] == 'q' || stem[at - 1] == 'g') && at + 1 == stem.size()) continue;
    return with_last_vowel_accented(stem.substr(0, at + 1)).append(stem.substr(at + 1));
  }
  return std::string(stem);
}

/// The stressed stem of a class.
std::string strong_stem(std::string_view stem, std::string_view cls) {
  if (cls == "ie" || cls == "ie-i") return with_vowel(stem, "ei", "ie");
  if (cls == "ue" || cls == "ue-u") return with_vowel(stem, "ou", "ue");
  if (cls == "i") return with_vowel(stem, "e", "i");
  if (cls == "acc") return with_accent(stem);
  if (cls == "y") return std::string(stem) + "y";
  return std::string(stem);
}

/// The stem of the third persons of the preterite, and of the subjunctive's "we".
std::string raised_stem(std::string_view stem, std::string_view cls) {
  if (cls == "i" || cls == "ie-i") return with_vowel(stem, "e", "i");
  if (cls == "ue-u") return with_vowel(stem, "o", "u");
  return std::string(stem);
}

bool swallows_i(std::string_view stem) {
  return stem.ends_with("\u00F1") || stem.ends_with("ll");
}

}  // namespace

Result<Verbs> Verbs::load(const std::filesystem::path& tables) {
  Verbs verbs;
  for (const auto& [name, fields, read] : {std::tuple{"verb_endings.tsv", 4, &Verbs::load_endings},
                                           std::tuple{"irregular_verbs.tsv", 2, &Verbs::load_irregular},
                                           std::tuple{"verbs.tsv", 2, &Verbs::load_regular}}) {
    auto table = Table::load(tables / name, static_cast<std::size_t>(fields));
    if (!table) return table.error();
    if (auto done = (verbs.*read)(*table); !done) return done.error();
  }
  return verbs;
}

Result<bool> Verbs::load_endings(const Table& table) {
  for (const Table::Row& row : table.rows()) {
    const auto feats = parse_feats(row[3]);
    if (!feats || row[1].size() != 1) return Error{ErrorCode::malformed, "unknown slot or feature", table.place(row)};
    const unsigned char conjugation = row[0] == "ar" ? 1 : row[0] == "er" ? 2 : row[0] == "ir" ? 4 : 7;
    endings_[std::string(row[2])].push_back({row[1][0], conjugation, *feats});
    longest_ending_ = std::max(longest_ending_, row[2].size());
  }
  return true;
}

Result<bool> Verbs::load_irregular(const Table& table) {
  for (const Table::Row& row : table.rows()) {
    Part part{std::string(row[1]), std::string(row[2]), {}};
    if (part.slots == "=") {
      const auto feats = parse_feats(row[3]);
      if (!feats || part.stem.empty()) return Error{ErrorCode::malformed, "unknown feature", table.place(row)};
      part.feats = *feats;
    }
    irregular_[std::string(row[0])].push_back(std::move(part));
  }
  for (const auto& [lemma, parts] : irregular_) {
    if (parts.front().slots.starts_with('+')) continue;
    const std::uint32_t verb = add_verb(lemma);
    for (const Part& part : parts) {
      if (part.slots == "=") {
        forms_[part.stem].emplace_back(verb, part.feats);
      } else {
        add_stem(verb, part.slots, part.stem);
      }
    }
  }
  return true;
}

Result<bool> Verbs::load_regular(const Table& table) {
  for (const Table::Row& row : table.rows()) {
    const std::string_view lemma = row[0];
    if (lemma.size() < 3 || is_verb(lemma)) continue;
    const std::uint32_t verb = add_verb(lemma);
    if (row[1].starts_with('=')) {
      if (!derive(verb, row[1].substr(1))) {
        return Error{ErrorCode::malformed, "no such verb to conjugate like", table.place(row)};
      }
      continue;
    }
    if (const auto found = irregular_.find(lemma); found != irregular_.end()) {
      for (const Part& part : found->second) add_stem(verb, part.slots.substr(1), part.stem);
    }
    conjugate(verb, row[1]);
  }
  irregular_.clear();
  return true;
}

std::uint32_t Verbs::add_verb(std::string_view lemma) {
  const auto id = static_cast<std::uint32_t>(lemmas_.size());
  lemmas_.emplace_back(lemma);
  known_.emplace(lemma, id);
  return id;
}

void Verbs::add_stem(std::uint32_t verb, std::string_view slots, const std::string& stem) {
  std::vector<Stem>& stems = stems_[stem];
  for (Stem& known : stems) {
    if (known.verb == verb) {
      known.slots += slots;
      return;
    }
  }
  stems.push_back({verb, conjugation_of(lemmas_[verb]), std::string(slots)});
}

bool Verbs::derive(std::uint32_t verb, std::string_view pattern) {
  const std::string& lemma = lemmas_[verb];
  const auto first = pattern.find(':');
  const auto second = first == std::string_view::npos ? first : pattern.find(':', first + 1);
  const std::string_view base = pattern.substr(0, first);
  const auto parts = irregular_.find(base);
  if (parts == irregular_.end() || parts->second.front().slots.starts_with('+')) return false;
  const bool swap = second != std::string_view::npos;
  const std::size_t drop = swap ? second - first - 1 : 0;
  const std::string prefix = swap ? std::string(pattern.substr(second + 1))
                                  : lemma.substr(0, lemma.size() - std::min(lemma.size(), base.size()));
  for (const Part& part : parts->second) {
    if (part.stem.size() < drop) continue;
    const std::string stem = prefix + part.stem.substr(drop);
    if (part.slots == "=") {
      forms_[stem].emplace_back(verb, part.feats);
    } else {
      add_stem(verb, part.slots, stem);
    }
  }
  return true;
}

void Verbs::conjugate(std::uint32_t verb, std::string_view cls) {
  const std::string& lemma = lemmas_[verb];
  const std::string stem(stem_of(lemma));
  const std::string strong = strong_stem(stem, cls);
  add_stem(verb, "H", stem + (lemma.ends_with("ar") ? "ar" : lemma.ends_with("er") ? "er" : "ir"));
  if (conjugation_of(lemma) == 1) {
    add_stem(verb, "CIPNF", stem);
    add_stem(verb, "AB", strong);
    add_stem(verb, "fE", before_e(stem));
    add_stem(verb, "D", before_e(strong));
    return;
  }
  const std::string raised = raised_stem(stem, cls);
  const bool hiatus = stem.ends_with('a') || stem.ends_with('e') || stem.ends_with('o');
  add_stem(verb, hiatus ? "CIK" : "CIPF", stem);
  add_stem(verb, "A", strong);
  if (cls == "zc" || cls == "duc") {
    add_stem(verb, "BDE", replaced_end(stem, 1, "zc"));
  } else {
    add_stem(verb, "BD", before_a(strong));
    add_stem(verb, "E", cls == "y" ? strong : before_a(raised));
  }
  if (cls == "duc") {
    add_stem(verb, "j", replaced_end(stem, 1, "j"));
    add_stem(verb, "N", stem);
  } else if (hiatus || cls == "y") {
    add_stem(verb, "Yn", stem + "y");
  } else {
    add_stem(verb, swallows_i(raised) ? "Yn" : "GN", raised);
  }
}

void Verbs::find(std::string_view form, std::vector<Analysis>& out) const {
  if (const auto found = forms_.find(form); found != forms_.end()) {
    for (const auto& [verb, feats] : found->second) out.push_back({lemmas_[verb], Upos::VERB, feats});
  }
  const std::size_t shortest = form.size() > longest_ending_ ? form.size() - longest_ending_ : 0;
  for (std::size_t cut = form.size(); cut + 1 > shortest; --cut) {
    const auto ending = endings_.find(form.substr(cut));
    if (ending != endings_.end()) {
      if (const auto stem = stems_.find(form.substr(0, cut)); stem != stems_.end()) {
        for (const Stem& s : stem->second) {
          for (const Ending& e : ending->second) {
            if ((s.conjugation & e.conjugation) == 0 || s.slots.find(e.slot) == std::string::npos) continue;
            const bool known = std::any_of(out.begin(), out.end(), [&](const Analysis& a) {
              return a.upos == Upos::VERB && a.feats == e.feats && a.lemma == lemmas_[s.verb];
            });
            if (!known) out.push_back({lemmas_[s.verb], Upos::VERB, e.feats});
          }
        }
      }
    }
    if (cut == 0) break;
  }
}

}  // namespace cotejo
