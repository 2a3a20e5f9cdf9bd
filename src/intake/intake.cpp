// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "intake/intake.h"

#include <fmt/format.h>

#include "base/hash.h"
#include "intake/archive/page_archive.h"
#include "intake/assemble.h"
#include "intake/feed/feed.h"
#include "intake/html/html.h"
#include "intake/html/page_metadata.h"
#include "intake/input/gzip.h"
#include "intake/input/kind.h"
#include "intake/jsonl/jsonl.h"
#include "intake/plain/plain.h"
#include "text/charset.h"

namespace cotejo {

using intake::Draft;
using intake::InputKind;

struct Intake::Tables {
  intake::Lexicon lexicon;
  intake::HtmlHints html_hints;
};

Intake::Intake(std::unique_ptr<const Tables> tables) : tables_(std::move(tables)) {}
Intake::Intake(Intake&&) noexcept = default;
Intake& Intake::operator=(Intake&&) noexcept = default;
Intake::~Intake() = default;

Result<Intake> Intake::load(const Paths& paths) {
  auto lexicon = intake::Lexicon::load(paths);
  if (!lexicon) return lexicon.error();
  auto html_hints = intake::HtmlHints::load(paths);
  if (!html_hints) return html_hints.error();
  return Intake(std::make_unique<Tables>(Tables{std::move(*lexicon), std::move(*html_hints)}));
}

namespace {

/// One input on its way: what is known of the file as a whole.
class Input {
 public:
  Input(std::string_view bytes, std::string_view path, const IntakeOptions& options, const Provenance& provenance,
        const Intake::Tables& tables)
      : bytes_(bytes), path_(path), options_(options), provenance_(provenance), tables_(tables) {
    notices_ = provenance.notices;
  }

  std::vector<IntakeItem> read() {
    if (auto error = open()) return one(Result<Draft>(std::move(*error)));
    auto kind = intake::kind_of(content_, path_);
    if (!kind) return one(kind.error());
    const auto undone = undo_double_utf8(content_);
    const Decoded decoded = undone ? decode(undone->bytes) : decode(content_, charset_told());
    if (undone) note_double_encoding(undone->places);
    note_charset(decoded);
    const Origin raw(undone ? &undone->map : nullptr);
    const Origin origin(&decoded.map, 0, &raw);
    switch (*kind) {
      case InputKind::html:
        return one(intake::read_html(decoded.text, origin, tables_.lexicon, tables_.html_hints));
      case InputKind::json:
        return one(intake::read_json(decoded.text, origin, tables_.lexicon));
      case InputKind::json_lines:
        return json_lines(decoded.text, origin);
      case InputKind::feed:
        return feed(intake::read_feed(decoded.text, origin, tables_.lexicon));
      case InputKind::json_feed:
        return feed(intake::read_json_feed(decoded.text, origin, tables_.lexicon));
      case InputKind::plain:
        break;
    }
    Draft draft;
    draft.lines = intake::plain_lines(decoded.text, origin);
    return one(Result<Draft>(std::move(draft)));
  }

 private:
  [[nodiscard]] std::string_view charset_told() const {
    return provenance_.charset.empty() ? intake::declared_charset(content_) : std::string_view(provenance_.charset);
  }

  [[nodiscard]] std::optional<Error> open() {
    if (bytes_.size() > options_.max_bytes) {
      return Error{ErrorCode::too_large, fmt::format("has {} bytes, over the limit of {}; split it, or raise the limit",
                                                     bytes_.size(), options_.max_bytes)};
    }
    content_ = bytes_;
    if (!intake::is_gzip(bytes_)) return std::nullopt;
    auto expanded = intake::expand_gzip(bytes_, options_.max_bytes);
    if (!expanded) return expanded.error();
    expanded_ = std::move(expanded->bytes);
    content_ = expanded_;
    if (expanded->truncated) {
      notices_.push_back({"truncated_gzip", fmt::format("the compressed file breaks off; the first {} bytes were read",
                                                        content_.size())});
    }
    return std::nullopt;
  }

  void note_double_encoding(std::size_t places) {
    notices_.push_back({"mojibake", fmt::format("letters were encoded twice (\u00C3\u00B3 for \u00F3) all through the "
                                                "text; put right in {} places",
                                                places)});
  }

  void note_charset(const Decoded& decoded) {
    charset_ = decoded.charset;
    if (decoded.guessed) {
      notices_.push_back({"charset_guessed", fmt::format("no charset is declared; read as {}", decoded.charset)});
    }
    if (decoded.invalid > 0) {
      notices_.push_back({"invalid_bytes", fmt::format("{} place(s) hold bytes that are no {}; U+FFFD stands for them",
                                                       decoded.invalid, decoded.charset)});
    }
  }

