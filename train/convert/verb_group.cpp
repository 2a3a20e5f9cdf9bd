// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
// Verbs are joined from the last to the first: an auxiliary hangs on the verb behind it ("ha sido visto"), any other
// verb governs it ("empieza a ver"). Dependents of the clause then belong to the first or to the last verb, by
// function. It fails where a group has three verbs of its own and an adjunct that belongs to the second. Cost: linear.
#include "verb_group.h"

#include <algorithm>

namespace cotejo::convert {
namespace {

bool is_group(const Node& node) {
  return matches_any("grup.verb infinitiu gerundi participi", node.category);
}

bool is_verb_tag(std::string_view tag) {
  return !tag.empty() && (tag.front() == 'v' || (tag.size() > 5 && tag.front() == 'a' && tag.back() == 'p'));
}

/// 'n', 'g' or 'p' of an infinitive, gerund or participle; another letter for finite verbs.
char form_of(std::string_view tag) {
  return tag.front() == 'v' && tag.size() > 2 ? tag[2] : 'p';
}

int last_verb(const Frame& frame, int group) {
  const int word = frame.inner[static_cast<std::size_t>(group)];
  return word == kNobody ? frame.head(group) : word;
}

/// The words of a group's leaves; false where the group holds a phrase of another kind.
bool words_of_group(const Frame& frame, int node, std::vector<int>& words) {
  std::vector<int> open(frame.children(node).rbegin(), frame.children(node).rend());
  while (!open.empty()) {
    const int now = open.back();
    open.pop_back();
    if (frame.tree.at(now).is_leaf()) {
      words.push_back(frame.head(now));
    } else if (!is_group(frame.tree.at(now)) && frame.children(now).size() > 1) {
      return false;
    }
    open.insert(open.end(), frame.children(now).rbegin(), frame.children(now).rend());
  }
  return true;
}

/// Prepositions, conjunctions and marks hang on the verb behind them.
void hang_between(Draft& draft, const std::vector<int>& words, int verb, bool obliged) {
  for (const int word : words) {
    const UdWord& now = draft.at(word);
    if (obliged && now.form == "que") {
      draft.attach(word, verb, "cc");
    } else {
      draft.attach(word, verb, now.upos == "PUNCT" ? "punct" : now.upos == "ADV" ? "advmod" : "mark");
    }
  }
}

}  // namespace

bool join_verbs(Frame& frame, int node) {
  std::vector<int> words;
  if (!is_group(frame.tree.at(node)) || !words_of_group(frame, node, words)) return false;
  Draft& draft = frame.draft;
  int main = kNobody;
  int last = kNobody;
  char form = 0;  // of the verb that was read last
  std::vector<int> between;
  for (auto word = words.rbegin(); word != words.rend(); ++word) {
    const std::string& tag = draft.at(*word).xpos;
    if (!is_verb_tag(tag)) {
      between.push_back(*word);
      continue;
    }
    const bool que = main != kNobody && std::any_of(between.begin(), between.end(),
                                                    [&](int other) { return draft.at(other).form == "que"; });
    hang_between(draft, between, main == kNobody ? *word : main, que);
    between.clear();
    if (main == kNobody) {
      main = last = *word;
    } else if (!que && frame.rules.is_auxiliary(draft.at(*word).lemma, form)) {
      draft.attach(*word, main, "aux");
      draft.at(*word).upos = "AUX";
    } else {
      draft.attach(main, *word, que ? "conj" : "xcomp");
      if (que) frame.obliged[static_cast<std::size_t>(node)] = true;
      main = *word;
    }
    form = form_of(tag);
  }
  if (main == kNobody) return false;
  hang_between(draft, between, main, false);
  frame.head(node) = main;
  frame.inner[static_cast<std::size_t>(node)] = last;
  frame.content(node) = frame.category(node);
  return true;
}

/// Objects go to the last verb ("empezaron a tirar latas"), all else to the first, but for "tener que", whose
/// dependents all go to the last.
int governor(const Frame& frame, int group, int child) {
  const Node& now = frame.tree.at(child);
  if (now.is_mark()) return frame.head(group);
  if (frame.obliged[static_cast<std::size_t>(group)]) return last_verb(frame, group);
  const bool object =
      is_group(frame.tree.at(group)) && !now.function.empty() && matches_any("CD* CI* CREG*", now.function);
  return object ? last_verb(frame, group) : frame.head(group);
}

int predicate_of_copula(const Frame& frame, int node, int verb) {
  if (!is_group(frame.tree.at(verb))) return kNobody;
  const std::string& lemma = frame.draft.at(last_verb(frame, verb)).lemma;
  if (lemma != "ser" && lemma != "estar") return kNobody;
  for (const int child : frame.children(node)) {
    if (!starts_with(frame.tree.at(child).function, "ATR")) continue;
    // "es que ...", "es reciclar", "es lo que vale": beside a clause the copula is the head.
    const std::string& tag = frame.draft.at(frame.head(child)).xpos;
    const bool finite = matches("v*", tag) && !matches("vmp*", tag);
    return finite || matches_any("S S.F* S.NF.C", frame.content(child)) ? kNobody : child;
  }
  return kNobody;
}

void raise_predicate(Frame& frame, int node, int verb, int predicate) {
  Draft& draft = frame.draft;
  const int copula = last_verb(frame, verb);
  const int above = frame.head(predicate);
  for (UdWord& word : draft.words) {
    if (word.head == copula) word.head = above;
  }
  if (frame.head(verb) == copula) {
    frame.head(node) = above;
  } else {
    draft.attach(above, frame.head(verb), draft.at(copula).deprel);
    frame.head(node) = frame.head(verb);
  }
  draft.attach(copula, above, "cop");
  draft.at(copula).upos = "AUX";
}

}  // namespace cotejo::convert
