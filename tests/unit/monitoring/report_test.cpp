// SPDX-License-Identifier: Apache-2.0
#include "monitoring/report.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <set>

#include "base/format.hpp"
#include "base/random.hpp"
#include "monitoring/report_charts.hpp"
#include "monitoring/report_csv.hpp"

using namespace waypost;
using namespace waypost::monitoring;

namespace {

constexpr WallTimeMs kNow = 1'795'290'213'000;

ModuleFact pair_of(const std::string& learner, const std::string& office, double pre, double post) {
  ModuleFact fact;
  fact.learner = learner;
  fact.module = "drugs";
  fact.office = office;
  fact.language = "en";
  fact.completed = true;
  fact.passed = post >= 0.8;
  fact.duration_ms = 3'600'000;
  fact.pre_share = pre;
  fact.post_share = post;
  return fact;
}

/// One office; each pair is an officer.
Facts facts_of(const std::vector<std::pair<double, double>>& pairs) {
  Facts facts;
  facts.offices.push_back({"LA-01", "Long Bridge", "LA"});
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    const auto learner = format("learner-{:03}", i);
    facts.officers.push_back({learner, "LA-01"});
    facts.modules.push_back(pair_of(learner, "LA-01", pairs[i].first, pairs[i].second));
  }
  return facts;
}

const Figure& total_of(const Report& report, Measure measure) { return report.total.at(measure); }

/// Offices of two to nine officers with gaps of every kind.
Facts random_facts(std::uint64_t seed) {
  SeededRandom random(seed);
  const auto below = [&](std::uint64_t bound) { return static_cast<int>(random.next() % bound); };
  Facts facts;
  const int offices = 1 + below(6);
  for (int o = 0; o < offices; ++o) {
    const auto office = o == 0 ? std::string() : format("office-{}", o);
    if (!office.empty()) facts.offices.push_back({office, format("Office {}", o), "LA"});
    const int officers = 2 + below(8);
    for (int l = 0; l < officers; ++l) {
      const auto learner = format("{}/learner-{}", office, l);
      facts.officers.push_back({learner, office});
      for (int m = 0; m < 4; ++m) {
        if (below(3) == 0) continue;
        ModuleFact fact;
        fact.learner = learner;
        fact.module = format("module-{}", m);
        fact.office = office;
        fact.language = format("language-{}", below(8) == 0 ? 1 + below(3) : 0);
        fact.duration_ms = below(4) == 0 ? 0 : below(90) * std::int64_t{60'000};
        if (below(4) != 0) fact.pre_share = below(13) / 12.0;
        if (below(3) != 0) {
          fact.post_share = below(13) / 12.0;
          fact.completed = true;
          fact.passed = *fact.post_share >= 0.8;
        }
        fact.post_came_first = fact.pre_share && fact.post_share && below(10) == 0;
        facts.modules.push_back(fact);
      }
    }
  }
  return facts;
}

double sum_of_shown(const std::vector<ReportRow>& rows, Measure measure) {
  double sum = 0;
  for (const auto& row : rows) {
    if (row.figures.at(measure).is_shown()) sum += value_of(row.figures.at(measure).digits);
  }
  return sum;
}

double shown_total(const Report& report, Measure measure) {
  const auto& figure = total_of(report, measure);
  return figure.is_shown() ? value_of(figure.digits) : 0;
}

double weighted_sum_of_shown(const std::vector<ReportRow>& rows, Measure measure) {
  double sum = 0;
  for (const auto& row : rows) {
    const auto& figure = row.figures.at(measure);
    if (figure.is_shown()) sum += value_of(figure.digits) * *figure.n;
  }
  return sum;
}

// A second implementation of the gain, by other ways: Student's t by integrating its density.
double t_probability_within(double t, int degrees) {
  const auto density = [&](double x) { return std::pow(1 + x * x / degrees, -(degrees + 1) / 2.0); };
  const auto simpson = [&](double from, double to, int steps) {
    const double width = (to - from) / steps;
    double sum = density(from) + density(to);
    for (int i = 1; i < steps; ++i) sum += density(from + i * width) * (i % 2 == 0 ? 2 : 4);
    return sum * width / 3;
  };
  const double norm = std::exp(std::lgamma((degrees + 1) / 2.0) - std::lgamma(degrees / 2.0)) /
                      std::sqrt(degrees * std::acos(-1.0));
  return 2 * norm * simpson(0, t, 4000);
}

double t_of_95_percent(int degrees) {
  double low = 0;
  double high = 20;
  for (int i = 0; i < 60; ++i) {
    const double middle = (low + high) / 2;
    (t_probability_within(middle, degrees) < 0.95 ? low : high) = middle;
  }
  return low;
}

}  // namespace

