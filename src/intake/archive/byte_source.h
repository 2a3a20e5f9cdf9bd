// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <cstdio>
#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"

namespace cotejo::intake {

/// Bytes from front to back, of whatever length: a file, a member of a ZIP archive, memory.
class ByteSource {
 public:
  virtual ~ByteSource() = default;
  /// Up to `most` bytes; 0 at the end, and where nothing can be read any more.
  virtual std::size_t read(char* to, std::size_t most) = 0;
};

/// Fails with not_found or not_readable.
[[nodiscard]] Result<std::unique_ptr<ByteSource>> file_source(const std::string& path);

/// `bytes` must outlive the source.
[[nodiscard]] std::unique_ptr<ByteSource> memory_source(std::string_view bytes);

}  // namespace cotejo::intake
