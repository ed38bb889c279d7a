// SPDX-License-Identifier: Apache-2.0
#include "base/program_start.hpp"

#include <fcntl.h>
#include <io.h>

#include <cstdio>
#include <cstdlib>

#include "base/windows.hpp"

// After windows.h, whose types it uses.
#include <shellapi.h>

namespace waypost {

namespace {

/// The exception's number becomes the exit code; no dialog, no debugger, nobody has to press anything.
LONG WINAPI end_by(EXCEPTION_POINTERS* exception) {
  ::TerminateProcess(::GetCurrentProcess(), exception->ExceptionRecord->ExceptionCode);
  return EXCEPTION_EXECUTE_HANDLER;
}

}  // namespace

std::vector<std::string> start_program(int, char**) {
  ::SetUnhandledExceptionFilter(end_by);
  ::SetErrorMode(SEM_FAILCRITICALERRORS | SEM_NOGPFAULTERRORBOX | SEM_NOOPENFILEERRORBOX);
  ::_set_error_mode(_OUT_TO_STDERR);
  // A program with windows has no console of its own, but may have been started from one.
  if (::GetStdHandle(STD_OUTPUT_HANDLE) == nullptr && ::AttachConsole(ATTACH_PARENT_PROCESS)) {
    static_cast<void>(std::freopen("CONOUT$", "w", stdout));
    static_cast<void>(std::freopen("CONOUT$", "w", stderr));
  }
  ::SetConsoleOutputCP(CP_UTF8);
  for (std::FILE* stream : {stdin, stdout, stderr}) ::_setmode(::_fileno(stream), _O_BINARY);
  // The words that main() is given are in the system's old code page, where Khmer is question marks.
  int count = 0;
  wchar_t** wide = ::CommandLineToArgvW(::GetCommandLineW(), &count);
  std::vector<std::string> words;
  for (int index = 0; index < count; ++index) words.push_back(windows::narrow(wide[index]));
  ::LocalFree(wide);
  return words;
}

}  // namespace waypost
