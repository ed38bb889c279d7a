// SPDX-License-Identifier: Apache-2.0
/// Mutator: texts made of a corpus by small changes, most of which leave the form of JSON or Lua whole, so
/// that they come further than random bytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "base/random.hpp"

namespace waypost::fuzz {

class Mutator {
 public:
  /// The corpus must not be empty. The same seed gives the same texts on every machine.
  Mutator(std::vector<std::string> corpus, std::uint64_t seed);

  std::string next();

 private:
  std::size_t below(std::size_t bound) { return static_cast<std::size_t>(random_.next() % bound); }
  const std::string& any(const std::vector<std::string>& list) { return list[below(list.size())]; }
  void change(std::string& text);
  void change_bytes(std::string& text);
  void change_range(std::string& text);
  void change_word(std::string& text);
  void change_number(std::string& text);
  void change_lines(std::string& text);

  std::vector<std::string> corpus_;
  std::vector<std::string> words_;  ///< quoted in the corpus, with their quotation marks
  SeededRandom random_;
};

}  // namespace waypost::fuzz
