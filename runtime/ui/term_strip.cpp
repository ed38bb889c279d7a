// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>

#include "ui/page_parts.hpp"

namespace waypost::ui {
namespace {

constexpr float kTextIndent = 44;
constexpr float kPadding = 12;
constexpr float kButtonWidthMax = 260;
constexpr float kHeightShareMax = 0.4F;

}  // namespace

float term_strip(ScreenContext& context, const session::TermView& term, const StripPlace& place) {
  Frame& frame = context.frame;
  const Palette& c = frame.palette();
  const float margin = side_margin(frame);
  const Button close{"term-close", frame.tr("term.close"), ButtonKind::secondary};
  const gfx::Size size = button_size(frame, close, kButtonWidthMax);
  const float button_width = static_cast<float>(size.width_px);
  const float text_width = frame.width_px() - 2 * margin - kTextIndent - button_width - 16;
  const LayoutPointer head =
      frame.lay(content_words(frame, term.term, Step::label, text::Weight::bold), text_width);
  LayoutPointer words = frame.lay(content_words(frame, term.definition, Step::label), text_width);
  if (const float room = frame.height_px() * kHeightShareMax; words->height_px() > room) {
    // The page stays in sight; the whole definition is in the tree and in the glossary.
    const auto lines = static_cast<int>(room / words->lines().front().height_px);
    words = frame.lay(content_words(frame, term.definition, Step::label), text_width, text::Alignment::start,
                      std::max(1, lines));
  }
  const float height = std::ceil(std::max(head->height_px() + words->height_px() + 2 * kPadding,
                                          static_cast<float>(size.height_px) + 24));
  const gfx::Rect strip = place.rect(frame, height);
  frame.fill(strip, c.ground);
  frame.fill({0, strip.y0, strip.x1, strip.y0 + 2}, c.primary);
  const float middle = (strip.y0 + strip.y1) / 2;
  frame.icon("book", {margin + 16, middle}, 28, c.primary);
  const float y = strip.y0 + kPadding;
  frame.draw(head, {margin + kTextIndent, y});
  frame.draw(words, {margin + kTextIndent, y + head->height_px()});
  SemanticsNode node{Role::status, "definition", term.term, term.definition};
  node.rect = strip;
  frame.note(node);
  button(frame, close,
         {frame.width_px() - margin - button_width, middle - static_cast<float>(size.height_px) / 2},
         button_width);
  return height;
}

}  // namespace waypost::ui
