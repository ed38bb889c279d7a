// SPDX-License-Identifier: Apache-2.0
// A paper for a disk that is full.
#include <catch2/catch.hpp>
#include <csignal>
#include <sys/resource.h>

#include "own_record_samples.hpp"
#include "print/printing.hpp"
#include "../support/temporary_folder.hpp"

using namespace waypost;
using namespace waypost::print;

namespace {

/// No file may grow larger while this is there: the system's own stand-in for a disk that is full.
class SmallDisk {
 public:
  explicit SmallDisk(rlim_t bytes) {
    std::signal(SIGXFSZ, SIG_IGN);
    REQUIRE(::getrlimit(RLIMIT_FSIZE, &before_) == 0);
    rlimit small = before_;
    small.rlim_cur = bytes;
    REQUIRE(::setrlimit(RLIMIT_FSIZE, &small) == 0);
  }
  ~SmallDisk() { ::setrlimit(RLIMIT_FSIZE, &before_); }
  SmallDisk(const SmallDisk&) = delete;
  SmallDisk& operator=(const SmallDisk&) = delete;

 private:
  rlimit before_{};
};

}  // namespace

TEST_CASE("a disk that takes only half of a paper keeps nothing of it") {
  const TemporaryFolder folder;
  const OwnRecord record = record_with(language_samples()[0], 1);
  {
    const SmallDisk disk(4096);
    const auto file = save_own_record(record, folder.path(), 1);
    REQUIRE_FALSE(file);
  }
  CHECK(std::filesystem::is_empty(folder.path()));
  CHECK(save_own_record(record, folder.path(), 1));
}
