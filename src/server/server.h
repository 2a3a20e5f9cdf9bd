// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "base/result.h"

namespace cotejo::server {

struct ServeOptions {
  std::filesystem::path library;
  /// The address to listen at. Anything but loopback shows the library to the network: the server knows no users.
  std::string host = "127.0.0.1";
  int port = 8080;  ///< 0: any free one, see Server::port()
  /// Further names under which the server may be asked for (`news.example.org`), where `host` is a wildcard.
  std::vector<std::string> names = {};
};

/// Serves one library: the JSON documents under /api/ and the page that shows them. It reads and never writes.
class Server {
 public:
  /// Opens the library, binds and begins to answer. Fails as Library::open does, or with usage where the address cannot
  /// be had.
  static Result<Server> start(const ServeOptions& options);

  [[nodiscard]] int port() const;
  /// "http://127.0.0.1:8080/", for a person to open.
  [[nodiscard]] std::string address() const;
  /// Returns once stop() has been called (from another thread).
  void wait();
  /// Ends after the requests under way. May be called more than once; the destructor calls it. Not from a signal
  /// handler.
  void stop();

  Server(Server&&) noexcept;
  Server& operator=(Server&&) noexcept;
  ~Server();

  struct Listener;

 private:
  explicit Server(std::unique_ptr<Listener> listener);
  std::unique_ptr<Listener> listener_;
};

}  // namespace cotejo::server
