// SPDX-License-Identifier: Apache-2.0
// The office for whoever supervises it: who works here, what is done and what is due. No marks, ever.
#include <algorithm>
#include <cmath>

#include "ui/list_rows.hpp"
#include "ui/people_parts.hpp"
#include "ui/question_dialog.hpp"
#include "ui/widgets.hpp"
#include "unicode/date.hpp"

namespace waypost::ui {
namespace {

using desk::OfficeQuestion;
using desk::OfficerRow;
using desk::OfficerView;
using desk::OfficeView;
using session::Saving;

constexpr float kWidthMax = 760;
constexpr float kFieldWidthMax = 480;

/// "Supervisor · 4 of 7 courses done · last here on 3 May 2026"
std::string what_is_done(const Frame& frame, const OfficerRow& officer) {
  std::vector<std::string> all;
  if (officer.role != records::Role::officer) all.push_back(frame.tr(role_key(officer.role)));
  const int total = officer.done + officer.due;
  all.push_back(total == 0 ? frame.tr("office.nothing-due")
                           : frame.tr("office.done-of", {{"done", std::int64_t{officer.done}},
                                                         {"total", std::int64_t{total}}}));
  all.push_back(
      officer.last_day.empty()
          ? frame.tr("office.not-begun")
          : frame.tr("office.last-day", {{"day", unicode::format_day(officer.last_day, frame.language())}}));
  return facts_in_line(frame, all);
}

/// Gives the height.
float officer_row(Frame& frame, const std::string& id, const OfficerRow& officer, gfx::Point at,
                  float width_px) {
  const Palette& c = frame.palette();
  const bool all_done = officer.done > 0 && officer.due == 0;
  const Row item{id,           all_done ? "check" : "person", all_done ? c.right : c.primary,
                 officer.name, what_is_done(frame, officer),  c.ink_2};
  const float height = row_height(frame, item, width_px - 110);
  const gfx::Rect rect{at.x, at.y, at.x + width_px, at.y + height};
  card(frame, rect);
  row(frame, item, rect, rect.x1 - 56);
  return height;
}

/// Says which post this is, or leads to where that is said. Gives the height.
float site_row(Frame& frame, const OfficeView& view, gfx::Point at, float width_px) {
  const Palette& c = frame.palette();
  Row item{"choose-site", "info", c.care, frame.tr("office.choose-site"),
           frame.tr("office.choose-site-explain")};
  if (!view.office_name.empty())
    item = {"choose-site", "check", c.right, view.office_name, frame.tr("office.choose-other-site")};
  item.second_color = c.ink_2;
  const float height = row_height(frame, item, width_px - 110);
  const gfx::Rect rect{at.x, at.y, at.x + width_px, at.y + height};
  card(frame, rect);
  row(frame, item, rect, rect.x1 - 56);
  return height;
}

/// What one officer has done and is to do, and what a supervisor may change.
class OfficerPage {
 public:
  OfficerPage(ScreenContext& context, const OfficerView& view, gfx::Point at, float width_px)
      : context_(context), frame_(context.frame), view_(view), x_(at.x), y_(at.y), width_(width_px) {}

  float bottom() const { return y_; }

  void courses() {
    y_ += headline(frame_, view_.name, frame_.tr(role_key(view_.role)), {x_, y_}, width_) + 16;
    saving();
    section("officer.courses");
    if (view_.courses.empty()) sentence("officer.no-courses");
    for (const desk::OfficerCourse& course : view_.courses) course_row(course);
    y_ += 16;
  }

  void name() {
    section("officer.name");
    TextFieldLook look;
    look.id = "officer-name";
    look.label = frame_.tr("officer.name");
    look.label_above = false;
    y_ += text_field(frame_, context_.fields, look, view_.name_edited, {x_, y_},
                     std::min(width_, kFieldWidthMax)) +
          8;
    const bool changed = !view_.name_edited.empty() && view_.name_edited != view_.name;
    buttons({{"rename", frame_.tr("officer.rename"), ButtonKind::secondary, {}, {}, changed && !busy()}});
    if (!changed) note("me.unchanged");
    y_ += 20;
  }

  void pin() {
    section("pin.field");
    sentence(view_.has_pin ? "officer.has-pin" : "officer.no-pin");
    buttons({{"reset-pin", frame_.tr("officer.reset-pin"), ButtonKind::secondary, "lock", {}, !busy()}});
    y_ += 20;
  }

