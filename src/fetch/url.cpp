// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
//
// libcurl's own URL parser is used, so that what is checked here and what is connected to there cannot differ.
#include "fetch/url.h"

#include <curl/curl.h>
#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <memory>
#include <optional>

namespace cotejo::fetch {

namespace {

constexpr std::size_t kLongest = 4096;

using Handle = std::unique_ptr<CURLU, decltype(&curl_url_cleanup)>;

std::string lower(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return text;
}

std::string part(CURLU* url, CURLUPart which, unsigned flags = 0) {
  char* text = nullptr;
  if (curl_url_get(url, which, &text, flags) != CURLUE_OK) return {};
  std::string copy(text);
  curl_free(text);
  return copy;
}

Error refused(std::string_view text, std::string_view why) {
  return {ErrorCode::usage, fmt::format("{}; give a full http:// or https:// address", why),
          std::string(text.substr(0, 200))};
}

}  // namespace

bool looks_like_url(std::string_view text) {
  const std::string start = lower(std::string(text.substr(0, 8)));
  return start.rfind("http://", 0) == 0 || start.rfind("https://", 0) == 0;
}

namespace {

/// Fragments name a place on a page and are never sent.
std::string_view without_fragment(std::string_view text) {
  return text.substr(0, text.find('#'));
}

}  // namespace

Result<Url> Url::parse(std::string_view text) {
  if (text.size() > kLongest) return refused(text, "the URL is too long");
  if (!looks_like_url(text)) return refused(text, "not a web address");
  if (std::any_of(text.begin(), text.end(), [](unsigned char c) { return c < 0x20 || c == 0x7F; }))
    return refused(text, "the URL holds control characters");
  const Handle handle(curl_url(), &curl_url_cleanup);
  const std::string given(without_fragment(text));
  const CURLUcode code = curl_url_set(handle.get(), CURLUPART_URL, given.c_str(),
                                      CURLU_DISALLOW_USER | CURLU_ALLOW_SPACE | CURLU_URLENCODE);
  if (code == CURLUE_USER_NOT_ALLOWED) return refused(text, "the URL holds a user name, which is never sent");
  if (code != CURLUE_OK) return refused(text, fmt::format("the URL is broken ({})", curl_url_strerror(code)));
  Url url;
  const std::string scheme = lower(part(handle.get(), CURLUPART_SCHEME));
  url.host_ = lower(part(handle.get(), CURLUPART_HOST));
  if (url.host_.empty()) return refused(text, "the URL names no host");
  const std::string port = part(handle.get(), CURLUPART_PORT, CURLU_NO_DEFAULT_PORT);
  url.origin_ = scheme + "://" + url.host_ + (port.empty() ? "" : ":" + port);
  url.target_ = part(handle.get(), CURLUPART_PATH);
  const std::string query = part(handle.get(), CURLUPART_QUERY);
  if (!query.empty()) url.target_ += "?" + query;
  url.text_ = url.origin_ + url.target_;
  return url;
}

Result<Url> Url::resolve(std::string_view reference) const {
  const Handle handle(curl_url(), &curl_url_cleanup);
  curl_url_set(handle.get(), CURLUPART_URL, text_.c_str(), 0);
  const std::string given(without_fragment(reference.substr(0, kLongest + 1)));
  // Without CURLU_NON_SUPPORT_SCHEME, schemes that libcurl does not know fail here; those that it knows, in parse().
  if (!given.empty() && curl_url_set(handle.get(), CURLUPART_URL, given.c_str(),
                                     CURLU_DISALLOW_USER | CURLU_ALLOW_SPACE | CURLU_URLENCODE) != CURLUE_OK) {
    return refused(reference, "leads to no web address");
  }
  return parse(part(handle.get(), CURLUPART_URL));
}

}  // namespace cotejo::fetch
