// SPDX-License-Identifier: Apache-2.0
#include "authoring-tools/feedback_check.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "authoring-tools/check_words.hpp"
#include "base/format.hpp"

namespace waypost::authoring {
namespace {

/// Ids of what can be chosen wrongly and is not answered.
std::vector<std::string> silent_choices(const std::vector<lesson::Choice>& choices) {
  std::vector<std::string> silent;
  for (const lesson::Choice& choice : choices) {
    if (!choice.correct && choice.feedback.empty()) silent.push_back(choice.id);
  }
  return silent;
}

bool says_why(const std::vector<lesson::TextVariant>& variants) {
  return std::any_of(variants.begin(), variants.end(),
                     [](const auto& each) { return !each.feedback.empty(); });
}

class ItemFeedback {
 public:
  ItemFeedback(const lesson::Item& item, const SourceLines& source, Diagnostics& diagnostics)
      : item_(item), source_(source), diagnostics_(diagnostics) {}

  void operator()(const lesson::ChoiceInteraction& each) {
    if (item_.type == lesson::ItemType::decision) {
      std::vector<std::string> silent;
      for (const lesson::Choice& option : each.choices) {
        if (option.feedback.empty()) silent.push_back(option.id);
      }
      warn(silent, "no `consequence` for the decision", "consequence = \"What happens then.\"");
    } else if (item_.type == lesson::ItemType::true_false) {
      for (const std::string& id : silent_choices(each.choices)) {
        warn({id}, "no feedback for the wrong answer", format("feedback_{} = \"Why it is not so.\"", id));
      }
    } else {
      warn(silent_choices(each.choices), "no feedback for the wrong choice",
           "feedback = \"Why it is wrong.\"");
    }
  }

  void operator()(const lesson::HotspotInteraction& each) {
    std::vector<std::string> silent;
    for (const lesson::Spot& spot : each.spots) {
      if (!spot.correct && spot.feedback.empty()) silent.push_back(spot.id);
    }
    warn(silent, "no feedback for the wrong spot", "feedback = \"What is to be seen there.\"");
  }

  void operator()(const lesson::MatchInteraction& each) {
    const bool any = std::any_of(each.pairs.begin(), each.pairs.end(),
                                 [](const lesson::Pair& pair) { return !pair.feedback.empty(); });
    if (!any) unexplained();
  }
  void operator()(const lesson::OrderInteraction&) { unexplained(); }
  void operator()(const lesson::NumericInteraction&) { unexplained(); }
  void operator()(const lesson::TextInteraction& each) {
    if (!says_why(each.accepted) && !says_why(each.wrong)) unexplained();
  }
  void operator()(const lesson::GapsInteraction& each) {
    const bool any = std::any_of(each.gaps.begin(), each.gaps.end(), [](const lesson::Gap& gap) {
      return says_why(gap.accepted) ||
             std::any_of(gap.options.begin(), gap.options.end(),
                         [](const auto& option) { return !option.feedback.empty(); });
    });
    if (!any) unexplained();
  }
  void operator()(const lesson::FunctionInteraction&) { unexplained(); }

 private:
  void warn(const std::vector<std::string>& silent, const char* what, std::string hint) {
    if (silent.empty() || !item_.explanation.empty()) return;
    const std::string place = silent.size() == 1 ? item_.path + "/" + silent.front() : item_.path;
    diagnostics_.warning(source_.span(place), format("{} {}", what, list_of(silent))).hint(std::move(hint));
  }

  void unexplained() {
    if (!item_.explanation.empty()) return;
    diagnostics_.warning(source_.span(item_.path), format("nothing explains the answer of `{}`", item_.id))
        .hint("explanation = \"Why it is so.\"");
  }

  const lesson::Item& item_;
  const SourceLines& source_;
  Diagnostics& diagnostics_;
};

}  // namespace

void check_feedback(const lesson::Module& module, const SourceLines& source, Diagnostics& diagnostics) {
  for (const lesson::Item* item : lesson::all_items(module)) {
    std::visit(ItemFeedback(*item, source, diagnostics), item->interaction);
  }
}

}  // namespace waypost::authoring
