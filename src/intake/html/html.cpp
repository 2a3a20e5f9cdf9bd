// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "intake/html/html.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <unordered_map>

#include "intake/html/blocks.h"
#include "intake/html/main_part.h"
#include "intake/html/page_metadata.h"
#include "text/utf8.h"

namespace cotejo::intake {

namespace {

constexpr std::size_t kLargestPage = 24U << 20;
constexpr double kSameTitle = 0.6;
/// A paragraph that is nothing but a link is a teaser.
constexpr double kAllLink = 0.85;
constexpr std::size_t kShortParagraph = 30;
constexpr std::size_t kTitledArticle = 250;
constexpr std::size_t kTeaser = 60;
/// What stands under a picture, alone with it in a <p> and in any other element.
constexpr std::size_t kCaptionInParagraph = 90;
constexpr std::size_t kCaptionInBox = 420;

std::vector<std::string> word_list(std::string_view text) {
  const std::string folded = fold(text);
  std::vector<std::string> words;
  for (const Span span : split_words(folded)) words.emplace_back(span.in(folded));
  std::sort(words.begin(), words.end());
  return words;
}

/// F1 of the two texts' words.
double likeness(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  std::vector<std::string> both;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
  return a.empty() || b.empty() ? 0 : 2.0 * static_cast<double>(both.size()) / static_cast<double>(a.size() + b.size());
}

/// "Headline | Outlet" without the outlet.
/// `most`: the longest tail, in words, that is taken for an outlet's name where none is known.
std::string without_outlet(const std::string& title, const std::optional<std::string>& outlet, std::size_t most = 0) {
  static constexpr std::array<std::string_view, 9> kSeparators = {
      " | ", " - ", " \u2013 ", " \u2014 ", " \u00AB ", " \u00BB ", " :: ", " \u2022 ", " \u00B7 "};
  std::string cut = title;
  for (const std::string_view separator : kSeparators) {
    const auto at = cut.rfind(separator);
    if (at == std::string::npos || at < 12) continue;
    const std::string tail = cut.substr(at + separator.size());
    const auto tail_words = word_list(tail);
    const bool named = outlet && (likeness(tail_words, word_list(*outlet)) > 0.4 ||
                                  fold(*outlet).find(fold(tail)) != std::string::npos);
    const bool short_tail = tail_words.size() <= (separator == " | " ? std::max<std::size_t>(most, 5) : most);
    if (named || short_tail) cut = cut.substr(0, at);
  }
  return cut;
}

class PageReader {
 public:
  PageReader(std::string_view html, const Origin& origin, const Lexicon& lexicon, const HtmlHints& hints)
      : origin_(origin), lexicon_(lexicon), hints_(hints), dom_(Dom::parse(html)) {}

  Draft read() {
    blocks_ = html_blocks(dom_);
    count_letters();
    PageMetadata page = page_metadata(dom_, lexicon_);
    draft_.meta = std::move(page.meta);
    own_title_ = page.own_title;
    main_ = find_main_part(dom_, blocks_, hints_, page.article_body);
    draft_.meta.index = !page.article_data && lists_headlines();
    if (draft_.meta.title) draft_.meta.title = without_outlet(*draft_.meta.title, draft_.meta.outlet);
    draft_.meta.title_raw = origin_.raw(draft_.meta.title_raw);
    find_title();
    keep_titled_article();
    find_start();
    find_body();
    find_outlet(page.page_title);
    if (title_ == blocks_.size()) add_meta_title();
    for (std::size_t b = 0; b < blocks_.size(); ++b) add(b);
    return std::move(draft_);
  }

 private:
  void count_letters() {
    const auto& nodes = dom_.nodes();
    letters_.assign(nodes.size(), 0);
    for (const HtmlBlock& block : blocks_) letters_[block.node] += block.letters;
    for (std::size_t i = nodes.size(); i-- > 1;) letters_[nodes[i].parent] += letters_[i];
  }

