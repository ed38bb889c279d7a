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
    case Role::tab: return "tab";
    case Role::key: return "key";
  }
  return "text";
}

const SemanticsNode* SemanticsTree::find(std::string_view id) const {
  const auto found =
      std::find_if(nodes.begin(), nodes.end(), [&](const SemanticsNode& node) { return node.id == id; });
  return found == nodes.end() ? nullptr : &*found;
}

namespace {

/// A line has no other ends than its own.
std::string on_one_line(std::string text) {
  std::replace(text.begin(), text.end(), '\n', ' ');
  return text;
}

}  // namespace

std::string SemanticsTree::dump() const {
  std::string text = format("screen {} {}\n", screen, place);
  for (const SemanticsNode& node : nodes) {
    text += format("{} [{}] \"{}\"", name_of(node.role), node.id, on_one_line(node.label));
    if (!node.value.empty()) text += format(" = \"{}\"", on_one_line(node.value));
    if (!node.description.empty()) text += format(" about \"{}\"", on_one_line(node.description));
    if (!node.enabled) text += " disabled";
    if (node.selected) text += " selected";
    if (node.focused) text += " focused";
    if (node.rect != node.whole) text += node.rect.empty() ? " hidden" : " cut";
    text += format(" ({:.0f},{:.0f} {:.0f}x{:.0f})\n", node.whole.x0, node.whole.y0, node.whole.width(),
                   node.whole.height());
  }
  return text;
}

}  // namespace waypost::ui
