// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
// Names of an article: candidates of all sentences; doubtful ones stay only where the same name stands elsewhere
// without doubt; the contexts of all places where a name stands vote on one type; a part of a person's full name is
// that person. Last, names with a small word glued to them by a missing space ("Cartagenay") are cut. Fails where one
// string names two things in an article. Linear in words, with hash maps over the article's names.
#include "language/names/names.h"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <vector>

#include "language/names/finder.h"
#include "language/names/teams.h"
#include "language/names/typer.h"
#include "text/utf8.h"

namespace cotejo {

namespace {

constexpr std::uint32_t kBigPlace = 400000;
constexpr float kNoFullName = -0.6F;  // persons are told with their full names first

class ArticleNames {
 public:
  ArticleNames(std::string_view text, Tagged& tagged, const NameTables& tables, const Lexicon& lexicon)
      : text_(text),
        tagged_(tagged),
        tables_(tables),
        lexicon_(lexicon),
        typer_(tagged, tables, lexicon),
        teams_(tagged, tables) {}

  void run() {
    NameFinder finder(tagged_, tables_, lexicon_);
    std::vector<NameFinder::Shouted> shouted;
    for (std::uint32_t s = 0; s < tagged_.sentences.size(); ++s) finder.find(s, candidates_, shouted);
    prove();
    drop_unproved();
    for (const NameFinder::Shouted& words : shouted) {
      finder.find_proved(
          words, [this](const std::string& key) { return proved_.find(key) != proved_.end(); }, candidates_);
    }
    cut_glued();
    weigh();
    link_parts();
    find_teams();
    link_acronyms();
    share_in_lists();
    for (std::size_t i = 0; i < candidates_.size(); ++i) add(i);
    std::sort(tagged_.names.begin(), tagged_.names.end(), [](const Name& a, const Name& b) { return a.span < b.span; });
  }

 private:
  Span span_of(const NameCandidate& c) const {
    Span span = tagged_.words[c.first].span.joined(tagged_.words[c.last - 1].span);
    span.end -= c.cut;
    return span;
  }
  std::string key_of(const NameCandidate& c) const { return Gazetteer::key(span_of(c).in(text_)); }

  /// The names that stand without doubt, and their ends: "Proteccion Civil" in "Direccion de Proteccion Civil".
  void prove() {
    for (const NameCandidate& c : candidates_) {
      if (c.doubtful) continue;
      proved_.emplace(key_of(c), true);
      // The last word of a person's name is a name; that of a body's ("Consejo de Ministros") is none by itself.
      const bool person = c.head == nullptr && c.last - c.first <= 4 &&
                          tables_.is_given_name(Gazetteer::key(tagged_.words[c.first].form));
      for (std::uint32_t w = c.first + 1; w + (person ? 0 : 1) < c.last; ++w) {
        const std::string_view form = tagged_.words[w].form;
        if (form.empty() || !is_upper(decode_utf8(form, 0).value)) continue;
        NameCandidate tail = c;
        tail.first = w;
        proved_.emplace(key_of(tail), true);
      }
    }
  }

  /// Doubtful candidates stay where their name is proved; those that only begin with a doubtful word lose it.
  void drop_unproved() {
    std::vector<NameCandidate> kept;
    kept.reserve(candidates_.size());
    for (NameCandidate c : candidates_) {
      if (c.doubtful && proved_.find(key_of(c)) == proved_.end()) {
        if (!c.shorten) continue;
        ++c.first;
        c.head = nullptr;
        const bool single = c.last - c.first == 1;
        if (c.first >= c.last || tables_.is_no_name(tagged_.words[c.first].lower)) continue;
        if (single && lexicon_.knows(tagged_.words[c.first].lower) && proved_.find(key_of(c)) == proved_.end())
          continue;
        c.known = tables_.known(key_of(c));
      }
      kept.push_back(c);
    }
    candidates_ = std::move(kept);
  }

