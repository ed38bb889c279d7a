// SPDX-License-Identifier: Apache-2.0
// What comes back to the desk from the disk, from children and from other threads.
#include <algorithm>
#include <utility>

#include "desk/desk.hpp"
#include "desk/name_search.hpp"
#include "desk/record_problem.hpp"

namespace waypost::desk {

std::vector<DeskRequest> Desk::handle(const DeskEvent& event) {
  library_.reset();
  std::visit(
      [this](const auto& each) {
        if constexpr (requires { happened(each); }) {
          happened(each);
        } else {
          outstanding_ = std::max(0, outstanding_ - 1);
          answered(each);
        }
      },
      static_cast<const AnyDeskEvent&>(event));
  follow_pin();
  follow_page();
  return std::exchange(requests_, {});
}

void Desk::happened(const Pressed& event) { handle_press(event.id); }

void Desk::happened(const TextEdited& event) {
  const auto& [id, text] = event;
  const bool searches = id == "search" && text.size() <= kSearchBytesMax;
  if (place_ == Place::enrol && id == "name") new_name_ = text;
  if (place_ == Place::who && searches) search_ = text;
  if (pin_ && (place_ == Place::who || place_ == Place::pin)) pin_->edit(id, text);
  if (place_ == Place::me) edit_me(id, text);
  if (place_ == Place::library && id == "search-modules" && text.size() <= kSearchBytesMax)
    module_search_ = text;
  if (place_ == Place::together && searches) together_.search = text;
  if (place_ == Place::officer && id == "officer-name") office_.name_typed = text;
  if (place_ == Place::site) site_->edit(id, text);
  if (place_ == Place::unit && id == kNoteField) {
    notes_.edit(text);
  } else if (place_ == Place::unit && unit_) {
    unit_->edit(id, text);
  }
}

void Desk::happened(const Ticked&) {
  if (is_timed()) {
    take_step(unit_->tick());
    keep_attempt_clock();
  }
  if (tries_to_save()) try_to_save();
}

void Desk::happened(const Idled&) {
  if (idle_limit_ms()) sign_out(records::SignOutReason::idle);
}

void Desk::happened(const ModuleScanned& event) { modules_.push_back(event.module); }

void Desk::answered(const LearnersLoaded& event) {
  if (event.learners) {
    if (problem_ && problem_->can_try_again) problem_.reset();
    learners_ = *event.learners;
    forget_who_left();
    // Somebody has to be able to look after this office, also when the last PIN is forgotten. Before anybody
    // has begun nobody can have written a code down.
    const bool needs_code = learners_.empty() || (supervisors().empty() && !event.has_office_code);
    if (needs_code && !office_.code) ask(MakeOfficeCode{});
  } else {
    problem_ = problem_of_record(event.learners.error());
  }
}

void Desk::answered(const RegistrationsLoaded& event) {
  if (!learner_ || event.learner != learner_->id) return;
  if (event.registrations) registrations_ = *event.registrations;
  office_forms_ = event.office_forms;
  loading_registrations_ = false;
  result_pending_ = false;
}

void Desk::answered(const ShownItemsLoaded& event) { shown_contents_ = event.contents; }

void Desk::answered(const PinChecked& event) {
  if (pin_) pin_->answered(event);
}

void Desk::answered(const OfficeCodeChecked& event) {
  if (pin_) pin_->answered(event);
}

void Desk::answered(const OfficeLoaded& event) {
  if (event.units) office_.units = *event.units;
}

void Desk::answered(const PinSaved& event) {
  if (event.token == office_.token && office_.token != 0) {
    saved_officer(event.status);
  } else if (pin_) {
    pin_->answered(event);
  }
}

void Desk::answered(const OfficeCodeFresh& event) {
  if (event.code) office_.code = *event.code;
}

void Desk::answered(const SiteChosen& event) {
  if (event.token != office_.token || office_.token == 0) return;
  office_.token = 0;
  if (!event.site) {
    if (site_) site_->failed();
    return;
  }
  options_.site = event.site->site;
  options_.site_name = event.site->name;
  options_.country = event.site->country;
  if (place_ == Place::site) open_office();
}

void Desk::answered(const SticksFound& event) {
  // One that is being written to stays in the list until that is over.
  if (export_.state == ExportState::working) return;
  std::erase_if(export_.places, [](const ExportPlace& each) { return each.removable; });
  std::vector<ExportPlace> sticks;
  for (const std::filesystem::path& folder : event.folders) sticks.push_back({folder, true});
  export_.places.insert(export_.places.begin(), sticks.begin(), sticks.end());
}

void Desk::answered(const ExportFinished& event) {
  export_.state = event.result ? ExportState::done : ExportState::failed;
  if (!event.result) return;
  export_.file = event.result->file;
  export_.event_count = event.result->event_count;
}

/// Better not begun than not ended: where a test's attempt cannot be kept, nothing of it is shown.
void Desk::not_begun(const Error& error) {
  const bool no_room = error.code == ErrorCode::no_space;
  problem_ =
      ProblemView{no_room ? "problem.no-room-for-test" : "problem.cannot-begin", "problem.safe-on-disk",
                  no_room ? "problem.make-room" : "problem.call-help", error.message, true};
  leave_unit();
  place_ = Place::module;
}

void Desk::answered(const EventsRecorded& event) {
  if (event.token == office_.token && office_.token != 0) {
    saved_officer(event.status);
    return;
  }
  if (event.token == notes_.token && notes_.token != 0) {
    saved_left(event.status);
    return;
  }
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
  if (place_ == Place::me) {
    saved_me(event.status);
    return;
  }
  if (!unit_) return;
  if (event.status) {
    unit_->committed();
    if (unit_->ended()) unit_ended();
    return;
  }
  unit_->commit_failed(event.status.error().code);
  saved_try_ms_ = clock_.monotonic_ms();
  if (!unit_->is_open()) not_begun(event.status.error());
}

}  // namespace waypost::desk
