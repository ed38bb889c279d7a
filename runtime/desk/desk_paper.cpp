// SPDX-License-Identifier: Apache-2.0
// A learner's own record on paper: only their own, only when they ask for it.
#include <algorithm>

#include "desk/desk.hpp"

namespace waypost::desk {
namespace {

print::RecordedCourse on_paper(const OwnCourse& course) {
  print::RecordedCourse recorded;
  recorded.title = course.title;
  if (course.completed) recorded.state = print::CourseState::completed;
  if (course.passed) recorded.state = print::CourseState::passed;
  recorded.percent_before = course.percent_pre;
  recorded.percent_best = course.percent_best;
  recorded.attempt_count = course.attempt_count;
  recorded.minutes = course.minutes;
  recorded.day = course.day;
  return recorded;
}

std::string kept_choice(const records::LearnerAttributes& attributes, const std::string& group) {
  for (const records::AttributeField& field : records::kAttributeFields) {
    if (group == field.name) return attributes.*field.value;
  }
  return {};
}

}  // namespace

void Desk::open_paper() {
  paper_ = PaperState{};
  paper_.view.places = options_.export_places;
  place_ = Place::paper;
}

void Desk::paper_to(const std::string& place) {
  PaperView& view = paper_.view;
  if (view.state == ExportState::working) return;
  const auto chosen = std::find_if(view.places.begin(), view.places.end(),
                                   [&](const ExportPlace& each) { return each.folder == place; });
  if (chosen == view.places.end()) return;
  view.state = ExportState::working;
  view.folder = chosen->folder.string();
  view.removable = chosen->removable;
  paper_.token = next_token_++;
  ask(SavePaper{paper_.token, chosen->folder, own_record()});
}

void Desk::answered(const PaperSaved& event) {
  // Whoever asked may have left meanwhile.
  if (event.token != paper_.token) return;
  paper_.view.state = event.file ? ExportState::done : ExportState::failed;
  if (event.file) paper_.view.file = *event.file;
}

/// What is kept of the learner; what is being typed on their screen and was not saved is not in it.
print::OwnRecord Desk::own_record() const {
  print::OwnRecord record;
  record.language = language_;
  record.name = learner_->name;
  record.office = options_.site_name;
  record.day = to_iso8601(clock_.wall_time_ms()).substr(0, 10);
  record.role = records::name_of(learner_->role);
  const MeView shown = me_view();
  for (const AttributeGroup& group : shown.groups) {
    const std::string kept = kept_choice(learner_->attributes, group.id);
    for (const AttributeChoice& choice : group.choices) {
      if (choice.id == kept) record.said.push_back({group.id, choice.id, choice.label});
    }
  }
  record.years_at_post = learner_->attributes.years_at_post;
  for (const OwnCourse& course : shown.courses) record.courses.push_back(on_paper(course));
  record.minutes_total = shown.minutes_total;
  return record;
}

}  // namespace waypost::desk
