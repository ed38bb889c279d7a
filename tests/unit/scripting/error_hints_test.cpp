// SPDX-License-Identifier: Apache-2.0
#include "scripting/error_hints.hpp"

#include <catch2/catch.hpp>

using waypost::scripting::hint_for_error;
using waypost::scripting::unclosed_line;

TEST_CASE("a bare word is told apart: true, a form, a text without its quotation marks") {
  const auto hint = [](const std::string& word, const std::string& line) {
    return hint_for_error("the word `" + word + "` is not known here", line, 1);
  };
  CHECK(hint("yes", "  visit_all = yes,") == "write true");
  CHECK(hint("False", "  correct = False }") == "write false");
  CHECK(hint("text_pgae", "  text_pgae {") == "did you mean `text_page`?");
  CHECK(hint("multiple_choice", "multiple_choice {").find("`choice_item`") != std::string::npos);
  CHECK(hint("fair", "  objective = fair,") == "a text stands between quotation marks: \"fair\"");
  CHECK(hint("os", "os.execute()") == "lessons know no `os`");
}

TEST_CASE("signs of a word processor are named") {
  CHECK(hint_for_error("unexpected symbol near '<\\226>'", "title = \u201CThe seal\u201D,", 1) ==
        "write straight quotation marks: \"The text\"");
  CHECK(hint_for_error("unexpected symbol near '<\\194>'", "title\u00A0= \"The seal\",", 1) ==
        "a hard space stands on this line: delete it and type a space");
  CHECK(hint_for_error("unexpected symbol near '<\\239>'", "title = \"The seal\"\uFF0C", 1) ==
        "write the comma of the Latin keyboard: ,");
}

TEST_CASE("other languages' grammar is recognised") {
  CHECK(hint_for_error("'}' expected near 'tabs_page'", "# the tabs\ntabs_page {", 2) ==
        "a note begins with --");
  CHECK(hint_for_error("<name> expected near '12'", "minutes: 12,", 1) ==
        "write = between a name and its value, not a colon");
  CHECK(hint_for_error("'}' expected (to close '{' at line 1) near 'id'",
                       "choice_item {\n  choice id = \"a\",", 2) == "write choice { … }");
}

TEST_CASE("a brace that is missing far above is found by the indentation") {
  const std::string source =
      "lesson {\n"
      "  id = \"first\",\n"
      "  choice_item {\n"
      "    id = \"look\",\n"
      "    choice { id = \"a\", \"One\", correct = true,\n"
      "    choice { id = \"b\", \"Two\" },\n"
      "  },\n"
      "  text_page { id = \"end\", title = \"End\", body = [[\n"
      "{ not a brace\n"
      "  ]] },\n"
      "}\n";
  CHECK(unclosed_line(source) == 5);
  CHECK(hint_for_error("'}' expected (to close '{' at line 1) near <eof>", source, 11) ==
        "is a } missing? What begins on line 5 seems not to be closed: choice { id = \"a\", \"One\", correct "
        "= true,");
  SECTION("also the last one") {
    CHECK(unclosed_line("lesson {\n  id = \"a\",\n  text_page {\n    id = \"b\",\n  },\n") == 1);
  }
  SECTION("and nothing is missing where all are closed") {
    CHECK(unclosed_line("lesson {\n  id = \"a\", -- {\n  title = \"{\",\n}\n") == 0);
  }
}

TEST_CASE("a long text names the line on which it began") {
  CHECK(hint_for_error("unfinished long string (starting at line 13) near '<eof>'", "", 40) ==
        "close the text that begins on line 13 with ]]");
}

TEST_CASE("any message and any source get a hint") {
  for (const char* message : {"", "the word `", "near '<\\", "to close near <eof>", " takes one table: "}) {
    for (const char* source : {"", "\n\n", "{", "}}}}", "[[", "\"", "--", "\xff{"}) {
      for (const int line : {0, 1, 2, 99}) CHECK_FALSE(hint_for_error(message, source, line).empty());
    }
  }
}
