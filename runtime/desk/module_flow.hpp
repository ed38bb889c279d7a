// SPDX-License-Identifier: Apache-2.0
/// ModuleFlow: what one learner has done of one module, what may be entered now and what is due. A question
/// asked of the module and the record; it keeps nothing and changes nothing.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "assessment/form_drawing.hpp"
#include "assessment/marking.hpp"
#include "desk/screen_view.hpp"
#include "lesson/model.hpp"
#include "records/views.hpp"

namespace waypost::desk {

bool is_done(WorkState state);

/// The share of an attempt's marks.
assessment::Score score_of(const records::AttemptRecord& attempt);

/// Every answer of the learner's tests, the last one to each item: what a refresher is drawn from.
std::vector<assessment::ItemHistory> item_histories(const records::RegistrationRecord& registration);

class ModuleFlow {
 public:
  /// `registration` may be null: nothing was entered yet. `today`: ISO 8601 day. All must outlive it.
  ModuleFlow(const lesson::Module& module, const records::RegistrationRecord* registration,
             const std::string& today);

  /// Of a lesson, a test or the refresher, by path. A final test is passed or failed by the attempt that
  /// counts.
  WorkState state_of(const std::string& path) const;

  /// Whether a unit may be entered, why not, and the paths of what is missing. An open one always may be.
  struct Gate {
    Closed closed = Closed::no;
    std::vector<std::string> missing;
  };
  /// - A pre-test once, before the first lesson.
  /// - A final test after all lessons, or at once for who reached the mastery score in the pre-test.
  /// - A test not above its attempts, nor where no item may be scored any more.
  /// - Any unit after those it requires: lessons read, the pre-test handed in, the final test passed. A
  ///   pre-test that can no longer be taken is not asked for: nothing is locked for ever.
  /// - A refresher when it is due.
  Gate gate(const std::string& path) const;

  /// How many attempts are left; nothing where there is no limit.
  std::optional<int> attempts_left(const std::string& path) const;
  /// The attempt at the final test that counts by its rule; null before the first.
  const records::AttemptRecord* counting_attempt() const;
  bool reached_mastery_before() const;

  /// `after_days` have passed since the last attempt at the final test or refresher, and there is something
  /// to ask; or one was begun.
  bool has_refresher() const;

  /// What of the last attempt at a test may be looked at now. A pre-test's end is the final test's, so that
  /// no right answer is known before it.
  lesson::ReviewRow review_row(const std::string& path) const;

  const records::UnitRecord* unit(const std::string& path) const;
  /// Null for what is no test of the module.
  const lesson::Test* test(const std::string& path) const;
  records::UnitKind kind_of(const std::string& path) const;

 private:
  bool nothing_to_score(const lesson::Test& test) const;
  std::vector<std::string> missing(const std::vector<std::string>& required_ids) const;
  const std::vector<std::string>& required_by(const std::string& path) const;
  bool lessons_begun() const;
  bool has_ended(const std::string& test_path) const;

  const lesson::Module& module_;
  const records::RegistrationRecord* registration_;
  const std::string& today_;
};

}  // namespace waypost::desk
