// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
//
// The idea: running text gives weight to the element that holds it, and half of that to the element around; the
// heaviest element, links discounted, is the article's. Elements whose tag or class name says menu, share bar, related
// or comments weigh nothing - unless most of the page's text is in them, since such names also stand on wrappers of
// whole pages. Where the page's JSON-LD repeats the article, only text that is in it gives weight, and paragraphs that
// are not in it are teasers. Fails on pages that show several articles in full, and on very short articles beside long
// teasers. Cost: linear in nodes.
#include "intake/html/main_part.h"

#include <algorithm>

#include "intake/layout/line.h"
#include "text/utf8.h"

namespace cotejo::intake {

namespace {

constexpr std::size_t kParagraphLetters = 50;
constexpr double kMostLinks = 0.5;
/// An element with more of the page's text than this is no menu, whatever its name.
constexpr double kTooMuchToDrop = 0.45;
/// A marked article body counts if it has this share of the page's text.
constexpr double kMarkedBody = 0.25;
constexpr std::size_t kBodyWordsToTrust = 80;
constexpr double kBodyLetters = 400;
constexpr double kMostOfFound = 0.6;

bool is_dropped_tag(GumboTag tag) {
  return tag == GUMBO_TAG_NAV || tag == GUMBO_TAG_FOOTER || tag == GUMBO_TAG_ASIDE || tag == GUMBO_TAG_FORM ||
         tag == GUMBO_TAG_BUTTON || tag == GUMBO_TAG_MENU;
}

/// Words of the JSON-LD body, joined by single blanks, in which a block's words are looked up.
class BodyText {
 public:
  explicit BodyText(std::string_view body) {
    const std::string folded = fold(body);
    joined_ = " ";
    for (const Span span : split_words(folded)) {
      joined_ += span.in(folded);
      joined_ += ' ';
      ++words_;
    }
  }
  [[nodiscard]] bool trusted() const { return words_ >= kBodyWordsToTrust; }

  /// By the block's first words, or its last: a dateline or a credit may be missing on one side.
  [[nodiscard]] bool holds(std::string_view text) const {
    constexpr std::size_t kLooked = 7;
    const std::string folded = fold(text.substr(0, 1000));
    const std::vector<Span> words = split_words(folded);
    if (words.size() <= kLooked) return words.size() > 1 && has(folded, words, 0, words.size());
    return has(folded, words, 0, kLooked) || has(folded, words, words.size() - kLooked, kLooked) ||
           (words.size() > 2 * kLooked && has(folded, words, kLooked, kLooked));
  }

 private:
  [[nodiscard]] bool has(std::string_view folded, const std::vector<Span>& words, std::size_t from,
                         std::size_t count) const {
    std::string wanted = " ";
    for (std::size_t i = from; i < from + count; ++i) {
      wanted += words[i].in(folded);
      wanted += ' ';
    }
    return joined_.find(wanted) != std::string::npos;
  }

  std::string joined_;
  std::size_t words_ = 0;
};

class Finder {
 public:
  Finder(const Dom& dom, const std::vector<HtmlBlock>& blocks, const HtmlHints& hints, std::string_view article_body)
      : dom_(dom), blocks_(blocks), hints_(hints), body_(article_body) {}

  MainPart run() {
    letters_.assign(dom_.nodes().size(), 0);
    quoted_.assign(dom_.nodes().size(), 0);
    for (const HtmlBlock& block : blocks_) {
      letters_[block.node] += text_weight(block);
      quoted_[block.node] += block.hint == Hint::quote ? text_weight(block) : 0;
    }
    sum_up(letters_);
    sum_up(quoted_);
    drop_elements();
    weigh();
    MainPart part;
    part.node = choose();
    if (body_tells(part.node)) {
      use_body_ = true;
      weigh();
      part.node = choose();
    }
    verdicts(part);
    return part;
  }

 private:
  [[nodiscard]] static double text_weight(const HtmlBlock& block) {
    return block.letters >= kParagraphLetters && block.link_share() < kMostLinks ? static_cast<double>(block.letters)
                                                                                 : 0;
  }

  /// Adds every node's figure to its parent's, from the last node to the first.
  void sum_up(std::vector<double>& figures) const {
    const auto& nodes = dom_.nodes();
    for (std::size_t i = nodes.size(); i-- > 1;) figures[nodes[i].parent] += figures[i];
  }

