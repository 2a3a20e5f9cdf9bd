// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
// Constituents become dependencies from the leaves up: every constituent has a head child, whose word stands for the
// constituent, and the words of the other children hang on it. Three constructions have a way of their own: coordination
// (the first conjunct is the head), the copula (the predicate is the head) and the verb group (the last verb is).
// It fails where a constituent holds two phrases that belong to different words in it. Cost: linear in children, times
// the rules of the tables.
#include "attachment.h"

#include <algorithm>

namespace cotejo::convert {
namespace {

class Attacher {
 public:
  Attacher(Draft& draft, const Rules& rules) : draft_(draft), tree_(draft.tree), rules_(rules) {
    contents_.resize(tree_.nodes.size());
  }

  void run() {
    for (std::size_t i = tree_.nodes.size(); i-- > 0;) {
      const int node = static_cast<int>(i);
      if (tree_.at(node).is_leaf()) {
        content(node) = tree_.at(node).category;
      } else if (is_coordination(node)) {
        coordinate(node);
      } else {
        constituent(node);
      }
    }
    attach_parts();
    const int root = draft_.head_of(0);
    if (root != kNobody) {
      draft_.at(root).head = kNobody;
      draft_.at(root).deprel = "root";
    }
  }

 private:
  std::string& content(int node) { return contents_[static_cast<std::size_t>(node)]; }
  int& head(int node) { return draft_.heads[static_cast<std::size_t>(node)]; }

  bool is_conjunct(int child) const {
    const Node& node = tree_.at(child);
    return !node.is_mark() && !node.joined && node.category != "coord" && node.category != "cc" &&
           node.category != "conj.subord" && node.category != "neg" && node.category != "espec" &&
           node.category != "prep" && node.category != "cs" && node.category != "INC" &&
           node.category != "interjeccio" && node.category != "morfema.verbal";
  }

  bool is_coordination(int node) const {
    if (!tree_.at(node).coordinated) return false;
    const auto& children = tree_.at(node).children;
    return std::count_if(children.begin(), children.end(), [&](int child) { return is_conjunct(child); }) > 1;
  }

  void coordinate(int node) {
    const auto& children = tree_.at(node).children;
    const int first = *std::find_if(children.begin(), children.end(), [&](int child) { return is_conjunct(child); });
    head(node) = head(first);
    content(node) = content(first);
    bool begun = false;
    for (std::size_t i = 0; i < children.size(); ++i) {
      const int child = children[i];
      if (child == first) {
        begun = true;
        continue;
      }
      const Node& now = tree_.at(child);
      const bool links = now.is_mark() || now.category == "coord" || now.category == "cc";
      if (begun && is_conjunct(child)) {
        draft_.attach(head(child), head(node), "conj");
      } else if (links) {
        const auto next = std::find_if(children.begin() + static_cast<std::ptrdiff_t>(i) + 1, children.end(),
                                       [&](int other) { return is_conjunct(other); });
        bind(node, child, next == children.end() ? head(node) : head(*next));
      } else {
        bind(node, child, head(node));
      }
    }
  }

  void constituent(int node) {
    const auto& children = tree_.at(node).children;
    if (children.empty()) return;
    int chosen = rules_.head_child(tree_, node);
    if (const int predicate = predicate_of_copula(node, chosen); predicate != kNobody) {
      copula(node, chosen, predicate);
      chosen = predicate;
    }
    head(node) = head(chosen);
    const std::string& category = tree_.at(node).category;
    content(node) = category == "sp" ? content(chosen) : category;
    for (const int child : children) {
      if (child == chosen || is_attached(child)) continue;
      bind(node, child, head(node));
    }
  }

  bool is_attached(int child) const { return attached_.size() > 0 && attached_.back() == child; }

  /// The predicate of "ser" and "estar", where the clause's verb is one of them.
  int predicate_of_copula(int node, int verb) const {
    const std::string& category = tree_.at(verb).category;
    if (category != "grup.verb" && category != "infinitiu" && category != "gerundi" && category != "participi")
      return kNobody;
    const std::string& lemma = draft_.at(draft_.head_of(verb)).lemma;
    if (lemma != "ser" && lemma != "estar") return kNobody;
    for (const int child : tree_.at(node).children) {
      if (starts_with(tree_.at(child).function, "ATR")) return child;
    }
    return kNobody;
  }

  /// The verb and what hangs on it moves under the predicate.
  void copula(int node, int verb, int predicate) {
    (void)node;
    const int cop = draft_.head_of(verb);
    const int above = head(predicate);
    for (UdWord& word : draft_.words) {
      if (word.head == cop) word.head = above;
    }
    draft_.attach(cop, above, "cop");
    draft_.at(cop).upos = "AUX";
    attached_.assign(1, verb);
  }

  void bind(int node, int child, int to) {
    if (head(child) == kNobody || to == kNobody) return;
    const Node& now = tree_.at(child);
    if (tree_.at(node).category == "grup.verb" && bind_verb(node, child, to)) return;
    const int chosen = rules_.head_child(tree_, node);
    const Bond bond{tree_.at(node).category,
                    now.category,
                    starts_with(now.category, "prep") ? std::string_view(content(chosen)) : content(child),
                    now.function,
                    draft_.at(to).upos,
                    draft_.at(head(child)).upos,
                    draft_.at(head(child)).lemma};
    const Rules::Relation relation = rules_.relation(bond);
    draft_.attach(head(child), to, relation.name);
    draft_.at(head(child)).rule = relation.line;
  }

  /// The words of a token behind its first: the article of a contraction goes where the preposition goes, clitics hang on
  /// their verb.
  void attach_parts() {
    for (const Token& token : draft_.tokens) {
      for (int word = token.first + 1; word <= token.last; ++word) {
        if (!draft_.at(word).deprel.empty()) continue;
        int carrier = token.first;
        if (draft_.at(word).upos == "DET") {
          while (draft_.at(carrier).deprel == "fixed") carrier = draft_.at(carrier).head;
          if (draft_.at(carrier).head != kNobody) carrier = draft_.at(carrier).head;
          draft_.attach(word, carrier, "det");
        } else {
          draft_.attach(word, carrier, draft_.at(word).form == "se" ? "expl:pv" : "obj");
        }
      }
    }
  }

  /// Auxiliaries and what else stands in a verb group.
  bool bind_verb(int node, int child, int to) {
    (void)node;
    const int word = head(child);
    const std::string& tag = tree_.at(child).tag;
    if (tag.empty() || tag.front() != 'v') return false;
    draft_.attach(word, to, "aux");
    draft_.at(word).upos = "AUX";
    return true;
  }

  Draft& draft_;
  const Tree& tree_;
  const Rules& rules_;
  std::vector<std::string> contents_;
  std::vector<int> attached_;
};

}  // namespace

void attach_words(Draft& draft, const Rules& rules) {
  Attacher(draft, rules).run();
}

}  // namespace cotejo::convert
