// SPDX-License-Identifier: Apache-2.0
#include "library/known_modules.hpp"

#include <catch2/catch.hpp>

#include "../support/temporary_folder.hpp"
#include "base/file.hpp"

using namespace waypost::library;

TEST_CASE("what was there at the first start has no day; what comes later has the day it came") {
  const waypost::TemporaryFolder folder;
  {
    KnownModules first(folder.path());
    CHECK(first.since("drugs", "1.0.0", "2026-11-01").empty());
    REQUIRE(first.keep());
  }
  {
    KnownModules later(folder.path());
    CHECK(later.since("drugs", "1.0.0", "2026-11-21").empty());
    CHECK(later.since("timber", "1.0.0", "2026-11-21") == "2026-11-21");
    REQUIRE(later.keep());
  }
  KnownModules again(folder.path());
  CHECK(again.since("timber", "1.0.0", "2026-12-01") == "2026-11-21");
  CHECK(again.since("drugs", "1.1.0", "2026-12-01") == "2026-12-01");
}

TEST_CASE("where the file of known modules cannot be read nothing is new") {
  const waypost::TemporaryFolder folder;
  REQUIRE(waypost::write_file_atomically(folder / "known-modules.json", "{\"drugs\":"));
  KnownModules memory(folder.path());
  CHECK(memory.since("timber", "1.0.0", "2026-11-21").empty());
  REQUIRE(memory.keep());
  CHECK(KnownModules(folder.path()).since("wildlife", "1.0.0", "2026-11-22") == "2026-11-22");
}

TEST_CASE("a start that ends before everything was read makes nothing new") {
  const waypost::TemporaryFolder folder;
  CHECK(KnownModules(folder.path()).since("drugs", "1.0.0", "2026-11-01").empty());
  CHECK(KnownModules(folder.path()).since("timber", "1.0.0", "2026-11-02").empty());
}
