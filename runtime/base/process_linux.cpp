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

#include "base/format.hpp"
#include "base/system_error.hpp"

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

ExitStatus signal_status(int signal) {
  switch (signal) {
    case SIGSEGV: return {EndCause::crashed, 0, "SIGSEGV"};
    case SIGABRT: return {EndCause::crashed, 0, "SIGABRT"};
    case SIGBUS: return {EndCause::crashed, 0, "SIGBUS"};
    case SIGFPE: return {EndCause::crashed, 0, "SIGFPE"};
    case SIGILL: return {EndCause::crashed, 0, "SIGILL"};
    case SIGSYS: return {EndCause::forbidden_call, 0, "SIGSYS"};
    case SIGXCPU: return {EndCause::cpu_time, 0, "SIGXCPU"};
    case SIGKILL: return {EndCause::killed, 0, "SIGKILL"};
    default: return {EndCause::other, 0, format("signal {}", signal)};
  }
}

}  // namespace

struct Process::Handles {
  pid_t pid = -1;
  int input = -1;
  int output = -1;
};

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
  return Process(std::make_unique<Handles>(Handles{pid, to_child[1], from_child[0]}));
}

Process::Process(std::unique_ptr<Handles> handles) : handles_(std::move(handles)) {}
Process::Process(Process&& other) noexcept = default;

Process& Process::operator=(Process&& other) noexcept {
  std::swap(handles_, other.handles_);
  std::swap(ended_, other.ended_);
  return *this;
}

Process::~Process() {
  if (handles_ == nullptr) return;
  close_input();
  ::close(handles_->output);
  kill();
  wait();
}

Status Process::write(std::string_view content, int timeout_ms) {
  const auto deadline = SteadyClock::now() + std::chrono::milliseconds(timeout_ms);
  while (!content.empty()) {
    if (!wait_ready(handles_->input, POLLOUT, deadline))
      return failure(ErrorCode::timeout, "writing to a child: no answer");
    const ssize_t count = ::write(handles_->input, content.data(), content.size());
    if (count < 0 && (errno == EINTR || errno == EAGAIN)) continue;
    if (count < 0) return failure(ErrorCode::crashed, "writing to a child: it is gone");
    content.remove_prefix(static_cast<std::size_t>(count));
  }
  return {};
}

void Process::close_input() {
  if (handles_->input >= 0) ::close(std::exchange(handles_->input, -1));
}

Result<std::string> Process::read(int timeout_ms) {
  const auto deadline = SteadyClock::now() + std::chrono::milliseconds(timeout_ms);
  char block[65536];
  while (true) {
    if (!wait_ready(handles_->output, POLLIN, deadline))
      return failure(ErrorCode::timeout, "reading from a child: no answer");
    const ssize_t count = ::read(handles_->output, block, sizeof block);
    if (count < 0 && (errno == EINTR || errno == EAGAIN)) continue;
    if (count < 0) return failure(system_error("reading from a child"));
    return std::string(block, static_cast<std::size_t>(count));
  }
}

void Process::kill() {
  if (!ended_) ::kill(handles_->pid, SIGKILL);
}

ExitStatus Process::wait() {
  if (ended_) return *ended_;
  int status = 0;
  while (::waitpid(handles_->pid, &status, 0) < 0 && errno == EINTR) {
  }
  ended_ = WIFSIGNALED(status) ? signal_status(WTERMSIG(status))
                               : ExitStatus{EndCause::exited, WEXITSTATUS(status), {}};
  return *ended_;
}

std::optional<std::int64_t> Process::cpu_time_ms() const {
  clockid_t clock{};
  timespec used{};
  if (ended_ || ::clock_getcpuclockid(handles_->pid, &clock) != 0 || ::clock_gettime(clock, &used) != 0) {
    return std::nullopt;
  }
  return std::int64_t{used.tv_sec} * 1000 + used.tv_nsec / 1'000'000;
}

std::int64_t process_id() { return ::getpid(); }

void kill_this_process() {
  ::kill(::getpid(), SIGKILL);
  while (true) ::pause();
}

}  // namespace waypost
