// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "fetch/warc_writer.h"

#include <fcntl.h>
#include <fmt/chrono.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <ctime>
#include <mutex>
#include <set>
#include <system_error>
#include <utility>
#include <vector>

#include "base/hash.h"

namespace cotejo::fetch {
namespace fs = std::filesystem;

namespace {

constexpr std::string_view kEnding = ".warc.gz";
constexpr const char* kNotModified = "http://netpreserve.org/warc/1.1/revisit/server-not-modified";

std::string record_id() {
  std::array<unsigned char, 16> bytes{};
  if (getrandom(bytes.data(), bytes.size(), 0) != static_cast<ssize_t>(bytes.size())) {
    // Never seen for 16 bytes; the clock is unique enough for a name.
    const auto now = std::chrono::steady_clock::now().time_since_epoch().count();
    std::memcpy(bytes.data(), &now, sizeof now);
  }
  bytes[6] = static_cast<unsigned char>((bytes[6] & 0x0F) | 0x40);
  bytes[8] = static_cast<unsigned char>((bytes[8] & 0x3F) | 0x80);
  std::string id = "<urn:uuid:";
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if (i == 4 || i == 6 || i == 8 || i == 10) id += '-';
    id += fmt::format("{:02x}", bytes[i]);
  }
  return id + ">";
}

std::string iso_time(std::int64_t seconds) {
  return fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(static_cast<std::time_t>(seconds)));
}

class Record {
 public:
  Record(std::string_view type, const std::string& id, std::int64_t time) {
    text_ = "WARC/1.1\r\n";
    field("WARC-Type", type);
    field("WARC-Record-ID", id);
    field("WARC-Date", iso_time(time));
  }
  Record& field(std::string_view name, std::string_view value) {
    text_.append(name).append(": ").append(value).append("\r\n");
    return *this;
  }
  std::string finish(std::string_view type, std::string_view block) {
    field("Content-Type", type);
    field("WARC-Block-Digest", "sha256:" + sha256_hex(block));
    field("Content-Length", std::to_string(block.size()));
    return std::move(text_.append("\r\n").append(block).append("\r\n\r\n"));
  }

 private:
  std::string text_;
};

/// One gzip member.
std::string compressed(std::string_view bytes) {
  z_stream z{};
  if (deflateInit2(&z, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY) != Z_OK) return {};
  std::string out(deflateBound(&z, bytes.size()), '\0');
  // zlib does not write to its input; its interface is older than const.
  z.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));  // NOLINT
  z.avail_in = static_cast<uInt>(bytes.size());
  z.next_out = reinterpret_cast<Bytef*>(out.data());  // NOLINT
  z.avail_out = static_cast<uInt>(out.size());
  const bool whole = deflate(&z, Z_FINISH) == Z_STREAM_END;
  out.resize(whole ? z.total_out : 0);
  deflateEnd(&z);
  return out;
}

std::string response_record(const Exchange& e, const std::string& id) {
  Record record(e.not_modified ? "revisit" : "response", id, e.time);
  record.field("WARC-Target-URI", e.url);
  if (!e.address.empty()) record.field("WARC-IP-Address", e.address);
  if (e.not_modified) {
    record.field("WARC-Profile", kNotModified);
  } else {
    record.field("WARC-Payload-Digest", "sha256:" + sha256_hex(e.body));
  }
  if (!e.truncated.empty()) record.field("WARC-Truncated", e.truncated);
  return record.finish("application/http;msgtype=response", e.head + e.body);
}

std::string request_record(const Exchange& e, const std::string& response_id) {
  Record record("request", record_id(), e.time);
  record.field("WARC-Target-URI", e.url).field("WARC-Concurrent-To", response_id);
  return record.finish("application/http;msgtype=request", e.request);
}

}  // namespace

/// The open file of a folder. Locked as long as it is open, so that two programs never write to one.
struct WarcWriter::File {
  File(fs::path where, WarcOptions wanted) : folder(std::move(where)), options(std::move(wanted)) {}
  File(const File&) = delete;
  File& operator=(const File&) = delete;
  ~File() { close(); }

  void close() {
    if (descriptor >= 0) {
      ::fdatasync(descriptor);
      ::close(descriptor);
    }
    descriptor = -1;
  }

