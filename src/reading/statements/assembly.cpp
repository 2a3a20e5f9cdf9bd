// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
//
// The idea: a draft whose cue lies in another's content is speech inside speech; its chain goes on with the other's.
// The outer one falls away where the inner ones make up its content, since only the innermost content counts. What is
// said inside a quotation is the quoted one's own words and no statement of ours. Fails where an inner cue governs a
// small part of what the outer says and the tree hides it. Sorts, then looks at kNear neighbours of each draft.
#include "reading/statements/assembly.h"

#include <algorithm>

namespace cotejo::statements {

namespace {

constexpr std::size_t kNear = 24;  ///< drafts looked back for an outer one
constexpr int kMaxChain = 6;

std::uint32_t overlap(Range a, Range b) {
  const std::uint32_t first = std::max(a.first, b.first);
  const std::uint32_t last = std::min(a.last, b.last);
  return last > first ? last - first : 0;
}

bool same_source(const Draft& a, const Draft& b) {
  return !a.source.members.empty() && a.source.members == b.source.members;
}

class Assembly {
 public:
  Assembly(const Scene& scene, std::vector<Draft> drafts) : scene_(scene) {
    for (Draft& draft : drafts) all_.push_back({std::move(draft), kNone, false});
  }

  std::vector<Assembled> run() {
    for (std::size_t i = 0; i < all_.size(); ++i) find_parent(i);
    for (std::size_t i = 0; i < all_.size(); ++i) judge_inner(i);
    for (std::size_t i = 0; i < all_.size(); ++i) drop_wrapper(i);
    for (std::size_t i = 0; i < all_.size(); ++i) drop_twin(i);
    return std::move(all_);
  }

 private:
  [[nodiscard]] bool direct(const Draft& draft) const {
    const std::int32_t q = scene_.quotes.around(draft.content.first);
    return q != kNone && scene_.quotes.quotes()[static_cast<std::size_t>(q)].words.contains(draft.content);
  }

  /// Whether cue and content lie in one quotation.
  [[nodiscard]] bool quoted_whole(const Draft& draft) const {
    const std::int32_t q = scene_.quotes.around(draft.head);
    return q != kNone && scene_.quotes.around(draft.content.first) == q &&
           scene_.quotes.around(draft.content.last - 1) == q;
  }

  void find_parent(std::size_t i) {
    const Draft& inner = all_[i].draft;
    std::uint32_t best = UINT32_MAX;
    const std::size_t from = i > kNear ? i - kNear : 0;
    for (std::size_t j = from; j < std::min(all_.size(), i + kNear); ++j) {
      const Draft& outer = all_[j].draft;
      if (j == i || !outer.content.contains(inner.head) || inner.content.contains(outer.head)) continue;
      if (outer.content.size() < best) {
        best = outer.content.size();
        all_[i].parent = static_cast<std::int32_t>(j);
      }
    }
  }

  /// Whether an inner draft is a statement of its own at all.
  void judge_inner(std::size_t i) {
    Assembled& inner = all_[i];
    // What the quoted one says of others without naming them is his own speech.
    if (inner.draft.left_out && !inner.draft.aside && quoted_whole(inner.draft)) inner.dropped = true;
    if (inner.parent == kNone) return;
    const Draft& outer = all_[static_cast<std::size_t>(inner.parent)].draft;
    const Word& verb = scene_.word(inner.draft.head);
    const bool told = inner.draft.aside || (verb.feats.mood != Mood::sub && verb.feats.verb_form != VerbForm::inf);
    const bool as_said = outer.stance == Stance::says || outer.stance == Stance::confirms ||
                         outer.stance == Stance::warns || outer.stance == Stance::accuses;
    if ((direct(outer) && (inner.draft.source.members.empty() || !inner.draft.clause)) || in_relative(inner.draft) ||
        inner.draft.thought || !told || !as_said || same_source(inner.draft, outer) || inner.draft.left_out) {
      inner.dropped = !(inner.draft.left_out && told && as_said && !direct(outer) && coordinated(i));
    }
  }

