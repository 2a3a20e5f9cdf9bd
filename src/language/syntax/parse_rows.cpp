// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "language/syntax/parse_rows.h"

#include <algorithm>

namespace cotejo::syntax {
namespace {

constexpr std::uint32_t kRootUpos = 31;

/// A word in a state, with its values ready to be mixed. All are 0 outside the sentence.
struct Atom {
  std::uint32_t w = 0;       ///< form
  std::uint32_t l = 0;       ///< lemma
  std::uint32_t p = 0;       ///< word class
  std::uint32_t t = 0;       ///< joint tag
  std::uint32_t wp = 0;      ///< form and class
  std::uint32_t before = 0;  ///< punctuation on either side
  std::uint32_t after = 0;
};

Atom atom_at(const ParseInput& input, std::int32_t index) {
  if (index < 0) return {};
  if (static_cast<std::size_t>(index) >= input.words.size()) return {1, 1, kRootUpos, 0, 1, 0, 0};
  const ParseWord& word = input.words[static_cast<std::size_t>(index)];
  return {word.lower, word.lemma, word.upos, word.tag, word.lower ^ (word.upos * 0x9e3779b9U), word.before, word.after};
}

std::uint32_t folded(std::uint64_t bits) {
  return static_cast<std::uint32_t>(bits ^ (bits >> 32));
}

std::uint32_t distance_class(std::int32_t distance) {
  if (distance <= 4) return static_cast<std::uint32_t>(std::max(distance, 0));
  if (distance <= 6) return 5;
  return distance <= 10 ? 6U : 7U;
}

/// The parts of a state that features speak of.
struct View {
  const ParseInput& input;
  const ParseState& state;
  std::int32_t i0, i1, i2, n0;
  Atom s0, s1, s2, b0, b1, b2, b3;
  ParseState::Node none{};

  View(const ParseInput& in, const ParseState& st)
      : input(in), state(st), i0(st.top(0)), i1(st.top(1)), i2(st.top(2)), n0(st.next()) {
    s0 = atom_at(in, i0);
    s1 = atom_at(in, i1);
    s2 = atom_at(in, i2);
    b0 = atom_at(in, n0);
    b1 = ahead(1);
    b2 = ahead(2);
    b3 = ahead(3);
  }
  [[nodiscard]] Atom ahead(std::int32_t by) const { return n0 + by <= state.size() ? atom_at(input, n0 + by) : Atom{}; }
  [[nodiscard]] const ParseState::Node& node(std::int32_t index) const { return index < 0 ? none : state.node(index); }
  [[nodiscard]] Atom child(std::int32_t index) const { return atom_at(input, index); }
  [[nodiscard]] std::uint32_t label(std::int32_t index) const {
    return index < 0 ? 0U : static_cast<std::uint32_t>(state.node(index).deprel) + 1;
  }
};

class RowMaker {
 public:
  explicit RowMaker(std::vector<Row>& out) : out_(out) {}
  /// The template is the count of calls: every state calls in the same order.
  void operator()(std::uint32_t a, std::uint32_t b = 0, std::uint32_t c = 0) {
    out_.push_back(row_of(++kind_, a, b, c));
  }

