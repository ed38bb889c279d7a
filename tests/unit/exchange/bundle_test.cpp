// SPDX-License-Identifier: Apache-2.0
#include "../records/record_scene.hpp"

#include <algorithm>
#include <fstream>

#include "crypto/hash.hpp"
#include "exchange/bundle.hpp"
#include "exchange/container.hpp"
#include "exchange/export.hpp"
#include "formats/zip.hpp"

using namespace waypost;
using namespace waypost::exchange;
using namespace waypost::records;

namespace {

void fill(RecordScene& scene) {
  scene.enrol();
  scene.add(LearnerId(), SiteSet{"kh-poipet", "ប៉ោយប៉ែត", "KH"});
  scene.register_module();
  const SessionId session = scene.start("drugs/safety-first");
  for (int i = 0; i < 5; ++i)
    scene.answer(session, "drugs/safety-first/item-" + std::to_string(i), i % 2 == 0);
  scene.add(SessionEnded{session, 5000});
}

ExportSummary export_from(RecordScene& scene) {
  const auto summary = export_bundle(*scene.store, scene.out, scene.clock, scene.random);
  INFO((summary ? std::string() : summary.error().message));
  REQUIRE(summary);
  return *summary;
}

/// The files of a bundle, to be changed and packed again.
struct OpenBundle {
  std::string manifest, events, statements, learners;

  explicit OpenBundle(const std::string& bytes) {
    const auto parts = read_container(bytes);
    REQUIRE(parts);
    const auto zip = ZipReader::open(parts->front().content);
    REQUIRE(zip);
    manifest = zip->read("manifest.json", 1 << 20).value();
    events = zip->read("events.jsonl", 1 << 20).value();
    statements = zip->read("statements.jsonl", 1 << 20).value();
    learners = zip->read("learners.jsonl", 1 << 20).value();
  }
  std::string pack() const {
    const auto payload = write_zip({{"manifest.json", manifest},
                                    {"events.jsonl", events},
                                    {"statements.jsonl", statements},
                                    {"learners.jsonl", learners}},
                                   kMorningMs);
    REQUIRE(payload);
    return write_container({{"payload.zip", *payload}});
  }
};

void replace_first(std::string& text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  text.replace(at, from.size(), to);
}

/// Changes events.jsonl and makes the manifest fit, so that only the rules themselves can refuse it.
void set_events(OpenBundle& bundle, const std::string& events) {
  replace_first(bundle.manifest, crypto::sha256_hex(bundle.events), crypto::sha256_hex(events));
  replace_first(bundle.manifest, "\"size_bytes\":" + std::to_string(bundle.events.size()),
                "\"size_bytes\":" + std::to_string(events.size()));
  bundle.events = events;
}

Error refusal(const std::string& bytes) {
  const auto bundle = parse_bundle(bytes);
  REQUIRE_FALSE(bundle);
  return bundle.error();
}

}  // namespace

TEST_CASE("an export reads back as the log it was made of, byte for byte") {
  RecordScene scene;
  fill(scene);
  const auto log = scene.store->events_after(0).value();
  const ExportSummary summary = export_from(scene);
  const auto bundle = read_bundle(summary.file);
  REQUIRE(bundle);
  REQUIRE(bundle->events.size() == log.size());
  for (std::size_t i = 0; i < log.size(); ++i) CHECK(bundle->events[i].line == log[i].line);
  const BundleManifest& manifest = bundle->manifest;
  CHECK(manifest.bundle == summary.bundle);
  CHECK(manifest.device == scene.store->head().device);
  CHECK(manifest.site.site == "kh-poipet");
  CHECK(manifest.site.name == "ប៉ោយប៉ែត");
  CHECK(manifest.first_seq == 1);
  CHECK(manifest.last_seq == 11);
  CHECK(manifest.event_count == 11);
  CHECK(manifest.chain_head == log.back().hash);
  CHECK(manifest.statement_count == summary.statement_count);
  REQUIRE(bundle->learners.size() == 1);
  CHECK(bundle->learners[0].learner == scene.learner);
  CHECK(bundle->learners[0].language == "km");
  CHECK(bundle->gaps.empty());
}

TEST_CASE("an export says so in the log, and a later one holds everything again") {
  RecordScene scene;
  fill(scene);
  const ExportSummary first = export_from(scene);
  const auto last = scene.store->events_after(11).value();
  REQUIRE(last.size() == 1);
  CHECK(std::get<Exported>(*last[0].event()).bundle == first.bundle);
  CHECK(std::get<Exported>(*last[0].event()).last_seq == 11);
  const ExportSummary second = export_from(scene);
  CHECK(second.first_seq == 1);
  CHECK(second.last_seq == 12);
  CHECK(read_bundle(second.file));
  CHECK(scene.findings().empty());
}

