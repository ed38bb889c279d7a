// SPDX-License-Identifier: Apache-2.0
#include "authoring-tools/printing.hpp"

#include <cstdio>
#include <system_error>

#include "base/command_line.hpp"
#include "base/format.hpp"
#include "base/presentable.hpp"
#include "scripting/lesson_host.hpp"

namespace waypost::authoring {

namespace {

/// Much of it is quoted from files of others.
void write_to(std::FILE* stream, std::string_view text) {
  const std::string shown = without_hidden_controls(text);
  std::fwrite(shown.data(), 1, shown.size(), stream);
}

}  // namespace

void print(std::string_view text) { write_to(stdout, text); }
void print_error(std::string_view text) { write_to(stderr, text); }

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

Status require_folder(const std::filesystem::path& path) {
  std::error_code ignored;
  if (!std::filesystem::is_regular_file(path, ignored)) return {};
  std::filesystem::path folder = std::filesystem::absolute(path, ignored).parent_path();
  for (int levels = 0; levels < 2 && !std::filesystem::exists(folder / "module.lua", ignored); ++levels)
    folder = folder.parent_path();
  const bool is_found = std::filesystem::exists(folder / "module.lua", ignored);
  return failure(ErrorCode::not_found,
                 format("{} is a file; give the module's folder{}", path.generic_string(),
                        is_found ? ": " + folder.generic_string() : std::string()));
}

Result<lesson::Module> load_whole_module(const std::filesystem::path& folder) {
  TRY(require_folder(folder));
  TRY_ASSIGN(scripting::LoadedModule loaded, scripting::load_module({}, folder));
  if (loaded.diagnostics.has_errors()) return failure(ErrorCode::invalid, render(loaded.diagnostics));
  return std::move(loaded.module);
}

}  // namespace waypost::authoring
