// SPDX-License-Identifier: Apache-2.0
/// PangoPeer: what a program on GTK lays text out with, over the very font files that the engine uses: they
/// are fontconfig's only fonts. Unhinted and with fractional positions, as ours.
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace waypost::benchmark {

struct PangoFont {
  std::filesystem::path file;
  unsigned face_index = 0;
};

class PangoParagraph;

class PangoPeer {
 public:
  /// `fonts` by preference.
  PangoPeer(const std::vector<PangoFont>& fonts, const std::string& language, float size_px);
  ~PangoPeer();
  PangoPeer(const PangoPeer&) = delete;
  PangoPeer& operator=(const PangoPeer&) = delete;

  /// Itemised, shaped, broken into lines and measured, with the ink of every line.
  PangoParagraph lay_out(const std::string& paragraph, float width_px);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

class PangoParagraph {
 public:
  explicit PangoParagraph(void* layout) : layout_(layout) {}
  ~PangoParagraph();
  PangoParagraph(PangoParagraph&& other) noexcept : layout_(std::exchange(other.layout_, nullptr)) {}
  PangoParagraph& operator=(PangoParagraph&&) = delete;

  /// Broken for another width, and measured again.
  void rewrap(float width_px);
  std::size_t line_count() const;
  std::size_t glyph_count() const;

 private:
  void* layout_;
};

}  // namespace waypost::benchmark
