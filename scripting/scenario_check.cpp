// SPDX-License-Identifier: Apache-2.0
#include "scripting/scenario_check.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include "base/format.hpp"

namespace waypost::scripting {
namespace {

using lesson::Ending;
using lesson::ScenarioPage;

constexpr std::size_t kStatesMax = 20'000;

/// A scene and the values of all variables, in the order of the page.
struct State {
  std::size_t scene = 0;
  std::vector<std::int64_t> values;
  bool operator<(const State& other) const {
    return std::tie(scene, values) < std::tie(other.scene, other.values);
  }
};

class Walk {
 public:
  Walk(const ScenarioPage& page, bool with_state, std::int64_t steps_max)
      : page_(page), with_state_(with_state), steps_left_(steps_max) {
    for (std::size_t index = 0; index < page.scenes.size(); ++index)
      scenes_.emplace(page.scenes[index].id, index);
    for (std::size_t index = 0; index < page.variables.size(); ++index)
      variables_.emplace(page.variables[index].id, index);
    for (const lesson::Scene& scene : page.scenes) is_offered_.emplace_back(scene.options.size(), false);
    is_met_.resize(page.scenes.size(), false);
    run();
  }

  bool is_complete() const { return is_complete_; }
  std::int64_t steps_left() const { return steps_left_; }
  bool is_met(std::size_t scene) const { return is_met_[scene]; }
  bool is_offered(std::size_t scene, std::size_t option) const { return is_offered_[scene][option]; }

  /// A state of the scene in which no option is offered; null where there is none.
  const State* stuck_in(std::size_t scene) const {
    const auto found =
        std::find_if(stuck_.begin(), stuck_.end(), [&](const State* each) { return each->scene == scene; });
    return found == stuck_.end() ? nullptr : *found;
  }

  /// The scenes, by index, that can be met in a state from which no ending can be reached.
  std::set<std::size_t> without_way_out() const {
    std::vector<bool> ends(states_.size(), false);
    std::vector<std::size_t> open;
    for (std::size_t index = 0; index < states_.size(); ++index) {
      if (page_.scenes[states_[index]->scene].ending == Ending::none) continue;
      ends[index] = true;
      open.push_back(index);
    }
    while (!open.empty()) {
      const std::size_t at = open.back();
      open.pop_back();
      for (const std::size_t before : befores_[at]) {
        if (ends[before]) continue;
        ends[before] = true;
        open.push_back(before);
      }
    }
    std::set<std::size_t> scenes;
    for (std::size_t index = 0; index < states_.size(); ++index) {
      if (!ends[index]) scenes.insert(states_[index]->scene);
    }
    return scenes;
  }

 private:
  void run() {
    State first;
    for (const lesson::Variable& each : page_.variables) first.values.push_back(each.initial);
    if (!with_state_) first.values.clear();
    add(std::move(first));
    for (std::size_t at = 0; at < states_.size() && is_complete_; ++at) expand(at);
  }

  std::size_t add(State state) {
    const auto [place, is_new] = index_.emplace(std::move(state), states_.size());
    if (is_new) {
      states_.push_back(&place->first);
      befores_.emplace_back();
      is_met_[place->first.scene] = true;
      is_complete_ = is_complete_ && states_.size() <= kStatesMax;
    }
    return place->second;
  }

  void expand(std::size_t at) {
    const State& state = *states_[at];
    const lesson::Scene& scene = page_.scenes[state.scene];
    bool any = scene.ending != Ending::none;
    steps_left_ -= static_cast<std::int64_t>(scene.options.size());
    if (with_state_ && steps_left_ < 0) is_complete_ = false;
    for (std::size_t index = 0; index < scene.options.size(); ++index) {
      const lesson::Option& option = scene.options[index];
      if (!holds(option, state)) continue;
      any = true;
      is_offered_[state.scene][index] = true;
      befores_[add(after(option, state))].push_back(at);
    }
    if (!any) stuck_.push_back(&state);
  }

