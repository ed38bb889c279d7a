// SPDX-License-Identifier: Apache-2.0
// Items of the model as JSON.
#include <cmath>

#include "authoring-tools/model_json.hpp"

namespace waypost::authoring {
namespace {

/// A share is a float in the model; its author wrote a few decimals.
double as_written(float share) { return std::round(static_cast<double>(share) * 1e6) / 1e6; }

void write_point(JsonWriter& json, const char* name, float x_share, float y_share) {
  json.key(name).begin_array().real(as_written(x_share)).real(as_written(y_share)).end_array();
}

/// What a choice has beyond id, path, text and feedback.
enum class ChoiceMembers { correct, correct_and_image, credit, none };

void write_choices(JsonWriter& json, const char* name, const std::vector<lesson::Choice>& choices,
                   ChoiceMembers members) {
  json.key(name).begin_array();
  for (const lesson::Choice& choice : choices) {
    json.begin_object().member("id", choice.id).member("path", choice.path).member("text", choice.text);
    if (members == ChoiceMembers::correct_and_image) write_image(json, choice.image);
    if (members == ChoiceMembers::credit) json.member("credit_millionths", choice.credit_millionths);
    if (members != ChoiceMembers::none) json.member("correct", choice.correct);
    json.member("feedback", choice.feedback).end_object();
  }
  json.end_array();
}

void write_variants(JsonWriter& json, const char* name, const std::vector<lesson::TextVariant>& variants) {
  json.key(name).begin_array();
  for (const lesson::TextVariant& variant : variants) {
    json.begin_object().member("text", variant.text);
    write_names(json, "translations", variant.translations);
    json.member("credit_millionths", variant.credit_millionths)
        .member("feedback", variant.feedback)
        .end_object();
  }
  json.end_array();
}

class InteractionWriter {
 public:
  InteractionWriter(JsonWriter& json, lesson::ItemType type) : json_(json), type_(type) {}

  void operator()(const lesson::ChoiceInteraction& choice) {
    json_.member("multiple", choice.multiple);
    ChoiceMembers members = ChoiceMembers::correct;
    if (type_ == lesson::ItemType::picture_choice) members = ChoiceMembers::correct_and_image;
    if (type_ == lesson::ItemType::decision) members = ChoiceMembers::credit;
    write_choices(json_, "choices", choice.choices, members);
  }

  void operator()(const lesson::MatchInteraction& match) {
    json_.key("pairs").begin_array();
    for (const lesson::Pair& pair : match.pairs) {
      json_.begin_object().member("id", pair.id).member("path", pair.path).member("left", pair.left);
      json_.member("right", pair.right).member("feedback", pair.feedback).end_object();
    }
    json_.end_array().key("distractors").begin_array();
    for (const lesson::Distractor& each : match.distractors) {
      json_.begin_object()
          .member("id", each.id)
          .member("path", each.path)
          .member("text", each.text)
          .end_object();
    }
    json_.end_array();
  }

  void operator()(const lesson::OrderInteraction& order) {
    json_.key("steps").begin_array();
    for (const lesson::OrderStep& step : order.steps) {
      json_.begin_object()
          .member("id", step.id)
          .member("path", step.path)
          .member("text", step.text)
          .end_object();
    }
    json_.end_array();
  }

  void operator()(const lesson::HotspotInteraction& hotspot) {
    json_.member("multiple", hotspot.multiple).key("spots").begin_array();
    for (const lesson::Spot& spot : hotspot.spots) write_spot(json_, spot, true);
    json_.end_array();
  }

  void operator()(const lesson::NumericInteraction& numeric) {
    json_.member("correct_millionths", numeric.correct_millionths);
    json_.member("tolerance_millionths", numeric.tolerance_millionths).member("unit", numeric.unit);
  }

  void operator()(const lesson::TextInteraction& text) {
    write_variants(json_, "accepted", text.accepted);
    write_variants(json_, "wrong", text.wrong);
  }

  void operator()(const lesson::GapsInteraction& gaps) {
    json_.member("text", gaps.text).key("gaps").begin_array();
    for (const lesson::Gap& gap : gaps.gaps) {
      json_.begin_object().member("id", gap.id).member("path", gap.path);
      write_choices(json_, "options", gap.options, ChoiceMembers::correct);
      write_variants(json_, "accepted", gap.accepted);
      json_.end_object();
    }
    json_.end_array();
  }

  void operator()(const lesson::FunctionInteraction& function) {
    json_.member("input", lesson::name_of(function.input)).member("multiple", function.multiple);
    json_.member("unit", function.unit);
    write_choices(json_, "choices", function.choices, ChoiceMembers::none);
  }

 private:
  JsonWriter& json_;
  lesson::ItemType type_;
};

}  // namespace

void write_names(JsonWriter& json, const char* name, const std::vector<std::string>& values) {
  json.key(name).begin_array();
  for (const std::string& each : values) json.text(each);
  json.end_array();
}

void write_image(JsonWriter& json, const std::optional<lesson::Image>& image) {
  json.key("image");
  if (!image) {
    json.null();
    return;
  }
  json.begin_object().member("file", image->file).member("alt", image->alt).key("labels").begin_array();
  for (const lesson::Label& label : image->labels) {
    json.begin_object().member("id", label.id);
    write_point(json, "at", label.x_share, label.y_share);
    json.member("text", label.text).end_object();
  }
  json.end_array().end_object();
}

void write_narration(JsonWriter& json, const std::optional<lesson::Narration>& narration) {
  json.key("narration");
  if (!narration) {
    json.null();
    return;
  }
  json.begin_object()
      .member("file", narration->file)
      .member("transcript", narration->transcript)
      .end_object();
}

void write_spot(JsonWriter& json, const lesson::Spot& spot, bool of_item) {
  json.begin_object().member("id", spot.id).member("path", spot.path);
  write_point(json, "at", spot.x_share, spot.y_share);
  write_point(json, "size", spot.width_share, spot.height_share);
  if (!of_item) json.member("title", spot.title);
  json.member("text", spot.text);
  if (of_item) json.member("correct", spot.correct).member("feedback", spot.feedback);
  json.end_object();
}

void write_item(JsonWriter& json, const lesson::Item& item) {
  json.begin_object().member("type", std::string(lesson::name_of(item.type)) + "_item");
  json.member("id", item.id).member("path", item.path).member("file", item.file);
  json.member("objective", item.objective).member("prompt", item.prompt);
  write_image(json, item.image);
  write_narration(json, item.narration);
  json.member("maximum", item.maximum).member("tries_max", item.tries_max);
  json.member("penalty_millionths", item.penalty_millionths);
  write_names(json, "hints", item.hints);
  json.member("certainty", item.certainty).member("shuffle", item.shuffle);
  json.member("difficulty", lesson::name_of(item.difficulty)).member("explanation", item.explanation);
  write_names(json, "facts", item.facts);
  json.member("safety", item.safety).member("content_hash", item.content_hash);
  std::visit(InteractionWriter(json, item.type), item.interaction);
  json.end_object();
}

}  // namespace waypost::authoring
