// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "base/paths.h"
#include "bracket_reader.h"
#include "clitics.h"
#include "conllu_writer.h"
#include "converter.h"
#include "score.h"
#include "squoia.h"
#include "tiger_reader.h"

namespace cotejo::convert {
namespace {

struct Case {
  std::string name;
  std::string tree;
  std::string words;
};

std::vector<Case> read_cases(std::string_view text) {
  std::vector<Case> cases;
  bool tree = true;
  for (const std::string_view line : split(text, '\n')) {
    if (starts_with(line, "== ")) {
      cases.push_back({std::string(line.substr(3)), "", ""});
      tree = true;
    } else if (line == "--") {
      tree = false;
    } else if (!cases.empty() && !line.empty()) {
      (tree ? cases.back().tree : cases.back().words) += std::string(line) + "\n";
    }
  }
  return cases;
}

std::string words_of(const Draft& draft) {
  std::string out;
  for (std::size_t i = 0; i < draft.words.size(); ++i) {
    const UdWord& word = draft.words[i];
    out += std::to_string(i + 1) + " " + word.form + " " + word.lemma + " " + word.upos + " " +
           std::to_string(word.head + 1) + " " + word.deprel;
    if (!word.name.empty()) out += " NE=" + word.name;
    if (!word.function.empty()) out += " Func=" + word.function;
    out += "\n";
  }
  return out;
}

Draft convert_one(std::string_view tree) {
  const Result<Converter> converter = Converter::load(COTEJO_CONVERT_TABLES);
  EXPECT_TRUE(converter) << (converter ? "" : converter.error().text());
  std::vector<Tree> trees = parse_brackets(tree, "d");
  EXPECT_EQ(trees.size(), 1U);
  return converter && trees.size() == 1 ? converter->convert(trees.front()) : Draft();
}

TEST(Converter, makes_dependencies_of_constituents) {
  const Result<std::string> text = read_file(COTEJO_SOURCE_DIR "/tests/train/convert/trees.txt");
  ASSERT_TRUE(text);
  const std::vector<Case> cases = read_cases(*text);
  ASSERT_GE(cases.size(), 11U);
  for (const Case& now : cases) {
    SCOPED_TRACE(now.name);
    EXPECT_EQ(words_of(convert_one(now.tree)), now.words);
  }
}

TEST(Converter, writes_features_and_ranges) {
  Draft draft = convert_one(
      "(\n(S (grup.verb (vmii3s0 iba ir)) (sp-CCL (prep (spcms al al)) (sn (grup.nom.ms\n"
      "(ncms000 mar mar)))) (Fp . .)))\n");
  const std::string text = set_text(draft);
  EXPECT_EQ(text, "iba al mar.");
  const std::string rows = to_conllu(draft, text, "", false);
  EXPECT_NE(rows.find("1\tiba\tir\tVERB\tvmii3s0\tMood=Ind|Number=Sing|Person=3|Tense=Imp|VerbForm=Fin\t0\troot\t_\t_\n"
                      "2-3\tal\t_\t_\t_\t_\t_\t_\t_\t_\n2\ta\ta\tADP\tspcms\t_\t4\tcase\t_\t_\n"),
            std::string::npos)
      << rows;
  EXPECT_NE(rows.find("mar\tNOUN\tncms000\tGender=Masc|Number=Sing\t1\tobl\t_\tSpaceAfter=No|Func=CCL\n"),
            std::string::npos)
      << rows;
}

// "La mina que vendieron fue cerrada a pesar de Ana Gil" with the relative clause behind the verb: its constituent is
// broken.
constexpr const char* kTiger = R"(<corpus><body><s id="s1"><graph root="s1_507"><terminals>
<t id="1" word="La" pos="DA"/><t id="2" word="mina" pos="NC"/><t id="3" word="fue" pos="VS"/>
<t id="4" word="cerrada" pos="VM"/><t id="5" word="que" pos="PR"/><t id="6" word="vendieron" pos="VM"/>
<t id="7" word="a" pos="SP"/><t id="8" word="pesar" pos="NC"/><t id="9" word="de" pos="SP"/>
<t id="10" word="Ana" pos="NP"/><t id="11" word="Gil" pos="NP"/><t id="12" word="." pos="F$"/></terminals><nonterminals>
<nt id="n1" cat="NP"><edge label="--" idref="1"/><edge label="--" idref="2"/><edge label="--" idref="n2"/></nt>
<nt id="n2" cat="S"><edge label="CD" idref="n3"/><edge label="--" idref="6"/></nt>
<nt id="n3" cat="NP"><edge label="--" idref="5"/></nt>
<nt id="n4" cat="PP"><edge label="--" idref="n5"/><edge label="--" idref="n6"/></nt>
<nt id="n5" cat="MTP"><edge label="--" idref="7"/><edge label="--" idref="8"/><edge label="--" idref="9"/></nt>
<nt id="n6" cat="MPN"><edge label="--" idref="10"/><edge label="--" idref="11"/></nt>
<nt id="n7" cat="S"><edge label="--" idref="12"/><edge label="SUJ" idref="n1"/><edge label="--" idref="3"/>
<edge label="--" idref="4"/><edge label="CC" idref="n4"/></nt></nonterminals></graph></s></body></corpus>)";

TEST(Squoia, keeps_the_order_of_words_and_joins_what_is_several) {
  const Result<std::vector<Tree>> trees = parse_tiger(kTiger, "t");
  const Result<Squoia> squoia = Squoia::load(COTEJO_CONVERT_TABLES);
  const Result<Converter> converter = Converter::load(COTEJO_CONVERT_TABLES);
  ASSERT_TRUE(trees && squoia && converter);
  ASSERT_EQ(trees->size(), 1U);
  EXPECT_EQ(words_of(converter->convert(squoia->as_cess(trees->front()))),
            "1 La el DET 2 det\n"
            "2 mina  NOUN 4 nsubj Func=SUJ\n"
            "3 fue ser AUX 4 aux\n"
            "4 cerrada  VERB 0 root\n"
            "5 que que PRON 6 obj Func=CD\n"
            "6 vendieron  VERB 2 acl\n"
            "7 a a ADP 10 case\n"
            "8 pesar pesar NOUN 7 fixed\n"
            "9 de de ADP 7 fixed\n"
            "10 Ana Ana PROPN 4 obl NE=B-NAME Func=CC\n"
            "11 Gil Gil PROPN 10 flat NE=I-NAME\n"
            "12 . . PUNCT 4 punct\n");
  EXPECT_FALSE(parse_tiger("<corpus><body>", "t"));
}

TEST(Squoia, gives_a_phrase_behind_two_conjuncts_to_both_and_a_year_to_its_noun) {
  const Result<std::vector<Tree>> trees = parse_tiger(R"(<corpus><body><s id="s2"><graph><terminals>
<t id="1" word="Cursos" pos="NC"/><t id="2" word="y" pos="CC"/><t id="3" word="becas" pos="NC"/>
<t id="4" word="del" pos="SP"/><t id="5" word="año" pos="NC"/><t id="6" word="1987" pos="Z"/></terminals><nonterminals>
<nt id="a" cat="NP"><edge label="--" idref="1"/></nt><nt id="b" cat="NP"><edge label="--" idref="3"/></nt>
<nt id="c" cat="PP"><edge label="--" idref="4"/><edge label="--" idref="d"/></nt>
<nt id="d" cat="NP"><edge label="--" idref="5"/><edge label="--" idref="6"/></nt>
<nt id="e" cat="CNP"><edge label="--" idref="a"/><edge label="--" idref="2"/><edge label="--" idref="b"/>
<edge label="--" idref="c"/></nt></nonterminals></graph></s></body></corpus>)",
                                                      "t");
  const Result<Squoia> squoia = Squoia::load(COTEJO_CONVERT_TABLES);
  const Result<Converter> converter = Converter::load(COTEJO_CONVERT_TABLES);
  ASSERT_TRUE(trees && squoia && converter);
  EXPECT_EQ(words_of(converter->convert(squoia->as_cess(trees->front()))),
            "1 Cursos  NOUN 0 root\n"
            "2 y y CCONJ 3 cc\n"
            "3 becas  NOUN 1 conj\n"
            "4 de de ADP 6 case\n"
            "5 el el DET 6 det\n"
            "6 a\u00f1o a\u00f1o NOUN 1 nmod\n"
            "7 1987 1987 NUM 6 compound\n");
}

