// SPDX-License-Identifier: Apache-2.0
#include "scripting/module_builder.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "base/format.hpp"
#include "scripting/content_hash.hpp"
#include "scripting/form_reader.hpp"
#include "scripting/name_rules.hpp"
#include "scripting/schema.hpp"

namespace waypost::scripting {
namespace {

using lesson::ChoiceItem;
using lesson::Module;

/// A name that must stand for something: checked when everything has been read.
struct Reference {
  Span span;
  std::string target;
};

class Builder {
 public:
  Builder(const BuildInput& input, Diagnostics& diagnostics) : input_(input), diagnostics_(diagnostics) {}

  Module build() {
    read_module();
    for (const TopForm& form : input_.forms) {
      if (form.table["form"].text() == "facts") read_facts(form);
    }
    read_lessons();
    read_test("pre_test", module_.pre_test);
    read_test("post_test", module_.post_test);
    report_misplaced_forms();
    check_objective_pages();
    return std::move(module_);
  }

 private:
  Diagnostic& error(const Span& span, std::string message) {
    return diagnostics_.error(span, std::move(message));
  }
  Diagnostic& warning(const Span& span, std::string message) {
    return diagnostics_.warning(span, std::move(message));
  }

  FormReader reader(const TopForm& form) {
    return FormReader(form.table, form.content, *find_form(form.table["form"].text()), {form.file, 0},
                      diagnostics_);
  }

  FormReader reader(const JsonValue& table, std::string_view form, const Span& parent) {
    return FormReader(table, *find_form(form), parent, diagnostics_);
  }

  bool is_broken(const std::string& file) const {
    return std::find(input_.broken_files.begin(), input_.broken_files.end(), file) !=
           input_.broken_files.end();
  }

  /// Ids must differ among siblings; `siblings` remembers where each stood.
  void claim_id(std::map<std::string, Span>& siblings, const std::string& id, const Span& span) {
    if (id.empty()) return;
    const auto [first, is_new] = siblings.emplace(id, span);
    if (is_new) return;
    const std::string where = first->second.file == span.file
                                  ? format("line {}", first->second.line)
                                  : format("{}:{}", first->second.file, first->second.line);
    error(span, format("duplicate id `{}`", id)).hint(format("{} has it already; choose another", where));
  }

  const TopForm* only_form(const std::string& file, std::string_view kind, const Span& wanted_at) {
    const TopForm* found = nullptr;
    for (const TopForm& form : input_.forms) {
      if (form.file != file || form.table["form"].text() != kind) continue;
      if (found != nullptr) {
        error({file, static_cast<int>(form.table["line"].integer())},
              format("a second `{}` in one file", kind))
            .hint("give it a file of its own");
        continue;
      }
      found = &form;
    }
    if (found != nullptr || is_broken(file)) return found;
    if (std::find(input_.files.begin(), input_.files.end(), file) != input_.files.end()) {
      error({file, 0}, format("the file holds no `{}`", kind)).hint(format("write {} {{ … }}", kind));
    } else {
      const std::vector<std::string_view> known(input_.files.begin(), input_.files.end());
      const std::string_view meant = closest(file, known);
      Diagnostic& diagnostic = error(wanted_at, format("there is no file `{}`", file));
      diagnostic.hint(meant.empty() ? "write the file, or take its name off the list"
                                    : format("did you mean `{}`?", meant));
    }
    return nullptr;
  }

