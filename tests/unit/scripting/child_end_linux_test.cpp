// SPDX-License-Identifier: Apache-2.0
// How a lesson child ends: with its parent, and after a fault with the line where the lesson was; and what
// only this system may put into a module's folder.
#include <signal.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <optional>
#include <string>
#include <thread>

#include "base/file.hpp"
#include "lesson_folder.hpp"
#include "scripting/lesson_host.hpp"
#include "unwatched_child.hpp"

namespace {

using namespace waypost::scripting::test;
using SteadyClock = std::chrono::steady_clock;

/// Longer than a system takes to end a process, however busy it is.
constexpr auto kLong = std::chrono::seconds(20);

/// The one child of a process.
pid_t child_of(pid_t parent) {
  const std::string process = "/proc/" + std::to_string(parent);
  std::ifstream children(process + "/task/" + std::to_string(parent) + "/children");
  pid_t child = 0;
  children >> child;
  return child;
}

/// How a process that is or becomes ours ended; nothing where it lives on.
std::optional<int> wait_for(pid_t pid) {
  for (const auto end = SteadyClock::now() + kLong; SteadyClock::now() < end;) {
    int status = 0;
    if (::waitpid(pid, &status, WNOHANG) == pid) return status;
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
  }
  return std::nullopt;
}

/// Starts a child that computes for ever and does not read what is said to it.
void run_endless_loop(UnwatchedChild& child) {
  child.start(false);
  child.run("lessons/only.lua", "local x = 0\nwhile true do\n  x = x + 1\nend\n");
}

}  // namespace

TEST_CASE("a lesson child dies when its parent is killed, whatever it is doing") {
  // Orphans become ours, so that their end can be seen.
  REQUIRE(::prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0) == 0);
  int ready[2];
  REQUIRE(::pipe(ready) == 0);
  const pid_t parent = ::fork();
  REQUIRE(parent >= 0);
  if (parent == 0) {
    UnwatchedChild child;
    run_endless_loop(child);
    const pid_t pid = child_of(::getpid());
    if (::write(ready[1], &pid, sizeof pid) != sizeof pid) ::_exit(1);
    while (true) ::pause();
  }
  pid_t child = 0;
  REQUIRE(::read(ready[0], &child, sizeof child) == sizeof child);
  REQUIRE(child > 0);
  REQUIRE(::kill(child, 0) == 0);
  REQUIRE(::kill(parent, SIGKILL) == 0);
  CHECK(wait_for(parent).has_value());
  const auto end = wait_for(child);
  if (!end) ::kill(child, SIGKILL);
  REQUIRE(end.has_value());
  CHECK(WIFSIGNALED(*end));
  CHECK(WTERMSIG(*end) == SIGKILL);
  ::close(ready[0]);
  ::close(ready[1]);
  ::prctl(PR_SET_CHILD_SUBREAPER, 0, 0, 0, 0);
}

TEST_CASE("after a fault the child still says in which line the lesson was") {
  for (const int fault : {SIGSEGV, SIGBUS, SIGABRT, SIGFPE, SIGILL}) {
    INFO(fault);
    UnwatchedChild child;
    run_endless_loop(child);
    // It has read the file and is within the loop.
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
    REQUIRE(::kill(child_of(::getpid()), fault) == 0);
    const auto words = waypost::parse_json(child.hear()).value();
    CHECK(words["type"].text() == "stopped");
    CHECK(words["cause"].text() == "fault");
    CHECK(words["line"].integer() >= 2);
    CHECK(words["line"].integer() <= 4);
  }
}

TEST_CASE("a pipe in place of a lesson is named, and nobody waits for it") {
  LessonFolder folder("pipe");
  REQUIRE(::mkfifo((folder.path() / "lessons" / "only.lua").c_str(), 0600) == 0);
  const auto loaded = waypost::scripting::load_module({}, folder.path());
  REQUIRE(loaded.has_value());
  CHECK(render(loaded->diagnostics).find("lessons/only.lua: error: this is no file") != std::string::npos);
}
