// SPDX-License-Identifier: Apache-2.0
#include "unicode/utf8.hpp"

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

namespace waypost::unicode {

namespace {

constexpr char32_t kReplacement = 0xFFFD;

struct Step {
  char32_t character = kReplacement;
  std::size_t length = 1;
  bool valid = false;
};

/// One code point at `at`, or the maximal wrong stretch there (Unicode 15, table 3-7).
Step step_at(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) -> unsigned {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : 0u;
  };
  const unsigned lead = byte(at);
  if (lead < 0x80) return {lead, 1, true};
  if (lead < 0xC2 || lead > 0xF4) return {};
  const std::size_t length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  unsigned low = 0x80;
  unsigned high = 0xBF;
  if (lead == 0xE0) low = 0xA0;
  if (lead == 0xED) high = 0x9F;
  if (lead == 0xF0) low = 0x90;
  if (lead == 0xF4) high = 0x8F;
  char32_t character = lead & (0x7Fu >> length);
  for (std::size_t i = 1; i < length; ++i) {
    const unsigned next = byte(at + i);
    if (next < low || next > high) return {kReplacement, i, false};
    character = (character << 6) | (next & 0x3Fu);
    low = 0x80;
    high = 0xBF;
  }
  return {character, length, true};
}

icu::UnicodeString to_icu(std::string_view text) {
  return icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
}

std::string from_icu(const icu::UnicodeString& text) {
  std::string result;
  text.toUTF8String(result);
  return result;
}

}  // namespace

DecodedText decode_utf8(std::string_view text) {
  DecodedText decoded;
  decoded.text.reserve(text.size());
  decoded.byte_offsets.reserve(text.size() + 1);
  for (std::size_t at = 0; at < text.size();) {
    const Step step = step_at(text, at);
    decoded.text.push_back(step.character);
    decoded.byte_offsets.push_back(static_cast<std::uint32_t>(at));
    decoded.repaired |= !step.valid;
    at += step.length;
  }
  decoded.byte_offsets.push_back(static_cast<std::uint32_t>(text.size()));
  return decoded;
}

std::string encode_utf8(std::u32string_view text) {
  std::string result;
  result.reserve(text.size() * 3);
  for (char32_t c : text) {
    if (c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF)) c = kReplacement;
    if (c < 0x80) {
      result.push_back(static_cast<char>(c));
    } else if (c < 0x800) {
      result.push_back(static_cast<char>(0xC0 | (c >> 6)));
      result.push_back(static_cast<char>(0x80 | (c & 0x3F)));
    } else if (c < 0x10000) {
      result.push_back(static_cast<char>(0xE0 | (c >> 12)));
      result.push_back(static_cast<char>(0x80 | ((c >> 6) & 0x3F)));
      result.push_back(static_cast<char>(0x80 | (c & 0x3F)));
    } else {
      result.push_back(static_cast<char>(0xF0 | (c >> 18)));
      result.push_back(static_cast<char>(0x80 | ((c >> 12) & 0x3F)));
      result.push_back(static_cast<char>(0x80 | ((c >> 6) & 0x3F)));
      result.push_back(static_cast<char>(0x80 | (c & 0x3F)));
    }
  }
  return result;
}

bool is_valid_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const Step step = step_at(text, at);
    if (!step.valid) return false;
    at += step.length;
  }
  return true;
}

std::string repair_utf8(std::string_view text) {
  if (is_valid_utf8(text)) return std::string(text);
  return encode_utf8(decode_utf8(text).text);
}

std::string normalize_nfc(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  if (U_FAILURE(status)) return repair_utf8(text);
  const icu::UnicodeString normalized = nfc->normalize(to_icu(text), status);
  return U_FAILURE(status) ? repair_utf8(text) : from_icu(normalized);
}

namespace {

std::u32string normalized(const icu::Normalizer2* form, UErrorCode status, std::u32string_view text) {
  if (U_FAILURE(status)) return std::u32string(text);
  icu::UnicodeString source;
  for (const char32_t c : text) source.append(static_cast<UChar32>(c));
  const icu::UnicodeString result = form->normalize(source, status);
  if (U_FAILURE(status)) return std::u32string(text);
  std::u32string characters;
  for (std::int32_t i = 0; i < result.length(); i = result.moveIndex32(i, 1)) {
    characters.push_back(static_cast<char32_t>(result.char32At(i)));
  }
  return characters;
}

}  // namespace

std::u32string composed(std::u32string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* form = icu::Normalizer2::getNFCInstance(status);
  return normalized(form, status, text);
}

std::u32string decomposed(std::u32string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* form = icu::Normalizer2::getNFDInstance(status);
  return normalized(form, status, text);
}

std::string fold_case(std::string_view text) {
  icu::UnicodeString folded = to_icu(text);
  folded.foldCase(U_FOLD_CASE_DEFAULT);
  return normalize_nfc(from_icu(folded));
}

}  // namespace waypost::unicode
