// SPDX-License-Identifier: Apache-2.0
#include "desk/desk.hpp"

#include <algorithm>

#include "base/assert.hpp"
#include "base/id.hpp"

namespace waypost::desk {
namespace {

/// "learner/0193…" with prefix "learner/" gives "0193…"; nothing where the prefix differs.
std::optional<std::string> after_prefix(const std::string& id, std::string_view prefix) {
  if (!id.starts_with(prefix)) return std::nullopt;
  return id.substr(prefix.size());
}

std::string trimmed(const std::string& text) {
  const auto begin = text.find_first_not_of(" \t");
  if (begin == std::string::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t") - begin + 1);
}

}  // namespace

Desk::Desk(DeskOptions options, const Clock& clock, Random& random)
    : options_(std::move(options)), clock_(clock), random_(random), language_(options_.language) {
  export_.places = options_.export_places;
}

std::vector<DeskRequest> Desk::start() {
  ask(LoadLearners{});
  return std::exchange(requests_, {});
}

void Desk::ask(DeskRequest request) {
  requests_.push_back(std::move(request));
  ++outstanding_;
}

std::vector<DeskRequest> Desk::handle(const DeskEvent& event) {
  const auto answered = [this] { outstanding_ = std::max(0, outstanding_ - 1); };
  if (const auto* pressed = std::get_if<Pressed>(&event)) handle_press(pressed->id);
  if (const auto* edited = std::get_if<TextEdited>(&event); edited != nullptr && edited->id == "name") {
    new_name_ = edited->text;
  }
  if (const auto* scanned = std::get_if<ModuleScanned>(&event)) modules_.push_back(scanned->module);
  if (const auto* loaded = std::get_if<LearnersLoaded>(&event)) {
    answered();
    if (loaded->learners) {
      learners_ = *loaded->learners;
    } else {
      problem_ = ProblemView{"problem.record-unreadable", "problem.safe-on-disk", "problem.call-help",
                             loaded->learners.error().message};
    }
  }
  if (const auto* loaded = std::get_if<RegistrationsLoaded>(&event)) {
    answered();
    if (learner_ && loaded->learner == learner_->id && loaded->registrations)
      registrations_ = *loaded->registrations;
    result_pending_ = false;
  }
  if (const auto* done = std::get_if<EventsRecorded>(&event)) {
    answered();
    recorded(*done);
  }
  if (const auto* finished = std::get_if<ExportFinished>(&event)) {
    answered();
    export_.state = finished->result ? ExportState::done : ExportState::failed;
    if (finished->result) {
      export_.file = finished->result->file;
      export_.event_count = finished->result->event_count;
    }
  }
  return std::exchange(requests_, {});
}

void Desk::record(std::vector<records::Event> events, bool wait) {
  if (events.empty()) return;
  const std::uint64_t token = next_token_++;
  if (wait) awaited_token_ = token;
  const records::LearnerId learner = learner_ ? learner_->id : records::LearnerId();
  ask(RecordEvents{token, learner, std::move(events)});
}

void Desk::recorded(const EventsRecorded& event) {
  if (event.token != awaited_token_) return;
  awaited_token_ = 0;
  if (enrolling_) {
    enrol_saving_ = event.status ? session::Saving::saved : session::Saving::failed;
    const records::Learner learner = *std::exchange(enrolling_, std::nullopt);
    learner_.reset();
    if (!event.status) return;
    learners_.push_back(learner);
    new_name_.clear();
    sign_in(learner);
    return;
  }
  if (!unit_) return;
  if (event.status) {
    unit_->committed();
    if (unit_->ended()) unit_ended();
  } else {
    unit_->commit_failed();
  }
}

void Desk::handle_press(const std::string& id) {
  if (problem_) {
    if (id == "problem-ok") problem_.reset();
    return;
  }
  if (id == "language") {
    choosing_language_ = !choosing_language_;
  } else if (const auto tag = after_prefix(id, "language/")) {
    choose_language(*tag);
  } else if (id == "back") {
    go_back();
  } else if (choosing_language_) {
    return;
  } else if (id == "source") {
    showing_source_ = !showing_source_;
  } else if (const auto learner_id = after_prefix(id, "learner/")) {
    const auto found = std::find_if(learners_.begin(), learners_.end(), [&](const records::Learner& each) {
      return each.id.text() == *learner_id;
    });
    if (found != learners_.end()) sign_in(*found);
  } else if (id == "new-learner") {
    place_ = Place::enrol;
    enrol_saving_ = session::Saving::nothing;
  } else if (id == "enrol") {
    enrol();
  } else if (id == "sign-out") {
    leave_unit();
    learner_.reset();
    registrations_.clear();
    place_ = Place::who;
    ask(LoadLearners{});
  } else if (id == "continue") {
    go_on();
  } else if (id == "export") {
    export_.state = ExportState::ready;
    place_ = Place::exporting;
  } else if (const auto place = after_prefix(id, "export-to/")) {
    if (export_.state == ExportState::working) return;
    export_.state = ExportState::working;
    export_.removable =
        std::any_of(export_.places.begin(), export_.places.end(),
                    [&](const ExportPlace& each) { return each.removable && each.folder == *place; });
    ask(ExportTo{*place});
  } else if (const auto module_id = after_prefix(id, "module/")) {
    const library::InstalledModule* installed = find_module(*module_id);
    if (installed == nullptr || !installed->module) return;
    module_id_ = *module_id;
    place_ = Place::module;
  } else if (const auto unit_path = after_prefix(id, "unit/")) {
    enter_unit(*unit_path);
  } else if (const auto page = after_prefix(id, "look-again/")) {
    const std::size_t slash = page->find('/');
    if (slash == std::string::npos) return;
    enter_unit(module_id_ + "/" + page->substr(0, slash));
    if (unit_) take_step(unit_->go_to(page->substr(slash + 1)));
  } else if (id == "next" && place_ == Place::result) {
    go_back();
  } else if (id == "next" && place_ == Place::module) {
    enter_unit(module_view().next_unit);
  } else if (place_ == Place::unit && unit_) {
    press_in_unit(id);
  }
}

void Desk::press_in_unit(const std::string& id) {
  if (const auto choice = after_prefix(id, "choice/")) {
    unit_->choose(*choice);
  } else if (id == "next") {
    take_step(unit_->next());
  } else if (id == "previous") {
    take_step(unit_->back());
  } else if (const auto page = after_prefix(id, "page/")) {
    take_step(unit_->go_to(*page));
  }
}

void Desk::take_step(session::Step step) { record(std::move(step.events), step.wait); }

void Desk::go_back() {
  if (choosing_language_) {
    choosing_language_ = false;
    return;
  }
  switch (place_) {
    case Place::who: break;
    case Place::enrol: place_ = Place::who; break;
    case Place::library: break;
    case Place::module: place_ = Place::library; break;
    case Place::unit:
      leave_unit();
      place_ = Place::module;
      break;
    case Place::result: place_ = Place::module; break;
    case Place::exporting: place_ = learner_ ? Place::library : Place::who; break;
  }
}

void Desk::choose_language(const std::string& tag) {
  const bool known = std::any_of(options_.languages.begin(), options_.languages.end(),
                                 [&](const LanguageChoice& each) { return each.tag == tag; });
  choosing_language_ = false;
  showing_source_ = false;
  if (!known || tag == language_) return;
  language_ = tag;
  if (unit_) unit_->set_language(tag);
  if (learner_) {
    learner_->language = tag;
    record({records::LanguageChosen{tag}}, false);
  }
}

void Desk::enrol() {
  const std::string name = trimmed(new_name_);
  if (name.empty() || enrol_saving_ == session::Saving::saving) return;
  enrol_saving_ = session::Saving::saving;
  const records::LearnerId id(make_uuid_v7(clock_, random_));
  enrolling_ = records::Learner{id, name, language_, 0};
  learner_ = enrolling_;
  record({records::LearnerEnrolled{id, language_, name}}, true);
}

void Desk::sign_in(const records::Learner& learner) {
  learner_ = learner;
  registrations_.clear();
  place_ = Place::library;
  if (!learner.language.empty()) language_ = learner.language;
  ask(LoadRegistrations{learner.id});
}

void Desk::enter_unit(const std::string& path) {
  const library::InstalledModule* installed = find_module(module_id_);
  if (installed == nullptr || !installed->module || !learner_) return;
  const ModuleView module = module_view();
  const auto row = std::find_if(module.units.begin(), module.units.end(),
                                [&](const UnitRow& each) { return each.path == path; });
  if (row == module.units.end() || row->closed != Closed::no) return;

  std::vector<records::Event> events;
  const records::RegistrationRecord* known = find_registration(module_id_);
  records::RegistrationId registration;
  if (known != nullptr) {
    registration = known->registration;
  } else {
    registration = records::RegistrationId(make_uuid_v7(clock_, random_));
    const lesson::Module& source = installed->module->source();
    events.push_back(records::RegistrationOpened{registration, source.id, source.version});
    registrations_.push_back({registration, source.id, source.version, {}});
  }
  const std::shared_ptr<const lesson::Module> source(installed->module, &installed->module->source());
  unit_ = std::make_unique<session::UnitSession>(source, path, registration, language_, options_.today,
                                                 clock_, random_);
  const records::UnitRecord* unit = find_unit(path);
  bool wait = false;
  if (unit != nullptr && unit->open) {
    unit_->resume(*unit->open);
  } else {
    session::Step step = unit_->start();
    wait = step.wait;
    events.insert(events.end(), step.events.begin(), step.events.end());
  }
  place_ = Place::unit;
  record(std::move(events), wait);
}

void Desk::go_on() {
  const records::UnitRecord* latest = nullptr;
  for (const records::RegistrationRecord& registration : registrations_) {
    const library::InstalledModule* installed = find_module(registration.module);
    if (installed == nullptr || !installed->module) continue;
    for (const auto& [path, unit] : registration.units) {
      if (unit.open && (latest == nullptr || unit.last_seq > latest->last_seq)) {
        latest = &unit;
        module_id_ = registration.module;
      }
    }
  }
  if (latest != nullptr) enter_unit(std::string(latest->unit));
}

void Desk::leave_unit() {
  if (!unit_) return;
  unit_.reset();
  showing_source_ = false;
  if (learner_) ask(LoadRegistrations{learner_->id});
}

void Desk::unit_ended() {
  const bool was_test = unit_->kind() != records::UnitKind::lesson;
  result_unit_ = unit_->unit();
  result_pending_ = was_test;
  leave_unit();
  place_ = was_test ? Place::result : Place::module;
}

const library::InstalledModule* Desk::find_module(const std::string& id) const {
  const auto found = std::find_if(modules_.begin(), modules_.end(),
                                  [&](const library::InstalledModule& each) { return each.id == id; });
  return found == modules_.end() ? nullptr : &*found;
}

const records::RegistrationRecord* Desk::find_registration(const std::string& module_id) const {
  const auto found =
      std::find_if(registrations_.begin(), registrations_.end(),
                   [&](const records::RegistrationRecord& each) { return each.module == module_id; });
  return found == registrations_.end() ? nullptr : &*found;
}

const records::UnitRecord* Desk::find_unit(const std::string& path) const {
  const records::RegistrationRecord* registration = find_registration(path.substr(0, path.find('/')));
  if (registration == nullptr) return nullptr;
  const auto found = registration->units.find(path);
  return found == registration->units.end() ? nullptr : &found->second;
}

}  // namespace waypost::desk
