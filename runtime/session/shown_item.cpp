// SPDX-License-Identifier: Apache-2.0
#include "session/shown_item.hpp"

#include <algorithm>

#include "crypto/hash.hpp"
#include "formats/json.hpp"
#include "session/shown_interaction.hpp"

namespace waypost::session {
namespace {

using lesson::Item;

constexpr int kFormat = 1;

void write_narration(JsonWriter& json, const std::optional<lesson::Narration>& narration) {
  if (!narration) return;
  json.key("narration").begin_object();
  json.member("file", narration->file).member("transcript", narration->transcript);
  json.end_object();
}

void write_list(JsonWriter& json, std::string_view name, const std::vector<std::string>& texts) {
  json.key(name).begin_array();
  for (const std::string& text : texts) json.text(text);
  json.end_array();
}

std::vector<std::string> read_list(const JsonValue& json) {
  std::vector<std::string> texts;
  for (const JsonValue& each : json.items()) texts.push_back(each.text());
  return texts;
}

lesson::Difficulty difficulty_of(const std::string& name) {
  for (const auto difficulty :
       {lesson::Difficulty::easy, lesson::Difficulty::medium, lesson::Difficulty::hard}) {
    if (name == lesson::name_of(difficulty)) return difficulty;
  }
  return lesson::Difficulty::medium;
}

}  // namespace

std::string shown_json(const Item& item, const std::vector<std::string>& order) {
  JsonWriter json;
  json.begin_object();
  json.member("format", kFormat).member("type", lesson::name_of(item.type));
  json.member("id", item.id).member("path", item.path).member("file", item.file);
  json.member("objective", item.objective).member("prompt", item.prompt);
  write_image(json, item.image);
  write_narration(json, item.narration);
  write_interaction(json, item);
  json.member("maximum", item.maximum).member("tries_max", item.tries_max);
  json.member("penalty_millionths", item.penalty_millionths);
  write_list(json, "hints", item.hints);
  json.member("certainty", item.certainty).member("shuffle", item.shuffle);
  json.member("difficulty", lesson::name_of(item.difficulty)).member("explanation", item.explanation);
  write_list(json, "facts", item.facts);
  json.member("safety", item.safety).member("content_hash", item.content_hash);
  write_list(json, "order", order);
  json.end_object();
  return json.take();
}

std::optional<Item> item_from_shown_json(std::string_view text) {
  const auto json = parse_json(text);
  if (!json || (*json)["format"].integer() != kFormat) return std::nullopt;
  const JsonValue& value = *json;
  const auto type = lesson::item_type_of(value["type"].text());
  if (!type) return std::nullopt;
  Item item;
  item.type = *type;
  item.id = value["id"].text();
  item.path = value["path"].text();
  item.file = value["file"].text();
  item.objective = value["objective"].text();
  item.prompt = value["prompt"].text();
  item.image = read_image(value);
  if (const JsonValue* narration = value.find("narration"))
    item.narration = lesson::Narration{(*narration)["file"].text(), (*narration)["transcript"].text()};
  item.interaction = read_interaction(value, *type);
  item.maximum = value["maximum"].integer();
  item.tries_max = static_cast<int>(value["tries_max"].integer());
  item.penalty_millionths = value["penalty_millionths"].integer();
  item.hints = read_list(value["hints"]);
  item.certainty = value["certainty"].boolean();
  item.shuffle = value["shuffle"].boolean();
  item.difficulty = difficulty_of(value["difficulty"].text());
  item.explanation = value["explanation"].text();
  item.facts = read_list(value["facts"]);
  item.safety = value["safety"].boolean();
  item.content_hash = value["content_hash"].text();
  return item;
}

std::vector<std::string> order_from_shown_json(std::string_view text) {
  const auto json = parse_json(text);
  return json ? read_list((*json)["order"]) : std::vector<std::string>{};
}

records::ShownItem shown_item(const Item& localized, const std::vector<std::string>& order) {
  std::string content = shown_json(localized, order);
  std::string hash = crypto::sha256_hex(content);
  return {std::move(hash), std::move(content)};
}

}  // namespace waypost::session
