// SPDX-License-Identifier: Apache-2.0
#include "session/shown_interaction.hpp"

#include <string_view>

namespace waypost::session {
namespace {

/// Writes members "name": [ {…}, … ] of what an interaction is made of.
class InteractionWriter {
 public:
  explicit InteractionWriter(JsonWriter& json) : json_(json) {}

  void write(const lesson::ChoiceInteraction& each) {
    json_.member("multiple", each.multiple);
    write_choices("choices", each.choices);
  }

  void write(const lesson::MatchInteraction& each) {
    json_.key("pairs").begin_array();
    for (const lesson::Pair& pair : each.pairs) {
      json_.begin_object().member("id", pair.id).member("path", pair.path).member("left", pair.left);
      json_.member("right", pair.right).member("feedback", pair.feedback).end_object();
    }
    json_.end_array();
    write_texts("distractors", each.distractors);
  }

  void write(const lesson::OrderInteraction& each) { write_texts("steps", each.steps); }

  void write(const lesson::HotspotInteraction& each) {
    json_.member("multiple", each.multiple);
    json_.key("spots").begin_array();
    for (const lesson::Spot& spot : each.spots) {
      json_.begin_object().member("id", spot.id).member("path", spot.path);
      json_.member("x_share", double{spot.x_share}).member("y_share", double{spot.y_share});
      json_.member("width_share", double{spot.width_share});
      json_.member("height_share", double{spot.height_share});
      json_.member("title", spot.title).member("text", spot.text).member("correct", spot.correct);
      json_.member("feedback", spot.feedback).end_object();
    }
    json_.end_array();
  }

  void write(const lesson::NumericInteraction& each) {
    json_.member("correct_millionths", each.correct_millionths);
    json_.member("tolerance_millionths", each.tolerance_millionths).member("unit", each.unit);
  }

  void write(const lesson::TextInteraction& each) {
    write_variants("accepted", each.accepted);
    write_variants("wrong", each.wrong);
  }

  void write(const lesson::GapsInteraction& each) {
    json_.member("text", each.text);
    json_.key("gaps").begin_array();
    for (const lesson::Gap& gap : each.gaps) {
      json_.begin_object().member("id", gap.id).member("path", gap.path);
      write_choices("options", gap.options);
      write_variants("accepted", gap.accepted);
      json_.end_object();
    }
    json_.end_array();
  }

  void write(const lesson::FunctionInteraction& each) {
    json_.member("input", lesson::name_of(each.input)).member("multiple", each.multiple);
    json_.member("unit", each.unit);
    write_choices("choices", each.choices);
  }

 private:
  void write_choices(std::string_view name, const std::vector<lesson::Choice>& choices) {
    json_.key(name).begin_array();
    for (const lesson::Choice& choice : choices) {
      json_.begin_object().member("id", choice.id).member("path", choice.path);
      json_.member("text", choice.text);
      write_image(json_, choice.image);
      json_.member("correct", choice.correct).member("credit_millionths", choice.credit_millionths);
      json_.member("feedback", choice.feedback).end_object();
    }
    json_.end_array();
  }

  template <typename List>
  void write_texts(std::string_view name, const List& list) {
    json_.key(name).begin_array();
    for (const auto& each : list) {
      json_.begin_object().member("id", each.id).member("path", each.path);
      json_.member("text", each.text).end_object();
    }
    json_.end_array();
  }

  void write_variants(std::string_view name, const std::vector<lesson::TextVariant>& variants) {
    json_.key(name).begin_array();
    for (const lesson::TextVariant& variant : variants) {
      json_.begin_object().member("text", variant.text);
      json_.key("translations").begin_array();
      for (const std::string& translation : variant.translations) json_.text(translation);
      json_.end_array();
      json_.member("credit_millionths", variant.credit_millionths);
      json_.member("feedback", variant.feedback).end_object();
    }
    json_.end_array();
  }

