// SPDX-License-Identifier: Apache-2.0
/// SharedTrace: the memory behind simulated_disk.hpp, and what the watched calls ask of it. Only for
/// watched_calls_linux.cpp and shared_trace_linux.cpp.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "simulated_disk.hpp"

namespace waypost::faults {

/// What a call does, for deciding which faults can meet it.
enum class CallClass { open, create, read, write, resize, sync, rename, unlink, folder };

struct TraceHead {
  std::uint64_t used = 0;
  bool closing = false;
  FaultKind kind = FaultKind::none;
  std::uint64_t at = 0;
  bool lasting = false;
  bool armed = false;
  std::uint64_t met = 0;
  bool happened = false;
  bool happened_closing = false;
  bool short_written = false;
  char call[32] = {};
  char path[256] = {};
};

TraceHead& trace_head();
void append_operation(Act act, std::uint64_t file, std::uint64_t offset, std::string_view path,
                      std::string_view target, std::string_view bytes);

/// What the call must do instead of its work.
struct Decision {
  int error = 0;       ///< fail with this errno
  bool halve = false;  ///< write half of it
};
/// Counts the call and says what becomes of it; `path` is below the watched folder.
Decision decide(CallClass call_class, const char* call, std::string_view path);

}  // namespace waypost::faults
