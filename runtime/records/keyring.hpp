// SPDX-License-Identifier: Apache-2.0
/// Keyring: a key for each learner's private parts, in files that only the user may read. It protects names
/// in copies of the database and in backups; whoever has the whole folder has the keys too.
#pragma once

#include <filesystem>
#include <optional>

#include "base/random.hpp"
#include "base/result.hpp"
#include "crypto/secret_box.hpp"
#include "records/event.hpp"

namespace waypost::records {

class Keyring {
 public:
  /// Makes the folder (0700) where it is missing.
  static Result<Keyring> open(const std::filesystem::path& key_folder);

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
