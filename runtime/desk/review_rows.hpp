// SPDX-License-Identifier: Apache-2.0
/// Review rows: the questions of an attempt that is looked at again, in words.
#pragma once

#include <vector>

#include "desk/screen_view.hpp"
#include "lesson/model.hpp"
#include "session/attempt_review.hpp"

namespace waypost::desk {

/// A row for each item of `review`, which was made for what `shown` allows. `localized` knows the right order
/// of an ordering.
std::vector<ReviewRow> review_rows(const lesson::Module& localized, const session::AttemptReview& review,
                                   const lesson::ReviewRow& shown);

}  // namespace waypost::desk
