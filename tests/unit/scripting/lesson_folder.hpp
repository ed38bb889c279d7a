// SPDX-License-Identifier: Apache-2.0
/// Modules for tests: those of tests/lessons, with what their comments expect of them, and ones made on the
/// spot.
#pragma once

#include <algorithm>
#include <catch2/catch.hpp>
#include <charconv>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/file.hpp"

namespace waypost::scripting::test {

inline const std::filesystem::path kLessons = std::filesystem::path(WAYPOST_SOURCE_DIR) / "tests" / "lessons";

/// The modules in a folder of tests/lessons, by name.
inline std::vector<std::filesystem::path> modules_in(const std::string& folder) {
  std::vector<std::filesystem::path> modules;
  for (const auto& entry : std::filesystem::directory_iterator(kLessons / folder)) {
    if (std::filesystem::exists(entry.path() / "module.lua")) modules.push_back(entry.path());
  }
  std::sort(modules.begin(), modules.end());
  return modules;
}

/// What stands after "-- NAME: " in a line of its own; empty where there is no such line.
inline std::string comment(const std::string& source, const std::string& name) {
  const std::string mark = "\n-- " + name + ": ";
  const std::size_t begin = source.find(mark);
  if (begin == std::string::npos) return {};
  return source.substr(begin + mark.size(), source.find('\n', begin + 1) - begin - mark.size());
}

/// "-- contained: stopped at 5-9": what a hostile lesson comes to, and where. "either" is for two bounds that
/// lie close together, so that the machine decides which comes first.
struct Containment {
  std::string kind;  ///< "error", "stopped" or "either"
  int first_line = 0;
  int last_line = 0;
  std::string says;  ///< a part of the message

  bool has(int line) const { return line >= first_line && line <= last_line; }
};

/// As the comments of lessons/only.lua say, or those of module.lua where the lesson is no text.
inline Containment containment_of(const std::filesystem::path& module) {
  std::string source = read_file(module / "lessons" / "only.lua").value();
  if (comment(source, "contained").empty()) source = read_file(module / "module.lua").value();
  const std::string words = comment(source, "contained");
  const std::size_t at = words.find(" at ");
  REQUIRE(at != std::string::npos);
  Containment containment{words.substr(0, at), 0, 0, comment(source, "says")};
  const char* begin = words.data() + at + 4;
  const char* end = words.data() + words.size();
  begin = std::from_chars(begin, end, containment.first_line).ptr;
  containment.last_line = containment.first_line;
  if (begin != end) std::from_chars(begin + 1, end, containment.last_line);
  return containment;
}

/// A module of one lesson in a folder of its own, gone with this object.
class LessonFolder {
 public:
  explicit LessonFolder(const std::string& name)
      : folder_(std::filesystem::temp_directory_path() / ("waypost-" + name) / name) {
    std::filesystem::remove_all(folder_.parent_path());
    std::filesystem::create_directories(folder_ / "lessons");
    write("module.lua", "module { api = 1, id = '" + name +
                            "', version = '1.0.0', title = 'Made by a test', source_language = 'en', "
                            "lessons = { 'only' } }\n");
  }
  LessonFolder(const LessonFolder&) = delete;
  LessonFolder& operator=(const LessonFolder&) = delete;
  ~LessonFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(folder_.parent_path(), ignored);
  }

  void write(const std::string& file, std::string_view text) {
    REQUIRE(write_file_atomically(folder_ / file, text).has_value());
  }
  const std::filesystem::path& path() const { return folder_; }

 private:
  std::filesystem::path folder_;
};

}  // namespace waypost::scripting::test
