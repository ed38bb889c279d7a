// SPDX-License-Identifier: Apache-2.0
// Which post this PC stands at: its country, the post, and whether that is right.
#include <algorithm>
#include <vector>

#include "ui/list_rows.hpp"
#include "ui/people_parts.hpp"
#include "ui/question_dialog.hpp"
#include "ui/widgets.hpp"

namespace waypost::ui {
namespace {

using desk::SiteStep;
using desk::SiteView;
using session::Saving;

constexpr float kTwoColumnsAbove = 640;  ///< of the window
/// Before a row's words and after them.
constexpr float kRowStart = 54, kRowEnd = 48;

std::string country_name(const Frame& frame, const std::string& code) {
  return frame.tr("territory." + code);
}

std::string joined(const std::vector<std::string>& names) {
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : " · ") + isolated(name);
  return text;
}

std::vector<Row> rows_of(const Frame& frame, const SiteView& view) {
  const Palette& c = frame.palette();
  std::vector<Row> rows;
  for (const std::string& code : view.countries)
    rows.push_back({"country/" + code, "home", c.primary, country_name(frame, code), {}, c.ink_2});
  for (const desk::PostRow& post : view.posts)
    rows.push_back({"site/" + post.id, "home", c.primary, post.name, joined(post.other_names), c.ink_2});
  return rows;
}

/// Neighbours are alike in height. Gives the height.
float row_columns(Frame& frame, const std::vector<Row>& rows, gfx::Point at, float width_px) {
  const std::size_t columns = frame.width_px() > kTwoColumnsAbove ? 2 : 1;
  const float column = columns == 1 ? width_px : (width_px - measure::kGap) / 2;
  float y = at.y;
  for (std::size_t i = 0; i < rows.size(); i += columns) {
    const std::size_t end = std::min(rows.size(), i + columns);
    float height = 0;
    for (std::size_t k = i; k < end; ++k)
      height = std::max(height, row_height(frame, rows[k], column - kRowStart - kRowEnd));
    for (std::size_t k = i; k < end; ++k) {
      const float x = at.x + static_cast<float>(k - i) * (column + measure::kGap);
      const gfx::Rect rect{x, y, x + column, y + height};
      card(frame, rect);
      row(frame, rows[k], rect, rect.x1 - kRowEnd);
    }
    y += height + measure::kGap;
  }
  return y - at.y;
}

void question_screen(ScreenContext& context, const SiteView& view) {
  const Frame& frame = context.frame;
  const bool saving = view.saving == Saving::saving;
  Question question;
  question.title = frame.tr("site.question");
  question.sentences = {frame.tr("site.answer", {{"post", isolated(view.chosen.name)},
                                                 {"country", country_name(frame, view.country)}}),
                        frame.tr("site.later")};
  if (view.saving == Saving::failed) question.failed = frame.tr("site.not-saved");
  question.back = {"back", frame.tr("site.other"), ButtonKind::secondary};
  question.confirm = {
      "confirm", frame.tr(saving ? "page.saving" : "site.confirm"), ButtonKind::primary, {}, {}, !saving};
  question_dialog(context, question);
  top_bar(context, {false, {}, view.chosen.name, true});
}

}  // namespace

void site_screen(ScreenContext& context, const SiteView& view) {
  if (view.step == SiteStep::question) {
    question_screen(context, view);
    return;
  }
  Frame& frame = context.frame;
  const Palette& c = frame.palette();
  const bool of_country = view.step == SiteStep::post;
  const gfx::Rect area{0, measure::kTopBar, frame.width_px(), frame.height_px()};
  ScrollArea scroll(frame, area, context.scroll);
  const float margin = side_margin(frame), width = frame.width_px() - 2 * margin;
  float y = scroll.top() + 20;
  y += headline(frame, frame.tr(of_country ? "site.post" : "site.country"),
                of_country ? country_name(frame, view.country) : frame.tr("office.choose-site-explain"),
                {margin, y}, width) +
       16;
  if (view.can_search) {
    y += search_field(frame, context.fields, "site-search", frame.tr("site.search"), view.search, {margin, y},
                      width) +
         12;
  }
  if (of_country && view.posts.empty())
    y += paragraph(frame, {frame.tr("site.none-found"), Step::body, c.ink}, {margin, y}, width) + 12;
  y += row_columns(frame, rows_of(frame, view), {margin, y}, width) + 8;
  y += paragraph(frame, {frame.tr("site.not-listed"), Step::label, c.ink_2}, {margin, y}, width);
  scroll.end(y + 24, c.ground);
  top_bar(context,
          {false, frame.tr(of_country ? "page.back" : "office.title"), frame.tr("office.choose-site"), true});
}

}  // namespace waypost::ui
