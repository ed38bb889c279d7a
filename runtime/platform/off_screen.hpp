// SPDX-License-Identifier: Apache-2.0
/// OffScreen: the window's twin without a display. Keeps the picture; input is put in by hand.
#pragma once

#include "base/queue.hpp"
#include "platform/screen.hpp"

namespace waypost::platform {

class OffScreen final : public Screen {
 public:
  explicit OffScreen(gfx::Size size) : size_(size) {}

  gfx::Size size() const override { return size_; }
  void present(const gfx::Bitmap& picture) override { picture_ = picture; }
  std::optional<Input> wait(int timeout_ms) override;
  void copy(const std::string& text) override { clipboard_ = text; }
  void show_caret_at(const gfx::Rect& caret) override { caret_ = caret; }
  void take_text(bool wanted) override { takes_text_ = wanted; }
  void end_composition() override {}
  void wake() override { inputs_.push(Woken{}); }

  void put(Input input) { inputs_.push(std::move(input)); }
  const gfx::Bitmap& picture() const { return picture_; }
  const std::string& clipboard() const { return clipboard_; }
  const gfx::Rect& caret() const { return caret_; }
  bool takes_text() const { return takes_text_; }

 private:
  gfx::Size size_;
  gfx::Bitmap picture_;
  std::string clipboard_;
  gfx::Rect caret_;
  bool takes_text_ = false;
  Queue<Input> inputs_;
};

}  // namespace waypost::platform
