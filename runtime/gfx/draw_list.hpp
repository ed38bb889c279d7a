// SPDX-License-Identifier: Apache-2.0
/// DrawList: coloured and textured triangles with clips, in the order in which they are painted.
/// A value without a window or a toolkit behind it: whoever draws, the rasteriser paints the same pixels.
#pragma once

#include <cstdint>
#include <vector>

#include "gfx/bitmap.hpp"
#include "gfx/color.hpp"
#include "gfx/geometry.hpp"

namespace waypost::gfx {

/// u and v are texels of the command's texture, not shares of it.
struct Vertex {
  float x = 0;
  float y = 0;
  float u = 0;
  float v = 0;
  Color color;

  bool operator==(const Vertex&) const = default;
};

/// An index into the textures given to rasterise(); kSolid paints the vertices' colours alone.
using TextureIndex = std::uint32_t;
inline constexpr TextureIndex kSolid = 0xffff'ffff;

struct DrawCommand {
  Rect clip;
  TextureIndex texture = kSolid;
  std::uint32_t index_begin = 0;
  std::uint32_t index_count = 0;  ///< a multiple of three

  bool operator==(const DrawCommand&) const = default;
};

struct DrawList {
  std::vector<Vertex> vertices;
  std::vector<std::uint32_t> indices;
  std::vector<DrawCommand> commands;

  void clear() {
    vertices.clear();
    indices.clear();
    commands.clear();
  }
  bool operator==(const DrawList&) const = default;
};

/// Coverage that takes the vertices' colour, or a picture of its own colours; not owned.
struct Texture {
  const AlphaBitmap* alpha = nullptr;
  const Bitmap* picture = nullptr;
};

}  // namespace waypost::gfx
