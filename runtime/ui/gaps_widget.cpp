// SPDX-License-Identifier: Apache-2.0
// A text with gaps: lines of words and boxes in reading order. Words go into what is left of a line as far as
// the text engine lets the line end; a box that no longer fits begins a new line.
#include <algorithm>
#include <cctype>
#include <cmath>

#include "ui/page_parts.hpp"
#include "unicode/number.hpp"

namespace waypost::ui {
namespace {

constexpr float kTypedEm = 7;
constexpr float kChosenEmMin = 5;
constexpr float kBoxPadding = 12;
constexpr float kBoxHeightMin = 44;
constexpr float kIcon = 22;
constexpr float kFieldExtra = 14;
constexpr float kBesideBox = 6;

/// Where the next word or box stands.
class Flow {
 public:
  Flow(gfx::Point at, float width_px, float line_px) : at_(at), width_px_(width_px), line_px_(line_px) {}
  float x() const { return at_.x + used_px_; }
  float top() const { return at_.y + height_px_; }
  float room() const { return width_px_ - used_px_; }
  bool at_start() const { return used_px_ == 0; }
  void advance(float by_px) { used_px_ += by_px; }
  void break_line() {
    used_px_ = 0;
    height_px_ += line_px_;
  }
  float height_px() const { return height_px_ + line_px_; }

 private:
  gfx::Point at_;
  float width_px_;
  float line_px_;
  float used_px_ = 0;
  float height_px_ = 0;
};

struct GapBox {
  const session::GapView* gap = nullptr;
  std::size_t number = 1;
  float width_px = 0;
  float height_px = 0;
};

class GapsText {
 public:
  GapsText(PageContext& page, const session::GapsView& gaps, bool locked)
      : page_(page), frame_(page.frame()), gaps_(gaps), locked_(locked) {
    const text::TypeMetrics type = frame_.metrics(frame_.content_language());
    em_px_ = size_px(Step::body, type);
    TextFieldLook look;
    look.height_min_px = kBoxHeightMin;
    box_px_ = text_field_height(frame_, look);
    line_px_ =
        std::ceil(std::max(box_px_ + 2 * measure::kGap, (type.ink_over + type.ink_under) * em_px_ + 8));
    // Words stand on one line through all pieces, in the middle of the boxes beside them.
    baseline_px_ = std::round(line_px_ / 2 + (type.ink_over * 0.8F - type.ink_under) * em_px_ / 2);
  }

  float draw(gfx::Point at, float width_px) {
    Flow flow(at, width_px, line_px_);
    for (std::size_t i = 0; i < gaps_.pieces.size(); ++i) {
      draw_words(flow, gaps_.pieces[i].text);
      if (gaps_.pieces[i].gap.empty()) continue;
      const std::string_view after =
          i + 1 < gaps_.pieces.size() ? std::string_view(gaps_.pieces[i + 1].text) : std::string_view();
      draw_box(flow, gaps_.pieces[i].gap, after);
    }
    return flow.height_px();
  }

 private:
  Words words_of(std::string_view text) const { return content_words(frame_, std::string(text)); }

  void draw_words(Flow& flow, std::string_view text) {
    while (!text.empty()) {
      if (text.front() == '\n') {
        flow.break_line();
        text.remove_prefix(1);
        continue;
      }
      const std::string_view line = text.substr(0, text.find('\n'));
      const FirstLine fits = frame_.first_line(words_of(line), flow.room());
      if (fits.parted_word && !flow.at_start()) {
        flow.break_line();
        if (text.front() == ' ') text.remove_prefix(1);
        continue;
      }
      draw_piece(flow, line.substr(0, fits.bytes));
      text.remove_prefix(fits.bytes);
      if (fits.bytes < line.size()) flow.break_line();
    }
  }

  void draw_piece(Flow& flow, std::string_view text) {
    const std::size_t words_end = text.find_last_not_of(' ') + 1;
    const std::size_t words_begin = text.find_first_not_of(' ');
    if (words_begin == std::string_view::npos) {
      flow.advance(flow.at_start() ? 0 : kBesideBox);
      return;
    }
    if (words_begin > 0 && !flow.at_start()) flow.advance(kBesideBox);
    const std::string_view words = text.substr(words_begin, words_end - words_begin);
    const LayoutPointer layout = frame_.lay(words_of(words));
    const float y = flow.top() + baseline_px_ - layout->lines().front().baseline_px;
    frame_.draw(layout, {flow.x(), y});
    SemanticsNode node{Role::text, {}, std::string(words)};
    node.rect = {flow.x(), flow.top(), flow.x() + layout->width_px(), flow.top() + line_px_};
    frame_.note(node);
    flow.advance(layout->width_px() + (words_end < text.size() ? kBesideBox : 2));
  }

  /// How much stands behind a box without a place where a line may end: a full stop, a closing bracket.
  float stuck_width(std::string_view after) const {
    const std::string_view first = after.substr(0, after.find_first_of(" \n"));
    if (first.empty()) return 0;
    const std::size_t stuck = frame_.first_line(words_of(first), 1).bytes;
    const auto lead = static_cast<unsigned char>(first.front());
    // A letter may begin a line; most signs may not.
    const bool letter = lead < 0x80 ? std::isalnum(lead) != 0 : false;
    return letter ? 0 : frame_.lay(words_of(first.substr(0, stuck)))->width_px();
  }

