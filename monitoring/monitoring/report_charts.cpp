// SPDX-License-Identifier: Apache-2.0
#include "monitoring/report_charts.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "base/assert.hpp"
#include "base/format.hpp"

namespace waypost::monitoring {
namespace {

constexpr int kRowHeight = 34;
constexpr int kHeadHeight = 24;
constexpr double kMiddle = kRowHeight / 2.0;
constexpr int kPairsWidth = 232;
constexpr int kGainWidth = 172;
constexpr double kMargin = 16;

constexpr const char* kLine = "#C6CAC0";
constexpr const char* kEdge = "#4B544F";
constexpr const char* kPrimary = "#5C2B57";
constexpr const char* kInk = "#1C2421";

std::string open_svg(int width, int height) {
  return format(R"(<svg width="{0}" height="{1}" viewBox="0 0 {0} {1}" aria-hidden="true">)", width, height);
}

std::string line(double x1, double y1, double x2, double y2, const char* color, double width,
                 bool is_dashed = false) {
  return format(R"(<path d="M{:.1f} {:.1f}L{:.1f} {:.1f}" stroke="{}" stroke-width="{:.1f}"{}/>)", x1, y1, x2,
                y2, color, width, is_dashed ? R"( stroke-dasharray="4 3")" : "");
}

std::string tick_text(double x, const std::string& text) {
  return format(R"(<text x="{:.1f}" y="16" text-anchor="middle" font-size="12" fill="{}">{}</text>)", x, kInk,
                text);
}

/// Centred on x, 18 high around the middle of a row.
std::string post(double x, double middle) {
  return format(R"(<path d="M{:.1f} {:.1f}l5 -4l5 4v14h-10z" fill="{}"/>)", x - 5, middle - 5, kPrimary);
}

std::string ring(double x, double middle) {
  return format(R"(<circle cx="{:.1f}" cy="{:.1f}" r="6" fill="#FFFFFF" stroke="{}" stroke-width="2.5"/>)", x,
                middle, kEdge);
}

double percent_x(double percent) { return kMargin + (kPairsWidth - 2 * kMargin) * percent / 100; }

std::string pairs_grid(std::optional<double> pass_mark, double top, double bottom) {
  std::string svg;
  for (const double percent : {0.0, 50.0, 100.0}) {
    svg += line(percent_x(percent), top, percent_x(percent), bottom, kLine, 1.5);
  }
  if (pass_mark) svg += line(percent_x(*pass_mark), top, percent_x(*pass_mark), bottom, kEdge, 1.5, true);
  return svg;
}

}  // namespace

double value_of(const std::string& digits) {
  double value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  ASSERT(error == std::errc() && end == digits.data() + digits.size());
  return value;
}

std::string mark_svg(int size_px) {
  return format(R"(<svg width="{0}" height="{0}" viewBox="0 0 24 24" aria-hidden="true">)"
                R"(<polygon fill="#3C1C39" points="6,5 10,2 14,5 14,8.5 10.5,12 14,15.5 14,20 )"
                R"(19,20 19,22 2,22 2,20 6,20"/>)"
                R"(<polygon fill="#F0A818" points="20,7 20,17 15,12"/></svg>)",
                size_px);
}

std::string ring_svg() { return open_svg(16, 20) + ring(8, 10) + "</svg>"; }
std::string post_svg() { return open_svg(16, 20) + post(8, 10) + "</svg>"; }

std::string PairsChart::head_svg() const {
  std::string svg = open_svg(kPairsWidth, kHeadHeight);
  // A figure of the axis makes room for the pass mark where the two would touch.
  const auto is_near_mark = [&](double percent) {
    return pass_mark_percent_ && std::abs(*pass_mark_percent_ - percent) < 16;
  };
  for (const int percent : {0, 50, 100}) {
    if (!is_near_mark(percent)) svg += tick_text(percent_x(percent), format("{} %", percent));
  }
  if (pass_mark_percent_) {
    svg += tick_text(percent_x(*pass_mark_percent_), digits_of(*pass_mark_percent_, 0) + " %");
  }
  return svg + pairs_grid(pass_mark_percent_, kHeadHeight - 3, kHeadHeight) + "</svg>";
}

std::string PairsChart::row_svg(const Figure& pre_mean, const Figure& post_mean) const {
  const double from = percent_x(value_of(pre_mean.digits));
  const double to = percent_x(value_of(post_mean.digits));
  return open_svg(kPairsWidth, kRowHeight) + pairs_grid(pass_mark_percent_, 0, kRowHeight) +
         line(from, kMiddle, to, kMiddle, kPrimary, 4) + ring(from, kMiddle) + post(to, kMiddle) + "</svg>";
}

GainChart::GainChart(const std::vector<Figure>& gains) {
  double low = 0;
  double high = 20;
  for (const auto& gain : gains) {
    if (!gain.is_shown()) continue;
    low = std::min(low, value_of(gain.lower_digits.empty() ? gain.digits : gain.lower_digits));
    high = std::max(high, value_of(gain.upper_digits.empty() ? gain.digits : gain.upper_digits));
  }
  for (const int step : {10, 20, 50, 100, 200}) {
    step_ = step;
    low_ = static_cast<int>(std::floor(low / step)) * step;
    high_ = static_cast<int>(std::ceil(high / step)) * step;
    if ((high_ - low_) / step <= 4) return;
  }
}

double GainChart::x_of(double points) const {
  return kMargin + (kGainWidth - 2 * kMargin) * (points - low_) / (high_ - low_);
}

std::string GainChart::grid_svg() const {
  std::string svg;
  for (int points = low_; points <= high_; points += step_) {
    if (points != 0) svg += line(x_of(points), 0, x_of(points), kRowHeight, kLine, 1.5);
  }
  return svg + line(x_of(0), 0, x_of(0), kRowHeight, kEdge, 1.5);
}

std::string GainChart::head_svg() const {
  std::string svg = open_svg(kGainWidth, kHeadHeight);
  for (int points = low_; points <= high_; points += step_)
    svg += tick_text(x_of(points), format("{}", points));
  return svg + "</svg>";
}

std::string GainChart::row_svg(const Figure& gain) const {
  std::string svg = open_svg(kGainWidth, kRowHeight) + grid_svg();
  if (!gain.lower_digits.empty()) {
    const double low = x_of(value_of(gain.lower_digits));
    const double high = x_of(value_of(gain.upper_digits));
    svg += line(low, kMiddle, high, kMiddle, kInk, 1.5);
    for (const double x : {low, high}) svg += line(x, kMiddle - 5, x, kMiddle + 5, kInk, 1.5);
  }
  svg += format(R"(<rect x="{:.1f}" y="{:.1f}" width="10" height="10" fill="{}"/>)",
                x_of(value_of(gain.digits)) - 5, kMiddle - 5, kPrimary);
  return svg + "</svg>";
}

}  // namespace waypost::monitoring
