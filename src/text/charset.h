// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "text/offset_map.h"

namespace cotejo {

/// Bytes as clean UTF-8: '\n' line ends, composed letters (NFC for pairs), no byte order mark, no soft hyphens, no
/// zero-width or control characters. `map` leads from `text` back to the bytes.
struct Decoded {
  std::string text;
  OffsetMap map;
  std::string charset = "UTF-8";  ///< its usual name: "UTF-8", "windows-1252", "UTF-16LE"
  bool guessed = false;           ///< told from the bytes alone, and not UTF-8
  std::size_t invalid = 0;        ///< places where U+FFFD stands for bytes that are no characters
};

/// `declared` is what a header or <meta> says ("iso-8859-1"), or empty. A byte order mark comes first, then bytes that
/// are valid UTF-8, then `declared`, then a guess between broken UTF-8 and Windows-1252. ISO-8859-1 is read as
/// Windows-1252, as browsers do.
[[nodiscard]] Decoded decode(std::string_view bytes, std::string_view declared = {});

/// UTF-8 that was taken for Windows-1252 or Latin-1 and encoded once more: the bytes before that, and where they stand.
struct Undone {
  std::string bytes;
  OffsetMap map;  ///< to the bytes as they came
  std::size_t places = 0;
};
/// Only where it is certain: all of the text has to be so, several letters show it, and doing it again gives the very
/// bytes. Nothing for any other text.
[[nodiscard]] std::optional<Undone> undo_double_utf8(std::string_view bytes);

/// Text that is UTF-8 already (from a decoder of some format), cleaned as above.
[[nodiscard]] Decoded clean(std::string_view utf8);

}  // namespace cotejo
