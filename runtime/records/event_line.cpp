// SPDX-License-Identifier: Apache-2.0
#include "records/event_line.hpp"

#include <algorithm>
#include <set>

#include "base/assert.hpp"
#include "base/format.hpp"
#include "crypto/hash.hpp"

namespace waypost::records {
namespace {

tl::unexpected<Error> bad_line(const std::string& what) {
  return failure(ErrorCode::invalid, "reading an event: " + what);
}

bool is_sha256(std::string_view text) {
  return text.size() == 64 && std::all_of(text.begin(), text.end(), [](char c) {
           return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
         });
}

/// The longest text anywhere below.
std::size_t longest_text(const JsonValue& value) {
  std::size_t longest = value.text().size();
  for (const JsonValue& each : value.items()) longest = std::max(longest, longest_text(each));
  for (const auto& [name, each] : value.members())
    longest = std::max({longest, name.size(), longest_text(each)});
  return longest;
}

Status check_values(const EventHeader& header) {
  if (!is_uuid(header.id)) return bad_line("`id` is no UUID");
  if (!is_uuid(header.device)) return bad_line("`device` is no UUID");
  if (!is_uuid(header.incarnation)) return bad_line("`incarnation` is no UUID");
  if (!header.learner.empty() && !is_uuid(header.learner.text())) return bad_line("`learner` is no UUID");
  if (header.seq < 1) return bad_line("`seq` is less than 1");
  if (!is_sha256(header.prev)) return bad_line("`prev` is no SHA-256");
  if (!header.private_hash.empty() && !is_sha256(header.private_hash)) {
    return bad_line("`private_hash` is no SHA-256");
  }
  if (header.type.empty()) return bad_line("`type` is empty");
  if (!from_iso8601(header.claimed_time)) return bad_line("`claimed_time` is no time");
  return {};
}

}  // namespace

bool EventHeader::has_flag(std::string_view flag) const {
  return std::find(flags.begin(), flags.end(), flag) != flags.end();
}

JsonValue EventLine::json() const {
  auto value = parse_json(line);
  ASSERT(value.has_value());
  return std::move(*value);
}

std::optional<Event> EventLine::event() const { return event_from_json(header.type, json()["data"]); }

EventLine make_event_line(EventHeader header, std::string_view data_json) {
  JsonWriter json;
  json.begin_object();
  json.member("v", header.version);
  json.member("id", header.id);
  json.member("device", header.device);
  json.member("incarnation", header.incarnation);
  json.member("seq", header.seq);
  json.member("prev", header.prev);
  json.member("type", header.type);
  json.member("learner", header.learner.text());
  json.key("data").raw(data_json);
  json.member("private_hash", header.private_hash);
  json.member("claimed_time", header.claimed_time);
  json.member("monotonic_ms", header.monotonic_ms);
  json.member("boot_id", header.boot_id);
  json.key("flags").begin_array();
  for (const std::string& flag : header.flags) json.text(flag);
  json.end_array();
  json.end_object();
  EventLine made;
  made.line = json.take();
  made.hash = crypto::sha256_hex(made.line);
  made.header = std::move(header);
  return made;
}

Result<EventLine> parse_event_line(std::string line) {
  if (line.size() > kLineBytesMax) return bad_line(format("the line has more than {} bytes", kLineBytesMax));
  if (line.find('\n') != std::string::npos) return bad_line("it is more than one line");
  const auto parsed = parse_json(line);
  if (!parsed) return bad_line(parsed.error().message);
  const JsonValue& json = *parsed;
  if (!json.is_object()) return bad_line("it is no object");
  std::set<std::string_view> names;
  for (const auto& [name, value] : json.members()) {
    if (!names.insert(name).second) return bad_line("`" + name + "` stands there twice");
  }
  if (longest_text(json) > kTextBytesMax)
    return bad_line(format("a text has more than {} bytes", kTextBytesMax));
  if (!json["v"].is_integer() || json["v"].integer() < 1) return bad_line("`v` is no version");
  if (json["v"].integer() > kEventFormatVersion) {
    return failure(ErrorCode::newer_version, "reading an event: it was written by a newer version");
  }
  for (const char* name : {"id", "device", "incarnation", "prev", "type", "learner", "private_hash",
                           "claimed_time", "boot_id"}) {
    if (!json[name].is_text()) return bad_line(format("`{}` is no text", name));
  }
  for (const char* name : {"seq", "monotonic_ms"}) {
    if (!json[name].is_integer()) return bad_line(format("`{}` is no integer", name));
  }
  if (!json["data"].is_object()) return bad_line("`data` is no object");
  if (!json["flags"].is_array()) return bad_line("`flags` is no list");

  EventLine read;
  EventHeader& header = read.header;
  header.version = json["v"].integer();
  header.id = json["id"].text();
  header.device = json["device"].text();
  header.incarnation = json["incarnation"].text();
  header.seq = json["seq"].integer();
  header.prev = json["prev"].text();
  header.type = json["type"].text();
  header.learner = LearnerId(json["learner"].text());
  header.private_hash = json["private_hash"].text();
  header.claimed_time = json["claimed_time"].text();
  header.monotonic_ms = json["monotonic_ms"].integer();
  header.boot_id = json["boot_id"].text();
  for (const JsonValue& flag : json["flags"].items()) {
    if (!flag.is_text()) return bad_line("a flag is no text");
    header.flags.push_back(flag.text());
  }
  TRY(check_values(header));
  read.hash = crypto::sha256_hex(line);
  read.line = std::move(line);
  return read;
}

}  // namespace waypost::records
