// SPDX-License-Identifier: Apache-2.0
// Every example of docs/authoring is what it says it is. A chapter's pages and items stand together in one
// lesson; a block behind the name of a file is that file; a block with what `check` prints right behind it is
// a mistake.
#include <catch2/catch.hpp>

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/folder_listing.hpp"
#include "written_module.hpp"

using namespace waypost;
using namespace waypost::authoring;

namespace {

struct Block {
  std::string kind;
  std::string text;
  int line = 0;
  std::string named_file;
  std::string expected;  ///< of a ```text block right behind it
};

/// "lessons/needs.lua" of a line that ends in "`lessons/needs.lua`:" or says "Write `quizzes/post.lua`".
std::string named_file(const std::string& line) {
  for (std::size_t end = line.rfind(".lua`"); end != std::string::npos; end = std::string::npos) {
    const std::size_t begin = line.rfind('`', end);
    if (begin != std::string::npos) return line.substr(begin + 1, end + 4 - begin - 1);
  }
  return {};
}

std::vector<Block> blocks_of(const std::string& page) {
  std::vector<Block> blocks;
  std::optional<Block> open;
  std::string last_line;
  bool follows = false;  // nothing but empty lines since the block before
  int number = 0;
  for (std::size_t at = 0; at < page.size();) {
    const std::size_t end = std::min(page.find('\n', at), page.size());
    const std::string line = page.substr(at, end - at);
    at = end + 1;
    ++number;
    if (line.rfind("```", 0) == 0 && !open) {
      open = Block{line.substr(3), {}, number, named_file(last_line), {}};
    } else if (line == "```") {
      if (open->kind == "text" && follows && !blocks.empty()) {
        blocks.back().expected = open->text;
      } else {
        blocks.push_back(*open);
      }
      open.reset();
      follows = true;
      last_line.clear();
    } else if (open) {
      open->text += line + "\n";
    } else if (!line.empty()) {
      last_line = line;
      follows = false;
    }
  }
  return blocks;
}

bool is_whole_file(const Block& block) {
  const std::string word = block.text.substr(0, block.text.find_first_of(" \n"));
  static const std::set<std::string> kForms{"module", "lesson", "test", "bank", "facts", "glossary", "annex"};
  return kForms.count(word) > 0;
}

const char* const kModule = R"(module {
  api = 1, id = "examples", version = "1.0.0", title = "Examples", source_language = "en", lessons = { "examples" },
  objectives = { objective { id = "recognise-tampering", "See whether a seal was opened" } },
})";

/// The drawings that the lessons name, so that none is missing.
void draw_pictures(WrittenModule& module, const std::string& lua) {
  const std::string opening = "file = \"";
  for (std::size_t at = lua.find(opening); at != std::string::npos; at = lua.find(opening, at + 1)) {
    const std::size_t begin = at + opening.size();
    module.write("media/" + lua.substr(begin, lua.find('"', begin) - begin),
                 "<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n");
  }
}

bool has_errors(const std::vector<std::string>& said) {
  return std::any_of(said.begin(), said.end(),
                     [](const auto& each) { return each.find(": error: ") != std::string::npos; });
}

/// Each line of `expected` is the beginning of something that was said.
void check_expected(const std::vector<std::string>& said, const std::string& expected) {
  for (std::size_t at = 0; at < expected.size();) {
    const std::size_t end = std::min(expected.find('\n', at), expected.size());
    const std::string line = expected.substr(at, end - at);
    at = end + 1;
    INFO("expected: " << line);
    CHECK(std::any_of(said.begin(), said.end(),
                      [&](const auto& each) { return each.find(": " + line) != std::string::npos; }));
  }
}

/// The folder's name is the module's id, which a chapter's own module.lua chooses.
std::string with_id(std::string lua) {
  const std::size_t at = lua.find("id = \"");
  if (lua.rfind("module", 0) != 0 || at == std::string::npos) return lua;
  const std::size_t begin = at + 6;
  return lua.replace(begin, lua.find('"', begin) - begin, "examples");
}

}  // namespace

TEST_CASE("every example of the guide passes check, and every mistake in it is told as the guide says") {
  const std::filesystem::path folder = std::filesystem::path(WAYPOST_SOURCE_DIR) / "docs" / "authoring";
  const auto pages = list_folder(folder, ".md");
  REQUIRE(pages.size() >= 9);
  std::size_t example_count = 0;
  for (const std::filesystem::path& page : pages) {
    // Its commands are run one by one, by tests/house.
    if (page.filename() == "README.md") continue;
    INFO(page.filename().string());
    const auto text = read_file(page);
    REQUIRE(text);
    WrittenModule module;
    module.write("module.lua", kModule);
    std::string fragments, files;
    bool has_own_module = false;
    for (const Block& block : blocks_of(*text)) {
      if (block.kind != "lua") continue;
      ++example_count;
      INFO("line " << block.line);
      if (!block.expected.empty()) {
        WrittenModule mistake;
        mistake.write("module.lua", kModule).lesson(block.text);
        const auto said = mistake.check();
        INFO(joined(said));
        check_expected(said, block.expected);
      } else if (is_whole_file(block)) {
        REQUIRE_FALSE(block.named_file.empty());
        has_own_module = has_own_module || block.named_file == "module.lua";
        module.write(block.named_file, with_id(block.text));
        files += block.text;
      } else {
        fragments += block.text;
      }
    }
    if (!fragments.empty()) {
      WrittenModule examples;
      examples.write("module.lua", kModule).lesson(fragments);
      draw_pictures(examples, fragments);
      examples.write("glossary.lua",
                     "glossary { term { id = \"seal\", definition = \"A lock.\", \"Seal\" } }");
      const auto said = examples.check();
      INFO(joined(said));
      CHECK_FALSE(has_errors(said));
    }
    if (has_own_module) {
      draw_pictures(module, files);
      const auto said = module.check();
      INFO(joined(said));
      CHECK_FALSE(has_errors(said));
    }
  }
  CHECK(example_count > 40);
}