  void weigh() {
    std::unordered_map<std::string, int> votes;
    for (std::size_t i = 0; i < candidates_.size(); ++i) {
      auto [entry, fresh] = scores_.try_emplace(keys_[i]);
      if (fresh) entry->second = typer_.by_form(candidates_[i]);
      // A name told a hundred times shall not drown its form: only the first places vote.
      if (votes[keys_[i]]++ < 6) entry->second.add(typer_.by_context(candidates_[i]));
    }
  }

  bool is_mark(const Word& word) const {
    return tables_.head(word.lower) != nullptr || tables_.is_company_word(Gazetteer::key(word.form));
  }

  /// What longer names say of shorter ones: "Ruiz" is whom "Ana Ruiz" is, "Ferral" what "Grupo Ferral" is, and what a
  /// body is of ("Gobierno de Marchena") is a place.
  void link_parts() {
    for (std::size_t i = 0; i < candidates_.size(); ++i) {
      const NameCandidate& c = candidates_[i];
      const std::uint32_t count = c.last - c.first;
      if (count < 2 || count > 12) continue;
      const NameType type = scores_[keys_[i]].best();
      if (type == NameType::PER && count <= 6) link_person(c);
      if (type != NameType::ORG) continue;
      const Word& first = tagged_.words[c.first];
      const Word& last = tagged_.words[c.last - 1];
      if (count == 2 && is_mark(first) != is_mark(last)) {
        parts_.emplace(Gazetteer::key(is_mark(first) ? last.form : first.form), NameType::ORG);
      }
      const bool of = count >= 3 && c.head != nullptr && tagged_.words[c.last - 2].lower == "de";
      if (of && !lexicon_.knows(last.lower)) parts_.emplace(Gazetteer::key(last.form), NameType::LOC);
    }
    link_adjectives();
  }

  void link_person(const NameCandidate& c) {
    for (std::uint32_t w = c.first; w < c.last; ++w) {
      const Word& word = tagged_.words[w];
      if (!lexicon_.is_small_word(word.lower)) parts_[Gazetteer::key(word.form)] = NameType::PER;
    }
    if (c.last - c.first > 2) {
      const Span tail = tagged_.words[c.first + 1].span.joined(tagged_.words[c.last - 1].span);
      parts_[Gazetteer::key(tail.in(text_))] = NameType::PER;
    }
  }

  /// "Comision de Valores (CVM)": an acronym in brackets is what the name before them is.
  void link_acronyms() {
    for (std::size_t i = 1; i < candidates_.size(); ++i) {
      const NameCandidate& c = candidates_[i];
      const NameCandidate& whole = candidates_[i - 1];
      if (c.last - c.first != 1 || c.first != whole.last + 1 || whole.last - whole.first < 2) continue;
      if (tagged_.words[whole.last].form != "(" || c.first + 1 >= tagged_.words.size()) continue;
      if (tagged_.words[c.first + 1].form != ")" || (c.known != nullptr && c.known->sure)) continue;
      const NameType type = scores_[keys_[i - 1]].best();
      if (type == NameType::PER || !abbreviates(tagged_.words[c.first].form, whole)) continue;
      parts_.insert_or_assign(keys_[i], type);
    }
  }

  /// Whether the letters of an acronym open words of a name, in order: "Sercam", "Servicio de Emergencia ...".
  bool abbreviates(std::string_view acronym, const NameCandidate& whole) const {
    const std::string letters = fold(acronym);
    std::size_t at = 0;
    std::uint32_t opened = 0;
    for (std::uint32_t w = whole.first; w < whole.last && at < letters.size(); ++w) {
      const std::string word = fold(tagged_.words[w].lower);
      std::size_t same = 0;
      while (same < word.size() && at < letters.size() && word[same] == letters[at]) ++same, ++at;
      opened += same > 0 ? 1 : 0;
    }
    return opened >= 2 && at + 1 >= letters.size();
  }

