// SPDX-License-Identifier: Apache-2.0
#include "scripting/content_hash.hpp"

#include <cmath>
#include <utility>
#include <variant>
#include <vector>

#include "crypto/hash.hpp"
#include "formats/json.hpp"

namespace waypost::scripting {
namespace {

using lesson::Choice;
using lesson::Item;

/// The order of the members is the format: a change of it would part all statistics from their past.
class Hasher {
 public:
  explicit Hasher(JsonWriter& json) : json_(json) {}

  void image(const std::optional<lesson::Image>& image) {
    if (!image) return;
    json_.member("image", image->file).key("labels").begin_array();
    for (const lesson::Label& label : image->labels) {
      json_.begin_object().member("id", label.id).member("text", label.text).end_object();
    }
    json_.end_array();
  }

  void choices(std::string_view name, const std::vector<Choice>& choices) {
    json_.key(name).begin_array();
    for (const Choice& choice : choices) {
      json_.begin_object().member("id", choice.id).member("text", choice.text);
      json_.member("correct", choice.correct);
      json_.member("feedback", choice.feedback);
      if (choice.image) json_.member("image", choice.image->file).member("alt", choice.image->alt);
      if (choice.credit_millionths != 0) json_.member("credit", choice.credit_millionths);
      json_.end_object();
    }
    json_.end_array();
  }

  void operator()(const lesson::MatchInteraction& match) {
    json_.key("pairs").begin_array();
    for (const lesson::Pair& pair : match.pairs) {
      json_.begin_object().member("id", pair.id).member("left", pair.left).member("right", pair.right);
      json_.member("feedback", pair.feedback).end_object();
    }
    json_.end_array().key("distractors").begin_array();
    for (const lesson::Distractor& each : match.distractors) part(each.id, each.text);
    json_.end_array();
  }

  void operator()(const lesson::OrderInteraction& order) {
    json_.key("steps").begin_array();
    for (const lesson::OrderStep& step : order.steps) part(step.id, step.text);
    json_.end_array();
  }

