// SPDX-License-Identifier: Apache-2.0
#include "authoring-tools/source_lines.hpp"

#include <catch2/catch.hpp>

#include "written_module.hpp"

using namespace waypost;
using namespace waypost::authoring;

TEST_CASE("ids are found in source, not in comments and strings") {
  const auto ids = written_ids(
      "-- id = \"comment\"\n"
      "--[[ id = \"long\nid = \"comment\" ]]\n"
      "lesson { id = \"a\", title = \"id = 'no'\",\n"
      "  page { body = [==[ id = \"no\" ]] ]==], id = 'b', at = { 1, 2 } },\n"
      "  page { id == \"no\", id=\"c\" },\n"
      "}\n");
  REQUIRE(ids.size() == 3);
  CHECK(ids[0].id == "a");
  CHECK(ids[0].line == 4);
  CHECK(ids[0].depth == 1);
  CHECK(ids[0].table_end == 3);
  CHECK(ids[1].id == "b");
  CHECK(ids[1].line == 5);
  CHECK(ids[1].depth == 2);
  CHECK(ids[1].table_begin == 1);
  CHECK(ids[1].table_end == 2);
  CHECK(ids[2].id == "c");
  CHECK(ids[2].line == 6);
}

TEST_CASE("source that is cut off or no Lua gives what can be found") {
  CHECK(written_ids("").empty());
  CHECK(written_ids("a { id = \"x").size() == 1);
  CHECK(written_ids("a { id = \"x\\").size() == 1);
  CHECK(written_ids("}}} id = \"x\" --[[").empty());
  CHECK(written_ids("a { [[ id = ").empty());
}

TEST_CASE("a path leads to the line of its innermost id, whatever else is called the same") {
  WrittenModule written;
  written.write("facts.lua",
                "facts {\n fact { id = \"seal\", source = \"S\", date = \"2024-01-01\", evidence = \"V\", "
                "review_date = \"stable\", \"F\" } }");
  written.lesson(R"(  choice_item {
    id = "seal", prompt = "P", explanation = "E",
    choice { id = "one", "One", correct = true },
    choice { id = "two", "Two" },
  },
  choice_item {
    id = "one", prompt = "P", explanation = "E",
    choice { id = "two", "Two", correct = true },
    choice { id = "one", "One" },
  },
  text_page { id = "made" .. 1, title = "T", body = "B" },)");
  const auto module = load_whole_module(written.folder());
  REQUIRE(module);
  const SourceLines source(written.folder(), *module);
  const auto line = [&](const std::string& path) {
    const Span span = source.span(path);
    CHECK(span.file == "lessons/examples.lua");
    return span.line;
  };
  CHECK(line("examples/examples.title") == 1);
  CHECK(line("examples/examples/seal.prompt") == 3);
  CHECK(line("examples/examples/seal/one.text") == 4);
  CHECK(line("examples/examples/one") == 8);
  CHECK(line("examples/examples/one/two.feedback") == 9);
  CHECK(line("examples/examples/one/one.text") == 10);
  CHECK(line("examples/examples/one/hint.1") == 8);
  CHECK(line("examples/examples/made1.title") == 1);
  CHECK(source.span("examples/fact/seal.source") == Span{"facts.lua", 2});
  CHECK(source.span("examples.title").file == "module.lua");
}
