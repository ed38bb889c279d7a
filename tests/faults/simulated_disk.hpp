// SPDX-License-Identifier: Apache-2.0
/// SimulatedDisk: what this process and its libraries (SQLite, libstdc++) do to the files below one folder.
/// The calls of the C library are our own here (watched_calls_linux.cpp): each is passed on, kept in a trace
/// with its bytes, and may be made to fail. The trace lies in memory that is shared with child processes, so
/// that it survives a child which ends in the middle of its work. One thread at a time.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace waypost::faults {

enum class Act : std::uint32_t {
  create,         ///< a new, empty file
  write,          ///< `bytes` at `offset`
  resize,         ///< to `offset` bytes
  sync_file,      ///< fsync, fdatasync
  sync_folder,    ///< fsync of a folder
  sync_failed,    ///< the sync of a file was made to fail: what it should have kept may never be kept
  rename,         ///< `path` to `target`
  unlink,         ///< a file
  make_folder,    ///< a new, empty folder
  remove_folder,  ///< an empty folder
  note,           ///< of the program under test: `path` is its kind, `offset` its number, `bytes` its text
};

struct Operation {
  Act act = Act::note;
  std::uint64_t file = 0;    ///< the file's number, the same under all its names
  std::uint64_t offset = 0;  ///< in bytes
  std::string path;    ///< below the watched folder, without a slash at its begin; "" is the folder itself
  std::string target;  ///< likewise
  std::string bytes;
};

enum class FaultKind {
  none,
  io_error,     ///< EIO
  read_error,   ///< EIO of calls that read
  no_space,     ///< ENOSPC of calls that need room
  short_write,  ///< half of it is written; a lasting one has no space for what follows
  end,          ///< the process ends before the call
};
const char* name_of(FaultKind kind);

struct Fault {
  FaultKind kind = FaultKind::none;
  std::uint64_t at = 0;  ///< of the calls that it can meet, which one, from 1
  bool lasting = false;  ///< this one and all after it
};

/// The first call that a fault met.
struct FaultHit {
  bool happened = false;
  bool closing = false;  ///< while the store was closed: nobody was left to be told
  std::string call;      ///< "pwrite64"
  std::string path;      ///< below the watched folder
};

/// Exit code of a process that FaultKind::end ended, or end_like_a_kill().
inline constexpr int kEndedByFault = 77;

/// Made once, before any child. Errors are fatal: there is no test without it.
void make_shared_trace();
void clear_trace();
/// Everything below this folder, an absolute path without links, is watched from now on.
void watch(const std::filesystem::path& folder);
void stop_watching();
/// Counts anew. A fault of kind none only counts, as io_error would.
void arm(const Fault& fault);
void disarm();
/// The number by which the trace knows a file that is there.
std::uint64_t file_number(const std::filesystem::path& file);
/// From here on a fault meets a store that is being closed.
void note_closing(bool closing);
FaultHit fault_hit();
/// Calls since arm() that the armed kind can meet.
std::uint64_t calls_met();

/// Puts a note into the trace.
void note(std::string_view kind, std::uint64_t number = 0, std::string_view text = {});
std::vector<Operation> read_trace();

/// Where the test stands, for a parent to tell when a child crashed.
void set_place(std::string_view place);
std::string place();

/// How a child process ended: exit_code, or the number of the signal.
struct ChildEnd {
  int exit_code = 0;
  int signal = 0;  ///< 0 where it ended by itself
  bool timed_out = false;
  bool well() const { return exit_code == 0 && signal == 0; }
};
/// Runs `work` in a child process; its return value is the exit code. A child that takes longer is killed.
ChildEnd run_in_child(const std::function<int()>& work, int limit_s = 60);
/// Ends the process at once: no destructor runs, nothing is flushed.
[[noreturn]] void end_like_a_kill();

}  // namespace waypost::faults
