// SPDX-License-Identifier: Apache-2.0
/// Result: a value, or what was attempted, on what, and why it failed.
/// For the world's failures (disk, files, database, foreign input). Our own mistakes are ASSERTs.
#pragma once

#include <string>
#include <tl/expected.hpp>
#include <utility>

namespace waypost {

enum class ErrorCode {
  not_found,      ///< the thing asked for does not exist
  invalid,        ///< foreign input breaks a rule
  corrupt,        ///< data that was once right is damaged
  newer_version,  ///< written by a later version of the program
  busy,           ///< somebody else holds it
  no_space,       ///< the disk is full
  denied,         ///< the system refuses
  timeout,        ///< no answer within the time allowed
  crashed,        ///< a child process died
  io,             ///< reading or writing failed
  unsupported,    ///< this system or build cannot do it
};

/// A name for logs and tests: "not_found", "corrupt" …
const char* name_of(ErrorCode code);

/// Reads "reading records.db: no such file": what was attempted, on what, the cause.
struct Error {
  ErrorCode code = ErrorCode::io;
  std::string message;

  bool operator==(const Error&) const = default;
};

template <typename T>
using Result = tl::expected<T, Error>;
using Status = Result<void>;

/// An error ready to be returned: `return failure(ErrorCode::corrupt, "reading font " + name + ": no cmap
/// table");`
inline tl::unexpected<Error> failure(ErrorCode code, std::string message) {
  return tl::unexpected<Error>(Error{code, std::move(message)});
}
inline tl::unexpected<Error> failure(Error error) { return tl::unexpected<Error>(std::move(error)); }

}  // namespace waypost

#define WAYPOST_JOIN_(a, b) a##b
#define WAYPOST_JOIN(a, b) WAYPOST_JOIN_(a, b)

/// Passes an error on: TRY(file.flush());
#define TRY(expression)                                         \
  do {                                                          \
    if (auto try_result = (expression); !try_result) {          \
      return ::waypost::failure(std::move(try_result).error()); \
    }                                                           \
  } while (false)

/// Passes an error on or names the value: TRY_ASSIGN(auto face, FontFace::open(file));
#define TRY_ASSIGN(target, expression)                                          \
  auto WAYPOST_JOIN(try_, __LINE__) = (expression);                             \
  if (!WAYPOST_JOIN(try_, __LINE__)) {                                          \
    return ::waypost::failure(std::move(WAYPOST_JOIN(try_, __LINE__)).error()); \
  }                                                                             \
  target = std::move(*WAYPOST_JOIN(try_, __LINE__))
