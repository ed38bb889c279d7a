// SPDX-License-Identifier: Apache-2.0
#include "authoring-tools/translator_notes.hpp"

#include "base/format.hpp"

namespace waypost::authoring {
namespace {

constexpr const char* kSafety = "Safety: people rely on this line. Keep its exact meaning.";
constexpr const char* kAccepted =
    "An accepted answer: write what officers of your language would type, not a translation word for word. "
    "* stands for any letters. What is accepted in one language is accepted in all.";
constexpr const char* kNamedWrong =
    "A wrong answer that officers of your language would type. It must be no accepted answer of any "
    "language.";
constexpr const char* kFactTitle =
    "The title of a source: leave it as it is where it has no translation of its own.";

}  // namespace

TranslatorNotes::TranslatorNotes(const lesson::Module& module) {
  for (const lesson::Item* item : lesson::all_items(module)) add_item(*item);
  for (const lesson::Lesson& lesson : module.lessons) {
    for (const lesson::Page& page : lesson.pages) add_page(page);
  }
  for (const lesson::Fact& fact : module.facts)
    notes_[module.id + "/fact/" + fact.id + ".source"] = kFactTitle;
}

void TranslatorNotes::add(const std::string& path, const std::string& note) {
  notes_[path] = safety_.empty() ? note : note.empty() ? safety_ : safety_ + " " + note;
}

void TranslatorNotes::add_item(const lesson::Item& item) {
  safety_ = item.safety ? kSafety : "";
  if (item.safety) add(item.path, "");
  const auto right_or_wrong = [&](const lesson::Path& path, bool correct) {
    add(path, correct ? "A right answer." : "A wrong answer.");
  };
  if (const auto* choices = lesson::choices_of(item);
      choices != nullptr && item.type != lesson::ItemType::function) {
    for (const lesson::Choice& choice : *choices) {
      const bool is_partly = item.type == lesson::ItemType::decision && choice.credit_millionths > 0 &&
                             choice.credit_millionths < lesson::kMillion;
      if (is_partly) {
        add(choice.path, format("A partly right answer: it earns {} % of the points.",
                                choice.credit_millionths * 100 / lesson::kMillion));
      } else {
        right_or_wrong(choice.path, choice.correct);
      }
    }
  }
  if (const auto* hotspot = std::get_if<lesson::HotspotInteraction>(&item.interaction)) {
    for (const lesson::Spot& spot : hotspot->spots) right_or_wrong(spot.path, spot.correct);
  }
  if (const auto* match = std::get_if<lesson::MatchInteraction>(&item.interaction)) {
    for (const lesson::Pair& pair : match->pairs)
      add(pair.path, "The left side and the right side belong together.");
    for (const lesson::Distractor& each : match->distractors)
      add(each.path, "A right side that belongs to nothing.");
  }
  if (const auto* order = std::get_if<lesson::OrderInteraction>(&item.interaction)) {
    for (const lesson::OrderStep& step : order->steps)
      add(step.path, "A step to be put into order; here they are in order.");
  }
  if (std::holds_alternative<lesson::TextInteraction>(item.interaction)) {
    add(item.path + "/accept", kAccepted);
    add(item.path + "/wrong", kNamedWrong);
  }
  if (const auto* gaps = std::get_if<lesson::GapsInteraction>(&item.interaction)) {
    add(item.path + ".text",
        "Keep every word in braces as it is: a gap stands there. It may stand elsewhere in the sentence.");
    for (const lesson::Gap& gap : gaps->gaps) {
      add(gap.path + "/accept", kAccepted);
      for (const lesson::Choice& option : gap.options) right_or_wrong(option.path, option.correct);
    }
  }
}

void TranslatorNotes::add_page(const lesson::Page& page) {
  const auto* base = std::visit(
      [](const auto& each) -> const lesson::PageBase* {
        if constexpr (std::is_same_v<std::decay_t<decltype(each)>, lesson::Item>) {
          return nullptr;
        } else {
          return &each;
        }
      },
      page);
  if (base == nullptr) return;
  safety_ = base->safety ? kSafety : "";
  if (base->safety) add(base->path, "");
  if (const auto* annex = std::get_if<lesson::AnnexPage>(&page)) {
    add(annex->path + ".body", "Shown until a national authority has filled the annex of the country.");
  }
}

std::string_view TranslatorNotes::of(std::string_view context) const {
  auto found = notes_.find(context);
  if (found == notes_.end()) found = notes_.find(context.substr(0, context.rfind('.')));
  return found == notes_.end() ? std::string_view() : std::string_view(found->second);
}

}  // namespace waypost::authoring
