// SPDX-License-Identifier: Apache-2.0
#include "authoring-tools/dump_command.hpp"

#include <memory>

#include "authoring-tools/model_json.hpp"
#include "authoring-tools/printing.hpp"
#include "authoring-tools/translations.hpp"
#include "formats/json.hpp"

namespace waypost::authoring {
namespace {

const char* name_of(lesson::BranchCondition condition) {
  switch (condition) {
    case lesson::BranchCondition::failed: return "failed";
    case lesson::BranchCondition::passed: return "passed";
    case lesson::BranchCondition::partly: return "partly";
  }
  return "failed";
}

const char* name_of(lesson::MasteryRule::Kind kind) {
  switch (kind) {
    case lesson::MasteryRule::Kind::score: return "score";
    case lesson::MasteryRule::Kind::all: return "all";
    case lesson::MasteryRule::Kind::m_of_n: return "m_of_n";
    case lesson::MasteryRule::Kind::in_a_row: return "in_a_row";
  }
  return "score";
}

const char* name_of(lesson::AttemptRule rule) {
  switch (rule) {
    case lesson::AttemptRule::best: return "best";
    case lesson::AttemptRule::first: return "first";
    case lesson::AttemptRule::last: return "last";
  }
  return "best";
}

const char* name_of(lesson::Order order) {
  return order == lesson::Order::shuffled ? "shuffled" : "as_written";
}

class Dumper {
 public:
  std::string dump(const lesson::Module& module) {
    json_.begin_object().member("api", module.api).member("id", module.id).member("version", module.version);
    json_.member("kind", module.kind == lesson::ModuleKind::instrument ? "instrument" : "course");
    json_.member("subject", lesson::name_of(module.subject));
    json_.member("title", module.title).member("summary", module.summary);
    json_.member("source_language", module.source_language).member("minutes", module.minutes);
    json_.member("mastery_score_ten_thousandths", module.mastery_score_ten_thousandths);
    list("objectives", module.objectives);
    list("facts", module.facts);
    list("glossary", module.glossary);
    list("annexes", module.annexes);
    list("lessons", module.lessons);
    dump("pre_test", module.pre_test);
    dump("post_test", module.post_test);
    list("bank", module.bank);
    json_.key("refresher");
    if (module.refresher) {
      json_.begin_object().member("after_days", module.refresher->after_days);
      json_.member("items", module.refresher->items).end_object();
    } else {
      json_.null();
    }
    json_.end_object();
    return json_.take();
  }

 private:
  template <typename Each>
  void list(const char* name, const std::vector<Each>& values) {
    json_.key(name).begin_array();
    for (const Each& each : values) dump(each);
    json_.end_array();
  }

  void dump(const lesson::Item& item) { write_item(json_, item); }
  void dump(const lesson::Page& page) { write_page(json_, page); }

  void dump(const lesson::Objective& objective) {
    json_.begin_object()
        .member("id", objective.id)
        .member("text", objective.text)
        .member("page", objective.page);
    json_.key("mastery").begin_object().member("rule", name_of(objective.mastery.kind));
    json_.member("score_ten_thousandths", objective.mastery.score_ten_thousandths);
    json_.member("count", objective.mastery.count)
        .member("of", objective.mastery.of)
        .end_object()
        .end_object();
  }

  void dump(const lesson::Fact& fact) {
    json_.begin_object().member("id", fact.id).member("text", fact.statement).member("source", fact.source);
    json_.member("date", fact.date)
        .member("evidence", fact.evidence == lesson::Evidence::verified ? "V" : "T");
    json_.member("review_date", fact.review_date.empty() ? "stable" : fact.review_date);
    json_.member("valid_from", fact.valid_from).member("jurisdiction", fact.jurisdiction).end_object();
  }

  void dump(const lesson::Term& term) {
    json_.begin_object().member("id", term.id).member("path", term.path).member("term", term.term);
    json_.member("definition", term.definition).end_object();
  }

  void dump(const lesson::Annex& annex) {
    json_.begin_object().member("country", annex.country).member("authority", annex.authority);
    json_.member("confirmed", annex.confirmed);
    list("entries", annex.entries);
    json_.end_object();
  }

  void dump(const lesson::AnnexEntry& entry) {
    json_.begin_object().member("slot", entry.slot).member("path", entry.path).member("text", entry.text);
    json_.end_object();
  }

  void dump(const lesson::Lesson& lesson) {
    json_.begin_object().member("id", lesson.id).member("path", lesson.path).member("title", lesson.title);
    json_.member("minutes", lesson.minutes);
    write_names(json_, "requires", lesson.requires_units);
    list("pages", lesson.pages);
    list("branches", lesson.branches);
    json_.end_object();
  }

  void dump(const lesson::Branch& branch) {
    json_.begin_object().member("from", branch.from).member("when", name_of(branch.when));
    json_.member("go_to", branch.go_to).end_object();
  }

  void dump(const char* name, const std::optional<lesson::Test>& test) {
    json_.key(name);
    if (!test) {
      json_.null();
      return;
    }
    json_.begin_object().member("id", test->id).member("path", test->path).member("title", test->title);
    write_names(json_, "requires", test->requires_units);
    json_.member("behaviour", test->behaviour == lesson::Behaviour::immediate ? "immediate" : "deferred");
    json_.member("order", name_of(test->order)).member("choice_order", name_of(test->choice_order));
    json_.member("certainty", test->certainty).member("attempts_max", test->attempts_max);
    json_.member("counts", name_of(test->counts)).member("time_limit_s", test->time_limit_s);
    json_.member("bank", test->uses_bank);
    list("sections", test->sections);
    list("blueprint", test->blueprint);
    json_.key("review").begin_object();
    row("after_attempt", test->review.after_attempt);
    row("at_end", test->review.at_end);
    json_.end_object();
    list("items", test->items);
    json_.end_object();
  }

  void dump(const lesson::Section& section) {
    json_.begin_object().member("id", section.id).member("path", section.path).member("title", section.title);
    write_names(json_, "items", section.items);
    json_.end_object();
  }

  void dump(const lesson::Draw& draw) {
    json_.begin_object().member("objective", draw.objective).key("difficulty");
    if (draw.difficulty) {
      json_.text(lesson::name_of(*draw.difficulty));
    } else {
      json_.null();
    }
    json_.member("section", draw.section).member("count", draw.count).end_object();
  }

  void row(const char* name, const lesson::ReviewRow& row) {
    json_.key(name).begin_array();
    if (row.answers) json_.text("answers");
    if (row.marks) json_.text("marks");
    if (row.right_answers) json_.text("right_answers");
    if (row.feedback) json_.text("feedback");
    json_.end_array();
  }

  JsonWriter json_;
};

struct DumpOptions {
  std::filesystem::path module;
  bool json = false;
};

int run_dump(const DumpOptions& options) {
  auto module = load_whole_module(options.module);
  if (!module) return print_failure(module.error());
  add_translated_variants(options.module, *module);
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
