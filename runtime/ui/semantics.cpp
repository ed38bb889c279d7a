// SPDX-License-Identifier: Apache-2.0
#include "ui/semantics.hpp"

#include <algorithm>

#include "base/format.hpp"

namespace waypost::ui {

const char* name_of(Role role) {
  switch (role) {
    case Role::screen: return "screen";
    case Role::heading: return "heading";
    case Role::text: return "text";
    case Role::button: return "button";
    case Role::choice: return "choice";
    case Role::list_item: return "list_item";
    case Role::text_field: return "text_field";
    case Role::image: return "image";
    case Role::status: return "status";
    case Role::link: return "link";
    case Role::key: return "key";
  }
  return "text";
}

const SemanticsNode* SemanticsTree::find(std::string_view id) const {
  const auto found =
      std::find_if(nodes.begin(), nodes.end(), [&](const SemanticsNode& node) { return node.id == id; });
  return found == nodes.end() ? nullptr : &*found;
}

std::string SemanticsTree::dump() const {
  std::string text = format("screen {} {}\n", screen, place);
  for (const SemanticsNode& node : nodes) {
    std::string label = node.label;
    std::replace(label.begin(), label.end(), '\n', ' ');
    text += format("{} [{}] \"{}\"", name_of(node.role), node.id, label);
    if (!node.value.empty()) text += format(" = \"{}\"", node.value);
    if (!node.enabled) text += " disabled";
    if (node.selected) text += " selected";
    if (node.focused) text += " focused";
    text += format(" ({:.0f},{:.0f} {:.0f}x{:.0f})\n", node.whole.x0, node.whole.y0, node.whole.width(),
                   node.whole.height());
  }
  return text;
}

}  // namespace waypost::ui
