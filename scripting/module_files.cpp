// SPDX-License-Identifier: Apache-2.0
#include "scripting/module_files.hpp"

#include <algorithm>
#include <functional>
#include <optional>
#include <set>

#include "base/file.hpp"
#include "base/folder_listing.hpp"
#include "base/format.hpp"
#include "base/path.hpp"
#include "scripting/name_rules.hpp"
#include "scripting/protocol.hpp"
#include "scripting/schema.hpp"
#include "base/utf8_check.hpp"

namespace waypost::scripting {
namespace {

namespace fs = std::filesystem;

bool is_link(const fs::path& path) {
  std::error_code ignored;
  return fs::is_symlink(fs::symlink_status(path, ignored));
}

/// Whether a Lua file may be called so on every system: ASCII letters, digits, '-' and '_', and no name that
/// Windows keeps for a device.
bool is_file_name(std::string_view name) {
  constexpr std::string_view kEnd = ".lua";
  if (name.size() <= kEnd.size() || name.size() > 64) return false;
  const std::string_view stem = name.substr(0, name.size() - kEnd.size());
  return stem.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-") ==
             std::string_view::npos &&
         !is_device_name(stem);
}

/// The Lua files of a folder. What cannot be one is told and left out.
void add_names(const fs::path& folder, const std::string& prefix, std::vector<std::string>& names,
               Diagnostics& diagnostics) {
  if (!prefix.empty() && is_link(folder)) {
    diagnostics.error({prefix, 0}, "this folder is a link").hint("put the files themselves into the module");
    return;
  }
  for (const fs::path& entry : list_folder(folder, ".lua", kFilesMax + 1)) {
    const std::string name = entry.filename().string();
    if (!is_file_name(name)) {
      diagnostics.error({prefix + name, 0}, "a file may not be called so")
          .hint("a-z, 0-9, - and _, then .lua; some names, like con and nul, belong to Windows");
      continue;
    }
    names.push_back(prefix + name);
    if (names.size() <= kFilesMax) continue;
    names.pop_back();
    diagnostics.error({prefix + name, 0}, format("the module has more than {} Lua files", kFilesMax))
        .hint("divide the module into several");
    return;
  }
}

/// Where a module's files lie, as the schema says: "facts.lua" beside module.lua, or any in "lessons/".
struct Places {
  std::set<std::string, std::less<>> files;
  std::set<std::string, std::less<>> folders;  ///< each with its slash
};

const Places& places() {
  static const Places kPlaces = [] {
    Places found;
    for (const FormSchema& form : schema()) {
      if (!form.top_level) continue;
      const std::size_t slash = form.file.rfind('/');
      if (slash == std::string_view::npos) {
        found.files.emplace(form.file);
      } else {
        found.folders.emplace(form.file.substr(0, slash + 1));
      }
    }
    return found;
  }();
  return kPlaces;
}

/// module.lua first, then the other files beside it: what lessons and tests refer to.
int rank(const std::string& name) {
  if (name == "module.lua") return 0;
  return name.find('/') == std::string::npos ? 1 : 2;
}

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

/// As Lua reads them: a carriage return, alone or before a line feed, ends a line too. Lines are counted by
/// it.
std::string with_plain_line_ends(const std::string& text) {
  if (text.find('\r') == std::string::npos) return text;
  std::string plain;
  plain.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n') continue;
    plain += text[at] == '\r' ? '\n' : text[at];
  }
  return plain;
}

/// A file's text, or why it is none that a lesson may have.
struct ReadFile {
  std::optional<std::string> text;
  int line = 0;
  std::string fault;
  std::string hint;
};

Result<ReadFile> read_text(const fs::path& file) {
  std::error_code ignored;
  if (is_link(file)) return ReadFile{std::nullopt, 0, "this file is a link", "put the file itself there"};
  if (fs::exists(file, ignored) && !fs::is_regular_file(file, ignored)) {
    return ReadFile{std::nullopt, 0, "this is no file", "a module consists of files and folders"};
  }
  // No more is read than a file may have, byte order mark included.
  auto content = read_file(file, kFileMaxBytes + 3, Links::refused);
  if (!content && content.error().code == ErrorCode::denied) {
    return ReadFile{std::nullopt, 0, "the file may not be read",
                    "let everybody read it who takes the module"};
  }
  if (!content && content.error().code != ErrorCode::invalid) return failure(std::move(content).error());
  if (content && content->rfind("\xEF\xBB\xBF", 0) == 0) content->erase(0, 3);
  if (!content || content->size() > kFileMaxBytes) {
    return ReadFile{std::nullopt, 0, format("the file is larger than {} KiB", kFileMaxBytes >> 10),
                    "divide it into several files"};
  }
  int line = 0;
  if (const auto fault = find_encoding_fault(*content, line)) {
    return ReadFile{std::nullopt, line, *fault, "save the file as UTF-8"};
  }
  return ReadFile{with_plain_line_ends(*content), 0, {}, {}};
}

/// Whether a module has files of this name, and it leads nowhere else.
bool is_module_file(std::string_view name) {
  const std::size_t slash = name.rfind('/');
  if (slash == std::string_view::npos) return places().files.count(name) > 0;
  const std::string_view own = name.substr(slash + 1);
  return places().folders.count(name.substr(0, slash + 1)) > 0 && own.size() > 4 &&
         own.substr(own.size() - 4) == ".lua" && own.find('\\') == std::string_view::npos;
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
  add_names(folder, "", files.names, diagnostics);
  for (const std::string& place : places().folders)
    add_names(folder / path_of(place.substr(0, place.size() - 1)), place, files.names, diagnostics);
  for (const std::string place : {"media", "locales"}) {
    if (!is_link(folder / place)) continue;
    diagnostics.error({place, 0}, "this folder is a link").hint("put the files themselves into the module");
  }
  std::sort(files.names.begin(), files.names.end(), [](const std::string& a, const std::string& b) {
    return std::pair(rank(a), a) < std::pair(rank(b), b);
  });
  std::size_t total_bytes = 0;
  for (const std::string& name : files.names) {
    // What the module cannot name is not run.
    if (!is_module_file(name)) continue;
    TRY_ASSIGN(ReadFile content, read_text(folder / path_of(name)));
    if (!content.text) {
      diagnostics.error({name, content.line}, content.fault).hint(content.hint);
      files.refused.push_back(name);
      continue;
    }
    total_bytes += content.text->size();
    if (total_bytes > kModuleMaxBytes) {
      diagnostics
          .error({name, 0},
                 format("the module's Lua files are larger than {} MiB in all", kModuleMaxBytes >> 20))
          .hint("divide the module into several");
      files.refused.push_back(name);
      break;
    }
    files.sources.push_back({name, std::move(*content.text)});
  }
  return files;
}

Result<SourceFile> read_module_file(const fs::path& folder, const std::string& name) {
  if (!is_module_file(name)) {
    return failure(ErrorCode::invalid, "reading " + name + ": no file of a module has such a name");
  }
  TRY_ASSIGN(ReadFile content, read_text(folder / path_of(name)));
  if (!content.text) {
    const std::string place = content.line > 0 ? format("{}:{}", name, content.line) : name;
    return failure(ErrorCode::invalid, "reading " + place + ": " + content.fault);
  }
  return SourceFile{name, std::move(*content.text)};
}

}  // namespace waypost::scripting
