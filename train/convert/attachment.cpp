// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
// Constituents become dependencies from the leaves up: every constituent has a head child, whose word stands for the
// constituent, and the words of the other children hang on it. Three constructions have a way of their own: coordination
// (the first conjunct is the head), the copula (the predicate is the head) and the verb group (the last verb is).
// It fails where a constituent holds two phrases that belong to different words in it. Cost: linear in children, times
// the rules of the tables.
#include "attachment.h"

#include <algorithm>

#include "text/utf8.h"

namespace cotejo::convert {
namespace {

class Attacher {
 public:
  Attacher(Draft& draft, const Rules& rules) : draft_(draft), tree_(draft.tree), rules_(rules) {
    contents_.resize(tree_.nodes.size());
    inner_.assign(tree_.nodes.size(), kNobody);
    obliged_.assign(tree_.nodes.size(), false);
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
           node.category != "interjeccio" && node.category != "morfema.verbal" && node.category != "relatiu";
  }

  /// Beside clauses only clauses are conjuncts, beside others only those of their kind where there are two of it.
  bool is_conjunct(int node, int child) const {
    if (!is_conjunct(child)) return false;
    const std::string& category = tree_.at(node).category;
    const auto kin = [&](int other) {
      return is_conjunct(other) && tree_.at(other).category.front() == category.front() &&
             tree_.at(other).category.substr(0, 2) == category.substr(0, 2);
    };
    const auto& children = tree_.at(node).children;
    return std::count_if(children.begin(), children.end(), kin) < 2 || kin(child);
  }

  bool is_coordination(int node) const {
    if (!tree_.at(node).coordinated) return false;
    const auto& children = tree_.at(node).children;
    return std::count_if(children.begin(), children.end(), [&](int child) { return is_conjunct(node, child); }) > 1;
  }

  void coordinate(int node) {
    const auto& children = tree_.at(node).children;
    const int first = *std::find_if(children.begin(), children.end(), [&](int child) { return is_conjunct(node, child); });
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
      if (begun && is_conjunct(node, child)) {
        draft_.attach(head(child), head(node), "conj");
        draft_.at(head(child)).rule = linked(children, i) ? 901 : any_link(children) ? 902 : 903;
      } else if (links) {
        const auto next = std::find_if(children.begin() + static_cast<std::ptrdiff_t>(i) + 1, children.end(),
                                       [&](int other) { return is_conjunct(node, other); });
        bind(node, child, next == children.end() ? head(node) : head(*next));
      } else {
        bind(node, child, head(node));
      }
    }
  }

  bool linked(const std::vector<int>& children, std::size_t at) const {
    while (at-- > 0) {
      const Node& node = tree_.at(children[at]);
      if (node.category == "coord" || node.category == "cc") return true;
      if (is_conjunct(children[at])) return false;
    }
    return false;
  }
  bool any_link(const std::vector<int>& children) const {
    return std::any_of(children.begin(), children.end(), [&](int child) {
      return tree_.at(child).category == "coord" || tree_.at(child).category == "cc";
    });
  }

  void constituent(int node) {
    const auto& children = tree_.at(node).children;
    if (children.empty()) return;
    const std::string& category = tree_.at(node).category;
    if (category == "grup.verb") {
      verb_group(node);
      content(node) = category;
      return;
    }
    const int chosen = rules_.head_child(tree_, node);
    head(node) = head(chosen);
    content(node) = category == "sp" ? content(chosen) : category;
    const int predicate = predicate_of_copula(node, chosen);
    if (predicate != kNobody) copula(node, chosen, predicate);
    for (const int child : children) {
      if (child == chosen || child == predicate) continue;
      bind(node, child, predicate == kNobody ? governor(chosen, child) : head(node));
    }
    inner_[static_cast<std::size_t>(node)] = inner_[static_cast<std::size_t>(chosen)];
  }

  static bool is_verb_group(const Node& node) {
    return node.category == "grup.verb" || node.category == "infinitiu" || node.category == "gerundi" ||
           node.category == "participi";
  }
  int inner(int node) const {
    const int word = inner_[static_cast<std::size_t>(node)];
    return word == kNobody ? draft_.head_of(node) : word;
  }

  /// The verb of a group that a dependent of the clause belongs to: objects go to the last verb ("empezaron a tirar
  /// latas"), all else to the first, but for "tener que", whose dependents all go to the last.
  int governor(int group, int child) {
    const Node& now = tree_.at(child);
    if (!is_verb_group(tree_.at(group)) || now.is_mark()) return head(group);
    const std::string& function = now.function;
    const bool object = starts_with(function, "CD") || starts_with(function, "CI") || starts_with(function, "CREG");
    return object || obliged_[static_cast<std::size_t>(group)] ? inner(group) : head(group);
  }

