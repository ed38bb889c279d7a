// SPDX-License-Identifier: Apache-2.0
#include "scripting/source_text.hpp"

#include <algorithm>
#include <optional>
#include <vector>

namespace waypost::scripting {
namespace {

bool is_blank(std::string_view line) { return line.find_first_not_of(" \t\r") == std::string_view::npos; }

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (true) {
    const std::size_t end = text.find('\n');
    lines.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return lines;
    text.remove_prefix(end + 1);
  }
}

}  // namespace

bool ends_line(std::string_view text) {
  const std::size_t last_line = text.rfind('\n');
  return last_line != std::string_view::npos && is_blank(text.substr(last_line + 1));
}

std::string dedented(std::string_view text) {
  std::vector<std::string_view> lines = lines_of(text);
  while (!lines.empty() && is_blank(lines.front())) lines.erase(lines.begin());
  while (!lines.empty() && is_blank(lines.back())) lines.pop_back();
  std::optional<std::string_view> indent;
  for (const std::string_view line : lines) {
    if (is_blank(line)) continue;
    const std::string_view here = line.substr(0, line.find_first_not_of(" \t"));
    if (!indent) indent = here;
    const auto [end, ignored] = std::mismatch(indent->begin(), indent->end(), here.begin(), here.end());
    indent = indent->substr(0, static_cast<std::size_t>(end - indent->begin()));
  }
  std::string result;
  for (std::string_view line : lines) {
    if (!result.empty()) result += '\n';
    if (!is_blank(line)) result += line.substr(indent->size());
  }
  // Spaces after the last word mean nothing; within a text two of them are Markdown's line break.
  while (!result.empty() && (result.back() == ' ' || result.back() == '\t' || result.back() == '\r'))
    result.pop_back();
  return result;
}

bool is_id(std::string_view text) {
  return !text.empty() && text.size() <= 64 &&
         text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string_view::npos;
}

std::string propose_id(std::string_view text) {
  constexpr std::size_t kProposalMaxBytes = 32;
  std::string id;
  for (const char c : text) {
    const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    const bool letter = (lower >= 'a' && lower <= 'z') || (lower >= '0' && lower <= '9');
    if (letter) {
      id += lower;
    } else if (c != '\'' && !id.empty() && id.back() != '-') {
      if (id.size() >= kProposalMaxBytes) break;
      id += '-';
    }
  }
  while (!id.empty() && id.back() == '-') id.pop_back();
  return id.substr(0, 64);
}

}  // namespace waypost::scripting
