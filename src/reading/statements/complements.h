// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <vector>

#include "reading/statements/asides.h"
#include "reading/statements/cues.h"
#include "reading/statements/scene.h"
#include "reading/statements/sources.h"
#include "reading/statements/subjects.h"

namespace cotejo::statements {

/// What follows a verb as its content.
struct Complement {
  Range words;
  const VerbSense* sense = nullptr;
  Frame frame = Frame::que;
  Source speaker;  ///< the subject, where it stands between verb and content
};

/// Which attributions stand aside in the words, for those who must not take them for content.
class AsideMap {
 public:
  explicit AsideMap(std::size_t words) : at_(words, kNone) {}
  void add(const Aside& aside);
  /// The end of the aside that holds the word, 0 where none does.
  [[nodiscard]] std::uint32_t end_at(std::uint32_t w) const;
  /// Whether the aside that holds the word ends its sentence's attribution.
  [[nodiscard]] bool trailing_at(std::uint32_t w) const;

 private:
  struct Entry {
    Range words;
    bool trailing = false;
  };
  std::vector<Entry> entries_;
  std::vector<std::int32_t> at_;
};

/// Finds the content that follows a verb.
class ComplementFinder {
 public:
  ComplementFinder(const Scene& scene, const SourceReader& sources, const SubjectFinder& subjects,
                   const std::vector<Cue>& cues, const AsideMap& asides);

  [[nodiscard]] std::optional<Complement> after(const Cue& cue) const;

  /// Where a clause that begins at `start` and is the content of `cue` ends.
  [[nodiscard]] std::uint32_t clause_end(const Cue& cue, std::uint32_t start) const;
  /// The same for a noun phrase or an infinitive, which also ends at a comma before a new thought.
  [[nodiscard]] std::uint32_t phrase_end(const Cue& cue, std::uint32_t start) const;

 private:
  struct Walk;
  bool step(Walk& walk) const;
  bool at_conjunction(Walk& walk) const;
  bool at_preposition(Walk& walk) const;
  bool at_object(Walk& walk) const;
  void take_quote(Walk& walk, std::int32_t quote) const;
  void take(Walk& walk, Frame frame, std::uint32_t start, bool clause) const;
  std::optional<Complement> after_object(const Cue& cue) const;
  [[nodiscard]] std::uint32_t skip_circumstance(std::uint32_t w, std::uint32_t limit) const;
  [[nodiscard]] bool ends_at_comma(const Cue& cue, std::uint32_t comma, std::uint32_t limit, bool clause) const;
  [[nodiscard]] std::uint32_t quote_end(const Cue& cue, std::uint32_t start) const;
  [[nodiscard]] bool ends_phrase(std::uint32_t w, std::uint32_t limit) const;
  [[nodiscard]] bool in_relative(const Cue& cue) const;
  [[nodiscard]] bool begins_with_verb(std::uint32_t w, std::uint32_t limit) const;
  [[nodiscard]] bool rivals(const Cue& cue, std::uint32_t start, std::uint32_t w, std::uint32_t limit) const;
  [[nodiscard]] std::uint32_t end_of(const Cue& cue, std::uint32_t start, bool clause) const;

  const Scene& scene_;
  const SourceReader& sources_;
  const SubjectFinder& subjects_;
  const AsideMap& asides_;
  std::vector<std::int32_t> cue_at_;  ///< word -> cue whose chain begins there
  const std::vector<Cue>& cues_;
};

}  // namespace cotejo::statements
