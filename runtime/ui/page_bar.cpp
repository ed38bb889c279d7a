// SPDX-License-Identifier: Apache-2.0
// The bottom bar of a page: the way back or what was saved, where one is, the time left, the filled button.
#include <algorithm>
#include <array>
#include <limits>
#include <optional>
#include <utility>

#include "ui/page_parts.hpp"
#include "unicode/number.hpp"

namespace waypost::ui {
namespace {

using session::ChoiceView;
using session::NextStep;
using session::Saving;

constexpr float kGap = 12;
constexpr float kSide = 16;
constexpr float kStatusSign = 30, kTimeSign = 26;
constexpr float kButtonShareMax = 0.34F;
constexpr float kPostsFrom = 640;      ///< narrower windows have no room for posts beside a sentence
constexpr float kLineAboveFrom = 240;  ///< of the height that is left
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

/// The status laid out: beside the buttons, or in a line of its own above them.
struct LaidStatus {
  BarStatus status;
  std::string sentence;
  LayoutPointer words;
  bool above = false;
};

/// Gives the logical x after it.
float draw_status(Frame& frame, const LaidStatus& laid, float x, float middle) {
  const Palette& c = frame.palette();
  frame.icon(laid.status.icon, {x + 11, middle}, 20, laid.status.value == "saved" ? c.right : c.ink_2);
  frame.draw_line(laid.words, x + kStatusSign, middle);
  const float half = laid.words->height_px() / 2;
  SemanticsNode node{Role::status, std::string(laid.status.id), laid.sentence,
                     std::string(laid.status.value)};
  node.rect = {x, middle - half, x + kStatusSign + laid.words->width_px(), middle + half};
  frame.note(node);
  return node.rect.x1 + kGap;
}

/// "12:04" in the language's digits.
std::string clock_text(int seconds, const std::string& language) {
  const int rest = std::max(0, seconds);
  const auto digits = [&](int value) { return unicode::format_integer(value, language); };
  const int in_minute = rest % kSecondsPerMinute;
  return digits(rest / kSecondsPerMinute) + ":" + (in_minute < 10 ? digits(0) : "") + digits(in_minute);
}

/// The clock laid out; where there is no room the figures stand without their words.
struct LaidTime {
  int seconds = 0;
  std::string sentence;
  LayoutPointer words;
  float width_px() const { return words->width_px() + kTimeSign; }
};

LaidTime lay_time(Frame& frame, int seconds, float room_px) {
  LaidTime time;
  time.seconds = std::max(0, seconds);
  const std::string figures = clock_text(seconds, frame.language());
  time.sentence = frame.tr("page.time-left", {{"time", figures}});
  const auto laid = [&](const std::string& text) {
    return frame.lay({text, Step::caption, frame.palette().ink, text::Weight::bold, {}, true}, 120);
  };
  time.words = laid(time.sentence);
  if (time.width_px() > room_px) time.words = laid(figures);
  return time;
}

void draw_time(Frame& frame, const LaidTime& time, float x, float middle) {
  frame.icon("clock", {x + 10, middle}, 20, frame.palette().ink_2);
  frame.draw_line(time.words, x + kTimeSign, middle);
  const float half = time.words->height_px() / 2;
  SemanticsNode node{Role::status, "time-left", time.sentence, std::to_string(time.seconds)};
  node.rect = {x, middle - half, x + time.width_px(), middle + half};
  frame.note(node);
}

/// How far one has come, in words; `short_form` where there is no room for more: "5 / 12".
std::string place_words(const Frame& frame, const session::PageView& page, bool short_form) {
  const auto* hand_in = std::get_if<session::HandInView>(&page.content);
  if (hand_in != nullptr && !hand_in->questions.empty())
    return frame.tr("hand-in.open", {{"count", std::int64_t{hand_in->total - hand_in->answered}}});
  const char* key = short_form                               ? "page.place"
                    : page.kind == records::UnitKind::lesson ? "page.page-of"
                                                             : "page.question-of";
  return frame.tr(key,
                  {{"number", std::int64_t{page.page_number}}, {"count", std::int64_t{page.page_count}}});
}

/// Posts and words about the place, between two logical x; the words alone where posts have no room, and
/// nothing where even they have none.
void draw_place(Frame& frame, const session::PageView& page, const gfx::Rect& row, float begin, float end) {
  const Palette& c = frame.palette();
  const bool hand_in = std::holds_alternative<session::HandInView>(page.content);
  const bool listed = hand_in && !std::get<session::HandInView>(page.content).questions.empty();
  const auto lay = [&](bool short_form) {
    return frame.lay({hand_in && !listed ? std::string() : place_words(frame, page, short_form),
                      Step::caption,
                      c.ink_2,
                      text::Weight::regular,
                      {}});
  };
  LayoutPointer words = lay(false);
  if (words->width_px() > end - begin) words = lay(true);
  if (words->width_px() > end - begin) return;
  const float posts_px = listed ? 0 : posts_width(page.page_count);
  const float middle = (row.y0 + row.y1) / 2;
  const bool with_posts = !listed && end - begin >= std::max(posts_px, words->width_px());
  const float group = with_posts ? std::max(posts_px, words->width_px()) : words->width_px();
  const float center =
      std::clamp(frame.width_px() / 2, begin + group / 2, std::max(begin + group / 2, end - group / 2));
  const float words_middle = with_posts && !hand_in ? middle + 14 : middle;
  if (with_posts) {
    // In a test the posts are the questions: at its end all of them stand, and none is "here".
    posts(frame, {center - posts_px / 2, hand_in ? middle : middle - 13},
          page.page_number + (hand_in ? 1 : 0), page.page_count);
  }
  frame.draw_line(words, center - words->width_px() / 2, words_middle);
  SemanticsNode node{Role::status, "progress", place_words(frame, page, false)};
  const float half = words->height_px() / 2;
  node.rect = {center - group / 2, with_posts ? row.y0 + 4 : words_middle - half, center + group / 2,
               words_middle + half};
  frame.note(node);
}

/// The bar laid out: what its height depends on, and what is drawn.
struct LaidBar {
  Button next, back;
  gfx::Size next_size, back_size;  ///< the latter empty where nothing leads back
  float row_px = measure::kBottomBar;
  std::optional<LaidStatus> status;
  std::optional<LaidTime> time;
  float status_px() const { return status && status->above ? status->words->height_px() + 4 : 0; }
  float height_px() const { return row_px + status_px(); }
  /// What stands between the buttons.
  float begin_px() const {
    return kSide + (back_size.width_px > 0 ? static_cast<float>(back_size.width_px) + kGap : 0);
  }
  float end_px(const Frame& frame) const {
    return frame.width_px() - kSide - static_cast<float>(next_size.width_px) - kGap -
           (time ? time->width_px() + kGap : 0);
  }
};

/// Buttons lose their icons before their words wrap.
gfx::Size fit(Frame& frame, Button& button, float width_max_px) {
  const gfx::Size free = button_size(frame, button, std::numeric_limits<float>::infinity());
  if (static_cast<float>(free.width_px) <= width_max_px) return free;
  button.icon = button.icon_end = {};
  return button_size(frame, button, width_max_px);
}

std::string back_label(const Frame& frame, const session::PageView& page) {
  const auto* hand_in = std::get_if<session::HandInView>(&page.content);
  if (hand_in == nullptr || hand_in->questions.empty() || frame.is_narrow()) return frame.tr("page.back");
  return frame.tr("page.back-to-question", {{"number", std::int64_t{hand_in->back_to}}});
}

void lay_bar_buttons(Frame& frame, const session::PageView& page, LaidBar& bar) {
  const bool busy = page.saving == Saving::saving || page.saving == Saving::scoring;
  const bool leads_on = page.next == NextStep::next_page || page.next == NextStep::next_step ||
                        page.next == NextStep::confirm || page.next == NextStep::pass_over;
  bar.next = {"next",
              frame.tr(next_key(page)),
              ButtonKind::primary,
              page.next == NextStep::hand_in && !busy ? "handin" : std::string_view(),
              leads_on && !busy ? "next" : std::string_view(),
              page.next_enabled};
  bar.next_size = fit(frame, bar.next, frame.width_px() * kButtonShareMax);
  const bool answered_here = page.saving == Saving::saved && page.kind == records::UnitKind::lesson;
  if (page.can_go_back && !answered_here) {
    bar.back = {"previous", back_label(frame, page), ButtonKind::secondary, "back"};
    bar.back_size = fit(frame, bar.back, frame.width_px() * kButtonShareMax);
  }
  bar.row_px = std::max(measure::kBottomBar,
                        static_cast<float>(std::max(bar.next_size.height_px, bar.back_size.height_px)) + 16);
}

LaidBar lay_bar(Frame& frame, const session::PageView& page) {
  LaidBar bar;
  lay_bar_buttons(frame, page, bar);
  if (page.seconds_left)
    bar.time = lay_time(frame, *page.seconds_left, bar.end_px(frame) - bar.begin_px() - kGap);
  const BarStatus status = status_of(page);
  if (status.key.empty()) return bar;
  LaidStatus laid{status, frame.tr(status.key), nullptr, false};
  const auto lay = [&](float width_px) {
    return frame.lay({laid.sentence, Step::caption, frame.palette().ink, text::Weight::regular, {}},
                     width_px);
  };
  // Posts stay in the middle where the window has room for them.
  const float posts_begin = frame.width_px() / 2 - posts_width(page.page_count) / 2 - kGap;
  const float end =
      frame.width_px() >= kPostsFrom ? std::min(posts_begin, bar.end_px(frame)) : bar.end_px(frame);
  const float room = end - bar.begin_px() - kStatusSign;
  laid.words = lay(std::max(room, kWordsWidthMin));
  laid.above = room < kWordsWidthMin || laid.words->height_px() > bar.row_px - 8;
  // Beside a board on a small screen the field that is typed into needs the room more.
  if (laid.above && frame.height_px() < kLineAboveFrom) return bar;
  if (laid.above) laid.words = lay(frame.width_px() - 2 * kSide - kStatusSign);
  bar.status = std::move(laid);
  return bar;
}

}  // namespace

float page_bar_height(Frame& frame, const session::PageView& page) {
  return lay_bar(frame, page).height_px();
}

void page_bar(ScreenContext& context, const session::PageView& page) {
  Frame& frame = context.frame;
  const LaidBar laid = lay_bar(frame, page);
  const gfx::Rect bar = bottom_bar(context, laid.height_px());
  const gfx::Rect row{bar.x0, bar.y0 + laid.status_px(), bar.x1, bar.y1};
  const float middle = (row.y0 + row.y1) / 2;
  const auto draw_button = [&](const Button& each, gfx::Size size, float x) {
    button(frame, each, {x, middle - static_cast<float>(size.height_px) / 2},
           static_cast<float>(size.width_px));
  };
  draw_button(laid.next, laid.next_size,
              frame.width_px() - kSide - static_cast<float>(laid.next_size.width_px));
  if (laid.back_size.width_px > 0) draw_button(laid.back, laid.back_size, kSide);
  float begin = laid.begin_px();
  const float end = laid.end_px(frame);
  if (laid.time) draw_time(frame, *laid.time, end + kGap, middle);
  if (laid.status && laid.status->above) {
    draw_status(frame, *laid.status, kSide, bar.y0 + 2 + laid.status->words->height_px() / 2);
  } else if (laid.status) {
    begin = draw_status(frame, *laid.status, begin, middle);
  }
  draw_place(frame, page, row, begin, end);
}

}  // namespace waypost::ui
