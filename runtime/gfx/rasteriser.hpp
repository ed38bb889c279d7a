// SPDX-License-Identifier: Apache-2.0
/// The rasteriser: paints a DrawList into a Bitmap, on the CPU, with the same pixels on every machine.
#pragma once

#include <span>

#include "gfx/draw_list.hpp"

namespace waypost::gfx {

/// Paints over what `target` holds. A pixel belongs to a triangle when its centre does (top-left rule), so
/// that shapes that share an edge neither overlap nor leave a gap. Textured triangles must come in pairs that
/// form upright rectangles, one texel a pixel: glyphs and pictures already have their size (see scaled()).
void rasterise(const DrawList& list, std::span<const Texture> textures, Bitmap& target);

/// The picture in another size, each pixel the mean of the area it covers. An empty size gives an empty
/// picture.
Bitmap scaled(const Bitmap& picture, Size size);

}  // namespace waypost::gfx
