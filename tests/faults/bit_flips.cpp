// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstdio>
#include <map>

#include "base/format.hpp"
#include "commands.hpp"
#include "damage_oracle.hpp"
#include "fault_scenes.hpp"

namespace waypost::faults {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kFindingsShown = 20;
constexpr std::size_t kSectorBytes = 512;
constexpr std::size_t kPageBytes = 4096;

enum class Damage {
  one_bit,
  some_bits,
  cut_short,
  zeroed_sector,
  zeroed_page,
  swapped_pages,
  emptied,
  removed
};
constexpr std::uint64_t kDamages = 8;

const char* name_of(Damage damage) {
  switch (damage) {
    case Damage::one_bit: return "one bit flipped";
    case Damage::some_bits: return "some bits of a sector flipped";
    case Damage::cut_short: return "cut short";
    case Damage::zeroed_sector: return "a sector zeroed";
    case Damage::zeroed_page: return "a page zeroed";
    case Damage::swapped_pages: return "two pages swapped";
    case Damage::emptied: return "emptied";
    case Damage::removed: return "removed";
  }
  return "";
}

void flip(std::string& bytes, std::size_t at, Random& random) {
  bytes[at] = static_cast<char>(bytes[at] ^ (1 << (random.next() % 8)));
}

void zero(std::string& bytes, std::size_t unit, Random& random) {
  const std::size_t at = random.next() % bytes.size() / unit * unit;
  const std::size_t count = std::min(unit, bytes.size() - at);
  bytes.replace(at, count, std::string(count, '\0'));
}

void spoil(std::string& bytes, Damage damage, Random& random) {
  if (bytes.empty()) return;
  const std::size_t at = random.next() % bytes.size();
  switch (damage) {
    case Damage::one_bit: flip(bytes, at, random); break;
    case Damage::some_bits: {
      const std::size_t begin = at / kSectorBytes * kSectorBytes;
      const std::size_t size = std::min(kSectorBytes, bytes.size() - begin);
      for (std::uint64_t i = 2 + random.next() % 15; i > 0; --i)
        flip(bytes, begin + random.next() % size, random);
      break;
    }
    case Damage::cut_short: bytes.resize(at); break;
    case Damage::zeroed_sector: zero(bytes, kSectorBytes, random); break;
    case Damage::zeroed_page: zero(bytes, kPageBytes, random); break;
    case Damage::swapped_pages: {
      const std::size_t pages = bytes.size() / kPageBytes;
      if (pages < 2) return;
      const std::size_t a = random.next() % pages * kPageBytes;
      const std::size_t b = random.next() % pages * kPageBytes;
      const std::string page = bytes.substr(a, kPageBytes);
      bytes.replace(a, kPageBytes, bytes.substr(b, kPageBytes));
      bytes.replace(b, kPageBytes, page);
      break;
    }
    case Damage::emptied: bytes.clear(); break;
    case Damage::removed: break;
  }
}

/// The database and its log are what is read most, so they get half of the damage.
std::string choose_file(const DiskState& folder, Random& random) {
  std::vector<std::string> files;
  for (const auto& [path, content] : folder.files) {
    if (path == "data/lock") continue;
    files.push_back(path);
    const bool often = path.starts_with("data/records.db");
    for (std::size_t i = 0; often && i < folder.files.size() / 2; ++i) files.push_back(path);
  }
  return files[random.next() % files.size()];
}

}  // namespace

int bit_flips(const Settings& settings) {
  const std::vector<Scene> scenes = make_scenes(settings);
  if (scenes.empty()) return 1;
  std::map<Outcome, std::uint64_t> outcomes;
  std::map<std::string, std::uint64_t> kinds;
  std::uint64_t mutations = 0;
  std::uint64_t bad = 0;
  const fs::path root = settings.scratch / "state";
  for (const Scene& scene : scenes) {
    // One that was closed well and one whose log is full.
    if (scene.name != "whole" && scene.name != "full_log") continue;
    scene.folder.materialise(root);
    const auto original = original_of(root / "data");
    if (!original) {
      std::printf("%s\n", original.error().message.c_str());
      return 1;
    }
    for (std::uint64_t number = 0; number < settings.states / 2 && !out_of_time(settings); ++number) {
      if (settings.number >= 0 && static_cast<std::int64_t>(number) != settings.number) continue;
      if (!settings.workload.empty() && settings.workload != scene.name) continue;
      SeededRandom random(mix(settings.seed, number));
      DiskState state = scene.folder;
      const std::string file = choose_file(state, random);
      const auto damage = static_cast<Damage>(random.next() % kDamages);
      std::string bytes = *state.files[file];
      spoil(bytes, damage, random);
      state.files[file] = std::make_shared<const std::string>(std::move(bytes));
      if (damage == Damage::removed) state.files.erase(file);
      state.materialise(root);
      const std::string here = format("bit-flips --seed {} --workload {} --number {}: {} of {}",
                                      settings.seed, scene.name, number, name_of(damage), file);
      set_place(here);
      const Judgement judgement = judge_damage(root / "data", *original, false);
      ++mutations;
      ++outcomes[judgement.outcome];
      const bool wrong =
          judgement.outcome == Outcome::silent || judgement.outcome == Outcome::shown_until_verify;
      if (wrong) ++kinds[format("{}: {} of {}", name_of(judgement.outcome), name_of(damage), file)];
      bad += wrong ? 1 : 0;
      if ((!wrong || bad > kFindingsShown) && !settings.verbose) continue;
      std::printf("%s: %s: %s\n", wrong ? "finding" : "well", here.c_str(), name_of(judgement.outcome));
      for (const std::string& each : judgement.reasons) std::printf("  %s\n", each.c_str());
      std::fflush(stdout);
    }
  }
  for (const auto& [kind, count] : kinds)
    std::printf("  %6llu times %s\n", static_cast<unsigned long long>(count), kind.c_str());
  for (const auto& [outcome, count] : outcomes)
    std::printf("  %6llu %s\n", static_cast<unsigned long long>(count), name_of(outcome));
  std::printf("%llu mutations, 0 crashes, %llu silent or wrong, seed %llu\n",
              static_cast<unsigned long long>(mutations), static_cast<unsigned long long>(bad),
              static_cast<unsigned long long>(settings.seed));
  return bad == 0 && mutations > 0 ? 0 : 1;
}

}  // namespace waypost::faults
