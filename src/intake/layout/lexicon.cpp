// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "intake/layout/lexicon.h"

#include <fmt/format.h>

#include <charconv>

#include "base/table.h"
#include "intake/layout/line.h"
#include "text/utf8.h"

namespace cotejo::intake {

namespace {

constexpr std::uint32_t kNoLimit = 0xFFFFFFFF;

std::uint32_t default_limit(CueMatch match) {
  switch (match) {
    case CueMatch::start:
      return 24;
    case CueMatch::in:
    case CueMatch::end:
      return 16;
    case CueMatch::line:
    case CueMatch::colon:
      break;
  }
  return kNoLimit;
}

Error bad_row(const Table& table, const Table::Row& row, std::string_view what) {
  return Error{ErrorCode::malformed, std::string(what), table.place(row)};
}

std::optional<std::uint32_t> number(std::string_view text) {
  std::uint32_t value = 0;
  const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (failed != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

/// The limit in a row's column, or the one that goes with its kind of match; nothing where it is no number.
std::optional<std::uint32_t> limit_of(std::string_view field, CueMatch match) {
  return field.empty() ? default_limit(match) : number(field);
}

}  // namespace

Result<Lexicon> Lexicon::load(const Paths& paths) {
  Lexicon lexicon;
  lexicon.words_ = {{"#", kNumber}, {"*", kAnyWord}};
  for (const auto part :
       {&Lexicon::load_furniture, &Lexicon::load_layout, &Lexicon::load_agencies, &Lexicon::load_words}) {
    if (const Outcome done = (lexicon.*part)(paths); !done) return done.error();
  }
  return lexicon;
}

Outcome Lexicon::load_furniture(const Paths& paths) {
  for (const char* const language : {"es", "any"}) {
    if (const Outcome done = add_furniture(paths.tables(language) / "furniture.tsv"); !done) return done;
  }
  return Done{};
}

Outcome Lexicon::add_furniture(const std::filesystem::path& file) {
  const auto table = Table::load(file, 4);
  if (!table) return table.error();
  for (const Table::Row& row : table->rows()) {
    const auto match = parse_enum<CueMatch>(row[0]);
    const auto kind = parse_enum<CueKind>(row[1]);
    if (!match) return bad_row(*table, row, "the match must be line, start, colon, end or in");
    if (!kind || *kind > CueKind::end) return bad_row(*table, row, "the role must be strong, edge, related or end");
    const auto limit = limit_of(row[4], *match);
    if (!limit) return bad_row(*table, row, "the limit must be a number of words");
    add({*kind, *match, std::string(row[2]), std::string(row[3]), *limit});
  }
  return Done{};
}

Outcome Lexicon::load_layout(const Paths& paths) {
  for (const char* const language : {"es", "any"}) {
    if (const Outcome done = add_layout(paths.tables(language) / "layout.tsv"); !done) return done;
  }
  return Done{};
}

Outcome Lexicon::add_layout(const std::filesystem::path& file) {
  const auto table = Table::load(file, 3);
  if (!table) return table.error();
  for (const Table::Row& row : table->rows()) {
    const auto kind = parse_enum<CueKind>(row[0]);
    const auto match = parse_enum<CueMatch>(row[1]);
    if (!kind || *kind <= CueKind::end || *kind == CueKind::agency) {
      return bad_row(*table, row, "the kind must be caption, credit, byline, role, update, notitle or outlet");
    }
    if (!match) return bad_row(*table, row, "the match must be line, start, colon, end or in");
    const auto limit = limit_of(row[3], *match);
    if (!limit) return bad_row(*table, row, "the limit must be a number of words");
    add({*kind, *match, std::string(row[2]), std::string(row[0]), *limit});
  }
  return Done{};
}

Outcome Lexicon::load_agencies(const Paths& paths) {
  const auto table = Table::load(paths.tables() / "agencies.tsv", 3);
  if (!table) return table.error();
  for (const Table::Row& row : table->rows()) {
    const std::string name(row[0]);
    add({CueKind::agency, CueMatch::in, name, name, kNoLimit});
    std::string_view aliases = row[2];
    while (!aliases.empty()) {
      const auto end = std::min(aliases.find(';'), aliases.size());
      add({CueKind::agency, CueMatch::in, std::string(aliases.substr(0, end)), name, kNoLimit});
      aliases.remove_prefix(std::min(end + 1, aliases.size()));
    }
  }
  return Done{};
}

Outcome Lexicon::load_words(const Paths& paths) {
  const auto table = Table::load(paths.tables() / "line_words.tsv", 2);
  if (!table) return table.error();
  for (const Table::Row& row : table->rows()) {
    std::string word(row[1]);
    if (row[0] == "function") {
      function_words.insert(std::move(word));
    } else if (row[0] == "spanish") {
      spanish_words.insert(std::move(word));
    } else if (row[0] == "neighbour") {
      neighbour_words.insert(std::move(word));
    } else if (row[0] == "verb") {
      verbs.insert(std::move(word));
    } else if (row[0] == "ending") {
      verb_endings.push_back(std::move(word));
    } else if (row[0] == "day") {
      days.insert(std::move(word));
    } else if (row[0] == "given") {
      given_names.insert(std::move(word));
    } else if (const auto month = number(row[2]); row[0] == "month" && month && *month >= 1 && *month <= 12) {
      months[word] = *month;
    } else {
      return bad_row(
          *table, row,
          "the kind must be spanish, neighbour, function, verb, ending, day, given, or month with a number 1 to 12");
    }
  }
  return Done{};
}

void Lexicon::add(Cue cue) {
  NodeId node = 0;
  // "#" and "*" are no words to the splitter; they are put back from the phrase as it is written.
  const std::string folded = fold(cue.phrase);
  for (const Span span : split_words(folded, true)) {
    const auto [entry, fresh] = words_.try_emplace(std::string(span.in(folded)), 0);
    if (fresh) entry->second = static_cast<WordId>(words_.size());
    const auto [edge, grown] =
        edges_.try_emplace(static_cast<std::uint64_t>(node) << 32 | entry->second, static_cast<NodeId>(ends_.size()));
    if (grown) ends_.emplace_back();
    node = edge->second;
  }
  if (node == 0) return;
  ends_[node].push_back(static_cast<std::uint32_t>(cues_.size()));
  cues_.push_back(std::move(cue));
}

Lexicon::WordId Lexicon::word(std::string_view folded) const {
  const auto found = words_.find(folded);
  if (found != words_.end()) return found->second;
  return !folded.empty() && folded.find_first_not_of("0123456789") == std::string_view::npos ? kNumber : kUnknown;
}

std::optional<Lexicon::NodeId> Lexicon::step(NodeId node, WordId word) const {
  const auto edge = edges_.find(static_cast<std::uint64_t>(node) << 32 | word);
  if (edge == edges_.end()) return std::nullopt;
  return edge->second;
}

void Lexicon::phrases_at(const std::vector<WordId>& ids, std::size_t at,
                         const std::function<void(const Cue&, std::size_t)>& found) const {
  std::optional<NodeId> node = 0;
  for (std::size_t i = at; i < ids.size(); ++i) {
    std::optional<NodeId> next;
    if (ids[i] != kUnknown) next = step(*node, ids[i]);
    if (!next) next = step(*node, kAnyWord);
    if (!next) return;
    node = next;
    for (const std::uint32_t cue : ends_[*node]) found(cues_[cue], i - at + 1);
  }
}

}  // namespace cotejo::intake
