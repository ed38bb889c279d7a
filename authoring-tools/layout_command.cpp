// SPDX-License-Identifier: Apache-2.0
#include "authoring-tools/layout_command.hpp"

#include <algorithm>
#include <cstdio>
#include <limits>
#include <memory>
#include <string>
#include <vector>

#include "authoring-tools/layout_picture.hpp"
#include "base/file.hpp"
#include "base/format.hpp"
#include "formats/json.hpp"
#include "text/text_engine.hpp"
#include "unicode/character.hpp"
#include "unicode/script.hpp"
#include "unicode/utf8.hpp"
#include "unicode/zawgyi.hpp"

namespace waypost::authoring {

namespace {

struct LayoutRequest {
  std::string language;
  double width_px = 0;
  double size_px = 20;
  std::filesystem::path font_file;
  bool as_json = false;
  std::filesystem::path png_file;
  std::filesystem::path text_file;
};

/// A stretch between hard newlines with its layout. Offsets count code points of the whole text.
struct LaidOutParagraph {
  std::size_t start = 0;
  std::shared_ptr<const text::Layout> layout;
  std::vector<std::uint32_t> byte_offsets;

  std::size_t code_point(std::size_t byte_offset) const {
    const auto at =
        std::lower_bound(byte_offsets.begin(), byte_offsets.end(), static_cast<std::uint32_t>(byte_offset));
    return start + static_cast<std::size_t>(at - byte_offsets.begin());
  }
};

struct LaidOutText {
  std::vector<LaidOutParagraph> paragraphs;
  text::TextFaults faults;
  double zawgyi_probability = 0;
};

LaidOutText lay_out(text::TextEngine& engine, const LayoutRequest& request, const std::string& content) {
  const unicode::DecodedText decoded = unicode::decode_utf8(content);
  LaidOutText result;
  result.zawgyi_probability = unicode::zawgyi_probability(decoded.text);
  text::LayoutOptions options;
  if (request.width_px > 0) options.width_px = static_cast<float>(request.width_px);
  const text::TextStyle style{
      request.language, static_cast<float>(request.size_px), text::Weight::regular, {}};
  const std::u32string_view characters = decoded.text;
  // The newline at a file's end ends its last line and begins none.
  for (std::size_t begin = 0; begin < characters.size() || result.paragraphs.empty();) {
    std::size_t end = begin;
    while (end < characters.size() && !unicode::is_hard_newline(characters[end])) ++end;
    const std::string utf8 = unicode::encode_utf8(characters.substr(begin, end - begin));
    const auto paragraph = engine.paragraph(text::plain_source(utf8, style));
    result.paragraphs.push_back(
        {begin, engine.layout(paragraph, options), unicode::decode_utf8(utf8).byte_offsets});
    const bool is_pair =
        end + 1 < characters.size() && characters[end] == U'\r' && characters[end + 1] == U'\n';
    begin = end + (is_pair ? 2 : 1);
  }
  result.faults = engine.faults();
  result.faults.repaired_utf8 = decoded.repaired;
  return result;
}

const char* name_of(text::LineEnd kind) {
  switch (kind) {
    case text::LineEnd::soft: return "soft";
    case text::LineEnd::hard: return "hard";
    case text::LineEnd::emergency: return "emergency";
  }
  return "hard";
}

class JsonReport {
 public:
  JsonReport(text::TextEngine& engine, const LayoutRequest& request)
      : fonts_(engine.fonts()), request_(request) {}

  std::string write(const LaidOutText& text) {
    json_.begin_object().member("language", request_.language).member("width_px", request_.width_px);
    json_.member("size_px", request_.size_px).key("paragraphs").begin_array();
    for (const LaidOutParagraph& paragraph : text.paragraphs) write_paragraph(paragraph);
    json_.end_array().key("diagnostics").begin_object().key("missing").begin_array();
    for (const char32_t c : text.faults.missing)
      json_.text(format("U+{:04X}", static_cast<std::uint32_t>(c)));
    json_.end_array()
        .member("dotted_circles", text.faults.dotted_circles)
        .member("repaired_utf8", text.faults.repaired_utf8);
    json_.member("zawgyi_probability", text.zawgyi_probability).end_object().end_object();
    return json_.take();
  }

 private:
  void write_paragraph(const LaidOutParagraph& paragraph) {
    const text::Layout& layout = *paragraph.layout;
    const std::vector<text::Line>& lines = layout.lines();
    json_.begin_object().member("start", number(paragraph.start));
    json_.member("end", number(paragraph.code_point(lines.back().end)));
    json_.member("base_level", static_cast<int>(lines.front().base_level));
    json_.member("width_px", real(layout.paragraph()->natural_width_px())).key("carets").begin_array();
    for (const std::size_t stop : layout.caret_stops()) json_.integer(number(paragraph.code_point(stop)));
    json_.end_array().key("lines").begin_array();
    for (const text::Line& line : lines) write_line(paragraph, line);
    json_.end_array().end_object();
  }

  /// The origin of a line is the left end of its baseline.
  void write_line(const LaidOutParagraph& paragraph, const text::Line& line) {
    json_.begin_object().member("start", number(paragraph.code_point(line.begin)));
    json_.member("end", number(paragraph.code_point(line.end))).member("end_kind", name_of(line.end_kind));
    json_.member("width_px", real(line.width_px)).member("ascent_px", real(line.ascent_px));
    json_.member("descent_px", real(line.descent_px)).key("ink").begin_array();
    const float baseline_px = line.ink.empty() ? 0 : line.baseline_px;
    json_.real(real(line.ink.x0)).real(real(line.ink.y0 - baseline_px));
    json_.real(real(line.ink.x1)).real(real(line.ink.y1 - baseline_px));
    json_.end_array().key("runs").begin_array();
    for (const text::LineRun& run : paragraph.layout->runs(line)) write_run(paragraph, line, run);
    json_.end_array().end_object();
  }

