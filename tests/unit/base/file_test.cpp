// SPDX-License-Identifier: Apache-2.0
#include "../support/temporary_folder.hpp"

#include <chrono>
#include <cstdlib>
#include <thread>

#include "base/file.hpp"
#include "base/folder_listing.hpp"
#include "base/folders.hpp"
#include "base/mapped_file.hpp"
#include "base/path.hpp"
#include "base/process.hpp"

using namespace waypost;
namespace fs = std::filesystem;

TEST_CASE("a file is replaced whole, and read only up to its limit") {
  const TemporaryFolder scratch;
  const fs::path file = scratch / "ຄຳແພງ.txt";
  REQUIRE(write_file_atomically(file, "one"));
  REQUIRE(write_file_atomically(file, std::string("two\r\n\0", 6), Readers::owner));
  CHECK(read_file(file).value() == std::string("two\r\n\0", 6));
  CHECK(read_file(file, 2).error().code == ErrorCode::invalid);
  CHECK(read_file(scratch / "none").error().code == ErrorCode::not_found);
  CHECK(read_file(scratch / "none" / "none").error().code == ErrorCode::not_found);
  CHECK(read_file(scratch.path()).error().code == ErrorCode::invalid);
  CHECK(std::distance(fs::directory_iterator(scratch.path()), {}) == 1);
}

TEST_CASE("an error names the file in UTF-8, whatever the system's own language") {
  const TemporaryFolder scratch;
  CHECK_THAT(read_file(scratch / "កំណត់ត្រា").error().message, Catch::Contains("កំណត់ត្រា"));
}

TEST_CASE("a file that somebody holds for a moment is replaced all the same") {
  const TemporaryFolder scratch;
  const fs::path file = scratch / "held.txt";
  REQUIRE(write_file_to_medium(file, "old"));
  // As a virus scanner does with what was just written.
  std::thread holder([reader = AppendFile::open(file)]() mutable {
    std::this_thread::sleep_for(std::chrono::milliseconds(200));
    reader = failure(ErrorCode::io, "let go");
  });
  CHECK(write_file_atomically(file, "new"));
  CHECK(read_file(file).value() == "new");
  holder.join();
}

TEST_CASE("lines are appended to what was there") {
  const TemporaryFolder scratch;
  const fs::path file = scratch / "lines";
  for (const char* line : {"one\n", "two\n"}) {
    auto out = AppendFile::open(file);
    REQUIRE(out);
    CHECK(out->append(line));
    CHECK(out->append("and\n"));
    CHECK(out->flush());
  }
  CHECK(read_file(file).value() == "one\nand\ntwo\nand\n");
}

TEST_CASE("erasing what is not there is no error") {
  const TemporaryFolder scratch;
  const fs::path file = scratch / "gone";
  REQUIRE(write_file_atomically(file, "x"));
  CHECK(remove_durably(file));
  CHECK_FALSE(fs::exists(file));
  CHECK(remove_durably(file));
}

TEST_CASE("a private folder is made with those above it, and one that is there is left alone") {
  const TemporaryFolder scratch;
  const fs::path folder = scratch / "a" / "b";
  REQUIRE(make_private_folder(folder));
  REQUIRE(write_file_atomically(folder / "kept", "x"));
  REQUIRE(make_private_folder(folder));
  CHECK(read_file(folder / "kept").value() == "x");
  CHECK(restrict_to_owner(folder));
  CHECK(restrict_to_owner(folder / "kept"));
  CHECK(read_file(folder / "kept").value() == "x");
}

TEST_CASE("a lock is held by one, says by whom, and is free when its holder goes") {
  const TemporaryFolder scratch;
  const fs::path file = scratch / "lock";
  {
    const auto lock = FileLock::take(file);
    REQUIRE(lock);
    const auto second = FileLock::take(file);
    REQUIRE_FALSE(second);
    CHECK(second.error().code == ErrorCode::busy);
    CHECK_THAT(second.error().message, Catch::Contains("process " + std::to_string(process_id()) + " "));
  }
  CHECK(FileLock::take(file));
}

TEST_CASE("the system's folders are named") {
  CHECK(fs::exists(program_folder()));
  CHECK(user_data_folder().is_absolute());
  for (const fs::path& folder : removable_folders()) CHECK(fs::is_directory(folder));
}

TEST_CASE("a folder is listed by name, and one that is not there is empty") {
  const TemporaryFolder scratch;
  for (const char* name : {"b.po", "a.po", "ខ.po", "c.lua"})
    REQUIRE(write_file_atomically(scratch / name, ""));
  const auto names = list_folder(scratch.path(), ".po");
  REQUIRE(names.size() == 3);
  CHECK(names[0].filename() == "a.po");
  CHECK(names[2].filename() == path_of("ខ.po"));
  CHECK(list_folder(scratch.path()).size() == 4);
  CHECK(list_folder(scratch.path(), {}, 2).size() == 2);
  CHECK(list_folder(scratch / "none").empty());
}

TEST_CASE("a mapped file gives its bytes, and says why it cannot") {
  const TemporaryFolder scratch;
  const fs::path file = scratch / "ជើង.ttf";
  const std::string content(100'000, '\x7f');
  REQUIRE(write_file_atomically(file, content));
  {
    auto mapped = MappedFile::open(file);
    REQUIRE(mapped);
    const MappedFile moved = std::move(*mapped);
    CHECK(moved.content() == content);
  }
  CHECK(MappedFile::open(scratch / "none").error().code == ErrorCode::not_found);
  REQUIRE(write_file_atomically(file, ""));
  CHECK(MappedFile::open(file).error().code == ErrorCode::invalid);
}

#ifndef _WIN32
TEST_CASE("a pipe is no file, and its writer is not waited for") {
  const TemporaryFolder scratch;
  const fs::path pipe = scratch / "pipe";
  REQUIRE(std::system(("mkfifo '" + pipe.string() + "'").c_str()) == 0);
  CHECK(read_file(pipe).error().code == ErrorCode::invalid);
}

TEST_CASE("a link is followed where the folder is ours, and refused where it is not") {
  const TemporaryFolder scratch;
  REQUIRE(write_file_atomically(scratch / "file", "content"));
  fs::create_symlink(scratch / "file", scratch / "link");
  CHECK(read_file(scratch / "link").value() == "content");
  const auto refused = read_file(scratch / "link", 100, Links::refused);
  CHECK(refused.error().code == ErrorCode::invalid);
  CHECK_THAT(refused.error().message, Catch::Contains("it is a link"));
  CHECK(read_file(scratch / "file", 100, Links::refused).value() == "content");
}
#endif
