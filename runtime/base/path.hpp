// SPDX-License-Identifier: Apache-2.0
/// Paths made of text. std::filesystem::path takes a std::string for the system's old code page on Windows; what
/// we hold is UTF-8.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace waypost {

inline std::filesystem::path path_of(std::string_view utf8) {
  return std::filesystem::path(std::u8string(utf8.begin(), utf8.end()));
}

/// The file beside it that is called the same and a little more: FILE.part.
inline std::filesystem::path with_suffix(std::filesystem::path file, const char* ascii) {
  file += ascii;
  return file;
}

}  // namespace waypost
