// SPDX-License-Identifier: Apache-2.0
#include "authoring-tools/reference_page.hpp"

#include <catch2/catch.hpp>

#include "written_module.hpp"

using namespace waypost;
using namespace waypost::authoring;

TEST_CASE("the reference and the completion file know every form and every field") {
  const std::string page = reference_page(scripting::schema());
  const std::string completion = completion_file(scripting::schema());
  REQUIRE(scripting::schema().size() > 40);
  for (const scripting::FormSchema& form : scripting::schema()) {
    const std::string name(form.name);
    INFO(name);
    CHECK(page.find("## " + name + "\n") != std::string::npos);
    CHECK(completion.find("\nfunction " + name + "(form) end\n") != std::string::npos);
    CHECK_FALSE(form.summary.empty());
    for (const scripting::FieldSchema& field : form.fields) {
      INFO(std::string(field.name));
      CHECK_FALSE(field.summary.empty());
      CHECK(page.find("| `" + std::string(field.name) + "` | ") != std::string::npos);
      CHECK(completion.find("---@field " + std::string(field.name)) != std::string::npos);
    }
  }
  CHECK(page == reference_page(scripting::schema()));
}

TEST_CASE("a form's section says where it stands, what it takes and what it holds") {
  using scripting::FieldType;
  scripting::FormSchema outer{
      "outer", true, scripting::Positional::forms, {"inner"}, {}, "The whole", "2 `inner`", "outer.lua"};
  scripting::FieldSchema word{"colour", FieldType::word, false,         0,        0,
                              {},       {"red", "blue"}, "which | one", "\"red\""};
  scripting::FieldSchema count{"count", FieldType::integer, true, 1, 3, {}, {}, "how many", {}};
  scripting::FormSchema inner{"inner",  false,      scripting::Positional::text, {}, {word, count},
                              "A part", "its words"};
  const std::string page = reference_page({outer, inner});
  CHECK(page.find("Files: [`outer`](#outer) in `outer.lua`.\n") != std::string::npos);
  CHECK(page.find("## inner\n\nA part.\n\nStands in [`outer`](#outer).\n\n"
                  "| field | takes | left out | what for |\n|---|---|---|---|\n"
                  "| `colour` | \"red\" or \"blue\" | `\"red\"` | which \\| one |\n"
                  "| `count` | a whole number from 1 to 3 | required | how many |\n\n"
                  "Without a name: a text, its words.\n") != std::string::npos);
  const std::string completion = completion_file({outer, inner});
  CHECK(completion.find(
            "---@alias waypost.in_outer\n---| waypost.inner\n\n---@class waypost.outer\n---2 `inner`\n"
            "---@field [integer] waypost.in_outer\n") != std::string::npos);
  CHECK(
      completion.find(
          "---@class waypost.inner\n"
          "---which | one\n---left out: \"red\"\n"
          "---@field colour? \"red\"|\"blue\"\n"
          "---how many\n"
          "---@field count integer\n"
          "---its words\n"
          "---@field [1] string\n\n"
          "---A part.\n---@param form waypost.inner\n---@return waypost.inner\nfunction inner(form) end\n") !=
      std::string::npos);
}

TEST_CASE("what all pages and all items have is told once, and a form that differs tells its own") {
  const std::string page = reference_page(scripting::schema());
  const auto section = [&](const std::string& heading) {
    const std::size_t begin = page.find("## " + heading + "\n");
    REQUIRE(begin != std::string::npos);
    return page.substr(begin, page.find("\n## ", begin) - begin);
  };
  CHECK(section("What all pages have").find("| `safety` |") != std::string::npos);
  CHECK(section("What all items have").find("| `tries_max` |") != std::string::npos);
  CHECK(section("What all questions have").find("| `required` |") != std::string::npos);
  CHECK(section("choice_item").find("| `tries_max` |") == std::string::npos);
  CHECK(section("choice_item").find("| `multiple` |") != std::string::npos);
  CHECK(section("choice_item").find("(#what-all-items-have)") != std::string::npos);
  CHECK(section("label").find("Stands in [`image`](#image), `labels`.") != std::string::npos);
  CHECK(section("image").find("Stands in [every page](#what-all-pages-have), `image`; [every item](") !=
        std::string::npos);
  CHECK(section("hotspot_item").find("| `image` | [`image`](#image) | required |") != std::string::npos);
}
