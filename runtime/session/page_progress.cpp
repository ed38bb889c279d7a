// SPDX-License-Identifier: Apache-2.0
#include "session/page_progress.hpp"

#include <algorithm>

namespace waypost::session {
namespace {

constexpr std::string_view kSpot = "spot/";
constexpr std::string_view kTab = "tab/";
constexpr std::string_view kOption = "option/";

template <typename List>
bool has_id(const List& list, std::string_view id) {
  return std::any_of(list.begin(), list.end(), [&](const auto& each) { return each.id == id; });
}

}  // namespace

ScenarioPlay play_of(const lesson::ScenarioPage& page, const PageProgress& progress) {
  return progress.scenario.scene.empty() ? begin_scenario(page) : progress.scenario;
}

bool press(const lesson::Page& page, PageProgress& progress, std::string_view id) {
  if (const auto* explore = std::get_if<lesson::ExplorePage>(&page)) {
    if (!id.starts_with(kSpot) || !has_id(explore->spots, id.substr(kSpot.size()))) return false;
    progress.current = id.substr(kSpot.size());
    progress.visited.insert(progress.current);
    return true;
  }
  if (const auto* tabs = std::get_if<lesson::TabsPage>(&page)) {
    if (!id.starts_with(kTab) || !has_id(tabs->tabs, id.substr(kTab.size()))) return false;
    progress.current = id.substr(kTab.size());
    return true;
  }
  if (const auto* scenario = std::get_if<lesson::ScenarioPage>(&page)) {
    if (!id.starts_with(kOption)) return false;
    ScenarioPlay play = play_of(*scenario, progress);
    if (!decide(*scenario, play, id.substr(kOption.size()))) return false;
    progress.scenario = std::move(play);
    return true;
  }
  const auto* form = std::get_if<lesson::FormPage>(&page);
  return form != nullptr && press(*form, progress.form, id);
}

bool edit(const lesson::Page& page, PageProgress& progress, std::string_view field, std::string text) {
  const auto* form = std::get_if<lesson::FormPage>(&page);
  return form != nullptr && edit(*form, progress.form, field, std::move(text));
}

bool has_next_step(const lesson::Page& page, const PageProgress& progress) {
  if (const auto* reveal = std::get_if<lesson::RevealPage>(&page))
    return progress.shown_count < reveal->steps.size();
  return std::holds_alternative<lesson::ScenarioPage>(page) && !progress.scenario.decided_option.empty();
}

void take_next_step(const lesson::Page& page, PageProgress& progress) {
  if (std::holds_alternative<lesson::RevealPage>(page)) ++progress.shown_count;
  if (std::holds_alternative<lesson::ScenarioPage>(page)) leave_consequence(progress.scenario);
}

bool may_go_on(const lesson::Page& page, const PageProgress& progress) {
  if (const auto* explore = std::get_if<lesson::ExplorePage>(&page))
    return !explore->visit_all || progress.visited.size() >= explore->spots.size();
  if (const auto* scenario = std::get_if<lesson::ScenarioPage>(&page)) {
    // A scene in which nothing is left to do must hold nobody up.
    return offered_options(*scenario, play_of(*scenario, progress)).empty();
  }
  const auto* form = std::get_if<lesson::FormPage>(&page);
  return form == nullptr || is_complete(*form, progress.form);
}

void mark_passed(const lesson::Page& page, PageProgress& progress) {
  if (const auto* explore = std::get_if<lesson::ExplorePage>(&page)) {
    for (const lesson::Spot& spot : explore->spots) progress.visited.insert(spot.id);
  }
  if (const auto* reveal = std::get_if<lesson::RevealPage>(&page))
    progress.shown_count = reveal->steps.size();
  leave_consequence(progress.scenario);
}

}  // namespace waypost::session
