// SPDX-License-Identifier: Apache-2.0
#include "assessment/seeded_order.hpp"

#include <limits>

#include "base/assert.hpp"

namespace waypost::assessment {
namespace {

std::uint64_t fnv_1a(std::string_view text) {
  std::uint64_t hash = 0xCBF29CE484222325ULL;
  for (const char byte : text) {
    hash ^= static_cast<unsigned char>(byte);
    hash *= 0x100000001B3ULL;
  }
  return hash;
}

/// The output step of SplitMix64 (Steele, Lea and Flood 2014): one bit of input changes half of the output's.
std::uint64_t mixed(std::uint64_t value) {
  value += 0x9E3779B97F4A7C15ULL;
  value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9ULL;
  value = (value ^ (value >> 27)) * 0x94D049BB133111EBULL;
  return value ^ (value >> 31);
}

}  // namespace

SeededRandom random_for(std::uint64_t seed, std::string_view purpose) {
  return SeededRandom(mixed(mixed(seed) ^ fnv_1a(purpose)));
}

std::size_t random_below(Random& random, std::size_t count) {
  ASSERT(count > 0);
  const std::uint64_t size = count;
  const std::uint64_t beyond = std::numeric_limits<std::uint64_t>::max() % size;
  // `beyond` is what is left over of the 2^64 numbers, less one: where none is, none is thrown away.
  const std::uint64_t thrown_away = (beyond + 1) % size;
  std::uint64_t number = random.next();
  while (number < thrown_away) number = random.next();
  return static_cast<std::size_t>(number % size);
}

}  // namespace waypost::assessment