  /// Headlines that are links, as many as paragraphs: a front page, a section, a list of results.
  [[nodiscard]] bool lists_headlines() const {
    constexpr std::size_t kEnough = 6;
    std::size_t headlines = 0;
    std::size_t paragraphs = 0;
    for (std::size_t b = 0; b < blocks_.size(); ++b) {
      const HtmlBlock& block = blocks_[b];
      if (!main_.outside[b].empty()) continue;
      if (block.hint == Hint::heading || block.hint == Hint::title) {
        headlines += block.link_share() >= kAllLink && split_words(block.text).size() >= 4 ? 1 : 0;
      } else if (block.letters >= kTeaser) {
        ++paragraphs;
      }
    }
    return headlines >= kEnough && headlines * 3 >= paragraphs * 2;
  }

  /// The heading (or, failing that, any line before the text) that says what the metadata call the title.
  void find_title() {
    title_ = blocks_.size();
    const std::size_t first = first_inside();
    const auto wanted = draft_.meta.title ? word_list(*draft_.meta.title) : std::vector<std::string>();
    // <title> alone is a poor witness against a headline.
    double best = wanted.empty() || !own_title_ ? -1 : kSameTitle;
    for (std::size_t b = 0; b < blocks_.size(); ++b) {
      const bool heading = blocks_[b].hint == Hint::title;
      if (!heading && (b > first + 3 || wanted.size() < 4)) continue;
      if (blocks_[b].letters > 400 || blocks_[b].text.size() < 8) continue;
      // The outlet's name in the page's head links to its front page.
      if (!heading && blocks_[b].link_share() > 0.8) continue;
      double like = wanted.empty() ? 0 : likeness(wanted, word_list(blocks_[b].text));
      if (!heading && like < kSameTitle) continue;
      if (heading) like += 0.25;
      if (blocks_[b].hint == Hint::heading) like += 0.1;
      if (b > first + 3) like -= 0.2;
      if (like > best) {
        best = like;
        title_ = b;
      }
    }
    if (title_ == blocks_.size() && !own_title_) title_ = heading_before(first);
  }

  /// Of several <article> elements side by side, the one with the title is the page's; the others are on offer.
  void keep_titled_article() {
    if (title_ >= blocks_.size()) return;
    const auto& nodes = dom_.nodes();
    std::uint32_t own = blocks_[title_].node;
    while (own > main_.node && nodes[own].tag != GUMBO_TAG_ARTICLE) own = nodes[own].parent;
    if (own <= main_.node || nodes[own].is_text()) return;
    std::size_t text = 0;
    for (std::size_t b = 0; b < blocks_.size(); ++b) {
      const bool inside = blocks_[b].node >= own && blocks_[b].node < nodes[own].end;
      if (inside && b != title_ && main_.outside[b].empty() && blocks_[b].letters > kShortParagraph)
        text += blocks_[b].letters;
    }
    if (text < kTitledArticle) return;
    for (std::size_t b = 0; b < blocks_.size(); ++b) {
      std::uint32_t other = blocks_[b].node;
      while (other > main_.node && nodes[other].tag != GUMBO_TAG_ARTICLE) other = nodes[other].parent;
      const bool apart = other > main_.node && other >= nodes[own].end;
      if (apart && main_.outside[b].empty()) main_.outside[b] = "outside: another article on the page";
    }
  }

  /// Where <title> tells nothing of the article: the last heading above its first paragraph.
  [[nodiscard]] std::size_t heading_before(std::size_t first) const {
    for (std::size_t b = first; b-- > 0 && first - b < 12;) {
      if (blocks_[b].hint == Hint::heading && main_.outside[b].empty() && split_words(blocks_[b].text).size() >= 4)
        return b;
    }
    return blocks_.size();
  }

