// SPDX-License-Identifier: Apache-2.0
#include "scripting/lesson_builder.hpp"

#include <algorithm>
#include <set>
#include <utility>
#include <variant>

#include "base/format.hpp"
#include "scripting/item_builder.hpp"
#include "scripting/name_rules.hpp"
#include "scripting/page_builder.hpp"
#include "scripting/recommendation_builder.hpp"

namespace waypost::scripting {
namespace {

using lesson::BranchCondition;
using lesson::Lesson;

void check_instrument(BuildContext& context, const FormReader& page) {
  if (context.module.kind != lesson::ModuleKind::instrument) return;
  if (page.form() != "scenario_page" && !is_item_form(page.form())) return;
  context.error(page.span(), format("`{}` may not stand in an instrument", page.form()))
      .hint("an instrument has no marks: ask with a form_page { … }");
}

BranchCondition condition_of(const FormReader& fields) {
  const std::string word = fields.text("when");
  if (word == "passed") return BranchCondition::passed;
  return word == "partly" ? BranchCondition::partly : BranchCondition::failed;
}

void read_branches(BuildContext& context, const std::vector<FormReader>& forms, Lesson& lesson) {
  std::vector<std::string_view> sources;
  std::vector<std::string_view> pages;
  std::set<std::string_view> scenarios;
  for (const lesson::Page& page : lesson.pages) {
    pages.push_back(lesson::id_of(page));
    const bool scenario = std::holds_alternative<lesson::ScenarioPage>(page);
    if (scenario) scenarios.insert(lesson::id_of(page));
    if (scenario || std::holds_alternative<lesson::Item>(page)) sources.push_back(lesson::id_of(page));
  }
  pages.push_back(lesson::kLessonEnd);
  std::set<std::pair<std::string, BranchCondition>> ways;
  for (const FormReader& each : forms) {
    lesson::Branch branch{each.text("from"), condition_of(each), each.text("go_to")};
    check_known(context.diagnostics, each.where("from"), "item or scenario in this lesson", branch.from,
                sources);
    check_known(context.diagnostics, each.where("go_to"), "page in this lesson", branch.go_to, pages);
    if (each.has("when") && !ways.emplace(branch.from, branch.when).second) {
      context.error(each.span(), format("a second branch from `{}` for the same outcome", branch.from))
          .hint("keep one of them");
    }
    if (branch.when == BranchCondition::partly && scenarios.count(branch.from) > 0) {
      each.error("when", "a scenario is never passed in part")
          .hint("its good ending is \"passed\", a poor one \"failed\"");
    }
    if (branch.when != BranchCondition::failed && branch.from == branch.go_to) {
      each.error("go_to", "this would ask the same again for ever").hint("go to another page");
    }
    lesson.branches.push_back(std::move(branch));
  }
}

}  // namespace

Lesson read_lesson(BuildContext& context, const FormReader& fields, const std::string& name) {
  Lesson lesson;
  lesson.id = name;
  lesson.path = context.module.id + "/" + name;
  lesson.title = fields.text("title");
  lesson.minutes = static_cast<int>(fields.integer("minutes", 0));
  lesson.requires_units = fields.names("requires");
  Siblings siblings;
  std::vector<FormReader> branches;
  for (FormReader& each : fields.content()) {
    if (each.form() == "branch") {
      branches.push_back(std::move(each));
      continue;
    }
    check_instrument(context, each);
    if (is_item_form(each.form())) {
      lesson.pages.emplace_back(read_item(context, each, lesson.path, siblings));
    } else if (each.form() == "recommendation_page") {
      lesson.pages.emplace_back(read_recommendation_page(context, each, lesson.path, siblings, lesson.pages));
    } else {
      lesson.pages.push_back(read_page(context, each, lesson.path, siblings));
    }
  }
  if (lesson.pages.empty() && !context.is_broken(fields.file())) {
    context.error(fields.span(), format("the lesson `{}` has no page", name)).hint("write a text_page { … }");
  }
  read_branches(context, branches, lesson);
  return lesson;
}

}  // namespace waypost::scripting