  void operator()(const lesson::HotspotInteraction& hotspot) {
    json_.key("spots").begin_array();
    for (const lesson::Spot& spot : hotspot.spots) {
      json_.begin_object().member("id", spot.id).member("text", spot.text).member("correct", spot.correct);
      json_.member("feedback", spot.feedback).key("area").begin_array();
      for (const float share : {spot.x_share, spot.y_share, spot.width_share, spot.height_share})
        json_.integer(std::lround(share * 10'000));
      json_.end_array().end_object();
    }
    json_.end_array();
  }

  void operator()(const lesson::NumericInteraction& numeric) {
    json_.member("correct", numeric.correct_millionths).member("tolerance", numeric.tolerance_millionths);
    json_.member("unit", numeric.unit);
  }

  void operator()(const lesson::TextInteraction& text) {
    variants("accepted", text.accepted);
    variants("wrong", text.wrong);
  }

  void operator()(const lesson::GapsInteraction& text) {
    json_.member("text", text.text).key("gaps").begin_array();
    for (const lesson::Gap& gap : text.gaps) {
      json_.begin_object().member("id", gap.id);
      if (gap.is_typed()) {
        variants("accepted", gap.accepted);
      } else {
        choices("choices", gap.options);
      }
      json_.end_object();
    }
    json_.end_array();
  }

  void operator()(const lesson::FunctionInteraction& function) {
    const char* const inputs[] = {"number", "text", "choices"};
    json_.member("input", inputs[static_cast<std::size_t>(function.input)]).member("unit", function.unit);
    choices("choices", function.choices);
  }

  void operator()(const lesson::ChoiceInteraction& choice) { choices("choices", choice.choices); }

  void part(const std::string& id, const std::string& text) {
    json_.begin_object().member("id", id).member("text", text).end_object();
  }

 private:
  void variants(std::string_view name, const std::vector<lesson::TextVariant>& variants) {
    json_.key(name).begin_array();
    for (const lesson::TextVariant& variant : variants) {
      json_.begin_object().member("text", variant.text).member("credit", variant.credit_millionths);
      json_.member("feedback", variant.feedback).end_object();
    }
    json_.end_array();
  }

  JsonWriter& json_;
};

bool is_multiple(const Item& item) {
  if (const auto* choice = std::get_if<lesson::ChoiceInteraction>(&item.interaction)) return choice->multiple;
  if (const auto* spots = std::get_if<lesson::HotspotInteraction>(&item.interaction)) return spots->multiple;
  if (const auto* function = std::get_if<lesson::FunctionInteraction>(&item.interaction))
    return function->multiple;
  return false;
}

/// What came after the first items had been taken: only where it is used.
void add_optional(JsonWriter& json, const Item& item) {
  if (item.narration && !item.narration->transcript.empty())
    json.member("transcript", item.narration->transcript);
  if (!item.hints.empty()) {
    json.key("hints").begin_array();
    for (const std::string& hint : item.hints) json.text(hint);
    json.end_array();
  }
  if (item.penalty_millionths != 0) json.member("penalty", item.penalty_millionths);
  if (item.certainty) json.member("certainty", true);
  if (!item.explanation.empty()) json.member("explanation", item.explanation);
}

}  // namespace

std::string content_hash(const Item& item, std::string_view function_source) {
  JsonWriter json;
  Hasher hasher(json);
  json.begin_object().member("type", lesson::name_of(item.type)).member("id", item.path);
  json.member("prompt", item.prompt).member("multiple", is_multiple(item)).member("maximum", item.maximum);
  hasher.image(item.image);
  std::visit(hasher, item.interaction);
  if (!function_source.empty()) json.member("score", function_source);
  add_optional(json, item);
  json.end_object();
  return crypto::sha256_hex(json.take());
}

std::string content_hash(const lesson::FormPage& page) {
  JsonWriter json;
  Hasher hasher(json);
  json.begin_object().member("type", "form").member("id", page.path).member("title", page.title);
  json.member("body", page.body).key("questions").begin_array();
  for (const lesson::Question& question : page.questions) {
    json.begin_object().member("type", lesson::name_of(question.type)).member("id", question.id);
    json.member("prompt", question.prompt).member("required", question.required);
    if (!question.unit.empty()) json.member("unit", question.unit);
    if (question.minimum_millionths) json.member("minimum", *question.minimum_millionths);
    if (question.maximum_millionths) json.member("maximum", *question.maximum_millionths);
    for (const auto& [name, headings] : {std::pair{"rows", &question.rows}, {"columns", &question.columns}}) {
      if (headings->empty()) continue;
      json.key(name).begin_array();
      for (const lesson::Heading& heading : *headings) hasher.part(heading.id, heading.text);
      json.end_array();
    }
    if (!question.options.empty()) {
      json.key("answers").begin_array();
      for (const Choice& answer : question.options) hasher.part(answer.id, answer.text);
      json.end_array();
    }
    json.end_object();
  }
  json.end_array().end_object();
  return crypto::sha256_hex(json.take());
}

std::string content_hash(const lesson::RecommendationPage& page) {
  JsonWriter json;
  json.begin_object().member("type", "recommendation").member("id", page.path).member("title", page.title);
  json.member("body", page.body).member("otherwise", page.otherwise).key("recommendations").begin_array();
  for (const lesson::Recommendation& each : page.recommendations) {
    json.begin_object().member("id", each.id).member("reason", each.reason).key("courses").begin_array();
    for (const std::string& course : each.courses) json.text(course);
    json.end_array().key("when").begin_array();
    for (const lesson::AnswerCondition& condition : each.conditions) {
      json.begin_object().member("question", condition.form + "/" + condition.question);
      json.key("any_of").begin_array();
      for (const std::string& answer : condition.any_of) json.text(answer);
      json.end_array().end_object();
    }
    json.end_array().end_object();
  }
  json.end_array().end_object();
  return crypto::sha256_hex(json.take());
}

}  // namespace waypost::scripting
