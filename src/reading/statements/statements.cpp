// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "reading/statements/statements.h"

#include "reading/statements/assembly.h"
#include "reading/statements/cues.h"
#include "reading/statements/drafts.h"
#include "reading/statements/lexicon.h"
#include "reading/statements/scene.h"
#include "reading/statements/scope.h"
#include "reading/statements/sources.h"

namespace cotejo::statements {

struct StatementFinder::Tables {
  Lexicon lexicon;
};

StatementFinder::StatementFinder(std::unique_ptr<const Tables> tables) : tables_(std::move(tables)) {}
StatementFinder::StatementFinder(StatementFinder&&) noexcept = default;
StatementFinder& StatementFinder::operator=(StatementFinder&&) noexcept = default;
StatementFinder::~StatementFinder() = default;

Result<StatementFinder> StatementFinder::load(const Paths& paths) {
  auto lexicon = Lexicon::load(paths);
  if (!lexicon) return lexicon.error();
  return StatementFinder(std::make_unique<Tables>(Tables{std::move(*lexicon)}));
}

void StatementFinder::find(const Tagged& tagged, Reading& draft) const {
  if (tagged.words.empty()) return;
  const Scene scene(tagged, draft, tables_->lexicon);
  const SourceReader sources(scene);
  std::vector<Draft> drafts = make_drafts(scene, sources, find_cues(scene));
  add_colon_headlines(scene, sources, drafts);
  resolve_left_out(scene, sources, drafts);
  continue_attributions(scene, drafts);
  extend_relays(scene, drafts);
  const std::vector<Assembled> assembled = assemble(scene, std::move(drafts));
  SourceBook book(tagged, draft);
  write_statements(scene, assembled, book, draft);
}

}  // namespace cotejo::statements