  /// "MIT, Cornell, Brown y Stanford": things told in a list are of a kind.
  void share_in_lists() {
    for (std::size_t first = 0, last = 1; first < candidates_.size(); first = last++) {
      while (last < candidates_.size() && follows_in_list(candidates_[last - 1], candidates_[last])) ++last;
      if (last - first < 3) continue;
      TypeScores sum;
      for (std::size_t i = first; i < last; ++i) sum.add(scores_[keys_[i]].share());
      for (std::size_t i = first; i < last; ++i) shared_[i] = sum;
    }
  }

  bool follows_in_list(const NameCandidate& before, const NameCandidate& c) const {
    if (before.sentence != c.sentence || c.first != before.last + 1) return false;
    const std::string_view mark = tagged_.words[before.last].lower;
    return mark == "," || mark == "y" || mark == "e" || mark == "o";
  }

  /// An adjective that is made from a name ("marchenense" from "Marchena") makes it a place's.
  void link_adjectives() {
    std::unordered_map<std::string, bool> stems;
    for (const Word& word : tagged_.words) {
      if (word.upos != Upos::ADJ && word.upos != Upos::NOUN) continue;
      if (word.lower.size() < 8 || word.form != word.lower || word.lower.size() > 24) continue;
      if (!demonymic(word.lower) || lexicon_.knows(word.lower)) continue;
      const std::string key = fold(word.lower);
      for (std::size_t size = 5; size + 2 < key.size(); ++size) stems.emplace(key.substr(0, size), true);
    }
    if (stems.empty()) return;
    for (const auto& [key, scores] : scores_) {
      if (key.size() < 6 || key.find(' ') != std::string::npos) continue;
      if (stems.find(key.substr(0, std::max<std::size_t>(5, key.size() - 2))) != stems.end()) {
        parts_.emplace(key, NameType::LOC);
      }
    }
  }

  /// Whether a place's name could stand here, rather than the person's of that name.
  bool may_be_place(const NameCandidate& c) const {
    if (c.first == tagged_.sentences[c.sentence].first) return teams_.stands_as_place(c);
    const Word& before = tagged_.words[c.first - 1];
    return before.upos == Upos::ADP && before.lower != "con";
  }

  bool place_alone(std::size_t i) const {
    const NameCandidate& c = candidates_[i];
    const auto part = parts_.find(keys_[i]);
    const bool unknown = c.known == nullptr && c.head == nullptr && c.last - c.first == 1 && part == parts_.end() &&
                         !tables_.is_given_name(keys_[i]) && !tables_.is_family_name(keys_[i]);
    return unknown || (c.known != nullptr && c.known->type == NameType::LOC && c.head == nullptr);
  }

  /// Names of places that stand as a team's somewhere are the team's in all sport text, but for "en Toledo".
  void find_teams() {
    for (std::size_t i = 0; i < candidates_.size(); ++i) {
      if (place_alone(i) && teams_.stands_as_team(candidates_[i])) team_keys_.emplace(keys_[i], true);
    }
  }

  bool is_team(std::size_t i) const {
    const NameCandidate& c = candidates_[i];
    if (!place_alone(i)) return false;
    if (teams_.stands_as_team(c)) return true;
    return teams_.in_sport(c.sentence) && teams_.of_sport(c.sentence) &&
           team_keys_.find(keys_[i]) != team_keys_.end() && !teams_.stands_as_place(c);
  }

