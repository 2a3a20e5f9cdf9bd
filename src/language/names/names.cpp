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
#include "language/names/typer.h"

namespace cotejo {

namespace {

constexpr std::uint32_t kBigPlace = 100000;

class ArticleNames {
 public:
  ArticleNames(std::string_view text, Tagged& tagged, const NameTables& tables, const Lexicon& lexicon)
      : text_(text), tagged_(tagged), tables_(tables), lexicon_(lexicon), typer_(tagged, tables, lexicon) {}

  void run() {
    NameFinder finder(tagged_, tables_, lexicon_);
    for (std::uint32_t s = 0; s < tagged_.sentences.size(); ++s) finder.find(s, candidates_);
    keys_.reserve(candidates_.size());
    for (const NameCandidate& c : candidates_) keys_.push_back(key_of(c));
    drop_unproved();
    cut_glued();
    weigh();
    link_parts();
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

  /// Doubtful candidates need the same name, or a name that holds it as a word, elsewhere in the article.
  void drop_unproved() {
    std::unordered_map<std::string, bool> proved;
    for (std::size_t i = 0; i < candidates_.size(); ++i) {
      if (!candidates_[i].doubtful) proved.emplace(keys_[i], true);
    }
    std::size_t kept = 0;
    for (std::size_t i = 0; i < candidates_.size(); ++i) {
      if (candidates_[i].doubtful && proved.find(keys_[i]) == proved.end()) continue;
      candidates_[kept] = candidates_[i];
      if (kept != i) keys_[kept] = std::move(keys_[i]);
      ++kept;
    }
    candidates_.resize(kept);
    keys_.resize(kept);
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

  /// "Ruiz" is whom "Ana Ruiz" is.
  void link_parts() {
    for (std::size_t i = 0; i < candidates_.size(); ++i) {
      const NameCandidate& c = candidates_[i];
      if (c.last - c.first < 2 || c.last - c.first > 6) continue;
      if (scores_[keys_[i]].best() != NameType::PER) continue;
      for (std::uint32_t w = c.first; w < c.last; ++w) {
        const Word& word = tagged_.words[w];
        if (lexicon_.is_small_word(word.lower)) continue;
        parts_.emplace(Gazetteer::key(word.form), true);
      }
      if (c.last - c.first > 2) {
        const Span tail = tagged_.words[c.first + 1].span.joined(tagged_.words[c.last - 1].span);
        parts_.emplace(Gazetteer::key(tail.in(text_)), true);
      }
    }
  }

  void add(std::size_t i) {
    const NameCandidate& c = candidates_[i];
    TypeScores scores = scores_[keys_[i]];
    if (parts_.find(keys_[i]) != parts_.end()) scores.add(NameType::PER, 6, "part of a person's name");
    Name name;
    name.span = span_of(c);
    name.first = c.first;
    name.last = c.last;
    name.type = scores.best();
    name.confidence = scores.confidence();
    name.rule = scores.rule;
    tagged_.names.push_back(name);
  }

  /// Whether a name is known well enough to be cut out of a longer word.
  bool certain(const std::string& key) const {
    if (const auto found = times_.find(key); found != times_.end()) return true;
    const Place* place = tables_.gazetteer().place(key);
    if (place != nullptr && (place->population >= kBigPlace || place->kind != PlaceKind::city)) return true;
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
    for (const std::string& key : keys_) ++times_[key];
    std::vector<NameCandidate> cut;
    cut.reserve(candidates_.size());
    for (const NameCandidate& whole : candidates_) {
      NameCandidate rest = whole;
      for (std::uint32_t w = whole.first; w < whole.last; ++w) {
        const std::uint32_t bytes = whole.known != nullptr ? 0 : glued(tagged_.words[w]);
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
  std::vector<NameCandidate> candidates_;
  std::vector<std::string> keys_;
  std::unordered_map<std::string, TypeScores> scores_;
  std::unordered_map<std::string, int> times_;
  std::unordered_map<std::string, bool> parts_;
};

}  // namespace

void find_names(std::string_view text, Tagged& tagged, const NameTables& tables, const Lexicon& lexicon) {
  ArticleNames(text, tagged, tables, lexicon).run();
}

}  // namespace cotejo
