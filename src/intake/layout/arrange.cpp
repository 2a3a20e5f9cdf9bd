// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
//
// The idea: lines that are running text for certain make the body, from the first to the last. What a line above the
// first, between two, or below the last one can be differs, so the three stretches are judged by rules of their own:
// above stand masthead, kicker, title, subtitle and byline; between stand subheads, captions and teasers; below stand
// credits, the author, and then hardly anything but furniture. Phrases of the tables speak first, shape and neighbours
// after them. A line that reads like a sentence is furniture only where a phrase says so beyond doubt.
//
// Fails on an article of headlines (a list of briefs), and on teasers written as whole sentences without a phrase
// before them. Cost: linear in lines and words.
#include "intake/layout/arrange.h"

#include <algorithm>

#include "intake/layout/evidence.h"

namespace cotejo::intake {

namespace {

constexpr std::size_t kTitleWords = 34;  // of a line that would be taken for text without what follows it
/// Bytes that an outlet's name behind a repeated title may have.
constexpr std::size_t kOutletBehind = 50;
constexpr std::size_t kSentenceTitleWords = 14;
constexpr std::size_t kSentenceTitleBody = 80;
constexpr std::size_t kSubtitleWords = 24;
constexpr std::size_t kSubtitleFollower = 25;
constexpr std::size_t kSubheadWords = 18;
constexpr std::size_t kTeasersAfterMarker = 8;
/// Behind a comment form or a list of tags that stands after this share of the body, nothing is of the article.
constexpr double kBodyBeforeEnd = 0.6;

class Arranger {
 public:
  Arranger(std::vector<Line>& lines, const Lexicon& lexicon, const ArrangeOptions& options)
      : lines_(lines), lexicon_(lexicon), options_(options) {}

  bool run() {
    look();
    find_body();
    if (first_ == lines_.size()) return false;
    cut_end();
    take_last_list();
    mark_phrases();
    head();
    middle();
    tail();
    return true;
  }

 private:
  void look() {
    seen_.reserve(lines_.size());
    for (const Line& line : lines_) seen_.push_back(evidence_of(line, lexicon_, options_.any_language));
  }

  void find_body() {
    look_for_body(true);
    // Markup may call the whole text its summary.
    if (first_ == lines_.size()) look_for_body(false);
    if (first_ == lines_.size()) return;
    const std::size_t next = next_body(first_);
    if (options_.title_known || next == lines_.size() || title_above(first_) || !reads_like_headline(first_, next))
      return;
    seen_[first_].body = false;
    seen_[first_].title = true;
    body_words_ -= seen_[first_].shape.words.size();
    first_ = next;
  }

  /// What looks like text may be the headline: a long question, a line without a full stop above longer text; and at
  /// the very top a short sentence, if a blank line and a paragraph of some length follow.
  [[nodiscard]] bool reads_like_headline(std::size_t i, std::size_t next) const {
    const LineShape& shape = seen_[i].shape;
    const std::size_t words = shape.words.size();
    const std::size_t below = seen_[next].shape.words.size();
    if (words > kTitleWords || below + 4 < words) return false;
    if (!shape.full_stop || (shape.soft_end && i == 0)) return true;
    return i == 0 && next == 1 && words <= kSentenceTitleWords && below >= kSubtitleFollower && !shape.starts_quote &&
           lines_[next].gap_before && lines_[i].hint == Hint::none && body_words_ >= kSentenceTitleBody;
  }

  void look_for_body(bool subtitles_apart) {
    first_ = lines_.size();
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const bool subtitle = subtitles_apart && lines_[i].hint == Hint::subtitle && first_ == lines_.size();
      seen_[i].body = !subtitle && seen_[i].running;
      if (!seen_[i].body) continue;
      if (first_ == lines_.size()) first_ = i;
      last_ = i;
      body_words_ += seen_[i].shape.words.size();
    }
  }

  [[nodiscard]] std::size_t next_body(std::size_t i) const {
    for (++i; i < lines_.size(); ++i) {
      if (seen_[i].body) return i;
    }
    return lines_.size();
  }

  [[nodiscard]] bool title_above(std::size_t i) const {
    for (std::size_t k = 0; k < i; ++k) {
      if (lines_[k].hint == Hint::title || seen_[k].title) return true;
    }
    return false;
  }

  /// Comments and teasers under a form or a list of tags may be whole sentences, and are of the page.
  void cut_end() {
    std::size_t before = 0;
    for (std::size_t i = first_; i < last_; ++i) {
      if (seen_[i].body) before += seen_[i].shape.words.size();
      const LineCues& cues = seen_[i].cues;
      if (!cues.strong() || cues.furniture->kind != CueKind::end || !seen_[i].phrase) continue;
      if (static_cast<double>(before) < kBodyBeforeEnd * static_cast<double>(body_words_)) continue;
      last_ = i;
      while (last_ > first_ && !seen_[last_].body) --last_;
      end_ = i;
      return;
    }
  }

