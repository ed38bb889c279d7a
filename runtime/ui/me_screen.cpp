// SPDX-License-Identifier: Apache-2.0
// A learner's own record: name, PIN, what they may say of themselves, what they have done.
#include <algorithm>
#include <cmath>

#include "ui/action_bar.hpp"
#include "ui/list_rows.hpp"
#include "ui/people_parts.hpp"
#include "ui/widgets.hpp"
#include "unicode/date.hpp"

namespace waypost::ui {
namespace {

using desk::MeView;
using session::Saving;

constexpr float kWidthMax = 760;
constexpr float kFieldWidthMax = 480;
constexpr float kYearsWidth = 200;
constexpr int kMinutesPerHour = 60;

/// One part under the other, each giving way to the next.
class Record {
 public:
  Record(ScreenContext& context, const MeView& view, gfx::Point at, float width_px)
      : context_(context), frame_(context.frame), view_(view), x_(at.x), y_(at.y), width_(width_px) {}

  float bottom() const { return y_; }

  void name() {
    const std::string role =
        view_.role == records::Role::officer ? std::string() : frame_.tr(role_key(view_.role));
    y_ += headline(frame_, frame_.tr("me.title"), role, {x_, y_}, width_) + 16;
    y_ += text_field(frame_, context_.fields, {"my-name", frame_.tr("enrol.name")}, view_.name, {x_, y_},
                     std::min(width_, kFieldWidthMax)) +
          20;
  }

  void pin() {
    say(view_.has_pin ? "me.has-pin" : "me.no-pin", view_.has_pin ? "lock" : "info");
    std::vector<Button> buttons{
        {"set-pin", frame_.tr(view_.has_pin ? "me.change-pin" : "home.set-pin"), ButtonKind::secondary}};
    if (view_.has_pin)
      buttons.push_back({"take-pin-away", frame_.tr("me.take-pin-away"), ButtonKind::secondary});
    y_ += button_rows(frame_, buttons, {x_, y_}, width_) + 24;
  }

  void attributes() {
    const Palette& c = frame_.palette();
    section("me.about");
    y_ += paragraph(frame_,
                    {frame_.tr(view_.attributes_are_counted ? "me.optional-counted" : "me.optional"),
                     Step::label, c.ink_2},
                    {x_, y_}, width_) +
          12;
    for (const desk::AttributeGroup& group : view_.groups) {
      y_ +=
          paragraph(frame_, {frame_.tr("attribute." + group.id), Step::label, c.ink, text::Weight::bold, {}},
                    {x_, y_}, width_) +
          8;
      std::vector<Chip> row;
      for (const desk::AttributeChoice& choice : group.choices) {
        Chip chip;
        chip.id = "attribute/" + group.id + "/" + choice.id;
        chip.text = choice.label.empty() ? frame_.tr(group.id + "." + choice.id) : choice.label;
        chip.state = choice.chosen ? session::ChoiceState::chosen : session::ChoiceState::rest;
        chip.with_sign = chip.own_words = true;
        row.push_back(chip);
      }
      y_ += chips(frame_, row, {x_, y_}, width_) + 8;
    }
    TextFieldLook look;
    look.id = "years-at-post";
    look.label = frame_.tr("me.years");
    look.refused = view_.years_refused;
    look.number = true;
    look.label_width_px = width_;
    y_ += text_field(frame_, context_.fields, look, view_.years_at_post, {x_, y_},
                     std::min(width_, kYearsWidth)) +
          8;
    if (view_.years_refused) {
      y_ += status_line(frame_, "warn", c.wrong,
                        frame_.tr("me.years-refused", {{"max", std::int64_t{records::kYearsAtPostMax}}}),
                        "refused", {x_, y_}, width_);
    }
    y_ += 20;
  }

