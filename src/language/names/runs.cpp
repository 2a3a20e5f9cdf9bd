// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
// How far a name goes: over its capitals, over small words ("de", "y", "para") where its head takes complements, where
// a list knows the whole or where the model is sure; and where another name begins inside a run of capitals. Fails
// where "de" belongs to the sentence ("la Universidad de Cali de Ana"). Linear in words; a known name is at most
// kLongestKnown words long.
#include <algorithm>
#include <array>

#include "language/names/finder.h"
#include "text/utf8.h"

namespace cotejo {

namespace {

constexpr std::uint32_t kLongestName = 16;
constexpr std::uint32_t kLongestKnown = 9;
constexpr std::uint32_t kLongNamed = 500000;  // inhabitants; larger towns stand with their short names
// Margins of the model's logits: so sure must it be to join or part.
constexpr float kGoesOn = 1;
constexpr float kChanges = 1.5F;

}  // namespace

/// The end of the longest known name that starts at `first`; `first` where there is none.
std::uint32_t NameFinder::known_end(std::uint32_t first, const NameTables::Known*& known) const {
  std::string key;
  std::uint32_t best = first;
  std::uint32_t i = first;
  for (std::uint32_t n = 0; n < kLongestKnown && i < end_; ++n) {
    // A contraction's second word is a part of the same token: "Irlanda" "de+el" "Norte".
    std::string form = word(i).form;
    std::uint32_t after = i + 1;
    if (after < end_ && word(after).continues_token) {
      form = word(i).lower == "a" ? "al" : "del";
      ++after;
    }
    if (is_mark(word(i)) && form != "&") break;
    const std::string part = Gazetteer::key(form);
    if (part.empty()) break;
    key += (key.empty() ? "" : " ") + part;
    if (capital(i) || n > 0) {
      if (const auto* found = tables_.known(key); found != nullptr && (capital(i) || n == 0 || is_number(word(i)))) {
        best = after;
        known = found;
      }
    }
    if (!tables_.begins_known(key)) break;
    i = after;
  }
  return best;
}

/// The first word after "de", "de la", "y", "para la" ... that starts at i; i where no connector does.
std::uint32_t NameFinder::connector_end(std::uint32_t i) const {
  if (i >= end_ || capital(i)) return i;
  const std::string_view lower = word(i).lower;
  if (is_particle(lower)) {
    std::uint32_t next = i + 1;
    while (next < end_ && is_particle(word(next).lower) && !capital(next)) ++next;
    return next;
  }
  constexpr std::array<std::string_view, 9> kOpen = {"de", "y", "e", "para", "por", "contra", "sobre", "a", "en"};
  if (std::find(kOpen.begin(), kOpen.end(), lower) == kOpen.end()) return i;
  std::uint32_t next = i + 1;
  if (next < end_ &&
      (word(next).lower == "el" || word(next).lower == "la" || word(next).lower == "los" ||
       word(next).lower == "las") &&
      !capital(next)) {
    ++next;
  }
  return next;
}

/// Whether the model takes the words [from, to] for later words of one name.
bool NameFinder::goes_on(std::uint32_t from, std::uint32_t to) const {
  if (tagged_.hints.empty() || from == 0 || to >= end_ || tables_.is_title(word(to).lower)) return false;
  const NameType type = tagged_.hints[from - 1].best();
  for (std::uint32_t i = from; i <= to; ++i) {
    const NameHint& hint = tagged_.hints[i];
    if (hint.begins || hint.best() != type || !vouched(i, kGoesOn)) return false;
  }
  return true;
}

/// "dijo a EFE Viana Baptista": whether the model sees a person begin right behind another name.
bool NameFinder::changes(std::uint32_t at) const {
  if (tagged_.hints.empty() || at == begin_) return false;
  const NameHint& hint = tagged_.hints[at];
  return hint.begins && hint.best() == NameType::PER && vouched(at, kChanges) &&
         tagged_.hints[at - 1].best() != NameType::PER && vouched(at - 1, kChanges);
}

/// Whether the run [first, at) goes on over the connector at `at` to the capital at `next`.
bool NameFinder::joins(std::uint32_t first, std::uint32_t at, std::uint32_t next, const NameTables::Head* head,
                       std::uint32_t complements) const {
  const std::string_view lower = word(at).lower;
  if (is_particle(lower)) return true;
  const std::string key = Gazetteer::key(word(next).form);
  const NameTables::Known* listed = nullptr;
  const bool listed_run = known_end(next, listed) > next + 1;
  const bool person = !listed_run && tables_.is_given_name(key);
  const bool open = head != nullptr && complements < 4;
  if (lower == "de") {
    if (open) {
      if (head->type == NameType::LOC && complements > 0) return false;
      const bool family = !listed_run && tables_.is_family_name(key) && tables_.known(key) == nullptr;
      if (head->alone && (person || family)) return false;
      return complements == 0 || !person || tables_.known(key) != nullptr;
    }
    // "Ana de la Vega", "Miguel del Olmo": a particle between given and family name.
    const std::string own = Gazetteer::key(word(first).form);
    const auto* known = tables_.known(key);
    const bool place = known != nullptr && (known->sure || common(next));
    if (tables_.is_given_name(own))
      return !listed_run && at - first <= 4 && (next - at > 1 || !place || tables_.is_family_name(key));
    // "Bermudez de Quijano": two words that are nothing else.
    return complements == 0 && at == first + 1 && !place && !common(first) && !common(next) &&
           tables_.known(own) == nullptr && !all_capitals(word(first).form) && !all_capitals(word(next).form) &&
           head_at(next) == nullptr && tables_.is_family_name(own);
  }
  if (!open) return false;
  if (lower == "y" || lower == "e") {
    if (head->type == NameType::LOC || complements == 0) return false;
    const auto* before = tables_.known(Gazetteer::key(word(at - 1).form));
    if (before != nullptr && before->sure && before->type == NameType::LOC) return false;
    const NameTables::Head* other = head_at(next);
    if (person || (other != nullptr && !other->alone) || !common(next)) return false;
    return tables_.known(key) == nullptr || !tables_.known(key)->sure;
  }
  if (lower == "en") return false;  // only the model joins over it
  if (lower == "a") return head->type == NameType::MISC && complements == 0;
  if (head->alone || head->type == NameType::LOC) return false;
  return !person && (lower != "sobre" || head->type == NameType::MISC);
}

/// 'Ana "Nita" Ruiz': past a nickname between marks, before a capital; i where none starts.
std::uint32_t NameFinder::nickname_end(std::uint32_t i) const {
  if (i + 3 >= end_ || !is_quote(word(i).form) || word(i).form == "(" || !capital(i + 1)) return i;
  const std::uint32_t close = capital(i + 2) ? i + 3 : i + 2;
  return close + 1 < end_ && is_quote(word(close).form) && capital(close + 1) ? close + 1 : i;
}

/// "Por Ana Ruiz Lima, 3 jun (EFE)": the last word of a run is the place of a date line. Where the run ends without it.
std::uint32_t NameFinder::before_date_line(std::uint32_t first, std::uint32_t last) const {
  if (last < first + 2 || last + 1 >= end_ || word(last).form != "," || !is_number(word(last + 1))) return last;
  for (std::uint32_t i = first + 1; i < last; ++i) {
    const NameTables::Known* known = nullptr;
    if (capital(i) && known_end(i, known) == last && known->type == NameType::LOC && known->sure) return i;
  }
  return last;
}

/// The end of the run that starts at `first`. `head` becomes the word in it that says what it is.
std::uint32_t NameFinder::extend(std::uint32_t first, const NameTables::Head*& head) const {
  std::uint32_t last = first;
  std::uint32_t complements = 0;
  bool given_first = false;
  const std::uint32_t limit = std::min(end_, first + kLongestName);
  while (last < limit) {
    if (capital(last) || (last > first && is_initials(word(last).form))) {
      if (last > first && opens_clause(word(last).form)) break;
      const std::string key = Gazetteer::key(word(last).form);
      const bool given = tables_.is_given_name(key) && last + 1 < limit && capital(last + 1);
      if (last == first) given_first = tables_.is_given_name(key);
      if (last > first && head == nullptr && given && all_capitals(word(last - 1).form) &&
          !all_capitals(word(last).form)) {
        break;  // "dijo a EFE Ana Ruiz"
      }
      if (last > first && changes(last) && (head == nullptr || all_capitals(word(last - 1).form))) break;
      const NameTables::Known* other = nullptr;
      if (last > first && head == nullptr && all_capitals(word(last - 1).form) && known_end(last, other) > last + 1) {
        break;  // "la ONG Medicos Sin Fronteras"
      }
      if (complements == 0 && head == nullptr &&
          !(given_first && last + 1 < limit && (last > first || capital(last + 1))))
        head = head_at(last);
      ++last;
      continue;
    }
    if (last > first && is_number(word(last)) && head != nullptr && head->type == NameType::MISC &&
        word(last).form.size() <= 4 && !word(last).form.empty() && word(last).form[0] >= '0' &&
        word(last).form[0] <= '9') {
      ++last;
      break;
    }
    if (const std::uint32_t past = nickname_end(last); past > last && given_first) {
      last = past;
      continue;
    }
    const std::uint32_t next = connector_end(last);
    if (next == last || next >= limit || !capital(next)) break;
    if (!joins(first, last, next, head, complements) && !goes_on(last, next)) break;
    if (!is_particle(word(last).lower)) ++complements;
    last = next;
  }
  // "estudios Fox La cinta ...": a full stop is missing before the article.
  while (last > first + 1 && is_article(word(last - 1).lower)) --last;
  return before_date_line(first, last);
}

/// "Ejercito ruso": an adjective of origin right behind an organization's head belongs to its name.
std::uint32_t NameFinder::with_adjective(std::uint32_t last, const NameTables::Head* head) const {
  if (head == nullptr || head->type != NameType::ORG || last >= end_ || capital(last)) return last;
  const Word& next = word(last);
  if (next.continues_token || is_mark(next)) return last;
  if (tables_.gazetteer().country_of_demonym(next.lower) != nullptr) return last + 1;
  const bool unknown = demonymic(next.lower) && !lexicon_.knows(next.lower);
  return unknown ? last + 1 : last;
}

/// "Santillana del Mar": a town's name that goes on over "del", "de los", before an ordinary word with a capital. Its
/// end; `listed`, where the listed part [i, listed) ends, where it does not go on.
std::uint32_t NameFinder::long_place_end(std::uint32_t i, std::uint32_t listed) const {
  const Place* place = tables_.gazetteer().place(word(i).form);
  if (listed != i + 1 || place == nullptr || place->kind != PlaceKind::city || place->population > kLongNamed) {
    return listed;
  }
  const std::uint32_t next = connector_end(listed);
  if (next != listed + 2 || next >= end_ || word(listed).lower != "de" || !capital(next) || !common(next))
    return listed;
  if (all_capitals(word(next).form) || tables_.is_title(word(next).lower)) return listed;
  const NameTables::Head* head = head_at(next);
  const NameTables::Known* known = tables_.known(Gazetteer::key(word(next).form));
  if ((head != nullptr && head->type != NameType::LOC) || (known != nullptr && known->type != NameType::LOC))
    return listed;
  return next + 1;
}

/// "De la Calle explico": a family name that begins with its particles, as the model sees it; i where there is none.
std::uint32_t NameFinder::particle_surname_end(std::uint32_t i) const {
  if (word(i).lower != "de" || tagged_.hints.empty()) return i;
  std::uint32_t next = i + 1;
  while (next < end_ && next < i + 2 && is_article(word(next).lower)) ++next;
  if (next >= end_ || !capital(next) || next == i + 1) return i;
  const auto person = [&](std::uint32_t k) { return tagged_.hints[k].best() == NameType::PER && vouched(k, kVouches); };
  return person(i) && person(next) ? next + 1 : i;
}

/// "ministra de Trabajo y Pensiones": what an office is for is no name. The end of such words from i; i where they are
/// none.
std::uint32_t NameFinder::portfolio_end(std::uint32_t i) const {
  std::uint32_t k = i;
  if (k > begin_ && word(k - 1).upos == Upos::DET) --k;
  if (k < begin_ + 2 || word(k - 1).lower != "de" || !tables_.is_title(word(k - 2).lower)) return i;
  if (head_at(i) != nullptr || !common(i) || all_capitals(word(i).form)) return i;
  const auto* known = tables_.known(Gazetteer::key(word(i).form));
  if (known != nullptr && (known->sure || known->type == NameType::ORG)) return i;
  std::uint32_t last = i;
  while (last < end_) {
    const bool person = last + 1 < end_ && capital(last + 1) && tables_.is_given_name(Gazetteer::key(word(last).form));
    if (capital(last) && common(last) && head_at(last) == nullptr && !(person && last > i)) {
      ++last;
      continue;
    }
    // "de Comercio, Industria y Turismo", but not "de Salud, Clara Ruiz".
    const std::string_view mark = word(last).lower;
    const bool list = mark == "," && last + 2 < end_ && (word(last + 2).lower == "y" || word(last + 2).lower == "e");
    const std::uint32_t next = mark == "y" || mark == "e" || list ? last + 1 : last;
    if (next == last || next >= end_ || !capital(next) || !common(next) || head_at(next) != nullptr) break;
    last = next;
  }
  return last;
}

/// 'la pelicula "El laberinto"': a work's title stands whole between its marks. The closing mark; i where i opens none.
std::uint32_t NameFinder::quoted_work_end(std::uint32_t i) const {
  if (i < begin_ + 2 || !is_mark(word(i - 1))) return i;
  const std::string_view open = word(i - 1).form;
  const std::string_view close = open == "\u00AB"   ? "\u00BB"
                                 : open == "\u201C" ? "\u201D"
                                 : open == "\u2018" ? "\u2019"
                                 : open == "\""     ? "\""
                                                    : "";
  const auto* contexts = close.empty() ? nullptr : tables_.context(word(i - 2).lower);
  if (contexts == nullptr || std::none_of(contexts->begin(), contexts->end(), [](const NameTables::Context& c) {
        return c.with == 0 && c.type == NameType::MISC;
      })) {
    return i;
  }
  for (std::uint32_t k = i; k < end_ && k < i + kLongestName; ++k) {
    if (word(k).form == close) return k;
  }
  return i;
}

}  // namespace cotejo
