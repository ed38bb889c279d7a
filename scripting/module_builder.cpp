// SPDX-License-Identifier: Apache-2.0
#include "scripting/module_builder.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "base/format.hpp"
#include "scripting/build_context.hpp"
#include "scripting/flow_check.hpp"
#include "scripting/form_reader.hpp"
#include "scripting/lesson_builder.hpp"
#include "scripting/name_rules.hpp"
#include "scripting/reference_builder.hpp"
#include "scripting/source_text.hpp"
#include "scripting/test_builder.hpp"

namespace waypost::scripting {
namespace {

using lesson::MasteryRule;
using lesson::Module;
using lesson::ModuleKind;
using lesson::Subject;

constexpr std::int64_t kTenThousand = 10'000;
constexpr std::string_view kQuizFolder = "quizzes/";
/// Paths that are the module's own: "drugs/term/precursor".
constexpr std::array<std::string_view, 5> kReservedUnits = {"objective", "fact", "term", "annex", "bank"};

class ModuleBuilder {
 public:
  ModuleBuilder(const BuildInput& input, Diagnostics& diagnostics) : context_(input, diagnostics) {}

  Module build() {
    read_module();
    for (const TopForm& form : context_.input.forms) {
      if (form.table["form"].text() == "facts") read_facts_form(context_, context_.reader(form));
    }
    if (const TopForm* form = optional_form("glossary.lua", "glossary"))
      read_glossary(context_, context_.reader(*form));
    read_module_bank();
    read_lessons();
    read_unit_test("pre_test", TestPlace::before, context_.module.pre_test);
    read_unit_test("post_test", TestPlace::after, context_.module.post_test);
    for (const std::string& file : context_.input.files) {
      if (file.rfind("annexes/", 0) != 0) continue;
      if (const TopForm* form = context_.only_form(file, "annex", Span{file, 0}))
        read_annex(context_, context_.reader(*form));
    }
    check_requirements(context_, requirements_, units_);
    check_objective_pages(context_, objective_pages_);
    std::vector<std::string> named{"module.lua", "facts.lua", "glossary.lua"};
    for (const std::string& name : lesson_names_) named.push_back("lessons/" + name + ".lua");
    for (const std::string& name : {pre_test_, post_test_, bank_}) named.push_back(name + ".lua");
    check_files(context_, named);
    return std::move(context_.module);
  }

 private:
  void read_module() {
    const TopForm* form = context_.only_form("module.lua", "module", Span{"module.lua", 0});
    Module& module = context_.module;
    module.id = context_.input.folder_name;
    if (form == nullptr) return;
    module_.emplace(context_.reader(*form));
    read_identity();
    module.title = module_->text("title");
    module.summary = module_->text("summary");
    module.minutes = static_cast<int>(module_->integer("minutes", 0));
    read_kind();
    module.mastery_score_ten_thousandths =
        static_cast<int>(module_->scaled("mastery_score", kTenThousand, 8000));
    read_objectives();
    read_refresher();
    lesson_names_ = module_->names("lessons");
    if (module_->has("lessons") && lesson_names_.empty()) {
      module_->error("lessons", "the module has no lesson")
          .hint("name at least one: lessons = { \"first\" }");
    }
    pre_test_ = module_->text("pre_test");
    post_test_ = module_->text("post_test");
    bank_ = module_->text("bank");
    for (const std::string& name : lesson_names_) units_.push_back(name);
    for (const std::string& name : {pre_test_, post_test_}) {
      if (name.rfind(kQuizFolder, 0) == 0) units_.push_back(name.substr(kQuizFolder.size()));
    }
    check_reserved_names();
  }

  void read_identity() {
    Module& module = context_.module;
    const std::string id = module_->text("id");
    if (is_id(id) && id != context_.input.folder_name) {
      module_
          ->error("id",
                  format("the module's id is `{}`, its folder is named `{}`", id, context_.input.folder_name))
          .hint("give both the same name");
    }
    if (is_id(id)) module.id = id;
    module.api = 1;
    module.version = module_->text("version");
    if (!module.version.empty() && !is_version(module.version)) {
      module_->error("version", format("`{}` is no version", module.version))
          .hint("write three numbers: \"1.2.0\"");
    }
    module.source_language = module_->text("source_language");
    if (!module.source_language.empty() && !is_language_tag(module.source_language)) {
      module_->error("source_language", format("`{}` is no language tag", module.source_language))
          .hint("write \"en\" or \"zh-Hans\"");
    }
  }

  void read_kind() {
    Module& module = context_.module;
    if (module_->text("kind") == "instrument") module.kind = ModuleKind::instrument;
    const std::string subject = module_->text("subject");
    if (subject == "office") module.subject = Subject::office;
    if (subject == "learner") module.subject = Subject::learner;
    if (subject == "course") module.subject = Subject::course;
    if (module.kind == ModuleKind::course) {
      context_.refuse_fields(*module_, {"subject"}, "without `kind = \"instrument\"`");
      return;
    }
    if (!module_->is_written("subject")) {
      context_.error(module_->span(), "an instrument needs `subject`")
          .hint("add `subject = \"office\"`, \"learner\" or \"course\"");
    }
    context_.refuse_fields(*module_, {"pre_test", "post_test", "bank", "refresher", "mastery_score"},
                           "in an instrument: it has no marks");
  }

  void check_reserved_names() {
    for (const std::string& unit : units_) {
      if (std::find(kReservedUnits.begin(), kReservedUnits.end(), unit) == kReservedUnits.end()) continue;
      context_.error(module_->span(), format("no lesson or test may be called `{}`", unit))
          .hint("the name is taken by the module's own paths; choose another");
    }
  }

