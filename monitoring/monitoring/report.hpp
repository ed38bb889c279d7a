// SPDX-License-Identifier: Apache-2.0
/// Report: every figure that the regional office reads, computed once. The HTML page and the CSV table are
/// two ways to write down the same Figure, digit for digit. What each measure means stands in
/// docs/formats/report.md.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/clock.hpp"
#include "monitoring/facts.hpp"

namespace waypost::monitoring {

/// Fewer officers than this are never shown as a group.
inline constexpr int kGroupMin = 5;

enum class Measure {
  officers,
  started,
  completed,
  passed,
  hours,
  pairs,
  pre_mean,
  post_mean,
  absolute_gain,
  relative_gain,
  class_normalised_gain,
  mean_normalised_gain,
  dropped_no_pre_test,
  dropped_no_post_test,
  dropped_wrong_order,
};
inline constexpr std::array kMeasures = {
    Measure::officers,
    Measure::started,
    Measure::completed,
    Measure::passed,
    Measure::hours,
    Measure::pairs,
    Measure::pre_mean,
    Measure::post_mean,
    Measure::absolute_gain,
    Measure::relative_gain,
    Measure::class_normalised_gain,
    Measure::mean_normalised_gain,
    Measure::dropped_no_pre_test,
    Measure::dropped_no_post_test,
    Measure::dropped_wrong_order,
};
const char* name_of(Measure measure);  ///< "class_normalised_gain", as in the CSV
const char* unit_of(Measure measure);  ///< "officers", "percent", "points", "share" …, as in the CSV

/// One figure as it is shown: digits, not a double, so that no two outputs round differently.
struct Figure {
  enum class State {
    shown,
    too_few,        ///< about one to four officers: "< 5"
    not_estimable,  ///< no data, or a division by nothing
  };
  State state = State::not_estimable;
  std::string digits;        ///< "59.3", "-0.25"; empty unless shown
  std::optional<int> n;      ///< of how many; nothing where the figure is a plain count
  std::string lower_digits;  ///< 95 % interval; empty where there is none
  std::string upper_digits;

  bool is_shown() const { return state == State::shown; }
  bool operator==(const Figure&) const = default;
};

using Figures = std::map<Measure, Figure>;

/// Who or what a row is about; unused members are empty.
struct Group {
  std::string id;    ///< module id, site id or language tags
  std::string name;  ///< as it is shown; empty where the reader has to be told in words that nothing is known
  bool operator==(const Group&) const = default;
};

struct ReportRow {
  Group group;
  Figures figures;
};

/// Officers who completed one module, office by office.
struct MatrixRow {
  Group module;
  std::vector<Figure> cells;  ///< in the order of Report::by_office; n is the office's officers
};

struct Reception {
  DeviceFact device;
  Group office;
};

/// A day as a PC's clock said it.
struct FilledOn {
  std::string day;             ///< ISO 8601; empty where there is none
  bool clock_suspect = false;  ///< that clock was wrong, or had been
  bool operator==(const FilledOn&) const = default;
};

/// What one question of a form said at first and at last, by the ids of its author: the store holds no
/// module.
struct QuestionRow {
  std::string question;  ///< "scanners", of a table of counts "seizures.police.2026"
  std::string first;     ///< digits, a day or ids of options joined by ", "; empty where it was not answered
  std::string last;      ///< empty too where the form was filled once only
  std::string change;    ///< digits of last minus first; empty unless both are numbers
  bool is_number = false;
};

/// One form of an instrument at one office. What a form says of learners tells of persons: only the number of
/// fillings is here then, and that of five persons at least.
struct FormRow {
  Group office;
  std::string module;
  std::string form;  ///< path of the page below the module: "visit/equipment"
  std::string subject_kind;
  Figure fillings;  ///< sittings
  FilledOn first;
  FilledOn last;                       ///< empty where it was filled once
  std::vector<QuestionRow> questions;  ///< in the order of the form
};

/// What was answered to one question about a course.
struct FeedbackQuestion {
  std::string question;  ///< as in QuestionRow
  Figure answers;        ///< how many answered it
  /// How often each option was chosen, by its id. Empty where too few answered, or nothing is to be chosen.
  std::vector<std::pair<std::string, std::string>> options;
  std::string mean_digits;  ///< of a number; empty where too few answered, or it is none
};

/// One form of feedback on one course, of all PCs together.
struct FeedbackRow {
  std::string module;  ///< id of the course
  std::string form;    ///< path of the page that asked
  Figure fillings;
  std::vector<FeedbackQuestion> questions;  ///< by their ids
};

struct Report {
  WallTimeMs made_at_ms = 0;
  Figures total;
  std::vector<ReportRow> by_module;    ///< sorted by name, like all the following
  std::vector<ReportRow> by_office;    ///< small offices too, with nothing but "< 5" in them
  std::vector<ReportRow> by_language;  ///< languages of few officers share a row
  std::vector<MatrixRow> module_by_office;
  std::vector<FormRow> forms;         ///< by office, then form
  std::vector<FeedbackRow> feedback;  ///< by course, then form
  std::vector<Reception> received;
  int offices_shown = 0;
  int offices_left_out = 0;  ///< one to four officers
  /// Whether rows with too few officers were kept out of the totals of that measure.
  bool passed_left_out = false;
  bool hours_left_out = false;
  bool pairs_left_out = false;
  std::int64_t quarantined_count = 0;
  std::optional<int> mastery_score_ten_thousandths;  ///< where all modules ask for the same
};

/// Pure: the same facts in any order give the same report.
Report make_report(const Facts& facts, WallTimeMs now_ms);

/// "59.3": `decimals` digits after the point, never "-0.0".
std::string digits_of(double value, int decimals);

}  // namespace waypost::monitoring
