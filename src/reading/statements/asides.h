// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <vector>

#include "reading/statements/cues.h"
#include "reading/statements/scene.h"
#include "reading/statements/sources.h"

namespace cotejo::statements {

/// An attribution that stands beside its content, set off from it: "..., dijo X", "según X, ...", "A, explicó X, B".
struct Aside {
  enum class Place { initial, medial, trailing };
  Range words;  ///< cue, source and what belongs to them, without the commas around
  Place place = Place::trailing;
  Source source;
};

/// Reads the attribution of a cue as one set off from its content; nothing where it is none.
class AsideReader {
 public:
  AsideReader(const Scene& scene, const SourceReader& sources) : scene_(scene), sources_(sources) {}
  [[nodiscard]] std::optional<Aside> read(const Cue& cue) const;

 private:
  [[nodiscard]] std::optional<Aside> read_verb(const Cue& cue) const;
  [[nodiscard]] std::optional<Aside> read_phrase(const Cue& cue) const;
  [[nodiscard]] bool follows_content(std::uint32_t start) const;
  [[nodiscard]] bool reads_as_opinion(const Aside& aside) const;
  [[nodiscard]] bool set_off(const Aside& aside) const;
  [[nodiscard]] std::uint32_t past_listener(std::uint32_t preposition, std::uint32_t limit) const;
  [[nodiscard]] bool set_off(const Cue& cue, std::uint32_t start) const;
  [[nodiscard]] std::uint32_t closing(std::uint32_t from, std::uint32_t limit) const;
  [[nodiscard]] bool apposition(std::uint32_t comma, std::uint32_t next) const;
  void place(Aside& aside) const;

  const Scene& scene_;
  const SourceReader& sources_;
};

}  // namespace cotejo::statements
