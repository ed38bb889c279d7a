// SPDX-License-Identifier: Apache-2.0
// Row 14, lesson schema: whatever a lesson child says, the parent reads it, refuses it or builds a module
// from it, and names what is wrong in text that can be shown.
//
// The input is a transcript: a message a line, as JSON; "#lessons/seals.lua" begins a file. An input that
// begins with
// "!" is bytes on the wire instead.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/assert.hpp"
#include "base/diagnostic.hpp"
#include "lesson/model.hpp"
#include "scripting/message_intake.hpp"
#include "scripting/module_builder.hpp"
#include "scripting/protocol.hpp"
#include "base/utf8_check.hpp"

namespace {

using waypost::scripting::BuildInput;
using waypost::scripting::MessageIntake;
using waypost::scripting::MessageReader;

/// 2027-01-01, so that facts of the corpus are both current and past their review date.
constexpr waypost::WallTimeMs kNow = 1'798'761'600'000;

/// Takes every whole message, also after one for which the parent would kill the child: what follows is still
/// worth a look. False where messages cannot be told apart any more.
bool drain(MessageReader& reader, MessageIntake& intake) {
  while (true) {
    const auto message = reader.next();
    if (!message) return false;
    if (!*message) return true;
    static_cast<void>(intake.take(**message));
  }
}

/// Bytes reach a reader in pieces that have nothing to do with messages.
bool feed(MessageReader& reader, MessageIntake& intake, std::string_view bytes) {
  for (std::size_t size = 1; !bytes.empty(); size = size * 5 % 4099 + 1) {
    const std::string_view piece = bytes.substr(0, size);
    reader.feed(piece);
    bytes.remove_prefix(piece.size());
    if (!drain(reader, intake)) return false;
  }
  return true;
}

void read_transcript(std::string_view text, MessageIntake& intake, std::vector<std::string>& files) {
  MessageReader reader;
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    if (line.empty()) continue;
    if (line.front() == '#') {
      // Names come from the parent's own folder listing, not from the child.
      if (waypost::find_utf8_fault(line)) continue;
      files.emplace_back(line.substr(1));
      intake.begin_file(files.back());
    } else if (line.size() <= waypost::scripting::kMessageMaxBytes) {
      if (!feed(reader, intake, waypost::scripting::frame(line))) return;
    }
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  MessageIntake intake({});
  BuildInput input;
  if (!text.empty() && text.front() == '!') {
    MessageReader reader;
    intake.begin_file("module.lua");
    input.files = {"module.lua"};
    feed(reader, intake, text.substr(1));
  } else {
    read_transcript(text, intake, input.files);
  }
  waypost::Diagnostics diagnostics = intake.diagnostics();
  input.folder_name = "fuzzed";
  input.forms = intake.take_forms();
  input.has_picture = [](const std::string& stem) { return stem.size() % 2 == 0; };
  input.has_media = [](const std::string& name) { return name.size() % 2 == 0; };
  input.source_of = [](const std::string&) { return std::string_view("module {\n}\n"); };
  input.now_ms = kNow;
  const waypost::lesson::Module module = build_module(input, diagnostics);
  diagnostics.sort();
  ASSERT(!waypost::find_utf8_fault(render(diagnostics)));
  for (const auto& text_of_module : translatable_texts(module))
    ASSERT(!waypost::find_utf8_fault(text_of_module.source));
  return 0;
}