  void drop_elements() {
    const auto& nodes = dom_.nodes();
    dropped_.assign(nodes.size(), std::string());
    body_hint_.assign(nodes.size(), false);
    for (std::uint32_t i = 1; i < nodes.size(); ++i) {
      const Dom::Node& node = nodes[i];
      if (node.is_text()) continue;
      const HtmlHints::Found found = hints_.find(dom_, node);
      body_hint_[i] = found.body;
      if (!dropped_[node.parent].empty()) {
        dropped_[i] = dropped_[node.parent];
        continue;
      }
      if (letters_[i] > kTooMuchToDrop * letters_[0] && letters_[i] > 0) continue;
      if (is_quoted(i)) continue;
      if (is_dropped_tag(node.tag)) {
        dropped_[i] = std::string("element: <") + gumbo_normalized_tagname(node.tag) + ">";
      } else if (found.drop && node.tag != GUMBO_TAG_BODY && node.tag != GUMBO_TAG_ARTICLE &&
                 node.tag != GUMBO_TAG_HTML && node.tag != GUMBO_TAG_P && !is_headline(node.tag)) {
        dropped_[i] = "class: " + found.name;
      }
    }
  }

  /// A message of a network that the article shows: names like "twitter" stand on buttons, too.
  [[nodiscard]] bool is_quoted(std::uint32_t i) const { return quoted_[i] > 0 && quoted_[i] * 2 > letters_[i]; }

  static bool is_headline(GumboTag tag) { return tag == GUMBO_TAG_H1 || tag == GUMBO_TAG_H2; }

  [[nodiscard]] bool has_sentence(const HtmlBlock& block) const {
    return block.text.find('.') != std::string::npos || block.text.find(',') != std::string::npos;
  }

  void weigh() {
    const auto& nodes = dom_.nodes();
    weight_.assign(nodes.size(), 0);
    score_.assign(nodes.size(), 0);
    linked_.assign(nodes.size(), 0);
    for (std::size_t b = 0; b < blocks_.size(); ++b) {
      const HtmlBlock& block = blocks_[b];
      linked_[block.node] += static_cast<double>(block.linked);
      if (text_weight(block) == 0 || !dropped_[block.node].empty() || block.hint == Hint::heading) continue;
      if (use_body_ && !held_[b]) continue;
      const double given =
          static_cast<double>(block.letters) * (1 - block.link_share()) * (has_sentence(block) ? 1 : 0.3);
      weight_[block.node] += given;
      // A <p> gives to the element around it, a <div> with text of its own holds it itself.
      std::uint32_t at = nodes[block.node].tag == GUMBO_TAG_DIV || nodes[block.node].tag == GUMBO_TAG_ARTICLE ||
                                 nodes[block.node].tag == GUMBO_TAG_SECTION || nodes[block.node].tag == GUMBO_TAG_TD
                             ? block.node
                             : nodes[block.node].parent;
      double share = 1;
      for (int level = 0; level < 4; ++level) {
        score_[at] += given * share;
        share *= level == 0 ? 0.6 : 0.5;
        if (at == 0) break;
        at = nodes[at].parent;
      }
    }
    sum_up(weight_);
    sum_up(linked_);
  }

  /// Whether the JSON-LD body holds most of what was found without it: it may be a teaser, or another article's.
  [[nodiscard]] bool body_tells(std::uint32_t found) {
    if (!body_.trusted()) return false;
    double held_letters = 0;
    double all_letters = 0;
    held_.assign(blocks_.size(), false);
    for (std::size_t b = 0; b < blocks_.size(); ++b) {
      const HtmlBlock& block = blocks_[b];
      held_[b] = body_.holds(block.text);
      const bool inside = block.node >= found && block.node < dom_.nodes()[found].end;
      if (!inside || !dropped_[block.node].empty()) continue;
      all_letters += text_weight(block);
      held_letters += held_[b] ? text_weight(block) : 0;
    }
    return held_letters >= kBodyLetters && held_letters >= kMostOfFound * all_letters;
  }

  [[nodiscard]] double final_score(std::uint32_t i) const {
    const auto& node = dom_.nodes()[i];
    const double links = letters_[i] > 0 ? std::min(1.0, linked_[i] / (letters_[i] + linked_[i])) : 1;
    double score = score_[i] * (1 - links);
    if (body_hint_[i]) score *= 1.3;
    if (node.tag == GUMBO_TAG_ARTICLE || node.tag == GUMBO_TAG_MAIN) score *= 1.1;
    if (node.tag == GUMBO_TAG_BODY || node.tag == GUMBO_TAG_HTML) score *= 0.7;
    return score;
  }

