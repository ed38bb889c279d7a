// SPDX-License-Identifier: Apache-2.0
#include "base/result.hpp"

namespace waypost {

const char* name_of(ErrorCode code) {
  switch (code) {
    case ErrorCode::not_found: return "not_found";
    case ErrorCode::invalid: return "invalid";
    case ErrorCode::corrupt: return "corrupt";
    case ErrorCode::newer_version: return "newer_version";
    case ErrorCode::busy: return "busy";
    case ErrorCode::no_space: return "no_space";
    case ErrorCode::denied: return "denied";
    case ErrorCode::timeout: return "timeout";
    case ErrorCode::crashed: return "crashed";
    case ErrorCode::io: return "io";
    case ErrorCode::unsupported: return "unsupported";
  }
  return "unknown";
}

}  // namespace waypost
