// SPDX-License-Identifier: Apache-2.0
#include "records/hardware_fingerprint.hpp"

#include <algorithm>
#include <filesystem>
#include <vector>

#include "base/file.hpp"
#include "base/folder_listing.hpp"
#include "crypto/hash.hpp"

namespace waypost::records {

std::string hardware_fingerprint() {
  namespace fs = std::filesystem;
  std::vector<std::string> traits;
  for (const char* name : {"board_vendor", "board_name", "product_name"}) {
    if (const auto text = read_file(fs::path("/sys/class/dmi/id") / name, 4096)) traits.push_back(*text);
  }
  for (const fs::path& card : list_folder("/sys/class/net")) {
    // Built-in cards sit on PCI; a USB adapter comes and goes.
    std::error_code ignored;
    const std::string bus = fs::canonical(card / "device/subsystem", ignored).filename().string();
    const auto address = read_file(card / "address", 4096);
    if (bus == "pci" && address) traits.push_back(*address);
  }
  std::sort(traits.begin(), traits.end());
  std::string all;
  for (const std::string& trait : traits) all += trait + "\n";
  return crypto::sha256_hex(all);
}

}  // namespace waypost::records
