// SPDX-License-Identifier: Apache-2.0
#include "library/stopped_modules.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <string>

#include "base/file.hpp"
#include "crypto/hash.hpp"
#include "formats/json.hpp"
#include "scripting/module_files.hpp"

namespace waypost::library {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kFileMaxBytes = 1 << 20;

struct Stops {
  std::string version;
  std::int64_t count = 0;
};
using StopsByFolder = std::map<std::string, Stops>;

Result<StopsByFolder> read_stops(const fs::path& file) {
  StopsByFolder stops;
  std::error_code ignored;
  if (!fs::exists(file, ignored)) return stops;
  TRY_ASSIGN(const std::string content, read_file(file, kFileMaxBytes));
  const auto json = parse_json(content);
  if (!json) return failure(ErrorCode::invalid, file.string() + ": " + json.error().message);
  for (const auto& [folder, each] : json->members())
    stops[folder] = {each["version"].text(), each["stops"].integer()};
  return stops;
}

Status write_stops(const fs::path& file, const StopsByFolder& stops) {
  JsonWriter json;
  json.begin_object();
  for (const auto& [folder, each] : stops) {
    json.key(folder).begin_object();
    json.member("version", each.version).member("stops", each.count).end_object();
  }
  json.end_object();
  return write_file_atomically(file, json.take() + "\n", Readers::owner);
}

/// Of all its Lua, each file with its name and length: what is stopped is code, not pictures or translations.
Result<std::string> version_of(const fs::path& module_folder) {
  Diagnostics ignored;
  TRY_ASSIGN(const scripting::ModuleFiles files, scripting::read_module_files(module_folder, ignored));
  std::string all;
  for (const scripting::SourceFile& source : files.sources)
    all += source.name + "\n" + std::to_string(source.text.size()) + "\n" + source.text;
  return crypto::sha256_hex(all);
}

std::string key_of(const fs::path& module_folder) { return module_folder.filename().string(); }

}  // namespace

StoppedModules::StoppedModules(const fs::path& data_folder) : file_(data_folder / "stopped-modules.json") {}

Result<bool> StoppedModules::is_shut(const fs::path& module_folder) const {
  TRY_ASSIGN(const StopsByFolder stops, read_stops(file_));
  const auto found = stops.find(key_of(module_folder));
  if (found == stops.end() || found->second.count < kStopsMax) return false;
  TRY_ASSIGN(const std::string version, version_of(module_folder));
  return found->second.version == version;
}

Status StoppedModules::note_stop(const fs::path& module_folder) {
  TRY_ASSIGN(StopsByFolder stops, read_stops(file_));
  TRY_ASSIGN(const std::string version, version_of(module_folder));
  Stops& own = stops[key_of(module_folder)];
  if (own.version != version) own = {version, 0};
  own.count = std::min<std::int64_t>(own.count + 1, kStopsMax);
  return write_stops(file_, stops);
}

Status StoppedModules::forget(const fs::path& module_folder) {
  TRY_ASSIGN(StopsByFolder stops, read_stops(file_));
  if (stops.erase(key_of(module_folder)) == 0) return {};
  return write_stops(file_, stops);
}

}  // namespace waypost::library
