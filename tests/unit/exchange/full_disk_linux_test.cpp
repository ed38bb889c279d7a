// SPDX-License-Identifier: Apache-2.0
#include "../records/record_scene.hpp"

#include <signal.h>
#include <sys/resource.h>

#include "exchange/export.hpp"

using namespace waypost;
using namespace waypost::exchange;
using namespace waypost::records;

TEST_CASE("an export that finds no room leaves nothing that looks finished, and none is logged") {
  RecordScene scene;
  scene.enrol();
  scene.register_module();
  ::signal(SIGXFSZ, SIG_IGN);
  rlimit before{};
  REQUIRE(::getrlimit(RLIMIT_FSIZE, &before) == 0);
  const rlimit full{1000, before.rlim_max};
  REQUIRE(::setrlimit(RLIMIT_FSIZE, &full) == 0);
  const auto before_export = scene.store->head().last_seq;
  const auto outcome = export_bundle(*scene.store, scene.out, scene.clock, scene.random);
  REQUIRE(::setrlimit(RLIMIT_FSIZE, &before) == 0);
  CHECK_FALSE(outcome);
  CHECK(std::filesystem::is_empty(scene.out));
  CHECK(scene.store->head().last_seq == before_export);
  CHECK(export_bundle(*scene.store, scene.out, scene.clock, scene.random));
  CHECK(scene.findings().empty());
}
