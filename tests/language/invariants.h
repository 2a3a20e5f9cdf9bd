// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>

#include "text/utf8.h"
#include "values/article.h"
#include "values/tagged.h"

namespace cotejo::testing {

/// Text without its white space.
inline std::string dense(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = decode_utf8(text, at);
    if (!is_space(c.value)) out += text.substr(at, c.size);
    at += c.size;
  }
  return out;
}

/// What holds of every text, however odd: the first thing that does not, or nothing.
class Invariants {
 public:
  Invariants(const Article& article, const Tagged& tagged) : article_(article), tagged_(tagged) {}

  [[nodiscard]] std::string broken() const {
    std::string found = sentences();
    if (found.empty()) found = words();
    if (found.empty()) found = trees();
    return found.empty() ? names() : found;
  }

 private:
  [[nodiscard]] std::string sentences() const {
    std::uint32_t next = 0;
    std::uint32_t end = 0;
    for (const Sentence& s : tagged_.sentences) {
      if (s.first != next || s.last <= s.first) return "sentences do not follow each other";
      if (s.span.begin < end || s.span.end <= s.span.begin) return "spans of sentences overlap";
      if (s.block >= article_.blocks.size()) return "a sentence of no block";
      const Span block = article_.blocks[s.block].text;
      if (s.span.begin < block.begin || s.span.end > block.end) return "a sentence leaves its block";
      next = s.last;
      end = s.span.end;
    }
    return next == tagged_.words.size() ? "" : "words without a sentence";
  }

  [[nodiscard]] std::string words() const {
    std::string tokens;
    std::uint32_t end = 0;
    for (std::size_t i = 0; i < tagged_.words.size(); ++i) {
      const Word& word = tagged_.words[i];
      if (word.span.end > article_.text.size() || word.span.empty()) return "a word outside of the text";
      const bool further = word.continues_token;
      if (further && (i == 0 || word.span != tagged_.words[i - 1].span)) return "words of one token lie apart";
      if (further) continue;
      if (word.span.begin < end) return "tokens overlap";
      end = word.span.end;
      tokens += dense(word.span.in(article_.text));
      const bool whole = i + 1 == tagged_.words.size() || !tagged_.words[i + 1].continues_token;
      if (whole && word.form != word.span.in(article_.text)) return "a form is not what stands in the text";
    }
    std::string text;
    for (const Block& block : article_.blocks) text += dense(block.text.in(article_.text));
    return tokens == text ? "" : "tokens are not all of the text";
  }

  [[nodiscard]] std::string trees() const {
    for (const Sentence& s : tagged_.sentences) {
      int roots = 0;
      for (std::uint32_t i = s.first; i < s.last; ++i) {
        const std::int32_t head = tagged_.words[i].head;
        roots += head == kNone ? 1 : 0;
        if (head == kNone) continue;
        const auto at = static_cast<std::uint32_t>(head);
        if (at < s.first || at >= s.last || at == i) return "a head outside of its sentence";
      }
      if (roots != 1) return "a sentence has not one root";
    }
    return "";
  }

  [[nodiscard]] std::string names() const {
    std::uint32_t end = 0;
    for (const Name& name : tagged_.names) {
      if (name.first >= name.last || name.last > tagged_.words.size()) return "a name without words";
      if (name.span.begin < end || name.span.empty() || name.span.end > article_.text.size()) return "names overlap";
      if (name.span.begin != tagged_.words[name.first].span.begin) return "a name begins inside of a word";
      if (name.span.end > tagged_.words[name.last - 1].span.end) return "a name ends behind its words";
      end = name.span.end;
    }
    return "";
  }

  const Article& article_;
  const Tagged& tagged_;
};

}  // namespace cotejo::testing
