// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "intake/archive/byte_source.h"

namespace cotejo::intake {

/// A ZIP archive whose members are read as streams; nothing is ever written, so that names lead nowhere.
class ZipFile {
 public:
  /// Fails with malformed.
  [[nodiscard]] static Result<ZipFile> open(const std::string& path);
  /// `bytes` must outlive the archive.
  [[nodiscard]] static Result<ZipFile> open_bytes(std::string_view bytes);

  /// Names of the members that end with .warc or .warc.gz, in the archive's order.
  [[nodiscard]] std::vector<std::string> warc_members() const;

  /// The source must not outlive the archive. Fails with malformed, and with too_large for a member that claims to
  /// expand as no text does.
  [[nodiscard]] Result<std::unique_ptr<ByteSource>> member(const std::string& name) const;

 private:
  struct Closing {
    void operator()(void* archive) const;
  };
  explicit ZipFile(void* archive) : archive_(archive) {}
  std::unique_ptr<void, Closing> archive_;
};

}  // namespace cotejo::intake
