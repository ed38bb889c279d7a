// SPDX-License-Identifier: Apache-2.0
/// UserInterface: a ScreenView and input in, a painted picture and presses out. Keeps only what belongs to
/// the eye and the hand: focus, scrolling, the caret; everything else is in the view.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "desk/screen_view.hpp"
#include "gfx/bitmap.hpp"
#include "i18n/translator.hpp"
#include "platform/input.hpp"
#include "text/text_engine.hpp"
#include "ui/frame.hpp"
#include "ui/keyboard_state.hpp"
#include "ui/screens.hpp"
#include "ui/semantics.hpp"

namespace waypost::ui {

/// What came out of a frame.
struct FrameResult {
  std::vector<TextEdit> edits;       ///< texts that were typed: id of the field, its whole text now
  std::vector<std::string> presses;  ///< ids
};

class UserInterface {
 public:
  UserInterface(text::TextEngine& engine, PictureSource& pictures, KeyboardReader keyboards = nullptr);
  ~UserInterface();
  UserInterface(const UserInterface&) = delete;
  UserInterface& operator=(const UserInterface&) = delete;

  /// Takes input for the next frame.
  void handle(const platform::Input& input);
  /// Lays `view` out for a screen of that size and takes presses. Where the result has presses, the view is
  /// stale.
  FrameResult frame(const desk::ScreenView& view, const i18n::Translator& translator, gfx::Size size);
  /// Paints the last frame into `target`, which has the screen's size and still shows what was painted last:
  /// only the bands that look different now. Gives whether any did.
  bool paint(gfx::Bitmap& target);
  /// Another frame would look different even without input (a new screen settles its scrolling and focus in
  /// two).
  bool needs_frame() const { return needs_frame_; }

  const SemanticsTree& semantics() const { return semantics_; }
  /// What stands in the field "name"; empty where the screen has none.
  const std::string& name() const;
  /// Lines of words of the last frame that do not fit where they stand; see Frame::unfit_lines().
  const std::vector<std::string>& unfit_lines() const { return unfit_lines_; }
  /// Scrolls so that the control is in sight.
  void reveal(std::string_view id);
  /// Text that was copied or cut since it was asked for last.
  std::optional<std::string> take_copied() { return std::exchange(copied_, std::nullopt); }
  /// Where the caret of the field that types stands, in pixels of the window; empty where none does.
  const gfx::Rect& caret() const { return caret_; }
  /// Whether the system's keys write text now: not where a layout of our own does.
  bool takes_text() { return focused_field() != nullptr && (keyboard_.active() == nullptr || types_pin()); }
  /// Whether a composition ended here, which the input method does not know yet.
  bool take_composition_ended() { return std::exchange(composition_ended_, false); }

 private:
  std::string_view id_at(gfx::Point point) const;
  void move_focus(int by);
  void handle_press(const platform::PointerPressed& pressed);
  void handle_key(const platform::KeyPressed& pressed);
  void press_enter_in_field();
  /// Whether the keyboard is at the field of a PIN, which takes digits and nothing else.
  bool types_pin() const { return focus_id_ == field_id::kPin; }
  void type_pin(const std::string& text);
  // Typing: user_interface_typing.cpp.
  void handle_struck(const platform::KeyStruck& struck);
  void handle_typed(const std::string& text);
  void handle_field_key(const platform::KeyPressed& pressed);
  void move_caret(text::TextField& field, const platform::KeyPressed& pressed);
  /// Moves up or down between the lines of a field; false where the field has no further line that way.
  bool move_between_lines(text::TextField& field, bool down, bool extend);
  void press_key_on_screen(std::string_view key);
  void take_keyboard_press(const std::string& id);
  /// The languages whose keyboard is offered first.
  std::vector<std::string> typed_languages() const;
  std::shared_ptr<const text::Layout> typed_layout(const text::TextField& field) const;
  void reveal_caret();
  /// The field that the keyboard types into; null where it is at none.
  text::TextField* focused_field();
  void settle_composition();
  /// Presses that are the eye's own affair and go no further.
  void take_own_presses(std::vector<std::string>& presses);
  void draw_screen(ScreenContext& context) const;
  /// `answers_first`: not on the filled button where there is something to answer with.
  void choose_focus(bool answers_first);
  void start_screen(const desk::ScreenView& view);
  void start_pin(const desk::ScreenView& view);
  /// Whoever opens a note writes in it; whoever closes it is where it was opened.
  void start_note(const desk::ScreenView& view);
  void convert_draw_data();

  struct Context;
  std::unique_ptr<Context> context_;
  text::TextEngine& engine_;
  PictureSource& pictures_;
  std::vector<ScaledPicture> scaled_pictures_;
  gfx::DrawList draw_list_;
  std::vector<std::uint64_t> painted_bands_;  ///< what the target shows, a number for each band
  std::uint64_t painted_textures_ = 0;        ///< and from which textures
  int painted_width_px_ = 0;
  std::uint64_t scaled_picture_generation_ = 0;  ///< grows when their indices begin anew
  SemanticsTree semantics_;
  ScrollState scroll_;
  std::string screen_key_;
  std::string pin_key_;
  bool note_is_open_ = false;
  std::string focus_id_;
  bool focus_visible_ = false;
  std::string activated_id_;
  TextFields fields_;
  KeyboardState keyboard_;
  bool swallow_text_ = false;  ///< what the system makes of a key that a built-in layout has typed
  std::string struck_digit_;   ///< printed on the key that was struck last, whatever a layout writes there
  bool reveal_caret_ = false;
  bool composition_ended_ = false;
  std::string typing_id_;  ///< the field that had the caret last
  std::string language_, content_language_;
  std::optional<std::string> copied_;
  gfx::Rect caret_;
  std::string open_term_;
  bool menu_open_ = false;
  std::vector<MenuItem> menu_;  ///< what the top bar left out
  std::vector<std::string> unfit_lines_;
  bool needs_frame_ = true;
  gfx::Point pointer_{-1, -1};
  bool pointer_down_ = false;
  float zoom_ = 1;  ///< pixels a logical unit, of the last frame
};

}  // namespace waypost::ui
