// SPDX-License-Identifier: Apache-2.0
#include "text/paragraph.hpp"

#include <algorithm>
#include <set>

#include "base/assert.hpp"
#include "text/paragraph_data.hpp"
#include "unicode/character.hpp"

namespace waypost::text {

std::size_t ParagraphData::code_point_at(std::size_t byte_offset) const {
  if (byte_offset >= utf8.size()) return text.size();
  const auto after =
      std::upper_bound(byte_offsets.begin(), byte_offsets.end(), static_cast<std::uint32_t>(byte_offset));
  return static_cast<std::size_t>(after - byte_offsets.begin()) - 1;
}

std::size_t ParagraphData::run_at(std::size_t at) const {
  const auto after =
      std::upper_bound(runs.begin(), runs.end(), at,
                       [](std::size_t offset, const ShapedRun& run) { return offset < run.begin; });
  ASSERT(after != runs.begin());
  return static_cast<std::size_t>(after - runs.begin()) - 1;
}

std::size_t ParagraphData::trimmed_end(std::size_t begin, std::size_t end) const {
  while (end > begin && unicode::is_breaking_space(text[end - 1])) --end;
  return end;
}

const unicode::Boundaries& ParagraphData::line_breaks() const {
  if (!line_breaks_.empty()) return line_breaks_;
  line_breaks_.assign(text.size() + 1, 0);
  for (const HardLine& line : lines) {
    const std::u32string_view view = std::u32string_view(text).substr(line.begin, line.end - line.begin);
    std::set<std::string_view> languages;
    for (std::size_t i = line.begin; i < line.end; ++i) {
      languages.insert(styles[style_of(i)].language);
      if (style_at.empty()) break;
    }
    for (const std::string_view language : languages) {
      const unicode::Boundaries breaks = segmenter->line_breaks(view, language);
      for (std::size_t i = 1; i < view.size(); ++i) {
        if (styles[style_of(line.begin + i)].language == language) line_breaks_[line.begin + i] = breaks[i];
      }
    }
    line_breaks_[line.end_full] = 1;
  }
  return line_breaks_;
}

Paragraph::Paragraph(std::unique_ptr<const ParagraphData> data) : data_(std::move(data)) {}
Paragraph::~Paragraph() = default;

const std::string& Paragraph::utf8() const { return data_->utf8; }

const TextStyle& Paragraph::style() const { return data_->styles.front(); }

Direction Paragraph::direction() const {
  return data_->lines.front().base_level == 1 ? Direction::right_to_left : Direction::left_to_right;
}

float Paragraph::natural_width_px() const { return data_->natural_width_px; }

float Paragraph::longest_word_px() const {
  const unicode::Boundaries& breaks = data_->line_breaks();
  float longest = 0;
  for (const HardLine& line : data_->lines) {
    std::size_t begin = line.begin;
    for (std::size_t i = line.begin + 1; i <= line.end; ++i) {
      if (i < line.end && breaks[i] == 0) continue;
      longest = std::max(longest, data_->x_in(line, data_->trimmed_end(begin, i)) - data_->x[begin]);
      begin = i;
    }
  }
  return longest;
}

const TextFaults& Paragraph::faults() const { return data_->faults; }

}  // namespace waypost::text