  void read_module() {
    const TopForm* form = only_form("module.lua", "module", {"module.lua", 0});
    module_.id = input_.folder_name;
    if (form == nullptr) return;
    const FormReader fields = reader(*form);
    module_span_ = fields.span();
    const std::string id = fields.text("id");
    if (is_id(id) && id != input_.folder_name) {
      error(fields.span(),
            format("the module's id is `{}`, its folder is named `{}`", id, input_.folder_name))
          .hint("give both the same name");
    }
    if (is_id(id)) module_.id = id;
    module_.api = 1;
    module_.version = fields.text("version");
    if (!module_.version.empty() && !is_version(module_.version)) {
      error(fields.span(), format("`{}` is no version", module_.version))
          .hint("write three numbers: \"1.2.0\"");
    }
    module_.title = fields.text("title");
    module_.summary = fields.text("summary");
    module_.source_language = fields.text("source_language");
    if (!module_.source_language.empty() && !is_language_tag(module_.source_language)) {
      error(fields.span(), format("`{}` is no language tag", module_.source_language))
          .hint("write \"en\" or \"zh-Hans\"");
    }
    module_.minutes = static_cast<int>(fields.integer("minutes", 0));
    read_mastery_score(fields);
    read_objectives(fields);
    lesson_names_ = fields.names("lessons");
    if (fields.has("lessons") && lesson_names_.empty()) {
      error(fields.span(), "the module has no lesson").hint("name at least one: lessons = { \"first\" }");
    }
    pre_test_ = fields.text("pre_test");
    post_test_ = fields.text("post_test");
  }

  void read_mastery_score(const FormReader& fields) {
    const double ten_thousandths = fields.number("mastery_score", 0.8) * 10'000;
    const double whole = std::round(ten_thousandths);
    if (std::abs(ten_thousandths - whole) > 1e-6) {
      error(fields.span(), "`mastery_score` has more than four decimals").hint("write 0.8 or 0.8125");
    }
    module_.mastery_score_ten_thousandths = static_cast<int>(whole);
  }

  void read_objectives(const FormReader& fields) {
    std::map<std::string, Span> siblings;
    for (const JsonValue* table : fields.forms("objectives")) {
      const FormReader each = reader(*table, "objective", fields.span());
      lesson::Objective objective{each.text("id"), each.content_text(), each.text("page")};
      claim_id(siblings, objective.id, each.span());
      if (!objective.page.empty()) objective_pages_.push_back({each.span(), objective.page});
      module_.objectives.push_back(std::move(objective));
    }
  }

  void read_facts(const TopForm& form) {
    const FormReader fields = reader(form);
    for (const JsonValue* table : fields.content()) {
      const FormReader each = reader(*table, "fact", fields.span());
      lesson::Fact fact;
      fact.id = each.text("id");
      fact.statement = each.content_text();
      fact.source = each.text("source");
      fact.date = each.text("date");
      fact.evidence =
          each.text("evidence") == "V" ? lesson::Evidence::verified : lesson::Evidence::professional;
      const std::string review = each.text("review_date");
      const auto review_ms = from_iso8601(review);
      if (!review.empty() && review != "stable" && (review.size() != 10 || !review_ms)) {
        error(each.span(), format("`{}` is no review date", review))
            .hint("write \"2027-03-01\" or \"stable\"");
      } else if (review != "stable") {
        fact.review_date = review;
      }
      claim_id(fact_spans_, fact.id, each.span());
      if (is_expired(fact)) {
        warning(each.span(), format("the fact `{}` is past its review date, {}", fact.id, review))
            .hint("read its source again; give it a new review date, or take the fact out");
      }
      module_.facts.push_back(std::move(fact));
    }
  }

  bool is_expired(const lesson::Fact& fact) const {
    if (!input_.now_ms || fact.review_date.empty()) return false;
    const auto review_ms = from_iso8601(fact.review_date);
    constexpr WallTimeMs kDayMs = 86'400'000;
    return review_ms && *input_.now_ms >= *review_ms + kDayMs;
  }

  void read_lessons() {
    std::set<std::string> listed;
    for (const std::string& name : lesson_names_) {
      if (!listed.insert(name).second) {
        error(module_span_, format("the lesson `{}` is listed twice", name)).hint("name each lesson once");
        continue;
      }
      if (const TopForm* form = only_form("lessons/" + name + ".lua", "lesson", module_span_))
        read_lesson(*form, name);
    }
  }