TEST(Clitics, are_parted_from_forms_that_can_bear_them) {
  EXPECT_EQ(split_clitics("vmn0000", "darse").verb, "dar");
  EXPECT_EQ(split_clitics("vmg0000", "mir\u00e1ndola").verb, "mirando");
  EXPECT_EQ(split_clitics("vmm02s0", "m\u00edrala").verb, "mira");
  EXPECT_TRUE(split_clitics("vmn0000", "arrancar").clitics.empty());
  EXPECT_TRUE(split_clitics("vmip3s0", "pasarse").clitics.empty());
  EXPECT_EQ(split_clitics("vmn0000", "cont\u00e1rmelas").clitics, (std::vector<std::string>{"me", "las"}));
}

TEST(Score, counts_heads_of_words_that_are_parted_otherwise) {
  Draft gold = convert_one(
      "(\n(S (grup.verb (vmip3s0 mira mirar)) (sp-CD (prep (spcms al al)) (sn (grup.nom.ms\n"
      "(ncms000 mar mar))))))\n");
  Draft system = gold;
  system.words[3].head = 2;
  system.words[3].deprel = "obj";
  system.words[2].deprel = "nmod";
  const Score score = compare({system}, {gold});
  EXPECT_EQ(score.sentences, 1U);
  EXPECT_EQ(score.words, 4U);
  EXPECT_EQ(score.heads, 3U);
  EXPECT_EQ(score.labelled, 2U);
  EXPECT_EQ(compare({Draft()}, {gold}).missing, 1U);
}

}  // namespace
}  // namespace cotejo::convert
