// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
// A server whose certificate nobody vouches for is not talked to.
#include <arpa/inet.h>
#include <gmock/gmock.h>
#include <netinet/in.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>
#include <sys/socket.h>
#include <unistd.h>

#include <thread>

#include "fetching.h"

namespace cotejo::fetch {
namespace {

/// A TLS server with a certificate of its own making, for "localhost"; takes one connection at a time.
class SelfSignedServer {
 public:
  SelfSignedServer() {
    context_ = SSL_CTX_new(TLS_server_method());
    EVP_PKEY* const key = EVP_EC_gen("P-256");
    X509* const certificate = X509_new();
    ASN1_INTEGER_set(X509_get_serialNumber(certificate), 1);
    X509_gmtime_adj(X509_getm_notBefore(certificate), -3600);
    X509_gmtime_adj(X509_getm_notAfter(certificate), 3600);
    X509_set_pubkey(certificate, key);
    X509_NAME* const name = X509_get_subject_name(certificate);
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, reinterpret_cast<const unsigned char*>("localhost"), -1, -1,
                               0);
    X509_set_issuer_name(certificate, name);
    X509_sign(certificate, key, EVP_sha256());
    SSL_CTX_use_certificate(context_, certificate);
    SSL_CTX_use_PrivateKey(context_, key);
    X509_free(certificate);
    EVP_PKEY_free(key);
    listener_ = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    ::bind(listener_, reinterpret_cast<sockaddr*>(&address), sizeof address);
    socklen_t size = sizeof address;
    ::getsockname(listener_, reinterpret_cast<sockaddr*>(&address), &size);
    port = ntohs(address.sin_port);
    ::listen(listener_, 8);
    thread_ = std::thread([this] { serve(); });
  }
  ~SelfSignedServer() {
    ::shutdown(listener_, SHUT_RDWR);
    thread_.join();
    ::close(listener_);
    SSL_CTX_free(context_);
  }
  SelfSignedServer(const SelfSignedServer&) = delete;
  SelfSignedServer& operator=(const SelfSignedServer&) = delete;

  int port = 0;
  bool read_something = false;

 private:
  void serve() {
    for (int socket = ::accept(listener_, nullptr, nullptr); socket >= 0;
         socket = ::accept(listener_, nullptr, nullptr)) {
      const timeval patience{1, 0};
      ::setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
      SSL* const ssl = SSL_new(context_);
      SSL_set_fd(ssl, socket);
      char byte = 0;
      if (SSL_accept(ssl) == 1 && SSL_read(ssl, &byte, 1) == 1) read_something = true;
      SSL_free(ssl);
      ::close(socket);
    }
  }
  SSL_CTX* context_;
  int listener_ = -1;
  std::thread thread_;
};

using CertificateTest = FetchTest;

TEST_F(CertificateTest, of_a_server_that_nobody_vouches_for_is_refused_before_anything_is_asked) {
  SelfSignedServer impostor;
  const auto fetched = fetcher().fetch(to("https://localhost:" + std::to_string(impostor.port) + "/x"));
  EXPECT_FALSE(fetched);
  EXPECT_FALSE(impostor.read_something);
}

TEST_F(CertificateTest, is_named_as_the_cause) {
  SelfSignedServer impostor;
  Transfer transfer(options.limits, true, stop);
  const Answer answer = transfer.get(*Url::parse("https://localhost:" + std::to_string(impostor.port) + "/x"), {});
  EXPECT_EQ(answer.fault, Fault::lasting);
  EXPECT_THAT(answer.message, ::testing::HasSubstr("certificate"));
}

}  // namespace
}  // namespace cotejo::fetch
