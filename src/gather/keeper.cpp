// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "gather/keeper.h"

#include <algorithm>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "base/hash.h"
#include "formats/reading_json.h"

namespace cotejo::gather {

namespace {

constexpr std::string_view kSpace = " \t\n\r\f\v";

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  for (std::size_t at = text.find_first_not_of(kSpace); at < text.size(); at = text.find_first_not_of(kSpace, at)) {
    const std::size_t end = std::min(text.find_first_of(kSpace, at), text.size());
    words.push_back(text.substr(at, end - at));
    at = end;
  }
  return words;
}

std::unordered_set<std::uint64_t> runs_of(std::string_view text) {
  constexpr std::size_t kRun = 3;
  const auto words = words_of(text);
  std::unordered_set<std::uint64_t> runs;
  for (std::size_t i = 0; i + kRun <= words.size(); ++i) {
    std::uint64_t run = fnv1a(words[i]);
    for (std::size_t k = 1; k < kRun; ++k) run = fnv1a(words[i + k], fnv1a(" ", run));
    runs.insert(run);
  }
  return runs;
}

struct Likeness {
  bool alike = false;  ///< a fifth of the shorter one's runs of three words stands in the other, too
  bool part = false;   ///< the first is a teaser of the second: half as long at most, and four fifths stand there
};

/// Two articles of one site share phrases of its house style, and no more. Linear.
Likeness likeness(std::string_view one, std::string_view other) {
  const auto a = runs_of(one);
  const auto b = runs_of(other);
  const auto& fewer = a.size() < b.size() ? a : b;
  const auto& more = a.size() < b.size() ? b : a;
  const auto shared = static_cast<std::size_t>(
      std::count_if(fewer.begin(), fewer.end(), [&](std::uint64_t run) { return more.count(run) > 0; }));
  return {shared > 0 && shared * 5 >= fewer.size(), a.size() * 2 <= b.size() && shared * 5 >= a.size() * 4};
}

/// Outlets are often known by their host only, and one has several.
std::string_view without_host_prefix(std::string_view outlet) {
  for (const std::string_view prefix : {"www.", "m.", "amp.", "mobile.", "movil."}) {
    if (outlet.substr(0, prefix.size()) == prefix) return outlet.substr(prefix.size());
  }
  return outlet;
}

bool may_be_one_outlet(const std::optional<std::string>& a, const std::optional<std::string>& b) {
  return !a || !b || without_host_prefix(*a) == without_host_prefix(*b);
}

}  // namespace

std::string words_sha256(const std::string& text) {
  std::string folded;
  folded.reserve(text.size());
  for (const std::string_view word : words_of(text)) folded.append(word).append(1, ' ');
  return sha256_hex(folded);
}

void Keeper::begin() {
  if (pending_ == 0 && !failure_) {
    note(library_.begin());
    pending_ = 1;
  }
}

void Keeper::input(const InputResult& result) {
  if (failure_ || result.skipped) return;
  if (pending_ == 0) note(library_.begin());
  sha_ = sha256_hex(result.bytes);
  path_ = result.path;
  if (!result.bytes.empty()) note(library_.add_raw(sha_, result.bytes));
  for (const ReadingItem& item : result.items) {
    if (!item) note(library_.add_failure(path_, sha_, item.error()));
  }
  if (++pending_ >= inputs_a_transaction_) flush();
}

Kept Keeper::reading(const Reading& reading) {
  if (failure_) return Kept::known;
  begin();
  const Article& a = reading.article;
  library::ArticleOrigin origin{a.url, a.fetched, words_sha256(a.text), ""};
  if (a.url) {
    if (const auto same = same_words(a, origin.text_sha256)) {
      note(library_.add_sighting(*same, *a.url, sha_));
      return Kept::again;
    }
    const auto [earlier, part] = earlier_version(a);
    if (part) {
      note(library_.add_sighting(earlier, *a.url, sha_));
      return Kept::again;
    }
    origin.version_of = earlier;
  }
  const auto day = reading.published.value ? std::optional(reading.published.value->iso()) : std::nullopt;
  // --explain's reasons are kept too: the page shows them.
  const auto added = library_.add_article(a.id, a.file, path_, a.title, day, sha_,
                                          formats::reading_to_json(reading, {true, -1}), origin);
  if (!added) {
    note(added.error());
    return Kept::known;
  }
  if (!*added) return Kept::known;
  ++(origin.version_of.empty() ? fresh_ : versions_);
  return origin.version_of.empty() ? Kept::fresh : Kept::version;
}

/// The id of an article with the same words, if this one is it.
std::optional<std::string> Keeper::same_words(const Article& article, const std::string& text_sha256) {
  const auto rows = library_.articles_of_text(text_sha256);
  if (!rows) {
    note(rows.error());
    return std::nullopt;
  }
  for (const library::VersionRow& row : *rows) {
    if (row.id == article.id) return std::nullopt;
    if (may_be_one_outlet(row.outlet, article.outlet)) return row.id;
  }
  return std::nullopt;
}

/// The id of the article of which this one is another version or a teaser, or nothing.
Keeper::Earlier Keeper::earlier_version(const Article& article) {
  const auto there = library_.article_at(*article.url);
  if (!there) note(there.error());
  if (!there || !*there || (*there)->id == article.id) return {};
  const std::string id = (*there)->id;
  if (article.fetched) return {id, false};
  const auto document = library_.reading_document(id);
  if (!document || !*document) return {};
  const auto reading = formats::reading_from_json(**document);
  if (!reading) return {};
  const Likeness found = likeness(article.text, reading->article.text);
  return found.alike ? Earlier{id, found.part} : Earlier{};
}

void Keeper::flush() {
  if (pending_ > 0 && !failure_) note(library_.commit());
  pending_ = 0;
}

}  // namespace cotejo::gather
