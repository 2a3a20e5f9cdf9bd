// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
//
// An HTML5 tree builder looks through its stack of open elements at most tags, and opens all unclosed formatting again
// in each new block: a hostile megabyte takes it hours or all memory. One pass over the tags keeps both stacks short.
// It counts tags and knows no grammar, so it is wrong on pages with hundreds of unclosed elements: these lose tags, and
// no text. Tested by tests/intake/html_hostile_test.cpp.
#include "intake/html/tame.h"

#include <algorithm>
#include <array>
#include <vector>

#include "base/span.h"

namespace cotejo::intake {

namespace {

constexpr int kDeepest = 400;
constexpr int kOpenFormatting = 12;
constexpr std::size_t kMostAttributes = 256;

template <std::size_t N>
bool among(const std::array<std::string_view, N>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// Elements without an end, or whose end is implied by what follows: they do not nest.
bool does_not_nest(std::string_view name) {
  static constexpr std::array<std::string_view, 30> kNames = {
      "area",  "base",   "br",    "col",   "embed", "hr", "img",    "input",    "link", "meta",
      "param", "source", "track", "wbr",   "p",     "li", "option", "optgroup", "td",   "th",
      "tr",    "tbody",  "thead", "tfoot", "dt",    "dd", "rp",     "rt",       "html", "body"};
  return among(kNames, name);
}

bool is_formatting(std::string_view name) {
  static constexpr std::array<std::string_view, 14> kNames = {"a",    "b", "big",   "code",   "em",     "font", "i",
                                                              "nobr", "s", "small", "strike", "strong", "tt",   "u"};
  return among(kNames, name);
}

bool is_raw_text(std::string_view name) {
  static constexpr std::array<std::string_view, 7> kNames = {"script", "style",  "textarea", "title",
                                                             "xmp",    "iframe", "noframes"};
  return among(kNames, name);
}

bool letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

class Tamer {
 public:
  explicit Tamer(std::string_view html) : html_(html), out_(html) {}

  TameHtml run() {
    std::size_t at = 0;
    while ((at = html_.find('<', at)) != std::string_view::npos) at = tag(at);
    return without_cuts();
  }

 private:
  std::size_t tag(std::size_t at) {
    if (html_.substr(at, 4) == "<!--") {
      // "<!-->" and "<!--->" are whole comments; one without an end hides all that follows, as it does for a reader.
      const auto end = html_.find("-->", at + 2);
      if (end == std::string_view::npos) return html_.size();
      cut(at, end + 3);
      return end + 3;
    }
    const bool closing = at + 1 < html_.size() && html_[at + 1] == '/';
    const std::size_t begin = at + (closing ? 2 : 1);
    if (begin >= html_.size() || !letter(html_[begin])) return at + 1;
    std::size_t end = begin;
    name_.clear();
    while (end < html_.size() && (letter(html_[end]) || (html_[end] >= '0' && html_[end] <= '9')) &&
           name_.size() < 16) {
      name_ += static_cast<char>(html_[end] | 0x20);
      ++end;
    }
    const std::size_t stop = attributes(end);
    if (!closing && name_ == "svg") {
      if (const std::size_t after = end_of_drawing(stop); after > stop) return after;
    }
    if (!does_not_nest(name_)) count(at, stop, closing);
    if (closing || !is_raw_text(name_)) return stop;
    const bool unseen = name_ == "style" ||
                        (name_ == "script" && html_.substr(end, stop - end).find("ld+json") == std::string_view::npos);
    const std::size_t after = skip_raw_text(stop);
    if (unseen && after < html_.size()) cut(stop, html_.rfind('<', after - 1));
    return after;
  }

  /// Behind the end of a drawing that holds no other; `from` where that is not plain to see.
  std::size_t end_of_drawing(std::size_t from) {
    if (svg_end_ < from) svg_end_ = html_.find("</svg>", from);
    const std::size_t end = svg_end_;
    if (end == std::string_view::npos || html_.substr(from, end - from).find("<svg") != std::string_view::npos)
      return from;
    cut(from, end);
    count(end, end + 6, true);
    return end + 6;
  }

  void cut(std::size_t begin, std::size_t end) {
    if (begin < end && (cuts_.empty() || cuts_.back().end <= begin)) {
      cuts_.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
    }
  }

  TameHtml without_cuts() {
    TameHtml tame;
    tame.html.reserve(out_.size());
    std::size_t at = 0;
    for (const Span span : cuts_) {
      tame.html.append(out_, at, span.begin - at);
      at = span.end;
      tame.map.add(static_cast<std::uint32_t>(tame.html.size()), span.end);
    }
    tame.html.append(out_, at);
    return tame;
  }

  /// Runs over the attributes; blanks those beyond the limit. Returns the place behind the tag.
  std::size_t attributes(std::size_t at) {
    std::size_t seen = 0;
    char quote = 0;
    bool between = true;
    std::size_t blank_from = std::string_view::npos;
    for (; at < html_.size(); ++at) {
      const char c = html_[at];
      if (quote != 0) {
        if (c == quote) quote = 0;
        continue;
      }
      if (c == '>') break;
      if (c == '"' || c == '\'') {
        // A quote counts only behind an equals sign; elsewhere it is part of a broken name.
        if (at > 0 && html_[at - 1] == '=') quote = c;
        continue;
      }
      const bool space = c == ' ' || c == '\n' || c == '\t' || c == '/';
      if (!space && between && ++seen > kMostAttributes && blank_from == std::string_view::npos) blank_from = at;
      between = space;
    }
    if (blank_from != std::string_view::npos) blank(blank_from, at);
    return std::min(at + 1, html_.size());
  }

  void count(std::size_t begin, std::size_t end, bool closing) {
    const bool formatting = is_formatting(name_);
    int& open = formatting ? formatting_ : depth_;
    const int limit = formatting ? kOpenFormatting : kDeepest;
    if (!closing) {
      if (++open > limit) blank(begin, end);
    } else if (open > 0) {
      if (open-- > limit) blank(begin, end);
    }
  }

  std::size_t skip_raw_text(std::size_t at) {
    while ((at = html_.find("</", at)) != std::string_view::npos) {
      std::size_t i = 0;
      while (i < name_.size() && at + 2 + i < html_.size() && (html_[at + 2 + i] | 0x20) == name_[i]) ++i;
      if (i == name_.size()) {
        if (depth_ > 0) --depth_;
        const auto end = html_.find('>', at);
        return end == std::string_view::npos ? html_.size() : end + 1;
      }
      at += 2;
    }
    return html_.size();
  }

  void blank(std::size_t begin, std::size_t end) {
    std::fill(out_.begin() + static_cast<std::ptrdiff_t>(begin), out_.begin() + static_cast<std::ptrdiff_t>(end), ' ');
  }

  std::string_view html_;
  std::string out_;
  std::string name_;
  std::vector<Span> cuts_;
  std::size_t svg_end_ = 0;  ///< the last end of a drawing that was looked for
  int depth_ = 0;
  int formatting_ = 0;
};

}  // namespace

TameHtml tame_html(std::string_view html) {
  return Tamer(html).run();
}

}  // namespace cotejo::intake
