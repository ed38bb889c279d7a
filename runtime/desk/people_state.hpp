// SPDX-License-Identifier: Apache-2.0
/// What the desk keeps in mind while people's own screens are open.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "desk/messages.hpp"
#include "desk/people_views.hpp"
#include "desk/screen_view.hpp"
#include "records/views.hpp"

namespace waypost::desk {

/// What the learner is changing about themselves.
struct MeState {
  std::string name;
  records::LearnerAttributes attributes;
  std::string years_typed;  ///< in whatever digits
  session::Saving saving = session::Saving::nothing;
};

/// The learner's own record on its way to paper.
struct PaperState {
  PaperView view;
  std::uint64_t token = 0;  ///< of what is being written
};

/// Where a supervisor is.
struct OfficeState {
  std::vector<records::UnitDone> units;
  std::optional<std::string> code;  ///< fresh, to be written down
  std::string officer;              ///< UUID of the one that is looked at
  std::string name_typed;
  OfficeQuestion question = OfficeQuestion::none;
  std::string other;  ///< UUID of the entry that is to be merged into this one
  session::Saving saving = session::Saving::nothing;
  std::uint64_t token = 0;  ///< of what is being saved
};

/// A lesson that several began to read together, and what each of the others gets once it is read to its end.
/// The ids are made when it begins: what is to be kept again after a full disk is then known as the same.
struct ReadingTogether {
  struct Member {
    records::LearnerId learner;
    records::SessionId session;
    records::RegistrationId registration;  ///< for who has none in the module yet
  };
  std::string group;     ///< UUID
  std::string language;  ///< in which it began
  std::vector<Member> others;
};

/// Who reads lessons together with whoever is signed in. It ends when that one leaves.
struct TogetherState {
  std::vector<records::LearnerId> others;  ///< in the list's order; empty: reading alone
  std::vector<KnownRegistration> registrations;
  bool loading = false;                          ///< of the registrations
  std::map<std::string, ReadingTogether> begun;  ///< by path of the lesson
  std::set<records::LearnerId> chosen;           ///< while it is being chosen who is there
  std::string search;
};

}  // namespace waypost::desk
