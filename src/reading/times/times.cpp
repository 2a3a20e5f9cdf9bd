// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "reading/times/times.h"

#include <algorithm>

#include "reading/times/cues.h"
#include "reading/times/grammar.h"
#include "reading/times/resolver.h"

namespace cotejo::times {

TimeFinder::TimeFinder(std::unique_ptr<const Grammar> grammar) : grammar_(std::move(grammar)) {}
TimeFinder::TimeFinder(TimeFinder&&) noexcept = default;
TimeFinder& TimeFinder::operator=(TimeFinder&&) noexcept = default;
TimeFinder::~TimeFinder() = default;

Result<TimeFinder> TimeFinder::load(const Paths& paths) {
  auto grammar = Grammar::load(paths);
  if (!grammar) return grammar.error();
  return TimeFinder(std::make_unique<Grammar>(std::move(*grammar)));
}

namespace {

/// A match, before it is known whether another one that overlaps it is better.
struct Candidate {
  Match match;
  std::uint32_t rule = 0;
  std::uint32_t begin = 0;  ///< tokens of the expression itself, without its context
  std::uint32_t end = 0;
};

/// Finds the expressions of one block.
class BlockFinder {
 public:
  BlockFinder(const TimeFinder::Grammar& grammar, std::string_view text, const Tagged& tagged, Span block)
      : grammar_(grammar), text_(text), tagged_(tagged), tokens_(scan(text, block)) {
    look_up(tokens_, grammar.lexicon);
  }

  void find(std::uint32_t block, std::uint32_t& sentence, std::vector<RawTime>& found) {
    const Cook cook(grammar_.lexicon, tokens_, grammar_.lengths);
    const Cues cues(grammar_, text_, tagged_, tokens_);
    std::size_t counted = 0;
    for (const Candidate& candidate : best_of(candidates())) {
      const Rule& rule = grammar_.rules[candidate.rule];
      if (!rule.type) continue;
      for (; counted < candidate.begin; ++counted) sentence += tokens_[counted].folded == "." ? 1 : 0;
      for (RawTime& time : cook.make(rule.recipe, *rule.type, candidate.match)) {
        time.cue = cues.around(candidate.begin, candidate.end);
        for (RawTime& part : time.range) part.cue = time.cue;
        time.block = block;
        time.sentence = sentence;
        time.rule = rule.name;
        found.push_back(std::move(time));
      }
    }
    ++sentence;
  }

 private:
  std::vector<Candidate> candidates() const {
    std::vector<Candidate> all;
    for (std::size_t at = 0; at < tokens_.size(); ++at) {
      const auto found = grammar_.automaton.longest(tokens_, at);
      if (!found) continue;
      Candidate candidate;
      candidate.rule = found->rule;
      candidate.match = grammar_.automaton.details(*found, static_cast<std::uint32_t>(at), tokens_, grammar_.lexicon,
                                                   grammar_.names.size());
      if (candidate.match.braces.empty()) continue;
      candidate.begin = candidate.match.braces.front().first;
      candidate.end = candidate.match.braces.back().second;
      if (grammar_.rules[found->rule].recipe.alone && counts_something(found->end)) continue;
      all.push_back(std::move(candidate));
    }
    return all;
  }

  /// Of overlapping candidates the one that starts first, of those the longest.
  static std::vector<Candidate> best_of(std::vector<Candidate> all) {
    std::stable_sort(all.begin(), all.end(), [](const Candidate& a, const Candidate& b) {
      return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
    });
    std::vector<Candidate> best;
    for (Candidate& candidate : all) {
      if (best.empty() || candidate.begin >= best.back().end) best.push_back(std::move(candidate));
    }
    return best;
  }

  /// Whether the number before token `at` counts what follows ("en 2000 paises").
  bool counts_something(std::size_t at) const {
    if (at >= tokens_.size()) return false;
    const Token& next = tokens_[at];
    if (!grammar_.lexicon.value(next.word, grammar_.counted_atom).empty()) return true;
    if (!next.is_word || next.capital) return false;
    if (!tagged_.words.empty()) {
      const std::uint32_t index = tagged_.word_from(next.span.begin);
      return index < tagged_.words.size() && tagged_.words[index].upos == Upos::NOUN;
    }
    return next.word == Lexicon::kUnknown && next.span.size() > 3 && next.folded.ends_with('s') &&
           !next.folded.ends_with("mos");
  }

  const TimeFinder::Grammar& grammar_;
  std::string_view text_;
  const Tagged& tagged_;
  std::vector<Token> tokens_;
};

}  // namespace

std::vector<RawTime> TimeFinder::find(const Article& article, const Tagged& tagged) const {
  std::vector<RawTime> found;
  std::uint32_t sentence = 0;
  for (std::uint32_t block = 0; block < article.blocks.size(); ++block) {
    BlockFinder(*grammar_, article.text, tagged, article.blocks[block].text).find(block, sentence, found);
  }
  return found;
}

namespace {

/// Whether the outlet's address ends as those of a country do where summer begins in December.
bool southern(const Article& article, const Lexicon& lexicon) {
  std::string_view host = article.url ? std::string_view(*article.url) : std::string_view();
  if (const auto scheme = host.find("://"); scheme != host.npos) host.remove_prefix(scheme + 3);
  host = host.substr(0, host.find_first_of("/:?#"));
  const auto dot = host.rfind('.');
  return dot != host.npos && lexicon.in_class(lexicon.find(std::string(host.substr(dot + 1))), "SOUTH");
}

}  // namespace

std::vector<Timex> TimeFinder::resolve(const Article& article, const Tagged&, const std::vector<RawTime>& found,
                                       const Published& published) const {
  return Resolver(published, southern(article, grammar_->lexicon)).run(found);
}

}  // namespace cotejo::times
