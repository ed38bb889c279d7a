// SPDX-License-Identifier: Apache-2.0
#include "scripting/test_builder.hpp"

#include <algorithm>

#include "base/format.hpp"
#include "scripting/item_builder.hpp"
#include "scripting/name_rules.hpp"
#include "scripting/test_check.hpp"

namespace waypost::scripting {
namespace {

using lesson::Item;
using lesson::Test;

constexpr lesson::ReviewRow kNothing{};
constexpr lesson::ReviewRow kAnswersAndMarks{true, true, false, false};
constexpr lesson::ReviewRow kEverything{true, true, true, true};

lesson::ReviewRow review_row(const FormReader& fields, std::string_view field,
                             const lesson::ReviewRow& otherwise) {
  if (!fields.has(field)) return otherwise;
  lesson::ReviewRow row;
  for (const std::string& word : fields.names(field)) {
    row.answers = row.answers || word == "answers";
    row.marks = row.marks || word == "marks";
    row.right_answers = row.right_answers || word == "right_answers";
    row.feedback = row.feedback || word == "feedback";
  }
  return row;
}

lesson::ReviewMatrix read_review(const FormReader& fields, TestPlace place) {
  // A pre-test that told the right answers would teach the post-test; whoever is past it may see all.
  lesson::ReviewMatrix review{place == TestPlace::before ? kNothing : kAnswersAndMarks, kEverything};
  if (const auto written = fields.one("review")) {
    review.after_attempt = review_row(*written, "after_attempt", review.after_attempt);
    review.at_end = review_row(*written, "at_end", review.at_end);
  }
  return review;
}

lesson::Order order_of(const FormReader& fields, std::string_view field) {
  return fields.text(field) == "shuffled" ? lesson::Order::shuffled : lesson::Order::as_written;
}

lesson::AttemptRule attempt_rule(const FormReader& fields) {
  const std::string word = fields.text("counts");
  if (word == "first") return lesson::AttemptRule::first;
  return word == "last" ? lesson::AttemptRule::last : lesson::AttemptRule::best;
}

/// Items and sections, in the order written.
void read_items(BuildContext& context, const FormReader& fields, Test& test) {
  Siblings siblings;
  bool has_loose = false;
  for (const FormReader& each : fields.content()) {
    if (each.form() != "section") {
      has_loose = true;
      test.items.push_back(read_item(context, each, test.path, siblings));
      continue;
    }
    lesson::Section section{each.text("id"), test.path + "/" + each.text("id"), each.text("title"), {}};
    siblings.claim(context.diagnostics, each);
    for (const FormReader& inner : each.content()) {
      test.items.push_back(read_item(context, inner, test.path, siblings));
      section.items.push_back(test.items.back().id);
    }
    test.sections.push_back(std::move(section));
  }
  if (has_loose && !test.sections.empty()) {
    context.error(fields.span(), "some items stand in sections, some do not")
        .hint("put every item into a section, or none");
  }
}

void read_blueprint(BuildContext& context, const FormReader& fields, Test& test, std::vector<Span>& spans) {
  std::vector<std::string_view> sections;
  for (const lesson::Section& each : test.sections) sections.push_back(each.id);
  for (const FormReader& each : fields.list("blueprint")) {
    lesson::Draw draw;
    draw.objective = context.read_objective(each);
    const std::string difficulty = each.text("difficulty");
    if (difficulty == "easy") draw.difficulty = lesson::Difficulty::easy;
    if (difficulty == "medium") draw.difficulty = lesson::Difficulty::medium;
    if (difficulty == "hard") draw.difficulty = lesson::Difficulty::hard;
    draw.section = each.text("section");
    draw.count = static_cast<int>(each.integer("count", 1));
    check_known(context.diagnostics, each.where("section"), "section", draw.section, sections);
    if (draw.section.empty() && !sections.empty()) {
      context.error(each.span(), "a `draw` of a test with sections needs `section`")
          .hint("say into which section the items go");
    }
    spans.push_back(each.span());
    test.blueprint.push_back(std::move(draw));
  }
  if (fields.has("blueprint") && test.blueprint.empty()) {
    fields.error("blueprint", "the blueprint draws nothing").hint("add a draw { … }, or take it out");
  }
}

}  // namespace

Test read_test(BuildContext& context, const FormReader& fields, const std::string& name, TestPlace place) {
  Test test;
  test.id = name;
  test.path = context.module.id + "/" + name;
  test.title = fields.text("title");
  test.uses_bank = fields.flag("bank");
  test.order = order_of(fields, "order");
  test.choice_order = order_of(fields, "choice_order");
  if (fields.text("behaviour") == "immediate") test.behaviour = lesson::Behaviour::immediate;
  test.certainty = fields.flag("certainty");
  test.attempts_max = static_cast<int>(fields.integer("attempts_max", 0));
  test.counts = attempt_rule(fields);
  constexpr int kMinuteS = 60;
  test.time_limit_s = kMinuteS * static_cast<int>(fields.integer("time_limit_minutes", 0));
  test.review = read_review(fields, place);
  test.requires_units = fields.names("requires");
  read_items(context, fields, test);
  std::vector<Span> draws;
  read_blueprint(context, fields, test, draws);
  const std::string& file = fields.file();
  if (!context.is_broken(file)) check_test(context, fields, test, draws);
  return test;
}

std::vector<Item> read_bank(BuildContext& context, const FormReader& fields) {
  std::vector<Item> items;
  Siblings siblings;
  for (const FormReader& each : fields.content())
    items.push_back(read_item(context, each, context.module.id + "/bank", siblings));
  if (items.empty() && !context.is_broken(fields.file()))
    context.error(fields.span(), "the bank has no item").hint("write a choice_item { … }");
  return items;
}

}  // namespace waypost::scripting