  void role() {
    section("officer.role");
    if (view_.is_self) {
      sentence("officer.self");
      y_ += 8;
      return;
    }
    std::vector<Chip> row;
    for (const auto& [role, name] :
         {std::pair{records::Role::officer, "officer"}, std::pair{records::Role::supervisor, "supervisor"},
          std::pair{records::Role::national_administrator, "national_administrator"}}) {
      // Only a signed order makes a national administrator; who is one may be shown as one.
      if (role == records::Role::national_administrator && view_.role != role) continue;
      Chip chip;
      chip.id = std::string("role/") + name;
      chip.text = frame_.tr(role_key(role));
      chip.state = view_.role == role ? session::ChoiceState::chosen : session::ChoiceState::rest;
      chip.locked = busy();
      chip.with_sign = chip.own_words = true;
      row.push_back(chip);
    }
    y_ += chips(frame_, row, {x_, y_}, width_);
    note("officer.role-explain");
    y_ += 20;
  }

  void leaving() {
    if (view_.is_self) return;
    section("officer.leaving");
    buttons({{"leaves", frame_.tr("officer.leaves"), ButtonKind::secondary, "out", {}, !busy()},
             {"erase", frame_.tr("officer.erase"), ButtonKind::secondary, "cross", {}, !busy()}});
    y_ += 20;
  }

  void merging() {
    if (view_.others.empty()) return;
    section("officer.merge");
    sentence("officer.merge-explain");
    for (const OfficerRow& other : view_.others)
      y_ += officer_row(frame_, "merge-with/" + other.id, other, {x_, y_}, width_) + measure::kGap;
  }

 private:
  bool busy() const { return view_.saving == Saving::saving; }

  void section(std::string_view key) {
    const Palette& c = frame_.palette();
    y_ += paragraph(frame_, {frame_.tr(key), Step::title, c.ink, text::Weight::bold, {}}, {x_, y_}, width_,
                    Role::heading) +
          8;
  }
  void sentence(std::string_view key) {
    y_ += paragraph(frame_, {frame_.tr(key), Step::label, frame_.palette().ink}, {x_, y_}, width_) + 8;
  }
  void note(std::string_view key) {
    y_ += 4;
    y_ += paragraph(frame_, {frame_.tr(key), Step::caption, frame_.palette().ink_2}, {x_, y_}, width_);
  }
  void buttons(const std::vector<Button>& all) { y_ += button_rows(frame_, all, {x_, y_}, width_); }

  void saving() {
    const Palette& c = frame_.palette();
    if (view_.saving == Saving::failed) {
      y_ += status_line(frame_, "warn", c.wrong, frame_.tr("me.not-saved"), "failed", {x_, y_}, width_) + 12;
    } else if (view_.saving == Saving::saved) {
      y_ += status_line(frame_, "saved", c.right, frame_.tr("result.saved"), "saved", {x_, y_}, width_) + 12;
    } else if (busy()) {
      y_ += status_line(frame_, "saved", c.ink_2, frame_.tr("page.saving"), "saving", {x_, y_}, width_) + 12;
    }
  }

  void course_row(const desk::OfficerCourse& course) {
    const Palette& c = frame_.palette();
    const std::string word = frame_.tr(course.done ? "state.completed" : "officer.to-do");
    const gfx::Color color = course.done ? c.right : c.ink_2;
    const LayoutPointer state =
        frame_.lay({word, Step::caption, color, text::Weight::bold, {}}, width_ * 0.3F);
    const float title_width = width_ - 50 - state->width_px() - 32;
    const LayoutPointer title = frame_.lay(
        {course.title, Step::label, c.ink, text::Weight::regular, frame_.content_language()}, title_width);
    const float height = std::max(44.0F, std::ceil(std::max(title->height_px(), state->height_px())) + 12);
    const float middle = y_ + height / 2;
    frame_.icon(course.done ? "check" : "ring", {x_ + 22, middle}, 22, color);
    frame_.draw_line(title, x_ + 44, middle);
    frame_.draw_line(state, x_ + width_ - state->width_px() - 4, middle);
    frame_.fill({x_, y_ + height, x_ + width_, y_ + height + 1}, c.line);
    SemanticsNode node{Role::text, {}, course.title, word};
    node.rect = {x_, y_, x_ + width_, y_ + height};
    frame_.note(node);
    y_ += height + 1;
  }

