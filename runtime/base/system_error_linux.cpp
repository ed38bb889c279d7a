// SPDX-License-Identifier: Apache-2.0
#include "base/system_error.hpp"

#include <cerrno>
#include <cstring>
#include <utility>

namespace waypost {

Error system_error(std::string attempted) {
  const int cause = errno;
  ErrorCode code = ErrorCode::io;
  if (cause == ENOENT || cause == ENOTDIR) code = ErrorCode::not_found;
  if (cause == EACCES || cause == EPERM || cause == EROFS) code = ErrorCode::denied;
  if (cause == ENOSPC || cause == EDQUOT) code = ErrorCode::no_space;
  return {code, std::move(attempted) + ": " + std::strerror(cause)};
}

}  // namespace waypost
