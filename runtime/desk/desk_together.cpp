// SPDX-License-Identifier: Apache-2.0
// Several officers who read a course's lessons at one screen: who is there, and what each of them gets once a
// lesson is read to its end. Tests, instruments and questions stay with whoever is signed in.
#include <algorithm>

#include "base/id.hpp"
#include "desk/desk.hpp"
#include "desk/name_search.hpp"
#include "desk/press_id.hpp"
#include "desk/record_problem.hpp"

namespace waypost::desk {

bool Desk::can_gather(const lesson::Module& module) const {
  if (module.kind != lesson::ModuleKind::course || !learner_) return false;
  return std::any_of(learners_.begin(), learners_.end(),
                     [&](const records::Learner& each) { return each.listed && each.id != learner_->id; });
}

void Desk::open_together() {
  if (!can_gather(current_module().module->source())) return;
  together_.chosen = {together_.others.begin(), together_.others.end()};
  together_.search.clear();
  place_ = Place::together;
}

void Desk::press_together(const std::string& id) {
  if (const auto present = after_prefix(id, "present/")) {
    const records::Learner* pressed = find_learner(*present);
    if (pressed == nullptr || !pressed->listed || pressed->id == learner_->id) return;
    if (together_.chosen.erase(pressed->id) == 0) together_.chosen.insert(pressed->id);
  } else if (id == "gathered" && !together_.chosen.empty()) {
    together_.others.clear();
    for (const records::Learner& each : learners_) {
      if (together_.chosen.contains(each.id)) together_.others.push_back(each.id);
    }
    load_readers();
    place_ = Place::module;
  }
}

void Desk::end_together() { together_ = {}; }

void Desk::load_readers() {
  together_.loading = true;
  ask(LoadReaders{together_.others});
}

void Desk::answered(const ReadersLoaded& event) {
  // Others were chosen meanwhile, and their answer comes.
  if (event.learners != together_.others || together_.others.empty()) return;
  together_.loading = false;
  if (event.registrations) {
    together_.registrations = *event.registrations;
    return;
  }
  end_together();
  problem_ = problem_of_record(event.registrations.error());
  problem_->can_try_again = false;
  problem_->can_go_on = true;
}

void Desk::forget_who_left() {
  const auto has_left = [&](const records::LearnerId& id) {
    const records::Learner* known = find_learner(id.text());
    return known == nullptr || !known->listed;
  };
  std::erase_if(together_.chosen, has_left);
  if (std::erase_if(together_.others, has_left) == 0) return;
  if (together_.others.empty()) {
    end_together();
  } else {
    load_readers();
  }
}

bool Desk::is_present(const records::LearnerId& learner) const {
  return (learner_ && learner == learner_->id) ||
         std::find(together_.others.begin(), together_.others.end(), learner) != together_.others.end();
}

bool Desk::is_shared(const std::string& lesson) const {
  const auto begun = together_.begun.find(lesson);
  return begun != together_.begun.end() &&
         std::any_of(begun->second.others.begin(), begun->second.others.end(),
                     [&](const ReadingTogether::Member& each) { return is_present(each.learner); });
}

std::string Desk::group_for(const std::string& path, bool goes_on, std::vector<records::Event>& events) {
  const library::InstalledModule& installed = current_module();
  if (installed.module->source().kind != lesson::ModuleKind::course ||
      flow(installed).kind_of(path) != records::UnitKind::lesson)
    return {};
  if (goes_on) return is_shared(path) ? together_.begun.at(path).group : std::string();
  together_.begun.erase(path);
  if (together_.others.empty()) return {};

  ReadingTogether reading{make_uuid_v7(clock_, random_), lesson_language(installed), {}};
  for (const records::LearnerId& other : together_.others) {
    reading.others.push_back({other, records::SessionId(make_uuid_v7(clock_, random_)),
                              records::RegistrationId(make_uuid_v7(clock_, random_))});
  }
  records::GroupGathered gathered{reading.group, path, {}};
  for (const records::Learner& each : learners_) {
    if (is_present(each.id)) gathered.members.push_back(each.id.text());
  }
  events.emplace_back(std::move(gathered));
  std::string group = reading.group;
  together_.begun[path] = std::move(reading);
  return group;
}

std::vector<records::OwnedEvent> Desk::of_the_others(const std::vector<records::Event>& events) const {
  std::vector<records::OwnedEvent> of_others;
  for (const records::Event& event : events) {
    const auto* completed = std::get_if<records::LessonCompleted>(&event);
    if (completed == nullptr || completed->group.empty()) continue;
    const lesson::Module& source = current_module().module->source();
    const ReadingTogether& reading = together_.begun.at(completed->unit);
    for (const ReadingTogether::Member& member : reading.others) {
      if (!is_present(member.learner)) continue;
      const auto known = std::find_if(together_.registrations.begin(), together_.registrations.end(),
                                      [&](const KnownRegistration& each) {
                                        return each.learner == member.learner && each.module == source.id;
                                      });
      const bool registered = known != together_.registrations.end();
      const records::RegistrationId registration = registered ? known->registration : member.registration;
      const auto add = [&](records::Event each) { of_others.push_back({member.learner, std::move(each)}); };
      if (!registered) add(records::RegistrationOpened{registration, source.id, source.version});
      add(records::SessionStarted{member.session, registration, source.id, source.version, completed->unit,
                                  records::UnitKind::lesson, reading.language, completed->group});
      add(records::LessonCompleted{member.session, registration, completed->unit, completed->duration_ms,
                                   completed->group});
      add(records::SessionEnded{member.session, completed->duration_ms});
    }
  }
  return of_others;
}

TogetherView Desk::together_view() const {
  TogetherView view;
  view.reader = learner_->name;
  view.search = together_.search;
  view.present_count = static_cast<int>(together_.chosen.size()) + 1;
  const NameSearch search(together_.search, language_);
  int listed = 0;
  for (const records::Learner& each : learners_) {
    if (!each.listed) continue;
    ++listed;
    if (each.id == learner_->id) continue;
    const bool chosen = together_.chosen.contains(each.id);
    // Who was chosen stays in sight.
    if (chosen || search.finds(each.name)) view.others.push_back({each.id.text(), each.name, chosen});
  }
  view.can_search = listed > kNamesWithoutSearch;
  return view;
}

}  // namespace waypost::desk
