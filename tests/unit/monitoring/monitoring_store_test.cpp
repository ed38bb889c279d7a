// SPDX-License-Identifier: Apache-2.0
#include "monitoring/monitoring_store.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>

#include "crypto/hash.hpp"
#include "event_script.hpp"
#include "monitoring/report.hpp"
#include "monitoring/report_csv.hpp"
#include "monitoring/report_html.hpp"
#include "store/database.hpp"
#include "../support/temporary_folder.hpp"

using namespace waypost;
using namespace waypost::monitoring;

namespace {

constexpr WallTimeMs kStart = 1'795'000'000'000;
constexpr WallTimeMs kNow = 1'795'290'213'000;

MonitoringStore store_in(const std::filesystem::path& file) {
  auto store = MonitoringStore::open_or_create(file);
  REQUIRE(store);
  return std::move(*store);
}

ImportOutcome import_into(MonitoringStore& store, const exchange::Bundle& bundle) {
  auto outcome = store.import(bundle);
  INFO((outcome ? "" : outcome.error().message));
  REQUIRE(outcome);
  return *outcome;
}

/// Every row in the order in which the file keeps them.
std::string dump_of(const std::filesystem::path& file) {
  auto database = store::Database::open(file);
  REQUIRE(database);
  std::string dump;
  for (const auto& [table, columns] :
       {std::pair{"bundle",
                  std::vector<std::string>{"bundle", "chain_head", "device", "incarnation", "made_at"}},
        {"event", {"id", "hash", "line", "device", "incarnation", "type", "learner", "bundle"}},
        {"quarantine", {"id", "hash", "line", "device", "incarnation", "bundle"}}}) {
    auto rows = database->prepare(std::string("SELECT * FROM ") + table);
    REQUIRE(rows);
    while (*rows->step()) {
      dump += table;
      for (const auto& column : columns) dump += "|" + rows->text(column);
      dump += "\n";
    }
  }
  return dump;
}

std::string reports_of(MonitoringStore& store) {
  const auto facts = store.facts();
  INFO((facts ? "" : facts.error().message));
  REQUIRE(facts);
  const auto report = make_report(*facts, kNow);
  return to_csv(report) + to_html(report);
}

Report report_of(MonitoringStore& store) {
  const auto facts = store.facts();
  REQUIRE(facts);
  return make_report(*facts, kNow);
}

/// A PC of one office with so many officers, each of whom took some modules.
PcInMemory busy_pc(ManualClock& clock, Random& random, const std::string& site, int officers) {
  PcInMemory pc(clock, random);
  pc.set_site(site, "Office " + site);
  for (int i = 0; i < officers; ++i) {
    const auto learner = pc.enrol_one();
    for (const char* module : {"drugs", "precursors"}) {
      ModuleTaken taken;
      taken.module = module;
      taken.language = random.next() % 2 == 0 ? "km" : "lo";
      taken.pre_twelfths = static_cast<int>(random.next() % 10);
      taken.post_twelfths = static_cast<int>(random.next() % 13);
      taken.minutes = static_cast<std::int64_t>(random.next() % 60);
      pc.take(learner, taken);
    }
  }
  return pc;
}

/// The event at `seq` again, under the same id, with other content.
exchange::Bundle forged(PcInMemory pc, std::int64_t seq, const std::string& unit) {
  auto& event = pc.log()[static_cast<std::size_t>(seq - 1)];
  event = records::make_event_line(event.header, "{\"unit\":\"" + unit + "\"}");
  return pc.bundle(seq, seq);
}

}  // namespace

TEST_CASE("bundles shuffled, repeated and split give the same rows and the same report") {
  for (std::uint64_t seed = 1; seed <= 8; ++seed) {
    INFO("seed " << seed);
    SeededRandom random(seed);
    ManualClock clock(kStart);
    std::vector<exchange::Bundle> bundles;
    for (const char* site : {"LA-01", "LA-02"}) {
      auto pc = busy_pc(clock, random, site, 5);
      const auto last = pc.last_seq();
      // Cumulative bundles, a late start, and one that leaves a hole.
      bundles.push_back(pc.bundle(1, last / 3));
      bundles.push_back(pc.bundle(last / 4, last / 2));
      bundles.push_back(pc.bundle(last / 2 + 5, last));
      // A copied disk goes its own way, and one event arrives with three contents.
      auto copy = pc.copied_disk();
      copy.append(copy.enrol_one(), records::LanguageChosen{"vi"});
      pc.append({}, records::Exported{"0193a000-0000-7000-8000-000000000001", last});
      bundles.push_back(copy.bundle(last, copy.last_seq()));
      bundles.push_back(pc.bundle(last, pc.last_seq()));
      bundles.push_back(forged(pc, last / 3, "drugs/other"));
      bundles.push_back(forged(pc, last / 3, "drugs/third"));
    }

    const TemporaryFolder folder;
    std::string first_dump;
    std::string first_reports;
    std::mt19937_64 engine(seed);
    for (int round = 0; round < 4; ++round) {
      INFO("round " << round);
      std::vector<exchange::Bundle> order = bundles;
      if (round > 0) {
        for (int i = 0; i < 5; ++i) order.push_back(bundles[random.next() % bundles.size()]);
        std::shuffle(order.begin(), order.end(), engine);
      }
      const auto file = folder / ("store-" + std::to_string(round) + ".db");
      std::string reports;
      {
        auto store = store_in(file);
        for (const auto& bundle : order) import_into(store, bundle);
        reports = reports_of(store);
      }
      const auto dump = dump_of(file);
      if (round == 0) {
        first_dump = dump;
        first_reports = reports;
        CHECK(std::count(dump.begin(), dump.end(), '\n') > 100);
      }
      CHECK(dump == first_dump);
      CHECK(reports == first_reports);
    }
  }
}