TEST_CASE("the gain of six officers is the one computed by hand") {
  const auto report =
      make_report(facts_of({{.5, .75}, {.5, 1}, {.25, .5}, {.75, .75}, {.5, .75}, {.5, .5}}), kNow);
  CHECK(total_of(report, Measure::pairs).digits == "6");
  CHECK(total_of(report, Measure::pre_mean).digits == "50.0");
  CHECK(total_of(report, Measure::post_mean).digits == "70.8");
  const auto& gain = total_of(report, Measure::absolute_gain);
  CHECK(gain.digits == "20.8");
  CHECK(gain.lower_digits == "1.1");
  CHECK(gain.upper_digits == "40.6");
  CHECK(gain.n == 6);
  CHECK(total_of(report, Measure::relative_gain).digits == "41.7");
  CHECK(total_of(report, Measure::class_normalised_gain).digits == "0.42");
  CHECK(total_of(report, Measure::mean_normalised_gain).digits == "0.39");
  CHECK(total_of(report, Measure::passed).digits == "1");
  CHECK(total_of(report, Measure::hours).digits == "6.0");
}

TEST_CASE("the gain equals a second implementation's to the last digit shown") {
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    INFO("seed " << seed);
    SeededRandom random(seed);
    std::vector<std::pair<double, double>> pairs(5 + random.next() % 40);
    for (auto& [pre, post] : pairs) {
      pre = static_cast<double>(random.next() % 11) / 12.0;
      post = static_cast<double>(random.next() % 13) / 12.0;
    }
    const auto report = make_report(facts_of(pairs), kNow);
    const auto n = static_cast<double>(pairs.size());
    double pre_sum = 0;
    double post_sum = 0;
    for (const auto& [pre, post] : pairs) {
      pre_sum += pre;
      post_sum += post;
    }
    const double gain = (post_sum - pre_sum) / n;
    double squares = 0;
    for (const auto& [pre, post] : pairs) squares += std::pow(post - pre - gain, 2);
    const double half = t_of_95_percent(static_cast<int>(n) - 1) * std::sqrt(squares / (n - 1) / n);

    const auto& shown = total_of(report, Measure::absolute_gain);
    CHECK(value_of(shown.digits) == Approx(100 * gain).margin(0.0501));
    CHECK(value_of(shown.lower_digits) == Approx(100 * (gain - half)).margin(0.0501));
    CHECK(value_of(shown.upper_digits) == Approx(100 * (gain + half)).margin(0.0501));
    CHECK(value_of(total_of(report, Measure::class_normalised_gain).digits) ==
          Approx(gain / (1 - pre_sum / n)).margin(0.00501));
  }
}

TEST_CASE("what cannot be estimated is said in words, never as NaN") {
  SECTION("nothing collected") {
    const auto report = make_report({}, kNow);
    CHECK(total_of(report, Measure::pairs).digits == "0");
    CHECK(total_of(report, Measure::absolute_gain).state == Figure::State::not_estimable);
  }
  SECTION("everybody had everything before") {
    const auto report = make_report(facts_of({{1, 1}, {1, 1}, {1, 1}, {1, 1}, {1, 1}}), kNow);
    CHECK(total_of(report, Measure::absolute_gain).digits == "0.0");
    CHECK(total_of(report, Measure::class_normalised_gain).state == Figure::State::not_estimable);
  }
  SECTION("nobody had anything before") {
    const auto report = make_report(facts_of({{0, 1}, {0, 1}, {0, 1}, {0, 1}, {0, 1}}), kNow);
    CHECK(total_of(report, Measure::relative_gain).state == Figure::State::not_estimable);
    CHECK(total_of(report, Measure::class_normalised_gain).digits == "1.00");
  }
}

TEST_CASE("tests without a partner are counted, by what is missing, and are in no pair") {
  auto facts = facts_of({{.5, 1}, {.5, 1}, {.5, 1}, {.5, 1}, {.5, 1}, {.5, 0}, {.5, 0}, {.5, 0}, {.5, 0}});
  facts.modules[5].pre_share.reset();
  facts.modules[6].post_share.reset();
  facts.modules[7].post_share.reset();
  facts.modules[8].post_came_first = true;
  const auto report = make_report(facts, kNow);
  CHECK(total_of(report, Measure::pairs).digits == "5");
  CHECK(total_of(report, Measure::post_mean).digits == "100.0");
  CHECK(total_of(report, Measure::dropped_no_pre_test).digits == "1");
  CHECK(total_of(report, Measure::dropped_no_post_test).digits == "2");
  CHECK(total_of(report, Measure::dropped_wrong_order).digits == "1");
}

TEST_CASE("an office of four is shown as less than five and is in no total") {
  auto facts = facts_of({{.5, 1}, {.5, 1}, {.5, 1}, {.5, 1}, {.5, 1}});
  for (int i = 0; i < 4; ++i) {
    const auto learner = format("other-{}", i);
    facts.officers.push_back({learner, "LA-02"});
    facts.modules.push_back(pair_of(learner, "LA-02", 0, 0));
  }
  const auto report = make_report(facts, kNow);
  CHECK(report.offices_shown == 1);
  CHECK(report.offices_left_out == 1);
  REQUIRE(report.by_office.size() == 2);
  CHECK(report.by_office[0].group.name == "LA-02");
  for (const auto& [measure, figure] : report.by_office[0].figures)
    CHECK(figure.state == Figure::State::too_few);
  CHECK(report.module_by_office[0].cells[0].state == Figure::State::too_few);
  CHECK(report.module_by_office[0].cells[1].digits == "5");
  CHECK(total_of(report, Measure::officers).digits == "5");
  CHECK(total_of(report, Measure::completed).digits == "5");
  CHECK(total_of(report, Measure::pre_mean).digits == "50.0");
}

