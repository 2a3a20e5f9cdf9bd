// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "intake/html/page_metadata.h"

#include <algorithm>
#include <array>

#include "intake/metadata/json_ld.h"
#include "intake/metadata/printed_date.h"
#include "text/charset.h"
#include "text/utf8.h"

namespace cotejo::intake {

namespace {

enum class Slot { published, modified, title, outlet, author, url, type, tier };

struct MetaName {
  std::string_view name;
  Slot slot;
  double weight;  ///< of a date; of the others only the order counts
};

/// In falling order of trust.
constexpr std::array<MetaName, 42> kMetaNames = {{
    {"article:published_time", Slot::published, 0.92},
    {"og:article:published_time", Slot::published, 0.92},
    {"og:published_time", Slot::published, 0.9},
    {"datepublished", Slot::published, 0.88},
    {"date.published", Slot::published, 0.85},
    {"publication_date", Slot::published, 0.85},
    {"publish-date", Slot::published, 0.85},
    {"publishdate", Slot::published, 0.85},
    {"pubdate", Slot::published, 0.85},
    {"parsely-pub-date", Slot::published, 0.85},
    {"sailthru.date", Slot::published, 0.8},
    {"cxenseparse:recs:publishtime", Slot::published, 0.85},
    {"dc.date.issued", Slot::published, 0.85},
    {"dcterms.issued", Slot::published, 0.85},
    {"dcterms.date", Slot::published, 0.75},
    {"dcterms.created", Slot::published, 0.8},
    {"dc.date.created", Slot::published, 0.8},
    {"dc.date", Slot::published, 0.75},
    {"date", Slot::published, 0.7},
    {"fecha", Slot::published, 0.7},
    {"article:modified_time", Slot::modified, 0.5},
    {"og:updated_time", Slot::modified, 0.45},
    {"last-modified", Slot::modified, 0.4},
    {"dc.date.modified", Slot::modified, 0.45},
    {"dcterms.modified", Slot::modified, 0.45},
    {"og:title", Slot::title, 1},
    {"twitter:title", Slot::title, 0.9},
    {"dc.title", Slot::title, 0.8},
    {"dcterms.title", Slot::title, 0.8},
    {"title", Slot::title, 0.7},
    {"og:site_name", Slot::outlet, 1},
    {"application-name", Slot::outlet, 0.7},
    {"dc.publisher", Slot::outlet, 0.7},
    {"dcterms.publisher", Slot::outlet, 0.7},
    {"author", Slot::author, 1},
    {"article:author_name", Slot::author, 0.9},
    {"dc.creator", Slot::author, 0.8},
    {"dcterms.creator", Slot::author, 0.8},
    {"parsely-author", Slot::author, 0.8},
    {"og:url", Slot::url, 1},
    {"og:type", Slot::type, 1},
    {"article:content_tier", Slot::tier, 1},
}};

std::string tidy(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = decode_utf8(text, at);
    if (is_space(c.value)) {
      if (!out.empty() && out.back() != ' ') out += ' ';
    } else {
      out.append(text, at, c.size);
    }
    at += c.size;
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return clean(out).text;
}

class Collector {
 public:
  Collector(const Dom& dom, const Lexicon& lexicon) : dom_(dom), lexicon_(lexicon) {}

  PageMetadata run() {
    const auto& nodes = dom_.nodes();
    for (std::uint32_t i = 0; i < nodes.size(); ++i) {
      if (!nodes[i].is_text()) look(i);
    }
    json_ld();
    url_day();
    return std::move(page_);
  }

 private:
  void look(std::uint32_t i) {
    const Dom::Node& node = dom_.nodes()[i];
    switch (node.tag) {
      case GUMBO_TAG_META:
        meta(node);
        break;
      case GUMBO_TAG_LINK:
        if (dom_.attribute(node, "rel") == "canonical") canonical_ = std::string(dom_.attribute(node, "href"));
        break;
      case GUMBO_TAG_TITLE:
        if (page_title_.empty()) page_title_ = tidy(dom_.text_below(i));
        break;
      case GUMBO_TAG_SCRIPT:
        if (dom_.attribute(node, "type").find("ld+json") != std::string_view::npos) {
          read_json_ld(dom_.text_below(i), ld_);
        }
        break;
      case GUMBO_TAG_TIME:
        time(i);
        break;
      default:
        break;
    }
    const std::string_view property = dom_.attribute(node, "itemprop");
    if (property == "author" && node.tag != GUMBO_TAG_META) microdata_author(i);
    if (property == "datePublished" || property == "dateModified") microdata_day(i, property == "datePublished");
  }

  void meta(const Dom::Node& node) {
    std::string_view name = dom_.attribute(node, "property");
    if (name.empty()) name = dom_.attribute(node, "name");
    if (name.empty()) name = dom_.attribute(node, "itemprop");
    const std::string_view content = dom_.attribute(node, "content");
    if (name.empty() || content.empty()) return;
    const std::string folded = fold(name.substr(0, 60));
    const auto row =
        std::find_if(kMetaNames.begin(), kMetaNames.end(), [&](const MetaName& known) { return known.name == folded; });
    if (row == kMetaNames.end()) return;
    switch (row->slot) {
      case Slot::published:
      case Slot::modified:
        day(content, "meta " + folded, row->weight);
        break;
      case Slot::title:
        better(page_.meta.title, title_weight_, content, row->weight, node);
        break;
      case Slot::outlet:
        better(page_.meta.outlet, outlet_weight_, content, row->weight);
        break;
      case Slot::author:
        better(page_.meta.byline, author_weight_, content, row->weight);
        break;
      case Slot::type:
        video_ = fold(content).starts_with("video");
        break;
      case Slot::tier:
        // "metered" shows a number of articles in full.
        page_.meta.paywalled = page_.meta.paywalled || fold(content) == "locked";
        break;
      case Slot::url:
        if (canonical_.empty()) canonical_ = std::string(content);
        break;
    }
  }

