// SPDX-License-Identifier: Apache-2.0
#include "gfx/rasteriser.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>

#include "base/assert.hpp"

namespace waypost::gfx {
namespace {

/// Whole pixels, half open.
struct PixelRect {
  int x0, y0, x1, y1;
};

constexpr int kSubpixels = 256;

std::int64_t to_subpixels(float value) { return static_cast<std::int64_t>(std::lround(value * kSubpixels)); }

/// The first pixel whose centre is at or right of (below) the coordinate.
int first_pixel(float value) { return static_cast<int>(std::ceil(value - 0.5F)); }

PixelRect to_pixels(const Rect& rect) {
  return {first_pixel(rect.x0), first_pixel(rect.y0), first_pixel(rect.x1), first_pixel(rect.y1)};
}

PixelRect intersect(const PixelRect& a, const PixelRect& b) {
  return {std::max(a.x0, b.x0), std::max(a.y0, b.y0), std::min(a.x1, b.x1), std::min(a.y1, b.y1)};
}

/// a * b / 255, rounded, for a and b in 0 to 255.
std::uint32_t multiply_255(std::uint32_t a, std::uint32_t b) {
  const std::uint32_t product = a * b + 128;
  return (product + (product >> 8)) >> 8;
}

std::uint32_t premultiply(Color color) {
  const std::uint32_t a = color.a;
  return (a << 24) | (multiply_255(color.r, a) << 16) | (multiply_255(color.g, a) << 8) |
         multiply_255(color.b, a);
}

/// Two channels at once, sixteen bits each: (value + 128) / 255 rounded, for values up to 255 * 255.
std::uint32_t divide_pair_by_255(std::uint32_t pair) {
  pair += 0x00800080;
  return ((pair + ((pair >> 8) & 0x00FF00FF)) >> 8) & 0x00FF00FF;
}

/// All four channels times share / 255.
std::uint32_t fade(std::uint32_t pixel, std::uint32_t share) {
  const std::uint32_t red_blue = divide_pair_by_255((pixel & 0x00FF00FF) * share);
  const std::uint32_t alpha_green = divide_pair_by_255(((pixel >> 8) & 0x00FF00FF) * share);
  return (alpha_green << 8) | red_blue;
}

/// An opaque colour over an opaque pixel, with a coverage of 0 to 255.
std::uint32_t mix(std::uint32_t source, std::uint32_t below, std::uint32_t coverage) {
  const std::uint32_t rest = 255 - coverage;
  const std::uint32_t red_blue =
      divide_pair_by_255((source & 0x00FF00FF) * coverage + (below & 0x00FF00FF) * rest);
  const std::uint32_t alpha_green =
      divide_pair_by_255(((source >> 8) & 0x00FF00FF) * coverage + ((below >> 8) & 0x00FF00FF) * rest);
  return (alpha_green << 8) | red_blue;
}

/// Porter-Duff "over", premultiplied.
std::uint32_t over(std::uint32_t source, std::uint32_t below) {
  const std::uint32_t alpha = source >> 24;
  if (alpha == 255) return source;
  if (alpha == 0) return below;
  return source + fade(below, 255 - alpha);
}

class Painter {
 public:
  Painter(std::span<const Texture> textures, Bitmap& target, int y0, int y1)
      : textures_(textures), target_(target), window_{0, y0, target.size().width_px, y1} {}

  void paint(const DrawList& list, const DrawCommand& command) {
    clip_ = intersect(to_pixels(command.clip), window_);
    if (clip_.x0 >= clip_.x1 || clip_.y0 >= clip_.y1) return;
    const std::uint32_t* index = list.indices.data() + command.index_begin;
    const std::uint32_t* end = index + command.index_count;
    const std::vector<Vertex>& v = list.vertices;
    while (index < end) {
      if (end - index >= 6 && is_upright_rectangle(v, index)) {
        paint_rectangle(v[index[0]], v[index[2]], command.texture);
        index += 6;
        continue;
      }
      ASSERT(command.texture == kSolid);
      paint_triangle(v[index[0]], v[index[1]], v[index[2]]);
      index += 3;
    }
  }

 private:
  /// Corners in the order top left, top right, bottom right, bottom left, as 0 1 2 0 2 3.
  static bool is_upright_rectangle(const std::vector<Vertex>& v, const std::uint32_t* i) {
    if (i[3] != i[0] || i[4] != i[2]) return false;
    const Vertex &a = v[i[0]], &b = v[i[1]], &c = v[i[2]], &d = v[i[5]];
    return a.y == b.y && b.x == c.x && c.y == d.y && d.x == a.x && a.x <= c.x && a.y <= c.y &&
           a.color == b.color && b.color == c.color && c.color == d.color;
  }

