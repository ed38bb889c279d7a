// SPDX-License-Identifier: Apache-2.0
/// TemporaryFolder: on a real disk, where syncs cost what they cost; gone with its object.
#pragma once

#include <stdlib.h>

#include <filesystem>
#include <string>

#include "base/assert.hpp"

namespace waypost::benchmark {

class TemporaryFolder {
 public:
  /// Below `parent`, which is no memory file system.
  explicit TemporaryFolder(const std::filesystem::path& parent) {
    std::string name = (parent / "waypost-benchmark-XXXXXX").string();
    ASSERT(::mkdtemp(name.data()) != nullptr);
    path_ = name;
  }
  ~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

}  // namespace waypost::benchmark
