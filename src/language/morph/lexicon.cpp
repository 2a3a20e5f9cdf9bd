// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
// Lexicon: small words are listed with every reading; nouns and adjectives by their singular, to which a form is
// brought back by a few hypotheses (-s, -es with its accents, -ces, feminines); verbs by stems and endings. Fails
// on plurals and feminines that go another way ("emperatriz"). Constant time
// a word.
#include "language/morph/lexicon.h"

#include <algorithm>
#include <array>

namespace cotejo {

/// A hypothesis on what a form is an inflection of.
struct Lexicon::Base {
  std::string lemma;
  Number number = Number::sing;
  bool feminine = false;  ///< the form has the ending of the feminine, the lemma has not
};

namespace {

constexpr std::array<std::string_view, 6> kAuxiliaries = {"ser", "haber", "estar", "poder", "deber", "ir"};

struct Singular {
  std::string form;
  Number number;
};

/// The form itself and what it may be the plural of.
void singulars(std::string_view form, std::vector<Singular>& out) {
  out.push_back({std::string(form), Number::sing});
  if (form.size() < 4 || form.back() != 's') return;
  const std::string_view stem = form.substr(0, form.size() - 1);
  if (is_vowel_at(stem, last_letter(stem))) out.push_back({std::string(stem), Number::plur});
  if (!form.ends_with("es")) return;
  const std::string_view base = form.substr(0, form.size() - 2);
  if (base.size() < 2) return;
  out.push_back({std::string(base), Number::plur});
  if (base.ends_with('n') || base.ends_with('s')) {
    out.push_back({with_last_vowel_accented(base), Number::plur});
    out.push_back({without_acutes(base), Number::plur});
  }
  if (base.ends_with('c')) out.push_back({std::string(base.substr(0, base.size() - 1)) + "z", Number::plur});
}

Gender gender_of_ending(std::string_view lemma) {
  for (const std::string_view ending : {"o", "or", "\u00E1n", "\u00F3n", "\u00E9s", "ol"}) {
    if (lemma.ends_with(ending)) return Gender::masc;
  }
  return Gender::none;
}

Analysis nominal(std::string lemma, Upos upos, Gender gender, Number number) {
  Analysis analysis{std::move(lemma), upos, {}};
  analysis.feats.gender = gender;
  analysis.feats.number = number;
  return analysis;
}

}  // namespace

Result<Lexicon> Lexicon::load(const std::filesystem::path& tables) {
  Lexicon lexicon;
  auto verbs = Verbs::load(tables);
  if (!verbs) return verbs.error();
  lexicon.verbs_ = std::move(*verbs);
  if (auto done = lexicon.load_closed(tables / "closed_classes.tsv"); !done) return done.error();
  if (auto done = lexicon.load_nominals(tables); !done) return done.error();
  return lexicon;
}

Result<bool> Lexicon::load_closed(const std::filesystem::path& file) {
  auto table = Table::load(file, 3);
  if (!table) return table.error();
  for (const Table::Row& row : table->rows()) {
    const auto upos = parse_enum<Upos>(row[2]);
    const auto feats = parse_feats(row[3]);
    if (!upos || !feats) return Error{ErrorCode::malformed, "unknown tag or feature", table->place(row)};
    closed_[std::string(row[0])].push_back({std::string(row[1]), *upos, *feats});
  }
  return true;
}

Result<bool> Lexicon::load_nominals(const std::filesystem::path& tables) {
  auto nouns = Table::load(tables / "nouns.tsv", 2);
  if (!nouns) return nouns.error();
  auto adjectives = Table::load(tables / "adjectives.tsv");
  if (!adjectives) return adjectives.error();
  auto adverbs = Table::load(tables / "adverbs.tsv");
  if (!adverbs) return adverbs.error();
  nominals_.reserve(nouns->rows().size() + adjectives->rows().size());
  for (const Table::Row& row : nouns->rows()) {
    if (row[1] != "m" && row[1] != "f" && row[1] != "c") {
      return Error{ErrorCode::malformed, "the gender is m, f or c", nouns->place(row)};
    }
    Nominal& entry = nominals_[std::string(row[0])];
    entry.noun = true;
    entry.common = row[1] == "c";
    entry.gender = row[1] == "m" ? Gender::masc : row[1] == "f" ? Gender::fem : Gender::none;
  }
  for (const Table::Row& row : adjectives->rows()) nominals_[std::string(row[0])].adjective = true;
  for (const Table::Row& row : adverbs->rows()) nominals_[std::string(row[0])].adverb = true;
  return true;
}

bool Lexicon::add_base(const Base& base, bool nouns, std::vector<Analysis>& out) const {
  const auto found = nominals_.find(base.lemma);
  if (found == nominals_.end()) return false;
  const Nominal& entry = found->second;
  bool added = false;
  if (entry.noun && nouns && !(base.feminine && entry.gender == Gender::fem)) {
    out.push_back(nominal(base.lemma, Upos::NOUN, base.feminine ? Gender::fem : entry.gender, base.number));
    added = true;
  }
  if (entry.adjective) {
    const Gender gender = base.feminine ? Gender::fem : gender_of_ending(base.lemma);
    out.push_back(nominal(base.lemma, Upos::ADJ, gender, base.number));
    added = true;
  }
  if (entry.adverb && base.number == Number::sing && !base.feminine) {
    out.push_back({base.lemma, Upos::ADV, {}});
    added = true;
  }
  return added;
}

void Lexicon::add_nominals(std::string_view form, std::vector<Analysis>& out) const {
  std::vector<Singular> bases;
  singulars(form, bases);
  bool noun = false;
  for (const Singular& base : bases) {
    if (base.form.empty()) continue;
    const std::size_t before = out.size();
    add_base({base.form, base.number, false}, true, out);
    for (std::size_t i = before; i < out.size(); ++i) noun = noun || out[i].upos == Upos::NOUN;
  }
  for (const Singular& base : bases) {
    if (!base.form.ends_with('a') || base.form.size() < 3) continue;
    const std::string stem = base.form.substr(0, base.form.size() - 1);
    add_base({stem + "o", base.number, true}, !noun, out);
    if (!add_base({stem, base.number, true}, !noun, out) && (stem.ends_with('n') || stem.ends_with('s'))) {
      add_base({with_last_vowel_accented(stem), base.number, true}, !noun, out);
    }
  }
}

void Lexicon::add_verbs(std::string_view form, std::vector<Analysis>& out) const {
  const bool adjective = std::any_of(out.begin(), out.end(), [](const Analysis& a) { return a.upos == Upos::ADJ; });
  const std::size_t before = out.size();
  verbs_.find(form, out);
  const std::size_t after = out.size();
  for (std::size_t i = before; i < after; ++i) {
    const bool auxiliary = std::find(kAuxiliaries.begin(), kAuxiliaries.end(), out[i].lemma) != kAuxiliaries.end();
    if (auxiliary) {
      Analysis copy = out[i];
      copy.upos = Upos::AUX;
      out.push_back(std::move(copy));
    } else if (out[i].feats.verb_form == VerbForm::part && !adjective) {
      // A participle beside a noun keeps the verb's lemma: who was "acusado" matters more than the adjective.
      Analysis copy = out[i];
      copy.upos = Upos::ADJ;
      out.push_back(std::move(copy));
    }
  }
}

void Lexicon::add_prefixed(std::string_view form, std::vector<Analysis>& out) const {
  if (const auto hyphen = form.rfind('-'); hyphen != std::string_view::npos && hyphen + 1 < form.size()) {
    const std::size_t before = out.size();
    candidates(form.substr(hyphen + 1), out);
    for (std::size_t i = before; i < out.size(); ++i) out[i].lemma.insert(0, form.substr(0, hyphen + 1));
    return;
  }
  for (const std::string_view prefix :
       {"anti",  "contra", "sobre", "super", "inter", "multi", "ultra", "euro",  "narco",   "micro", "macro",
        "mega",  "auto",   "ciber", "petro", "semi",  "pre",   "pos",   "post",  "sub",     "ex",    "vice",
        "co",    "neo",    "bi",    "tri",   "tele",  "radio", "bio",   "hidro", "electro", "foto",  "video",
        "infra", "intra",  "extra", "retro", "trans", "des",   "in",    "re"}) {
    if (!form.starts_with(prefix) || form.size() < prefix.size() + 5) continue;
    const std::size_t before = out.size();
    add_nominals(form.substr(prefix.size()), out);
    if (prefix == "re" || prefix == "des" || prefix == "auto") add_verbs(form.substr(prefix.size()), out);
    for (std::size_t i = before; i < out.size(); ++i) out[i].lemma.insert(0, prefix);
    if (out.size() > before) return;
  }
}

void Lexicon::candidates(std::string_view form, std::vector<Analysis>& out) const {
  if (const auto found = closed_.find(form); found != closed_.end()) {
    out.insert(out.end(), found->second.begin(), found->second.end());
    return;
  }
  const std::size_t before = out.size();
  add_nominals(form, out);
  if (form.ends_with("mente") && form.size() > 8) out.push_back({std::string(form), Upos::ADV, {}});
  add_verbs(form, out);
  if (out.size() == before && form.size() < 64) add_prefixed(form, out);
}

bool Lexicon::knows(std::string_view form) const {
  std::vector<Analysis> found;
  candidates(form, found);
  return !found.empty();
}

}  // namespace cotejo
