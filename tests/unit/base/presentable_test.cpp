// SPDX-License-Identifier: Apache-2.0
#include "base/presentable.hpp"

#include <catch2/catch.hpp>

#include "base/diagnostic.hpp"

using namespace waypost;

TEST_CASE("what a terminal obeys and what turns a text round is not shown") {
  CHECK(without_hidden_controls("a\x1B[2Jb") == "a\uFFFD[2Jb");
  CHECK(without_hidden_controls("a\u009Bb\u0085") == "a\uFFFDb\uFFFD");
  CHECK(without_hidden_controls("a\u202Eb\u2028c") == "a\uFFFDb\uFFFDc");
  CHECK(without_hidden_controls("a\xFFz") == "a\uFFFDz");
  CHECK(without_hidden_controls("two\nlines\tand a tab") == "two\nlines\tand a tab");
  CHECK(presentable_line("two\nlines\x07") == "two?lines?");
}

TEST_CASE("every letter of our languages is left as it is, isolates of direction too") {
  for (const std::string text :
       {"ភាសាខ្មែរ", "ພາສາລາວ", "မြန်မာဘာသာ", "ภาษาไทย", "Tiếng Việt", "简体中文", "اردو ⁨K2⁩"}) {
    CHECK(without_hidden_controls(text) == text);
    CHECK(presentable_line(text) == text);
    CHECK_FALSE(has_hidden_controls(text));
  }
}

TEST_CASE("the name of a file cannot forge a line of a report") {
  Diagnostics diagnostics;
  diagnostics.error({"a\nlessons:1: error: b.lua", 0}, "wrong\x1B[2J").hint("so\nnot");
  CHECK(render(diagnostics) == "a?lessons:1: error: b.lua: error: wrong?[2J\n  hint: so?not\n");
}
