// SPDX-License-Identifier: Apache-2.0
/// Gain from pre-test to post-test of the same learners. The only floating point of this library.
#pragma once

#include <optional>
#include <vector>

namespace waypost::assessment {

/// Shares of the maximum, 0 to 1, of one learner.
struct PrePost {
  double pre = 0;
  double post = 0;
};

struct Interval {
  double low = 0;
  double high = 0;
};

/// Nothing stands for "not estimable".
struct GainStatistics {
  int n = 0;
  std::optional<double> mean_pre;
  std::optional<double> mean_post;
  /// Mean of post − pre, in shares.
  std::optional<double> absolute_gain;
  /// absolute gain / mean pre; nothing where the mean pre is 0.
  std::optional<double> relative_gain;
  /// Hake (1998): (mean post − mean pre) / (1 − mean pre); nothing where the mean pre is 1.
  std::optional<double> class_normalised_gain;
  /// Marx and Cummings (2007), normalised change: gains by what was missing, losses by what was there;
  /// learners who had nothing or everything both times are left out.
  std::optional<double> mean_normalised_gain;
  int normalised_n = 0;
  /// 95 %, Student t on the paired differences; nothing for fewer than two learners.
  std::optional<Interval> absolute_gain_interval;
};

GainStatistics gain_statistics(const std::vector<PrePost>& pairs);

/// The t with P(|T| ≤ t) = `confidence` for Student's distribution. `degrees` ≥ 1, 0 < confidence < 1.
double student_t_two_sided(double confidence, int degrees);

}  // namespace waypost::assessment
