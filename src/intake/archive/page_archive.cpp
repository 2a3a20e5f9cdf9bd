// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "intake/archive/page_archive.h"

#include <fmt/format.h>

#include <array>
#include <utility>
#include <vector>

#include "intake/archive/digest.h"
#include "intake/archive/http_message.h"
#include "intake/archive/warc_reader.h"
#include "intake/archive/zip_file.h"
#include "intake/input/gzip.h"

namespace cotejo {

using intake::ByteSource;
using intake::WarcReader;
using intake::WarcRecord;
using intake::ZipFile;

namespace {

constexpr std::size_t kHead = 1U << 16;
constexpr std::size_t kMostReasons = 200;

bool is_page(const std::string& type) {
  return type.empty() || type == "text/html" || type == "application/xhtml+xml";
}

bool is_zip(std::string_view bytes) {
  return bytes.substr(0, 4) == "PK\x03\x04";
}

/// The first bytes of a WARC file, compressed or not.
bool head_is_warc(std::string_view head) {
  if (!intake::is_gzip(head)) return intake::starts_warc(head.substr(0, 16));
  intake::RecordStream stream(intake::memory_source(head));
  return stream.next_member() && stream.more() && intake::starts_warc(stream.ahead());
}

bool is_http(std::string_view content_type) {
  return content_type.empty() || content_type.find("application/http") != std::string_view::npos;
}

}  // namespace

class PageArchive::State {
 public:
  State(std::unique_ptr<ByteSource> source, std::uint64_t most) : most_(most) {
    reader_ = std::make_unique<WarcReader>(std::move(source), most);
  }
  State(ZipFile zip, std::uint64_t most) : most_(most), zip_(std::move(zip)), members_(zip_->warc_members()) {}

  std::optional<ArchivedPage> next() {
    while (reader_ != nullptr || open_member()) {
      while (auto record = reader_->next()) {
        if (auto page = page_of(std::move(*record))) {
          ++pages_;
          return page;
        }
      }
      for (std::size_t i = 0; i < reader_->broken(); ++i) leave_out("broken record");
      reader_.reset();
    }
    return std::nullopt;
  }

  std::uint64_t pages_ = 0;
  std::map<std::string, std::uint64_t> left_out_;

 private:
  bool open_member() {
    while (zip_ && next_member_ < members_.size()) {
      member_ = members_[next_member_++];
      auto source = zip_->member(member_);
      if (source) {
        reader_ = std::make_unique<WarcReader>(std::move(*source), most_);
        return true;
      }
      leave_out(source.error().code == ErrorCode::too_large ? "member that expands too far" : "broken member");
    }
    return false;
  }

  void leave_out(const std::string& reason) {
    const bool room = left_out_.size() < kMostReasons || left_out_.count(reason) > 0;
    ++left_out_[room ? reason : "other reasons"];
  }

  std::optional<ArchivedPage> page_of(WarcRecord record) {
    if (record.type == "revisit") leave_out("revisit of a page kept elsewhere");
    if (record.type != "response" && record.type != "resource") return std::nullopt;
    if (record.too_large) {
      leave_out("page over the limit of size");
      return std::nullopt;
    }
    ArchivedPage page;
    Provenance& from = page.provenance;
    from.url = record.headers.get("warc-target-uri");
    // WARC 1.0 tools of old put the address between angle brackets.
    if (from.url.size() > 2 && from.url.front() == '<' && from.url.back() == '>') {
      from.url = from.url.substr(1, from.url.size() - 2);
    }
    from.fetched = record.headers.get("warc-date");
    from.member = (member_.empty() ? "" : member_ + ":") + std::to_string(record.offset);
    const std::string_view content_type = record.headers.get("content-type");
    const bool http = record.type == "response" && is_http(content_type);
    if (!http && !from.url.starts_with("http")) {
      leave_out("no page of the web");
      return std::nullopt;
    }
    if (!(http ? take_http(record, page) : take_plain(record, content_type, page))) return std::nullopt;
    check(record, from);
    return page;
  }

  bool take_plain(WarcRecord& record, std::string_view content_type, ArchivedPage& page) {
    const auto media = intake::parse_media_type(content_type);
    if (!is_page(media.type)) return leave_out(media.type), false;
    page.provenance.charset = media.charset;
    page.bytes = record.content;
    return true;
  }

