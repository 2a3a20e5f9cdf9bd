// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "language/model/model_bytes.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <new>
#include <system_error>

namespace cotejo {

namespace {

Error not_readable(const std::filesystem::path& file, const std::string& what) {
  return {ErrorCode::not_readable, what, file.string()};
}

}  // namespace

ModelBytes::ModelBytes(const std::string& bytes) : size_(bytes.size()) {
  if (bytes.empty()) return;
  auto* const copy = static_cast<char*>(::operator new (size_, std::align_val_t{kAlign}));
  std::memcpy(copy, bytes.data(), size_);
  begin_ = {copy, [](const char* at) { ::operator delete (const_cast<char*>(at), std::align_val_t{kAlign}); }};
}

Result<ModelBytes> ModelBytes::map(const std::filesystem::path& file) {
  const int opened = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
  if (opened < 0) {
    if (errno == ENOENT) return Error{ErrorCode::not_found, "no such file", file.string()};
    return not_readable(file, "cannot be opened: " + std::generic_category().message(errno));
  }
  const std::unique_ptr<const int, void (*)(const int*)> closing(&opened, [](const int* fd) { ::close(*fd); });
  struct stat about = {};
  if (::fstat(opened, &about) != 0 || !S_ISREG(about.st_mode))
    return not_readable(file, "is no file that can be mapped");
  ModelBytes out;
  out.size_ = static_cast<std::size_t>(about.st_size);
  if (out.size_ == 0) return out;
  void* const at = ::mmap(nullptr, out.size_, PROT_READ, MAP_PRIVATE | MAP_POPULATE, opened, 0);
  if (at == MAP_FAILED) {
    return not_readable(file, "cannot be mapped into memory: " + std::generic_category().message(errno));
  }
  out.begin_ = {static_cast<const char*>(at),
                [size = out.size_](const char* begin) { ::munmap(const_cast<char*>(begin), size); }};
  return out;
}

}  // namespace cotejo
