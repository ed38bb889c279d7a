// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <cstddef>
#include <utility>

#include "base/format.hpp"
#include "base/process.hpp"
#include "base/windows.hpp"
#include "scripting/child/sandbox.hpp"

namespace waypost::child {
namespace {

using windows::Handle;

std::string why() { return format("Windows error {}", ::GetLastError()); }

/// What the parent's job imposes. No handle means the job that this process lives in.
template <typename Information>
bool ask_job(JOBOBJECTINFOCLASS what, Information& answer) {
  return ::QueryInformationJobObject(nullptr, what, &answer, sizeof answer, nullptr) != 0;
}

void add_job_limits(std::vector<SandboxLayer>& layers) {
  JOBOBJECT_EXTENDED_LIMIT_INFORMATION job{};
  const bool is_told = ask_job(JobObjectExtendedLimitInformation, job);
  const std::string otherwise = is_told ? "no job says so" : "the job does not answer: " + why();
  const JOBOBJECT_BASIC_LIMIT_INFORMATION& basic = job.BasicLimitInformation;
  const auto add = [&](const char* name, DWORD flag, bool is_enough, std::string detail) {
    const bool is_limited = (basic.LimitFlags & flag) != 0;
    layers.push_back({name, is_limited && is_enough, is_limited ? std::move(detail) : otherwise});
  };
  add("job_memory_bytes", JOB_OBJECT_LIMIT_PROCESS_MEMORY, job.ProcessMemoryLimit <= kChildMemoryMaxBytes,
      format("{}", job.ProcessMemoryLimit));
  add("job_cpu_seconds", JOB_OBJECT_LIMIT_PROCESS_TIME, true,
      format("{}", basic.PerProcessUserTimeLimit.QuadPart / 10'000'000));
  add("active_processes", JOB_OBJECT_LIMIT_ACTIVE_PROCESS, basic.ActiveProcessLimit == 1,
      format("{}", basic.ActiveProcessLimit));
  add("end_with_parent", JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE, true, "killed when the job closes");
  add("no_fault_dialog", JOB_OBJECT_LIMIT_DIE_ON_UNHANDLED_EXCEPTION, true, "a fault ends the process");
}

/// Windows of others, the clipboard, the system's settings.
SandboxLayer no_desktop() {
  constexpr DWORD kWanted = JOB_OBJECT_UILIMIT_DESKTOP | JOB_OBJECT_UILIMIT_GLOBALATOMS |
                            JOB_OBJECT_UILIMIT_HANDLES | JOB_OBJECT_UILIMIT_READCLIPBOARD |
                            JOB_OBJECT_UILIMIT_WRITECLIPBOARD | JOB_OBJECT_UILIMIT_SYSTEMPARAMETERS;
  JOBOBJECT_BASIC_UI_RESTRICTIONS found{};
  if (!ask_job(JobObjectBasicUIRestrictions, found))
    return {"desktop", false, "the job does not answer: " + why()};
  const bool is_closed = (found.UIRestrictionsClass & kWanted) == kWanted;
  return {"desktop", is_closed, format("restrictions 0x{:X}", found.UIRestrictionsClass)};
}

Handle open_own_token() {
  HANDLE token = nullptr;
  constexpr DWORD kRights = TOKEN_QUERY | TOKEN_ADJUST_PRIVILEGES | TOKEN_ADJUST_DEFAULT;
  if (::OpenProcessToken(::GetCurrentProcess(), kRights, &token)) return Handle(token);
  // Then it can at least be told what it is.
  ::OpenProcessToken(::GetCurrentProcess(), TOKEN_QUERY, &token);
  return Handle(token);
}

/// One of the lists that a token holds, as the system lays it out; empty where it does not say.
std::vector<std::byte> ask(const Handle& token, TOKEN_INFORMATION_CLASS what) {
  DWORD size = 0;
  ::GetTokenInformation(token.get(), what, nullptr, 0, &size);
  std::vector<std::byte> answer(size);
  if (size == 0 || !::GetTokenInformation(token.get(), what, answer.data(), size, &size)) return {};
  return answer;
}

SandboxLayer give_up_privileges(const Handle& token) {
  constexpr const char* kName = "token_privileges";
  std::vector<std::byte> answer = ask(token, TokenPrivileges);
  if (answer.empty()) return {kName, false, why()};
  auto* privileges = reinterpret_cast<TOKEN_PRIVILEGES*>(answer.data());
  LUID_AND_ATTRIBUTES* first = privileges->Privileges;
  for (DWORD index = 0; index < privileges->PrivilegeCount; ++index)
    first[index].Attributes = SE_PRIVILEGE_REMOVED;
  ::AdjustTokenPrivileges(token.get(), FALSE, privileges, 0, nullptr, nullptr);

  const std::vector<std::byte> left = ask(token, TokenPrivileges);
  if (left.empty()) return {kName, false, why()};
  const DWORD count = reinterpret_cast<const TOKEN_PRIVILEGES*>(left.data())->PrivilegeCount;
  return {kName, count == 0, format("{} left", count)};
}

SandboxLayer no_administrator(const Handle& token) {
  constexpr const char* kName = "administrators";
  alignas(SID) char administrators[SECURITY_MAX_SID_SIZE];
  DWORD size = sizeof administrators;
  std::vector<std::byte> answer = ask(token, TokenGroups);
  if (answer.empty() || !::CreateWellKnownSid(WinBuiltinAdministratorsSid, nullptr, administrators, &size)) {
    return {kName, false, why()};
  }
  const auto* groups = reinterpret_cast<const TOKEN_GROUPS*>(answer.data());
  const SID_AND_ATTRIBUTES* first = groups->Groups;
  for (DWORD index = 0; index < groups->GroupCount; ++index) {
    if (!::EqualSid(first[index].Sid, administrators)) continue;
    const bool denies_only = (first[index].Attributes & SE_GROUP_USE_FOR_DENY_ONLY) != 0;
    return {kName, denies_only, denies_only ? "for denying only" : "the group's rights are held"};
  }
  return {kName, true, "no member"};
}

/// The last number of the label's SID, which grows with what it may write to.
DWORD integrity_of(const Handle& token) {
  std::vector<std::byte> answer = ask(token, TokenIntegrityLevel);
  if (answer.empty()) return SECURITY_MANDATORY_SYSTEM_RID;
  const PSID label = reinterpret_cast<const TOKEN_MANDATORY_LABEL*>(answer.data())->Label.Sid;
  return *::GetSidSubAuthority(label, 0);
}

void lower_integrity(const Handle& token, DWORD level) {
  SID sid{SID_REVISION, 1, SECURITY_MANDATORY_LABEL_AUTHORITY, {level}};
  TOKEN_MANDATORY_LABEL label{{&sid, SE_GROUP_INTEGRITY}};
  ::SetTokenInformation(token.get(), TokenIntegrityLevel, &label, sizeof label);
}

SandboxLayer give_up_integrity(const Handle& token) {
  for (const DWORD level : {SECURITY_MANDATORY_UNTRUSTED_RID, SECURITY_MANDATORY_LOW_RID}) {
    if (integrity_of(token) > level) lower_integrity(token, level);
    if (integrity_of(token) <= level) break;
  }
  const DWORD found = integrity_of(token);
  std::string name = format("0x{:X}", found);
  if (found == SECURITY_MANDATORY_UNTRUSTED_RID) name = "untrusted";
  if (found == SECURITY_MANDATORY_LOW_RID) name = "low";
  return {"integrity_level", found <= SECURITY_MANDATORY_LOW_RID, name};
}

/// Something that a process may give up for good, by its number in PROCESS_MITIGATION_POLICY. Every policy
/// here is one DWORD of flags.
struct Mitigation {
  const char* name;
  PROCESS_MITIGATION_POLICY policy;
  DWORD flags;
};

constexpr std::array kMitigations = std::to_array<Mitigation>({
    // No memory that is or becomes executable.
    {"dynamic_code", ProcessDynamicCodePolicy, 0x1},
    {"child_processes", ProcessChildProcessPolicy, 0x1},
    // No library from a network, or from where a program of low integrity may write.
    {"foreign_images", ProcessImageLoadPolicy, 0x3},
    // No library that others hook into every process.
    {"extension_points", ProcessExtensionPointDisablePolicy, 0x1},
    // None of the system's calls for windows and drawing.
    {"win32k", ProcessSystemCallDisablePolicy, 0x1},
    // A wrong handle is a fault, now and for good.
    {"handle_checks", ProcessStrictHandleCheckPolicy, 0x3},
});

SandboxLayer give_up(const Mitigation& mitigation) {
  // Windows 7 has neither function, and each later Windows knows more policies than the one before.
  using Set = BOOL(WINAPI*)(PROCESS_MITIGATION_POLICY, void*, SIZE_T);
  using Get = BOOL(WINAPI*)(HANDLE, PROCESS_MITIGATION_POLICY, void*, SIZE_T);
  const auto set = windows::find_function<Set>(L"kernel32.dll", "SetProcessMitigationPolicy");
  const auto get = windows::find_function<Get>(L"kernel32.dll", "GetProcessMitigationPolicy");
  if (set == nullptr || get == nullptr) return {mitigation.name, false, "skipped: this Windows has none"};
  DWORD flags = mitigation.flags;
  const bool is_set = set(mitigation.policy, &flags, sizeof flags) != 0;
  const std::string refusal = is_set ? "" : "refused: " + why();
  DWORD found = 0;
  const bool is_told = get(::GetCurrentProcess(), mitigation.policy, &found, sizeof found) != 0;
  if (is_told && (found & mitigation.flags) == mitigation.flags) return {mitigation.name, true, "given up"};
  return {mitigation.name, false, is_set ? "the system does not confirm it" : refusal};
}

}  // namespace

std::vector<SandboxLayer> enter_sandbox() {
  std::vector<SandboxLayer> layers;
  add_job_limits(layers);
  layers.push_back(no_desktop());
  const Handle token = open_own_token();
  layers.push_back(no_administrator(token));
  layers.push_back(give_up_privileges(token));
  layers.push_back(give_up_integrity(token));
  for (const Mitigation& mitigation : kMitigations) layers.push_back(give_up(mitigation));
  return layers;
}

std::string describe_sandbox() { return as_lines(enter_sandbox()); }

}  // namespace waypost::child
