// SPDX-License-Identifier: Apache-2.0
#include "lesson/model.hpp"

#include <algorithm>

namespace waypost::lesson {
namespace {

template <typename List>
auto find_by_id(const List& list, std::string_view id) {
  const auto found = std::find_if(list.begin(), list.end(), [&](const auto& each) { return each.id == id; });
  return found == list.end() ? nullptr : &*found;
}

/// Collects texts in reading order.
class TextCollector {
 public:
  void add(std::string context, const std::string& source) {
    if (!source.empty()) texts_.push_back({std::move(context), source});
  }

  void add_image(const Path& path, const std::optional<Image>& image) {
    if (!image) return;
    add(path + ".alt", image->alt);
    for (const Label& label : image->labels) add(path + "/" + label.id + ".text", label.text);
  }

  void add_item(const ChoiceItem& item) {
    add(item.path + ".prompt", item.prompt);
    add_image(item.path, item.image);
    for (const Choice& choice : item.choices) {
      add(choice.path + ".text", choice.text);
      add(choice.path + ".feedback", choice.feedback);
    }
  }

  void add_text_page(const TextPage& page) {
    add(page.path + ".title", page.title);
    add(page.path + ".body", page.body);
    add_image(page.path, page.image);
  }

  void add_test(const Test& test) {
    add(test.path + ".title", test.title);
    for (const ChoiceItem& item : test.items) add_item(item);
  }

  std::vector<TranslatableText> take() { return std::move(texts_); }

 private:
  std::vector<TranslatableText> texts_;
};

}  // namespace

const std::string& id_of(const Page& page) {
  return std::visit([](const auto& each) -> const std::string& { return each.id; }, page);
}

const Path& path_of(const Page& page) {
  return std::visit([](const auto& each) -> const Path& { return each.path; }, page);
}

const Lesson* find_lesson(const Module& module, std::string_view id) {
  return find_by_id(module.lessons, id);
}
const Fact* find_fact(const Module& module, std::string_view id) { return find_by_id(module.facts, id); }

const Objective* find_objective(const Module& module, std::string_view id) {
  return find_by_id(module.objectives, id);
}

std::vector<TranslatableText> translatable_texts(const Module& module) {
  TextCollector collector;
  collector.add(module.id + ".title", module.title);
  collector.add(module.id + ".summary", module.summary);
  for (const Objective& objective : module.objectives) {
    collector.add(module.id + "/objective/" + objective.id + ".text", objective.text);
  }
  if (module.pre_test) collector.add_test(*module.pre_test);
  for (const Lesson& lesson : module.lessons) {
    collector.add(lesson.path + ".title", lesson.title);
    for (const Page& page : lesson.pages) {
      if (const auto* text_page = std::get_if<TextPage>(&page)) collector.add_text_page(*text_page);
      if (const auto* item = std::get_if<ChoiceItem>(&page)) collector.add_item(*item);
    }
  }
  if (module.post_test) collector.add_test(*module.post_test);
  for (const Fact& fact : module.facts) {
    collector.add(module.id + "/fact/" + fact.id + ".text", fact.statement);
    collector.add(module.id + "/fact/" + fact.id + ".source", fact.source);
  }
  return collector.take();
}

bool holds_on(const Fact& fact, std::string_view day) {
  const bool overdue = !fact.review_date.empty() && std::string_view(fact.review_date) < day;
  return fact.evidence == Evidence::verified && !overdue;
}

bool may_be_scored_on(const Module& module, const ChoiceItem& item, std::string_view day) {
  return std::all_of(item.facts.begin(), item.facts.end(), [&](const std::string& id) {
    const Fact* fact = find_fact(module, id);
    return fact == nullptr || holds_on(*fact, day);
  });
}

}  // namespace waypost::lesson