  [[nodiscard]] Error failed(const char* doing) const {
    return {ErrorCode::not_readable, fmt::format("{}: {}", doing, std::generic_category().message(errno)),
            (folder / name).string()};
  }

  bool take(const std::string& file, int flags) {
    const int opened = ::open((folder / file).c_str(), O_WRONLY | O_APPEND | O_CLOEXEC | flags, 0644);
    if (opened < 0) return false;
    if (::flock(opened, LOCK_EX | LOCK_NB) != 0) return ::close(opened), errno = EWOULDBLOCK, false;
    struct stat status {};
    ::fstat(opened, &status);
    descriptor = opened;
    name = file;
    size = static_cast<std::uint64_t>(status.st_size);
    return true;
  }

  void go_on_with_last() {
    std::set<std::string> names;
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(folder, ignored)) {
      const std::string file = entry.path().filename().string();
      if (file.rfind("cotejo-", 0) == 0 && file.size() > kEnding.size() &&
          file.compare(file.size() - kEnding.size(), kEnding.size(), kEnding) == 0)
        names.insert(file);
    }
    if (!names.empty() && take(*names.rbegin(), 0) && size >= options.max_file_bytes) close();
  }

  Outcome begin_file() {
    const std::time_t now = std::time(nullptr);
    for (int serial = 0; serial < 1000; ++serial) {
      const std::string file = fmt::format("cotejo-{:%Y%m%d%H%M%S}-{:03}{}", fmt::gmtime(now), serial, kEnding);
      if (take(file, O_CREAT | O_EXCL)) {
        Record info("warcinfo", record_id(), now);
        info.field("WARC-Filename", file);
        const auto written = append(
            compressed(info.finish("application/warc-fields",
                                   fmt::format("software: {}\r\nformat: WARC File Format 1.1\r\n", options.software))));
        return written ? Outcome(Done{}) : Outcome(written.error());
      }
      if (errno != EEXIST) return failed("beginning a WARC file");
    }
    return failed("beginning a WARC file");
  }

  Result<WarcPlace> append(const std::string& bytes) {
    const WarcPlace place{name, size, bytes.size()};
    for (std::size_t done = 0; done < bytes.size();) {
      const ssize_t wrote = ::write(descriptor, bytes.data() + done, bytes.size() - done);
      if (wrote < 0 && errno == EINTR) continue;
      if (wrote <= 0) {
        const Error error = failed("writing a WARC record");
        if (::ftruncate(descriptor, static_cast<off_t>(size)) != 0) close();
        return error;
      }
      done += static_cast<std::size_t>(wrote);
    }
    size += bytes.size();
    return place;
  }

  fs::path folder;
  WarcOptions options;
  std::mutex mutex;
  int descriptor = -1;
  std::string name;
  std::uint64_t size = 0;
};

WarcWriter::WarcWriter(std::unique_ptr<File> file) : file_(std::move(file)) {}
WarcWriter::WarcWriter(WarcWriter&&) noexcept = default;
WarcWriter& WarcWriter::operator=(WarcWriter&&) noexcept = default;
WarcWriter::~WarcWriter() = default;

Result<WarcWriter> WarcWriter::open(const fs::path& folder, const WarcOptions& options) {
  std::error_code failed;
  fs::create_directories(folder, failed);
  if (failed) {
    return Error{ErrorCode::not_readable, "the folder for what is fetched cannot be made: " + failed.message(),
                 folder.string()};
  }
  auto file = std::make_unique<File>(folder, options);
  file->go_on_with_last();
  return WarcWriter(std::move(file));
}

Result<WarcPlace> WarcWriter::write(const Exchange& exchange) {
  const std::string id = record_id();
  // Compressed before the lock is taken: that is most of the work.
  const std::string response = compressed(response_record(exchange, id));
  const std::string request = compressed(request_record(exchange, id));
  const std::lock_guard lock(file_->mutex);
  if (file_->descriptor >= 0 && file_->size >= file_->options.max_file_bytes) file_->close();
  if (file_->descriptor < 0) {
    if (auto begun = file_->begin_file(); !begun) return begun.error();
  }
  auto place = file_->append(response);
  if (!place) return place;
  if (auto done = file_->append(request); !done) return done;
  return place;
}

}  // namespace cotejo::fetch
