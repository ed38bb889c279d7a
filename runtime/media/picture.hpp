// SPDX-License-Identifier: Apache-2.0
/// Pictures: PNG files decoded in the child `waypost-lesson --decode`, so that a hostile file meets a
/// sandbox.
#pragma once

#include <filesystem>
#include <string>

#include "base/result.hpp"
#include "gfx/bitmap.hpp"

namespace waypost::media {

/// Premultiplied 0xAARRGGBB. The file is at most 16 MiB, the picture at most 4096 pixels a side.
/// Errors: not_found, invalid (no PNG, damaged, too large), timeout or crashed (the child was stopped or
/// died).
Result<gfx::Bitmap> load_picture(const std::filesystem::path& child_program,
                                 const std::filesystem::path& file);

/// A PNG of the bitmap, alpha no longer premultiplied. For screenshots. Errors: invalid (a size of zero).
Result<std::string> encode_png(const gfx::Bitmap& bitmap);

}  // namespace waypost::media
