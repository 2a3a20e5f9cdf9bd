// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
// Marks hang on the path from a neighbour to the root; which word of it is learnt. It fails where the treebank wavers
// itself (a comma between coordinated clauses). Cost: up to 24 candidates of some 20 rows a mark.
#include "language/syntax/punctuation.h"

#include <algorithm>

#include "base/hash.h"

namespace cotejo::syntax {
namespace {

std::uint32_t form_hash(std::string_view form) {
  const std::uint64_t hash = fnv1a(form);
  return static_cast<std::uint32_t>(hash ^ (hash >> 32)) | 1U;
}

std::int32_t head_of(const BareTree& tree, std::int32_t word) {
  return word < 0 ? kNone : tree.heads[static_cast<std::size_t>(word)];
}

void climb(const BareTree& tree, std::int32_t mark, std::int32_t from, std::size_t most,
           std::vector<MarkCandidate>& out) {
  const bool left = from < mark;
  std::uint8_t height = 0;
  while (from != kNone && out.size() < most) {
    const std::int32_t head = head_of(tree, from);
    const bool highest = head == kNone || (head < mark) != left;
    out.push_back({from, left, highest, height});
    if (highest) return;
    if (height < 20) ++height;
    from = head;
  }
}

}  // namespace

void BareTree::clear() {
  heads.clear();
  deprels.clear();
  forms.clear();
  upos.clear();
  is_mark.clear();
}

void BareTree::add(std::uint32_t form, Upos word_class) {
  heads.push_back(kNone);
  deprels.push_back(Deprel::punct);
  forms.push_back(form);
  upos.push_back(static_cast<std::uint32_t>(word_class) + 1);
  is_mark.push_back(true);
}

void BareTree::set(std::int32_t word, std::int32_t head, Deprel deprel) {
  const auto at = static_cast<std::size_t>(word);
  heads[at] = head;
  deprels[at] = deprel;
  is_mark[at] = false;
}

void pair_marks(const BareTree& tree, std::vector<std::int32_t>& partners) {
  static const std::pair<std::uint32_t, std::uint32_t> kPairs[] = {
      {form_hash("("), form_hash(")")},           {form_hash("["), form_hash("]")},
      {form_hash("\u00ab"), form_hash("\u00bb")}, {form_hash("\u201c"), form_hash("\u201d")},
      {form_hash("\u00bf"), form_hash("?")},      {form_hash("\u00a1"), form_hash("!")},
      {form_hash("\""), form_hash("\"")},         {form_hash("-"), form_hash("-")},
      {form_hash("\u2014"), form_hash("\u2014")}, {form_hash("'"), form_hash("'")}};
  constexpr std::size_t kCount = std::size(kPairs);
  std::int32_t open[kCount];
  std::fill(std::begin(open), std::end(open), kNone);
  partners.assign(tree.heads.size(), kNone);
  for (std::int32_t i = 0; i < tree.size(); ++i) {
    if (!tree.is_mark[static_cast<std::size_t>(i)]) continue;
    const std::uint32_t form = tree.forms[static_cast<std::size_t>(i)];
    for (std::size_t k = 0; k < kCount; ++k) {
      if (form == kPairs[k].second && open[k] != kNone) {
        partners[static_cast<std::size_t>(i)] = open[k];
        partners[static_cast<std::size_t>(open[k])] = i;
        open[k] = kNone;
      } else if (form == kPairs[k].first) {
        open[k] = i;
      }
    }
  }
}

void Neighbours::move_to(std::int32_t mark) {
  const auto is_mark = [&](std::int32_t at) { return static_cast<bool>(tree_.is_mark[static_cast<std::size_t>(at)]); };
  if (mark > 0 && !is_mark(mark - 1)) left_ = mark - 1;
  if (right_ > mark) return;
  right_ = mark + 1;
  while (right_ < tree_.size() && is_mark(right_)) ++right_;
}

void mark_candidates(const BareTree& tree, std::int32_t mark, const Neighbours& beside,
                     std::vector<MarkCandidate>& out) {
  out.clear();
  climb(tree, mark, beside.left(), kMostCandidates / 2, out);
  climb(tree, mark, beside.right(), kMostCandidates, out);
}

void mark_rows(const BareTree& tree, const std::vector<std::int32_t>& partners, std::int32_t mark,
               const std::vector<MarkCandidate>& all, std::size_t candidate, std::vector<Row>& out) {
  out.clear();
  const MarkCandidate& c = all[candidate];
  const auto upos = [&](std::int32_t word) { return word < 0 ? 0U : tree.upos[static_cast<std::size_t>(word)]; };
  const auto deprel = [&](std::int32_t word) {
    return word < 0 ? 0U : static_cast<std::uint32_t>(tree.deprels[static_cast<std::size_t>(word)]) + 1;
  };
  const std::uint32_t form = tree.forms[static_cast<std::size_t>(mark)];
  const std::int32_t partner = partners[static_cast<std::size_t>(mark)];
  const std::int32_t head = head_of(tree, c.word);
  const std::int32_t from = std::min(mark, partner);
  const std::int32_t to = std::max(mark, partner);
  const auto inside = [&](std::int32_t word) { return partner != kNone && word > from && word < to; };
  // The head of what a pair encloses is inside, and its own head is not.
  const std::uint32_t pair =
      partner == kNone ? 0 : 1 + (inside(c.word) ? 1U : 0U) + (inside(head) ? 2U : 0U) + (mark < partner ? 4U : 0U);
  const bool covered = c.highest && std::any_of(all.begin(), all.end(), [&](const MarkCandidate& other) {
                         return other.from_left != c.from_left && other.highest && head_of(tree, other.word) == c.word;
                       });
  const bool under = c.highest && std::any_of(all.begin(), all.end(), [&](const MarkCandidate& other) {
                       return other.from_left != c.from_left && other.word == head;
                     });
  const std::uint32_t side =
      (c.from_left ? 1U : 0U) | (c.highest ? 2U : 0U) | (covered ? 4U : 0U) | (under ? 8U : 0U) | (pair << 4);
  const std::uint32_t height = std::min<std::uint32_t>(c.height, 4);
  const bool last = mark + 1 == tree.size();
  std::uint32_t kind = 0;
  const auto add = [&](std::uint32_t a, std::uint32_t b = 0, std::uint32_t d = 0) {
    out.push_back(row_of(++kind, form ^ a * 0x9e3779b9U, b, d));
  };
  std::int32_t l = kNone;
  std::int32_t r = kNone;
  for (const MarkCandidate& other : all) {
    if (other.highest) (other.from_left ? l : r) = other.word;
  }
  const std::uint32_t top_labels = deprel(l) | deprel(r) << 8;
  add(side);
  add(side, height);
  add(side, deprel(c.word));
  add(side, upos(c.word));
  add(side, deprel(c.word), upos(c.word));
  add(side, deprel(c.word), upos(head));
  add(side, upos(c.word), upos(head));
  add(side, deprel(c.word), deprel(head));
  add(side, deprel(c.word), last ? 1 : 0);
  add(side, head == kNone ? 1 : 0, last ? 1 : 0);
  add(side, top_labels, 0);
  add(side, top_labels, deprel(c.word));
  add(side, upos(l) | upos(r) << 8, deprel(c.word));
  add(side, upos(l) | upos(r) << 8, upos(c.word));
  add(side, top_labels, upos(l) | upos(r) << 8);
  add(side, tree.forms[static_cast<std::size_t>(c.word)]);
  add(side, mark + 1 < tree.size() ? tree.forms[static_cast<std::size_t>(mark) + 1] : 1, deprel(c.word));
  add(side, mark > 0 ? tree.forms[static_cast<std::size_t>(mark) - 1] : 1, deprel(c.word));
  add(side, mark + 1 < tree.size() ? upos(mark + 1) : 99, top_labels);
}

void Punctuation::attach(BareTree& tree, Workspace& work) const {
  pair_marks(tree, work.partners);
  Neighbours beside(tree);
  for (std::int32_t mark = 0; mark < tree.size(); ++mark) {
    if (!tree.is_mark[static_cast<std::size_t>(mark)]) continue;
    beside.move_to(mark);
    mark_candidates(tree, mark, beside, work.candidates);
    int most = 0;
    std::int32_t head = kNone;
    for (std::size_t i = 0; i < work.candidates.size(); ++i) {
      mark_rows(tree, work.partners, mark, work.candidates, i, work.rows);
      table_.score(work.rows, work.sums);
      if (head == kNone || work.sums[0] > most) {
        most = work.sums[0];
        head = work.candidates[i].word;
      }
    }
    tree.heads[static_cast<std::size_t>(mark)] = head;
    tree.deprels[static_cast<std::size_t>(mark)] = Deprel::punct;
  }
}

}  // namespace cotejo::syntax
