// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <gumbo.h>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "intake/html/tame.h"

namespace cotejo::intake {

/// A page as a flat list of nodes in document order: the nodes below node i are i + 1 up to, and without, nodes[i].end.
class Dom {
 public:
  struct Node {
    GumboTag tag = GUMBO_TAG_UNKNOWN;
    std::uint32_t parent = 0;
    std::uint32_t end = 0;
    const GumboElement* element = nullptr;  ///< null for text
    std::string_view text;                  ///< decoded
    Span source;                            ///< of text, in the page

    [[nodiscard]] bool is_text() const { return element == nullptr; }
  };

  /// `html` is UTF-8 and must live as long as the tree. `fragment`: what stands in a <div>, without head and body.
  static Dom parse(std::string_view html, bool fragment = false);

  [[nodiscard]] const std::vector<Node>& nodes() const { return nodes_; }
  /// The empty view where there is no such attribute.
  [[nodiscard]] std::string_view attribute(const Node& node, const char* name) const;
  /// Where an attribute's value stands in the page, quotation marks included.
  [[nodiscard]] Span attribute_source(const Node& node, const char* name) const;
  /// All text below a node, white space as it is.
  [[nodiscard]] std::string text_below(std::uint32_t index) const;

  Dom(Dom&&) noexcept;
  Dom& operator=(Dom&&) noexcept;
  ~Dom();

 private:
  class Arena;
  Dom();
  void flatten(const GumboNode* root);
  [[nodiscard]] Span source_of(const GumboStringPiece& piece) const;

  std::unique_ptr<Arena> arena_;
  std::unique_ptr<TameHtml> html_;
  std::vector<Node> nodes_;
};

}  // namespace cotejo::intake
