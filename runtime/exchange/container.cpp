// SPDX-License-Identifier: Apache-2.0
#include "exchange/container.hpp"

#include <array>
#include <cstdint>

namespace waypost::exchange {
namespace {

// Sizes and signatures of APPNOTE.TXT 6.3: local file header (4.3.7), central directory header (4.3.12), end
// (4.3.16).
constexpr std::size_t kLocalBytes = 30;
constexpr std::size_t kCentralBytes = 46;
constexpr std::size_t kEndBytes = 22;
constexpr std::size_t kEntriesMax = 8;

constexpr std::array<std::uint32_t, 256> make_crc32_table() {
  std::array<std::uint32_t, 256> table{};
  for (std::uint32_t byte = 0; byte < 256; ++byte) {
    std::uint32_t remainder = byte;
    for (int bit = 0; bit < 8; ++bit) {
      remainder = (remainder & 1U) != 0 ? (remainder >> 1U) ^ 0xedb88320U : remainder >> 1U;
    }
    table[byte] = remainder;
  }
  return table;
}

constexpr std::array<std::uint32_t, 256> kCrc32Table = make_crc32_table();

/// The checksum of zip, which is not the one of the witness.
std::uint32_t crc32(std::string_view bytes) {
  std::uint32_t remainder = 0xffffffffU;
  for (const char each : bytes) {
    remainder = (remainder >> 8U) ^ kCrc32Table[(remainder ^ static_cast<std::uint8_t>(each)) & 0xffU];
  }
  return ~remainder;
}

void put(std::string& out, std::uint32_t value, int byte_count) {
  for (int i = 0; i < byte_count; ++i) out.push_back(static_cast<char>((value >> (8 * i)) & 0xffU));
}

/// What local and central header have in common, from the version needed to the length of the extra field.
void put_shared(std::string& out, const ContainerEntry& entry) {
  const auto size = static_cast<std::uint32_t>(entry.content.size());
  put(out, 10, 2);    // version needed: 1.0, stored files
  put(out, 0, 2);     // flags
  put(out, 0, 2);     // method: stored
  put(out, 0, 2);     // 00:00:00
  put(out, 0x21, 2);  // 1980-01-01, the first day zip knows; the manifest tells the time
  put(out, crc32(entry.content), 4);
  put(out, size, 4);
  put(out, size, 4);
  put(out, static_cast<std::uint32_t>(entry.name.size()), 2);
  put(out, 0, 2);  // extra field
}

std::uint32_t get(std::string_view bytes, std::size_t offset, int byte_count) {
  std::uint32_t value = 0;
  for (int i = 0; i < byte_count; ++i) {
    value |= std::uint32_t{static_cast<std::uint8_t>(bytes[offset + static_cast<std::size_t>(i)])} << (8 * i);
  }
  return value;
}

}  // namespace

std::string write_container(const std::vector<ContainerEntry>& entries) {
  std::string out;
  std::string directory;
  for (const ContainerEntry& entry : entries) {
    const auto offset = static_cast<std::uint32_t>(out.size());
    put(out, 0x04034b50, 4);
    put_shared(out, entry);
    out += entry.name;
    out += entry.content;

    put(directory, 0x02014b50, 4);
    put(directory, 10, 2);  // made by: version 1.0, no attributes
    put_shared(directory, entry);
    put(directory, 0, 2);  // comment
    put(directory, 0, 2);  // disk
    put(directory, 0, 2);  // internal attributes
    put(directory, 0, 4);  // external attributes
    put(directory, offset, 4);
    directory += entry.name;
  }
  const auto directory_offset = static_cast<std::uint32_t>(out.size());
  out += directory;
  put(out, 0x06054b50, 4);
  put(out, 0, 2);  // this disk
  put(out, 0, 2);  // disk of the directory
  put(out, static_cast<std::uint32_t>(entries.size()), 2);
  put(out, static_cast<std::uint32_t>(entries.size()), 2);
  put(out, static_cast<std::uint32_t>(directory.size()), 4);
  put(out, directory_offset, 4);
  put(out, 0, 2);  // comment
  return out;
}

Result<std::vector<ContainerEntry>> read_container(std::string_view bytes) {
  const auto damaged = [](const char* what) {
    return failure(ErrorCode::corrupt, std::string("opening a bundle: ") + what);
  };
  std::vector<ContainerEntry> entries;
  std::size_t offset = 0;
  while (bytes.size() - offset >= kLocalBytes && get(bytes, offset, 4) == 0x04034b50U) {
    const std::size_t size = get(bytes, offset + 18, 4);
    const std::size_t name_size = get(bytes, offset + 26, 2);
    offset += kLocalBytes;
    if (bytes.size() - offset < name_size || bytes.size() - offset - name_size < size)
      return damaged("it is cut short");
    if (entries.size() == kEntriesMax) return damaged("it has too many parts");
    entries.push_back({std::string(bytes.substr(offset, name_size)), bytes.substr(offset + name_size, size)});
    offset += name_size + size;
  }
  if (entries.empty()) return damaged("it is no bundle");
  std::size_t trailer_size = kEndBytes;
  for (const ContainerEntry& entry : entries) trailer_size += kCentralBytes + entry.name.size();
  if (bytes.size() - offset != trailer_size)
    return damaged("it is cut short or has something behind its end");
  // There is one way only to write it: checksums and every header byte are compared at once.
  if (write_container(entries) != bytes) return damaged("it was damaged: a checksum or header is not right");
  return entries;
}

}  // namespace waypost::exchange
