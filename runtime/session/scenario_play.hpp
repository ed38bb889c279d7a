// SPDX-License-Identifier: Apache-2.0
/// A branching scenario being played: where it stands, what its variables hold, what was decided last.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "lesson/page.hpp"

namespace waypost::session {

struct ScenarioPlay {
  std::string scene = {};                              ///< id; empty before it began
  std::map<std::string, std::int64_t> variables = {};  ///< by id
  /// The decision whose consequence is on the screen: a scene and its option; empty where a scene is open.
  std::string decided_scene = {};
  std::string decided_option = {};
};

/// At the first scene, every variable at its initial value.
ScenarioPlay begin_scenario(const lesson::ScenarioPage& page);

/// Null where there is none of that id.
const lesson::Scene* find_scene(const lesson::ScenarioPage& page, std::string_view id);
/// The option whose consequence is on the screen; null where a scene is open.
const lesson::Option* decided_option(const lesson::ScenarioPage& page, const ScenarioPlay& play);

/// Options of the scene whose conditions all hold; none while a consequence is shown.
std::vector<const lesson::Option*> offered_options(const lesson::ScenarioPage& page,
                                                   const ScenarioPlay& play);

/// Takes an option that is offered: changes the variables, each kept within its bounds, and goes to the next
/// scene. A consequence is shown first. False where the option is not offered.
bool decide(const lesson::ScenarioPage& page, ScenarioPlay& play, std::string_view option);
/// From a consequence to the scene it led to.
void leave_consequence(ScenarioPlay& play);

/// Ending::none while it goes on or a consequence is still shown.
lesson::Ending ending_of(const lesson::ScenarioPage& page, const ScenarioPlay& play);

/// Takes a decision again that a record holds. At the first scene, after an ending, the scenario begins anew.
/// What no longer fits the lesson is passed over.
void replay(const lesson::ScenarioPage& page, ScenarioPlay& play, const std::string& scene,
            const std::string& option);

}  // namespace waypost::session
