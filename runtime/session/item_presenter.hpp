// SPDX-License-Identifier: Apache-2.0
/// An item and what was answered to it as an ItemView, while it is asked and when it is looked at again.
#pragma once

#include <string>

#include "session/item_answering.hpp"
#include "session/item_view.hpp"

namespace waypost::session {

/// What of the key may be seen.
struct Reveal {
  bool judged = false;  ///< what was answered is marked right or wrong
  bool key = false;     ///< what would have been right
};

/// `localized` gives the words. Numbers of the key are in the digits of `language`. Without feedback, which
/// is the caller's.
ItemView present_item(const lesson::Item& localized, const ItemRules& rules, const ItemState& state,
                      const Reveal& reveal, const std::string& language);

}  // namespace waypost::session
