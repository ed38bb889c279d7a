// SPDX-License-Identifier: Apache-2.0
#include "library/known_modules.hpp"

#include "base/file.hpp"
#include "formats/json.hpp"

namespace waypost::library {
namespace {

constexpr std::size_t kFileMaxBytes = 4 << 20;

}  // namespace

KnownModules::KnownModules(const std::filesystem::path& data_folder)
    : file_(data_folder / "known-modules.json") {}

void KnownModules::read() {
  read_ = begins_ = true;
  std::error_code ignored;
  if (!std::filesystem::exists(file_, ignored)) return;
  const auto content = read_file(file_, kFileMaxBytes);
  if (!content) return;
  const auto json = parse_json(*content);
  if (!json) return;
  begins_ = false;
  for (const auto& [id, each] : json->members()) known_[id] = {each["version"].text(), each["since"].text()};
}

std::string KnownModules::since(const std::string& id, const std::string& version, const std::string& today) {
  if (!read_) read();
  const auto found = known_.find(id);
  if (found != known_.end() && found->second.version == version) return found->second.since;
  changed_ = true;
  return (known_[id] = {version, begins_ ? std::string() : today}).since;
}

Status KnownModules::keep() {
  if (!changed_) return {};
  JsonWriter json;
  json.begin_object();
  for (const auto& [id, each] : known_)
    json.key(id).begin_object().member("version", each.version).member("since", each.since).end_object();
  json.end_object();
  TRY(write_file_atomically(file_, json.take() + "\n", Readers::owner));
  changed_ = false;
  return {};
}

}  // namespace waypost::library
