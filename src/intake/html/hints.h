// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/paths.h"
#include "base/result.h"
#include "intake/html/dom.h"
#include "intake/layout/lexicon.h"

namespace cotejo {

/// What the name of an element tells of it.
COTEJO_ENUM(HtmlHint, drop, body, caption, byline, subtitle);

}  // namespace cotejo

namespace cotejo::intake {

/// The table of class names (data/any/html_hints.tsv).
class HtmlHints {
 public:
  /// Fails with not_found or malformed (file:line).
  static Result<HtmlHints> load(const Paths& paths);

  struct Found {
    bool drop = false;
    bool body = false;
    bool caption = false;
    bool byline = false;
    bool subtitle = false;
    std::string name;  ///< the row that said drop
  };
  /// What the element's class, id, role and itemprop tell.
  [[nodiscard]] Found find(const Dom& dom, const Dom::Node& node) const;

 private:
  void look_up(std::string_view names, Found& found) const;
  static void note(HtmlHint hint, std::string_view name, Found& found);

  WordMap<std::vector<HtmlHint>> tokens_;
  struct Part {
    std::string text;
    HtmlHint hint;
    std::uint64_t pairs;  ///< which pairs of letters are in it
  };
  std::vector<Part> parts_;
};

}  // namespace cotejo::intake
