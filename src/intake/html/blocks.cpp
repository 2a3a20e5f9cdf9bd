// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "intake/html/blocks.h"

#include <algorithm>
#include <array>

#include "text/charset.h"
#include "text/utf8.h"

namespace cotejo::intake {

namespace {

bool is_invisible(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_SCRIPT:
    case GUMBO_TAG_STYLE:
    case GUMBO_TAG_NOSCRIPT:
    case GUMBO_TAG_TEMPLATE:
    case GUMBO_TAG_SVG:
    case GUMBO_TAG_MATH:
    case GUMBO_TAG_IFRAME:
    case GUMBO_TAG_OBJECT:
    case GUMBO_TAG_VIDEO:
    case GUMBO_TAG_AUDIO:
    case GUMBO_TAG_CANVAS:
    case GUMBO_TAG_HEAD:
    case GUMBO_TAG_SELECT:
    case GUMBO_TAG_TEXTAREA:
    case GUMBO_TAG_DATALIST:
      return true;
    default:
      return false;
  }
}

bool is_inline(GumboTag tag) {
  static constexpr std::array<GumboTag, 36> kInline = {
      GUMBO_TAG_A,      GUMBO_TAG_ABBR, GUMBO_TAG_ACRONYM, GUMBO_TAG_B,     GUMBO_TAG_BDI,   GUMBO_TAG_BDO,
      GUMBO_TAG_BIG,    GUMBO_TAG_CITE, GUMBO_TAG_CODE,    GUMBO_TAG_DATA,  GUMBO_TAG_DFN,   GUMBO_TAG_EM,
      GUMBO_TAG_FONT,   GUMBO_TAG_I,    GUMBO_TAG_IMG,     GUMBO_TAG_KBD,   GUMBO_TAG_LABEL, GUMBO_TAG_MARK,
      GUMBO_TAG_Q,      GUMBO_TAG_S,    GUMBO_TAG_SAMP,    GUMBO_TAG_SMALL, GUMBO_TAG_SPAN,  GUMBO_TAG_STRIKE,
      GUMBO_TAG_STRONG, GUMBO_TAG_SUB,  GUMBO_TAG_SUP,     GUMBO_TAG_TIME,  GUMBO_TAG_TT,    GUMBO_TAG_U,
      GUMBO_TAG_VAR,    GUMBO_TAG_WBR,  GUMBO_TAG_INS,     GUMBO_TAG_DEL,   GUMBO_TAG_NOBR,  GUMBO_TAG_RUBY};
  return std::find(kInline.begin(), kInline.end(), tag) != kInline.end();
}

bool is_hidden(const Dom& dom, const Dom::Node& node) {
  if (gumbo_get_attribute(&node.element->attributes, "hidden") != nullptr) return true;
  const std::string_view style = dom.attribute(node, "style");
  return style.find("display:none") != std::string_view::npos || style.find("display: none") != std::string_view::npos;
}

Hint hint_of(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_H1:
      return Hint::title;
    case GUMBO_TAG_H2:
    case GUMBO_TAG_H3:
    case GUMBO_TAG_H4:
    case GUMBO_TAG_H5:
    case GUMBO_TAG_H6:
      return Hint::heading;
    case GUMBO_TAG_FIGCAPTION:
      return Hint::caption;
    case GUMBO_TAG_LI:
    case GUMBO_TAG_DT:
    case GUMBO_TAG_DD:
      return Hint::item;
    case GUMBO_TAG_BLOCKQUOTE:
      return Hint::quote;
    case GUMBO_TAG_P:
      return Hint::paragraph;
    default:
      return Hint::none;
  }
}

class Collector {
 public:
  explicit Collector(const Dom& dom) : dom_(dom) {}

  std::vector<HtmlBlock> run() {
    const auto& nodes = dom_.nodes();
    for (std::uint32_t i = 0; i < nodes.size();) {
      leave(i);
      const Dom::Node& node = nodes[i];
      if (node.is_text()) {
        add(node, i);
        ++i;
      } else if (is_invisible(node.tag) || is_hidden(dom_, node)) {
        i = node.end;
      } else {
        enter(i);
        ++i;
      }
    }
    flush();
    return std::move(blocks_);
  }

 private:
  void enter(std::uint32_t i) {
    const Dom::Node& node = dom_.nodes()[i];
    if (node.tag == GUMBO_TAG_BR) {
      // Headlines are broken for the eye; paragraphs are divided.
      if (hint() == Hint::title || hint() == Hint::heading) {
        space_ = true;
      } else {
        flush();
      }
      return;
    }
    if (node.tag == GUMBO_TAG_A || node.tag == GUMBO_TAG_BUTTON) links_.push_back(node.end);
    if (is_inline(node.tag)) {
      inline_.push_back({i, node.end});
      return;
    }
    flush();
    open_.push_back({i, node.end});
  }

  /// Closes the elements that end before node `i`.
  void leave(std::uint32_t i) {
    while (!links_.empty() && links_.back() <= i) links_.pop_back();
    while (!inline_.empty() && inline_.back().end <= i) inline_.pop_back();
    while (!open_.empty() && open_.back().end <= i) {
      flush();
      open_.pop_back();
    }
  }

  void add(const Dom::Node& node, std::uint32_t index) {
    std::size_t at = 0;
    while (at < node.text.size()) {
      const CodePoint c = decode_utf8(node.text, at);
      if (is_space(c.value)) {
        space_ = true;
      } else {
        if (space_ && !block_.text.empty()) block_.text += ' ';
        space_ = false;
        if (block_.text.empty()) begin(node, at);
        while (block_.inner != block_.node && dom_.nodes()[block_.inner].end <= index) {
          block_.inner = dom_.nodes()[block_.inner].parent;
        }
        block_.text.append(node.text, at, c.size);
        block_.letters += c.size;
        if (!links_.empty()) block_.linked += c.size;
        block_.source.end = node.source.end;
      }
      at += c.size;
    }
  }

  void begin(const Dom::Node& node, std::size_t at) {
    block_.source.begin = node.source.begin;
    // White space before the first letter stands in the source as it is; entities are rare there.
    if (at < node.source.size()) block_.source.begin += static_cast<std::uint32_t>(at);
    block_.node = open_.empty() ? 0 : open_.back().node;
    block_.inner = std::max(block_.node, inline_.empty() ? 0 : inline_.back().node);
    block_.hint = hint();
  }

  /// The innermost element that tells what the text is: a <p> in a <figcaption> is a caption, in an <li> an item.
  [[nodiscard]] Hint hint() const {
    Hint found = Hint::none;
    std::size_t looked = 0;
    for (auto it = open_.rbegin(); it != open_.rend() && looked < 4; ++it, ++looked) {
      const Hint outer = hint_of(dom_.nodes()[it->node].tag);
      if (outer == Hint::none) continue;
      if (found == Hint::none) found = outer;
      if (found == Hint::paragraph) found = outer;
    }
    return found;
  }

  void flush() {
    space_ = false;
    if (block_.text.empty()) return;
    Decoded cleaned = clean(block_.text);
    block_.text = std::move(cleaned.text);
    blocks_.push_back(std::move(block_));
    block_ = {};
  }

  struct Open {
    std::uint32_t node;
    std::uint32_t end;
  };
  const Dom& dom_;
  std::vector<HtmlBlock> blocks_;
  HtmlBlock block_;
  std::vector<Open> open_;
  std::vector<Open> inline_;
  std::vector<std::uint32_t> links_;
  bool space_ = false;
};

}  // namespace

std::vector<HtmlBlock> html_blocks(const Dom& dom) {
  return Collector(dom).run();
}

}  // namespace cotejo::intake
