// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "base/paths.h"
#include "base/result.h"
#include "values/enums.h"

namespace cotejo {

/// What a phrase of the tables says of the line that it stands in.
COTEJO_ENUM(CueKind, strong, edge, related, end, caption, credit, byline, role, update, notitle, outlet, agency);
COTEJO_ENUM(CueMatch, line, start, colon, end, in);

}  // namespace cotejo

namespace cotejo::intake {

/// One row of furniture.tsv, layout.tsv or agencies.tsv.
struct Cue {
  CueKind kind = CueKind::strong;
  CueMatch match = CueMatch::line;
  std::string phrase;
  std::string why;          ///< kind of furniture; the agency's usual name
  std::uint32_t limit = 0;  ///< longest line in words for which it counts
};

/// Look-ups by a folded or lower-case string_view without a copy.
struct TextHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};
using WordSet = std::unordered_set<std::string, TextHash, std::equal_to<>>;
template <class T>
using WordMap = std::unordered_map<std::string, T, TextHash, std::equal_to<>>;

/// All tables that tell lines apart, in one trie of words. A look-up walks as many words as the longest phrase has.
class Lexicon {
 public:
  /// Fails with not_found or malformed (file:line).
  static Result<Lexicon> load(const Paths& paths);

  using WordId = std::uint32_t;
  static constexpr WordId kUnknown = 0;
  static constexpr WordId kNumber = 1;

  [[nodiscard]] WordId word(std::string_view folded) const;
  /// Calls `found(cue, words)` for each phrase that starts with ids[at].
  void phrases_at(const std::vector<WordId>& ids, std::size_t at,
                  const std::function<void(const Cue&, std::size_t)>& found) const;

  WordSet spanish_words;    ///< lower case, with accents
  WordSet neighbour_words;  ///< of other languages
  WordSet function_words;
  WordSet verbs;
  std::vector<std::string> verb_endings;
  WordMap<unsigned> months;
  WordSet days;
  WordSet given_names;

 private:
  using NodeId = std::uint32_t;
  static constexpr WordId kAnyWord = 2;

  Outcome load_furniture(const Paths& paths);
  Outcome add_furniture(const std::filesystem::path& file);
  Outcome load_layout(const Paths& paths);
  Outcome add_layout(const std::filesystem::path& file);
  Outcome load_agencies(const Paths& paths);
  Outcome load_words(const Paths& paths);
  void add(Cue cue);
  [[nodiscard]] std::optional<NodeId> step(NodeId node, WordId word) const;

  std::vector<Cue> cues_;
  WordMap<WordId> words_;
  std::unordered_map<std::uint64_t, NodeId> edges_;
  std::vector<std::vector<std::uint32_t>> ends_ = {{}};  ///< for each node the cues that end there
};

}  // namespace cotejo::intake
