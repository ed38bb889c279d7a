// SPDX-License-Identifier: Apache-2.0
/// A finished attempt as its learner may look at it again: each item with what was answered, as far as the
/// test's review matrix allows.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "lesson/model.hpp"
#include "records/views.hpp"
#include "session/item_view.hpp"

namespace waypost::session {

struct ReviewItem {
  std::string path;
  /// Locked; what the review row does not allow is not in it. Its feedback is there where marks are shown.
  ItemView item;
  bool answered = false;
  std::optional<Outcome> outcome = std::nullopt;    ///< where marks are shown and it was marked
  std::optional<lesson::Mark> mark = std::nullopt;  ///< as above
  lesson::Mark maximum = 0;
  std::vector<std::string> reasons = {};  ///< the author's words, where feedback is shown
};

struct AttemptReview {
  std::vector<ReviewItem> items;  ///< in the order shown
  int gone_count = 0;             ///< items of which neither the module nor the PC knows the words any more
};

/// In the words of `localized`. `shown_contents` is what is kept of the items as they were shown (hash to
/// content, see shown_item.hpp): an item that has changed since or is gone is taken from there, in the
/// language of the attempt.
AttemptReview review_attempt(const lesson::Module& localized, const records::AttemptRecord& attempt,
                             const lesson::ReviewRow& shown,
                             const std::map<std::string, std::string>& shown_contents = {});

}  // namespace waypost::session
