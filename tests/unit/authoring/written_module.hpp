// SPDX-License-Identifier: Apache-2.0
/// A module written by a test, checked as a trainer would check it.
#pragma once

#include <catch2/catch.hpp>

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "authoring-tools/check_command.hpp"
#include "authoring-tools/pot_writer.hpp"
#include "authoring-tools/printing.hpp"
#include "base/file.hpp"
#include "../support/temporary_folder.hpp"

namespace waypost::authoring {

inline constexpr WallTimeMs kToday = 1'790'000'000'000;  // 2026-09-21

/// The module `examples` with one lesson of that name.
class WrittenModule {
 public:
  WrittenModule() { source_language("en"); }

  WrittenModule& source_language(const std::string& language) {
    return write("module.lua", R"(module {
      api = 1, id = "examples", version = "1.0.0", title = "Examples", source_language = ")" +
                                   language + R"(",
      lessons = { "examples" },
    })");
  }

  const std::filesystem::path& folder() const { return folder_; }

  WrittenModule& write(const std::string& name, const std::string& text) {
    const std::filesystem::path file = folder_ / path_of(name);
    std::filesystem::create_directories(file.parent_path());
    REQUIRE(write_file_atomically(file, text));
    return *this;
  }

  /// The lesson's pages and items; its first line is line 2 of lessons/examples.lua.
  WrittenModule& lesson(const std::string& content, const std::string& fields = {}) {
    return write("lessons/examples.lua",
                 "lesson { id = \"examples\", title = \"Examples\"," + fields + "\n" + content + "\n}\n");
  }

  /// Context and translation, for texts that the catalogue's msgid is looked up for.
  WrittenModule& translate(const std::string& language, const std::map<std::string, std::string>& texts) {
    std::string po = "msgid \"\"\nmsgstr \"Language: " + language + "\\n\"\n";
    const auto module = load_whole_module(folder_);
    REQUIRE(module);
    for (const lesson::TranslatableText& text : lesson::translatable_texts(*module)) {
      const auto found = texts.find(text.context);
      if (found == texts.end()) continue;
      po += "\n" + po_field("msgctxt", text.context) + po_field("msgid", text.source) +
            po_field("msgstr", found->second);
    }
    return write("locales/" + language + ".po", po);
  }

  /// What `check` says, rendered, each with its hint.
  std::vector<std::string> check() const {
    const auto checked = check_module(folder_, kToday);
    REQUIRE(checked);
    std::vector<std::string> said;
    for (const Diagnostic& each : checked->diagnostics.all()) said.push_back(render(each));
    return said;
  }

  /// The same without what is not of interest here: texts that nobody translated.
  std::vector<std::string> check_but_missing() const {
    std::vector<std::string> said;
    for (std::string& each : check()) {
      if (each.find("have no translation") == std::string::npos) said.push_back(std::move(each));
    }
    return said;
  }

 private:
  TemporaryFolder temporary_;
  std::filesystem::path folder_ = temporary_ / "examples";
};

/// Whether one of them begins so.
inline bool says(const std::vector<std::string>& said, const std::string& beginning) {
  for (const std::string& each : said) {
    if (each.rfind(beginning, 0) == 0) return true;
  }
  return false;
}

inline std::string joined(const std::vector<std::string>& said) {
  std::string all;
  for (const std::string& each : said) all += each;
  return all;
}

}  // namespace waypost::authoring
