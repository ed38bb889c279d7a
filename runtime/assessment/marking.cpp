// SPDX-License-Identifier: Apache-2.0
#include "assessment/marking.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "assessment/share.hpp"
#include "assessment/text_pattern.hpp"
#include "assessment/typed_text.hpp"
#include "base/assert.hpp"
#include "unicode/utf8.hpp"

namespace waypost::assessment {
namespace {

using lesson::Item;
using lesson::kMillion;
using lesson::Response;

/// What a response earns of the maximum: part / parts.
struct Earned {
  std::int64_t part = 0;
  std::int64_t parts = 1;
  bool fully = false;
  std::vector<std::string> matched;
};

/// What one typed text earns, in millionths of what it stands for.
struct TypedCredit {
  std::int64_t millionths = 0;
  std::string matched;  ///< "accept.2", "wrong.1"; empty where nobody foresaw it
};

/// Variants of all languages count in every language: which one is shown never changes a mark.
bool fits_in_any_language(const lesson::TextVariant& variant, std::u32string_view typed) {
  const auto fits_typed = [&](const std::string& text) {
    return TextPattern(unicode::decode_utf8(comparable(text)).text).fits(typed);
  };
  return fits_typed(variant.text) ||
         std::any_of(variant.translations.begin(), variant.translations.end(), fits_typed);
}

TypedCredit credit_of(const std::vector<lesson::TextVariant>& accepted,
                      const std::vector<lesson::TextVariant>& wrong, const std::string& text) {
  const std::u32string typed = unicode::decode_utf8(comparable(text)).text;
  TypedCredit best;
  if (typed.empty()) return best;
  for (std::size_t index = 0; index < accepted.size(); ++index) {
    const std::int64_t credit = std::clamp<std::int64_t>(accepted[index].credit_millionths, 0, kMillion);
    if (!best.matched.empty() && credit <= best.millionths) continue;
    if (!fits_in_any_language(accepted[index], typed)) continue;
    best = {credit, "accept." + std::to_string(index + 1)};
  }
  for (std::size_t index = 0; index < wrong.size() && best.matched.empty(); ++index) {
    if (fits_in_any_language(wrong[index], typed)) best.matched = "wrong." + std::to_string(index + 1);
  }
  return best;
}

class ResponseMarker {
 public:
  ResponseMarker(const Item& item, const Response& response) : item_(item), response_(response) {}

  Earned operator()(const lesson::ChoiceInteraction& choice) const {
    if (item_.type == lesson::ItemType::decision) return earned_by_decision(choice);
    return earned_by_ids(choice.choices, choice.multiple);
  }

  Earned operator()(const lesson::HotspotInteraction& hotspot) const {
    return earned_by_ids(hotspot.spots, hotspot.multiple || item_.type == lesson::ItemType::document_check);
  }

  Earned operator()(const lesson::MatchInteraction& match) const {
    const auto right = std::count_if(match.pairs.begin(), match.pairs.end(), [&](const lesson::Pair& pair) {
      const auto entry = response_.entries.find(pair.id);
      return entry != response_.entries.end() && entry->second == pair.id;
    });
    return part_of(right, match.pairs.size());
  }

  Earned operator()(const lesson::OrderInteraction& order) const {
    constexpr std::size_t kUnknown = static_cast<std::size_t>(-1);
    std::map<std::string, std::size_t> places;
    for (std::size_t place = 0; place < order.steps.size(); ++place) places[order.steps[place].id] = place;
    Earned earned;
    earned.parts = std::max<std::int64_t>(1, static_cast<std::int64_t>(order.steps.size()) - 1);
    std::size_t before = kUnknown;
    for (const std::string& id : response_.choices) {
      // Taken out of the map, so that a step named twice counts as one that the item does not have.
      const auto step = places.extract(id);
      const std::size_t place = step.empty() ? kUnknown : step.mapped();
      if (before != kUnknown && place != kUnknown && before < place) ++earned.part;
      before = place;
    }
    earned.fully =
        !order.steps.empty() &&
        std::equal(order.steps.begin(), order.steps.end(), response_.choices.begin(), response_.choices.end(),
                   [](const lesson::OrderStep& step, const auto& id) { return step.id == id; });
    return earned;
  }