  void check_name(const FormReader& fields, const std::string& name) {
    const std::string id = fields.text("id");
    if (is_id(id) && id != name) {
      error(fields.span(), format("the id is `{}`, the file is named `{}`", id, name))
          .hint("give both the same name");
    }
    claim_id(unit_spans_, name, fields.span());
  }

  void read_lesson(const TopForm& form, const std::string& name) {
    const FormReader fields = reader(form);
    check_name(fields, name);
    lesson::Lesson lesson;
    lesson.id = name;
    lesson.path = module_.id + "/" + name;
    lesson.title = fields.text("title");
    lesson.minutes = static_cast<int>(fields.integer("minutes", 0));
    std::map<std::string, Span> siblings;
    std::set<std::string> items;
    std::vector<const JsonValue*> branches;
    for (const JsonValue* table : fields.content()) {
      const std::string& kind = (*table)["form"].text();
      if (kind == "text_page")
        lesson.pages.push_back(read_text_page(*table, lesson.path, fields.span(), siblings));
      if (kind == "choice_item") {
        ChoiceItem item = read_item(*table, lesson.path, fields.span(), siblings);
        items.insert(item.id);
        lesson.pages.push_back(std::move(item));
      }
      if (kind == "branch") branches.push_back(table);
    }
    if (lesson.pages.empty() && !is_broken(form.file)) {
      error(fields.span(), format("the lesson `{}` has no page", name)).hint("write a text_page { … }");
    }
    std::set<std::pair<std::string, lesson::BranchCondition>> ways;
    for (const JsonValue* table : branches) {
      const FormReader each = reader(*table, "branch", fields.span());
      lesson::Branch branch{each.text("from"), lesson::BranchCondition::failed, each.text("go_to")};
      if (each.text("when") == "passed") branch.when = lesson::BranchCondition::passed;
      check_known(diagnostics_, each.span(), "item in this lesson", branch.from,
                  {items.begin(), items.end()});
      std::vector<std::string_view> pages;
      for (const auto& [id, span] : siblings) pages.push_back(id);
      check_known(diagnostics_, each.span(), "page in this lesson", branch.go_to, pages);
      if (!ways.emplace(branch.from, branch.when).second) {
        error(each.span(), format("a second branch from `{}` for the same outcome", branch.from))
            .hint("keep one of them");
      }
      lesson.branches.push_back(std::move(branch));
    }
    module_.lessons.push_back(std::move(lesson));
  }

  void read_test(std::string_view field, std::optional<lesson::Test>& test) {
    const std::string& name = field == "pre_test" ? pre_test_ : post_test_;
    if (name.empty()) return;
    if (name.rfind("quizzes/", 0) != 0) {
      error(module_span_, format("`{}` is `{}`", field, name))
          .hint(format("write {} = \"quizzes/NAME\"", field));
      return;
    }
    const TopForm* form = only_form(name + ".lua", "test", module_span_);
    if (form == nullptr) return;
    const FormReader fields = reader(*form);
    test.emplace();
    test->id = name.substr(8);
    check_name(fields, test->id);
    test->path = module_.id + "/" + test->id;
    test->title = fields.text("title");
    std::map<std::string, Span> siblings;
    for (const JsonValue* table : fields.content()) {
      test->items.push_back(read_item(*table, test->path, fields.span(), siblings));
    }
    if (test->items.empty() && !is_broken(form->file)) {
      error(fields.span(), format("the test `{}` has no item", test->id)).hint("write a choice_item { … }");
    }
  }

  lesson::TextPage read_text_page(const JsonValue& table, const std::string& parent, const Span& span,
                                  std::map<std::string, Span>& siblings) {
    const FormReader fields = reader(table, "text_page", span);
    lesson::TextPage page;
    page.id = fields.text("id");
    page.path = parent + "/" + page.id;
    page.title = fields.text("title");
    page.body = fields.markdown("body");
    page.safety = fields.flag("safety");
    page.facts = fields.names("facts");
    claim_id(siblings, page.id, fields.span());
    std::map<std::string, Span> children;
    page.image = read_image(fields, children);
    check_facts(fields.span(), page.facts);
    return page;
  }

