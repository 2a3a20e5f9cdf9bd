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
    attach_commas();
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

  static bool is_adjunct(const Node& node) {
    return node.category == "sadv" || starts_with(node.function, "CC") || node.function == "ET" ||
           node.function == "AO" || node.function == "MOD";
  }

  /// Where one constituent is of the coordination's own kind, adverbs and adjuncts beside it are no conjuncts.
  bool is_conjunct(int node, int child) const {
    if (!is_conjunct(child)) return tree_.at(child).category == "espec" && tree_.at(node).category == "espec";
    const std::string& category = tree_.at(node).category;
    const std::size_t length = category.front() == 'S' ? 1 : 2;
    const auto kin = [&](int other) {
      return is_conjunct(other) && tree_.at(other).category.substr(0, length) == category.substr(0, length);
    };
    const auto& children = tree_.at(node).children;
    const auto kindred = std::count_if(children.begin(), children.end(), kin);
    if (category.front() == 'S' && kindred > 0) return kin(child);
    return kindred < 1 || kin(child) || !is_adjunct(tree_.at(child));
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
        draft_.attach(head(child), head(node), linked(children, i) ? "conj" : juxtaposed(node, child));
        draft_.at(head(child)).conjunct = true;
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
  /// What a conjunct without a conjunction is called: names and nouns behind a preposition are conjuncts all the same,
  /// other phrases what they would be as modifiers ("no tiene estilo, no tiene estetica").
  const char* juxtaposed(int node, int child) const {
    const std::string& first = draft_.at(draft_.head_of(node)).upos;
    const std::string& upos = draft_.at(draft_.head_of(child)).upos;
    if (upos == "VERB" || upos == "AUX") return first == "NOUN" ? "acl" : "advcl";
    if (first == "VERB") return "advcl";
    if (upos == "ADV") return "advmod";
    if (upos == "ADJ") return first == "ADJ" || first == "NOUN" ? "amod" : "conj";
    if (first == "PROPN" || upos == "PROPN" || is_behind_preposition(node)) return "conj";
    return "appos";
  }

  bool is_behind_preposition(int node) const {
    for (int up = tree_.at(node).parent; up != kNobody; up = tree_.at(up).parent) {
      const Node& now = tree_.at(up);
      if (now.category == "sp") {
        return std::any_of(now.children.begin(), now.children.end(), [&](int child) {
          const auto& leaves = tree_.at(child).children;
          return tree_.at(child).category == "prep" && !leaves.empty() &&
                 starts_with(tree_.at(leaves.front()).category, "sp");
        });
      }
      if (!starts_with(now.category, "sn") && now.category != "grup.nom") return false;
    }
    return false;
  }

  void constituent(int node) {
    const auto& children = tree_.at(node).children;
    if (children.empty()) return;
    const std::string& category = tree_.at(node).category;
    if (is_verb_group(tree_.at(node)) && verb_group(node)) {
      content(node) = category;
      return;
    }
    const int chosen = without_hollow(node, rules_.head_child(tree_, node));
    head(node) = head(chosen);
    content(node) = category == "sp" || tree_.at(chosen).category == "sp" ? content(chosen) : category;
    if (category == "grup.nom" && tree_.at(chosen).category == "sp") content(node) = "hollow";
    const int predicate = predicate_of_copula(node, chosen);
    if (predicate != kNobody) copula(node, chosen, predicate);
    const int time = noun_of_hace(node, chosen);
    for (const int child : children) {
      if (child == chosen || child == predicate) continue;
      if (time != kNobody && child != time && !tree_.at(child).is_mark()) {
        bind(node, child, head(time));
        continue;
      }
      bind(node, child, predicate == kNobody ? governor(chosen, child) : head(node));
    }
    inner_[static_cast<std::size_t>(node)] = inner_[static_cast<std::size_t>(chosen)];
  }

  /// "hace unos dias" as a noun phrase: the verb is its head, and the noun the head of the rest.
  int noun_of_hace(int node, int chosen) const {
    if (!starts_with(tree_.at(node).category, "sn") || !starts_with(tree_.at(chosen).category, "v")) return kNobody;
    for (const int child : tree_.at(node).children) {
      const std::string& category = tree_.at(child).category;
      if (starts_with(category, "nc") || starts_with(category, "sn") || category == "grup.nom") return child;
    }
    return kNobody;
  }

  /// "los de Madrid": without a noun the article is the head.
  int without_hollow(int node, int chosen) {
    if (content(chosen) != "hollow") return chosen;
    for (const int child : tree_.at(node).children) {
      if (tree_.at(child).category == "espec") return child;
    }
    return chosen;
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
  /// False where the node holds phrases beside its verbs, or no verb.
  bool verb_group(int node) {
    std::vector<int> words;
    std::vector<int> open(tree_.at(node).children.rbegin(), tree_.at(node).children.rend());
    while (!open.empty()) {
      const int now = open.back();
      open.pop_back();
      if (tree_.at(now).is_leaf()) {
        words.push_back(head(now));
      } else if (!is_verb_group(tree_.at(now)) && tree_.at(now).children.size() > 1) {
        return false;
      }
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
      const bool verb = (!tag.empty() && tag.front() == 'v') || (tag.size() > 5 && tag.front() == 'a' && tag.back() == 'p');
      if (!verb) {
        between.push_back(word);
        continue;
      }
      if (last == kNobody) {
        last = main = word;
        hang_between(between, main, false);
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
    if (main == kNobody) return false;
    hang_between(between, main, false);
    head(node) = main;
    inner_[static_cast<std::size_t>(node)] = last;
    obliged_[static_cast<std::size_t>(node)] = obliged;
    return true;
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
    if (tree_.at(node).category == "sp" && now.category == "sp") lift_case(child, to);
    draft_.at(head(child)).rule = relation.line;
  }

  /// "tambien al candidato": the preposition of a phrase below an adverb hangs on the adverb.
  void lift_case(int phrase, int to) {
    for (const int child : tree_.at(phrase).children) {
      if (tree_.at(child).category == "prep" && draft_.at(to).upos != "VERB") draft_.attach(head(child), to, "case");
    }
  }

  /// A comma that ends one conjunct belongs to the next where that follows at once.
  void attach_commas() {
    const int count = static_cast<int>(draft_.words.size());
    std::vector<int> leftmost(draft_.words.size());
    for (int word = 0; word < count; ++word) leftmost[static_cast<std::size_t>(word)] = word;
    for (int word = 0; word < count; ++word) {
      // Every word tells all above it; a broken chain ends after as many steps as there are words.
      int steps = 0;
      for (int up = draft_.at(word).head; up != kNobody && steps < count; up = draft_.at(up).head, ++steps)
        leftmost[static_cast<std::size_t>(up)] = std::min(leftmost[static_cast<std::size_t>(up)], word);
    }
    for (int comma = 0; comma + 1 < count; ++comma) {
      if (draft_.at(comma).xpos != "Fc" && draft_.at(comma).xpos != "Fx") continue;
      int best = kNobody;
      int steps = 0;
      for (int up = comma + 1; up != kNobody && steps < count; up = draft_.at(up).head, ++steps) {
        if (leftmost[static_cast<std::size_t>(up)] <= comma) break;
        if (draft_.at(up).conjunct && draft_.at(up).head < comma) best = up;
      }
      if (best != kNobody) draft_.attach(comma, best, "punct");
    }
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
