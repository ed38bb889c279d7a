// SPDX-License-Identifier: Apache-2.0
// A record on its way to the program that prints.
#include "print/own_record.hpp"

#include <catch2/catch.hpp>

#include "own_record_samples.hpp"
#include "print/document.hpp"

using namespace waypost;
using namespace waypost::print;

TEST_CASE("a record is the same after its journey as JSON") {
  OwnRecord record = record_with(language_samples()[7], 3);
  record.said.push_back({"rank_band", "river", "نہری پولیس \"الف\""});
  record.courses[0].state = CourseState::completed;
  record.courses[1].percent_before.reset();
  const auto back = own_record_from_json(to_json(record));
  REQUIRE(back);
  CHECK(*back == record);
}

TEST_CASE("what is no record is refused") {
  const auto refusal = [](const std::string& json) {
    const auto pdf = print_document(json);
    REQUIRE_FALSE(pdf);
    CHECK(pdf.error().code == ErrorCode::invalid);
    return pdf.error().message;
  };
  CHECK_FALSE(refusal("").empty());
  CHECK_FALSE(refusal("{\"paper\":").empty());
  CHECK(refusal("{}") == "reading a paper: it is no learner's own record");
  CHECK(refusal(R"({"paper":"own-record","courses":[{"title":"A","state":"expelled"}]})") ==
        "reading a paper: no state is called \"expelled\"");
}

TEST_CASE("the same record is the same file") {
  const std::string json = to_json(record_with(language_samples()[1], 2));
  const auto first = print_document(json), second = print_document(json);
  REQUIRE(first);
  REQUIRE(second);
  CHECK(*first == *second);
}