  std::optional<lesson::Image> read_image(const FormReader& owner, std::map<std::string, Span>& children) {
    const JsonValue* table = owner.form("image");
    if (table == nullptr) return std::nullopt;
    const FormReader fields = reader(*table, "image", owner.span());
    lesson::Image image{fields.text("file"), fields.text("alt"), {}};
    if (!image.file.empty() && !is_picture_name(image.file)) {
      error(fields.span(), format("`{}` is no name of a picture", image.file))
          .hint("name an .svg or .png in media/, in lower case: \"bolt-seal.svg\"");
    } else if (!image.file.empty() && !input_.has_picture(image.file.substr(0, image.file.find('.')))) {
      warning(fields.span(), format("there is no picture media/{}", image.file))
          .hint("draw it, or take `image` out");
    }
    if (image.alt.empty()) {
      warning(fields.span(), format("the picture `{}` has no `alt`", image.file))
          .hint("say in one sentence what it shows, for those who cannot see it");
    }
    for (const JsonValue* each : fields.forms("labels")) {
      const FormReader label_fields = reader(*each, "label", fields.span());
      lesson::Label label{label_fields.text("id"), 0, 0, label_fields.content_text()};
      if (const std::vector<double> at = label_fields.point("at"); at.size() == 2) {
        label.x_share = static_cast<float>(at[0]);
        label.y_share = static_cast<float>(at[1]);
      }
      claim_id(children, label.id, label_fields.span());
      image.labels.push_back(std::move(label));
    }
    return image;
  }

  ChoiceItem read_item(const JsonValue& table, const std::string& parent, const Span& span,
                       std::map<std::string, Span>& siblings) {
    const FormReader fields = reader(table, "choice_item", span);
    ChoiceItem item;
    item.id = fields.text("id");
    item.path = parent + "/" + item.id;
    item.objective = fields.text("objective");
    item.prompt = fields.text("prompt");
    item.multiple = fields.flag("multiple");
    item.tries_max = static_cast<int>(fields.integer("tries_max", 1));
    item.safety = fields.flag("safety");
    item.facts = fields.names("facts");
    const double millionths = fields.number("points", 1) * static_cast<double>(lesson::kMarkPerPoint);
    item.maximum = std::llround(millionths);
    if (std::abs(millionths - std::round(millionths)) > 1e-3) {
      error(fields.span(), "`points` has more than six decimals").hint("write 1 or 0.5");
    }
    claim_id(siblings, item.id, fields.span());
    std::map<std::string, Span> children;
    item.image = read_image(fields, children);
    check_facts(fields.span(), item.facts);
    check_scorable(fields.span(), item.facts);
    check_objective(fields.span(), item.objective);
    read_choices(fields, item, children);
    item.content_hash = content_hash(item);
    return item;
  }

  void read_choices(const FormReader& fields, ChoiceItem& item, std::map<std::string, Span>& children) {
    std::map<std::string, Span> texts;
    int correct = 0;
    for (const JsonValue* table : fields.content()) {
      const FormReader each = reader(*table, "choice", fields.span());
      lesson::Choice choice{
          each.text("id"), {}, each.content_text(), each.flag("correct"), each.text("feedback")};
      choice.path = item.path + "/" + choice.id;
      claim_id(children, choice.id, each.span());
      if (!choice.text.empty()) {
        const auto [first, is_new] = texts.emplace(choice.text, each.span());
        if (!is_new) {
          error(each.span(), "duplicate choice")
              .hint(format("line {} has the same text; change one of them", first->second.line));
        }
      }
      correct += choice.correct ? 1 : 0;
      item.choices.push_back(std::move(choice));
    }
    if (item.choices.size() < 2) {
      error(fields.span(), format("an item needs at least two choices, this one has {}", item.choices.size()))
          .hint("add a choice { id = \"…\", \"The text\" }");
    }
    if (item.choices.size() > 8) {
      error(fields.span(),
            format("an item takes at most eight choices, this one has {}", item.choices.size()))
          .hint("take some out, or make two items of it");
    }
    if (item.choices.empty()) return;
    if (correct == 0)
      error(fields.span(), "no choice is marked correct").hint("add `correct = true` to the right choice");
    if (correct > 1 && !item.multiple) {
      error(fields.span(), format("{} choices are marked correct", correct))
          .hint("keep one, or add `multiple = true` to the item");
    }
  }

