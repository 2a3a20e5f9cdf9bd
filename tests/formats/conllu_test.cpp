// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "formats/conllu.h"

#include <gtest/gtest.h>

#include <sstream>

namespace cotejo::formats {
namespace {

/// A row by its number, form and the columns that matter here; blanks for tabs.
std::string rows(std::string_view text) {
  std::string out;
  for (const char c : text) out += c == ' ' ? '\t' : c;
  return out;
}

constexpr const char* kSentence =
    "# newdoc id = d1\n"
    "# sent_id = s1\n"
    "1 Ana Ana PROPN _ _ 2 nsubj _ _\n"
    "2-3 dale _ _ _ _ _ _ _ SpaceAfter=No\n"
    "2 da dar VERB v Mood=Imp|Number=Sing|Person=2|VerbForm=Fin 0 root 0:root _\n"
    "3 le él PRON _ Case=Dat|Number=Sing|Person=3|PronType=Prs 2 iobj:x _ Q=1|NE=B-LOC\n"
    "3.1 - - VERB _ _ _ _ 2:conj _\n"
    "4 . . PUNCT _ PunctType=Peri 2 punct _ _\n"
    "\n";

std::string sentence() {
  std::string text = kSentence;
  const std::size_t begin = text.find("1 Ana");
  return text.substr(0, begin) + rows(text.substr(begin));
}

ConlluSentence read(const std::string& text) {
  std::istringstream in(text);
  auto sentence = ConlluReader(in, "t").next();
  EXPECT_TRUE(sentence) << sentence.error().text();
  return std::move(**sentence);
}

std::string failure(const std::string& text) {
  std::istringstream in(text);
  ConlluReader reader(in, "t");
  for (;;) {
    const auto sentence = reader.next();
    if (!sentence) return sentence.error().text();
    if (!*sentence) return "none";
  }
}

TEST(Conllu, is_written_as_it_was_read) {
  EXPECT_EQ(to_conllu(read(sentence())), sentence());
}

TEST(Conllu, comments_are_found_by_their_key) {
  const ConlluSentence s = read("# newdoc\n#sent_id=7 \n# text = a = b\n" + rows("1 a a X _ _ 0 root _ _\n"));
  EXPECT_EQ(s.comment("newdoc"), "");
  EXPECT_EQ(s.comment("newdoc id"), std::nullopt);
  EXPECT_EQ(s.comment("sent_id"), "7 ");
  EXPECT_EQ(s.comment("text"), "a = b");
  EXPECT_EQ(s.comment("new"), std::nullopt);
}

TEST(Conllu, words_have_spans_heads_and_features) {
  const ConlluWords read_words = words_of(read(sentence()));
  EXPECT_EQ(read_words.text, "Ana dale.");
  ASSERT_EQ(read_words.words.size(), 4U);
  const auto& w = read_words.words;
  EXPECT_EQ(w[0].head, 1);
  EXPECT_EQ(w[1].head, kNone);
  EXPECT_EQ(w[1].span.in(read_words.text), "dale");
  EXPECT_EQ(w[2].span, w[1].span);
  EXPECT_FALSE(w[1].continues_token);
  EXPECT_TRUE(w[2].continues_token);
  EXPECT_EQ(w[2].feats.case_, Case::dat);
  EXPECT_EQ(w[2].deprel, Deprel::iobj);
  EXPECT_EQ(w[3].span.in(read_words.text), ".");
  EXPECT_FALSE(w[3].continues_token);
}

TEST(Conllu, takes_line_ends_marks_and_missing_ends_of_others) {
  std::string windows = "\xEF\xBB\xBF";
  for (const char c : sentence()) windows += c == '\n' ? std::string("\r\n") : std::string(1, c);
  EXPECT_EQ(to_conllu(read(windows)), sentence());
  EXPECT_EQ(to_conllu(read(sentence().substr(0, sentence().size() - 2))), sentence());
  EXPECT_EQ(failure("\n\n" + sentence() + "\n\n\n"), "none");
  EXPECT_EQ(failure(""), "none");
}

TEST(Conllu, without_annotation_can_be_read) {
  const ConlluWords words = words_of(read(rows("1 Ana _ _ _ _ _ _ _ _\n2 ríe _ _ _ _ _ _ _ _\n")));
  EXPECT_EQ(words.text, "Ana ríe");
  EXPECT_EQ(words.words[1].head, kNone);
  EXPECT_EQ(words.words[1].upos, Upos::X);
}

TEST(Conllu, that_is_broken_is_refused_with_its_line) {
  const std::string good = "1 a a X _ _ 0 root _ _\n";
  const auto refused = [&](const std::string& text, const char* place, const char* words) {
    const std::string said = failure(rows(text));
    EXPECT_TRUE(said.starts_with(place)) << said;
    EXPECT_NE(said.find(words), std::string::npos) << said;
  };
  refused("1 a a X _ _ 0 root _\n", "t:1:", "ten columns");
  refused("1 a a X _ _ 0 root _ _ _\n", "t:1:", "more");
  refused("1 a  X _ _ 0 root _ _\n", "t:1:", "empty");
  refused(good + "1 a a X _ _ 0 root _ _\n", "t:2:", "does not follow");
  refused(good + "3 a a X _ _ 0 root _ _\n", "t:2:", "does not follow");
  refused("x a a X _ _ 0 root _ _\n", "t:1:", "'x'");
  refused("99999999999 a a X _ _ 0 root _ _\n", "t:1:", "number");
  refused("1-1 a _ _ _ _ _ _ _ _\n", "t:1:", "1-1");
  refused("1-2 a _ _ _ _ _ _ _ _\n" + good, "t:3:", "range");
  refused("1-3 a _ _ _ _ _ _ _ _\n" + good + "2-3 a _ _ _ _ _ _ _ _\n", "t:3:", "does not follow");
  refused("1-2 a _ _ _ _ _ _ _ _\n1-2 a _ _ _ _ _ _ _ _\n", "t:2:", "does not follow");
  refused(good + "1.2 a a X _ _ _ _ _ _\n", "t:2:", "does not follow");
  refused("1 a a NOM _ _ 0 root _ _\n", "t:1:", "NOM");
  refused("1 a a X _ _ 0 sujet _ _\n", "t:1:", "sujet");
  refused("1 a a X _ _ -1 root _ _\n", "t:1:", "-1");
  refused("\n" + good + "2 a a X _ _ 7 dep _ _\n\n" + good, "t:4:", "outside");
  refused("1 a a X _ _ 2 dep _ _\n2 a a X _ _ 1 dep _ _\n", "t:3:", "circle");
  refused("1 a a X _ _ 1 dep _ _\n", "t:2:", "circle");
  refused("1 a\xFF a X _ _ 0 root _ _\n", "t:1:", "UTF-8");
  refused("#\n\n", "t:2:", "comments");
  refused("1 a\x1b[1m a X _ _ 0 root _ _\n", "t:1:", "control");
  refused("1 a a X _ _ 0 root _ _\r\r\n", "t:1:", "control");
  refused("# a\rb\n" + good, "t:1:", "control");
  refused("1-2 a _ _ _ _ _ _ _ _\n\n", "t:2:", "range");
}

TEST(Conllu, of_one_endless_line_is_refused_in_bounded_memory) {
  struct Endless : std::streambuf {
    int_type underflow() override {
      setg(block, block, block + sizeof block);
      return 'x';
    }
    char block[4096] = {};
  } endless;
  std::fill(std::begin(endless.block), std::end(endless.block), 'x');
  std::istream in(&endless);
  const auto sentence = ConlluReader(in, "t").next();
  ASSERT_FALSE(sentence);
  EXPECT_EQ(sentence.error().code, ErrorCode::too_large);
}

TEST(Conllu, many_empty_nodes_and_long_trees_cost_no_more_than_their_size) {
  std::string text = rows("1 a a X _ _ 0 root _ _\n");
  for (int i = 1; i <= 50'000; ++i) text += rows("1." + std::to_string(i) + " a a X _ _ _ _ _ _\n");
  for (int i = 2; i <= 50'000; ++i) {
    text += rows(std::to_string(i) + " a a X _ _ " + std::to_string(i - 1) + " dep _ _\n");
  }
  EXPECT_EQ(read(text).words(), 50'000U);
}

TEST(Conllu, annotation_replaces_what_would_not_fit) {
  ConlluSentence s = read(sentence());
  Tagged tagged;
  tagged.words = words_of(s).words;
  tagged.words[0].deprel = Deprel::nsubj_pass;
  tagged.words[0].adjunct = Adjunct::agent;
  tagged.words[2].upos = Upos::DET;
  Name name;
  name.first = 0;
  name.last = 2;
  name.type = NameType::PER;
  tagged.names = {name};
  annotate(s, tagged, 0);
  EXPECT_EQ(to_conllu(s), "# newdoc id = d1\n# sent_id = s1\n" +
                              rows("1 Ana Ana PROPN _ _ 2 nsubj:pass _ Adjunct=agent|NE=B-PER\n"
                                   "2-3 dale _ _ _ _ _ _ _ SpaceAfter=No\n"
                                   "2 da dar VERB _ Mood=Imp|Number=Sing|Person=2|VerbForm=Fin 0 root _ NE=I-PER\n"
                                   "3 le él DET _ Case=Dat|Number=Sing|Person=3|PronType=Prs 2 iobj _ Q=1\n"
                                   "4 . . PUNCT _ PunctType=Peri 2 punct _ _\n\n"));
}

TEST(Conllu, of_an_article_counts_code_points_and_tells_blocks) {
  Article article;
  article.id = "ab12";
  article.file = "a\tb.txt";
  article.text = "Sí del\n\n¿Él?  Sí";
  article.blocks.resize(2);
  article.blocks[0] = {BlockKind::title, {0, 7}, {}};
  article.blocks[1] = {BlockKind::paragraph, {9, 19}, {}};
  Tagged tagged;
  const auto add = [&](Span span, const char* form, std::int32_t head, bool continues) {
    Word word;
    word.span = span;
    word.form = word.lemma = form;
    word.head = head;
    word.deprel = head == kNone ? Deprel::root : Deprel::dep;
    word.continues_token = continues;
    tagged.words.push_back(word);
  };
  add({0, 3}, "Sí", kNone, false);
  add({4, 7}, "de", 0, false);
  add({4, 7}, "el", 0, true);
  add({9, 11}, "¿", 4, false);
  add({11, 14}, "Él", kNone, false);
  add({14, 15}, "?", 4, false);
  add({17, 20}, "Sí", kNone, false);
  tagged.sentences = {{{0, 7}, 0, 3, 0}, {{9, 15}, 3, 6, 1}, {{17, 20}, 6, 7, 1}};
  Name name;
  name.first = 2;
  name.last = 5;
  name.type = NameType::ORG;
  tagged.names = {name};
  const std::string comments =
      "# newdoc id = ab12\n# file = a b.txt\n# newpar\n# block = title\n# sent_id = ab12-1\n# text = Sí del\n";
  EXPECT_EQ(to_conllu(article, tagged), comments +
                                            rows("1 Sí Sí X _ _ 0 root _ TokenRange=0:2\n"
                                                 "2-3 del _ _ _ _ _ _ _ TokenRange=3:6\n"
                                                 "2 de de X _ _ 1 dep _ _\n"
                                                 "3 el el X _ _ 1 dep _ NE=B-ORG\n\n") +
                                            "# newpar\n# block = paragraph\n# sent_id = ab12-2\n# text = ¿Él?\n" +
                                            rows("1 ¿ ¿ X _ _ 2 dep _ NE=I-ORG|SpaceAfter=No|TokenRange=8:9\n"
                                                 "2 Él Él X _ _ 0 root _ NE=I-ORG|SpaceAfter=No|TokenRange=9:11\n"
                                                 "3 ? ? X _ _ 2 dep _ TokenRange=11:12\n\n") +
                                            "# sent_id = ab12-3\n# text = Sí\n" +
                                            rows("1 Sí Sí X _ _ 0 root _ TokenRange=14:16\n\n"));
}

TEST(Conllu, statuses_stand_in_misc_where_they_were_asked_for) {
  Article article;
  article.text = "Va";
  article.blocks.resize(1);
  Tagged tagged;
  Word word;
  word.span = {0, 2};
  word.form = word.lemma = article.text;
  tagged.words = {word};
  tagged.sentences = {{{0, 2}, 0, 1, 0}};
  EXPECT_EQ(to_conllu(article, tagged).find("Status="), std::string::npos);
  EXPECT_NE(to_conllu(article, tagged, {EventStatus::planned}).find("\tStatus=planned|TokenRange=0:2\n"),
            std::string::npos);
}

TEST(Conllu, fields_never_hold_tabs_or_line_ends) {
  Article article;
  article.text = "EE.\nUU.\x1b[0m";
  article.blocks.resize(1);
  Tagged tagged;
  Word word;
  word.span = {0, 11};
  word.form = word.lemma = article.text;
  tagged.words = {word};
  tagged.sentences = {{{0, 11}, 0, 1, 0}};
  const std::string out = to_conllu(article, tagged);
  EXPECT_NE(out.find("1\tEE. UU. [0m\tEE. UU. [0m\t"), std::string::npos) << out;
  EXPECT_EQ(out.find('\x1b'), std::string::npos);
}

}  // namespace
}  // namespace cotejo::formats
