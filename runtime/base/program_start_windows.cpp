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

std::vector<std::string> start_program(int, char**) {
  ::SetErrorMode(SEM_FAILCRITICALERRORS | SEM_NOGPFAULTERRORBOX | SEM_NOOPENFILEERRORBOX);
  ::_set_error_mode(_OUT_TO_STDERR);
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
