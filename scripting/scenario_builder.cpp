// SPDX-License-Identifier: Apache-2.0
#include "scripting/scenario_builder.hpp"

#include <algorithm>
#include <limits>

#include "base/format.hpp"
#include "scripting/media_builder.hpp"
#include "scripting/name_rules.hpp"
#include "scripting/page_builder.hpp"
#include "scripting/scenario_check.hpp"

namespace waypost::scripting {
namespace {

using lesson::Ending;
using lesson::ScenarioPage;
using lesson::Variable;

class ScenarioBuilder {
 public:
  explicit ScenarioBuilder(BuildContext& context) : context_(context) {}

  ScenarioPage read(const FormReader& fields, const lesson::Path& lesson, Siblings& siblings) {
    Siblings children;
    read_page_base(context_, fields, lesson, siblings, children, page_);
    page_.objective = context_.read_objective(fields);
    spans_.page = fields.span();
    for (const FormReader& each : fields.list("variables")) read_variable(each, children);
    const std::vector<FormReader> scenes = fields.content();
    for (const FormReader& each : scenes) scenes_.push_back(each.text("id"));
    for (const FormReader& each : scenes) read_scene(each, children);
    context_.check_count(fields, "scene", page_.scenes.size(), 2, 100);
    // Where something is wrong already, what follows from it would only confuse.
    if (is_whole_ && page_.scenes.size() >= 2)
      check_scenario(page_, spans_, context_.diagnostics, context_.scenario_steps_left);
    return std::move(page_);
  }

 private:
  void read_variable(const FormReader& fields, Siblings& children) {
    Variable variable{fields.text("id"),
                      page_.path + "/" + fields.text("id"),
                      fields.text("name"),
                      fields.integer("initial", 0),
                      fields.integer("minimum", 0),
                      fields.integer("maximum", 0)};
    children.claim(context_.diagnostics, fields);
    if (fields.has("maximum") && variable.minimum >= variable.maximum) {
      fields
          .error("maximum",
                 format("the variable `{}` cannot change: its maximum is not above its minimum", variable.id))
          .hint("raise `maximum`, or take the variable out");
      is_whole_ = false;
    } else if (variable.initial < variable.minimum || variable.initial > variable.maximum) {
      fields
          .error("initial", format("the variable `{}` begins at {}, outside of {} to {}", variable.id,
                                   variable.initial, variable.minimum, variable.maximum))
          .hint("change `initial`, or the bounds");
      is_whole_ = false;
    }
    page_.variables.push_back(std::move(variable));
  }

  void read_scene(const FormReader& fields, Siblings& children) {
    lesson::Scene scene;
    scene.id = fields.text("id");
    scene.path = page_.path + "/" + scene.id;
    scene.text = context_.read_markdown(fields, "text");
    children.claim(context_.diagnostics, fields);
    Siblings inner;
    scene.image = read_image(context_, fields, inner);
    const std::string ending = fields.text("ending");
    if (!ending.empty()) scene.ending = ending == "good" ? Ending::good : Ending::poor;
    is_whole_ = is_whole_ && ending.empty() != fields.is_written("ending");
    DistinctTexts texts;
    std::vector<Span> spans;
    for (const FormReader& each : fields.content()) {
      scene.options.push_back(read_option(each, scene.path, inner));
      spans.push_back(each.span());
      if (scene.options.back().conditions.empty())
        texts.add(context_.diagnostics, "option", scene.options.back().text, each.where());
    }
    if (scene.ending != Ending::none && !scene.options.empty()) {
      fields.error("ending", format("the scene `{}` is an ending and has options", scene.id))
          .hint("take the options out, or the `ending`");
      is_whole_ = false;
    }
    if (!fields.is_written("ending") && scene.options.empty()) {
      context_.error(fields.span(), format("the scene `{}` is a dead end", scene.id))
          .hint("add an option { … }, or `ending = \"good\"` or \"poor\"");
      is_whole_ = false;
    }
    spans_.scenes.push_back(fields.span());
    spans_.options.push_back(std::move(spans));
    page_.scenes.push_back(std::move(scene));
  }

  lesson::Option read_option(const FormReader& fields, const lesson::Path& parent, Siblings& siblings) {
    lesson::Option option;
    option.id = fields.text("id");
    option.path = parent + "/" + option.id;
    option.text = fields.content_text();
    option.go_to = fields.text("go_to");
    option.consequence = fields.text("consequence");
    siblings.claim(context_.diagnostics, fields);
    is_whole_ = is_whole_ && fields.has("go_to") &&
                std::find(scenes_.begin(), scenes_.end(), option.go_to) != scenes_.end();
    check_known(context_.diagnostics, fields.where("go_to"), "scene", option.go_to,
                {scenes_.begin(), scenes_.end()});
    for (const FormReader& each : fields.list("changes")) {
      option.changes.push_back({read_variable_name(each), each.integer("by", 0)});
      if (each.has("by") && option.changes.back().by == 0)
        each.error("by", "this changes nothing").hint("write how much is added, or take it out");
    }
    for (const FormReader& each : fields.list("when")) option.conditions.push_back(read_condition(each));
    return option;
  }

  lesson::Condition read_condition(const FormReader& fields) {
    lesson::Condition condition{read_variable_name(fields), {}, {}};
    if (fields.has("at_least")) condition.at_least = fields.integer("at_least", 0);
    if (fields.has("at_most")) condition.at_most = fields.integer("at_most", 0);
    if (!condition.at_least && !condition.at_most) {
      context_.error(fields.span(), "a condition without `at_least` and `at_most` asks nothing")
          .hint("add one of them");
      return condition;
    }
    const auto known = std::find_if(page_.variables.begin(), page_.variables.end(),
                                    [&](const Variable& each) { return each.id == condition.variable; });
    if (known == page_.variables.end()) return condition;
    constexpr std::int64_t kNoBound = std::numeric_limits<std::int64_t>::max();
    const std::int64_t least = std::max(condition.at_least.value_or(-kNoBound), known->minimum);
    const std::int64_t most = std::min(condition.at_most.value_or(kNoBound), known->maximum);
    if (least > most) {
      context_
          .error(fields.span(condition.at_least ? "at_least" : "at_most"),
                 format("this can never hold: `{}` goes from {} to {}", known->id, known->minimum,
                        known->maximum))
          .hint("change the condition, or the variable's bounds");
      is_whole_ = false;
    }
    return condition;
  }

  std::string read_variable_name(const FormReader& fields) {
    std::string name = fields.text("variable");
    std::vector<std::string_view> known;
    for (const Variable& each : page_.variables) known.push_back(each.id);
    is_whole_ = is_whole_ && std::find(known.begin(), known.end(), name) != known.end();
    check_known(context_.diagnostics, fields.where("variable"), "variable", name, known);
    return name;
  }

  BuildContext& context_;
  ScenarioPage page_;
  ScenarioSpans spans_;
  std::vector<std::string> scenes_;
  bool is_whole_ = true;
};

}  // namespace

ScenarioPage read_scenario(BuildContext& context, const FormReader& fields, const lesson::Path& lesson,
                           Siblings& siblings) {
  return ScenarioBuilder(context).read(fields, lesson, siblings);
}

}  // namespace waypost::scripting
