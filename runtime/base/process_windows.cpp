// SPDX-License-Identifier: Apache-2.0
#include "base/process.hpp"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <utility>

#include "base/format.hpp"
#include "base/system_error.hpp"
#include "base/windows.hpp"
#include "base/restricted_token.hpp"

namespace waypost {
namespace {

using SteadyClock = std::chrono::steady_clock;
using windows::Handle;

constexpr DWORD kPipeBytes = 65536;
/// As a shell says it of a killed process; a fault's own code begins with 0xC.
constexpr UINT kKilledExitCode = 137;
constexpr DWORD kFirstFaultCode = 0xC000'0000;
/// As RLIMIT_CPU on Linux: the last stop, should everybody who watches be gone.
constexpr LONGLONG kChildCpuSeconds = 10;

DWORD remaining_ms(SteadyClock::time_point deadline) {
  const auto left =
      std::chrono::duration_cast<std::chrono::milliseconds>(deadline - SteadyClock::now()).count();
  return left > 0 ? static_cast<DWORD>(left) : 0;
}

/// Our end waits with a deadline, which anonymous pipes cannot; the child's end is a plain handle.
struct Pipe {
  Handle ours, theirs;
};

Result<Pipe> make_pipe(bool we_write) {
  static std::atomic<unsigned> counter = 0;
  const std::wstring name = windows::wide(
      format(R"(\\.\pipe\waypost-{}-{}-{})", ::GetCurrentProcessId(), ::GetTickCount64(), counter++));
  const DWORD direction = we_write ? PIPE_ACCESS_OUTBOUND : PIPE_ACCESS_INBOUND;
  Pipe pipe;
  pipe.ours = Handle(::CreateNamedPipeW(
      name.c_str(), direction | FILE_FLAG_OVERLAPPED | FILE_FLAG_FIRST_PIPE_INSTANCE,
      PIPE_TYPE_BYTE | PIPE_WAIT | PIPE_REJECT_REMOTE_CLIENTS, 1, kPipeBytes, kPipeBytes, 0, nullptr));
  if (!pipe.ours.valid()) return failure(system_error("making a pipe"));
  SECURITY_ATTRIBUTES inherited{sizeof inherited, nullptr, TRUE};
  pipe.theirs = Handle(::CreateFileW(name.c_str(), we_write ? GENERIC_READ : GENERIC_WRITE, 0, &inherited,
                                     OPEN_EXISTING, 0, nullptr));
  if (!pipe.theirs.valid()) return failure(system_error("opening a pipe"));
  return pipe;
}

/// The child ends with us, makes no child of its own, asks for no more memory than it may, shows no dialog
/// and reaches no window, clipboard or setting.
Result<Handle> make_job() {
  Handle job(::CreateJobObjectW(nullptr, nullptr));
  if (!job.valid()) return failure(system_error("making a job"));
  JOBOBJECT_EXTENDED_LIMIT_INFORMATION limits{};
  limits.BasicLimitInformation.LimitFlags =
      JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE | JOB_OBJECT_LIMIT_ACTIVE_PROCESS | JOB_OBJECT_LIMIT_PROCESS_MEMORY |
      JOB_OBJECT_LIMIT_DIE_ON_UNHANDLED_EXCEPTION | JOB_OBJECT_LIMIT_PROCESS_TIME;
  limits.BasicLimitInformation.PerProcessUserTimeLimit.QuadPart = kChildCpuSeconds * 10'000'000;
  limits.BasicLimitInformation.ActiveProcessLimit = 1;
  limits.ProcessMemoryLimit = kChildMemoryMaxBytes;
  JOBOBJECT_BASIC_UI_RESTRICTIONS windows{
      JOB_OBJECT_UILIMIT_DESKTOP | JOB_OBJECT_UILIMIT_DISPLAYSETTINGS | JOB_OBJECT_UILIMIT_EXITWINDOWS |
      JOB_OBJECT_UILIMIT_GLOBALATOMS | JOB_OBJECT_UILIMIT_HANDLES | JOB_OBJECT_UILIMIT_READCLIPBOARD |
      JOB_OBJECT_UILIMIT_SYSTEMPARAMETERS | JOB_OBJECT_UILIMIT_WRITECLIPBOARD};
  if (!::SetInformationJobObject(job.get(), JobObjectExtendedLimitInformation, &limits, sizeof limits) ||
      !::SetInformationJobObject(job.get(), JobObjectBasicUIRestrictions, &windows, sizeof windows)) {
    return failure(system_error("limiting a job"));
  }
  return job;
}

/// One word of a command line as CommandLineToArgvW() reads it back.
std::wstring quoted(const std::wstring& word) {
  std::wstring text = L"\"";
  std::size_t backslashes = 0;
  for (const wchar_t each : word) {
    if (each == L'\\') {
      ++backslashes;
      continue;
    }
    // Before a quotation mark backslashes count double, anywhere else they are themselves.
    text.append(each == L'"' ? backslashes * 2 + 1 : backslashes, L'\\');
    backslashes = 0;
    text += each;
  }
  text.append(backslashes * 2, L'\\');
  return text + L"\"";
}

/// Names the handles that a child inherits: no other one, whatever else this process has open.
class InheritedHandles {
 public:
  explicit InheritedHandles(std::vector<HANDLE> handles) : handles_(std::move(handles)) {
    SIZE_T size = 0;
    ::InitializeProcThreadAttributeList(nullptr, 1, 0, &size);
    buffer_.resize(size);
    valid_ = ::InitializeProcThreadAttributeList(list(), 1, 0, &size) &&
             ::UpdateProcThreadAttribute(list(), 0, PROC_THREAD_ATTRIBUTE_HANDLE_LIST, handles_.data(),
                                         handles_.size() * sizeof(HANDLE), nullptr, nullptr);
  }
  InheritedHandles(const InheritedHandles&) = delete;
  InheritedHandles& operator=(const InheritedHandles&) = delete;
  ~InheritedHandles() { ::DeleteProcThreadAttributeList(list()); }

