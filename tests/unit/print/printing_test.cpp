// SPDX-License-Identifier: Apache-2.0
// A paper kept as a file, or not at all.
#include "print/printing.hpp"

#include <catch2/catch.hpp>

#include "base/file.hpp"
#include "base/folder_listing.hpp"
#include "base/folders.hpp"
#include "own_record_samples.hpp"
#include "../support/temporary_folder.hpp"

using namespace waypost;
using namespace waypost::print;

namespace {

const OwnRecord& sokha() {
  static const OwnRecord record = [] {
    OwnRecord made = record_with(language_samples()[0], 1);
    made.name = "Sokha";
    return made;
  }();
  return record;
}

std::size_t file_count(const TemporaryFolder& folder) {
  std::size_t count = 0;
  for ([[maybe_unused]] const auto& each : std::filesystem::directory_iterator(folder.path())) ++count;
  return count;
}

}  // namespace

TEST_CASE("a record is kept under a name that tells the day and not the learner") {
  const TemporaryFolder folder;
  const auto file = save_own_record(sokha(), folder.path(), 0x9f3a01c7);
  REQUIRE(file);
  CHECK(file->parent_path() == folder.path());
  CHECK(file->filename() == "waypost-record-20261201-9f3a01c7.pdf");
  const auto content = read_file(*file);
  REQUIRE(content);
  CHECK(content->starts_with("%PDF-"));
  CHECK(file_count(folder) == 1);

  SECTION("and never over another") {
    REQUIRE(write_file_atomically(folder / "waypost-record-20261201-9f3a01c8.pdf", "somebody else's"));
    const auto next = save_own_record(sokha(), folder.path(), 0x9f3a01c7);
    REQUIRE(next);
    CHECK(next->filename() == "waypost-record-20261201-9f3a01c9.pdf");
    CHECK(read_file(*file) == content);
    CHECK(*read_file(folder / "waypost-record-20261201-9f3a01c8.pdf") == "somebody else's");
  }
}

TEST_CASE("without the folder nothing is printed") {
  const TemporaryFolder folder;
  const auto file = save_own_record(sokha(), folder / "stick", 1);
  REQUIRE_FALSE(file);
  CHECK(file.error().code == ErrorCode::not_found);
  CHECK(file_count(folder) == 0);
}

TEST_CASE("a program that prints nothing leaves no file") {
  const TemporaryFolder folder;
  const auto refused = [&](const char* program) {
    const auto file = save_own_record(sokha(), folder.path(), 1, sibling_program(program));
    REQUIRE_FALSE(file);
    CHECK(file_count(folder) == 0);
    return file.error().code;
  };
  CHECK(refused("no-such-program") == ErrorCode::not_found);
  CHECK(refused("false-child-dies") == ErrorCode::crashed);
  CHECK(refused("false-child-crashes") == ErrorCode::crashed);
  CHECK(refused("false-child-echoes") == ErrorCode::corrupt);
  CHECK(refused("false-child-talks") == ErrorCode::invalid);
}
