// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include <array>
#include <filesystem>
#include <fstream>

#include "base/file.hpp"
#include "base/random.hpp"
#include "store/database.hpp"
#include "store/migrator.hpp"

using namespace waypost;
using namespace waypost::store;

namespace {

/// A folder of its own for each test, gone afterwards.
class TemporaryFolder {
 public:
  TemporaryFolder() {
    SystemRandom random;
    path_ = std::filesystem::temp_directory_path() / ("waypost-store-" + std::to_string(random.next()));
    std::filesystem::create_directories(path_);
  }
  ~TemporaryFolder() { std::filesystem::remove_all(path_); }
  std::filesystem::path file(const char* name) const { return path_ / name; }

 private:
  std::filesystem::path path_;
};

constexpr std::array<Migration, 1> kFirst{{{1, "0001_box",
                                            "CREATE TABLE box (id INTEGER PRIMARY KEY, label TEXT NOT NULL, "
                                            "content BLOB, parent INTEGER REFERENCES box (id)) STRICT;"}}};
constexpr std::array<Migration, 2> kSecond{
    {kFirst[0], {2, "0002_mark", "ALTER TABLE box ADD COLUMN mark INTEGER;"}}};

Database make_database(const std::filesystem::path& file) {
  const Status made = Database::provision(file, [](Database& database) { return migrate(database, kFirst); });
  REQUIRE(made);
  auto database = Database::open(file);
  REQUIRE(database);
  return std::move(*database);
}

std::int64_t count_boxes(Database& database) {
  auto statement = database.prepare("SELECT COUNT(*) AS count FROM box");
  REQUIRE(statement);
  REQUIRE(statement->step().value());
  return statement->integer("count");
}

}  // namespace

TEST_CASE("values bound by name come back by column name") {
  const TemporaryFolder folder;
  Database database = make_database(folder.file("a.db"));
  auto insert = database.prepare("INSERT INTO box (id, label, content) VALUES (:id, :label, :content)");
  REQUIRE(insert);
  const Bytes content{0, 1, 255};
  REQUIRE(insert->bind("id", 7).bind("label", "ភ្នំពេញ").bind_blob("content", content).run());
  insert->reset();
  REQUIRE(insert->bind("id", 8).bind("label", std::string()).bind_null("content").run());

  auto select = database.prepare("SELECT id, label, content FROM box ORDER BY id");
  REQUIRE(select);
  REQUIRE(select->step().value());
  CHECK(select->integer("id") == 7);
  CHECK(select->text("label") == "ភ្នំពេញ");
  CHECK(select->blob("content") == content);
  REQUIRE(select->step().value());
  CHECK(select->text("label").empty());
  CHECK_FALSE(select->is_null("label"));
  CHECK(select->is_null("content"));
  CHECK_FALSE(select->step().value());
}

TEST_CASE("an open database has the settings that survive power cuts") {
  const TemporaryFolder folder;
  Database database = make_database(folder.file("a.db"));
  const auto value_of = [&](const char* name) {
    auto statement = database.prepare(std::string("PRAGMA ") + name);
    REQUIRE(statement);
    REQUIRE(statement->step().value());
    return statement->text(name);
  };
  CHECK(value_of("journal_mode") == "wal");
  CHECK(value_of("synchronous") == "2");
  CHECK(value_of("locking_mode") == "exclusive");
  CHECK(value_of("foreign_keys") == "1");
  CHECK(value_of("trusted_schema") == "0");
}

TEST_CASE("a transaction that is not committed leaves nothing") {
  const TemporaryFolder folder;
  Database database = make_database(folder.file("a.db"));
  {
    auto transaction = Transaction::begin(database);
    REQUIRE(transaction);
    REQUIRE(database.execute("INSERT INTO box (label) VALUES ('lost')"));
  }
  CHECK(count_boxes(database) == 0);
  auto transaction = Transaction::begin(database);
  REQUIRE(transaction);
  REQUIRE(database.execute("INSERT INTO box (label) VALUES ('kept')"));
  REQUIRE(transaction->commit());
  CHECK(count_boxes(database) == 1);
}

