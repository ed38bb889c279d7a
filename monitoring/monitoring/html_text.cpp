// SPDX-License-Identifier: Apache-2.0
#include "monitoring/html_text.hpp"

namespace waypost::monitoring {

std::string escape_html(std::string_view text) {
  std::string html;
  html.reserve(text.size());
  for (const char each : text) {
    switch (each) {
      case '&': html += "&amp;"; break;
      case '<': html += "&lt;"; break;
      case '>': html += "&gt;"; break;
      case '"': html += "&quot;"; break;
      case '\'': html += "&#39;"; break;
      case '\n': html += '\n'; break;
      case '\x7F': html += "\uFFFD"; break;
      default:
        if (static_cast<unsigned char>(each) < 0x20) {
          html += "\uFFFD";
        } else {
          html += each;
        }
    }
  }
  return html;
}

std::string name_html(std::string_view name) { return "<bdi>" + escape_html(name) + "</bdi>"; }

std::string sentence_html(std::string_view key, const WordArguments& arguments) {
  bool is_bold = false;
  // Only our own words are searched for `**`: a name may hold two asterisks.
  const auto escape = [&](std::string_view literal) {
    std::string html;
    while (true) {
      const auto stars = literal.find("**");
      html += escape_html(literal.substr(0, stars));
      if (stars == std::string_view::npos) return html;
      html += is_bold ? "</b>" : "<b>";
      is_bold = !is_bold;
      literal.remove_prefix(stars + 2);
    }
  };
  return fill(key, arguments, escape);
}

}  // namespace waypost::monitoring