TEST_CASE("collecting a bundle again finds everything known") {
  const TemporaryFolder folder;
  SeededRandom random(1);
  ManualClock clock(kStart);
  auto store = store_in(folder / "store.db");
  const auto bundle = busy_pc(clock, random, "LA-01", 2).bundle();
  CHECK(import_into(store, bundle).new_count == std::ssize(bundle.events));
  const auto again = import_into(store, bundle);
  CHECK(again.new_count == 0);
  CHECK(again.known_count == std::ssize(bundle.events));
  CHECK(again.conflicts.empty());
}

TEST_CASE("gaps are told and close when the missing bundle arrives") {
  const TemporaryFolder folder;
  SeededRandom random(2);
  ManualClock clock(kStart);
  auto store = store_in(folder / "store.db");
  const auto pc = busy_pc(clock, random, "LA-01", 3);
  import_into(store, pc.bundle(1, 10));
  const auto outcome = import_into(store, pc.bundle(28, pc.last_seq()));
  CHECK(outcome.gaps == std::vector<Gap>{{pc.device(), 11, 27}});
  CHECK(outcome.gaps.front().count() == 17);
  CHECK(report_of(store).received.front().device.missing_count == 17);
  CHECK(import_into(store, pc.bundle(5, 30)).gaps.empty());
}

TEST_CASE("an old database put back is a fork: both branches are kept and counted") {
  const TemporaryFolder folder;
  SeededRandom random(3);
  ManualClock clock(kStart);
  auto store = store_in(folder / "store.db");
  auto pc = busy_pc(clock, random, "LA-01", 4);
  auto restored = pc;
  const auto shared = pc.last_seq();
  pc.enrol_one();
  restored.enrol_one();
  import_into(store, pc.bundle());
  const auto outcome = import_into(store, restored.bundle());
  CHECK(outcome.forks == std::vector<Fork>{{pc.device(), shared + 1, false}});
  CHECK(outcome.conflicts.empty());
  CHECK(report_of(store).by_office.front().figures.at(Measure::officers).digits == "6");
}

TEST_CASE("a copied disk is a fork of two incarnations") {
  const TemporaryFolder folder;
  SeededRandom random(4);
  ManualClock clock(kStart);
  auto store = store_in(folder / "store.db");
  auto pc = busy_pc(clock, random, "LA-01", 2);
  auto copy = pc.copied_disk();
  const auto shared = pc.last_seq();
  pc.enrol_one();
  copy.enrol_one();
  import_into(store, pc.bundle());
  CHECK(import_into(store, copy.bundle()).forks == std::vector<Fork>{{pc.device(), shared + 1, true}});
}

TEST_CASE("the same id with other content is quarantined and reported, whichever came first") {
  const TemporaryFolder folder;
  SeededRandom random(5);
  ManualClock clock(kStart);
  const auto pc = busy_pc(clock, random, "LA-01", 2);
  const auto true_bundle = pc.bundle();
  const auto forged_bundle = forged(pc, 7, "drugs/other");
  std::vector<std::string> dumps;
  for (const bool forged_first : {false, true}) {
    const auto file = folder / (forged_first ? "a.db" : "b.db");
    {
      auto store = store_in(file);
      import_into(store, forged_first ? forged_bundle : true_bundle);
      const auto outcome = import_into(store, forged_first ? true_bundle : forged_bundle);
      REQUIRE(outcome.conflicts.size() == 1);
      CHECK(outcome.conflicts.front().seq == 7);
      const auto facts = store.facts();
      REQUIRE(facts);
      CHECK(facts->quarantined_count == 1);
      CHECK(facts->devices.front().event_count == pc.last_seq());
    }
    dumps.push_back(dump_of(file));
  }
  CHECK(dumps[0] == dumps[1]);
}

TEST_CASE("a bundle that brings another PC's event leaves no row") {
  const TemporaryFolder folder;
  SeededRandom random(6);
  ManualClock clock(kStart);
  auto store = store_in(folder / "store.db");
  auto bundle = busy_pc(clock, random, "LA-01", 1).bundle();
  bundle.events.push_back(busy_pc(clock, random, "LA-02", 1).bundle().events.back());
  const auto outcome = store.import(bundle);
  REQUIRE(!outcome);
  CHECK(outcome.error().code == ErrorCode::invalid);
  CHECK(store.facts()->devices.empty());
  CHECK(import_into(store, busy_pc(clock, random, "LA-01", 1).bundle()).known_count == 0);
}

