// SPDX-License-Identifier: Apache-2.0
/// How somebody wants to read: colours, size of letters, language of the lessons. Of the eye and not of the
/// work, so it is kept beside the record and never leaves the PC.
#pragma once

#include <array>
#include <string>

namespace waypost::desk {

/// The set of colours: for most eyes and rooms, for a dark room, for eyes that need the strongest difference.
enum class Theme { light, dark, contrast };
inline constexpr std::array kThemes{Theme::light, Theme::dark, Theme::contrast};

/// "light", "dark", "contrast": in the settings file and in press ids.
constexpr const char* name_of(Theme theme) {
  switch (theme) {
    case Theme::light: return "light";
    case Theme::dark: return "dark";
    case Theme::contrast: return "contrast";
  }
  return "light";
}

/// Sizes of text that are offered, per cent of the usual.
inline constexpr std::array kTextPercents{75, 100, 125, 150, 200};

/// What a large screen is offered at first.
inline constexpr int kLargerPercent = 150;

struct Settings {
  Theme theme = Theme::light;
  int text_percent = 100;        ///< one of kTextPercents
  std::string content_language;  ///< BCP 47, of the lessons; empty: the programs' own language
  bool operator==(const Settings&) const = default;
};

}  // namespace waypost::desk
