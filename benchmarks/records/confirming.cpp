// SPDX-License-Identifier: Apache-2.0
#include "confirming.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <chrono>
#include <functional>
#include <future>
#include <thread>

#include "base/file.hpp"
#include "cpu_clock.hpp"
#include "records/store_thread.hpp"
#include "sample_log.hpp"

namespace waypost::benchmark {
namespace {

constexpr int kAnswersARound = 20;
// Longer than the sync of the witness that follows an answer; people take longer still.
constexpr std::chrono::milliseconds kPause{25};

using records::RecordStore;

/// A store of its own, open in the middle of a test.
class Desk {
 public:
  explicit Desk(std::filesystem::path folder) : folder_(std::move(folder)) {}

  Status open() {
    TRY_ASSIGN(store_, RecordStore::open(folder_, clock_, random_));
    for (const SampleLog::Step& step : log_.opening()) TRY(store_->append(step.learner, step.event));
    return {};
  }
  RecordStore& store() { return *store_; }
  std::unique_ptr<RecordStore> take_store() { return std::move(store_); }
  SampleLog::Step answer() { return log_.answer(); }

 private:
  std::filesystem::path folder_;
  SystemClock clock_;
  SystemRandom random_;
  SampleLog log_;
  std::unique_ptr<RecordStore> store_;
};

/// Asks, and waits until the answer is told to be durable; `on_durable` runs just before, on the store's
/// thread.
Status confirm(
    records::StoreThread& thread, SampleLog::Step step, const std::function<void()>& on_durable = [] {}) {
  auto told = std::make_shared<std::promise<Status>>();
  auto outcome = told->get_future();
  thread.run([told, on_durable, step = std::move(step)](RecordStore& store) {
    auto receipt = store.append(step.learner, step.event);
    on_durable();
    told->set_value(receipt ? Status{} : Status(failure(receipt.error())));
  });
  return outcome.get();
}

template <typename Work>
Status timed(std::vector<double>& times_ms, Work&& work) {
  const double begin_ns = wall_ns();
  TRY(work());
  times_ms.push_back((wall_ns() - begin_ns) / 1e6);
  return {};
}

}  // namespace

Result<Confirming> confirm_answers(const std::filesystem::path& folder, int rounds) {
  Desk desk(folder / "store");
  Desk hasty_desk(folder / "hasty");
  Desk threaded_desk(folder / "threaded");
  TRY(desk.open());
  TRY(hasty_desk.open());
  TRY(threaded_desk.open());
  const SampleLog::Step sample = desk.answer();
  TRY_ASSIGN(const auto receipt, desk.store().append(sample.learner, sample.event));
  TRY_ASSIGN(const auto newest, desk.store().events_after(receipt.seq - 1));
  const std::string line = newest.back().line + "\n";
  TRY_ASSIGN(AppendFile raw, AppendFile::open(folder / "raw.log"));
  records::StoreThread thread(threaded_desk.take_store());

  Confirming result;
  result.line_bytes = line.size();
  std::vector<double> raw_ms, store_ms, thread_ms, hasty_ms, raw_cpu_ms, cpu_ms, store_ratio, thread_ratio,
      hasty_ratio;
  for (int round = 0; round < rounds; ++round) {
    std::vector<double> raw_times, store_times, thread_times, hasty_times, raw_cpu_times, cpu_times;
    for (int i = 0; i < kAnswersARound; ++i) {
      const auto append_raw = [&]() -> Status {
        const double begin_ns = thread_cpu_ns();
        TRY(raw.append(line));
        TRY(raw.flush());
        raw_cpu_times.push_back((thread_cpu_ns() - begin_ns) / 1e6);
        return {};
      };
      const auto append_to_store = [&]() -> Status {
        const SampleLog::Step step = desk.answer();
        const double begin_ns = thread_cpu_ns();
        TRY(desk.store().append(step.learner, step.event));
        cpu_times.push_back((thread_cpu_ns() - begin_ns) / 1e6);
        return {};
      };
      const auto append_in_haste = [&]() -> Status {
        const SampleLog::Step step = hasty_desk.answer();
        TRY(hasty_desk.store().append(step.learner, step.event));
        return {};
      };
      const auto append_in_thread = [&] { return confirm(thread, threaded_desk.answer()); };
      for (int turn = 0; turn < 3; ++turn) {
        std::this_thread::sleep_for(kPause);
        switch ((turn + i) % 3) {
          case 0: TRY(timed(raw_times, append_raw)); break;
          case 1:
            TRY(timed(store_times, append_to_store));
            TRY(desk.store().flush_witness());
            break;
          default: TRY(timed(thread_times, append_in_thread));
        }
      }
      TRY(timed(hasty_times, append_in_haste));
    }
    const double raw_median = sample_of(raw_times).median;
    raw_ms.push_back(raw_median);
    store_ms.push_back(sample_of(store_times).median);
    thread_ms.push_back(sample_of(thread_times).median);
    hasty_ms.push_back(sample_of(hasty_times).median);
    raw_cpu_ms.push_back(sample_of(raw_cpu_times).median);
    cpu_ms.push_back(sample_of(cpu_times).median);
    store_ratio.push_back(store_ms.back() / raw_median);
    thread_ratio.push_back(thread_ms.back() / raw_median);
    hasty_ratio.push_back(hasty_ms.back() / raw_median);
  }
  result.raw_ms = sample_of(raw_ms);
  result.store_ms = sample_of(store_ms);
  result.thread_ms = sample_of(thread_ms);
  result.back_to_back_ms = sample_of(hasty_ms);
  result.store_over_raw = sample_of(store_ratio);
  result.thread_over_raw = sample_of(thread_ratio);
  result.back_to_back_over_raw = sample_of(hasty_ratio);
  result.raw_cpu_ms = sample_of(raw_cpu_ms);
  result.store_cpu_ms = sample_of(cpu_ms);
  return result;
}

Status confirm_aloud(const std::filesystem::path& folder, int answers) {
  Desk desk(folder);
  TRY(desk.open());
  records::StoreThread thread(desk.take_store());
  const int nowhere = ::open("/dev/null", O_WRONLY | O_CLOEXEC);
  const auto say = [nowhere](std::string_view word) {
    if (::write(nowhere, word.data(), word.size()) < 0) return;
  };
  for (int i = 0; i < answers; ++i) {
    std::this_thread::sleep_for(kPause * 4);
    say("asked");
    TRY(confirm(thread, desk.answer(), [&] { say("confirmed"); }));
  }
  std::this_thread::sleep_for(kPause * 4);
  say("asked");
  ::close(nowhere);
  return {};
}

}  // namespace waypost::benchmark
