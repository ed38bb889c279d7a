// SPDX-License-Identifier: Apache-2.0
#include "print/text_clusters.hpp"

#include <algorithm>
#include <cstddef>
#include <span>

namespace waypost::print {
namespace {

/// What the shaper could not take apart any further.
struct Piece {
  std::size_t begin = 0;  ///< byte of the paragraph
  std::string_view utf8;
  int glyph_count = 0;
  float width = 0;

  bool is_space() const { return utf8 == " "; }
};

bool is_one_character(std::string_view utf8) {
  const auto begins_character = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; };
  return std::count_if(utf8.begin(), utf8.end(), begins_character) == 1;
}

/// In reading order.
std::vector<Piece> pieces_of(const text::Layout& layout, const text::LineRun& run) {
  std::vector<Piece> pieces;
  if (run.begin == run.end) return pieces;
  const std::span glyphs =
      std::span(layout.glyphs()).subspan(run.glyphs_begin, run.glyphs_end - run.glyphs_begin);
  const bool backward = run.level % 2 == 1;
  for (std::size_t i = 0; i < glyphs.size(); ++i) {
    const text::PositionedGlyph& glyph = glyphs[backward ? glyphs.size() - 1 - i : i];
    if (pieces.empty()) {
      pieces.push_back({run.begin, {}, 0, 0});
    } else if (glyph.cluster > pieces.back().begin) {
      pieces.push_back({glyph.cluster, {}, 0, 0});
    }
    ++pieces.back().glyph_count;
    pieces.back().width += glyph.advance_px;
  }
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const std::size_t end = i + 1 < pieces.size() ? pieces[i + 1].begin : run.end;
    pieces[i].utf8 =
        std::string_view(layout.paragraph()->utf8()).substr(pieces[i].begin, end - pieces[i].begin);
  }
  return pieces;
}

/// Where the word or the space that begins there ends.
std::vector<Piece>::const_iterator word_end(std::vector<Piece>::const_iterator begin,
                                            std::vector<Piece>::const_iterator end) {
  return std::find_if(begin, end, [&](const Piece& piece) { return piece.is_space() != begin->is_space(); });
}

std::string_view text_of(std::span<const Piece> pieces) {
  const char* begin = pieces.front().utf8.data();
  const char* end = pieces.back().utf8.data() + pieces.back().utf8.size();
  return {begin, static_cast<std::size_t>(end - begin)};
}

}  // namespace

ClusteredText clustered_text(const text::Layout& layout, const text::LineRun& run) {
  ClusteredText text;
  const std::vector<Piece> pieces = pieces_of(layout, run);
  if (pieces.empty()) return text;
  text.utf8 = text_of(pieces);
  for (auto word = pieces.begin(); word != pieces.end();) {
    const auto end = word_end(word, pieces.end());
    const bool simple = std::all_of(
        word, end, [](const Piece& piece) { return piece.glyph_count == 1 && is_one_character(piece.utf8); });
    // Readers of a PDF take gaps between clusters for spaces between words, and stacks leave such gaps inside
    // words: a word with any of them is one cluster.
    TextCluster whole;
    for (auto piece = word; piece != end; ++piece) {
      const int bytes = static_cast<int>(piece->utf8.size());
      if (simple) text.clusters.push_back({bytes, piece->glyph_count});
      whole.byte_count += bytes;
      whole.glyph_count += piece->glyph_count;
    }
    if (!simple) text.clusters.push_back(whole);
    word = end;
  }
  return text;
}

std::vector<PlacedWord> placed_words(const text::Layout& layout, const text::LineRun& run) {
  const std::vector<Piece> pieces = pieces_of(layout, run);
  std::vector<PlacedWord> words;
  float right = run.x_px + run.width_px;
  for (auto word = pieces.begin(); word != pieces.end();) {
    const auto end = word_end(word, pieces.end());
    float width = 0;
    for (auto piece = word; piece != end; ++piece) width += piece->width;
    right -= width;
    words.push_back({text_of(std::span(word, end)), right, width});
    word = end;
  }
  return words;
}

}  // namespace waypost::print
