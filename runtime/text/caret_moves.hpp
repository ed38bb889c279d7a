// SPDX-License-Identifier: Apache-2.0
/// Where a caret goes when a key moves it, as seen on the screen.
#pragma once

#include <optional>

#include "text/layout.hpp"

namespace waypost::text {

enum class CaretMove {
  // To the neighbouring stop on the screen.
  left,
  right,
  // To the next word's start that lies this way in the line's direction.
  word_left,
  word_right,
  // A line up or down, as near as possible to the column.
  up,
  down,
  line_start,
  line_end,
  text_start,
  text_end
};

/// Where a caret is, and the column that moves up and down keep to.
struct CaretState {
  CaretPlace place;
  std::optional<float> column_px;  ///< set by the first of several moves up or down

  bool operator==(const CaretState&) const = default;
};

/// The caret after the move; where nothing lies that way it stays.
CaretState moved(const Layout& layout, const CaretState& caret, CaretMove move);

/// The word around a byte offset, with its dictionary: begin and end. Between words it is what parts them.
std::pair<std::size_t, std::size_t> word_around(const Layout& layout, std::size_t byte_offset);

}  // namespace waypost::text
