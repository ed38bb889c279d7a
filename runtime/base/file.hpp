// SPDX-License-Identifier: Apache-2.0
/// Files: whole reads with a limit, and writes that are there entirely or not at all.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace waypost {

/// The whole file. Refuses one larger than `limit_bytes`, and anything that is not a regular file.
Result<std::string> read_file(const std::filesystem::path& file,
                              std::size_t limit_bytes = std::size_t{64} << 20);

/// Writes NAME.part beside it, flushes, renames over, flushes the folder: a power cut leaves the old file or
/// the new one.
Status write_file_atomically(const std::filesystem::path& file, std::string_view content);

/// Makes an entry of the folder (a new or renamed file) durable.
Status flush_folder(const std::filesystem::path& folder);

/// The folder that the running program lies in.
std::filesystem::path program_folder();

/// The system's error text for `errno`, and the code that fits it best.
Error system_error(std::string attempted);

/// A file that lines are appended to and made durable on demand. Closes itself; not copied.
class AppendFile {
 public:
  static Result<AppendFile> open(const std::filesystem::path& file);
  AppendFile(AppendFile&& other) noexcept;
  AppendFile& operator=(AppendFile&& other) noexcept;
  ~AppendFile();

  Status append(std::string_view content);
  /// fdatasync: what was appended survives a power cut once this returned.
  Status flush();

 private:
  AppendFile(int descriptor, std::filesystem::path file);
  int descriptor_ = -1;
  std::filesystem::path file_;
};

}  // namespace waypost