TEST_CASE("a broken reference and a wrong type are refused") {
  const TemporaryFolder folder;
  Database database = make_database(folder.file("a.db"));
  CHECK_FALSE(database.execute("INSERT INTO box (label, parent) VALUES ('orphan', 99)"));
  CHECK_FALSE(database.execute("INSERT INTO box (id, label) VALUES ('seven', 'text for a number')"));
}

TEST_CASE("a second connection to the same file is refused") {
  const TemporaryFolder folder;
  Database database = make_database(folder.file("a.db"));
  REQUIRE(database.execute("INSERT INTO box (label) VALUES ('mine')"));
  const auto second = Database::open(folder.file("a.db"));
  REQUIRE_FALSE(second);
  CHECK(second.error().code == ErrorCode::busy);
}

TEST_CASE("a file that is no database is called corrupt") {
  const TemporaryFolder folder;
  std::ofstream(folder.file("a.db")) << std::string(4096, 'x');
  const auto database = Database::open(folder.file("a.db"));
  REQUIRE_FALSE(database);
  CHECK(database.error().code == ErrorCode::corrupt);
  const auto missing = Database::open(folder.file("b.db"));
  REQUIRE_FALSE(missing);
  CHECK(missing.error().code == ErrorCode::not_found);
}

TEST_CASE("an older schema is brought up step by step and keeps its rows") {
  const TemporaryFolder folder;
  Database database = make_database(folder.file("a.db"));
  REQUIRE(database.execute("INSERT INTO box (label) VALUES ('old')"));
  REQUIRE(migrate(database, kSecond));
  CHECK(database.schema_version().value() == 2);
  REQUIRE(database.execute("UPDATE box SET mark = 5"));
  CHECK(count_boxes(database) == 1);
  REQUIRE(migrate(database, kSecond));
}

TEST_CASE("a step that fails leaves the schema before it") {
  const TemporaryFolder folder;
  Database database = make_database(folder.file("a.db"));
  const std::array<Migration, 2> broken{
      {kFirst[0],
       {2, "0002_broken", "ALTER TABLE box ADD COLUMN mark INTEGER; ALTER TABLE nothing ADD COLUMN x;"}}};
  CHECK_FALSE(migrate(database, broken));
  CHECK(database.schema_version().value() == 1);
  CHECK_FALSE(database.execute("UPDATE box SET mark = 5"));
}

TEST_CASE("a database from a newer version is refused and not touched") {
  const TemporaryFolder folder;
  {
    Database database = make_database(folder.file("a.db"));
    REQUIRE(migrate(database, kSecond));
  }
  const std::string before = read_file(folder.file("a.db")).value();
  {
    auto database = Database::open(folder.file("a.db"));
    REQUIRE(database);
    const Status outcome = migrate(*database, kFirst);
    REQUIRE_FALSE(outcome);
    CHECK(outcome.error().code == ErrorCode::newer_version);
  }
  CHECK(read_file(folder.file("a.db")).value() == before);
}

TEST_CASE("a copy is a whole database of its own") {
  const TemporaryFolder folder;
  Database database = make_database(folder.file("a.db"));
  REQUIRE(database.execute("INSERT INTO box (label) VALUES ('one'), ('two')"));
  REQUIRE(database.copy_to(folder.file("copy.db")));
  auto copy = Database::open(folder.file("copy.db"));
  REQUIRE(copy);
  CHECK(count_boxes(*copy) == 2);
  CHECK(copy->schema_version().value() == 1);
}

TEST_CASE("damage in the middle of a file is found by the check") {
  const TemporaryFolder folder;
  {
    Database database = make_database(folder.file("a.db"));
    for (int i = 0; i < 2000; ++i)
      REQUIRE(database.execute("INSERT INTO box (label) VALUES ('a label of some length')"));
  }
  std::string content = read_file(folder.file("a.db")).value();
  for (std::size_t i = 8192; i < 8192 + 512; ++i) content[i] = static_cast<char>(content[i] ^ 0x55);
  std::ofstream(folder.file("a.db"), std::ios::binary) << content;
  auto database = Database::open(folder.file("a.db"));
  REQUIRE(database);
  const auto findings = database->check(Database::Check::quick);
  CHECK((!findings || !findings->empty()));
}
