// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
// Any bytes as a feed; what starts otherwise is read as what it looks like.
#include "intake.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  return cotejo::fuzz::read(data, size, "a.xml", size > 2 && data[0] == 0x1F);
}
