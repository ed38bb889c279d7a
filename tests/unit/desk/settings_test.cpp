// SPDX-License-Identifier: Apache-2.0
// How each officer reads: kept for each, in place, and told to nobody.
#include "desk_fixture.hpp"

using namespace waypost;
using namespace waypost::desk;

namespace {

/// The course, in English and in a Khmer draft of which one title is translated.
library::InstalledModule in_two_languages() {
  constexpr const char* kPo =
      "msgid \"\"\nmsgstr \"\"\n\"Language: km\\n\"\n\"X-Waypost-Status: draft\\n\"\n\n"
      "msgctxt \"m.title\"\nmsgid \"Module\"\nmsgstr \"មុខវិជ្ជា\"\n";
  library::InstalledModule module = installed(course());
  module.module = std::make_shared<library::OpenModule>(
      module.folder, course(),
      std::vector<library::Translation>{{{"km", "ភាសាខ្មែរ", true}, "locales/km.po", kPo}});
  return module;
}

struct SettingsFixture : DeskFixture {
  Settings settings() { return desk().view().settings; }
};

}  // namespace

TEST_CASE_METHOD(SettingsFixture, "before anybody signs in, settings are those of the PC") {
  learners = {{records::LearnerId("x"), "Sokha", "en", 1}};
  take(desk().start());
  press("settings");
  CHECK(view<SettingsView>().of_this_pc);
  press("text/150");
  press("theme/contrast");
  CHECK(settings() == Settings{Theme::contrast, 150, {}});
  REQUIRE(settings_kept.size() == 2);
  CHECK(settings_kept.back().learner.empty());
  press("back");
  press("learner/x");
  CHECK(settings().text_percent == 150);
}

TEST_CASE_METHOD(SettingsFixture, "a learner's settings are their own, and come back with them") {
  sign_in_with({});
  press("settings");
  CHECK_FALSE(view<SettingsView>().of_this_pc);
  press("theme/dark");
  press("text/200");
  REQUIRE(settings_kept.size() == 2);
  CHECK(settings_kept.back().learner == "x");
  CHECK(settings_kept.back().settings == Settings{Theme::dark, 200, {}});
  press("back");
  press("sign-out");
  CHECK(settings() == Settings{});
  press("learner/y");
  CHECK(settings() == Settings{});
  press("sign-out");
  press("learner/x");
  CHECK(settings() == Settings{Theme::dark, 200, {}});
  CHECK(std::none_of(recorded.begin(), recorded.end(), [](const records::Event& event) {
    return std::holds_alternative<records::LanguageChosen>(event);
  }));
}

TEST_CASE_METHOD(SettingsFixture, "what is not offered is not taken") {
  sign_in_with({});
  press("settings");
  for (const char* id : {"text/90", "text/", "theme/pink", "content/fr", "text/100", "theme/light"})
    press(id);
  CHECK(settings_kept.empty());
  CHECK(settings() == Settings{});
}

TEST_CASE_METHOD(SettingsFixture, "settings lie over the page where one is, which stays as it was") {
  sign_in_with({});
  press("module/m");
  press("unit/m/pre");
  press("choice/yes");
  press("settings");
  press("text/125");
  press("back");
  const auto page = view<PageScreen>().page;
  CHECK(std::get<session::ItemView>(page.content).choices[0].state == session::ChoiceState::chosen);
}

TEST_CASE_METHOD(SettingsFixture, "lessons have a language of their own, in which answers are recorded") {
  sign_in_with({}, {});
  send(ModuleScanned{in_two_languages()});
  press("settings");
  CHECK(view<SettingsView>().content_languages.size() == 2);
  press("content/km");
  press("back");
  press("module/m");
  CHECK(desk().view().language == "en");
  CHECK(desk().view().content_language == "km");
  CHECK(desk().view().content_is_draft);
  CHECK(view<ModuleView>().title == "មុខវិជ្ជា");
  press("unit/m/pre");
  press("choice/yes");
  press("next");
  const auto answered = std::find_if(recorded.begin(), recorded.end(), [](const records::Event& event) {
    return std::holds_alternative<records::ItemAnswered>(event);
  });
  REQUIRE(answered != recorded.end());
  CHECK(std::get<records::ItemAnswered>(*answered).language == "km");

  press("settings");
  press("content/same");
  press("back");
  CHECK(desk().view().content_language == "en");
}

TEST_CASE_METHOD(SettingsFixture,
                 "a module that does not speak the language of the lessons speaks the programs'") {
  sign_in_with({}, {});
  lesson::Module other = course();
  other.id = "o";
  send(ModuleScanned{in_two_languages()});
  send(ModuleScanned{installed(other)});
  press("settings");
  press("content/km");
  press("back");
  press("module/o");
  CHECK(desk().view().content_language == "en");
  CHECK_FALSE(desk().view().content_is_draft);
  CHECK_FALSE(desk().view().content_untranslated);
}

TEST_CASE_METHOD(SettingsFixture, "on a large screen larger letters are offered until somebody has chosen") {
  options.large_screen = true;
  take(desk().start());
  CHECK(view<WhoView>().offers_larger);
  press("larger");
  CHECK(settings().text_percent == 150);
  REQUIRE(settings_kept.size() == 1);
  CHECK(settings_kept[0].learner.empty());
  CHECK_FALSE(view<WhoView>().offers_larger);
}

TEST_CASE_METHOD(SettingsFixture,
                 "whoever reads along is recorded with the language that was read, not the screen's") {
  sign_in_with({}, {});
  send(ModuleScanned{in_two_languages()});
  press("settings");
  press("content/km");
  press("back");
  for (const char* id : {"module/m", "together", "present/y", "gathered", "unit/m/l", "next", "next"})
    press(id);
  const auto started =
      std::find_if(recorded_of_others.begin(), recorded_of_others.end(), [](const records::OwnedEvent& each) {
        return std::holds_alternative<records::SessionStarted>(each.event);
      });
  REQUIRE(started != recorded_of_others.end());
  CHECK(std::get<records::SessionStarted>(started->event).language == "km");
}
