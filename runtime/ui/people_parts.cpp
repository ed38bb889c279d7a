// SPDX-License-Identifier: Apache-2.0
#include "ui/people_parts.hpp"

#include "ui/widgets.hpp"

namespace waypost::ui {

namespace {

constexpr float kLetterDiscRadius = 18;

std::string first_cluster(Frame& frame, const std::string& name) {
  const std::vector<std::size_t>& stops =
      frame.lay({name, Step::label, {}, text::Weight::bold, {}})->caret_stops();
  return stops.size() > 1 ? name.substr(0, stops[1]) : name;
}

}  // namespace

void letter_disc(Frame& frame, const std::string& name, bool chosen, gfx::Point center) {
  const Palette& c = frame.palette();
  frame.disc(center, kLetterDiscRadius, chosen ? c.primary : c.bar);
  const gfx::Color ink = chosen ? c.on_primary : c.ink;
  frame.draw_letter(frame.lay({first_cluster(frame, name), Step::label, ink, text::Weight::bold, {}}),
                    center);
}

float first_line_middle(const LayoutPointer& words) {
  const text::Line& first = words->lines().front();
  return first.ink.empty() ? first.height_px / 2 : (first.ink.y0 + first.ink.y1) / 2;
}

float status_line(Frame& frame, std::string_view icon, gfx::Color color, const std::string& sentence,
                  std::string_view value, gfx::Point at, float width_px) {
  const LayoutPointer words =
      frame.lay({sentence, Step::caption, color, text::Weight::bold, {}}, width_px - 28);
  frame.icon(icon, {at.x + 10, at.y + first_line_middle(words)}, 20, color);
  frame.draw(words, {at.x + 28, at.y});
  SemanticsNode node{Role::status, {}, sentence, std::string(value)};
  node.rect = {at.x, at.y, at.x + width_px, at.y + words->height_px()};
  frame.note(node);
  return words->height_px() + 4;
}

float office_code_card(Frame& frame, const desk::OfficeCodeCard& code, const std::string& sentence,
                       gfx::Point at, float width_px) {
  const Palette& c = frame.palette();
  const float inner = width_px - 32;
  const LayoutPointer head =
      frame.lay({frame.tr("code.title"), Step::label, c.primary, text::Weight::bold, {}}, inner - 32);
  // Isolated: in a language that runs leftwards its groups would change places.
  const LayoutPointer letters = frame.lay(
      {"\u2066" + code.code + "\u2069", Step::display, c.ink, text::Weight::bold, "en", true}, inner);
  const LayoutPointer below = frame.lay({sentence, Step::label, c.ink, text::Weight::regular, {}}, inner);
  const float height = 16 + head->height_px() + 8 + letters->height_px() + 8 + below->height_px() + 16;
  card(frame, {at.x, at.y, at.x + width_px, at.y + height});
  float y = at.y + 16;
  frame.icon("lock", {at.x + 16 + 11, y + first_line_middle(head)}, 22, c.primary);
  frame.draw(head, {at.x + 16 + 32, y});
  y += head->height_px() + 8;
  frame.draw(letters, {at.x + 16, y});
  SemanticsNode node{Role::status, "code", frame.tr("code.title"), code.code};
  node.rect = {at.x + 16, y, at.x + 16 + inner, y + letters->height_px()};
  frame.note(node);
  y += letters->height_px() + 8;
  frame.draw(below, {at.x + 16, y});
  SemanticsNode text{Role::text, {}, sentence};
  text.rect = {at.x + 16, y, at.x + 16 + inner, y + below->height_px()};
  frame.note(text);
  return height;
}

// UAX #9: FIRST STRONG ISOLATE, POP DIRECTIONAL ISOLATE.
std::string isolated(const std::string& name) { return "\u2068" + name + "\u2069"; }

std::string_view role_key(records::Role role) {
  switch (role) {
    case records::Role::officer: return "role.officer";
    case records::Role::supervisor: return "role.supervisor";
    case records::Role::national_administrator: return "role.national_administrator";
  }
  return {};
}

}  // namespace waypost::ui
