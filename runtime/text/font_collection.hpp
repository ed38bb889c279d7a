// SPDX-License-Identifier: Apache-2.0
/// FontCollection: the fonts that the staged manifest names, mapped and opened on first use.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "text/style.hpp"
#include "unicode/script.hpp"

namespace waypost::text {

/// A face of the collection: its place in the manifest.
enum class FontId : std::uint16_t {};
inline constexpr FontId kNoFont = static_cast<FontId>(0xFFFF);

/// How a language is set beside Latin at the same step: see the type table of the visual design.
struct TypeMetrics {
  float size_factor = 1;     ///< multiplies a step's Latin size
  float body_line = 1.5F;    ///< em: distance of baselines in running text
  float label_line = 1.35F;  ///< em: in buttons, tables, labels
  float ink_over = 0.95F;    ///< em: how far usual ink reaches over the baseline
  float ink_under = 0.24F;   ///< em: and under it
  float thin_below_px = 0;   ///< below this size its strokes are too thin for a lighter ink
};

class FontFace;
class Rasterizer;

class FontCollection {
 public:
  /// Reads the manifest; opens no font. Errors: not_found, invalid, and corrupt where a font file is missing.
  static Result<FontCollection> open(const std::filesystem::path& manifest_file);
  ~FontCollection();
  FontCollection(FontCollection&&) noexcept;
  FontCollection& operator=(FontCollection&&) noexcept;

  TypeMetrics type_metrics(std::string_view language) const;

  /// Puts a font of the caller's before all others. Errors: not_found, invalid.
  Result<FontId> add_first(const std::filesystem::path& file, unsigned face_index = 0);

  /// The faces to be tried for a character of `script` in `language`, best first. The view holds for the
  /// collection's life.
  std::span<const FontId> chain(std::string_view language, unicode::Script script, Weight weight);

  /// Opens the face on first use. A file that cannot be opened is a face without any glyph.
  FontFace& face(FontId font);
  /// What renders their glyphs, for GlyphAtlas.
  Rasterizer& rasterizer();
  std::size_t size() const;

  /// "NotoSansKhmer-Regular.ttf"
  const std::string& file_name(FontId font) const;
  const std::filesystem::path& path(FontId font) const;
  unsigned face_index(FontId font) const;
  bool is_open(FontId font) const;

 private:
  struct Impl;
  explicit FontCollection(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

/// The manifest beside the running program: `<program folder>/../share/fonts/manifest.json`.
std::filesystem::path default_manifest();

}  // namespace waypost::text
