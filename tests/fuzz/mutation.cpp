// SPDX-License-Identifier: Apache-2.0
#include "mutation.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "base/assert.hpp"

namespace waypost::fuzz {
namespace {

constexpr std::size_t kTextMaxBytes = 100'000;
constexpr std::size_t kChangesMax = 6;

/// What readers of JSON, of Lua and of lessons stumble over.
const std::vector<std::string> kTokens = {"null",
                                          "true",
                                          "false",
                                          "{}",
                                          "[]",
                                          "\"\"",
                                          "-1",
                                          "0",
                                          "1",
                                          "1e999",
                                          "-0.0",
                                          "9223372036854775807",
                                          "9223372036854775808",
                                          "0.0000001",
                                          "1e-320",
                                          "\"\\u0000\"",
                                          "\"\\ud800\"",
                                          "\"\xEF\xBB\xBF\"",
                                          "\"..\"",
                                          "\"a/b\"",
                                          "\"A\"",
                                          "[[[[[[[[[[[[[[[[",
                                          "{\"form\":\"\",\"line\":0,\"fields\":{},\"content\":[]}",
                                          "\"form\":\"module\"",
                                          ",",
                                          ":",
                                          "{",
                                          "}",
                                          "[",
                                          "]",
                                          "\"",
                                          "\\",
                                          "\n",
                                          "nil",
                                          "function() end",
                                          "#",
                                          "..",
                                          "0/0",
                                          "goto",
                                          "<const>",
                                          "::a::",
                                          "[==["};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Whether words may be parted before this byte.
bool is_quote(char c) { return c == '"'; }

std::vector<std::string> quoted_words(const std::vector<std::string>& corpus) {
  std::vector<std::string> words;
  for (const std::string& text : corpus) {
    for (std::size_t begin = text.find('"'); begin != std::string::npos;) {
      const std::size_t end = text.find('"', begin + 1);
      if (end == std::string::npos) break;
      if (end - begin < 60) words.push_back(text.substr(begin, end - begin + 1));
      begin = text.find('"', end + 1);
    }
  }
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  words.insert(words.end(), {"\"x\""});
  return words;
}

std::size_t line_begin(const std::string& text, std::size_t at) {
  const std::size_t before = at == 0 ? std::string::npos : text.rfind('\n', at - 1);
  return before == std::string::npos ? 0 : before + 1;
}

std::size_t line_end(const std::string& text, std::size_t at) {
  const std::size_t end = text.find('\n', at);
  return end == std::string::npos ? text.size() : end + 1;
}

}  // namespace

Mutator::Mutator(std::vector<std::string> corpus, std::uint64_t seed)
    : corpus_(std::move(corpus)), words_(quoted_words(corpus_)), random_(seed) {
  ASSERT(!corpus_.empty());
}

void Mutator::change_bytes(std::string& text) {
  const std::size_t at = below(text.size());
  switch (below(3)) {
    case 0: text[at] = static_cast<char>(text[at] ^ (1 << below(8))); break;
    case 1: text[at] = static_cast<char>(below(256)); break;
    default: text.insert(at, any(kTokens)); break;
  }
}

void Mutator::change_range(std::string& text) {
  const std::size_t at = below(text.size());
  const std::size_t size = below(below(2) == 0 ? 20 : text.size()) + 1;
  const std::string piece = text.substr(at, size);
  switch (below(4)) {
    case 0: text.erase(at, size); break;
    case 1: text.insert(at, piece); break;
    case 2: text.insert(below(text.size()), piece); break;
    default: {
      const std::string& other = any(corpus_);
      text = text.substr(0, at) + other.substr(below(other.size()));
      break;
    }
  }
}

/// One quoted word for another, or for something that is none.
void Mutator::change_word(std::string& text) {
  const auto begin =
      std::find_if(text.begin() + static_cast<std::ptrdiff_t>(below(text.size())), text.end(), is_quote);
  if (begin == text.end()) return;
  const auto end = std::find_if(begin + 1, text.end(), is_quote);
  if (end == text.end()) return;
  text.replace(begin, end + 1, below(4) == 0 ? any(kTokens) : any(words_));
}

void Mutator::change_number(std::string& text) {
  const auto begin =
      std::find_if(text.begin() + static_cast<std::ptrdiff_t>(below(text.size())), text.end(), is_digit);
  if (begin == text.end()) return;
  const auto end = std::find_if_not(begin, text.end(), is_digit);
  text.replace(begin, end, below(3) == 0 ? std::to_string(random_.next()) : any(kTokens));
}

void Mutator::change_lines(std::string& text) {
  const std::size_t from = line_begin(text, below(text.size()));
  const std::string line = text.substr(from, line_end(text, from) - from);
  const std::string& other = below(2) == 0 ? text : any(corpus_);
  const std::size_t to = line_begin(other, below(other.size()));
  const std::string replacement = other.substr(to, line_end(other, to) - to);
  switch (below(3)) {
    case 0: text.erase(from, line.size()); break;
    case 1: text.insert(from, replacement); break;
    default: text.replace(from, line.size(), replacement); break;
  }
}

void Mutator::change(std::string& text) {
  if (text.empty()) text = any(corpus_);
  switch (below(8)) {
    case 0: change_bytes(text); break;
    case 1: change_range(text); break;
    case 2:
    case 3: change_number(text); break;
    case 4: change_lines(text); break;
    default: change_word(text); break;
  }
  if (text.size() > kTextMaxBytes) text.resize(kTextMaxBytes);
}

std::string Mutator::next() {
  std::string text = any(corpus_);
  for (std::size_t left = 1 + below(kChangesMax); left > 0; --left) change(text);
  return text;
}

}  // namespace waypost::fuzz
