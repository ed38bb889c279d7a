// SPDX-License-Identifier: Apache-2.0
#include "base/process.hpp"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <utility>

#include "base/file.hpp"

extern char** environ;

namespace waypost {
namespace {

using SteadyClock = std::chrono::steady_clock;

int remaining_ms(SteadyClock::time_point deadline) {
  const auto left =
      std::chrono::duration_cast<std::chrono::milliseconds>(deadline - SteadyClock::now()).count();
  return left > 0 ? static_cast<int>(left) : 0;
}

/// True when the descriptor is ready (or closed by the other side) before the deadline.
bool wait_ready(int descriptor, short events, SteadyClock::time_point deadline) {
  while (true) {
    pollfd request{descriptor, events, 0};
    const int count = ::poll(&request, 1, remaining_ms(deadline));
    if (count > 0) return true;
    if (count == 0) return false;
    if (errno != EINTR) return true;
  }
}

}  // namespace

Result<Process> Process::spawn(const std::filesystem::path& program,
                               const std::vector<std::string>& arguments) {
  // A child that died must show as a failed write, not end the player.
  ::signal(SIGPIPE, SIG_IGN);
  int to_child[2];
  int from_child[2];
  if (::pipe2(to_child, O_CLOEXEC) != 0) return failure(system_error("making a pipe"));
  if (::pipe2(from_child, O_CLOEXEC) != 0) {
    ::close(to_child[0]);
    ::close(to_child[1]);
    return failure(system_error("making a pipe"));
  }
  std::vector<std::string> words{program.string()};
  words.insert(words.end(), arguments.begin(), arguments.end());
  std::vector<char*> argv;
  for (std::string& word : words) argv.push_back(word.data());
  argv.push_back(nullptr);

  posix_spawn_file_actions_t actions;
  ::posix_spawn_file_actions_init(&actions);
  ::posix_spawn_file_actions_adddup2(&actions, to_child[0], STDIN_FILENO);
  ::posix_spawn_file_actions_adddup2(&actions, from_child[1], STDOUT_FILENO);
  ::posix_spawn_file_actions_addclosefrom_np(&actions, 3);
  pid_t pid = -1;
  const int cause = ::posix_spawn(&pid, program.c_str(), &actions, nullptr, argv.data(), environ);
  ::posix_spawn_file_actions_destroy(&actions);
  ::close(to_child[0]);
  ::close(from_child[1]);
  if (cause != 0) {
    ::close(to_child[1]);
    ::close(from_child[0]);
    errno = cause;
    return failure(system_error("starting " + program.string()));
  }
  ::fcntl(to_child[1], F_SETFL, O_NONBLOCK);
  ::fcntl(from_child[0], F_SETFL, O_NONBLOCK);
  return Process(pid, to_child[1], from_child[0]);
}

Process::Process(Process&& other) noexcept
    : pid_(std::exchange(other.pid_, -1)),
      input_(std::exchange(other.input_, -1)),
      output_(std::exchange(other.output_, -1)),
      ended_(other.ended_) {}

Process& Process::operator=(Process&& other) noexcept {
  std::swap(pid_, other.pid_);
  std::swap(input_, other.input_);
  std::swap(output_, other.output_);
  std::swap(ended_, other.ended_);
  return *this;
}

Process::~Process() {
  close_input();
  if (output_ >= 0) ::close(output_);
  if (pid_ > 0 && !ended_) {
    kill();
    wait();
  }
}

Status Process::write(std::string_view content, int timeout_ms) {
  const auto deadline = SteadyClock::now() + std::chrono::milliseconds(timeout_ms);
  while (!content.empty()) {
    if (!wait_ready(input_, POLLOUT, deadline))
      return failure(ErrorCode::timeout, "writing to a child: no answer");
    const ssize_t count = ::write(input_, content.data(), content.size());
    if (count < 0 && (errno == EINTR || errno == EAGAIN)) continue;
    if (count < 0) return failure(ErrorCode::crashed, "writing to a child: it is gone");
    content.remove_prefix(static_cast<std::size_t>(count));
  }
  return {};
}

void Process::close_input() {
  if (input_ >= 0) ::close(std::exchange(input_, -1));
}

Result<std::string> Process::read(int timeout_ms) {
  const auto deadline = SteadyClock::now() + std::chrono::milliseconds(timeout_ms);
  char block[65536];
  while (true) {
    if (!wait_ready(output_, POLLIN, deadline))
      return failure(ErrorCode::timeout, "reading from a child: no answer");
    const ssize_t count = ::read(output_, block, sizeof block);
    if (count < 0 && (errno == EINTR || errno == EAGAIN)) continue;
    if (count < 0) return failure(system_error("reading from a child"));
    return std::string(block, static_cast<std::size_t>(count));
  }
}

void Process::kill() {
  if (pid_ > 0 && !ended_) ::kill(pid_, SIGKILL);
}

ExitStatus Process::wait() {
  if (ended_) return *ended_;
  int status = 0;
  while (::waitpid(pid_, &status, 0) < 0 && errno == EINTR) {
  }
  ended_ = WIFSIGNALED(status) ? ExitStatus{0, WTERMSIG(status)} : ExitStatus{WEXITSTATUS(status), 0};
  return *ended_;
}

std::optional<std::int64_t> Process::cpu_time_ms() const {
  clockid_t clock{};
  timespec used{};
  if (pid_ <= 0 || ended_ || ::clock_getcpuclockid(pid_, &clock) != 0 || ::clock_gettime(clock, &used) != 0) {
    return std::nullopt;
  }
  return std::int64_t{used.tv_sec} * 1000 + used.tv_nsec / 1'000'000;
}

}  // namespace waypost
