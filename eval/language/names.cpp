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

char ascii_upper(char c) {
  return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

struct TaggedToken {
  std::string form;
  std::string tag;
};
using CorpusSentence = std::vector<TaggedToken>;

/// A line of its own that marks where an article begins, in files that do.
constexpr std::string_view kArticle = "-DOCSTART-";

bool begins_article(const CorpusSentence& sentence) {
  return sentence.front().form == kArticle;
}

/// The sentences of the article that starts at `first`: to the next mark, or `most`.
std::size_t article_end(const std::vector<CorpusSentence>& corpus, std::size_t first, std::size_t most) {
  std::size_t last = first + 1;
  while (last < corpus.size() && !begins_article(corpus[last]) &&
         (begins_article(corpus[first]) || last < first + most))
    ++last;
  return last;
}

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

/// The sentence with the names that are missed or wrong: "-" as they are marked, "+" as they were found.
void add_misses(const CorpusSentence& sentence, std::size_t base, const std::set<Found>& gold,
                const std::set<Found>& found, std::vector<std::string>& misses) {
  const auto all_of = [&](const std::set<Found>& some, const std::set<Found>& others, char sign) {
    std::string lines;
    for (auto name = some.lower_bound({base, 0, ""}); name != some.end() && name->first < base + sentence.size();
         ++name) {
      if (others.count(*name) != 0) continue;
      lines += std::string("\n  ") + sign + " " + name->type;
      for (std::size_t i = name->first; i <= name->last && i < base + sentence.size(); ++i) {
        lines += " " + sentence[i - base].form;
      }
    }
    return lines;
  };
  const std::string wrong = all_of(gold, found, '-') + all_of(found, gold, '+');
  if (wrong.empty()) return;
  std::string text;
  for (const TaggedToken& token : sentence) text += (text.empty() ? "" : " ") + token.form;
  misses.push_back(text + wrong);
}

/// As people write who have no accents, no patience or a typewriter.
std::string rewritten(const std::string& form, Writing writing) {
  std::string out;
  for (std::size_t at = 0; at < form.size();) {
    const CodePoint c = decode_utf8(form, at);
    std::string letter = form.substr(at, c.size);
    if (is_letter(c.value)) {
      const bool upper = writing == Writing::capitals || (writing == Writing::unaccented && is_upper(c.value));
      letter = fold(letter);
      if (upper) std::transform(letter.begin(), letter.end(), letter.begin(), ascii_upper);
    }
    out += letter;
    at += c.size;
  }
  return out;
}

}  // namespace

Result<std::map<std::string, Ratio>> score_names(const NameTask& task, const Language& language) {
  auto corpus = read_corpus(task.file);
  if (!corpus) return corpus.error();
  for (CorpusSentence& sentence : *corpus) {
    if (task.writing == Writing::printed) break;
    for (TaggedToken& token : sentence) token.form = rewritten(token.form, task.writing);
  }
  corpus->resize(std::min(task.to, corpus->size()));
  std::set<Found> gold;
  std::set<Found> found;
  std::size_t base = 0;
  for (std::size_t first = task.from, last = 0; first < corpus->size(); first = last) {
    Batch now;
    last = article_end(*corpus, first, task.batch);
    for (std::size_t i = first; i < last; ++i) {
      add_marked((*corpus)[i], base + now.begins.size(), gold);
      now.add((*corpus)[i]);
    }
    Tagged tagged;
    if (task.given) {
      tagged = language.split(now.article, now.tokens);
      language.complete(now.article, tagged);
    } else {
      tagged = language.analyse(now.article);
    }
    for (const Name& name : tagged.names) found.insert(now.placed(name, base));
    for (std::size_t i = first, begin = base; task.misses != nullptr && i < last; begin += (*corpus)[i++].size()) {
      add_misses((*corpus)[i], begin, gold, found, *task.misses);
    }
    base += now.begins.size();
  }
  return count(gold, found);
}

}  // namespace cotejo::eval