  /// "recibió un informe que advertía de grietas": a detail of what the outer one says.
  [[nodiscard]] bool in_relative(const Draft& draft) const {
    const std::uint32_t first = draft.cue.first;
    if (draft.aside || first == 0) return false;
    const Word& before = scene_.word(first - 1);
    return before.lower == "que" && is_relative(before);
  }

  /// "que Rey aceptó y reafirmó ...": a cue without subject, joined to a verb inside the same content.
  [[nodiscard]] bool coordinated(std::size_t i) const {
    const Word& verb = scene_.word(all_[i].draft.head);
    return verb.deprel == Deprel::conj && !all_[i].draft.source.nobody();
  }

  /// An outer draft of which the inner ones are the substance.
  void drop_wrapper(std::size_t i) {
    const Draft& outer = all_[i].draft;
    std::uint32_t inside = 0;
    std::int32_t only = kNone;  // the inner draft, where there is just one
    int inner_drafts = 0;
    const std::size_t from = i > kNear ? i - kNear : 0;
    for (std::size_t j = from; j < std::min(all_.size(), i + kNear); ++j) {
      const Assembled& inner = all_[j];
      if (inner.parent != static_cast<std::int32_t>(i) || inner.dropped) continue;
      only = inner_drafts++ == 0 ? static_cast<std::int32_t>(j) : kNone;
      inside += overlap(outer.content, inner.draft.content) + overlap(outer.content, inner.draft.cue) +
                overlap(outer.content, inner.draft.source.words);
      if (leads(outer, inner.draft)) inside += outer.content.size();
    }
    if (inside * 2 <= outer.content.size()) return;
    all_[i].dropped = !(only != kNone && trim_before(all_[i].draft, all_[static_cast<std::size_t>(only)].draft));
  }

  /// Whether the inner cue is the main verb of the outer content.
  [[nodiscard]] bool leads(const Draft& outer, const Draft& inner) const {
    if (inner.content.empty()) return false;
    const Word& verb = scene_.word(inner.head);
    if (scene_.tagged.has_syntax) {
      return verb.head == kNone || !outer.content.contains(static_cast<std::uint32_t>(verb.head));
    }
    std::uint32_t first = outer.content.first;
    while (first < inner.head && (!is_finite(scene_.word(first)) || scene_.quoted(first))) ++first;
    return inner.cue.contains(first);
  }

  /// "A hizo X y pidió Y": what stands before the conjunction that opens the inner cue's clause is still the outer's.
  bool trim_before(Draft& outer, const Draft& inner) const {
    constexpr std::uint32_t kRest = 4;
    const std::uint32_t conjunction = inner.cue.first == 0 ? 0 : inner.cue.first - 1;
    if (!scene_.joins(conjunction) || conjunction < outer.content.first + kRest) return false;
    const Range rest{outer.content.first, conjunction};
    if (!scene_.has_finite_verb(rest)) return false;
    outer.content = rest;
    return true;
  }

  /// "según X, ..., «así lo sé», como dijo Y": a quotation of another speaker's inside a longer content.
  [[nodiscard]] bool quotes_part(const Draft& part, const Draft& whole) const {
    return direct(part) && !direct(whole) && whole.content.contains(part.content) && !same_source(part, whole) &&
           !part.source.members.empty();
  }

  void drop_twin(std::size_t i) {
    if (all_[i].dropped) return;
    const std::size_t from = i > kNear ? i - kNear : 0;
    for (std::size_t j = from; j < i; ++j) {
      Assembled& other = all_[j];
      if (other.dropped || other.parent == static_cast<std::int32_t>(i) ||
          all_[i].parent == static_cast<std::int32_t>(j)) {
        continue;
      }
      const std::uint32_t common = overlap(other.draft.content, all_[i].draft.content);
      const std::uint32_t smaller = std::min(other.draft.content.size(), all_[i].draft.content.size());
      if (common * 2 <= smaller) continue;
      if (quotes_part(other.draft, all_[i].draft) || quotes_part(all_[i].draft, other.draft)) continue;
      // The one whose speaker is named counts; else the longer.
      const bool other_better = all_[i].draft.left_out != other.draft.left_out
                                    ? all_[i].draft.left_out
                                    : other.draft.content.size() >= all_[i].draft.content.size();
      (other_better ? all_[i] : other).dropped = true;
      if (other_better) return;
    }
  }

