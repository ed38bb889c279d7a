// SPDX-License-Identifier: Apache-2.0
#include "print/own_record_paper.hpp"

#include <cstdint>
#include <cstdlib>
#include <utility>
#include <vector>

#include "print/paper.hpp"
#include "unicode/date.hpp"
#include "unicode/number.hpp"

namespace waypost::print {
namespace {

constexpr int kMinutesPerHour = 60;

class OwnRecordPrinter {
 public:
  OwnRecordPrinter(const OwnRecord& record, text::TextEngine& engine, const i18n::Translator& words)
      : record_(record), words_(words), paper_(engine, options()) {}

  Result<std::string> print() {
    paper_.heading(tr("me.title"));
    paper_.facts(who());
    if (const std::vector<Fact> said = said_of_oneself(); !said.empty()) {
      paper_.section(tr("me.about"));
      paper_.facts(said);
    }
    paper_.section(tr("me.courses"));
    if (record_.courses.empty()) {
      paper_.paragraph(tr("me.no-courses"));
    } else {
      paper_.paragraph(time_in_all());
      paper_.table(courses());
    }
    return paper_.finish();
  }

 private:
  std::string tr(std::string_view key, const unicode::MessageArguments& arguments = {}) const {
    return words_.tr(key, arguments);
  }
  std::string day(const std::string& iso_day) const { return unicode::format_day(iso_day, record_.language); }

  PaperOptions options() const {
    PaperOptions options;
    options.language = record_.language;
    options.head = {tr("me.title"), record_.day};
    options.footer = tr("paper.no-certificate");
    options.page_number = [this](int page, int page_count) {
      return tr("paper.page", {{"page", std::int64_t{page}}, {"pages", std::int64_t{page_count}}});
    };
    return options;
  }

  std::vector<Fact> who() const {
    std::vector<Fact> facts{{tr("enrol.name"), record_.name}};
    if (!record_.office.empty()) facts.push_back({tr("paper.office"), record_.office});
    facts.push_back({tr("paper.role"), tr("role." + record_.role)});
    facts.push_back({tr("paper.day"), day(record_.day)});
    return facts;
  }

  std::vector<Fact> said_of_oneself() const {
    std::vector<Fact> facts;
    for (const SaidOfOneself& each : record_.said) {
      facts.push_back({tr("attribute." + each.group),
                       each.words.empty() ? tr(each.group + "." + each.choice) : each.words});
    }
    if (!record_.years_at_post.empty()) {
      const std::int64_t years = std::strtoll(record_.years_at_post.c_str(), nullptr, 10);
      facts.push_back({tr("me.years"), unicode::format_integer(years, record_.language)});
    }
    return facts;
  }

  std::string time_in_all() const {
    const int minutes = record_.minutes_total;
    if (minutes < 2 * kMinutesPerHour) return tr("me.minutes-total", {{"minutes", std::int64_t{minutes}}});
    return tr("me.hours-total", {{"hours", std::int64_t{minutes / kMinutesPerHour}},
                                 {"minutes", std::int64_t{minutes % kMinutesPerHour}}});
  }

  std::string state(const RecordedCourse& course) const {
    switch (course.state) {
      case CourseState::passed: return tr("state.passed");
      case CourseState::completed: return tr("state.completed");
      case CourseState::in_progress: return tr("state.in-progress");
    }
    return {};
  }

  std::string percents(const RecordedCourse& course) const {
    unicode::MessageArguments numbers;
    if (course.percent_before) numbers["before"] = std::int64_t{*course.percent_before};
    if (course.percent_best) numbers["best"] = std::int64_t{*course.percent_best};
    if (course.percent_before && course.percent_best) return tr("me.percents", numbers);
    if (course.percent_best) return tr("me.percent-best", numbers);
    return course.percent_before ? tr("me.percent-before", numbers) : std::string();
  }

  Table courses() const {
    Table table{{{tr("paper.course"), 1.2F},
                 {tr("paper.result"), 1.15F},
                 {tr("unit.post-test"), 1.4F},
                 {tr("paper.time"), 0.55F}},
                {}};
    const auto add_line = [](std::string& cell, const std::string& line) {
      if (!line.empty()) cell += (cell.empty() ? "" : "\n") + line;
    };
    for (const RecordedCourse& course : record_.courses) {
      std::string result = state(course), test, time;
      add_line(result, percents(course));
      if (course.attempt_count > 0)
        add_line(test, tr("me.attempts", {{"count", std::int64_t{course.attempt_count}}}));
      if (!course.day.empty()) add_line(test, tr("me.last-test", {{"day", day(course.day)}}));
      if (course.minutes > 0) time = tr("home.minutes", {{"minutes", std::int64_t{course.minutes}}});
      table.rows.push_back({course.title, std::move(result), std::move(test), std::move(time)});
    }
    return table;
  }

  const OwnRecord& record_;
  const i18n::Translator& words_;
  Paper paper_;
};

}  // namespace

Result<std::string> print_own_record(const OwnRecord& record, text::TextEngine& engine,
                                     const i18n::Translator& words) {
  return OwnRecordPrinter(record, engine, words).print();
}

}  // namespace waypost::print