  /// The innermost element that holds nearly all of what the JSON-LD body holds.
  [[nodiscard]] std::uint32_t holder_of_body() const {
    const auto& nodes = dom_.nodes();
    std::uint32_t at = 0;
    for (bool deeper = true; deeper;) {
      deeper = false;
      for (std::uint32_t i = at + 1; i < nodes[at].end; i = nodes[i].end) {
        if (nodes[i].is_text() || weight_[i] < 0.92 * weight_[0]) continue;
        at = i;
        deeper = true;
        break;
      }
    }
    return at;
  }

  [[nodiscard]] std::uint32_t choose() const {
    const auto& nodes = dom_.nodes();
    if (use_body_) return holder_of_body();
    std::uint32_t marked = 0;
    std::uint32_t best = 0;
    double best_score = -1;
    for (std::uint32_t i = 0; i < nodes.size(); ++i) {
      if (nodes[i].is_text() || !dropped_[i].empty()) continue;
      if (body_hint_[i] && weight_[i] > kMarkedBody * weight_[0] &&
          weight_[i] > weight_[marked] * (marked == 0 ? 0 : 1)) {
        marked = i;
      }
      if (const double score = final_score(i); score > best_score) {
        best = i;
        best_score = score;
      }
    }
    return widened(marked != 0 && weight_[marked] >= 0.6 * weight_[best] ? marked : best);
  }

  /// Paragraphs in several boxes side by side: the element around all of them, if it has not much else.
  [[nodiscard]] std::uint32_t widened(std::uint32_t at) const {
    const auto& nodes = dom_.nodes();
    const std::uint32_t start = at;
    for (int level = 0; level < 3 && at != 0; ++level) {
      const std::uint32_t parent = nodes[at].parent;
      if (nodes[parent].tag == GUMBO_TAG_BODY || nodes[parent].tag == GUMBO_TAG_HTML) break;
      const double more = weight_[parent] / std::max(1.0, weight_[start]);
      const bool article = nodes[parent].tag == GUMBO_TAG_ARTICLE || body_hint_[parent];
      if (more > (article ? 2.0 : 1.35)) break;
      if (more > 1.05 || article) return widened_to(parent, start);
      at = parent;
    }
    return start;
  }
  [[nodiscard]] std::uint32_t widened_to(std::uint32_t parent, std::uint32_t start) const {
    return weight_[parent] > weight_[start] ? parent : start;
  }

  void verdicts(MainPart& part) const {
    const auto& nodes = dom_.nodes();
    part.outside.assign(blocks_.size(), std::string());
    for (std::size_t b = 0; b < blocks_.size(); ++b) {
      const HtmlBlock& block = blocks_[b];
      const bool inside = block.node >= part.node && block.node < nodes[part.node].end;
      if (!dropped_[block.inner].empty()) {
        part.outside[b] = dropped_[block.inner];
      } else if (!inside) {
        part.outside[b] = "outside: not in the part of the page that holds the article";
      } else if (use_body_ && block.hint != Hint::title && block.hint != Hint::caption && !held_[b]) {
        part.outside[b] = "json-ld: not in the article as the page's own data repeat it";
      }
    }
  }

  const Dom& dom_;
  const std::vector<HtmlBlock>& blocks_;
  const HtmlHints& hints_;
  BodyText body_;
  bool use_body_ = false;
  std::vector<bool> held_;       ///< for each block: the JSON-LD body holds it
  std::vector<double> letters_;  ///< of running text, below each node
  std::vector<double> quoted_;   ///< of these, in <blockquote>
  std::vector<double> weight_;
  std::vector<double> score_;
  std::vector<double> linked_;
  std::vector<std::string> dropped_;
  std::vector<bool> body_hint_;
};

}  // namespace

MainPart find_main_part(const Dom& dom, const std::vector<HtmlBlock>& blocks, const HtmlHints& hints,
                        std::string_view article_body) {
  if (dom.nodes().empty()) return {std::vector<std::string>(blocks.size()), 0};
  return Finder(dom, blocks, hints, article_body).run();
}

}  // namespace cotejo::intake