  void better(std::optional<std::string>& slot, double& weight, std::string_view content, double offered) {
    if (slot && weight >= offered) return;
    std::string text = tidy(content);
    if (text.empty()) return;
    slot = std::move(text);
    weight = offered;
  }
  void better(std::optional<std::string>& slot, double& weight, std::string_view content, double offered,
              const Dom::Node& node) {
    if (slot && weight >= offered) return;
    better(slot, weight, content, offered);
    page_.meta.title_raw = dom_.attribute_source(node, "content");
  }

  void day(std::string_view text, std::string source, double weight) {
    if (const auto date = parse_meta_date(text, lexicon_)) {
      page_.meta.days.push_back({*date, DateBasis::meta, std::move(source), weight, {}});
    }
  }

  void time(std::uint32_t i) {
    // The first ones stand at the head of the article; later ones belong to teasers and comments.
    if (++times_ > 3) return;
    const Dom::Node& node = dom_.nodes()[i];
    const std::string_view stamp = dom_.attribute(node, "datetime");
    day(stamp.empty() ? std::string_view(dom_.text_below(i)) : stamp, "time element", times_ == 1 ? 0.6 : 0.4);
  }

  /// The name inside, where the author is an item of its own.
  void microdata_author(std::uint32_t i) {
    constexpr std::size_t kLongestName = 80;
    const auto& nodes = dom_.nodes();
    std::uint32_t named = i;
    for (std::uint32_t k = i; k < nodes[i].end && named == i; ++k) {
      if (dom_.attribute(nodes[k], "itemprop") == "name") named = k;
    }
    std::string_view content = dom_.attribute(nodes[named], "content");
    const std::string text = content.empty() ? dom_.text_below(named) : std::string(content);
    if (text.size() <= kLongestName) better(page_.meta.byline, author_weight_, text, 0.85);
  }

  void microdata_day(std::uint32_t i, bool published) {
    const Dom::Node& node = dom_.nodes()[i];
    std::string text(dom_.attribute(node, "content"));
    if (text.empty()) text = dom_.attribute(node, "datetime");
    if (text.empty()) text = dom_.text_below(i);
    day(text, published ? "microdata datePublished" : "microdata dateModified", published ? 0.88 : 0.45);
  }

  void json_ld() {
    day(ld_.published, "json-ld datePublished", 0.95);
    day(ld_.modified, "json-ld dateModified", 0.5);
    if (!page_.meta.title && !ld_.headline.empty()) page_.meta.title = tidy(ld_.headline);
    page_.own_title = page_.meta.title.has_value();
    if (!page_.meta.title && !page_title_.empty()) page_.meta.title = page_title_;
    page_.page_title = page_title_;
    if (!page_.meta.outlet && !ld_.publisher.empty()) page_.meta.outlet = tidy(ld_.publisher);
    if (!ld_.author.empty()) page_.meta.byline = tidy(ld_.author);
    if (page_.meta.byline && page_.meta.byline->find("://") != std::string::npos) page_.meta.byline.reset();
    page_.meta.paywalled = page_.meta.paywalled || ld_.paywalled;
    page_.meta.live = ld_.live;
    page_.meta.video = video_ || (ld_.video && !ld_.article);
    page_.article_data = ld_.article;
    page_.article_body = std::move(ld_.body);
    if (canonical_.empty()) canonical_ = ld_.url;
    if (canonical_.starts_with("http")) page_.meta.url = canonical_;
  }

  void url_day() {
    if (!page_.meta.url) return;
    if (const auto date = date_in_url(*page_.meta.url)) {
      page_.meta.days.push_back({*date, DateBasis::url, "url", 0.7, {}});
    }
  }

  const Dom& dom_;
  const Lexicon& lexicon_;
  PageMetadata page_;
  JsonLd ld_;
  std::string canonical_;
  std::string page_title_;
  bool video_ = false;
  double title_weight_ = 0;
  double outlet_weight_ = 0;
  double author_weight_ = 0;
  int times_ = 0;
};

}  // namespace

PageMetadata page_metadata(const Dom& dom, const Lexicon& lexicon) {
  return Collector(dom, lexicon).run();
}

std::string absolute_url(std::string_view base, std::string_view reference) {
  const auto scheme = base.find("://");
  const auto colon = reference.find(':');
  const bool whole = colon != std::string_view::npos && colon < reference.find_first_of("/?#");
  if (whole || reference.empty() || scheme == std::string_view::npos) return std::string(reference);
  if (reference.starts_with("//")) return std::string(base.substr(0, scheme + 1)).append(reference);
  const auto path = std::min(base.find_first_of("/?#", scheme + 3), base.size());
  if (reference.front() == '/') return std::string(base.substr(0, path)).append(reference);
  const std::string_view folder = base.substr(0, std::min(base.find_first_of("?#", path), base.size()));
  const auto slash = folder.rfind('/');
  const bool has_path = slash != std::string_view::npos && slash >= path;
  return std::string(has_path ? folder.substr(0, slash) : folder.substr(0, path)).append("/").append(reference);
}

std::string host_of(std::string_view url) {
  const auto scheme = url.find("://");
  if (scheme == std::string_view::npos) return {};
  url.remove_prefix(scheme + 3);
  url = url.substr(0, std::min(url.find_first_of("/?#:"), url.size()));
  if (url.starts_with("www.")) url.remove_prefix(4);
  return std::string(url);
}

}  // namespace cotejo::intake
