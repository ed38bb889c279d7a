// SPDX-License-Identifier: Apache-2.0
#include "authoring-tools/dump_command.hpp"

#include <cmath>
#include <memory>

#include "authoring-tools/printing.hpp"
#include "formats/json.hpp"

namespace waypost::authoring {
namespace {

/// A share is a float in the model; its author wrote a few decimals.
double as_written(float share) { return std::round(static_cast<double>(share) * 1e6) / 1e6; }

class Dumper {
 public:
  std::string dump(const lesson::Module& module) {
    json_.begin_object().member("api", module.api).member("id", module.id).member("version", module.version);
    json_.member("title", module.title).member("summary", module.summary);
    json_.member("source_language", module.source_language).member("minutes", module.minutes);
    json_.member("mastery_score_ten_thousandths", module.mastery_score_ten_thousandths);
    json_.key("objectives").begin_array();
    for (const lesson::Objective& each : module.objectives) {
      json_.begin_object()
          .member("id", each.id)
          .member("text", each.text)
          .member("page", each.page)
          .end_object();
    }
    json_.end_array().key("facts").begin_array();
    for (const lesson::Fact& each : module.facts) dump(each);
    json_.end_array().key("lessons").begin_array();
    for (const lesson::Lesson& each : module.lessons) dump(each);
    json_.end_array();
    dump("pre_test", module.pre_test);
    dump("post_test", module.post_test);
    json_.end_object();
    return json_.take();
  }

 private:
  void dump(const lesson::Fact& fact) {
    json_.begin_object().member("id", fact.id).member("text", fact.statement).member("source", fact.source);
    json_.member("date", fact.date)
        .member("evidence", fact.evidence == lesson::Evidence::verified ? "V" : "T");
    json_.member("review_date", fact.review_date.empty() ? "stable" : fact.review_date).end_object();
  }

  void dump(const lesson::Lesson& lesson) {
    json_.begin_object().member("id", lesson.id).member("path", lesson.path).member("title", lesson.title);
    json_.member("minutes", lesson.minutes).key("pages").begin_array();
    for (const lesson::Page& page : lesson.pages) {
      std::visit([this](const auto& each) { dump(each); }, page);
    }
    json_.end_array().key("branches").begin_array();
    for (const lesson::Branch& branch : lesson.branches) {
      json_.begin_object().member("from", branch.from);
      json_.member("when", branch.when == lesson::BranchCondition::failed ? "failed" : "passed");
      json_.member("go_to", branch.go_to).end_object();
    }
    json_.end_array().end_object();
  }

  void dump(const char* name, const std::optional<lesson::Test>& test) {
    json_.key(name);
    if (!test) {
      json_.null();
      return;
    }
    json_.begin_object().member("id", test->id).member("path", test->path).member("title", test->title);
    json_.key("items").begin_array();
    for (const lesson::ChoiceItem& item : test->items) dump(item);
    json_.end_array().end_object();
  }

  void dump(const lesson::TextPage& page) {
    json_.begin_object().member("type", "text_page").member("id", page.id).member("path", page.path);
    json_.member("title", page.title).member("body", page.body);
    dump(page.image);
    dump_names("facts", page.facts);
    json_.member("safety", page.safety).end_object();
  }

  void dump(const lesson::ChoiceItem& item) {
    json_.begin_object().member("type", "choice_item").member("id", item.id).member("path", item.path);
    json_.member("objective", item.objective).member("prompt", item.prompt);
    dump(item.image);
    json_.member("multiple", item.multiple)
        .member("maximum", item.maximum)
        .member("tries_max", item.tries_max);
    dump_names("facts", item.facts);
    json_.member("safety", item.safety)
        .member("content_hash", item.content_hash)
        .key("choices")
        .begin_array();
    for (const lesson::Choice& choice : item.choices) {
      json_.begin_object().member("id", choice.id).member("path", choice.path).member("text", choice.text);
      json_.member("correct", choice.correct).member("feedback", choice.feedback).end_object();
    }
    json_.end_array().end_object();
  }

  void dump(const std::optional<lesson::Image>& image) {
    json_.key("image");
    if (!image) {
      json_.null();
      return;
    }
    json_.begin_object().member("file", image->file).member("alt", image->alt).key("labels").begin_array();
    for (const lesson::Label& label : image->labels) {
      json_.begin_object().member("id", label.id).key("at").begin_array();
      json_.real(as_written(label.x_share)).real(as_written(label.y_share)).end_array();
      json_.member("text", label.text).end_object();
    }
    json_.end_array().end_object();
  }

  void dump_names(const char* name, const std::vector<std::string>& values) {
    json_.key(name).begin_array();
    for (const std::string& each : values) json_.text(each);
    json_.end_array();
  }

  JsonWriter json_;
};

struct DumpOptions {
  std::filesystem::path module;
  bool json = false;
};

int run_dump(const DumpOptions& options) {
  const auto module = load_whole_module(options.module);
  if (!module) return print_failure(module.error());
  print(dump_json(*module) + "\n");
  return kExitDone;
}

}  // namespace

std::string dump_json(const lesson::Module& module) { return Dumper().dump(module); }

void add_dump_command(CommandLine& program) {
  auto options = std::make_shared<DumpOptions>();
  CommandLine& command = program.subcommand("dump", "Print the lesson model as the player sees it");
  command.argument("MODULE", options->module, "the module's folder");
  command.flag("--json", options->json, "as JSON, the only form there is");
  command.action([options] { return run_dump(*options); });
}

}  // namespace waypost::authoring
