// SPDX-License-Identifier: Apache-2.0
/// What the parent and `waypost-lesson` say to each other: messages of a length (u32, little endian) and that
/// many bytes of JSON, an object with a "type". Neither side takes a longer one than kMessageMaxBytes.
///
/// Parent to child
///   start   steps_max, memory_max_bytes, cpu_ms, wall_ms, seed: once, first
///   file    name, text: a piece of a file; pieces of one file follow each other
///   run     run the file just sent; its functions stay until the next `run`
///   call    item, response: ask the score function of an item of the file that ran last. The response is an
///           object, {"choices": […], "text": …, "number": …}, as the function gets it
///
/// Child to parent
///   ready   once, after `start`
///   begin   form, line, fields: a module, facts, lesson or test begins
///   content value: what it contains, one by one
///   end
///   problem line, text, hint: an author's mistake that only Lua could see
///   stopped cause (steps, memory, cpu, wall, fault), line: the child's own limits; it is gone afterwards
///   done    the file has run
///   points  line, value: what the score function gave, null where that is no finite number; or a `problem`
///           instead
///
/// A table travels as {"form": NAME or "", "line": N, "fields": {…}, "content": […]}, the rest as itself. A
/// function travels as `true`, and only where its form's schema has one.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace waypost::scripting {

inline constexpr std::size_t kMessageMaxBytes = std::size_t{64} << 10;
/// A piece of a file: JSON spells one byte with at most six.
inline constexpr std::size_t kFilePieceMaxBytes = 10'000;
inline constexpr std::size_t kFileMaxBytes = std::size_t{256} << 10;
inline constexpr std::size_t kFilesMax = 2'000;
/// A module's Lua files together.
inline constexpr std::size_t kModuleMaxBytes = std::size_t{16} << 20;
/// How deep tables may lie in each other.
inline constexpr int kTableDepthMax = 12;
/// The bytes of a field's name, and how many fields one table has: far more than any form knows.
inline constexpr std::size_t kFieldNameMaxBytes = 64;
inline constexpr std::size_t kFieldsMax = 64;

/// The bytes of a message on the wire. The message must be at most kMessageMaxBytes.
std::string frame(std::string_view json);

/// Bytes in, messages out.
class MessageReader {
 public:
  void feed(std::string_view bytes) { buffer_ += bytes; }
  /// The next whole message, nothing where more bytes are needed. Errors: invalid (a message too long).
  Result<std::optional<std::string>> next();
  /// Whether a message has begun and not ended.
  bool is_between_messages() const { return buffer_.size() == read_; }

 private:
  std::string buffer_;
  std::size_t read_ = 0;
};

}  // namespace waypost::scripting
