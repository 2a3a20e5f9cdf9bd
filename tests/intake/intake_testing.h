// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <gtest/gtest.h>

#include "intake/intake.h"
#include "intake/layout/lexicon.h"

namespace cotejo {

inline Paths source_paths() {
  return Paths{COTEJO_SOURCE_DIR};
}

inline const Intake& test_intake() {
  static const Intake intake = [] {
    auto loaded = Intake::load(source_paths());
    if (!loaded) ADD_FAILURE() << loaded.error().text();
    return std::move(*loaded);
  }();
  return intake;
}

inline const intake::Lexicon& test_lexicon() {
  static const intake::Lexicon lexicon = [] {
    auto loaded = intake::Lexicon::load(source_paths());
    if (!loaded) ADD_FAILURE() << loaded.error().text();
    return std::move(*loaded);
  }();
  return lexicon;
}

inline std::vector<IntakeItem> read_items(std::string_view bytes, std::string_view path = "folder/nota.txt",
                                          const IntakeOptions& options = {}) {
  return test_intake().read(bytes, path, options);
}

/// The one article of the input; an empty one, and a failed test, where there is none.
inline Article read_one(std::string_view bytes, std::string_view path = "folder/nota.txt",
                        const IntakeOptions& options = {}) {
  auto items = read_items(bytes, path, options);
  if (items.size() != 1 || !items.front()) {
    ADD_FAILURE() << items.size() << " item(s)" << (items.empty() || items[0] ? "" : ": " + items[0].error().text());
    return {};
  }
  return std::move(*items.front());
}

inline Error error_of(std::string_view bytes, std::string_view path = "folder/nota.txt",
                      const IntakeOptions& options = {}) {
  auto items = read_items(bytes, path, options);
  if (items.size() != 1 || items.front()) {
    ADD_FAILURE() << "expected one failure, got " << items.size() << " item(s)";
    return {};
  }
  return items.front().error();
}

inline bool has_notice(const Article& article, std::string_view code) {
  for (const Notice& notice : article.notices) {
    if (notice.code == code) return true;
  }
  return false;
}

}  // namespace cotejo
