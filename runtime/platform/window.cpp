// SPDX-License-Identifier: Apache-2.0
#include "platform/window.hpp"

#include <SDL2/SDL.h>

#include <cstring>

namespace waypost::platform {

struct Window::Impl {
  SDL_Window* window = nullptr;
  Uint32 wake_event = 0;
};

namespace {

std::optional<Key> key_of(SDL_Keycode code) {
  switch (code) {
    case SDLK_RETURN:
    case SDLK_KP_ENTER: return Key::enter;
    case SDLK_SPACE: return Key::space;
    case SDLK_ESCAPE: return Key::escape;
    case SDLK_TAB: return Key::tab;
    case SDLK_BACKSPACE: return Key::backspace;
    case SDLK_DELETE: return Key::del;
    case SDLK_HOME: return Key::home;
    case SDLK_END: return Key::end;
    case SDLK_LEFT: return Key::left;
    case SDLK_RIGHT: return Key::right;
    case SDLK_UP: return Key::up;
    case SDLK_DOWN: return Key::down;
    case SDLK_PAGEUP: return Key::page_up;
    case SDLK_PAGEDOWN: return Key::page_down;
    case SDLK_F4: return Key::f4;
    default: return std::nullopt;
  }
}

gfx::Point point(int x, int y) { return {static_cast<float>(x), static_cast<float>(y)}; }

std::optional<Input> translate(const SDL_Event& event, Uint32 wake_event) {
  if (event.type == wake_event) return Woken{};
  switch (event.type) {
    case SDL_QUIT: return QuitRequested{};
    case SDL_MOUSEMOTION: return PointerMoved{point(event.motion.x, event.motion.y)};
    case SDL_MOUSEBUTTONDOWN:
      if (event.button.button != SDL_BUTTON_LEFT) return std::nullopt;
      return PointerPressed{point(event.button.x, event.button.y)};
    case SDL_MOUSEBUTTONUP:
      if (event.button.button != SDL_BUTTON_LEFT) return std::nullopt;
      return PointerReleased{point(event.button.x, event.button.y)};
    case SDL_MOUSEWHEEL: return WheelTurned{-event.wheel.preciseY};
    case SDL_TEXTINPUT: return TextTyped{event.text.text};
    case SDL_KEYDOWN: {
      const auto key = key_of(event.key.keysym.sym);
      if (!key) return std::nullopt;
      return KeyPressed{*key, (event.key.keysym.mod & KMOD_SHIFT) != 0};
    }
    case SDL_WINDOWEVENT:
      if (event.window.event == SDL_WINDOWEVENT_SIZE_CHANGED) {
        return Resized{{event.window.data1, event.window.data2}};
      }
      if (event.window.event == SDL_WINDOWEVENT_EXPOSED) return Woken{};
      return std::nullopt;
    default: return std::nullopt;
  }
}

}  // namespace

Window::Window(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}

Result<std::unique_ptr<Window>> Window::open(const std::string& title, gfx::Size size) {
  // Without this SDL paints window surfaces through a software OpenGL: four times the start, five times the
  // memory.
  SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
  SDL_SetHint(SDL_HINT_VIDEO_ALLOW_SCREENSAVER, "1");
  // Else SDL swallows the press that brings the window to the front, and the officer presses twice.
  SDL_SetHint(SDL_HINT_MOUSE_FOCUS_CLICKTHROUGH, "1");
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
  SDL_StartTextInput();
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
  return translate(event, impl_->wake_event);
}

void Window::wake() {
  SDL_Event event{};
  event.type = impl_->wake_event;
  SDL_PushEvent(&event);
}

}  // namespace waypost::platform