  void courses() {
    const Palette& c = frame_.palette();
    section("me.courses");
    if (view_.courses.empty()) {
      y_ += paragraph(frame_, {frame_.tr("me.no-courses"), Step::body, c.ink}, {x_, y_}, width_) + 12;
    } else {
      y_ += paragraph(frame_, {time_in_all(), Step::label, c.ink}, {x_, y_}, width_) + 8;
    }
    for (const desk::OwnCourse& own : view_.courses) course(own);
    say("result.private", "eye");
    y_ += button_rows(frame_,
                      {{"notes", frame_.tr("notes.title"), ButtonKind::secondary, "note"},
                       {"save-paper", frame_.tr("me.save-paper"), ButtonKind::secondary}},
                      {x_, y_}, width_) +
          20;
  }

  void becoming_supervisor() {
    if (!view_.can_become_supervisor) return;
    const Button become{"become-supervisor", frame_.tr("me.become-supervisor"), ButtonKind::quiet};
    const gfx::Size size = button_size(frame_, become, width_ + 12);
    // A quiet button's words begin where the sentences do.
    button(frame_, become, {x_ - std::clamp(x_ - 8, 0.0F, 12.0F), y_}, static_cast<float>(size.width_px));
    y_ += static_cast<float>(size.height_px);
    y_ += paragraph(frame_, {frame_.tr("me.supervisor-needs"), Step::caption, frame_.palette().ink_2},
                    {x_, y_}, width_);
  }

 private:
  void section(std::string_view key) {
    const Palette& c = frame_.palette();
    y_ += paragraph(frame_, {frame_.tr(key), Step::title, c.ink, text::Weight::bold, {}}, {x_, y_}, width_,
                    Role::heading) +
          8;
  }

  void say(std::string_view key, std::string_view icon) {
    const Palette& c = frame_.palette();
    const LayoutPointer words =
        frame_.lay({frame_.tr(key), Step::label, c.ink, text::Weight::regular, {}}, width_ - 32);
    frame_.icon(icon, {x_ + 11, y_ + first_line_middle(words)}, 22, c.ink_2);
    frame_.draw(words, {x_ + 32, y_});
    SemanticsNode node{Role::text, {}, frame_.tr(key)};
    node.rect = {x_, y_, x_ + width_, y_ + words->height_px()};
    frame_.note(node);
    y_ += words->height_px() + 12;
  }

  std::string time_in_all() const {
    const int minutes = view_.minutes_total;
    if (minutes < 2 * kMinutesPerHour)
      return frame_.tr("me.minutes-total", {{"minutes", std::int64_t{minutes}}});
    return frame_.tr("me.hours-total", {{"hours", std::int64_t{minutes / kMinutesPerHour}},
                                        {"minutes", std::int64_t{minutes % kMinutesPerHour}}});
  }

  std::string percents(const desk::OwnCourse& own) const {
    unicode::MessageArguments numbers;
    if (own.percent_pre) numbers["before"] = std::int64_t{*own.percent_pre};
    if (own.percent_best) numbers["best"] = std::int64_t{*own.percent_best};
    if (own.percent_pre && own.percent_best) return frame_.tr("me.percents", numbers);
    if (own.percent_best) return frame_.tr("me.percent-best", numbers);
    return own.percent_pre ? frame_.tr("me.percent-before", numbers) : std::string();
  }

  /// Facts that stand by themselves, one beside the other.
  std::string facts(const desk::OwnCourse& own) const {
    std::vector<std::string> all;
    if (own.attempt_count > 0)
      all.push_back(frame_.tr("me.attempts", {{"count", std::int64_t{own.attempt_count}}}));
    if (!own.day.empty())
      all.push_back(frame_.tr("me.last-test", {{"day", unicode::format_day(own.day, frame_.language())}}));
    if (own.lessons_together > 0)
      all.push_back(frame_.tr("me.together", {{"count", std::int64_t{own.lessons_together}}}));
    if (own.minutes > 0) all.push_back(frame_.tr("home.minutes", {{"minutes", std::int64_t{own.minutes}}}));
    return facts_in_line(frame_, all);
  }