TEST_CASE("a bundle's name is safe on any stick and nothing unfinished is left") {
  RecordScene scene;
  scene.enrol();
  scene.add(LearnerId(), SiteSet{"KH/Poipet: east?", "Poipet", "KH"});
  const ExportSummary summary = export_from(scene);
  const std::string name = summary.file.filename().string();
  CHECK_THAT(name, Catch::Matches("waypost-KH-Poipet--east--21000101-000002-[0-9a-f]{8}\\.wpx"));
  CHECK(std::distance(std::filesystem::directory_iterator(scene.out), {}) == 1);
}

TEST_CASE("no name of a person leaves the PC") {
  RecordScene scene;
  scene.enrol("Sokha Chan");
  scene.register_module();
  const OpenBundle bundle(read_file(export_from(scene).file).value());
  for (const std::string* file : {&bundle.manifest, &bundle.events, &bundle.statements, &bundle.learners}) {
    CHECK(file->find("Sokha") == std::string::npos);
  }
}

TEST_CASE("what was typed and what an attempt showed never leave the PC") {
  RecordScene scene;
  scene.enrol();
  scene.register_module();
  const SessionId session = scene.start("drugs/post", UnitKind::post_test);
  AttemptOpened opened;
  opened.attempt = AttemptId(scene.new_id());
  opened.session = session;
  opened.registration = scene.registration;
  opened.unit = "drugs/post";
  opened.items = {"drugs/post/word"};
  opened.maximum = 1'000'000;
  const std::string content = R"({"key":"the bolt turns"})";
  opened.shown = {{crypto::sha256_hex(content), content}};
  opened.shown_hashes = {opened.shown[0].hash};
  scene.add(opened);
  ItemAnswered answer;
  answer.session = session;
  answer.registration = scene.registration;
  answer.attempt = opened.attempt;
  answer.item = "drugs/post/word";
  answer.maximum = 1'000'000;
  answer.language = "km";
  answer.item_type = "short_text";
  answer.matched = {"accept.1"};
  answer.typed = {{"", "crimson"}};
  scene.add(answer);
  FormAnswered form;
  form.session = session;
  form.registration = scene.registration;
  form.form = "drugs/post/after";
  form.subject_kind = "none";
  form.answers = {"useful.yes"};
  form.language = "km";
  form.typed = {{"remarks", "the lamp is broken"}};
  scene.add(form);
  scene.add(PageMarked{"drugs/seals/first-look", "drugs", true});
  scene.add(NoteKept{"drugs/seals/first-look", "drugs", "count the vermilion seals"});

  const std::string bytes = read_file(export_from(scene).file).value();
  REQUIRE(read_bundle(export_from(scene).file));
  const OpenBundle bundle(bytes);
  CHECK(bundle.events.find(opened.shown[0].hash) != std::string::npos);
  CHECK(bundle.events.find("accept.1") != std::string::npos);
  // Marks and notes are no experience to be told of.
  CHECK(bundle.statements.find("first-look") == std::string::npos);
  CHECK(bundle.statements.find("useful.yes") != std::string::npos);
  for (const std::string* file : {&bundle.manifest, &bundle.events, &bundle.statements, &bundle.learners}) {
    for (const char* secret :
         {"crimson", "lamp", "the bolt turns", "vermilion", "\"note\"", "\"typed\"", "\"shown\""}) {
      INFO(secret);
      CHECK(file->find(secret) == std::string::npos);
    }
  }
}

TEST_CASE("an empty record and a missing folder are told before anything is written") {
  RecordScene scene;
  CHECK(export_bundle(*scene.store, scene.out, scene.clock, scene.random).error().code ==
        ErrorCode::not_found);
  scene.enrol();
  CHECK(export_bundle(*scene.store, scene.out / "nowhere", scene.clock, scene.random).error().code ==
        ErrorCode::not_found);
  CHECK(std::filesystem::is_empty(scene.out));
  CHECK(scene.store->head().last_seq == 2);
}

