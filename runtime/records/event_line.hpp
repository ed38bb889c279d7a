// SPDX-License-Identifier: Apache-2.0
/// EventLine: one event as the bytes that are kept, hashed and exported (docs/formats/event.md).
/// The line is made once; reading it never makes it anew, so unknown members and types survive.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "formats/json.hpp"
#include "records/event.hpp"

namespace waypost::records {

inline constexpr int kEventFormatVersion = 1;
/// `prev` of the first event of a device.
inline constexpr std::string_view kNoLineBefore =
    "0000000000000000000000000000000000000000000000000000000000000000";

/// Bounds of a line that comes from elsewhere (docs/formats/event.md).
inline constexpr std::size_t kLineBytesMax = std::size_t{1} << 20;
inline constexpr std::size_t kTextBytesMax = std::size_t{16} << 10;

/// The wall clock stood before the program was built, or before the event before.
inline constexpr const char* kFlagClockSuspect = "clock_suspect";
/// The first event since the program started: no working time lies between it and the one before.
inline constexpr const char* kFlagProgramStarted = "program_started";

/// What an event's line says of itself, all but its `data`.
struct EventHeader {
  std::int64_t version = kEventFormatVersion;
  std::string id;            ///< UUID
  std::string device;        ///< UUID
  std::string incarnation;   ///< UUID: changes when the disk wakes up in another PC
  std::int64_t seq = 0;      ///< from 1, without gaps on its own PC
  std::string prev;          ///< SHA-256 of the line before
  std::string type;          ///< may be one that this version does not know
  LearnerId learner;         ///< empty for what belongs to the PC
  std::string private_hash;  ///< SHA-256 of salt and private text; empty where there is none
  std::string claimed_time;  ///< ISO 8601 in UTC, as the PC's clock said
  std::int64_t monotonic_ms = 0;
  std::string boot_id;
  std::vector<std::string> flags;

  bool has_flag(std::string_view flag) const;
};

struct EventLine {
  std::string line;  ///< UTF-8 JSON, without the newline
  std::string hash;  ///< SHA-256 of `line`, hexadecimal
  EventHeader header;

  /// The whole line as a value: `json()["data"]["item"]`. The line was checked when it was read, so this
  /// cannot fail.
  JsonValue json() const;
  /// Nothing where the type is unknown or a member is missing or of another type.
  std::optional<Event> event() const;
};

/// The line for an event, members in the order that docs/formats/event.md freezes; `hash` is filled in.
EventLine make_event_line(EventHeader header, std::string_view data_json);

/// Reads a line from a file or a bundle. Errors: invalid with the member at fault; newer_version where `v` is
/// greater than ours.
Result<EventLine> parse_event_line(std::string line);

/// An event from its type and `data`. A LearnerEnrolled has no name: that is private. Nothing where the type
/// is unknown or a member is missing or of another type.
std::optional<Event> event_from_json(std::string_view type, const JsonValue& data);

}  // namespace waypost::records
