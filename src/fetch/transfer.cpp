// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "fetch/transfer.h"

#include <curl/curl.h>
#include <fmt/format.h>
#include <signal.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <mutex>

#include "fetch/address.h"

namespace cotejo::fetch {

namespace {

constexpr std::size_t kMostHeaderBytes = 256 << 10;

/// What the callbacks of one request share.
struct Exchanging {
  const Limits* limits = nullptr;
  const Stop* stop = nullptr;
  bool allow_private = false;
  bool too_large = false;
  std::string forbidden;  ///< the last address that was refused
  Answer answer;
};

curl_socket_t open_socket(void* user, curlsocktype, curl_sockaddr* to) {
  auto& now = *static_cast<Exchanging*>(user);
  if (!now.allow_private && !is_public(to->addr)) {
    now.forbidden = to_text(to->addr);
    return CURL_SOCKET_BAD;
  }
  return ::socket(to->family, to->socktype | SOCK_CLOEXEC, to->protocol);
}

std::size_t take_body(char* bytes, std::size_t, std::size_t count, void* user) {
  auto& now = *static_cast<Exchanging*>(user);
  const std::size_t room = now.limits->max_bytes - now.answer.body.size();
  now.answer.body.append(bytes, std::min(count, room));
  if (count <= room) return count;
  now.too_large = true;
  return 0;
}

std::size_t take_header(char* bytes, std::size_t, std::size_t count, void* user) {
  auto& now = *static_cast<Exchanging*>(user);
  const std::string_view line(bytes, count);
  // Interim answers (100, 103) come with heads of their own.
  if (line.substr(0, 5) == "HTTP/") now.answer.head.clear();
  if (now.answer.head.size() + count > kMostHeaderBytes) {
    now.too_large = true;
    return 0;
  }
  now.answer.head += line;
  return count;
}

int take_note(CURL*, curl_infotype type, char* bytes, std::size_t count, void* user) {
  if (type == CURLINFO_HEADER_OUT) static_cast<Exchanging*>(user)->answer.request.append(bytes, count);
  return 0;
}

int go_on(void* user, curl_off_t, curl_off_t, curl_off_t, curl_off_t) {
  return static_cast<Exchanging*>(user)->stop->stopped() ? 1 : 0;
}

Fault fault_of(CURLcode code, const Exchanging& now) {
  if (code == CURLE_OK) return Fault::none;
  if (now.too_large || code == CURLE_FILESIZE_EXCEEDED) return Fault::too_large;
  if (!now.forbidden.empty() && code == CURLE_COULDNT_CONNECT) return Fault::forbidden_address;
  switch (code) {
    case CURLE_ABORTED_BY_CALLBACK:
      return Fault::stopped;
    case CURLE_OPERATION_TIMEDOUT:
      return Fault::too_slow;
    case CURLE_COULDNT_CONNECT:
    case CURLE_SEND_ERROR:
    case CURLE_RECV_ERROR:
    case CURLE_GOT_NOTHING:
    case CURLE_PARTIAL_FILE:
      return Fault::passing;
    default:
      return Fault::lasting;
  }
}

std::string message_of(CURLcode code, const Exchanging& now, const char* detail) {
  const Limits& limits = *now.limits;
  switch (fault_of(code, now)) {
    case Fault::none:
      return {};
    case Fault::forbidden_address:
      return fmt::format(
          "leads to {}, an address inside of a private network or of this machine; --allow-private fetches it all the "
          "same",
          now.forbidden);
    case Fault::too_large:
      return fmt::format("sends more than {} KB", std::max<std::uint64_t>(limits.max_bytes >> 10, 1));
    case Fault::too_slow:
      return fmt::format("took longer than {:.1f} s", static_cast<double>(limits.total.count()) / 1000);
    case Fault::stopped:
      return "was stopped";
    case Fault::passing:
    case Fault::lasting:
      return fmt::format("cannot be fetched: {}", *detail != '\0' ? detail : curl_easy_strerror(code));
  }
  return {};
}

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

/// A server that hangs up in the middle of TLS would end the program by SIGPIPE: without signals of its own, libcurl
/// leaves that to us. Held back in this thread, so that a closed standard output still ends it.
class NoBrokenPipe {
 public:
  NoBrokenPipe() {
    sigemptyset(&pipe_);
    sigaddset(&pipe_, SIGPIPE);
    pthread_sigmask(SIG_BLOCK, &pipe_, &before_);
  }
  ~NoBrokenPipe() {
    const timespec at_once{};
    while (sigtimedwait(&pipe_, nullptr, &at_once) > 0) {
    }
    pthread_sigmask(SIG_SETMASK, &before_, nullptr);
  }
  NoBrokenPipe(const NoBrokenPipe&) = delete;
  NoBrokenPipe& operator=(const NoBrokenPipe&) = delete;

