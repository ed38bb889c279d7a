// SPDX-License-Identifier: Apache-2.0
#include "scripting/line_finder.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <string_view>

using waypost::scripting::FormPlace;
using waypost::scripting::LineFinder;

namespace {

constexpr std::string_view kSource = R"lua(-- lesson { id = 1 }
lesson { id = "l",
  text_page {
    id = "a", --[[ title = "no" ]] body = [==[
      title = "neither" ]] }
    ]==],
    ["title"] = "A",  -- line 7
    image = {
      file = "a.svg",
      labels = {
        { id = "one", at = { 0.1, 0.2 } },
        label { id = "two", "Two" }, { id = "three",
          at = { 0.3, 0.4 } },
      },
    },
  },
  choice_item { id = "b", choice { id = "x",
    correct = true }, choice { id = "y",
    correct = false, feedback = 'it\'s "so" }' } },
  function_item {
    id = "c",
    score = function(response)
      local a, points = 1, 2
      if a == points then return { points = 3 } end
      for _, each in ipairs({ 1, 2 }) do a = a + each; points = a end
      repeat a = 0x1p4 until a ~= 3..2
      return points
    end,
    points = 2; tries_max = (function() return 1 end)(),
  },
}
)lua";

LineFinder finder() {
  return LineFinder([](const std::string& file) { return file == "l.lua" ? kSource : std::string_view(); });
}

FormPlace place(int line, const std::string& form, const std::string& id = {}) {
  return {"l.lua", line, form, id, {}};
}

}  // namespace

TEST_CASE("a field is found at its own line, at its form's own brace level") {
  LineFinder lines = finder();
  CHECK(lines.line_of(place(3, "text_page"), "id") == 4);
  CHECK(lines.line_of(place(3, "text_page"), "body") == 4);
  CHECK(lines.line_of(place(3, "text_page"), "title") == 7);
  CHECK(lines.line_of(place(2, "lesson"), "id") == 2);

  SECTION("not in strings, comments or functions within") {
    CHECK(lines.line_of(place(20, "function_item"), "points") == 29);
    CHECK(lines.line_of(place(20, "function_item"), "tries_max") == 29);
    CHECK(lines.line_of(place(20, "function_item"), "score") == 22);
  }
  SECTION("two forms of one line are told apart by their ids") {
    CHECK(lines.line_of(place(17, "choice", "x"), "correct") == 18);
    CHECK(lines.line_of(place(18, "choice", "y"), "correct") == 19);
    CHECK(lines.line_of(place(18, "choice", "y"), "feedback") == 19);
  }
}

TEST_CASE("a plain table is found through the fields around it") {
  LineFinder lines = finder();
  FormPlace image = place(3, "text_page", "a");
  image.steps.push_back({"image", false, 0});
  CHECK(lines.line_of(image) == 8);
  CHECK(lines.line_of(image, "file") == 9);
  FormPlace label = image;
  label.steps.push_back({"labels", true, 2});
  CHECK(lines.line_of(label, "id") == 12);
  CHECK(lines.line_of(label, "at") == 13);
}

TEST_CASE("what is not written stands at its form's line") {
  LineFinder lines = finder();
  CHECK(lines.line_of(place(3, "text_page"), "minutes") == 3);
  CHECK(lines.line_of(place(4, "text_page"), "title") == 4);
  FormPlace image = place(17, "choice_item");
  image.steps.push_back({"image", false, 0});
  CHECK(lines.line_of(image, "file") == 17);

  SECTION("also without a source") {
    LineFinder blind(nullptr);
    CHECK(blind.line_of(place(3, "text_page"), "title") == 3);
    CHECK(lines.line_of({"other.lua", 5, "text_page", "", {}}, "title") == 5);
  }
}

TEST_CASE("a field's source is given as tokens, whatever the spaces and comments") {
  LineFinder lines([](const std::string& file) {
    return file == "a" ? std::string_view("f { score = function(r) return 1 end }")
                       : std::string_view("f {\n  score = function ( r )  -- one\n    return 1\n  end,\n}");
  });
  CHECK(lines.tokens_of({"a", 1, "f", "", {}}, "score") == "function ( r ) return 1 end");
  CHECK(lines.tokens_of({"b", 1, "f", "", {}}, "score") == "function ( r ) return 1 end");
  CHECK(lines.tokens_of({"a", 1, "f", "", {}}, "other").empty());
}

TEST_CASE("a file cut off anywhere is read without harm") {
  for (std::size_t size = 0; size <= kSource.size(); ++size) {
    const std::string_view cut = kSource.substr(0, size);
    LineFinder lines([&](const std::string&) { return cut; });
    const int line = lines.line_of(place(3, "text_page"), "title");
    CHECK((line == 3 || line == 7));
  }
}
