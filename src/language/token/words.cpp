// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
// Words of a token: "del" is "de" + "el"; "entregarselo" is "entregar" + "se" + "lo". Pronouns are cut from the end
// while what remains is an infinitive, a gerund or an imperative of a listed verb. An imperative must show that it
// carries pronouns: by its accent ("digame"), or by being one of the short ones ("dime"). Fails on a noun that looks so
// and is in no list. Constant time a token.
#include "language/token/words.h"

#include <algorithm>
#include <array>
#include <optional>

#include "text/utf8.h"

namespace cotejo {

namespace {

constexpr std::array<std::string_view, 11> kClitics = {"me", "te",  "se",  "nos", "os", "lo",
                                                       "la", "los", "las", "le",  "les"};
constexpr std::size_t kLongestForm = 40;

struct Split {
  std::string verb;
  std::vector<std::string_view> clitics;
};

bool has_reading(const Lexicon& lexicon, std::string_view form, auto&& accept) {
  std::vector<Analysis> found;
  lexicon.verbs().find(form, found);
  return std::any_of(found.begin(), found.end(), accept);
}

bool is_nonfinite(const Analysis& a) {
  return a.feats.verb_form == VerbForm::inf || a.feats.verb_form == VerbForm::ger;
}

bool is_command(const Analysis& a) {
  return a.feats.mood == Mood::imp;
}

bool has_accent(std::string_view word) {
  return without_acutes(word) != word;
}

/// The verb under a form without its pronouns: as it stands, or without the accent that the pronouns brought.
std::optional<std::string> bare_verb(const Lexicon& lexicon, std::string_view base, std::string_view whole) {
  const std::string plain = without_acutes(base);
  for (const std::string& form : {std::string(base), plain}) {
    const bool shaped = form.ends_with('r') || form.ends_with("ndo");
    if (shaped && has_reading(lexicon, form, is_nonfinite)) return form;
  }
  if (has_accent(whole)) {
    for (const std::string& form : {plain, with_last_vowel_accented(plain)}) {
      if (!form.empty() && has_reading(lexicon, form, is_command)) return form;
    }
  }
  constexpr std::array<std::string_view, 9> kShort = {"di", "da", "haz", "pon", "ten", "ven", "ve", "id", "sal"};
  if (std::find(kShort.begin(), kShort.end(), base) != kShort.end() && !lexicon.knows(whole)) return std::string(base);
  return std::nullopt;
}

std::optional<Split> clitics_of(const Lexicon& lexicon, std::string_view form) {
  if (form.size() < 5 || form.size() > kLongestForm || lexicon.is_small_word(form)) return std::nullopt;
  for (const std::string_view last : kClitics) {
    if (!form.ends_with(last) || form.size() < last.size() + 2) continue;
    const std::string_view base = form.substr(0, form.size() - last.size());
    for (const std::string_view first : kClitics) {
      if (!base.ends_with(first) || base.size() < first.size() + 2 || last.size() > 3) continue;
      if (auto verb = bare_verb(lexicon, base.substr(0, base.size() - first.size()), form))
        return Split{*verb, {first, last}};
    }
    if (auto verb = bare_verb(lexicon, base, form)) return Split{*verb, {last}};
  }
  if (form.ends_with("monos") && has_accent(form)) {
    const std::string verb = without_acutes(form.substr(0, form.size() - 3)) + "s";
    if (has_reading(lexicon, verb, is_command)) return Split{verb, {"nos"}};
  }
  return std::nullopt;
}

void append(std::vector<Word>& words, Span span, std::string form, bool continues) {
  Word word;
  word.span = span;
  word.lower = lower(form);
  word.form = std::move(form);
  word.continues_token = continues;
  words.push_back(std::move(word));
}

/// The beginning of `surface` with as many letters as `form`, with the surface's capitals.
std::string with_capitals(std::string_view surface, const std::string& form) {
  const CodePoint first = decode_utf8(surface, 0);
  if (!is_upper(first.value)) return form;
  const CodePoint second = decode_utf8(surface, first.size);
  std::string out;
  if (is_upper(second.value)) {
    for (const char c : form) out += c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
    return out;
  }
  append_utf8(out, first.value);
  return out + form.substr(decode_utf8(form, 0).size);
}

}  // namespace

void split_words(std::string_view text, const Token& token, bool begins, const Lexicon& lexicon,
                 std::vector<Word>& words) {
  const std::string_view surface = token.span.in(text);
  if (token.kind != TokenKind::word) return append(words, token.span, std::string(surface), false);
  const bool capital = surface[0] >= 'A' && surface[0] <= 'Z';
  const bool contraction = (surface.size() == 2 || surface.size() == 3) && (!capital || begins);
  if (contraction && (surface == "del" || surface == "Del")) {
    append(words, token.span, std::string(surface.substr(0, 2)), false);
    return append(words, token.span, "el", true);
  }
  if (contraction && (surface == "al" || surface == "Al")) {
    append(words, token.span, std::string(surface.substr(0, 1)), false);
    return append(words, token.span, "el", true);
  }
  const bool may_carry = !capital || begins;
  if (may_carry && surface.size() >= 5 && surface.size() <= kLongestForm) {
    if (const auto split = clitics_of(lexicon, lower(surface))) {
      append(words, token.span, with_capitals(surface, split->verb), false);
      for (const std::string_view clitic : split->clitics) append(words, token.span, std::string(clitic), true);
      return;
    }
  }
  append(words, token.span, std::string(surface), false);
}

}  // namespace cotejo