  void add(std::size_t i) {
    const NameCandidate& c = candidates_[i];
    TypeScores scores = scores_[keys_[i]];
    if (const auto shared = shared_.find(i); shared != shared_.end()) scores.add(shared->second);
    const bool listed = c.known != nullptr && c.known->sure;
    if (const auto part = parts_.find(keys_[i]); part != parts_.end()) {
      const bool person = part->second == NameType::PER;
      const bool place = listed && c.known->type == NameType::LOC;
      scores.add(part->second, person && (!place || !may_be_place(c)) ? 6.5F : 3.0F, "part of another name");
    } else if (c.last - c.first == 1 && !listed && !tables_.is_family_name(keys_[i]) &&
               !tables_.is_given_name(keys_[i])) {
      scores.add(NameType::PER, kNoFullName, "no full name");
    }
    Name name;
    name.span = span_of(c);
    name.first = c.first;
    name.last = c.last;
    name.type = scores.best();
    name.confidence = scores.confidence();
    name.rule = scores.rule;
    if (name.type != NameType::ORG && is_team(i)) {
      name.type = NameType::ORG;
      name.rule = "team";
    }
    tagged_.names.push_back(name);
  }

  /// Whether a name is known well enough to be cut out of a longer word.
  bool certain(const std::string& key) const {
    if (const auto found = times_.find(key); found != times_.end()) return true;
    const Place* place = tables_.gazetteer().place(key);
    if (place != nullptr && (place->population >= kBigPlace || place->kind == PlaceKind::capital)) return true;
    return tables_.gazetteer().country_named(key) != nullptr;
  }

  /// How many bytes of a small word are glued to the end of a name; 0 for a name that stands as it is.
  std::uint32_t glued(const Word& word) const {
    const std::string whole = Gazetteer::key(word.form);
    const auto times = times_.find(whole);
    if (word.form.size() < 6 || (times != times_.end() && times->second > 1)) return 0;
    if (tables_.known(whole) != nullptr || tables_.is_given_name(whole) || tables_.is_family_name(whole)) return 0;
    for (const std::string_view end : {"y", "e", "o", "de", "en", "que"}) {
      if (!word.form.ends_with(end) || word.form.size() < end.size() + 4) continue;
      if (certain(Gazetteer::key(word.form.substr(0, word.form.size() - end.size())))) {
        return static_cast<std::uint32_t>(end.size());
      }
    }
    return 0;
  }

  /// Cuts candidates at words to which a small word is glued: "Boliviay Paraguay" is two names.
  void cut_glued() {
    for (const NameCandidate& c : candidates_) ++times_[key_of(c)];
    std::vector<NameCandidate> cut;
    cut.reserve(candidates_.size());
    for (const NameCandidate& whole : candidates_) {
      NameCandidate rest = whole;
      const bool person = tables_.is_given_name(Gazetteer::key(tagged_.words[whole.first].form));
      for (std::uint32_t w = whole.first; w < whole.last; ++w) {
        const std::uint32_t bytes = whole.known != nullptr || person ? 0 : glued(tagged_.words[w]);
        if (bytes == 0) continue;
        NameCandidate piece = rest;
        piece.last = w + 1;
        piece.cut = bytes;
        cut.push_back(piece);
        rest.first = w + 1;
        rest.head = nullptr;
        rest.title_before = false;
      }
      if (rest.first < rest.last) cut.push_back(rest);
    }
    candidates_ = std::move(cut);
    keys_.clear();
    for (NameCandidate& c : candidates_) {
      keys_.push_back(key_of(c));
      if (c.known == nullptr && c.head == nullptr) c.known = tables_.known(keys_.back());
    }
  }

  std::string_view text_;
  Tagged& tagged_;
  const NameTables& tables_;
  const Lexicon& lexicon_;
  NameTyper typer_;
  TeamSense teams_;
  std::vector<NameCandidate> candidates_;
  std::vector<std::string> keys_;
  std::unordered_map<std::string, TypeScores> scores_;
  std::unordered_map<std::string, bool> proved_;
  std::unordered_map<std::string, int> times_;
  std::unordered_map<std::string, bool> team_keys_;
  std::unordered_map<std::size_t, TypeScores> shared_;  ///< what the others of a list say
  std::unordered_map<std::string, NameType> parts_;
};

}  // namespace

void find_names(std::string_view text, Tagged& tagged, const NameTables& tables, const Lexicon& lexicon) {
  ArticleNames(text, tagged, tables, lexicon).run();
}

}  // namespace cotejo
