// SPDX-License-Identifier: Apache-2.0
/// A folder that is gone when the test is over. An old code page cannot say its name.
#pragma once

#include <catch2/catch.hpp>

#include <filesystem>
#include <string>

#include "base/path.hpp"
#include "base/random.hpp"

namespace waypost {

class TemporaryFolder {
 public:
  TemporaryFolder()
      : path_(std::filesystem::temp_directory_path() /
              path_of("waypost សុខា " + std::to_string(SystemRandom().next()))) {
    REQUIRE(std::filesystem::create_directories(path_));
  }
  ~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  const std::filesystem::path& path() const { return path_; }
  std::filesystem::path operator/(const std::string& name) const { return path_ / path_of(name); }

 private:
  std::filesystem::path path_;
};

}  // namespace waypost
