// SPDX-License-Identifier: Apache-2.0
#include "platform/window_events.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace waypost::platform {

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
    case SDLK_F2: return Key::f2;
    case SDLK_F4: return Key::f4;
    default: return std::nullopt;
  }
}

/// SDL's scancodes of kKeyPositionNames, in its order.
// clang-format off
constexpr std::array<SDL_Scancode, kKeyPositionNames.size()> kScancodes = {
    SDL_SCANCODE_GRAVE, SDL_SCANCODE_1, SDL_SCANCODE_2, SDL_SCANCODE_3, SDL_SCANCODE_4, SDL_SCANCODE_5,
    SDL_SCANCODE_6, SDL_SCANCODE_7, SDL_SCANCODE_8, SDL_SCANCODE_9, SDL_SCANCODE_0, SDL_SCANCODE_MINUS,
    SDL_SCANCODE_EQUALS,
    SDL_SCANCODE_Q, SDL_SCANCODE_W, SDL_SCANCODE_E, SDL_SCANCODE_R, SDL_SCANCODE_T, SDL_SCANCODE_Y,
    SDL_SCANCODE_U, SDL_SCANCODE_I, SDL_SCANCODE_O, SDL_SCANCODE_P, SDL_SCANCODE_LEFTBRACKET,
    SDL_SCANCODE_RIGHTBRACKET, SDL_SCANCODE_BACKSLASH,
    SDL_SCANCODE_A, SDL_SCANCODE_S, SDL_SCANCODE_D, SDL_SCANCODE_F, SDL_SCANCODE_G, SDL_SCANCODE_H,
    SDL_SCANCODE_J, SDL_SCANCODE_K, SDL_SCANCODE_L, SDL_SCANCODE_SEMICOLON, SDL_SCANCODE_APOSTROPHE,
    SDL_SCANCODE_Z, SDL_SCANCODE_X, SDL_SCANCODE_C, SDL_SCANCODE_V, SDL_SCANCODE_B, SDL_SCANCODE_N,
    SDL_SCANCODE_M, SDL_SCANCODE_COMMA, SDL_SCANCODE_PERIOD, SDL_SCANCODE_SLASH, SDL_SCANCODE_SPACE,
};
// clang-format on

std::optional<KeyPosition> position_of(SDL_Scancode code) {
  const auto found = std::find(kScancodes.begin(), kScancodes.end(), code);
  if (found == kScancodes.end()) return std::nullopt;
  return static_cast<KeyPosition>(found - kScancodes.begin());
}

/// The Latin letter of a key, by the system's layout where it writes Latin, else by its place.
char letter_of(const SDL_Keysym& key) {
  if (key.sym >= SDLK_a && key.sym <= SDLK_z) return static_cast<char>(key.sym);
  if (key.scancode >= SDL_SCANCODE_A && key.scancode <= SDL_SCANCODE_Z)
    return static_cast<char>('a' + (key.scancode - SDL_SCANCODE_A));
  return 0;
}

std::optional<Input> with_control(const SDL_Keysym& key, bool shift) {
  switch (letter_of(key)) {
    case 'a': return KeyPressed{Key::select_all, shift, true};
    case 'c': return KeyPressed{Key::copy, shift, true};
    case 'x': return KeyPressed{Key::cut, shift, true};
    case 'y': return KeyPressed{Key::redo, shift, true};
    case 'z': return KeyPressed{shift ? Key::redo : Key::undo, shift, true};
    case 'v': {
      char* text = SDL_GetClipboardText();
      TextPasted pasted{text == nullptr ? "" : text};
      SDL_free(text);
      return pasted;
    }
    default: return std::nullopt;
  }
}

std::optional<Input> key_down(const SDL_Keysym& key) {
  const auto held = [&](int keys) { return (key.mod & keys) != 0; };
  const bool shift = held(KMOD_SHIFT);
  // Windows reports AltGr as Control and the right Alt together.
  const bool alternate = held(KMOD_RALT | KMOD_MODE);
  const bool control = held(KMOD_CTRL) && !alternate;
  if (const auto known = key_of(key.sym); known && key.sym != SDLK_SPACE)
    return KeyPressed{*known, shift, control};
  if (control) return with_control(key, shift);
  if (held(KMOD_LALT | KMOD_GUI) && !alternate) return std::nullopt;
  if (const auto position = position_of(key.scancode))
    return KeyStruck{*position, shift, alternate, held(KMOD_CAPS)};
  return KeyPressed{Key::other, shift, control};
}

