// SPDX-License-Identifier: Apache-2.0
#include "lesson/localized.hpp"

namespace waypost::lesson {
namespace {

/// Walks the same texts as translatable_texts() and puts translations in their place.
class Localizer {
 public:
  Localizer(LocalizedModule& result, const TextLookup& lookup) : result_(result), lookup_(lookup) {}

  void replace(const std::string& context, std::string& text) {
    if (text.empty()) return;
    ++result_.text_count;
    const std::string* translation = lookup_(context, text);
    if (translation == nullptr) {
      result_.untranslated.insert(context);
    } else {
      text = *translation;
    }
  }

  void replace_image(const Path& path, std::optional<Image>& image) {
    if (!image) return;
    replace(path + ".alt", image->alt);
    for (Label& label : image->labels) replace(path + "/" + label.id + ".text", label.text);
  }

  void replace_in(ChoiceItem& item) {
    replace(item.path + ".prompt", item.prompt);
    replace_image(item.path, item.image);
    for (Choice& choice : item.choices) {
      replace(choice.path + ".text", choice.text);
      replace(choice.path + ".feedback", choice.feedback);
    }
  }

  void replace_in(TextPage& page) {
    replace(page.path + ".title", page.title);
    replace(page.path + ".body", page.body);
    replace_image(page.path, page.image);
  }

  void replace_in(std::optional<Test>& test) {
    if (!test) return;
    replace(test->path + ".title", test->title);
    for (ChoiceItem& item : test->items) replace_in(item);
  }

 private:
  LocalizedModule& result_;
  const TextLookup& lookup_;
};

}  // namespace

LocalizedModule localized(const Module& module, const TextLookup& lookup) {
  LocalizedModule result{module, {}, 0};
  Localizer localizer(result, lookup);
  Module& copy = result.module;
  localizer.replace(copy.id + ".title", copy.title);
  localizer.replace(copy.id + ".summary", copy.summary);
  for (Objective& objective : copy.objectives) {
    localizer.replace(copy.id + "/objective/" + objective.id + ".text", objective.text);
  }
  localizer.replace_in(copy.pre_test);
  for (Lesson& lesson : copy.lessons) {
    localizer.replace(lesson.path + ".title", lesson.title);
    for (Page& page : lesson.pages) {
      std::visit([&](auto& each) { localizer.replace_in(each); }, page);
    }
  }
  localizer.replace_in(copy.post_test);
  for (Fact& fact : copy.facts) {
    localizer.replace(copy.id + "/fact/" + fact.id + ".text", fact.statement);
    localizer.replace(copy.id + "/fact/" + fact.id + ".source", fact.source);
  }
  return result;
}

}  // namespace waypost::lesson