  GapBox box_of(const std::string& id) const {
    GapBox box;
    for (std::size_t i = 0; i < gaps_.gaps.size(); ++i) {
      if (gaps_.gaps[i].id == id) box.gap = &gaps_.gaps[i], box.number = i + 1;
    }
    if (box.gap == nullptr) return box;
    box.height_px = box_px_;
    const bool judged =
        box.gap->state != session::ChoiceState::rest && box.gap->state != session::ChoiceState::chosen;
    // A field keeps its own margins, wider than a slot's, and some air before the sign.
    const float icon = judged ? kIcon + (box.gap->typed ? kFieldExtra : 0) : 0;
    const float content =
        frame_.lay({box.gap->content, Step::body, {}, text::Weight::regular, {}})->width_px();
    const float least = (box.gap->typed ? kTypedEm : kChosenEmMin) * em_px_;
    box.width_px =
        std::ceil(std::max(least, box.gap->typed && !locked_ ? 0 : content) + 2 * kBoxPadding + icon);
    return box;
  }

  void draw_box(Flow& flow, const std::string& id, std::string_view after) {
    GapBox box = box_of(id);
    if (box.gap == nullptr) return;
    if (box.width_px + stuck_width(after) > flow.room() && !flow.at_start()) flow.break_line();
    box.width_px = std::min(box.width_px, flow.room());
    const float y = flow.top() + (line_px_ - box.height_px) / 2;
    if (box.gap->typed) {
      draw_typed(box, {flow.x(), y});
    } else {
      draw_chosen(box, {flow.x(), y});
    }
    flow.advance(box.width_px);
    if (!after.empty() && after.front() != ' ') flow.advance(2);
  }

  std::string label_of(const GapBox& box) const {
    return frame_.tr("gaps.number", {{"number", static_cast<std::int64_t>(box.number)}});
  }

  void draw_typed(const GapBox& box, gfx::Point at) {
    TextFieldLook look;
    look.id = "gap/" + box.gap->id;
    look.label = label_of(box);
    look.label_above = false;
    look.enabled = !locked_;
    look.state = box.gap->state;
    look.height_min_px = kBoxHeightMin;
    text_field(frame_, page_.context.fields, look, box.gap->content, at, box.width_px);
  }

  void draw_chosen(const GapBox& box, gfx::Point at) {
    const Palette& c = frame_.palette();
    const AnswerLook look = answer_look(c, box.gap->state, false);
    const bool judged = !look.icon.empty();
    const gfx::Rect rect{at.x, at.y, at.x + box.width_px, at.y + box.height_px};
    SemanticsNode node{Role::choice, "gap/" + box.gap->id, label_of(box), box.gap->content, !locked_};
    node.selected = box.gap->active;
    node.rect = rect;
    const Frame::Touch touch = frame_.control(node);
    const bool filled = !box.gap->content.empty();
    frame_.fill(rect, judged ? look.fill : box.gap->active || filled ? c.tint : c.ground, measure::kRadius);
    const bool strong = box.gap->active || filled || touch.hovered;
    frame_.stroke(rect, judged ? look.edge : strong ? c.primary : c.edge, 2, measure::kRadius);
    const float middle = (rect.y0 + rect.y1) / 2;
    if (filled) {
      const LayoutPointer words = frame_.lay(words_of(box.gap->content), rect.width() - 2 * kBoxPadding + 2,
                                             text::Alignment::start, 1);
      frame_.draw_line(words, rect.x0 + kBoxPadding, middle);
    } else {
      const std::string number =
          unicode::format_integer(static_cast<std::int64_t>(box.number), frame_.language());
      const LayoutPointer words = frame_.lay({number, Step::label, c.ink_2, text::Weight::bold, {}});
      frame_.draw_letter(words, {(rect.x0 + rect.x1) / 2, middle});
    }
    if (judged) frame_.icon(look.icon, {rect.x1 - kBoxPadding - 6, middle}, kIcon, look.edge);
    if (box.gap->active) {
      const float x = (rect.x0 + rect.x1) / 2;
      frame_.polygon({{x - 9, rect.y1}, {x, rect.y1 - 9}, {x + 9, rect.y1}}, c.here);
    }
    if (touch.focused) frame_.focus_ring(rect, measure::kRadius);
  }

  PageContext& page_;
  Frame& frame_;
  const session::GapsView& gaps_;
  bool locked_;
  float em_px_ = 18;
  float box_px_ = kBoxHeightMin;
  float line_px_ = 0;
  float baseline_px_ = 0;
};

std::string gap_name(const Frame& frame, std::size_t index) {
  return frame.tr("gaps.number", {{"number", static_cast<std::int64_t>(index + 1)}});
}

}  // namespace

float gaps_widget(PageContext& page, const session::GapsView& gaps, bool locked, gfx::Point at,
                  float width_px) {
  Frame& frame = page.frame();
  const Palette& c = frame.palette();
  float y = at.y + GapsText(page, gaps, locked).draw(at, width_px) + measure::kGap;
  for (std::size_t i = 0; i < gaps.gaps.size(); ++i) {
    const session::GapView& gap = gaps.gaps[i];
    if (!gap.right_answer.empty()) {
      const float x =
          at.x + frame.lay({gap_name(frame, i), Step::label, c.ink, text::Weight::bold, {}})->width_px();
      paragraph(frame, {gap_name(frame, i), Step::label, c.ink, text::Weight::bold, {}}, {at.x, y},
                x - at.x + 1);
      y += right_answer_line(page, gap.right_answer, {x + 12, y}, width_px - (x + 12 - at.x));
    }
    if (!gap.active || gap.typed || locked) continue;
    y += paragraph(frame, {gap_name(frame, i), Step::label, c.ink, text::Weight::bold, {}}, {at.x, y},
                   width_px) +
         4;
    std::vector<Chip> options;
    for (const session::ChoiceView& option : gap.options) {
      options.push_back({"option/" + gap.id + "/" + option.id, option.text, option.state, false, locked});
    }
    y += chips(frame, options, {at.x, y}, width_px);
  }
  return y - at.y + measure::kGap;
}

}  // namespace waypost::ui
