// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "squoia.h"

#include <algorithm>

#include "base/table.h"
#include "squoia_repair.h"
#include "squoia_tags.h"
#include "text/utf8.h"

namespace cotejo::convert {
namespace {

constexpr std::pair<std::string_view, std::string_view> kCategories[] = {
    {"APP", "S.NF.P"}, {"NP", "sn"},    {"PP", "sp"},  {"AP", "s.a"},  {"AVP", "sadv"},  {"INC", "INC"},
    {"MPN", "sn"},     {"CNP", "sn"},   {"CPP", "sp"}, {"CAP", "s.a"}, {"CAVP", "sadv"}, {"CO", "sn"},
    {"CAC", "prep"},   {"MTP", "prep"}, {"MTC", "cs"}, {"CCP", "cs"},  {"NM", "sn"},     {"SVC", "grup.verb"}};

bool is_verb(const Node& node) {
  return node.is_leaf() && node.tag.front() == 'V';
}

std::string function_of(const Node& node) {
  if (node.function == "NEG") return "MOD";
  if (node.function == "VPX") return "";
  if (node.function == "CPRED.SU") return "CPRED.SUJ";
  return node.function;
}

/// Copies one tree, node by node from above; parents stand before children in both.
class Copier {
 public:
  Copier(const Tree& in, const Squoia& squoia) : in_(in), squoia_(squoia) {}

  Tree copy() {
    out_.document = in_.document;
    out_.id = in_.id;
    open_.push_back({0, kNobody});
    while (!open_.empty()) {
      const auto [node, parent] = open_.back();
      open_.pop_back();
      visit(node, parent);
    }
    return std::move(out_);
  }

 private:
  struct Open {
    int node;
    int parent;
  };

  void push_children(const std::vector<int>& children, int parent) {
    for (auto child = children.rbegin(); child != children.rend(); ++child) open_.push_back({*child, parent});
  }

  int add(int parent, std::string category, std::string function, int place) {
    const int node = out_.add(parent);
    out_.at(node).category = std::move(category);
    out_.at(node).function = std::move(function);
    out_.at(node).place = place;
    return node;
  }

  void add_leaf(int node, int parent, bool governed) {
    Node leaf = in_.at(node);
    if (leaf.tag == "--" && leaf.form.front() == '<') return;  // markup that the corpus kept
    leaf.function.clear();
    leaf.children.clear();
    leaf.parent = parent;
    set_tag(squoia_, leaf, governed);
    const int made = out_.add(parent);
    out_.at(made) = std::move(leaf);
    out_.at(made).parent = parent;
  }

  void visit(int node, int parent) {
    const Node& now = in_.at(node);
    if (now.is_leaf()) {
      visit_leaf(node, parent);
    } else if (is_joined(node)) {
      add_joined(node, parent);
    } else if (now.category == "S") {
      clause(node, parent);
    } else {
      phrase(node, parent);
    }
  }

  /// Leaves that stand alone where CESS-ESP has a constituent of one word get one.
  void visit_leaf(int node, int parent) {
    const Node& now = in_.at(node);
    const std::string above = parent == kNobody ? "" : out_.at(parent).category;
    const char* wrap = nullptr;
    if (now.tag == "P0") wrap = now.function == "PASS" || now.function == "IMPERS" ? "morfema.verbal" : "morf.pron";
    if (now.tag == "SP" && above == "sp") wrap = "prep";
    if (now.tag == "CS" && starts_with(above, "S")) wrap = "conj.subord";
    if (now.tag == "CC") wrap = "coord";
    if (now.tag == "AQ" && above == "S.NF.P") wrap = "participi";
    if (now.tag == "RN") wrap = "neg";
    if (now.tag == "Z" && above == "sn") return number(node, parent);
    if (!wrap) return add_leaf(node, parent, false);
    std::string function = function_of(now);
    const int first = now.parent == kNobody ? kNobody : in_.at(now.parent).children.front();
    if (now.tag == "CC" && starts_with(above, "S") && node == first) function = "ET";
    add_leaf(node, add(parent, wrap, std::move(function), now.place), false);
  }

  /// A number behind its noun: a day or year is one leaf with it ("el anio 2009"), another is in apposition.
  void number(int node, int parent) {
    const auto& siblings = in_.at(in_.at(node).parent).children;
    const auto own = std::find(siblings.begin(), siblings.end(), node);
    const bool behind =
        own != siblings.begin() && in_.at(*(own - 1)).tag == "NC" && in_.at(*(own - 1)).place + 1 == in_.at(node).place;
    if (!behind) return add_leaf(node, parent, false);
    const int noun = out_.at(parent).children.empty() ? kNobody : out_.at(parent).children.back();
    if (noun != kNobody && out_.at(noun).is_leaf() && squoia_.closed("W", lower(out_.at(noun).form))) {
      out_.at(noun).form += "_" + in_.at(node).form;
    } else {
      add_leaf(node, add(parent, "snn", "", in_.at(node).place), false);
    }
  }

