// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "intake/archive/page_archive.h"
#include "intake/provenance.h"

namespace cotejo {

/// What is read at one go: an input, a page out of an archive, or the end of an archive (neither bytes nor unloaded).
struct InputPiece {
  std::string path;
  bool unloaded = false;  ///< the bytes are still to be had from the path
  std::optional<std::string> bytes;
  Provenance provenance;
  bool part = false;  ///< a page; more of the same input follows
  std::optional<Error> failure;
  std::vector<Notice> notices;

  /// "folder/news.warc.gz#1234"
  [[nodiscard]] std::string name() const;
};

/// Gets the bytes of a piece that has none yet. What went wrong, or nothing.
[[nodiscard]] std::optional<Error> load_bytes(InputPiece& piece, std::uintmax_t limit);

/// The pieces of some inputs, in order. Archives are opened one at a time and read page by page.
class InputPieces {
 public:
  InputPieces(const std::vector<std::string>& paths, std::uintmax_t limit) : paths_(paths), limit_(limit) {}
  [[nodiscard]] std::optional<InputPiece> next();

 private:
  InputPiece end_of_archive();

  const std::vector<std::string>& paths_;
  std::uintmax_t limit_;
  std::size_t next_ = 0;
  std::optional<PageArchive> archive_;
};

/// "status 404 (3), image/jpeg (2)", the commonest first.
[[nodiscard]] std::string counted(const std::map<std::string, std::uint64_t>& reasons);

/// Pages of an archive that are no article are no failures of the input: they are counted, and told of at its end.
class ArchiveCount {
 public:
  /// Takes such failures out of the items of a page; adds a notice to the archive's last result.
  template <class Item>
  void add(std::vector<Item>& items, bool part, std::vector<Notice>& notices) {
    if (!part) return tell(notices);
    std::erase_if(items, [&](const Item& item) {
      if (item) ++articles_;
      return !item && is_no_article(item.error());
    });
  }

 private:
  [[nodiscard]] bool is_no_article(const Error& error);
  void tell(std::vector<Notice>& notices);

  std::uint64_t articles_ = 0;
  std::map<std::string, std::uint64_t> reasons_;
};

}  // namespace cotejo