  void paint_rectangle(const Vertex& from, const Vertex& to, TextureIndex texture) {
    const PixelRect area = to_pixels({from.x, from.y, to.x, to.y});
    const PixelRect visible = intersect(area, clip_);
    if (texture == kSolid) {
      const std::uint32_t source = premultiply(from.color);
      for (int y = visible.y0; y < visible.y1; ++y) paint_span(y, visible.x0, visible.x1, source);
      return;
    }
    const int u = static_cast<int>(std::lround(from.u)) - area.x0;
    const int v = static_cast<int>(std::lround(from.v)) - area.y0;
    const Texture& source = textures_[texture];
    if (source.alpha != nullptr) paint_coverage(*source.alpha, visible, u, v, premultiply(from.color));
    if (source.picture != nullptr) paint_picture(*source.picture, visible, u, v, from.color.a);
  }

  void paint_coverage(const AlphaBitmap& alpha, const PixelRect& area, int u, int v, std::uint32_t source) {
    const PixelRect inside = intersect(area, {-u, -v, alpha.size().width_px - u, alpha.size().height_px - v});
    for (int y = inside.y0; y < inside.y1; ++y) {
      const std::uint8_t* coverage = alpha.row(y + v) + u;
      std::uint32_t* pixels = target_.row(y);
      if (source >> 24 == 255) {
        for (int x = inside.x0; x < inside.x1; ++x) {
          if (coverage[x] != 0) pixels[x] = mix(source, pixels[x], coverage[x]);
        }
        continue;
      }
      for (int x = inside.x0; x < inside.x1; ++x) {
        if (coverage[x] != 0) pixels[x] = over(fade(source, coverage[x]), pixels[x]);
      }
    }
  }

  void paint_picture(const Bitmap& picture, const PixelRect& area, int u, int v, std::uint32_t share) {
    const PixelRect inside =
        intersect(area, {-u, -v, picture.size().width_px - u, picture.size().height_px - v});
    for (int y = inside.y0; y < inside.y1; ++y) {
      const std::uint32_t* source = picture.row(y + v) + u;
      std::uint32_t* pixels = target_.row(y);
      for (int x = inside.x0; x < inside.x1; ++x) {
        pixels[x] = over(share == 255 ? source[x] : fade(source[x], share), pixels[x]);
      }
    }
  }

  void paint_span(int y, int x0, int x1, std::uint32_t source) {
    std::uint32_t* pixels = target_.row(y);
    if (source >> 24 == 255) {
      std::fill(pixels + x0, pixels + std::max(x0, x1), source);
      return;
    }
    for (int x = x0; x < x1; ++x) pixels[x] = over(source, pixels[x]);
  }

  /// x * a + y * b + c >= 0 inside, in subpixels; a point on a top or left edge is inside.
  struct Edge {
    std::int64_t a, b, c;

    Edge(const std::array<std::int64_t, 2>& from, const std::array<std::int64_t, 2>& to)
        : a(from[1] - to[1]), b(to[0] - from[0]), c(-(a * from[0] + b * from[1])) {
      const bool top_or_left = a > 0 || (a == 0 && b > 0);
      if (!top_or_left) c -= 1;
    }

    /// Narrows the pixels x0 to x1 (half open) of the row whose centre is y_subpixels.
    void narrow(std::int64_t y_subpixels, int& x0, int& x1) const {
      const std::int64_t k = a * (kSubpixels / 2) + b * y_subpixels + c;
      const std::int64_t step = a * kSubpixels;
      if (a > 0) x0 = static_cast<int>(std::max<std::int64_t>(x0, ceil_divide(-k, step)));
      if (a < 0) x1 = static_cast<int>(std::min<std::int64_t>(x1, floor_divide(k, -step) + 1));
      if (a == 0 && k < 0) x1 = x0;
    }

    static std::int64_t floor_divide(std::int64_t n, std::int64_t d) {
      return n >= 0 ? n / d : -((-n + d - 1) / d);
    }
    static std::int64_t ceil_divide(std::int64_t n, std::int64_t d) { return -floor_divide(-n, d); }
  };