/// The byte at which the nth character of a UTF-8 text begins.
std::size_t byte_of_character(std::string_view text, int nth) {
  std::size_t at = 0;
  for (int i = 0; i < nth && at < text.size(); ++i) {
    ++at;
    while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) ++at;
  }
  return at;
}

gfx::Point point(int x, int y) { return {static_cast<float>(x), static_cast<float>(y)}; }

/// AltGr, which Windows reports as Control and the right Alt together, writes; Control, Alt and the Windows
/// key alone do not.
bool is_for_shortcuts(Uint16 held) {
  const bool alternate = (held & (KMOD_RALT | KMOD_MODE)) != 0;
  return (held & (KMOD_CTRL | KMOD_LALT | KMOD_GUI)) != 0 && !alternate;
}

}  // namespace

bool ShortcutFilter::swallows(const SDL_Event& event) {
  // Asked when the key goes down: when its letter arrives, Control may be up already.
  if (event.type == SDL_KEYDOWN) is_shortcut_ = is_for_shortcuts(event.key.keysym.mod);
  if (event.type == SDL_KEYUP) is_shortcut_ = false;
  return event.type == SDL_TEXTINPUT && is_shortcut_;
}

bool LostReleases::lost(const SDL_Event& event) {
  switch (event.type) {
    case SDL_KEYDOWN:
      key_before_ = event.key.keysym.sym < SDLK_LCTRL || event.key.keysym.sym > SDLK_RGUI;
      return false;
    case SDL_KEYUP: key_before_ = false; return false;
    case SDL_TEXTEDITING:
    case SDL_TEXTEDITING_EXT: return true;
    // Text that no key came before.
    case SDL_TEXTINPUT: return !std::exchange(key_before_, false);
    default: return false;
  }
}

std::optional<Input> translate(const SDL_Event& event, Uint32 wake_event) {
  if (event.type == wake_event) return Woken{};
  switch (event.type) {
    case SDL_QUIT: return QuitRequested{};
    case SDL_MOUSEMOTION: return PointerMoved{point(event.motion.x, event.motion.y)};
    case SDL_MOUSEBUTTONDOWN:
      if (event.button.button != SDL_BUTTON_LEFT) return std::nullopt;
      return PointerPressed{point(event.button.x, event.button.y), event.button.clicks,
                            (SDL_GetModState() & KMOD_SHIFT) != 0};
    case SDL_MOUSEBUTTONUP:
      if (event.button.button != SDL_BUTTON_LEFT) return std::nullopt;
      return PointerReleased{point(event.button.x, event.button.y)};
    case SDL_MOUSEWHEEL: return WheelTurned{-event.wheel.preciseY};
    case SDL_TEXTINPUT: return TextTyped{event.text.text};
    case SDL_TEXTEDITING: {
      const std::string_view text = event.edit.text;
      return TextComposed{std::string(text), byte_of_character(text, event.edit.start)};
    }
    case SDL_TEXTEDITING_EXT: {
      // SDL gives this text away: a long composition does not fit into the event.
      TextComposed composed{event.editExt.text == nullptr ? "" : event.editExt.text};
      SDL_free(event.editExt.text);
      composed.caret = byte_of_character(composed.text, event.editExt.start);
      return composed;
    }
    case SDL_KEYDOWN: return key_down(event.key.keysym);
    case SDL_WINDOWEVENT:
      if (event.window.event == SDL_WINDOWEVENT_SIZE_CHANGED) {
        return Resized{{event.window.data1, event.window.data2}};
      }
      if (event.window.event == SDL_WINDOWEVENT_EXPOSED) return Woken{};
      return std::nullopt;
    default: return std::nullopt;
  }
}

}  // namespace waypost::platform
