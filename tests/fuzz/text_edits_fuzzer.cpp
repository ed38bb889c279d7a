// SPDX-License-Identifier: Apache-2.0
// Typing: whatever is pressed, the text stays UTF-8, the caret stands on a stop, and what caches give is what
// a fresh layout gives. Row 10 of docs/text-engine.md.
//
// The input is a seed: from it come a language, a width, and 256 edits, each what is done and with what. So
// 4,000 runs are more than a million edits.
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <memory>
#include <string>

#include "base/assert.hpp"
#include "base/random.hpp"
#include "text/keyboard_layout.hpp"
#include "text/text_engine.hpp"
#include "text/text_field.hpp"
#include "unicode/utf8.hpp"

namespace {

using namespace waypost;
using namespace waypost::text;

// Letters, marks and joiners of twelve scripts, spaces, newlines, and bytes that are no UTF-8.
constexpr std::array kPieces = {
    "a",      "Z",      "\u0301", "ffi",    "đ",          "ế",      "ж",      "й",      "ქ",  "ա",  "ក",
    "\u17D2", "ខ",      "\u17B6", "\u17CB", "ស្ត្រី",        "က",      "\u1039", "\u103A", "ေ",  "င်္",  "\u1037",
    "ກ",      "\u0EB5", "\u0EC9", "ໆ",      "ท",          "ี",       "่",       "เ",      "ำ",  "م",  "ہ",
    "ی",      "\u0651", "۴",      "\u200C", "\u200D",     "\u200B", "\u2060", "汉",     "字", "，", "「",
    "」",     "(",      ")",      "12",     "%",          " ",      " ",      "  ",     "\t", "\n", "\u202B",
    "\u202C", "\u2067", "\u2069", "\xFF",   "\U0001F600", "\u00AD"};
constexpr std::array kLanguages = {"en",      "km", "lo", "my", "th",  "vi",
                                   "zh-Hans", "ur", "ru", "ka", "shn", "ug"};
constexpr std::array kMoves = {
    CaretMove::left, CaretMove::right,      CaretMove::word_left, CaretMove::word_right, CaretMove::up,
    CaretMove::down, CaretMove::line_start, CaretMove::line_end,  CaretMove::text_start, CaretMove::text_end};
constexpr std::size_t kTextMaxBytes = 400;
constexpr std::size_t kEdits = 256;
constexpr std::size_t kFreshEvery = 16;

/// Counts the edits of a whole run of the program, and says how many there were.
struct EditCount {
  long long edits = 0;
  ~EditCount() { std::fprintf(stderr, "edits: %lld\n", edits); }
};

struct Bench {
  TextEngine engine;
  std::vector<KeyboardLayout> keyboards;
  EditCount count;
};

Bench& bench() {
  static Bench made = [] {
    auto fonts = FontCollection::open(default_manifest());
    ASSERT(fonts);
    std::vector<std::string> problems;
    return Bench{TextEngine(std::move(*fonts)), read_keyboards(default_keyboards_folder(), problems), {}};
  }();
  return made;
}

bool same_glyphs(const Layout& left, const Layout& right) {
  const auto same = [](const PositionedGlyph& a, const PositionedGlyph& b) {
    return a.glyph == b.glyph && a.x_px == b.x_px && a.y_px == b.y_px && a.cluster == b.cluster;
  };
  return left.lines().size() == right.lines().size() &&
         std::equal(left.glyphs().begin(), left.glyphs().end(), right.glyphs().begin(), right.glyphs().end(),
                    same);
}

class Typist {
 public:
  explicit Typist(std::uint64_t seed) : random_(seed) {
    language_ = kLanguages[next() % kLanguages.size()];
    options_.width_px = 30 + static_cast<float>(next()) * 2;
    if (next() % 4 == 0) options_.lines_max = 2;
    field_ = std::make_unique<TextField>("", next() % 2 == 0 ? FieldLines::one : FieldLines::many);
  }

