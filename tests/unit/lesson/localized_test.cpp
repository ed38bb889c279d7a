// SPDX-License-Identifier: Apache-2.0
#include "lesson/localized.hpp"

#include <catch2/catch.hpp>
#include <map>

using namespace waypost::lesson;

namespace {

Module small_module() {
  Module module;
  module.id = "m";
  module.title = "Title";
  module.summary = "Summary";
  module.objectives = {{"o", "Objective", ""}};
  module.facts = {{"f", "Fact", "Source", "2020-01-01", Evidence::verified, ""}};
  Lesson lesson;
  lesson.id = "l";
  lesson.path = "m/l";
  lesson.title = "Lesson";
  TextPage page{"p", "m/l/p", "Page", "Body", Image{"a.svg", "Alt", {{"label", 0.5F, 0.5F, "Label"}}},
                {},  false};
  ChoiceItem item;
  item.id = "i";
  item.path = "m/l/i";
  item.prompt = "Prompt";
  item.choices = {{"a", "m/l/i/a", "Choice", true, "Feedback"}, {"b", "m/l/i/b", "Other", false, ""}};
  item.content_hash = "hash";
  lesson.pages = {page, item};
  module.lessons = {lesson};
  module.post_test = Test{"t", "m/t", "Test", {item}};
  module.post_test->items[0].path = "m/t/i";
  for (Choice& choice : module.post_test->items[0].choices) choice.path = "m/t/i/" + choice.id;
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
  CHECK(result.text_count == translations.size());
  // The walk over the texts and the walk that replaces them must never part.
  for (const TranslatableText& text : translatable_texts(result.module))
    CHECK(text.source.rfind("T:", 0) == 0);
  const auto& item = std::get<ChoiceItem>(result.module.lessons[0].pages[1]);
  CHECK(item.choices[0].text == "T:Choice");
  CHECK(item.choices[0].correct);
  CHECK(item.choices[1].feedback.empty());
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
