// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "language/language.h"

namespace cotejo {

struct Language::Parts {};

Language::Language(std::unique_ptr<const Parts> parts) : parts_(std::move(parts)) {}
Language::Language(Language&&) noexcept = default;
Language& Language::operator=(Language&&) noexcept = default;
Language::~Language() = default;

Result<Language> Language::load(const Paths&) {
  return Language(std::make_unique<Parts>());
}

Tagged Language::analyse(const Article&) const {
  return {};
}

}  // namespace cotejo
