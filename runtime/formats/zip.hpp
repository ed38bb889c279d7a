// SPDX-License-Identifier: Apache-2.0
/// Zip archives in memory (libzip): what packages and bundles are made of. Reading is for archives that
/// nobody vouches for: consistent headers only, every entry within a limit of the caller's.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.hpp"
#include "base/result.hpp"

namespace waypost {

struct ZipEntry {
  std::string name;
  std::string_view content;  ///< must live until write_zip() returned
};

enum class ZipCompression { stored, fast, best };

/// The bytes of an archive with these entries in this order, all dated `modified_ms` (to two seconds, UTC).
Result<std::string> write_zip(const std::vector<ZipEntry>& entries, WallTimeMs modified_ms,
                              ZipCompression compression = ZipCompression::fast);

class ZipReader {
 public:
  struct EntryInfo {
    std::string name;
    std::uint64_t size_bytes = 0;  ///< unpacked, as the archive claims
  };

  /// `bytes` must outlive the reader. Errors: corrupt where the archive is damaged, inconsistent, or holds a
  /// name twice, a folder, or something encrypted.
  static Result<ZipReader> open(std::string_view bytes);
  ZipReader(ZipReader&&) noexcept;
  ZipReader& operator=(ZipReader&&) noexcept;
  ~ZipReader();

  /// In the order of the archive.
  const std::vector<EntryInfo>& entries() const;
  bool contains(std::string_view name) const;
  /// The unpacked entry, its checksum verified. Errors: not_found; corrupt; invalid where it has more than
  /// `limit_bytes`.
  Result<std::string> read(std::string_view name, std::uint64_t limit_bytes) const;

 private:
  struct Impl;
  explicit ZipReader(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace waypost
