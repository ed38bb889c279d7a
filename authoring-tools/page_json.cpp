// SPDX-License-Identifier: Apache-2.0
// Pages of the model as JSON.
#include "authoring-tools/model_json.hpp"

namespace waypost::authoring {
namespace {

const char* name_of(lesson::Ending ending) {
  switch (ending) {
    case lesson::Ending::none: return "none";
    case lesson::Ending::good: return "good";
    case lesson::Ending::poor: return "poor";
  }
  return "none";
}

class PageWriter {
 public:
  explicit PageWriter(JsonWriter& json) : json_(json) {}

  void operator()(const lesson::TextPage& page) { begin("text_page", page), end(); }
  void operator()(const lesson::PicturePage& page) { begin("picture_page", page), end(); }

  void operator()(const lesson::ExplorePage& page) {
    begin("explore_page", page);
    json_.member("visit_all", page.visit_all).key("spots").begin_array();
    for (const lesson::Spot& spot : page.spots) write_spot(json_, spot, false);
    json_.end_array();
    end();
  }

  void operator()(const lesson::RevealPage& page) {
    begin("reveal_page", page), parts("steps", page.steps), end();
  }
  void operator()(const lesson::ComparisonPage& page) {
    begin("comparison_page", page), parts("columns", page.columns), end();
  }
  void operator()(const lesson::TabsPage& page) { begin("tabs_page", page), parts("tabs", page.tabs), end(); }

  void operator()(const lesson::DialoguePage& page) {
    begin("dialogue_page", page);
    json_.key("speakers").begin_array();
    for (const lesson::Speaker& each : page.speakers) {
      json_.begin_object()
          .member("id", each.id)
          .member("path", each.path)
          .member("name", each.name)
          .end_object();
    }
    json_.end_array().key("lines").begin_array();
    for (const lesson::Line& line : page.lines) {
      json_.begin_object().member("id", line.id).member("path", line.path).member("speaker", line.speaker);
      json_.member("text", line.text).end_object();
    }
    json_.end_array();
    end();
  }

  void operator()(const lesson::ScenarioPage& page) {
    begin("scenario_page", page);
    json_.member("objective", page.objective).key("variables").begin_array();
    for (const lesson::Variable& each : page.variables) {
      json_.begin_object().member("id", each.id).member("path", each.path).member("name", each.name);
      json_.member("initial", each.initial).member("minimum", each.minimum).member("maximum", each.maximum);
      json_.end_object();
    }
    json_.end_array().key("scenes").begin_array();
    for (const lesson::Scene& scene : page.scenes) write(scene);
    json_.end_array();
    end();
  }

  void operator()(const lesson::FormPage& page) {
    begin("form_page", page);
    json_.member("content_hash", page.content_hash).key("questions").begin_array();
    for (const lesson::Question& question : page.questions) write(question);
    json_.end_array();
    end();
  }

  void operator()(const lesson::RecommendationPage& page) {
    begin("recommendation_page", page);
    json_.member("otherwise", page.otherwise).member("content_hash", page.content_hash);
    json_.key("recommendations").begin_array();
    for (const lesson::Recommendation& each : page.recommendations) write(each);
    json_.end_array();
    end();
  }

  void operator()(const lesson::AnnexPage& page) {
    begin("annex_page", page);
    json_.member("slot", page.slot);
    end();
  }

  void operator()(const lesson::Item& item) { write_item(json_, item); }

 private:
  void begin(const char* type, const lesson::PageBase& page) {
    json_.begin_object().member("type", type).member("id", page.id).member("path", page.path);
    json_.member("title", page.title).member("body", page.body);
    write_image(json_, page.image);
    write_narration(json_, page.narration);
    write_names(json_, "facts", page.facts);
    json_.member("safety", page.safety);
  }

  void end() { json_.end_object(); }

  void parts(const char* name, const std::vector<lesson::Part>& parts) {
    json_.key(name).begin_array();
    for (const lesson::Part& part : parts) {
      json_.begin_object().member("id", part.id).member("path", part.path).member("title", part.title);
      json_.member("text", part.text).end_object();
    }
    json_.end_array();
  }

  void write(const lesson::Recommendation& recommendation) {
    json_.begin_object().member("id", recommendation.id).member("path", recommendation.path);
    json_.member("reason", recommendation.reason);
    write_names(json_, "courses", recommendation.courses);
    json_.key("when").begin_array();
    for (const lesson::AnswerCondition& each : recommendation.conditions) {
      json_.begin_object().member("question", each.form + "/" + each.question);
      write_names(json_, "any_of", each.any_of);
      json_.end_object();
    }
    json_.end_array().end_object();
  }

  void write(const lesson::Scene& scene) {
    json_.begin_object().member("id", scene.id).member("path", scene.path).member("text", scene.text);
    write_image(json_, scene.image);
    json_.member("ending", name_of(scene.ending)).key("options").begin_array();
    for (const lesson::Option& option : scene.options) write(option);
    json_.end_array().end_object();
  }

  void write(const lesson::Option& option) {
    json_.begin_object().member("id", option.id).member("path", option.path).member("text", option.text);
    json_.member("go_to", option.go_to)
        .member("consequence", option.consequence)
        .key("changes")
        .begin_array();
    for (const lesson::Change& change : option.changes) {
      json_.begin_object().member("variable", change.variable).member("by", change.by).end_object();
    }
    json_.end_array().key("conditions").begin_array();
    for (const lesson::Condition& condition : option.conditions) {
      json_.begin_object().member("variable", condition.variable);
      optional_member("at_least", condition.at_least);
      optional_member("at_most", condition.at_most);
      json_.end_object();
    }
    json_.end_array().end_object();
  }

  void write(const lesson::Question& question) {
    json_.begin_object().member("type", lesson::name_of(question.type)).member("id", question.id);
    json_.member("path", question.path)
        .member("prompt", question.prompt)
        .member("required", question.required);
    json_.key("options").begin_array();
    for (const lesson::Choice& each : question.options) {
      json_.begin_object()
          .member("id", each.id)
          .member("path", each.path)
          .member("text", each.text)
          .end_object();
    }
    json_.end_array();
    optional_member("minimum_millionths", question.minimum_millionths);
    optional_member("maximum_millionths", question.maximum_millionths);
    json_.member("unit", question.unit);
    headings("rows", question.rows);
    headings("columns", question.columns);
    json_.end_object();
  }

  void headings(const char* name, const std::vector<lesson::Heading>& headings) {
    json_.key(name).begin_array();
    for (const lesson::Heading& each : headings) {
      json_.begin_object()
          .member("id", each.id)
          .member("path", each.path)
          .member("text", each.text)
          .end_object();
    }
    json_.end_array();
  }

  void optional_member(const char* name, const std::optional<std::int64_t>& value) {
    json_.key(name);
    if (value) {
      json_.integer(*value);
    } else {
      json_.null();
    }
  }

  JsonWriter& json_;
};

}  // namespace

void write_page(JsonWriter& json, const lesson::Page& page) { std::visit(PageWriter(json), page); }

}  // namespace waypost::authoring
