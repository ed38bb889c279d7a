// SPDX-License-Identifier: Apache-2.0
/// UnwatchedChild: the real `waypost-lesson`, spoken to without the parent's watchdog.
#pragma once

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "base/process.hpp"
#include "formats/json.hpp"
#include "scripting/lesson_host.hpp"
#include "scripting/protocol.hpp"

namespace waypost::scripting::test {

/// What the child prints when it is asked about itself: "--limits", "--reachable".
inline std::string what_the_child_says(const std::string& question) {
  auto child = Process::spawn(default_child_program(), {question});
  REQUIRE(child.has_value());
  std::string text;
  while (true) {
    const auto block = child->read(5'000);
    REQUIRE(block.has_value());
    if (block->empty()) break;
    text += *block;
  }
  CHECK(child->wait().exit_code == 0);
  return text;
}

class UnwatchedChild {
 public:
  UnwatchedChild() : process_(Process::spawn(default_child_program(), {}).value()) {}

  void say(const std::string& json) { REQUIRE(process_.write(frame(json), 5'000).has_value()); }

  /// The next message as it was sent.
  std::string hear() {
    while (true) {
      const auto message = reader_.next();
      REQUIRE(message.has_value());
      if (*message) return **message;
      const auto bytes = process_.read(5'000);
      REQUIRE(bytes.has_value());
      REQUIRE_FALSE(bytes->empty());
      reader_.feed(*bytes);
    }
  }

  std::string hear_type() { return parse_json(hear()).value()["type"].text(); }

  /// With the limits of a lesson, or with none.
  void start(bool is_limited) {
    const LessonLimits limits;
    const auto boundless = std::numeric_limits<std::int64_t>::max();
    JsonWriter start;
    start.begin_object().member("type", "start");
    start.member("steps_max", is_limited ? limits.steps_max : boundless);
    start.member("memory_max_bytes", limits.memory_max_bytes);
    start.member("cpu_ms", 1'000'000).member("wall_ms", 1'000'000).member("seed", 1).end_object();
    say(start.take());
    REQUIRE(hear_type() == "ready");
  }

  void run(const std::string& name, std::string_view text) {
    do {
      // Pieces may cut a character only where JSON would notice.
      std::size_t size = std::min(text.size(), kFilePieceMaxBytes);
      while (size < text.size() && (static_cast<unsigned char>(text[size]) & 0xC0) == 0x80) --size;
      JsonWriter piece;
      piece.begin_object().member("type", "file").member("name", name);
      piece.key("text").text(text.substr(0, size));
      say(piece.end_object().take());
      text.remove_prefix(size);
    } while (!text.empty());
    say(R"({"type":"run"})");
  }

  /// Every message until the file has run, `done` included.
  std::vector<std::string> hear_file() {
    std::vector<std::string> messages;
    do {
      messages.push_back(hear());
    } while (messages.back() != R"({"type":"done"})");
    return messages;
  }

  Process& process() { return process_; }

 private:
  Process process_;
  MessageReader reader_;
};

}  // namespace waypost::scripting::test
