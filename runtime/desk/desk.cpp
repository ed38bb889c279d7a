// SPDX-License-Identifier: Apache-2.0
// What the desk does when it hears of something: presses at home, answers from the disk.
#include "desk/desk.hpp"

#include <algorithm>

#include "base/assert.hpp"
#include "base/id.hpp"
#include "desk/press_id.hpp"
#include "desk/typed_text.hpp"

namespace waypost::desk {
namespace {

/// After so long nobody is taken to be there any more: as long as a page may be read at most.
constexpr std::int64_t kIdleLimitMs = 10 * 60 * 1000;
/// How much of a test's time a power cut may give back.
constexpr std::int64_t kAttemptClockMs = 5'000;
/// How often a disk that kept nothing is asked again.
constexpr std::int64_t kSaveAgainMs = 5'000;

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

std::optional<std::int64_t> Desk::idle_limit_ms() const {
  // Whoever goes to find help for a full disk is away for long, and the answer is nowhere but on the screen.
  if (!learner_ || is_timed() || is_unsaved() || notes_.has_failed()) return std::nullopt;
  return kIdleLimitMs;
}

void Desk::show_problem(ProblemView problem) {
  has_record_ = false;
  problem_ = std::move(problem);
}

void Desk::try_again() {
  if (!problem_->can_try_again || problem_->trying) return;
  problem_->trying = true;
  if (has_record_) {
    ask(LoadLearners{});
  } else {
    requests_.push_back(OpenRecord{});
  }
}

void Desk::try_to_save() {
  const std::int64_t now_ms = clock_.monotonic_ms();
  if (now_ms - saved_try_ms_ < kSaveAgainMs) return;
  saved_try_ms_ = now_ms;
  take_step(unit_->retry());
}

/// Where the disk is only full, what is in the record already can be read and taken out. One that refuses
/// writing or fails cannot be opened anew, and without that nobody knows what it really holds.
bool Desk::can_save_to_stick() const {
  return is_unsaved() && unit_->trouble() == session::SaveTrouble::disk_full;
}

void Desk::open_export() {
  export_.state = ExportState::ready;
  place_ = Place::exporting;
  ask(FindSticks{});
}

void Desk::keep_attempt_clock() {
  const std::int64_t elapsed_ms = unit_->elapsed_ms();
  if (elapsed_ms < clock_kept_ms_ + kAttemptClockMs && elapsed_ms >= clock_kept_ms_) return;
  clock_kept_ms_ = elapsed_ms;
  requests_.push_back(KeepAttemptClock{unit_->attempt(), elapsed_ms});
}

void Desk::record(std::vector<records::Event> events, bool wait, std::vector<records::OwnedEvent> of_others) {
  if (events.empty()) return;
  const std::uint64_t token = next_token_++;
  if (wait) awaited_token_ = token;
  const records::LearnerId learner = learner_ ? learner_->id : records::LearnerId();
  ask(RecordEvents{token, learner, std::move(events), std::move(of_others)});
}

void Desk::handle_press(const std::string& id) {
  if (problem_) {
    if (id == "try-again") {
      try_again();
    } else if (id == "problem-ok") {
      problem_.reset();
    }
    return;
  }
  if (id == "language") {
    aside_ = aside_ == Aside::language ? Aside::none : Aside::language;
  } else if (id == "larger" && place_ == Place::who) {
    take_settings({.text_percent = kLargerPercent});
  } else if (id == "settings") {
    aside_ = aside_ == Aside::settings ? Aside::none : Aside::settings;
  } else if (const auto tag = after_prefix(id, "language/")) {
    choose_language(*tag);
  } else if (id == "back") {
    go_back();
  } else if (aside_ == Aside::settings) {
    press_settings(id);
  } else if (aside_ == Aside::language) {
    return;
  } else if (id == "source") {
    showing_source_ = !showing_source_;
  } else if (id == "sign-out") {
    sign_out(records::SignOutReason::left);
  } else if (press_pin(id) || press_tab(id)) {
    return;
  } else if (place_ == Place::me) {
    press_me(id);
  } else if (place_ == Place::paper) {
    if (const auto place = after_prefix(id, "paper-to/")) paper_to(*place);
  } else if (place_ == Place::office) {
    press_office(id);
  } else if (place_ == Place::officer) {
    press_officer(id);
  } else if (place_ == Place::together) {
    press_together(id);
  } else if (place_ == Place::site) {
    press_site(id);
  } else if (place_ == Place::notes) {
    press_notes(id);
  } else if (place_ == Place::unit) {
    if (unit_) press_in_unit(id);
  } else if (place_ == Place::module || place_ == Place::result || place_ == Place::subject) {
    handle_press_in_module(id);
  } else {
    handle_press_at_home(id);
  }
}

/// The four places of home lead to one another.
bool Desk::press_tab(const std::string& id) {
  const bool taking_out = place_ == Place::exporting && !unit_;
  const bool at_home =
      place_ == Place::library || place_ == Place::me || place_ == Place::office || taking_out;
  if (!learner_ || !at_home) return false;
  if (id == "library") {
    place_ = Place::library;
  } else if (id == "me") {
    if (place_ != Place::me) open_me();
  } else if (id == "export") {
    if (!taking_out) open_export();
  } else if (id == "office") {
    if (place_ != Place::office && supervises()) begin_pin(PinPurpose::enter_office);
  } else {
    return false;
  }
  return true;
}

void Desk::handle_press_at_home(const std::string& id) {
  if (const auto learner_id = after_prefix(id, "learner/")) {
    choose_learner(*learner_id);
  } else if (id == "set-pin" && learner_ && place_ == Place::library) {
    begin_pin(PinPurpose::set_own);
  } else if (id == "new-learner") {
    pin_.reset();
    place_ = Place::enrol;
    enrol_saving_ = session::Saving::nothing;
  } else if (id == "enrol") {
    enrol();
  } else if (id == "continue") {
    go_on();
  } else if (id == "export") {
    open_export();
  } else if (id == "done" && place_ == Place::exporting) {
    go_back();
  } else if (id == "find-sticks" && place_ == Place::exporting) {
    ask(FindSticks{});
  } else if (const auto place = after_prefix(id, "export-to/")) {
    export_to(*place);
  } else if (const auto module_id = after_prefix(id, "module/")) {
    const library::InstalledModule* installed = find_module(*module_id);
    if (installed == nullptr || !installed->module) return;
    module_id_ = *module_id;
    place_ = Place::module;
  } else if (const auto refreshed = after_prefix(id, "refresher/")) {
    const library::InstalledModule* installed = find_module(*refreshed);
    if (installed == nullptr || !installed->module) return;
    module_id_ = *refreshed;
    enter_unit(session::refresher_unit(installed->module->source()));
  }
}

void Desk::handle_press_in_module(const std::string& id) {
  if (const auto unit_path = after_prefix(id, "unit/")) {
    enter_unit(*unit_path);
  } else if (const auto page = after_prefix(id, "look-again/")) {
    look_again(*page);
  } else if (const auto subject = after_prefix(id, "subject/"); subject && place_ == Place::subject) {
    begin_unit(unit_to_fill_, *subject);
  } else if (const auto path = after_prefix(id, "result/")) {
    show_result(*path);
  } else if (const auto number = after_prefix(id, "filling/")) {
    show_filling(*number);
  } else if (id == "review" && place_ == Place::result) {
    review();
  } else if (id == "next" && place_ == Place::result) {
    reviewing_ = false;
    place_ = Place::module;
  } else if (id == "next" && place_ == Place::module) {
    enter_unit(module_view().next_unit);
  } else if (id == "feedback") {
    give_feedback();
  } else if (id == "together" && place_ == Place::module) {
    open_together();
  } else if (id == "together-end" && place_ == Place::module) {
    end_together();
  }
}

void Desk::export_to(const std::string& place) {
  if (export_.state == ExportState::working) return;
  export_.state = ExportState::working;
  export_.folder = place;
  export_.removable = std::any_of(export_.places.begin(), export_.places.end(), [&](const ExportPlace& each) {
    return each.removable && each.folder == place;
  });
  ask(ExportTo{place});
}

void Desk::go_back() {
  if (aside_ != Aside::none) {
    aside_ = Aside::none;
    return;
  }
  switch (place_) {
    case Place::who: pin_.reset(); break;
    case Place::pin:
      if (pin_) pin_->back();
      break;
    case Place::me:
    case Place::office: place_ = Place::library; break;
    case Place::paper:
    case Place::notes: place_ = Place::me; break;
    case Place::officer:
      if (office_.question == OfficeQuestion::none) {
        open_office();
      } else {
        office_.question = OfficeQuestion::none;
      }
      break;
    case Place::site:
      if (!site_->back()) open_office();
      break;
    case Place::enrol: place_ = Place::who; break;
    case Place::library: break;
    case Place::module: place_ = Place::library; break;
    case Place::subject:
    case Place::together: place_ = Place::module; break;
    case Place::unit:
      if (keep_note_before("back")) break;
      if (unit_->is_asking()) {
        unit_->press("back");
        break;
      }
      leave_unit();
      place_ = Place::module;
      break;
    case Place::result:
      if (!reviewing_) place_ = Place::module;
      reviewing_ = false;
      break;
    case Place::exporting: place_ = unit_ ? Place::unit : learner_ ? Place::library : Place::who; break;
  }
}

void Desk::choose_language(const std::string& tag) {
  const bool known = std::any_of(options_.languages.begin(), options_.languages.end(),
                                 [&](const LanguageChoice& each) { return each.tag == tag; });
  aside_ = Aside::none;
  showing_source_ = false;
  if (!known || tag == language_) return;
  language_ = tag;
  tell_unit_language();
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
  record({records::LearnerEnrolled{id, language_, name}, records::SignedIn{id, false}}, true);
}

void Desk::sign_in(const records::Learner& learner) {
  learner_ = learner;
  registrations_.clear();
  search_.clear();
  module_search_.clear();
  pin_.reset();
  place_ = Place::library;
  if (!learner.language.empty()) language_ = learner.language;
  load_registrations();
  ask(LoadPageMarks{learner_->id});
}

void Desk::load_registrations() {
  loading_registrations_ = true;
  ask(LoadRegistrations{learner_->id});
}

void Desk::sign_out(records::SignOutReason reason) {
  if (!learner_) return;
  leave_unit();
  // Whoever only went for tea finds what they were writing.
  std::vector<records::Event> events;
  if (notes_.has_typed()) events.push_back(notes_.kept());
  events.push_back(records::SignedOut{learner_->id, reason});
  record(std::move(events), false);
  notes_ = {};
  const records::Learner left = *learner_;
  learner_.reset();
  pin_.reset();
  office_.code.reset();
  end_together();
  registrations_.clear();
  reviewing_ = false;
  shown_contents_.clear();
  place_ = Place::who;
  // Whoever only went for tea comes back to their own pad.
  if (reason == records::SignOutReason::idle && left.has_pin)
    pin_.emplace(PinPurpose::sign_in, left, supervisors(), clock_);
  ask(LoadLearners{});
}

const library::InstalledModule* Desk::find_module(const std::string& id) const {
  const auto found = std::find_if(modules_.begin(), modules_.end(),
                                  [&](const library::InstalledModule& each) { return each.id == id; });
  return found == modules_.end() ? nullptr : &*found;
}

const library::InstalledModule& Desk::current_module() const {
  const library::InstalledModule* installed = find_module(module_id_);
  ASSERT(installed != nullptr && installed->module);
  return *installed;
}

std::vector<records::FormRecord> Desk::forms_of(const std::string& module) const {
  std::vector<records::FormRecord> forms;
  if (const records::RegistrationRecord* own = find_registration(module)) forms = own->forms;
  const auto office = office_forms_.find(module);
  if (office == office_forms_.end()) return forms;
  // The learner's own come with what they typed.
  for (const records::FormRecord& form : office->second) {
    const bool own =
        std::any_of(forms.begin(), forms.end(), [&](const auto& each) { return each.seq == form.seq; });
    if (!own) forms.push_back(form);
  }
  std::sort(forms.begin(), forms.end(), [](const auto& a, const auto& b) { return a.seq < b.seq; });
  return forms;
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

ModuleFlow Desk::flow(const library::InstalledModule& installed) const {
  return {installed.module->source(), find_registration(installed.id), options_.today};
}

}  // namespace waypost::desk
