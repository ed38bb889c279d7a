// SPDX-License-Identifier: Apache-2.0
/// Random: where unpredictable or, with a seed, repeatable numbers come from.
#pragma once

#include <cstdint>
#include <random>

namespace waypost {

class Random {
 public:
  virtual ~Random() = default;
  virtual std::uint64_t next() = 0;
};

/// From the operating system: for ids and salts.
class SystemRandom final : public Random {
 public:
  std::uint64_t next() override;
};

/// The same numbers for the same seed on every machine: for `--seed`, tests and pictures.
class SeededRandom final : public Random {
 public:
  explicit SeededRandom(std::uint64_t seed) : engine_(seed) {}
  std::uint64_t next() override { return engine_(); }

 private:
  std::mt19937_64 engine_;
};

}  // namespace waypost