  /// A list at the end of the text, with its headline.
  void take_last_list() {
    for (std::size_t i = last_ + 1; i < std::min(lines_.size(), end_) && lines_[i].in_body && !seen_[i].phrase; ++i) {
      if (lines_[i].hint == Hint::item && !seen_[i].shape.link) last_ = i;
    }
  }

  // ---- verdicts

  void furniture(std::size_t i, std::string why) {
    if (!lines_[i].kind && lines_[i].furniture.empty()) lines_[i].furniture = std::move(why);
  }
  void keep(std::size_t i, BlockKind kind) {
    if (!lines_[i].kind && lines_[i].furniture.empty()) lines_[i].kind = kind;
  }
  [[nodiscard]] bool decided(std::size_t i) const { return lines_[i].kind || !lines_[i].furniture.empty(); }
  [[nodiscard]] bool is_furniture(std::size_t i) const { return !lines_[i].furniture.empty(); }

  [[nodiscard]] std::string phrase_why(std::size_t i) const {
    const Cue& cue = *seen_[i].cues.furniture;
    return cue.why + ": \"" + cue.phrase + "\"";
  }

  void mark_phrases() {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (lines_[i].hint == Hint::title || seen_[i].body || !seen_[i].phrase) continue;
      if (seen_[i].credit && !seen_[i].cues.furniture_whole) continue;
      if (i < first_ && seen_[i].title) continue;
      furniture(i, phrase_why(i));
    }
    for (std::size_t i = first_; i < lines_.size(); ++i) {
      const LineCues& cues = seen_[i].cues;
      if (is_furniture(i) && cues.furniture != nullptr && cues.furniture->kind == CueKind::related &&
          cues.furniture_whole)
        teasers_below(i);
    }
  }

  /// The headlines under "Lea mas".
  void teasers_below(std::size_t marker) {
    for (std::size_t i = marker + 1; i < lines_.size() && i <= marker + kTeasersAfterMarker; ++i) {
      const Evidence& seen = seen_[i];
      if (seen.body || seen_[i].caption || seen_[i].credit || seen.shape.dash || lines_[i].hint == Hint::heading)
        return;
      furniture(i, "related: under \"" + lines_[marker].text.substr(0, 60) + "\"");
    }
  }

  // ---- above the first paragraph

