// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
//
// One pass: a reader takes characters off the bytes, a writer puts clean UTF-8 down and notes in the map where the two
// part. Fails where a text mixes charsets: the one that fits most wins, the rest becomes U+FFFD or wrong letters.
// Tested by tests/text/charset_test.cpp.
#include "text/charset.h"

#include <unicode/normalizer2.h>
#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
#include <memory>
#include <utility>

#include "text/utf8.h"

namespace cotejo {

namespace {

/// 0x80..0x9F of Windows-1252; 0 where nothing is assigned.
constexpr std::array<char16_t, 32> kWindows1252 = {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                   0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                                   0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                   0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

bool is_combining(char32_t c) {
  return c >= 0x300 && c <= 0x36F;
}

/// Characters that no reader sees and that break words: soft hyphen, zero-width space and joiners, direction marks.
bool is_invisible(char32_t c) {
  return c == 0xAD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2064) ||
         c == 0xFEFF;
}

class Writer {
 public:
  explicit Writer(std::size_t bytes) { out_.text.reserve(bytes + bytes / 16); }

  void put(char32_t c, std::uint32_t at, std::uint32_t size) {
    const bool after_return = std::exchange(return_, c == '\r');
    if (c == '\n' && after_return) return;
    if (c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029) c = '\n';
    if (is_invisible(c)) return;
    // Windows-1252 that was once taken for Latin-1: its quotation marks stand among the control characters.
    if (c >= 0x80 && c < 0xA0 && kWindows1252[c - 0x80] != 0) c = kWindows1252[c - 0x80];
    if ((c < 0x20 && c != '\n' && c != '\t') || (c >= 0x7F && c < 0xA0)) c = ' ';
    if (is_combining(c) && compose(c)) return;
    out_.map.add(static_cast<std::uint32_t>(out_.text.size()), at);
    last_at_ = out_.text.size();
    append_utf8(out_.text, c);
    // The end of this character, in case the next one never comes or is left out.
    out_.map.add(static_cast<std::uint32_t>(out_.text.size()), at + size);
  }

  /// Plain letters, which stay as they are.
  void put_run(std::string_view run, std::uint32_t at) {
    return_ = false;
    out_.map.add(static_cast<std::uint32_t>(out_.text.size()), at);
    out_.text += run;
    last_at_ = out_.text.size() - 1;
    out_.map.add(static_cast<std::uint32_t>(out_.text.size()), at + static_cast<std::uint32_t>(run.size()));
  }

  void replace(std::uint32_t at, std::uint32_t size) {
    ++out_.invalid;
    put(0xFFFD, at, size);
  }

  [[nodiscard]] bool after_return() const { return return_; }
  [[nodiscard]] Decoded take() { return std::move(out_); }

 private:
  bool compose(char32_t mark) {
    if (out_.text.empty()) return false;
    UErrorCode failed = U_ZERO_ERROR;
    static const icu::Normalizer2* const nfc = icu::Normalizer2::getNFCInstance(failed);
    if (nfc == nullptr) return false;
    const char32_t base = decode_utf8(out_.text, last_at_).value;
    const UChar32 whole = nfc->composePair(static_cast<UChar32>(base), static_cast<UChar32>(mark));
    if (whole < 0) return false;
    const auto begin = static_cast<std::uint32_t>(last_at_);
    const std::uint32_t source = out_.map.source(begin);
    out_.text.resize(last_at_);
    out_.map.add(begin, source);
    append_utf8(out_.text, static_cast<char32_t>(whole));
    return true;
  }

