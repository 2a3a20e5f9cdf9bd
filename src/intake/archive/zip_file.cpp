// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "intake/archive/zip_file.h"

#include <fmt/format.h>
#include <zip.h>

#include <algorithm>

namespace cotejo::intake {

namespace {

/// WACZ keeps its WARC files uncompressed, or they are compressed inside; text alone packs ten to one.
constexpr std::uint64_t kMostExpansion = 100;
constexpr zip_int64_t kMostMembers = 100000;

class ZipSource : public ByteSource {
 public:
  ZipSource(zip_file_t* file, std::uint64_t most) : file_(file, &zip_fclose), left_(most) {}
  std::size_t read(char* to, std::size_t most) override {
    const auto wanted = std::min<std::uint64_t>(most, left_);
    const zip_int64_t got = wanted == 0 ? 0 : zip_fread(file_.get(), to, wanted);
    if (got <= 0) return 0;
    left_ -= static_cast<std::uint64_t>(got);
    return static_cast<std::size_t>(got);
  }

 private:
  std::unique_ptr<zip_file_t, int (*)(zip_file_t*)> file_;
  std::uint64_t left_;  ///< what the member says it holds: no more is read
};

template <class Closing>
zip_t* of(const std::unique_ptr<void, Closing>& archive) {
  return static_cast<zip_t*>(archive.get());
}

Error malformed(zip_error_t* error) {
  Error out{ErrorCode::malformed, fmt::format("is a ZIP archive that cannot be opened: {}", zip_error_strerror(error))};
  zip_error_fini(error);
  return out;
}

}  // namespace

void ZipFile::Closing::operator()(void* archive) const {
  zip_discard(static_cast<zip_t*>(archive));
}

Result<ZipFile> ZipFile::open(const std::string& path) {
  int code = 0;
  zip_t* const archive = zip_open(path.c_str(), ZIP_RDONLY, &code);
  if (archive != nullptr) return ZipFile(archive);
  zip_error_t error;
  zip_error_init_with_code(&error, code);
  return malformed(&error);
}

Result<ZipFile> ZipFile::open_bytes(std::string_view bytes) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* const source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  if (source == nullptr) return malformed(&error);
  zip_t* const archive = zip_open_from_source(source, ZIP_RDONLY, &error);
  if (archive == nullptr) {
    zip_source_free(source);
    return malformed(&error);
  }
  return ZipFile(archive);
}

std::vector<std::string> ZipFile::warc_members() const {
  std::vector<std::string> names;
  const zip_int64_t count = std::min(zip_get_num_entries(of(archive_), 0), kMostMembers);
  for (zip_int64_t i = 0; i < count; ++i) {
    const char* const name = zip_get_name(of(archive_), static_cast<zip_uint64_t>(i), 0);
    if (name == nullptr) continue;
    const std::string_view ending(name);
    if (ending.ends_with(".warc") || ending.ends_with(".warc.gz")) names.emplace_back(name);
  }
  return names;
}

Result<std::unique_ptr<ByteSource>> ZipFile::member(const std::string& name) const {
  zip_stat_t stat;
  zip_stat_init(&stat);
  const zip_int64_t index = zip_name_locate(of(archive_), name.c_str(), 0);
  if (index < 0 || zip_stat_index(of(archive_), static_cast<zip_uint64_t>(index), 0, &stat) != 0 ||
      (stat.valid & ZIP_STAT_SIZE) == 0 || (stat.valid & ZIP_STAT_COMP_SIZE) == 0) {
    return Error{ErrorCode::malformed, "a member without a size", name};
  }
  if (stat.size / kMostExpansion > stat.comp_size) {
    return Error{ErrorCode::too_large,
                 fmt::format("a member of {} bytes that expands to {}: left out", stat.comp_size, stat.size), name};
  }
  zip_file_t* const file = zip_fopen_index(of(archive_), static_cast<zip_uint64_t>(index), 0);
  if (file == nullptr) return Error{ErrorCode::malformed, zip_strerror(of(archive_)), name};
  return std::unique_ptr<ByteSource>(std::make_unique<ZipSource>(file, stat.size));
}

}  // namespace cotejo::intake
