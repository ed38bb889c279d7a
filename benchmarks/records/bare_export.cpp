// SPDX-License-Identifier: Apache-2.0
#include "bare_export.hpp"

#include <fcntl.h>
#include <rapidjson/document.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>
#include <sodium.h>
#include <unistd.h>
#include <zlib.h>

#include <array>
#include <cstring>
#include <string_view>

#include "base/assert.hpp"
#include "base/bytes.hpp"
#include "cpu_clock.hpp"

namespace waypost::benchmark {
namespace {

// Documents take five times the room of their lines: a batch is parsed, then written with the clock running.
constexpr std::size_t kBatch = 1000;
constexpr std::size_t kBlockBytes = 65536;

class BareFile {
 public:
  explicit BareFile(const std::filesystem::path& file)
      : descriptor_(::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644)) {}
  ~BareFile() {
    if (descriptor_ >= 0) ::close(descriptor_);
  }
  BareFile(const BareFile&) = delete;
  BareFile& operator=(const BareFile&) = delete;

  bool is_open() const { return descriptor_ >= 0; }
  bool is_whole() const { return whole_; }
  std::uint64_t written_bytes() const { return written_bytes_; }

  void begin_text() {
    crypto_hash_sha256_init(&hash_);
    stream_ = {};
    // As libzip has it.
    const int outcome = deflateInit2(&stream_, 1, Z_DEFLATED, -MAX_WBITS, MAX_MEM_LEVEL, Z_DEFAULT_STRATEGY);
    ASSERT(outcome == Z_OK);
  }
  void write(std::string_view bytes) {
    const auto* data = reinterpret_cast<const unsigned char*>(bytes.data());
    crypto_hash_sha256_update(&hash_, data, bytes.size());
    // zlib takes no const; it changes nothing.
    stream_.next_in = const_cast<unsigned char*>(data);
    stream_.avail_in = static_cast<uInt>(bytes.size());
    while (stream_.avail_in > 0) deflate_some(Z_NO_FLUSH);
  }
  std::string end_text() {
    while (deflate_some(Z_FINISH) != Z_STREAM_END) {
    }
    deflateEnd(&stream_);
    std::array<std::uint8_t, crypto_hash_sha256_BYTES> digest{};
    crypto_hash_sha256_final(&hash_, digest.data());
    return to_hex(digest);
  }
  void sync() { whole_ = whole_ && ::fsync(descriptor_) == 0; }

 private:
  int deflate_some(int flush) {
    stream_.next_out = block_.data();
    stream_.avail_out = static_cast<uInt>(block_.size());
    const int outcome = deflate(&stream_, flush);
    const std::size_t made = block_.size() - stream_.avail_out;
    if (made > 0) {
      whole_ = whole_ && ::write(descriptor_, block_.data(), made) == static_cast<ssize_t>(made);
      written_bytes_ += made;
    }
    return outcome;
  }

  int descriptor_;
  bool whole_ = true;
  std::uint64_t written_bytes_ = 0;
  crypto_hash_sha256_state hash_{};
  z_stream stream_{};
  std::array<unsigned char, kBlockBytes> block_{};
};

/// The next lines as documents; `text` then begins behind them.
std::vector<rapidjson::Document> parse_batch(std::string_view& text) {
  std::vector<rapidjson::Document> documents;
  while (documents.size() < kBatch && !text.empty()) {
    const std::size_t end = text.find('\n');
    documents.emplace_back().Parse<rapidjson::kParseFullPrecisionFlag>(text.data(), end);
    ASSERT(!documents.back().HasParseError());
    text.remove_prefix(end + 1);
  }
  return documents;
}

}  // namespace

Result<BareExport> export_barely(const std::vector<std::string>& texts, const std::filesystem::path& file) {
  BareFile out(file);
  if (!out.is_open()) return failure(ErrorCode::io, "creating " + file.string());
  BareExport result;
  const auto count = [&result](auto&& work) {
    const double wall_begin_ns = wall_ns();
    result.cpu_ms += cpu_ns_of(work) / 1e6;
    result.wall_ms += (wall_ns() - wall_begin_ns) / 1e6;
  };
  rapidjson::StringBuffer line;
  rapidjson::Writer<rapidjson::StringBuffer> writer(line);
  std::string pending;
  for (const std::string& text : texts) {
    count([&] { out.begin_text(); });
    for (std::string_view rest = text; !rest.empty();) {
      const std::vector<rapidjson::Document> documents = parse_batch(rest);
      count([&] {
        for (const rapidjson::Document& document : documents) {
          line.Clear();
          writer.Reset(line);
          document.Accept(writer);
          pending.append(line.GetString(), line.GetSize());
          pending += '\n';
          if (pending.size() < kBlockBytes) continue;
          out.write(pending);
          pending.clear();
        }
      });
    }
    count([&] {
      out.write(pending);
      pending.clear();
      result.sha256.push_back(out.end_text());
    });
  }
  count([&] { out.sync(); });
  if (!out.is_whole()) return failure(ErrorCode::io, "writing " + file.string());
  result.packed_bytes = out.written_bytes();
  return result;
}

}  // namespace waypost::benchmark