  void read_objectives() {
    Siblings siblings;
    for (const FormReader& each : module_->list("objectives")) {
      lesson::Objective objective{each.text("id"), each.content_text(), each.text("page"),
                                  read_mastery(each)};
      siblings.claim(context_.diagnostics, each);
      if (!objective.page.empty()) objective_pages_.push_back({each.where("page"), objective.page});
      context_.module.objectives.push_back(std::move(objective));
    }
  }

  MasteryRule read_mastery(const FormReader& objective) {
    MasteryRule mastery;
    mastery.score_ten_thousandths = context_.module.mastery_score_ten_thousandths;
    const auto fields = objective.one("mastery");
    if (!fields) return mastery;
    const std::string rule = fields->text("rule");
    const std::string where = format("in the rule \"{}\"", rule);
    const auto needs = [&](std::string_view field) {
      if (fields->is_written(field)) return;
      context_.error(fields->span(), format("the rule \"{}\" needs `{}`", rule, field))
          .hint(format("add `{} = 3`", field));
    };
    if (rule == "score") {
      mastery.score_ten_thousandths =
          static_cast<int>(fields->scaled("score", kTenThousand, mastery.score_ten_thousandths));
      context_.refuse_fields(*fields, {"count", "of"}, where);
    } else if (rule == "all") {
      mastery.kind = MasteryRule::Kind::all;
      context_.refuse_fields(*fields, {"score", "count", "of"}, where);
    } else if (rule == "in_a_row") {
      mastery.kind = MasteryRule::Kind::in_a_row;
      mastery.count = static_cast<int>(fields->integer("count", 0));
      context_.refuse_fields(*fields, {"score", "of"}, where);
      needs("count");
    } else if (rule == "m_of_n") {
      mastery.kind = MasteryRule::Kind::m_of_n;
      mastery.count = static_cast<int>(fields->integer("count", 0));
      mastery.of = static_cast<int>(fields->integer("of", 0));
      context_.refuse_fields(*fields, {"score"}, where);
      needs("count");
      needs("of");
      if (fields->has("count") && fields->has("of") && mastery.count > mastery.of) {
        fields->error("count", format("{} of {} can never be right", mastery.count, mastery.of))
            .hint("`count` is at most `of`");
      }
    }
    return mastery;
  }

  void read_refresher() {
    const auto fields = module_->one("refresher");
    if (!fields) return;
    context_.module.refresher = lesson::Refresher{static_cast<int>(fields->integer("after_days", 90)),
                                                  static_cast<int>(fields->integer("items", 5))};
  }

  /// The form of a file that a module may have or not.
  const TopForm* optional_form(const std::string& file, std::string_view kind) {
    const auto& files = context_.input.files;
    if (std::find(files.begin(), files.end(), file) == files.end()) return nullptr;
    return context_.only_form(file, kind, Span{file, 0});
  }

  /// The file of a name in quizzes/; empty with an error where it is none.
  std::string quiz_file(std::string_view field, const std::string& name) {
    if (name.rfind(kQuizFolder, 0) == 0) return name + ".lua";
    module_->error(field, format("`{}` is `{}`", field, name))
        .hint(format("write {} = \"quizzes/NAME\"", field));
    return {};
  }

  void read_module_bank() {
    if (bank_.empty()) return;
    const std::string file = quiz_file("bank", bank_);
    if (file.empty()) return;
    const TopForm* form = context_.only_form(file, "bank", module_->where("bank"));
    context_.has_broken_bank = form == nullptr || context_.is_broken(file);
    if (form != nullptr) context_.module.bank = read_bank(context_, context_.reader(*form));
  }

  void read_lessons() {
    std::set<std::string> listed;
    for (const std::string& name : lesson_names_) {
      if (!listed.insert(name).second) {
        module_->error("lessons", format("the lesson `{}` is listed twice", name))
            .hint("name each lesson once");
        continue;
      }
      const TopForm* form =
          context_.only_form("lessons/" + name + ".lua", "lesson", module_->where("lessons"));
      if (form == nullptr) continue;
      const FormReader fields = context_.reader(*form);
      check_name(fields, name);
      context_.module.lessons.push_back(read_lesson(context_, fields, name));
      add_requirement(fields, name);
    }
  }

  void read_unit_test(std::string_view field, TestPlace place, std::optional<lesson::Test>& test) {
    const std::string& written = place == TestPlace::before ? pre_test_ : post_test_;
    if (written.empty()) return;
    const std::string file = quiz_file(field, written);
    if (file.empty()) return;
    const TopForm* form = context_.only_form(file, "test", module_->where(field));
    if (form == nullptr) return;
    const std::string name = written.substr(kQuizFolder.size());
    const FormReader fields = context_.reader(*form);
    check_name(fields, name);
    test = read_test(context_, fields, name, place);
    add_requirement(fields, name);
  }

  void check_name(const FormReader& fields, const std::string& name) {
    const std::string id = fields.text("id");
    if (is_id(id) && id != name) {
      fields.error("id", format("the id is `{}`, the file is named `{}`", id, name))
          .hint("give both the same name");
    }
    context_.units.claim(context_.diagnostics, name, fields.where());
  }

  void add_requirement(const FormReader& fields, const std::string& name) {
    if (fields.has("requires"))
      requirements_.push_back({name, fields.where("requires"), fields.names("requires")});
  }

  BuildContext context_;
  std::optional<FormReader> module_;
  std::vector<std::string> lesson_names_;
  std::string pre_test_;
  std::string post_test_;
  std::string bank_;
  std::vector<std::string> units_;
  std::vector<Reference> objective_pages_;
  std::vector<Requirement> requirements_;
};

}  // namespace

Module build_module(const BuildInput& input, Diagnostics& diagnostics) {
  return ModuleBuilder(input, diagnostics).build();
}

}  // namespace waypost::scripting
