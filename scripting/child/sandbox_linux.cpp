// SPDX-License-Identifier: Apache-2.0
#include <fcntl.h>
#include <linux/landlock.h>
#include <seccomp.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdint>
#include <cstring>

#include "base/format.hpp"
#include "scripting/child/sandbox.hpp"

namespace waypost::child {
namespace {

#ifdef WAYPOST_SANITIZE
// A sanitizer maps terabytes and asks the system for more than a lesson may: Lua's own cap stands in.
constexpr bool kSanitized = true;
#else
constexpr bool kSanitized = false;
#endif

constexpr rlim_t kAddressSpaceBytes = rlim_t{256} << 20;
constexpr rlim_t kCpuSeconds = 10;
// A sanitizer opens a pipe to find out whether memory may be read.
constexpr rlim_t kDescriptors = kSanitized ? 16 : 3;

std::string why() { return std::strerror(errno); }

SandboxLayer limit(const std::string& name, __rlimit_resource resource, rlim_t value) {
  const rlimit wanted{value, value};
  if (::setrlimit(resource, &wanted) != 0) return {name, false, why()};
  rlimit found{};
  ::getrlimit(resource, &found);
  return {name, found.rlim_cur == value, format("{}", found.rlim_cur)};
}

SandboxLayer forbid_new_privileges() {
  const bool done =
      ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && ::prctl(PR_GET_NO_NEW_PRIVS, 0, 0, 0, 0) == 1;
  return {"no_new_privs", done, done ? "set" : why()};
}

/// A rule set that handles everything and allows no path.
SandboxLayer forbid_files() {
  const long version = ::syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION);
  if (version < 1) return {"landlock", false, "skipped: this kernel has none (" + why() + ")"};
  landlock_ruleset_attr rules{};
  // The thirteen rights of version 1, then those that later versions added (refer, truncate, device control).
  rules.handled_access_fs = (std::uint64_t{1} << 13) - 1;
  if (version >= 2) rules.handled_access_fs |= std::uint64_t{1} << 13;
  if (version >= 3) rules.handled_access_fs |= std::uint64_t{1} << 14;
  if (version >= 5) rules.handled_access_fs |= std::uint64_t{1} << 15;
  const int ruleset =
      static_cast<int>(::syscall(SYS_landlock_create_ruleset, &rules, sizeof rules.handled_access_fs, 0));
  if (ruleset < 0) return {"landlock", false, why()};
  const bool done = ::syscall(SYS_landlock_restrict_self, ruleset, 0) == 0;
  const std::string detail = done ? format("version {}, no path allowed", version) : why();
  ::close(ruleset);
  return {"landlock", done, detail};
}

/// The calls that computing, reading and writing need; anything else ends the process.
class CallFilter {
 public:
  explicit CallFilter(std::uint32_t otherwise) : context_(::seccomp_init(otherwise)) {}
  CallFilter(const CallFilter&) = delete;
  CallFilter& operator=(const CallFilter&) = delete;
  ~CallFilter() {
    if (context_ != nullptr) ::seccomp_release(context_);
  }

  void allow(int call) { note(::seccomp_rule_add_array(context_, SCMP_ACT_ALLOW, call, 0, nullptr)); }

  template <typename... Conditions>
  void allow(int call, Conditions... conditions) {
    const scmp_arg_cmp all[] = {conditions...};
    note(::seccomp_rule_add_array(context_, SCMP_ACT_ALLOW, call, sizeof...(conditions), all));
  }

  bool load() { return context_ != nullptr && !failed_ && ::seccomp_load(context_) == 0; }

 private:
  void note(int result) { failed_ = failed_ || result != 0; }

