// SPDX-License-Identifier: Apache-2.0
#include "records/installed_site.hpp"

#include "crypto/hash.hpp"
#include "record_scene.hpp"

using namespace waypost;
using namespace waypost::records;

namespace {

std::string site_text(const std::string& id) {
  return R"({"site": ")" + id + R"(", "country": "KH", "names": {"en": "Poipet", "km": "ប៉ោយប៉ែត"}})";
}

void install(RecordScene& scene, const std::string& text) {
  const auto site = install_site_file(*scene.store, text, "stick/site.json");
  INFO((site ? std::string() : site.error().message));
  REQUIRE(site);
}

std::string site_read(RecordScene& scene) {
  const auto site = read_site_file(*scene.store);
  INFO((site ? std::string() : site.error().message));
  REQUIRE(site);
  return *site ? (*site)->site : "none";
}

void put(RecordScene& scene, const char* name, const std::string& text) {
  REQUIRE(write_file_atomically(scene.file(name), text));
}

}  // namespace

TEST_CASE("a site file that was taken over is kept byte for byte, and the log names it") {
  RecordScene scene;
  CHECK(site_read(scene) == "none");
  const std::string text = site_text("KH-03") + "\r\n  ";
  install(scene, text);
  CHECK(site_read(scene) == "KH-03");
  CHECK(read_file(scene.file("site.json")).value() == text);
  const SiteSet site = scene.store->site().value().value();
  CHECK(site.site == "KH-03");
  CHECK(site.name == "Poipet");
  CHECK(site.country == "KH");
  CHECK(site.file_hash == crypto::sha256_hex(text));
  CHECK(scene.findings().empty());
  SECTION("and the hash comes back with the witness") {
    scene.store.reset();
    std::filesystem::remove(scene.file("records.db"));
    scene.open();
    CHECK(site_read(scene) == "KH-03");
  }
  SECTION("and another takes its place") {
    install(scene, site_text("KH-04"));
    CHECK(site_read(scene) == "KH-04");
    CHECK_FALSE(std::filesystem::exists(scene.file("site.json.new")));
  }
}

TEST_CASE("a file with mistakes changes nothing") {
  RecordScene scene;
  install(scene, site_text("KH-03"));
  const auto before = scene.store->head().last_seq;
  const auto refused = install_site_file(*scene.store, R"({"site": "no country"})", "stick/site.json");
  REQUIRE_FALSE(refused);
  CHECK_THAT(refused.error().message, Catch::StartsWith("stick/site.json: error: `site`"));
  CHECK(scene.store->head().last_seq == before);
  CHECK(site_read(scene) == "KH-03");
}

TEST_CASE("a file that somebody changed or put there by hand does not count") {
  RecordScene scene;
  SECTION("where none was taken over") {
    put(scene, "site.json", site_text("KH-03"));
    CHECK(site_read(scene) == "none");
  }
  SECTION("where another one was") {
    install(scene, site_text("KH-03"));
    put(scene, "site.json", site_text("KH-99"));
    const auto site = read_site_file(*scene.store);
    REQUIRE_FALSE(site);
    CHECK(site.error().code == ErrorCode::corrupt);
    CHECK_THAT(site.error().message, Catch::Contains("admin site set"));
  }
  SECTION("and one that is gone is told too") {
    install(scene, site_text("KH-03"));
    std::filesystem::remove(scene.file("site.json"));
    CHECK_FALSE(read_site_file(*scene.store));
  }
}

TEST_CASE("a power cut between any two steps of taking over leaves the old file or the new one") {
  RecordScene scene;
  install(scene, site_text("KH-03"));
  const std::string next = site_text("KH-04");
  // Step 1: the bytes lie there under another name.
  put(scene, "site.json.new", next);
  SECTION("before the log names them the old one counts") { CHECK(site_read(scene) == "KH-03"); }
  // Step 2: the log names them.
  SECTION("once the log names them they count, and get their name") {
    scene.add(LearnerId(), site_set_of(parse_site_file(next).value(), crypto::sha256_hex(next)));
    scene.reopen();
    SECTION("when they are read") {
      CHECK(site_read(scene) == "KH-04");
      CHECK(read_file(scene.file("site.json")).value() == next);
      CHECK_FALSE(std::filesystem::exists(scene.file("site.json.new")));
    }
    SECTION("before the place where they wait is taken by another file") {
      std::filesystem::create_directories(scene.file("site.json.new.part") / "in the way");
      CHECK_FALSE(install_site_file(*scene.store, site_text("KH-05"), "site.json"));
      CHECK(read_file(scene.file("site.json")).value() == next);
    }
    SECTION("and a third file takes their place") {
      install(scene, site_text("KH-05"));
      CHECK(site_read(scene) == "KH-05");
    }
  }
}

TEST_CASE("the bytes are there before the log names them, and the name comes last") {
  RecordScene scene;
  const std::string text = site_text("KH-03");
  SECTION("where the bytes cannot be written the log does not name them") {
    std::filesystem::create_directories(scene.file("site.json.new.part") / "in the way");
    CHECK_FALSE(install_site_file(*scene.store, text, "site.json"));
    CHECK_FALSE(scene.store->site().value());
  }
  SECTION("where the file cannot get its name, what the log names is there all the same") {
    std::filesystem::create_directories(scene.file("site.json") / "in the way");
    CHECK_FALSE(install_site_file(*scene.store, text, "site.json"));
    CHECK(scene.store->site().value()->site == "KH-03");
    std::filesystem::remove_all(scene.file("site.json"));
    CHECK(site_read(scene) == "KH-03");
    CHECK(read_file(scene.file("site.json")).value() == text);
  }
}

TEST_CASE("an office that the program knows stands in until there is a site file") {
  RecordScene scene;
  const auto chosen = choose_known_site(*scene.store, "kh-03");
  REQUIRE(chosen);
  CHECK(chosen->site == "KH-03");
  const SiteSet site = scene.store->site().value().value();
  CHECK(site.site == "KH-03");
  CHECK(site.name == "Poi Pet");
  CHECK(site.country == "KH");
  CHECK(site.file_hash.empty());
  CHECK(site_read(scene) == "none");
  scene.reopen();
  CHECK(scene.store->site().value().value().site == "KH-03");

  SECTION("and another may be chosen") {
    REQUIRE(choose_known_site(*scene.store, "PK-01"));
    CHECK(scene.store->site().value().value().country == "PK");
  }
  SECTION("and one that it does not know changes nothing") {
    CHECK(choose_known_site(*scene.store, "XX-01").error().code == ErrorCode::invalid);
    CHECK(scene.store->site().value().value().site == "KH-03");
  }
  SECTION("and no longer once there is one") {
    install(scene, site_text("KH-04"));
    CHECK(choose_known_site(*scene.store, "PK-01").error().code == ErrorCode::invalid);
    CHECK(scene.store->site().value().value().site == "KH-04");
    CHECK(site_read(scene) == "KH-04");
  }
  CHECK(scene.findings().empty());
}
