// SPDX-License-Identifier: Apache-2.0
/// Keyring: what this PC calls itself, and a key for each learner's private parts, in files that only the
/// user may read. It protects names in copies of the database and in backups; whoever has the whole folder
/// has the keys too.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "base/clock.hpp"
#include "base/random.hpp"
#include "base/result.hpp"
#include "crypto/secret_box.hpp"
#include "records/event.hpp"

namespace waypost::records {

struct DeviceIdentity {
  std::string device;       ///< UUID, given at the first start
  std::string incarnation;  ///< UUID, new when the folder wakes up on other hardware (a cloned disk)
};

class Keyring {
 public:
  /// Makes the folder (0700) where it is missing.
  static Result<Keyring> open(const std::filesystem::path& key_folder);

  /// `logged_device` is what the log's last event says, empty in an empty log: it survives the loss of the
  /// key folder.
  Result<DeviceIdentity> identity(const std::string& logged_device, const Clock& clock, Random& random) const;

  /// Durable before it returns: what is sealed with it must never outlive it by accident.
  Result<crypto::SecretKey> make_learner_key(const LearnerId& learner, Random& random) const;
  /// Nothing where the learner was erased.
  Result<std::optional<crypto::SecretKey>> learner_key(const LearnerId& learner) const;
  Status erase_learner_key(const LearnerId& learner) const;

 private:
  explicit Keyring(std::filesystem::path folder) : folder_(std::move(folder)) {}
  std::filesystem::path key_file(const LearnerId& learner) const;
  std::filesystem::path folder_;
};

}  // namespace waypost::records
