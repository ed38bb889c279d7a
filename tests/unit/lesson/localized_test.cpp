// SPDX-License-Identifier: Apache-2.0
#include "lesson/localized.hpp"

#include <catch2/catch.hpp>
#include <map>

using namespace waypost::lesson;

namespace {

Item short_text(const Path& path) {
  Item item;
  item.type = ItemType::short_text;
  item.id = path.substr(path.rfind('/') + 1);
  item.path = path;
  item.prompt = "What does a seal show?";
  item.interaction = TextInteraction{{{"opened", {}, kMillion, "Yes."}}, {{"closed", {}, 0, "No."}}};
  return item;
}

Module small_module() {
  Module module;
  module.id = "m";
  module.title = "Title";
  module.summary = "Summary";
  module.objectives = {{"o", "Objective", "", {}}};
  module.facts = {{"f", "Fact", "Source", "2020-01-01", Evidence::verified, "", "", ""}};
  module.glossary = {{"seal", "m/term/seal", "Seal", "What shows that nobody opened it"}};
  Lesson lesson;
  lesson.id = "l";
  lesson.path = "m/l";
  lesson.title = "Lesson";
  TextPage page;
  page.id = "p";
  page.path = "m/l/p";
  page.title = "Page";
  page.body = "Body";
  page.image = Image{"a.svg", "Alt", {{"label", 0.5F, 0.5F, "Label"}}};
  Item item;
  item.id = "i";
  item.path = "m/l/i";
  item.prompt = "Prompt";
  item.hints = {"Hint"};
  item.interaction = ChoiceInteraction{
      {{"a", "m/l/i/a", "Choice", {}, true, 0, "Feedback"}, {"b", "m/l/i/b", "Other", {}, false, 0, ""}},
      false};
  item.content_hash = "hash";
  lesson.pages = {page, item, short_text("m/l/s")};
  module.lessons = {lesson};
  Test test;
  test.id = "t";
  test.path = "m/t";
  test.title = "Test";
  Item asked = item;
  asked.path = "m/t/i";
  for (Choice& choice : std::get<ChoiceInteraction>(asked.interaction).choices)
    choice.path = "m/t/i/" + choice.id;
  test.items = {asked};
  module.post_test = test;
  return module;
}

}  // namespace

TEST_CASE("every translatable text is replaced by its translation, and nothing else changes") {
  const Module source = small_module();
  std::map<std::string, std::string> translations;
  for (const TranslatableText& text : translatable_texts(source))
    translations[text.context] = "T:" + text.source;
  const LocalizedModule result =
      localized(source, [&](std::string_view context, std::string_view) -> const std::string* {
        const auto found = translations.find(std::string(context));
        return found == translations.end() ? nullptr : &found->second;
      });
  CHECK(result.untranslated.empty());
  // Foreseen answers stay: they are added to, never replaced.
  CHECK(result.text_count == translations.size() - 2);
  const auto& item = std::get<Item>(result.module.lessons[0].pages[1]);
  const auto& choices = std::get<ChoiceInteraction>(item.interaction).choices;
  CHECK(choices[0].text == "T:Choice");
  CHECK(choices[0].correct);
  CHECK(choices[1].feedback.empty());
  CHECK(item.hints == std::vector<std::string>{"T:Hint"});
  CHECK(result.module.glossary[0].definition == "T:What shows that nobody opened it");
  const auto& typed =
      std::get<TextInteraction>(std::get<Item>(result.module.lessons[0].pages[2]).interaction);
  CHECK(typed.accepted[0].text == "opened");
  CHECK(typed.accepted[0].feedback == "T:Yes.");
  CHECK(item.content_hash == "hash");
  CHECK(item.path == "m/l/i");
}

TEST_CASE("what has no translation stays in the source language and is named") {
  const Module source = small_module();
  const std::string title = "Titel";
  const LocalizedModule result = localized(source, [&](std::string_view context, std::string_view text) {
    return context == "m.title" && text == "Title" ? &title : nullptr;
  });
  CHECK(result.module.title == "Titel");
  CHECK(result.module.summary == "Summary");
  CHECK(result.untranslated.size() == result.text_count - 1);
  CHECK(result.untranslated.count("m/l/p/label.text") == 1);
}

TEST_CASE("an answer foreseen in one language is foreseen in all") {
  Module module = small_module();
  CHECK(has_text_variants(module));
  const std::string khmer = "បើក", lao = "ເປີດ", same = "opened";
  const auto says = [](const std::string& words) {
    return [&words](std::string_view context, std::string_view source) {
      return context == "m/l/s/accept.1" && source == "opened" ? &words : nullptr;
    };
  };
  const TextLookup catalogs[] = {says(khmer), says(lao), says(same), says(khmer)};
  add_variant_translations(module, catalogs);
  const auto& typed = std::get<TextInteraction>(std::get<Item>(module.lessons[0].pages[2]).interaction);
  CHECK(typed.accepted[0].text == "opened");
  CHECK(typed.accepted[0].translations == std::vector<std::string>{khmer, lao});
  CHECK(typed.wrong[0].translations.empty());
}

TEST_CASE("one item alone is shown in a language as its module would show it") {
  const Item item = short_text("m/l/s");
  const std::string prompt = "តើត្រាបង្ហាញអ្វី?";
  const Item khmer = localized_item(item, [&](std::string_view context, std::string_view) {
    return context == "m/l/s.prompt" ? &prompt : nullptr;
  });
  CHECK(khmer.prompt == prompt);
  CHECK(khmer.path == item.path);
}
