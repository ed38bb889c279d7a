// SPDX-License-Identifier: Apache-2.0
// The library and a module's units as views.
#include <algorithm>

#include "desk/desk.hpp"
#include "desk/unit_title.hpp"

namespace waypost::desk {
namespace {

using records::UnitKind;

/// Page number and count where an open unit stands.
std::pair<int, int> place_in(const lesson::Module& module, const records::UnitRecord& unit) {
  const std::string page = unit.open->page;
  for (const lesson::Lesson& lesson : module.lessons) {
    if (lesson.path != unit.unit) continue;
    const int count = static_cast<int>(lesson.pages.size());
    for (int i = 0; i < count; ++i) {
      if (path_of(lesson.pages[static_cast<std::size_t>(i)]) == page) return {i + 1, count};
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

}  // namespace

std::string title_of_unit(const lesson::Module& module, const std::string& path) {
  for (const lesson::Lesson& lesson : module.lessons) {
    if (lesson.path == path) return lesson.title;
  }
  for (const auto* test : {&module.pre_test, &module.post_test}) {
    if (*test && (*test)->path == path) return (*test)->title;
  }
  return {};
}

ModuleRow Desk::module_row(const library::InstalledModule& installed) const {
  ModuleRow row;
  row.id = installed.id;
  if (!installed.module) {
    row.title = installed.title.empty() ? installed.id : installed.title;
    row.state = WorkState::unavailable;
    row.error = installed.error;
    row.stopped = installed.stopped;
    row.shut = installed.shut;
    row.place = installed.place;
    return row;
  }
  const lesson::Module& module = localized(installed);
  row.title = module.title;
  row.minutes = module.minutes;
  row.instrument = module.kind == lesson::ModuleKind::instrument;
  const std::string language = lesson_language(installed);
  row.is_draft = language != module.source_language && installed.module->is_draft(language);
  const ModuleFlow progress = flow(installed);
  const auto count = [&](const std::string& path) {
    ++row.units_total;
    const WorkState state = progress.state_of(path);
    if (is_done(state)) ++row.units_done;
    if (progress.unit(path) != nullptr && row.state == WorkState::not_started)
      row.state = WorkState::in_progress;
  };
  for (const lesson::Lesson& lesson : module.lessons) count(lesson.path);
  if (module.pre_test) count(module.pre_test->path);
  if (module.post_test) {
    count(module.post_test->path);
    const WorkState state = progress.state_of(module.post_test->path);
    if (state == WorkState::passed || state == WorkState::failed) row.state = state;
  } else if (row.units_done == row.units_total) {
    row.state = WorkState::completed;
  }
  if (module.subject == lesson::Subject::course) row.state = WorkState::untraced;
  // A colleague has filled it in for the same office.
  if (module.subject == lesson::Subject::office && row.state == WorkState::not_started &&
      !forms_of(module.id).empty()) {
    row.state = WorkState::completed;
  }
  return row;
}

std::optional<RefresherCard> Desk::refresher_card() const {
  std::optional<RefresherCard> due;
  for (const library::InstalledModule& installed : modules_) {
    if (!installed.module || !flow(installed).has_refresher()) continue;
    const lesson::Module& module = localized(installed);
    const bool begun = flow(installed).state_of(session::refresher_unit(module)) == WorkState::in_progress;
    if (due && !begun) continue;
    due = RefresherCard{module.title, module.refresher->items, begun, "refresher/" + installed.id};
    if (begun) break;
  }
  return due;
}

LibraryView Desk::library_view() const {
  LibraryView view;
  for (const library::InstalledModule& installed : modules_) view.modules.push_back(module_row(installed));
  // What is learnt stands before what is filled in.
  std::stable_partition(view.modules.begin(), view.modules.end(),
                        [](const ModuleRow& row) { return !row.instrument; });
  std::int64_t latest_seq = -1;
  for (const records::RegistrationRecord& registration : registrations_) {
    const library::InstalledModule* installed = find_module(registration.module);
    if (installed == nullptr || !installed->module) continue;
    const lesson::Module& module = localized(*installed);
    for (const auto& [path, unit] : registration.units) {
      if (!unit.open || unit.last_seq <= latest_seq) continue;
      latest_seq = unit.last_seq;
      const auto [number, count] = place_in(module, unit);
      view.go_on = ContinueCard{module.title, title_of_unit(module, path), unit.kind, number, count};
    }
  }
  view.refresher = refresher_card();
  view.offers_pin = learner_ && !learner_->has_pin;
  view.has_office = supervises();
  return view;
}

UnitRow Desk::unit_row(const ModuleFlow& progress, const lesson::Module& module, const std::string& path,
                       const std::string& title, int minutes) const {
  UnitRow row;
  row.path = path;
  row.title = title;
  row.kind = progress.kind_of(path);
  row.minutes = minutes;
  row.state = module.subject == lesson::Subject::course ? WorkState::untraced : progress.state_of(path);
  const ModuleFlow::Gate gate = progress.gate(path);
  row.closed = gate.closed;
  for (const std::string& missing : gate.missing) row.missing.push_back(title_of_unit(module, missing));
  row.attempts_left = progress.attempts_left(path);
  const records::UnitRecord* unit = progress.unit(path);
  const bool handed_in = unit != nullptr && !unit->finished_attempts.empty();
  row.begun_alone = !together_.others.empty() && module.kind == lesson::ModuleKind::course &&
                    row.kind == UnitKind::lesson && unit != nullptr && unit->open && !is_shared(path);
  row.has_result = handed_in && (row.kind == UnitKind::post_test ||
                                 (row.kind == UnitKind::pre_test && progress.review_row(path).answers));
  return row;
}

InstrumentView Desk::instrument_view(const lesson::Module& module) const {
  InstrumentView view;
  view.anonymous = module.subject == lesson::Subject::course;
  const std::vector<Filling> fillings = fillings_of(module, forms_of(module.id));
  for (std::size_t i = fillings.size(); i-- > 0;) {
    view.fillings.push_back({"filling/" + std::to_string(i), title_of_unit(module, fillings[i].lesson),
                             fillings[i].day, name_of_subject(module, fillings[i].subject)});
  }
  return view;
}

ModuleView Desk::module_view() const {
  const library::InstalledModule& installed = current_module();
  const lesson::Module& module = localized(installed);
  const ModuleFlow progress = flow(installed);
  ModuleView view{module.id, module.title, module.summary, {}, {}};
  const auto add_test = [&](const std::optional<lesson::Test>& test) {
    if (test) view.units.push_back(unit_row(progress, module, test->path, test->title, 0));
  };
  add_test(module.pre_test);
  for (const lesson::Lesson& lesson : module.lessons) {
    view.units.push_back(unit_row(progress, module, lesson.path, lesson.title, lesson.minutes));
  }
  add_test(module.post_test);
  if (progress.has_refresher()) {
    view.units.push_back(unit_row(progress, module, session::refresher_unit(module), {}, 0));
  }
  for (const UnitRow& unit : view.units) {
    if (unit.closed == Closed::no && !is_done(unit.state)) {
      view.next_unit = unit.path;
      break;
    }
  }
  if (module.kind == lesson::ModuleKind::instrument) {
    view.instrument = instrument_view(module);
    // It is filled again and again: there is always something to go on with.
    if (view.next_unit.empty() && !view.units.empty()) view.next_unit = view.units.front().path;
  }
  view.may_skip_lessons = progress.reached_mastery_before() && module.post_test &&
                          progress.counting_attempt() == nullptr &&
                          progress.gate(module.post_test->path).closed == Closed::no;
  view.pre_test_first = module.pre_test && std::none_of(module.lessons.begin(), module.lessons.end(),
                                                        [&](const lesson::Lesson& lesson) {
                                                          return progress.unit(lesson.path) != nullptr;
                                                        });
  view.can_gather = can_gather(module);
  if (together_.others.empty() || module.kind != lesson::ModuleKind::course) return view;
  for (const records::Learner& each : learners_) {
    if (is_present(each.id)) view.together.push_back(each.name);
  }
  return view;
}

}  // namespace waypost::desk
