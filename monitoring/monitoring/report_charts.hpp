// SPDX-License-Identifier: Apache-2.0
/// Report charts: before and after as ring and post, gain as square and whisker, drawn as SVG beside their
/// numbers. They tell the same in black on white.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "monitoring/report.hpp"

namespace waypost::monitoring {

/// The post with its notch, and the triangle that means "here".
std::string mark_svg(int size_px);

/// Ring (before) and post (after) as they stand in a legend.
std::string ring_svg();
std::string post_svg();

/// 0 to 100 %, with a dashed line at the pass mark.
class PairsChart {
 public:
  explicit PairsChart(std::optional<double> pass_mark_percent) : pass_mark_percent_(pass_mark_percent) {}
  std::string head_svg() const;
  /// Both figures must be shown ones.
  std::string row_svg(const Figure& pre_mean, const Figure& post_mean) const;

 private:
  std::optional<double> pass_mark_percent_;
};

/// Percentage points around 0, as wide as the intervals need.
class GainChart {
 public:
  /// Takes the figures that will be drawn; others are passed over.
  explicit GainChart(const std::vector<Figure>& gains);
  std::string head_svg() const;
  std::string row_svg(const Figure& gain) const;

 private:
  double x_of(double points) const;
  std::string grid_svg() const;
  int low_ = 0;
  int high_ = 20;
  int step_ = 10;
};

/// The digits of a figure as a number.
double value_of(const std::string& digits);

}  // namespace waypost::monitoring
