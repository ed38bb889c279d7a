// SPDX-License-Identifier: Apache-2.0
#include "scripting/error_hints.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "base/format.hpp"
#include "scripting/schema.hpp"

namespace waypost::scripting {
namespace {

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

std::string_view line_at(std::string_view source, int line) {
  for (int number = 1; number < line; ++number) {
    const std::size_t end = source.find('\n');
    if (end == std::string_view::npos) return {};
    source.remove_prefix(end + 1);
  }
  return source.substr(0, source.find('\n'));
}

std::string_view without_indentation(std::string_view line) {
  const std::size_t begin = line.find_first_not_of(" \t\r");
  return begin == std::string_view::npos ? std::string_view() : line.substr(begin);
}

/// A word processor's signs, which Lua does not know outside of texts.
struct ForeignSign {
  std::string_view bytes;
  std::string_view hint;
};
constexpr std::string_view kStraightQuotes = "write straight quotation marks: \"The text\"";
constexpr std::array kForeignSigns = std::to_array<ForeignSign>({
    {"\u201C", kStraightQuotes},
    {"\u201D", kStraightQuotes},
    {"\u201E", kStraightQuotes},
    {"\u2018", kStraightQuotes},
    {"\u2019", kStraightQuotes},
    {"\u00AB", kStraightQuotes},
    {"\u00BB", kStraightQuotes},
    {"\uFF02", kStraightQuotes},
    {"\u00A0", "a hard space stands on this line: delete it and type a space"},
    {"\u200B", "an invisible space stands on this line: delete it"},
    {"\uFF0C", "write the comma of the Latin keyboard: ,"},
    {"\u3001", "write the comma of the Latin keyboard: ,"},
    {"\u060C", "write the comma of the Latin keyboard: ,"},
    {"\uFF5B", "write the brace of the Latin keyboard: {"},
    {"\uFF5D", "write the brace of the Latin keyboard: }"},
    {"\uFF1D", "write the equals sign of the Latin keyboard: ="},
    {"\u2013", "write the short stroke of the keyboard: -"},
    {"\u2014", "write the short stroke of the keyboard: -"},
});

std::string_view hint_for_foreign_sign(std::string_view line) {
  for (const ForeignSign& sign : kForeignSigns) {
    if (contains(line, sign.bytes)) return sign.hint;
  }
  return "a sign stands on this line that only texts between quotation marks may hold";
}

/// What stands between the marks, `before` the first of them; empty where it is not there.
std::string quoted_after(std::string_view message, std::string_view before, char mark) {
  const std::size_t begin = message.find(before);
  if (begin == std::string_view::npos) return {};
  const std::string_view rest = message.substr(begin + before.size());
  return std::string(rest.substr(0, rest.find(mark)));
}

std::vector<std::string_view> words_of(std::string_view name) {
  std::vector<std::string_view> words;
  while (!name.empty()) {
    const std::size_t end = std::min(name.find('_'), name.size());
    words.push_back(name.substr(0, end));
    name.remove_prefix(std::min(end + 1, name.size()));
  }
  return words;
}

/// Forms that share a word with the name: `multiple_choice` has one with `choice_item`.
std::string forms_like(std::string_view name) {
  constexpr std::size_t kShownMax = 4;
  std::string list;
  std::size_t count = 0;
  for (const std::string_view word : words_of(name)) {
    if (word == "page" || word == "item" || word == "question") continue;
    for (const FormSchema& form : schema()) {
      const std::vector<std::string_view> parts = words_of(form.name);
      if (std::find(parts.begin(), parts.end(), word) == parts.end() || count == kShownMax) continue;
      list += (count++ == 0 ? "`" : ", `") + std::string(form.name) + "`";
    }
  }
  return list;
}

template <std::size_t size>
bool is_one_of(std::string_view word, const std::array<std::string_view, size>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

constexpr std::array<std::string_view, 9> kYes = {"yes", "Yes", "YES", "True", "TRUE",
                                                  "ja",  "oui", "on",  "si"};
constexpr std::array<std::string_view, 8> kNo = {"no", "No", "NO", "False", "FALSE", "nein", "non", "off"};

std::string hint_for_unknown_word(const std::string& word, std::string_view line) {
  if (is_one_of(word, kYes)) return "write true";
  if (is_one_of(word, kNo)) return "write false";
  const std::size_t place = line.find(word);
  const std::string_view after = place == std::string_view::npos
                                     ? std::string_view()
                                     : without_indentation(line.substr(place + word.size()));
  if (!after.empty() && (after.front() == ',' || after.front() == '}'))
    return format("a text stands between quotation marks: \"{}\"", word);
  std::vector<std::string_view> forms;
  for (const FormSchema& form : schema()) forms.push_back(form.name);
  if (const std::string_view meant = closest(word, forms); !meant.empty())
    return format("did you mean `{}`?", meant);
  if (const std::string like = forms_like(word); !like.empty())
    return "do you mean one of these: " + like + "?";
  return format("lessons know no `{}`", word);
}

/// "choice id = …" without its brace.
std::string form_without_brace(std::string_view line) {
  line = without_indentation(line);
  const std::size_t end = line.find_first_not_of("abcdefghijklmnopqrstuvwxyz_");
  if (end == std::string_view::npos || find_form(line.substr(0, end)) == nullptr) return {};
  const std::string_view after = without_indentation(line.substr(end));
  if (after.empty() || after.front() == '{' || after.front() == '=') return {};
  return format("write {} {{ … }}", line.substr(0, end));
}

/// "minutes: 12"
bool has_colon_for_equals(std::string_view line) {
  line = without_indentation(line);
  const std::size_t end = line.find_first_not_of("abcdefghijklmnopqrstuvwxyz_");
  return end != std::string_view::npos && end > 0 && without_indentation(line.substr(end)).starts_with(':');
}

std::string hint_for_syntax(std::string_view message, std::string_view source, int line) {
  const std::string_view here = line_at(source, line);
  const std::string_view before = line_at(source, line - 1);
  if (contains(message, "<\\")) return std::string(hint_for_foreign_sign(here));
  for (const std::string_view each : {here, before}) {
    if (without_indentation(each).starts_with('#') || without_indentation(each).starts_with("//"))
      return "a note begins with --";
    if (has_colon_for_equals(each)) return "write = between a name and its value, not a colon";
    if (const std::string hint = form_without_brace(each); !hint.empty()) return hint;
  }
  if (contains(message, "near <eof>") || contains(message, "to close")) {
    const int unclosed = unclosed_line(source);
    if (unclosed > 0 && unclosed != line && unclosed != line - 1) {
      return format("is a }} missing? What begins on line {} seems not to be closed: {}", unclosed,
                    std::string(without_indentation(line_at(source, unclosed)).substr(0, 60)));
    }
  }
  if (contains(message, "near ','") || contains(message, "near '}'"))
    return "is there a brace or a comma too many on this line or before?";
  return "is a comma, a quotation mark or a bracket missing on this line or the one before?";
}

/// One line's braces, texts and notes aside. Long texts go over lines: `in_long_text` is carried on.
struct Brackets {
  int opened = 0;
  int closed = 0;  ///< of those opened on lines before
};

Brackets brackets_of(std::string_view line, bool& in_long_text) {
  Brackets result;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (in_long_text) {
      const std::size_t end = line.find("]]", i);
      if (end == std::string_view::npos) return result;
      in_long_text = false;
      i = end + 1;
      continue;
    }
    const char c = line[i];
    if (c == '-' && line.substr(i).starts_with("--")) return result;
    if (c == '[' && line.substr(i).starts_with("[[")) {
      in_long_text = true;
      ++i;
    } else if (c == '"' || c == '\'') {
      for (++i; i < line.size() && line[i] != c; ++i) i += line[i] == '\\' ? 1 : 0;
    } else if (c == '{') {
      ++result.opened;
    } else if (c == '}') {
      result.opened > 0 ? --result.opened : ++result.closed;
    }
  }
  return result;
}

}  // namespace

int unclosed_line(std::string_view source) {
  struct Open {
    int line = 0;
    std::size_t indentation = 0;
  };
  std::vector<Open> open;
  bool in_long_text = false;
  int number = 0;
  while (!source.empty()) {
    ++number;
    const std::size_t end = std::min(source.find('\n'), source.size());
    const std::string_view line = source.substr(0, end);
    source.remove_prefix(std::min(end + 1, source.size()));
    const std::string_view words = without_indentation(line);
    const std::size_t indentation = line.size() - words.size();
    const bool is_code = !in_long_text && !words.empty() && !words.starts_with("--");
    // Whatever stands no deeper than an open form, and does not close it, comes after it.
    if (is_code && !open.empty() && !words.starts_with('}') && indentation <= open.back().indentation)
      return open.back().line;
    // A brace that stands less deep than what it should close belongs to something before that.
    if (is_code && words.starts_with('}') && !open.empty() && indentation < open.back().indentation)
      return open.back().line;
    const Brackets brackets = brackets_of(line, in_long_text);
    for (int i = 0; i < brackets.closed && !open.empty(); ++i) open.pop_back();
    for (int i = 0; i < brackets.opened; ++i) open.push_back({number, indentation});
  }
  return open.empty() ? 0 : open.back().line;
}

std::string hint_for_error(std::string_view message, std::string_view source, int line) {
  if (const std::string word = quoted_after(message, "the word `", '`'); !word.empty())
    return hint_for_unknown_word(word, line_at(source, line));
  if (contains(message, "unfinished long")) {
    const std::string begun = quoted_after(message, "starting at line ", ')');
    return begun.empty() ? "close the text with ]]"
                         : format("close the text that begins on line {} with ]]", begun);
  }
  if (contains(message, "unfinished string"))
    return "close the text with \", or write [[ … ]] around many lines";
  if (contains(message, "expected") || contains(message, "unexpected symbol") ||
      contains(message, "syntax error"))
    return hint_for_syntax(message, source, line);
  if (contains(message, "too large")) return "divide it into several";
  if (contains(message, "UTF-8")) return "type the text itself instead of bytes";
  if (contains(message, "no finite number")) return "is it divided by zero on this line or before?";
  if (contains(message, "is a function"))
    return "write the text or number itself; only `score` of an item takes a function";
  if (contains(message, "overflow"))
    return "does a function call itself without end, or something lie in itself too deep?";
  if (const std::size_t takes = message.find(" takes one table: "); takes != std::string_view::npos)
    return "write " + std::string(message.substr(message.find(": ", takes) + 2));
  return "Lua could not go on here: look at this line and the one before";
}

}  // namespace waypost::scripting