  void check_facts(const Span& span, const std::vector<std::string>& facts) {
    if (is_broken("facts.lua")) return;
    std::vector<std::string_view> known;
    for (const auto& [id, ignored] : fact_spans_) known.push_back(id);
    for (const std::string& fact : facts) check_known(diagnostics_, span, "fact", fact, known);
  }

  /// A T fact, or one past its review date, is never scored.
  void check_scorable(const Span& span, const std::vector<std::string>& facts) {
    for (const std::string& id : facts) {
      const lesson::Fact* fact = lesson::find_fact(module_, id);
      if (fact == nullptr) continue;
      if (fact->evidence == lesson::Evidence::professional) {
        error(span, format("the item rests on the fact `{}`, whose evidence is T", id))
            .hint("score verified facts only, or show this one on a page instead");
      } else if (is_expired(*fact)) {
        error(span, format("the item rests on the fact `{}`, which is past its review date, {}", id,
                           fact->review_date))
            .hint("review the fact, or take the item out");
      }
    }
  }

  void check_objective(const Span& span, const std::string& objective) {
    if (is_broken("module.lua")) return;
    std::vector<std::string_view> known;
    for (const lesson::Objective& each : module_.objectives) known.push_back(each.id);
    check_known(diagnostics_, span, "objective", objective, known);
  }

  void check_objective_pages() {
    std::vector<std::string> names;
    for (const lesson::Lesson& lesson : module_.lessons) {
      for (const lesson::Page& page : lesson.pages) names.push_back(lesson.id + "/" + lesson::id_of(page));
    }
    const std::vector<std::string_view> known(names.begin(), names.end());
    for (const Reference& reference : objective_pages_) {
      if (is_broken("lessons/" + reference.target.substr(0, reference.target.find('/')) + ".lua")) continue;
      check_known(diagnostics_, reference.span, "page", reference.target, known);
    }
  }

  /// Forms in the wrong file, and files that the module does not name.
  void report_misplaced_forms() {
    for (const TopForm& form : input_.forms) {
      const std::string& kind = form.table["form"].text();
      std::string place = kind + ".lua";
      if (kind == "lesson") place = "lessons/";
      if (kind == "test") place = "quizzes/";
      if (form.file.rfind(place, 0) == 0) continue;
      error({form.file, static_cast<int>(form.table["line"].integer())},
            format("`{}` does not belong into this file", kind))
          .hint(place.back() == '/' ? format("put it into {}NAME.lua", place)
                                    : format("put it into {}", place));
    }
    if (is_broken("module.lua")) return;
    std::set<std::string> used{"module.lua", "facts.lua", pre_test_ + ".lua", post_test_ + ".lua"};
    for (const std::string& name : lesson_names_) used.insert("lessons/" + name + ".lua");
    for (const std::string& file : input_.files) {
      if (used.count(file) == 0) {
        warning({file, 0}, "the module does not name this file").hint("name it in module.lua, or delete it");
      }
    }
  }

  const BuildInput& input_;
  Diagnostics& diagnostics_;
  Module module_;
  Span module_span_{"module.lua", 0};
  std::vector<std::string> lesson_names_;
  std::string pre_test_;
  std::string post_test_;
  std::vector<Reference> objective_pages_;
  std::map<std::string, Span> fact_spans_;
  std::map<std::string, Span> unit_spans_;
};

}  // namespace

lesson::Module build_module(const BuildInput& input, Diagnostics& diagnostics) {
  return Builder(input, diagnostics).build();
}

}  // namespace waypost::scripting
