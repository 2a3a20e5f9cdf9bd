// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "reading/statements/scene.h"

namespace cotejo::statements {

/// Somebody who says something, as the words tell: entities that are known, or a noun phrase that is yet to become one.
struct Source {
  std::vector<EntityIndex> members;  ///< one, or several joint speakers
  Range words;                       ///< the noun phrase; empty for a subject left out
  EntityIndex of = kNone;            ///< for a phrase that is no entity yet: whose ("funcionarios de X")
  bool unnamed = false;              ///< no entity yet
  bool self = false;                 ///< the outlet itself ("este medio")
  bool same = false;                 ///< "las mismas fuentes": those named before
  bool stranger = false;             ///< a subject that names no one who could speak ("la subida indica")
  bool thing = false;                ///< a document or data, rather than somebody
  bool medium = false;               ///< told by a noun as an agency, a paper, a station

  [[nodiscard]] bool nobody() const { return members.empty() && !unnamed; }
};

/// From words to sources. Refers to the scene.
class SourceReader {
 public:
  explicit SourceReader(const Scene& scene) : scene_(scene) {}

  /// The source whose noun phrase begins at `from` (determiners, adverbs, times and marks before it are passed over),
  /// and ends before `limit`; nobody where the words there name no one who could speak.
  /// `lenient`: any common noun with an article will do ("explicó la vencedora").
  [[nodiscard]] Source at(std::uint32_t from, std::uint32_t limit, bool lenient = false) const;

  /// The source whose head is this noun or name; a stranger where the noun names no one who could speak.
  [[nodiscard]] Source headed(std::uint32_t head) const;

  /// The source whose noun phrase ends with this word.
  [[nodiscard]] Source ending_at(std::uint32_t w) const;

  /// The entity named at the word, if it can speak.
  [[nodiscard]] EntityIndex known_at(std::uint32_t w) const;

 private:
  [[nodiscard]] Source named(std::uint32_t w, std::uint32_t limit) const;
  [[nodiscard]] Source unknown_name(std::uint32_t w, std::uint32_t limit) const;
  [[nodiscard]] Source unnamed(std::uint32_t noun, SourceKind kind, std::uint32_t limit) const;
  [[nodiscard]] Source name_before(std::uint32_t apposition) const;
  [[nodiscard]] bool called_a_source(std::uint32_t name) const;
  void add_joined(Source& source, std::uint32_t limit) const;
  [[nodiscard]] Source pronoun(std::uint32_t w) const;
  [[nodiscard]] EntityIndex apposed(std::uint32_t noun, std::uint32_t limit) const;
  [[nodiscard]] std::uint32_t apposed_unknown(std::uint32_t noun, std::uint32_t limit) const;
  [[nodiscard]] EntityIndex owner(std::uint32_t noun, std::uint32_t limit) const;
  [[nodiscard]] std::uint32_t phrase_end(std::uint32_t noun, std::uint32_t limit) const;
  [[nodiscard]] bool speaks(EntityIndex entity) const;

  const Scene& scene_;
};

/// Turns a source into an entity of the reading: the known one, a joint GROUP, or a new GROUP named as the phrase
/// reads. Phrases that read alike are one entity.
class SourceBook {
 public:
  SourceBook(const Tagged& tagged, Reading& reading) : tagged_(tagged), reading_(reading) {}
  [[nodiscard]] EntityIndex entity(const Source& source);

 private:
  const Tagged& tagged_;
  Reading& reading_;
  StringMap<EntityIndex> made_;  ///< folded phrase -> entity
};

}  // namespace cotejo::statements
