// SPDX-License-Identifier: Apache-2.0
// A module's units as views.
#include <algorithm>

#include "desk/desk.hpp"
#include "desk/unit_title.hpp"

namespace waypost::desk {

using records::UnitKind;

std::string title_of_unit(const lesson::Module& module, const std::string& path) {
  for (const lesson::Lesson& lesson : module.lessons) {
    if (lesson.path == path) return lesson.title;
  }
  for (const auto* test : {&module.pre_test, &module.post_test}) {
    if (*test && (*test)->path == path) return (*test)->title;
  }
  return {};
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
  view.asks_feedback = asks_feedback(installed);
  if (together_.others.empty() || module.kind != lesson::ModuleKind::course) return view;
  for (const records::Learner& each : learners_) {
    if (is_present(each.id)) view.together.push_back(each.name);
  }
  return view;
}

}  // namespace waypost::desk