  Decoded out_;
  std::size_t last_at_ = 0;
  bool return_ = false;
};

/// How many bytes from `at` on are ASCII letters, signs, blanks, tabs or line ends.
std::size_t plain_run(std::string_view bytes, std::size_t at) {
  const std::size_t begin = at;
  while (at < bytes.size() && ((bytes[at] >= 0x20 && bytes[at] < 0x7F) || bytes[at] == '\n' || bytes[at] == '\t')) ++at;
  return at - begin;
}

Decoded from_utf8(std::string_view bytes, std::uint32_t begin) {
  Writer writer(bytes.size());
  for (std::uint32_t at = begin; at < bytes.size();) {
    if (const std::size_t run = plain_run(bytes, at); run > 0 && !writer.after_return()) {
      writer.put_run(bytes.substr(at, run), at);
      at += static_cast<std::uint32_t>(run);
      continue;
    }
    const CodePoint c = decode_utf8(bytes, at);
    if (c.value == 0xFFFD && c.size == 1) {
      // The bytes of one broken character together are one replacement.
      std::uint32_t size = 1;
      while (at + size < bytes.size() && (static_cast<unsigned char>(bytes[at + size]) & 0xC0U) == 0x80U) ++size;
      if ((static_cast<unsigned char>(bytes[at]) & 0xC0U) != 0xC0U) size = 1;
      writer.replace(at, size);
      at += size;
      continue;
    }
    writer.put(c.value, at, c.size);
    at += c.size;
  }
  return writer.take();
}

Decoded from_windows_1252(std::string_view bytes) {
  Writer writer(bytes.size());
  for (std::uint32_t at = 0; at < bytes.size(); ++at) {
    char32_t c = static_cast<unsigned char>(bytes[at]);
    if (c >= 0x80 && c < 0xA0) c = kWindows1252[c - 0x80];
    if (c == 0 && bytes[at] != 0) {
      writer.replace(at, 1);
    } else {
      writer.put(c, at, 1);
    }
  }
  Decoded decoded = writer.take();
  decoded.charset = "windows-1252";
  return decoded;
}

Decoded from_utf16(std::string_view bytes, bool little, std::uint32_t begin) {
  Writer writer(bytes.size());
  const auto unit = [&](std::size_t at) -> char32_t {
    const auto first = static_cast<unsigned char>(bytes[at]);
    const auto second = static_cast<unsigned char>(bytes[at + 1]);
    return little ? static_cast<char32_t>(second << 8 | first) : static_cast<char32_t>(first << 8 | second);
  };
  std::uint32_t at = begin;
  while (at + 1 < bytes.size()) {
    const char32_t c = unit(at);
    if (c >= 0xD800 && c < 0xDC00 && at + 3 < bytes.size()) {
      const char32_t low = unit(at + 2);
      if (low >= 0xDC00 && low < 0xE000) {
        writer.put(0x10000 + ((c - 0xD800) << 10) + (low - 0xDC00), at, 4);
        at += 4;
        continue;
      }
    }
    if (c >= 0xD800 && c < 0xE000) {
      writer.replace(at, 2);
    } else {
      writer.put(c, at, 2);
    }
    at += 2;
  }
  if (at < bytes.size()) writer.replace(at, 1);
  Decoded decoded = writer.take();
  decoded.charset = little ? "UTF-16LE" : "UTF-16BE";
  return decoded;
}

/// Any other charset that ICU knows, one character at a time.
bool from_converter(std::string_view bytes, const std::string& name, Decoded& out) {
  UErrorCode failed = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(ucnv_open(name.c_str(), &failed), &ucnv_close);
  if (U_FAILURE(failed) || converter == nullptr) return false;
  Writer writer(bytes.size());
  const char* source = bytes.data();
  const char* const end = source + bytes.size();
  while (source < end) {
    const auto at = static_cast<std::uint32_t>(source - bytes.data());
    const char* const before = source;
    failed = U_ZERO_ERROR;
    const UChar32 c = ucnv_getNextUChar(converter.get(), &source, end, &failed);
    if (source == before) ++source;
    const auto size = static_cast<std::uint32_t>(source - before);
    if (U_FAILURE(failed) || c < 0) {
      if (failed == U_INDEX_OUTOFBOUNDS_ERROR) break;
      writer.replace(at, size);
    } else if (c == 0xFFFD) {
      writer.replace(at, size);
    } else {
      writer.put(static_cast<char32_t>(c), at, size);
    }
  }
  failed = U_ZERO_ERROR;
  const char* const usual = ucnv_getStandardName(name.c_str(), "IANA", &failed);
  out = writer.take();
  out.charset = U_SUCCESS(failed) && usual != nullptr ? usual : name;
  return true;
}

std::string plain_name(std::string_view declared) {
  std::string name;
  for (const char c : declared) {
    if (c >= 'A' && c <= 'Z') {
      name += static_cast<char>(c + 32);
    } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_') {
      name += c == '_' ? '-' : c;
    }
    if (name.size() > 40) break;
  }
  return name;
}

bool is_western(const std::string& name) {
  static constexpr std::array<std::string_view, 9> kNames = {
      "iso-8859-1", "iso8859-1", "latin1", "latin-1", "windows-1252", "cp1252", "us-ascii", "ascii", "iso-8859-15"};
  return std::find(kNames.begin(), kNames.end(), name) != kNames.end();
}

/// Good and broken sequences of bytes over 0x7F, read as UTF-8.
struct Utf8Count {
  std::size_t good = 0;
  std::size_t broken = 0;
};

Utf8Count count_utf8(std::string_view bytes) {
  Utf8Count count;
  for (std::size_t at = 0; at < bytes.size();) {
    if (static_cast<unsigned char>(bytes[at]) < 0x80) {
      ++at;
      continue;
    }
    const CodePoint c = decode_utf8(bytes, at);
    if (c.value == 0xFFFD && c.size == 1) {
      ++count.broken;
    } else if (c.size > 1) {
      ++count.good;
    }
    at += c.size;
  }
  return count;
}

}  // namespace