  void paint_triangle(const Vertex& v0, const Vertex& v1, const Vertex& v2) {
    const auto [top, bottom] = std::minmax({v0.y, v1.y, v2.y});
    if (bottom < static_cast<float>(clip_.y0) || top > static_cast<float>(clip_.y1)) return;
    std::array<std::array<std::int64_t, 2>, 3> p;
    const std::array<const Vertex*, 3> v{&v0, &v1, &v2};
    for (int i = 0; i < 3; ++i) p[i] = {to_subpixels(v[i]->x), to_subpixels(v[i]->y)};
    const std::int64_t area =
        (p[1][0] - p[0][0]) * (p[2][1] - p[0][1]) - (p[1][1] - p[0][1]) * (p[2][0] - p[0][0]);
    if (area == 0) return;
    const int second = area > 0 ? 1 : 2;
    const int third = 3 - second;
    const Edge edges[] = {Edge(p[0], p[second]), Edge(p[second], p[third]), Edge(p[third], p[0])};

    const auto [low, high] = std::minmax({p[0][1], p[1][1], p[2][1]});
    const int y0 = static_cast<int>(std::max<std::int64_t>(clip_.y0, Edge::floor_divide(low, kSubpixels)));
    const int y1 =
        static_cast<int>(std::min<std::int64_t>(clip_.y1, Edge::floor_divide(high, kSubpixels) + 1));
    const bool one_color = v0.color == v1.color && v1.color == v2.color;
    const std::uint32_t source = premultiply(v0.color);
    const Gradient gradient(v0, v1, v2);
    for (int y = y0; y < y1; ++y) {
      int x0 = clip_.x0;
      int x1 = clip_.x1;
      for (const Edge& edge : edges) edge.narrow(std::int64_t{y} * kSubpixels + kSubpixels / 2, x0, x1);
      if (x0 >= x1) continue;
      if (one_color) {
        paint_span(y, x0, x1, source);
      } else {
        paint_gradient(gradient, y, x0, x1);
      }
    }
  }

  /// A colour that changes evenly over a triangle.
  struct Gradient {
    std::array<float, 4> at_origin, by_x, by_y;
    bool only_alpha = false;
    std::uint32_t opaque = 0;

    Gradient(const Vertex& v0, const Vertex& v1, const Vertex& v2) {
      const float x1 = v1.x - v0.x, y1 = v1.y - v0.y, x2 = v2.x - v0.x, y2 = v2.y - v0.y;
      const float area = x1 * y2 - x2 * y1;
      const float scale = area == 0 ? 0 : 1 / area;
      const auto channels = [](Color c) {
        return std::array<float, 4>{float(c.r), float(c.g), float(c.b), float(c.a)};
      };
      const auto c0 = channels(v0.color), c1 = channels(v1.color), c2 = channels(v2.color);
      for (int i = 0; i < 4; ++i) {
        by_x[i] = ((c1[i] - c0[i]) * y2 - (c2[i] - c0[i]) * y1) * scale;
        by_y[i] = ((c2[i] - c0[i]) * x1 - (c1[i] - c0[i]) * x2) * scale;
        at_origin[i] = c0[i] - by_x[i] * v0.x - by_y[i] * v0.y;
      }
      const auto same_but_alpha = [&](Color c) {
        return c.r == v0.color.r && c.g == v0.color.g && c.b == v0.color.b;
      };
      only_alpha = same_but_alpha(v1.color) && same_but_alpha(v2.color);
      opaque = premultiply({v0.color.r, v0.color.g, v0.color.b, 255});
    }

    std::uint8_t channel_at(int i, float x, float y) const {
      return static_cast<std::uint8_t>(
          std::clamp(at_origin[i] + by_x[i] * x + by_y[i] * y + 0.5F, 0.0F, 255.0F));
    }

    Color at(float x, float y) const {
      return {channel_at(0, x, y), channel_at(1, x, y), channel_at(2, x, y), channel_at(3, x, y)};
    }
  };

  void paint_gradient(const Gradient& gradient, int y, int x0, int x1) {
    std::uint32_t* pixels = target_.row(y);
    const float center_y = static_cast<float>(y) + 0.5F;
    if (gradient.only_alpha) {
      // Smooth edges: one colour that fades out.
      for (int x = x0; x < x1; ++x) {
        const std::uint32_t alpha = gradient.channel_at(3, static_cast<float>(x) + 0.5F, center_y);
        pixels[x] = mix(gradient.opaque, pixels[x], alpha);
      }
      return;
    }
    for (int x = x0; x < x1; ++x) {
      pixels[x] = over(premultiply(gradient.at(static_cast<float>(x) + 0.5F, center_y)), pixels[x]);
    }
  }