TEST_CASE("one flipped bit anywhere refuses the whole bundle") {
  RecordScene scene;
  fill(scene);
  const std::string good = read_file(export_from(scene).file).value();
  REQUIRE(parse_bundle(good));
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < 200; ++i) {
    places.push_back(i);
    places.push_back(good.size() - 1 - i);
  }
  for (std::size_t i = 200; i < good.size(); i += 97) places.push_back(i);
  int accepted = 0;
  for (const std::size_t place : places) {
    for (int bit = 0; bit < 8; ++bit) {
      std::string bad = good;
      bad[place] = static_cast<char>(bad[place] ^ (1 << bit));
      if (parse_bundle(bad)) ++accepted;
    }
  }
  CHECK(accepted == 0);
}

TEST_CASE("every prefix of a bundle, and one with something behind it, is refused") {
  RecordScene scene;
  fill(scene);
  const std::string good = read_file(export_from(scene).file).value();
  int accepted = 0;
  for (std::size_t size = 0; size < good.size(); size += 13)
    accepted += parse_bundle(good.substr(0, size)) ? 1 : 0;
  accepted += parse_bundle(good.substr(0, good.size() - 1)) ? 1 : 0;
  CHECK(accepted == 0);
  CHECK_FALSE(parse_bundle(good + "x"));
  CHECK_FALSE(parse_bundle("x" + good));
}

TEST_CASE("a bundle that is packed well but tells a broken story is refused") {
  RecordScene scene;
  fill(scene);
  OpenBundle bundle(read_file(export_from(scene).file).value());
  REQUIRE(parse_bundle(bundle.pack()));

  SECTION("a mark was raised") {
    std::string events = bundle.events;
    replace_first(events, "\"correct\":false", "\"correct\":true");
    set_events(bundle, events);
    CHECK_THAT(refusal(bundle.pack()).message, Catch::Contains("`prev` is not the hash of event"));
  }
  SECTION("the last event was changed") {
    std::string events = bundle.events;
    const std::size_t at = events.rfind("\"duration_ms\":5000");
    events.replace(at, 18, "\"duration_ms\":9000");
    set_events(bundle, events);
    CHECK_THAT(refusal(bundle.pack()).message, Catch::Contains("chain head"));
  }
  SECTION("an event was left out without saying so") {
    std::string events = bundle.events;
    events.erase(0, events.find('\n') + 1);
    set_events(bundle, events);
    CHECK(refusal(bundle.pack()).code == ErrorCode::corrupt);
  }
  SECTION("a line is no UTF-8") {
    std::string events = bundle.events;
    replace_first(events, "\"km\"", "\"\xc3\x28\"");
    set_events(bundle, events);
    CHECK(refusal(bundle.pack()).code == ErrorCode::invalid);
  }
  SECTION("a file is not the one that the manifest names") {
    bundle.statements += "{}\n";
    CHECK_THAT(refusal(bundle.pack()).message, Catch::Contains("statements.jsonl"));
  }
  SECTION("the site's name has a control character") {
    replace_first(bundle.manifest, "\"kh-poipet\"", "\"kh\\u0007poipet\"");
    CHECK(refusal(bundle.pack()).code == ErrorCode::invalid);
  }
  SECTION("it is from a newer version") {
    replace_first(bundle.manifest, "\"format_version\":1", "\"format_version\":2");
    CHECK(refusal(bundle.pack()).code == ErrorCode::newer_version);
  }
  SECTION("another device's events are in it") {
    replace_first(bundle.manifest, scene.store->head().device, scene.new_id());
    CHECK_THAT(refusal(bundle.pack()).message, Catch::Contains("another device"));
  }
}

TEST_CASE("a file that the manifest does not name is refused") {
  RecordScene scene;
  fill(scene);
  const OpenBundle bundle(read_file(export_from(scene).file).value());
  const std::string extra = "run me";
  const auto payload = write_zip({{"manifest.json", bundle.manifest},
                                  {"events.jsonl", bundle.events},
                                  {"statements.jsonl", bundle.statements},
                                  {"learners.jsonl", bundle.learners},
                                  {"autorun.inf", extra}},
                                 kMorningMs);
  CHECK(refusal(write_container({{"payload.zip", *payload}})).code == ErrorCode::corrupt);
}

TEST_CASE("events that are known to be missing are a gap, not an error") {
  RecordScene scene;
  fill(scene);
  scene.tamper("DELETE FROM event WHERE seq IN (6, 7)");
  const auto bundle = read_bundle(export_from(scene).file);
  REQUIRE(bundle);
  REQUIRE(bundle->gaps.size() == 1);
  CHECK(bundle->gaps[0].first_missing == 6);
  CHECK(bundle->gaps[0].last_missing == 7);
}
