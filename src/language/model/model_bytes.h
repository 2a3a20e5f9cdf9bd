// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"

namespace cotejo {

/// A model's bytes, at an address that is a multiple of 64 and stays the same however often this is moved or copied.
class ModelBytes {
 public:
  static constexpr std::size_t kAlign = 64;

  ModelBytes() = default;
  ModelBytes(const std::string& bytes);  // NOLINT(google-explicit-constructor): a copy in memory

  /// Maps a file for reading: nothing is copied, and programs that use the same model share its pages. Fails with
  /// not_found or not_readable. A file that somebody cuts short while it is mapped ends the program: replace models by
  /// renaming, as installers do.
  static Result<ModelBytes> map(const std::filesystem::path& file);

  [[nodiscard]] std::string_view view() const { return {begin_.get(), size_}; }

 private:
  std::shared_ptr<const char> begin_;
  std::size_t size_ = 0;
};

}  // namespace cotejo
