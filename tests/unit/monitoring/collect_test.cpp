// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>
#include <fstream>
#include <sstream>

#include "base/command_line.hpp"
#include "base/file.hpp"
#include "event_script.hpp"
#include "exchange/export.hpp"
#include "formats/json.hpp"
#include "monitoring/monitor_commands.hpp"
#include "monitoring/monitoring_store.hpp"
#include "records/record_store.hpp"
#include "../support/temporary_folder.hpp"

using namespace waypost;
using namespace waypost::monitoring;

namespace {

constexpr WallTimeMs kStart = 1'795'000'000'000;

struct Ran {
  int exit_code = 0;
  std::string results;
  std::string problems;
};

Ran run(std::vector<std::string> words) {
  words.insert(words.begin(), "waypost-monitor");
  std::ostringstream results;
  std::ostringstream problems;
  const ManualClock clock(kStart);
  const int exit_code = run_monitor(std::move(words), clock, {results, problems});
  return {exit_code, results.str(), problems.str()};
}

/// A real PC's record on disk, exported as often as asked.
class Pc {
 public:
  Pc(const TemporaryFolder& folder, const std::string& name, std::uint64_t seed)
      : folder_(folder / name), random_(seed) {
    auto store = records::RecordStore::open(folder_, clock_, random_);
    INFO((store ? "" : store.error().message));
    REQUIRE(store);
    store_ = std::move(*store);
  }

