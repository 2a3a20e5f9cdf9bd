// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "reading/events/lexicon.h"

#include <algorithm>

#include "base/table.h"

namespace cotejo::events {

namespace {

constexpr double kUnknownWeight = 0.3;
constexpr double kCalledBy = 0.7;  ///< kinds as near as this lend each other their nouns

Error malformed(const Table& table, const Table::Row& row, std::string_view what, std::string_view value) {
  return {ErrorCode::malformed, std::string(what) + " \"" + std::string(value) + "\" is not known", table.place(row)};
}

std::vector<std::string> split(std::string_view text, char mark) {
  std::vector<std::string> parts;
  while (!text.empty()) {
    const std::size_t at = text.find(mark);
    if (at != 0) parts.emplace_back(text.substr(0, at));
    text.remove_prefix(at == std::string_view::npos ? text.size() : at + 1);
  }
  return parts;
}

std::vector<Slot> slots_of(std::string_view field) {
  std::vector<Slot> slots;
  for (std::string& name : split(field, '|')) {
    Slot slot;
    if (name == "subj") {
      slot.place = Place::subject;
    } else if (name == "obj") {
      slot.place = Place::object;
    } else if (name == "ind") {
      slot.place = Place::indirect;
    } else if (name == "both") {
      slot.place = Place::both;
    } else if (name != "-") {
      slot.place = Place::preposition;
      slot.preposition = std::move(name);
    }
    slots.push_back(std::move(slot));
  }
  return slots;
}

Result<std::optional<EventStatus>> status_of(const Table& table, const Table::Row& row, std::size_t column) {
  if (row[column].empty() || row[column] == "-") return std::optional<EventStatus>();
  const auto status = parse_enum<EventStatus>(row[column]);
  if (!status) return malformed(table, row, "status", row[column]);
  return std::optional<EventStatus>(status);
}

Result<Entry> entry_of(const Table& table, const Table::Row& row) {
  Entry entry;
  entry.lemma = row[0];
  if (row[1] != "-") entry.kind = row[1];
  std::string_view plover = row[2];
  const std::size_t condition = plover.find('?');
  if (condition != std::string_view::npos) {
    const auto needs = parse_enum<PloverNeeds>(plover.substr(condition + 1));
    if (!needs) return malformed(table, row, "condition", plover);
    entry.plover_needs = *needs;
    plover = plover.substr(0, condition);
  }
  if (plover != "-") {
    entry.plover = parse_enum<Plover>(plover);
    if (!entry.plover) return malformed(table, row, "PLOVER category", row[2]);
  }
  entry.weight = std::strtod(std::string(row[3]).c_str(), nullptr);
  if (entry.weight < 0 || entry.weight > 1 || (entry.weight > 0) == entry.kind.empty()) {
    return malformed(table, row, "weight", row[3]);
  }
  entry.who = slots_of(row[4]);
  entry.whom = slots_of(row[5]);
  entry.object = slots_of(row[6]);
  entry.where = slots_of(row[7]);
  auto inner = status_of(table, row, 8);
  if (!inner) return inner.error();
  entry.inner = *inner;
  entry.object_controls = row[9] == "obj";
  return entry;
}

/// Hands each row's lemma and entry to `take`, which says whether it was new.
template <class Take>
Outcome load_entries(const std::filesystem::path& file, const Take& take) {
  const auto table = Table::load(file, 4);
  if (!table) return table.error();
  for (const Table::Row& row : table->rows()) {
    auto entry = entry_of(*table, row);
    if (!entry) return entry.error();
    if (!take(row[0], std::move(*entry))) return malformed(*table, row, "second", row[0]);
  }
  return Done{};
}

}  // namespace

template <class Meaning>
bool PhraseBook<Meaning>::add(std::string_view phrase, Meaning meaning) {
  std::vector<std::string> words = split(phrase, ' ');
  std::string first = words.front();
  words.erase(words.begin());
  auto& phrases = by_first_[first];
  for (const Phrase& known : phrases) {
    if (known.tail == words) return false;
  }
  phrases.push_back({std::move(words), std::move(meaning)});
  std::stable_sort(phrases.begin(), phrases.end(),
                   [](const Phrase& a, const Phrase& b) { return a.tail.size() > b.tail.size(); });
  return true;
}

template <class Meaning>
const Meaning* PhraseBook<Meaning>::find(std::string_view key, const Tagged& tagged, std::uint32_t next,
                                         std::uint32_t limit) const {
  const auto found = by_first_.find(key);
  if (found == by_first_.end()) return nullptr;
  for (const Phrase& phrase : found->second) {
    if (next + phrase.tail.size() > limit) continue;
    bool all = true;
    for (std::size_t i = 0; all && i < phrase.tail.size(); ++i) {
      const Word& word = tagged.words[next + i];
      all = word.lower == phrase.tail[i] || word.lemma == phrase.tail[i];
    }
    if (all) return &phrase.meaning;
  }
  return nullptr;
}

Result<Lexicon> Lexicon::load(const Paths& paths) {
  Lexicon lexicon;
  auto verbs = load_entries(paths.tables() / "event_verbs.tsv", [&](std::string_view lemma, Entry entry) {
    entry.words += static_cast<std::uint32_t>(std::count(lemma.begin(), lemma.end(), ' '));
    return lexicon.verbs_.add(lemma, std::move(entry));
  });
  if (!verbs) return verbs.error();
  auto nouns = load_entries(paths.tables() / "event_nouns.tsv", [&](std::string_view lemma, Entry entry) {
    return lexicon.nouns_.emplace(std::string(lemma), std::move(entry)).second;
  });
  if (!nouns) return nouns.error();

  const auto light = Table::load(paths.tables() / "light_verbs.tsv", 4);
  if (!light) return light.error();
  for (const Table::Row& row : light->rows()) {
    LightVerb verb;
    const auto who = row[1] == "-" ? LightWho::none : parse_enum<LightWho>(row[1]);
    if (!who) return malformed(*light, row, "who", row[1]);
    verb.who = *who;
    auto status = status_of(*light, row, 2);
    if (!status) return status.error();
    verb.status = *status;
    verb.names_event = row[3] == "both";
    if (!verb.names_event && row[3] != "noun") return malformed(*light, row, "trigger", row[3]);
    verb.words += static_cast<std::uint32_t>(std::count(row[0].begin(), row[0].end(), ' '));
    if (!lexicon.light_.add(row[0], verb)) return malformed(*light, row, "second", row[0]);
  }

  const auto hedges = Table::load(paths.tables() / "hedges.tsv", 3);
  if (!hedges) return hedges.error();
  for (const Table::Row& row : hedges->rows()) {
    const auto effect = parse_enum<EventStatus>(row[1]);
    if (!effect) return malformed(*hedges, row, "effect", row[1]);
    const auto scope = parse_enum<HedgeScope>(row[2]);
    if (!scope) return malformed(*hedges, row, "scope", row[2]);
    auto done = status_of(*hedges, row, 3);
    if (!done) return done.error();
    if (!lexicon.hedges_.add(row[0], {*effect, *scope, *done})) return malformed(*hedges, row, "second", row[0]);
  }
  const auto relations = Table::load(paths.tables() / "event_relations.tsv", 3);
  if (!relations) return relations.error();
  for (const Table::Row& row : relations->rows()) {
    if (std::strtod(std::string(row[2]).c_str(), nullptr) < kCalledBy) continue;
    lexicon.related_[std::string(row[0])].emplace_back(row[1]);
    lexicon.related_[std::string(row[1])].emplace_back(row[0]);
  }
  const auto fields = Table::load(paths.tables() / "fields.tsv", 3);
  if (!fields) return fields.error();
  for (const Table::Row& row : fields->rows()) {
    FieldWord& word = lexicon.fields_[std::string(row[0])][std::string(row[1])];
    bool& use = row[2] == "cue" ? word.cue : word.figure;
    if (row[2] != "cue" && row[2] != "figure") return malformed(*fields, row, "use", row[2]);
    if (use) return malformed(*fields, row, "second", row[0]);
    use = true;
  }
  lexicon.unknown_.weight = kUnknownWeight;
  return lexicon;
}

const Entry* Lexicon::verb(const Tagged& tagged, std::uint32_t word, std::uint32_t limit, bool reflexive) const {
  const std::string& lemma = tagged.words[word].lemma;
  if (reflexive) {
    if (const Entry* found = verbs_.find(lemma + "se", tagged, word + 1, limit)) return found;
  }
  return verbs_.find(lemma, tagged, word + 1, limit);
}

const Entry* Lexicon::noun(std::string_view lemma) const {
  const auto found = nouns_.find(lemma);
  return found == nouns_.end() ? nullptr : &found->second;
}

const std::vector<std::string>& Lexicon::related(std::string_view kind) const {
  static const std::vector<std::string> none;
  const auto found = related_.find(kind);
  return found == related_.end() ? none : found->second;
}

const std::map<std::string, FieldWord>& Lexicon::fields(std::string_view lemma) const {
  static const std::map<std::string, FieldWord> none;
  const auto found = fields_.find(lemma);
  return found == fields_.end() ? none : found->second;
}

const LightVerb* Lexicon::light(const Tagged& tagged, std::uint32_t word, std::uint32_t limit, bool reflexive) const {
  const std::string& lemma = tagged.words[word].lemma;
  if (reflexive) {
    if (const LightVerb* found = light_.find(lemma + "se", tagged, word + 1, limit)) return found;
  }
  return light_.find(lemma, tagged, word + 1, limit);
}

const Hedge* Lexicon::hedge(const Tagged& tagged, std::uint32_t word, std::uint32_t limit, bool reflexive) const {
  const std::string& lemma = tagged.words[word].lemma;
  if (reflexive) {
    if (const Hedge* found = hedges_.find(lemma + "se", tagged, word + 1, limit)) return found;
  }
  return hedges_.find(lemma, tagged, word + 1, limit);
}

}  // namespace cotejo::events