  scmp_filter_ctx context_;
  bool failed_ = false;
};

scmp_arg_cmp equals(unsigned argument, std::uint64_t value) { return {argument, SCMP_CMP_EQ, value, 0}; }

/// The bits of `mask` in the argument are exactly `value`.
scmp_arg_cmp bits(unsigned argument, std::uint64_t mask, std::uint64_t value) {
  return {argument, SCMP_CMP_MASKED_EQ, mask, value};
}

SandboxLayer forbid_calls() {
  CallFilter filter(kSanitized ? SCMP_ACT_LOG : SCMP_ACT_KILL_PROCESS);
  filter.allow(SCMP_SYS(read), equals(0, STDIN_FILENO));
  filter.allow(SCMP_SYS(write), equals(0, STDOUT_FILENO));
  filter.allow(SCMP_SYS(write), equals(0, STDERR_FILENO));
  filter.allow(SCMP_SYS(exit_group));
  filter.allow(SCMP_SYS(exit));
  filter.allow(SCMP_SYS(brk));
  // Memory of its own, never a program's: no mapping of files, nothing executable.
  filter.allow(SCMP_SYS(mmap), bits(2, PROT_EXEC, 0), bits(3, MAP_ANONYMOUS, MAP_ANONYMOUS));
  filter.allow(SCMP_SYS(mprotect), bits(2, PROT_EXEC, 0));
  filter.allow(SCMP_SYS(munmap));
  filter.allow(SCMP_SYS(mremap));
  filter.allow(SCMP_SYS(madvise));
  filter.allow(SCMP_SYS(futex));
  filter.allow(SCMP_SYS(clock_gettime));
  filter.allow(SCMP_SYS(setitimer));
  filter.allow(SCMP_SYS(rt_sigreturn));
  filter.allow(SCMP_SYS(rt_sigprocmask));
  filter.allow(SCMP_SYS(restart_syscall));
  // abort() signals itself.
  filter.allow(SCMP_SYS(getpid));
  filter.allow(SCMP_SYS(gettid));
  filter.allow(SCMP_SYS(tgkill), equals(0, static_cast<std::uint64_t>(::getpid())));
  const bool done = filter.load();
  std::string detail = done ? "allow-list, anything else ends the process" : "skipped: " + why();
  if (done && kSanitized) detail = "anything else is logged (sanitizer build)";
  return {"seccomp", done, detail};
}

}  // namespace

std::vector<SandboxLayer> enter_sandbox() {
  // A child whose parent is gone has nothing to do.
  ::prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0);
  std::vector<SandboxLayer> layers;
  layers.push_back(forbid_new_privileges());
  layers.push_back(forbid_files());
  if (kSanitized) {
    layers.push_back(
        {"address_space_bytes", false, "skipped: sanitizer build, Lua's allocator has a cap instead"});
  } else {
    layers.push_back(limit("address_space_bytes", RLIMIT_AS, kAddressSpaceBytes));
  }
  layers.push_back(limit("cpu_seconds", RLIMIT_CPU, kCpuSeconds));
  layers.push_back(limit("file_size_bytes", RLIMIT_FSIZE, 0));
  layers.push_back(limit("core_bytes", RLIMIT_CORE, 0));
  layers.push_back(limit("descriptors", RLIMIT_NOFILE, kDescriptors));
  layers.push_back(forbid_calls());
  return layers;
}

std::string describe_sandbox() {
  int ends[2];
  if (::pipe2(ends, O_CLOEXEC) != 0) return "cannot make a pipe: " + why() + "\n";
  // The sandbox forbids writing files, and standard output may be one: a process of its own enters it and
  // tells.
  const pid_t pid = ::fork();
  if (pid == 0) {
    ::dup2(ends[1], STDOUT_FILENO);
    const std::string text = as_lines(enter_sandbox());
    const ssize_t ignored = ::write(STDOUT_FILENO, text.data(), text.size());
    static_cast<void>(ignored);
    ::_exit(0);
  }
  ::close(ends[1]);
  std::string text;
  char block[4096];
  ssize_t count = 0;
  while ((count = ::read(ends[0], block, sizeof block)) > 0)
    text.append(block, static_cast<std::size_t>(count));
  ::close(ends[0]);
  if (pid > 0) ::waitpid(pid, nullptr, 0);
  return text;
}

}  // namespace waypost::child
