// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <iterator>

#include "formats/conllu.h"
#include "text/utf8.h"

namespace cotejo::formats {

namespace {

using namespace conllu;
using Kind = ConlluRow::Kind;

/// What a field or a comment can hold: each stretch of white space and control characters as one blank.
std::string on_one_line(std::string_view text) {
  std::string out;
  bool space = false;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = decode_utf8(text, at);
    if (is_space(c.value) || c.value < 0x20 || c.value == 0x7F) {
      space = true;
    } else {
      if (std::exchange(space, false)) out += ' ';
      append_utf8(out, c.value);
    }
    at += c.size;
  }
  return out.empty() ? "_" : out;
}

void add_mark(std::string& marks, std::string_view mark) {
  if (!marks.empty()) marks += '|';
  marks += mark;
}

/// What MISC says of the words [first, last): the kind of adjunct that they head, their part in names.
std::vector<std::string> marks_of(const Tagged& tagged, std::uint32_t first, std::uint32_t last) {
  std::vector<std::string> marks(last - first);
  for (std::uint32_t w = first; w < last; ++w) {
    const Adjunct adjunct = tagged.words[w].adjunct;
    if (adjunct != Adjunct::none) marks[w - first] = "Adjunct=" + std::string(to_string(adjunct));
  }
  const auto begin = std::partition_point(tagged.names.begin(), tagged.names.end(),
                                          [&](const Name& name) { return name.last <= first; });
  for (auto name = begin; name != tagged.names.end() && name->first < last; ++name) {
    for (std::uint32_t w = std::max(name->first, first); w < std::min(name->last, last); ++w) {
      add_mark(marks[w - first], (w == name->first ? "NE=B-" : "NE=I-") + std::string(to_string(name->type)));
    }
  }
  return marks;
}

std::string head_of(const Word& word, std::uint32_t first) {
  return word.head == kNone ? "0" : std::to_string(word.head - static_cast<std::int32_t>(first) + 1);
}

void add_word(std::string& out, std::uint32_t id, const Word& word, std::uint32_t first, std::string_view misc) {
  fmt::format_to(std::back_inserter(out), "{}\t{}\t{}\t{}\t_\t{}\t{}\t{}\t_\t{}\n", id, on_one_line(word.form),
                 on_one_line(word.lemma), to_string(word.upos), render_feats(word.feats), head_of(word, first),
                 render_deprel(word.deprel), misc.empty() ? "_" : misc);
}

class ArticleWriter {
 public:
  ArticleWriter(const Article& article, const Tagged& tagged, const WordStatuses& statuses)
      : article_(article), tagged_(tagged), statuses_(statuses), code_points_(article.text) {}

  std::string run() {
    std::uint32_t block = 0;
    for (std::size_t i = 0; i < tagged_.sentences.size(); ++i) {
      const Sentence& sentence = tagged_.sentences[i];
      if (i == 0) out_ += "# newdoc id = " + article_.id + "\n# file = " + on_one_line(article_.file) + "\n";
      if (i == 0 || sentence.block != block) {
        block = sentence.block;
        fmt::format_to(std::back_inserter(out_), "# newpar\n# block = {}\n", to_string(article_.blocks[block].kind));
      }
      fmt::format_to(std::back_inserter(out_), "# sent_id = {}-{}\n# text = {}\n", article_.id, i + 1,
                     on_one_line(sentence.span.in(article_.text)));
      add_sentence(sentence);
      out_ += '\n';
    }
    return std::move(out_);
  }

 private:
  std::string misc_of(Span token) const {
    const bool last = token.end >= article_.text.size();
    const bool space = last || is_space(decode_utf8(article_.text, token.end).value);
    return fmt::format("{}TokenRange={}:{}", space ? "" : "SpaceAfter=No|", code_points_.code_point(token.begin),
                       code_points_.code_point(token.end));
  }

  void add_sentence(const Sentence& sentence) {
    std::vector<std::string> marks = marks_of(tagged_, sentence.first, sentence.last);
    for (std::uint32_t w = sentence.first; w < sentence.last && w < statuses_.size(); ++w) {
      if (statuses_[w]) add_mark(marks[w - sentence.first], "Status=" + std::string(to_string(*statuses_[w])));
    }
    const auto& words = tagged_.words;
    for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
      std::uint32_t end = i + 1;
      while (end < sentence.last && words[end].continues_token) ++end;
      const std::string& mark = marks[i - sentence.first];
      const std::uint32_t id = i - sentence.first + 1;
      const std::string token = misc_of(words[i].span);
      if (end == i + 1) {
        add_word(out_, id, words[i], sentence.first, mark.empty() ? token : mark + "|" + token);
        continue;
      }
      fmt::format_to(std::back_inserter(out_), "{}-{}\t{}\t_\t_\t_\t_\t_\t_\t_\t{}\n", id, id + (end - i) - 1,
                     on_one_line(words[i].span.in(article_.text)), token);
      for (; i < end; ++i) {
        add_word(out_, i - sentence.first + 1, words[i], sentence.first, marks[i - sentence.first]);
      }
      --i;
    }
  }

  const Article& article_;
  const Tagged& tagged_;
  const WordStatuses& statuses_;
  CodePointIndex code_points_;
  std::string out_;
};

/// MISC with our marks in place of those that stood there.
std::string with_marks(const std::string& misc, const std::string& mark) {
  std::string out = mark;
  for (std::size_t at = 0; at < misc.size() && misc != "_";) {
    const std::size_t bar = std::min(misc.find('|', at), misc.size());
    const std::string part = misc.substr(at, bar - at);
    at = bar + 1;
    if (part.starts_with("NE=") || part.starts_with("Adjunct=")) continue;
    if (!out.empty()) out += '|';
    out += part;
  }
  return out.empty() ? "_" : out;
}

}  // namespace

std::string to_conllu(const Article& article, const Tagged& tagged, const WordStatuses& statuses) {
  return ArticleWriter(article, tagged, statuses).run();
}

std::string to_conllu(const ConlluSentence& sentence) {
  std::string out;
  for (const std::string& comment : sentence.comments) out += comment + "\n";
  for (const ConlluRow& row : sentence.rows) {
    for (std::size_t c = 0; c < kColumns; ++c) {
      out += row.columns[c];
      out += c + 1 < kColumns ? '\t' : '\n';
    }
  }
  return out + "\n";
}

void annotate(ConlluSentence& sentence, const Tagged& tagged, std::uint32_t first) {
  std::erase_if(sentence.rows, [](const ConlluRow& row) { return row.kind == Kind::empty; });
  const auto last = first + static_cast<std::uint32_t>(sentence.words());
  const std::vector<std::string> marks = marks_of(tagged, first, last);
  for (ConlluRow& row : sentence.rows) {
    row.columns[kXpos] = row.columns[kDeps] = "_";
    if (row.kind == Kind::range) continue;
    const Word& word = tagged.words[first + row.first - 1];
    row.columns[kLemma] = on_one_line(word.lemma);
    row.columns[kUpos] = to_string(word.upos);
    row.columns[kFeats] = render_feats(word.feats);
    row.columns[kHead] = head_of(word, first);
    row.columns[kDeprel] = render_deprel(word.deprel);
    row.columns[kMisc] = with_marks(row.columns[kMisc], marks[row.first - 1]);
  }
}

}  // namespace cotejo::formats
