// SPDX-License-Identifier: Apache-2.0
/// FolderLock: one process at a time works in a data folder.
#pragma once

#include <filesystem>

#include "base/result.hpp"

namespace waypost::records {

/// Held until destroyed, or until the process dies however it dies.
class FolderLock {
 public:
  /// Errors: busy, naming the process that holds it; denied, io.
  static Result<FolderLock> take(const std::filesystem::path& data_folder);
  FolderLock(FolderLock&& other) noexcept;
  FolderLock& operator=(FolderLock&& other) noexcept;
  ~FolderLock();

 private:
  explicit FolderLock(int descriptor) : descriptor_(descriptor) {}
  int descriptor_ = -1;
};

}  // namespace waypost::records