TEST_CASE("offices are sorted by name, one without a name by its id, PCs without an office last") {
  Facts facts;
  facts.offices = {{"LA-01", "Stone Crossing", "LA"},
                   {"LA-02", "", "LA"},
                   {"LA-03", "Fern Pass", "LA"},
                   {"LA-04", "Fern Pass", "LA"},
                   {"LA-05", "élan", "LA"}};
  for (const char* office : {"", "LA-01", "LA-02", "LA-03", "LA-04", "LA-05"})
    facts.officers.push_back({office, office});
  const auto report = make_report(facts, kNow);
  std::vector<std::string> names;
  for (const auto& row : report.by_office) names.push_back(row.group.name);
  CHECK(names == std::vector<std::string>{"élan", "Fern Pass (LA-03)", "Fern Pass (LA-04)", "LA-02",
                                          "Stone Crossing", ""});
}

TEST_CASE("the reader cannot find a hidden row by subtracting") {
  int hidden_rows = 0;
  for (std::uint64_t seed = 1; seed <= 300; ++seed) {
    INFO("seed " << seed);
    const auto report = make_report(random_facts(seed), kNow);
    for (const auto* rows : {&report.by_module, &report.by_office, &report.by_language}) {
      for (const auto& row : *rows)
        hidden_rows += row.figures.at(Measure::pairs).state == Figure::State::too_few;
      if (rows == &report.by_language && rows->size() == 1 &&
          !rows->front().figures.at(Measure::officers).is_shown()) {
        continue;  // fewer than five officers have begun anything
      }
      for (const auto measure : {Measure::started, Measure::completed, Measure::passed, Measure::pairs}) {
        INFO(name_of(measure));
        CHECK(sum_of_shown(*rows, measure) == shown_total(report, measure));
      }
      CHECK(
          sum_of_shown(*rows, Measure::hours) ==
          Approx(shown_total(report, Measure::hours)).margin(0.051 * static_cast<double>(rows->size() + 1)));
      for (const auto measure : {Measure::pre_mean, Measure::post_mean}) {
        const auto& total = total_of(report, measure);
        if (!total.is_shown()) continue;
        CHECK(weighted_sum_of_shown(*rows, measure) ==
              Approx(value_of(total.digits) * *total.n).margin(0.051 * 2 * *total.n));
      }
    }
    CHECK(sum_of_shown(report.by_office, Measure::officers) == shown_total(report, Measure::officers));
  }
  CHECK(hidden_rows > 100);
}

TEST_CASE("no figure that tells of marks or times is about one to four officers") {
  int shown = 0;
  for (std::uint64_t seed = 1; seed <= 300; ++seed) {
    INFO("seed " << seed);
    const auto report = make_report(random_facts(seed), kNow);
    const auto check = [&](const Figure& figure, int officers) {
      if (!figure.is_shown()) return;
      CHECK((officers == 0 || officers >= kGroupMin));
      shown += officers > 0;
    };
    // In one module an officer stands for one pair, one hand-in and one time: n counts officers.
    for (const auto& row : report.by_module) {
      const auto& pairs = row.figures.at(Measure::pairs);
      check(pairs, pairs.is_shown() ? static_cast<int>(value_of(pairs.digits)) : 0);
      for (const auto measure :
           {Measure::passed, Measure::hours, Measure::pre_mean, Measure::absolute_gain}) {
        check(row.figures.at(measure), row.figures.at(measure).n.value_or(0));
      }
    }
    for (const auto* rows : {&report.by_office, &report.by_language}) {
      for (const auto& row : *rows)
        check(row.figures.at(Measure::hours), row.figures.at(Measure::hours).n.value_or(0));
    }
  }
  CHECK(shown > 1000);
}

TEST_CASE("the same facts in any order give the same report") {
  for (std::uint64_t seed = 1; seed <= 30; ++seed) {
    INFO("seed " << seed);
    auto facts = random_facts(seed);
    const auto table = to_csv(make_report(facts, kNow));
    std::mt19937_64 engine(seed);
    std::shuffle(facts.modules.begin(), facts.modules.end(), engine);
    std::shuffle(facts.officers.begin(), facts.officers.end(), engine);
    std::shuffle(facts.offices.begin(), facts.offices.end(), engine);
    CHECK(to_csv(make_report(facts, kNow)) == table);
  }
}

TEST_CASE("a figure never shows a negative nothing") {
  CHECK(digits_of(-0.04, 1) == "0.0");
  CHECK(digits_of(-0.06, 1) == "-0.1");
  CHECK(digits_of(12.345, 2) == "12.35");
  CHECK(digits_of(0, 0) == "0");
}
