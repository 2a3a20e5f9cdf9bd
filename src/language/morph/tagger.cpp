// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
// Tagger: the readings of each word come from the lexicon; the best path through them is found by Viterbi over tag
// pairs, with counts from a treebank for the pairs and for the ambiguous words. Within a tag the reading that news
// prefers wins: indicative before imperative, third person before first. Fails where the choice hangs on more than the
// word before ("que" as relative or conjunction). Linear in words, quadratic in the readings of neighbours (at most
// 10).
#include "language/morph/tagger.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>

#include "text/utf8.h"

namespace cotejo {

namespace {

// States: UPOS in order, then the finer ones; a verb's form is its state.
enum State : std::uint8_t {
  kVerbFin = 17,
  kVerbInf,
  kVerbGer,
  kVerbPart,
  kAuxFin,
  kAuxInf,
  kAuxGer,
  kAuxPart,
  kClitic,
  kStart,
  kEnd
};
static_assert(kEnd + 1 == Tagger::kStates);

std::uint8_t plain(Upos upos) {
  return static_cast<std::uint8_t>(upos);
}

std::uint8_t state_named(std::string_view name) {
  constexpr std::array<std::pair<std::string_view, std::uint8_t>, 11> kNames = {{{"VERBf", kVerbFin},
                                                                                 {"VERBi", kVerbInf},
                                                                                 {"VERBg", kVerbGer},
                                                                                 {"VERBp", kVerbPart},
                                                                                 {"AUXf", kAuxFin},
                                                                                 {"AUXi", kAuxInf},
                                                                                 {"AUXg", kAuxGer},
                                                                                 {"AUXp", kAuxPart},
                                                                                 {"PRONc", kClitic},
                                                                                 {"<s>", kStart},
                                                                                 {"</s>", kEnd}}};
  for (const auto& [known, state] : kNames) {
    if (known == name) return state;
  }
  const auto upos = parse_enum<Upos>(name);
  return upos ? plain(*upos) : static_cast<std::uint8_t>(Tagger::kStates);
}

bool is_clitic(std::string_view form) {
  constexpr std::array<std::string_view, 11> kForms = {"me", "te",  "se",  "nos", "os", "lo",
                                                       "la", "los", "las", "le",  "les"};
  return std::find(kForms.begin(), kForms.end(), form) != kForms.end();
}

std::uint8_t state_of(const Analysis& a, std::string_view form) {
  if (a.upos == Upos::VERB || a.upos == Upos::AUX) {
    const std::uint8_t first = a.upos == Upos::VERB ? kVerbFin : kAuxFin;
    switch (a.feats.verb_form) {
      case VerbForm::inf:
        return static_cast<std::uint8_t>(first + 1);
      case VerbForm::ger:
        return static_cast<std::uint8_t>(first + 2);
      case VerbForm::part:
        return static_cast<std::uint8_t>(first + 3);
      default:
        return first;
    }
  }
  if (a.upos == Upos::PRON && is_clitic(form)) return kClitic;
  return plain(a.upos);
}

/// How much news prefers a reading among those of one tag; lower is better.
int rank(const Analysis& a) {
  int rank = a.guessed ? 100 : 0;
  if (a.feats.mood == Mood::imp) rank += 20;
  if (a.feats.person == 2) rank += 10;
  if (a.feats.person == 1 && a.feats.number == Number::sing) rank += 5;
  if (a.feats.mood == Mood::sub) rank += 2;
  return rank;
}

struct Option {
  std::uint8_t state = 0;
  float score = 0;
  std::uint32_t analysis = 0;
  std::uint32_t back = 0;
};

float default_weight(const Analysis& a) {
  if (a.guessed) return a.upos == Upos::VERB ? -1.0F : -0.7F;
  switch (a.upos) {
    case Upos::NOUN:
      return -0.3F;
    case Upos::ADJ:
      return a.feats.verb_form == VerbForm::part ? -1.0F : -0.6F;
    case Upos::VERB:
      return a.feats.mood == Mood::imp || a.feats.person == 2 ? -4.0F : -0.9F;
    case Upos::ADV:
      return -0.7F;
    default:
      return -0.5F;
  }
}

Analysis of_shape(const Word& word) {
  const char32_t first = decode_utf8(word.form, 0).value;
  if (is_digit(first)) {
    const bool percent = word.form.ends_with('%');
    return {word.lower, percent ? Upos::SYM : Upos::NUM, {}};
  }
  if (first == '#' && word.form.size() > 1) return {word.form, Upos::PROPN, {}};
  if (first == '@' && word.form.size() > 1) return {word.form, Upos::PROPN, {}};
  constexpr std::u32string_view kSymbols = U"%+=<>$^~|\u00B0\u20AC\u00A3\u00A5\u2030\u00D7\u00A2*@&#";
  if (kSymbols.find(first) != std::u32string_view::npos) return {word.form, Upos::SYM, {}};
  return {word.form, Upos::PUNCT, {}};
}

bool roman(std::string_view form) {
  return form.size() >= 2 && form.find_first_not_of("IVXLCDM") == std::string_view::npos;
}

}  // namespace

Result<Tagger> Tagger::load(const std::filesystem::path& tables) {
  auto pairs = Table::load(tables / "tag_transitions.tsv", 3);
  if (!pairs) return pairs.error();
  auto forms = Table::load(tables / "tag_frequencies.tsv", 2);
  if (!forms) return forms.error();
  Tagger tagger;
  std::array<std::array<float, kStates>, kStates> counts{};
  std::array<float, kStates> totals{};
  float all = 0;
  for (const Table::Row& row : pairs->rows()) {
    const std::uint8_t a = state_named(row[0]);
    const std::uint8_t b = state_named(row[1]);
    float count = 0;
    const std::string_view digits = row[2];
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), count);
    if (a == kStates || b == kStates || read.ec != std::errc()) {
      return Error{ErrorCode::malformed, "unknown tag or count", pairs->place(row)};
    }
    counts[a][b] += count;
    totals[a] += count;
    all += count;
  }
  for (std::size_t a = 0; a < kStates; ++a) {
    tagger.prior_[a] = std::log((totals[a] + 1) / (all + kStates));
    for (std::size_t b = 0; b < kStates; ++b) {
      tagger.transition_[a][b] = std::log((counts[a][b] + 0.5F) / (totals[a] + 0.5F * kStates));
    }
  }
  for (const Table::Row& row : forms->rows()) {
    std::vector<std::pair<std::uint8_t, float>> tags;
    float sum = 0;
    std::string_view rest = row[1];
    while (!rest.empty()) {
      const std::string_view item = rest.substr(0, rest.find(' '));
      rest.remove_prefix(std::min(rest.size(), item.size() + 1));
      const auto colon = item.find(':');
      float count = 0;
      if (colon == std::string_view::npos) return Error{ErrorCode::malformed, "tag:count needed", forms->place(row)};
      std::from_chars(item.data() + colon + 1, item.data() + item.size(), count);
      const std::uint8_t state = state_named(item.substr(0, colon));
      if (state == kStates) return Error{ErrorCode::malformed, "unknown tag", forms->place(row)};
      tags.emplace_back(state, count);
      sum += count;
    }
    for (auto& [state, weight] : tags) weight = std::log(weight / (sum + 1));
    tagger.forms_.emplace(std::string(row[0]), std::move(tags));
  }
  return tagger;
}

