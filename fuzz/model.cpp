// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
// Any bytes as a model file; and, since no random bytes have the right checksum, sections of any bytes packed as a
// file (a section is a line "name size" and so many bytes), and the shipped model with some bytes changed: refused, or
// used without harm.
#include "fuzz.h"
#include "language/model/model_file.h"
#include "language/syntax/analyser.h"
#include "language/syntax/samples.h"

using namespace cotejo;

namespace {

void use(std::string bytes) {
  const auto analyser = syntax::Analyser::parse_untested(std::move(bytes), "model");
  if (!analyser) return;
  Tagged text = syntax::sample_text("El plan sigue .\nAna Ruiz lo dijo en Lima .\n");
  syntax::Analyser::Workspace work;
  analyser->analyse(text, work);
}

std::string packed(std::string_view text) {
  ModelWriter writer;
  for (int sections = 0; !text.empty() && sections < 32; ++sections) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string line(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    const std::size_t blank = std::min(line.find(' '), line.size());
    const std::size_t size = std::strtoul(line.c_str() + blank, nullptr, 10);
    writer.add(line.substr(0, blank), std::string(text.substr(0, size)));
    text.remove_prefix(std::min(size, text.size()));
  }
  return writer.bytes();
}

/// The shipped model, changed by five bytes of input at a time: section, place (three bytes), and the byte put there
/// or, where the highest bit of the first is set, the place where the section ends.
std::string changed(std::string_view changes) {
  static const auto kBytes = ModelBytes::map(COTEJO_SOURCE_DIR "/models/es/syntax.cotejo");
  static const auto kModel = ModelFile::parse(*kBytes, "model");
  static constexpr const char* kNames[] = {"network",  "keys",       "tags",   "relations", "names",
                                           "adjuncts", "annotation", "lemmas", "samples"};
  std::vector<std::string> sections;
  for (const char* name : kNames) sections.emplace_back(kModel->section(name));
  for (; changes.size() >= 5; changes.remove_prefix(5)) {
    const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(changes[i]); };
    std::string& section = sections[(byte(0) & 0x7FU) % sections.size()];
    if (section.empty()) continue;
    const std::size_t place = (byte(1) | (byte(2) << 8U) | (byte(3) << 16U)) % section.size();
    if ((byte(0) & 0x80U) != 0) {
      section.resize(place);
    } else {
      section[place] = changes[4];
    }
  }
  ModelWriter writer;
  for (std::size_t i = 0; i < sections.size(); ++i) writer.add(kNames[i], std::move(sections[i]));
  return writer.bytes();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  use(std::string(fuzz::text_of(data, size)));
  use(packed(fuzz::text_of(data, size)));
  if (size <= 80) use(changed(fuzz::text_of(data, size)));
  return 0;
}
