// SPDX-License-Identifier: Apache-2.0
/// What the collected events say, before anything is counted: one row for each officer in each module, one
/// for each officer, each PC and each office. Everything that a report shows is computed from these rows.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace waypost::monitoring {

/// One officer in one module.
struct ModuleFact {
  std::string learner;
  std::string module;
  std::string office;      ///< site id, empty where the PC has none
  std::string language;    ///< of the most recent sitting in the module; empty where that event is missing
  bool completed = false;  ///< handed in a post-test
  bool passed = false;     ///< passed one
  std::int64_t duration_ms = 0;      ///< all sittings in the module
  std::optional<double> pre_share;   ///< first finished pre-test, 0 to 1 of its maximum
  std::optional<double> post_share;  ///< first finished post-test, 0 to 1 of its maximum
  bool post_came_first = false;      ///< the pre-test was taken after the post-test
};

struct OfficerFact {
  std::string learner;
  std::string office;
};

struct OfficeFact {
  std::string office;
  std::string name;     ///< may be empty
  std::string country;  ///< ISO 3166-1 alpha-2, may be empty
};

/// What has arrived from one PC.
struct DeviceFact {
  std::string device;
  std::string office;
  std::int64_t event_count = 0;
  std::int64_t missing_count = 0;  ///< sequence numbers below the highest seen that never arrived
  std::int64_t fork_count = 0;     ///< sequence numbers that two different events claim
};

/// The share of the marks that a module's post-test asks for.
struct MasteryFact {
  std::string module;
  int mastery_score_ten_thousandths = 0;
};

struct Facts {
  std::vector<ModuleFact> modules;
  std::vector<OfficerFact> officers;
  std::vector<OfficeFact> offices;
  std::vector<DeviceFact> devices;
  std::vector<MasteryFact> masteries;
  std::int64_t quarantined_count = 0;
};

}  // namespace waypost::monitoring
