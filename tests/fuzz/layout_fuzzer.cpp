// SPDX-License-Identifier: Apache-2.0
// Text engine: whatever a text says and however it is asked for, lines cover it, carets can be clicked, and
// caches change nothing.
//
// The input is a header of single bytes, which choose the question (see read_question), and then the text.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/assert.hpp"
#include "text/text_engine.hpp"
#include "unicode/utf8.hpp"

namespace {

using namespace waypost::text;
using waypost::gfx::Rect;

// A longer one takes long and says nothing new.
constexpr std::size_t kTextMaxBytes = 2'048;
// Into a width that is no number nothing fits, and every place is tried for every line.
constexpr std::size_t kTextWithoutWidthMaxBytes = 512;
constexpr std::size_t kStopsClicked = 64;
// Beyond, a float cannot tell the carets of a narrow cell apart.
constexpr float kClickable_px = 10'000;

constexpr float kInfinity = std::numeric_limits<float>::infinity();
constexpr float kNotANumber = std::numeric_limits<float>::quiet_NaN();

constexpr std::array kLanguages = {"en", "km", "lo",  "my", "th",  "vi",  "zh-Hans", "ru",
                                   "ur", "ug", "prs", "ps", "tg",  "ky",  "kk",      "uz",
                                   "tk", "az", "ka",  "id", "fil", "tet", "shn",     "mnw"};
// What screens ask for stands first and more than once.
constexpr std::array kSizes_px = {16.0F, 20.0F, 31.5F,     48.0F,       18.0F,     24.0F, 0.0F,
                                  -5.0F, 0.3F,  16'384.0F, kNotANumber, kInfinity, 1e30F, 500.0F};
constexpr std::array kWidths_px = {kInfinity, 300.0F, 120.0F, 640.0F,     60.0F,      200.0F, 90.0F,
                                   0.0F,      -40.0F, 3.0F,   100'000.0F, -kInfinity, 1e30F,  kNotANumber};
// An infinite rhythm is no question: its lines would have no place.
constexpr std::array kLineHeights_px = {0.0F, 24.0F, 40.0F, 4.0F, -3.0F, 0.001F, 10'000.0F, kNotANumber};
constexpr std::array kLinesMax = {
    0, 0, 0, 1, 2, 3, 40, -1, std::numeric_limits<int>::min(), std::numeric_limits<int>::max()};
constexpr std::array kLastLinesMin_px = {0.0F, 0.0F, 50.0F, 1'000.0F, -1.0F, kNotANumber, kInfinity};

/// Takes a header apart; zeros follow what is too short.
class Bytes {
 public:
  explicit Bytes(std::string_view bytes) : bytes_(bytes) {}

  std::size_t next() {
    if (bytes_.empty()) return 0;
    const auto byte = static_cast<unsigned char>(bytes_.front());
    bytes_.remove_prefix(1);
    return byte;
  }
  template <typename List>
  auto choose(const List& list) {
    return list[next() % list.size()];
  }
  std::string_view rest() const { return bytes_; }

 private:
  std::string_view bytes_;
};

struct Question {
  ParagraphSource source;
  LayoutOptions options;
};

/// Two hundredths of the text, so that spans also end behind it; the last ones far behind.
std::size_t offset_of(std::size_t byte, std::size_t text_bytes) {
  if (byte >= 250) return std::numeric_limits<std::size_t>::max() - (255 - byte);
  return byte * text_bytes / 200;
}

TextStyle read_style(Bytes& bytes) {
  TextStyle style;
  style.language = bytes.choose(kLanguages);
  style.size_px = bytes.choose(kSizes_px);
  const std::size_t look = bytes.next();
  style.weight = look % 2 == 0 ? Weight::regular : Weight::bold;
  style.color = waypost::gfx::color(static_cast<std::uint32_t>(look));
  return style;
}

Question read_question(std::string_view input) {
  Bytes bytes(input);
  Question question;
  TextStyle style = read_style(bytes);
  question.options.width_px = bytes.choose(kWidths_px);
  question.options.line_height_px = bytes.choose(kLineHeights_px);
  question.options.lines_max = bytes.choose(kLinesMax);
  question.options.last_line_min_px = bytes.choose(kLastLinesMin_px);
  question.options.alignment = static_cast<Alignment>(bytes.next() % 3);
  const std::size_t direction = bytes.next() % 4;
  if (direction >= 2) question.source.base_direction = static_cast<Direction>(direction - 2);
  struct Ends {
    std::size_t begin;
    std::size_t end;
  };
  std::vector<Ends> ends(bytes.next() % 6);
  for (Ends& each : ends) {
    each = {bytes.next(), bytes.next()};
    question.source.spans.push_back({0, 0, read_style(bytes)});
  }
  const bool has_width = !std::isnan(question.options.width_px);
  question.source.utf8 = bytes.rest().substr(0, has_width ? kTextMaxBytes : kTextWithoutWidthMaxBytes);
  const std::size_t text_bytes = question.source.utf8.size();
  for (std::size_t i = 0; i < ends.size(); ++i) {
    question.source.spans[i].begin = offset_of(ends[i].begin, text_bytes);
    question.source.spans[i].end = offset_of(ends[i].end, text_bytes);
  }
  if (ends.empty()) question.source.spans.push_back({0, text_bytes, std::move(style)});
  return question;
}

TextEngine& engine() {
  static TextEngine only = [] {
    auto fonts = FontCollection::open(default_manifest());
    ASSERT(fonts.has_value());
    return TextEngine(std::move(*fonts));
  }();
  return only;
}

std::shared_ptr<const Layout> lay_out(const Question& question) {
  return engine().layout(engine().paragraph(question.source), question.options);
}

bool is_finite(const Rect& rect) {
  return std::isfinite(rect.x0) && std::isfinite(rect.y0) && std::isfinite(rect.x1) && std::isfinite(rect.y1);
}

/// What a float cannot tell apart at a length.
float tolerance_px(float length_px) { return 0.02F + std::abs(length_px) * 1e-6F; }

void check_paragraph(const Paragraph& paragraph, const ParagraphSource& source) {
  ASSERT(paragraph.utf8() == waypost::unicode::repair_utf8(source.utf8));
  ASSERT(paragraph.faults().repaired_utf8 == (paragraph.utf8() != source.utf8));
  ASSERT(std::isfinite(paragraph.natural_width_px()));
  ASSERT(std::isfinite(paragraph.longest_word_px()));
}

/// Lines stand one below another, cover the text, and contain their ink.
void check_lines(const Layout& layout) {
  const std::string& text = layout.paragraph()->utf8();
  std::size_t at = 0;
  float bottom_px = 0;
  ASSERT(!layout.lines().empty());
  for (const Line& line : layout.lines()) {
    ASSERT(line.begin == at && line.begin <= line.end);
    at = line.end;
    ASSERT(line.top_px == bottom_px && line.height_px > 0);
    bottom_px = line.top_px + line.height_px;
    ASSERT(std::isfinite(bottom_px) && std::isfinite(line.x_px) && std::isfinite(line.width_px));
    if (line.ink.empty()) continue;
    ASSERT(is_finite(line.ink));
    ASSERT(line.ink.y0 >= line.top_px - tolerance_px(bottom_px));
    ASSERT(line.ink.y1 <= bottom_px + tolerance_px(bottom_px));
  }
  ASSERT(layout.height_px() == bottom_px && std::isfinite(layout.width_px()));
  ASSERT(layout.shortened() ? at <= text.size() : at == text.size());
}

/// No line that ends at an opportunity is wider than it may be, and there are no more lines than asked for.
void check_options(const Layout& layout) {
  const LayoutOptions& options = layout.options();
  if (options.lines_max > 0) ASSERT(layout.lines().size() <= static_cast<std::size_t>(options.lines_max));
  ASSERT(options.lines_max > 0 || !layout.shortened());
  for (const Line& line : layout.lines()) {
    const bool is_shortened = layout.shortened() && &line == &layout.lines().back();
    if (line.end_kind != LineEnd::soft || is_shortened) continue;
    ASSERT(line.width_px <= options.width_px + tolerance_px(options.width_px));
  }
}

/// The runs of a line cover its text but for a newline; their glyphs follow one another.
void check_runs(const Layout& layout) {
  std::size_t glyphs_end = 0;
  for (const Line& line : layout.lines()) {
    ASSERT(line.glyphs_begin == glyphs_end);
    std::vector<LineRun> runs(layout.runs(line).begin(), layout.runs(line).end());
    for (const LineRun& run : runs) {
      ASSERT(line.begin <= run.begin && run.begin <= run.end && run.end <= line.end);
      ASSERT(run.glyphs_begin == glyphs_end && run.glyphs_begin <= run.glyphs_end);
      glyphs_end = run.glyphs_end;
      ASSERT(std::isfinite(run.x_px) && std::isfinite(run.width_px));
    }
    ASSERT(line.glyphs_end == glyphs_end);
    std::sort(runs.begin(), runs.end(),
              [](const LineRun& left, const LineRun& right) { return left.begin < right.begin; });
    std::size_t at = line.begin;
    for (const LineRun& run : runs) {
      ASSERT(run.begin == at || run.begin == run.end);
      at = std::max(at, run.end);
    }
    // The longest newline is one character of three bytes.
    ASSERT(line.end - at <= (line.end_kind == LineEnd::hard ? std::size_t{3} : std::size_t{0}));
  }
  ASSERT(layout.glyphs().size() == glyphs_end);
}

void check_glyphs(const Layout& layout) {
  for (const Line& line : layout.lines()) {
    for (const PositionedGlyph& glyph : layout.glyphs(line)) {
      ASSERT(std::isfinite(glyph.x_px) && std::isfinite(glyph.y_px));
      ASSERT(std::isfinite(glyph.size_px) && glyph.size_px > 0 && std::isfinite(glyph.advance_px));
      ASSERT(glyph.font != kNoFont);
      ASSERT(line.begin <= glyph.cluster && glyph.cluster <= line.end);
    }
  }
}

bool begins_code_point(std::string_view text, std::size_t at) {
  return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
}

void check_stops(const Layout& layout) {
  const std::string& text = layout.paragraph()->utf8();
  const std::vector<std::size_t>& stops = layout.caret_stops();
  ASSERT(!stops.empty());
  for (std::size_t i = 0; i < stops.size(); ++i) {
    ASSERT(stops[i] <= text.size() && begins_code_point(text, stops[i]));
    ASSERT(i == 0 || stops[i - 1] < stops[i]);
    ASSERT(layout.line_of(stops[i]) < layout.lines().size());
    ASSERT(is_finite(layout.caret(stops[i])));
  }
  std::vector<std::size_t> visual = layout.visual_stops();
  std::sort(visual.begin(), visual.end());
  ASSERT(visual == stops);
}

bool is_clickable(const Layout& layout) {
  return std::all_of(layout.lines().begin(), layout.lines().end(), [](const Line& line) {
    return std::abs(line.x_px) + std::abs(line.width_px) < kClickable_px;
  });
}

void check_clicks(const Layout& layout) {
  const std::vector<std::size_t>& stops = layout.caret_stops();
  for (std::size_t i = 0; i < std::min(stops.size(), kStopsClicked); ++i) {
    const Rect caret = layout.caret(stops[i]);
    ASSERT(layout.hit({(caret.x0 + caret.x1) / 2, (caret.y0 + caret.y1) / 2}) == stops[i]);
  }
}

void check_selection(const Layout& layout) {
  for (const Rect& rect : layout.selection(0, layout.paragraph()->utf8().size())) ASSERT(is_finite(rect));
  // Where nothing is known of the place it still belongs to some stop.
  for (const float place_px : {-kInfinity, kInfinity, kNotANumber})
    ASSERT(layout.hit({place_px, place_px}) <= layout.paragraph()->utf8().size());
}

void check_same(const Layout& left, const Layout& right) {
  ASSERT(left.glyphs().size() == right.glyphs().size());
  ASSERT(left.lines().size() == right.lines().size());
  for (std::size_t i = 0; i < left.glyphs().size(); ++i) {
    const PositionedGlyph& a = left.glyphs()[i];
    const PositionedGlyph& b = right.glyphs()[i];
    ASSERT(a.font == b.font && a.glyph == b.glyph && a.cluster == b.cluster);
    ASSERT(a.x_px == b.x_px && a.y_px == b.y_px && a.advance_px == b.advance_px);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const Question question = read_question({reinterpret_cast<const char*>(data), size});
  const auto layout = lay_out(question);
  check_paragraph(*layout->paragraph(), question.source);
  check_lines(*layout);
  check_options(*layout);
  check_runs(*layout);
  check_glyphs(*layout);
  check_stops(*layout);
  if (is_clickable(*layout)) check_clicks(*layout);
  check_selection(*layout);
  engine().clear_caches();
  check_same(*layout, *lay_out(question));
  return 0;
}
