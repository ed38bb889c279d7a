// SPDX-License-Identifier: Apache-2.0
/// Mastery of an objective by its rule, and which of several attempts counts.
#pragma once

#include <vector>

#include "assessment/marking.hpp"
#include "lesson/model.hpp"
#include "lesson/test.hpp"

namespace waypost::assessment {

/// What is known of one item of the objective, in the order answered.
struct ObjectiveAnswer {
  Mark mark = 0;
  Mark maximum = 0;
  bool correct = false;
};

/// An objective without answers is not mastered.
bool is_mastered(const lesson::MasteryRule& rule, const std::vector<ObjectiveAnswer>& answers);

/// Index of the attempt that counts: best (the highest share; of equals the first), first or last. `scores`
/// in the order taken, not empty.
std::size_t counting_attempt(lesson::AttemptRule rule, const std::vector<Score>& scores);

/// Whether what lessons claim by functions may decide a test: at most a fifth of its maximum.
bool claims_are_within_bounds(const std::vector<const lesson::Item*>& items);

}  // namespace waypost::assessment
