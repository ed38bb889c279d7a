// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "base/folders.hpp"
#include "base/process.hpp"

using namespace waypost;

namespace {

Result<Process> start(const std::string& behaviour) {
  return Process::spawn(sibling_program("false-child-" + behaviour), {});
}

}  // namespace

TEST_CASE("a child process is talked to through pipes and may be killed") {
  auto child = start("echoes");
  REQUIRE(child);
  REQUIRE(child->write("hello", 5000));
  CHECK(child->read(5000).value() == "hello");
  CHECK(child->read(10).error().code == ErrorCode::timeout);
  child->kill();
  CHECK(child->wait().cause == EndCause::killed);
}

TEST_CASE("bytes pass as they are, also more than a pipe holds") {
  auto child = start("echoes");
  REQUIRE(child);
  std::string sent;
  for (int i = 0; i < 40'000; ++i) sent += static_cast<char>(i * 7);
  std::string heard;
  for (int round = 0; round < 8; ++round) {
    REQUIRE(child->write(sent, 5000));
    while (heard.size() < sent.size() * static_cast<std::size_t>(round + 1)) {
      const auto block = child->read(5000);
      REQUIRE(block);
      REQUIRE_FALSE(block->empty());
      heard += *block;
    }
  }
  CHECK(heard.substr(heard.size() - sent.size()) == sent);
  child->close_input();
  CHECK(child->read(5000).value().empty());
  CHECK(child->wait().exit_code == 0);
}

TEST_CASE("a child that takes no input makes writing end in time, and one that is gone makes it fail") {
  auto child = start("sleeps");
  REQUIRE(child);
  const std::string much(1 << 20, 'x');
  CHECK(child->write(much, 100).error().code == ErrorCode::timeout);
  child->kill();
  child->wait();
  CHECK(child->write(much, 5000).error().code == ErrorCode::crashed);
}

TEST_CASE("a child that crashes is told from one that ends") {
  auto crashing = start("crashes");
  REQUIRE(crashing);
  CHECK(crashing->wait().cause == EndCause::crashed);
  auto ending = start("ends");
  REQUIRE(ending);
  CHECK(ending->wait().cause == EndCause::exited);
}

TEST_CASE("a child's CPU time grows while it works, not while it sleeps") {
  auto busy = start("talks");
  auto idle = start("sleeps");
  REQUIRE(busy);
  REQUIRE(idle);
  // Enough to hear that the work shows on a clock of 15 ms steps.
  std::size_t heard_bytes = 0;
  while (heard_bytes < std::size_t{64} << 20) {
    const auto block = busy->read(5000);
    REQUIRE(block);
    REQUIRE_FALSE(block->empty());
    heard_bytes += block->size();
  }
  CHECK(busy->cpu_time_ms().value_or(0) > idle->cpu_time_ms().value_or(10'000));
  busy->kill();
  busy->wait();
  CHECK_FALSE(busy->cpu_time_ms());
}

TEST_CASE("a program that is not there cannot be started") {
  CHECK_FALSE(Process::spawn("/no/such/program", {}));
}
