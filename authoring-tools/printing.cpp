// SPDX-License-Identifier: Apache-2.0
#include "authoring-tools/printing.hpp"

#include <cstdio>

#include "base/command_line.hpp"
#include "scripting/lesson_host.hpp"

namespace waypost::authoring {

void print(std::string_view text) { std::fwrite(text.data(), 1, text.size(), stdout); }
void print_error(std::string_view text) { std::fwrite(text.data(), 1, text.size(), stderr); }

int print_failure(const Error& error) {
  std::string text = error.message;
  if (text.empty() || text.back() != '\n') text += '\n';
  print_error(text);
  switch (error.code) {
    case ErrorCode::invalid:
    case ErrorCode::corrupt:
    case ErrorCode::timeout:
    case ErrorCode::crashed: return kExitInputHasErrors;
    case ErrorCode::not_found: return kExitWrongUsage;
    default: return kExitWorldFailed;
  }
}

int print_wrong_usage(std::string_view text) {
  print_error(std::string(text) + "\n");
  return kExitWrongUsage;
}

Result<lesson::Module> load_whole_module(const std::filesystem::path& folder) {
  TRY_ASSIGN(scripting::LoadedModule loaded, scripting::load_module({}, folder));
  if (loaded.diagnostics.has_errors()) return failure(ErrorCode::invalid, render(loaded.diagnostics));
  return std::move(loaded.module);
}

}  // namespace waypost::authoring
