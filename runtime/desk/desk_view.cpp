// SPDX-License-Identifier: Apache-2.0
// What the desk shows: from its state to a ScreenView.
#include <algorithm>

#include "assessment/marking.hpp"
#include "base/assert.hpp"
#include "desk/desk.hpp"

namespace waypost::desk {
namespace {

using records::UnitKind;

WorkState state_of(const records::UnitRecord* unit, UnitKind kind) {
  if (unit == nullptr) return WorkState::not_started;
  if (unit->passed) return WorkState::passed;
  if (unit->open) return WorkState::in_progress;
  if (kind == UnitKind::post_test) {
    return unit->finished_attempts.empty() ? WorkState::not_started : WorkState::failed;
  }
  return unit->completed ? WorkState::completed : WorkState::not_started;
}

bool is_done(WorkState state) { return state == WorkState::completed || state == WorkState::passed; }

/// Page number and count where an open unit stands.
std::pair<int, int> place_in(const lesson::Module& module, const records::UnitRecord& unit) {
  const std::string page = unit.open->page;
  for (const lesson::Lesson& lesson : module.lessons) {
    if (lesson.path != unit.unit) continue;
    const int count = static_cast<int>(lesson.pages.size());
    for (int i = 0; i < count; ++i) {
      if (path_of(lesson.pages[i]) == page) return {i + 1, count};
    }
    return {1, count};
  }
  if (unit.open->attempt) {
    const std::vector<std::string>& items = unit.open->attempt->items;
    const int count = static_cast<int>(items.size());
    const auto found = std::find(items.begin(), items.end(), page);
    return {found == items.end() ? count : static_cast<int>(found - items.begin()) + 1, count};
  }
  return {1, 1};
}

std::string unit_title(const lesson::Module& module, const std::string& path) {
  for (const lesson::Lesson& lesson : module.lessons) {
    if (lesson.path == path) return lesson.title;
  }
  for (const auto* test : {&module.pre_test, &module.post_test}) {
    if (*test && (*test)->path == path) return (*test)->title;
  }
  return path;
}

int items_right(const records::AttemptRecord& attempt, const std::string& objective) {
  return static_cast<int>(
      std::count_if(attempt.answers.begin(), attempt.answers.end(),
                    [&](const auto& answer) { return answer.objective == objective && answer.correct; }));
}

/// How many of the items that were asked belong to an objective.
int item_count(const lesson::Test& test, const records::AttemptRecord& attempt,
               const std::string& objective) {
  const auto asked = [&](const lesson::ChoiceItem& item) {
    return item.objective == objective &&
           std::find(attempt.items.begin(), attempt.items.end(), item.path) != attempt.items.end();
  };
  return static_cast<int>(std::count_if(test.items.begin(), test.items.end(), asked));
}

int percent(const records::AttemptRecord& attempt) {
  return assessment::Score{attempt.raw, attempt.maximum}.percent();
}

const lesson::Image* image_of(const session::PageView& page) {
  if (const auto* text = std::get_if<session::TextPageView>(&page.content)) {
    return text->image ? &*text->image : nullptr;
  }
  if (const auto* item = std::get_if<session::ItemView>(&page.content))
    return item->image ? &*item->image : nullptr;
  return nullptr;
}

}  // namespace

std::string Desk::content_language(const library::InstalledModule& installed) const {
  return showing_source_ ? installed.module->source().source_language : language_;
}

const lesson::Module& Desk::localized(const library::InstalledModule& installed) const {
  const std::string tag = content_language(installed);
  auto& module = localized_[installed.id + " " + tag];
  if (!module) module = std::make_shared<lesson::Module>(installed.module->in_language(tag).module);
  return *module;
}

ScreenView Desk::view() const {
  ScreenView view;
  view.language = language_;
  view.content_language = language_;
  if (learner_) view.learner_name = learner_->name;
  view.showing_source = showing_source_;
  if (const library::InstalledModule* installed = find_module(module_id_);
      installed != nullptr && installed->module &&
      (place_ == Place::module || place_ == Place::unit || place_ == Place::result)) {
    view.source_language = installed->module->source().source_language;
    view.content_is_draft = language_ != view.source_language && installed->module->is_draft(language_);
    const auto languages = installed->module->languages();
    view.content_untranslated = std::none_of(languages.begin(), languages.end(),
                                             [&](const auto& each) { return each.tag == language_; });
    if (view.content_untranslated || showing_source_) view.content_language = view.source_language;
  }
  if (problem_) {
    view.content = *problem_;
  } else if (choosing_language_) {
    LanguageView languages{options_.languages};
    for (LanguageChoice& choice : languages.choices) choice.current = choice.tag == language_;
    view.content = languages;
  } else {
    switch (place_) {
      case Place::who: {
        WhoView who;
        for (const records::Learner& learner : learners_)
          who.learners.push_back({learner.id.text(), learner.name});
        view.content = who;
        break;
      }
      case Place::enrol:
        view.content =
            EnrolView{new_name_, new_name_.find_first_not_of(" \t") != std::string::npos, enrol_saving_};
        break;
      case Place::library: view.content = library_view(); break;
      case Place::module: view.content = module_view(); break;
      case Place::unit: view.content = page_screen(); break;
      case Place::result:
        // Until the log has been read again the module's page stands in: one moment, never a wrong result.
        if (result_pending_) {
          view.content = module_view();
        } else {
          view.content = result_view();
        }
        break;
      case Place::exporting: view.content = export_; break;
    }
  }
  return view;
}

ModuleRow Desk::module_row(const library::InstalledModule& installed) const {
  ModuleRow row;
  row.id = installed.id;
  if (!installed.module) {
    row.title = installed.title.empty() ? installed.id : installed.title;
    row.state = WorkState::unavailable;
    row.error = installed.error;
    return row;
  }
  const lesson::Module& module = localized(installed);
  row.title = module.title;
  row.minutes = module.minutes;
  row.is_draft = language_ != module.source_language && installed.module->is_draft(language_);
  const records::RegistrationRecord* registration = find_registration(installed.id);
  const auto count = [&](const std::string& path, UnitKind kind) {
    ++row.units_total;
    if (registration == nullptr) return;
    const auto unit = registration->units.find(path);
    if (unit == registration->units.end()) return;
    if (is_done(state_of(&unit->second, kind))) ++row.units_done;
    row.state = WorkState::in_progress;
    if (kind == UnitKind::post_test && unit->second.passed) row.state = WorkState::passed;
  };
  for (const lesson::Lesson& lesson : module.lessons) count(lesson.path, UnitKind::lesson);
  if (module.pre_test) count(module.pre_test->path, UnitKind::pre_test);
  if (module.post_test) count(module.post_test->path, UnitKind::post_test);
  if (!module.post_test && row.units_done == row.units_total) row.state = WorkState::completed;
  return row;
}

LibraryView Desk::library_view() const {
  LibraryView view;
  for (const library::InstalledModule& installed : modules_) view.modules.push_back(module_row(installed));
  std::int64_t latest_seq = -1;
  for (const records::RegistrationRecord& registration : registrations_) {
    const library::InstalledModule* installed = find_module(registration.module);
    if (installed == nullptr || !installed->module) continue;
    const lesson::Module& module = localized(*installed);
    for (const auto& [path, unit] : registration.units) {
      if (!unit.open || unit.last_seq <= latest_seq) continue;
      latest_seq = unit.last_seq;
      const auto [number, count] = place_in(module, unit);
      view.go_on = ContinueCard{module.title, unit_title(module, path), unit.kind, number, count};
    }
  }
  return view;
}

UnitRow Desk::unit_row(const library::InstalledModule& installed, const std::string& path,
                       const std::string& title, UnitKind kind, int minutes) const {
  UnitRow row{path, title, kind, minutes, state_of(find_unit(path), kind), Closed::no};
  const std::vector<lesson::Lesson>& lessons = installed.module->source().lessons;
  const auto begun = [&](const lesson::Lesson& lesson) { return find_unit(lesson.path) != nullptr; };
  const auto read = [&](const lesson::Lesson& lesson) {
    const records::UnitRecord* unit = find_unit(lesson.path);
    return unit != nullptr && unit->completed;
  };
  if (kind == UnitKind::pre_test) {
    if (row.state == WorkState::completed) {
      row.closed = Closed::already_done;
    } else if (row.state == WorkState::not_started && std::any_of(lessons.begin(), lessons.end(), begun)) {
      row.closed = Closed::lessons_begun;
    }
  }
  const auto& test =
      kind == UnitKind::pre_test ? installed.module->source().pre_test : installed.module->source().post_test;
  const auto may_be_scored = [&](const lesson::ChoiceItem& item) {
    return lesson::may_be_scored_on(installed.module->source(), item, options_.today);
  };
  if (kind != UnitKind::lesson && row.closed == Closed::no &&
      std::none_of(test->items.begin(), test->items.end(), may_be_scored)) {
    row.closed = Closed::out_of_date;
  }
  if (kind == UnitKind::post_test && !std::all_of(lessons.begin(), lessons.end(), read)) {
    row.closed = Closed::lessons_first;
  }
  return row;
}

ModuleView Desk::module_view() const {
  const library::InstalledModule* installed = find_module(module_id_);
  ASSERT(installed != nullptr && installed->module);
  const lesson::Module& module = localized(*installed);
  ModuleView view{module.id, module.title, module.summary, {}, {}};
  const auto add_test = [&](const std::optional<lesson::Test>& test, UnitKind kind) {
    if (test) view.units.push_back(unit_row(*installed, test->path, test->title, kind, 0));
  };
  add_test(module.pre_test, UnitKind::pre_test);
  for (const lesson::Lesson& lesson : module.lessons) {
    view.units.push_back(unit_row(*installed, lesson.path, lesson.title, UnitKind::lesson, lesson.minutes));
  }
  add_test(module.post_test, UnitKind::post_test);
  for (const UnitRow& unit : view.units) {
    if (unit.closed == Closed::no && !is_done(unit.state)) {
      view.next_unit = unit.path;
      break;
    }
  }
  return view;
}

PageScreen Desk::page_screen() const {
  const library::InstalledModule* installed = find_module(module_id_);
  ASSERT(installed != nullptr && installed->module && unit_);
  PageScreen screen{module_id_, unit_->view(localized(*installed), options_.today), {}};
  if (const lesson::Image* image = image_of(screen.page))
    screen.picture = installed->module->picture_file(image->file);
  return screen;
}

ResultView Desk::result_view() const {
  const library::InstalledModule* installed = find_module(module_id_);
  ASSERT(installed != nullptr && installed->module);
  const lesson::Module& module = localized(*installed);
  ResultView view;
  view.title = unit_title(module, result_unit_);
  const records::UnitRecord* unit = find_unit(result_unit_);
  view.kind = unit == nullptr ? UnitKind::pre_test : unit->kind;
  if (view.kind != UnitKind::post_test || unit->finished_attempts.empty() || !module.post_test) return view;

  const records::AttemptRecord& now = unit->finished_attempts.back();
  const records::AttemptRecord* before = nullptr;
  if (module.pre_test) {
    const records::UnitRecord* pre = find_unit(module.pre_test->path);
    if (pre != nullptr && !pre->finished_attempts.empty()) before = &pre->finished_attempts.front();
  }
  view.passed = now.passed.value_or(false);
  view.percent = percent(now);
  if (before != nullptr) view.percent_before = percent(*before);
  view.percent_needed = (module.mastery_score_ten_thousandths + 99) / 100;
  for (const lesson::Objective& objective : module.objectives) {
    ObjectiveRow row;
    row.text = objective.text;
    row.item_count = item_count(*module.post_test, now, objective.id);
    if (row.item_count == 0) continue;
    row.right_now = items_right(now, objective.id);
    if (before != nullptr) {
      row.right_before = items_right(*before, objective.id);
      row.item_count_before = item_count(*module.pre_test, *before, objective.id);
    }
    if (row.right_now < row.item_count && !objective.page.empty()) {
      row.page = "look-again/" + objective.page;
      const std::size_t slash = objective.page.find('/');
      const lesson::Lesson* lesson = lesson::find_lesson(module, objective.page.substr(0, slash));
      if (lesson != nullptr) {
        for (const lesson::Page& page : lesson->pages) {
          const auto* text_page = std::get_if<lesson::TextPage>(&page);
          if (text_page != nullptr && text_page->id == objective.page.substr(slash + 1))
            row.page_title = text_page->title;
        }
      }
    }
    view.objectives.push_back(std::move(row));
  }
  return view;
}

}  // namespace waypost::desk