 private:
  std::vector<Row>& out_;
  std::uint32_t kind_ = 0;
};

void word_rows(const View& v, RowMaker& add) {
  add(1);
  for (const Atom* a : {&v.s0, &v.s1, &v.b0}) {
    add(a->w);
    add(a->wp);
    add(a->t);
    add(a->l, a->p);
  }
  add(v.s2.p);
  add(v.s2.t);
  add(v.b1.wp);
  add(v.b1.w);
  add(v.b1.t);
  add(v.b2.wp);
  add(v.b2.p);
  add(v.b3.p);
}

void pair_rows(const View& v, RowMaker& add) {
  add(v.s0.wp, v.b0.wp);
  add(v.s0.wp, v.b0.p);
  add(v.s0.p, v.b0.wp);
  add(v.s0.t, v.b0.t);
  add(v.s0.p, v.b0.p);
  add(v.s0.l, v.b0.l);
  add(v.s0.t, v.b0.l);
  add(v.s0.l, v.b0.t);
  add(v.s1.wp, v.s0.wp);
  add(v.s1.wp, v.s0.p);
  add(v.s1.p, v.s0.wp);
  add(v.s1.t, v.s0.t);
  add(v.s1.p, v.s0.p);
  add(v.s1.l, v.s0.l);
  add(v.s1.t, v.s0.l);
  add(v.s1.l, v.s0.t);
  add(v.s1.p, v.b0.p);
  add(v.s1.l, v.b0.l);
  add(v.s1.t, v.b0.t);
  add(v.b0.p, v.b1.p);
  add(v.b0.t, v.b1.t);
  add(v.b0.w, v.b1.w);
  add(v.b0.wp, v.b1.p);
  add(v.b0.p, v.b1.wp);
}

void triple_rows(const View& v, RowMaker& add) {
  add(v.s0.p, v.b0.p, v.b1.p);
  add(v.s0.t, v.b0.t, v.b1.t);
  add(v.b0.p, v.b1.p, v.b2.p);
  add(v.s1.p, v.s0.p, v.b0.p);
  add(v.s1.t, v.s0.t, v.b0.t);
  add(v.s1.p, v.s0.p, v.b0.wp);
  add(v.s1.p, v.s0.wp, v.b0.p);
  add(v.s1.wp, v.s0.p, v.b0.p);
  add(v.s2.p, v.s1.p, v.s0.p);
  add(v.s2.p, v.s1.p, v.s0.p | v.b0.p << 8);
  add(v.s1.p, v.s0.p, v.b0.p | v.b1.p << 8);
  add(v.s0.p, v.b0.p, v.b1.p | v.b2.p << 8);
  add(v.s0.wp, v.b0.p, v.b1.p);
  add(v.s0.p, v.b0.wp, v.b1.p);
}

void child_rows(const View& v, RowMaker& add) {
  const auto& n0 = v.node(v.i0);
  const auto& n1 = v.node(v.i1);
  const auto& nb = v.node(v.n0);
  const std::int32_t ends[] = {n0.left[0], n0.right[0], n1.left[0],  n1.right[0], nb.left[0],
                               n0.left[1], n0.right[1], n1.right[1], nb.left[1]};
  for (const std::int32_t end : ends) {
    const Atom child = v.child(end);
    const std::uint32_t label = v.label(end);
    add(child.wp, label);
    add(child.p, label);
    add(label, v.s0.p, v.b0.p);
    add(v.s1.p, v.s0.p, child.p | label << 8);
    add(v.s0.p, v.b0.p, child.p | label << 8);
  }
  add(v.s0.wp, v.label(n0.right[0]), v.b0.p);
  add(v.s1.wp, v.label(n1.right[0]), v.s0.p);
  add(v.b0.wp, v.label(nb.left[0]), v.s0.p);
  add(v.child(n0.left[0]).l, v.s0.l);
  add(v.child(n0.right[0]).l, v.b0.l, v.s0.p);
}

void context_rows(const View& v, RowMaker& add) {
  const auto& n0 = v.node(v.i0);
  const auto& n1 = v.node(v.i1);
  const auto& nb = v.node(v.n0);
  const std::uint32_t d0 = v.i0 < 0 ? 9 : distance_class(v.n0 - v.i0);
  const std::uint32_t d1 = v.i1 < 0 ? 9 : distance_class(v.i0 - v.i1);
  add(v.s0.wp, d0);
  add(v.s0.p, d0, v.b0.p);
  add(v.b0.wp, d0);
  add(v.s1.p, d1, v.s0.p);
  add(v.s1.wp, d1);
  add(v.s0.wp, d1);
  add(v.s0.wp, n0.right_count);
  add(v.s0.p, n0.right_count, n0.left_count);
  add(v.s1.wp, n1.right_count);
  add(v.s1.p, n1.right_count, n1.left_count);
  add(v.b0.wp, nb.left_count);
  add(v.b0.p, nb.left_count);
  const std::uint32_t r0 = folded(n0.right_labels);
  const std::uint32_t l0 = folded(n0.left_labels);
  const std::uint32_t r1 = folded(n1.right_labels);
  const std::uint32_t l1 = folded(n1.left_labels);
  const std::uint32_t lb = folded(nb.left_labels);
  add(v.s0.wp, r0);
  add(v.s0.p, r0, v.b0.p);
  add(v.s0.p, l0, v.b0.p);
  add(v.s0.p, l0, v.s1.p);
  add(v.s1.wp, r1);
  add(v.s1.p, r1, v.s0.p);
  add(v.s1.p, l1, v.s0.p);
  add(v.s1.t, l1 * 31 + r1, v.s0.t);
  add(v.b0.p, lb, v.s0.p);
  add(v.b0.wp, lb);
}

/// Prepositions and conjunctions decide where a phrase hangs.
void marker_rows(const View& v, RowMaker& add) {
  const std::uint32_t m0 = v.child(v.node(v.i0).marker).l;
  const std::uint32_t m1 = v.child(v.node(v.i1).marker).l;
  const std::uint32_t mb = v.child(v.node(v.n0).marker).l;
  add(m0, v.s1.p, v.s0.p);
  add(m0, v.s1.l, v.s0.p);
  add(m0, v.s1.l, v.s0.l);
  add(m0, v.s0.l);
  add(m0, v.s1.p, v.s2.p);
  add(m0, v.s1.l, v.s2.l);
  add(m0, m1, v.s1.p);
  add(m1, v.s1.p, v.s0.p);
  add(mb, v.s0.p, v.b0.p);
  add(mb, v.s0.l, v.b0.p);
  add(mb, m0, v.s0.p);
  add(mb, v.s1.p | v.s0.p << 8, v.b0.p);
  add(v.b0.l, v.s0.l, v.s1.p);
  add(v.b0.l, v.s0.p, v.s1.l);
  add(m0, v.b0.l, v.s1.p | v.s0.p << 8);
}

void between_rows(const View& v, RowMaker& add) {
  const auto count = [](const std::vector<std::uint16_t>& before, std::int32_t from, std::int32_t to,
                        std::int32_t more) -> std::uint32_t {
    if (from < 0) return 9;
    const auto end = std::min(static_cast<std::size_t>(to), before.size() - 1);
    const std::uint16_t start = before[static_cast<std::size_t>(from + more)];
    return std::min<std::uint32_t>(static_cast<std::uint16_t>(before[end] - start), 4);
  };
  const std::uint32_t commas0 = count(v.input.before.commas, v.i0, v.n0, 0);
  const std::uint32_t verbs0 = count(v.input.before.verbs, v.i0, v.n0, 1);
  const std::uint32_t commas1 = count(v.input.before.commas, v.i1, v.i0, 0);
  const std::uint32_t verbs1 = count(v.input.before.verbs, v.i1, v.i0, 1);
  add(v.s0.p, v.b0.p, commas0 | verbs0 << 4);
  add(v.s1.p, v.s0.p, commas1 | verbs1 << 4);
  add(v.s1.t, v.s0.t, commas1);
  add(v.s1.p | v.s0.p << 8, v.b0.p, commas1 | commas0 << 4);
  add(v.s0.t, v.b0.t, commas0);
}

void punctuation_rows(const View& v, RowMaker& add) {
  add(v.b0.before, v.s0.p, v.b0.p);
  add(v.b0.before, v.s0.t, v.b0.t);
  add(v.b0.before, v.s1.p | v.s0.p << 8, v.b0.p);
  add(v.b0.after, v.s0.p, v.b0.p);
  add(v.s0.before, v.s1.p, v.s0.p);
  add(v.s0.before, v.s1.t, v.s0.t);
  add(v.s0.before, v.s0.wp);
  add(v.s0.before, v.s0.p, v.b0.before);
  add(v.s0.before + v.b0.before * 31, v.s1.p, v.s0.p | v.b0.p << 8);
  add(v.s0.after, v.s0.p, v.b0.p);
  add(v.s1.before, v.s1.p, v.s0.p);
  add(v.s1.after, v.s1.p, v.s0.p);
  add(v.b1.before, v.s0.p, v.b0.p);
  add(v.b0.before, v.b0.wp);
}

/// The treebanks differ in labels and a few attachments.
void domain_rows(const View& v, RowMaker& add) {
  const auto domain = static_cast<std::uint32_t>(v.input.domain) + 1;
  add(domain);
  add(domain, v.s0.p, v.b0.p);
  add(domain, v.s1.p, v.s0.p);
  add(domain, v.s0.t, v.s1.t);
  add(domain, v.s0.l, v.s1.p);
  add(domain, v.s0.l, v.b0.p);
  add(domain, v.child(v.node(v.i0).marker).l, v.s1.p | v.s0.p << 8);
}

}  // namespace

void parse_rows(const ParseInput& input, const ParseState& state, std::vector<Row>& out) {
  out.clear();
  const View view(input, state);
  RowMaker add(out);
  word_rows(view, add);
  pair_rows(view, add);
  triple_rows(view, add);
  child_rows(view, add);
  context_rows(view, add);
  marker_rows(view, add);
  between_rows(view, add);
  punctuation_rows(view, add);
  domain_rows(view, add);
}

}  // namespace cotejo::syntax
