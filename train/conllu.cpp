// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "conllu.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "base/paths.h"
#include "text/utf8.h"

namespace cotejo::train {
namespace {

constexpr std::uintmax_t kLimit = 256ULL << 20;

std::vector<std::string_view> split(std::string_view text, char at) {
  std::vector<std::string_view> parts;
  for (;;) {
    const std::size_t end = text.find(at);
    parts.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

std::optional<int> number(std::string_view text) {
  int value = 0;
  const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (failed != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

/// The relation with its subtype where we have it, else without.
std::optional<Deprel> read_deprel(std::string_view name) {
  std::string key(name);
  std::replace(key.begin(), key.end(), ':', '_');
  if (const auto exact = parse_enum<Deprel>(key)) return exact;
  if (const auto base = parse_enum<Deprel>(name.substr(0, name.find(':')))) return base;
  return name == "compound:prt" ? std::optional(Deprel::expl_pv) : std::nullopt;
}

class Reader {
 public:
  explicit Reader(std::string name) : name_(std::move(name)) {}

  Outcome line(std::string_view line, std::size_t count) {
    line_ = count;
    if (line.empty()) return end_sentence();
    if (line.front() == '#') {
      comment(line);
      return Done{};
    }
    const auto columns = split(line, '\t');
    if (columns.size() != 10) return failed("a row has 10 columns");
    if (columns[0].find('.') != std::string_view::npos) return Done{};
    if (columns[0].find('-') != std::string_view::npos) return range(columns);
    return word(columns);
  }
  Outcome end_sentence() {
    if (!now_.words.empty()) {
      for (const Word& word : now_.words) {
        if (word.head >= static_cast<std::int32_t>(now_.words.size()))
          return failed("a head lies outside its sentence");
      }
      out_.push_back(std::move(now_));
    }
    now_ = {};
    now_.document = document_;
    at_ = 0;
    last_of_range_ = 0;
    return Done{};
  }
  std::vector<GoldSentence> take() { return std::move(out_); }

 private:
  Error failed(const std::string& what) const {
    return {ErrorCode::malformed, what, name_ + ":" + std::to_string(line_)};
  }

  void comment(std::string_view line) {
    const auto value_of = [&](std::string_view key) -> std::optional<std::string_view> {
      if (line.substr(0, key.size()) != key) return std::nullopt;
      return line.substr(key.size());
    };
    if (const auto id = value_of("# newdoc id = ")) document_ = now_.document = std::string(*id);
    if (const auto id = value_of("# sent_id = ")) now_.id = std::string(*id);
    if (const auto text = value_of("# text = ")) now_.text = std::string(*text);
  }

  Outcome range(const std::vector<std::string_view>& columns) {
    const auto last = number(columns[0].substr(columns[0].find('-') + 1));
    if (!last) return failed("a range of words is written 3-4");
    last_of_range_ = *last;
    range_span_ = place(columns[1]);
    first_of_range_ = true;
    return Done{};
  }

  /// Where the next token lies in the text; nowhere in a file without texts.
  Span place(std::string_view form) {
    const std::size_t found = now_.text.find(form, at_);
    if (found == std::string::npos) return {};
    at_ = found + form.size();
    return {static_cast<std::uint32_t>(found), static_cast<std::uint32_t>(at_)};
  }

  Outcome word(const std::vector<std::string_view>& columns) {
    const auto id = number(columns[0]);
    const auto upos = parse_enum<Upos>(columns[3]);
    const auto head = number(columns[6]);
    const auto deprel = read_deprel(columns[7]);
    if (!id || !upos || !head || !deprel) return failed("no such word number, word class, head or relation");
    Word word;
    word.form = std::string(columns[1]);
    word.lower = lower(word.form);
    word.lemma = std::string(columns[2]);
    word.upos = *upos;
    word.feats = known_feats(columns[5]);
    word.head = *head - 1;
    word.deprel = *deprel;
    if (*id <= last_of_range_) {
      word.span = range_span_;
      word.continues_token = !first_of_range_;
      first_of_range_ = false;
    } else {
      word.span = place(word.form);
    }
    now_.words.push_back(std::move(word));
    return Done{};
  }

  std::string name_;
  std::size_t line_ = 0;
  std::string document_;
  GoldSentence now_;
  std::size_t at_ = 0;
  int last_of_range_ = 0;
  Span range_span_;
  bool first_of_range_ = false;
  std::vector<GoldSentence> out_;
};

}  // namespace

Result<std::vector<GoldSentence>> read_conllu(const std::filesystem::path& file) {
  Result<std::string> bytes = read_file(file, kLimit);
  if (!bytes) return bytes.error();
  Reader reader(file.string());
  std::size_t count = 0;
  for (const std::string_view line : split(*bytes, '\n')) {
    const std::string_view trimmed = !line.empty() && line.back() == '\r' ? line.substr(0, line.size() - 1) : line;
    if (Outcome done = reader.line(trimmed, ++count); !done) return done.error();
  }
  if (Outcome done = reader.end_sentence(); !done) return done.error();
  return reader.take();
}

}  // namespace cotejo::train
