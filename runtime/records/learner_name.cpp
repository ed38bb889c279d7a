// SPDX-License-Identifier: Apache-2.0
#include "records/learner_name.hpp"

#include "base/format.hpp"
#include "base/presentable.hpp"
#include "unicode/character.hpp"
#include "unicode/utf8.hpp"

namespace waypost::records {
namespace {

constexpr char32_t kNoBreakSpace = 0xA0;

bool is_space(char32_t character) {
  return unicode::is_breaking_space(character) || unicode::is_hard_newline(character) ||
         character == kNoBreakSpace;
}

std::string trimmed(std::string_view text) {
  const std::u32string characters = unicode::decode_utf8(text).text;
  std::size_t begin = 0;
  std::size_t end = characters.size();
  while (begin < end && is_space(characters[begin])) ++begin;
  while (end > begin && is_space(characters[end - 1])) --end;
  return unicode::encode_utf8(std::u32string_view(characters).substr(begin, end - begin));
}

}  // namespace

Result<std::string> learner_name_from(std::string_view typed) {
  if (!unicode::is_valid_utf8(typed)) return failure(ErrorCode::invalid, "the name is not UTF-8");
  std::string name = unicode::normalize_nfc(trimmed(typed));
  if (name_key(name).empty()) return failure(ErrorCode::invalid, "the name is empty");
  if (name.size() > kLearnerNameBytesMax) {
    return failure(ErrorCode::invalid, format("the name has more than {} bytes", kLearnerNameBytesMax));
  }
  if (presentable_line(name) != name) {
    return failure(ErrorCode::invalid, "the name has characters that cannot be shown");
  }
  return name;
}

std::string name_key(std::string_view name) {
  std::u32string key;
  for (const char32_t character : unicode::decode_utf8(unicode::fold_case(name)).text) {
    if (is_space(character)) {
      if (!key.empty() && key.back() != U' ') key += U' ';
    } else if (!unicode::is_default_ignorable(character)) {
      key += character;
    }
  }
  if (!key.empty() && key.back() == U' ') key.pop_back();
  return unicode::encode_utf8(key);
}

}  // namespace waypost::records
