// SPDX-License-Identifier: Apache-2.0
// What the builder makes of forms, where a module on disk would not show it.
#include "scripting/module_builder.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "base/format.hpp"

using waypost::Diagnostic;
using waypost::Diagnostics;
using waypost::JsonValue;
using waypost::scripting::build_module;
using waypost::scripting::BuildInput;
using waypost::scripting::TopForm;

namespace {

JsonValue json(const std::string& text) { return waypost::parse_json(text).value(); }

TopForm module_form(const std::string& lessons) {
  return {"module.lua",
          json(R"({"form":"module","line":1,"fields":{"api":1,"id":"m","version":"1.0.0","title":"M",)"
               R"("source_language":"en","lessons":{"form":"","line":0,"fields":{},"content":[)" +
               lessons + R"(]}},"content":[]})"),
          {}};
}

TopForm lesson_form(const std::string& file, const std::string& content) {
  return {file, json(R"({"form":"lesson","line":2,"fields":{"id":"l","title":"L"},"content":[]})"),
          json("[" + content + "]").items()};
}

std::string told(const BuildInput& input) {
  Diagnostics diagnostics;
  build_module(input, diagnostics);
  diagnostics.sort();
  return render(diagnostics);
}

}  // namespace

TEST_CASE("two files whose names differ in capital letters only are one file on many disks") {
  BuildInput input;
  input.folder_name = "m";
  input.forms = {module_form("\"l\""),
                 lesson_form("lessons/l.lua",
                             R"({"form":"text_page","line":3,"fields":{"id":"a","title":"A","body":"B"},)"
                             R"("content":[]})")};
  input.files = {"module.lua", "lessons/L.lua", "lessons/l.lua"};
  CHECK(
      told(input).find("lessons/l.lua: error: `lessons/L.lua` and `lessons/l.lua` differ in capital letters "
                       "only") != std::string::npos);
}

TEST_CASE("without the sources a field is told at its form's line") {
  BuildInput input;
  input.folder_name = "m";
  input.files = {"module.lua", "lessons/l.lua"};
  input.forms = {
      module_form("\"l\""),
      lesson_form("lessons/l.lua", R"({"form":"text_page","line":3,"fields":{"id":"a","title":7,"body":"B"},)"
                                   R"("content":[]})")};
  CHECK(told(input).rfind("lessons/l.lua:3: error: `title` of `text_page` takes", 0) == 0);
}

TEST_CASE("numbers that no author could write are refused all the same") {
  BuildInput input;
  input.folder_name = "m";
  input.files = {"module.lua", "lessons/l.lua"};
  for (const char* number : {"-1e300", "9223372036854775807", "1e15", "null", "true"}) {
    INFO(number);
    input.forms = {
        module_form("\"l\""),
        lesson_form("lessons/l.lua",
                    waypost::format(R"({{"form":"numeric_item","line":3,"fields":{{"id":"a","prompt":"B",)"
                                    R"("correct":{},"points":{},"tries_max":{}}},"content":[]}})",
                                    number, number, number))};
    const std::string messages = told(input);
    CHECK(messages.find("`correct` of `numeric_item` takes a number") != std::string::npos);
    CHECK(messages.find("`points` of `numeric_item` takes a number from 0.000001 to 1000") !=
          std::string::npos);
    CHECK(messages.find("`tries_max` of `numeric_item` takes a whole number") != std::string::npos);
  }
}

TEST_CASE("a thousand mistakes are told, and that there are more") {
  std::string pages;
  for (int index = 0; index < 3'000; ++index) {
    pages += waypost::format(
        R"({}{{"form":"text_page","line":{},"fields":{{"id":"p{}","titel":"A","body":"B"}},"content":[]}})",
        index == 0 ? "" : ",", index + 3, index);
  }
  BuildInput input;
  input.folder_name = "m";
  input.files = {"module.lua", "lessons/l.lua"};
  input.forms = {module_form("\"l\""), lesson_form("lessons/l.lua", pages)};
  Diagnostics diagnostics;
  build_module(input, diagnostics);
  CHECK(diagnostics.all().size() == 1'001);
  CHECK(diagnostics.all().front().hint_text == "did you mean `title`?");
  CHECK(diagnostics.all().back().message == "there are more mistakes than these");
}