  bool holds(const lesson::Option& option, const State& state) const {
    if (!with_state_) return true;
    return std::all_of(option.conditions.begin(), option.conditions.end(), [&](const auto& condition) {
      const std::int64_t value = state.values[variables_.at(condition.variable)];
      return (!condition.at_least || value >= *condition.at_least) &&
             (!condition.at_most || value <= *condition.at_most);
    });
  }

  State after(const lesson::Option& option, const State& state) const {
    State next = state;
    next.scene = scenes_.at(option.go_to);
    if (!with_state_) return next;
    for (const lesson::Change& change : option.changes) {
      const std::size_t index = variables_.at(change.variable);
      const lesson::Variable& variable = page_.variables[index];
      next.values[index] = std::clamp(next.values[index] + change.by, variable.minimum, variable.maximum);
    }
    return next;
  }

  const ScenarioPage& page_;
  bool with_state_;
  std::int64_t steps_left_;
  bool is_complete_ = true;
  std::map<std::string_view, std::size_t> scenes_;
  std::map<std::string_view, std::size_t> variables_;
  std::map<State, std::size_t> index_;
  std::vector<const State*> states_;
  std::vector<std::vector<std::size_t>> befores_;
  std::vector<const State*> stuck_;
  std::vector<bool> is_met_;
  std::vector<std::vector<bool>> is_offered_;
};

/// "trust is 0, time is 2".
std::string spelled(const ScenarioPage& page, const State& state) {
  std::string text;
  for (std::size_t index = 0; index < state.values.size(); ++index) {
    text +=
        format("{}`{}` is {}", text.empty() ? "" : " and ", page.variables[index].id, state.values[index]);
  }
  return text;
}

void report_scene(const ScenarioPage& page, std::size_t index, const Walk& walk, const ScenarioSpans& spans,
                  BoundedDiagnostics& diagnostics) {
  const lesson::Scene& scene = page.scenes[index];
  if (!walk.is_met(index)) {
    diagnostics.error(spans.scenes[index], format("no way leads to the scene `{}`", scene.id))
        .hint("let an option go there, or take the scene out");
    return;
  }
  if (const State* stuck = walk.stuck_in(index)) {
    diagnostics
        .error(spans.scenes[index],
               format("the scene `{}` offers nothing when {}", scene.id, spelled(page, *stuck)))
        .hint("add an option without `when`");
    return;
  }
  for (std::size_t option = 0; option < scene.options.size(); ++option) {
    if (walk.is_offered(index, option)) continue;
    diagnostics
        .error(spans.options[index][option],
               format("the option `{}` is never offered: nobody comes here with what `when` asks",
                      scene.options[option].id))
        .hint("change `when`, or what earlier options change");
  }
}

}  // namespace

void check_scenario(const ScenarioPage& page, const ScenarioSpans& spans, BoundedDiagnostics& diagnostics,
                    std::int64_t& steps_left) {
  Walk exact(page, true, steps_left);
  steps_left = std::max<std::int64_t>(0, exact.steps_left());
  const Walk walk = exact.is_complete() ? std::move(exact) : Walk(page, false, 0);
  bool is_stuck = false;
  bool has_good_end = false;
  for (std::size_t index = 0; index < page.scenes.size(); ++index) {
    report_scene(page, index, walk, spans, diagnostics);
    is_stuck = is_stuck || walk.stuck_in(index) != nullptr;
    has_good_end = has_good_end || (walk.is_met(index) && page.scenes[index].ending == Ending::good);
  }
  if (!has_good_end) {
    diagnostics.error(spans.page, "no way through the scenario ends well")
        .hint("add a scene with `ending = \"good\"`, and an option that goes there");
    return;
  }
  // What is stuck has no way out either; one message is enough.
  if (is_stuck) return;
  for (const std::size_t index : walk.without_way_out()) {
    diagnostics
        .error(spans.scenes[index],
               format("from the scene `{}` there is no way to an ending", page.scenes[index].id))
        .hint("let an option go out of the loop");
  }
}

}  // namespace waypost::scripting