  [[nodiscard]] std::size_t find_title() const {
    if (options_.title_known) return lines_.size();
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (lines_[i].hint == Hint::title) return i;
    }
    std::size_t best = lines_.size();
    for (std::size_t i = 0; i < first_; ++i) {
      if (!seen_[i].title) continue;
      // A short line above a longer one is its kicker.
      if (best == lines_.size() || (seen_[best].shape.words.size() <= 4 && seen_[i].shape.words.size() > 4)) best = i;
      if (seen_[best].shape.words.size() > 4) break;
    }
    return best;
  }

  void head() {
    const std::size_t title = find_title();
    if (title < lines_.size()) {
      lines_[title].furniture.clear();
      lines_[title].kind = BlockKind::title;
      if (title < first_) above_title(title);
    }
    const std::size_t from = title < first_ ? title + 1 : 0;
    for (std::size_t i = from; i < first_; ++i) below_title(i, title);
    if (title < first_) subtitle_among_paragraphs(title);
  }

  void above_title(std::size_t title) {
    for (std::size_t i = 0; i < title; ++i) {
      if (decided(i)) continue;
      const Evidence& seen = seen_[i];
      const std::size_t words = seen.shape.words.size();
      if (seen.shape.separators) {
        furniture(i, "menu: short names between separators");
      } else if (seen.cues.furniture != nullptr) {
        furniture(i, phrase_why(i));
      } else if (repeats(i, title)) {
        furniture(i, "repeat: the title again");
      } else if (seen.cues.update) {
        keep(i, BlockKind::update);
      } else if (seen.date) {
        keep(i, BlockKind::dateline);
      } else if (seen_[i].caption) {
        keep(i, BlockKind::caption);
      } else if (seen_[i].credit) {
        keep(i, BlockKind::credit);
      } else if (seen_[i].byline) {
        keep(i, BlockKind::byline);
      } else if (is_masthead(i, title)) {
        furniture(i, "masthead: a name above the title");
      } else if (i + 1 == title && words <= 8 && !seen.shape.full_stop && !seen.shape.link) {
        keep(i, BlockKind::kicker);
      } else {
        furniture(i, "head: stands above the title");
      }
    }
  }

  /// A name at the very top: in capitals or with a word for newspapers, and a menu or the like below it.
  [[nodiscard]] bool is_masthead(std::size_t i, std::size_t title) const {
    const Evidence& seen = seen_[i];
    if (seen.shape.words.size() > 6 || seen.shape.verb) return false;
    if (seen.cues.outlet) return true;
    const bool menu_below = i + 1 < title && (seen_[i + 1].shape.separators || is_furniture(i + 1));
    return menu_below && i == 0;
  }

  /// The same words, or the same with the outlet's name behind ("Title | Outlet").
  [[nodiscard]] bool repeats(std::size_t i, std::size_t title) const {
    const std::string& a = seen_[i].shape.folded;
    const std::string& b = seen_[title].shape.folded;
    return a == b || (a.size() > b.size() && a.size() <= b.size() + kOutletBehind && a.starts_with(b)) ||
           (b.size() > a.size() && a.size() > 20 && b.starts_with(a));
  }

  void below_title(std::size_t i, std::size_t title) {
    if (decided(i)) return;
    const Evidence& seen = seen_[i];
    const std::size_t words = seen.shape.words.size();
    const bool titled = title < lines_.size() || options_.title_known;
    if (seen.shape.separators && !seen_[i].byline) {
      furniture(i, "menu: short names between separators");
    } else if (title < lines_.size() && repeats(i, title)) {
      furniture(i, "repeat: the title again");
    } else if (seen.shape.link) {
      furniture(i, "link: an address or a name on a network");
    } else if (lines_[i].hint == Hint::subtitle && !seen_[i].caption) {
      keep(i, BlockKind::subtitle);
    } else if (seen.cues.update) {
      keep(i, BlockKind::update);
    } else if (seen_[i].caption) {
      keep(i, BlockKind::caption);
    } else if (seen_[i].credit && !seen.date) {
      keep(i, BlockKind::credit);
    } else if (seen_[i].byline || (seen.cues.role && after_byline(i))) {
      keep(i, BlockKind::byline);
    } else if (seen.date || seen_[i].place) {
      keep(i, BlockKind::dateline);
    } else if (seen.cues.furniture != nullptr) {
      furniture(i, phrase_why(i));
    } else if (lines_[i].in_body && words >= 3) {
      keep(i, body_kind(i));
    } else if (titled && (words >= 5 || seen.shape.dash || (seen.shape.full_stop && seen.shape.verb))) {
      keep(i, BlockKind::subtitle);
    } else if (words >= 5) {
      keep(i, BlockKind::paragraph);
    } else if (i + 1 == first_ && seen.shape.question) {
      keep(i, BlockKind::subhead);
    } else {
      furniture(i, "short: a few words between title and text");
    }
  }

  [[nodiscard]] bool after_byline(std::size_t i) const { return i > 0 && lines_[i - 1].kind == BlockKind::byline; }

  /// A short sentence between title and a longer first paragraph.
  void subtitle_among_paragraphs(std::size_t title) {
    if (lines_[first_].in_body) return;
    const Evidence& seen = seen_[first_];
    const std::size_t next = next_body(first_);
    if (next >= lines_.size() || next > last_) return;
    for (std::size_t i = title + 1; i < first_; ++i) {
      if (lines_[i].kind == BlockKind::subtitle) return;
    }
    const std::size_t words = seen.shape.words.size();
    const bool followed = seen_[next].shape.words.size() >= std::max(kSubtitleFollower, words + words / 2);
    const bool short_enough = words <= kSubtitleWords && first_ == title + 1;
    if ((seen.shape.dash && words <= 2 * kSubtitleWords) || (short_enough && followed && body_words_ > 6 * words)) {
      keep(first_, BlockKind::subtitle);
    }
  }

  // ---- between the first paragraph and the last

  void middle() {
    for (std::size_t i = first_; i <= last_; ++i) {
      if (decided(i)) continue;
      if (seen_[i].body) {
        keep(i, body_kind(i));
      } else {
        between(i);
      }
    }
  }

  [[nodiscard]] BlockKind body_kind(std::size_t i) const {
    if (lines_[i].hint == Hint::item) return BlockKind::list;
    if (lines_[i].hint == Hint::quote) return BlockKind::quote;
    const bool among_dashes = (i > 0 && seen_[i - 1].shape.dash) || (i + 1 < lines_.size() && seen_[i + 1].shape.dash);
    return seen_[i].shape.dash && among_dashes ? BlockKind::list : BlockKind::paragraph;
  }

  void between(std::size_t i) {
    const Evidence& seen = seen_[i];
    const std::size_t words = seen.shape.words.size();
    if (seen.shape.link || words == 0) {
      furniture(i, words == 0 ? "short: no word in it" : "link: an address or a name on a network");
    } else if (seen_[i].caption) {
      keep(i, BlockKind::caption);
    } else if (seen_[i].credit) {
      keep(i, BlockKind::credit);
    } else if (seen.cues.update) {
      keep(i, BlockKind::update);
    } else if (lines_[i].hint == Hint::byline && !seen.shape.sentence()) {
      keep(i, BlockKind::byline);
    } else if (seen.date) {
      keep(i, BlockKind::dateline);
    } else if (seen.cues.furniture != nullptr && beside_furniture(i)) {
      furniture(i, phrase_why(i));
    } else if (lines_[i].hint == Hint::heading) {
      keep(i, BlockKind::subhead);
    } else if (seen.shape.dash || lines_[i].hint == Hint::item) {
      keep(i, BlockKind::list);
    } else if (lines_[i].hint == Hint::quote) {
      keep(i, BlockKind::quote);
    } else if (in_furniture_run(i) && words <= kSubheadWords && !seen.shape.full_stop) {
      furniture(i, "run: a short line among furniture");
    } else if (words <= kSubheadWords && !seen.shape.full_stop && !seen.shape.lower_start &&
               !lines_[i].text.ends_with(',')) {
      keep(i, seen.shape.colon && words > 8 ? BlockKind::paragraph : BlockKind::subhead);
    } else {
      keep(i, BlockKind::paragraph);
    }
  }

  [[nodiscard]] bool beside_furniture(std::size_t i) const {
    return (i > 0 && is_furniture(i - 1)) || (i + 1 < lines_.size() && (is_furniture(i + 1) || seen_[i + 1].phrase));
  }
  /// Furniture on both sides.
  [[nodiscard]] bool in_furniture_run(std::size_t i) const {
    return i > 0 && i + 1 < lines_.size() && is_furniture(i - 1) && (is_furniture(i + 1) || seen_[i + 1].phrase);
  }

  // ---- below the last paragraph

  void tail() {
    bool any = false;
    for (std::size_t i = last_ + 1; i < lines_.size(); ++i) {
      if (!decided(i)) below_body(i, any);
      any = any || is_furniture(i);
    }
  }

  void below_body(std::size_t i, bool after_furniture) {
    const Evidence& seen = seen_[i];
    const std::size_t words = seen.shape.words.size();
    if (i > end_) {
      furniture(i, "tail: under " + lines_[end_].furniture);
    } else if (seen_[i].caption && !after_furniture) {
      keep(i, BlockKind::caption);
    } else if (seen_[i].credit || (seen.cues.outlet && seen.shape.word(0) == "agencia" && words <= 5)) {
      keep(i, BlockKind::credit);
    } else if (seen.cues.update) {
      keep(i, BlockKind::update);
    } else if (seen.date) {
      keep(i, BlockKind::dateline);
    } else if (seen.cues.furniture != nullptr) {
      furniture(i, phrase_why(i));
    } else if (!after_furniture && (seen_[i].byline || (seen.cues.role && after_byline(i)))) {
      keep(i, BlockKind::byline);
    } else if (lines_[i].in_body && lines_[i].hint == Hint::item && !after_furniture) {
      keep(i, BlockKind::list);
    } else if (seen.shape.dash && goes_on_list(i)) {
      keep(i, BlockKind::list);
    } else if (!after_furniture && is_last_words(i)) {
      keep(i, lines_[i].hint == Hint::quote ? BlockKind::quote : BlockKind::paragraph);
    } else if (lines_[i].hint == Hint::item && i > 0 && lines_[i - 1].kind == BlockKind::list) {
      keep(i, BlockKind::list);
    } else {
      furniture(i, seen.cues.outlet ? "masthead: a name below the text" : "tail: no sentence, below the text");
    }
  }

  /// An enumeration at the end of the text.
  [[nodiscard]] bool goes_on_list(std::size_t i) const {
    if (i == last_ + 1) return seen_[i].shape.numbered || seen_[last_].shape.colon;
    return lines_[i - 1].kind == BlockKind::list;
  }

  /// The end of the text, though it lacks a full stop: it goes on in lower case, or has a verb and some length.
  [[nodiscard]] bool is_last_words(std::size_t i) const {
    const Evidence& seen = seen_[i];
    if (seen.shape.separators || seen.shape.link || seen.shape.words.size() < 3) return false;
    return seen.shape.lower_start || seen.shape.full_stop || (seen.shape.verb && seen.shape.words.size() >= 8) ||
           (lines_[i].hint == Hint::paragraph && seen.shape.words.size() >= 8);
  }

  std::vector<Line>& lines_;
  const Lexicon& lexicon_;
  ArrangeOptions options_;
  std::vector<Evidence> seen_;
  std::size_t first_ = 0;
  std::size_t last_ = 0;
  std::size_t end_ = static_cast<std::size_t>(-1);  ///< the line from which on all is furniture
  std::size_t body_words_ = 0;
};

}  // namespace

bool arrange(std::vector<Line>& lines, const Lexicon& lexicon, const ArrangeOptions& options) {
  return Arranger(lines, lexicon, options).run();
}

}  // namespace cotejo::intake
