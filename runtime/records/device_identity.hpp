// SPDX-License-Identifier: Apache-2.0
/// What this PC calls itself, and the key that it signs with, in files of the key folder that only the user
/// may read (reliability.md, identity of a device).
#pragma once

#include <filesystem>
#include <string>

#include "base/clock.hpp"
#include "base/random.hpp"
#include "base/result.hpp"

namespace waypost::records {

struct DeviceIdentity {
  std::string device;       ///< UUID, given at the first start
  std::string incarnation;  ///< UUID, new when the folder wakes up on other hardware (a cloned disk)
  std::string public_key;   ///< Ed25519, 64 hexadecimal digits: what this incarnation signs with
};

/// The identity that the key folder holds. Made anew, and durable before it returns, where there is none,
/// where the hardware is another than when it was made, and where its key is lost or another one: then the PC
/// begins a new incarnation, and the key of the one before is removed. `logged_device` is what the log's last
/// event says, empty in an empty log: it survives the loss of the folder. Errors: what reading and writing
/// the files gives.
Result<DeviceIdentity> device_identity(const std::filesystem::path& key_folder,
                                       const std::string& logged_device, const Clock& clock, Random& random);

}  // namespace waypost::records
