// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
//
// The idea: a body is named in full once and then by its acronym, by its first words ("el Consejo") or without a
// generic word ("Banco Ferral" ... "Ferral"). Each of these joins two forms only where no third one could be meant.
// Fails where an article leaves out the middle of a name, or names two ministries and then says "el Ministerio". Costs
// a hash look-up a form and prefix; names longer than kParts words are compared by their whole only.
#include <algorithm>

#include "reading/entities/join.h"
#include "text/utf8.h"

namespace cotejo::entities {

namespace {

constexpr std::size_t kParts = 12;

class Bodies {
 public:
  Bodies(const Work& work, Joining& joining) : work_(work), joining_(joining) {}

  void run() {
    for (NameForm& form : joining_.forms) {
      if (form.cluster == kNone && is_body(form)) by_key_.emplace(form.key, &form);
    }
    join_acronyms_in_parentheses();
    for (NameForm& form : joining_.forms) {
      if (is_body(form)) join_alias(form);
    }
    collect_edges();
    for (NameForm& form : joining_.forms) {
      if (form.cluster == kNone && is_body(form) && form.acronym) join_initials(form);
    }
    for (NameForm& form : joining_.forms) {
      if (form.cluster == kNone && is_body(form)) join_cut(form);
    }
    for (NameForm& form : joining_.forms) {
      if (form.cluster == kNone && is_body(form)) joining_.open(form);
    }
  }

 private:
  static bool is_body(const NameForm& form) {
    return form.type == NameType::ORG || (form.type == NameType::MISC && form.acronym);
  }

  /// Puts two forms into one cluster, whichever of them has one.
  void link(NameForm& a, NameForm& b, const char* rule) {
    if (a.cluster != kNone && b.cluster != kNone) return;
    if (a.cluster == kNone && b.cluster == kNone) joining_.open(a);
    NameForm& late = a.cluster == kNone ? a : b;
    joining_.put(late, a.cluster == kNone ? b.cluster : a.cluster, rule);
  }

  NameForm* form_of(std::uint32_t name) {
    const NameParts parts = name_parts(work_.tagged.names[name].span.in(work_.reading.article.text));
    const auto found = by_key_.find(joined_key(parts));
    return found == by_key_.end() ? nullptr : found->second;
  }

  void join_acronyms_in_parentheses() {
    const auto& names = work_.tagged.names;
    const auto& words = work_.tagged.words;
    for (std::uint32_t n = 0; n + 1 < names.size(); ++n) {
      const std::uint32_t open = names[n].last;
      if (names[n + 1].first != open + 1 || open >= words.size() || words[open].form != "(") continue;
      NameForm* first = form_of(n);
      NameForm* second = form_of(n + 1);
      if (first == nullptr || second == nullptr || first == second) continue;
      const bool reversed = second->parts.size() > first->parts.size();
      const NameForm& acronym = reversed ? *first : *second;
      const NameForm& full = reversed ? *second : *first;
      if (acronym.parts.size() != 1 || full.parts.size() < 2) continue;
      const std::uint32_t after = names[n + 1].last;
      const bool told =
          after + 2 < words.size() && work_.folded[after + 1] == "por" && work_.folded[after + 2] == "sus";
      if (told || spells(acronym.text, full.parts)) link(*first, *second, "its acronym, in parentheses");
    }
  }

  void join_alias(NameForm& form) {
    const auto row = work_.tables.org_aliases.find(form.key);
    if (row == work_.tables.org_aliases.end()) return;
    const auto [at, fresh] = by_alias_.emplace(row->second, &form);
    if (!fresh && at->second != &form) link(*at->second, form, "a known name of the same body");
  }

  void add_edge(const std::string& key, NameForm& form) {
    auto& slot = cut_[key];
    if (slot == &form) return;
    slot = slot == nullptr || same_cluster(*slot, form) ? &form : &several_;
  }

  static bool same_cluster(const NameForm& a, const NameForm& b) {
    return a.cluster != kNone && a.cluster == b.cluster;
  }

  /// What the longer names could be cut to, and their initials.
  void collect_edges() {
    for (NameForm& form : joining_.forms) {
      if (!is_body(form) || form.acronym || form.parts.size() < 2 || form.parts.size() > kParts) continue;
      std::string prefix;
      for (std::size_t i = 0; i + 1 < form.parts.size(); ++i) add_edge(prefix += form.parts[i], form);
      if (work_.tables.is_generic(form.parts.front(), NameType::ORG, true)) {
        add_edge(joined_key({form.parts.begin() + 1, form.parts.end()}), form);
      }
      auto& initials = initials_[initials_of(form.parts)];
      initials = initials == nullptr || same_cluster(*initials, form) ? &form : &several_;
    }
  }

  void join_initials(NameForm& form) {
    const auto found = initials_.find(form.key);
    if (form.key.size() >= 3 && found != initials_.end() && found->second != &several_) {
      link(*found->second, form, "the initials of its name");
    }
  }

  void join_cut(NameForm& form) {
    const auto found = cut_.find(form.key);
    if (form.acronym || found == cut_.end() || found->second == &several_ || found->second == &form) return;
    // A longer name that adds only a place is another body of the same kind no more often
    // than the same one: with a single candidate the article means it.
    link(*found->second, form, "its name cut short");
  }

  const Work& work_;
  Joining& joining_;
  NameForm several_;  ///< stands for "more than one"
  std::unordered_map<std::string, NameForm*> by_key_;
  std::unordered_map<std::uint32_t, NameForm*> by_alias_;
  std::unordered_map<std::string, NameForm*> cut_;
  std::unordered_map<std::string, NameForm*> initials_;
};

}  // namespace

void join_bodies(const Work& work, Joining& joining) {
  Bodies(work, joining).run();
}

}  // namespace cotejo::entities
