// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "coordination.h"

#include <algorithm>

#include "verb_group.h"

namespace cotejo::convert {
namespace {

constexpr std::string_view kNoConjuncts =
    "coord cc cs conj.subord neg espec prep INC interjeccio morfema.verbal relatiu";

bool may_be_conjunct(const Frame& frame, int child) {
  const Node& node = frame.tree.at(child);
  return !node.is_mark() && !node.joined && !matches_any(kNoConjuncts, node.category);
}

bool is_link(const Node& node) {
  return node.category == "coord" || node.category == "cc";
}

bool is_adjunct(const Node& node) {
  return node.category == "sadv" || matches_any("CC* ET AO MOD", node.function.empty() ? "-" : node.function);
}

/// "a los 93 anios y privado de la vista": what stands at once before a conjunction is joined by it.
bool precedes_link(const Frame& frame, int node, int child) {
  const auto& children = frame.children(node);
  auto next = std::find(children.begin(), children.end(), child) + 1;
  while (next != children.end() && frame.tree.at(*next).is_mark()) ++next;
  return next != children.end() && is_link(frame.tree.at(*next));
}

/// Beside clauses only clauses are conjuncts; where one constituent is of the coordination's own kind, adverbs and
/// adjuncts are none.
bool is_conjunct(const Frame& frame, int node, int child) {
  const std::string& category = frame.category(node);
  if (!may_be_conjunct(frame, child)) return category == "espec" && frame.category(child) == "espec";
  const std::size_t length = category.front() == 'S' ? 1 : 2;
  const auto kin = [&](int other) {
    return may_be_conjunct(frame, other) && frame.category(other).substr(0, length) == category.substr(0, length);
  };
  if (std::none_of(frame.children(node).begin(), frame.children(node).end(), kin)) return true;
  return kin(child) || precedes_link(frame, node, child) ||
         (category.front() != 'S' && !is_adjunct(frame.tree.at(child)));
}

/// True where a conjunction stands between the conjunct and the one before.
bool is_linked(const Frame& frame, int node, std::size_t place) {
  const auto& children = frame.children(node);
  while (place-- > 0) {
    if (is_link(frame.tree.at(children[place]))) return true;
    if (may_be_conjunct(frame, children[place])) return false;
  }
  return false;
}

bool has_link(const Frame& frame, int node) {
  return std::any_of(frame.children(node).begin(), frame.children(node).end(),
                     [&](int child) { return is_link(frame.tree.at(child)); });
}

bool has_determiner(const Frame& frame, int noun) {
  return std::any_of(frame.draft.words.begin(), frame.draft.words.end(), [&](const UdWord& word) {
    return word.head == noun && (word.deprel == "det" || word.deprel == "nummod");
  });
}

/// What a conjunct without a conjunction is called in UD Spanish-AnCora: names, phrases with a preposition of their
/// own, nouns without a determiner, and adjectives where a conjunction follows, are conjuncts all the same; other
/// phrases are what they would be as modifiers ("no tiene estilo, no tiene gracia").
const char* juxtaposed(const Frame& frame, int node, int child) {
  const std::string& first = frame.draft.at(frame.head(node)).upos;
  const std::string& upos = frame.draft.at(frame.head(child)).upos;
  if (upos == "VERB" || upos == "AUX") return first == "NOUN" ? "acl" : "advcl";
  if (first == "VERB") return "advcl";
  if (upos == "ADV") return "advmod";
  if (upos == "ADJ" && first == "ADJ") return has_link(frame, node) ? "conj" : "amod";
  if (upos == "ADJ" && first == "NOUN") return "amod";
  if (upos == "ADJ") return "conj";
  if (first == "PROPN" && upos == "PROPN") return "conj";
  return frame.category(child) == "sp" ||
                 (!has_determiner(frame, frame.head(node)) && !has_determiner(frame, frame.head(child)))
             ? "conj"
             : "appos";
}

}  // namespace

bool is_coordination(const Frame& frame, int node) {
  if (!frame.tree.at(node).coordinated) return false;
  const auto& children = frame.children(node);
  return std::count_if(children.begin(), children.end(), [&](int child) { return is_conjunct(frame, node, child); }) >
         1;
}

void coordinate(Frame& frame, int node) {
  const auto& children = frame.children(node);
  const auto conjunct = [&](int child) { return is_conjunct(frame, node, child); };
  const auto first = std::find_if(children.begin(), children.end(), conjunct);
  frame.head(node) = frame.head(*first);
  frame.content(node) = frame.content(*first);
  frame.inner[static_cast<std::size_t>(node)] = frame.inner[static_cast<std::size_t>(*first)];
  frame.obliged[static_cast<std::size_t>(node)] = frame.obliged[static_cast<std::size_t>(*first)];
  for (auto child = children.begin(); child != children.end(); ++child) {
    if (child == first) continue;
    const Node& now = frame.tree.at(*child);
    if (child > first && conjunct(*child)) {
      const bool linked = is_linked(frame, node, static_cast<std::size_t>(child - children.begin()));
      const int to = linked ? frame.head(node) : governor(frame, *first, *child);
      frame.draft.attach(frame.head(*child), to, linked ? "conj" : juxtaposed(frame, node, *child));
    } else if (now.is_mark() || is_link(now)) {
      const auto next = std::find_if(child + 1, children.end(), conjunct);
      frame.bind(node, *child, frame.head(next == children.end() ? node : *next));
    } else {
      frame.bind(node, *child, governor(frame, *first, *child));
    }
  }
}

}  // namespace cotejo::convert
