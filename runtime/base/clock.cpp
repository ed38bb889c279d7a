// SPDX-License-Identifier: Apache-2.0
#include "base/clock.hpp"

#include <chrono>
#include <cstdio>

#include "base/format.hpp"
#include "base/presentable.hpp"

namespace waypost {

WallTimeMs SystemClock::wall_time_ms() const {
  using namespace std::chrono;
  return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

std::string to_iso8601(WallTimeMs time_ms) {
  using namespace std::chrono;
  const sys_time<milliseconds> time{milliseconds{time_ms}};
  const auto day = floor<days>(time);
  const year_month_day date{day};
  const hh_mm_ss clock{time - day};
  return format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}.{:03}Z", static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()), clock.hours().count(),
                clock.minutes().count(), clock.seconds().count(), clock.subseconds().count());
}

Result<WallTimeMs> from_iso8601(std::string_view text) {
  using namespace std::chrono;
  const std::string copy(text);
  // sscanf takes signs and blanks for digits, and days are compared as texts.
  constexpr std::string_view kShape = "0000-00-00T00:00:00.000Z";
  for (std::size_t i = 0; i < copy.size(); ++i) {
    const bool is_digit = copy[i] >= '0' && copy[i] <= '9';
    const bool may_end = i == 19 && copy[i] == 'Z';
    if (i >= kShape.size() || (kShape[i] == '0' ? !is_digit : copy[i] != kShape[i] && !may_end))
      return failure(ErrorCode::invalid, "reading time '" + presentable_line(copy) +
                                             "': not like 2026-11-21 or 2026-11-21T19:43:33Z");
  }
  int y = 0, mo = 0, d = 0, h = 0, mi = 0, s = 0, ms = 0, end = 0;
  const auto whole = [&] { return end == static_cast<int>(copy.size()); };
  bool matched = std::sscanf(copy.c_str(), "%4d-%2d-%2d%n", &y, &mo, &d, &end) == 3 && whole();
  if (!matched) {
    end = 0;
    matched = std::sscanf(copy.c_str(), "%4d-%2d-%2dT%2d:%2d:%2dZ%n", &y, &mo, &d, &h, &mi, &s, &end) == 6 &&
              whole();
  }
  if (!matched) {
    end = 0;
    matched = std::sscanf(copy.c_str(), "%4d-%2d-%2dT%2d:%2d:%2d.%3dZ%n", &y, &mo, &d, &h, &mi, &s, &ms,
                          &end) == 7 &&
              whole();
  }
  const year_month_day date{year{y}, month{static_cast<unsigned>(mo)}, day{static_cast<unsigned>(d)}};
  if (!matched || !date.ok() || h > 23 || mi > 59 || s > 60) {
    return failure(ErrorCode::invalid,
                   "reading time '" + copy + "': not like 2026-11-21 or 2026-11-21T19:43:33Z");
  }
  return duration_cast<milliseconds>(sys_days{date}.time_since_epoch()).count() +
         ((h * 60LL + mi) * 60 + s) * 1000 + ms;
}

std::string to_iso8601_duration(std::int64_t duration_ms) {
  if (duration_ms < 0) duration_ms = 0;
  const std::int64_t hours = duration_ms / 3'600'000;
  const std::int64_t minutes = duration_ms / 60'000 % 60;
  const std::int64_t hundredths = duration_ms % 60'000 / 10;
  std::string text = "PT";
  if (hours > 0) text += format("{}H", hours);
  if (minutes > 0) text += format("{}M", minutes);
  text += format("{}.{:02}S", hundredths / 100, hundredths % 100);
  return text;
}

}  // namespace waypost
