// SPDX-License-Identifier: Apache-2.0
/// Window: an SDL window whose surface is painted by the CPU; no OpenGL is ever loaded.
#pragma once

#include <memory>
#include <string>

#include "base/result.hpp"
#include "platform/screen.hpp"

namespace waypost::platform {

class Window final : public Screen {
 public:
  /// Errors: unsupported (no display).
  static Result<std::unique_ptr<Window>> open(const std::string& title, gfx::Size size);
  ~Window() override;
  Window(const Window&) = delete;
  Window& operator=(const Window&) = delete;

  gfx::Size size() const override;
  void present(const gfx::Bitmap& picture) override;
  std::optional<Input> wait(int timeout_ms) override;
  void copy(const std::string& text) override;
  void show_caret_at(const gfx::Rect& caret) override;
  void take_text(bool wanted) override;
  void end_composition() override;
  void wake() override;

 private:
  struct Impl;
  explicit Window(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace waypost::platform
