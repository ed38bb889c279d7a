// SPDX-License-Identifier: Apache-2.0
/// Frame: one picture being made. Draws with Dear ImGui's draw list, sets words with the text engine, takes
/// presses, and notes the semantics of everything it draws.
///
/// Coordinates are logical: x grows from the edge where reading starts, and a unit is a pixel at 100 % text
/// size. With larger letters there are fewer units to a window, so that letters, icons, bars and targets grow
/// together. In right-to-left languages the frame mirrors every rectangle; drawings, the mark and icons that
/// have no direction are moved but not turned.
#pragma once

#include <filesystem>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gfx/draw_list.hpp"
#include "i18n/translator.hpp"
#include "text/text_engine.hpp"
#include "ui/semantics.hpp"
#include "ui/theme.hpp"

namespace waypost::ui {

/// Where pictures come from. They are decoded elsewhere, so the first answer may be "not yet".
class PictureSource {
 public:
  virtual ~PictureSource() = default;
  /// Null while it is being decoded, and for one that cannot be.
  virtual const gfx::Bitmap* find(const std::filesystem::path& file) = 0;
  /// True once it is known that there will be none.
  virtual bool has_failed(const std::filesystem::path& file) = 0;
};

/// Pictures at the size they are drawn in; owned by the user interface, filled by frames.
struct ScaledPicture {
  std::filesystem::path file;
  gfx::Bitmap picture;
};

using LayoutPointer = std::shared_ptr<const text::Layout>;

/// Words in one style.
struct Words {
  std::string text;
  Step step = Step::label;
  gfx::Color color;
  text::Weight weight = text::Weight::regular;
  std::string language;         ///< empty: the frame's
  bool tabular_digits = false;  ///< figures that stand under one another, or change where they stand
};

/// A run of words within a paragraph.
struct WordRun {
  std::string text;
  text::Weight weight = text::Weight::regular;
  std::optional<gfx::Color> color = std::nullopt;  ///< not given: the paragraph's
  bool tabular_digits = false;
};

/// How much of a running text its first line takes.
struct FirstLine {
  std::size_t bytes = 0;
  bool parted_word = false;  ///< not even its first word fits
};

/// Letters larger or smaller than usual. Larger ones bring all else with them; smaller ones stay in bars and
/// targets of the usual size, which a finger still finds.
struct TextSize {
  float zoom = 1;     ///< pixels a logical unit, at least 1
  float letters = 1;  ///< of the usual size of letters, at most 1
};
/// `percent` from 75 to 200; a window too small for that gets what leaves 400 by 300 units.
TextSize text_size(int percent, gfx::Size window);

struct FrameOptions {
  gfx::Size size;
  std::string language;          ///< of the programs' words
  std::string content_language;  ///< of the module's words
  std::string focus_id;          ///< what the keyboard is at
  bool focus_visible = false;
  std::string activated_id;  ///< what a key has just pressed
  float covered_px = 0;      ///< what the on-screen keyboard takes from the foot of the screen
  TextSize text_size;
  Theme theme = Theme::light;
};

class Frame {
 public:
  Frame(FrameOptions options, text::TextEngine& engine, const i18n::Translator& translator,
        PictureSource& pictures, std::vector<ScaledPicture>& scaled_pictures);

  float width_px() const { return static_cast<float>(options_.size.width_px) / zoom(); }
  /// Without what the on-screen keyboard covers, until that is drawn itself.
  float height_px() const {
    return static_cast<float>(options_.size.height_px) / zoom() - options_.covered_px;
  }
  /// Pixels of the window a logical unit.
  float zoom() const { return options_.text_size.zoom; }
  /// One column, and few words in the bars.
  bool is_narrow() const { return width_px() < measure::kNarrowPageBelow; }
  bool right_to_left() const { return right_to_left_; }
  /// From now on the frame is mirrored, or not: a page follows the words of its module, which may be shown in
  /// a language that runs the other way than the programs' own.
  void set_right_to_left(bool right_to_left) { right_to_left_ = right_to_left; }
  const std::string& language() const { return options_.language; }
  const std::string& content_language() const { return options_.content_language; }
  const Palette& palette() const { return palette_of(options_.theme); }
  Theme theme() const { return options_.theme; }
  text::TypeMetrics metrics(const std::string& language = {}) const;
  std::string tr(std::string_view key, const unicode::MessageArguments& arguments = {}) const;

  // Shapes.
  void fill(const gfx::Rect& rect, gfx::Color color, float radius_px = 0);
  void stroke(const gfx::Rect& rect, gfx::Color color, float width_px, float radius_px = 0);
  void line(gfx::Point from, gfx::Point to, gfx::Color color, float width_px);
  void disc(gfx::Point center, float radius_px, gfx::Color color);
  void ring(gfx::Point center, float radius_px, gfx::Color color, float width_px);
  /// Corners in order; convex.
  void polygon(const std::vector<gfx::Point>& points, gfx::Color color);
  /// The same, never mirrored: for the mark. `origin` is the logical place of its box of `size_px`.
  void fixed_polygon(gfx::Rect box, const std::vector<gfx::Point>& grid_points, float grid, gfx::Color color);
  void icon(std::string_view name, gfx::Point center, float size_px, gfx::Color color);
  /// Scaled to fit `box`; a missing picture shows nothing and gives false.
  bool picture(const std::filesystem::path& file, const gfx::Rect& box);
  bool picture_has_failed(const std::filesystem::path& file) {
    return file.empty() || pictures_.has_failed(file);
  }
  /// Width over height; the usual drawing's while it is not known.
  float picture_aspect(const std::filesystem::path& file);

