// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
//
// Gumbo parses; its tree is flattened without recursion and never taken down by gumbo itself, whose destructor recurses
// to the tree's depth: all its memory comes from an arena that goes as a whole.
#include "intake/html/dom.h"

#include <algorithm>
#include <cstddef>

namespace cotejo::intake {

class Dom::Arena {
 public:
  static void* allocate(void* self, std::size_t size) { return static_cast<Arena*>(self)->take(size); }
  static void release(void*, void*) {}

 private:
  static constexpr std::size_t kFirstBlock = 8 << 10;
  static constexpr std::size_t kLargestBlock = 1 << 20;
  static constexpr std::size_t kAlign = alignof(std::max_align_t);

  void* take(std::size_t size) {
    size = (size + kAlign - 1) / kAlign * kAlign;
    if (size > left_) {
      const std::size_t block = std::max(size, next_block_);
      next_block_ = std::min(next_block_ * 2, kLargestBlock);
      blocks_.push_back(std::make_unique_for_overwrite<std::byte[]>(block));
      at_ = blocks_.back().get();
      left_ = block;
    }
    void* const taken = at_;
    at_ += size;
    left_ -= size;
    return taken;
  }

  std::vector<std::unique_ptr<std::byte[]>> blocks_;
  std::byte* at_ = nullptr;
  std::size_t left_ = 0;
  std::size_t next_block_ = kFirstBlock;
};

Dom::Dom() = default;
Dom::Dom(Dom&&) noexcept = default;
Dom& Dom::operator=(Dom&&) noexcept = default;
Dom::~Dom() = default;

Dom Dom::parse(std::string_view html, bool fragment) {
  Dom dom;
  dom.arena_ = std::make_unique<Arena>();
  dom.html_ = std::make_unique<TameHtml>(tame_html(html));
  GumboOptions options = kGumboDefaultOptions;
  options.allocator = &Arena::allocate;
  options.deallocator = &Arena::release;
  options.userdata = dom.arena_.get();
  options.max_errors = 0;
  if (fragment) options.fragment_context = GUMBO_TAG_DIV;
  const GumboOutput* const output = gumbo_parse_with_options(&options, dom.html_->html.data(), dom.html_->html.size());
  if (output != nullptr && output->root != nullptr) dom.flatten(output->root);
  return dom;
}

Span Dom::source_of(const GumboStringPiece& piece) const {
  const std::string& html = html_->html;
  if (piece.data == nullptr || piece.data < html.data() || piece.data > html.data() + html.size()) return {};
  const auto begin = static_cast<std::uint32_t>(piece.data - html.data());
  const auto end = begin + static_cast<std::uint32_t>(std::min(piece.length, html.size() - begin));
  // What was cut behind the last byte is not of the piece.
  return {html_->map.source(begin), begin < end ? html_->map.source(end - 1) + 1 : html_->map.source(end)};
}

void Dom::flatten(const GumboNode* root) {
  struct Open {
    const GumboNode* node;
    std::uint32_t index;
    unsigned next = 0;
  };
  std::vector<Open> open;
  const auto enter = [&](const GumboNode* node, std::uint32_t parent) {
    Node flat;
    flat.parent = parent;
    const auto index = static_cast<std::uint32_t>(nodes_.size());
    flat.end = index + 1;
    if (node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE) {
      flat.tag = node->type == GUMBO_NODE_TEMPLATE ? GUMBO_TAG_TEMPLATE : node->v.element.tag;
      flat.element = &node->v.element;
      open.push_back({node, index});
    } else if (node->type == GUMBO_NODE_COMMENT) {
      return;
    } else {
      flat.text = node->v.text.text;
      flat.source = source_of(node->v.text.original_text);
    }
    nodes_.push_back(flat);
  };
  enter(root, 0);
  while (!open.empty()) {
    Open& top = open.back();
    const GumboVector& children = top.node->v.element.children;
    if (top.next == children.length) {
      nodes_[top.index].end = static_cast<std::uint32_t>(nodes_.size());
      open.pop_back();
      continue;
    }
    const auto* const child = static_cast<const GumboNode*>(children.data[top.next++]);
    enter(child, top.index);
  }
}

std::string_view Dom::attribute(const Node& node, const char* name) const {
  if (node.element == nullptr) return {};
  const GumboAttribute* const found = gumbo_get_attribute(&node.element->attributes, name);
  return found == nullptr ? std::string_view() : std::string_view(found->value);
}

Span Dom::attribute_source(const Node& node, const char* name) const {
  if (node.element == nullptr) return {};
  const GumboAttribute* const found = gumbo_get_attribute(&node.element->attributes, name);
  return found == nullptr ? Span() : source_of(found->original_value);
}

std::string Dom::text_below(std::uint32_t index) const {
  std::string text;
  for (std::uint32_t i = index; i < nodes_[index].end; ++i) text += nodes_[i].text;
  return text;
}

}  // namespace cotejo::intake
