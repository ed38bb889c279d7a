// SPDX-License-Identifier: Apache-2.0
// Runs a fuzzer of libFuzzer's form without clang: a corpus, seeded changes to it, and a count. It finds less
// than libFuzzer, which looks at the branches that a text takes, and runs wherever the tests run.
#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include "base/command_line.hpp"
#include "base/file.hpp"
#include "base/folder_listing.hpp"
#include "base/format.hpp"
#include "base/program_start.hpp"
#include "mutation.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

namespace fs = std::filesystem;

struct Settings {
  fs::path corpus;
  long long runs = 20'000;
  long long seed = 1;
  long long seconds = 0;
  long long only = -1;
  fs::path out;
};

/// Larger ones would be slow and teach nothing new.
constexpr std::size_t kSeedMaxBytes = std::size_t{24} << 10;

/// Where the run is: a fault's handler says it, so that the text can be had again.
volatile std::sig_atomic_t run_now = 0;
volatile std::sig_atomic_t seed_now = 0;

void on_fault(int signal) {
  std::signal(signal, SIG_DFL);
  std::fprintf(stderr, "finding: --seed %d --only %d\n", static_cast<int>(seed_now),
               static_cast<int>(run_now));
  std::fflush(stderr);
  std::raise(signal);
}

long long number_of(const char* variable, long long otherwise) {
  const char* text = std::getenv(variable);
  return text == nullptr || *text == '\0' ? otherwise : std::atoll(text);
}

/// Every text of the folder and those below it, in the order of their paths.
void read_corpus(const fs::path& folder, std::vector<std::string>& corpus) {
  for (const fs::path& entry : waypost::list_folder(folder)) {
    std::error_code ignored;
    if (fs::is_directory(entry, ignored)) {
      read_corpus(entry, corpus);
      continue;
    }
    const auto extension = entry.extension();
    const bool is_text = extension == ".lua" || extension == ".jsonl" || extension == ".bin";
    auto text = is_text ? waypost::read_file(entry, kSeedMaxBytes) : std::string();
    if (text && !text->empty()) corpus.push_back(std::move(*text));
  }
}

void run_one(const std::string& text) {
  LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(text.data()), text.size());
}

int fuzz(const Settings& settings) {
  using Clock = std::chrono::steady_clock;
  std::vector<std::string> corpus;
  read_corpus(settings.corpus, corpus);
  if (corpus.empty()) {
    std::fprintf(stderr, "%s: no corpus\n", settings.corpus.string().c_str());
    return waypost::kExitWorldFailed;
  }
  for (const int signal : {SIGABRT, SIGSEGV, SIGFPE, SIGILL}) std::signal(signal, on_fault);
  seed_now = static_cast<std::sig_atomic_t>(settings.seed);
  run_now = -1;
  for (const std::string& text : corpus) run_one(text);
  waypost::fuzz::Mutator mutator(corpus, static_cast<std::uint64_t>(settings.seed));
  const auto begin = Clock::now();
  const auto end =
      settings.seconds > 0 ? begin + std::chrono::seconds(settings.seconds) : Clock::time_point::max();
  long long done = 0;
  long long slowest = 0;
  Clock::duration slowest_took{};
  for (; done < settings.runs && Clock::now() < end; ++done) {
    const std::string text = mutator.next();
    if (settings.only >= 0 && settings.only != done) continue;
    run_now = static_cast<std::sig_atomic_t>(done);
    if (!settings.out.empty() && !waypost::write_file_atomically(settings.out, text))
      return waypost::kExitWorldFailed;
    const auto run_begin = Clock::now();
    run_one(text);
    const auto took = Clock::now() - run_begin;
    if (took > slowest_took) {
      slowest_took = took;
      slowest = done;
    }
  }
  const std::chrono::duration<double> took = Clock::now() - begin;
  std::puts(waypost::format(
                "{} runs of {}, seed {}, {} texts to begin with, 0 findings; {:.1f} s, slowest run {} with "
                "{} ms",
                done, settings.runs, settings.seed, corpus.size(), took.count(), slowest,
                std::chrono::duration_cast<std::chrono::milliseconds>(slowest_took).count())
                .c_str());
  return waypost::kExitDone;
}

}  // namespace

int main(int argc, char** argv) {
  Settings settings;
  // ./test.sh gives both to its long tests.
  settings.seed = number_of("WAYPOST_SEED", settings.seed);
  settings.seconds = number_of("WAYPOST_LONG_SECONDS", settings.seconds);
  waypost::CommandLine command("Runs a fuzzer on changes to a corpus. A finding ends the program.");
  command.required_option("--corpus", settings.corpus, "the folder of texts to begin with")
      .option("--runs", settings.runs, "how many; 20,000 where not given")
      .option("--seed", settings.seed, "the same seed makes the same texts")
      .option("--seconds", settings.seconds, "ends after so many, whatever --runs says")
      .option("--only", settings.only, "runs only the text of that number")
      .option("--out", settings.out, "writes each text there before it is run");
  command.action([&] { return fuzz(settings); });
  return command.run(waypost::start_program(argc, argv));
}
