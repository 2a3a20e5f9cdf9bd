// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "base/result.h"
#include "language/model/model_bytes.h"

namespace cotejo {

/// A trained model as one file of named sections, little-endian:
///
///     "COTEJOMF"  magic
///     u32 format  refused where newer than kFormat
///     u32 count   sections
///     u64 size    of the whole file
///     u64 sum     checksum of all bytes after this header
///     count x { char name[16]; u64 offset; u64 size }
///     the sections, each at a multiple of 64
///
/// A file that is cut short, damaged or of a newer format is refused in words that say which of the three it is.
class ModelFile {
 public:
  static constexpr std::uint32_t kFormat = 1;

  /// `name` is what messages call the file.
  static Result<ModelFile> parse(ModelBytes bytes, const std::string& name);

  /// At an address that is a multiple of 64, for as long as this file or what it was moved to lives. The empty view
  /// where there is no such section.
  [[nodiscard]] std::string_view section(std::string_view name) const;

 private:
  struct Section {
    std::string name;
    std::size_t offset = 0;
    std::size_t size = 0;
  };
  ModelBytes bytes_;
  std::vector<Section> sections_;
};

/// Puts sections together to a file's bytes; what trainers end with.
class ModelWriter {
 public:
  void add(std::string name, std::string bytes) { sections_.emplace_back(std::move(name), std::move(bytes)); }
  [[nodiscard]] std::string bytes() const;

 private:
  std::vector<std::pair<std::string, std::string>> sections_;
};

/// Reads numbers and strings off a section. After a read past the end `ok` is false and reads give zeros.
class ByteReader {
 public:
  explicit ByteReader(std::string_view bytes) : rest_(bytes) {}

  template <class T>
  T number() {
    static_assert(std::is_trivially_copyable_v<T>);
    T out{};
    if (rest_.size() < sizeof(T)) {
      ok_ = false;
      rest_ = {};
      return out;
    }
    std::memcpy(&out, rest_.data(), sizeof(T));
    rest_.remove_prefix(sizeof(T));
    return out;
  }
  std::string_view string() {
    const auto size = number<std::uint32_t>();
    if (size > rest_.size()) {
      ok_ = false;
      rest_ = {};
      return {};
    }
    const std::string_view out = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return out;
  }
  [[nodiscard]] bool ok() const { return ok_; }
  [[nodiscard]] std::string_view rest() const { return rest_; }

 private:
  std::string_view rest_;
  bool ok_ = true;
};

class ByteWriter {
 public:
  template <class T>
  void number(T value) {
    static_assert(std::is_trivially_copyable_v<T>);
    char raw[sizeof(T)];
    std::memcpy(raw, &value, sizeof(T));
    out_.append(raw, sizeof(T));
  }
  void string(std::string_view text) {
    number(static_cast<std::uint32_t>(text.size()));
    out_.append(text);
  }
  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  std::string out_;
};

}  // namespace cotejo
