// SPDX-License-Identifier: Apache-2.0
#include "exporting.hpp"

#include <cstdio>
#include <cstdlib>
#include <fstream>

#include "bare_export.hpp"
#include "base/file.hpp"
#include "base/format.hpp"
#include "cpu_clock.hpp"
#include "crypto/hash.hpp"
#include "exchange/bundle.hpp"
#include "exchange/container.hpp"
#include "exchange/export.hpp"
#include "formats/zip.hpp"
#include "sample_log.hpp"

namespace waypost::benchmark {
namespace {

namespace fs = std::filesystem;

/// The two texts of a bundle that are nearly all of it.
Result<std::vector<std::string>> texts_of(const fs::path& bundle) {
  TRY_ASSIGN(const std::string bytes, read_file(bundle, exchange::kBundleBytesMax));
  TRY_ASSIGN(const auto parts, exchange::read_container(bytes));
  TRY_ASSIGN(const ZipReader payload, ZipReader::open(parts.front().content));
  TRY_ASSIGN(std::string events, payload.read("events.jsonl", exchange::kEventsBytesMax));
  TRY_ASSIGN(std::string statements, payload.read("statements.jsonl", exchange::kStatementsBytesMax));
  return std::vector<std::string>{std::move(events), std::move(statements)};
}

Status check_same_bytes(const std::vector<std::string>& texts, const BareExport& bare, double bundle_bytes) {
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (crypto::sha256_hex(texts[i]) != bare.sha256[i])
      return failure(ErrorCode::corrupt, "the bare loop wrote other lines than the export");
  }
  const double ratio = static_cast<double>(bare.packed_bytes) / bundle_bytes;
  if (ratio < 0.97 || ratio > 1.03)
    return failure(ErrorCode::corrupt, format("the bare loop's file is {:.2f} of the bundle", ratio));
  return {};
}

/// In a process of its own: memory once used would hide what the next export needs.
Result<double> peak_mb_of(const fs::path& data_folder, const fs::path& out_folder) {
  std::error_code error;
  const fs::path program = fs::read_symlink("/proc/self/exe", error);
  const std::string command = format("'{}' export-once --folder '{}' --out '{}'", program.string(),
                                     data_folder.string(), out_folder.string());
  std::FILE* pipe = ::popen(command.c_str(), "r");
  double peak_kib = 0;
  const bool is_read = pipe != nullptr && std::fscanf(pipe, "%lf", &peak_kib) == 1;
  if (pipe == nullptr || ::pclose(pipe) != 0 || !is_read)
    return failure(ErrorCode::io, "measuring the memory of an export");
  return peak_kib * 1024 / 1e6;
}

}  // namespace

Result<Exporting> export_answers(const fs::path& folder, std::int64_t answers, int rounds) {
  const fs::path data_folder = folder / "data";
  const fs::path out_folder = folder / "out";
  std::error_code error;
  fs::create_directories(out_folder, error);
  TRY(fill_data_folder(data_folder, answers));
  Exporting result;
  {
    SystemClock clock;
    SystemRandom random;
    TRY_ASSIGN(const auto store, records::RecordStore::open(data_folder, clock, random));
    TRY_ASSIGN(const auto first, exchange::export_bundle(*store, out_folder, clock, random));
    result.bundle = first.file;
    result.events = first.event_count;
    result.bundle_mb = static_cast<double>(first.size_bytes) / 1e6;
    TRY_ASSIGN(const auto texts, texts_of(first.file));
    for (const std::string& text : texts) result.texts_mb += static_cast<double>(text.size()) / 1e6;

    std::vector<double> cpu, wall, bare_cpu, bare_wall, ratio, wall_ratio;
    for (int round = 0; round < rounds; ++round) {
      const double wall_begin_ns = wall_ns();
      const double cpu_begin_ns = thread_cpu_ns();
      TRY_ASSIGN(const auto summary, exchange::export_bundle(*store, out_folder, clock, random));
      cpu.push_back((thread_cpu_ns() - cpu_begin_ns) / 1e9);
      wall.push_back((wall_ns() - wall_begin_ns) / 1e9);
      fs::remove(summary.file, error);
      TRY_ASSIGN(const BareExport bare, export_barely(texts, folder / "bare"));
      TRY(check_same_bytes(texts, bare, static_cast<double>(first.size_bytes)));
      bare_cpu.push_back(bare.cpu_ms / 1e3);
      bare_wall.push_back(bare.wall_ms / 1e3);
      ratio.push_back(cpu.back() / bare_cpu.back());
      wall_ratio.push_back(wall.back() / bare_wall.back());
    }
    result.cpu_s = sample_of(cpu);
    result.wall_s = sample_of(wall);
    result.bare_cpu_s = sample_of(bare_cpu);
    result.bare_wall_s = sample_of(bare_wall);
    result.over_bare = sample_of(ratio);
    result.wall_over_bare = sample_of(wall_ratio);
  }
  const fs::path once_folder = folder / "once";
  fs::create_directories(once_folder, error);
  TRY_ASSIGN(result.peak_mb, peak_mb_of(data_folder, once_folder));
  return result;
}

Status export_once(const fs::path& data_folder, const fs::path& out_folder) {
  SystemClock clock;
  SystemRandom random;
  TRY_ASSIGN(const auto store, records::RecordStore::open(data_folder, clock, random));
  // From here on the greatest memory counts anew (proc(5), clear_refs).
  std::ofstream("/proc/self/clear_refs") << "5";
  TRY(exchange::export_bundle(*store, out_folder, clock, random));
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);) {
    if (line.starts_with("VmHWM:")) std::puts(format("{}", std::atof(line.c_str() + 6)).c_str());
  }
  return {};
}

}  // namespace waypost::benchmark
