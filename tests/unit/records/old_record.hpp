// SPDX-License-Identifier: Apache-2.0
/// A record folder as an earlier program left it: a dump of its database, its witness, and its learners' keys
/// in hexadecimal digits.
#pragma once

#include <algorithm>
#include <fstream>

#include "record_scene.hpp"

namespace waypost::records {

class OldRecord : public RecordScene {
 public:
  explicit OldRecord(const std::string& name)
      : source_(std::filesystem::path(WAYPOST_SOURCE_DIR) / "tests/unit/records" / name) {
    store.reset();
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories(folder / "keys");
    std::filesystem::copy_file(source_ / "answers.log", file("answers.log"));
  }

  void put_key(const LearnerId& owner, const std::string& hex) {
    const auto key = from_hex(hex);
    REQUIRE(key);
    REQUIRE(write_file_atomically(folder / "keys" / ("learner-" + owner.text() + ".key"), as_text(*key),
                                  Readers::owner));
  }
  /// Without it only the witness is there.
  void provision(std::int64_t schema_version) {
    const std::string dump = read_file(source_ / "records.dump").value();
    const Status made =
        store::Database::provision(file("records.db"), [&](store::Database& database) -> Status {
          TRY(database.execute(dump));
          return database.set_schema_version(schema_version);
        });
    INFO((made ? std::string() : made.error().message));
    REQUIRE(made);
  }
  const std::filesystem::path& source() const { return source_; }

 private:
  std::filesystem::path source_;
};

}  // namespace waypost::records
