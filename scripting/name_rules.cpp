// SPDX-License-Identifier: Apache-2.0
#include "scripting/name_rules.hpp"

#include <algorithm>

#include "base/format.hpp"
#include "scripting/schema.hpp"

namespace waypost::scripting {
namespace {

bool is_media_name(std::string_view name, std::string_view extension) {
  constexpr std::size_t kNameMaxBytes = 64;
  if (name.size() <= extension.size() || name.size() > kNameMaxBytes) return false;
  const std::size_t stem_bytes = name.size() - extension.size();
  return name.substr(stem_bytes) == extension && !is_device_name(name.substr(0, stem_bytes)) &&
         name.substr(0, stem_bytes).find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_-") ==
             std::string_view::npos;
}

}  // namespace

bool is_device_name(std::string_view stem) {
  std::string name(stem);
  for (char& c : name) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  if (name == "con" || name == "prn" || name == "aux" || name == "nul") return true;
  return name.size() == 4 && (name.rfind("com", 0) == 0 || name.rfind("lpt", 0) == 0) && name[3] >= '1' &&
         name[3] <= '9';
}

bool is_version(std::string_view text) {
  int parts = 1;
  std::size_t digits = 0;
  for (const char c : text) {
    if (c == '.') {
      if (digits == 0) return false;
      ++parts;
      digits = 0;
    } else if (c < '0' || c > '9' || ++digits > 6) {
      return false;
    }
  }
  return parts == 3 && digits > 0;
}

bool is_language_tag(std::string_view text) {
  std::size_t length = 0;
  bool first = true;
  for (const char c : text) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (c == '-') {
      if (length < 2) return false;
      first = false;
      length = 0;
    } else if ((!letter && (first || c < '0' || c > '9')) || ++length > 8 || (first && length > 3)) {
      return false;
    }
  }
  return length >= 2;
}

bool is_picture_name(std::string_view name) {
  return is_media_name(name, ".svg") || is_media_name(name, ".png");
}

bool is_sound_name(std::string_view name) { return is_media_name(name, ".ogg"); }

bool is_country_code(std::string_view text) {
  return text.size() == 2 &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

void check_known(BoundedDiagnostics& diagnostics, const Where& where, std::string_view what,
                 const std::string& name, const std::vector<std::string_view>& known) {
  if (name.empty() || !diagnostics.has_room() || std::find(known.begin(), known.end(), name) != known.end())
    return;
  Diagnostic& diagnostic = diagnostics.error(where.span(), format("there is no {} `{}`", what, name));
  const std::string_view meant = diagnostics.wants_hints() ? closest(name, known) : std::string_view();
  if (!meant.empty()) {
    diagnostic.hint(format("did you mean `{}`?", meant));
    return;
  }
  constexpr std::size_t kShownMax = 8;
  std::string list;
  for (std::size_t index = 0; index < std::min(known.size(), kShownMax); ++index) {
    list += (index == 0 ? "`" : ", `") + std::string(known[index]) + "`";
  }
  diagnostic.hint(known.empty() ? "there is none yet: write it" : "there is " + list);
}

}  // namespace waypost::scripting
