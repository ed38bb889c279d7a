// SPDX-License-Identifier: Apache-2.0
#include "assessment/form_drawing.hpp"
#include "assessment/seeded_order.hpp"

namespace waypost::assessment {
namespace {

/// The parts of an item, shuffled as its kind asks.
class PartOrder {
 public:
  PartOrder(const lesson::Item& item, bool shuffled, std::uint64_t seed)
      : item_(item), shuffled_(shuffled), random_(random_for(seed, item.path)) {}

  std::vector<std::string> operator()(const lesson::ChoiceInteraction& choice) {
    // True stands before false everywhere: nothing is to be found there.
    if (!shuffled_ || item_.type == lesson::ItemType::true_false) return {};
    return shuffled_ids(choice.choices);
  }

  std::vector<std::string> operator()(const lesson::FunctionInteraction& function) {
    if (!shuffled_ || function.input != lesson::FunctionInput::choices) return {};
    return shuffled_ids(function.choices);
  }

  std::vector<std::string> operator()(const lesson::MatchInteraction& match) {
    std::vector<std::string> ids = ids_of(match.pairs);
    for (const lesson::Distractor& distractor : match.distractors) ids.push_back(distractor.id);
    shuffle(ids, random_);
    return ids;
  }

  std::vector<std::string> operator()(const lesson::OrderInteraction& order) {
    const std::vector<std::string> right_order = ids_of(order.steps);
    std::vector<std::string> ids = right_order;
    // Drawn again rather than mended: so every wrong order stays as likely.
    while (ids.size() > 1 && ids == right_order) shuffle(ids, random_);
    return ids;
  }

  std::vector<std::string> operator()(const lesson::GapsInteraction& gaps) {
    std::vector<std::string> ids;
    if (!shuffled_) return ids;
    for (const lesson::Gap& gap : gaps.gaps) {
      for (const std::string& option : shuffled_ids(gap.options)) ids.push_back(gap.id + "." + option);
    }
    return ids;
  }

  std::vector<std::string> operator()(const lesson::HotspotInteraction&) { return {}; }
  std::vector<std::string> operator()(const lesson::NumericInteraction&) { return {}; }
  std::vector<std::string> operator()(const lesson::TextInteraction&) { return {}; }

 private:
  template <typename List>
  static std::vector<std::string> ids_of(const List& list) {
    std::vector<std::string> ids;
    for (const auto& each : list) ids.push_back(each.id);
    return ids;
  }

  template <typename List>
  std::vector<std::string> shuffled_ids(const List& list) {
    std::vector<std::string> ids = ids_of(list);
    shuffle(ids, random_);
    return ids;
  }

  const lesson::Item& item_;
  bool shuffled_;
  SeededRandom random_;
};

}  // namespace

std::vector<std::string> draw_order(const lesson::Item& item, bool shuffle, std::uint64_t seed) {
  return std::visit(PartOrder(item, shuffle, seed), item.interaction);
}

}  // namespace waypost::assessment
