// SPDX-License-Identifier: Apache-2.0
#include "figures.hpp"

#include <sys/utsname.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>

#include "base/assert.hpp"
#include "base/file.hpp"
#include "base/format.hpp"
#include "formats/json.hpp"

namespace waypost::benchmark {
namespace {

struct Machine {
  std::string processor = "unknown processor";
  long cores = 0;
  std::string system;
  double load = 0;
};

Machine look_at_machine() {
  Machine machine;
  std::ifstream processors("/proc/cpuinfo");
  for (std::string line; std::getline(processors, line);) {
    const std::size_t colon = line.find(": ");
    if (!line.starts_with("model name") || colon == std::string::npos) continue;
    machine.processor = line.substr(colon + 2);
    break;
  }
  machine.cores = ::sysconf(_SC_NPROCESSORS_ONLN);
  utsname name{};
  if (::uname(&name) == 0) machine.system = format("{} {}", name.sysname, name.release);
  if (::getloadavg(&machine.load, 1) != 1) machine.load = 0;
  return machine;
}

/// As it was when first asked for: the load is the one before the run.
const Machine& this_machine() {
  static const Machine kMachine = look_at_machine();
  return kMachine;
}

std::string in_words(const std::optional<Bar>& bar) {
  if (!bar) return "";
  return (bar->side == Bar::Side::at_most ? "≤ " : "≥ ") + shown(bar->limit);
}

}  // namespace

double percentile(std::vector<double> values, double share) {
  ASSERT(!values.empty());
  std::sort(values.begin(), values.end());
  const double rank = std::ceil(share * static_cast<double>(values.size()));
  return values[static_cast<std::size_t>(std::max(1.0, rank)) - 1];
}

Sample sample_of(std::vector<double> values) {
  ASSERT(!values.empty());
  std::sort(values.begin(), values.end());
  const std::size_t middle = values.size() / 2;
  const double median = values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
  return {median, values.front(), values.back()};
}

Sample single(double value) { return {value, value, value}; }

Bar at_most(double limit) { return {Bar::Side::at_most, limit}; }
Bar at_least(double limit) { return {Bar::Side::at_least, limit}; }

bool Figure::keeps_bar() const {
  if (!bar) return true;
  return bar->side == Bar::Side::at_most ? sample.median <= bar->limit : sample.median >= bar->limit;
}

void FigureSheet::add(std::string name, Sample sample, std::string unit, std::optional<Bar> bar) {
  figures_.push_back({std::move(name), sample, std::move(unit), bar});
}

void FigureSheet::leave_out(std::string name, std::string why) {
  not_measured_.push_back({std::move(name), std::move(why)});
}

void FigureSheet::print_all() const {
  std::puts("| figure | median (least–greatest) | unit | bar | kept |\n|---|---|---|---|---|");
  for (const Figure& figure : figures_) {
    const char* kept = !figure.bar ? "" : figure.keeps_bar() ? "yes" : "**no**";
    std::puts(format("| {} | {} | {} | {} | {} |", figure.name, shown(figure.sample), figure.unit,
                     in_words(figure.bar), kept)
                  .c_str());
  }
}

void FigureSheet::print_findings() const {
  const auto with_bar =
      std::count_if(figures_.begin(), figures_.end(), [](const Figure& f) { return f.bar.has_value(); });
  const auto kept =
      std::count_if(figures_.begin(), figures_.end(), [](const Figure& f) { return f.bar && f.keeps_bar(); });
  std::puts(format("\n{} of {} bars kept.", kept, with_bar).c_str());
  // Figures of one kind and one bar share a line: "cold_over_raw, the bar is ≤ 1.50: text.en 2.05 …".
  std::map<std::string, std::string> missed;
  for (const Figure& figure : figures_) {
    if (figure.keeps_bar()) continue;
    const std::size_t dot = figure.name.rfind('.');
    std::string& line = missed[format("{}, {}, the bar is {}", figure.name.substr(dot + 1), figure.unit,
                                      in_words(figure.bar))];
    line += format("{} {} {}", line.empty() ? ":" : ",", figure.name.substr(0, dot), shown(figure.sample));
  }
  for (const auto& [kind, figures] : missed) std::puts(format("- {}{}", kind, figures).c_str());
  for (const NotMeasured& each : not_measured_)
    std::puts(format("- {}: not measured: {}", each.name, each.why).c_str());
}

Status FigureSheet::write_json(const std::filesystem::path& file) const {
  if (file.empty()) return {};
  const Machine& machine = this_machine();
  JsonWriter json;
  json.begin_object().key("machine").begin_object();
  json.member("processor", machine.processor).member("cores", std::int64_t{machine.cores});
  json.member("system", machine.system).member("load", machine.load).end_object();
  json.key("figures").begin_array();
  for (const Figure& figure : figures_) {
    json.begin_object().member("name", figure.name).member("value", figure.sample.median);
    json.member("unit", figure.unit).key("spread").begin_array();
    json.real(figure.sample.low).real(figure.sample.high).end_array();
    if (figure.bar) {
      json.key("bar").begin_object();
      json.member(figure.bar->side == Bar::Side::at_most ? "at_most" : "at_least", figure.bar->limit);
      json.end_object().member("keeps_bar", figure.keeps_bar());
    }
    json.end_object();
  }
  json.end_array().key("not_measured").begin_array();
  for (const NotMeasured& each : not_measured_)
    json.begin_object().member("name", each.name).member("why", each.why).end_object();
  json.end_array().end_object();
  return write_file_atomically(file, json.take() + "\n");
}

std::string describe_machine() {
  const Machine& machine = this_machine();
  return format("{}, {} cores, {}; load before the run {:.1f}", machine.processor, machine.cores,
                machine.system, machine.load);
}

std::string shown(double value) {
  const double size = std::abs(value);
  if (size >= 1000) return format("{:.0f}", value);
  if (size >= 100) return format("{:.0f}", value);
  if (size >= 10) return format("{:.1f}", value);
  if (size >= 0.1 || size == 0) return format("{:.2f}", value);
  return format("{:.4f}", value);
}

std::string shown(const Sample& sample) {
  if (sample.low == sample.high) return shown(sample.median);
  return format("{} ({}–{})", shown(sample.median), shown(sample.low), shown(sample.high));
}

}  // namespace waypost::benchmark
