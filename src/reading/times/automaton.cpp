// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "reading/times/automaton.h"

#include <algorithm>
#include <map>

namespace cotejo::times {

namespace {

constexpr std::uint32_t kNoRule = 0xFFFFFFFF;

/// A place in a program: rule in the upper half, step in the lower.
using Place = std::uint32_t;
using Places = std::vector<Place>;

struct PlacesHash {
  std::size_t operator()(const Places& places) const {
    std::uint64_t hash = 0xcbf29ce484222325ULL;
    for (const Place place : places) hash = (hash ^ place) * 0x100000001b3ULL;
    return static_cast<std::size_t>(hash ^ hash >> 29);
  }
};

/// Follows the steps that read no token.
class Closure {
 public:
  explicit Closure(const std::vector<Program>& programs) : programs_(programs) {}

  void add(std::uint32_t rule, std::uint32_t step) {
    stack_.push_back(rule << 16U | step);
    while (!stack_.empty()) {
      const Place place = stack_.back();
      stack_.pop_back();
      const Step& s = programs_[place >> 16U][place & 0xFFFFU];
      const Place base = place & 0xFFFF0000U;
      switch (s.kind) {
        case Step::Kind::token:
        case Step::Kind::accept:
          places_.push_back(place);
          break;
        case Step::Kind::split:
          stack_.push_back(base | s.second);
          if (s.first != s.second) stack_.push_back(base | s.first);
          break;
        case Step::Kind::jump:
          stack_.push_back(base | s.first);
          break;
        case Step::Kind::open:
        case Step::Kind::close:
          stack_.push_back(place + 1);
          break;
      }
    }
  }

  Places take() {
    std::sort(places_.begin(), places_.end());
    places_.erase(std::unique(places_.begin(), places_.end()), places_.end());
    return std::move(places_);
  }

 private:
  const std::vector<Program>& programs_;
  Places places_;
  Places stack_;
};

/// Runs one program over known tokens, to find its braces and captures. The way taken first in the pattern wins.
class Tracer {
 public:
  Tracer(const Program& program, const std::vector<Token>& tokens, const Lexicon& lexicon, Match& match)
      : program_(program), tokens_(tokens), lexicon_(lexicon), match_(match) {}

  bool run(std::uint32_t step, std::uint32_t at) {
    while (true) {
      const Step& s = program_[step];
      switch (s.kind) {
        case Step::Kind::accept:
          return at == match_.end;
        case Step::Kind::token: {
          if (at >= match_.end || !satisfies(tokens_[at], s.atom)) return false;
          if (s.capture < 0) break;
          Capture& capture = match_.captures[static_cast<std::size_t>(s.capture)];
          const Capture before = capture;
          capture = {static_cast<std::int32_t>(at), s.atom};
          if (run(step + 1, at + 1)) return true;
          capture = before;
          return false;
        }
        case Step::Kind::split:
          if (s.first != s.second && run(s.first, at)) return true;
          step = s.second;
          continue;
        case Step::Kind::jump:
          step = s.first;
          continue;
        case Step::Kind::open:
          match_.braces.emplace_back(at, at);
          if (run(step + 1, at)) return true;
          match_.braces.pop_back();
          return false;
        case Step::Kind::close: {
          const std::uint32_t before = match_.braces.back().second;
          match_.braces.back().second = at;
          if (run(step + 1, at)) return true;
          match_.braces.back().second = before;
          return false;
        }
      }
      ++step;
      ++at;
    }
  }

 private:
  bool satisfies(const Token& token, Atom atom) const {
    const auto& symbols = lexicon_.symbols_of(atom);
    return std::find(symbols.begin(), symbols.end(), token.symbol) != symbols.end();
  }

  const Program& program_;
  const std::vector<Token>& tokens_;
  const Lexicon& lexicon_;
  Match& match_;
};

}  // namespace

void Automaton::build(std::vector<Program> programs, const Lexicon& lexicon) {
  programs_ = std::move(programs);
  std::unordered_map<Places, std::uint32_t, PlacesHash> known;
  std::vector<const Places*> states;
  const auto state_of = [&](Places places) {
    const auto [found, added] = known.emplace(std::move(places), static_cast<std::uint32_t>(states.size()));
    if (added) states.push_back(&found->first);
    return found->second;
  };
  Closure start(programs_);
  for (std::uint32_t rule = 0; rule < programs_.size(); ++rule) start.add(rule, 0);
  state_of(start.take());
  for (std::uint32_t state = 0; state < states.size(); ++state) {
    std::uint32_t accepted = kNoRule;
    std::map<Symbol, Closure> next;
    for (const Place place : *states[state]) {
      const Step& s = programs_[place >> 16U][place & 0xFFFFU];
      if (s.kind == Step::Kind::accept) {
        accepted = std::min(accepted, place >> 16U);
        continue;
      }
      for (const Symbol symbol : lexicon.symbols_of(s.atom)) {
        next.try_emplace(symbol, programs_).first->second.add(place >> 16U, (place & 0xFFFFU) + 1);
      }
    }
    accepts_.push_back(accepted);
    first_edge_.push_back(static_cast<std::uint32_t>(edges_.size()));
    for (auto& [symbol, closure] : next) edges_.push_back({symbol, state_of(closure.take())});
  }
  first_edge_.push_back(static_cast<std::uint32_t>(edges_.size()));
}

std::optional<Automaton::Found> Automaton::longest(const std::vector<Token>& tokens, std::size_t at) const {
  std::optional<Found> best;
  std::uint32_t state = 0;
  for (std::size_t i = at; i < tokens.size(); ++i) {
    const auto begin = edges_.begin() + first_edge_[state];
    const auto end = edges_.begin() + first_edge_[state + 1];
    const auto edge =
        std::lower_bound(begin, end, tokens[i].symbol, [](const Edge& e, Symbol symbol) { return e.symbol < symbol; });
    if (edge == end || edge->symbol != tokens[i].symbol) break;
    state = edge->to;
    if (accepts_[state] != kNoRule) best = Found{accepts_[state], static_cast<std::uint32_t>(i + 1)};
  }
  return best;
}

Match Automaton::details(Found found, std::uint32_t begin, const std::vector<Token>& tokens, const Lexicon& lexicon,
                         std::size_t capture_count) const {
  Match match;
  match.begin = begin;
  match.end = found.end;
  match.captures.resize(capture_count);
  Tracer(programs_[found.rule], tokens, lexicon, match).run(0, begin);
  return match;
}

}  // namespace cotejo::times
