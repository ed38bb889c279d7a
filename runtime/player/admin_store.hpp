// SPDX-License-Identifier: Apache-2.0
/// The record folder that an admin command works on, and what the commands share.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>

#include "base/clock.hpp"
#include "base/command_line.hpp"
#include "base/random.hpp"
#include "records/record_store.hpp"

namespace waypost::player {

/// What `--data` names, once the words are parsed.
using DataFolder = std::shared_ptr<const std::filesystem::path>;

using StoreWork = std::function<int(records::RecordStore&, const Clock&, Random&)>;

/// Opens the folder for as long as `work` takes, and makes it where there is none. Returns the exit code.
int with_store(const std::filesystem::path& data, const StoreWork& work);
/// The same where there is a record already.
int with_present_store(const std::filesystem::path& data, const StoreWork& work);

/// Prints mistakes that begin with their file, as they are. Returns the exit code.
int report_mistakes(const Error& error);

/// Anybody of this PC, whatever became of them. Errors: invalid where there is no such learner.
Result<records::Learner> find_learner(records::RecordStore& store, const std::string& id);
/// One who works here. Errors: invalid, saying what became of one who does not.
Result<records::Learner> find_listed_learner(records::RecordStore& store, const std::string& id);

}  // namespace waypost::player
