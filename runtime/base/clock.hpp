// SPDX-License-Identifier: Apache-2.0
/// Clock: wall time that may be wrong, monotonic time that may be trusted within one boot.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace waypost {

/// Milliseconds since 1970-01-01T00:00:00Z.
using WallTimeMs = std::int64_t;

class Clock {
 public:
  virtual ~Clock() = default;
  virtual WallTimeMs wall_time_ms() const = 0;
  /// Grows with real time since boot, suspend included; never set by anybody.
  virtual std::int64_t monotonic_ms() const = 0;
  /// The same for all readings of monotonic_ms() that may be compared.
  virtual std::string boot_id() const = 0;
};

class SystemClock final : public Clock {
 public:
  WallTimeMs wall_time_ms() const override;
  std::int64_t monotonic_ms() const override;
  std::string boot_id() const override;
};

/// Stands still until told: for `--now`, tests and pictures.
class ManualClock final : public Clock {
 public:
  explicit ManualClock(WallTimeMs start_ms) : wall_ms_(start_ms) {}
  WallTimeMs wall_time_ms() const override { return wall_ms_; }
  std::int64_t monotonic_ms() const override { return monotonic_ms_; }
  std::string boot_id() const override { return "00000000-0000-0000-0000-000000000001"; }
  void advance_ms(std::int64_t by_ms) {
    wall_ms_ += by_ms;
    monotonic_ms_ += by_ms;
  }
  void set_wall_time_ms(WallTimeMs time_ms) { wall_ms_ = time_ms; }

 private:
  WallTimeMs wall_ms_;
  std::int64_t monotonic_ms_ = 0;
};

/// "2026-11-21T19:43:33.120Z" (ISO 8601, UTC).
std::string to_iso8601(WallTimeMs time_ms);
/// Accepts "2026-11-21" and "2026-11-21T19:43:33[.120]Z".
Result<WallTimeMs> from_iso8601(std::string_view text);
/// "PT1M32.13S" (ISO 8601 duration), hundredths of a second, rounded down.
std::string to_iso8601_duration(std::int64_t duration_ms);

}  // namespace waypost