  /// The `number`th article of the input, counted from 1; 0 where an input holds one article by nature.
  IntakeItem finish(Draft draft, std::size_t number) {
    std::string member = draft.meta.source_id ? *draft.meta.source_id : std::to_string(number);
    if (number == 0) member.clear();
    if (!provenance_.member.empty()) member = provenance_.member + (member.empty() ? "" : "/" + member);
    if (!provenance_.url.empty()) {
      if (number == 0 || !draft.meta.url) draft.meta.url = provenance_.url;
      if (!draft.meta.outlet) draft.meta.outlet = intake::host_of(provenance_.url);
    }
    auto article = intake::assemble(std::move(draft), tables_.lexicon, options_);
    if (!article) return placed(article.error(), number);
    if (sha256_.empty()) sha256_ = sha256_hex(bytes_);
    article->raw = {sha256_, bytes_.size(), charset_};
    article->id = sha256_.substr(0, 16);
    if (number > 1) article->id += fmt::format("-{}", number);
    article->path = path_;
    article->file = path_.substr(path_.rfind('/') + 1);
    if (!member.empty()) article->file += "#" + member;
    if (!provenance_.fetched.empty()) article->fetched = provenance_.fetched;
    article->notices.insert(article->notices.begin(), notices_.begin(), notices_.end());
    if (options_.given_day) {
      article->day_candidates.insert(article->day_candidates.begin(),
                                     {*options_.given_day, DateBasis::given, "given by the user", 1, {}});
    }
    return std::move(*article);
  }

  [[nodiscard]] Error placed(Error error, std::size_t number) const {
    if (error.place.empty()) error.place = number > 0 ? fmt::format("{}#{}", path_, number) : std::string(path_);
    return error;
  }

  std::vector<IntakeItem> one(Result<Draft> draft) {
    std::vector<IntakeItem> items;
    items.push_back(draft ? finish(std::move(*draft), 0) : IntakeItem(placed(draft.error(), 0)));
    return items;
  }

  std::vector<IntakeItem> json_lines(std::string_view text, const Origin& origin) {
    std::vector<IntakeItem> items;
    std::size_t number = 0;
    for (intake::JsonItem& item : intake::read_json_lines(text, origin, tables_.lexicon)) {
      ++number;
      IntakeItem read = item.draft ? finish(std::move(*item.draft), number) : IntakeItem(item.draft.error());
      if (!read) {
        Error error = read.error();
        error.place = fmt::format("{}:{}", path_, item.line);
        read = std::move(error);
      }
      items.push_back(std::move(read));
    }
    return items;
  }

  std::vector<IntakeItem> feed(Result<std::vector<Draft>> drafts) {
    if (!drafts) return one(drafts.error());
    std::vector<IntakeItem> items;
    for (Draft& draft : *drafts) items.push_back(finish(std::move(draft), items.size() + 1));
    return items;
  }

  std::string_view bytes_;
  std::string_view path_;
  const IntakeOptions& options_;
  const Provenance& provenance_;
  const Intake::Tables& tables_;
  std::string expanded_;
  std::string_view content_;
  std::string charset_;
  std::string sha256_;
  std::vector<Notice> notices_;
};

}  // namespace

std::vector<IntakeItem> Intake::read(std::string_view bytes, std::string_view path,
                                     const IntakeOptions& options) const {
  if (PageArchive::recognises_bytes(bytes)) return read_archive(bytes, path, options);
  return read(bytes, path, options, {});
}

std::vector<IntakeItem> Intake::read(std::string_view bytes, std::string_view path, const IntakeOptions& options,
                                     const Provenance& provenance) const {
  return Input(bytes, path, options, provenance, *tables_).read();
}

std::vector<IntakeItem> Intake::read_archive(std::string_view bytes, std::string_view path,
                                             const IntakeOptions& options) const {
  std::vector<IntakeItem> items;
  auto archive = PageArchive::open_bytes(bytes, options.max_bytes);
  if (!archive) return {Error{archive.error().code, archive.error().message, std::string(path)}};
  while (const auto page = archive->next()) {
    for (IntakeItem& item : read(page->bytes, path, options, page->provenance)) items.push_back(std::move(item));
  }
  if (items.empty()) {
    items.push_back(Error{ErrorCode::not_article, "is an archive without a page in it; give one that holds pages",
                          std::string(path)});
  }
  return items;
}

}  // namespace cotejo
