// SPDX-License-Identifier: Apache-2.0
#include "ui/module_list.hpp"

#include <cmath>

#include "ui/module_row.hpp"

namespace waypost::ui {
namespace {

/// A list up to this long is laid out whole, so that nothing about it is a guess.
constexpr std::size_t kLaidOutWhole = 100;

class ModuleList {
 public:
  ModuleList(ScreenContext& context, const desk::LibraryView& view, gfx::Point at, float width_px,
             const gfx::Rect& viewport)
      : frame_(context.frame),
        scroll_(context.scroll),
        view_(view),
        at_(at),
        width_(width_px),
        viewport_(viewport) {}

  float draw() {
    const std::size_t count = view_.modules.size();
    begin_heights();
    card(frame_, {at_.x, at_.y, at_.x + width_, at_.y + height_of_all()});
    float y = at_.y;
    for (std::size_t i = 0; i < count; ++i) {
      y += is_near(y, height(i)) || count <= kLaidOutWhole ? draw_row(i, y) : note_row(i, y);
    }
    return y - at_.y;
  }

 private:
  void begin_heights() {
    RowHeights& rows = scroll_.rows;
    const std::size_t count = view_.modules.size();
    const std::string key = frame_.language() + " " + std::to_string(std::lround(width_)) + " " +
                            std::to_string(count) + " " + view_.search;
    if (rows.key == key) return;
    rows = {key, std::vector<float>(count, 0), 0};
    rows.usual_px = lay_module_row(frame_, view_.modules.front(), width_).height_px;
    if (count > kLaidOutWhole) return;
    for (std::size_t i = 0; i < count; ++i)
      rows.heights_px[i] = lay_module_row(frame_, view_.modules[i], width_).height_px;
  }

  float height(std::size_t i) const {
    const float measured = scroll_.rows.heights_px[i];
    return measured > 0 ? measured : scroll_.rows.usual_px;
  }

  float height_of_all() const {
    float sum = 0;
    for (std::size_t i = 0; i < view_.modules.size(); ++i) sum += height(i);
    return sum;
  }

  /// In sight, or no further from it than the window is high: the next keys lead there.
  bool is_near(float y, float height_px) const {
    const float reach = viewport_.height();
    return y + height_px > viewport_.y0 - reach && y < viewport_.y1 + reach;
  }

  gfx::Rect rect_at(float y, float height_px) const { return {at_.x, y, at_.x + width_, y + height_px}; }

  float draw_row(std::size_t i, float y) {
    const desk::ModuleRow& module = view_.modules[i];
    const ModuleRowLook look = lay_module_row(frame_, module, width_);
    // What is above the window turned out to be higher or lower than it was taken to be: what one reads
    // stays.
    if (look.height_px != height(i) && y + height(i) <= viewport_.y0)
      scroll_.offset_px += look.height_px - height(i);
    scroll_.rows.heights_px[i] = look.height_px;
    const gfx::Rect rect = rect_at(y, look.height_px);
    module_row(frame_, module, look, rect);
    if (i > 0) frame_.fill({rect.x0 + 1, y, rect.x1 - 1, y + 1}, frame_.palette().line);
    return look.height_px;
  }

  float note_row(std::size_t i, float y) {
    const desk::ModuleRow& module = view_.modules[i];
    SemanticsNode node{Role::list_item, "module/" + module.id, module.title};
    node.enabled = module.state != desk::WorkState::unavailable;
    node.rect = rect_at(y, height(i));
    // The wheel may have taken the row away that the keyboard is at.
    if (frame_.focus_id() == node.id) {
      frame_.control(std::move(node));
    } else {
      frame_.note(std::move(node));
    }
    return height(i);
  }

  Frame& frame_;
  ScrollState& scroll_;
  const desk::LibraryView& view_;
  gfx::Point at_;
  float width_;
  gfx::Rect viewport_;
};

}  // namespace

float module_list(ScreenContext& context, const desk::LibraryView& view, gfx::Point at, float width_px,
                  const gfx::Rect& viewport) {
  if (view.modules.empty()) return 0;
  return ModuleList(context, view, at, width_px, viewport).draw();
}

}  // namespace waypost::ui