  JsonWriter& json_;
};

std::vector<lesson::Choice> read_choices(const JsonValue& list) {
  std::vector<lesson::Choice> choices;
  for (const JsonValue& each : list.items()) {
    choices.push_back({each["id"].text(), each["path"].text(), each["text"].text(), read_image(each),
                       each["correct"].boolean(), each["credit_millionths"].integer(),
                       each["feedback"].text()});
  }
  return choices;
}

std::vector<lesson::TextVariant> read_variants(const JsonValue& list) {
  std::vector<lesson::TextVariant> variants;
  for (const JsonValue& each : list.items()) {
    lesson::TextVariant variant;
    variant.text = each["text"].text();
    for (const JsonValue& translation : each["translations"].items())
      variant.translations.push_back(translation.text());
    variant.credit_millionths = each["credit_millionths"].integer();
    variant.feedback = each["feedback"].text();
    variants.push_back(std::move(variant));
  }
  return variants;
}

template <typename Part>
std::vector<Part> read_texts(const JsonValue& list) {
  std::vector<Part> parts;
  for (const JsonValue& each : list.items())
    parts.push_back({each["id"].text(), each["path"].text(), each["text"].text()});
  return parts;
}

float share(const JsonValue& value) { return static_cast<float>(value.real()); }

std::vector<lesson::Spot> read_spots(const JsonValue& list) {
  std::vector<lesson::Spot> spots;
  for (const JsonValue& each : list.items()) {
    spots.push_back({each["id"].text(), each["path"].text(), share(each["x_share"]), share(each["y_share"]),
                     share(each["width_share"]), share(each["height_share"]), each["title"].text(),
                     each["text"].text(), each["correct"].boolean(), each["feedback"].text()});
  }
  return spots;
}

lesson::MatchInteraction read_match(const JsonValue& json) {
  lesson::MatchInteraction match;
  for (const JsonValue& each : json["pairs"].items()) {
    match.pairs.push_back({each["id"].text(), each["path"].text(), each["left"].text(), each["right"].text(),
                           each["feedback"].text()});
  }
  match.distractors = read_texts<lesson::Distractor>(json["distractors"]);
  return match;
}

lesson::GapsInteraction read_gaps(const JsonValue& json) {
  lesson::GapsInteraction gaps;
  gaps.text = json["text"].text();
  for (const JsonValue& each : json["gaps"].items()) {
    gaps.gaps.push_back({each["id"].text(), each["path"].text(), read_choices(each["options"]),
                         read_variants(each["accepted"])});
  }
  return gaps;
}

lesson::FunctionInteraction read_function(const JsonValue& json) {
  lesson::FunctionInteraction function;
  for (const auto input : {lesson::FunctionInput::text, lesson::FunctionInput::choices}) {
    if (json["input"].text() == name_of(input)) function.input = input;
  }
  function.multiple = json["multiple"].boolean();
  function.unit = json["unit"].text();
  function.choices = read_choices(json["choices"]);
  return function;
}

}  // namespace

void write_image(JsonWriter& json, const std::optional<lesson::Image>& image) {
  if (!image) return;
  json.key("image").begin_object().member("file", image->file).member("alt", image->alt);
  json.key("labels").begin_array();
  for (const lesson::Label& label : image->labels) {
    json.begin_object().member("id", label.id).member("x_share", double{label.x_share});
    json.member("y_share", double{label.y_share}).member("text", label.text).end_object();
  }
  json.end_array().end_object();
}

std::optional<lesson::Image> read_image(const JsonValue& owner) {
  const JsonValue* json = owner.find("image");
  if (json == nullptr) return std::nullopt;
  lesson::Image image{(*json)["file"].text(), (*json)["alt"].text(), {}};
  for (const JsonValue& each : (*json)["labels"].items()) {
    image.labels.push_back(
        {each["id"].text(), share(each["x_share"]), share(each["y_share"]), each["text"].text()});
  }
  return image;
}

void write_interaction(JsonWriter& json, const lesson::Item& item) {
  json.key("interaction").begin_object();
  std::visit([&](const auto& each) { InteractionWriter(json).write(each); }, item.interaction);
  json.end_object();
}

lesson::Interaction read_interaction(const JsonValue& item, lesson::ItemType type) {
  const JsonValue& json = item["interaction"];
  switch (type) {
    case lesson::ItemType::choice:
    case lesson::ItemType::true_false:
    case lesson::ItemType::picture_choice:
    case lesson::ItemType::decision:
      return lesson::ChoiceInteraction{read_choices(json["choices"]), json["multiple"].boolean()};
    case lesson::ItemType::matching: return read_match(json);
    case lesson::ItemType::ordering:
      return lesson::OrderInteraction{read_texts<lesson::OrderStep>(json["steps"])};
    case lesson::ItemType::hotspot:
    case lesson::ItemType::document_check:
      return lesson::HotspotInteraction{read_spots(json["spots"]), json["multiple"].boolean()};
    case lesson::ItemType::numeric:
      return lesson::NumericInteraction{json["correct_millionths"].integer(),
                                        json["tolerance_millionths"].integer(), json["unit"].text()};
    case lesson::ItemType::short_text:
      return lesson::TextInteraction{read_variants(json["accepted"]), read_variants(json["wrong"])};
    case lesson::ItemType::gaps: return read_gaps(json);
    case lesson::ItemType::function: return read_function(json);
  }
  return {};
}

}  // namespace waypost::session