  bool valid() const { return valid_; }
  LPPROC_THREAD_ATTRIBUTE_LIST list() {
    return reinterpret_cast<LPPROC_THREAD_ATTRIBUTE_LIST>(buffer_.data());
  }

 private:
  std::vector<HANDLE> handles_;
  std::vector<char> buffer_;
  bool valid_ = false;
};

/// Standard error may be a console, a file, or nothing at all in a program with windows.
HANDLE inheritable_standard_error() {
  const HANDLE own = ::GetStdHandle(STD_ERROR_HANDLE);
  if (own == nullptr || own == INVALID_HANDLE_VALUE) return nullptr;
  // Windows 7 has handles of a console that are none of the kernel's, marked in the two lowest bits: a list
  // of handles that holds one is refused.
  if ((reinterpret_cast<std::uintptr_t>(own) & 3) == 3) return nullptr;
  HANDLE copy = nullptr;
  ::DuplicateHandle(::GetCurrentProcess(), own, ::GetCurrentProcess(), &copy, 0, TRUE, DUPLICATE_SAME_ACCESS);
  return copy;
}

/// A read or write that ends by itself, by the other side's end, or by the deadline.
class Transfer {
 public:
  explicit Transfer(HANDLE pipe) : pipe_(pipe), event_(::CreateEventW(nullptr, TRUE, FALSE, nullptr)) {
    state_.hEvent = event_.get();
  }
  OVERLAPPED* state() { return &state_; }

  /// `started`: what ReadFile() or WriteFile() returned.
  void finish(BOOL started, SteadyClock::time_point deadline) {
    error_ = started ? ERROR_SUCCESS : ::GetLastError();
    if (!started && error_ != ERROR_IO_PENDING) return;
    const bool is_late = ::WaitForSingleObject(event_.get(), remaining_ms(deadline)) != WAIT_OBJECT_0;
    if (is_late) ::CancelIoEx(pipe_, &state_);
    // Also after cancelling: what had been moved by then counts.
    error_ = ::GetOverlappedResult(pipe_, &state_, &count_, TRUE) ? ERROR_SUCCESS : ::GetLastError();
  }

  bool is_done() const { return error_ == ERROR_SUCCESS; }
  bool is_late() const { return error_ == ERROR_OPERATION_ABORTED; }
  /// The other side's end.
  bool is_closed() const { return error_ == ERROR_BROKEN_PIPE || error_ == ERROR_NO_DATA; }
  DWORD count() const { return count_; }
  Error error(std::string attempted) const {
    ::SetLastError(error_);
    return system_error(std::move(attempted));
  }

