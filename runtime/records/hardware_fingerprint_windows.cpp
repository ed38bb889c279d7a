// SPDX-License-Identifier: Apache-2.0
#include "records/hardware_fingerprint.hpp"

#include <cstring>
#include <string_view>

#include "base/windows.hpp"
#include "crypto/hash.hpp"

namespace waypost::records {
namespace {

constexpr DWORD kRawSmbios = 0x52534D42;  // 'RSMB'
constexpr std::size_t kTableHeaderBytes = 8;
constexpr unsigned char kSystemInformation = 1;
constexpr std::size_t kUuidAt = 8, kUuidBytes = 16;

/// The UUID that the firmware gives the PC (SMBIOS 3.6, 7.2), as raw bytes; empty where it gives none.
std::string system_uuid() {
  const UINT size = ::GetSystemFirmwareTable(kRawSmbios, 0, nullptr, 0);
  std::string table(size, '\0');
  if (size == 0 || ::GetSystemFirmwareTable(kRawSmbios, 0, table.data(), size) != size) return {};
  std::size_t at = kTableHeaderBytes;
  while (at + 4 <= table.size()) {
    const auto type = static_cast<unsigned char>(table[at]);
    const std::size_t length = static_cast<unsigned char>(table[at + 1]);
    if (length < 4 || at + length > table.size()) return {};
    if (type == kSystemInformation && length >= kUuidAt + kUuidBytes)
      return table.substr(at + kUuidAt, kUuidBytes);
    // The formatted part is followed by texts; two zero bytes end them.
    at = table.find(std::string_view("\0\0", 2), at + length);
    if (at == std::string::npos) return {};
    at += 2;
  }
  return {};
}

std::string bios_value(const wchar_t* name) {
  wchar_t text[256] = {};
  DWORD size = sizeof text;
  const LSTATUS outcome = ::RegGetValueW(HKEY_LOCAL_MACHINE, L"HARDWARE\\DESCRIPTION\\System\\BIOS", name,
                                         RRF_RT_REG_SZ, nullptr, text, &size);
  return outcome == ERROR_SUCCESS ? windows::narrow(text) : std::string();
}

}  // namespace

std::string hardware_fingerprint() {
  std::string all;
  for (const wchar_t* name : {L"BaseBoardManufacturer", L"BaseBoardProduct", L"SystemProductName"}) {
    all += bios_value(name) + "\n";
  }
  return crypto::sha256_hex(all + system_uuid());
}

}  // namespace waypost::records
