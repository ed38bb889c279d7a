// SPDX-License-Identifier: Apache-2.0
/// The semantics tree: what is on the screen, for tests, the keyboard and, later, read-aloud.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "gfx/geometry.hpp"

namespace waypost::ui {

enum class Role {
  screen,
  heading,
  text,
  button,
  choice,
  list_item,
  text_field,
  image,
  status,
  link,
  tab,  ///< one of the places of home; `selected` where one is
  key   ///< of the on-screen keyboard: pressed by hand only, so that focus stays in its field
};
const char* name_of(Role role);

struct SemanticsNode {
  Role role = Role::text;
  std::string id;  ///< what a press comes back with; empty for what cannot be pressed
  std::string label;
  std::string value;
  bool enabled = true;
  bool selected = false;
  bool focused = false;
  gfx::Rect rect;                ///< pixels of the window, cut to what is visible of it
  gfx::Rect whole;               ///< the same without the cut: where it would be if everything showed
  std::string description = {};  ///< what is to be known beside its name

  bool operator==(const SemanticsNode&) const = default;
};

struct SemanticsTree {
  std::string screen;                ///< "library", "page" …
  std::string place;                 ///< path of the page, id of the module; empty elsewhere
  std::vector<SemanticsNode> nodes;  ///< in reading order

  const SemanticsNode* find(std::string_view id) const;
  /// One line a node: role, id, label, value, description, states, rectangle. `cut` and `hidden`: scrolled
  /// out of sight in part or wholly.
  std::string dump() const;
};

}  // namespace waypost::ui
