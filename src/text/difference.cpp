// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
//
// Myers' greedy search (An O(ND) Difference Algorithm, 1986), after what both have in front and behind is set aside.
// For each number of changes d it notes how far one comes on every diagonal; the notes lead back. It fails to be
// readable where two texts share little: common small words are then kept as islands. Cost: length times changes,
// bounded by kMostChanges, whose notes are some megabytes.
#include "text/difference.h"

#include <algorithm>
#include <optional>

namespace cotejo {

namespace {

constexpr std::size_t kMostChanges = 1000;

using Sequence = std::vector<std::string_view>;

struct Range {
  std::size_t begin;
  std::size_t end;
  [[nodiscard]] std::size_t size() const { return end - begin; }
};

/// Pairs of places that are kept, in order; nothing where it takes too many changes.
class Search {
 public:
  Search(const Sequence& from, Range a, const Sequence& to, Range b) : from_(from), a_(a), to_(to), b_(b) {}

  std::optional<std::vector<std::pair<std::size_t, std::size_t>>> kept() {
    const std::size_t most = std::min(kMostChanges, a_.size() + b_.size());
    std::vector<std::size_t> far(2 * most + 3, 0);
    for (std::size_t d = 0; d <= most; ++d) {
      for (std::size_t step = 0; step <= d; ++step) {
        const long k = static_cast<long>(2 * step) - static_cast<long>(d);
        const auto at = static_cast<std::size_t>(k + static_cast<long>(most) + 1);
        const bool down = step == 0 || (step != d && far[at - 1] < far[at + 1]);
        std::size_t x = down ? far[at + 1] : far[at - 1] + 1;
        const long signed_y = static_cast<long>(x) - k;
        if (x > a_.size() || signed_y < 0 || signed_y > static_cast<long>(b_.size())) {
          far[at] = x;
          continue;
        }
        auto y = static_cast<std::size_t>(signed_y);
        while (x < a_.size() && y < b_.size() && from_[a_.begin + x] == to_[b_.begin + y]) ++x, ++y;
        far[at] = x;
        if (x == a_.size() && y == b_.size()) {
          notes_.push_back(far);
          return walk_back(d, most);
        }
      }
      notes_.push_back(far);
    }
    return std::nullopt;
  }

 private:
  std::vector<std::pair<std::size_t, std::size_t>> walk_back(std::size_t d, std::size_t most) const {
    std::vector<std::pair<std::size_t, std::size_t>> pairs;
    std::size_t x = a_.size();
    std::size_t y = b_.size();
    for (; d > 0; --d) {
      const std::vector<std::size_t>& far = notes_[d - 1];
      const long k = static_cast<long>(x) - static_cast<long>(y);
      const auto at = static_cast<std::size_t>(k + static_cast<long>(most) + 1);
      const long size = static_cast<long>(d);
      const bool down = k == -size || (k != size && far[at - 1] < far[at + 1]);
      const std::size_t start_x = down ? far[at + 1] : far[at - 1];
      const std::size_t start_y = static_cast<std::size_t>(static_cast<long>(start_x) - (down ? k + 1 : k - 1));
      const std::size_t after_x = down ? start_x : start_x + 1;
      while (x > after_x) pairs.emplace_back(a_.begin + --x, b_.begin + --y);
      x = start_x;
      y = start_y;
    }
    while (x > 0) pairs.emplace_back(a_.begin + --x, b_.begin + --y);
    std::reverse(pairs.begin(), pairs.end());
    return pairs;
  }

  const Sequence& from_;
  Range a_;
  const Sequence& to_;
  Range b_;
  std::vector<std::vector<std::size_t>> notes_;
};

class Edits {
 public:
  void keep(std::size_t a, std::size_t b) {
    change_to(a, b);
    if (edits_.empty() || !edits_.back().kept) edits_.push_back({true, a, a, b, b});
    edits_.back().end = a_ = a + 1;
    edits_.back().other_end = b_ = b + 1;
  }
  void change_to(std::size_t a, std::size_t b) {
    if (a > a_ || b > b_) edits_.push_back({false, a_, a, b_, b});
    a_ = a;
    b_ = b;
  }
  std::vector<Edit> take() { return std::move(edits_); }

 private:
  std::vector<Edit> edits_;
  std::size_t a_ = 0;
  std::size_t b_ = 0;
};

}  // namespace

std::vector<Edit> difference(const std::vector<std::string_view>& from, const std::vector<std::string_view>& to) {
  const std::size_t shorter = std::min(from.size(), to.size());
  std::size_t front = 0;
  while (front < shorter && from[front] == to[front]) ++front;
  std::size_t back = 0;
  while (back < shorter - front && from[from.size() - 1 - back] == to[to.size() - 1 - back]) ++back;
  Edits edits;
  for (std::size_t i = 0; i < front; ++i) edits.keep(i, i);
  const Range a{front, from.size() - back};
  const Range b{front, to.size() - back};
  if (const auto pairs = Search(from, a, to, b).kept()) {
    for (const auto& [x, y] : *pairs) edits.keep(x, y);
  }
  edits.change_to(a.end, b.end);
  for (std::size_t i = 0; i < back; ++i) edits.keep(a.end + i, b.end + i);
  return edits.take();
}

}  // namespace cotejo
