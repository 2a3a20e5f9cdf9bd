// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "conllu_writer.h"

#include <fmt/format.h>

namespace cotejo::convert {
namespace {

bool is_one_of(std::string_view form, std::string_view all) {
  for (const std::string_view mark : split(all, ' ')) {
    if (form == mark) return true;
  }
  return false;
}

std::string or_blank(const std::string& text) {
  return text.empty() ? "_" : text;
}

void add_misc(std::string& misc, const char* key, const std::string& value) {
  if (value.empty()) return;
  if (!misc.empty()) misc += '|';
  misc += key;
  misc += '=';
  misc += value;
}

}  // namespace

std::string set_text(Draft& draft) {
  std::string text;
  bool quoted = false;
  auto& tokens = draft.tokens;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    Token& token = tokens[i];
    const std::string_view next = i + 1 < tokens.size() ? std::string_view(tokens[i + 1].form) : std::string_view();
    token.space_after = true;
    if (token.form == "\"") {
      quoted = !quoted;
      if (quoted) token.space_after = false;
    }
    if (next == "\"" && quoted) token.space_after = false;
    if (is_one_of(next, ", . ; : ) ? ! ... \u00bb ]")) token.space_after = false;
    if (is_one_of(token.form, "( \u00bf \u00a1 \u00ab [")) token.space_after = false;
    if (i + 1 == tokens.size()) token.space_after = true;
    text += token.form;
    if (token.space_after && i + 1 < tokens.size()) text += ' ';
  }
  return text;
}

std::string to_conllu(const Draft& draft, const std::string& text, const std::string& comments, bool why) {
  std::string out = comments;
  out += fmt::format("# sent_id = {}\n# text = {}\n", draft.tree.id, text);
  for (const Token& token : draft.tokens) {
    const char* spacing = token.space_after ? "" : "SpaceAfter=No";
    if (token.last != token.first) {
      out += fmt::format("{}-{}\t{}\t_\t_\t_\t_\t_\t_\t_\t{}\n", token.first + 1, token.last + 1, token.form,
                         token.space_after ? "_" : spacing);
    }
    for (int i = token.first; i <= token.last; ++i) {
      const UdWord& word = draft.at(i);
      std::string misc = token.last == token.first ? spacing : "";
      add_misc(misc, "NE", word.name);
      add_misc(misc, "Func", word.function);
      if (why) add_misc(misc, "Rule", word.rule == 0 ? "" : std::to_string(word.rule));
      out += fmt::format("{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t_\t{}\n", i + 1, word.form, or_blank(word.lemma), word.upos,
                         or_blank(word.xpos), or_blank(word.feats), word.head + 1, word.deprel, or_blank(misc));
    }
  }
  out += '\n';
  return out;
}

}  // namespace cotejo::convert
