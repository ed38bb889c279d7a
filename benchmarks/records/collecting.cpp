// SPDX-License-Identifier: Apache-2.0
#include "collecting.hpp"

#include <sqlite3.h>

#include "base/format.hpp"
#include "cpu_clock.hpp"
#include "exchange/bundle.hpp"
#include "monitoring/bundle_importer.hpp"
#include "monitoring/monitoring_store.hpp"

namespace waypost::benchmark {
namespace {

namespace fs = std::filesystem;

// The connection's settings are those of the product's own store.
constexpr const char* kSettings =
    "PRAGMA locking_mode=EXCLUSIVE; PRAGMA synchronous=FULL; PRAGMA journal_mode=WAL; "
    "PRAGMA cache_size=-65536; PRAGMA foreign_keys=ON";
constexpr const char* kInsert =
    "INSERT INTO event (id, hash, line, device, incarnation, seq, type, learner, bundle) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";
constexpr const char* kContent = "SELECT count(*), sum(length(line)), min(hash), max(hash) FROM event";

class BareDatabase {
 public:
  explicit BareDatabase(const fs::path& file) {
    is_open_ = sqlite3_open_v2(file.c_str(), &handle_, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX,
                               nullptr) == SQLITE_OK &&
               run(kSettings);
  }
  ~BareDatabase() { sqlite3_close(handle_); }
  BareDatabase(const BareDatabase&) = delete;
  BareDatabase& operator=(const BareDatabase&) = delete;

  bool is_open() const { return is_open_; }

  bool insert_all(const exchange::Bundle& bundle) {
    sqlite3_stmt* insert = nullptr;
    bool good =
        run("BEGIN IMMEDIATE") && sqlite3_prepare_v2(handle_, kInsert, -1, &insert, nullptr) == SQLITE_OK;
    for (const records::EventLine& event : bundle.events) {
      if (!good) break;
      bind(insert, 1, event.header.id);
      bind(insert, 2, event.hash);
      bind(insert, 3, event.line);
      bind(insert, 4, event.header.device);
      bind(insert, 5, event.header.incarnation);
      sqlite3_bind_int64(insert, 6, event.header.seq);
      bind(insert, 7, event.header.type);
      bind(insert, 8, event.header.learner.text());
      bind(insert, 9, bundle.manifest.bundle);
      good = sqlite3_step(insert) == SQLITE_DONE;
      sqlite3_reset(insert);
    }
    sqlite3_finalize(insert);
    return good && run("COMMIT");
  }

  /// Equal where the tables hold the same rows.
  std::string content() {
    sqlite3_stmt* select = nullptr;
    std::string text;
    if (sqlite3_prepare_v2(handle_, kContent, -1, &select, nullptr) == SQLITE_OK &&
        sqlite3_step(select) == SQLITE_ROW) {
      for (int column = 0; column < sqlite3_column_count(select); ++column) {
        const auto* value = reinterpret_cast<const char*>(sqlite3_column_text(select, column));
        text += std::string(value == nullptr ? "" : value) + " ";
      }
    }
    sqlite3_finalize(select);
    return text;
  }

 private:
  bool run(const char* sql) { return sqlite3_exec(handle_, sql, nullptr, nullptr, nullptr) == SQLITE_OK; }
  static void bind(sqlite3_stmt* statement, int place, const std::string& value) {
    sqlite3_bind_text(statement, place, value.data(), static_cast<int>(value.size()), nullptr);
  }

  sqlite3* handle_ = nullptr;
  bool is_open_ = false;
};

struct Time {
  double cpu_s = 0;
  double wall_s = 0;
};

template <typename Work>
Time time_of(Work&& work) {
  const double wall_begin_ns = wall_ns();
  const double cpu_ns = cpu_ns_of(work);
  return {cpu_ns / 1e9, (wall_ns() - wall_begin_ns) / 1e9};
}

/// A new store of the office's: its tables and indexes, and no row.
Status make_store(const fs::path& file) {
  std::error_code ignored;
  for (const char* ending : {"", "-wal", "-shm"}) fs::remove(file.string() + ending, ignored);
  TRY(monitoring::MonitoringStore::open_or_create(file));
  return {};
}

Result<Time> collect_once(const fs::path& file, const fs::path& bundle, std::int64_t events) {
  TRY(make_store(file));
  TRY_ASSIGN(auto store, monitoring::MonitoringStore::open(file));
  monitoring::CollectedFile collected;
  const Time time = time_of([&] { collected = monitoring::collect_file(store, bundle); });
  if (collected.refused) return failure(*collected.refused);
  if (collected.outcome.new_count != events) return failure(ErrorCode::corrupt, "not all events were new");
  return time;
}

Result<Time> insert_once(const fs::path& file, const exchange::Bundle& bundle) {
  TRY(make_store(file));
  BareDatabase database(file);
  bool good = database.is_open();
  const Time time = time_of([&] { good = good && database.insert_all(bundle); });
  if (!good) return failure(ErrorCode::io, "inserting into " + file.string());
  return time;
}

}  // namespace

Result<Collecting> collect_bundle(const fs::path& folder, const fs::path& bundle_file, int rounds) {
  const fs::path collected_file = folder / "collected.db";
  const fs::path bare_file = folder / "bare.db";
  TRY_ASSIGN(const exchange::Bundle bundle, exchange::read_bundle(bundle_file));
  Collecting result;
  result.events = static_cast<std::int64_t>(bundle.events.size());
  const auto events = static_cast<double>(result.events);
  std::vector<double> cpu, read_cpu, bare_cpu, speed, wall_speed, rate;
  for (int round = 0; round < rounds; ++round) {
    TRY_ASSIGN(const Time ours, collect_once(collected_file, bundle_file, result.events));
    TRY_ASSIGN(const Time bare, insert_once(bare_file, bundle));
    bool is_read = false;
    const Time reading = time_of([&] { is_read = exchange::read_bundle(bundle_file).has_value(); });
    if (!is_read) return failure(ErrorCode::corrupt, "reading " + bundle_file.string());
    if (BareDatabase(collected_file).content() != BareDatabase(bare_file).content())
      return failure(ErrorCode::corrupt, "collecting and inserting gave different rows");
    cpu.push_back(ours.cpu_s);
    read_cpu.push_back(reading.cpu_s);
    bare_cpu.push_back(bare.cpu_s);
    speed.push_back(bare.cpu_s / ours.cpu_s);
    wall_speed.push_back(bare.wall_s / ours.wall_s);
    rate.push_back(events / ours.cpu_s);
  }
  result.cpu_s = sample_of(cpu);
  result.read_cpu_s = sample_of(read_cpu);
  result.bare_cpu_s = sample_of(bare_cpu);
  result.speed = sample_of(speed);
  result.wall_speed = sample_of(wall_speed);
  result.events_per_cpu_s = sample_of(rate);
  return result;
}

}  // namespace waypost::benchmark
