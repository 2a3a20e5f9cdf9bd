// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <filesystem>
#include <memory>
#include <string>

#include "base/result.h"
#include "language/model/model_bytes.h"
#include "language/morph/lexicon.h"
#include "language/syntax/options.h"
#include "values/tagged.h"

namespace cotejo::syntax {

/// Word classes, features, lemmas and dependency trees by a trained model. Immutable after loading; safe to use from
/// several threads, each with a workspace of its own.
class Analyser {
 public:
  class Workspace {
   public:
    /// The lexicon must outlive the workspace. Without one, words that training has not seen are read by their looks.
    explicit Workspace(const Lexicon* lexicon = nullptr);
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

  /// Sets word class, features, lemma, head and relation of every word in a sentence, and has_syntax. Each sentence
  /// gets one root and one tree. Time is linear in the words.
  /// The workspace says which lexicon helps. Given::tags keeps word classes, features and lemmas and sets the rest.
  void analyse(Tagged& text, Workspace& work, const SyntaxOptions& options = {}) const;

  Analyser(Analyser&&) noexcept;
  Analyser& operator=(Analyser&&) noexcept;
  ~Analyser();

 private:
  struct Parts;
  explicit Analyser(std::unique_ptr<const Parts> parts);
  void analyse(Tagged& text, const Sentence& sentence, Workspace& work, Given given) const;
  [[nodiscard]] bool agrees_with_samples() const;
  std::unique_ptr<const Parts> parts_;
};

}  // namespace cotejo::syntax
