// SPDX-License-Identifier: Apache-2.0
#include "scripting/item_builder.hpp"

#include "base/assert.hpp"
#include "base/format.hpp"
#include "scripting/content_hash.hpp"
#include "scripting/interaction_builder.hpp"
#include "scripting/media_builder.hpp"

namespace waypost::scripting {
namespace {

using lesson::Difficulty;
using lesson::Item;

constexpr std::string_view kItemSuffix = "_item";

Difficulty difficulty_of(const FormReader& fields) {
  const std::string word = fields.text("difficulty");
  if (word == "easy") return Difficulty::easy;
  return word == "hard" ? Difficulty::hard : Difficulty::medium;
}

void read_scoring(BuildContext& context, const FormReader& fields, Item& item) {
  item.maximum = fields.scaled("points", lesson::kMarkPerPoint, lesson::kMarkPerPoint);
  item.tries_max = static_cast<int>(fields.integer("tries_max", 1));
  item.penalty_millionths = fields.scaled("penalty", lesson::kMillion, 0);
  item.hints = fields.names("hints");
  item.certainty = fields.flag("certainty");
  item.shuffle = fields.flag("shuffle");
  item.difficulty = difficulty_of(fields);
  DistinctTexts hints;
  for (const std::string& hint : item.hints)
    hints.add(context.diagnostics, "hint", hint, fields.where("hints"));
  constexpr std::size_t kHintsMax = 5;
  if (item.hints.size() > kHintsMax) {
    fields
        .error("hints",
               format("an item takes at most {} hints, this one has {}", kHintsMax, item.hints.size()))
        .hint("keep the most useful ones");
  }
  if (item.penalty_millionths > 0 && item.tries_max == 1 && item.hints.empty()) {
    fields.warning("penalty", "`penalty` has no meaning with one try and no hints")
        .hint("add `tries_max` or `hints`, or take it out");
  }
}

}  // namespace

bool is_item_form(std::string_view form) {
  return form.size() > kItemSuffix.size() && form.substr(form.size() - kItemSuffix.size()) == kItemSuffix;
}

Item read_item(BuildContext& context, const FormReader& fields, const lesson::Path& parent,
               Siblings& siblings) {
  ASSERT(is_item_form(fields.form()));
  const auto type = lesson::item_type_of(fields.form().substr(0, fields.form().size() - kItemSuffix.size()));
  ASSERT(type.has_value());
  Item item;
  item.type = *type;
  item.id = fields.text("id");
  item.path = parent + "/" + item.id;
  item.file = fields.file();
  item.objective = context.read_objective(fields);
  item.prompt = fields.text("prompt");
  item.explanation = fields.text("explanation");
  item.safety = fields.flag("safety");
  siblings.claim(context.diagnostics, fields);
  if (item.id == lesson::kLessonEnd) {
    fields.error("id", "an item may not be called `end`: branches go there to leave the lesson")
        .hint("choose another id");
  }
  Siblings children;
  item.image = read_image(context, fields, children);
  item.narration = read_narration(context, fields, true);
  item.facts = context.read_scored_facts(fields);
  read_scoring(context, fields, item);
  item.interaction = read_interaction(context, fields, item, children);
  item.content_hash =
      content_hash(item, item.type == lesson::ItemType::function ? fields.source_of("score") : "");
  return item;
}

}  // namespace waypost::scripting