  /// The verbs of a group from the last to the first: an auxiliary hangs on the verb behind it, another verb governs it.
  void verb_group(int node) {
    std::vector<int> words;
    std::vector<int> open(tree_.at(node).children.rbegin(), tree_.at(node).children.rend());
    while (!open.empty()) {
      const int now = open.back();
      open.pop_back();
      if (tree_.at(now).is_leaf()) words.push_back(head(now));
      open.insert(open.end(), tree_.at(now).children.rbegin(), tree_.at(now).children.rend());
    }
    int main = kNobody;
    int last = kNobody;
    bool obliged = false;
    char form = 0;
    std::vector<int> between;
    for (std::size_t i = words.size(); i-- > 0;) {
      const int word = words[i];
      const std::string& tag = draft_.at(word).xpos;
      const bool verb = tag.front() == 'v' || (tag.front() == 'a' && tag.back() == 'p');
      if (!verb && last != kNobody) {
        between.push_back(word);
        continue;
      }
      if (last == kNobody) {
        last = main = word;
      } else {
        const bool que = has_que(between);
        hang_between(between, main, que);
        if (rules_.is_auxiliary(draft_.at(word).lemma, form) && !que) {
          draft_.attach(word, main, "aux");
          draft_.at(word).upos = "AUX";
        } else {
          draft_.attach(main, word, que ? "conj" : "xcomp");
          obliged = obliged || que;
          main = word;
        }
      }
      between.clear();
      form = tag.size() > 2 && tag.front() == 'v' ? tag[2] : 'p';
    }
    hang_between(between, main, false);
    head(node) = main;
    inner_[static_cast<std::size_t>(node)] = last;
    obliged_[static_cast<std::size_t>(node)] = obliged;
  }

  bool has_que(const std::vector<int>& words) const {
    return std::any_of(words.begin(), words.end(), [&](int word) { return draft_.at(word).form == "que"; });
  }

  /// Prepositions, conjunctions and marks before the verb `to`.
  void hang_between(const std::vector<int>& words, int to, bool que) {
    for (const int word : words) {
      const std::string& upos = draft_.at(word).upos;
      const char* relation = upos == "PUNCT" ? "punct" : upos == "ADP" ? "mark" : upos == "ADV" ? "advmod" : "mark";
      draft_.attach(word, to, que && draft_.at(word).form == "que" ? "cc" : relation);
    }
  }

  /// The predicate of "ser" and "estar", where the clause's last verb is one of them and the predicate no clause.
  int predicate_of_copula(int node, int verb) const {
    if (!is_verb_group(tree_.at(verb))) return kNobody;
    const std::string& lemma = draft_.at(inner(verb)).lemma;
    if (lemma != "ser" && lemma != "estar") return kNobody;
    for (const int child : tree_.at(node).children) {
      if (!starts_with(tree_.at(child).function, "ATR")) continue;
      const std::string& about = contents_[static_cast<std::size_t>(child)];
      return starts_with(about, "S.F") || starts_with(about, "S.NF.C") || about == "S" ? kNobody : child;
    }
    return kNobody;
  }

  /// The copula and what hangs on it move under the predicate; a verb that governs the copula keeps its place.
  void copula(int node, int verb, int predicate) {
    const int cop = inner(verb);
    const int above = head(predicate);
    for (UdWord& word : draft_.words) {
      if (word.head == cop) word.head = above;
    }
    if (head(verb) == cop) {
      head(node) = above;
    } else {
      draft_.attach(above, head(verb), draft_.at(cop).deprel);
      head(node) = head(verb);
    }
    draft_.attach(cop, above, "cop");
    draft_.at(cop).upos = "AUX";
  }

  void bind(int node, int child, int to) {
    if (head(child) == kNobody || to == kNobody) return;
    const Node& now = tree_.at(child);
    const int chosen = rules_.head_child(tree_, node);
    const std::string tag = lower(draft_.at(head(child)).xpos);
    std::vector<std::string_view> beside;
    for (const int sister : tree_.at(node).children) {
      if (sister != child) beside.push_back(tree_.at(sister).function);
    }
    const Bond bond{tree_.at(node).category,
                    now.category,
                    starts_with(now.category, "prep") ? std::string_view(content(chosen)) : content(child),
                    now.function,
                    draft_.at(to).upos,
                    draft_.at(head(child)).upos,
                    tag,
                    &beside};
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

  Draft& draft_;
  const Tree& tree_;
  const Rules& rules_;
  std::vector<std::string> contents_;
  std::vector<int> inner_;      ///< of a verb group the last verb, where that is not its head
  std::vector<bool> obliged_;   ///< a verb group with "tener que"
};

}  // namespace

void attach_words(Draft& draft, const Rules& rules) {
  Attacher(draft, rules).run();
}

}  // namespace cotejo::convert
