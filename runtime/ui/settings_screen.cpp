// SPDX-License-Identifier: Apache-2.0
// How somebody reads: size of the letters, colours, language of the lessons.
#include "ui/list_rows.hpp"
#include "ui/screens.hpp"
#include "ui/widgets.hpp"

namespace waypost::ui {
namespace {

using session::ChoiceState;

Chip choice(std::string id, std::string label, bool chosen) {
  Chip chip{std::move(id), std::move(label), chosen ? ChoiceState::chosen : ChoiceState::rest};
  chip.with_sign = chip.own_words = true;
  return chip;
}

std::vector<Chip> sizes(const Frame& frame, const desk::Settings& settings) {
  std::vector<Chip> all;
  for (const int percent : desk::kTextPercents) {
    all.push_back(choice("text/" + std::to_string(percent),
                         frame.tr("settings.percent", {{"percent", std::int64_t{percent}}}),
                         percent == settings.text_percent));
  }
  return all;
}

std::vector<Chip> colours(const Frame& frame, const desk::Settings& settings) {
  std::vector<Chip> all;
  for (const desk::Theme theme : desk::kThemes) {
    const std::string name = desk::name_of(theme);
    all.push_back(choice("theme/" + name, frame.tr("settings." + name), theme == settings.theme));
  }
  return all;
}

std::vector<Chip> lesson_languages(const Frame& frame, const desk::SettingsView& view,
                                   const desk::Settings& settings) {
  std::vector<Chip> all{choice("content/same", frame.tr("settings.same"), settings.content_language.empty())};
  for (const desk::ContentLanguage& each : view.content_languages)
    all.push_back(choice("content/" + each.tag, each.autonym, each.tag == settings.content_language));
  return all;
}

}  // namespace

void settings_screen(ScreenContext& context, const desk::SettingsView& view) {
  Frame& frame = context.frame;
  const Palette& c = frame.palette();
  const desk::Settings& settings = context.view.settings;
  const float margin = side_margin(frame), width = frame.width_px() - 2 * margin;
  ScrollArea scroll(frame, {0, measure::kTopBar, frame.width_px(), frame.height_px()}, context.scroll);
  float y = scroll.top() + 24;
  y += headline(frame, frame.tr("settings.title"),
                frame.tr(view.of_this_pc ? "settings.of-this-pc" : "settings.own"), {margin, y}, width) +
       measure::kGroupGap;
  const auto group = [&](const char* key, const std::vector<Chip>& choices) {
    y += paragraph(frame, {frame.tr(key), Step::label, c.ink, text::Weight::bold, {}}, {margin, y}, width,
                   Role::heading) +
         measure::kGap;
    y += chips(frame, choices, {margin, y}, width) + measure::kGroupGap;
  };
  group("settings.size", sizes(frame, settings));
  group("settings.colours", colours(frame, settings));
  if (view.content_languages.size() > 1) group("settings.lessons", lesson_languages(frame, view, settings));
  scroll.end(y + measure::kGroupGap, frame.palette().ground);
  top_bar(context, {false, frame.tr("page.back"), frame.tr("settings.title"), false});
}

}  // namespace waypost::ui
