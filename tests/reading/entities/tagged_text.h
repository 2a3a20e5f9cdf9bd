// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <sstream>
#include <string>

#include "text/utf8.h"
#include "values/reading.h"
#include "values/tagged.h"

namespace cotejo::test {

/// Words with hand-made tags, for tests that must not hang on the tagger. One sentence a line; tokens by blanks as
/// `form/UPOS`, then as needed letters `m f` (gender), `s p` (number), `1 2 3` (person), `v` (finite), `i`
/// (infinitive), and `>HEAD:deprel` with HEAD counted from 1 in the sentence (0: root). "_" inside a form stands for a
/// blank.
struct TaggedText {
  Reading reading;
  Tagged tagged;

  explicit TaggedText(const std::string& notation) {
    std::istringstream lines(notation);
    for (std::string line; std::getline(lines, line);) {
      if (!line.empty()) add_sentence(line);
    }
  }

  /// The word whose form this is (the nth, from 1).
  std::uint32_t word(std::string_view form, int nth = 1) const {
    for (std::uint32_t w = 0; w < tagged.words.size(); ++w) {
      if (tagged.words[w].form == form && --nth == 0) return w;
    }
    return static_cast<std::uint32_t>(tagged.words.size());
  }
  Span span(std::string_view phrase, std::size_t from = 0) const {
    const auto at = reading.article.text.find(phrase, from);
    return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + phrase.size())};
  }
  EntityIndex entity(EntityType type, std::string name, const std::vector<Span>& names,
                     const std::vector<Span>& nominals = {}) {
    Entity entity;
    entity.type = type;
    entity.name = std::move(name);
    for (const Span s : names) entity.mentions.push_back({s, MentionForm::name});
    for (const Span s : nominals) entity.mentions.push_back({s, MentionForm::nominal});
    reading.entities.push_back(entity);
    return static_cast<EntityIndex>(reading.entities.size()) - 1;
  }

 private:
  void add_sentence(const std::string& line) {
    auto& text = reading.article.text;
    if (!text.empty()) text += ' ';
    Sentence sentence;
    sentence.first = static_cast<std::uint32_t>(tagged.words.size());
    const auto begin = static_cast<std::uint32_t>(text.size());
    std::istringstream tokens(line);
    for (std::string token; tokens >> token;) {
      if (tagged.words.size() > sentence.first) text += ' ';
      tagged.words.push_back(word_of(token, sentence.first));
    }
    sentence.last = static_cast<std::uint32_t>(tagged.words.size());
    sentence.span = {begin, static_cast<std::uint32_t>(text.size())};
    tagged.sentences.push_back(sentence);
  }

  Word word_of(std::string token, std::uint32_t first) {
    Word word;
    if (const auto at = token.find('>'); at != std::string::npos) {
      const std::string relation = token.substr(at + 1);
      token.resize(at);
      const int head = std::stoi(relation);
      word.head = head == 0 ? kNone : static_cast<std::int32_t>(first) + head - 1;
      word.deprel = parse_enum<Deprel>(relation.substr(relation.find(':') + 1)).value_or(Deprel::dep);
      tagged.has_syntax = true;
    }
    const auto slash = token.find('/');
    word.form = token.substr(0, slash);
    std::string tags = slash == std::string::npos ? "X" : token.substr(slash + 1);
    const auto letters = tags.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ");
    word.upos = parse_enum<Upos>(tags.substr(0, letters)).value_or(Upos::X);
    if (letters != std::string::npos) {
      for (const char c : tags.substr(letters)) set_feature(word.feats, c);
    }
    const auto begin = static_cast<std::uint32_t>(reading.article.text.size());
    reading.article.text += word.form;
    word.span = {begin, static_cast<std::uint32_t>(reading.article.text.size())};
    word.lower = lower(word.form);
    word.lemma = word.lower;
    return word;
  }

  static void set_feature(Feats& feats, char c) {
    if (c == 'm') feats.gender = Gender::masc;
    if (c == 'f') feats.gender = Gender::fem;
    if (c == 's') feats.number = Number::sing;
    if (c == 'p') feats.number = Number::plur;
    if (c >= '1' && c <= '3') feats.person = static_cast<std::uint8_t>(c - '0');
    if (c == 'i') feats.verb_form = VerbForm::inf;
    if (c == 'v') feats.verb_form = VerbForm::fin;
  }
};

}  // namespace cotejo::test
