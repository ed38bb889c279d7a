// SPDX-License-Identifier: Apache-2.0
#include "session/scenario_play.hpp"

#include <algorithm>

namespace waypost::session {
namespace {

const lesson::Option* find_option(const lesson::Scene& scene, std::string_view id) {
  const auto found = std::find_if(scene.options.begin(), scene.options.end(),
                                  [&](const lesson::Option& option) { return option.id == id; });
  return found == scene.options.end() ? nullptr : &*found;
}

bool holds(const lesson::Condition& condition, const ScenarioPlay& play) {
  const auto variable = play.variables.find(condition.variable);
  const std::int64_t value = variable == play.variables.end() ? 0 : variable->second;
  return (!condition.at_least || value >= *condition.at_least) &&
         (!condition.at_most || value <= *condition.at_most);
}

/// The sum, within the bounds, whatever the numbers are.
std::int64_t changed(std::int64_t value, std::int64_t by, const lesson::Variable& variable) {
  std::int64_t sum = 0;
  if (__builtin_add_overflow(value, by, &sum)) return by < 0 ? variable.minimum : variable.maximum;
  return std::max(variable.minimum, std::min(sum, variable.maximum));
}

}  // namespace

ScenarioPlay begin_scenario(const lesson::ScenarioPage& page) {
  ScenarioPlay play;
  if (!page.scenes.empty()) play.scene = page.scenes.front().id;
  for (const lesson::Variable& variable : page.variables) play.variables[variable.id] = variable.initial;
  return play;
}

const lesson::Scene* find_scene(const lesson::ScenarioPage& page, std::string_view id) {
  const auto found = std::find_if(page.scenes.begin(), page.scenes.end(),
                                  [&](const lesson::Scene& scene) { return scene.id == id; });
  return found == page.scenes.end() ? nullptr : &*found;
}

const lesson::Option* decided_option(const lesson::ScenarioPage& page, const ScenarioPlay& play) {
  const lesson::Scene* scene = find_scene(page, play.decided_scene);
  return scene == nullptr ? nullptr : find_option(*scene, play.decided_option);
}

std::vector<const lesson::Option*> offered_options(const lesson::ScenarioPage& page,
                                                   const ScenarioPlay& play) {
  std::vector<const lesson::Option*> offered;
  const lesson::Scene* scene = find_scene(page, play.scene);
  if (scene == nullptr || !play.decided_option.empty()) return offered;
  for (const lesson::Option& option : scene->options) {
    const bool fits = std::all_of(option.conditions.begin(), option.conditions.end(),
                                  [&](const lesson::Condition& each) { return holds(each, play); });
    if (fits) offered.push_back(&option);
  }
  return offered;
}

bool decide(const lesson::ScenarioPage& page, ScenarioPlay& play, std::string_view option_id) {
  for (const lesson::Option* option : offered_options(page, play)) {
    if (option->id != option_id) continue;
    for (const lesson::Change& change : option->changes) {
      const auto variable =
          std::find_if(page.variables.begin(), page.variables.end(),
                       [&](const lesson::Variable& each) { return each.id == change.variable; });
      if (variable == page.variables.end()) continue;
      std::int64_t& value = play.variables[variable->id];
      value = changed(value, change.by, *variable);
    }
    if (!option->consequence.empty()) {
      play.decided_scene = play.scene;
      play.decided_option = option->id;
    }
    play.scene = option->go_to;
    return true;
  }
  return false;
}

void leave_consequence(ScenarioPlay& play) {
  play.decided_scene.clear();
  play.decided_option.clear();
}

lesson::Ending ending_of(const lesson::ScenarioPage& page, const ScenarioPlay& play) {
  const lesson::Scene* scene = find_scene(page, play.scene);
  return scene == nullptr || !play.decided_option.empty() ? lesson::Ending::none : scene->ending;
}

void replay(const lesson::ScenarioPage& page, ScenarioPlay& play, const std::string& scene,
            const std::string& option) {
  if (play.scene.empty()) play = begin_scenario(page);
  leave_consequence(play);
  const bool at_first = !page.scenes.empty() && page.scenes.front().id == scene;
  if (scene != play.scene && at_first) play = begin_scenario(page);
  if (scene == play.scene) decide(page, play, option);
}

}  // namespace waypost::session
