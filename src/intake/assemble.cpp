// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "intake/assemble.h"

#include <fmt/format.h>

#include <algorithm>

#include "intake/language_check.h"
#include "intake/layout/arrange.h"
#include "intake/layout/cues.h"
#include "intake/layout/dateline.h"
#include "intake/metadata/printed_date.h"
#include "text/utf8.h"

namespace cotejo::intake {

namespace {

constexpr std::size_t kShortArticle = 60;  ///< words
constexpr std::size_t kShortVideoText = 150;
constexpr double kDatelineWeight = 0.9;
constexpr double kUpdateWeight = 0.7;
/// Paragraphs in which a dateline may stand.
constexpr std::size_t kDatelineParagraphs = 2;

class Builder {
 public:
  Builder(Draft draft, const Lexicon& lexicon) : draft_(std::move(draft)), lexicon_(lexicon) {
    article_.url = draft_.meta.url;
    article_.outlet = draft_.meta.outlet;
    article_.byline = draft_.meta.byline;
    article_.notices = std::move(draft_.notices);
    article_.day_candidates = std::move(draft_.meta.days);
  }

  Article build() {
    for (Line& line : draft_.lines) {
      if (!line.furniture.empty()) {
        masthead(line);
        article_.furniture.push_back({std::move(line.text), std::move(line.furniture), line.raw});
      } else {
        add(line, line.kind.value_or(BlockKind::paragraph));
      }
    }
    if (!article_.title) article_.title = draft_.meta.title;
    notices();
    return std::move(article_);
  }

 private:
  void add(const Line& line, BlockKind kind) {
    if (kind == BlockKind::paragraph && paragraphs_ < kDatelineParagraphs) {
      ++paragraphs_;
      if (const auto dateline = find_dateline(line.text, lexicon_); dateline && dateline->rest < line.text.size()) {
        split_dateline(line, *dateline);
        return;
      }
    }
    const Span text = append(line.text, kind, line.raw);
    switch (kind) {
      case BlockKind::title:
        if (!article_.title) article_.title = line.text;
        break;
      case BlockKind::credit:
        add_credit(line.text);
        break;
      case BlockKind::byline:
        add_byline(line.text);
        break;
      case BlockKind::dateline:
      case BlockKind::update:
        add_day(line.text, kind, text);
        break;
      default:
        break;
    }
  }

  Span append(std::string_view text, BlockKind kind, Span raw) {
    if (!article_.text.empty()) article_.text += "\n\n";
    Block block;
    block.kind = kind;
    block.raw = raw;
    block.text.begin = static_cast<std::uint32_t>(article_.text.size());
    article_.text += text;
    block.text.end = static_cast<std::uint32_t>(article_.text.size());
    article_.blocks.push_back(block);
    return block.text;
  }

  void split_dateline(const Line& line, const Dateline& dateline) {
    const std::string_view text = line.text;
    // Only where the source runs in step with the text is the border known to the byte; else both keep the whole.
    const bool in_step = line.raw.size() == text.size();
    const Span before = in_step ? Span{line.raw.begin, line.raw.begin + dateline.size} : line.raw;
    const Span after = in_step ? Span{line.raw.begin + dateline.rest, line.raw.end} : line.raw;
    const Span place = append(text.substr(0, dateline.size), BlockKind::dateline, before);
    add_day(text.substr(0, dateline.size), BlockKind::dateline, place);
    for (const std::string& agency : dateline.agencies) add_credit(agency);
    append(text.substr(dateline.rest), BlockKind::paragraph, after);
  }

  void add_credit(const std::string& credit) {
    if (std::find(article_.credits.begin(), article_.credits.end(), credit) == article_.credits.end()) {
      article_.credits.push_back(credit);
    }
  }

  /// The name without "Por": the first of several lines counts, the next tell the author's function.
  void add_byline(const std::string& line) {
    if (article_.byline) return;
    const LineShape shape = shape_of(line, lexicon_);
    const LineCues cues = cues_of(shape, lexicon_);
    if (shape.words.size() == 1 && cues.byline) return;  // "Por" in a line of its own
    // Folding may change the length of letters; the name starts at the same word.
    const auto words = split_words(line);
    const bool has_lead =
        cues.byline_words > 0 && cues.byline_words < words.size() && words.size() == shape.words.size();
    article_.byline = has_lead ? line.substr(words[cues.byline_words].begin) : line;
  }

  void add_day(std::string_view text, BlockKind kind, Span evidence) {
    const auto date = find_printed_date(shape_of(text, lexicon_), lexicon_);
    if (!date) return;
    const bool update = kind == BlockKind::update && fold(text).starts_with("actualiza");
    article_.day_candidates.push_back({date->day, DateBasis::text, update ? "printed update" : "printed date",
                                       update ? kUpdateWeight : kDatelineWeight, evidence});
  }

