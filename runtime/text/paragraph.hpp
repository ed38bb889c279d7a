// SPDX-License-Identifier: Apache-2.0
/// Paragraph: text analysed and shaped with fonts; knows no width yet. Immutable, so many layouts share it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "text/font_collection.hpp"
#include "text/style.hpp"

namespace waypost::text {

/// What the content lacks; nothing of it stops a paragraph.
struct TextFaults {
  std::vector<char32_t> missing;  ///< characters that no font of the collection has, each once
  int dotted_circles = 0;         ///< that the shaper put under stray marks
  bool repaired_utf8 = false;

  bool empty() const { return missing.empty() && dotted_circles == 0 && !repaired_utf8; }
};

struct ParagraphData;

class Paragraph {
 public:
  explicit Paragraph(std::unique_ptr<const ParagraphData> data);
  ~Paragraph();
  Paragraph(const Paragraph&) = delete;
  Paragraph& operator=(const Paragraph&) = delete;

  /// Valid UTF-8; offsets of layouts refer to it. Equal to the source unless that had to be repaired.
  const std::string& utf8() const;
  /// Of its first span.
  const TextStyle& style() const;
  /// Of the first hard line.
  Direction direction() const;
  /// Of the longest hard line, set in one line.
  float natural_width_px() const;
  /// The widest piece that no line break parts: no width below it avoids emergency breaks.
  float longest_word_px() const;
  const TextFaults& faults() const;

  /// For the other parts of this library.
  const ParagraphData& data() const { return *data_; }

 private:
  std::unique_ptr<const ParagraphData> data_;
};

}  // namespace waypost::text
