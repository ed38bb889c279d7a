// SPDX-License-Identifier: Apache-2.0
#include "../records/record_scene.hpp"

#include <signal.h>
#include <sys/resource.h>

#include "exchange/bundle.hpp"
#include "exchange/export.hpp"

using namespace waypost;
using namespace waypost::exchange;
using namespace waypost::records;

TEST_CASE("results leave a PC whose own disk is full, though its record cannot note it") {
  RecordScene scene;
  scene.enrol();
  scene.register_module();
  ::signal(SIGXFSZ, SIG_IGN);
  const auto before_export = scene.store->head().last_seq;
  rlimit before{};
  REQUIRE(::getrlimit(RLIMIT_FSIZE, &before) == 0);
  // The write-ahead log cannot grow; the bundle is smaller than it.
  const rlimit full{std::filesystem::file_size(scene.file("records.db-wal")), before.rlim_max};
  REQUIRE(::setrlimit(RLIMIT_FSIZE, &full) == 0);
  const auto refused = scene.store->append(scene.learner, LanguageChosen{"km"});
  const auto outcome = export_bundle(*scene.store, scene.out, scene.clock, scene.random);
  REQUIRE(::setrlimit(RLIMIT_FSIZE, &before) == 0);
  CHECK_FALSE(refused);
  INFO((outcome ? std::string() : outcome.error().message));
  REQUIRE(outcome);
  CHECK_FALSE(outcome->noted);
  CHECK(outcome->last_seq == before_export);
  CHECK(parse_bundle(read_file(outcome->file).value()));
  CHECK(scene.findings().empty());
  const auto next = export_bundle(*scene.store, scene.out, scene.clock, scene.random);
  REQUIRE(next);
  CHECK(next->noted);
}

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
