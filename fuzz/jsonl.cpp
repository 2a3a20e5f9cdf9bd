// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
// Any bytes as JSON Lines, a JSON object or a JSON Feed.
#include "intake.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  return cotejo::fuzz::read(data, size, "a.jsonl", size > 2 && data[0] == 0x1F);
}
