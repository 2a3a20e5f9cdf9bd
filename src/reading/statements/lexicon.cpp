// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "reading/statements/lexicon.h"

#include <fmt/format.h>

#include "base/table.h"
#include "text/utf8.h"

namespace cotejo::statements {

namespace {

/// Loads one table and hands its rows to `take`, which answers what is wrong with a row (nothing: all is well).
template <class Take>
Outcome each_row(const Paths& paths, const char* name, std::size_t fields, Take take) {
  const auto table = Table::load(paths.tables() / name, fields);
  if (!table) return table.error();
  for (const Table::Row& row : table->rows()) {
    if (const std::string wrong = take(row); !wrong.empty()) {
      return Error{ErrorCode::malformed, wrong, table->place(row)};
    }
  }
  return Done{};
}

std::string unknown(const char* what, std::string_view word) {
  return fmt::format("'{}' is no {}", word, what);
}

std::optional<Frames> parse_frames(std::string_view list) {
  Frames frames = 0;
  while (!list.empty()) {
    const auto comma = list.find(',');
    const auto frame = parse_enum<Frame>(list.substr(0, comma));
    if (!frame) return std::nullopt;
    frames |= bit(*frame);
    list.remove_prefix(comma == std::string_view::npos ? list.size() : comma + 1);
  }
  return frames;
}

std::string add_verb(Lexicon& lexicon, const Table::Row& row) {
  VerbSense sense;
  std::vector<std::string> words = phrase_words(row[0]);
  std::string verb = words.front();
  if (verb.size() > 4 && verb.ends_with("se")) {
    sense.reflexive = true;
    verb.resize(verb.size() - 2);
  }
  sense.rest.assign(words.begin() + 1, words.end());
  const auto stance = parse_enum<Stance>(row[1]);
  if (!stance) return unknown("stance", row[1]);
  sense.stance = *stance;
  if (row[2] != "speech" && row[2] != "thought" && row[2] != "shows") return unknown("kind of verb", row[2]);
  sense.thought = row[2] == "thought";
  sense.shows = row[2] == "shows";
  const auto frames = parse_frames(row[3]);
  if (!frames || *frames == 0) return unknown("list of frames", row[3]);
  sense.frames = *frames;
  if (row[4] != "-") {
    sense.negated = parse_enum<Stance>(row[4]);
    if (!sense.negated) return unknown("stance", row[4]);
  }
  auto& senses = lexicon.verbs[verb];
  // Longer expressions are tried first: "hacer hincapie" before anything that "hacer" may be by itself.
  const auto place = std::find_if(senses.begin(), senses.end(),
                                  [&](const VerbSense& other) { return other.rest.size() < sense.rest.size(); });
  senses.insert(place, std::move(sense));
  return {};
}

void add_agency(Lexicon& lexicon, const Table::Row& row) {
  lexicon.media.emplace(fold(row[0]), true);
  std::string_view aliases = row[2];
  while (!aliases.empty()) {
    const auto end = aliases.find("; ");
    lexicon.media.emplace(std::string(aliases.substr(0, end)), true);
    aliases.remove_prefix(end == std::string_view::npos ? aliases.size() : end + 2);
  }
}

}  // namespace

Result<Lexicon> Lexicon::load(const Paths& paths) {
  Lexicon lexicon;
  const Outcome outcomes[] = {
      each_row(paths, "reporting_verbs.tsv", 5, [&](const auto& row) { return add_verb(lexicon, row); }),
      each_row(paths, "attribution_cues.tsv", 3,
               [&](const auto& row) {
                 const auto role = parse_enum<PhraseRole>(row[1]);
                 const auto stance = parse_enum<Stance>(row[2]);
                 if (!role) return unknown("role", row[1]);
                 if (!stance) return unknown("stance", row[2]);
                 lexicon.cues.add(row[0], {*role, *stance});
                 return std::string();
               }),
      each_row(paths, "source_nouns.tsv", 2,
               [&](const auto& row) {
                 const auto kind = parse_enum<SourceKind>(row[1]);
                 if (!kind) return unknown("kind of source", row[1]);
                 lexicon.source_nouns.emplace(row[0], *kind);
                 return std::string();
               }),
      each_row(paths, "speech_nouns.tsv", 2,
               [&](const auto& row) {
                 const auto stance = parse_enum<Stance>(row[1]);
                 if (!stance) return unknown("stance", row[1]);
                 lexicon.speech_nouns.emplace(row[0], *stance);
                 return std::string();
               }),
      each_row(paths, "scope_links.tsv", 2,
               [&](const auto& row) {
                 const auto kind = parse_enum<ScopeLink>(row[1]);
                 if (!kind) return unknown("kind of link", row[1]);
                 lexicon.scope_links.add(row[0], *kind);
                 return std::string();
               }),
      each_row(paths, "content_ends.tsv", 1,
               [&](const auto& row) {
                 lexicon.content_ends.add(row[0], true);
                 return std::string();
               }),
      each_row(paths, "media.tsv", 1,
               [&](const auto& row) {
                 lexicon.media.emplace(fold(row[0]), true);
                 return std::string();
               }),
      each_row(paths, "agencies.tsv", 2,
               [&](const auto& row) {
                 if (row[1] != "photo") add_agency(lexicon, row);
                 return std::string();
               }),
      each_row(paths, "speech_openers.tsv", 1,
               [&](const auto& row) {
                 lexicon.openers.push_back(phrase_words(row[0]));
                 return std::string();
               }),
      each_row(paths, "quotes.tsv", 3, [&](const auto& row) {
        const auto kind = parse_enum<MarkKind>(row[2]);
        if (!kind) return unknown("kind of mark", row[2]);
        lexicon.marks.push_back({std::string(row[0]), std::string(row[1]), *kind});
        return std::string();
      })};
  for (const Outcome& outcome : outcomes) {
    if (!outcome) return outcome.error();
  }
  return lexicon;
}

const std::vector<VerbSense>* Lexicon::verb(std::string_view lemma) const {
  const auto found = verbs.find(lemma);
  return found == verbs.end() ? nullptr : &found->second;
}

std::optional<SourceKind> Lexicon::source_kind(const Word& word) const {
  auto found = source_nouns.find(std::string_view(word.lower));
  if (found == source_nouns.end()) found = source_nouns.find(std::string_view(word.lemma));
  if (found == source_nouns.end()) return std::nullopt;
  return found->second;
}

}  // namespace cotejo::statements
