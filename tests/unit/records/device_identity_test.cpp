// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <fstream>

#include "record_scene.hpp"

using namespace waypost;
using namespace waypost::records;

namespace {

struct IdentityScene : RecordScene {
  IdentityScene() {
    enrol();
    before = store->head();
    key_before = begun().back().public_key;
  }

  /// What the log says of itself, oldest first.
  std::vector<IncarnationBegun> begun() {
    std::vector<IncarnationBegun> all;
    const auto lines = store->events_after(0).value();
    for (const EventLine& line : lines) {
      if (line.header.type != "incarnation_begun") continue;
      CHECK(line.header.learner.empty());
      all.push_back(std::get<IncarnationBegun>(line.event().value()));
      CHECK(line.header.incarnation == all.back().incarnation);
    }
    return all;
  }
  std::filesystem::path key_file(const std::string& incarnation) const {
    return file("keys") / ("incarnation-" + incarnation + ".key");
  }
  void write_identity(const std::string& members) const {
    std::ofstream(file("keys") / "device.json", std::ios::binary)
        << R"({"device":")" << before.device << R"(","incarnation":")" << before.incarnation << '"' << members
        << '}';
  }
  std::string fingerprint() const {
    const std::string content = read_file(file("keys") / "device.json").value();
    const std::size_t at = content.find(R"(,"fingerprint")");
    REQUIRE(at != std::string::npos);
    return content.substr(at, content.rfind('}') - at);
  }
  void check_new_incarnation() {
    CHECK(store->head().device == before.device);
    CHECK(store->head().incarnation != before.incarnation);
    CHECK(store->head().last_seq == before.last_seq);
    add(LanguageChosen{"en"});
    const auto all = begun();
    REQUIRE(all.size() == 2);
    CHECK(all.back().incarnation == store->head().incarnation);
    CHECK(all.back().public_key != key_before);
    CHECK_FALSE(std::filesystem::exists(key_file(before.incarnation)));
    CHECK(std::filesystem::file_size(key_file(store->head().incarnation)) == 32);
    CHECK(findings().empty());
  }

  LogHead before;
  std::string key_before;
};

}  // namespace

TEST_CASE("a log begins with the PC's own name and key, and says so once") {
  IdentityScene scene;
  CHECK(scene.store->events_after(0).value().front().header.type == "incarnation_begun");
  scene.reopen();
  CHECK(scene.store->head().device == scene.before.device);
  CHECK(scene.store->head().incarnation == scene.before.incarnation);
  scene.add(LanguageChosen{"en"});
  CHECK(scene.begun().size() == 1);
  CHECK(scene.findings().empty());
}

TEST_CASE("nothing is written while nothing happens") {
  RecordScene scene;
  scene.reopen();
  CHECK(scene.store->head().last_seq == 0);
}

TEST_CASE("a folder that wakes up in another PC begins an incarnation with a key of its own") {
  IdentityScene scene;
  scene.store.reset();
  scene.write_identity(R"(,"public_key":")" + scene.key_before + R"(","fingerprint":"another PC")");
  scene.open();
  scene.check_new_incarnation();
}

TEST_CASE("a key that is lost, short or another one begins an incarnation") {
  IdentityScene scene;
  scene.store.reset();
  const std::filesystem::path key = scene.key_file(scene.before.incarnation);
  SECTION("lost") { std::filesystem::remove(key); }
  SECTION("short") { std::ofstream(key, std::ios::binary) << "short"; }
  SECTION("another one") { std::ofstream(key, std::ios::binary) << std::string(32, 'k'); }
  scene.open();
  scene.check_new_incarnation();
}

TEST_CASE("lost keys do not make another device") {
  IdentityScene scene;
  scene.store.reset();
  std::filesystem::remove(scene.file("keys") / "device.json");
  scene.open();
  CHECK(scene.store->head().device == scene.before.device);
  CHECK(scene.store->head().incarnation != scene.before.incarnation);
}

TEST_CASE("a folder of a release without signing keys gets one and stays who it is") {
  IdentityScene scene;
  scene.store.reset();
  std::filesystem::remove(scene.key_file(scene.before.incarnation));
  scene.write_identity(scene.fingerprint());
  scene.open();
  CHECK(scene.store->head().incarnation == scene.before.incarnation);
  scene.add(LanguageChosen{"en"});
  const auto all = scene.begun();
  REQUIRE(all.size() == 2);
  CHECK(all.back().incarnation == scene.before.incarnation);
  CHECK(all.back().public_key != scene.key_before);
  CHECK(scene.findings().empty());
}

#ifndef _WIN32
TEST_CASE("only the user may read the key") {
  IdentityScene scene;
  using std::filesystem::perms;
  const perms allowed = std::filesystem::status(scene.key_file(scene.before.incarnation)).permissions();
  CHECK((allowed & (perms::group_all | perms::others_all)) == perms::none);
}
#endif
