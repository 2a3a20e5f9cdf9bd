// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "language/language.h"
#include "ud_score.h"

namespace cotejo::eval {

/// How the file's words are written: as they are; without accents; and in small letters, or capitals, besides.
enum class Writing : unsigned char { printed, unaccented, small, capitals };

/// What of a file of the CoNLL-2002 task is read, and how.
struct NameTask {
  std::filesystem::path file;
  std::size_t batch = 20;  ///< so many sentences are one article: the corpus does not mark where one ends
  std::size_t from = 0;    ///< sentences [from, to)
  std::size_t to = SIZE_MAX;
  bool given = false;  ///< the corpus's tokens are kept; else they are written as text and read as any other
  Writing writing = Writing::printed;
  std::vector<std::string>* misses = nullptr;  ///< the sentences with a wrong name, if asked for
};

/// Names found in a file of the CoNLL-2002 task (a token, other columns, an IOB2 tag a line; an empty line after each
/// sentence), counted as there: a name is right where its first and last token and its type are. By type, with "all"
/// for the sum and "untyped" where types do not count.
Result<std::map<std::string, Ratio>> score_names(const NameTask& task, const Language& language);

}  // namespace cotejo::eval
