// SPDX-License-Identifier: Apache-2.0
#include "assessment/gain.hpp"

#include <cmath>

#include "base/assert.hpp"

namespace waypost::assessment {
namespace {

/// The continued fraction of the incomplete beta function (DLMF 8.17.22), by Lentz's method.
double beta_fraction(double a, double b, double x) {
  constexpr double kTiny = 1e-300;
  constexpr int kTermsMax = 10'000;
  const auto away_from_zero = [](double value) { return std::abs(value) < kTiny ? kTiny : value; };
  double c = 1;
  double d = 1 / away_from_zero(1 - (a + b) * x / (a + 1));
  double fraction = d;
  for (int m = 1; m <= kTermsMax; ++m) {
    const double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away_from_zero(1 + even * d);
    c = away_from_zero(1 + even / c);
    fraction *= d * c;
    const double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away_from_zero(1 + odd * d);
    c = away_from_zero(1 + odd / c);
    fraction *= d * c;
    if (std::abs(d * c - 1) < 1e-15) break;
  }
  return fraction;
}

/// The regularised incomplete beta function I_x(a, b), 0 ≤ x ≤ 1.
double regularised_beta(double a, double b, double x) {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const double front =
      std::exp(std::lgamma(a + b) - std::lgamma(a) - std::lgamma(b) + a * std::log(x) + b * std::log1p(-x));
  if (x < (a + 1) / (a + b + 2)) return front * beta_fraction(a, b, x) / a;
  return 1 - front * beta_fraction(b, a, 1 - x) / b;
}

/// P(|T| > t) for Student's distribution.
double two_sided_tail(double t, int degrees) {
  return regularised_beta(degrees / 2.0, 0.5, degrees / (degrees + t * t));
}

std::optional<double> normalised_change(const PrePost& pair) {
  if (pair.post > pair.pre) return (pair.post - pair.pre) / (1 - pair.pre);
  if (pair.post < pair.pre) return (pair.post - pair.pre) / pair.pre;
  if (pair.pre <= 0 || pair.pre >= 1) return std::nullopt;
  return 0.0;
}

}  // namespace

double student_t_two_sided(double confidence, int degrees) {
  ASSERT(degrees >= 1 && confidence > 0 && confidence < 1);
  double low = 0;
  double high = 1;
  while (two_sided_tail(high, degrees) > 1 - confidence) high *= 2;
  for (int step = 0; step < 200 && high - low > 1e-13 * high; ++step) {
    const double middle = (low + high) / 2;
    (two_sided_tail(middle, degrees) > 1 - confidence ? low : high) = middle;
  }
  return (low + high) / 2;
}

GainStatistics gain_statistics(const std::vector<PrePost>& pairs) {
  GainStatistics result;
  result.n = static_cast<int>(pairs.size());
  if (pairs.empty()) return result;
  double pre_sum = 0;
  double post_sum = 0;
  double change_sum = 0;
  for (const PrePost& pair : pairs) {
    ASSERT(pair.pre >= 0 && pair.pre <= 1 && pair.post >= 0 && pair.post <= 1);
    pre_sum += pair.pre;
    post_sum += pair.post;
    if (const auto change = normalised_change(pair)) {
      change_sum += *change;
      ++result.normalised_n;
    }
  }
  const double mean_pre = pre_sum / result.n;
  const double gain = post_sum / result.n - mean_pre;
  result.mean_pre = mean_pre;
  result.mean_post = post_sum / result.n;
  result.absolute_gain = gain;
  if (pre_sum > 0) result.relative_gain = gain / mean_pre;
  if (pre_sum < result.n) result.class_normalised_gain = gain / (1 - mean_pre);
  if (result.normalised_n > 0) result.mean_normalised_gain = change_sum / result.normalised_n;
  if (result.n >= 2) {
    double squares = 0;
    for (const PrePost& pair : pairs) squares += std::pow(pair.post - pair.pre - gain, 2);
    const double standard_error = std::sqrt(squares / (result.n - 1) / result.n);
    const double half = student_t_two_sided(0.95, result.n - 1) * standard_error;
    result.absolute_gain_interval = Interval{gain - half, gain + half};
  }
  return result;
}

}  // namespace waypost::assessment
