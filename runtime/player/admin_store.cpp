// SPDX-License-Identifier: Apache-2.0
#include "player/admin_store.hpp"

#include <algorithm>
#include <iostream>

#include "base/format.hpp"
#include "player/command_outcome.hpp"

namespace waypost::player {

int with_store(const std::filesystem::path& data, const StoreWork& work) {
  const SystemClock clock;
  SystemRandom random;
  auto store = records::RecordStore::open(data, clock, random);
  if (!store) return report_failure(store.error());
  for (const std::string& note : (*store)->recovery().notes)
    std::cerr << "waypost: repaired: " << note << "\n";
  return work(**store, clock, random);
}

int with_present_store(const std::filesystem::path& data, const StoreWork& work) {
  if (auto present = require_record(data); !present) return report_failure(present.error());
  return with_store(data, work);
}

int report_mistakes(const Error& error) {
  if (error.code != ErrorCode::invalid) return report_failure(error);
  std::cerr << error.message << "\n";
  return kExitInputHasErrors;
}

Result<records::Learner> find_learner(records::RecordStore& store, const std::string& id) {
  TRY_ASSIGN(const auto learners, store.learners());
  const auto found =
      std::find_if(learners.begin(), learners.end(), [&](const auto& each) { return each.id.text() == id; });
  if (found == learners.end()) {
    return failure(ErrorCode::invalid, "no learner '" + id + "' here; `admin learners` lists them");
  }
  return *found;
}

Result<records::Learner> find_listed_learner(records::RecordStore& store, const std::string& id) {
  TRY_ASSIGN(const records::Learner learner, find_learner(store, id));
  if (learner.listed) return learner;
  return failure(ErrorCode::invalid, format("learner {} does not work here: {}", id, name_of(learner.state)));
}

}  // namespace waypost::player
