// SPDX-License-Identifier: Apache-2.0
// The office, for whoever supervises it: who works here, what is done and due, and nobody's marks.
#include <algorithm>

#include "desk/desk.hpp"
#include "desk/press_id.hpp"
#include "desk/typed_text.hpp"

namespace waypost::desk {

void Desk::open_office() {
  if (!supervises()) return;
  office_.question = OfficeQuestion::none;
  office_.officer.clear();
  site_.reset();
  place_ = Place::office;
  ask(LoadOffice{});
}

void Desk::press_office(const std::string& id) {
  if (id == "new-office-code") {
    ask(MakeOfficeCode{});
    return;
  }
  if (id == "choose-site") {
    open_site();
    return;
  }
  const auto officer = after_prefix(id, "officer/");
  const records::Learner* chosen = officer ? find_learner(*officer) : nullptr;
  if (chosen == nullptr || !chosen->listed) return;
  office_.officer = *officer;
  office_.name_typed = chosen->name;
  office_.question = OfficeQuestion::none;
  office_.saving = session::Saving::nothing;
  place_ = Place::officer;
}

void Desk::open_site() {
  if (options_.has_site_file) return;
  site_.emplace();
  place_ = Place::site;
}

void Desk::press_site(const std::string& id) {
  if (!site_->press(id)) return;
  office_.token = next_token_++;
  ask(ChooseSite{office_.token, site_->chosen()});
}

void Desk::press_officer(const std::string& id) {
  const records::Learner* officer = find_learner(office_.officer);
  if (officer == nullptr || !learner_ || office_.saving == session::Saving::saving) return;
  const bool is_self = officer->id == learner_->id;
  // A supervisor who has forgotten the PIN chooses another at once, at the pad: see PinFlow.
  const bool is_officer = officer->role == records::Role::officer;
  if (office_.question != OfficeQuestion::none) {
    if (id == "confirm") answer_question(*officer);
    return;
  }
  if (id == "rename") {
    const std::string name = trimmed(office_.name_typed);
    if (name.empty() || name == officer->name) return;
    record_of_officer({officer->id, records::LearnerRenamed{officer->id, learner_->id, name}});
  } else if (id == "reset-pin" && officer->has_pin && !is_self && is_officer) {
    // Whoever leaves the PC open must not have everybody's PINs taken away.
    if (learner_->has_pin) begin_pin(PinPurpose::allow_reset);
  } else if (const auto role = after_prefix(id, "role/"); role && !is_self) {
    const auto known = records::role_of(*role);
    const auto is_national = [](records::Role each) { return each == records::Role::national_administrator; };
    // A supervisor makes supervisors of those whose PIN keeps others out, and touches nothing national.
    const bool may = known && (officer->has_pin || *known == records::Role::officer) &&
                     (is_national(learner_->role) || (!is_national(*known) && !is_national(officer->role)));
    if (may && *known != officer->role)
      record_of_officer({officer->id, records::RoleSet{officer->id, *known, learner_->id}});
  } else if (id == "leaves" && !is_self) {
    office_.question = OfficeQuestion::leaves;
  } else if (id == "erase" && !is_self) {
    office_.question = OfficeQuestion::erase;
  } else if (const auto other = after_prefix(id, "merge-with/")) {
    const records::Learner* stays = find_learner(*other);
    // Nobody merges others' marks into their own.
    if (stays == nullptr || !stays->listed || *other == office_.officer || is_self ||
        stays->id == learner_->id)
      return;
    office_.question = OfficeQuestion::merge;
    office_.other = *other;
  }
}

void Desk::answer_question(const records::Learner& officer) {
  switch (office_.question) {
    case OfficeQuestion::none: return;
    case OfficeQuestion::leaves:
      record_of_officer({officer.id, records::LearnerLeft{officer.id, learner_->id, {}}});
      break;
    case OfficeQuestion::merge: {
      // The entry that was looked at goes into the other.
      const records::LearnerId stays(office_.other);
      record_of_officer({stays, records::LearnersMerged{stays, officer.id, learner_->id}});
      break;
    }
    case OfficeQuestion::erase:
      office_.saving = session::Saving::saving;
      office_.token = next_token_++;
      ask(EraseLearner{office_.token, officer.id, learner_->id});
      break;
  }
}

/// The officer chooses a new one at the next start; until then the name alone opens the record.
void Desk::reset_officers_pin() {
  office_.saving = session::Saving::saving;
  office_.token = next_token_++;
  ask(SavePin{office_.token,
              records::LearnerId(office_.officer),
              {},
              learner_->id,
              records::PinProof::supervisor,
              false,
              false});
}

void Desk::record_of_officer(records::OwnedEvent event) {
  office_.saving = session::Saving::saving;
  office_.token = next_token_++;
  ask(RecordEvents{office_.token, event.learner, {std::move(event.event)}});
}

void Desk::saved_officer(const Status& status) {
  office_.token = 0;
  office_.saving = status ? session::Saving::saved : session::Saving::failed;
  if (!status) return;
  const bool gone = office_.question != OfficeQuestion::none;
  office_.question = OfficeQuestion::none;
  // What is known of everybody is read again; until then the list stands as it was.
  ask(LoadLearners{});
  if (gone) open_office();
}

bool Desk::is_finished(const library::InstalledModule& installed, const std::string& learner) const {
  const lesson::Module& source = installed.module->source();
  const auto done = [&](const std::string& path, bool needs_pass) {
    return std::any_of(office_.units.begin(), office_.units.end(), [&](const records::UnitDone& each) {
      return each.learner.text() == learner && each.unit == path &&
             (needs_pass ? each.passed : each.completed);
    });
  };
  if (source.post_test) return done(source.post_test->path, true);
  return std::all_of(source.lessons.begin(), source.lessons.end(),
                     [&](const lesson::Lesson& each) { return done(each.path, false); });
}

/// What the office is to deal with; where nobody said, everything.
bool Desk::is_due(const std::string& module) const {
  return options_.mandates.empty() || std::any_of(options_.mandates.begin(), options_.mandates.end(),
                                                  [&](const records::SiteMandate& each) {
                                                    return each.id == module && each.since <= options_.today;
                                                  });
}

OfficerRow Desk::officer_row(const records::Learner& learner) const {
  OfficerRow row{learner.id.text(), learner.name, learner.role, 0, 0, {}};
  for (const library::InstalledModule& installed : modules_) {
    if (!installed.module || installed.module->source().kind != lesson::ModuleKind::course) continue;
    if (is_finished(installed, row.id)) {
      ++row.done;
    } else if (is_due(installed.id)) {
      ++row.due;
    }
  }
  for (const records::UnitDone& unit : office_.units) {
    if (unit.learner == learner.id) row.last_day = std::max(row.last_day, unit.day);
  }
  return row;
}

OfficeView Desk::office_view() const {
  OfficeView view;
  view.office_name = options_.site_name;
  view.can_choose_site = !options_.has_site_file;
  if (office_.code) view.code = OfficeCodeCard{*office_.code};
  for (const records::Learner& each : learners_) {
    if (each.listed) view.officers.push_back(officer_row(each));
  }
  return view;
}

OfficerView Desk::officer_view() const {
  OfficerView view;
  const records::Learner* officer = find_learner(office_.officer);
  if (officer == nullptr) return view;
  view.id = office_.officer;
  view.name = officer->name;
  view.name_edited = office_.name_typed;
  view.role = officer->role;
  view.has_pin = officer->has_pin;
  view.is_self = learner_ && officer->id == learner_->id;
  view.question = office_.question;
  view.saving = office_.saving;
  for (const library::InstalledModule& installed : modules_) {
    if (!installed.module || installed.module->source().kind != lesson::ModuleKind::course) continue;
    view.courses.push_back({localized(installed).title, is_finished(installed, view.id)});
  }
  for (const records::Learner& each : learners_) {
    if (each.id == officer->id || (learner_ && each.id == learner_->id)) continue;
    if (each.id.text() == office_.other) view.other_name = each.name;
    if (each.listed) view.others.push_back(officer_row(each));
  }
  return view;
}

}  // namespace waypost::desk
