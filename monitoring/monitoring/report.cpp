// SPDX-License-Identifier: Apache-2.0
#include "monitoring/report.hpp"

#include <algorithm>
#include <cmath>
#include <set>
#include <tuple>

#include "assessment/gain.hpp"
#include "base/assert.hpp"
#include "base/format.hpp"
#include "monitoring/feedback_report.hpp"
#include "monitoring/form_report.hpp"
#include "monitoring/small_groups.hpp"
#include "unicode/collator.hpp"

namespace waypost::monitoring {
namespace {

constexpr double kMsPerHour = 3'600'000;

Figure count_of(std::size_t value) { return {Figure::State::shown, format("{}", value), {}, {}, {}}; }

Figure count_of(std::size_t value, std::size_t of_how_many) {
  return {Figure::State::shown, format("{}", value), static_cast<int>(of_how_many), {}, {}};
}

Figure too_few() { return {Figure::State::too_few, {}, {}, {}, {}}; }

Figure decimal_of(std::optional<double> value, int decimals, int n) {
  if (!value || !std::isfinite(*value)) return {Figure::State::not_estimable, {}, n, {}, {}};
  return {Figure::State::shown, digits_of(*value, decimals), n, {}, {}};
}

std::size_t officer_count(const std::vector<ModuleFact>& facts) {
  std::set<std::string> learners;
  for (const auto& fact : facts) learners.insert(fact.learner);
  return learners.size();
}

template <typename Predicate>
std::vector<ModuleFact> those(const std::vector<ModuleFact>& facts, Predicate&& predicate) {
  std::vector<ModuleFact> chosen;
  std::copy_if(facts.begin(), facts.end(), std::back_inserter(chosen), predicate);
  return chosen;
}

bool is_pair(const ModuleFact& fact) { return fact.pre_share && fact.post_share && !fact.post_came_first; }

/// The facts behind each kind of figure, small groups taken out where marks or times could be told of a
/// person.
struct Populations {
  std::vector<ModuleFact> started;
  std::vector<ModuleFact> completed;  ///< for `passed`
  std::vector<ModuleFact> timed;      ///< for `hours`
  std::vector<ModuleFact> paired;     ///< for gain
};

/// Figures of the facts that `is_in_group` takes. What was left out as a small group shows as "< 5", what
/// never was as 0 or "not estimable".
class FigureMaker {
 public:
  FigureMaker(const Populations& all, const Populations& shown) : all_(all), shown_(shown) {}

  template <typename Predicate>
  Figures make(Predicate&& is_in_group) const {
    Figures figures;
    const auto started = those(all_.started, is_in_group);
    const auto completed = those(started, [](const auto& fact) { return fact.completed; });
    figures[Measure::officers] = count_of(officer_count(started));
    figures[Measure::started] = count_of(started.size());
    figures[Measure::completed] = count_of(completed.size(), started.size());

    const auto counted = those(shown_.completed, is_in_group);
    const auto passed = those(counted, [](const auto& fact) { return fact.passed; });
    figures[Measure::passed] =
        counted.empty() && !completed.empty() ? too_few() : count_of(passed.size(), counted.size());

    const auto timed = those(shown_.timed, is_in_group);
    std::int64_t duration_ms = 0;
    for (const auto& fact : timed) duration_ms += fact.duration_ms;
    figures[Measure::hours] = timed.empty() && !those(all_.timed, is_in_group).empty()
                                  ? too_few()
                                  : decimal_of(static_cast<double>(duration_ms) / kMsPerHour, 1,
                                               static_cast<int>(officer_count(timed)));
    add_gain(figures, those(shown_.paired, is_in_group), those(all_.paired, is_in_group).size());
    add_dropped(figures, started);
    return figures;
  }

 private:
  static void add_gain(Figures& figures, const std::vector<ModuleFact>& facts, std::size_t pairs_before) {
    constexpr std::array kGainMeasures = {Measure::pre_mean,
                                          Measure::post_mean,
                                          Measure::absolute_gain,
                                          Measure::relative_gain,
                                          Measure::class_normalised_gain,
                                          Measure::mean_normalised_gain};
    if (facts.empty() && pairs_before > 0) {
      figures[Measure::pairs] = too_few();
      for (const auto measure : kGainMeasures) figures[measure] = too_few();
      return;
    }
    std::vector<assessment::PrePost> pairs;
    for (const auto& fact : facts) pairs.push_back({*fact.pre_share, *fact.post_share});
    // Sums of doubles depend on their order; the report must not depend on that of the facts.
    std::sort(pairs.begin(), pairs.end(), [](const auto& a, const auto& b) {
      return std::tuple(a.pre, a.post) < std::tuple(b.pre, b.post);
    });
    const auto gain = assessment::gain_statistics(pairs);
    const auto percent = [](std::optional<double> share) {
      if (share) share = *share * 100;
      return share;
    };
    figures[Measure::pairs] = count_of(pairs.size());
    figures[Measure::pre_mean] = decimal_of(percent(gain.mean_pre), 1, gain.n);
    figures[Measure::post_mean] = decimal_of(percent(gain.mean_post), 1, gain.n);
    figures[Measure::relative_gain] = decimal_of(percent(gain.relative_gain), 1, gain.n);
    figures[Measure::class_normalised_gain] = decimal_of(gain.class_normalised_gain, 2, gain.n);
    figures[Measure::mean_normalised_gain] = decimal_of(gain.mean_normalised_gain, 2, gain.normalised_n);
    Figure& absolute = figures[Measure::absolute_gain];
    absolute = decimal_of(percent(gain.absolute_gain), 1, gain.n);
    if (gain.absolute_gain_interval && absolute.is_shown()) {
      absolute.lower_digits = digits_of(gain.absolute_gain_interval->low * 100, 1);
      absolute.upper_digits = digits_of(gain.absolute_gain_interval->high * 100, 1);
    }
  }

