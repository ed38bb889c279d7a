// SPDX-License-Identifier: Apache-2.0
/// UTF-8 in and out of code points, and normalisation.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace waypost::unicode {

/// Code points of a text that may be damaged.
struct DecodedText {
  std::u32string text;
  /// Where each code point starts in the input; one more than code points, the last is the input's length.
  std::vector<std::uint32_t> byte_offsets;
  /// Whether something was not UTF-8; each maximal wrong stretch became one U+FFFD (Unicode 15, section 3.9).
  bool repaired = false;
};

DecodedText decode_utf8(std::string_view text);
std::string encode_utf8(std::u32string_view text);
/// The text itself where it is UTF-8, else with U+FFFD in place of what is not.
std::string repair_utf8(std::string_view text);
bool is_valid_utf8(std::string_view text);

/// Normalization Form C (UAX #15). Input that is not UTF-8 is repaired first.
std::string normalize_nfc(std::string_view text);
/// The same over code points: composed (NFC) and decomposed (NFD).
std::u32string composed(std::u32string_view text);
std::u32string decomposed(std::u32string_view text);
/// Case folded (full, not Turkic), then NFC: for comparing words without regard to case.
std::string fold_case(std::string_view text);

}  // namespace waypost::unicode
