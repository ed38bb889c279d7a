// SPDX-License-Identifier: Apache-2.0
// Course feedback in a bundle: a heap of lines that tells neither who nor in what order.
#include "../records/record_scene.hpp"

#include <map>

#include "crypto/hash.hpp"
#include "exchange/bundle.hpp"
#include "exchange/container.hpp"
#include "exchange/export.hpp"
#include "formats/json.hpp"
#include "formats/zip.hpp"

using namespace waypost;
using namespace waypost::exchange;
using namespace waypost::records;

namespace {

CourseFeedback said(const std::string& answer) {
  return {"2100-01-01", "drugs", "1.0.0", "after-course/about/form", std::string(64, 'c'), {"use." + answer}};
}

using Files = std::map<std::string, std::string>;

std::string exported(RecordScene& scene) {
  const auto summary = export_bundle(*scene.store, scene.out, scene.clock, scene.random);
  INFO((summary ? std::string() : summary.error().message));
  REQUIRE(summary);
  return read_file(summary->file).value();
}

Files unpacked(const std::string& bytes) {
  const auto parts = read_container(bytes);
  REQUIRE(parts);
  const auto zip = ZipReader::open(parts->front().content);
  REQUIRE(zip);
  Files files;
  for (const auto& entry : zip->entries()) files[entry.name] = zip->read(entry.name, 1 << 20).value();
  return files;
}

std::string packed(const Files& files) {
  std::vector<ZipEntry> entries;
  for (const auto& [name, content] : files) entries.push_back({name, content});
  const auto payload = write_zip(entries, kMorningMs);
  REQUIRE(payload);
  return write_container({{"payload.zip", *payload}});
}

void replace_first(std::string& text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  text.replace(at, from.size(), to);
}

/// Other feedback, and a manifest that fits it but for the number of lines.
void set_feedback(Files& files, const std::string& feedback) {
  std::string& manifest = files["manifest.json"];
  const std::string before = files["feedback.jsonl"];
  replace_first(manifest, crypto::sha256_hex(before), crypto::sha256_hex(feedback));
  const std::size_t size_at =
      manifest.find("\"size_bytes\":" + std::to_string(before.size()), manifest.find("feedback.jsonl"));
  REQUIRE(size_at != std::string::npos);
  manifest.replace(size_at, 13 + std::to_string(before.size()).size(),
                   "\"size_bytes\":" + std::to_string(feedback.size()));
  files["feedback.jsonl"] = feedback;
}

}  // namespace

TEST_CASE("feedback of two learners gives the same bytes in whichever order it was given") {
  const auto feedback_of = [](const std::vector<std::string>& answers) {
    RecordScene scene;
    scene.enrol();
    for (const std::string& answer : answers) {
      scene.clock.advance_ms(60'000);
      REQUIRE(scene.store->append_feedback({said(answer)}));
      scene.add(LanguageChosen{"lo"});
    }
    return unpacked(exported(scene)).at("feedback.jsonl");
  };
  const std::string one = feedback_of({"much", "little", "much", "some"});
  CHECK(one == feedback_of({"some", "much", "much", "little"}));
  const std::string much = to_feedback_line(said("much")) + "\n";
  CHECK(one == to_feedback_line(said("little")) + "\n" + much + much + to_feedback_line(said("some")) + "\n");
}

TEST_CASE("feedback in a bundle names no learner, and no other file tells of it") {
  RecordScene scene;
  scene.enrol();
  scene.register_module();
  REQUIRE(scene.store->append_feedback({said("much")}));
  scene.add(LanguageChosen{"lo"});
  const std::string bytes = exported(scene);
  const Files files = unpacked(bytes);
  const auto log = scene.store->events_after(0).value();
  const std::string& feedback = files.at("feedback.jsonl");
  CHECK(feedback.find("use.much") != std::string::npos);
  for (const EventLine& event : log) {
    for (const std::string& trace : {event.header.id, event.header.device, event.header.incarnation,
                                     event.header.claimed_time, event.header.learner.text(), event.hash}) {
      if (!trace.empty()) CHECK(feedback.find(trace) == std::string::npos);
    }
    CHECK(event.line.find("after-course") == std::string::npos);
  }
  for (const auto& [name, content] : files) {
    INFO(name);
    if (name != "feedback.jsonl") CHECK(content.find("use.much") == std::string::npos);
    if (name != "feedback.jsonl") CHECK(content.find("after-course") == std::string::npos);
  }
  const auto bundle = parse_bundle(bytes);
  REQUIRE(bundle);
  CHECK(bundle->manifest.feedback_count == 1);
  CHECK(bundle->feedback == std::vector<std::string>{to_feedback_line(said("much"))});
}

TEST_CASE("a bundle without feedback has no such file and is read as before") {
  RecordScene scene;
  scene.enrol();
  const std::string bytes = exported(scene);
  CHECK_FALSE(unpacked(bytes).contains("feedback.jsonl"));
  CHECK(unpacked(bytes).at("manifest.json").find("feedback") == std::string::npos);
  const auto bundle = parse_bundle(bytes);
  REQUIRE(bundle);
  CHECK(bundle->manifest.feedback_count == 0);
  CHECK(bundle->feedback.empty());
}

TEST_CASE("a bundle whose feedback breaks a rule is refused whole") {
  RecordScene scene;
  scene.enrol();
  REQUIRE(scene.store->append_feedback({said("little"), said("much")}));
  Files files = unpacked(exported(scene));
  REQUIRE(parse_bundle(packed(files)));
  const std::string little = to_feedback_line(said("little")) + "\n";
  const std::string much = to_feedback_line(said("much")) + "\n";

  SECTION("in an order that is not that of its text") {
    set_feedback(files, much + little);
    CHECK_THAT(parse_bundle(packed(files)).error().message, Catch::Contains("order of their text"));
  }
  SECTION("with a line less than the manifest says") {
    set_feedback(files, little);
    CHECK_THAT(parse_bundle(packed(files)).error().message, Catch::Contains("as many lines"));
  }
  SECTION("with a moment instead of a day") {
    std::string moment = little;
    replace_first(moment, "2100-01-01", "2100-01-01T08:15");
    set_feedback(files, much + moment);
    CHECK_THAT(parse_bundle(packed(files)).error().message, Catch::Contains("`day`"));
  }
  SECTION("with a number of lines that is none") {
    replace_first(files["manifest.json"], "\"feedback_count\":2", "\"feedback_count\":-2");
    CHECK(parse_bundle(packed(files)).error().code == ErrorCode::invalid);
  }
}
