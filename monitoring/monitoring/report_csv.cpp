// SPDX-License-Identifier: Apache-2.0
#include "monitoring/report_csv.hpp"

#include "formats/csv.hpp"
#include "monitoring/report_words.hpp"

namespace waypost::monitoring {
namespace {

struct Place {
  std::string_view table = {};
  std::string module = {};
  std::string office = {};
  std::string office_name = {};
  std::string language = {};
  std::string device = {};
};

class LongTable {
 public:
  LongTable() {
    for (const char* column : {"table", "module", "office", "office_name", "language", "device", "measure",
                               "value", "unit", "n", "lower", "upper", "note"}) {
      csv_.text(column);
    }
    csv_.end_row();
  }

  void add(const Place& place, Measure measure, const Figure& figure) {
    begin(place, name_of(measure));
    number_or_empty(figure.digits);
    csv_.text(unit_of(measure));
    if (figure.n && figure.state != Figure::State::too_few) {
      csv_.integer(*figure.n);
    } else {
      csv_.empty();
    }
    number_or_empty(figure.lower_digits);
    number_or_empty(figure.upper_digits);
    switch (figure.state) {
      case Figure::State::shown: csv_.empty(); break;
      case Figure::State::too_few: csv_.text(words("too_few")); break;
      case Figure::State::not_estimable: csv_.text(words("not_estimable")); break;
    }
    csv_.end_row();
  }

  void add(const Place& place, const Figures& figures) {
    for (const auto& [measure, figure] : figures) add(place, measure, figure);
  }

  void add_count(const Place& place, std::string_view measure, std::int64_t value) {
    begin(place, measure);
    csv_.integer(value).text("events").empty().empty().empty().empty().end_row();
  }

  /// A number stands in `value`, anything else in `note`.
  void add_answer(const Place& place, std::string_view measure, std::string_view unit,
                  const std::string& answer, bool is_number) {
    begin(place, measure);
    number_or_empty(is_number ? answer : std::string());
    csv_.text(unit).empty().empty().empty();
    if (is_number || answer.empty()) {
      csv_.empty();
    } else {
      csv_.text(answer);
    }
    csv_.end_row();
  }

  std::string take() { return csv_.take(); }

 private:
  void begin(const Place& place, std::string_view measure) {
    csv_.text(place.table).text(place.module).text(place.office).text(place.office_name).text(place.language);
    csv_.text(place.device).text(measure);
  }

  void number_or_empty(const std::string& digits) {
    if (digits.empty()) {
      csv_.empty();
    } else {
      csv_.number(digits);
    }
  }

  CsvWriter csv_;
};

std::string office_name_of(const Group& office) {
  return office.name.empty() ? std::string(words("site_not_set")) : office.name;
}

std::string day_of(const FilledOn& filled) {
  return filled.clock_suspect ? fill("forms.clock_suspect", {{"day", filled.day}}) : filled.day;
}

void add_form(LongTable& table, const FormRow& form) {
  const auto place = [&form](std::string_view name) {
    return Place{.table = name,
                 .module = form.module,
                 .office = form.office.id,
                 .office_name = office_name_of(form.office)};
  };
  const bool is_shown = form.fillings.is_shown();
  table.add_answer(place("form"), form.form, "fillings",
                   is_shown ? form.fillings.digits : std::string(words("too_few")), is_shown);
  if (!form.first.day.empty()) {
    table.add_answer(place("form_first"), form.form, "date", day_of(form.first), false);
  }
  if (!form.last.day.empty())
    table.add_answer(place("form_last"), form.form, "date", day_of(form.last), false);
  for (const QuestionRow& row : form.questions) {
    const std::string measure = form.form + "/" + row.question;
    if (!row.first.empty())
      table.add_answer(place("form_first"), measure, "answer", row.first, row.is_number);
    if (!row.last.empty()) table.add_answer(place("form_last"), measure, "answer", row.last, row.is_number);
    if (!row.change.empty()) table.add_answer(place("form_change"), measure, "change", row.change, true);
  }
}

void add_feedback(LongTable& table, const FeedbackRow& row) {
  const Place place{.table = "feedback", .module = row.module};
  const auto add_figure = [&](const std::string& measure, const char* unit, const Figure& figure) {
    table.add_answer(place, measure, unit, figure.is_shown() ? figure.digits : std::string(words("too_few")),
                     figure.is_shown());
  };
  add_figure(row.form, "fillings", row.fillings);
  for (const FeedbackQuestion& question : row.questions) {
    const std::string measure = row.form + "/" + question.question;
    add_figure(measure, "answers", question.answers);
    for (const auto& [option, digits] : question.options)
      table.add_answer(place, measure + "." + option, "answers", digits, true);
    if (!question.mean_digits.empty()) table.add_answer(place, measure, "mean", question.mean_digits, true);
  }
}

}  // namespace

std::string to_csv(const Report& report) {
  LongTable table;
  table.add(Place{.table = "total"}, report.total);
  for (const auto& row : report.by_module)
    table.add(Place{.table = "module", .module = row.group.id}, row.figures);
  for (const auto& row : report.by_office) {
    table.add(Place{.table = "office", .office = row.group.id, .office_name = office_name_of(row.group)},
              row.figures);
  }
  for (const auto& row : report.by_language) {
    const auto language = row.group.id.empty() ? std::string(words("language_not_known")) : row.group.id;
    table.add(Place{.table = "language", .language = language}, row.figures);
  }
  for (const auto& row : report.module_by_office) {
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      const auto& office = report.by_office[i].group;
      table.add(Place{.table = "module_office",
                      .module = row.module.id,
                      .office = office.id,
                      .office_name = office_name_of(office)},
                Measure::completed, row.cells[i]);
    }
  }
  for (const auto& form : report.forms) add_form(table, form);
  for (const auto& row : report.feedback) add_feedback(table, row);
  for (const auto& reception : report.received) {
    const Place place{.table = "device",
                      .office = reception.office.id,
                      .office_name = office_name_of(reception.office),
                      .device = reception.device.device};
    table.add_count(place, "events", reception.device.event_count);
    table.add_count(place, "missing_events", reception.device.missing_count);
    table.add_count(place, "forks", reception.device.fork_count);
  }
  return table.take();
}

}  // namespace waypost::monitoring
