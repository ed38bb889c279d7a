// SPDX-License-Identifier: Apache-2.0
#include "first_release.hpp"

#include <signal.h>
#include <sys/resource.h>

#include <algorithm>
#include <map>
#include <vector>

using namespace waypost;
using namespace waypost::records;

namespace {

/// While it lives, no file of this process can grow beyond a size: writes fail as on a full disk.
class FullDisk {
 public:
  explicit FullDisk(rlim_t size_bytes) {
    ::signal(SIGXFSZ, SIG_IGN);
    REQUIRE(::getrlimit(RLIMIT_FSIZE, &before_) == 0);
    const rlimit limit{size_bytes, before_.rlim_max};
    REQUIRE(::setrlimit(RLIMIT_FSIZE, &limit) == 0);
  }
  ~FullDisk() { ::setrlimit(RLIMIT_FSIZE, &before_); }

 private:
  rlimit before_{};
};

}  // namespace

TEST_CASE(
    "on a full disk an answer is refused, nothing confirmed is lost, and the store goes on when there is "
    "room") {
  // Every size at which something fails: in the write-ahead log, in the witness, within a record, between
  // two.
  int refused_runs = 0;
  for (rlim_t room_bytes = 0; room_bytes < 24'000; room_bytes += 997) {
    RecordScene scene;
    scene.enrol();
    scene.register_module();
    const SessionId session = scene.start("drugs/safety-first");
    std::map<std::int64_t, std::string> confirmed;
    int refused = 0;
    const auto answer_some = [&](int count) {
      for (int i = 0; i < count; ++i) {
        const std::string item = "drugs/safety-first/" + scene.new_id();
        scene.clock.advance_ms(100);
        const auto receipt = scene.store->append(
            scene.learner,
            ItemAnswered{session, scene.registration, {}, item, "hash", "", 1, {"a"}, 0, 1, false, "km", 5});
        if (receipt) {
          confirmed[receipt->seq] = item;
        } else {
          ++refused;
        }
      }
    };
    {
      const auto used = std::filesystem::file_size(scene.file("answers.log"));
      const FullDisk disk(used + room_bytes);
      answer_some(12);
    }
    refused_runs += refused > 0 ? 1 : 0;
    answer_some(3);
    CHECK(confirmed.size() >= 3);
    CHECK(scene.findings().empty());
    scene.reopen();
    std::map<std::int64_t, std::string> kept;
    for (const EventLine& event : scene.store->events_after(3).value_or(std::vector<EventLine>())) {
      kept[event.header.seq] = event.json()["data"]["item"].text();
    }
    for (const auto& [seq, item] : confirmed) CHECK(kept[seq] == item);
    CHECK(scene.findings().empty());
  }
  CHECK(refused_runs > 5);
}

TEST_CASE("a disk that fills up while a record of the first release is migrated costs it nothing") {
  int failed = 0;
  for (rlim_t room_bytes = 0; room_bytes < 400'000; room_bytes += 9'973) {
    INFO(room_bytes);
    FirstRelease scene;
    scene.provision();
    {
      const FullDisk disk(std::filesystem::file_size(scene.file("answers.log")) + room_bytes);
      const auto opened = RecordStore::open(scene.folder, scene.clock, scene.random);
      failed += opened ? 0 : 1;
    }
    scene.open();
    CHECK(scene.store->recovery().empty());
    check_views(scene);
    CHECK(scene.findings().empty());
  }
  CHECK(failed > 3);
}
