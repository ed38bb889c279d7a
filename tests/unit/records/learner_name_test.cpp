// SPDX-License-Identifier: Apache-2.0
#include "records/learner_name.hpp"

#include <catch2/catch.hpp>

using namespace waypost::records;

TEST_CASE("a name is kept in one spelling, without what stands around it") {
  CHECK(learner_name_from("  Sokha Chan \t\n").value() == "Sokha Chan");
  // o and a ring below it, then one letter
  CHECK(learner_name_from("Nguye\xCC\x82\xCC\x83n").value() == "Nguyễn");
  CHECK(learner_name_from("ចាន់\u200Bសុខា").value() == "ចាន់\u200Bសុខា");
  CHECK(learner_name_from("محمد علی").value() == "محمد علی");
}

TEST_CASE("what is no name is refused") {
  for (const std::string text : {"", "   ", "\u200B\u00A0"}) CHECK_FALSE(learner_name_from(text));
  CHECK_FALSE(learner_name_from("a\x07"));
  CHECK_FALSE(learner_name_from("two\nlines"));
  CHECK_FALSE(learner_name_from("\u202Eabc"));
  CHECK_FALSE(learner_name_from("\xFF"));
  CHECK_FALSE(learner_name_from(std::string(401, 'a')));
  CHECK(learner_name_from(std::string(400, 'a')));
}

TEST_CASE("two names are the same where they read the same") {
  CHECK(name_key("SOKHA  chan") == name_key("Sokha Chan"));
  CHECK(name_key("Sokha\u00A0Chan") == name_key("Sokha Chan"));
  CHECK(name_key("NGUYỄN") == name_key("nguye\xCC\x82\xCC\x83n"));
  // Khmer is typed with and without signs where a line may break.
  CHECK(name_key("ចាន់\u200Bសុខា") == name_key("ចាន់សុខា"));
  CHECK(name_key("محمد\u200Cعلی") == name_key("محمدعلی"));
  CHECK(name_key("Sokha") != name_key("Sokhan"));
}
