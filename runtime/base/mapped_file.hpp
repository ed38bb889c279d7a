// SPDX-License-Identifier: Apache-2.0
/// MappedFile: a large file, of which the system reads only the pages that are looked at.
#pragma once

#include <filesystem>
#include <string_view>
#include <utility>

#include "base/result.hpp"

namespace waypost {

/// For files of our own installation: one that shrinks meanwhile, or that a broken disk cannot give, ends the
/// process.
class MappedFile {
 public:
  /// Errors: not_found, denied, io; invalid where the file is empty.
  static Result<MappedFile> open(const std::filesystem::path& file);
  MappedFile(MappedFile&& other) noexcept : content_(std::exchange(other.content_, {})) {}
  MappedFile& operator=(MappedFile&& other) noexcept {
    std::swap(content_, other.content_);
    return *this;
  }
  ~MappedFile();

  std::string_view content() const { return content_; }

 private:
  explicit MappedFile(std::string_view content) : content_(content) {}
  std::string_view content_;
};

}  // namespace waypost
