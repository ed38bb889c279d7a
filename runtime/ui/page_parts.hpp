// SPDX-License-Identifier: Apache-2.0
/// The parts that pages of lessons and tests are made of: one function for each kind of page and answer. Each
/// draws at a place in the page and gives the height it took.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "desk/screen_view.hpp"
#include "ui/answer_look.hpp"
#include "ui/screens.hpp"
#include "ui/widgets.hpp"

namespace waypost::ui {

struct PageContext {
  ScreenContext& context;
  const desk::PageScreen& screen;
  ScrollArea& scroll;
  float viewport_px = 0;  ///< height of the part of the window that shows the page

  Frame& frame() const { return context.frame; }
};

/// What a page shows as new is told apart by `mark`; where that has changed since the last frame, [top,
/// bottom) scrolls into sight.
void show_if_new(PageContext& page, const std::string& mark, float top, float bottom);

/// Words of the module in one style.
Words content_words(const Frame& frame, std::string text, Step step = Step::body,
                    text::Weight weight = text::Weight::regular);
/// Running text of the module without Markdown: the body's distance of lines. Noted in the tree.
float running_text(Frame& frame, const std::string& text, gfx::Point at, float width_px);

// Pictures.
std::filesystem::path picture_file(const desk::PageScreen& screen, const lesson::Image& image);
float picture_height(PageContext& page, const lesson::Image& image, float width_px);
/// A picture with its labels; one that cannot be shown leaves its description. Labels keep clear of `rings`,
/// shares of width and height.
float page_picture(PageContext& page, const lesson::Image& image, gfx::Point at, float width_px,
                   const std::vector<gfx::Point>& rings = {});
/// Where the rings of an item's or a page's spots stand.
template <typename SpotViews>
std::vector<gfx::Point> ring_shares(const SpotViews& spots) {
  std::vector<gfx::Point> rings;
  for (const auto& each : spots) rings.push_back({each.spot.x_share, each.spot.y_share});
  return rings;
}
/// How wide a picture may be that is the main thing on a page with `below_px` of other things.
float large_picture_width(PageContext& page, const lesson::Image& image, float width_px, float below_px);

/// A numbered ring on a picture, to be pressed.
struct SpotRing {
  std::string id;
  std::string label;
  std::string value;
  std::size_t number = 1;
  gfx::Color fill, edge, ink;
  std::string_view icon = {};  ///< in place of the number
  bool enabled = true;
  bool selected = false;
  bool outlined = false;  ///< the whole place, not only its middle
};
/// `picture` is logical; the picture is never mirrored, so the ring stays where the thing is.
void spot_ring(Frame& frame, const lesson::Spot& spot, const SpotRing& ring, const gfx::Rect& picture);

// Pages, from the logical `top` on. They give the bottom.
float reading_page(PageContext& page, const session::TextPageView& view, float top);
float item_page(PageContext& page, const session::ItemView& item, float top);
float hand_in_page(PageContext& page, const session::HandInView& view, float top);
/// Whether the test is to be handed in: has the window to itself.
void hand_in_question(ScreenContext& context, const desk::PageScreen& screen,
                      const session::HandInView& view);

/// Above a question of a test whose answers may be changed: its flag, and the way to the list. Gives the
/// height.
float question_tools(PageContext& page, bool flagged, float top);

/// What the narration says, where that is not the page's own words. Gives its height.
float transcript_part(Frame& frame, const std::optional<lesson::Narration>& narration, gfx::Point at,
                      float width_px);

// What a reading page adds.
float explore_part(PageContext& page, const session::ExploreView& view, const lesson::Image& image,
                   gfx::Point at, float width_px);
float reveal_part(PageContext& page, const session::RevealView& view, gfx::Point at, float width_px);
float comparison_part(PageContext& page, const session::ComparisonView& view, gfx::Point at, float width_px);
float tabs_part(PageContext& page, const session::TabsView& view, gfx::Point at, float width_px);
float dialogue_part(PageContext& page, const session::DialogueView& view, gfx::Point at, float width_px);
float scenario_part(PageContext& page, const session::ScenarioView& view, gfx::Point at, float width_px);
float form_part(PageContext& page, const session::FormView& view, gfx::Point at, float width_px);
float recommendation_part(PageContext& page, const session::RecommendationView& view, gfx::Point at,
                          float width_px);
/// With the page's body, which says who is to fill an empty slot.
float annex_part(PageContext& page, const session::AnnexView& view, const std::string& body, gfx::Point at,
                 float width_px);
float counts_table(PageContext& page, const session::QuestionView& question, gfx::Point at, float width_px);

// How items are answered.
float picture_choices(PageContext& page, const session::ItemView& item, gfx::Point at, float width_px);
float match_widget(PageContext& page, const session::MatchView& match, bool locked, gfx::Point at,
                   float width_px);
float order_widget(PageContext& page, const session::ItemView& item, gfx::Point at, float width_px);
float hotspot_widget(PageContext& page, const session::ItemView& item, gfx::Point at, float width_px);
float typed_answer(PageContext& page, const session::ItemView& item, gfx::Point at, float width_px);
float gaps_widget(PageContext& page, const session::GapsView& gaps, bool locked, gfx::Point at,
                  float width_px);
/// "Right answer: …"
float right_answer_line(PageContext& page, const std::string& answer, gfx::Point at, float width_px);

/// At the end of a page, so that it is in no reader's way and has the same place in every window: the mark
/// and the note. Gives its height.
float note_buttons(Frame& frame, const desk::PageNote& note, gfx::Point at, float width_px);
float note_buttons_height(Frame& frame);

/// Where a strip stands: its foot above the bottom bar, or, in a low window, its head below the page's end.
struct StripPlace {
  float at_y = 0;
  bool below = false;
  gfx::Rect rect(const Frame& frame, float height_px) const {
    const float top = below ? at_y : at_y - height_px;
    return {0, top, frame.width_px(), top + height_px};
  }
};

// What speaks beside the page. They give their height.
float feedback_strip(ScreenContext& context, const session::FeedbackView& feedback, const StripPlace& place,
                     float height_max_px);
/// The reasons that the strip had no room for.
float feedback_rest(PageContext& page, const session::FeedbackView& feedback, float height_max_px,
                    gfx::Point at, float width_px);
/// Why an answer could not be saved and what to do: the status "saving", and the way to a stick.
float save_help_strip(ScreenContext& context, session::SaveTrouble trouble, const desk::SaveHelp& help,
                      const StripPlace& place);
float certainty_strip(ScreenContext& context, int certainty, bool locked, const StripPlace& place);
/// The note that is being written: what it is, the field, its buttons. The page keeps a part of the room.
float note_strip(ScreenContext& context, const desk::NoteField& note, float room_px, const StripPlace& place);
float term_strip(ScreenContext& context, const session::TermView& term, const StripPlace& place);

/// How high page_bar() will be.
float page_bar_height(Frame& frame, const session::PageView& page);
void page_bar(ScreenContext& context, const session::PageView& page);

}  // namespace waypost::ui
