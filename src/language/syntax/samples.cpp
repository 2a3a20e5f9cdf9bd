// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "language/syntax/samples.h"

#include "language/model/model_file.h"
#include "language/syntax/tagset.h"
#include "text/utf8.h"

namespace cotejo::syntax {
namespace {

void end_sentence(Tagged& out, std::uint32_t first) {
  const auto last = static_cast<std::uint32_t>(out.words.size());
  if (last == first) return;
  Sentence sentence;
  sentence.first = first;
  sentence.last = last;
  out.sentences.push_back(sentence);
}

}  // namespace

std::string sample_bytes(const Tagged& text) {
  ByteWriter out;
  for (const Sentence& sentence : text.sentences) {
    out.number(sentence.last - sentence.first);
    for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
      const Word& word = text.words[i];
      out.string(word.form);
      out.string(word.lemma);
      out.string(tag_text({word.upos, word.feats}));
      out.number(word.head);
      out.string(to_string(word.deprel));
      out.string(to_string(word.adjunct));
    }
  }
  return out.take();
}

bool read_samples(std::string_view bytes, Tagged& out) {
  for (ByteReader in(bytes); !in.rest().empty();) {
    const auto first = static_cast<std::uint32_t>(out.words.size());
    const auto words = in.number<std::uint32_t>();
    for (std::uint32_t i = 0; i < words; ++i) {
      Word word;
      word.form = std::string(in.string());
      word.lower = lower(word.form);
      word.lemma = std::string(in.string());
      Tag tag;
      if (!parse_tag(in.string(), tag)) return false;
      word.upos = tag.upos;
      word.feats = tag.feats;
      word.head = in.number<std::int32_t>();
      const auto deprel = parse_enum<Deprel>(in.string());
      const auto adjunct = parse_enum<Adjunct>(in.string());
      if (!in.ok() || !deprel || !adjunct) return false;
      word.deprel = *deprel;
      word.adjunct = *adjunct;
      out.words.push_back(std::move(word));
    }
    end_sentence(out, first);
  }
  return true;
}

Tagged sample_text(std::string_view lines) {
  Tagged out;
  std::uint32_t first = 0;
  for (std::size_t at = 0; at < lines.size();) {
    if (lines[at] == '\n' || lines[at] == ' ') {
      if (lines[at] == '\n') end_sentence(out, first), first = static_cast<std::uint32_t>(out.words.size());
      ++at;
      continue;
    }
    const std::size_t end = std::min(lines.find_first_of(" \n", at), lines.size());
    Word word;
    word.span = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)};
    word.form = std::string(lines.substr(at, end - at));
    word.lower = lower(word.form);
    out.words.push_back(std::move(word));
    at = end;
  }
  end_sentence(out, first);
  return out;
}

}  // namespace cotejo::syntax
