// SPDX-License-Identifier: Apache-2.0
// How somebody reads: colours, size of letters, language of the lessons.
#include <algorithm>

#include "desk/desk.hpp"
#include "desk/press_id.hpp"

namespace waypost::desk {
namespace {

constexpr const char* kSameLanguage = "same";

}  // namespace

const Settings& Desk::settings() const {
  static const Settings kUsual;
  if (learner_) {
    if (const auto own = options_.settings.find(learner_->id.text()); own != options_.settings.end())
      return own->second;
  }
  const auto of_this_pc = options_.settings.find("");
  return of_this_pc == options_.settings.end() ? kUsual : of_this_pc->second;
}

bool Desk::speaks(const library::InstalledModule& installed, const std::string& tag) {
  const auto languages = installed.module->languages();
  return std::any_of(languages.begin(), languages.end(), [&](const auto& each) { return each.tag == tag; });
}

std::string Desk::lesson_language(const library::InstalledModule& installed) const {
  const std::string& chosen = settings().content_language;
  return !chosen.empty() && speaks(installed, chosen) ? chosen : language_;
}

void Desk::tell_unit_language() {
  if (unit_) unit_->set_language(lesson_language(current_module()));
}

void Desk::press_settings(const std::string& id) {
  Settings changed = settings();
  if (const auto percent = after_prefix(id, "text/")) {
    for (const int each : kTextPercents) {
      if (*percent == std::to_string(each)) changed.text_percent = each;
    }
  } else if (const auto name = after_prefix(id, "theme/")) {
    for (const Theme each : kThemes) {
      if (*name == name_of(each)) changed.theme = each;
    }
  } else if (const auto tag = after_prefix(id, "content/")) {
    const auto offered = settings_view().content_languages;
    const bool known =
        std::any_of(offered.begin(), offered.end(), [&](const auto& each) { return each.tag == *tag; });
    if (known) changed.content_language = *tag;
    if (*tag == kSameLanguage) changed.content_language.clear();
  }
  if (changed != settings()) take_settings(changed);
}

/// Of whoever is signed in, else of this PC.
void Desk::take_settings(const Settings& changed) {
  const std::string owner = learner_ ? learner_->id.text() : std::string();
  options_.settings[owner] = changed;
  showing_source_ = false;
  tell_unit_language();
  requests_.push_back(KeepSettings{owner, changed});
}

SettingsView Desk::settings_view() const {
  SettingsView view;
  view.of_this_pc = !learner_;
  for (const LanguageChoice& each : options_.languages) {
    const bool spoken = std::any_of(modules_.begin(), modules_.end(), [&](const auto& installed) {
      return installed.module && speaks(installed, each.tag);
    });
    if (spoken) view.content_languages.push_back({each.tag, each.autonym});
  }
  return view;
}

}  // namespace waypost::desk