 private:
  HANDLE pipe_;
  Handle event_;
  OVERLAPPED state_{};
  DWORD error_ = ERROR_SUCCESS;
  DWORD count_ = 0;
};

}  // namespace

struct Process::Handles {
  Handle process, thread, job, input, output;
};

Result<Process> Process::spawn(const std::filesystem::path& program,
                               const std::vector<std::string>& arguments) {
  TRY_ASSIGN(Pipe to_child, make_pipe(true));
  TRY_ASSIGN(Pipe from_child, make_pipe(false));
  TRY_ASSIGN(Handle job, make_job());
  std::wstring line = quoted(program.wstring());
  for (const std::string& argument : arguments) line += L" " + quoted(windows::wide(argument));

  const Handle error(inheritable_standard_error());
  std::vector<HANDLE> inherited{to_child.theirs.get(), from_child.theirs.get()};
  if (error.valid()) inherited.push_back(error.get());
  InheritedHandles handles(std::move(inherited));
  if (!handles.valid()) return failure(system_error("starting " + program.string()));
  STARTUPINFOEXW start{};
  start.StartupInfo.cb = sizeof start;
  start.StartupInfo.dwFlags = STARTF_USESTDHANDLES;
  start.StartupInfo.hStdInput = to_child.theirs.get();
  start.StartupInfo.hStdOutput = from_child.theirs.get();
  start.StartupInfo.hStdError = error.get();
  start.lpAttributeList = handles.list();

  // Suspended until it is in its job: nothing of it runs outside.
  constexpr DWORD kFlags = CREATE_SUSPENDED | DETACHED_PROCESS | EXTENDED_STARTUPINFO_PRESENT;
  const Handle token = windows::make_restricted_token();
  PROCESS_INFORMATION made{};
  if (!::CreateProcessAsUserW(token.get(), program.c_str(), line.data(), nullptr, nullptr, TRUE, kFlags,
                              nullptr, nullptr, &start.StartupInfo, &made)) {
    return failure(system_error("starting " + program.string()));
  }
  Handle thread(made.hThread);
  Handle process(made.hProcess);
  if (!::AssignProcessToJobObject(job.get(), process.get())) {
    const Error error_of_job = system_error("starting " + program.string() + " in a job");
    ::TerminateProcess(process.get(), kKilledExitCode);
    return failure(error_of_job);
  }
  ::ResumeThread(thread.get());
  return Process(std::unique_ptr<Handles>(new Handles{std::move(process), std::move(thread), std::move(job),
                                                      std::move(to_child.ours), std::move(from_child.ours)}));
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
  kill();
  wait();
}

Status Process::write(std::string_view content, int timeout_ms) {
  const auto deadline = SteadyClock::now() + std::chrono::milliseconds(timeout_ms);
  while (!content.empty()) {
    Transfer transfer(handles_->input.get());
    const auto size = static_cast<DWORD>(std::min<std::size_t>(content.size(), kPipeBytes));
    const BOOL started = ::WriteFile(handles_->input.get(), content.data(), size, nullptr, transfer.state());
    transfer.finish(started, deadline);
    if (transfer.is_late()) return failure(ErrorCode::timeout, "writing to a child: no answer");
    if (!transfer.is_done()) return failure(ErrorCode::crashed, "writing to a child: it is gone");
    content.remove_prefix(transfer.count());
  }
  return {};
}

void Process::close_input() { handles_->input.close(); }

Result<std::string> Process::read(int timeout_ms) {
  const auto deadline = SteadyClock::now() + std::chrono::milliseconds(timeout_ms);
  std::string block(kPipeBytes, '\0');
  Transfer transfer(handles_->output.get());
  const BOOL started =
      ::ReadFile(handles_->output.get(), block.data(), kPipeBytes, nullptr, transfer.state());
  transfer.finish(started, deadline);
  if (transfer.is_closed()) return std::string();
  if (transfer.is_late()) return failure(ErrorCode::timeout, "reading from a child: no answer");
  if (!transfer.is_done()) return failure(transfer.error("reading from a child"));
  block.resize(transfer.count());
  return block;
}

void Process::kill() {
  if (!ended_) ::TerminateProcess(handles_->process.get(), kKilledExitCode);
}

ExitStatus Process::wait() {
  if (ended_) return *ended_;
  ::WaitForSingleObject(handles_->process.get(), INFINITE);
  DWORD code = 0;
  ::GetExitCodeProcess(handles_->process.get(), &code);
  if (code == kKilledExitCode) {
    ended_ = ExitStatus{EndCause::killed, 0, "TerminateProcess"};
  } else if (code == ERROR_NOT_ENOUGH_QUOTA) {
    // What a job leaves behind that ends a process for its time.
    ended_ = ExitStatus{EndCause::cpu_time, 0, "the job's limit"};
  } else if (code >= kFirstFaultCode) {
    ended_ = ExitStatus{EndCause::crashed, 0, format("0x{:08X}", code)};
  } else {
    ended_ = ExitStatus{EndCause::exited, static_cast<int>(code), {}};
  }
  return *ended_;
}

std::optional<std::int64_t> Process::cpu_time_ms() const {
  if (ended_) return std::nullopt;
  // The job counts all of the child's threads. Wine's counts none, and of a process Wine tells the asker's
  // own time; of a thread it tells the truth, and the main thread is the one that runs a lesson.
  JOBOBJECT_BASIC_ACCOUNTING_INFORMATION all{};
  ::QueryInformationJobObject(handles_->job.get(), JobObjectBasicAccountingInformation, &all, sizeof all,
                              nullptr);
  FILETIME made{}, ended{}, kernel{}, user{};
  ::GetThreadTimes(handles_->thread.get(), &made, &ended, &kernel, &user);
  constexpr std::int64_t kTicksPerMs = 10'000;
  const std::int64_t of_job_ms = (all.TotalUserTime.QuadPart + all.TotalKernelTime.QuadPart) / kTicksPerMs;
  return std::max(of_job_ms, windows::milliseconds(kernel, user));
}

std::int64_t process_id() { return ::GetCurrentProcessId(); }

void kill_this_process() {
  ::TerminateProcess(::GetCurrentProcess(), kKilledExitCode);
  while (true) ::Sleep(INFINITE);
}

}  // namespace waypost
