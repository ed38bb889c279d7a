// SPDX-License-Identifier: Apache-2.0
/// Screens: one function a kind of view. Each draws everything between the edges of the window.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "desk/screen_view.hpp"
#include "ui/frame.hpp"
#include "ui/text_fields.hpp"

namespace waypost::ui {

/// How high the rows of a long list are, as far as they were ever in sight.
struct RowHeights {
  std::string key;                ///< of the list and its width: another one is measured anew
  std::vector<float> heights_px;  ///< 0 where a row was not measured yet
  float usual_px = 0;             ///< what such a row is taken to have
};

/// What a screen's scrolling part needs from the last frame and for the next.
struct ScrollState {
  float offset_px = 0;
  float content_px = 0;   ///< height of what scrolls, as drawn last
  float viewport_px = 0;  ///< height of the window onto it
  float viewport_top_px = measure::kTopBar;
  float band_bottom_px = 0;     ///< where a band of its own colour at the head of what scrolls ends
  std::string strips;           ///< what stood beside the page last
  bool shows_feedback = false;  ///< the answers were scrolled into sight above their feedback
  std::string newest;           ///< what the page showed last as new: a step, a scene, a consequence
  RowHeights rows;              ///< of a list too long to be laid out whole
};

/// The part of a screen between its bars: clips, moves what is drawn by the scroll offset, draws the bar.
class ScrollArea {
 public:
  ScrollArea(Frame& frame, const gfx::Rect& viewport, ScrollState& state);
  /// Ends it; `bottom` is where the content ended, in the same coordinates as top(). With `paper`, lines of
  /// words that an edge would cut are covered, and rows of which little shows, so that lists and texts end
  /// between rows and lines.
  void end(float bottom, std::optional<gfx::Color> paper = std::nullopt);
  /// Where content begins now.
  float top() const;
  /// What stands from `top` to `bottom` came just now: it scrolls into sight, its beginning first.
  void show(float top, float bottom);

 private:
  Frame& frame_;
  gfx::Rect viewport_;
  ScrollState& state_;
  std::optional<std::pair<float, float>> to_show_;  ///< from the content's top
};

/// A way that leads from a screen's top bar.
struct MenuItem {
  std::string id;
  std::string_view icon;
  std::string label;
  std::string value = {};  ///< "Sokha" beside "Sign out"
};

struct ScreenContext {
  Frame& frame;
  const desk::ScreenView& view;
  ScrollState& scroll;
  TextFields& fields;
  const std::string& open_term;  ///< id of the glossary term whose definition is open; empty for none
  std::vector<MenuItem>& menu;   ///< what the top bar had to leave out
};

/// Margin at the sides: narrower in narrow windows; pages stay at most 1280 wide, centred.
float side_margin(const Frame& frame);

// Chrome shared by screens.
struct TopBar {
  bool mark = false;
  std::string back_label;  ///< empty: no way back
  std::string title;
  bool person = false;
  std::string office = {};    ///< after the wordmark
  std::string_view tab = {};  ///< at home: which of its places one is in; its tabs stand after the mark
};
void top_bar(ScreenContext& context, const TopBar& bar);
/// The tabs of home where a narrow window has no room for them in the bar: at the head of what scrolls, from
/// `top` on. Gives the height; 0 where they stand in the bar.
float tabs_under_bar(ScreenContext& context, const TopBar& bar, float top);
/// Under the top bar, where the content is a draft or not in the learner's language. Gives the height used.
float draft_line(ScreenContext& context, float top);
/// The same where it belongs: docked under the top bar, or, in a low window, at the head of what scrolls.
float docked_draft_line(ScreenContext& context);
float scrolled_draft_line(ScreenContext& context, float top);
/// The bar's area; the caller puts its three groups in.
gfx::Rect bottom_bar(ScreenContext& context, float height_px = measure::kBottomBar);

void who_screen(ScreenContext& context);
void enrol_screen(ScreenContext& context, const desk::EnrolView& view);
void library_screen(ScreenContext& context, const desk::LibraryView& view);
void module_screen(ScreenContext& context, const desk::ModuleView& view);
void page_screen(ScreenContext& context, const desk::PageScreen& view);
void result_screen(ScreenContext& context, const desk::ResultView& view);
void export_screen(ScreenContext& context, const desk::ExportView& view);
void language_screen(ScreenContext& context, const desk::LanguageView& view);
void problem_screen(ScreenContext& context, const desk::ProblemView& view);
void pin_screen(ScreenContext& context, const desk::PinPad& view);
void me_screen(ScreenContext& context, const desk::MeView& view);
void paper_screen(ScreenContext& context, const desk::PaperView& view);
void office_screen(ScreenContext& context, const desk::OfficeView& view);
void officer_screen(ScreenContext& context, const desk::OfficerView& view);
void together_screen(ScreenContext& context, const desk::TogetherView& view);
void site_screen(ScreenContext& context, const desk::SiteView& view);
void settings_screen(ScreenContext& context, const desk::SettingsView& view);
/// What did not fit into the top bar, in place of the screen.
void menu_screen(ScreenContext& context);
void notes_screen(ScreenContext& context, const desk::NotesView& view);

}  // namespace waypost::ui
