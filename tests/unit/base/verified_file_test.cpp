// SPDX-License-Identifier: Apache-2.0
#include "base/verified_file.hpp"

#include <catch2/catch.hpp>

#include "base/file.hpp"
#include "base/random.hpp"

using namespace waypost;

namespace {

struct Medium {
  Medium()
      : folder(std::filesystem::temp_directory_path() /
               ("waypost-medium-" + std::to_string(SystemRandom().next()))) {
    std::filesystem::create_directories(folder);
  }
  ~Medium() { std::filesystem::remove_all(folder); }
  std::filesystem::path folder;
};

}  // namespace

TEST_CASE("a verified file has its name once what was read back is accepted") {
  const Medium medium;
  std::string seen;
  const Status written = write_verified(medium.folder / "results", "all of it", [&](std::string_view bytes) {
    seen = bytes;
    CHECK_FALSE(std::filesystem::exists(medium.folder / "results"));
    return Status();
  });
  REQUIRE(written);
  CHECK(seen == "all of it");
  CHECK(read_file(medium.folder / "results", 100).value() == "all of it");
  CHECK_FALSE(std::filesystem::exists(medium.folder / "results.part"));
}

TEST_CASE("of a file that is not accepted or cannot be written nothing stays") {
  const Medium medium;
  const Status refused = write_verified(medium.folder / "results", "half", [](std::string_view) -> Status {
    return failure(ErrorCode::invalid, "half of it");
  });
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == ErrorCode::invalid);
  CHECK_FALSE(write_verified(medium.folder / "nowhere" / "results", "all of it"));
  CHECK(std::filesystem::is_empty(medium.folder));
}
