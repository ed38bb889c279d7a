// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "base/bytes.hpp"
#include "base/clock.hpp"
#include "base/diagnostic.hpp"
#include "base/id.hpp"
#include "base/random.hpp"

using namespace waypost;

TEST_CASE("times are written and read as ISO 8601 in UTC") {
  CHECK(to_iso8601(0) == "1970-01-01T00:00:00.000Z");
  CHECK(from_iso8601("2026-11-21T19:43:33.120Z").value() == 1795290213120);
  CHECK(to_iso8601(from_iso8601("2024-02-29").value()) == "2024-02-29T00:00:00.000Z");
  for (const char* wrong : {"", "2023-02-29", "2026-13-01", "21.11.2026", "2026-11-21T25:00:00Z",
                            "2026-11-21x", "2027-+1-01", "2027- 1- 1", "+026-01-01", "-001-01-01"}) {
    INFO(wrong);
    CHECK_FALSE(from_iso8601(wrong));
  }
}

TEST_CASE("durations are written as ISO 8601") {
  CHECK(to_iso8601_duration(0) == "PT0.00S");
  CHECK(to_iso8601_duration(92'130) == "PT1M32.13S");
  CHECK(to_iso8601_duration(3'600'000) == "PT1H0.00S");
}

TEST_CASE("time-ordered UUIDs are version 7 and sort by their time") {
  ManualClock clock(1795290213120);
  SeededRandom random(7);
  const std::string first = make_uuid_v7(clock, random);
  clock.advance_ms(1);
  const std::string second = make_uuid_v7(clock, random);
  CHECK(is_uuid(first));
  CHECK(first[14] == '7');
  CHECK(first < second);
  CHECK_FALSE(is_uuid(first.substr(1)));
}

TEST_CASE("hexadecimal survives the way there and back, and refuses what is not") {
  const Bytes bytes{0x00, 0x7f, 0xff};
  CHECK(to_hex(bytes) == "007fff");
  CHECK(from_hex("007FfF").value() == bytes);
  CHECK_FALSE(from_hex("0"));
  CHECK_FALSE(from_hex("zz"));
}

TEST_CASE("diagnostics are listed by file and line, each with its hint") {
  Diagnostics diagnostics;
  diagnostics.error({"b.lua", 2}, "second");
  diagnostics.warning({"a.lua", 9}, "first").hint("do this");
  diagnostics.sort();
  CHECK(render(diagnostics) == "a.lua:9: warning: first\n  hint: do this\nb.lua:2: error: second\n");
  CHECK(diagnostics.has_errors());
}

TEST_CASE("the system's clock only grows, and is of one boot") {
  const SystemClock clock;
  const std::int64_t before_ms = clock.monotonic_ms();
  CHECK(before_ms > 0);
  CHECK(clock.monotonic_ms() >= before_ms);
  CHECK(is_uuid(clock.boot_id()));
  CHECK(clock.boot_id() == SystemClock().boot_id());
}

TEST_CASE("the system's random numbers are not the same twice") {
  SystemRandom random;
  CHECK(random.next() != random.next());
}