  Earned operator()(const lesson::NumericInteraction& numeric) const {
    const std::optional<std::int64_t> value = read_decimal_millionths(response_.text);
    if (!value) return {};
    const WideInteger distance = WideInteger{*value} - numeric.correct_millionths;
    return part_of(distance <= numeric.tolerance_millionths && -distance <= numeric.tolerance_millionths, 1);
  }

  Earned operator()(const lesson::TextInteraction& text) const {
    const TypedCredit credit = credit_of(text.accepted, text.wrong, response_.text);
    Earned earned{credit.millionths, kMillion, credit.millionths == kMillion, {}};
    if (!credit.matched.empty()) earned.matched.push_back(credit.matched);
    return earned;
  }

  Earned operator()(const lesson::GapsInteraction& gaps) const {
    Earned earned;
    earned.parts = std::max<std::int64_t>(1, static_cast<std::int64_t>(gaps.gaps.size()) * kMillion);
    for (const lesson::Gap& gap : gaps.gaps) {
      const auto entry = response_.entries.find(gap.id);
      if (entry == response_.entries.end()) continue;
      if (gap.is_typed()) {
        const TypedCredit credit = credit_of(gap.accepted, {}, entry->second);
        earned.part += credit.millionths;
        if (!credit.matched.empty()) earned.matched.push_back(gap.id + "/" + credit.matched);
      } else if (std::any_of(gap.options.begin(), gap.options.end(), [&](const lesson::Choice& option) {
                   return option.correct && option.id == entry->second;
                 })) {
        earned.part += kMillion;
      }
    }
    earned.fully = !gaps.gaps.empty() && earned.part == earned.parts;
    return earned;
  }

  Earned operator()(const lesson::FunctionInteraction&) const {
    ASSERT(false && "a function item is marked by its lesson");
    return {};
  }

 private:
  static Earned part_of(std::int64_t part, std::size_t parts) {
    const auto count = static_cast<std::int64_t>(parts);
    return {part, std::max<std::int64_t>(1, count), count > 0 && part == count, {}};
  }

  Earned earned_by_decision(const lesson::ChoiceInteraction& decision) const {
    const std::set<std::string> chosen(response_.choices.begin(), response_.choices.end());
    if (chosen.size() != 1) return {};
    for (const lesson::Choice& option : decision.choices) {
      if (option.id != *chosen.begin()) continue;
      return part_of(std::clamp<std::int64_t>(option.credit_millionths, 0, kMillion),
                     static_cast<std::size_t>(kMillion));
    }
    return {};
  }

  template <typename List>
  Earned earned_by_ids(const List& list, bool multiple) const {
    const std::set<std::string> chosen(response_.choices.begin(), response_.choices.end());
    std::int64_t keys = 0;
    std::int64_t right = 0;
    for (const auto& each : list) {
      if (!each.correct) continue;
      ++keys;
      if (chosen.contains(each.id)) ++right;
    }
    const auto wrong = static_cast<std::int64_t>(chosen.size()) - right;
    if (!multiple) return part_of(right == 1 && wrong == 0, 1);
    Earned earned = part_of(std::max<std::int64_t>(0, right - wrong), static_cast<std::size_t>(keys));
    earned.fully = earned.fully && wrong == 0;
    return earned;
  }

  const Item& item_;
  const Response& response_;
};

}  // namespace

ItemMark mark_response(const Item& item, const Response& response) {
  ASSERT(item.maximum >= 0);
  Earned earned = std::visit(ResponseMarker(item, response), item.interaction);
  ItemMark result;
  result.correct = earned.fully;
  result.matched = std::move(earned.matched);
  if (earned.fully) {
    result.mark = item.maximum;
  } else {
    // Rounding alone never makes an answer fully right.
    const Mark nearly = std::max<Mark>(0, item.maximum - 1);
    result.mark = std::min(nearly, share_of(item.maximum, earned.part, earned.parts));
  }
  return result;
}

}  // namespace waypost::assessment
