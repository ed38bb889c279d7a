// SPDX-License-Identifier: Apache-2.0
#include "records/learner_events.hpp"

#include <array>
#include <utility>

namespace waypost::records {
namespace {

template <typename Enum, std::size_t count>
const char* find_name(const std::array<std::pair<Enum, const char*>, count>& names, Enum value) {
  for (const auto& [each, name] : names) {
    if (each == value) return name;
  }
  return names.front().second;
}

template <typename Enum, std::size_t count>
std::optional<Enum> find_value(const std::array<std::pair<Enum, const char*>, count>& names,
                               const std::string& wanted) {
  for (const auto& [each, name] : names) {
    if (wanted == name) return each;
  }
  return std::nullopt;
}

constexpr std::array<std::pair<Role, const char*>, 3> kRoles{
    {{Role::officer, "officer"},
     {Role::supervisor, "supervisor"},
     {Role::national_administrator, "national_administrator"}}};
constexpr std::array<std::pair<LearnerState, const char*>, 4> kStates{{{LearnerState::listed, "listed"},
                                                                       {LearnerState::left, "left"},
                                                                       {LearnerState::merged, "merged"},
                                                                       {LearnerState::erased, "erased"}}};
constexpr std::array<std::pair<PinProof, const char*>, 5> kProofs{{{PinProof::own, "own"},
                                                                   {PinProof::supervisor, "supervisor"},
                                                                   {PinProof::office_code, "office_code"},
                                                                   {PinProof::signed_order, "signed_order"},
                                                                   {PinProof::files, "files"}}};
constexpr std::array<std::pair<SignOutReason, const char*>, 2> kReasons{
    {{SignOutReason::left, "left"}, {SignOutReason::idle, "idle"}}};

}  // namespace

const char* name_of(Role role) { return find_name(kRoles, role); }
std::optional<Role> role_of(const std::string& name) { return find_value(kRoles, name); }
const char* name_of(LearnerState state) { return find_name(kStates, state); }
std::optional<LearnerState> learner_state_of(const std::string& name) { return find_value(kStates, name); }
const char* name_of(PinProof proof) { return find_name(kProofs, proof); }
std::optional<PinProof> pin_proof_of(const std::string& name) { return find_value(kProofs, name); }
const char* name_of(SignOutReason reason) { return find_name(kReasons, reason); }
std::optional<SignOutReason> sign_out_reason_of(const std::string& name) {
  return find_value(kReasons, name);
}

const std::vector<std::string>& rank_bands() {
  static const std::vector<std::string> ids{"officer", "nco", "junior_officer", "senior_officer"};
  return ids;
}
const std::vector<std::string>& genders() {
  static const std::vector<std::string> ids{"female", "male", "other"};
  return ids;
}
const std::vector<std::string>& age_bands() {
  static const std::vector<std::string> ids{"under_25", "25_to_34", "35_to_44", "45_to_54", "55_and_over"};
  return ids;
}
const std::vector<std::string>& default_agencies() {
  static const std::vector<std::string> ids{
      "customs",  "border_police", "narcotics_police", "immigration", "local_police",
      "military", "environment",   "health",           "trade",       "other"};
  return ids;
}

}  // namespace waypost::records
