// SPDX-License-Identifier: Apache-2.0
#include "shared_trace.hpp"

#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "base/assert.hpp"

namespace waypost::faults {
namespace {

/// Address space only: pages come when they are written.
constexpr std::size_t kTraceBytes = std::size_t{1} << 30;

char* region = nullptr;

struct Frame {
  Act act;
  std::uint32_t path_bytes, target_bytes;
  std::uint64_t file, offset, bytes;
};

/// Kept when the trace is cleared.
constexpr std::size_t kPlaceBytes = 512;
char* place_text() { return region; }
char* head_begin() { return region + kPlaceBytes; }
char* data() { return head_begin() + sizeof(TraceHead); }

void copy_text(char* to, std::size_t size, std::string_view text) {
  const std::size_t count = text.size() < size ? text.size() : size - 1;
  std::memcpy(to, text.data(), count);
  to[count] = '\0';
}

bool can_meet(FaultKind kind, CallClass call_class) {
  switch (kind) {
    case FaultKind::none:
    case FaultKind::end:
    case FaultKind::io_error: return call_class != CallClass::read;
    case FaultKind::read_error: return call_class == CallClass::read || call_class == CallClass::open;
    case FaultKind::no_space:
      return call_class != CallClass::read && call_class != CallClass::open &&
             call_class != CallClass::unlink;
    case FaultKind::short_write: return call_class == CallClass::write;
  }
  return false;
}

}  // namespace

const char* name_of(FaultKind kind) {
  switch (kind) {
    case FaultKind::none: return "none";
    case FaultKind::io_error: return "io_error";
    case FaultKind::read_error: return "read_error";
    case FaultKind::no_space: return "no_space";
    case FaultKind::short_write: return "short_write";
    case FaultKind::end: return "end";
  }
  return "none";
}

void make_shared_trace() {
  void* memory =
      ::mmap(nullptr, kTraceBytes, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  ASSERT(memory != MAP_FAILED);
  region = static_cast<char*>(memory);
  new (head_begin()) TraceHead();
}

TraceHead& trace_head() { return *reinterpret_cast<TraceHead*>(head_begin()); }

void clear_trace() { trace_head() = TraceHead(); }

void arm(const Fault& fault) {
  TraceHead& head = trace_head();
  head.kind = fault.kind;
  head.at = fault.at;
  head.lasting = fault.lasting;
  head.armed = true;
  head.met = 0;
  head.happened = false;
  head.short_written = false;
}

void set_place(std::string_view place) { copy_text(place_text(), kPlaceBytes, place); }
std::string place() { return place_text(); }

void disarm() { trace_head().armed = false; }
void note_closing(bool closing) { trace_head().closing = closing; }
std::uint64_t calls_met() { return trace_head().met; }

FaultHit fault_hit() {
  const TraceHead& head = trace_head();
  return {head.happened, head.happened_closing, head.call, head.path};
}

Decision decide(CallClass call_class, const char* call, std::string_view path) {
  TraceHead& head = trace_head();
  if (!head.armed) return {};
  if (head.kind == FaultKind::short_write && head.short_written && head.lasting) {
    return can_meet(FaultKind::no_space, call_class) ? Decision{ENOSPC} : Decision{};
  }
  if (!can_meet(head.kind, call_class)) return {};
  ++head.met;
  if (head.kind == FaultKind::none || head.met < head.at || (head.met > head.at && !head.lasting)) return {};
  if (!head.happened) {
    head.happened = true;
    head.happened_closing = head.closing;
    copy_text(head.call, sizeof head.call, call);
    copy_text(head.path, sizeof head.path, path);
    append_operation(Act::note, 0, head.met, "fault", {}, call);
  }
  switch (head.kind) {
    case FaultKind::end: ::_exit(kEndedByFault);
    case FaultKind::no_space: return {ENOSPC};
    case FaultKind::short_write: head.short_written = true; return {0, true};
    default: return {EIO};
  }
}

void append_operation(Act act, std::uint64_t file, std::uint64_t offset, std::string_view path,
                      std::string_view target, std::string_view bytes) {
  TraceHead& head = trace_head();
  const Frame frame{act,
                    static_cast<std::uint32_t>(path.size()),
                    static_cast<std::uint32_t>(target.size()),
                    file,
                    offset,
                    bytes.size()};
  const std::size_t size = sizeof frame + path.size() + target.size() + bytes.size();
  ASSERT(kPlaceBytes + sizeof(TraceHead) + head.used + size <= kTraceBytes);
  char* to = data() + head.used;
  std::memcpy(to, &frame, sizeof frame);
  to += sizeof frame;
  for (const std::string_view part : {path, target, bytes}) {
    if (!part.empty()) std::memcpy(to, part.data(), part.size());
    to += part.size();
  }
  // Last, so that a process which ends in between leaves whole operations.
  head.used += size;
}

void note(std::string_view kind, std::uint64_t number, std::string_view text) {
  append_operation(Act::note, 0, number, kind, {}, text);
}

std::vector<Operation> read_trace() {
  std::vector<Operation> trace;
  const char* at = data();
  const char* end = at + trace_head().used;
  while (at < end) {
    Frame frame;
    std::memcpy(&frame, at, sizeof frame);
    at += sizeof frame;
    Operation operation{frame.act, frame.file, frame.offset, {}, {}, {}};
    operation.path.assign(at, frame.path_bytes);
    at += frame.path_bytes;
    operation.target.assign(at, frame.target_bytes);
    at += frame.target_bytes;
    operation.bytes.assign(at, frame.bytes);
    at += frame.bytes;
    trace.push_back(std::move(operation));
  }
  return trace;
}

ChildEnd run_in_child(const std::function<int()>& work, int limit_s) {
  std::fflush(nullptr);
  const pid_t child = ::fork();
  ASSERT(child >= 0);
  if (child == 0) {
    // The child's own clock kills it, whatever it hangs in.
    std::signal(SIGALRM, SIG_DFL);
    ::alarm(static_cast<unsigned>(limit_s));
    const int code = work();
    std::fflush(nullptr);
    ::_exit(code);
  }
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  ChildEnd end;
  if (WIFEXITED(status)) end.exit_code = WEXITSTATUS(status);
  if (WIFSIGNALED(status)) end.signal = WTERMSIG(status);
  end.timed_out = end.signal == SIGALRM;
  return end;
}

void end_like_a_kill() { ::_exit(kEndedByFault); }

}  // namespace waypost::faults
