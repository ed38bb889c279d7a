// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <set>

#include "assessment/marking.hpp"
#include "assessment/typed_text.hpp"

namespace waypost::assessment {
namespace {

using lesson::Item;
using lesson::Response;

/// The kinds of answer that a response can hold.
struct AllowedParts {
  bool choices = false;
  bool entries = false;
  bool text = false;
};

class ResponseCheck {
 public:
  ResponseCheck(const Item& item, const Response& response) : item_(item), response_(response) {}

  Status operator()(const lesson::ChoiceInteraction& choice) const {
    return check_ids("choice", choice.choices, choice.multiple);
  }

  Status operator()(const lesson::HotspotInteraction& hotspot) const {
    return check_ids("spot", hotspot.spots,
                     hotspot.multiple || item_.type == lesson::ItemType::document_check);
  }

  Status operator()(const lesson::OrderInteraction& order) const {
    TRY(check_ids("step", order.steps, true));
    if (response_.choices.size() != order.steps.size() && !response_.empty()) {
      return refused("the order is not complete");
    }
    return {};
  }

  Status operator()(const lesson::MatchInteraction& match) const {
    TRY(check_parts({.entries = true}));
    std::set<std::string> used;
    for (const auto& [left, right] : response_.entries) {
      if (!has_id(match.pairs, left)) return refused("there is no left side '" + left + "'");
      if (!has_id(match.pairs, right) && !has_id(match.distractors, right)) {
        return refused("there is no right side '" + right + "'");
      }
      if (!used.insert(right).second) return refused("right side '" + right + "' is used twice");
    }
    return {};
  }

  Status operator()(const lesson::NumericInteraction&) const {
    TRY(check_parts({.text = true}));
    return check_number();
  }

  Status operator()(const lesson::TextInteraction&) const { return check_parts({.text = true}); }

  Status operator()(const lesson::GapsInteraction& gaps) const {
    TRY(check_parts({.entries = true}));
    for (const auto& [id, entry] : response_.entries) {
      const auto gap = std::find_if(gaps.gaps.begin(), gaps.gaps.end(),
                                    [&id = id](const lesson::Gap& each) { return each.id == id; });
      if (gap == gaps.gaps.end()) return refused("there is no gap '" + id + "'");
      if (!gap->is_typed() && !has_id(gap->options, entry)) {
        return refused("gap '" + id + "' has no option '" + entry + "'");
      }
    }
    return {};
  }

  Status operator()(const lesson::FunctionInteraction& function) const {
    switch (function.input) {
      case lesson::FunctionInput::choices: return check_ids("choice", function.choices, function.multiple);
      case lesson::FunctionInput::text: return check_parts({.text = true});
      case lesson::FunctionInput::number: break;
    }
    TRY(check_parts({.text = true}));
    return check_number();
  }

 private:
  template <typename List>
  static bool has_id(const List& list, const std::string& id) {
    return std::any_of(list.begin(), list.end(), [&](const auto& each) { return each.id == id; });
  }

  Status refused(const std::string& reason) const {
    return failure(ErrorCode::invalid, "response to " + item_.path + ": " + reason);
  }

  Status check_parts(AllowedParts allowed) const {
    if (!allowed.choices && !response_.choices.empty()) return refused("nothing can be chosen here");
    if (!allowed.entries && !response_.entries.empty()) return refused("there is nothing to fill in here");
    if (!allowed.text && !response_.text.empty()) return refused("nothing can be typed here");
    return {};
  }

  template <typename List>
  Status check_ids(const std::string& word, const List& list, bool multiple) const {
    TRY(check_parts({.choices = true}));
    std::set<std::string> seen;
    for (const std::string& id : response_.choices) {
      if (!has_id(list, id)) return refused("there is no " + word + " '" + id + "'");
      if (!seen.insert(id).second) return refused(word + " '" + id + "' is named twice");
    }
    if (!multiple && seen.size() > 1) return refused("only one " + word + " may be chosen");
    return {};
  }

  Status check_number() const {
    if (comparable(response_.text).empty() || read_decimal_millionths(response_.text)) return {};
    return refused("this is no number, or one too large or with more than six decimals");
  }

  const Item& item_;
  const Response& response_;
};

}  // namespace

Status check_response(const Item& item, const Response& response) {
  return std::visit(ResponseCheck(item, response), item.interaction);
}

}  // namespace waypost::assessment
