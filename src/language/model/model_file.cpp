// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "language/model/model_file.h"

#include <algorithm>

namespace cotejo {
namespace {

constexpr std::string_view kMagic = "COTEJOMF";
constexpr std::size_t kHeader = 8 + 4 + 4 + 8 + 8;
constexpr std::size_t kEntry = 16 + 8 + 8;
constexpr std::size_t kAlign = ModelBytes::kAlign;
constexpr std::uint32_t kMostSections = 64;

/// Catches every damage of up to eight bytes in a row and nearly all others; eight bytes a step, so that a load costs
/// milliseconds.
std::uint64_t checksum(std::string_view bytes) {
  std::uint64_t sum = 0xcbf29ce484222325ULL;
  while (!bytes.empty()) {
    std::uint64_t part = 0;
    const std::size_t size = std::min<std::size_t>(8, bytes.size());
    std::memcpy(&part, bytes.data(), size);
    sum = (sum ^ part) * 0x9e3779b97f4a7c15ULL;
    sum ^= sum >> 32;
    bytes.remove_prefix(size);
  }
  return sum;
}

Error refused(const std::string& name, const std::string& what) {
  return {ErrorCode::malformed, what + "; fetch the model file again", name};
}

}  // namespace

Result<ModelFile> ModelFile::parse(ModelBytes held, const std::string& name) {
  const std::string_view bytes = held.view();
  if (bytes.size() < kMagic.size() || bytes.compare(0, kMagic.size(), kMagic) != 0) {
    return refused(name, "this is no cotejo model");
  }
  if (bytes.size() < kHeader) return refused(name, "the model is cut short");
  ByteReader header(bytes.substr(kMagic.size()));
  const auto format = header.number<std::uint32_t>();
  const auto count = header.number<std::uint32_t>();
  const auto size = header.number<std::uint64_t>();
  const auto sum = header.number<std::uint64_t>();
  if (format > kFormat) {
    return Error{ErrorCode::unsupported,
                 "the model has format " + std::to_string(format) + " and this cotejo reads up to " +
                     std::to_string(kFormat) + "; use a newer cotejo or the model that came with this one",
                 name};
  }
  if (bytes.size() < size) return refused(name, "the model is cut short");
  if (bytes.size() > size || count > kMostSections || sum != checksum(bytes.substr(kHeader))) {
    return refused(name, "the model is damaged (its checksum does not agree)");
  }
  ModelFile file;
  for (std::uint32_t i = 0; i < count; ++i) {
    const std::string_view rest = header.rest();
    if (rest.size() < kEntry) return refused(name, "the model is damaged (its list of sections)");
    Section section;
    section.name = std::string(rest.substr(0, 16).data(), std::min<std::size_t>(16, rest.substr(0, 16).find('\0')));
    ByteReader entry(rest.substr(16));
    section.offset = entry.number<std::uint64_t>();
    section.size = entry.number<std::uint64_t>();
    if (section.offset % kAlign != 0 || section.offset > bytes.size() || section.size > bytes.size() - section.offset) {
      return refused(name, "the model is damaged (a section lies at no place for one)");
    }
    file.sections_.push_back(std::move(section));
    header = ByteReader(rest.substr(kEntry));
  }
  file.bytes_ = std::move(held);
  return file;
}

std::string_view ModelFile::section(std::string_view name) const {
  for (const Section& section : sections_) {
    if (section.name == name) return bytes_.view().substr(section.offset, section.size);
  }
  return {};
}

std::string ModelWriter::bytes() const {
  const auto aligned = [](std::size_t at) { return (at + kAlign - 1) / kAlign * kAlign; };
  ByteWriter list;
  std::string body;
  const std::size_t start = aligned(kHeader + sections_.size() * kEntry);
  for (const auto& [name, bytes] : sections_) {
    std::string field = name.substr(0, 15);
    field.resize(16, '\0');
    for (const char c : field) list.number(c);
    list.number<std::uint64_t>(start + body.size());
    list.number<std::uint64_t>(bytes.size());
    body += bytes;
    body.resize(aligned(body.size()), '\0');
  }
  std::string after = list.take();
  after.resize(start - kHeader, '\0');
  after += body;
  ByteWriter header;
  for (const char c : kMagic) header.number(c);
  header.number(ModelFile::kFormat);
  header.number(static_cast<std::uint32_t>(sections_.size()));
  header.number<std::uint64_t>(kHeader + after.size());
  header.number(checksum(after));
  return header.take() + after;
}

}  // namespace cotejo