  void write_run(const LaidOutParagraph& paragraph, const text::Line& line, const text::LineRun& run) {
    json_.begin_object().member("start", number(paragraph.code_point(run.begin)));
    json_.member("end", number(paragraph.code_point(run.end))).member("level", static_cast<int>(run.level));
    json_.member("script", unicode::code_of(run.script)).member("language", request_.language);
    json_.member("font", fonts_.file_name(run.font)).member("font_path", fonts_.path(run.font).string());
    json_.member("face_index", static_cast<int>(fonts_.face_index(run.font))).key("glyphs").begin_array();
    for (std::size_t i = run.glyphs_begin; i < run.glyphs_end; ++i) {
      const text::PositionedGlyph& glyph = paragraph.layout->glyphs()[i];
      json_.begin_object().member("id", std::int64_t{glyph.glyph});
      json_.member("cluster", number(paragraph.code_point(glyph.cluster)));
      json_.member("x_px", real(glyph.x_px)).member("y_px", real(glyph.y_px - line.baseline_px));
      json_.member("advance_px", real(glyph.advance_px)).end_object();
    }
    json_.end_array().end_object();
  }

  static std::int64_t number(std::size_t value) { return static_cast<std::int64_t>(value); }
  static double real(float value) { return static_cast<double>(value); }

  text::FontCollection& fonts_;
  const LayoutRequest& request_;
  JsonWriter json_;
};

void print_faults(const LaidOutText& text) {
  const auto say = [](const std::string& line) { std::fputs((line + "\n").c_str(), stderr); };
  for (const char32_t c : text.faults.missing)
    say(format("no font has U+{:04X}", static_cast<std::uint32_t>(c)));
  if (text.faults.dotted_circles > 0)
    say(format("{} marks have no letter to stand on: dotted circles", text.faults.dotted_circles));
  if (text.faults.repaired_utf8) say("what is not UTF-8 was replaced by U+FFFD");
  if (text.zawgyi_probability >= unicode::kZawgyiFrom)
    say(format("this looks typed for the font Zawgyi ({:.2f})", text.zawgyi_probability));
}

void print_lines(const LaidOutText& text) {
  for (const LaidOutParagraph& paragraph : text.paragraphs) {
    const std::string& utf8 = paragraph.layout->paragraph()->utf8();
    for (const text::Line& line : paragraph.layout->lines()) {
      const std::string row = format("{:>6} {:>6} {:>8.2f} px  {}\n", paragraph.code_point(line.begin),
                                     paragraph.code_point(line.end), line.width_px,
                                     utf8.substr(line.begin, line.end - line.begin));
      std::fputs(row.c_str(), stdout);
    }
  }
  print_faults(text);
}

Status run_layout(const LayoutRequest& request) {
  TRY_ASSIGN(const std::string content, read_file(request.text_file));
  TRY_ASSIGN(text::FontCollection fonts, text::FontCollection::open(text::default_manifest()));
  if (!request.font_file.empty()) {
    TRY(fonts.add_first(request.font_file));
  }
  text::TextEngine engine(std::move(fonts));
  const LaidOutText laid_out = lay_out(engine, request, content);
  if (!request.png_file.empty()) {
    std::vector<std::shared_ptr<const text::Layout>> paragraphs;
    for (const LaidOutParagraph& paragraph : laid_out.paragraphs) paragraphs.push_back(paragraph.layout);
    TRY_ASSIGN(const std::string png, layout_picture(engine, paragraphs));
    TRY(write_file_atomically(request.png_file, png));
  }
  if (request.as_json) {
    const std::string document = JsonReport(engine, request).write(laid_out);
    std::fwrite(document.data(), 1, document.size(), stdout);
    std::fputc('\n', stdout);
  } else {
    print_lines(laid_out);
  }
  return {};
}

}  // namespace

void add_layout_command(CommandLine& program) {
  auto request = std::make_shared<LayoutRequest>();
  CommandLine& command =
      program.subcommand("layout", "What the text engine makes of a text: lines, runs, glyphs");
  command.required_option("--language", request->language, "Language of the text, as a BCP 47 tag");
  command.option("--width", request->width_px, "Width of a line in pixels; 0 for no limit");
  command.option("--size", request->size_px, "Size of the em in pixels");
  command.option("--font", request->font_file, "A font to be tried before the bundled ones");
  command.flag("--json", request->as_json, "One JSON document with every glyph");
  command.option("--png", request->png_file, "Also paints the text, black on white, into this file");
  command.argument("FILE", request->text_file, "The text, in UTF-8");
  command.action([request] {
    if (request->width_px < 0 || !(request->size_px > 0)) {
      std::fputs("layout: --width must be 0 or more, --size more than 0\n", stderr);
      return kExitWrongUsage;
    }
    const Status done = run_layout(*request);
    if (done) return kExitDone;
    std::fputs(("error: " + done.error().message + "\n").c_str(), stderr);
    return kExitWorldFailed;
  });
}

}  // namespace waypost::authoring
