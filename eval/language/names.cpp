// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "names.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <set>
#include <sstream>

#include "text/utf8.h"

namespace cotejo::eval {
namespace {

struct TaggedToken {
  std::string form;
  std::string tag;
};
using CorpusSentence = std::vector<TaggedToken>;

/// A name by the numbers of its first and last token in the corpus.
struct Found {
  std::size_t first = 0;
  std::size_t last = 0;
  std::string type;
  auto operator<=>(const Found&) const = default;
};

Result<std::vector<CorpusSentence>> read_corpus(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) return Error{ErrorCode::not_found, "no such file, or it cannot be opened", file.string()};
  std::vector<CorpusSentence> out(1);
  std::size_t number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    std::istringstream columns(line);
    TaggedToken token;
    columns >> token.form;
    for (std::string column; columns >> column;) token.tag = column;
    if (token.form.empty()) {
      if (!out.back().empty()) out.emplace_back();
      continue;
    }
    if (token.tag.empty() || !valid_utf8(line)) {
      return Error{ErrorCode::malformed, "a token and its tag, in UTF-8", file.string() + ":" + std::to_string(number)};
    }
    out.back().push_back(std::move(token));
  }
  if (out.back().empty()) out.pop_back();
  return out;
}

/// The names that IOB2 tags mark, tokens counted from `base`.
void add_marked(const CorpusSentence& sentence, std::size_t base, std::set<Found>& names) {
  for (std::size_t i = 0; i < sentence.size();) {
    if (sentence[i].tag == "O") {
      ++i;
      continue;
    }
    const std::string type = sentence[i].tag.substr(2);
    const std::size_t first = i++;
    while (i < sentence.size() && sentence[i].tag == "I-" + type) ++i;
    names.insert({base + first, base + i - 1, type});
  }
}

/// Sentences as the paragraphs of an article, written as one would print them.
struct Batch {
  Article article;
  std::vector<std::vector<Span>> tokens;
  std::vector<std::uint32_t> begins;  ///< of all tokens, in order
  std::vector<std::uint32_t> ends;

  void add(const CorpusSentence& sentence) {
    if (!article.text.empty()) article.text += "\n\n";
    Block block;
    block.text.begin = size();
    std::vector<Span> spans;
    bool quoted = false;
    bool glue = true;
    for (const TaggedToken& token : sentence) {
      const bool quote = token.form == "\"";
      const bool opens = is_one_of(token.form, kOpening) || (quote && !quoted);
      const bool closes = is_one_of(token.form, kClosing) || (quote && quoted);
      quoted = quoted != quote;
      if (!glue && !closes) article.text += ' ';
      const std::uint32_t begin = size();
      article.text += token.form;
      spans.push_back({begin, size()});
      begins.push_back(begin);
      ends.push_back(size());
      glue = opens;
    }
    block.text.end = size();
    article.blocks.push_back(block);
    tokens.push_back(std::move(spans));
  }

  [[nodiscard]] Found placed(const Name& name, std::size_t base) const {
    const auto first = std::upper_bound(begins.begin(), begins.end(), name.span.begin) - begins.begin() - 1;
    const auto last = std::lower_bound(ends.begin(), ends.end(), name.span.end) - ends.begin();
    return {base + static_cast<std::size_t>(first), base + static_cast<std::size_t>(last),
            std::string(to_string(name.type))};
  }

 private:
  static constexpr std::array<std::string_view, 13> kClosing = {",", ".", ";",      ":",      ")", "]",  "}",
                                                                "?", "!", "\u00BB", "\u201D", "%", "..."};
  static constexpr std::array<std::string_view, 7> kOpening = {"(", "[", "{", "\u00BF", "\u00A1", "\u00AB", "\u201C"};
  template <std::size_t N>
  static bool is_one_of(std::string_view form, const std::array<std::string_view, N>& list) {
    return std::find(list.begin(), list.end(), form) != list.end();
  }
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(article.text.size()); }
};

std::map<std::string, Ratio> count(const std::set<Found>& gold, const std::set<Found>& found) {
  std::map<std::string, Ratio> scores;
  std::set<std::pair<std::size_t, std::size_t>> places;
  for (const Found& name : gold) {
    places.emplace(name.first, name.last);
    for (const std::string& row : {std::string("all"), std::string("untyped"), name.type}) ++scores[row].gold;
  }
  for (const Found& name : found) {
    for (const std::string& row : {std::string("all"), std::string("untyped"), name.type}) ++scores[row].found;
    scores["untyped"].right += places.count({name.first, name.last});
    if (gold.count(name) == 0) continue;
    ++scores["all"].right;
    ++scores[name.type].right;
  }
  return scores;
}

}  // namespace

Result<std::map<std::string, Ratio>> score_names(const std::filesystem::path& file, const Language& language,
                                                 std::size_t batch, bool given) {
  const auto corpus = read_corpus(file);
  if (!corpus) return corpus.error();
  std::set<Found> gold;
  std::set<Found> found;
  std::size_t base = 0;
  for (std::size_t first = 0; first < corpus->size(); first += batch) {
    Batch now;
    for (std::size_t i = first; i < std::min(first + batch, corpus->size()); ++i) {
      add_marked((*corpus)[i], base + now.begins.size(), gold);
      now.add((*corpus)[i]);
    }
    Tagged tagged;
    if (given) {
      tagged = language.split(now.article, now.tokens);
      language.complete(now.article, tagged);
    } else {
      tagged = language.analyse(now.article);
    }
    for (const Name& name : tagged.names) found.insert(now.placed(name, base));
    base += now.begins.size();
  }
  return count(gold, found);
}

}  // namespace cotejo::eval
