// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace cotejo::testing {

/// One connection to a RawServer: its handler sends what it likes, lies included.
class Caller {
 public:
  Caller(int socket, std::string request, const std::atomic<bool>& ending)
      : socket_(socket), request_(std::move(request)), ending_(ending) {}

  [[nodiscard]] const std::string& request() const { return request_; }
  [[nodiscard]] bool asked_with(std::string_view words) const { return request_.find(words) != std::string::npos; }

  /// False where the other side has gone, or the server is to end.
  bool send(std::string_view bytes) const {
    while (!bytes.empty() && !ending_) {
      const ssize_t sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
      if (sent <= 0) return false;
      bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return !ending_;
  }
  void answer(std::string_view status, std::string_view headers, std::string_view body) const {
    send("HTTP/1.1 " + std::string(status) + "\r\n" + std::string(headers) +
         "Content-Length: " + std::to_string(body.size()) + "\r\nConnection: close\r\n\r\n" + std::string(body));
  }
  void ok(std::string_view body, std::string_view headers = "Content-Type: text/html\r\n") const {
    answer("200 OK", headers, body);
  }
  void redirect(std::string_view to) const { answer("302 Found", "Location: " + std::string(to) + "\r\n", ""); }

 private:
  int socket_;
  std::string request_;
  const std::atomic<bool>& ending_;
};

/// A web server on a free port of 127.0.0.1 that does nothing by itself: what a path answers is said byte by byte, so
/// that it can be slow, endless, and wrong. 404 where nothing is said. Each connection is one request.
class RawServer {
 public:
  using Handler = std::function<void(const Caller&)>;

  RawServer() {
    listener_ = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    ::bind(listener_, reinterpret_cast<sockaddr*>(&address), sizeof address);
    socklen_t size = sizeof address;
    ::getsockname(listener_, reinterpret_cast<sockaddr*>(&address), &size);
    port_ = ntohs(address.sin_port);
    ::listen(listener_, 64);
    thread_ = std::thread([this] { serve(); });
  }
  ~RawServer() {
    ending_ = true;
    ::shutdown(listener_, SHUT_RDWR);
    thread_.join();
    ::close(listener_);
    for (std::thread& caller : callers_) caller.join();
  }
  RawServer(const RawServer&) = delete;
  RawServer& operator=(const RawServer&) = delete;

  void on(const std::string& path, Handler handler) {
    const std::lock_guard lock(mutex_);
    handlers_[path] = std::move(handler);
  }
  [[nodiscard]] std::string url(const std::string& path, const std::string& host = "127.0.0.1") const {
    return "http://" + host + ":" + std::to_string(port_) + path;
  }
  /// The paths asked for so far, in order; robots.txt only where wanted.
  [[nodiscard]] std::vector<std::string> asked(bool with_robots = false) const {
    const std::lock_guard lock(mutex_);
    std::vector<std::string> paths;
    for (const std::string& path : log_) {
      if (with_robots || path != "/robots.txt") paths.push_back(path);
    }
    return paths;
  }

 private:
  void serve() {
    for (;;) {
      const int socket = ::accept4(listener_, nullptr, nullptr, SOCK_CLOEXEC);
      if (socket < 0) return;
      // A handler that writes to somebody who does not read must not hold up the end.
      const timeval patience{1, 0};
      ::setsockopt(socket, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
      ::setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
      callers_.emplace_back([this, socket] {
        converse(socket);
        ::close(socket);
      });
    }
  }

  void converse(int socket) {
    std::string request;
    std::string chunk(4096, '\0');
    while (request.find("\r\n\r\n") == std::string::npos) {
      const ssize_t got = ::recv(socket, chunk.data(), chunk.size(), 0);
      if (got <= 0) return;
      request.append(chunk, 0, static_cast<std::size_t>(got));
    }
    const auto begin = request.find(' ') + 1;
    const std::string path = request.substr(begin, request.find(' ', begin) - begin);
    Handler handler;
    {
      const std::lock_guard lock(mutex_);
      log_.push_back(path);
      const auto found = handlers_.find(path);
      if (found != handlers_.end()) handler = found->second;
    }
    const Caller caller(socket, request, ending_);
    if (handler) {
      handler(caller);
    } else {
      caller.answer("404 Not Found", "", "");
    }
    ::shutdown(socket, SHUT_WR);
  }

  int listener_ = -1;
  int port_ = 0;
  std::atomic<bool> ending_{false};
  mutable std::mutex mutex_;
  std::map<std::string, Handler> handlers_;
  std::vector<std::string> log_;
  std::vector<std::thread> callers_;
  std::thread thread_;
};

}  // namespace cotejo::testing
