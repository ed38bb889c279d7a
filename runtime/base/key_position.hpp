// SPDX-License-Identifier: Apache-2.0
/// KeyPosition: a place on the keyboard, whatever is printed on it, by its XKB name: AD01 is the "Q" of a US
/// board.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace waypost {

/// The index of its name in kKeyPositionNames.
enum class KeyPosition : std::uint8_t {};

/// Row by row from the top left; the space bar last.
inline constexpr std::array<std::string_view, 48> kKeyPositionNames = {
    "TLDE", "AE01", "AE02", "AE03", "AE04", "AE05", "AE06", "AE07", "AE08", "AE09", "AE10", "AE11",
    "AE12", "AD01", "AD02", "AD03", "AD04", "AD05", "AD06", "AD07", "AD08", "AD09", "AD10", "AD11",
    "AD12", "BKSL", "AC01", "AC02", "AC03", "AC04", "AC05", "AC06", "AC07", "AC08", "AC09", "AC10",
    "AC11", "AB01", "AB02", "AB03", "AB04", "AB05", "AB06", "AB07", "AB08", "AB09", "AB10", "SPCE"};

constexpr std::optional<KeyPosition> key_position(std::string_view name) {
  for (std::size_t i = 0; i < kKeyPositionNames.size(); ++i) {
    if (kKeyPositionNames[i] == name) return static_cast<KeyPosition>(i);
  }
  return std::nullopt;
}

constexpr std::string_view name_of(KeyPosition position) {
  return kKeyPositionNames[static_cast<std::size_t>(position)];
}

}  // namespace waypost