  /// Several words that are one leaf in CESS-ESP: names, prepositions and conjunctions.
  bool is_joined(int node) const {
    const Node& now = in_.at(node);
    if (!matches_any("MPN MTP MTC NM SVC", now.category)) return false;
    int place = now.place;
    for (const int child : now.children) {
      if (!in_.at(child).is_leaf() || in_.at(child).is_mark() || in_.at(child).place != place++) return false;
    }
    return now.category != "SVC" || std::none_of(now.children.begin() + 1, now.children.end(),
                                                 [&](int child) { return is_verb(in_.at(child)); });
  }

  void add_joined(int node, int parent) {
    const Node& now = in_.at(node);
    const std::string above = parent == kNobody ? "" : out_.at(parent).category;
    Node leaf = in_.at(now.children.front());
    const bool conjunction = now.category == "MTC";
    const bool links = conjunction && std::none_of(now.children.begin(), now.children.end(),
                                                   [&](int child) { return in_.at(child).tag == "CS"; });
    set_tag(squoia_, leaf, false);
    leaf.form.clear();
    for (const int child : now.children) leaf.form += (leaf.form.empty() ? "" : "_") + in_.at(child).form;
    if (now.category == "MPN") leaf.tag = "np00000";
    if (now.category == "NM") leaf.tag = "Z";
    if (now.category == "MTP") leaf.tag = "sps00";
    if (conjunction) leaf.tag = links || !starts_with(above, "S") ? "cc" : "cs";
    leaf.category = leaf.tag;
    const char* wrap = now.category == "MPN"   ? "sn"
                       : now.category == "MTP" ? (above == "sp" ? "prep" : nullptr)
                       : !conjunction          ? nullptr
                       : leaf.tag == "cc"      ? "coord"
                                               : "conj.subord";
    if (wrap) parent = add(parent, wrap, function_of(now), now.place);
    const int made = out_.add(parent);
    leaf.parent = parent;
    leaf.place = now.place;
    leaf.function.clear();
    out_.at(made) = std::move(leaf);
  }

  /// "antes de la crisis": an adverb with a phrase, where the treebank has a preposition of two words.
  bool adverb_with_phrase(int node, int parent) {
    const Node& now = in_.at(node);
    if (now.category != "PP" || in_.at(now.children.front()).category != "MTP") return false;
    const auto& words = in_.at(now.children.front()).children;
    if (words.size() != 2 || !squoia_.closed("ADV", lower(in_.at(words.front()).form))) return false;
    const int made = add(parent, "sadv", function_of(now), now.place);
    out_.at(made).joined = now.joined;
    add_leaf(words.front(), made, false);
    const int below = add(made, "sp", "", in_.at(words.back()).place);
    add_leaf(words.back(), add(below, "prep", "", in_.at(words.back()).place), false);
    push_children({now.children.begin() + 1, now.children.end()}, below);
    return true;
  }

  void phrase(int node, int parent) {
    const Node& now = in_.at(node);
    if (adverb_with_phrase(node, parent)) return;
    std::string category = "S";
    for (const auto& [own, cess] : kCategories) {
      if (own == now.category) category = cess;
    }
    if (now.category == "CS") category = kind_of_first(node);
    if (is_relative(node)) category = "relatiu";
    if (category == "s.a" && now.function == "ATR") category = "sa";
    const int made = add(parent, category, function_of(now), now.place);
    out_.at(made).coordinated = starts_with(now.category, "C") && now.category != "CCP";
    out_.at(made).joined = now.joined;
    push_children(now.category == "NP" ? without_determiners(node, made) : now.children, made);
  }

  /// Makes the specifier of a noun phrase of the determiners and numbers at its beginning; the rest is returned.
  std::vector<int> without_determiners(int node, int made) {
    const auto& children = in_.at(node).children;
    auto end = std::find_if(children.begin(), children.end(), [&](int child) {
      return !in_.at(child).is_leaf() || !matches_any("D* Z", in_.at(child).tag);
    });
    // "el 28 de octubre": without a noun the number is no specifier.
    if (end != children.begin() && end != children.end() && in_.at(*end).category == "PP")
      end -= in_.at(*(end - 1)).tag == "Z" ? 1 : 0;
    if (end == children.begin() || end == children.end()) return children;
    const int specifier = add(made, "espec", "", in_.at(children.front()).place);
    for (auto child = children.begin(); child != end; ++child) add_leaf(*child, specifier, false);
    return {end, children.end()};
  }

  /// A noun phrase that is a relative pronoun with or without its article.
  bool is_relative(int node) const {
    const Node& now = in_.at(node);
    if (now.category != "NP" || now.children.empty()) return false;
    return std::all_of(now.children.begin(), now.children.end(),
                       [&](int child) { return matches_any("PR PT DA", in_.at(child).tag); }) &&
           in_.at(now.children.back()).tag != "DA";
  }

  std::string kind_of_first(int node) const {
    for (const int child : in_.at(node).children) {
      if (in_.at(child).category == "S") return kind(child);
    }
    return "S";
  }