  /// "Diario de la Costa, 3 de mayo de 2024", "Radio Norte | Redaccion".
  void outlet_before(const std::string& line, char separator) {
    const auto end = line.find(separator);
    if (article_.outlet || end == std::string::npos) return;
    const Span name = trimmed(line, {0, static_cast<std::uint32_t>(end)});
    if (cues_of(shape_of(name.in(line), lexicon_), lexicon_).outlet) article_.outlet = std::string(name.in(line));
  }

  void masthead(const Line& line) {
    if (!article_.outlet && line.furniture.starts_with("masthead")) article_.outlet = line.text;
  }

  void notices() {
    const std::size_t words = split_words(article_.text).size();
    if (words < kShortArticle) {
      article_.notices.push_back({"short", fmt::format("the article has only {} words", words)});
    }
    if (draft_.meta.live) {
      article_.notices.push_back({"live_blog", "the page is a live blog: its parts were written one after another"});
    }
    if (draft_.meta.video && words < kShortVideoText) {
      article_.notices.push_back({"video", "the page shows a video, and little text beside it"});
    }
    if (draft_.meta.paywalled) {
      article_.notices.push_back({"paywall", "the page says that only subscribers see all of it: text may be missing"});
    } else if (ends_in_subscription()) {
      article_.notices.push_back({"paywall", "the text breaks off at a call to subscribe: the article may go on"});
    }
  }

  /// The last paragraph stops in the middle, and a subscription call follows.
  [[nodiscard]] bool ends_in_subscription() const {
    const auto is_call = [](const Furniture& item) { return item.why.starts_with("subscription"); };
    if (article_.blocks.empty() || std::none_of(article_.furniture.begin(), article_.furniture.end(), is_call)) {
      return false;
    }
    const std::string_view last = article_.blocks.back().text.in(article_.text);
    return last.ends_with("...") || last.ends_with("\u2026");
  }

  Draft draft_;
  const Lexicon& lexicon_;
  Article article_;
  std::size_t paragraphs_ = 0;
};

/// The lines that the reader left undecided are told apart; the others keep their place.
bool arrange_undecided(std::vector<Line>& lines, const Lexicon& lexicon, const ArrangeOptions& options) {
  std::vector<Line> open;
  for (Line& line : lines) {
    if (line.furniture.empty()) open.push_back(std::move(line));
  }
  const bool article = arrange(open, lexicon, options);
  auto next = open.begin();
  for (Line& line : lines) {
    if (line.furniture.empty()) line = std::move(*next++);
  }
  return article;
}

/// Every line is the article's; only what the source itself calls a headline is one.
void take_as_it_stands(std::vector<Line>& lines) {
  for (Line& line : lines) {
    line.furniture.clear();
    line.kind = line.hint == Hint::title ? BlockKind::title : BlockKind::paragraph;
  }
}

std::size_t bytes_of(const std::vector<Line>& lines) {
  std::size_t bytes = 0;
  for (const Line& line : lines) bytes += line.text.size() + 2;
  return bytes;
}

}  // namespace

Result<Article> assemble(Draft draft, const Lexicon& lexicon, const IntakeOptions& options) {
  if (draft.lines.empty()) return Error{ErrorCode::empty, "holds nothing but white space"};
  if (const std::size_t bytes = bytes_of(draft.lines); bytes > options.max_article) {
    return Error{ErrorCode::too_large,
                 fmt::format("holds {} bytes of text, more than the {} that one article may have; split it, or raise "
                             "the limit",
                             bytes, options.max_article)};
  }
  if (draft.meta.index && !options.clean) {
    return Error{ErrorCode::not_article,
                 "is an index page, a list of headlines that lead to articles; give the page of one article"};
  }
  const LanguageGuess language = guess_language(draft.lines, lexicon);
  const bool other = !language.code.empty() && language.code != "es";
  if (other && !options.any_language) {
    std::string name = language.name;
    for (std::size_t i = 1; i < name.size(); ++i) name[i] = static_cast<char>(name[i] | 0x20);
    return Error{ErrorCode::other_language,
                 fmt::format("is written in {} ({}); only Spanish is read for now, other languages are left out", name,
                             language.code)};
  }
  ArrangeOptions arranging;
  arranging.any_language = other;
  if (options.clean) {
    take_as_it_stands(draft.lines);
  } else if (!arrange_undecided(draft.lines, lexicon, arranging)) {
    return Error{ErrorCode::not_article,
                 "holds no paragraph of running text, as if it were a menu, a list of headlines or a form; give the "
                 "page of one article"};
  }
  Article article = Builder(std::move(draft), lexicon).build();
  article.language = other ? language.code : "es";
  return article;
}

}  // namespace cotejo::intake
