// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "words.h"

#include <algorithm>

#include "clitics.h"
#include "text/utf8.h"

namespace cotejo::convert {
namespace {

bool has_digit(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool starts_upper(std::string_view text) {
  return !text.empty() && is_upper(decode_utf8(text, 0).value);
}

/// "6.097,9" is 6097.9.
std::string number_lemma(const std::string& form) {
  std::string digits;
  std::size_t since_dot = 3;
  bool plain = true;
  for (const char c : form) {
    if (c >= '0' && c <= '9') {
      digits += c;
      ++since_dot;
    } else if (c == '.') {
      plain = plain && since_dot >= 3;
      since_dot = 0;
    } else if (c == ',' && since_dot >= 3) {
      digits += '.';
    } else {
      plain = false;
    }
  }
  return plain && since_dot >= 3 ? digits : form;
}

/// "al" and "del" are two words; the second is empty for all others.
std::pair<std::string, std::string> parted(std::string_view form) {
  const std::string low = lower(form);
  if (low == "al")
    return {std::string(form.substr(0, 1)), std::string(form.substr(1)).insert(0, form[1] == 'L' ? "E" : "e")};
  if (low == "del") return {std::string(form.substr(0, 2)), std::string(form.substr(1))};
  return {std::string(form), ""};
}

class Maker {
 public:
  Maker(Draft& draft, const Morphology& morphology) : draft_(draft), morphology_(morphology) {}

  void leaf(int node) {
    leaf_ = node;
    const Node& now = draft_.tree.at(node);
    if (now.form.find('_') != std::string::npos && now.form.size() > 1 && now.tag.front() != 'F') {
      multiword(now);
    } else if (starts_with(now.tag, "spcm")) {
      contraction(now);
    } else if (now.tag.front() == 'v') {
      verb(now);
    } else {
      const int word = add(now.form, morphology_.of(now.tag, lower(now.form)), now.lemma, now.tag);
      draft_.tokens.push_back({word, word, now.form});
      draft_.heads[static_cast<std::size_t>(node)] = word;
    }
  }

 private:
  int add(std::string_view form, const Analysis& analysis, std::string_view lemma, std::string_view tag) {
    UdWord word;
    word.form = std::string(form);
    word.upos = analysis.upos;
    word.feats = analysis.feats;
    word.lemma = analysis.lemma.empty() ? std::string(lemma) : analysis.lemma;
    word.xpos = std::string(tag);
    word.leaf = leaf_;
    if (word.upos == "PROPN" || word.upos == "PUNCT") word.lemma = word.form;
    if (word.upos == "NUM" && has_digit(form)) word.lemma = number_lemma(word.form);
    if (word.upos == "SYM" && has_digit(form)) word.lemma = number_lemma(word.form.substr(0, form.find('%'))) + "/100";
    if (word.upos == "NUM" && !has_digit(form)) word.feats = with_feat(word.feats, "NumForm", "");
    if (starts_with(tag, "W")) word.lemma = std::string(form);
    draft_.words.push_back(std::move(word));
    return static_cast<int>(draft_.words.size()) - 1;
  }

  int article(std::string_view form) { return add(form, *morphology_.part("el"), "el", ""); }

  void contraction(const Node& now) {
    const auto [adposition, determiner] = parted(now.form);
    const int word = add(adposition, {"ADP", "", ""}, lower(adposition), now.tag);
    draft_.heads[static_cast<std::size_t>(leaf_)] = word;
    draft_.tokens.push_back({word, word, now.form});
    if (determiner.empty()) return;
    draft_.tokens.back().last = article(determiner);
  }

  void verb(const Node& now) {
    CliticSplit split = split_clitics(now.tag, now.form);
    const int word = add(split.verb, morphology_.of(now.tag, lower(now.form)), now.lemma, now.tag);
    draft_.heads[static_cast<std::size_t>(leaf_)] = word;
    draft_.tokens.push_back({word, word, now.form});
    for (const std::string& clitic : split.clitics) {
      draft_.tokens.back().last = add(clitic, clitic_analysis(clitic), clitic, "");
    }
  }

  Analysis clitic_analysis(const std::string& clitic) const {
    const char* tag = clitic == "se"    ? "p0300000"
                      : clitic == "me"  ? "pp1cs000"
                      : clitic == "te"  ? "pp2cs000"
                      : clitic == "nos" ? "pp1cp000"
                      : clitic == "os"  ? "pp2cp000"
                      : clitic == "le"  ? "pp3csd00"
                      : clitic == "les" ? "pp3cpd00"
                      : clitic == "lo"  ? "pp3msa00"
                      : clitic == "la"  ? "pp3fsa00"
                      : clitic == "los" ? "pp3mpa00"
                                        : "pp3fpa00";
    return morphology_.of(tag, clitic);
  }

  Analysis part_analysis(const std::string& form, const Node& now, bool first) const {
    const std::string low = lower(form);
    const bool name = starts_with(now.tag, "np");
    if (has_digit(form)) return {"NUM", "NumForm=Digit|NumType=Card", form};
    if (const Analysis* known = morphology_.part(low)) {
      const bool word_of_name = name && starts_upper(form) && known->upos != "DET" && known->upos != "ADP";
      if (!word_of_name) return {known->upos, known->feats, known->lemma.empty() ? low : known->lemma};
    }
    if (name) return {"PROPN", "", form};
    if (first && now.tag.front() == 'v') return morphology_.of(now.tag, low);
    return {"NOUN", "", low};
  }

  void multiword(const Node& now) {
    const int first = static_cast<int>(draft_.words.size());
    for (const std::string_view piece : split(now.form, '_')) {
      if (piece.empty()) continue;
      const bool at_start = static_cast<int>(draft_.words.size()) == first;
      // "Al_Gore" has no preposition; "Del_Bosque" is parted in UD Spanish-AnCora.
      const bool own = piece == "Al" && starts_with(now.tag, "np");
      const auto [form, determiner] = own ? std::pair<std::string, std::string>(piece, "") : parted(piece);
      const std::string_view lemma = now.lemma;
      const int word = add(form, part_analysis(form, now, at_start), at_start ? lemma.substr(0, lemma.find('_')) : "",
                           at_start ? now.tag : "");
      draft_.tokens.push_back({word, word, std::string(piece)});
      if (determiner.empty()) continue;
      draft_.tokens.back().last = article(determiner);
    }
    const int last = static_cast<int>(draft_.words.size()) - 1;
    hang(now, first, last);
  }

  bool is_nominal(int word) const {
    const std::string& upos = draft_.at(word).upos;
    return upos != "ADP" && upos != "DET" && upos != "CCONJ" && upos != "PUNCT";
  }

  /// The words of the leaf hang on its first (in names: on the first that is no article), those before a noun in it on
  /// that noun.
  void hang(const Node& now, int first, int last) {
    const char kind = now.tag.front();
    const bool phrase = kind == 'n' || kind == 'W' || kind == 'Z' || kind == 'v' || kind == 'a';
    const char* relation = starts_with(now.tag, "np") ? "flat" : phrase ? "compound" : "fixed";
    int head = first;
    if (phrase) {
      while (head < last && !is_nominal(head)) ++head;
      if (!is_nominal(head)) head = first;
    }
    draft_.heads[static_cast<std::size_t>(leaf_)] = head;
    if (phrase) {
      hang_phrase(head, first, last, relation);
      return;
    }
    for (int word = first; word <= last; ++word) {
      // The article of a contraction belongs to the noun behind the phrase.
      if (word != head && !continues(word)) draft_.attach(word, head, relation);
    }
  }

  /// True for the second word of a token.
  bool continues(int word) const {
    return std::any_of(draft_.tokens.begin(), draft_.tokens.end(),
                       [&](const Token& token) { return token.first < word && word <= token.last; });
  }

  /// "Partido de la Liberacion Dominicana": what follows a preposition hangs on the head, what follows a noun on that
  /// noun, and from there on all hangs there.
  void hang_phrase(int head, int first, int last, const char* relation) {
    int base = head;     // what follows a preposition hangs here
    int segment = head;  // what follows a noun hangs here
    bool joined = false;
    bool after_preposition = false;
    for (int word = first; word <= last; ++word) {
      const std::string& upos = draft_.at(word).upos;
      if (word == head) continue;
      if ((upos == "ADP" || upos == "DET" || upos == "CCONJ") && word < last) {
        int noun = word + 1;
        while (noun < last && !is_nominal(noun)) ++noun;
        const bool name = std::string_view(relation) == "flat";
        draft_.attach(word, upos == "CCONJ" && !name ? head : noun,
                      upos == "ADP"   ? "case"
                      : upos == "DET" ? "det"
                      : name          ? "cc"
                                      : relation);
        after_preposition = after_preposition || upos == "ADP";
        joined = joined || (upos == "CCONJ" && name);
        continue;
      }
      if (upos == "NUM" && std::string_view(relation) == "flat") {
        draft_.attach(word, base, "nummod");
      } else if (joined) {
        draft_.attach(word, segment, "conj");
      } else if (after_preposition) {
        draft_.attach(word, base, relation);
        if (base == head) segment = word;
      } else {
        draft_.attach(word, segment, relation);
        if (std::string_view(relation) == "flat") base = segment;
      }
      joined = after_preposition = false;
    }
  }

  Draft& draft_;
  const Morphology& morphology_;
  int leaf_ = kNobody;
};

}  // namespace

void make_words(Draft& draft, const Morphology& morphology) {
  draft.heads.assign(draft.tree.nodes.size(), kNobody);
  Maker maker(draft, morphology);
  for (const int leaf : draft.tree.leaves()) maker.leaf(leaf);
}

}  // namespace cotejo::convert
