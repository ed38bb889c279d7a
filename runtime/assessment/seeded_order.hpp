// SPDX-License-Identifier: Apache-2.0
/// Chance from a seed, the same on every PC: no std::shuffle, no std::hash, no distribution of <random>,
/// whose results each standard library is free to choose. For the sources of this folder.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "base/random.hpp"

namespace waypost::assessment {

/// The numbers of a seed for one purpose ("form", an item's path): other purposes are independent of them.
/// Seeds MT19937-64 with SplitMix64's mix of the seed and the purpose's FNV-1a hash.
SeededRandom random_for(std::uint64_t seed, std::string_view purpose);

/// 0 to count − 1, each as likely: numbers beyond the last whole multiple of `count` are thrown away.
std::size_t random_below(Random& random, std::size_t count);

/// Fisher and Yates: every order as likely.
template <typename T>
void shuffle(std::vector<T>& values, Random& random) {
  for (std::size_t count = values.size(); count > 1; --count) {
    std::swap(values[count - 1], values[random_below(random, count)]);
  }
}

}  // namespace waypost::assessment
