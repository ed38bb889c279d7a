// SPDX-License-Identifier: Apache-2.0
/// What a learner answered to an item, and the parts of it that a record keeps in the open and in private.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "lesson/item.hpp"

namespace waypost::lesson {

struct Response {
  /// choice, true_false, picture_choice, decision, hotspot, document_check, function: the ids chosen, in the
  /// order of the item; ordering: all ids in the learner's order.
  std::vector<std::string> choices;
  /// matching: left id to right id; gaps: gap id to option id or typed text.
  std::map<std::string, std::string> entries;
  /// numeric, short_text, function: as typed.
  std::string text;

  bool empty() const { return choices.empty() && entries.empty() && text.empty(); }
  bool operator==(const Response&) const = default;
};

/// What may stand in an event's line: ids only, "left.right" for a pair, "gap.option" for a chosen gap.
/// Nothing of what was typed.
std::vector<std::string> recorded_ids(const Item& item, const Response& response);
/// What was typed, which a record keeps sealed: gap id to text, "" for an item's one text.
std::map<std::string, std::string> typed_texts(const Item& item, const Response& response);
/// The response again from both parts; ids that the item does not have are left out.
Response response_from(const Item& item, const std::vector<std::string>& ids,
                       const std::map<std::string, std::string>& typed);

}  // namespace waypost::lesson
