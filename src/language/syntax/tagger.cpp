// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
// Greedy tagging in two passes. It fails where the decision hangs on words far off ("que" as pronoun or conjunction)
// and on names that are also common words at the start of a sentence. Cost: some 60 rows of 300 bytes a word and pass.
#include "language/syntax/tagger.h"

#include <map>

namespace cotejo::syntax {
namespace {

/// Bits of a packed tag that make up a part.
constexpr std::uint32_t kPartMasks[3] = {0x1F, 0x1F | 0x3C000, 0x1F | 0x3FE0 | 0x1C0000};

class RowMaker {
 public:
  RowMaker(const TagContext& context, std::size_t at, std::vector<Row>& out) : c_(context), at_(at), out_(out) {}

  const Cues& cues(int offset) const {
    static const Cues kOutside{};
    const std::size_t index = at_ + static_cast<std::size_t>(offset);
    return index < c_.cues->size() ? (*c_.cues)[index] : kOutside;
  }
  /// Tags counted from 2; 1 is the place before and after the sentence.
  std::uint32_t decided(int offset) const {
    const std::size_t index = at_ + static_cast<std::size_t>(offset);
    return index < at_ ? (*c_.decided)[index] + 2U : 1U;
  }
  std::uint32_t guessed(int offset) const {
    const std::size_t index = at_ + static_cast<std::size_t>(offset);
    return index < c_.cues->size() ? (*c_.first_pass)[index] + 2U : 1U;
  }
  void add(std::uint32_t kind, std::uint32_t a, std::uint32_t b = 0, std::uint32_t c = 0) {
    out_.push_back(row_of(kind, a, b, c));
  }
  std::uint32_t domain() const { return static_cast<std::uint32_t>(c_.domain) + 1; }
  bool second_pass() const { return c_.first_pass != nullptr; }

