// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <fmt/format.h>
#include <zlib.h>

#include <string>
#include <string_view>

namespace cotejo {

inline std::string gzipped(std::string_view bytes) {
  z_stream z = {};
  deflateInit2(&z, Z_BEST_SPEED, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
  std::string out(deflateBound(&z, bytes.size()) + 32, '\0');
  z.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  z.avail_in = static_cast<uInt>(bytes.size());
  z.next_out = reinterpret_cast<Bytef*>(out.data());
  z.avail_out = static_cast<uInt>(out.size());
  deflate(&z, Z_FINISH);
  out.resize(out.size() - z.avail_out);
  deflateEnd(&z);
  return out;
}

/// A page of one article that can be told from others by its number.
inline std::string numbered_page(int number, std::string_view charset = "utf-8") {
  return fmt::format(
      "<!DOCTYPE html><html><head><meta charset=\"{}\"><title>El puente {} del valle</title></head><body><article>"
      "<h1>El alcalde inaugura el puente n\u00famero {} del valle</h1>"
      "<p>El alcalde de la localidad inaugur\u00f3 este lunes el puente n\u00famero {}, que une los dos barrios de la "
      "ciudad desde hace a\u00f1os separados por el r\u00edo.</p>"
      "<p>Los vecinos dijeron que la obra era necesaria y que esperaban que el transporte p\u00fablico llegara pronto "
      "a "
      "todas las calles de la zona.</p></article></body></html>",
      charset, number, number, number);
}

inline std::string http_answer(std::string_view body, std::string_view headers = "Content-Type: text/html\r\n",
                               int status = 200) {
  return fmt::format("HTTP/1.1 {} OK\r\n{}\r\n{}", status, headers, body);
}

inline std::string warc_record(std::string_view type, std::string_view uri, std::string_view content,
                               std::string_view more = "") {
  return fmt::format(
      "WARC/1.0\r\nWARC-Type: {}\r\nWARC-Record-ID: <urn:uuid:1>\r\nWARC-Date: 2023-09-18T06:00:00Z\r\n"
      "WARC-Target-URI: {}\r\n{}Content-Type: application/http; msgtype={}\r\nContent-Length: {}\r\n\r\n{}\r\n\r\n",
      type, uri, more, type, content.size(), content);
}

inline std::string response_record(int number, std::string_view more = "") {
  return warc_record("response", fmt::format("https://diario.example/{}.html", number),
                     http_answer(numbered_page(number)), more);
}

}  // namespace cotejo