  /// True where a relative pronoun stands in one of the clause's phrases, and not in a clause below.
  bool has_relative(int clause) const {
    std::vector<int> open = in_.at(clause).children;
    while (!open.empty()) {
      const int now = open.back();
      open.pop_back();
      if (in_.at(now).tag == "PR") return true;
      if (in_.at(now).category == "S" || in_.at(now).category == "CS") continue;
      open.insert(open.end(), in_.at(now).children.begin(), in_.at(now).children.end());
    }
    return false;
  }

  /// The first verb of a clause, also in a support verb construction; kNobody where it has none.
  int first_verb(int clause) const {
    for (const int child : in_.at(clause).children) {
      if (is_verb(in_.at(child))) return child;
      if (in_.at(child).category != "SVC") continue;
      for (const int inner : in_.at(child).children) {
        if (is_verb(in_.at(inner))) return inner;
      }
    }
    return kNobody;
  }

  std::string kind(int clause) const {
    const int verb = first_verb(clause);
    if (verb == kNobody) return "S*";
    const std::string form = lower(in_.at(verb).form);
    const Squoia::Closed* known = squoia_.closed("V", form);
    const char mood = known ? known->tag[2] : verb_form(form);
    if (mood == 'g') return "S.NF.A";
    if (mood == 'p') return "S.NF.P";
    if (has_relative(clause)) return "S.F.R";
    if (mood == 'n') return "S.NF.C";
    for (const int child : in_.at(clause).children) {
      const Node& now = in_.at(child);
      if (now.tag == "CS") return lower(now.form) == "que" || lower(now.form) == "si" ? "S.F.C" : "S.F.A";
      if (now.category == "MTC") return "S.F.A";
      if (is_verb(now)) break;
    }
    return "S";
  }

  /// The verbs of a clause, and what links them, become a group.
  void clause(int node, int parent) {
    const Node& now = in_.at(node);
    const int made = add(parent, kind(node), function_of(now), now.place);
    out_.at(made).joined = now.joined;
    const std::vector<int> children = parts_of(node);
    const std::vector<int> verbs = verbs_of(children);
    std::vector<int> others;
    for (const int child : children) {
      if (std::find(verbs.begin(), verbs.end(), child) == verbs.end()) others.push_back(child);
    }
    if (!verbs.empty()) {
      const int group = add(made, group_category(kind(node)), "", in_.at(verbs.front()).place);
      bool governed = false;
      for (const int verb : verbs) {
        if (in_.at(verb).is_leaf()) {
          add_leaf(verb, group, governed);
        } else {
          visit(verb, group);
        }
        governed = governed || is_verb(in_.at(verb));
      }
    }
    push_children(others, made);
  }

  static std::string group_category(const std::string& kind) {
    return kind == "S.NF.C" ? "infinitiu" : kind == "S.NF.A" ? "gerundi" : kind == "S.NF.P" ? "participi" : "grup.verb";
  }

  /// The children of a clause, and those of support verb constructions that are more than a run of words.
  std::vector<int> parts_of(int clause) const {
    std::vector<int> parts;
    for (const int child : in_.at(clause).children) {
      if (in_.at(child).category == "SVC" && !is_joined(child)) {
        parts.insert(parts.end(), in_.at(child).children.begin(), in_.at(child).children.end());
      } else {
        parts.push_back(child);
      }
    }
    return parts;
  }

  std::vector<int> verbs_of(const std::vector<int>& children) const {
    const auto verbal = [&](int child) {
      return is_verb(in_.at(child)) || (in_.at(child).category == "SVC" && is_joined(child));
    };
    std::vector<int> verbs;
    const auto first = std::find_if(children.begin(), children.end(), verbal);
    const auto last = std::find_if(children.rbegin(), children.rend(), verbal).base();
    for (auto child = first; child < last; ++child) {
      const bool links = matches_any("SP CS", in_.at(*child).tag) && !verbs.empty();
      if (verbal(*child) || links) verbs.push_back(*child);
    }
    return verbs;
  }

  const Tree& in_;
  const Squoia& squoia_;
  Tree out_;
  std::vector<Open> open_;
};

}  // namespace

Result<Squoia> Squoia::load(const std::filesystem::path& tables) {
  Result<Table> table = Table::load(tables / "closed.tsv", 4);
  if (!table) return table.error();
  Squoia out;
  for (const Table::Row& row : table->rows())
    out.closed_[std::string(row[0]) + ' ' + std::string(row[1])] = {std::string(row[2]), std::string(row[3])};
  return out;
}

const Squoia::Closed* Squoia::closed(std::string_view tag, std::string_view form) const {
  const auto found = closed_.find(std::string(tag) + ' ' + std::string(form));
  return found == closed_.end() ? nullptr : &found->second;
}

Tree Squoia::as_cess(Tree tree) const {
  repair_labels(*this, tree);
  return Copier(tree, *this).copy();
}

}  // namespace cotejo::convert
