// SPDX-License-Identifier: Apache-2.0
#include "sync_trace.hpp"

#include <cstdlib>
#include <fstream>

#include "base/format.hpp"

namespace waypost::benchmark {

Result<Syncs> count_syncs(const std::filesystem::path& folder, int answers) {
  if (std::system("strace -o /dev/null true > /dev/null 2>&1") != 0)
    return failure(ErrorCode::not_found, "strace is not installed, or may trace nothing here");
  std::error_code error;
  const auto program = std::filesystem::read_symlink("/proc/self/exe", error);
  const std::filesystem::path trace_file = folder / "trace";
  const std::string command = format(
      "strace -f -qq -e trace=write,fsync,fdatasync -o '{}' '{}' confirm-aloud --folder '{}' --answers {}",
      trace_file.string(), program.string(), (folder / "traced").string(), answers);
  if (std::system(command.c_str()) != 0)
    return failure(ErrorCode::not_found, "the program failed under strace");

  int confirmed = 0;
  int asked = 0;
  int before = 0;
  int in_all = 0;
  std::ifstream trace(trace_file);
  for (std::string line; std::getline(trace, line);) {
    if (line.find("\"asked\"") != std::string::npos) ++asked;
    if (line.find("\"confirmed\"") != std::string::npos) ++confirmed;
    const bool is_sync =
        line.find(" fsync(") != std::string::npos || line.find(" fdatasync(") != std::string::npos;
    if (!is_sync || asked == 0 || confirmed == answers + 1) continue;
    // The last word is "asked" with nothing behind it: what follows is the closing of the store.
    if (asked > answers) break;
    ++in_all;
    if (asked > confirmed) ++before;
  }
  if (confirmed != answers)
    return failure(ErrorCode::not_found, format("{} of {} answers are in the trace", confirmed, answers));
  return Syncs{static_cast<double>(before) / answers, static_cast<double>(in_all) / answers};
}

}  // namespace waypost::benchmark
