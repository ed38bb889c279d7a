// SPDX-License-Identifier: Apache-2.0
#include "loading.hpp"

#include <sys/resource.h>

#include <string>
#include <vector>

#include "base/process.hpp"
#include "scripting/child_session.hpp"
#include "scripting/lesson_host.hpp"

namespace waypost::benchmark {
namespace {

namespace fs = std::filesystem;

constexpr const char* kPlainLua = "/usr/bin/lua5.4";

double milliseconds(const timeval& time) {
  return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3;
}

/// Children count once they are waited for.
double cpu_ms() {
  double sum = 0;
  for (const auto who : {RUSAGE_SELF, RUSAGE_CHILDREN}) {
    rusage usage{};
    ::getrusage(who, &usage);
    sum += milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime);
  }
  return sum;
}

Status run_plain(const fs::path& module) {
  const std::vector<std::string> words = {(module / "forms.lua").string(), (module / "module.lua").string(),
                                          (module / "lessons" / "seals.lua").string()};
  TRY_ASSIGN(Process lua, Process::spawn(kPlainLua, words));
  while (true) {
    TRY_ASSIGN(const std::string output, lua.read(5'000));
    if (output.empty()) break;
  }
  if (lua.wait().exit_code != 0) return failure(ErrorCode::invalid, "lua5.4 does not run the lesson");
  return {};
}

}  // namespace

Result<Loading> load_lessons(const fs::path& module, int rounds) {
  Loading result;
  std::error_code ignored;
  const bool has_plain = fs::exists(kPlainLua, ignored);
  result.source_bytes = static_cast<std::size_t>(fs::file_size(module / "lessons" / "seals.lua", ignored));
  std::vector<double> start, load, plain, ratio;
  // The first round only warms the caches.
  for (int round = -1; round < rounds; ++round) {
    const double begin = cpu_ms();
    { TRY_ASSIGN(const auto session, scripting::ChildSession::start({})); }
    const double started = cpu_ms();
    {
      TRY_ASSIGN(const auto loaded, scripting::load_module({}, module));
      if (loaded.diagnostics.has_errors()) return failure(ErrorCode::invalid, render(loaded.diagnostics));
      result.pages = loaded.module.lessons.front().pages.size();
    }
    const double loaded_at = cpu_ms();
    if (has_plain) TRY(run_plain(module));
    const double plain_at = cpu_ms();
    if (round < 0) continue;
    start.push_back(started - begin);
    load.push_back(loaded_at - started);
    if (!has_plain) continue;
    plain.push_back(plain_at - loaded_at);
    ratio.push_back(load.back() / plain.back());
  }
  result.start_ms = sample_of(start);
  result.load_ms = sample_of(load);
  if (has_plain) result.plain_ms = sample_of(plain);
  if (has_plain) result.over_plain = sample_of(ratio);
  return result;
}

}  // namespace waypost::benchmark