 private:
  const TagContext& c_;
  std::size_t at_;
  std::vector<Row>& out_;
};

void word_rows(RowMaker& r) {
  const Cues& w = r.cues(0);
  r.add(1, 1);
  r.add(2, w.word);
  r.add(3, w.lower);
  r.add(4, w.shape);
  for (std::uint32_t i = 0; i < w.prefix.size(); ++i) {
    if (w.prefix[i] != 0) r.add(5 + i, w.prefix[i]);
  }
  for (std::uint32_t i = 0; i < w.suffix.size(); ++i) {
    if (w.suffix[i] != 0) r.add(10 + i, w.suffix[i]);
  }
  r.add(15, w.shape, w.suffix[2]);
  r.add(16, w.shape, w.suffix[1]);
  r.add(17, w.lower, w.shape);
  r.add(18, r.domain(), w.lower);
  r.add(19, r.domain(), w.suffix[3]);
  r.add(20, r.domain(), w.shape);
  r.add(21, r.domain(), r.decided(-1), w.suffix[1]);
  r.add(22, w.classes);
  r.add(23, w.tags);
  r.add(24, w.tags, w.shape);
  r.add(25, w.tags, w.suffix[1]);
}

void neighbour_rows(RowMaker& r) {
  const Cues& w = r.cues(0);
  const Cues& before = r.cues(-1);
  const Cues& after = r.cues(1);
  r.add(30, before.lower);
  r.add(31, after.lower);
  r.add(32, r.cues(-2).lower);
  r.add(33, r.cues(2).lower);
  r.add(34, before.lower, w.lower);
  r.add(35, w.lower, after.lower);
  r.add(36, before.lower, after.lower);
  r.add(37, before.suffix[2], w.suffix[2]);
  r.add(38, w.suffix[2], after.suffix[2]);
  r.add(39, before.shape, w.shape, after.shape);
  r.add(40, after.suffix[1]);
  r.add(41, after.suffix[2]);
  r.add(42, w.lower, after.suffix[2]);
  r.add(43, w.lower, after.suffix[1], r.cues(2).suffix[1]);
  r.add(44, w.shape, after.shape, r.cues(2).shape);
  r.add(45, w.lower, r.cues(2).lower);
  r.add(46, before.classes, w.classes, after.classes);
  r.add(47, w.tags, after.classes);
  r.add(48, before.tags, w.tags);
  r.add(49, w.tags, after.tags);
  r.add(29, w.classes, after.classes, r.cues(2).classes);
}

void tag_history_rows(RowMaker& r) {
  const Cues& w = r.cues(0);
  const std::uint32_t t1 = r.decided(-1);
  const std::uint32_t t2 = r.decided(-2);
  const Cues& after = r.cues(1);
  r.add(50, t1);
  r.add(51, t2);
  r.add(52, t1, t2);
  r.add(53, t1, w.lower);
  r.add(54, t1, w.suffix[2]);
  r.add(55, t1, w.suffix[1]);
  r.add(56, t1, w.shape);
  r.add(57, t1, t2, w.lower);
  r.add(58, t1, t2, r.decided(-3));
  r.add(59, t1, r.cues(1).lower);
  r.add(60, t1, r.cues(1).suffix[2]);
  r.add(61, t1, r.cues(-1).lower);
  r.add(62, t1, t2, w.suffix[2]);
  r.add(63, t1, w.tags);
  r.add(64, t1, w.classes, after.classes);
  r.add(65, t1, t2, w.tags);
  r.add(66, t1, w.tags, w.shape);
}

void second_pass_rows(RowMaker& r) {
  const Cues& w = r.cues(0);
  const std::uint32_t t0 = r.guessed(0);
  const std::uint32_t before = r.decided(-1);
  const std::uint32_t after = r.guessed(1);
  const std::uint32_t after2 = r.guessed(2);
  r.add(70, t0);
  r.add(71, after);
  r.add(72, after2);
  r.add(73, after, after2);
  r.add(74, before, after);
  r.add(75, after, w.lower);
  r.add(76, after, w.suffix[2]);
  r.add(77, before, after, w.lower);
  r.add(78, before, after, w.suffix[2]);
  r.add(79, after, after2, w.lower);
  r.add(80, t0, before, after);
  r.add(81, t0, w.lower);
  r.add(82, after, after2, r.guessed(3));
  r.add(83, t0, w.shape);
  r.add(84, after, w.shape);
  r.add(85, r.decided(-2), before, after);
  r.add(86, after, w.tags);
  r.add(87, before, after, w.tags);
}

}  // namespace

TagLabels::TagLabels(const Tagset& tags) {
  std::map<std::pair<int, std::uint32_t>, std::uint16_t> labels;
  labels_ = tags.size();
  for (std::size_t i_tag = 0; i_tag < tags.size(); ++i_tag) {
    const auto tag = static_cast<TagId>(i_tag);
    std::array<std::uint16_t, 3> parts{};
    for (int i = 0; i < 3; ++i) {
      const auto [at, is_new] = labels.emplace(std::pair{i, tags[tag] & kPartMasks[i]}, labels_);
      if (is_new) ++labels_;
      parts[static_cast<std::size_t>(i)] = at->second;
    }
    parts_.push_back(parts);
  }
}

void tag_rows(const TagContext& context, std::size_t at, std::vector<Row>& out) {
  out.clear();
  RowMaker rows(context, at, out);
  word_rows(rows);
  neighbour_rows(rows);
  tag_history_rows(rows);
  if (rows.second_pass()) second_pass_rows(rows);
}

bool Tagger::read(const ModelFile& file) {
  if (!tags_.read(file.section("tags"))) return false;
  labels_ = TagLabels(tags_);
  return first_.read(file.section("tagger1"), labels_.size()) && second_.read(file.section("tagger2"), labels_.size());
}

void Tagger::pass(const RowTable& table, TagContext context, Workspace& work, std::vector<TagId>& out) const {
  out.clear();
  context.decided = &out;
  for (std::size_t at = 0; at < context.cues->size(); ++at) {
    tag_rows(context, at, work.rows);
    table.score(work.rows, work.sums);
    out.push_back(labels_.best(work.sums.data()));
  }
}

void Tagger::tag(const std::vector<Cues>& cues, Workspace& work, std::vector<TagId>& out) const {
  TagContext context{&tags_, &cues, Domain::ancora, nullptr, nullptr};
  pass(first_, context, work, work.first_pass);
  context.first_pass = &work.first_pass;
  pass(second_, context, work, out);
}

}  // namespace cotejo::syntax
