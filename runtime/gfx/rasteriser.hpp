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

/// The same, but only in the rows from y0 to y1 (half open): the rest of the target stays as it is.
void rasterise_rows(const DrawList& list, std::span<const Texture> textures, Bitmap& target, int y0, int y1);

/// A number for each band of `band_height_px` rows of a target of that height: two lists that paint a band
/// alike from the same textures have the same number there.
std::vector<std::uint64_t> band_hashes(const DrawList& list, int height_px, int band_height_px);

/// The picture in another size, each pixel the mean of the area it covers. An empty size gives an empty
/// picture.
Bitmap scaled(const Bitmap& picture, Size size);

}  // namespace waypost::gfx
