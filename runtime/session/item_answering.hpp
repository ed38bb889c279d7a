// SPDX-License-Identifier: Apache-2.0
/// Answering an item: presses and typed text make a Response, whatever the interaction. What is pressed and
/// typed here is not recorded yet; see item_judging.hpp.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lesson/item.hpp"
#include "lesson/response.hpp"
#include "session/item_judging.hpp"

namespace waypost::session {

/// How an item is asked here.
struct ItemRules {
  /// Ids of its parts in the order shown, as assessment::draw_order gives it.
  std::vector<std::string> order;
  /// Feedback after each answer, with tries and hints; else the answer may change until the test is handed
  /// in.
  bool immediate = true;
  bool certainty = false;  ///< the learner says how sure
};

/// What a learner has done to an item so far.
struct ItemState {
  lesson::Response response;  ///< on the screen
  std::string active;         ///< left side or gap that the next press belongs to; empty: the first one open
  int certainty = 0;          ///< on the screen, 1 to 3; 0 not said yet
  int hint_count = 0;
  int tries = 0;
  bool answered = false;      ///< a confirmed answer is recorded and stands
  bool finished = false;      ///< no further try
  lesson::Response recorded;  ///< the answer last recorded
  int recorded_certainty = 0;
  Judgement judgement;  ///< of it
};

/// Takes a press "choice/ID", "spot/ID", "left/ID", "right/ID", "up/ID", "down/ID", "gap/ID",
/// "option/GAP/ID", "option/ID" (for the active gap), "sure/N" or "hint". False where it is none of the
/// item's, or the item takes no answer now.
bool press(const lesson::Item& item, const ItemRules& rules, ItemState& state, std::string_view id);

/// Takes what the text field "answer" or "gap/ID" now holds; false as with press().
bool edit(const lesson::Item& item, const ItemRules& rules, ItemState& state, std::string_view field,
          std::string text);

/// The answer is judged and another is not taken now.
bool is_locked(const ItemRules& rules, const ItemState& state);
/// Whether it can be confirmed: something chosen, every left side and gap filled, a number that can be read,
/// the certainty said.
bool is_complete(const lesson::Item& item, const ItemRules& rules, const ItemState& state);
/// Something is chosen or typed, or moved where steps are ordered.
bool is_begun(const ItemState& state);
/// What was typed where a number is asked cannot be read as one.
bool is_refused_number(const lesson::Item& item, const std::string& text);
/// Whether it differs from the answer last recorded.
bool is_changed(const lesson::Item& item, const ItemRules& rules, const ItemState& state);
/// What is confirmed: ids in the order of the item, an ordering as it stands.
lesson::Response confirmed_response(const lesson::Item& item, const ItemRules& rules, const ItemState& state);

/// Opens a further try. What was right among pairs and chosen gaps, what was typed and the order of steps
/// stay; what was chosen is taken back.
void prepare_retry(const lesson::Item& item, ItemState& state);

/// The left side or gap that the next press belongs to; empty where none is open.
std::string active_part(const lesson::Item& item, const ItemState& state);
/// `ids` in the order that `order` gives; what it does not name comes last, as it stands.
std::vector<std::string> arranged(const std::vector<std::string>& ids, const std::vector<std::string>& order);
/// The steps of an ordering as they stand now.
std::vector<std::string> steps_now(const lesson::Item& item, const ItemRules& rules, const ItemState& state);

/// Whether a text may stand in a field: at most 4 KiB, UTF-8, no control characters.
bool may_be_typed(std::string_view text);

}  // namespace waypost::session