  bool take_http(const WarcRecord& record, ArchivedPage& page) {
    auto response = intake::parse_http_response(record.content, most_);
    if (!response) {
      leave_out(response.error().code == ErrorCode::too_large ? "page over the limit of size"
                                                              : response.error().message);
      return false;
    }
    if (response->status < 200 || response->status > 299) {
      return leave_out(fmt::format("status {}", response->status)), false;
    }
    const auto media = intake::parse_media_type(response->headers.get("content-type"));
    if (!is_page(media.type)) return leave_out(media.type), false;
    if (intake::trimmed_ascii(response->body).empty()) return leave_out("empty page"), false;
    page.provenance.charset = media.charset;
    if (response->incomplete) {
      page.provenance.notices.push_back({"incomplete_page", "the page breaks off in the archive: its end is missing"});
    }
    const std::string_view payload = record.headers.get("warc-payload-digest");
    if (record.headers.get("warc-block-digest").empty() && !record.cut &&
        intake::check_digest(payload, response->stored) == intake::DigestCheck::differs &&
        intake::check_digest(payload, response->body) == intake::DigestCheck::differs) {
      note_digest(page.provenance);
    }
    page.bytes = std::move(response->body);
    return true;
  }

  static void note_digest(Provenance& from) {
    from.notices.push_back(
        {"digest_differs", "the archive's digest of the page does not fit its bytes: they were changed or damaged"});
  }

  static void check(const WarcRecord& record, Provenance& from) {
    const std::string_view reason = record.headers.get("warc-truncated");
    if (!reason.empty()) {
      from.notices.push_back(
          {"truncated_record", fmt::format("the crawler kept a part of the page only ({})", reason.substr(0, 40))});
    } else if (record.cut) {
      from.notices.push_back({"truncated_record", "the archive's record breaks off: the page's end is missing"});
    } else if (intake::check_digest(record.headers.get("warc-block-digest"), record.content) ==
               intake::DigestCheck::differs) {
      note_digest(from);
    }
  }

  std::uint64_t most_;
  std::optional<ZipFile> zip_;
  std::vector<std::string> members_;
  std::size_t next_member_ = 0;
  std::string member_;
  std::unique_ptr<WarcReader> reader_;
};

PageArchive::PageArchive(std::unique_ptr<State> state) : state_(std::move(state)) {}
PageArchive::PageArchive(PageArchive&&) noexcept = default;
PageArchive& PageArchive::operator=(PageArchive&&) noexcept = default;
PageArchive::~PageArchive() = default;

bool PageArchive::recognises(const std::string& path) {
  const auto source = intake::file_source(path);
  if (!source) return false;
  std::string head(kHead, '\0');
  head.resize((*source)->read(head.data(), head.size()));
  if (!is_zip(head)) return head_is_warc(head);
  const auto zip = ZipFile::open(path);
  return zip && !zip->warc_members().empty();
}

bool PageArchive::recognises_bytes(std::string_view bytes) {
  if (!is_zip(bytes)) return head_is_warc(bytes.substr(0, kHead));
  const auto zip = ZipFile::open_bytes(bytes);
  return zip && !zip->warc_members().empty();
}

Result<PageArchive> PageArchive::open(const std::string& path, std::uint64_t most) {
  auto source = intake::file_source(path);
  if (!source) return source.error();
  std::array<char, 4> magic{};
  const std::size_t got = (*source)->read(magic.data(), magic.size());
  if (is_zip(std::string_view(magic.data(), got))) {
    auto zip = ZipFile::open(path);
    if (!zip) return zip.error();
    return PageArchive(std::make_unique<State>(std::move(*zip), most));
  }
  source = intake::file_source(path);
  if (!source) return source.error();
  return PageArchive(std::make_unique<State>(std::move(*source), most));
}

Result<PageArchive> PageArchive::open_bytes(std::string_view bytes, std::uint64_t most) {
  if (!is_zip(bytes)) return PageArchive(std::make_unique<State>(intake::memory_source(bytes), most));
  auto zip = ZipFile::open_bytes(bytes);
  if (!zip) return zip.error();
  return PageArchive(std::make_unique<State>(std::move(*zip), most));
}

std::optional<ArchivedPage> PageArchive::next() {
  return state_->next();
}

std::uint64_t PageArchive::pages() const {
  return state_->pages_;
}

const std::map<std::string, std::uint64_t>& PageArchive::left_out() const {
  return state_->left_out_;
}

}  // namespace cotejo
