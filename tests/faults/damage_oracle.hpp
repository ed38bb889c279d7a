// SPDX-License-Identifier: Apache-2.0
/// DamageOracle: what a store makes of a folder that was damaged beyond what it promises to survive. Nothing
/// may be lost or changed without a word.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "record_workload.hpp"

namespace waypost::faults {

/// From the gentlest.
enum class Outcome {
  nothing_changed,  ///< and nothing was said
  repaired,         ///< all events are there; opening said what it did
  told_at_start,    ///< something is gone or changed; opening said so, or did not open and said why
  unreadable,  ///< all events and marks are there; a name or a typed text cannot be read, its key is spoilt
  told_by_verify,      ///< nothing visible changed, and verify() says what is wrong
  shown_until_verify,  ///< something else is shown than was recorded, and only verify() says so
  rolled_back,         ///< the end is gone and nothing on the disk could tell; of lying drives only
  silent,              ///< a finding
};
const char* name_of(Outcome outcome);

struct Original {
  std::vector<std::string> lines;  ///< of all events
  std::string marks;               ///< what screens are told, as one text, without names and typed texts
  std::vector<std::string> texts;  ///< names and typed texts
  std::string device;
};

/// What screens are told now.
Status read_views(records::RecordStore& store, std::string& marks, std::vector<std::string>& texts);
/// Of a folder that is whole.
Result<Original> original_of(const std::filesystem::path& data_folder);

struct Judgement {
  Outcome outcome = Outcome::nothing_changed;
  std::size_t events = 0;
  std::vector<std::string> reasons;  ///< for a finding
};

/// Opens the folder, reads all of it, verifies, appends one event and verifies again. With `cut`, events
/// after the last one that anything on the disk knows may be gone without a word, and marks are not compared.
Judgement judge_damage(const std::filesystem::path& data_folder, const Original& original, bool cut);

}  // namespace waypost::faults
