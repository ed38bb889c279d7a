// SPDX-License-Identifier: Apache-2.0
#include "base/log.hpp"

#include <cstdio>
#include <fstream>

#include "base/clock.hpp"
#include "base/format.hpp"

namespace waypost {

void Log::warning_once(const std::string& line) {
  {
    const std::lock_guard lock(mutex_);
    if (!seen_.insert(line).second) return;
  }
  warning(line);
}

void Log::write(std::string_view level, std::string_view line) {
  const std::string text = format("{} {} {}\n", to_iso8601(SystemClock().wall_time_ms()), level, line);
  const std::lock_guard lock(mutex_);
  if (file_.empty()) {
    std::fputs(text.c_str(), stderr);
    return;
  }
  std::error_code ignored;
  std::filesystem::create_directories(file_.parent_path(), ignored);
  std::ofstream(file_, std::ios::app | std::ios::binary) << text;
}

}  // namespace waypost
