// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
// Any bytes in any declared charset (the input's first line): text is UTF-8 and leads back into the bytes; letters that
// were encoded twice are what is encoded twice anew.
#include "text/charset.h"

#include "intake.h"

using namespace cotejo;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view all = fuzz::text_of(data, size);
  const std::size_t line = std::min(all.find('\n'), all.size());
  const std::string_view bytes = all.substr(std::min(line + 1, all.size()));
  const Decoded decoded = decode(bytes, all.substr(0, line));
  fuzz::expect(fuzz::is_utf8(decoded.text), "text is UTF-8");
  std::uint32_t before = 0;
  for (std::size_t at = 0; at < decoded.text.size();) {
    const std::uint32_t source = decoded.map.source(static_cast<std::uint32_t>(at));
    fuzz::expect(source >= before && source <= bytes.size(), "places rise and lie in the bytes");
    before = source;
    at += decode_utf8(decoded.text, at).size;
  }
  if (const auto undone = undo_double_utf8(bytes)) {
    fuzz::expect(undone->places >= 3 && fuzz::is_utf8(undone->bytes), "the bytes before are UTF-8");
    const Span whole = undone->map.source(Span{0, static_cast<std::uint32_t>(undone->bytes.size())});
    fuzz::expect(whole.end == bytes.size(), "all of the bytes");
  }
  return 0;
}
