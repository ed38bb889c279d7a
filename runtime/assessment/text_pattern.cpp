// SPDX-License-Identifier: Apache-2.0
#include "assessment/text_pattern.hpp"

#include <cstddef>
#include <optional>

#include "unicode/character.hpp"

namespace waypost::assessment {
namespace {

/// Khmer coeng, Burmese virama and Tai Tham sakot: the letter that follows belongs to the same stack.
bool joins_next_letter(char32_t character) {
  return character == 0x17D2 || character == 0x1039 || character == 0x1A60;
}

/// Whether an asterisk may begin or end before `offset`: not inside a letter with its marks.
bool is_cluster_boundary(std::u32string_view text, std::size_t offset) {
  if (offset == 0 || offset >= text.size()) return true;
  return !unicode::is_mark(text[offset]) && !joins_next_letter(text[offset - 1]);
}

/// For each prefix of `needle` the length of its longest border (Knuth, Morris and Pratt).
std::vector<std::size_t> borders(std::u32string_view needle) {
  std::vector<std::size_t> lengths(needle.size(), 0);
  for (std::size_t end = 1, length = 0; end < needle.size(); ++end) {
    while (length > 0 && needle[end] != needle[length]) length = lengths[length - 1];
    if (needle[end] == needle[length]) ++length;
    lengths[end] = length;
  }
  return lengths;
}

/// The end of the first place from `from` on where `needle` stands between cluster boundaries.
std::optional<std::size_t> end_of_first(std::u32string_view text, std::u32string_view needle,
                                        std::size_t from) {
  const std::vector<std::size_t> lengths = borders(needle);
  for (std::size_t at = from, matched = 0; at < text.size(); ++at) {
    while (matched > 0 && text[at] != needle[matched]) matched = lengths[matched - 1];
    if (text[at] == needle[matched]) ++matched;
    if (matched < needle.size()) continue;
    const std::size_t end = at + 1;
    if (is_cluster_boundary(text, end - needle.size()) && is_cluster_boundary(text, end)) return end;
    matched = lengths[matched - 1];
  }
  return std::nullopt;
}

/// Where the search for `next` begins after a segment that ended at `end`. An asterisk between two spaces may
/// stand for nothing, and two spaces are compared as one.
std::size_t start_after(std::u32string_view previous, std::size_t end, std::u32string_view next) {
  return previous.back() == U' ' && next.front() == U' ' ? end - 1 : end;
}

}  // namespace

TextPattern::TextPattern(std::u32string_view variant) {
  std::u32string segment = U" ";
  for (std::size_t at = 0; at < variant.size(); ++at) {
    if (variant[at] == U'\\' && at + 1 < variant.size() && variant[at + 1] == U'*') {
      segment.push_back(variant[++at]);
    } else if (variant[at] != U'*') {
      segment.push_back(variant[at]);
    } else if (!segment.empty()) {
      segments_.push_back(std::move(segment));
      segment.clear();
    }
  }
  segment.push_back(U' ');
  segments_.push_back(std::move(segment));
}

bool TextPattern::fits(std::u32string_view typed) const {
  std::u32string text = U" ";
  text.append(typed).push_back(U' ');
  if (segments_.size() == 1) return text == segments_.front();

  const std::u32string& first = segments_.front();
  if (!text.starts_with(first) || !is_cluster_boundary(text, first.size())) return false;
  std::size_t end = first.size();
  for (std::size_t index = 1; index + 1 < segments_.size(); ++index) {
    const std::size_t start = start_after(segments_[index - 1], end, segments_[index]);
    // The first place is the best: it leaves the most to the segments that follow.
    const std::optional<std::size_t> found = end_of_first(text, segments_[index], start);
    if (!found) return false;
    end = *found;
  }
  const std::u32string& last = segments_.back();
  if (!text.ends_with(last)) return false;
  const std::size_t last_begin = text.size() - last.size();
  return is_cluster_boundary(text, last_begin) &&
         last_begin >= start_after(segments_[segments_.size() - 2], end, last);
}

}  // namespace waypost::assessment
