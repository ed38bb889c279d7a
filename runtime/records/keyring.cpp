// SPDX-License-Identifier: Apache-2.0
#include "records/keyring.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <vector>

#include "base/assert.hpp"
#include "base/file.hpp"
#include "base/format.hpp"
#include "crypto/hash.hpp"
#include "formats/json.hpp"

namespace waypost::records {
namespace {

/// As write_file_atomically, but nobody else may read it at any moment.
Status write_private_file(const std::filesystem::path& file, std::string_view content) {
  const mode_t before = ::umask(0077);
  Status written = write_file_atomically(file, content);
  ::umask(before);
  return written;
}

}  // namespace

std::string hardware_fingerprint() {
  namespace fs = std::filesystem;
  std::vector<std::string> traits;
  for (const char* name : {"board_vendor", "board_name", "product_name"}) {
    if (const auto text = read_file(fs::path("/sys/class/dmi/id") / name, 4096)) traits.push_back(*text);
  }
  std::error_code error;
  for (fs::directory_iterator i("/sys/class/net", error), end; !error && i != end; i.increment(error)) {
    // Built-in cards sit on PCI; a USB adapter comes and goes.
    std::error_code ignored;
    const std::string bus = fs::canonical(i->path() / "device/subsystem", ignored).filename().string();
    const auto address = read_file(i->path() / "address", 4096);
    if (bus == "pci" && address) traits.push_back(*address);
  }
  std::sort(traits.begin(), traits.end());
  std::string all;
  for (const std::string& trait : traits) all += trait + "\n";
  return crypto::sha256_hex(all);
}

Result<Keyring> Keyring::open(const std::filesystem::path& key_folder) {
  if (::mkdir(key_folder.c_str(), 0700) != 0 && errno != EEXIST) {
    return failure(system_error("making folder " + key_folder.string()));
  }
  if (::chmod(key_folder.c_str(), 0700) != 0)
    return failure(system_error("closing folder " + key_folder.string()));
  TRY(flush_folder(key_folder.parent_path()));
  return Keyring(key_folder);
}

Result<DeviceIdentity> Keyring::identity(const std::string& logged_device, const Clock& clock,
                                         Random& random) const {
  const std::filesystem::path file = folder_ / "device.json";
  const std::string fingerprint = hardware_fingerprint();
  DeviceIdentity identity;
  const auto content = read_file(file, 4096);
  if (!content && content.error().code != ErrorCode::not_found) return failure(content.error());
  const auto json = content ? parse_json(*content) : Result<JsonValue>(JsonValue());
  if (json) {
    identity.device = (*json)["device"].text();
    if ((*json)["fingerprint"].text() == fingerprint) identity.incarnation = (*json)["incarnation"].text();
  }
  if (is_uuid(identity.device) && is_uuid(identity.incarnation)) return identity;

  if (!is_uuid(identity.device)) identity.device = logged_device;
  if (!is_uuid(identity.device)) identity.device = make_uuid_v7(clock, random);
  identity.incarnation = make_uuid_v7(clock, random);
  JsonWriter writer;
  writer.begin_object();
  writer.member("device", identity.device);
  writer.member("incarnation", identity.incarnation);
  writer.member("fingerprint", fingerprint);
  writer.end_object();
  TRY(write_private_file(file, writer.take() + "\n"));
  return identity;
}

std::filesystem::path Keyring::key_file(const LearnerId& learner) const {
  ASSERT(is_uuid(learner.text()));
  return folder_ / ("learner-" + learner.text() + ".key");
}

Result<crypto::SecretKey> Keyring::make_learner_key(const LearnerId& learner, Random& random) const {
  TRY_ASSIGN(const auto present, learner_key(learner));
  if (present) return *present;
  const crypto::SecretKey key = crypto::make_secret_key(random);
  TRY(write_private_file(key_file(learner), as_text(key)));
  return key;
}

Result<std::optional<crypto::SecretKey>> Keyring::learner_key(const LearnerId& learner) const {
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
  const std::filesystem::path file = key_file(learner);
  if (::unlink(file.c_str()) != 0 && errno != ENOENT)
    return failure(system_error("erasing " + file.string()));
  return flush_folder(folder_);
}

}  // namespace waypost::records
