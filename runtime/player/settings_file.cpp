// SPDX-License-Identifier: Apache-2.0
#include "player/settings_file.hpp"

#include <algorithm>

#include "base/file.hpp"
#include "base/id.hpp"
#include "formats/json.hpp"

namespace waypost::player {
namespace {

constexpr std::size_t kFileMaxBytes = 1 << 20;
constexpr const char* kThisPc = "this-pc";

std::filesystem::path file_in(const std::filesystem::path& data_folder) {
  return data_folder / "settings.json";
}

desk::Settings settings_of(const JsonValue& json) {
  desk::Settings settings;
  for (const auto& [name, value] : json.members()) {
    if (name == "theme" && value.is_text()) {
      for (const desk::Theme each : desk::kThemes) {
        if (value.text() == desk::name_of(each)) settings.theme = each;
      }
    }
    if (name == "text_percent" && value.is_integer()) {
      const auto& offered = desk::kTextPercents;
      const auto found = std::find(offered.begin(), offered.end(), value.integer());
      if (found != offered.end()) settings.text_percent = *found;
    }
    if (name == "content_language" && value.is_text()) settings.content_language = value.text();
  }
  return settings;
}

Status write(const std::filesystem::path& data_folder, const SettingsByLearner& all) {
  JsonWriter json;
  json.begin_object();
  for (const auto& [learner, settings] : all) {
    json.key(learner.empty() ? kThisPc : learner);
    json.begin_object();
    json.member("theme", desk::name_of(settings.theme));
    json.member("text_percent", settings.text_percent);
    json.member("content_language", settings.content_language);
    json.end_object();
  }
  json.end_object();
  return write_file_atomically(file_in(data_folder), json.take() + "\n", Readers::owner);
}

}  // namespace

Result<SettingsByLearner> read_settings(const std::filesystem::path& data_folder) {
  SettingsByLearner all;
  const std::filesystem::path file = file_in(data_folder);
  std::error_code ignored;
  if (!std::filesystem::exists(file, ignored)) return all;
  TRY_ASSIGN(const std::string content, read_file(file, kFileMaxBytes));
  const auto json = parse_json(content);
  if (!json) return failure(ErrorCode::invalid, file.string() + ": " + json.error().message);
  for (const auto& [learner, settings] : json->members()) {
    if (learner == kThisPc) all[""] = settings_of(settings);
    if (is_uuid(learner)) all[learner] = settings_of(settings);
  }
  return all;
}

Status keep_settings(const std::filesystem::path& data_folder, const std::string& learner,
                     const desk::Settings& settings) {
  SettingsByLearner all = read_settings(data_folder).value_or(SettingsByLearner{});
  all[learner] = settings;
  return write(data_folder, all);
}

Status forget_settings(const std::filesystem::path& data_folder, const std::string& learner) {
  SettingsByLearner all = read_settings(data_folder).value_or(SettingsByLearner{});
  if (all.erase(learner) == 0) return {};
  return write(data_folder, all);
}

}  // namespace waypost::player
