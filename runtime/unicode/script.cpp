// SPDX-License-Identifier: Apache-2.0
#include "unicode/script.hpp"

#include <algorithm>
#include <array>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include "unicode/character.hpp"

namespace waypost::unicode {

namespace {

Script from_icu(UScriptCode code) {
  const char* name = uscript_getShortName(code);
  if (name == nullptr || name[0] == '\0' || name[1] == '\0' || name[2] == '\0' || name[3] == '\0')
    return kUnknown;
  return script({name[0], name[1], name[2], name[3], '\0'});
}

constexpr int kExtensionsMax = 28;  // the longest set of Unicode 15 has 22

/// The scripts a character may belong to; empty for what is used in all.
struct Candidates {
  std::array<UScriptCode, kExtensionsMax> codes{};
  int count = 0;

  bool has(UScriptCode code) const {
    return std::find(codes.begin(), codes.begin() + count, code) != codes.begin() + count;
  }
};

Candidates find_candidates(char32_t character) {
  Candidates candidates;
  UErrorCode status = U_ZERO_ERROR;
  candidates.count = uscript_getScriptExtensions(static_cast<UChar32>(character), candidates.codes.data(),
                                                 kExtensionsMax, &status);
  if (U_FAILURE(status)) candidates.count = 0;
  if (candidates.count == 1 &&
      (candidates.codes[0] == USCRIPT_COMMON || candidates.codes[0] == USCRIPT_INHERITED)) {
    candidates.count = 0;
  }
  return candidates;
}

/// Answers once found are kept: a text uses few characters, each many times.
const Candidates& candidates_of(char32_t character) {
  struct Slot {
    char32_t character = 0;
    Candidates candidates;
  };
  constexpr std::size_t kSlots = 256;
  thread_local std::array<Slot, kSlots> slots;
  Slot& slot = slots[character % kSlots];
  if (slot.character != character) slot = {character, find_candidates(character)};
  return slot.candidates;
}

/// The last answer is kept: a page is in one or two scripts, and ICU looks the name up among all.
UScriptCode to_icu(Script script) {
  struct Answer {
    Script script = kUnknown;
    UScriptCode code = USCRIPT_UNKNOWN;
  };
  thread_local Answer last;
  if (last.script == script) return last.code;
  const std::int32_t value = u_getPropertyValueEnum(UCHAR_SCRIPT, code_of(script).c_str());
  last = {script, value < 0 ? USCRIPT_UNKNOWN : static_cast<UScriptCode>(value)};
  return last.code;
}

/// The scripts of a text, a code point at a time.
class ScriptResolver {
 public:
  ScriptResolver(std::u32string_view text, Script fallback)
      : text_(text), fallback_(to_icu(fallback)), codes_(text.size(), USCRIPT_COMMON) {}

  std::vector<UScriptCode> resolve() {
    for (std::size_t i = 0; i < text_.size(); ++i) {
      codes_[i] = code_at(i);
      if (codes_[i] != USCRIPT_COMMON && current_ == USCRIPT_COMMON) {
        std::fill(codes_.begin(), codes_.begin() + static_cast<std::ptrdiff_t>(i), codes_[i]);
      }
      current_ = codes_[i];
    }
    if (current_ == USCRIPT_COMMON) std::fill(codes_.begin(), codes_.end(), fallback_);
    return std::move(codes_);
  }

 private:
  struct OpenBracket {
    UChar32 closing = 0;
    std::size_t at = 0;
  };

  UScriptCode code_at(std::size_t i) {
    const char32_t character = text_[i];
    // Letters of ASCII are most of what is not South-East Asian; the rest of ASCII is common.
    if (character < 0x80) {
      const char32_t lower = character | 0x20;
      if (lower >= U'a' && lower <= U'z') return USCRIPT_LATIN;
      const bool may_be_bracket = character != U' ' && (character < U'*' || character > U'Z');
      return may_be_bracket ? bracket(i, current_) : current_;
    }
    const Candidates& candidates = candidates_of(character);
    // A letter of one script is no bracket.
    if (candidates.count == 1) return candidates.codes[0];
    if (candidates.count == 0 || candidates.has(current_)) return bracket(i, current_);
    // A mark stays with its base, whatever other scripts use it too.
    if (is_mark(character) && candidates.count > 1 && current_ != USCRIPT_COMMON) return current_;
    if (candidates.has(fallback_)) return fallback_;
    return candidates.codes[0];
  }

  UScriptCode bracket(std::size_t i, UScriptCode code) {
    const auto character = static_cast<UChar32>(text_[i]);
    const auto type = u_getIntPropertyValue(character, UCHAR_BIDI_PAIRED_BRACKET_TYPE);
    if (type == U_BPT_OPEN && open_.size() < 64) open_.push_back({u_getBidiPairedBracket(character), i});
    if (type != U_BPT_CLOSE) return code;
    for (std::size_t depth = open_.size(); depth-- > 0;) {
      if (open_[depth].closing != character) continue;
      const UScriptCode outer = codes_[open_[depth].at];
      open_.resize(depth);
      return outer == USCRIPT_COMMON ? code : outer;
    }
    return code;
  }

  std::u32string_view text_;
  UScriptCode fallback_;
  UScriptCode current_ = USCRIPT_COMMON;
  std::vector<UScriptCode> codes_;
  std::vector<OpenBracket> open_;
};

}  // namespace

std::string code_of(Script script) {
  const auto value = static_cast<std::uint32_t>(script);
  return {static_cast<char>(value >> 24), static_cast<char>(value >> 16), static_cast<char>(value >> 8),
          static_cast<char>(value)};
}

Script script_of(char32_t character) {
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode code = uscript_getScript(static_cast<UChar32>(character), &status);
  return U_FAILURE(status) ? kUnknown : from_icu(code);
}

std::vector<ScriptRun> script_runs(std::u32string_view text, Script fallback) {
  const std::vector<UScriptCode> codes = ScriptResolver(text, fallback).resolve();
  std::vector<ScriptRun> runs;
  for (std::size_t begin = 0; begin < codes.size();) {
    std::size_t end = begin + 1;
    while (end < codes.size() && codes[end] == codes[begin]) ++end;
    runs.push_back({begin, end, from_icu(codes[begin])});
    begin = end;
  }
  return runs;
}

}  // namespace waypost::unicode
