// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
// Name spans: runs of capitals, joined over small words ("de", "y", "para") where the run's head says that it takes
// complements ("Ministerio de ..."), where it is a person's particle ("van", "de la"), or where a list knows the whole.
// A capital that its place explains (start of a sentence, a headline in capitals) proves nothing: the word must be
// unknown to the lexicon, listed, or be found as a name elsewhere in the article. Fails on "Fiscal Ruiz"-like capitals
// of titles that no table knows, and where "de" belongs to the sentence ("la Universidad de Cali de Ana").
// Linear in words; a known name is at most kLongestKnown words long.
#include "language/names/finder.h"

#include <algorithm>
#include <array>

#include "text/utf8.h"

namespace cotejo {

namespace {

constexpr std::size_t kOneCapitalIn = 100;  // words; a text with fewer is written without them

}  // namespace

NameFinder::NameFinder(const Tagged& tagged, const NameTables& tables, const Lexicon& lexicon)
    : tagged_(tagged), tables_(tables), lexicon_(lexicon) {
  std::size_t capitals = 0;
  for (const Word& w : tagged.words) capitals += is_upper(decode_utf8(w.form, 0).value) ? 1 : 0;
  caseless_ = !tagged.hints.empty() && capitals * kOneCapitalIn < tagged.words.size();
}

bool NameFinder::capital(std::uint32_t i) const {
  const Word& w = word(i);
  if (w.continues_token) return false;
  if (caseless_) return vouched(i, 0) && !lexicon_.is_small_word(w.lower);
  const CodePoint first = decode_utf8(w.form, 0);
  if (is_upper(first.value)) return true;
  // "eBay", "iPhone", "d'Hondt": a small letter, then a capital.
  std::size_t at = first.size;
  if (at < w.form.size() && w.form[at] == '\'') ++at;
  return is_lower(first.value) && at < w.form.size() && is_upper(decode_utf8(w.form, at).value);
}

/// Whether the word stands where any word has a capital.
bool NameFinder::initial(std::uint32_t i) const {
  std::uint32_t k = i;
  while (k > begin_) {
    const std::string_view before = word(k - 1).form;
    if (before == ":" || before == "\u2014" || before == "\u2013" || before == "-" || before == "\u00BF" ||
        before == "\u00A1" || before == "\u2022" || before == "..." || before == "\u2026" || before == "?" ||
        before == "!" || before == "." || before == ";") {
      return true;
    }
    if (!is_quote(before) && !is_mark(word(k - 1))) return false;
    if (before == ",") return false;
    if (is_quote(before) && before != "(") {
      // Words inside quotation marks start with a capital when a sentence is quoted.
      return k - 1 == begin_ || word(i).upos != Upos::PROPN;
    }
    if (before == "(") return false;
    --k;
  }
  return true;
}

/// A word that the lexicon knows with a small letter.
bool NameFinder::common(std::uint32_t i) const {
  return lexicon_.knows(word(i).lower);
}

/// Whether the model takes the word for a part of a name, and is sure of it; true where there is no model.
bool NameFinder::vouched(std::uint32_t i, float margin) const {
  if (tagged_.hints.empty()) return margin <= 0;
  const NameHint& hint = tagged_.hints[i];
  return hint.type[static_cast<std::size_t>(hint.best())] > margin;
}

const NameTables::Head* NameFinder::head_at(std::uint32_t i) const {
  return all_capitals(word(i).form) && word(i).form.size() < 5 ? nullptr : tables_.head(word(i).lower);
}

/// "jefes de Estado": a body's word without its article names no body.
bool NameFinder::bare_use(std::uint32_t i) const {
  return i > begin_ && word(i - 1).lower == "de" && (word(i).lower == "estado" || word(i).lower == "gobierno");
}

/// A listed name, or a longer run that holds it: "Banco Mundial de Semillas"; the list's type no longer counts then.
void NameFinder::take_listed(std::uint32_t i, NameCandidate found, std::uint32_t listed,
                             std::vector<NameCandidate>& out) {
  found.last = listed;
  found.head = head_at(i);
  const NameTables::Head* head = found.head;
  const std::uint32_t run = std::max(extend(i, head), long_place_end(i, listed));
  const bool two_follow = listed + 1 < end_ && capital(listed) && capital(listed + 1);
  const bool strangers = two_follow && !common(listed) && !common(listed + 1) && found.known->type == NameType::ORG &&
                         tables_.known(Gazetteer::key(word(listed).form)) == nullptr &&
                         !tables_.is_company_word(Gazetteer::key(word(listed).form)) &&
                         !tables_.is_company_word(Gazetteer::key(word(listed + 1).form));
  const bool person_follows =
      two_follow && found.known->sure && (strangers || tables_.is_given_name(Gazetteer::key(word(listed).form)));
  const bool joined = long_place_end(i, listed) > listed ||
                      (listed < end_ && connector_end(listed) > listed && goes_on(listed, connector_end(listed)));
  if (run > listed && !person_follows && (capital(listed) || found.head != nullptr || joined)) {
    found.last = run;
    found.known = nullptr;
    found.head = head;
  }
  const bool single = found.last == i + 1;
  const bool country = tables_.gazetteer().country_named(word(i).form) != nullptr;
  found.doubtful = single && initial(i) && common(i) && !country && !vouched(i, kVouches);
  if (found.known == nullptr) found.last = with_adjective(found.last, found.head);
  out.push_back(found);
}

std::uint32_t NameFinder::take(std::uint32_t i, std::vector<NameCandidate>& out) {
  NameCandidate found;
  found.sentence = sentence_;
  found.first = i;
  const Word& w = word(i);
  const bool begins = initial(i);
  const bool small = lexicon_.is_small_word(w.lower);
  const bool next_capital = i + 1 < end_ && capital(i + 1);
  if (const std::uint32_t end = quoted_work_end(i); end > i) {
    found.last = end;
    out.push_back(found);
    return end;
  }
  if (const std::uint32_t end = particle_surname_end(i); end > i) {
    found.last = end;
    out.push_back(found);
    return end;
  }
  const std::uint32_t listed = known_end(i, found.known);
  if (listed <= i + 1) {
    if (const std::uint32_t end = portfolio_end(i); end > i) return end;
    if (bare_use(i)) return i + 1;
  }
  const bool article = w.lower == "el" || w.lower == "la" || w.lower == "los" || w.lower == "las";
  if (article && begins && listed > i && listed < end_ && (capital(listed) || !found.known->sure)) return i + 1;
  const bool one_small = listed == i + 1 && small && !(all_capitals(w.form) && !begins);
  if (listed > i && !one_small && !(listed == i + 1 && tables_.is_no_name(w.lower))) {
    take_listed(i, found, listed, out);
    return out.back().last;
  }
  found.known = nullptr;
  if (small && !(all_capitals(w.form) && w.form.size() > 2 && !begins)) {
    if (begins || !article || !next_capital) return i + 1;
  }
  if (tables_.is_title(w.lower) && head_at(i) == nullptr && i + 1 < end_) {
    if (next_capital) {
      const std::size_t before = out.size();
      const std::uint32_t next = take(i + 1, out);
      if (out.size() > before) out[before].title_before = true;
      return next;
    }
    if (begins || common(i)) return i + 1;
  }
  if (is_roman(w.form) && next_capital) {
    // "la XIII Cumbre Iberoamericana"
    if (const NameTables::Head* event = head_at(i + 1); event != nullptr && event->type == NameType::MISC) {
      found.head = event;
      found.last = extend(i + 1, event);
      out.push_back(found);
      return found.last;
    }
  }
  if (w.form.size() == 1 || is_roman(w.form) || is_letters_apart(w.form)) return i + 1;
  if (tables_.is_no_name(w.lower) && (!next_capital || all_capitals(w.form))) return i + 1;
  const NameTables::Head* head = head_at(i);
  const std::string key = Gazetteer::key(w.form);
  const bool named = (tables_.is_given_name(key) || tables_.is_family_name(key)) && next_capital;
  if (begins && common(i) && head == nullptr && !named && !vouched(i, kVouches)) {
    found.last = next_capital ? extend(i, head) : i + 1;
    found.head = head;
    found.doubtful = true;
    found.shorten = next_capital;
    out.push_back(found);
    return found.last;
  }
  found.last = extend(i, head);
  found.head = head;
  const bool alone = found.last == i + 1;
  if (alone && common(i) && !vouched(i, kVouches)) {
    const bool determined = i > begin_ && word(i - 1).upos == Upos::DET;
    const bool introduced =
        i > begin_ && (tables_.head(word(i - 1).lower) != nullptr || tables_.context(word(i - 1).lower) != nullptr);
    found.doubtful =
        begins || (head != nullptr ? !head->alone || bare_use(i) : !determined && !introduced && !all_capitals(w.form));
  }
  const std::uint32_t longer = with_adjective(found.last, found.head);
  if (longer > found.last) found.doubtful = false;
  found.last = longer;
  out.push_back(found);
  return found.last;
}

void NameFinder::find(std::uint32_t sentence, std::vector<NameCandidate>& out, std::vector<Shouted>& shouted) {
  sentence_ = sentence;
  begin_ = tagged_.sentences[sentence].first;
  end_ = tagged_.sentences[sentence].last;
  const std::uint32_t opening = shouted_end();
  if (opening > begin_) shouted.push_back({sentence, begin_, opening});
  begin_ = opening;
  if (headline()) {
    shouted.push_back({sentence, begin_, end_});
    return;
  }
  for (std::uint32_t i = begin_; i < end_;) {
    i = capital(i) ? std::max(i + 1, take(i, out)) : i + 1;
  }
}

}  // namespace cotejo
