// SPDX-License-Identifier: Apache-2.0
#include "authoring-tools/pot_writer.hpp"

#include <vector>

namespace waypost::authoring {
namespace {

constexpr std::size_t kColumnMax = 76;

std::string escaped(std::string_view text) {
  std::string result;
  for (const char c : text) {
    switch (c) {
      case '\n': result += "\\n"; break;
      case '\t': result += "\\t"; break;
      case '\r': result += "\\r"; break;
      case '"': result += "\\\""; break;
      case '\\': result += "\\\\"; break;
      default: result += c; break;
    }
  }
  return result;
}

/// Pieces that end after a line end or, where a line is long, after a space.
std::vector<std::string> pieces_of(std::string_view text) {
  std::vector<std::string> pieces;
  std::string piece;
  std::size_t last_space = 0;  // bytes of the piece up to and with its last space; 0 for none
  for (const char c : text) {
    const std::string spelled = escaped({&c, 1});
    if (piece.size() + spelled.size() > kColumnMax && last_space > 0) {
      pieces.push_back(piece.substr(0, last_space));
      piece.erase(0, last_space);
      last_space = 0;
    }
    piece += spelled;
    if (c == ' ') last_space = piece.size();
    if (c == '\n') {
      pieces.push_back(std::move(piece));
      piece.clear();
      last_space = 0;
    }
  }
  if (!piece.empty()) pieces.push_back(std::move(piece));
  return pieces;
}

}  // namespace

std::string po_field(std::string_view keyword, std::string_view text) {
  const std::vector<std::string> pieces = pieces_of(text);
  std::string result = std::string(keyword) + " ";
  const bool fits =
      pieces.empty() || (pieces.size() == 1 && keyword.size() + pieces.front().size() + 3 <= kColumnMax + 3);
  if (fits) return result + "\"" + (pieces.empty() ? "" : pieces.front()) + "\"\n";
  result += "\"\"\n";
  for (const std::string& piece : pieces) result += "\"" + piece + "\"\n";
  return result;
}

}  // namespace waypost::authoring