  static void add_dropped(Figures& figures, const std::vector<ModuleFact>& started) {
    std::size_t no_pre = 0;
    std::size_t no_post = 0;
    std::size_t wrong_order = 0;
    for (const auto& fact : started) {
      no_pre += !fact.pre_share && fact.post_share;
      no_post += fact.pre_share && !fact.post_share;
      wrong_order += fact.pre_share && fact.post_share && fact.post_came_first;
    }
    figures[Measure::dropped_no_pre_test] = count_of(no_pre);
    figures[Measure::dropped_no_post_test] = count_of(no_post);
    figures[Measure::dropped_wrong_order] = count_of(wrong_order);
  }

  const Populations& all_;
  const Populations& shown_;
};

Figures all_too_few() {
  Figures figures;
  for (const auto measure : kMeasures) figures[measure] = too_few();
  return figures;
}

/// As people list names; what has no name stands last.
class NameOrder {
 public:
  bool before(const Group& a, const Group& b) const {
    if (a.name.empty() != b.name.empty()) return b.name.empty();
    const int order = collator_.compare(a.name, b.name);
    return order != 0 ? order < 0 : std::tie(a.name, a.id) < std::tie(b.name, b.id);
  }

 private:
  unicode::Collator collator_{"en"};
};

std::map<std::string, Group> named_offices(const Facts& facts) {
  std::map<std::string, Group> offices;
  std::map<std::string, int> bearers;
  for (const auto& office : facts.offices) {
    offices[office.office] = {office.office, office.name.empty() ? office.office : office.name};
    ++bearers[offices[office.office].name];
  }
  for (auto& [id, group] : offices) {
    if (bearers[group.name] > 1) group.name += " (" + id + ")";
  }
  return offices;
}

/// The facts of offices that are large enough, each with its language's row in place of the language.
std::vector<ModuleFact> countable(const Facts& facts,
                                  const std::map<std::string, std::set<std::string>>& officers) {
  auto chosen = those(facts.modules, [&](const ModuleFact& fact) {
    const auto found = officers.find(fact.office);
    return found != officers.end() && found->second.size() >= kGroupMin;
  });
  const auto rows = group_languages(chosen);
  for (auto& fact : chosen) {
    for (const auto& [row, languages] : rows) {
      if (languages.contains(fact.language)) {
        fact.language = row;
        break;
      }
    }
  }
  return chosen;
}

Populations populations_of(std::vector<ModuleFact> facts) {
  Populations all;
  all.completed = those(facts, [](const auto& fact) { return fact.completed; });
  all.timed = those(facts, [](const auto& fact) { return fact.duration_ms > 0; });
  all.paired = those(facts, is_pair);
  all.started = std::move(facts);
  return all;
}

std::optional<int> common_mastery(const Facts& facts) {
  std::set<int> scores;
  for (const auto& mastery : facts.masteries) scores.insert(mastery.mastery_score_ten_thousandths);
  if (scores.size() != 1) return std::nullopt;
  return *scores.begin();
}

}  // namespace

std::string digits_of(double value, int decimals) {
  ASSERT(std::isfinite(value));
  std::string digits = format("{:.{}f}", value, decimals);
  if (digits.starts_with('-') && digits.find_first_not_of("-0.") == std::string::npos) digits.erase(0, 1);
  return digits;
}

Report make_report(const Facts& facts, WallTimeMs now_ms) {
  std::map<std::string, std::set<std::string>> officers;
  for (const auto& officer : facts.officers) officers[officer.office].insert(officer.learner);

  const auto all = populations_of(countable(facts, officers));
  const Populations shown = {all.started, without_small_groups(all.completed),
                             without_small_groups(all.timed), without_small_groups(all.paired)};
  const FigureMaker maker(all, shown);

  Report report;
  report.made_at_ms = now_ms;
  report.passed_left_out = shown.completed.size() < all.completed.size();
  report.hours_left_out = shown.timed.size() < all.timed.size();
  report.pairs_left_out = shown.paired.size() < all.paired.size();
  report.quarantined_count = facts.quarantined_count;
  report.mastery_score_ten_thousandths = common_mastery(facts);

  const auto names = named_offices(facts);
  const auto office_group = [&](const std::string& id) {
    const auto found = names.find(id);
    return found == names.end() ? Group{id, id} : found->second;
  };

  std::size_t officers_shown = 0;
  for (const auto& [office, learners] : officers) {
    if (learners.size() < kGroupMin) {
      ++report.offices_left_out;
      report.by_office.push_back({office_group(office), all_too_few()});
      continue;
    }
    ++report.offices_shown;
    officers_shown += learners.size();
    auto figures = maker.make([&](const ModuleFact& fact) { return fact.office == office; });
    figures[Measure::officers] = count_of(learners.size());
    report.by_office.push_back({office_group(office), std::move(figures)});
  }
  const NameOrder order;
  const auto sort_rows = [&](std::vector<ReportRow>& rows) {
    std::sort(rows.begin(), rows.end(),
              [&](const auto& a, const auto& b) { return order.before(a.group, b.group); });
  };
  sort_rows(report.by_office);

  report.total = maker.make([](const ModuleFact&) { return true; });
  report.total[Measure::officers] = count_of(officers_shown);

  std::set<std::string> modules;
  std::set<std::string> languages;
  for (const auto& fact : all.started) {
    modules.insert(fact.module);
    languages.insert(fact.language);
  }
  for (const auto& module : modules) {
    const auto in_module = those(all.started, [&](const ModuleFact& fact) { return fact.module == module; });
    report.by_module.push_back(
        {{module, module}, maker.make([&](const ModuleFact& fact) { return fact.module == module; })});
    MatrixRow row{{module, module}, {}};
    for (const auto& office : report.by_office) {
      const auto& learners = officers.at(office.group.id);
      if (learners.size() < kGroupMin) {
        row.cells.push_back(too_few());
        continue;
      }
      const auto completed = those(in_module, [&](const ModuleFact& fact) {
        return fact.office == office.group.id && fact.completed;
      });
      row.cells.push_back(count_of(completed.size(), learners.size()));
    }
    report.module_by_office.push_back(std::move(row));
  }
  for (const auto& language : languages) {
    const auto is_in_row = [&](const ModuleFact& fact) { return fact.language == language; };
    const bool is_small = officer_count(those(all.started, is_in_row)) < kGroupMin;
    report.by_language.push_back({{language, language}, is_small ? all_too_few() : maker.make(is_in_row)});
  }
  sort_rows(report.by_language);

  report.forms = make_form_rows(facts.forms, officers);
  for (auto& form : report.forms) form.office = office_group(form.office.id);
  std::stable_sort(report.forms.begin(), report.forms.end(),
                   [&](const auto& a, const auto& b) { return order.before(a.office, b.office); });

  report.feedback = make_feedback_rows(facts.feedback);

  for (const auto& device : facts.devices) report.received.push_back({device, office_group(device.office)});
  std::sort(report.received.begin(), report.received.end(), [&](const auto& a, const auto& b) {
    return order.before(a.office, b.office) || (a.office == b.office && a.device.device < b.device.device);
  });
  return report;
}

const char* name_of(Measure measure) {
  switch (measure) {
    case Measure::officers: return "officers";
    case Measure::started: return "started";
    case Measure::completed: return "completed";
    case Measure::passed: return "passed";
    case Measure::hours: return "hours";
    case Measure::pairs: return "pairs";
    case Measure::pre_mean: return "pre_mean";
    case Measure::post_mean: return "post_mean";
    case Measure::absolute_gain: return "absolute_gain";
    case Measure::relative_gain: return "relative_gain";
    case Measure::class_normalised_gain: return "class_normalised_gain";
    case Measure::mean_normalised_gain: return "mean_normalised_gain";
    case Measure::dropped_no_pre_test: return "dropped_no_pre_test";
    case Measure::dropped_no_post_test: return "dropped_no_post_test";
    case Measure::dropped_wrong_order: return "dropped_wrong_order";
  }
  ASSERT(false);
  return "";
}

const char* unit_of(Measure measure) {
  switch (measure) {
    case Measure::officers: return "officers";
    case Measure::hours: return "hours";
    case Measure::pairs: return "pairs";
    case Measure::pre_mean:
    case Measure::post_mean:
    case Measure::relative_gain: return "percent";
    case Measure::absolute_gain: return "percentage points";
    case Measure::class_normalised_gain:
    case Measure::mean_normalised_gain: return "share of the possible rise";
    default: return "officers x modules";
  }
}

}  // namespace waypost::monitoring
