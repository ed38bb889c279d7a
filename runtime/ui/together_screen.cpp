// SPDX-License-Identifier: Apache-2.0
// Who sits at this screen and reads along.
#include <algorithm>

#include "ui/action_bar.hpp"
#include "ui/list_rows.hpp"
#include "ui/people_parts.hpp"
#include "ui/widgets.hpp"

namespace waypost::ui {
namespace {

constexpr float kLetterMiddle = 34;
constexpr float kNameStart = 64;
constexpr float kBoxMiddle = 27;  ///< from the row's end
constexpr float kBoxWidth = 52;
constexpr float kWordGap = 12;

/// One who may be there. Without an id it is whoever is signed in, who always is.
struct Person {
  std::string id;
  std::string name;
  bool present = false;
};

void person_row(Frame& frame, const Person& person, const gfx::Rect& rect) {
  const Palette& c = frame.palette();
  const float middle = (rect.y0 + rect.y1) / 2;
  const bool is_reader = person.id.empty();
  const std::string word = is_reader        ? frame.tr("together.you")
                           : person.present ? frame.tr("together.present")
                                            : std::string();
  SemanticsNode node{is_reader ? Role::text : Role::choice, person.id, person.name, word};
  node.selected = person.present;
  node.rect = rect;
  Frame::Touch touch;
  if (is_reader) {
    frame.note(node);
  } else {
    touch = frame.control(node);
  }
  card(frame, rect, touch.held || touch.hovered);
  if (!is_reader && !touch.held && !touch.hovered) frame.stroke(rect, c.edge, 1, measure::kRadius);
  if (person.present) {
    frame.fill(rect, c.tint, measure::kRadius);
    frame.stroke(rect, c.primary, 2, measure::kRadius);
  }
  letter_disc(frame, person.name, person.present, {rect.x0 + kLetterMiddle, middle});
  float end = rect.x1 - 16;
  if (!is_reader) {
    ChoiceRow box;
    box.state = person.present ? session::ChoiceState::chosen : session::ChoiceState::rest;
    box.multiple = true;
    choice_sign(frame, box, {rect.x1 - kBoxMiddle, middle});
    end = rect.x1 - kBoxWidth;
  }
  const text::Weight weight = person.present ? text::Weight::bold : text::Weight::regular;
  const Words name{person.name, Step::body, c.ink, weight, {}};
  const float name_x = rect.x0 + kNameStart;
  const LayoutPointer said = frame.lay({word, Step::caption, c.primary, text::Weight::bold, {}});
  // A name that can be told from others is worth more than a word that the sign says too.
  if (!word.empty() && name_x + frame.lay(name)->width_px() + kWordGap + said->width_px() <= end) {
    frame.draw_line(said, end - said->width_px(), middle);
    end -= said->width_px() + kWordGap;
  }
  frame.draw_line(frame.lay(name, end - name_x, text::Alignment::start, 1), name_x, middle);
  if (touch.focused) frame.focus_ring(rect, measure::kRadius);
}

/// Gives the height.
float people(Frame& frame, const desk::TogetherView& view, gfx::Point at, float width_px) {
  std::vector<Person> all{{{}, view.reader, true}};
  for (const desk::LearnerRow& other : view.others)
    all.push_back({"present/" + other.id, other.name, other.chosen});
  const std::size_t columns = frame.width_px() <= kTwoNameColumnsAbove ? 1 : 2;
  const float column = columns == 1 ? width_px : (width_px - measure::kGap) / 2;
  float y = at.y;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const float x = at.x + (i % columns == 0 ? 0 : column + measure::kGap);
    person_row(frame, all[i], {x, y, x + column, y + kNameRow});
    if ((i + 1) % columns == 0 || i + 1 == all.size()) y += kNameRow + measure::kGap;
  }
  return y - at.y;
}

ActionBar gathered_bar(Frame& frame, const desk::TogetherView& view) {
  const Palette& c = frame.palette();
  const bool several = view.present_count > 1;
  ActionBar bar;
  bar.end = Button{"gathered", frame.tr("together.read"), ButtonKind::primary, "people", {}, several};
  bar.note = BarNote{"present", several ? "check" : "info", several ? c.right : c.ink_2,
                     several ? frame.tr("together.count", {{"count", std::int64_t{view.present_count}}})
                             : frame.tr("together.nobody")};
  return bar;
}

}  // namespace

void together_screen(ScreenContext& context, const desk::TogetherView& view) {
  Frame& frame = context.frame;
  const Palette& c = frame.palette();
  const ActionBar actions = gathered_bar(frame, view);
  const gfx::Rect area{0, measure::kTopBar, frame.width_px(),
                       frame.height_px() - action_bar_height(frame, actions)};
  ScrollArea scroll(frame, area, context.scroll);
  const float margin = side_margin(frame), width = frame.width_px() - 2 * margin;
  float y = scroll.top() + 24;
  y += headline(frame, frame.tr("together.title"), frame.tr("together.explain"), {margin, y}, width) + 16;
  if (view.can_search) {
    y += search_field(frame, context.fields, "search", frame.tr("who.search"), view.search, {margin, y},
                      width) +
         12;
  }
  y += people(frame, view, {margin, y}, width);
  if (view.others.empty())
    y += paragraph(frame, {frame.tr("together.none-found"), Step::body, c.ink}, {margin, y}, width) + 8;
  scroll.end(y + 16, c.ground);
  action_bar(context, actions);
  top_bar(context, {false, frame.tr("page.back"), frame.tr("together.read"), true});
}

}  // namespace waypost::ui
