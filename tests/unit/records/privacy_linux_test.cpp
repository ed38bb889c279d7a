// SPDX-License-Identifier: Apache-2.0
#include "record_scene.hpp"

#include <sys/stat.h>

using namespace waypost;
using namespace waypost::records;

namespace {

int mode_of(const std::filesystem::path& file) {
  struct stat info {};
  REQUIRE(::stat(file.c_str(), &info) == 0);
  return static_cast<int>(info.st_mode & 0777);
}

}  // namespace

TEST_CASE("the data folder and its keys are closed to others") {
  RecordScene scene;
  scene.enrol();
  CHECK(mode_of(scene.folder) == 0700);
  CHECK(mode_of(scene.file("keys")) == 0700);
  CHECK(mode_of(scene.file("answers.log")) == 0600);
  CHECK(mode_of(scene.file("records.db")) == 0600);
  for (const auto& entry : std::filesystem::directory_iterator(scene.file("keys")))
    CHECK(mode_of(entry.path()) == 0600);
}
