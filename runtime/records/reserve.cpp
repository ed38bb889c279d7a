// SPDX-License-Identifier: Apache-2.0
#include "records/reserve.hpp"

#include <string>

#include "base/file.hpp"
#include "base/format.hpp"

namespace waypost::records {

Status make_reserve(const std::filesystem::path& file) {
  std::error_code error;
  if (std::filesystem::file_size(file, error) == kReserveBytes && !error) return {};
  const auto space = std::filesystem::space(file.parent_path(), error);
  if (error || space.available < kReserveBytes * 10) return {};
  // Not zeros: a file system that compresses or leaves holes would keep nothing back. What is lacking when it
  // is needed is noticed then.
  std::string content(kReserveBytes, '\0');
  std::uint32_t state = 0x57415950U;
  for (char& byte : content) {
    state = state * 1'664'525U + 1'013'904'223U;
    byte = static_cast<char>(state >> 24);
  }
  return write_file_atomically(file, content, Readers::owner);
}

bool give_up_reserve(const std::filesystem::path& file) {
  std::error_code error;
  return std::filesystem::remove(file, error) && !error;
}

Status check_space_for_test(const std::filesystem::path& folder) {
  std::error_code error;
  const auto space = std::filesystem::space(folder, error);
  if (error || space.available >= kTestSpaceBytes) return {};
  return failure(ErrorCode::no_space,
                 format("beginning a test: {} has {} KiB left", folder.string(), space.available / 1024));
}

}  // namespace waypost::records