  void course(const desk::OwnCourse& own) {
    const Palette& c = frame_.palette();
    const desk::WorkState state = own.passed      ? desk::WorkState::passed
                                  : own.completed ? desk::WorkState::completed
                                                  : desk::WorkState::in_progress;
    const StateLook look = state_look(c, state);
    const float x = x_ + 54, text_width = width_ - 54 - 16;
    std::vector<LayoutPointer> lines{frame_.lay(
        {own.title, Step::label, c.ink, text::Weight::bold, frame_.content_language()}, text_width)};
    const std::string state_word = frame_.tr(look.key);
    const std::string marks = percents(own), rest = facts(own);
    lines.push_back(frame_.lay({facts_in_line(frame_, {state_word, marks}),
                                Step::label,
                                own.passed || own.completed ? c.right : c.ink,
                                text::Weight::regular,
                                {}},
                               text_width));
    if (!rest.empty())
      lines.push_back(frame_.lay({rest, Step::caption, c.ink_2, text::Weight::regular, {}}, text_width));
    float height = 20;
    for (const LayoutPointer& line : lines) height += line->height_px();
    const gfx::Rect rect{x_, y_, x_ + width_, y_ + std::max(measure::kChoiceRow, std::ceil(height))};
    card(frame_, rect);
    frame_.icon(look.icon, {rect.x0 + 28, (rect.y0 + rect.y1) / 2}, 24, look.color);
    float y = rect.y0 + 10;
    for (const LayoutPointer& line : lines) {
      frame_.draw(line, {x, y});
      y += line->height_px();
    }
    SemanticsNode node{Role::text, {}, own.title, facts_in_line(frame_, {state_word, marks, rest})};
    node.rect = rect;
    frame_.note(node);
    y_ = rect.y1 + measure::kGap;
  }

  ScreenContext& context_;
  Frame& frame_;
  const MeView& view_;
  float x_, y_, width_;
};

/// What stands beside the button: what was saved, or what is missing.
struct SaveStatus {
  std::string_view icon, key, value;
  gfx::Color color;
};

SaveStatus save_status(const Palette& c, const MeView& view) {
  if (view.saving == Saving::failed) return {"warn", "me.not-saved", "failed", c.wrong};
  if (view.saving == Saving::saved) return {"saved", "result.saved", "saved", c.right};
  if (view.can_save || view.saving == Saving::saving) return {};
  if (view.name.empty()) return {"info", "enrol.missing", {}, c.ink_2};
  if (view.years_refused) return {"info", "me.look-at-years", {}, c.ink_2};
  return {"info", "me.unchanged", {}, c.ink_2};
}

ActionBar save_bar(Frame& frame, const MeView& view) {
  const Palette& c = frame.palette();
  const bool saving = view.saving == Saving::saving;
  ActionBar bar;
  bar.end = Button{"save-me",
                   frame.tr(saving ? "page.saving" : "me.save"),
                   ButtonKind::primary,
                   {},
                   {},
                   view.can_save && !saving};
  if (const SaveStatus status = save_status(c, view); !status.key.empty()) {
    bar.note = BarNote{"saving",
                       status.icon,
                       status.color,
                       frame.tr(status.key),
                       std::string(status.value),
                       view.saving == Saving::failed ? c.wrong : c.ink};
  }
  return bar;
}

}  // namespace

void me_screen(ScreenContext& context, const MeView& view) {
  Frame& frame = context.frame;
  const TopBar bar{.person = true, .tab = "me"};
  const ActionBar actions = save_bar(frame, view);
  const gfx::Rect area{0, measure::kTopBar, frame.width_px(),
                       frame.height_px() - action_bar_height(frame, actions)};
  ScrollArea scroll(frame, area, context.scroll);
  const float margin = side_margin(frame);
  const float top = scroll.top() + tabs_under_bar(context, bar, scroll.top());
  Record record(context, view, {margin, top + 20}, std::min(kWidthMax, frame.width_px() - 2 * margin));
  record.name();
  record.pin();
  record.attributes();
  record.courses();
  record.becoming_supervisor();
  scroll.end(record.bottom() + 24, frame.palette().ground);
  action_bar(context, actions);
  top_bar(context, bar);
}

}  // namespace waypost::ui
