// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <charconv>

#include "formats/conllu.h"
#include "text/utf8.h"

namespace cotejo::formats {

namespace {

using namespace conllu;
using Kind = ConlluRow::Kind;

std::optional<std::uint32_t> number(std::string_view text) {
  std::uint32_t value = 0;
  const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (failed != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

/// The number of a row: "3", "3-4" or "8.1".
bool read_id(std::string_view id, ConlluRow& row) {
  const std::size_t mark = id.find_first_of("-.");
  const auto first = number(id.substr(0, mark));
  if (!first) return false;
  row.first = row.last = *first;
  if (mark == std::string_view::npos) return *first > 0;
  const auto second = number(id.substr(mark + 1));
  if (!second) return false;
  row.last = *second;
  row.kind = id[mark] == '-' ? Kind::range : Kind::empty;
  return row.kind == Kind::empty ? *second > 0 : *first > 0 && *second > *first;
}

/// What no line may hold: it would be lost or change places when it is written again, or reach a terminal.
bool is_control(char c) {
  return (static_cast<unsigned char>(c) < 0x20 && c != '\t') || c == 0x7F;
}

/// Whether following the heads leads from some word back to it. Each word is walked once.
bool has_circle(const std::vector<std::uint32_t>& heads) {
  std::vector<std::uint32_t> walk(heads.size(), 0);  // in which walk a word was met
  for (std::uint32_t start = 1; start < heads.size(); ++start) {
    std::uint32_t at = start;
    while (at != 0 && walk[at] == 0) {
      walk[at] = start;
      at = heads[at];
    }
    if (at != 0 && walk[at] == start) return true;
  }
  return false;
}

}  // namespace

std::optional<std::string_view> ConlluSentence::comment(std::string_view key) const {
  for (const std::string_view line : comments) {
    const std::size_t begin = line.find_first_not_of(" \t", 1);
    if (begin == std::string_view::npos || line.substr(begin, key.size()) != key) continue;
    std::string_view rest = line.substr(begin + key.size());
    const std::size_t value = rest.find_first_not_of(" \t");
    if (value == std::string_view::npos) return std::string_view();
    if (rest[value] != '=') continue;
    rest.remove_prefix(std::min(rest.size(), rest.find_first_not_of(" \t", value + 1)));
    return rest;
  }
  return std::nullopt;
}

std::size_t ConlluSentence::words() const {
  return static_cast<std::size_t>(
      std::count_if(rows.begin(), rows.end(), [](const ConlluRow& row) { return row.kind == Kind::word; }));
}

Error ConlluReader::failed(const std::string& what) const {
  return {ErrorCode::malformed, what, place()};
}

/// Words count up by one; a range stands before its first word, and no word is in two; an empty node stands behind its
/// word.
bool ConlluReader::Order::take(const ConlluRow& row) {
  if (row.kind == Kind::empty) return row.first == word && !range_open && row.last == ++empty_node;
  if (row.first != word + 1) return false;
  if (row.kind == Kind::range) {
    if (range_open || range_end > word) return false;
    range_end = row.last;
    range_open = true;
    return true;
  }
  word = row.first;
  empty_node = 0;
  range_open = false;
  return true;
}

ConlluReader::Line ConlluReader::read_line() {
  line_.clear();
  ++line_number_;
  std::streambuf& bytes = *in_.rdbuf();
  for (int c = bytes.sbumpc(); c != '\n'; c = bytes.sbumpc()) {
    if (c == std::char_traits<char>::eof()) {
      if (line_.empty()) return Line::end;
      break;
    }
    if (line_.size() == kMostBytes) return Line::too_long;
    line_ += static_cast<char>(c);
  }
  if (!line_.empty() && line_.back() == '\r') line_.pop_back();
  if (line_number_ == 1 && line_.starts_with("\xEF\xBB\xBF")) line_.erase(0, 3);
  return Line::read;
}

Outcome ConlluReader::add_row(ConlluSentence& sentence) {
  ConlluRow row;
  std::size_t column = 0;
  for (std::size_t at = 0; column < kColumns; ++column) {
    const std::size_t tab = std::min(line_.find('\t', at), line_.size());
    row.columns[column] = line_.substr(at, tab - at);
    at = tab + 1;
    if (row.columns[column].empty()) return failed("a row has ten columns with a tab between, none of them empty");
    if (at > line_.size()) break;
    if (column + 1 == kColumns) return failed("a row has ten columns, and here are more");
  }
  if (column + 1 < kColumns) return failed("a row has ten columns with a tab between, and here are fewer");
  if (!read_id(row.columns[kId], row)) return failed("'" + row.columns[kId] + "' is no number of a word");
  if (!order_.take(row)) return failed("the number " + row.columns[kId] + " does not follow the one before it");
  if (row.kind == Kind::word) {
    const auto blank = [&](Column c) { return row.columns[c] == "_"; };
    if (!blank(kUpos) && !parse_enum<Upos>(row.columns[kUpos]))
      return failed("'" + row.columns[kUpos] + "' is no word class of Universal Dependencies");
    if (!blank(kDeprel) && !parse_deprel(row.columns[kDeprel]))
      return failed("'" + row.columns[kDeprel] + "' is no relation of Universal Dependencies");
    if (!blank(kHead) && !number(row.columns[kHead])) return failed("'" + row.columns[kHead] + "' is no head");
  }
  sentence.rows.push_back(std::move(row));
  return Done{};
}

Result<std::optional<ConlluSentence>> ConlluReader::next() {
  ConlluSentence sentence;
  std::size_t bytes = 0;
  order_ = {};
  for (;;) {
    const Line line = read_line();
    bytes += line_.size();
    if (line == Line::too_long || bytes > kMostBytes) {
      return Error{ErrorCode::too_large, "a sentence of more than " + std::to_string(kMostBytes >> 20) + " megabytes",
                   place()};
    }
    if (line_.empty()) {
      if (!sentence.rows.empty()) break;
      if (!sentence.comments.empty()) return failed("comments without a sentence below them");
      if (line == Line::end) return std::optional<ConlluSentence>();
      continue;
    }
    if (!valid_utf8(line_)) return failed("these bytes are no UTF-8");
    if (std::any_of(line_.begin(), line_.end(), is_control)) return failed("a control character stands here");
    if (line_.front() == '#' && sentence.rows.empty()) {
      sentence.comments.push_back(line_);
    } else if (Outcome done = add_row(sentence); !done) {
      return done.error();
    }
  }
  std::vector<std::uint32_t> heads(1, 0);
  const std::size_t words = sentence.words();
  for (const ConlluRow& row : sentence.rows) {
    if (row.kind == Kind::range && row.last > words) return failed("a range of words ends behind its sentence");
    if (row.kind != Kind::word) continue;
    heads.push_back(number(row.columns[kHead]).value_or(0));
    if (heads.back() > words) return failed("the head of word " + row.columns[kId] + " lies outside its sentence");
  }
  if (words == 0) return failed("a sentence without words");
  if (has_circle(heads)) return failed("the heads of this sentence make a circle");
  return std::optional<ConlluSentence>(std::move(sentence));
}

ConlluWords words_of(const ConlluSentence& sentence) {
  ConlluWords out;
  Span token;
  std::uint32_t range_end = 0;
  const auto place = [&](const ConlluRow& row) {
    if (!out.text.empty() && out.space_after) out.text += ' ';
    token.begin = static_cast<std::uint32_t>(out.text.size());
    out.text += row.columns[kForm];
    token.end = static_cast<std::uint32_t>(out.text.size());
    const std::string misc = "|" + row.columns[kMisc] + "|";
    out.space_after = misc.find("|SpaceAfter=No|") == std::string::npos;
  };
  bool first_of_range = false;
  for (const ConlluRow& row : sentence.rows) {
    if (row.kind == Kind::empty) continue;
    if (row.kind == Kind::range) {
      place(row);
      range_end = row.last;
      first_of_range = true;
      continue;
    }
    if (row.first > range_end) place(row);
    Word word;
    word.span = token;
    word.form = row.columns[kForm];
    word.lower = lower(word.form);
    word.lemma = row.columns[kLemma];
    word.upos = parse_enum<Upos>(row.columns[kUpos]).value_or(Upos::X);
    word.feats = known_feats(row.columns[kFeats]);
    word.head = static_cast<std::int32_t>(number(row.columns[kHead]).value_or(0)) - 1;
    word.deprel = parse_deprel(row.columns[kDeprel]).value_or(Deprel::none);
    word.continues_token = row.first <= range_end && !first_of_range;
    first_of_range = false;
    out.words.push_back(std::move(word));
  }
  return out;
}

}  // namespace cotejo::formats
