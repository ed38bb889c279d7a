// SPDX-License-Identifier: Apache-2.0
/// Scripts: which writing system a character belongs to, and runs of one script in a text (UAX #24).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace waypost::unicode {

/// An ISO 15924 code as four packed letters: script("Khmr"). The same value that OpenType shapers take.
enum class Script : std::uint32_t {};

constexpr Script script(const char (&code)[5]) {
  return static_cast<Script>((static_cast<std::uint32_t>(static_cast<unsigned char>(code[0])) << 24) |
                             (static_cast<std::uint32_t>(static_cast<unsigned char>(code[1])) << 16) |
                             (static_cast<std::uint32_t>(static_cast<unsigned char>(code[2])) << 8) |
                             static_cast<std::uint32_t>(static_cast<unsigned char>(code[3])));
}
inline constexpr Script kCommon = script("Zyyy");
inline constexpr Script kInherited = script("Zinh");
inline constexpr Script kUnknown = script("Zzzz");

/// "Khmr"
std::string code_of(Script script);
/// The Script property of a character (UAX #24).
Script script_of(char32_t character);

/// A stretch of text in one script; offsets count code points.
struct ScriptRun {
  std::size_t begin = 0;
  std::size_t end = 0;
  Script script = kCommon;

  bool operator==(const ScriptRun&) const = default;
};

/// Runs of one script that cover `text`. Common and inherited characters join the script before them, at the
/// start the one after; Script_Extensions are honoured; a closing bracket takes the script of its opening
/// one. Text without any script takes `fallback`.
std::vector<ScriptRun> script_runs(std::u32string_view text, Script fallback);

}  // namespace waypost::unicode
