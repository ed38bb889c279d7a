// SPDX-License-Identifier: Apache-2.0
// What of a person leaves the PC: what the site file allows, and nothing else.
#include "../records/record_scene.hpp"

#include "exchange/bundle.hpp"
#include "exchange/container.hpp"
#include "exchange/export.hpp"
#include "formats/zip.hpp"
#include "records/installed_site.hpp"
#include "records/pin_guard.hpp"

using namespace waypost;
using namespace waypost::exchange;
using namespace waypost::records;

namespace {

constexpr std::int64_t kPinMemoryBytes = 8192 * 1024;

/// Somebody of whom everything is known, with words that stand nowhere else.
void fill(RecordScene& scene) {
  scene.enrol("Quentin Sokha");
  scene.add(LearnerRenamed{scene.learner, {}, "Zacharias Sokha"});
  scene.add(LearnerDescribed{
      scene.learner, scene.learner, {"harbour_guard", "junior_officer", "female", "25_to_34", "17"}});
  PinGuard guard(*scene.store, scene.clock, scene.random, kPinMemoryBytes);
  REQUIRE(guard.set(scene.learner, "849203", scene.learner, PinProof::own));
  scene.register_module();
  const SessionId session = scene.start("drugs/safety-first");
  scene.answer(session, "drugs/safety-first/a", true);
}

void install(RecordScene& scene, const std::string& exported) {
  const auto site = install_site_file(
      *scene.store,
      R"({"site": "KH-03", "name": "Poipet", "country": "KH", "agencies": [{"id": "harbour_guard"}],
          "exported_attributes": [)" +
          exported + "]}",
      "site.json");
  INFO((site ? std::string() : site.error().message));
  REQUIRE(site);
}

std::filesystem::path export_from(RecordScene& scene) {
  const auto summary = export_bundle(*scene.store, scene.out, scene.clock, scene.random);
  INFO((summary ? std::string() : summary.error().message));
  REQUIRE(summary);
  return summary->file;
}

/// Every byte of every file of a bundle, and their names.
std::string unpacked(const std::filesystem::path& file) {
  const std::string bytes = read_file(file).value();
  const auto parts = read_container(bytes);
  REQUIRE(parts);
  std::string all;
  for (const auto& part : *parts) {
    const auto zip = ZipReader::open(part.content);
    REQUIRE(zip);
    for (const auto& entry : zip->entries())
      all += entry.name + "\n" + zip->read(entry.name, 1 << 24).value();
  }
  return all;
}

void check_no_secrets(const std::string& all) {
  for (const char* word : {"Quentin", "Zacharias", "Sokha", "argon2", "849203", "pin_hash"}) {
    INFO(word);
    CHECK(all.find(word) == std::string::npos);
  }
}

}  // namespace

TEST_CASE("without a site file nothing that was said of a person is in any byte of a bundle") {
  RecordScene scene;
  fill(scene);
  const std::string all = unpacked(export_from(scene));
  check_no_secrets(all);
  for (const char* word : {"harbour_guard", "junior_officer", "female", "25_to_34", "\"years_at_post\"",
                           "\"agency\"", "\"gender\""}) {
    INFO(word);
    CHECK(all.find(word) == std::string::npos);
  }
}

TEST_CASE("a site file lets out the attributes that it names, and no other") {
  RecordScene scene;
  fill(scene);
  install(scene, R"("agency", "years_at_post")");
  const auto file = export_from(scene);
  const std::string all = unpacked(file);
  check_no_secrets(all);
  for (const char* word : {"junior_officer", "female", "25_to_34", "rank_band", "\"gender\"", "age_band"}) {
    INFO(word);
    CHECK(all.find(word) == std::string::npos);
  }
  CHECK(all.find(R"({"learner":")" + scene.learner.text() +
                 R"(","language":"km","agency":"harbour_guard","years_at_post":"17"})") != std::string::npos);
  const auto bundle = read_bundle(file);
  REQUIRE(bundle);
  REQUIRE(bundle->learners.size() == 1);
  CHECK(bundle->learners[0].attributes == LearnerAttributes{"harbour_guard", "", "", "", "17"});
}

TEST_CASE("what was not said is left out, and what was erased is gone") {
  RecordScene scene;
  fill(scene);
  install(scene, R"("agency", "rank_band", "gender", "age_band", "years_at_post")");
  const LearnerId other(scene.new_id());
  scene.add(other, LearnerEnrolled{other, "th", "Mali"});
  REQUIRE(scene.store->erase_private(scene.learner));
  const std::string all = unpacked(export_from(scene));
  check_no_secrets(all);
  CHECK(all.find("harbour_guard") == std::string::npos);
  CHECK(all.find(R"({"learner":")" + other.text() + R"(","language":"th"})") != std::string::npos);
}

TEST_CASE("where the site file was changed by hand nothing leaves the PC") {
  RecordScene scene;
  fill(scene);
  install(scene, "");
  REQUIRE(write_file_atomically(
      scene.file("site.json"),
      R"({"site": "KH-03", "name": "Poipet", "country": "KH", "exported_attributes": ["gender"]})"));
  const auto summary = export_bundle(*scene.store, scene.out, scene.clock, scene.random);
  REQUIRE_FALSE(summary);
  CHECK(summary.error().code == ErrorCode::corrupt);
  CHECK(std::filesystem::is_empty(scene.out));
}
