// SPDX-License-Identifier: Apache-2.0
#include "base/windows.hpp"
#include "scripting/child/standard_pipes.hpp"

namespace waypost::child {
namespace {

constexpr DWORD kBlockBytes = 65536;

bool write_block(DWORD standard_handle, const char* bytes, std::size_t size, DWORD& written) {
  // A pipe takes a large picture in pieces: one write of all of it asks the system for as much memory at
  // once.
  const DWORD count = size < kBlockBytes ? static_cast<DWORD>(size) : kBlockBytes;
  return ::WriteFile(::GetStdHandle(standard_handle), bytes, count, &written, nullptr) != 0;
}

}  // namespace

std::string read_input() {
  char block[kBlockBytes];
  DWORD count = 0;
  // The other side's end of a pipe is told as an error.
  if (!::ReadFile(::GetStdHandle(STD_INPUT_HANDLE), block, sizeof block, &count, nullptr)) return {};
  return std::string(block, count);
}

void write_output(std::string_view bytes) {
  while (!bytes.empty()) {
    DWORD written = 0;
    if (!write_block(STD_OUTPUT_HANDLE, bytes.data(), bytes.size(), written)) end_process(1);
    bytes.remove_prefix(written);
  }
}

void write_error(std::string_view bytes) {
  DWORD ignored = 0;
  write_block(STD_ERROR_HANDLE, bytes.data(), bytes.size(), ignored);
}

void write_last_words(const char* bytes, std::size_t size) {
  DWORD ignored = 0;
  write_block(STD_OUTPUT_HANDLE, bytes, size, ignored);
}

void end_process(int exit_code) {
  // ExitProcess() would wait for locks that a stopped thread may hold.
  ::TerminateProcess(::GetCurrentProcess(), static_cast<UINT>(exit_code));
  while (true) ::Sleep(INFINITE);
}

}  // namespace waypost::child
