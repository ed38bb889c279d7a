// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "base/file.hpp"
#include "base/folder_listing.hpp"
#include "base/windows.hpp"

using namespace waypost;
namespace fs = std::filesystem;

TEST_CASE("a name that is half a character is left out of a listing, and ends nobody") {
  const fs::path folder = fs::temp_directory_path() / "waypost-half-a-name";
  fs::create_directories(folder);
  const fs::path odd = folder / std::wstring{L'a', static_cast<wchar_t>(0xD83D), L'b'};
  REQUIRE(write_file_atomically(folder / "good", ""));
  const windows::Handle made(::CreateFileW(odd.c_str(), GENERIC_WRITE, 0, nullptr, CREATE_ALWAYS,
                                           FILE_FLAG_DELETE_ON_CLOSE, nullptr));
  if (!made.valid()) WARN("skipped: this file system takes no such name");
  const auto names = list_folder(folder);
  REQUIRE(names.size() == 1);
  CHECK(names.front().filename() == "good");
}
