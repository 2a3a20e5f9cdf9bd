// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "language/syntax/parse_state.h"

#include <algorithm>

#include "base/hash.h"
#include "language/model/model_file.h"

namespace cotejo::syntax {

std::size_t Actions::add(Action action) {
  const auto found = std::find(actions_.begin(), actions_.end(), action);
  if (found != actions_.end()) return static_cast<std::size_t>(found - actions_.begin());
  actions_.push_back(action);
  return actions_.size() - 1;
}

/// Relations are written by name: their numbers may change between versions.
std::string Actions::bytes() const {
  ByteWriter out;
  for (const Action& action : actions_) {
    out.number(static_cast<std::uint8_t>(action.move));
    out.string(to_string(action.deprel));
  }
  return out.take();
}

bool Actions::read(std::string_view bytes) {
  for (ByteReader in(bytes); !in.rest().empty();) {
    const auto move = in.number<std::uint8_t>();
    const auto deprel = parse_enum<Deprel>(in.string());
    if (!in.ok() || move > 2 || !deprel) return false;
    actions_.push_back({static_cast<Move>(move), *deprel});
  }
  return actions_.size() >= 3;
}

void ParseState::start(std::size_t words) {
  nodes_.assign(words + 1, Node{});
  stack_.clear();
  next_ = 0;
}

bool ParseState::may(Move move) const {
  const bool at_root = next_ == size();
  switch (move) {
    case Move::shift:
      return !at_root;
    case Move::left:
      return !stack_.empty() && (!at_root || stack_.size() == 1);
    default:
      return stack_.size() > 1;
  }
}

void ParseState::apply(Action action) {
  if (action.move == Move::shift) {
    stack_.push_back(next_++);
    return;
  }
  const std::int32_t child = top(0);
  const std::int32_t head = action.move == Move::left ? next_ : top(1);
  stack_.pop_back();
  attach(child, head, action.deprel);
}

void ParseState::attach(std::int32_t child, std::int32_t head, Deprel deprel) {
  Node& word = nodes_[static_cast<std::size_t>(child)];
  Node& above = nodes_[static_cast<std::size_t>(head)];
  word.head = head;
  word.deprel = deprel;
  const bool left = child < head;
  auto& children = left ? above.left : above.right;
  children[1] = children[0];
  children[0] = child;
  (left ? above.left_labels : above.right_labels) |= std::uint64_t{1} << (static_cast<unsigned>(deprel) & 63);
  std::uint16_t& count = left ? above.left_count : above.right_count;
  if (count < 60000) ++count;
  if (deprel == Deprel::case_ || deprel == Deprel::mark) above.marker = child;
}

void ParseInput::clear() {
  words.clear();
  places.clear();
  before.commas.assign(1, 0);
  before.verbs.assign(1, 0);
  pending_.clear();
  size_ = 0;
}

void ParseInput::add(const Cues& cues, TagId tag, Upos upos, std::string_view lemma) {
  const std::uint64_t hash = fnv1a(lemma);
  ParseWord word;
  word.lower = cues.lower;
  word.lemma = static_cast<std::uint32_t>(hash ^ (hash >> 32));
  word.tag = tag + 1U;
  word.upos = static_cast<std::uint32_t>(upos) + 1;
  const std::int32_t place = size_++;
  if (upos == Upos::PUNCT) {
    if (pending_.empty() && !words.empty()) words.back().after = word.lower;
    pending_.push_back({word, place});
    return;
  }
  if (!pending_.empty()) word.before = pending_.back().word.lower;
  words.push_back(word);
  places.push_back(place);
  // The counts may wrap in a monstrous sentence; only their differences over short stretches matter.
  before.commas.back() = static_cast<std::uint16_t>(before.commas.back() + pending_.size());
  before.commas.push_back(before.commas.back());
  before.verbs.push_back(static_cast<std::uint16_t>(before.verbs.back() + (upos == Upos::VERB ? 1 : 0)));
  pending_.clear();
}

void ParseInput::finish() {
  if (!words.empty() || pending_.empty()) return;
  words.push_back(pending_.front().word);
  places.push_back(pending_.front().place);
  before.commas.push_back(0);
  before.verbs.push_back(0);
}

}  // namespace cotejo::syntax
