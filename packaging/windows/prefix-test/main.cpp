// SPDX-License-Identifier: Apache-2.0
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <thread>
#include <tl/expected.hpp>

#include "check.hpp"

namespace {

int failures = 0;

std::vector<std::byte> read_file(const char* path) {
  std::vector<std::byte> bytes(std::filesystem::file_size(path));
  std::ifstream(path, std::ios::binary).read(reinterpret_cast<char*>(bytes.data()), std::streamsize(bytes.size()));
  return bytes;
}

}  // namespace

void check(const char* library, bool right, const std::string& answer) {
  std::printf("%-4s %-10s %s\n", right ? "ok" : "BAD", library, answer.c_str());
  if (!right) ++failures;
}

int main(int count, char** arguments) {
  if (count != 2) {
    std::fprintf(stderr, "usage: prefix_test FONT\n");
    return 2;
  }
  check_text(read_file(arguments[1]));
  check_data();
  check_screen();
  int answer = 0;
  std::thread([&] { answer = 42; }).join();
  check("thread", answer == 42, std::to_string(answer));
  const tl::expected<int, int> expected = 42;
  check("expected", expected.has_value(), "tl");
  char text[32];
  std::snprintf(text, sizeof text, "%zu %.17g", std::size_t{7}, 1e-10);
  check("printf", std::string(text) == "7 1e-10" || std::string(text) == "7 1.0000000000000000e-10", text);
  return failures == 0 ? 0 : 1;
}
