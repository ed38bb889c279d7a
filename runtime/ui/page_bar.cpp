// SPDX-License-Identifier: Apache-2.0
// The bottom bar of a page: the way back or what was saved, where one is, the time left, the filled button.
#include <algorithm>
#include <array>

#include "ui/page_parts.hpp"
#include "unicode/number.hpp"

namespace waypost::ui {
namespace {

using session::ChoiceView;
using session::NextStep;
using session::Saving;

constexpr float kGap = 12;
constexpr float kBackShareMax = 0.24F;
constexpr float kNarrowButtonShareMax = 0.34F;
constexpr float kButtonHeightMax = measure::kBottomBar - 8;
constexpr float kPostsFrom = 640;  ///< narrower windows have no room for posts beside a sentence
constexpr float kWordsWidthMin = 80;
constexpr int kSecondsPerMinute = 60;

std::string_view next_key(const session::PageView& page) {
  if (page.saving == Saving::saving) return "page.saving";
  if (page.saving == Saving::scoring) return "page.scoring";
  switch (page.next) {
    case NextStep::next_page:
    case NextStep::next_step: return "page.next";
    case NextStep::confirm: return "page.confirm";
    case NextStep::pass_over: return "page.skip";
    case NextStep::try_again: return "page.try-again";
    case NextStep::finish: return page.instrument ? "page.finish-form" : "page.finish";
    case NextStep::hand_in: return "page.hand-in";
  }
  return "page.next";
}

bool has_answer(const session::ItemView& item) {
  const auto chosen = [](const auto& each) { return is_chosen(each.state); };
  return std::any_of(item.choices.begin(), item.choices.end(), chosen) ||
         std::any_of(item.spots.begin(), item.spots.end(), chosen) || !item.steps.empty() ||
         (item.typed && !item.typed->text.empty());
}

/// What is missing before the filled button can be pressed; empty where nothing is known to be.
std::string_view missing_key(const session::PageView& page) {
  if (const auto* item = std::get_if<session::ItemView>(&page.content)) {
    if (item->locked) return {};
    if (item->certainty == 0 && has_answer(*item)) return "page.say-how-sure";
    if (item->match || item->gaps) return "page.complete-first";
    return item->typed ? "page.type-first" : "page.choose-first";
  }
  if (const auto* reading = std::get_if<session::TextPageView>(&page.content)) {
    if (std::holds_alternative<session::ExploreView>(reading->extra)) return "page.look-first";
    if (std::holds_alternative<session::FormView>(reading->extra)) return "page.fill-first";
    if (std::holds_alternative<session::ScenarioView>(reading->extra)) return "page.decide-first";
  }
  return {};
}

struct BarStatus {
  std::string_view id, key, icon, value;
};

BarStatus status_of(const session::PageView& page) {
  // What to do about it takes more room: save_help_strip().
  if (page.saving == Saving::failed) return {};
  if (page.saving == Saving::saved) return {"saving", "page.saved", "saved", "saved"};
  const bool busy = page.saving == Saving::saving || page.saving == Saving::scoring;
  if (page.next_enabled || busy) return {};
  return {"not-yet", missing_key(page), "info", {}};
}

/// Gives the logical x after it.
float draw_status(Frame& frame, const BarStatus& status, const gfx::Rect& bar, float x, float end) {
  const Palette& c = frame.palette();
  const std::string sentence = frame.tr(status.key);
  const LayoutPointer words = frame.lay({sentence, Step::caption, c.ink, text::Weight::regular, {}},
                                        std::max(kWordsWidthMin, end - x - 30));
  const float middle = (bar.y0 + bar.y1) / 2;
  frame.icon(status.icon, {x + 11, middle}, 20, status.value == "saved" ? c.right : c.ink_2);
  frame.draw_line(words, x + 30, middle);
  SemanticsNode node{Role::status, std::string(status.id), sentence, std::string(status.value)};
  node.rect = {x, bar.y0, x + 30 + words->width_px(), bar.y1};
  frame.note(node);
  return x + 30 + words->width_px() + kGap;
}

/// "12:04" in the language's digits.
std::string clock_text(int seconds, const std::string& language) {
  const int rest = std::max(0, seconds);
  const auto digits = [&](int value) { return unicode::format_integer(value, language); };
  const int in_minute = rest % kSecondsPerMinute;
  return digits(rest / kSecondsPerMinute) + ":" + (in_minute < 10 ? digits(0) : "") + digits(in_minute);
}

/// Ends at `end`; gives the logical x where it begins. Where there is no room from `begin` on, the figures
/// stand without their words.
float draw_time_left(Frame& frame, int seconds, const gfx::Rect& bar, float begin, float end) {
  const Palette& c = frame.palette();
  const std::string figures = clock_text(seconds, frame.language());
  const std::string sentence = frame.tr("page.time-left", {{"time", figures}});
  const auto laid = [&](const std::string& text) {
    return frame.lay({text, Step::caption, c.ink, text::Weight::bold, {}, true}, 120);
  };
  LayoutPointer words = laid(sentence);
  if (end - words->width_px() - 26 < begin) words = laid(figures);
  const float x = end - words->width_px() - 26;
  const float middle = (bar.y0 + bar.y1) / 2;
  frame.icon("clock", {x + 10, middle}, 20, c.ink_2);
  frame.draw_line(words, x + 26, middle);
  SemanticsNode node{Role::status, "time-left", sentence, std::to_string(std::max(0, seconds))};
  node.rect = {x, bar.y0, end, bar.y1};
  frame.note(node);
  return x - kGap;
}

/// How far one has come, in words.
std::string place_words(const Frame& frame, const session::PageView& page) {
  const auto* hand_in = std::get_if<session::HandInView>(&page.content);
  if (hand_in != nullptr && !hand_in->questions.empty())
    return frame.tr("hand-in.open", {{"count", std::int64_t{hand_in->total - hand_in->answered}}});
  return frame.tr(page.kind == records::UnitKind::lesson ? "page.page-of" : "page.question-of",
                  {{"number", std::int64_t{page.page_number}}, {"count", std::int64_t{page.page_count}}});
}

/// Posts and words about the place, between two logical x.
void draw_place(Frame& frame, const session::PageView& page, const gfx::Rect& bar, float begin, float end) {
  const Palette& c = frame.palette();
  const bool hand_in = std::holds_alternative<session::HandInView>(page.content);
  const bool listed = hand_in && !std::get<session::HandInView>(page.content).questions.empty();
  const std::string place = place_words(frame, page);
  const LayoutPointer words = frame.lay(
      {hand_in && !listed ? std::string() : place, Step::caption, c.ink_2, text::Weight::regular, {}});
  const float posts_px = listed ? 0 : posts_width(page.page_count);
  const float middle = (bar.y0 + bar.y1) / 2;
  // Where there is no room for posts their words stand alone.
  const bool with_posts = !listed && end - begin >= std::max(posts_px, words->width_px());
  const float group = with_posts ? std::max(posts_px, words->width_px()) : words->width_px();
  const float center =
      std::clamp(frame.width_px() / 2, begin + group / 2, std::max(begin + group / 2, end - group / 2));
  if (with_posts) {
    // In a test the posts are the questions: at its end all of them stand, and none is "here".
    posts(frame, {center - posts_px / 2, hand_in ? middle : bar.y0 + 19},
          page.page_number + (hand_in ? 1 : 0), page.page_count);
    frame.draw_line(words, center - words->width_px() / 2, bar.y0 + 46);
  } else if (end - begin >= group) {
    frame.draw_line(words, center - words->width_px() / 2, middle);
  }
  SemanticsNode node{Role::status, "progress", place};
  node.rect = {center - group / 2, bar.y0, center + group / 2, bar.y1};
  frame.note(node);
}

std::string back_label(const Frame& frame, const session::PageView& page) {
  const auto* hand_in = std::get_if<session::HandInView>(&page.content);
  if (hand_in == nullptr || hand_in->questions.empty()) return frame.tr("page.back");
  return frame.tr("page.back-to-question", {{"number", std::int64_t{hand_in->back_to}}});
}

/// In a narrow window buttons lose their icons before their words.
gfx::Size fit(Frame& frame, Button& button, float share_max) {
  const gfx::Size size = button_size(frame, button, frame.width_px() * share_max);
  if (static_cast<float>(size.height_px) <= kButtonHeightMax) return size;
  button.icon = button.icon_end = {};
  return button_size(frame, button, frame.width_px() * kNarrowButtonShareMax);
}

}  // namespace

void page_bar(ScreenContext& context, const session::PageView& page) {
  Frame& frame = context.frame;
  const gfx::Rect bar = bottom_bar(context);
  const auto centred = [&](gfx::Size size) {
    return bar.y0 + (measure::kBottomBar - static_cast<float>(size.height_px)) / 2;
  };

  const bool busy = page.saving == Saving::saving || page.saving == Saving::scoring;
  const bool leads_on = page.next == NextStep::next_page || page.next == NextStep::next_step ||
                        page.next == NextStep::confirm || page.next == NextStep::pass_over;
  Button next{"next",
              frame.tr(next_key(page)),
              ButtonKind::primary,
              page.next == NextStep::hand_in && !busy ? "handin" : std::string_view(),
              leads_on && !busy ? "next" : std::string_view(),
              page.next_enabled};
  const gfx::Size next_size = fit(frame, next, kNarrowButtonShareMax);
  float end = frame.width_px() - 16 - static_cast<float>(next_size.width_px);
  button(frame, next, {end, centred(next_size)}, static_cast<float>(next_size.width_px));
  end -= kGap;

  float x = 16;
  const bool answered_here = page.saving == Saving::saved && page.kind == records::UnitKind::lesson;
  if (page.can_go_back && !answered_here) {
    Button back{"previous", back_label(frame, page), ButtonKind::secondary, "back"};
    // Of a list no posts stand beside it.
    const bool listed = std::holds_alternative<session::HandInView>(page.content);
    gfx::Size size = fit(frame, back, listed ? kNarrowButtonShareMax : kBackShareMax);
    if (listed && static_cast<float>(size.height_px) > kButtonHeightMax) {
      back.label = frame.tr("page.back");
      size = fit(frame, back, kNarrowButtonShareMax);
    }
    button(frame, back, {x, centred(size)}, static_cast<float>(size.width_px));
    x += static_cast<float>(size.width_px) + kGap;
  }
  if (page.seconds_left) end = draw_time_left(frame, *page.seconds_left, bar, x, end);
  if (const BarStatus status = status_of(page); !status.key.empty()) {
    const float posts_begin = frame.width_px() / 2 - posts_width(page.page_count) / 2;
    const bool posts_stay = frame.width_px() >= kPostsFrom;
    x = draw_status(frame, status, bar, x, posts_stay ? std::min(posts_begin - kGap, end) : end);
  }
  draw_place(frame, page, bar, x, end);
}

}  // namespace waypost::ui
