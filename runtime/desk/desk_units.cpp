// SPDX-License-Identifier: Apache-2.0
// Units: entering lessons, tests, refreshers and instruments, pressing in them, leaving them.
#include <algorithm>
#include <utility>

#include "base/id.hpp"
#include "desk/desk.hpp"
#include "desk/press_id.hpp"

namespace waypost::desk {
namespace {

using records::UnitKind;

/// Whether the path names a lesson or test of the module, or its refresher.
bool is_unit(const lesson::Module& module, const ModuleFlow& flow, const std::string& path) {
  return flow.test(path) != nullptr || flow.kind_of(path) == UnitKind::refresher ||
         std::any_of(module.lessons.begin(), module.lessons.end(),
                     [&](const lesson::Lesson& lesson) { return lesson.path == path; });
}

/// The items of every attempt at the module's tests: another form is drawn from what was not asked yet.
std::set<std::string> items_asked(const lesson::Module& module, const ModuleFlow& flow) {
  std::set<std::string> asked;
  for (const auto* test : {&module.pre_test, &module.post_test}) {
    const records::UnitRecord* unit = *test ? flow.unit((*test)->path) : nullptr;
    if (unit == nullptr) continue;
    for (const records::AttemptRecord& attempt : unit->finished_attempts)
      asked.insert(attempt.items.begin(), attempt.items.end());
  }
  return asked;
}

std::int64_t last_seq_of(const std::vector<records::FormRecord>& forms) {
  std::int64_t last = 0;
  for (const records::FormRecord& form : forms) last = std::max(last, form.seq);
  return last;
}

}  // namespace

void Desk::press_in_unit(const std::string& id) {
  if (press_note(id)) return;
  const bool turns = id == "next" || id == "previous" || id.starts_with("page/");
  if (turns && keep_note_before(id)) return;
  if (id == "save-to-stick") {
    if (can_save_to_stick()) open_export();
  } else if (id == "next") {
    take_step(unit_->next());
  } else if (id == "previous") {
    take_step(unit_->back());
  } else if (const auto page = after_prefix(id, "page/")) {
    take_step(unit_->go_to(*page));
  } else {
    take_step(unit_->press(id));
  }
}

void Desk::take_step(session::Step step) {
  std::vector<records::OwnedEvent> of_others = of_the_others(step.events);
  record(std::move(step.events), step.wait, std::move(of_others));
  if (step.feedback) {
    awaited_token_ = next_token_++;
    ask(RecordFeedback{awaited_token_, std::move(*step.feedback)});
  }
  if (!step.score) return;
  const library::InstalledModule& installed = current_module();
  score_token_ = next_token_++;
  ask(ScoreItem{score_token_, installed.id, installed.folder, step.score->file, step.score->item_id,
                step.score->response_json});
}

void Desk::answered(const ItemScored& event) {
  if (event.token != score_token_ || !unit_) return;
  score_token_ = 0;
  if (!event.points) {
    problem_ = ProblemView{"problem.function-failed", "problem.answer-not-lost", "problem.tell-trainer",
                           event.points.error().message, true};
  }
  take_step(unit_->scored(event.points));
}

bool Desk::asks_subject(const lesson::Module& module, const std::string& path) const {
  if (module.subject != lesson::Subject::learner && module.subject != lesson::Subject::course) return false;
  const records::UnitRecord* unit = find_unit(path);
  return unit == nullptr || !unit->open || unit->open->forms.empty();
}

void Desk::enter_unit(const std::string& path, bool is_same_person) {
  const library::InstalledModule* installed = find_module(module_id_);
  if (installed == nullptr || !installed->module || !learner_) return;
  // What was just finished may open or close this one: for the moment until it is known, no press counts.
  if (loading_registrations_ || together_.loading) return;
  const lesson::Module& source = installed->module->source();
  const ModuleFlow progress = flow(*installed);
  if (!is_unit(source, progress, path) || progress.gate(path).closed != Closed::no) return;
  const records::UnitRecord* entered = find_unit(path);
  const bool begins = entered == nullptr || !entered->open;
  // What is passed is passed in somebody's name: on a PC that many share it is asked whose hands these are.
  if (begins && !is_same_person && learner_->has_pin && progress.kind_of(path) == UnitKind::post_test) {
    unit_to_begin_ = path;
    begin_pin(PinPurpose::before_test);
    return;
  }
  if (asks_subject(source, path)) {
    unit_to_fill_ = path;
    place_ = Place::subject;
    return;
  }
  const records::UnitRecord* unit = find_unit(path);
  if (unit != nullptr && unit->open && !unit->open->forms.empty()) {
    begin_unit(path, unit->open->forms.back().subject);
  } else {
    begin_unit(path, source.subject == lesson::Subject::office ? options_.site : std::string());
  }
}

records::RegistrationId Desk::open_registration(const lesson::Module& source,
                                                std::vector<records::Event>& events) {
  const records::RegistrationRecord* known = find_registration(module_id_);
  if (known != nullptr) return known->registration;
  const records::RegistrationId registration(make_uuid_v7(clock_, random_));
  events.push_back(records::RegistrationOpened{registration, source.id, source.version});
  registrations_.push_back({registration, source.id, source.version, {}, {}, 0, {}});
  return registration;
}

session::UnitOptions Desk::unit_options(const library::InstalledModule& installed, const std::string& path,
                                        const std::string& subject) {
  const lesson::Module& source = installed.module->source();
  session::UnitOptions options;
  options.module = std::shared_ptr<const lesson::Module>(installed.module, &source);
  options.unit = path;
  options.language = lesson_language(installed);
  options.today = options_.today;
  options.country = options_.country;
  options.subject_kind = lesson::name_of(source.subject);
  options.subject = subject;
  if (const library::InstalledModule* about = find_module(subject);
      source.subject == lesson::Subject::course && about != nullptr) {
    options.subject_version = about->version;
  }
  if (const auto extra = options_.extra_time_millionths.find(learner_->id.text());
      extra != options_.extra_time_millionths.end()) {
    options.extra_time_share_millionths = extra->second;
  }
  const ModuleFlow progress = flow(installed);
  if (progress.test(path) != nullptr) options.avoid = items_asked(source, progress);
  if (progress.kind_of(path) != UnitKind::refresher) return options;
  const records::UnitRecord* unit = find_unit(path);
  if (unit != nullptr && unit->open && unit->open->attempt) {
    options.refresher_items = unit->open->attempt->items;
    return options;
  }
  const records::RegistrationRecord* registration = find_registration(installed.id);
  for (const lesson::Item* item : assessment::draw_refresher(
           source, item_histories(*registration), source.refresher->items, options_.today, random_.next())) {
    options.refresher_items.push_back(item->path);
  }
  return options;
}

void Desk::begin_unit(const std::string& path, const std::string& subject) {
  const library::InstalledModule& installed = current_module();
  const lesson::Module& source = installed.module->source();
  if (place_ == Place::subject) {
    const WhoView offered = subject_view();
    const bool known = std::any_of(offered.learners.begin(), offered.learners.end(),
                                   [&](const LearnerRow& each) { return each.id == subject; });
    if (!known) return;
  }
  subject_ = subject;
  std::vector<records::Event> events;
  session::UnitOptions options = unit_options(installed, path, subject);
  // That somebody is registered in it would tell who gave feedback.
  const bool leaves_no_trace = session::is_course_feedback(options.subject_kind);
  if (!leaves_no_trace) options.registration = open_registration(source, events);
  const records::UnitRecord* unit = find_unit(path);
  options.group = group_for(path, unit != nullptr && unit->open, events);
  unit_ = std::make_unique<session::UnitSession>(std::move(options), clock_, random_);

  clock_kept_ms_ = 0;
  filling_after_seq_ = last_seq_of(forms_of(module_id_));
  const bool goes_on = unit != nullptr && unit->open && unit_->resume(*unit->open);
  bool wait = false;
  if (goes_on) {
    // What was filled before the interruption belongs to this filling.
    if (!unit->open->forms.empty()) filling_after_seq_ = unit->open->forms.front().seq - 1;
  } else {
    session::Step step = unit_->start(in_language(installed, lesson_language(installed)));
    wait = step.wait;
    events.insert(events.end(), step.events.begin(), step.events.end());
  }
  place_ = Place::unit;
  record(std::move(events), wait);
}

void Desk::look_again(const std::string& page) {
  const std::size_t slash = page.find('/');
  if (slash == std::string::npos) return;
  enter_unit(module_id_ + "/" + page.substr(0, slash));
  if (unit_) take_step(unit_->go_to(page.substr(slash + 1)));
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
  score_token_ = 0;
  showing_source_ = false;
  if (!course_spoken_of_.empty()) module_id_ = std::exchange(course_spoken_of_, {});
  if (learner_) load_registrations();
}

const library::InstalledModule* Desk::feedback_instrument() const {
  const auto found = std::find_if(modules_.begin(), modules_.end(), [](const library::InstalledModule& each) {
    return each.module && each.module->source().kind == lesson::ModuleKind::instrument &&
           each.module->source().subject == lesson::Subject::course && !each.module->source().lessons.empty();
  });
  return found == modules_.end() ? nullptr : &*found;
}

/// Once a course is done, always: whether somebody has said it already is not known.
bool Desk::asks_feedback(const library::InstalledModule& installed) const {
  return installed.module->source().kind == lesson::ModuleKind::course && feedback_instrument() != nullptr &&
         is_done(module_row(installed).state);
}

void Desk::give_feedback() {
  if (!learner_ || loading_registrations_ || together_.loading || place_ == Place::subject ||
      !asks_feedback(current_module()))
    return;
  course_spoken_of_ = module_id_;
  const library::InstalledModule* instrument = feedback_instrument();
  module_id_ = instrument->id;
  begin_unit(instrument->module->source().lessons.front().path, course_spoken_of_);
}

void Desk::unit_ended() {
  const std::string path = unit_->unit();
  const bool is_test = unit_->kind() != UnitKind::lesson;
  const bool is_instrument = current_module().module->source().kind == lesson::ModuleKind::instrument;
  const bool is_feedback = current_module().module->source().subject == lesson::Subject::course;
  leave_unit();
  // The others may have been registered with the end of the lesson.
  if (together_.begun.erase(path) > 0 && !together_.others.empty()) load_readers();
  place_ = Place::module;
  if (!is_test && (!is_instrument || is_feedback)) return;
  result_unit_ = path;
  result_pending_ = true;
  reviewing_ = false;
  shown_filling_.reset();
  if (is_instrument) shown_filling_ = ShownFilling{path, subject_, filling_after_seq_};
  place_ = Place::result;
}

}  // namespace waypost::desk
