// SPDX-License-Identifier: Apache-2.0
/// Figures: what a benchmark found out, with its spread and the bar it was promised to keep. A benchmark
/// measures and tells; it never fails because of a figure.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"

namespace waypost::benchmark {

/// The same thing measured in every round: the middle one, the least and the greatest.
struct Sample {
  double median = 0;
  double low = 0;
  double high = 0;
};

/// Of at least one value.
Sample sample_of(std::vector<double> values);
/// A value that was measured once.
Sample single(double value);
/// The value that `share` (0 to 1) of all values do not exceed; of at least one value.
double percentile(std::vector<double> values, double share);

struct Bar {
  enum class Side { at_most, at_least };
  Side side = Side::at_most;
  double limit = 0;
};
Bar at_most(double limit);
Bar at_least(double limit);

struct Figure {
  std::string name;  ///< "text.km.cold_over_raw"
  Sample sample;
  std::string unit;  ///< "ratio", "ms", "ns", "MB", "count"
  std::optional<Bar> bar;

  /// True where there is no bar.
  bool keeps_bar() const;
};

struct NotMeasured {
  std::string name;
  std::string why;
};

class FigureSheet {
 public:
  void add(std::string name, Sample sample, std::string unit, std::optional<Bar> bar = {});
  void leave_out(std::string name, std::string why);

  const std::vector<Figure>& figures() const { return figures_; }
  /// Markdown to standard output: every figure, a row each.
  void print_all() const;
  /// Markdown to standard output: the figures that miss their bar, and what was not measured.
  void print_findings() const;
  /// One document: the machine, the figures, what was not measured and why. Nothing where `file` is empty.
  Status write_json(const std::filesystem::path& file) const;

 private:
  std::vector<Figure> figures_;
  std::vector<NotMeasured> not_measured_;
};

/// "Intel …, 2 cores, Linux …; load 0.3": the line above a table.
std::string describe_machine();

/// "1.23", with as many digits as a reader needs.
std::string shown(double value);
/// "1.23 (1.20–1.31)"
std::string shown(const Sample& sample);

}  // namespace waypost::benchmark