  auto appender() {
    return [this](const records::LearnerId& learner, const records::Event& event) {
      clock_.advance_ms(1000);
      const auto receipt = store_->append(learner, event);
      INFO((receipt ? "" : receipt.error().message));
      REQUIRE(receipt);
    };
  }
  void set_site(const std::string& site, const std::string& name) {
    appender()({}, records::SiteSet{site, name, "LA"});
  }
  void add_officer(const ModuleTaken& taken) {
    const auto learner = enrol(clock_, random_, appender());
    take_module(learner, taken, clock_, random_, appender());
  }
  /// A scenario decided, and a form about the office filled, with a remark of its own words.
  void visit(const std::vector<std::string>& answers) {
    using namespace records;
    const auto learner = enrol(clock_, random_, appender());
    const RegistrationId registration(make_uuid_v7(clock_, random_));
    const SessionId session(make_uuid_v7(clock_, random_));
    appender()(learner, RegistrationOpened{registration, "visit", "1.0.0"});
    appender()(learner, SessionStarted{session, registration, "visit", "1.0.0", "visit/visit",
                                       UnitKind::lesson, "lo"});
    appender()(learner, OptionChosen{session, "visit/visit/night", "barrier", "ask"});
    FormAnswered form;
    form.session = session;
    form.registration = registration;
    form.form = "visit/visit/equipment";
    form.subject_kind = "office";
    form.subject = "LA-01";
    form.answers = answers;
    form.language = "lo";
    form.typed = {{"remarks", "a broken lamp"}};
    appender()(learner, form);
  }
  std::filesystem::path exported(const std::filesystem::path& stick) {
    std::filesystem::create_directories(stick);
    clock_.advance_ms(60'000);
    const auto summary = exchange::export_bundle(*store_, stick, clock_, random_);
    INFO((summary ? "" : summary.error().message));
    REQUIRE(summary);
    return summary->file;
  }
  std::int64_t last_seq() const { return store_->head().last_seq; }

 private:
  std::filesystem::path folder_;
  ManualClock clock_{kStart};
  SeededRandom random_;
  std::unique_ptr<records::RecordStore> store_;
};

std::string content_of(const std::filesystem::path& file) {
  const auto content = read_file(file);
  REQUIRE(content);
  return *content;
}

void write(const std::filesystem::path& file, std::string_view content) {
  std::ofstream(file, std::ios::binary) << content;
}

std::int64_t events_in(const std::filesystem::path& store_file) {
  auto store = MonitoringStore::open(store_file);
  REQUIRE(store);
  const auto facts = store->facts();
  REQUIRE(facts);
  std::int64_t count = 0;
  for (const auto& device : facts->devices) count += device.event_count;
  return count;
}

}  // namespace

TEST_CASE("a real PC's bundles are collected and reported") {
  const TemporaryFolder folder;
  Pc pc(folder, "pc", 11);
  pc.set_site("LA-01", "Long Bridge");
  for (int i = 0; i < 3; ++i)
    pc.add_officer({.language = "lo", .pre_twelfths = 4 + i, .post_twelfths = 10 + i % 3});
  const auto first = pc.exported(folder / "stick");
  for (int i = 0; i < 3; ++i) pc.add_officer({.language = "km", .pre_twelfths = 5, .post_twelfths = 9 + i});
  const auto second = pc.exported(folder / "stick");
  const auto store = (folder / "store.db").string();

  const auto collected = run({"collect", "--store", store, second.string(), first.string(), second.string()});
  INFO(collected.problems);
  CHECK(collected.exit_code == kExitDone);
  CHECK(collected.results.find("Long Bridge (LA-01): ") != std::string::npos);
  CHECK(collected.results.find(" 0 new events, ") != std::string::npos);
  CHECK(collected.results.find(" 0 missing, 0 forks") != std::string::npos);

  const auto page = folder / "report.html";
  const auto table = folder / "report.csv";
  CHECK(run({"report", "--store", store, "--out", page.string(), "--now", "2026-11-21"}).exit_code ==
        kExitDone);
  CHECK(run({"report", "--store", store, "--out", table.string(), "--now", "2026-11-21"}).exit_code ==
        kExitDone);
  CHECK(content_of(page).find("made 21 November 2026") != std::string::npos);
  CHECK(content_of(table).find("total,,,,,,officers,6,officers,,,,\r\n") != std::string::npos);
  CHECK(content_of(table).find("total,,,,,,pairs,6,pairs,,,,\r\n") != std::string::npos);
  CHECK(content_of(table).find("total,,,,,,hours,3.0,hours,6,,,\r\n") != std::string::npos);
}

TEST_CASE(
    "what a real PC records of items, scenarios and forms is collected and reported, but not what was "
    "typed") {
  const TemporaryFolder folder;
  Pc pc(folder, "pc", 17);
  pc.set_site("LA-01", "Long Bridge");
  pc.add_officer({.post_twelfths = 10});
  pc.visit({"scanners=2", "light.no"});
  pc.visit({"scanners=5", "light.yes"});
  const auto bundle = pc.exported(folder / "stick");
  const auto store = folder / "store.db";
  const auto collected = run({"collect", "--store", store.string(), bundle.string()});
  INFO(collected.problems);
  CHECK(collected.exit_code == kExitDone);
  CHECK(collected.results.find(" 0 missing, 0 forks") != std::string::npos);

  const auto table = folder / "report.csv";
  REQUIRE(run({"report", "--store", store.string(), "--out", table.string()}).exit_code == kExitDone);
  CHECK(
      content_of(table).find("form_change,visit,LA-01,Long Bridge,,,visit/equipment/scanners,3,change,,,,") !=
      std::string::npos);
  for (const auto& file : {store, table, bundle}) {
    CHECK(content_of(file).find("broken lamp") == std::string::npos);
  }
}

TEST_CASE("a damaged bundle is refused whole with a reason, and the others are still collected") {
  const TemporaryFolder folder;
  Pc good_pc(folder, "good", 12);
  good_pc.add_officer({.post_twelfths = 10});
  const auto good = good_pc.exported(folder / "stick");
  Pc bad_pc(folder, "bad", 13);
  bad_pc.add_officer({.post_twelfths = 10});
  const auto whole = content_of(bad_pc.exported(folder / "stick"));
  const auto bad = folder / "bad.wpx";
  const auto store = folder / "store.db";

  SECTION("cut short at every twentieth of its length") {
    for (std::size_t part = 0; part < 20; ++part) {
      write(bad, whole.substr(0, whole.size() * part / 20));
      const auto collected = run({"collect", "--store", store.string(), bad.string()});
      INFO(part);
      CHECK(collected.exit_code == kExitInputHasErrors);
      CHECK(collected.problems.find("bad.wpx: error: ") != std::string::npos);
    }
    CHECK(events_in(store) == 0);
  }
  SECTION("one byte changed, all over the file") {
    SeededRandom random(14);
    for (int i = 0; i < 60; ++i) {
      auto changed = whole;
      const auto at = random.next() % changed.size();
      changed[at] = static_cast<char>(changed[at] ^ static_cast<char>(1 + random.next() % 255));
      write(bad, changed);
      INFO("byte " << at);
      CHECK(run({"collect", "--store", store.string(), bad.string()}).exit_code == kExitInputHasErrors);
    }
    CHECK(events_in(store) == 0);
  }
  SECTION("between two good ones") {
    write(bad, whole.substr(0, whole.size() / 2));
    const auto collected = run({"collect", "--store", store.string(), bad.string(), good.string()});
    CHECK(collected.exit_code == kExitInputHasErrors);
    CHECK(events_in(store) == good_pc.last_seq() - 1);  // the export is noted after the bundle is written
  }
}

TEST_CASE("collect --json tells a program the same") {
  const TemporaryFolder folder;
  Pc pc(folder, "pc", 15);
  pc.add_officer({.post_twelfths = 10});
  const auto good = pc.exported(folder / "stick");
  write(folder / "bad.wpx", "not a bundle");
  const auto collected = run({"collect", "--json", "--store", (folder / "store.db").string(), good.string(),
                              (folder / "bad.wpx").string()});
  CHECK(collected.exit_code == kExitInputHasErrors);
  const auto json = parse_json(collected.results);
  REQUIRE(json);
  REQUIRE(json->items().size() == 2);
  CHECK(json->items()[0]["ok"].boolean());
  CHECK(json->items()[0]["new_events"].integer() == pc.last_seq() - 1);
  CHECK(json->items()[0]["gaps"].items().empty());
  CHECK_FALSE(json->items()[1]["ok"].boolean());
  CHECK(!json->items()[1]["error"].text().empty());
}

TEST_CASE("exit codes say whose mistake it was") {
  const TemporaryFolder folder;
  const auto store = (folder / "store.db").string();
  CHECK(run({}).exit_code == kExitWrongUsage);
  CHECK(run({"collect", "--store", store}).exit_code == kExitWrongUsage);
  CHECK(run({"report", "--store", store}).exit_code == kExitWrongUsage);
  CHECK(run({"report", "--store", store, "--out", (folder / "a.pdf").string()}).exit_code == kExitWrongUsage);
  CHECK(run({"report", "--store", store, "--out", (folder / "a.csv").string(), "--now", "yesterday"})
            .exit_code == kExitWrongUsage);
  CHECK(
      run({"report", "--store", store, "--out", (folder / "a.csv").string(), "--language", "xx"}).exit_code ==
      kExitWrongUsage);
  CHECK(run({"report", "--store", store, "--out", (folder / "a.csv").string()}).exit_code ==
        kExitWorldFailed);
  CHECK(run({"collect", "--store", store, (folder / "none.wpx").string()}).exit_code == kExitWorldFailed);
  write(folder / "bad.wpx", "");
  CHECK(run({"collect", "--store", store, (folder / "bad.wpx").string()}).exit_code == kExitInputHasErrors);
  write(folder / "no-database", std::string(5000, 'x'));
  CHECK(run({"report", "--store", (folder / "no-database").string(), "--out", (folder / "a.csv").string()})
            .exit_code == kExitWorldFailed);
}

TEST_CASE("check-xapi tells line by line which statement is sound") {
  const TemporaryFolder folder;
  const std::string sound =
      R"({"actor":{"mbox":"mailto:a@b.org"},"verb":{"id":"http://v.org"},"object":{"id":"http://a.org"}})";
  write(folder / "sound.jsonl", sound + "\n");
  CHECK(run({"check-xapi", (folder / "sound.jsonl").string()}).exit_code == kExitDone);
  write(folder / "mixed.jsonl", sound + "\r\n\n{}\n" + sound);
  const auto checked = run({"check-xapi", (folder / "mixed.jsonl").string()});
  CHECK(checked.exit_code == kExitInputHasErrors);
  CHECK(checked.results ==
        "{\"line\":1,\"ok\":true}\n"
        "{\"line\":3,\"ok\":false,\"rule\":\"actor: is missing\"}\n"
        "{\"line\":4,\"ok\":true}\n");
  CHECK(run({"check-xapi", (folder / "none.jsonl").string()}).exit_code == kExitWorldFailed);
}
