// SPDX-License-Identifier: Apache-2.0
#include "desk/module_flow.hpp"

#include <algorithm>
#include <map>

#include "assessment/mastery.hpp"
#include "base/clock.hpp"
#include "session/unit_session.hpp"

namespace waypost::desk {
namespace {

using records::UnitKind;

constexpr std::int64_t kDayMs = 86'400'000;
/// An item is drawn or left out for its facts, not for the seed: any seed tells whether there is one.
constexpr std::uint64_t kAnySeed = 0;

/// Whole days from one ISO 8601 time to a later day; nothing where either cannot be read.
std::optional<std::int64_t> days_between(const std::string& from, const std::string& to) {
  const auto begin = from_iso8601(from.substr(0, 10)), end = from_iso8601(to.substr(0, 10));
  if (!begin || !end) return std::nullopt;
  return (*end - *begin) / kDayMs;
}

}  // namespace

bool is_done(WorkState state) { return state == WorkState::completed || state == WorkState::passed; }

assessment::Score score_of(const records::AttemptRecord& attempt) { return {attempt.raw, attempt.maximum}; }

std::vector<assessment::ItemHistory> item_histories(const records::RegistrationRecord& registration) {
  std::map<std::string, assessment::ItemHistory> latest;
  for (const auto& [path, unit] : registration.units) {
    for (const records::AttemptRecord& attempt : unit.finished_attempts) {
      for (const records::AnswerRecord& answer : attempt.answers) {
        // A maximum of nothing: the lesson's function failed, which says nothing of the learner.
        if (answer.maximum == 0) continue;
        assessment::ItemHistory& history = latest[answer.item];
        if (!history.item.empty() && history.last_seq > answer.seq) continue;
        history = {answer.item, answer.correct, answer.seq};
      }
    }
  }
  std::vector<assessment::ItemHistory> histories;
  for (auto& [item, history] : latest) histories.push_back(std::move(history));
  return histories;
}

ModuleFlow::ModuleFlow(const lesson::Module& module, const records::RegistrationRecord* registration,
                       const std::string& today)
    : module_(module), registration_(registration), today_(today) {}

const records::UnitRecord* ModuleFlow::unit(const std::string& path) const {
  if (registration_ == nullptr) return nullptr;
  const auto found = registration_->units.find(path);
  return found == registration_->units.end() ? nullptr : &found->second;
}

const lesson::Test* ModuleFlow::test(const std::string& path) const {
  for (const auto* each : {&module_.pre_test, &module_.post_test}) {
    if (*each && (*each)->path == path) return &**each;
  }
  return nullptr;
}

UnitKind ModuleFlow::kind_of(const std::string& path) const {
  if (module_.pre_test && module_.pre_test->path == path) return UnitKind::pre_test;
  if (module_.post_test && module_.post_test->path == path) return UnitKind::post_test;
  if (module_.refresher && path == session::refresher_unit(module_)) return UnitKind::refresher;
  return UnitKind::lesson;
}

const records::AttemptRecord* ModuleFlow::counting_attempt() const {
  if (!module_.post_test) return nullptr;
  const records::UnitRecord* post = unit(module_.post_test->path);
  if (post == nullptr || post->finished_attempts.empty()) return nullptr;
  std::vector<assessment::Score> scores;
  for (const records::AttemptRecord& attempt : post->finished_attempts) scores.push_back(score_of(attempt));
  return &post->finished_attempts[assessment::counting_attempt(module_.post_test->counts, scores)];
}

WorkState ModuleFlow::state_of(const std::string& path) const {
  const records::UnitRecord* record = unit(path);
  if (record == nullptr) return WorkState::not_started;
  switch (kind_of(path)) {
    case UnitKind::post_test: {
      const records::AttemptRecord* counting = counting_attempt();
      if (counting != nullptr && counting->passed.value_or(false)) return WorkState::passed;
      if (record->open) return WorkState::in_progress;
      return counting == nullptr ? WorkState::not_started : WorkState::failed;
    }
    case UnitKind::refresher: return record->open ? WorkState::in_progress : WorkState::not_started;
    case UnitKind::lesson:
    case UnitKind::pre_test: break;
  }
  if (record->open) return WorkState::in_progress;
  return record->completed ? WorkState::completed : WorkState::not_started;
}

bool ModuleFlow::reached_mastery_before() const {
  if (!module_.pre_test) return false;
  const records::UnitRecord* pre = unit(module_.pre_test->path);
  if (pre == nullptr || pre->finished_attempts.empty()) return false;
  const records::AttemptRecord& attempt = pre->finished_attempts.front();
  return assessment::passed(attempt.raw, attempt.maximum, module_.mastery_score_ten_thousandths);
}

bool ModuleFlow::nothing_to_score(const lesson::Test& test) const {
  return assessment::draw_form(module_, test, {today_, {}, kAnySeed}).items.empty();
}

bool ModuleFlow::lessons_begun() const {
  return std::any_of(module_.lessons.begin(), module_.lessons.end(),
                     [&](const lesson::Lesson& lesson) { return unit(lesson.path) != nullptr; });
}

const std::vector<std::string>& ModuleFlow::required_by(const std::string& path) const {
  static const std::vector<std::string> kNothing;
  // Nobody knows what was handed in before.
  if (module_.subject == lesson::Subject::course) return kNothing;
  for (const lesson::Lesson& lesson : module_.lessons) {
    if (lesson.path == path) return lesson.requires_units;
  }
  const lesson::Test* found = test(path);
  return found == nullptr ? kNothing : found->requires_units;
}

std::vector<std::string> ModuleFlow::missing(const std::vector<std::string>& required_ids) const {
  std::vector<std::string> paths;
  const auto need = [&](const std::string& id, const std::string& of, const std::string& path) {
    if (id == of && !is_done(state_of(path))) paths.push_back(path);
  };
  for (const std::string& id : required_ids) {
    for (const lesson::Lesson& lesson : module_.lessons) {
      const records::UnitRecord* record = unit(lesson.path);
      // A lesson that is being read a second time stays read.
      if (record == nullptr || !record->completed) need(id, lesson.id, lesson.path);
    }
    if (module_.pre_test && !lessons_begun() && !nothing_to_score(*module_.pre_test)) {
      need(id, module_.pre_test->id, module_.pre_test->path);
    }
    if (module_.post_test && !nothing_to_score(*module_.post_test)) {
      need(id, module_.post_test->id, module_.post_test->path);
    }
  }
  return paths;
}

ModuleFlow::Gate ModuleFlow::gate(const std::string& path) const {
  const records::UnitRecord* record = unit(path);
  if (record != nullptr && record->open) return {};
  const UnitKind kind = kind_of(path);
  if (kind == UnitKind::refresher) return {has_refresher() ? Closed::no : Closed::already_done, {}};
  if (kind == UnitKind::pre_test && state_of(path) == WorkState::completed) return {Closed::already_done, {}};
  if (kind == UnitKind::pre_test && lessons_begun()) return {Closed::lessons_begun, {}};

  const lesson::Test* the_test = test(path);
  if (the_test != nullptr && nothing_to_score(*the_test)) return {Closed::out_of_date, {}};
  if (attempts_left(path) == 0) return {Closed::no_attempt_left, {}};
  Gate gate;
  gate.missing = missing(required_by(path));
  if (!gate.missing.empty()) {
    gate.closed = Closed::requires_first;
    return gate;
  }
  const auto read = [&](const lesson::Lesson& lesson) {
    const records::UnitRecord* each = unit(lesson.path);
    return each != nullptr && each->completed;
  };
  if (kind == UnitKind::post_test && !reached_mastery_before() &&
      !std::all_of(module_.lessons.begin(), module_.lessons.end(), read)) {
    gate.closed = Closed::lessons_first;
  }
  return gate;
}

std::optional<int> ModuleFlow::attempts_left(const std::string& path) const {
  const lesson::Test* the_test = test(path);
  if (the_test == nullptr || the_test->attempts_max == 0) return std::nullopt;
  const records::UnitRecord* record = unit(path);
  const int made = record == nullptr ? 0 : static_cast<int>(record->finished_attempts.size());
  return std::max(0, the_test->attempts_max - made);
}

bool ModuleFlow::has_ended(const std::string& test_path) const {
  return state_of(test_path) == WorkState::passed || attempts_left(test_path) == 0;
}

lesson::ReviewRow ModuleFlow::review_row(const std::string& path) const {
  const lesson::Test* the_test = test(path);
  // A refresher asks what was learnt long ago, and counts for nothing.
  if (the_test == nullptr) return {true, true, true, true};
  const bool ended = module_.post_test ? has_ended(module_.post_test->path) : true;
  return ended ? the_test->review.at_end : the_test->review.after_attempt;
}

bool ModuleFlow::has_refresher() const {
  if (!module_.refresher || counting_attempt() == nullptr) return false;
  const records::UnitRecord* refresher = unit(session::refresher_unit(module_));
  if (refresher != nullptr && refresher->open) return true;
  std::string last;
  for (const records::UnitRecord* each : {unit(module_.post_test->path), refresher}) {
    if (each == nullptr || each->finished_attempts.empty()) continue;
    last = std::max(last, each->finished_attempts.back().time);
  }
  if (last.empty()) last = registration_->last_attempt_time;
  const auto days = days_between(last, today_);
  if (!days || *days < module_.refresher->after_days) return false;
  return !assessment::draw_refresher(module_, item_histories(*registration_), module_.refresher->items,
                                     today_, kAnySeed)
              .empty();
}

}  // namespace waypost::desk
