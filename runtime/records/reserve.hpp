// SPDX-License-Identifier: Apache-2.0
/// Reserve: 4 MiB of the disk kept back beside the record. On a full disk it is given up, so that the answer
/// at hand and the end of a test still find room; it is made again when there is space. The functions are
/// only for this folder.
#pragma once

#include <filesystem>

#include "base/result.hpp"

namespace waypost::records {

inline constexpr std::size_t kReserveBytes = std::size_t{4} << 20;
/// A test is not begun where there is less, the reserve not counted.
inline constexpr std::uintmax_t kTestSpaceBytes = std::uintmax_t{2} << 20;
/// What somebody who makes room on a full disk is asked for: with so much the reserve is kept back again.
inline constexpr int kRoomWantedMb = 50;
static_assert(std::uintmax_t{kRoomWantedMb} * 1'000'000 >= kReserveBytes * 10);

/// Makes the file where it is missing and ten times its size is free. A disk without that much space is no
/// error. Errors: what writing a file gives; the record is whole without it.
Status make_reserve(const std::filesystem::path& file);
/// True where there was one to give up.
bool give_up_reserve(const std::filesystem::path& file);

/// Errors: no_space, naming the folder and what is free, where a test should not be begun.
Status check_space_for_test(const std::filesystem::path& folder);

}  // namespace waypost::records
