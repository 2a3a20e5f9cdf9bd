// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>

#include "library/library.h"
#include "pipeline/pipeline.h"
#include "values/reading.h"

namespace cotejo::gather {

/// What became of a reading in the library.
enum class Kept { fresh, version, again, known };

/// Keeps what was read, some inputs a transaction. After an error nothing more is written.
///
/// The same words under another URL are the article that is there, seen again, unless the two name different outlets:
/// then one of them copied, and the story tells so. Changed words under one URL are a new version; where the URL is
/// only what a page says of itself (and many pages of a site say the same), the two have to be alike as well. What a
/// feed quotes of an article that is there is that article, seen again.
class Keeper {
 public:
  explicit Keeper(library::Library& library, int inputs_a_transaction = 50)
      : library_(library), inputs_a_transaction_(inputs_a_transaction) {}

  /// First the input with its bytes and failures, then each of its readings.
  void input(const InputResult& result);
  Kept reading(const Reading& reading);
  /// Opens a transaction if there is none; what is written to the library goes with it.
  void begin();
  void flush();

  [[nodiscard]] int fresh() const { return fresh_; }
  [[nodiscard]] int versions() const { return versions_; }
  [[nodiscard]] const std::optional<Error>& failure() const { return failure_; }

 private:
  void note(const Outcome& outcome) {
    if (!outcome && !failure_) failure_ = outcome.error();
  }
  [[nodiscard]] std::optional<std::string> same_words(const Article& article, const std::string& text_sha256);
  struct Earlier {
    std::string id;
    bool part = false;  ///< of that article
  };
  [[nodiscard]] Earlier earlier_version(const Article& article);

  library::Library& library_;
  int inputs_a_transaction_;
  std::optional<Error> failure_;
  std::string sha_;
  std::string path_;
  int pending_ = 0;
  int fresh_ = 0;
  int versions_ = 0;
};

/// What makes two texts the same: the SHA-256 of their words, white space aside.
[[nodiscard]] std::string words_sha256(const std::string& text);

/// All stories of the library anew, from the newest versions of its articles; how many there are.
[[nodiscard]] Result<std::size_t> renew_stories(library::Library& library, const Pipeline& pipeline);

}  // namespace cotejo::gather
