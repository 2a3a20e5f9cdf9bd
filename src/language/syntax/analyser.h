// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <filesystem>
#include <memory>
#include <string>

#include "base/result.h"
#include "language/model/model_bytes.h"
#include "language/morph/lexicon.h"
#include "language/names/tables.h"
#include "language/syntax/options.h"
#include "values/tagged.h"

namespace cotejo {
class KeyMaker;
namespace nn {
struct Output;
}
}  // namespace cotejo

namespace cotejo::syntax {

/// Word classes, features, lemmas and dependency trees by a trained model. Immutable after loading; safe to use from
/// several threads, each with a workspace of its own.
class Analyser {
 public:
  class Workspace {
   public:
    /// Without tables: words are known by their looks alone.
    Workspace();
    /// Both must outlive the workspace. What they say of forms is kept from one text to the next.
    Workspace(const Lexicon& lexicon, const NameTables& names);
    ~Workspace();
    Workspace(Workspace&&) noexcept;
    Workspace& operator=(Workspace&&) noexcept;

   private:
    friend class Analyser;
    struct Buffers;
    std::unique_ptr<Buffers> buffers_;
  };

  /// Loads a model file. Fails with not_found, malformed (no model, cut short, damaged, or it does not
  /// analyse its own samples as it did where it was trained) or unsupported (of a newer format).
  static Result<Analyser> load(const std::filesystem::path& file);
  /// From a file's bytes; `name` is what messages call it.
  static Result<Analyser> parse(ModelBytes bytes, const std::string& name);
  /// Without the test by samples; for the trainer, which makes the samples.
  static Result<Analyser> parse_untested(ModelBytes bytes, const std::string& name);

  /// Sets word class, features, lemma, head, relation and adjunct of every word, the hints of names, and has_syntax.
  /// Each sentence gets one root and one tree. Time is linear in the words. Given::tags keeps word classes, features
  /// and lemmas and sets the rest.
  void analyse(Tagged& text, Workspace& work, const SyntaxOptions& options = {}) const;

  Analyser(Analyser&&) noexcept;
  Analyser& operator=(Analyser&&) noexcept;
  ~Analyser();

 private:
  struct Parts;
  explicit Analyser(std::unique_ptr<const Parts> parts);
  void analyse(Tagged& text, std::size_t first, std::size_t last, Workspace& work, Given given) const;
  void write(const nn::Output& output, std::size_t at, std::uint32_t first, Word& word, KeyMaker& keys,
             Given given) const;
  [[nodiscard]] bool agrees_with_samples() const;
  std::unique_ptr<const Parts> parts_;
};

}  // namespace cotejo::syntax
