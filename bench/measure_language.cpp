// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
// cotejo-bench-language FILE [ROUNDS]: analyses the articles of a file (paragraphs end with a line end, articles with
// an empty line) ROUNDS times on one thread and prints what bench/language makes its table of, "name value" a line. The
// hash is of everything that was found in a round; all rounds must agree.
#include <fmt/format.h>
#include <sys/resource.h>

#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <vector>

#include "base/paths.h"
#include "language/language.h"

namespace {

using namespace cotejo;
using Clock = std::chrono::steady_clock;

std::vector<Article> articles_in(std::string_view text) {
  std::vector<Article> out(1);
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.empty()) {
      if (!out.back().blocks.empty()) out.emplace_back();
      continue;
    }
    Article& article = out.back();
    if (!article.text.empty()) article.text += "\n\n";
    Block block;
    block.text.begin = static_cast<std::uint32_t>(article.text.size());
    article.text += line;
    block.text.end = static_cast<std::uint32_t>(article.text.size());
    article.blocks.push_back(block);
  }
  if (out.back().blocks.empty()) out.pop_back();
  return out;
}

class Hash {
 public:
  void add(std::string_view text) {
    for (const char c : text) add_byte(static_cast<unsigned char>(c));
    add_byte(0xFF);
  }
  void add(std::uint64_t number) {
    for (int i = 0; i < 8; ++i) add_byte(static_cast<unsigned char>(number >> (8 * i)));
  }
  [[nodiscard]] std::uint64_t value() const { return value_; }

 private:
  void add_byte(unsigned char byte) { value_ = (value_ ^ byte) * 0x100000001b3ULL; }
  std::uint64_t value_ = 0xcbf29ce484222325ULL;
};

void add_to(Hash& hash, const Tagged& tagged) {
  for (const Word& word : tagged.words) {
    hash.add(word.span.begin);
    hash.add(word.span.end);
    hash.add(word.form);
    hash.add(word.lemma);
    hash.add(to_string(word.upos));
    hash.add(render_feats(word.feats));
    hash.add(static_cast<std::uint64_t>(static_cast<std::int64_t>(word.head)));
    hash.add(to_string(word.deprel));
  }
  for (const Sentence& sentence : tagged.sentences) hash.add(sentence.last);
  for (const Name& name : tagged.names) {
    hash.add(name.span.begin);
    hash.add(name.span.end);
    hash.add(to_string(name.type));
  }
}

double seconds_since(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

double peak_megabytes() {
  rusage used{};
  getrusage(RUSAGE_SELF, &used);
  return static_cast<double>(used.ru_maxrss) / 1024;
}

int fail(const std::string& message) {
  fmt::print(stderr, "{}\n", message);
  return EXIT_FAILURE;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) return fail("usage: cotejo-bench-language FILE [ROUNDS]");
  const Result<std::string> text = read_file(argv[1]);
  if (!text) return fail(text.error().text());
  const Result<Paths> paths = find_paths();
  if (!paths) return fail(paths.error().text());
  const auto start = Clock::now();
  const Result<Language> language = Language::load(*paths);
  if (!language) return fail(language.error().text());
  fmt::print("load_ms {:.3f}\n", 1000 * seconds_since(start));
  fmt::print("loaded_mb {:.1f}\n", peak_megabytes());

  const std::vector<Article> articles = articles_in(*text);
  std::uint64_t hash = 0;
  std::vector<Tagged> found(articles.size());
  const int rounds = argc > 2 ? std::max(1, std::atoi(argv[2])) : 1;
  for (int round = 0; round < rounds; ++round) {
    std::size_t words = 0;
    const auto begin = Clock::now();
    for (std::size_t i = 0; i < articles.size(); ++i) found[i] = language->analyse(articles[i]);
    const double seconds = seconds_since(begin);
    Hash now;
    for (const Tagged& tagged : found) {
      words += tagged.words.size();
      add_to(now, tagged);
    }
    if (round > 0 && now.value() != hash) return fail("two rounds over one text differ");
    hash = now.value();
    if (round == 0) fmt::print("words {}\narticles {}\nhash {:016x}\n", words, articles.size(), hash);
    fmt::print("words_per_second {:.1f}\n", static_cast<double>(words) / seconds);
  }
  fmt::print("peak_mb {:.1f}\n", peak_megabytes());
  return EXIT_SUCCESS;
}
