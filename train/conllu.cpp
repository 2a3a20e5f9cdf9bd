// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "conllu.h"

#include <fstream>

#include "formats/conllu.h"

namespace cotejo::train {

Result<std::vector<GoldSentence>> read_conllu(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) return Error{ErrorCode::not_found, "no such file, or it cannot be opened", file.string()};
  formats::ConlluReader reader(in, file.string());
  std::vector<GoldSentence> out;
  std::string document;
  for (;;) {
    auto sentence = reader.next();
    if (!sentence) return sentence.error();
    if (!*sentence) return out;
    formats::ConlluWords read = formats::words_of(**sentence);
    GoldSentence gold;
    if (const auto id = (*sentence)->comment("newdoc id")) document = *id;
    gold.document = document;
    gold.id = (*sentence)->comment("sent_id").value_or("");
    gold.partial = (*sentence)->comment("feats") == "partial";
    gold.text = std::move(read.text);
    gold.words = std::move(read.words);
    for (const formats::ConlluRow& row : (*sentence)->rows) {
      if (row.kind != formats::ConlluRow::Kind::word) continue;
      gold.feats.push_back(row.columns[formats::conllu::kFeats]);
      gold.xpos.push_back(row.columns[formats::conllu::kXpos]);
      gold.misc.push_back(row.columns[formats::conllu::kMisc]);
    }
    out.push_back(std::move(gold));
  }
}

}  // namespace cotejo::train
