// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "intake/provenance.h"

namespace cotejo {

/// One page out of an archive: the body of an HTTP answer, chunks joined and expanded.
struct ArchivedPage {
  std::string bytes;
  Provenance provenance;
};

/// The pages of a WARC file (.warc, .warc.gz) or of the WARC files in a WACZ archive, one at a time: memory does not
/// grow with the file. Records that are no page are counted with the reason; broken ones do not end the file.
class PageArchive {
 public:
  /// `most`: bytes of one page, compressed or expanded.
  /// Whether the file's first bytes are those of an archive of pages. A ZIP archive is one by its contents.
  [[nodiscard]] static bool recognises(const std::string& path);
  [[nodiscard]] static bool recognises_bytes(std::string_view bytes);

  /// Fails with not_found, not_readable or malformed.
  [[nodiscard]] static Result<PageArchive> open(const std::string& path, std::uint64_t most);
  /// `bytes` must outlive the archive.
  [[nodiscard]] static Result<PageArchive> open_bytes(std::string_view bytes, std::uint64_t most);

  /// Nothing when all are read.
  [[nodiscard]] std::optional<ArchivedPage> next();

  [[nodiscard]] std::uint64_t pages() const;
  /// Reason -> number of records with something in them that is no page: "status 404", "image/jpeg", "broken record".
  [[nodiscard]] const std::map<std::string, std::uint64_t>& left_out() const;

  PageArchive(PageArchive&&) noexcept;
  PageArchive& operator=(PageArchive&&) noexcept;
  ~PageArchive();

 private:
  class State;
  explicit PageArchive(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace cotejo
