// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "pipeline/pieces.h"

#include <fmt/format.h>

#include <algorithm>

#include "pipeline/inputs.h"

namespace cotejo {

std::string InputPiece::name() const {
  return provenance.member.empty() ? path : path + "#" + provenance.member;
}

std::optional<Error> load_bytes(InputPiece& piece, std::uintmax_t limit) {
  if (piece.failure) return piece.failure;
  if (!piece.unloaded) return std::nullopt;
  auto bytes = input_bytes(piece.path, limit);
  if (!bytes) return bytes.error();
  piece.bytes = std::move(*bytes);
  return std::nullopt;
}

std::optional<InputPiece> InputPieces::next() {
  InputPiece piece;
  if (archive_) {
    auto page = archive_->next();
    if (!page) return end_of_archive();
    piece.path = paths_[next_ - 1];
    piece.bytes = std::move(page->bytes);
    piece.provenance = std::move(page->provenance);
    piece.part = true;
    return piece;
  }
  if (next_ == paths_.size()) return std::nullopt;
  const std::string& path = paths_[next_++];
  piece.path = path;
  if (path == "-" || !PageArchive::recognises(path)) {
    piece.unloaded = true;
    return piece;
  }
  auto archive = PageArchive::open(path, limit_);
  if (archive) {
    archive_ = std::move(*archive);
    return next();
  }
  piece.failure = archive.error();
  return piece;
}

InputPiece InputPieces::end_of_archive() {
  InputPiece end;
  end.path = paths_[next_ - 1];
  if (archive_->pages() == 0) {
    end.failure = Error{ErrorCode::not_article, "is an archive without a page in it; give one that holds pages"};
  }
  std::string left = counted(archive_->left_out());
  end.notices.push_back({"archive", fmt::format("{} pages in the archive{}{}", archive_->pages(),
                                                left.empty() ? "" : "; other records: ", left)});
  archive_.reset();
  return end;
}

std::string counted(const std::map<std::string, std::uint64_t>& reasons) {
  std::vector<std::pair<std::string, std::uint64_t>> sorted(reasons.begin(), reasons.end());
  std::stable_sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
  std::string text;
  for (const auto& [reason, count] : sorted) text += fmt::format("{}{} ({})", text.empty() ? "" : ", ", reason, count);
  return text;
}

bool ArchiveCount::is_no_article(const Error& error) {
  switch (error.code) {
    case ErrorCode::empty:
    case ErrorCode::binary:
    case ErrorCode::not_article:
    case ErrorCode::other_language:
    case ErrorCode::too_large:
      break;
    default:
      return false;
  }
  // "is written in Galician (gl); ...": what stands before the advice.
  ++reasons_[error.message.substr(0, error.message.find_first_of(",;"))];
  return true;
}

void ArchiveCount::tell(std::vector<Notice>& notices) {
  if (articles_ == 0 && reasons_.empty()) return;
  const std::string left = counted(reasons_);
  notices.push_back(
      {"archive", fmt::format("{} articles read{}{}", articles_, left.empty() ? "" : "; no article: ", left)});
  articles_ = 0;
  reasons_.clear();
}

}  // namespace cotejo
