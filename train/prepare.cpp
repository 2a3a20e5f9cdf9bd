// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "prepare.h"

#include <fmt/format.h>

#include <map>
#include <set>

#include "base/paths.h"
#include "labels.h"
#include "language/model/model_file.h"
#include "language/syntax/tagset.h"
#include "pack.h"

namespace cotejo::train {
namespace {

/// Labels and their numbers, in alphabetical order but for a first one.
class Numbering {
 public:
  void add(const std::string& label) {
    if (!label.empty()) labels_.insert(label);
  }
  Outcome finish(const std::filesystem::path& written_before) {
    if (written_before.empty()) {
      std::int32_t next = 0;
      for (const std::string& label : labels_) numbers_[label] = next++;
      return Done{};
    }
    numbers_.clear();
    Result<std::string> text = read_file(written_before);
    if (!text) return text.error();
    std::string_view rest = *text;
    for (std::int32_t next = 0; !rest.empty(); ++next) {
      const std::string_view line = rest.substr(0, rest.find('\n'));
      numbers_[std::string(line)] = next;
      rest.remove_prefix(std::min(rest.size(), line.size() + 1));
    }
    return Done{};
  }
  /// -1 for what is not told or not numbered.
  [[nodiscard]] std::int32_t operator[](const std::string& label) const {
    const auto found = numbers_.find(label);
    return label.empty() || found == numbers_.end() ? -1 : found->second;
  }
  [[nodiscard]] std::string text() const {
    std::vector<std::string_view> lines(numbers_.size());
    for (const auto& [label, number] : numbers_) lines[static_cast<std::size_t>(number)] = label;
    return fmt::format("{}\n", fmt::join(lines, "\n"));
  }

 private:
  std::set<std::string> labels_;
  std::map<std::string, std::int32_t> numbers_;
};

/// What is known of the words of a sentence, as text.
struct SentenceLabels {
  Labels tags, relations, names, adjuncts;
  std::vector<std::int32_t> heads;
};

SentenceLabels labels_of(const Example& example, const std::set<std::string>& told) {
  SentenceLabels out;
  const GoldSentence& gold = example.gold;
  const std::size_t size = gold.words.size();
  const bool trees = example.corpus != Corpus::raw;
  for (const Word& word : gold.words) {
    const bool tagged = trees && !gold.partial;
    out.tags.push_back(tagged ? syntax::tag_text({word.upos, word.feats}) : std::string());
    out.relations.push_back(trees ? render_deprel(word.deprel) : std::string());
    out.heads.push_back(trees ? word.head + 1 : -1);
  }
  out.names = knows_names(example.corpus) ? name_labels(gold) : Labels(size);
  out.adjuncts = knows_functions(example.corpus) ? adjunct_labels(gold, told.count(gold.document) > 0) : Labels(size);
  return out;
}

template <class T>
void append(std::string& out, T value) {
  ByteWriter writer;
  writer.number(value);
  out += writer.take();
}

}  // namespace

Outcome write_examples(const std::vector<Example>& examples, KeyMaker& keys, const std::filesystem::path& folder,
                       const std::filesystem::path& labels) {
  std::set<std::string> told;
  for (const Example& example : examples) {
    if (tells_adjuncts(example.gold)) told.insert(example.gold.document);
  }
  std::map<std::string, Numbering> numberings;
  std::vector<SentenceLabels> all;
  for (const Example& example : examples) {
    all.push_back(labels_of(example, told));
    for (const std::string& label : all.back().tags) numberings["tags"].add(label);
    for (const std::string& label : all.back().relations) numberings["relations"].add(label);
    for (const std::string& label : all.back().names) numberings["names"].add(label);
    for (const std::string& label : all.back().adjuncts) numberings["adjuncts"].add(label);
  }
  std::error_code ignored;
  std::filesystem::create_directories(folder, ignored);
  std::map<std::string, std::string> files;
  for (auto& [name, numbering] : numberings) {
    const std::string file = name + ".txt";
    if (Outcome done = numbering.finish(labels.empty() ? labels : labels / file); !done) return done;
    files[file] = numbering.text();
  }
  for (const Corpus corpus : kCorpora) files["domains.txt"] += fmt::format("{}\n", to_string(corpus));
  std::vector<Keys> of_words;
  for (std::size_t s = 0; s < examples.size(); ++s) {
    const std::vector<Word>& words = examples[s].gold.words;
    append(files["sentences.u32"], static_cast<std::uint32_t>(words.size()));
    append(files["domains.u8"], static_cast<std::uint8_t>(examples[s].corpus));
    keys.read(words.data(), words.data() + words.size(), of_words);
    for (std::size_t i = 0; i < words.size(); ++i) {
      for (const Key key : of_words[i]) append(files["keys.u64"], key);
      append(files["tags.i32"], numberings["tags"][all[s].tags[i]]);
      append(files["heads.i32"], all[s].heads[i]);
      append(files["relations.i32"], numberings["relations"][all[s].relations[i]]);
      append(files["names.i32"], numberings["names"][all[s].names[i]]);
      append(files["adjuncts.i32"], numberings["adjuncts"][all[s].adjuncts[i]]);
    }
  }
  for (const auto& [name, bytes] : files) {
    if (Outcome done = write_file(folder / name, bytes); !done) return done;
  }
  return Done{};
}

}  // namespace cotejo::train
