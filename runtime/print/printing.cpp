// SPDX-License-Identifier: Apache-2.0
#include "print/printing.hpp"

#include <algorithm>
#include <chrono>
#include <utility>

#include "base/folders.hpp"
#include "base/format.hpp"
#include "base/path.hpp"
#include "base/process.hpp"
#include "base/verified_file.hpp"

namespace waypost::print {
namespace {

namespace fs = std::filesystem;

constexpr int kTimeoutMs = 30'000;
constexpr std::size_t kPdfBytesMax = std::size_t{64} << 20;

/// All that the program says, which has so long for all of it.
Result<std::string> read_all(Process& process) {
  using Clock = std::chrono::steady_clock;
  const auto deadline = Clock::now() + std::chrono::milliseconds(kTimeoutMs);
  std::string all;
  while (all.size() <= kPdfBytesMax) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()).count();
    TRY_ASSIGN(const std::string part, process.read(static_cast<int>(std::max<std::int64_t>(left, 0))));
    if (part.empty()) return all;
    all += part;
  }
  return failure(ErrorCode::invalid, "it says too much");
}

Result<std::string> answer_of(Process& process, std::string_view json) {
  TRY(process.write(json, kTimeoutMs));
  process.close_input();
  return read_all(process);
}

/// Digits only, so that a day that nobody set makes no strange name.
std::string digits_of(const std::string& iso_day) {
  std::string digits;
  std::copy_if(iso_day.begin(), iso_day.end(), std::back_inserter(digits),
               [](char c) { return c >= '0' && c <= '9'; });
  return digits;
}

/// A name that nothing in the folder has yet.
fs::path free_name(const fs::path& folder, const std::string& day, std::uint32_t number) {
  std::error_code ignored;
  while (true) {
    fs::path file = folder / format("waypost-record-{}-{:08x}.pdf", day, number++);
    if (!fs::exists(fs::symlink_status(file, ignored)) &&
        !fs::exists(fs::symlink_status(with_suffix(file, ".part"), ignored)))
      return file;
  }
}

}  // namespace

fs::path default_print_program() { return sibling_program("waypost-print"); }

Result<std::string> make_pdf(std::string_view json, const fs::path& program) {
  TRY_ASSIGN(Process process, Process::spawn(program, {}));
  auto answer = answer_of(process, json);
  if (!answer) return failure(answer.error().code, "printing: " + answer.error().message);
  const ExitStatus status = process.wait();
  if (status.cause != EndCause::exited)
    return failure(ErrorCode::crashed, "printing: the program ended by " + status.name);
  if (status.exit_code != 0)
    return failure(ErrorCode::invalid, format("printing: exit code {}: {}", status.exit_code, *answer));
  if (!answer->starts_with("%PDF-")) return failure(ErrorCode::corrupt, "printing: what came is no PDF");
  return answer;
}

Result<fs::path> save_own_record(const OwnRecord& record, const fs::path& folder, std::uint32_t number,
                                 const fs::path& program) {
  std::error_code error;
  if (!fs::is_directory(folder, error)) {
    return failure(ErrorCode::not_found, "printing to " + folder.string() + ": there is no such folder");
  }
  TRY_ASSIGN(const std::string pdf, make_pdf(to_json(record), program));
  const fs::path file = free_name(folder, digits_of(record.day), number);
  TRY(write_verified(file, pdf));
  return file;
}

}  // namespace waypost::print
