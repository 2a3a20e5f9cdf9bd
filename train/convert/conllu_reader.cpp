// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "conllu_reader.h"

#include <charconv>
#include <optional>

#include "base/paths.h"

namespace cotejo::convert {
namespace {

std::optional<int> number(std::string_view text) {
  int value = 0;
  const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (failed != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

std::string_view filled(std::string_view column) {
  return column == "_" ? std::string_view() : column;
}

bool add_row(Draft& now, std::string_view line) {
  const auto columns = split(line, '\t');
  if (columns.size() != 10) return false;
  if (columns[0].find('.') != std::string_view::npos) return true;
  if (const std::size_t dash = columns[0].find('-'); dash != std::string_view::npos) {
    const auto first = number(columns[0].substr(0, dash));
    const auto last = number(columns[0].substr(dash + 1));
    if (!first || !last) return false;
    now.tokens.push_back({*first - 1, *last - 1, std::string(columns[1])});
    return true;
  }
  const auto head = number(columns[6]);
  if (!head) return false;
  UdWord word;
  word.form = std::string(columns[1]);
  word.lemma = std::string(columns[2]);
  word.upos = std::string(columns[3]);
  word.xpos = std::string(filled(columns[4]));
  word.feats = std::string(filled(columns[5]));
  word.head = *head - 1;
  word.deprel = std::string(columns[7]);
  const int index = static_cast<int>(now.words.size());
  if (now.tokens.empty() || now.tokens.back().last < index) now.tokens.push_back({index, index, word.form});
  for (const std::string_view misc : split(columns[9], '|')) {
    if (starts_with(misc, "Rule=")) word.rule = static_cast<std::size_t>(number(misc.substr(5)).value_or(0));
  }
  now.words.push_back(std::move(word));
  return true;
}

}  // namespace

Result<std::vector<Draft>> read_words(const std::filesystem::path& file) {
  Result<std::string> bytes = read_file(file);
  if (!bytes) return bytes.error();
  std::vector<Draft> out;
  Draft now;
  std::size_t count = 0;
  for (const std::string_view line : split(*bytes, '\n')) {
    ++count;
    if (line.empty()) {
      if (!now.words.empty()) out.push_back(std::move(now));
      now = {};
    } else if (starts_with(line, "# sent_id = ")) {
      now.tree.id = std::string(line.substr(12));
    } else if (line.front() != '#' && !add_row(now, line)) {
      return Error{ErrorCode::malformed, "no row of a word", file.string() + ":" + std::to_string(count)};
    }
  }
  if (!now.words.empty()) out.push_back(std::move(now));
  return out;
}

}  // namespace cotejo::convert
