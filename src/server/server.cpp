// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
//
// The only file that sees the HTTP library. Every request, whatever its method and path, comes to respond(); nothing is
// routed by patterns.
#include "server/server.h"

#include <fmt/format.h>
#include <httplib.h>

#include <mutex>
#include <thread>
#include <utility>

#include "server/api.h"
#include "server/guard.h"
#include "server/page/files.h"

namespace cotejo::server {

namespace {

constexpr std::size_t kWorkers = 8;
constexpr std::size_t kMaxRequestBody = 64 << 10;  // read only to be refused

constexpr const char* kContentSecurityPolicy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; font-src "
    "'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

Request request_of(const httplib::Request& from) {
  Request request;
  request.method = from.method;
  request.path = from.path;
  const std::size_t hosts = from.get_header_value_count("Host");
  for (std::size_t i = 0; i < hosts; ++i) request.hosts.push_back(from.get_header_value("Host", i));
  request.if_none_match = from.get_header_value("If-None-Match");
  return request;
}

void set_headers(httplib::Response& to, const Response& response) {
  to.set_header("Content-Security-Policy", kContentSecurityPolicy);
  to.set_header("X-Content-Type-Options", "nosniff");
  to.set_header("Referrer-Policy", "no-referrer");
  to.set_header("Cross-Origin-Resource-Policy", "same-origin");
  to.set_header("Cross-Origin-Opener-Policy", "same-origin");
  to.set_header("Accept-Ranges", "none");
  const bool keep = response.status == 200 || response.status == 304;
  to.set_header("Cache-Control", !keep                ? "no-store"
                                 : response.immutable ? "private, max-age=31536000, immutable"
                                                      : "private, no-cache");
  if (!response.etag.empty()) to.set_header("ETag", response.etag);
  if (response.status == 405) to.set_header("Allow", "GET, HEAD");
}

void write(httplib::Response& to, const Response& response) {
  to.status = response.status;
  set_headers(to, response);
  if (response.body.empty()) return;
  // A provider and not set_content: that would copy the body, and compress it at the highest level for a reader who is
  // mostly on this machine.
  to.set_content_provider(
      response.body.size(), response.content_type,
      [owned = response.owned, body = response.body](std::size_t offset, std::size_t length, httplib::DataSink& sink) {
        if (offset > body.size()) return false;
        const std::string_view part = body.substr(offset, length);
        return sink.write(part.data(), part.size());
      });
}

Response respond(const Request& request, const Guard& guard, Libraries& libraries) {
  if (auto refused = guard.refuse(request)) return *refused;
  const bool api = request.path.rfind("/api/", 0) == 0;
  return unless_known(api ? answer_api(request.path, libraries) : answer_page(request.path), request);
}

}  // namespace

struct Server::Listener {
  Listener(const ServeOptions& options) : guard(options.host, options.names), libraries(options.library) {}

  Guard guard;
  Libraries libraries;
  httplib::Server http;
  std::string host;
  int port = 0;
  std::thread thread;
  std::mutex joining;

  void configure() {
    http.new_task_queue = [] { return new httplib::ThreadPool(kWorkers); };
    // One request a connection: waiting ones would hold a worker each, and a body that nobody reads cannot be taken for
    // the next request.
    http.set_keep_alive_max_count(1);
    http.set_payload_max_length(kMaxRequestBody);
    // The library's own choice is SO_REUSEPORT, with which a second server could take the same port in silence.
    http.set_socket_options([](socket_t socket) {
      const int yes = 1;
      setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    });
    http.set_pre_routing_handler([this](const httplib::Request& from, httplib::Response& to) {
      // Other methods go on, so that their body is read; the error handler below answers them.
      if (from.method != "GET" && from.method != "HEAD") return httplib::Server::HandlerResponse::Unhandled;
      // Parts of a document are not served: the whole is the answer that HTTP allows.
      const_cast<httplib::Request&>(from).ranges.clear();
      write(to, respond(request_of(from), guard, libraries));
      return httplib::Server::HandlerResponse::Handled;
    });
    http.set_error_handler([this](const httplib::Request& from, httplib::Response& to) {
      if (to.has_header("Content-Security-Policy")) return;  // answered above
      const int status = to.status;
      write(to, status == 404 ? respond(request_of(from), guard, libraries)
                              : problem(status, "This request cannot be understood."));
    });
    // NOLINTNEXTLINE(performance-unnecessary-value-param): the library's signature
    http.set_exception_handler([](const httplib::Request&, httplib::Response& to, std::exception_ptr) {
      write(to, problem(500, "The server could not answer; its memory may be short."));
    });
  }

  /// False where the address is taken or is none of this machine's.
  bool bind(const ServeOptions& options) {
    host = options.host;
    port = options.port;
    if (port != 0) return http.bind_to_port(host, port);
    port = http.bind_to_any_port(host);
    return port > 0;
  }

  void run() {
    thread = std::thread([this] { http.listen_after_bind(); });
    // stop() before the loop has begun would be lost.
    while (!http.is_running()) std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }

  void join() {
    const std::lock_guard lock(joining);
    if (thread.joinable()) thread.join();
  }

  ~Listener() {
    http.stop();
    join();
  }
};

Server::Server(std::unique_ptr<Listener> listener) : listener_(std::move(listener)) {}
Server::Server(Server&&) noexcept = default;
Server& Server::operator=(Server&&) noexcept = default;
Server::~Server() = default;

Result<Server> Server::start(const ServeOptions& options) {
  if (options.port < 0 || options.port > 65535) {
    return Error{ErrorCode::usage, "a port is a number from 1 to 65535, or 0 for any free one", "--port"};
  }
  auto listener = std::make_unique<Listener>(options);
  if (auto opened = listener->libraries.warm(); !opened) return opened.error();
  listener->configure();
  if (!listener->bind(options)) {
    return Error{
        ErrorCode::usage,
        fmt::format("cannot listen at {}, port {}: another program has it, or it is not this machine's. Choose "
                    "another port with --port, or --port 0 for any free one",
                    options.host, options.port)};
  }
  listener->run();
  return Server(std::move(listener));
}

int Server::port() const {
  return listener_->port;
}

std::string Server::address() const {
  return fmt::format("http://{}:{}/", host_in_url(listener_->host), listener_->port);
}

void Server::wait() {
  listener_->join();
}

void Server::stop() {
  listener_->http.stop();
  listener_->join();
}

}  // namespace cotejo::server