  void type() {
    for (std::size_t edit = 0; edit < kEdits; ++edit) {
      do_edit();
      if (field_->text().size() > kTextMaxBytes) field_->set_text("");
      ++bench().count.edits;
      check(edit);
    }
  }

 private:
  std::uint8_t next() { return static_cast<std::uint8_t>(random_.next() >> 32); }

  std::shared_ptr<const Layout> lay_out(const std::string& text) {
    return bench().engine.layout(bench().engine.paragraph(plain_source(text, {language_, 20, {}, {}})),
                                 options_);
  }

  void do_edit() {
    const std::uint8_t what = next();
    const std::uint8_t with = next();
    const bool extend = with >= 128;
    const std::string piece = kPieces[with % kPieces.size()];
    const auto layout = lay_out(field_->text());
    switch (what % 32) {
      case 0: field_->backspace(); break;
      case 1: field_->backspace(); break;
      case 2: field_->delete_cluster(); break;
      case 3: field_->undo(); break;
      case 4: field_->redo(); break;
      case 5: field_->compose({piece, with}); break;
      case 6: field_->compose({}); break;
      case 7: clipboard_ = field_->cut(); break;
      case 8: clipboard_ = field_->selected_text(); break;
      case 9: field_->insert(clipboard_); break;
      case 10: with % 8 == 0 ? field_->select_all() : field_->select_word(*layout); break;
      case 11: field_->set_caret({with * field_->text().size() / 255, Affinity::upstream}, extend); break;
      case 12: field_->set_caret(layout->hit_place({static_cast<float>(with), 20}), extend); break;
      case 13: field_->erase_word(kMoves[2 + with % 2], *layout); break;
      case 14: press_key(with); break;
      case 15: press_key(with); break;
      case 16:
      case 17:
      case 18:
      case 19: field_->move(kMoves[with % kMoves.size()], *layout, extend); break;
      default: field_->insert(piece);
    }
  }

  void press_key(std::uint8_t with) {
    const auto& keyboards = bench().keyboards;
    if (keyboards.empty()) return;
    const KeyboardLayout& layout = keyboards[next() % keyboards.size()];
    const auto position = static_cast<KeyPosition>(with % kKeyPositionNames.size());
    type_key(*field_, layout, layout.text(position, with < 128 ? KeyLevel::plain : KeyLevel::shift));
  }

  void check(std::size_t edit) {
    const std::string& text = field_->text();
    ASSERT(unicode::is_valid_utf8(text));
    const auto layout = lay_out(field_->shown_text());
    const auto on_boundary = [&](std::size_t at) {
      return at <= text.size() &&
             (at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80);
    };
    const auto [begin, end] = field_->selection();
    ASSERT(on_boundary(begin) && on_boundary(end));
    ASSERT(field_->shown_place().byte_offset <= layout->paragraph()->utf8().size());
    if (options_.lines_max == 0) ASSERT(layout->lines().back().end == layout->paragraph()->utf8().size());
    for (const Line& line : layout->lines()) {
      const bool inside = line.ink.y0 >= line.top_px && line.ink.y1 <= line.top_px + line.height_px;
      ASSERT(line.ink.empty() || inside);
    }
    for (const std::size_t stop : layout->caret_stops()) {
      const gfx::Rect caret = layout->caret(stop);
      ASSERT(layout->hit({(caret.x0 + caret.x1) / 2, (caret.y0 + caret.y1) / 2}) == stop);
    }
    if (edit % kFreshEvery != kFreshEvery - 1) return;
    bench().engine.clear_caches();
    ASSERT(same_glyphs(*layout, *lay_out(field_->shown_text())));
  }

  SeededRandom random_;
  std::string language_;
  LayoutOptions options_;
  std::unique_ptr<TextField> field_;
  std::string clipboard_;
};

}  // namespace

// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer's name
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::uint64_t seed = 14'695'981'039'346'656'037U;  // FNV-1a
  for (std::size_t i = 0; i < size; ++i) seed = (seed ^ data[i]) * 1'099'511'628'211U;
  Typist(seed).type();
  return 0;
}
