// SPDX-License-Identifier: Apache-2.0
/// A data folder of its own for each test, and events of one officer's morning.
#pragma once

#include <catch2/catch.hpp>

#include <filesystem>
#include <memory>
#include <string>

#include "base/clock.hpp"
#include "base/file.hpp"
#include "base/id.hpp"
#include "base/random.hpp"
#include "records/record_store.hpp"
#include "store/database.hpp"

namespace waypost::records {

inline constexpr WallTimeMs kMorningMs = 4'102'444'800'000;  // 2100-01-01, after any build

class RecordScene {
 public:
  RecordScene() : clock(kMorningMs), random(SystemRandom().next()) {
    root_ = std::filesystem::temp_directory_path() / ("waypost-records-" + std::to_string(random.next()));
    std::filesystem::create_directories(root_);
    folder = root_ / "data";
    out = root_ / "stick";
    std::filesystem::create_directories(out);
    open();
    learner = LearnerId(new_id());
    registration = RegistrationId(new_id());
  }
  ~RecordScene() {
    store.reset();
    std::filesystem::remove_all(root_);
  }

  std::string new_id() { return make_uuid_v7(clock, random); }

  void open() {
    auto opened = RecordStore::open(folder, clock, random);
    INFO((opened ? std::string() : opened.error().message));
    REQUIRE(opened);
    store = std::move(*opened);
  }
  void reopen() {
    store.reset();
    open();
  }

  EventReceipt add(const LearnerId& who, const Event& event) {
    clock.advance_ms(1000);
    const auto receipt = store->append(who, event);
    INFO((receipt ? std::string() : receipt.error().message));
    REQUIRE(receipt);
    return *receipt;
  }
  EventReceipt add(const Event& event) { return add(learner, event); }

  void enrol(const std::string& name = "Sokha Chan") { add(LearnerEnrolled{learner, "km", name}); }
  void register_module() { add(RegistrationOpened{registration, "drugs", "1.0.0"}); }
  SessionId start(const std::string& unit, UnitKind kind = UnitKind::lesson) {
    const SessionId session(new_id());
    add(SessionStarted{session, registration, "drugs", "1.0.0", unit, kind, "km"});
    return session;
  }
  AttemptId open_attempt(const SessionId& session, const std::string& unit, UnitKind kind) {
    const AttemptId attempt(new_id());
    add(AttemptOpened{
        attempt, session, registration, unit, kind, {unit + "/a", unit + "/b"}, 2'000'000, 8000});
    return attempt;
  }
  EventReceipt answer(const SessionId& session, const std::string& item, bool correct, int try_number = 1,
                      const AttemptId& attempt = {}) {
    return add(ItemAnswered{session,
                            registration,
                            attempt,
                            item,
                            std::string(64, 'c'),
                            "objective",
                            try_number,
                            {correct ? "right" : "wrong"},
                            correct ? 1'000'000 : 0,
                            1'000'000,
                            correct,
                            "km",
                            4200});
  }

  std::filesystem::path file(const char* name) const { return folder / name; }
  RegistrationRecord record() {
    const auto found = store->registration(learner, "drugs");
    REQUIRE(found);
    REQUIRE(found->has_value());
    return **found;
  }
  std::vector<std::string> findings() {
    const auto report = store->verify();
    REQUIRE(report);
    return report->findings;
  }
  /// Closes the store, changes the database by hand, as somebody who knows of the closing note, and opens it
  /// again.
  void tamper(const std::string& sql) {
    store.reset();
    {
      auto database = store::Database::open(file("records.db"));
      REQUIRE(database);
      const Status done = database->execute("PRAGMA foreign_keys=OFF; " + sql);
      INFO((done ? std::string() : done.error().message));
      REQUIRE(done);
    }
    std::filesystem::remove(file("records.sum"));
    open();
  }

  ManualClock clock;
  SeededRandom random;
  std::filesystem::path folder;
  std::filesystem::path out;
  std::unique_ptr<RecordStore> store;
  LearnerId learner;
  RegistrationId registration;

 private:
  std::filesystem::path root_;
};

}  // namespace waypost::records