TEST_CASE("a report counts what the events say") {
  const TemporaryFolder folder;
  SeededRandom random(7);
  ManualClock clock(kStart);
  auto store = store_in(folder / "store.db");
  PcInMemory pc(clock, random);
  for (int i = 0; i < 6; ++i) {
    const auto learner = pc.enrol_one();
    ModuleTaken taken;
    taken.pre_twelfths = 3 + i;
    taken.post_twelfths = 9 + i % 4;
    taken.minutes = 30;
    taken.language = "lo";
    if (i == 5) taken.post_twelfths = -1;
    pc.take(learner, taken);
    // A second, better go changes neither pair nor count of the completed.
    if (i == 0) pc.take(learner, {.language = "lo", .pre_twelfths = 12, .post_twelfths = 12, .minutes = 30});
  }
  // Named after the officers were enrolled: the PC stood there all the time.
  pc.set_site("LA-01", "Old name");
  pc.set_site("LA-01", "Long Bridge");
  import_into(store, pc.bundle());

  const auto report = report_of(store);
  REQUIRE(report.by_office.size() == 1);
  CHECK(report.by_office[0].group.name == "Long Bridge");
  CHECK(report.by_language[0].group.name == "lo");
  CHECK(report.by_module[0].group.name == "drugs");
  CHECK(report.mastery_score_ten_thousandths == 8000);
  const auto& total = report.total;
  CHECK(total.at(Measure::officers).digits == "6");
  CHECK(total.at(Measure::started).digits == "6");
  CHECK(total.at(Measure::completed).digits == "5");
  // Post-tests of 9, 10, 11, 12, 9 twelfths; 80 % are 9.6; the first officer passed the second time.
  CHECK(total.at(Measure::passed).digits == "4");
  CHECK(total.at(Measure::passed).n == 5);
  CHECK(total.at(Measure::hours).digits == "3.5");
  CHECK(total.at(Measure::pairs).digits == "5");
  CHECK(total.at(Measure::pre_mean).digits == "41.7");   // 3 + 4 + 5 + 6 + 7 of 60
  CHECK(total.at(Measure::post_mean).digits == "85.0");  // 9 + 10 + 11 + 12 + 9 of 60
  CHECK(total.at(Measure::dropped_no_post_test).digits == "1");
}

TEST_CASE("a test after the module that came before the one before makes no pair") {
  const TemporaryFolder folder;
  SeededRandom random(8);
  ManualClock clock(kStart);
  auto store = store_in(folder / "store.db");
  PcInMemory pc(clock, random);
  for (int i = 0; i < 5; ++i) {
    pc.take(pc.enrol_one(), {.pre_twelfths = 4, .post_twelfths = 8, .post_first = true});
  }
  import_into(store, pc.bundle());
  const auto report = report_of(store);
  CHECK(report.by_office.front().group.name.empty());  // site not set
  CHECK(report.total.at(Measure::pairs).digits == "0");
  CHECK(report.total.at(Measure::dropped_wrong_order).digits == "5");
}

TEST_CASE("events of known types with strange data are kept and counted as nothing") {
  const TemporaryFolder folder;
  SeededRandom random(9);
  ManualClock clock(kStart);
  auto store = store_in(folder / "store.db");
  PcInMemory pc(clock, random);
  const auto learner = pc.enrol_one();
  for (const char* type : {"attempt_finished", "session_started", "session_ended", "site_set",
                           "attempt_opened", "registration_opened", "of_a_later_version"}) {
    for (const char* data :
         {"{}", R"({"unit":7,"session":[],"module":null,"site":{},"raw":"x","maximum":"y","kind":1})",
          R"({"unit":"drugs/post","kind":"post_test","raw":5,"maximum":0,"session":"s","duration_ms":-5})",
          R"({"unit":"drugs/post","kind":"post_test","raw":9223372036854775807,"maximum":1,"passed":"yes"})",
          R"({"session":"s","duration_ms":9223372036854775807})", R"({"unit":"/","kind":"post_test"})"}) {
      pc.append(learner, records::LanguageChosen{"en"});
      auto& event = pc.log().back();
      event.header.type = type;
      event = records::make_event_line(event.header, data);
    }
  }
  const auto outcome = import_into(store, pc.bundle());
  CHECK(outcome.new_count == pc.last_seq());
  const auto facts = store.facts();
  INFO((facts ? "" : facts.error().message));
  REQUIRE(facts);
  CHECK(facts->modules.empty());
  CHECK(facts->officers.size() == 1);
}

TEST_CASE("a store that does not exist is not made by asking for a report") {
  const TemporaryFolder folder;
  const auto store = MonitoringStore::open(folder / "none.db");
  REQUIRE(!store);
  CHECK(store.error().code == ErrorCode::not_found);
  CHECK_FALSE(std::filesystem::exists(folder / "none.db"));
}
