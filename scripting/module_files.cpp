// SPDX-License-Identifier: Apache-2.0
#include "scripting/module_files.hpp"

#include <algorithm>
#include <optional>

#include "base/file.hpp"
#include "base/folder_listing.hpp"
#include "base/format.hpp"
#include "base/path.hpp"
#include "scripting/protocol.hpp"
#include "scripting/utf8_check.hpp"

namespace waypost::scripting {
namespace {

namespace fs = std::filesystem;

Status add_names(const fs::path& folder, const std::string& prefix, std::vector<std::string>& names) {
  for (const fs::path& entry : list_folder(folder, ".lua", kFilesMax + 1)) {
    names.push_back(prefix + entry.filename().string());
    if (names.size() > kFilesMax) {
      return failure(ErrorCode::invalid,
                     format("reading module {}: more than {} Lua files", folder.string(), kFilesMax));
    }
  }
  return {};
}

/// module.lua and facts.lua first: what others refer to.
int rank(const std::string& name) { return name == "module.lua" ? 0 : name == "facts.lua" ? 1 : 2; }

/// Why the bytes are no text, in words.
std::optional<std::string> find_encoding_fault(std::string_view bytes, int& line) {
  const std::string_view mark = bytes.substr(0, 2);
  if (mark == "\xFF\xFE" || mark == "\xFE\xFF") return "the file is UTF-16";
  // UTF-16 without a mark: half the bytes of Latin text are zero.
  if (bytes.size() >= 2 && (bytes[0] == '\0') != (bytes[1] == '\0')) return "the file looks like UTF-16";
  const auto nul = bytes.find('\0');
  const auto fault = find_utf8_fault(bytes);
  const std::size_t at = std::min(nul, fault.value_or(std::string_view::npos));
  if (at == std::string_view::npos) return std::nullopt;
  line =
      1 + static_cast<int>(std::count(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
  return fault == at ? "this line is not valid UTF-8" : "this line holds a NUL byte";
}

}  // namespace

Result<ModuleFiles> read_module_files(const fs::path& folder, Diagnostics& diagnostics) {
  std::error_code problem;
  if (!fs::is_directory(folder, problem)) {
    return failure(ErrorCode::not_found, "reading module " + folder.string() + ": there is no such folder");
  }
  if (!fs::exists(folder / "module.lua", problem)) {
    return failure(ErrorCode::not_found,
                   "reading module " + folder.string() + ": there is no module.lua in it");
  }
  ModuleFiles files;
  TRY(add_names(folder, "", files.names));
  TRY(add_names(folder / "lessons", "lessons/", files.names));
  TRY(add_names(folder / "quizzes", "quizzes/", files.names));
  std::sort(files.names.begin(), files.names.end(), [](const std::string& a, const std::string& b) {
    return std::pair(rank(a), a) < std::pair(rank(b), b);
  });
  for (const std::string& name : files.names) {
    // What the module cannot name is not run.
    if (name.find('/') == std::string::npos && rank(name) == 2) continue;
    // One byte more than allowed is enough to know.
    auto content = read_file(folder / path_of(name), kFileMaxBytes + 3);
    if (!content && content.error().code != ErrorCode::invalid) return failure(std::move(content).error());
    if (content && content->rfind("\xEF\xBB\xBF", 0) == 0) content->erase(0, 3);
    if (!content || content->size() > kFileMaxBytes) {
      diagnostics.error({name, 0}, format("the file is larger than {} KiB", kFileMaxBytes >> 10))
          .hint("divide it into several files");
      files.refused.push_back(name);
      continue;
    }
    int line = 0;
    if (const auto fault = find_encoding_fault(*content, line)) {
      diagnostics.error({name, line}, *fault).hint("save the file as UTF-8");
      files.refused.push_back(name);
      continue;
    }
    files.sources.push_back({name, std::move(*content)});
  }
  return files;
}

}  // namespace waypost::scripting