  ScreenContext& context_;
  Frame& frame_;
  const OfficerView& view_;
  float x_, y_, width_;
};

struct QuestionKeys {
  std::string_view title, lost, stays, confirm;
};

QuestionKeys keys_of(OfficeQuestion question) {
  switch (question) {
    case OfficeQuestion::none: break;
    case OfficeQuestion::leaves: return {"leaves.question", "leaves.lost", "leaves.stays", "leaves.confirm"};
    case OfficeQuestion::erase: return {"erase.question", "erase.lost", "erase.stays", "erase.confirm"};
    case OfficeQuestion::merge: return {"merge.question", "merge.lost", "merge.stays", "merge.confirm"};
  }
  return {};
}

/// What cannot be undone is asked about, with what is lost and what stays.
void question_screen(ScreenContext& context, const OfficerView& view) {
  const Frame& frame = context.frame;
  const QuestionKeys keys = keys_of(view.question);
  const unicode::MessageArguments names{{"name", isolated(view.name)}, {"other", isolated(view.other_name)}};
  const bool saving = view.saving == Saving::saving;
  Question question;
  question.title = frame.tr(keys.title, names);
  question.sentences = {frame.tr(keys.lost, names), frame.tr(keys.stays, names)};
  if (view.saving == Saving::failed) question.failed = frame.tr("me.not-saved");
  question.back = {"back", frame.tr("office.keep"), ButtonKind::secondary};
  question.confirm = {"confirm", frame.tr(saving ? "page.saving" : keys.confirm), ButtonKind::primary, {}, {},
                      !saving};
  question_dialog(context, question);
  top_bar(context, {false, {}, view.name, true});
}

}  // namespace

void office_screen(ScreenContext& context, const OfficeView& view) {
  Frame& frame = context.frame;
  const Palette& c = frame.palette();
  const TopBar bar{.person = true, .tab = "office"};
  const gfx::Rect area{0, measure::kTopBar, frame.width_px(), frame.height_px()};
  ScrollArea scroll(frame, area, context.scroll);
  const float margin = side_margin(frame), width = std::min(kWidthMax, frame.width_px() - 2 * margin);
  float y = scroll.top();
  y += tabs_under_bar(context, bar, y) + 20;
  if (!view.office_name.empty()) {
    y += paragraph(frame, {view.office_name, Step::title, c.ink, text::Weight::bold, {}}, {margin, y}, width,
                   Role::heading) +
         12;
  }
  if (view.code) y += office_code_card(frame, *view.code, frame.tr("office.code"), {margin, y}, width) + 20;
  if (view.can_choose_site) y += site_row(frame, view, {margin, y}, width) + 20;
  y += headline(frame, frame.tr("office.people"), frame.tr("office.explain"), {margin, y}, width) + 16;
  if (view.officers.empty())
    y += paragraph(frame, {frame.tr("office.nobody"), Step::body, c.ink}, {margin, y}, width) + 12;
  for (const OfficerRow& officer : view.officers)
    y += officer_row(frame, "officer/" + officer.id, officer, {margin, y}, width) + measure::kGap;
  y += 8;
  y += button_rows(frame, {{"new-office-code", frame.tr("office.new-code"), ButtonKind::secondary, "lock"}},
                   {margin, y}, width) +
       4;
  y += paragraph(frame, {frame.tr("office.new-code-explain"), Step::caption, c.ink_2}, {margin, y}, width);
  scroll.end(y + 24, c.ground);
  top_bar(context, bar);
}

void officer_screen(ScreenContext& context, const OfficerView& view) {
  if (view.question != OfficeQuestion::none) {
    question_screen(context, view);
    return;
  }
  Frame& frame = context.frame;
  const gfx::Rect area{0, measure::kTopBar, frame.width_px(), frame.height_px()};
  ScrollArea scroll(frame, area, context.scroll);
  const float margin = side_margin(frame);
  OfficerPage page(context, view, {margin, scroll.top() + 20},
                   std::min(kWidthMax, frame.width_px() - 2 * margin));
  page.courses();
  page.name();
  page.pin();
  page.role();
  page.leaving();
  page.merging();
  scroll.end(page.bottom() + 24, frame.palette().ground);
  top_bar(context, {false, frame.tr("office.title"), view.name, true});
}

}  // namespace waypost::ui
