// SPDX-License-Identifier: Apache-2.0
#include "authoring-tools/layout_picture.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <span>

#include "formats/png.hpp"
#include "gfx/rasteriser.hpp"

namespace waypost::authoring {

namespace {

constexpr float kMargin_px = 16;
constexpr double kPixelsMax = 25e6;
constexpr std::uint32_t kWhite = 0xFFFFFFFFU;

class Painter {
 public:
  explicit Painter(text::TextEngine& engine) : engine_(engine) { engine_.atlas().begin_frame(); }

  /// A line at a time: the atlas may have to give its room to the next one's glyphs.
  void paint(const text::Layout& layout, float left, float top, gfx::Bitmap& picture) {
    for (const text::Line& line : layout.lines()) {
      add(layout.glyphs(line), left, top);
      paint(picture);
    }
  }

 private:
  void add(std::span<const text::PositionedGlyph> glyphs, float left, float top) {
    for (const text::PositionedGlyph& glyph : glyphs) {
      const float pen_x = left + glyph.x_px;
      const float whole_x = std::floor(pen_x);
      const auto& entry = engine_.atlas().find(glyph.font, glyph.glyph, glyph.size_px, pen_x - whole_x);
      if (entry.width_px == 0) continue;
      add_quad(entry, whole_x + static_cast<float>(entry.left_px),
               std::round(top + glyph.y_px) - static_cast<float>(entry.top_px), glyph.color);
    }
  }

  void paint(gfx::Bitmap& picture) {
    std::vector<gfx::Texture> textures;
    for (int page = 0; page < engine_.atlas().page_count(); ++page)
      textures.push_back({&engine_.atlas().page(page), nullptr});
    gfx::rasterise(list_, textures, picture);
    list_.clear();
    engine_.atlas().begin_frame();
  }

  void add_quad(const text::GlyphAtlas::Entry& entry, float x, float y, gfx::Color color) {
    const auto width = static_cast<float>(entry.width_px), height = static_cast<float>(entry.height_px);
    const auto u = static_cast<float>(entry.x), v = static_cast<float>(entry.y);
    const auto first = static_cast<std::uint32_t>(list_.vertices.size());
    list_.vertices.push_back({x, y, u, v, color});
    list_.vertices.push_back({x + width, y, u + width, v, color});
    list_.vertices.push_back({x + width, y + height, u + width, v + height, color});
    list_.vertices.push_back({x, y + height, u, v + height, color});
    const auto begin = static_cast<std::uint32_t>(list_.indices.size());
    for (const std::uint32_t corner : {0U, 1U, 2U, 0U, 2U, 3U}) list_.indices.push_back(first + corner);
    list_.commands.push_back({{0, 0, 1e9F, 1e9F}, static_cast<gfx::TextureIndex>(entry.page), begin, 6});
  }

  text::TextEngine& engine_;
  gfx::DrawList list_;
};

RgbaImage rgba_of(const gfx::Bitmap& picture) {
  RgbaImage image;
  image.width_px = picture.size().width_px;
  image.height_px = picture.size().height_px;
  for (int y = 0; y < image.height_px; ++y) {
    for (int x = 0; x < image.width_px; ++x) {
      const std::uint32_t pixel = picture.row(y)[x];
      for (const int shift : {16, 8, 0}) image.pixels.push_back(static_cast<std::uint8_t>(pixel >> shift));
      image.pixels.push_back(0xFF);
    }
  }
  return image;
}

}  // namespace

Result<std::string> layout_picture(text::TextEngine& engine,
                                   const std::vector<std::shared_ptr<const text::Layout>>& paragraphs) {
  float width_px = 0;
  float height_px = 2 * kMargin_px;
  for (const auto& layout : paragraphs) {
    const float own_px =
        std::isfinite(layout->options().width_px) ? layout->options().width_px : layout->width_px();
    width_px = std::max(width_px, own_px);
    height_px += layout->height_px() + kMargin_px / 2;
  }
  width_px = std::ceil(width_px) + 2 * kMargin_px;
  if (static_cast<double>(width_px) * static_cast<double>(height_px) > kPixelsMax) {
    return failure(ErrorCode::unsupported,
                   "painting the text: it would have more than 25 million pixels; "
                   "give --width, or a shorter text");
  }
  gfx::Bitmap picture({static_cast<int>(width_px), static_cast<int>(std::ceil(height_px))});
  for (int y = 0; y < picture.size().height_px; ++y)
    std::fill_n(picture.row(y), picture.size().width_px, kWhite);
  Painter painter(engine);
  float top = kMargin_px;
  for (const auto& layout : paragraphs) {
    painter.paint(*layout, kMargin_px, top, picture);
    top += layout->height_px() + kMargin_px / 2;
  }
  return encode_png(rgba_of(picture));
}

}  // namespace waypost::authoring
