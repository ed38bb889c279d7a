// SPDX-License-Identifier: Apache-2.0
#include "records/keyring.hpp"

#include <algorithm>

#include "base/assert.hpp"
#include "base/file.hpp"

namespace waypost::records {

Result<Keyring> Keyring::open(const std::filesystem::path& key_folder) {
  TRY(make_private_folder(key_folder));
  // It may have been there before, made by a copy that knew nothing of keys.
  TRY(restrict_to_owner(key_folder));
  return Keyring(key_folder);
}

std::filesystem::path Keyring::key_file(const LearnerId& learner) const {
  ASSERT(is_uuid(learner.text()));
  return folder_ / ("learner-" + learner.text() + ".key");
}

Result<crypto::SecretKey> Keyring::make_learner_key(const LearnerId& learner, Random& random) const {
  TRY_ASSIGN(const auto present, learner_key(learner));
  if (present) {
    // An attempt that failed may have left its entry undurable.
    TRY(flush_folder(folder_));
    return *present;
  }
  const crypto::SecretKey key = crypto::make_secret_key(random);
  TRY(write_file_atomically(key_file(learner), as_text(key), Readers::owner));
  return key;
}

Result<std::optional<crypto::SecretKey>> Keyring::learner_key(const LearnerId& learner) const {
  // A damaged database may ask for anything.
  if (!is_uuid(learner.text()))
    return failure(ErrorCode::corrupt, "reading a key: '" + learner.text() + "' is no learner");
  const auto content = read_file(key_file(learner), 4096);
  if (!content && content.error().code == ErrorCode::not_found) return std::nullopt;
  if (!content) return failure(content.error());
  if (content->size() != crypto::kSecretKeyBytes) {
    return failure(ErrorCode::corrupt, "reading " + key_file(learner).string() + ": it is no key");
  }
  crypto::SecretKey key{};
  std::copy(content->begin(), content->end(), key.begin());
  return key;
}

Status Keyring::erase_learner_key(const LearnerId& learner) const {
  return remove_durably(key_file(learner));
}

}  // namespace waypost::records
