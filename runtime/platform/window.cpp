// SPDX-License-Identifier: Apache-2.0
#include "platform/window.hpp"

#include <SDL2/SDL.h>

#include <algorithm>
#include <cstring>

#include "platform/window_events.hpp"

namespace waypost::platform {

struct Window::Impl {
  SDL_Window* window = nullptr;
  Uint32 wake_event = 0;
  ShortcutFilter shortcuts;
  LostReleases releases;
};

Window::Window(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}

Result<std::unique_ptr<Window>> Window::open(const std::string& title, gfx::Size size) {
  // Without this SDL paints window surfaces through a software OpenGL: four times the start, five times the
  // memory.
  SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
  SDL_SetHint(SDL_HINT_VIDEO_ALLOW_SCREENSAVER, "1");
  // Else SDL swallows the press that brings the window to the front, and the officer presses twice.
  SDL_SetHint(SDL_HINT_MOUSE_FOCUS_CLICKTHROUGH, "1");
  // The system draws the candidates of its input methods; what is being composed is drawn in the field.
  SDL_SetHint(SDL_HINT_IME_SHOW_UI, "1");
  // Else a composition is cut after 31 bytes: ten Chinese syllables.
  SDL_SetHint(SDL_HINT_IME_SUPPORT_EXTENDED_TEXT, "1");
  if (SDL_Init(SDL_INIT_VIDEO) != 0) {
    return failure(ErrorCode::unsupported, std::string("opening a window: ") + SDL_GetError());
  }
  // Without a display SDL may fall back to a driver that nobody sees, and the player would wait there for
  // ever.
  const std::string driver = SDL_GetCurrentVideoDriver();
  const bool unseen = driver == "dummy" || driver == "offscreen" || driver == "evdev";
  if (unseen && SDL_getenv("SDL_VIDEODRIVER") == nullptr) {
    SDL_Quit();
    return failure(ErrorCode::unsupported, "opening a window: there is no display");
  }
  auto impl = std::make_unique<Impl>();
  impl->window = SDL_CreateWindow(title.c_str(), SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED,
                                  size.width_px, size.height_px, SDL_WINDOW_RESIZABLE);
  if (impl->window == nullptr) {
    SDL_Quit();
    return failure(ErrorCode::unsupported, std::string("opening a window: ") + SDL_GetError());
  }
  SDL_SetWindowMinimumSize(impl->window, 640, 480);
  impl->wake_event = SDL_RegisterEvents(1);
  SDL_StopTextInput();  // SDL starts with it
  return std::unique_ptr<Window>(new Window(std::move(impl)));
}

Window::~Window() {
  SDL_DestroyWindow(impl_->window);
  SDL_Quit();
}

gfx::Size Window::size() const {
  gfx::Size size;
  SDL_GetWindowSize(impl_->window, &size.width_px, &size.height_px);
  return size;
}

void Window::present(const gfx::Bitmap& picture) {
  SDL_Surface* surface = SDL_GetWindowSurface(impl_->window);
  if (surface == nullptr) return;
  const gfx::Size size = picture.size();
  const bool same_layout = surface->format->format == SDL_PIXELFORMAT_RGB888 ||
                           surface->format->format == SDL_PIXELFORMAT_ARGB8888;
  if (same_layout) {
    const int rows = std::min(size.height_px, surface->h);
    const std::size_t bytes = static_cast<std::size_t>(std::min(size.width_px, surface->w)) * 4;
    for (int y = 0; y < rows; ++y) {
      std::memcpy(static_cast<char*>(surface->pixels) + std::ptrdiff_t{y} * surface->pitch, picture.row(y),
                  bytes);
    }
  } else {
    SDL_Surface* source =
        SDL_CreateRGBSurfaceWithFormatFrom(const_cast<std::uint32_t*>(picture.row(0)), size.width_px,
                                           size.height_px, 32, size.width_px * 4, SDL_PIXELFORMAT_RGB888);
    SDL_BlitSurface(source, nullptr, surface, nullptr);
    SDL_FreeSurface(source);
  }
  SDL_UpdateWindowSurface(impl_->window);
}

std::optional<Input> Window::wait(int timeout_ms) {
  SDL_Event event;
  const int got = timeout_ms < 0 ? SDL_WaitEvent(&event) : SDL_WaitEventTimeout(&event, timeout_ms);
  if (got == 0) return std::nullopt;
  if (impl_->releases.lost(event)) SDL_ResetKeyboard();
  if (impl_->shortcuts.swallows(event)) return std::nullopt;
  return translate(event, impl_->wake_event);
}

void Window::copy(const std::string& text) { SDL_SetClipboardText(text.c_str()); }

void Window::show_caret_at(const gfx::Rect& caret) {
  const SDL_Rect area{static_cast<int>(caret.x0), static_cast<int>(caret.y0),
                      std::max(1, static_cast<int>(caret.width())), static_cast<int>(caret.height())};
  SDL_SetTextInputRect(&area);
}

void Window::take_text(bool wanted) {
  if (wanted == (SDL_IsTextInputActive() == SDL_TRUE)) return;
  if (wanted) {
    SDL_StartTextInput();
  } else {
    end_composition();
    SDL_StopTextInput();
  }
}

void Window::end_composition() {
  // An input method may have kept the release of a key for itself: Shift would be held for ever.
  SDL_ResetKeyboard();
  // The one is for Windows, the other for X11, where stopping makes the input method forget.
  SDL_ClearComposition();
  if (SDL_IsTextInputActive() == SDL_TRUE) {
    SDL_StopTextInput();
    SDL_StartTextInput();
  }
}

void Window::wake() {
  SDL_Event event{};
  event.type = impl_->wake_event;
  SDL_PushEvent(&event);
}

}  // namespace waypost::platform
