// SPDX-License-Identifier: Apache-2.0
/// The bottom bar of a screen that is no page: what is to be known or a second way at its start, the filled
/// button at its end. It grows with its words: beside one another, without icons, then one above the other.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "ui/screens.hpp"
#include "ui/widgets.hpp"

namespace waypost::ui {

/// A sentence with its sign, in the tree as a status.
struct BarNote {
  std::string id;
  std::string_view icon;
  gfx::Color icon_color;
  std::string sentence;
  std::string value = {};
  std::optional<gfx::Color> ink = std::nullopt;
};

struct ActionBar {
  std::optional<BarNote> note = std::nullopt;
  std::optional<Button> start = std::nullopt;
  std::optional<Button> end = std::nullopt;
  bool empty() const { return !note && !start && !end; }
};

/// 0 for an empty one.
float action_bar_height(Frame& frame, const ActionBar& bar);
void action_bar(ScreenContext& context, const ActionBar& bar);

}  // namespace waypost::ui
