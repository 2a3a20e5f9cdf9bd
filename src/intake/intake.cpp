// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "intake/intake.h"

#include "base/hash.h"

namespace cotejo {

struct Intake::Tables {};

Intake::Intake(std::unique_ptr<const Tables> tables) : tables_(std::move(tables)) {}
Intake::Intake(Intake&&) noexcept = default;
Intake& Intake::operator=(Intake&&) noexcept = default;
Intake::~Intake() = default;

Result<Intake> Intake::load(const Paths&) {
  return Intake(std::make_unique<Tables>());
}

std::vector<IntakeItem> Intake::read(std::string_view bytes, std::string_view path, const IntakeOptions&) const {
  Article article;
  article.path = path;
  article.file = path.substr(path.rfind('/') + 1);
  article.raw.sha256 = sha256_hex(bytes);
  article.raw.bytes = bytes.size();
  article.id = article.raw.sha256.substr(0, 16);
  std::size_t at = 0;
  while (at < bytes.size()) {
    const auto newline = std::min(bytes.find('\n', at), bytes.size());
    const std::string_view line = bytes.substr(at, newline - at);
    if (line.find_first_not_of(" \t\r") != std::string_view::npos) {
      if (!article.text.empty()) article.text += "\n\n";
      Block block;
      block.text.begin = static_cast<std::uint32_t>(article.text.size());
      article.text += line;
      block.text.end = static_cast<std::uint32_t>(article.text.size());
      block.raw = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(newline)};
      article.blocks.push_back(block);
    }
    at = newline + 1;
  }
  std::vector<IntakeItem> items;
  items.emplace_back(std::move(article));
  return items;
}

}  // namespace cotejo
