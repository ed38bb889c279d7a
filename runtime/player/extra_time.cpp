// SPDX-License-Identifier: Apache-2.0
#include "player/extra_time.hpp"

#include "base/file.hpp"
#include "base/format.hpp"
#include "base/id.hpp"
#include "formats/json.hpp"

namespace waypost::player {
namespace {

constexpr std::size_t kFileMaxBytes = 1 << 20;

std::filesystem::path file_in(const std::filesystem::path& data_folder) {
  return data_folder / "extra-time.json";
}

bool is_percent(std::int64_t percent) { return percent >= 0 && percent <= kExtraTimeMaxPercent; }

}  // namespace

Result<std::map<std::string, int>> read_extra_time(const std::filesystem::path& data_folder) {
  std::map<std::string, int> percents;
  const std::filesystem::path file = file_in(data_folder);
  std::error_code ignored;
  if (!std::filesystem::exists(file, ignored)) return percents;
  TRY_ASSIGN(const std::string content, read_file(file, kFileMaxBytes));
  const auto json = parse_json(content);
  if (!json) return failure(ErrorCode::invalid, file.string() + ": " + json.error().message);
  for (const auto& [learner, percent] : json->members()) {
    if (!is_uuid(learner) || !percent.is_integer() || !is_percent(percent.integer())) {
      return failure(ErrorCode::invalid, format("{}: '{}' is not a learner's id with 0 to {} per cent",
                                                file.string(), learner, kExtraTimeMaxPercent));
    }
    percents[learner] = static_cast<int>(percent.integer());
  }
  return percents;
}

Status set_extra_time(const std::filesystem::path& data_folder, const std::string& learner, int percent) {
  if (!is_percent(percent)) {
    return failure(ErrorCode::invalid, format("extra time: {} is not 0 to {} per cent of the time limit",
                                              percent, kExtraTimeMaxPercent));
  }
  TRY_ASSIGN(auto percents, read_extra_time(data_folder));
  percents[learner] = percent;
  if (percent == 0) percents.erase(learner);
  JsonWriter json;
  json.begin_object();
  for (const auto& [each, share] : percents) json.member(each, share);
  json.end_object();
  return write_file_atomically(file_in(data_folder), json.take() + "\n", Readers::owner);
}

}  // namespace waypost::player