Decoded decode(std::string_view bytes, std::string_view declared) {
  if (bytes.substr(0, 3) == "\xEF\xBB\xBF") return from_utf8(bytes, 3);
  if (bytes.substr(0, 2) == "\xFF\xFE") return from_utf16(bytes, true, 2);
  if (bytes.substr(0, 2) == "\xFE\xFF") return from_utf16(bytes, false, 2);
  const Utf8Count count = count_utf8(bytes);
  if (count.broken == 0) return from_utf8(bytes, 0);
  const std::string name = plain_name(declared);
  const bool says_utf8 = name == "utf-8" || name == "utf8";
  if (!name.empty() && !says_utf8 && count.good <= count.broken) {
    if (is_western(name)) return from_windows_1252(bytes);
    Decoded decoded;
    if (from_converter(bytes, name, decoded)) return decoded;
  }
  // Text in a one-byte charset is hardly ever valid UTF-8 by accident: some good sequences mean broken UTF-8.
  if (count.good * 4 > count.broken || says_utf8) return from_utf8(bytes, 0);
  Decoded decoded = from_windows_1252(bytes);
  decoded.guessed = true;
  return decoded;
}

std::optional<Undone> undo_double_utf8(std::string_view bytes) {
  constexpr std::size_t kCertain = 3;
  // The first halves of nearly all accented letters.
  if (bytes.find("\xC3\x83") == std::string_view::npos && bytes.find("\xC3\x82") == std::string_view::npos) return {};
  Undone out;
  std::size_t at = bytes.substr(0, 3) == "\xEF\xBB\xBF" ? 3 : 0;
  bool windows = false;
  bool latin = false;
  for (; at < bytes.size();) {
    const CodePoint c = decode_utf8(bytes, at);
    char32_t byte = c.value;
    if (c.value > 0xFF) {
      const auto* const found = std::find(kWindows1252.begin(), kWindows1252.end(), static_cast<char16_t>(c.value));
      if (c.value > 0xFFFF || found == kWindows1252.end()) return {};
      byte = 0x80 + static_cast<char32_t>(found - kWindows1252.begin());
      windows = true;
    } else if (c.value >= 0x80 && c.value < 0xA0 && kWindows1252[c.value - 0x80] != 0) {
      latin = true;
    }
    out.map.add(static_cast<std::uint32_t>(out.bytes.size()), static_cast<std::uint32_t>(at));
    out.bytes += static_cast<char>(byte);
    at += c.size;
  }
  out.map.add(static_cast<std::uint32_t>(out.bytes.size()), static_cast<std::uint32_t>(bytes.size()));
  // One charset for all, or the way back is not the same.
  if (windows && latin) return {};
  const Utf8Count count = count_utf8(out.bytes);
  out.places = count.good;
  if (count.broken > 0 || count.good < kCertain) return {};
  return out;
}

Decoded clean(std::string_view utf8) {
  return from_utf8(utf8, 0);
}

}  // namespace cotejo