void Tagger::tag(std::vector<Word>& words, const Sentence& sentence, const Lexicon& lexicon) const {
  const std::size_t count = sentence.last - sentence.first;
  std::vector<std::vector<Analysis>> analyses(count);
  std::vector<std::vector<Option>> lattice(count);
  for (std::size_t i = 0; i < count; ++i) {
    Word& word = words[sentence.first + i];
    std::vector<Analysis>& found = analyses[i];
    const char32_t first = decode_utf8(word.form, 0).value;
    const bool letters = is_letter(first);
    if (!letters) {
      found.push_back(of_shape(word));
    } else {
      lexicon.candidates(word.lower, found);
      const bool capital = is_upper(first);
      const bool unknown = found.empty();
      if (unknown && (!capital || i == 0)) lexicon.guess(word.lower, found);
      if (capital && roman(word.form)) found.push_back({word.form, Upos::NUM, {}});
      if (capital) found.push_back({word.form, Upos::PROPN, {}});
    }
    const auto listed = forms_.find(word.lower);
    const bool begins = i == 0 || (i == 1 && words[sentence.first].upos == Upos::PUNCT);
    for (std::uint32_t k = 0; k < found.size(); ++k) {
      const Analysis& a = found[k];
      const std::uint8_t state = state_of(a, word.lower);
      float weight = default_weight(a);
      if (listed != forms_.end()) {
        weight = -5.0F;
        for (const auto& [tag, value] : listed->second) {
          if (tag == state) weight = value;
        }
      }
      if (letters && is_upper(first)) {
        // A capital inside a sentence speaks for a name; where a sentence begins it says little.
        const bool other = found.size() > 1 && !found.front().guessed;
        if (a.upos == Upos::PROPN) {
          weight = begins && other ? -3.5F : -0.1F;
        } else if (!begins) {
          weight -= lexicon.is_small_word(word.lower) ? 1.0F : 3.5F;
        }
      }
      Option option{state, weight - prior_[state], k, 0};
      const auto same =
          std::find_if(lattice[i].begin(), lattice[i].end(), [&](const Option& o) { return o.state == state; });
      if (same == lattice[i].end()) {
        lattice[i].push_back(option);
      } else if (rank(a) < rank(found[same->analysis])) {
        same->analysis = k;
        same->score = std::max(same->score, option.score);
      } else {
        same->score = std::max(same->score, option.score);
      }
    }
    for (Option& option : lattice[i]) {
      float best = -std::numeric_limits<float>::infinity();
      if (i == 0) {
        best = transition_[kStart][option.state];
      } else {
        for (std::uint32_t p = 0; p < lattice[i - 1].size(); ++p) {
          const float score = lattice[i - 1][p].score + transition_[lattice[i - 1][p].state][option.state];
          if (score > best) {
            best = score;
            option.back = p;
          }
        }
      }
      option.score += best;
    }
  }
  if (count == 0) return;
  std::uint32_t at = 0;
  for (std::uint32_t k = 0; k < lattice[count - 1].size(); ++k) {
    const auto& last = lattice[count - 1];
    if (last[k].score + transition_[last[k].state][kEnd] > last[at].score + transition_[last[at].state][kEnd]) at = k;
  }
  for (std::size_t i = count; i-- > 0;) {
    const Option& option = lattice[i][at];
    Word& word = words[sentence.first + i];
    Analysis& chosen = analyses[i][option.analysis];
    word.upos = chosen.upos;
    word.feats = chosen.feats;
    word.lemma = std::move(chosen.lemma);
    at = option.back;
  }
}

}  // namespace cotejo
