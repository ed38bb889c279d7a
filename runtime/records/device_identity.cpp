// SPDX-License-Identifier: Apache-2.0
#include "records/device_identity.hpp"

#include <algorithm>
#include <optional>

#include "base/file.hpp"
#include "base/id.hpp"
#include "crypto/signing_key.hpp"
#include "formats/json.hpp"
#include "records/hardware_fingerprint.hpp"

namespace waypost::records {
namespace {

/// device.json, or empty texts where it is missing or says nothing.
struct IdentityFile {
  DeviceIdentity identity;
  std::string fingerprint;
};

std::filesystem::path identity_file(const std::filesystem::path& key_folder) {
  return key_folder / "device.json";
}

std::filesystem::path key_file(const std::filesystem::path& key_folder, const std::string& incarnation) {
  return key_folder / ("incarnation-" + incarnation + ".key");
}

Result<IdentityFile> read_identity(const std::filesystem::path& key_folder) {
  const auto content = read_file(identity_file(key_folder), 4096);
  if (!content && content.error().code == ErrorCode::not_found) return IdentityFile();
  if (!content) return failure(content.error());
  const auto json = parse_json(*content);
  if (!json) return IdentityFile();
  return IdentityFile{{(*json)["device"].text(), (*json)["incarnation"].text(), (*json)["public_key"].text()},
                      (*json)["fingerprint"].text()};
}

Status write_identity(const std::filesystem::path& key_folder, const IdentityFile& file) {
  JsonWriter writer;
  writer.begin_object();
  writer.member("device", file.identity.device);
  writer.member("incarnation", file.identity.incarnation);
  writer.member("public_key", file.identity.public_key);
  writer.member("fingerprint", file.fingerprint);
  writer.end_object();
  return write_file_atomically(identity_file(key_folder), writer.take() + "\n", Readers::owner);
}

/// Empty where there is no key, or none that could be one.
Result<std::string> read_public_key(const std::filesystem::path& key_folder, const std::string& incarnation) {
  const auto content = read_file(key_file(key_folder, incarnation), 4096);
  if (!content && content.error().code == ErrorCode::not_found) return std::string();
  if (!content) return failure(content.error());
  if (content->size() != crypto::kSecretKeyBytes) return std::string();
  crypto::SecretKey key{};
  std::copy(content->begin(), content->end(), key.begin());
  return crypto::public_key_hex(key);
}

Result<std::string> make_key(const std::filesystem::path& key_folder, const std::string& incarnation,
                             Random& random) {
  const crypto::SecretKey key = crypto::make_secret_key(random);
  TRY(write_file_atomically(key_file(key_folder, incarnation), as_text(key), Readers::owner));
  return crypto::public_key_hex(key);
}

/// The file speaks of this hardware and of the log at hand, and its key is there. A file of the releases that
/// had no keys names none.
Result<bool> holds(const std::filesystem::path& key_folder, const IdentityFile& file,
                   const std::string& fingerprint) {
  const DeviceIdentity& identity = file.identity;
  if (!is_uuid(identity.incarnation) || file.fingerprint != fingerprint) return false;
  if (identity.public_key.empty()) return true;
  TRY_ASSIGN(const std::string public_key, read_public_key(key_folder, identity.incarnation));
  return public_key == identity.public_key;
}

}  // namespace

Result<DeviceIdentity> device_identity(const std::filesystem::path& key_folder,
                                       const std::string& logged_device, const Clock& clock, Random& random) {
  TRY_ASSIGN(IdentityFile file, read_identity(key_folder));
  DeviceIdentity& identity = file.identity;
  const std::string fingerprint = hardware_fingerprint();
  // The log is what others know this PC by; a file that says something else is spoilt or another PC's.
  const bool of_this_log =
      is_uuid(identity.device) && (logged_device.empty() || identity.device == logged_device);
  TRY_ASSIGN(const bool is_same_incarnation, holds(key_folder, file, fingerprint));
  if (of_this_log && is_same_incarnation && !identity.public_key.empty()) return identity;

  const std::string incarnation_before = identity.incarnation;
  if (!of_this_log) identity.device = is_uuid(logged_device) ? logged_device : make_uuid_v7(clock, random);
  if (!of_this_log || !is_same_incarnation) identity.incarnation = make_uuid_v7(clock, random);
  file.fingerprint = fingerprint;
  TRY_ASSIGN(identity.public_key, make_key(key_folder, identity.incarnation, random));
  TRY(write_identity(key_folder, file));
  if (is_uuid(incarnation_before) && incarnation_before != identity.incarnation) {
    TRY(remove_durably(key_file(key_folder, incarnation_before)));
  }
  return identity;
}

}  // namespace waypost::records
