// SPDX-License-Identifier: Apache-2.0
#include "session/key_words.hpp"

#include "base/format.hpp"
#include "unicode/locale.hpp"
#include "unicode/number.hpp"
#include "unicode/script.hpp"
#include "unicode/utf8.hpp"

namespace waypost::session {
namespace {

std::string without_wildcards(const std::string& variant) {
  std::string words;
  for (std::size_t i = 0; i < variant.size(); ++i) {
    if (variant[i] == '\\' && i + 1 < variant.size() && variant[i + 1] == '*') {
      words += variant[++i];
    } else if (variant[i] != '*') {
      words += variant[i];
    } else if (i > 0 && i + 1 < variant.size()) {
      words += "…";
    }
  }
  return words;
}

bool is_written_in(const std::string& text, unicode::Script script) {
  const std::u32string characters = unicode::decode_utf8(text).text;
  const auto runs = unicode::script_runs(characters, unicode::kCommon);
  return !runs.empty() && runs.front().script == script;
}

}  // namespace

std::string decimal_text(std::int64_t millionths) {
  const bool negative = millionths < 0;
  const auto magnitude =
      negative ? 0 - static_cast<std::uint64_t>(millionths) : static_cast<std::uint64_t>(millionths);
  const auto million = static_cast<std::uint64_t>(lesson::kMillion);
  std::string text = format("{}{}", negative ? "-" : "", magnitude / million);
  if (magnitude % million == 0) return text;
  std::string decimals = format("{:06}", magnitude % million);
  decimals.erase(decimals.find_last_not_of('0') + 1);
  return text + "." + decimals;
}

std::string number_words(std::int64_t millionths, const std::string& language) {
  std::string words;
  for (const char character : decimal_text(millionths)) {
    const bool digit = character >= '0' && character <= '9';
    words += digit ? unicode::format_integer(character - '0', language) : std::string(1, character);
  }
  return words;
}

std::string variant_words(const std::vector<lesson::TextVariant>& accepted, const std::string& language) {
  for (const lesson::TextVariant& variant : accepted) {
    if (variant.credit_millionths != lesson::kMillion) continue;
    const unicode::Script script = unicode::usual_script(language);
    if (is_written_in(variant.text, script)) return without_wildcards(variant.text);
    for (const std::string& translation : variant.translations) {
      if (is_written_in(translation, script)) return without_wildcards(translation);
    }
    return without_wildcards(variant.text);
  }
  return {};
}

}  // namespace waypost::session
