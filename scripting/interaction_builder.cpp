// SPDX-License-Identifier: Apache-2.0
#include "scripting/interaction_builder.hpp"

#include <algorithm>

#include "base/format.hpp"
#include "scripting/media_builder.hpp"

namespace waypost::scripting {
namespace {

using lesson::Choice;
using lesson::Item;
using lesson::ItemType;
using lesson::Path;

Choice choice_from(BuildContext& context, const FormReader& fields, const Path& parent, Siblings& children) {
  Choice choice;
  choice.id = fields.text("id");
  choice.path = parent + "/" + choice.id;
  choice.text = fields.content_text();
  choice.correct = fields.flag("correct");
  choice.feedback = fields.text("feedback");
  children.claim(context.diagnostics, fields);
  return choice;
}

void check_key(BuildContext& context, const FormReader& owner, std::string_view part, std::size_t count,
               std::size_t correct, bool multiple) {
  if (count == 0) return;
  if (correct == 0) {
    context.error(owner.span(), format("no {} is marked correct", part))
        .hint(format("add `correct = true` to the right {}", part));
  }
  if (correct > 1 && !multiple) {
    context.error(owner.span(), format("{} {}s are marked correct", correct, part))
        .hint(owner.form() == "gap" ? "keep one" : "keep one, or add `multiple = true` to the item");
  }
}

std::size_t count_correct(const std::vector<Choice>& choices) {
  return static_cast<std::size_t>(
      std::count_if(choices.begin(), choices.end(), [](const Choice& each) { return each.correct; }));
}

lesson::ChoiceInteraction read_true_false(BuildContext& context, const FormReader& fields, const Item& item,
                                          Siblings& children) {
  lesson::ChoiceInteraction interaction;
  for (const bool value : {true, false}) {
    Choice choice;
    choice.id = value ? "true" : "false";
    choice.path = item.path + "/" + choice.id;
    choice.correct = fields.has("correct") && fields.flag("correct") == value;
    choice.feedback = fields.text(value ? "feedback_true" : "feedback_false");
    children.claim(context.diagnostics, choice.id, fields.where());
    interaction.choices.push_back(std::move(choice));
  }
  return interaction;
}

lesson::ChoiceInteraction read_picture_choices(BuildContext& context, const FormReader& fields,
                                               const Item& item, Siblings& children) {
  lesson::ChoiceInteraction interaction;
  interaction.multiple = fields.flag("multiple");
  DistinctTexts files;
  DistinctTexts names;
  for (const FormReader& each : fields.content()) {
    Choice choice = choice_from(context, each, item.path, children);
    Siblings labels;
    choice.image = read_image(context, each, labels);
    if (choice.image) {
      files.add(context.diagnostics, "picture", choice.image->file, each.where());
      names.add(context.diagnostics, "`alt`", choice.image->alt, each.where());
      if (!choice.image->labels.empty()) {
        each.error("image", "a picture to choose takes no labels").hint("draw what matters, without words");
      }
      if (choice.image->alt.empty())
        each.error("image", "a picture to choose needs `alt`").hint("its `alt` is its name");
    }
    interaction.choices.push_back(std::move(choice));
  }
  context.check_count(fields, "picture_choice", interaction.choices.size(), 2, 6);
  check_key(context, fields, "picture", interaction.choices.size(), count_correct(interaction.choices),
            interaction.multiple);
  return interaction;
}

lesson::MatchInteraction read_match(BuildContext& context, const FormReader& fields, const Item& item,
                                    Siblings& children) {
  lesson::MatchInteraction interaction;
  DistinctTexts lefts;
  DistinctTexts rights;
  for (const FormReader& each : fields.content()) {
    const std::string id = each.text("id");
    const Path path = item.path + "/" + id;
    children.claim(context.diagnostics, each);
    if (each.form() == "distractor") {
      rights.add(context.diagnostics, "right side", each.content_text(), each.where());
      interaction.distractors.push_back({id, path, each.content_text()});
      continue;
    }
    lesson::Pair pair{id, path, each.text("left"), each.text("right"), each.text("feedback")};
    lefts.add(context.diagnostics, "left side", pair.left, each.where("left"));
    rights.add(context.diagnostics, "right side", pair.right, each.where("right"));
    interaction.pairs.push_back(std::move(pair));
  }
  context.check_count(fields, "pair", interaction.pairs.size(), 2, 8);
  constexpr std::size_t kDistractorsMax = 4;
  context.check_count(fields, "distractor", interaction.distractors.size(), 0, kDistractorsMax);
  return interaction;
}

lesson::OrderInteraction read_order(BuildContext& context, const FormReader& fields, const Item& item,
                                    Siblings& children) {
  lesson::OrderInteraction interaction;
  DistinctTexts texts;
  for (const FormReader& each : fields.content()) {
    lesson::OrderStep step{each.text("id"), item.path + "/" + each.text("id"), each.content_text()};
    while (!step.text.empty() && step.text.back() == '\n') step.text.pop_back();
    children.claim(context.diagnostics, each);
    texts.add(context.diagnostics, "step", step.text, each.where());
    context.refuse_fields(each, {"title"}, "in an ordering_item");
    interaction.steps.push_back(std::move(step));
  }
  context.check_count(fields, "step", interaction.steps.size(), 3, 8);
  return interaction;
}

lesson::HotspotInteraction read_hotspots(BuildContext& context, const FormReader& fields, const Item& item,
                                         Siblings& children) {
  const bool is_document = item.type == ItemType::document_check;
  lesson::HotspotInteraction interaction;
  interaction.multiple = is_document || fields.flag("multiple");
  DistinctTexts texts;
  std::size_t correct = 0;
  const std::vector<FormReader> spots = fields.content();
  for (const FormReader& each : spots) {
    lesson::Spot spot = read_spot(context, each, item.path, children);
    spot.correct = each.flag("correct");
    spot.feedback = each.text("feedback");
    correct += spot.correct ? 1 : 0;
    texts.add(context.diagnostics, "spot", spot.text, each.where());
    context.refuse_fields(each, {"title"}, "in an item");
    interaction.spots.push_back(std::move(spot));
  }
  context.check_count(fields, "spot", interaction.spots.size(), 2, 20);
  check_overlaps(context, spots, interaction.spots);
  check_key(context, fields, "spot", interaction.spots.size(), correct, interaction.multiple);
  if (is_document && correct > 0 && correct == interaction.spots.size()) {
    context.error(fields.span(), "every spot is marked correct")
        .hint("add a spot { … } where the document is in order");
  }
  return interaction;
}

lesson::NumericInteraction read_numeric(const FormReader& fields) {
  lesson::NumericInteraction interaction;
  interaction.correct_millionths = fields.scaled("correct", lesson::kMillion, 0);
  interaction.tolerance_millionths = fields.scaled("tolerance", lesson::kMillion, 0);
  interaction.unit = fields.text("unit");
  return interaction;
}

lesson::ChoiceInteraction read_decisions(BuildContext& context, const FormReader& fields, const Item& item,
                                         Siblings& children) {
  lesson::ChoiceInteraction interaction;
  DistinctTexts texts;
  bool has_best = false;
  for (const FormReader& each : fields.content()) {
    Choice choice = choice_from(context, each, item.path, children);
    choice.credit_millionths = each.scaled("credit", lesson::kMillion, 0);
    choice.correct = choice.credit_millionths == lesson::kMillion;
    choice.feedback = each.text("consequence");
    has_best = has_best || choice.correct;
    texts.add(context.diagnostics, "decision", choice.text, each.where());
    interaction.choices.push_back(std::move(choice));
  }
  context.check_count(fields, "decision", interaction.choices.size(), 2, 6);
  if (!interaction.choices.empty() && !has_best) {
    context.error(fields.span(), "no decision earns the whole credit")
        .hint("add `credit = 1` to the best one");
  }
  return interaction;
}

lesson::FunctionInteraction read_function(BuildContext& context, const FormReader& fields, const Item& item,
                                          Siblings& children) {
  lesson::FunctionInteraction interaction;
  const std::string input = fields.text("input");
  if (input == "text") interaction.input = lesson::FunctionInput::text;
  if (input == "choices") interaction.input = lesson::FunctionInput::choices;
  interaction.multiple = fields.flag("multiple");
  interaction.unit = fields.text("unit");
  DistinctTexts texts;
  for (const FormReader& each : fields.content()) {
    Choice choice = choice_from(context, each, item.path, children);
    context.refuse_fields(each, {"correct", "feedback"}, "in a function_item: its function gives the points");
    texts.add(context.diagnostics, "choice", choice.text, each.where());
    interaction.choices.push_back(std::move(choice));
  }
  if (interaction.input == lesson::FunctionInput::choices) {
    context.check_count(fields, "choice", interaction.choices.size(), 2, 8);
  } else {
    context.refuse_fields(fields, {"multiple"}, "without `input = \"choices\"`");
    if (!interaction.choices.empty()) {
      context.error(fields.span(), "a function_item has choices only with `input = \"choices\"`")
          .hint("add `input = \"choices\"`, or take the choices out");
    }
  }
  if (interaction.input != lesson::FunctionInput::number)
    context.refuse_fields(fields, {"unit"}, "without `input = \"number\"`");
  return interaction;
}

}  // namespace

std::vector<Choice> read_choices(BuildContext& context, const FormReader& owner, const Path& parent,
                                 bool multiple, Siblings& children) {
  std::vector<Choice> choices;
  DistinctTexts texts;
  for (const FormReader& each : owner.content()) {
    choices.push_back(choice_from(context, each, parent, children));
    texts.add(context.diagnostics, "choice", choices.back().text, each.where());
  }
  context.check_count(owner, "choice", choices.size(), 2, 8);
  check_key(context, owner, "choice", choices.size(), count_correct(choices), multiple);
  return choices;
}

lesson::Interaction read_interaction(BuildContext& context, const FormReader& fields, const Item& item,
                                     Siblings& children) {
  switch (item.type) {
    case ItemType::choice: {
      const bool multiple = fields.flag("multiple");
      return lesson::ChoiceInteraction{read_choices(context, fields, item.path, multiple, children),
                                       multiple};
    }
    case ItemType::true_false: return read_true_false(context, fields, item, children);
    case ItemType::picture_choice: return read_picture_choices(context, fields, item, children);
    case ItemType::matching: return read_match(context, fields, item, children);
    case ItemType::ordering: return read_order(context, fields, item, children);
    case ItemType::hotspot:
    case ItemType::document_check: return read_hotspots(context, fields, item, children);
    case ItemType::numeric: return read_numeric(fields);
    case ItemType::short_text: return read_text_interaction(context, fields);
    case ItemType::gaps: return read_gaps_interaction(context, fields, item.path, children);
    case ItemType::decision: return read_decisions(context, fields, item, children);
    case ItemType::function: return read_function(context, fields, item, children);
  }
  return lesson::ChoiceInteraction{};
}

}  // namespace waypost::scripting
