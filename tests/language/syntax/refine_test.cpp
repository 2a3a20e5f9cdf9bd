// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "language/syntax/refine.h"

#include <gtest/gtest.h>

#include <sstream>

namespace {

using namespace cotejo;

/// "form/lemma/upos/head/deprel" a word, heads counted from 1; the relations after refining.
std::string refined(const std::string& text, std::vector<std::size_t> participles = {}) {
  Tagged tagged;
  std::istringstream in(text);
  for (std::string entry; in >> entry;) {
    std::istringstream fields(entry);
    Word word;
    std::string upos;
    std::string head;
    std::string deprel;
    std::getline(fields, word.form, '/');
    std::getline(fields, word.lemma, '/');
    std::getline(fields, upos, '/');
    std::getline(fields, head, '/');
    std::getline(fields, deprel, '/');
    word.lower = word.form;
    word.upos = parse_enum<Upos>(upos).value();
    word.head = std::stoi(head) - 1;
    word.deprel = parse_enum<Deprel>(deprel).value();
    tagged.words.push_back(word);
  }
  for (const std::size_t i : participles) tagged.words[i].feats.verb_form = VerbForm::part;
  Sentence sentence;
  sentence.last = static_cast<std::uint32_t>(tagged.words.size());
  syntax::refine_relations(tagged, sentence);
  std::string out;
  for (const Word& word : tagged.words) {
    if (!out.empty()) out += ' ';
    out += to_string(word.deprel);
  }
  return out;
}

TEST(Refine, passive_has_its_subject_auxiliary_and_agent) {
  EXPECT_EQ(refined("banco/banco/NOUN/3/nsubj fue/ser/AUX/3/aux robado/robar/VERB/0/root por/por/ADP/5/case "
                    "dos/dos/NUM/3/obj",
                    {2}),
            "nsubj_pass aux_pass root case obl_agent");
}

TEST(Refine, perfect_is_no_passive) {
  EXPECT_EQ(refined("ella/él/PRON/3/nsubj ha/haber/AUX/3/aux optado/optar/VERB/0/root por/por/ADP/5/case "
                    "irse/ir/VERB/3/obj",
                    {2}),
            "nsubj aux root case obl_arg");
}

TEST(Refine, clause_with_a_relative_pronoun_is_relative) {
  EXPECT_EQ(refined("casa/casa/NOUN/0/root que/que/PRON/3/nsubj arde/arder/VERB/1/acl"), "root nsubj acl_relcl");
  EXPECT_EQ(refined("idea/idea/NOUN/0/root que/que/SCONJ/3/mark arde/arder/VERB/1/acl"), "root mark acl");
}

TEST(Refine, personal_a_leaves_an_object) {
  EXPECT_EQ(refined("vio/ver/VERB/0/root a/a/ADP/3/case Ana/Ana/PROPN/1/obj"), "root case obj");
  EXPECT_EQ(refined("habló/hablar/VERB/0/root de/de/ADP/3/case Ana/Ana/PROPN/1/obj"), "root case obl_arg");
}

}  // namespace
