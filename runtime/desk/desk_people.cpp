// SPDX-License-Identifier: Apache-2.0
// People at the desk: who signs in and how, a learner's own screen, the office for whoever supervises it.
#include <algorithm>

#include "base/assert.hpp"
#include "base/id.hpp"
#include "desk/desk.hpp"
#include "desk/press_id.hpp"
#include "desk/typed_text.hpp"
#include "unicode/number.hpp"

namespace waypost::desk {
namespace {

constexpr std::size_t kNameBytesMax = 400;

/// A number of years as it is kept: ASCII digits. Nothing where it is none.
std::optional<std::string> years_from(const std::string& typed) {
  const std::string digits = unicode::with_ascii_digits(trimmed(typed));
  if (digits.empty()) return digits;
  if (digits.size() > 2 || digits.find_first_not_of("0123456789") != std::string::npos) return std::nullopt;
  const int years = std::stoi(digits);
  if (years > records::kYearsAtPostMax) return std::nullopt;
  return std::to_string(years);
}

/// In the language, else in any; empty where the programs have words for it.
std::string name_of_agency(const records::SiteAgency& agency, const std::string& language) {
  std::string name = records::name_in(agency.names, language);
  if (!name.empty()) return name;
  const auto& known = records::default_agencies();
  if (std::find(known.begin(), known.end(), agency.id) != known.end()) return {};
  return agency.names.empty() ? agency.id : agency.names.begin()->second;
}

std::string* find_attribute(records::LearnerAttributes& attributes, std::string_view group) {
  if (group == "agency") return &attributes.agency;
  if (group == "rank_band") return &attributes.rank_band;
  if (group == "gender") return &attributes.gender;
  if (group == "age_band") return &attributes.age_band;
  return nullptr;
}

/// "agency/customs": says so, or takes it back where it was said.
void toggle(records::LearnerAttributes& attributes, const std::string& path) {
  const std::size_t slash = path.find('/');
  if (slash == std::string::npos) return;
  std::string* value = find_attribute(attributes, path.substr(0, slash));
  const std::string chosen = path.substr(slash + 1);
  if (value != nullptr) *value = *value == chosen ? std::string() : chosen;
}

}  // namespace

const records::Learner* Desk::find_learner(const std::string& id) const {
  const auto found = std::find_if(learners_.begin(), learners_.end(),
                                  [&](const records::Learner& each) { return each.id.text() == id; });
  return found == learners_.end() ? nullptr : &*found;
}

std::vector<records::Learner> Desk::supervisors() const {
  std::vector<records::Learner> found;
  for (const records::Learner& each : learners_) {
    if (each.listed && each.has_pin && each.role != records::Role::officer) found.push_back(each);
  }
  return found;
}

/// Without a PIN the name alone would open the office.
bool Desk::supervises() const {
  return learner_ && learner_->has_pin && learner_->role != records::Role::officer;
}

void Desk::choose_learner(const std::string& id) {
  const records::Learner* chosen = find_learner(id);
  if (chosen == nullptr || !chosen->listed) return;
  if (pin_ && pin_->learner().id == chosen->id) return;
  pin_.reset();
  if (chosen->has_pin) {
    pin_.emplace(PinPurpose::sign_in, *chosen, supervisors(), clock_);
  } else {
    const records::Learner learner = *chosen;
    learner_ = learner;
    record({records::SignedIn{learner.id, false}}, false);
    sign_in(learner);
  }
}

void Desk::begin_pin(PinPurpose purpose) {
  pin_return_ = place_;
  pin_.emplace(purpose, *learner_, supervisors(), clock_);
  place_ = Place::pin;
}

/// Takes on what the pad came to.
void Desk::follow_pin() {
  if (!pin_) return;
  for (DeskRequest& request : pin_->take_requests(next_token_)) ask(std::move(request));
  const PinEnd end = pin_->end();
  if (end == PinEnd::not_yet) return;
  const PinFlow ended = *std::exchange(pin_, std::nullopt);
  if (place_ == Place::pin) place_ = pin_return_;
  if (end == PinEnd::given_up) return;

  const bool has_pin = end != PinEnd::taken_away;
  for (records::Learner& each : learners_) {
    if (each.id == ended.learner().id) each.has_pin = has_pin;
  }
  if (learner_ && learner_->id == ended.learner().id) learner_->has_pin = has_pin;
  // The next code is shown to whoever supervises now; without a supervisor, on the first screen.
  const bool supervised =
      ended.learner().role != records::Role::officer || ended.purpose() == PinPurpose::become_supervisor;
  if (ended.used_office_code() && supervised) ask(MakeOfficeCode{});
  switch (ended.purpose()) {
    case PinPurpose::sign_in:
      if (const records::Learner* known = find_learner(ended.learner().id.text())) {
        sign_in(records::Learner(*known));
        if (ended.used_office_code()) open_office();
      }
      break;
    case PinPurpose::before_test:
      record({records::SignedIn{learner_->id, true}}, false);
      enter_unit(unit_to_begin_, true);
      break;
    case PinPurpose::become_supervisor:
      for (records::Learner& each : learners_) {
        if (each.id == ended.learner().id) each.role = records::Role::supervisor;
      }
      learner_->role = records::Role::supervisor;
      open_office();
      break;
    case PinPurpose::enter_office: open_office(); break;
    case PinPurpose::allow_reset: reset_officers_pin(); break;
    case PinPurpose::set_own:
    case PinPurpose::take_away: break;
  }
}

bool Desk::press_pin(const std::string& id) {
  if (!pin_ || (place_ != Place::who && place_ != Place::pin)) return false;
  if (!id.starts_with("pin/") && !id.starts_with("pin-")) return false;
  pin_->press(id);
  return true;
}

// The learner's own screen.

void Desk::open_me() {
  me_ = MeState{learner_->name, learner_->attributes, learner_->attributes.years_at_post,
                session::Saving::nothing};
  place_ = Place::me;
}

void Desk::press_me(const std::string& id) {
  if (me_.saving == session::Saving::saving) return;
  if (id == "set-pin") {
    begin_pin(PinPurpose::set_own);
  } else if (id == "take-pin-away" && learner_->has_pin && !supervises()) {
    begin_pin(PinPurpose::take_away);
  } else if (id == "become-supervisor" && !supervises()) {
    begin_pin(PinPurpose::become_supervisor);
  } else if (id == "save-me") {
    save_me();
  } else if (id == "save-paper") {
    open_paper();
  } else if (id == "notes") {
    open_notes();
  } else if (const auto choice = after_prefix(id, "attribute/")) {
    toggle(me_.attributes, *choice);
    me_.saving = session::Saving::nothing;
  }
}

void Desk::edit_me(const std::string& field, const std::string& text) {
  if (text.size() > kNameBytesMax) return;
  if (field == "my-name") me_.name = text;
  if (field == "years-at-post") me_.years_typed = text;
  me_.saving = session::Saving::nothing;
}

std::vector<records::Event> Desk::changes_of_me() const {
  std::vector<records::Event> changes;
  const std::string name = trimmed(me_.name);
  if (!name.empty() && name != learner_->name)
    changes.push_back(records::LearnerRenamed{learner_->id, learner_->id, name});
  records::LearnerAttributes attributes = me_.attributes;
  attributes.years_at_post = years_from(me_.years_typed).value_or(learner_->attributes.years_at_post);
  if (attributes != learner_->attributes)
    changes.push_back(records::LearnerDescribed{learner_->id, learner_->id, attributes});
  return changes;
}

void Desk::save_me() {
  const std::vector<records::Event> changes = changes_of_me();
  if (changes.empty() || !me_view().can_save) return;
  me_.saving = session::Saving::saving;
  record(changes, true);
}

void Desk::saved_me(const Status& status) {
  me_.saving = status ? session::Saving::saved : session::Saving::failed;
  if (!status) return;
  learner_->name = trimmed(me_.name);
  learner_->attributes = me_.attributes;
  learner_->attributes.years_at_post = years_from(me_.years_typed).value_or("");
  for (records::Learner& each : learners_) {
    if (each.id == learner_->id) each = *learner_;
  }
}

MeView Desk::me_view() const {
  MeView view;
  view.name = me_.name;
  view.role = learner_->role;
  view.has_pin = learner_->has_pin;
  view.can_become_supervisor = !supervises();
  view.attributes_are_counted = options_.attributes_are_counted;
  const auto add = [&](const char* id, const std::vector<std::string>& choices, const std::string& chosen) {
    AttributeGroup group{id, {}};
    for (const std::string& choice : choices) group.choices.push_back({choice, {}, choice == chosen});
    view.groups.push_back(std::move(group));
  };
  if (options_.agencies.empty()) {
    add("agency", records::default_agencies(), me_.attributes.agency);
  } else {
    AttributeGroup agencies{"agency", {}};
    for (const records::SiteAgency& each : options_.agencies) {
      agencies.choices.push_back(
          {each.id, name_of_agency(each, language_), each.id == me_.attributes.agency});
    }
    view.groups.push_back(std::move(agencies));
  }
  add("rank_band", records::rank_bands(), me_.attributes.rank_band);
  add("gender", records::genders(), me_.attributes.gender);
  add("age_band", records::age_bands(), me_.attributes.age_band);
  view.years_at_post = me_.years_typed;
  view.years_refused = !years_from(me_.years_typed).has_value();
  view.saving = me_.saving;
  view.can_save = !trimmed(me_.name).empty() && !view.years_refused && !changes_of_me().empty() &&
                  me_.saving != session::Saving::saving;
  for (const records::RegistrationRecord& registration : registrations_) {
    const library::InstalledModule* installed = find_module(registration.module);
    if (installed == nullptr || !installed->module) continue;
    const lesson::Module& source = installed->module->source();
    view.minutes_total += static_cast<int>(registration.duration_ms / 60'000);
    if (source.kind != lesson::ModuleKind::course) continue;
    view.courses.push_back(own_course(*installed, registration));
  }
  return view;
}

OwnCourse Desk::own_course(const library::InstalledModule& installed,
                           const records::RegistrationRecord& registration) const {
  const auto percent_of = [](const records::AttemptRecord& attempt) {
    return attempt.maximum <= 0
               ? 0
               : static_cast<int>(std::max<std::int64_t>(0, attempt.raw) * 100 / attempt.maximum);
  };
  OwnCourse course;
  course.title = localized(installed).title;
  course.minutes = static_cast<int>(registration.duration_ms / 60'000);
  course.day = registration.last_attempt_time.substr(0, 10);
  course.completed = is_done(module_row(installed).state);
  for (const auto& [path, unit] : registration.units) {
    for (const records::AttemptRecord& attempt : unit.finished_attempts) {
      const int percent = percent_of(attempt);
      if (unit.kind == records::UnitKind::pre_test && !course.percent_pre) course.percent_pre = percent;
      if (unit.kind != records::UnitKind::post_test) continue;
      ++course.attempt_count;
      course.percent_best = std::max(course.percent_best.value_or(0), percent);
    }
    course.passed = course.passed || unit.passed;
    course.lessons_together += unit.read_together ? 1 : 0;
  }
  return course;
}

}  // namespace waypost::desk
