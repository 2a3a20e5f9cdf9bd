// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <functional>
#include <istream>
#include <string>
#include <string_view>
#include <vector>

#include "base/paths.h"
#include "base/result.h"
#include "intake/intake.h"
#include "language/language.h"
#include "reading/events/events.h"

namespace cotejo {

/// An article's words, tags, syntax and names as CoNLL-U.
struct AnnotatedArticle {
  std::string id;
  std::string conllu;
  std::vector<Notice> notices;
};
using AnnotatedItem = Result<AnnotatedArticle>;

struct AnnotatedInput {
  std::string path;
  std::vector<AnnotatedItem> items;
  bool part = false;            ///< more of the same input follows: it is an archive of pages
  std::vector<Notice> notices;  ///< of the input as a whole
};

struct AnnotateOptions {
  IntakeOptions intake;
  unsigned threads = 0;  ///< 0: one a core
  Relations relations = Relations::as_trained;
  bool statuses = false;  ///< what each verb and noun would tell is given its status; wants refined relations
};

/// The first two stages, intake and language, for those who want to see or score what the reading stands on; on request
/// with the status that the event stage would give to what each word tells.
/// Immutable after loading; safe to use from several threads.
class Annotator {
 public:
  static Result<Annotator> load(const Paths& paths);

  [[nodiscard]] std::vector<AnnotatedItem> annotate_bytes(std::string_view bytes, std::string_view path,
                                                          const AnnotateOptions& options) const;
  [[nodiscard]] std::vector<AnnotatedItem> annotate_bytes(std::string_view bytes, std::string_view path,
                                                          const AnnotateOptions& options,
                                                          const Provenance& provenance) const;
  /// Each input in the order of `paths`; memory holds a few inputs a thread.
  void annotate_inputs(const std::vector<std::string>& paths, const AnnotateOptions& options,
                       const std::function<void(AnnotatedInput)>& done) const;

  /// Analyses a treebank anew, its tokens and sentences kept; hands over CoNLL-U document by document. Memory holds one
  /// document, of a long one a part. Fails as ConlluReader does; what came before has been handed over then.
  Outcome annotate_treebank(std::istream& in, const std::string& name, Relations relations,
                            const std::function<void(const std::string&)>& use) const;

 private:
  [[nodiscard]] std::vector<AnnotatedItem> annotate(std::vector<IntakeItem> articles,
                                                    const AnnotateOptions& options) const;
  Annotator(Intake intake, Language language, events::EventFinder events)
      : intake_(std::move(intake)), language_(std::move(language)), events_(std::move(events)) {}
  Intake intake_;
  Language language_;
  events::EventFinder events_;
};

}  // namespace cotejo