  std::span<const Texture> textures_;
  Bitmap& target_;
  PixelRect window_;
  PixelRect clip_{};
};

/// What share each source row or column has in one target pixel: `count` of them from `first` on.
struct Taps {
  int first = 0;
  std::vector<float> shares;
};

std::vector<Taps> taps(int source_length, int target_length) {
  std::vector<Taps> all(target_length);
  const float step = static_cast<float>(source_length) / static_cast<float>(target_length);
  for (int i = 0; i < target_length; ++i) {
    const float begin = static_cast<float>(i) * step;
    const float end = std::min(begin + step, static_cast<float>(source_length));
    all[i].first = static_cast<int>(begin);
    for (int s = all[i].first; s < source_length && static_cast<float>(s) < end; ++s) {
      const float covered = std::min(end, static_cast<float>(s + 1)) - std::max(begin, static_cast<float>(s));
      all[i].shares.push_back(covered / (end - begin));
    }
  }
  return all;
}

using Channels = std::array<float, 4>;

/// One source row, each target column the mean of the columns it covers.
void scale_row(const std::uint32_t* source, const std::vector<Taps>& columns, std::vector<Channels>& target) {
  for (std::size_t x = 0; x < columns.size(); ++x) {
    Channels sum{};
    const std::uint32_t* pixel = source + columns[x].first;
    for (const float share : columns[x].shares) {
      for (int i = 0; i < 4; ++i) sum[i] += share * static_cast<float>((*pixel >> (8 * i)) & 255);
      ++pixel;
    }
    target[x] = sum;
  }
}

/// FNV-1a over 32-bit words.
std::uint64_t mixed(std::uint64_t hash, std::uint32_t word) { return (hash ^ word) * 0x100000001b3U; }

std::uint64_t mixed(std::uint64_t hash, const Vertex& v) {
  for (const float value : {v.x, v.y, v.u, v.v}) hash = mixed(hash, std::bit_cast<std::uint32_t>(value));
  return mixed(hash, std::bit_cast<std::uint32_t>(v.color));
}

}  // namespace

void rasterise(const DrawList& list, std::span<const Texture> textures, Bitmap& target) {
  rasterise_rows(list, textures, target, 0, target.size().height_px);
}

void rasterise_rows(const DrawList& list, std::span<const Texture> textures, Bitmap& target, int y0, int y1) {
  Painter painter(textures, target, std::max(0, y0), std::min(y1, target.size().height_px));
  for (const DrawCommand& command : list.commands) painter.paint(list, command);
}

std::vector<std::uint64_t> band_hashes(const DrawList& list, int height_px, int band_height_px) {
  ASSERT(height_px >= 0 && band_height_px > 0);
  const int band_count = (height_px + band_height_px - 1) / band_height_px;
  std::vector<std::uint64_t> hashes(static_cast<std::size_t>(band_count), 0xcbf29ce484222325U);
  const auto band_of = [&](float y) {
    return static_cast<int>(std::floor(std::clamp(y, -1.0F, static_cast<float>(height_px)))) / band_height_px;
  };
  for (const DrawCommand& command : list.commands) {
    std::uint64_t begin = mixed(0, command.texture);
    for (const float edge : {command.clip.x0, command.clip.y0, command.clip.x1, command.clip.y1}) {
      begin = mixed(begin, std::bit_cast<std::uint32_t>(edge));
    }
    for (std::uint32_t i = command.index_begin; i < command.index_begin + command.index_count; i += 3) {
      const Vertex& a = list.vertices[list.indices[i]];
      const Vertex& b = list.vertices[list.indices[i + 1]];
      const Vertex& c = list.vertices[list.indices[i + 2]];
      const std::uint64_t triangle = mixed(mixed(mixed(begin, a), b), c);
      const auto [top, bottom] = std::minmax({a.y, b.y, c.y});
      const int last = std::min(band_of(bottom), band_count - 1);
      for (int band = std::max(0, band_of(top)); band <= last; ++band) {
        hashes[static_cast<std::size_t>(band)] =
            (hashes[static_cast<std::size_t>(band)] ^ triangle) * 0x9e3779b97f4a7c15U;
      }
    }
  }
  return hashes;
}

Bitmap scaled(const Bitmap& picture, Size size) {
  Bitmap result(size);
  if (size.width_px == 0 || size.height_px == 0 || picture.size().width_px == 0) return result;
  const auto columns = taps(picture.size().width_px, size.width_px);
  const auto rows = taps(picture.size().height_px, size.height_px);
  std::vector<Channels> row(columns.size()), sum(columns.size());
  for (int y = 0; y < size.height_px; ++y) {
    std::fill(sum.begin(), sum.end(), Channels{});
    for (std::size_t tap = 0; tap < rows[y].shares.size(); ++tap) {
      scale_row(picture.row(rows[y].first + static_cast<int>(tap)), columns, row);
      const float share = rows[y].shares[tap];
      for (std::size_t x = 0; x < row.size(); ++x) {
        for (int i = 0; i < 4; ++i) sum[x][i] += share * row[x][i];
      }
    }
    std::uint32_t* pixels = result.row(y);
    for (std::size_t x = 0; x < sum.size(); ++x) {
      std::uint32_t mean = 0;
      for (int i = 0; i < 4; ++i) {
        mean |= static_cast<std::uint32_t>(std::min(255.0F, sum[x][i] + 0.5F)) << (8 * i);
      }
      pixels[x] = mean;
    }
  }
  return result;
}

}  // namespace waypost::gfx