  /// What <title> adds to the headline; all of it, where it does not hold the headline; at last the host.
  void find_outlet(const std::string& page_title) {
    if (!draft_.meta.outlet && title_ < blocks_.size() && !page_title.empty()) {
      const std::string& title = blocks_[title_].text;
      const std::string cut = without_outlet(page_title, std::nullopt, 6);
      if (cut.size() < page_title.size() && likeness(word_list(cut), word_list(title)) > kSameTitle) {
        std::size_t name = cut.size();
        while (name < page_title.size() && !is_letter(decode_utf8(page_title, name).value)) {
          name += decode_utf8(page_title, name).size;
        }
        if (name < page_title.size()) draft_.meta.outlet = page_title.substr(name);
      } else if (!own_title_ && split_words(page_title).size() <= 5 &&
                 likeness(word_list(page_title), word_list(title)) < 0.2) {
        draft_.meta.outlet = page_title;
      }
    }
    if (!draft_.meta.outlet && draft_.meta.url) {
      std::string host = host_of(*draft_.meta.url);
      if (!host.empty()) draft_.meta.outlet = std::move(host);
    }
  }

  [[nodiscard]] std::size_t first_inside() const {
    for (std::size_t b = 0; b < blocks_.size(); ++b) {
      if (main_.outside[b].empty() && blocks_[b].letters > 60 && blocks_[b].hint != Hint::heading &&
          blocks_[b].hint != Hint::title) {
        return b;
      }
    }
    return blocks_.size();
  }

  /// The element right around the paragraphs that make most of the article, if one is around most of them.
  void find_body() {
    std::unordered_map<std::uint32_t, std::size_t> letters;
    std::size_t all = 0;
    for (std::size_t b = 0; b < blocks_.size(); ++b) {
      const HtmlBlock& block = blocks_[b];
      if (!main_.outside[b].empty() || block.hint == Hint::title || block.hint == Hint::heading) continue;
      if (block.link_share() > kAllLink / 2 || block.letters < kShortParagraph) continue;
      letters[holder(block.node)] += block.letters;
      all += block.letters;
    }
    for (const auto& [node, held] : letters) {
      if (held * 2 > all) body_ = node;
    }
  }

  /// Of a <p>, an item or a quote the element around it.
  [[nodiscard]] std::uint32_t holder(std::uint32_t node) const {
    const auto& nodes = dom_.nodes();
    while (node != 0 &&
           (nodes[node].tag == GUMBO_TAG_P || nodes[node].tag == GUMBO_TAG_LI || nodes[node].tag == GUMBO_TAG_UL ||
            nodes[node].tag == GUMBO_TAG_OL || nodes[node].tag == GUMBO_TAG_BLOCKQUOTE)) {
      node = nodes[node].parent;
    }
    return node;
  }

  [[nodiscard]] bool in_body(const HtmlBlock& block) const {
    return body_ != 0 && block.node >= body_ && block.node < dom_.nodes()[body_].end;
  }

  /// What stands between title and text is of the article's head, if it is not marked as something else.
  void find_start() {
    if (title_ >= blocks_.size()) return;
    const std::size_t first = first_inside();
    for (std::size_t b = title_ + 1; b < first; ++b) {
      const HtmlBlock& block = blocks_[b];
      if (!main_.outside[b].starts_with("outside") || block.link_share() > 0.5) continue;
      const HtmlHints::Found found = around(block);
      const bool told = found.subtitle || found.byline || found.caption || block.hint == Hint::caption;
      if (told || (block.letters > 40 && first - title_ < 40)) main_.outside[b].clear();
    }
  }

  [[nodiscard]] HtmlHints::Found around(const HtmlBlock& block) const {
    HtmlHints::Found all;
    std::uint32_t at = block.inner;
    for (int level = 0; level < 4; ++level) {
      // A name around all of the text tells nothing of one line.
      if (at <= body_ && body_ < dom_.nodes()[at].end) break;
      const HtmlHints::Found found = hints_.find(dom_, dom_.nodes()[at]);
      all.caption = all.caption || found.caption;
      all.byline = all.byline || found.byline;
      all.subtitle = all.subtitle || found.subtitle;
      if (at == 0 || at == main_.node) break;
      at = dom_.nodes()[at].parent;
    }
    return all;
  }

