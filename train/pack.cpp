// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "pack.h"

#include <fstream>

#include "base/paths.h"
#include "language/nn/key_table.h"
#include "language/nn/pack.h"
#include "language/syntax/analyser.h"
#include "language/syntax/samples.h"
#include "treebank.h"

namespace cotejo::train {
namespace {

// As in train/network/examples.py.
constexpr std::uint32_t kFirstCorpusRow = 16;
constexpr std::uint32_t kFirstRow = 32;
constexpr std::uintmax_t kMostBytes = std::uintmax_t{1} << 30;

Outcome add_keys(const std::filesystem::path& file, ModelWriter& writer) {
  Result<std::string> bytes = read_file(file, kMostBytes);
  if (!bytes) return bytes.error();
  std::vector<std::pair<std::uint64_t, std::uint32_t>> rows;
  for (ByteReader in(*bytes); !in.rest().empty();) {
    const auto row = kFirstRow + static_cast<std::uint32_t>(rows.size());
    rows.emplace_back(in.number<std::uint64_t>(), row);
  }
  return nn::KeyTable::pack(rows, "keys", writer);
}

std::filesystem::path with_ending(std::filesystem::path path, const char* ending) {
  path += ending;
  return path;
}

}  // namespace

Outcome add_network(const std::filesystem::path& weights, const std::filesystem::path& prepared, ModelWriter& writer) {
  const std::filesystem::path file = with_ending(weights, ".weights");
  Result<std::string> bytes = read_file(file, kMostBytes);
  if (!bytes) return bytes.error();
  Result<nn::FloatWeights> read = nn::FloatWeights::parse(*bytes, file.string());
  if (!read) return read.error();
  if (Outcome done = nn::pack(*read, writer); !done) return done;
  if (Outcome done = add_keys(with_ending(weights, ".keys"), writer); !done) return done;
  for (const char* labels : {"tags", "relations", "names", "adjuncts"}) {
    Result<std::string> lines = read_file(prepared / with_ending(labels, ".txt"));
    if (!lines) return lines.error();
    writer.add(labels, std::move(lines).value());
  }
  ByteWriter annotation;
  annotation.number(kFirstCorpusRow + static_cast<std::uint32_t>(Corpus::ancora));
  writer.add("annotation", annotation.take());
  return Done{};
}

Outcome add_samples(const std::filesystem::path& file, ModelWriter& writer) {
  Result<std::string> lines = read_file(file);
  if (!lines) return lines.error();
  Result<syntax::Analyser> analyser = syntax::Analyser::parse_untested(writer.bytes(), "the new model");
  if (!analyser) return analyser.error();
  Tagged text = syntax::sample_text(*lines);
  syntax::Analyser::Workspace work;
  analyser->analyse(text, work);
  writer.add("samples", syntax::sample_bytes(text));
  return Done{};
}

Outcome write_file(const std::filesystem::path& path, const std::string& bytes) {
  std::ofstream file(path, std::ios::binary);
  file << bytes;
  if (!file.flush()) return Error{ErrorCode::not_readable, "cannot be written", path.string()};
  return Done{};
}

}  // namespace cotejo::train