  const Scene& scene_;
  std::vector<Assembled> all_;
};

/// White space, commas and marks off both ends; the marks around a whole quotation, too.
Span tidy(const Scene& scene, Range words) {
  while (!words.empty() && scene.word(words.first).upos == Upos::PUNCT &&
         scene.quotes.opening_at(words.first) == kNone && scene.word(words.first).lower != "(" &&
         scene.word(words.first).lower != "\u00bf" && scene.word(words.first).lower != "\u00a1") {
    ++words.first;
  }
  const auto closes = [&](const Word& word) {
    return word.lower == ")" || word.lower == "?" || word.lower == "!" || word.lower == "\u2026" || word.lower == "...";
  };
  while (!words.empty() && scene.word(words.last - 1).upos == Upos::PUNCT && !closes(scene.word(words.last - 1))) {
    const std::int32_t q = scene.quotes.ended_before(scene.word(words.last - 1).span.end);
    const bool closes_quote = q != kNone && scene.quotes.quotes()[static_cast<std::size_t>(q)].outer.end ==
                                                scene.word(words.last - 1).span.end;
    if (closes_quote && words.contains(scene.quotes.quotes()[static_cast<std::size_t>(q)].words.first)) break;
    --words.last;
  }
  Span span = span_of(scene.tagged, words);
  if (words.empty()) return span;
  const std::int32_t q = scene.quotes.around(std::min(words.first + 1, words.last - 1));
  if (q != kNone) {
    const Quote& quote = scene.quotes.quotes()[static_cast<std::size_t>(q)];
    if (quote.outer.contains(span)) {
      span = {std::max(span.begin, quote.inner.begin), std::min(span.end, quote.inner.end)};
    }
  }
  return span;
}

StatementForm form_of(const Scene& scene, Span span) {
  const auto [first, last] = scene.tagged.words_in(span);
  std::uint32_t words = 0;
  for (std::uint32_t w = first; w < last; ++w) words += scene.word(w).upos == Upos::PUNCT ? 0 : 1;
  const std::uint32_t quoted = scene.quotes.quoted_words(scene.tagged, {first, last});
  if (quoted == 0) return StatementForm::indirect;
  return quoted >= words ? StatementForm::direct : StatementForm::mixed;
}

void append(std::vector<EntityIndex>& chain, EntityIndex entity) {
  if (entity == kNone || std::find(chain.begin(), chain.end(), entity) != chain.end()) return;
  chain.push_back(entity);
}

}  // namespace

std::vector<Assembled> assemble(const Scene& scene, std::vector<Draft> drafts) {
  return Assembly(scene, std::move(drafts)).run();
}

void write_statements(const Scene& scene, const std::vector<Assembled>& drafts, SourceBook& book, Reading& reading) {
  for (const Assembled& assembled : drafts) {
    if (assembled.dropped) continue;
    Statement statement;
    statement.span = tidy(scene, assembled.draft.content);
    if (statement.span.empty()) continue;
    const Assembled* at = &assembled;
    for (int depth = 0; at != nullptr && depth < kMaxChain; ++depth) {
      append(statement.chain, book.entity(at->draft.source));
      for (const Source& relay : at->draft.relays) append(statement.chain, book.entity(relay));
      at = at->parent == kNone ? nullptr : &drafts[static_cast<std::size_t>(at->parent)];
    }
    if (statement.chain.empty()) continue;
    statement.form = form_of(scene, statement.span);
    statement.stance = assembled.draft.stance;
    const Span cue = span_of(scene.tagged, assembled.draft.cue);
    if (!cue.empty()) statement.cue = cue;
    statement.why.rule = assembled.draft.rule;
    statement.why.detail = to_string(assembled.draft.stance);
    if (!cue.empty()) statement.why.evidence.push_back(cue);
    const Span source = span_of(scene.tagged, assembled.draft.source.words);
    if (!source.empty()) statement.why.evidence.push_back(source);
    reading.statements.push_back(std::move(statement));
  }
  std::stable_sort(reading.statements.begin(), reading.statements.end(),
                   [](const Statement& a, const Statement& b) { return a.span.begin < b.span.begin; });
}

}  // namespace cotejo::statements
