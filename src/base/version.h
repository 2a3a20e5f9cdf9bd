// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace cotejo {

inline constexpr const char* kVersion = "0.1.0";

}  // namespace cotejo
