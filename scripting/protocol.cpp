// SPDX-License-Identifier: Apache-2.0
#include "scripting/protocol.hpp"

#include <cstdint>

#include "base/assert.hpp"
#include "base/format.hpp"

namespace waypost::scripting {
namespace {

constexpr std::size_t kLengthBytes = 4;

}  // namespace

std::string frame(std::string_view json) {
  ASSERT(json.size() <= kMessageMaxBytes);
  std::string message;
  for (std::size_t shift = 0; shift < 32; shift += 8)
    message += static_cast<char>(json.size() >> shift & 0xFF);
  message += json;
  return message;
}

Result<std::optional<std::string>> MessageReader::next() {
  const std::string_view rest = std::string_view(buffer_).substr(read_);
  std::optional<std::string> message;
  if (rest.size() >= kLengthBytes) {
    std::size_t length = 0;
    for (std::size_t index = 0; index < kLengthBytes; ++index) {
      length |= static_cast<std::size_t>(static_cast<unsigned char>(rest[index])) << (8 * index);
    }
    if (length > kMessageMaxBytes) {
      return failure(
          ErrorCode::invalid,
          format("reading a message: it claims {} bytes, at most {} are allowed", length, kMessageMaxBytes));
    }
    if (rest.size() - kLengthBytes >= length) {
      message = std::string(rest.substr(kLengthBytes, length));
      read_ += kLengthBytes + length;
    }
  }
  if (read_ == buffer_.size() || read_ > kMessageMaxBytes) {
    buffer_.erase(0, read_);
    read_ = 0;
  }
  return message;
}

}  // namespace waypost::scripting