  // Words.
  LayoutPointer lay(const Words& words, float width_px = std::numeric_limits<float>::infinity(),
                    text::Alignment alignment = text::Alignment::start, int lines_max = 0);
  /// Running text of a module: the body's distance of lines, bold runs within.
  LayoutPointer lay_runs(const std::vector<WordRun>& runs, Step step, gfx::Color color, float width_px,
                         text::Alignment alignment = text::Alignment::start);
  /// Text that is being typed, in lines as wide as its field: each line takes what it can hold, and the
  /// first strong letter decides its direction.
  LayoutPointer lay_typed(const Words& words, float width_px);
  FirstLine first_line(const Words& words, float width_px);
  /// At a logical top start corner, in a box as wide as it was laid out for (or as wide as it is).
  void draw(const LayoutPointer& layout, gfx::Point at);
  /// A label centred on `center_y`: by the tallest letter and the deepest usual mark, and by its own ink
  /// where the script's stacks are deep. Gives its width.
  float draw_line(const LayoutPointer& layout, float x, float center_y);
  /// Beside other words, on the one baseline of all lines in `row`. Gives the width.
  float draw_line(const LayoutPointer& layout, float x, float center_y,
                  const std::vector<LayoutPointer>& row);
  /// A lone letter, its ink in the middle of a disc.
  void draw_letter(const LayoutPointer& layout, gfx::Point center);

  /// A line of words drawn inside a clip, from its ink's top to its bottom.
  struct LineSpan {
    float top_px = 0;
    float bottom_px = 0;
  };
  const std::vector<LineSpan>& clipped_lines() const { return clipped_lines_; }
  /// Lines of words that reach over a side of the window, or end inside a word: each means that a text does
  /// not fit where it stands.
  const std::vector<std::string>& unfit_lines() const { return unfit_lines_; }

  // Clipping, for what scrolls.
  void push_clip(const gfx::Rect& rect);
  void pop_clip();

  // What can be pressed.
  struct Touch {
    bool pressed = false;
    bool hovered = false;
    bool held = false;
    bool focused = false;  ///< and the ring is to be shown
    gfx::Point pointer;    ///< in the units of window_rect()
  };
  /// `node.rect` is the logical target; it is noted in pixels of the window.
  Touch control(SemanticsNode node);
  /// The same for a stretch of running text that may go over several lines: one node, noted for the first of
  /// its rectangles.
  Touch link(SemanticsNode node, const std::vector<gfx::Rect>& rects);
  void note(SemanticsNode node);
  void focus_ring(const gfx::Rect& rect, float radius_px);

  const std::string& focus_id() const { return options_.focus_id; }
  const std::vector<std::string>& presses() const { return presses_; }
  SemanticsTree& semantics() { return semantics_; }
  /// A logical rectangle where it stands in the window, counted from the left, still in logical units.
  gfx::Rect window_rect(const gfx::Rect& logical) const;
  /// The screen is drawn; from here on the frame is the whole window, for what covers its foot.
  /// `zoom` in place of the screen's.
  void uncover(float zoom);
  /// Draws what must lie above everything: the focus ring.
  void finish();

 private:
  /// Headlines are smaller where letters take most of the width.
  Step step_of(const Words& words) const;
  gfx::Rect pixel_rect(const gfx::Rect& logical) const;
  /// The same on whole pixels, where edges are sharp.
  gfx::Rect whole_pixels(const gfx::Rect& logical) const;
  gfx::Point pixel_point(gfx::Point logical) const;
  static gfx::Rect ink_of(const text::Layout& layout);
  void draw_glyphs(const text::Layout& layout, float left, float top);
  void note_unfit(const text::Layout& layout, const text::Line& line, float left);
  void touch_rect(const SemanticsNode& node, const gfx::Rect& window, const std::string& name, Touch& touch);

  FrameOptions options_;
  text::TextEngine& engine_;
  const i18n::Translator& translator_;
  PictureSource& pictures_;
  std::vector<ScaledPicture>& scaled_pictures_;
  bool right_to_left_ = false;
  std::vector<std::string> presses_;
  SemanticsTree semantics_;
  std::vector<gfx::Rect> clips_;
  std::vector<LineSpan> clipped_lines_;
  std::vector<std::string> unfit_lines_;
  int link_count_ = 0;
  struct Ring {
    gfx::Rect rect;
    float radius_px;
    gfx::Rect clip;
  };
  std::vector<Ring> rings_;
};

/// Texture names in Dear ImGui's draw data.
inline constexpr std::uintptr_t kSolidTexture = 1;
inline constexpr std::uintptr_t kFirstAtlasPage = 0x1000;
inline constexpr std::uintptr_t kFirstPicture = 0x100000;

}  // namespace waypost::ui
