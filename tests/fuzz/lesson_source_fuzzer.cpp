// SPDX-License-Identifier: Apache-2.0
// Row 14, lesson schema: whatever a lesson file holds, the child runs it, refuses it or dies of it, and the
// parent lives on and builds what came. The input is the text of lessons/only.lua.
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "base/assert.hpp"
#include "base/diagnostic.hpp"
#include "scripting/child_session.hpp"
#include "scripting/module_builder.hpp"
#include "scripting/protocol.hpp"
#include "base/utf8_check.hpp"

namespace {

using waypost::scripting::ChildSession;
using waypost::scripting::LessonHostOptions;
using waypost::scripting::SourceFile;

/// Files that one child runs: a module's limits hold for all of them together.
constexpr int kFilesOfAChild = 200;
constexpr int kStartTries = 20;

LessonHostOptions short_limits() {
  LessonHostOptions options;
  options.limits.steps_max = 200'000;
  options.limits.reply_cpu_ms = 40;
  options.limits.memory_max_bytes = std::int64_t{16} << 20;
  options.limits.module_cpu_ms = 60'000;
  options.limits.module_wall_ms = 120'000;
  return options;
}

std::optional<ChildSession> session;
int files_run = 0;

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string text(reinterpret_cast<const char*>(data), size);
  // Such files the parent refuses before any child sees them.
  if (text.size() > waypost::scripting::kFileMaxBytes || waypost::find_utf8_fault(text)) return 0;
  if (!session || files_run >= kFilesOfAChild) {
    session.reset();
    auto started = ChildSession::start(short_limits());
    // On a busy machine even the start may take longer than so short a limit.
    for (int tries_left = kStartTries; !started && tries_left > 0; --tries_left)
      started = ChildSession::start(short_limits());
    // Where no child can be started there is nothing to be found.
    ASSERT(started.has_value());
    session.emplace(std::move(*started));
    files_run = 0;
  }
  ++files_run;
  const std::size_t mistakes_before = session->diagnostics().all().size();
  const auto whole = session->run_file({"lessons/only.lua", std::move(text)});
  waypost::Diagnostics diagnostics = session->diagnostics();
  // Either it ran, or somebody is told why not.
  ASSERT(whole.has_value() ? *whole == (diagnostics.all().size() == mistakes_before)
                           : !whole.error().message.empty());
  waypost::scripting::BuildInput input;
  input.folder_name = "fuzzed";
  input.files = {"lessons/only.lua"};
  input.forms = session->take_forms();
  static_cast<void>(build_module(input, diagnostics));
  ASSERT(!waypost::find_utf8_fault(render(diagnostics)));
  // A child with many mistakes behind it would soon be stopped for their number.
  if (!whole || session->diagnostics().all().size() > 50) session.reset();
  return 0;
}