  void add_meta_title() {
    if (!draft_.meta.title) return;
    Line line;
    line.text = *draft_.meta.title;
    line.raw = draft_.meta.title_raw;
    line.hint = Hint::title;
    draft_.lines.push_back(std::move(line));
  }

  void add(std::size_t b) {
    HtmlBlock& block = blocks_[b];
    Line line;
    line.raw = origin_.raw(block.source);
    line.hint = b == title_ ? Hint::title : block.hint;
    if (b != title_) {
      line.furniture = std::move(main_.outside[b]);
      if (line.hint == Hint::title) line.hint = Hint::heading;
      if (line.furniture.empty()) refine(block, line);
    }
    line.in_body = line.furniture.empty() && in_body(block);
    line.text = std::move(block.text);
    draft_.lines.push_back(std::move(line));
  }

  void refine(const HtmlBlock& block, Line& line) const {
    const HtmlHints::Found found = around(block);
    if ((found.caption && block.letters < 300) || beside_picture(block)) line.hint = Hint::caption;
    if (found.byline && block.letters < 60 && line.hint != Hint::caption) line.hint = Hint::byline;
    if (found.subtitle && line.hint != Hint::caption && block.letters > 20 && block.letters < 500)
      line.hint = Hint::subtitle;
    if (block.link_share() >= kAllLink && line.hint != Hint::caption && line.hint != Hint::byline &&
        line.hint != Hint::subtitle) {
      line.furniture = fmt::format("link density {:.2f}", block.link_share());
    }
  }

  /// Alone with a picture in a small element.
  [[nodiscard]] bool beside_picture(const HtmlBlock& block) const {
    if (block.hint == Hint::heading || block.hint == Hint::title || block.letters > kCaptionInBox) return false;
    const auto& nodes = dom_.nodes();
    std::uint32_t box = block.node;
    for (int level = 0; level < 2 && box != 0 && box != main_.node && box != body_; ++level) {
      if (nodes[box].tag == GUMBO_TAG_LI || nodes[box].tag == GUMBO_TAG_BLOCKQUOTE) return false;
      if (letters_[box] > kCaptionInBox) return false;
      for (std::uint32_t i = box + 1; i < nodes[box].end; ++i) {
        if (nodes[i].is_text() || nodes[i].tag != GUMBO_TAG_IMG) continue;
        return nodes[box].tag != GUMBO_TAG_P || letters_[box] <= kCaptionInParagraph;
      }
      box = nodes[box].parent;
    }
    return false;
  }

  const Origin& origin_;
  const Lexicon& lexicon_;
  const HtmlHints& hints_;
  Dom dom_;
  std::vector<HtmlBlock> blocks_;
  MainPart main_;
  std::vector<std::size_t> letters_;  ///< below each node
  std::uint32_t body_ = 0;            ///< 0: none is known
  Draft draft_;
  std::size_t title_ = 0;
  bool own_title_ = false;
};

}  // namespace

Result<Draft> read_html(std::string_view html, const Origin& origin, const Lexicon& lexicon, const HtmlHints& hints) {
  if (html.size() > kLargestPage) {
    return Error{ErrorCode::too_large,
                 fmt::format("is a page of {} bytes, over the limit of {} for HTML", html.size(), kLargestPage)};
  }
  return PageReader(html, origin, lexicon, hints).read();
}

std::vector<Line> fragment_lines(std::string_view html, const Origin& origin) {
  const Dom dom = Dom::parse(html.substr(0, kLargestPage), true);
  std::vector<Line> lines;
  for (HtmlBlock& block : html_blocks(dom)) {
    Line line;
    line.raw = origin.raw(block.source);
    line.hint = block.hint == Hint::title ? Hint::heading : block.hint;
    if (block.link_share() >= kAllLink) line.furniture = fmt::format("link density {:.2f}", block.link_share());
    line.text = std::move(block.text);
    lines.push_back(std::move(line));
  }
  return lines;
}

}  // namespace cotejo::intake
