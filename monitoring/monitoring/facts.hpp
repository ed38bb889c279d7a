// SPDX-License-Identifier: Apache-2.0
/// What the collected events say, before anything is counted: one row for each officer in each module, one
/// for each officer, each PC, each office and each filled form. Everything that a report shows is computed
/// from these rows.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace waypost::monitoring {

/// One officer in one module that teaches; instruments are none.
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

/// One form of an instrument, filled once. Nothing of free text is in it.
struct FormFact {
  std::string id;  ///< of the event
  std::string device;
  std::int64_t seq = 0;
  std::string learner;  ///< who filled it
  std::string session;
  std::string office;  ///< site id: the one it is about, else where the PC stands; may be empty
  std::string module;
  std::string form;          ///< path of the page
  std::string subject_kind;  ///< "office", "learner"
  std::string subject;
  std::vector<std::string> answers;  ///< as in form_answered
  std::string time;                  ///< ISO 8601, as the PC's clock said
  bool clock_suspect = false;
};

/// Course feedback that so many gave in the same words, on one day.
struct FeedbackFact {
  std::string module;                ///< that it is about
  std::string form;                  ///< path of the page that asked
  std::vector<std::string> answers;  ///< as in form_answered
  std::int64_t count = 1;
};

struct Facts {
  std::vector<ModuleFact> modules;
  std::vector<OfficerFact> officers;
  std::vector<OfficeFact> offices;
  std::vector<DeviceFact> devices;
  std::vector<MasteryFact> masteries;
  std::vector<FormFact> forms;
  std::vector<FeedbackFact> feedback;
  std::int64_t quarantined_count = 0;
};

}  // namespace waypost::monitoring
