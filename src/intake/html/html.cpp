// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "intake/html/html.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

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
    PageMetadata page = page_metadata(dom_, lexicon_);
    draft_.meta = std::move(page.meta);
    own_title_ = page.own_title;
    main_ = find_main_part(dom_, blocks_, hints_, page.article_body);
    if (draft_.meta.title) draft_.meta.title = without_outlet(*draft_.meta.title, draft_.meta.outlet);
    draft_.meta.title_raw = origin_.raw(draft_.meta.title_raw);
    find_title();
    find_start();
    find_outlet(page.page_title);
    if (title_ == blocks_.size()) add_meta_title();
    for (std::size_t b = 0; b < blocks_.size(); ++b) add(b);
    return std::move(draft_);
  }

 private:
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
    line.text = std::move(block.text);
    draft_.lines.push_back(std::move(line));
  }

  void refine(const HtmlBlock& block, Line& line) const {
    const HtmlHints::Found found = around(block);
    if (found.caption && block.letters < 300) line.hint = Hint::caption;
    if (found.byline && block.letters < 60 && line.hint != Hint::caption) line.hint = Hint::byline;
    if (found.subtitle && line.hint != Hint::caption && block.letters > 20 && block.letters < 500)
      line.hint = Hint::subtitle;
    if (block.link_share() >= kAllLink && line.hint != Hint::caption && line.hint != Hint::byline &&
        line.hint != Hint::subtitle) {
      line.furniture = fmt::format("link density {:.2f}", block.link_share());
    }
  }

  const Origin& origin_;
  const Lexicon& lexicon_;
  const HtmlHints& hints_;
  Dom dom_;
  std::vector<HtmlBlock> blocks_;
  MainPart main_;
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