 private:
  sigset_t pipe_{};
  sigset_t before_{};
};

void start_curl_once() {
  static std::once_flag once;
  std::call_once(once, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
}

}  // namespace

std::optional<std::string> Answer::header(std::string_view name) const {
  std::optional<std::string> found;
  for (std::size_t at = 0; at < head.size();) {
    const std::size_t end = std::min(head.find('\n', at), head.size());
    std::string_view line(head.data() + at, end - at);
    at = end + 1;
    if (line.size() <= name.size() || line[name.size()] != ':') continue;
    if (!std::equal(name.begin(), name.end(), line.begin(), [](char a, char b) { return lower(a) == lower(b); }))
      continue;
    line.remove_prefix(name.size() + 1);
    const auto first = line.find_first_not_of(" \t\r");
    const auto last = line.find_last_not_of(" \t\r");
    found = first == std::string_view::npos ? "" : std::string(line.substr(first, last - first + 1));
  }
  return found;
}

struct Transfer::Curl {
  Curl(const Limits& l, bool p, const Stop& s) : limits(l), allow_private(p), stop(s) {
    start_curl_once();
    easy = curl_easy_init();
  }
  ~Curl() {
    const NoBrokenPipe held;
    curl_easy_cleanup(easy);
  }
  Curl(const Curl&) = delete;
  Curl& operator=(const Curl&) = delete;
  Limits limits;
  bool allow_private;
  const Stop& stop;
  CURL* easy;
};

Transfer::Transfer(const Limits& limits, bool allow_private, const Stop& stop)
    : curl_(std::make_unique<Curl>(limits, allow_private, stop)) {}
Transfer::Transfer(Transfer&&) noexcept = default;
Transfer::~Transfer() = default;

namespace {

void set_rules(CURL* easy, const Limits& limits) {
  curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "http,https");
  curl_easy_setopt(easy, CURLOPT_FOLLOWLOCATION, 0L);
  // A proxy of the environment would be connected to in place of the host whose address is to be checked.
  curl_easy_setopt(easy, CURLOPT_PROXY, "");
  curl_easy_setopt(easy, CURLOPT_NETRC, static_cast<long>(CURL_NETRC_IGNORED));
  curl_easy_setopt(easy, CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_1_1));
  curl_easy_setopt(easy, CURLOPT_HTTP_CONTENT_DECODING, 0L);
  curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(easy, CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(limits.connect.count()));
  curl_easy_setopt(easy, CURLOPT_TIMEOUT_MS, static_cast<long>(limits.total.count()));
  curl_easy_setopt(easy, CURLOPT_MAXFILESIZE_LARGE, static_cast<curl_off_t>(limits.max_bytes));
}

void set_callbacks(CURL* easy, Exchanging& now) {
  curl_easy_setopt(easy, CURLOPT_OPENSOCKETFUNCTION, open_socket);
  curl_easy_setopt(easy, CURLOPT_OPENSOCKETDATA, &now);
  curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, take_body);
  curl_easy_setopt(easy, CURLOPT_WRITEDATA, &now);
  curl_easy_setopt(easy, CURLOPT_HEADERFUNCTION, take_header);
  curl_easy_setopt(easy, CURLOPT_HEADERDATA, &now);
  curl_easy_setopt(easy, CURLOPT_XFERINFOFUNCTION, go_on);
  curl_easy_setopt(easy, CURLOPT_XFERINFODATA, &now);
  curl_easy_setopt(easy, CURLOPT_NOPROGRESS, 0L);
  curl_easy_setopt(easy, CURLOPT_DEBUGFUNCTION, take_note);
  curl_easy_setopt(easy, CURLOPT_DEBUGDATA, &now);
  curl_easy_setopt(easy, CURLOPT_VERBOSE, 1L);
}

}  // namespace

Answer Transfer::get(const Url& url, const HeaderList& headers) {
  CURL* const easy = curl_->easy;
  Exchanging now;
  now.limits = &curl_->limits;
  now.stop = &curl_->stop;
  now.allow_private = curl_->allow_private;
  std::array<char, CURL_ERROR_SIZE> detail{};
  curl_easy_reset(easy);  // keeps the connection
  set_rules(easy, curl_->limits);
  set_callbacks(easy, now);
  curl_easy_setopt(easy, CURLOPT_ERRORBUFFER, detail.data());
  curl_easy_setopt(easy, CURLOPT_URL, url.text().c_str());
  curl_slist* list = nullptr;
  for (const auto& [name, value] : headers) list = curl_slist_append(list, fmt::format("{}: {}", name, value).c_str());
  curl_easy_setopt(easy, CURLOPT_HTTPHEADER, list);
  const CURLcode code = [&] {
    const NoBrokenPipe held;
    return curl_easy_perform(easy);
  }();
  curl_slist_free_all(list);
  long status = 0;
  char* address = nullptr;
  curl_easy_getinfo(easy, CURLINFO_RESPONSE_CODE, &status);
  curl_easy_getinfo(easy, CURLINFO_PRIMARY_IP, &address);
  now.answer.status = static_cast<int>(status);
  if (address != nullptr) now.answer.address = address;
  now.answer.fault = fault_of(code, now);
  now.answer.message = message_of(code, now, detail.data());
  return std::move(now.answer);
}

}  // namespace cotejo::fetch
