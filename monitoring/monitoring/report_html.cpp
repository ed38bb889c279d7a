// SPDX-License-Identifier: Apache-2.0
#include "monitoring/report_html.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "base/format.hpp"
#include "monitoring/form_report_html.hpp"
#include "monitoring/html_text.hpp"
#include "monitoring/report_charts.hpp"
#include "monitoring/report_style.hpp"

namespace waypost::monitoring {
namespace {

/// More offices than this go into another band of the matrix.
constexpr std::size_t kMatrixColumnsMax = 8;

constexpr std::array kCountMeasures = {Measure::started, Measure::completed, Measure::passed, Measure::hours};
constexpr std::array kOfficerMeasures = {Measure::officers, Measure::started, Measure::completed,
                                         Measure::passed, Measure::hours};
constexpr std::array kGainMeasures = {Measure::pairs,
                                      Measure::pre_mean,
                                      Measure::post_mean,
                                      Measure::absolute_gain,
                                      Measure::relative_gain,
                                      Measure::class_normalised_gain,
                                      Measure::mean_normalised_gain};

std::string word(std::string_view key) { return sentence_html(key); }
std::string paragraph(const std::string& html, std::string_view style = {}) {
  return style.empty() ? "<p>" + html + "</p>\n" : format("<p class=\"{}\">{}</p>\n", style, html);
}
std::string count_html(std::string_view key, long long count) {
  return sentence_html(counted_key(key, count), {{"count", format("{}", count)}});
}

std::string office_html(const Group& office) {
  return office.name.empty() ? word("site_not_set") : name_html(office.name);
}
std::string language_html(const Group& language) {
  return language.name.empty() ? word("language_not_known") : name_html(language.name);
}
std::string module_html(const Group& module) { return name_html(module.name); }

/// "21 November 2026" of "2026-11-21T…".
std::string date_of(WallTimeMs time_ms) {
  const std::string iso = to_iso8601(time_ms);
  std::string day = iso.substr(8, 2);
  if (day.starts_with('0')) day.erase(0, 1);
  return format("{} {} {}", day, words("month." + iso.substr(5, 2)), iso.substr(0, 4));
}

const Figure& figure(const Figures& figures, Measure measure) { return figures.at(measure); }

std::string figure_html(const Figure& figure, bool is_fraction = false) {
  switch (figure.state) {
    case Figure::State::too_few: return word("too_few");
    case Figure::State::not_estimable: return word("not_estimable");
    case Figure::State::shown: break;
  }
  if (is_fraction && figure.n) {
    return sentence_html("fraction", {{"count", figure.digits}, {"n", format("{}", *figure.n)}});
  }
  return figure.digits;
}

bool interval_includes_zero(const Figure& gain) {
  return gain.is_shown() && !gain.lower_digits.empty() && value_of(gain.lower_digits) <= 0 &&
         value_of(gain.upper_digits) >= 0;
}

std::string opening(const Report& report) {
  std::string text;
  const auto add = [&](const std::string& sentence) { text += (text.empty() ? "" : " ") + sentence; };
  if (report.offices_shown == 0) {
    add(word("opening.nobody"));
  } else {
    const auto modules = [&](Measure measure) {
      const auto& digits = figure(report.total, measure).digits;
      return sentence_html(digits == "1" ? "opening.modules.one" : "opening.modules.other",
                           {{"count", digits}});
    };
    add(sentence_html("opening.scope", {{"officers", figure(report.total, Measure::officers).digits},
                                        {"offices", count_html("opening.offices", report.offices_shown)},
                                        {"started", modules(Measure::started)},
                                        {"completed", modules(Measure::completed)}}));
    const auto& pre = figure(report.total, Measure::pre_mean);
    const auto& post = figure(report.total, Measure::post_mean);
    if (pre.is_shown() && post.is_shown()) {
      const double change = value_of(post.digits) - value_of(pre.digits);
      const auto& pairs = figure(report.total, Measure::pairs).digits;
      add(sentence_html(change > 0 ? "opening.rose" : (change < 0 ? "opening.fell" : "opening.same"),
                        {{"pre", pre.digits},
                         {"post", post.digits},
                         {"pairs", sentence_html(pairs == "1" ? "opening.pairs.one" : "opening.pairs.other",
                                                 {{"count", pairs}})}}));
      if (interval_includes_zero(figure(report.total, Measure::absolute_gain))) add(word("opening.chance"));
    } else {
      add(word("opening.no_gain"));
    }
  }
  if (report.offices_left_out > 0) add(count_html("opening.left_out", report.offices_left_out));
  std::int64_t missing = 0;
  for (const auto& reception : report.received) missing += reception.device.missing_count;
  if (missing > 0) add(count_html("opening.missing", missing));
  return paragraph(text, "opening");
}

int shade_of(const Figure& cell) {
  if (!cell.is_shown() || !cell.n || *cell.n == 0) return 0;
  const double share = value_of(cell.digits) / *cell.n;
  if (share <= 0) return 0;
  return share < 0.25 ? 1 : share < 0.5 ? 2 : share < 0.75 ? 3 : 4;
}

std::string matrix_legend() {
  std::string html = "<div class=\"legend\">" + word("matrix.legend");
  constexpr std::array kSteps = {"matrix.none", "matrix.quarter", "matrix.half", "matrix.three_quarters",
                                 "matrix.more"};
  for (std::size_t step = 0; step < kSteps.size(); ++step) {
    html += format("<span><i class=\"swatch shade{}\"></i>{}</span>", step, word(kSteps[step]));
  }
  return html + "</div>\n";
}

std::string matrix_band(const Report& report, std::size_t begin, std::size_t end) {
  std::string html = "<table class=\"matrix\"><thead><tr><th></th>";
  for (std::size_t i = begin; i < end; ++i) {
    html += "<th scope=\"col\">" + office_html(report.by_office[i].group) + "</th>";
  }
  html += "</tr></thead><tbody>\n";
  for (const auto& row : report.module_by_office) {
    html += "<tr><th scope=\"row\">" + module_html(row.module) + "</th>";
    for (std::size_t i = begin; i < end; ++i) {
      html +=
          format("<td class=\"shade{}\">{}</td>", shade_of(row.cells[i]), figure_html(row.cells[i], true));
    }
    html += "</tr>\n";
  }
  return html + "</tbody></table>\n";
}

std::string matrix(const Report& report) {
  if (report.module_by_office.empty()) return {};
  std::string html = "<section><h2>" + word("matrix.title") + "</h2>\n" + matrix_legend();
  const std::size_t count = report.by_office.size();
  const std::size_t bands = (count + kMatrixColumnsMax - 1) / kMatrixColumnsMax;
  for (std::size_t band = 0; band < bands; ++band) {
    html += matrix_band(report, count * band / bands, count * (band + 1) / bands);
  }
  return html + paragraph(word("matrix.note") + " <a href=\"#how\">" + word("how_link") + "</a>", "second") +
         "</section>\n";
}

std::string gain_legend(std::optional<double> pass_mark) {
  std::string html = "<div class=\"legend\"><span>" + ring_svg() + word("gain.before") + "</span><span>" +
                     post_svg() + word("gain.after") + "</span>";
  if (pass_mark) {
    html += "<span><i class=\"dash\"></i>" +
            sentence_html("gain.pass_mark", {{"percent", digits_of(*pass_mark, 0)}}) + "</span>";
  }
  return html + "</div>\n";
}

std::string gain_row(const ReportRow& row, const PairsChart& pairs_chart, const GainChart& gain_chart) {
  const auto& pre = figure(row.figures, Measure::pre_mean);
  const auto& post = figure(row.figures, Measure::post_mean);
  const auto& gain = figure(row.figures, Measure::absolute_gain);
  const auto& pairs = figure(row.figures, Measure::pairs);
  std::string html = "<tr><th scope=\"row\">" + module_html(row.group) + "</th>";
  if (gain.is_shown()) {
    html += "<td>" + pairs_chart.row_svg(pre, post) + "</td><td>" + gain_chart.row_svg(gain) + "</td>";
  } else {
    html += "<td class=\"hushed\" colspan=\"2\">" + figure_html(gain) + "</td>";
  }
  html += format("<td class=\"value\">{}</td><td class=\"value hushed\">{}</td></tr>\n",
                 gain.is_shown() ? gain.digits : "", pairs.is_shown() ? "n = " + pairs.digits : "");
  return html;
}

std::string gain(const Report& report) {
  std::string html = "<section><h2>" + word("gain.title") + "</h2>\n";
  const auto& total = figure(report.total, Measure::absolute_gain);
  if (!total.is_shown()) return html + paragraph(word("gain.none")) + "</section>\n";

  std::optional<double> pass_mark;
  if (report.mastery_score_ten_thousandths) pass_mark = *report.mastery_score_ten_thousandths / 100.0;
  std::vector<Figure> gains;
  for (const auto& row : report.by_module) gains.push_back(figure(row.figures, Measure::absolute_gain));
  const PairsChart pairs_chart(pass_mark);
  const GainChart gain_chart(gains);

  html += gain_legend(pass_mark) +
          "<table class=\"chart\"><thead><tr><th></th><th></th><th colspan=\"3\"><b>" + word("gain.rise") +
          "</b> <span class=\"second\">" + word("gain.rise_note") + "</span></th></tr><tr><th></th><th>" +
          pairs_chart.head_svg() + "</th><th>" + gain_chart.head_svg() +
          "</th><th></th><th></th></tr></thead><tbody>\n";
  for (const auto& row : report.by_module) html += gain_row(row, pairs_chart, gain_chart);
  html += "</tbody></table>\n";
  for (const auto& row : report.by_module) {
    if (!interval_includes_zero(figure(row.figures, Measure::absolute_gain))) continue;
    html +=
        paragraph(sentence_html("gain.includes_zero", {{"module", module_html(row.group)},
                                                       {"n", figure(row.figures, Measure::pairs).digits}}),
                  "second");
  }
  return html + paragraph("<a href=\"#how\">" + word("gain.definition_link") + "</a>", "second") +
         "</section>\n";
}

std::string row_html(const std::string& name, const Figures& figures, std::span<const Measure> measures,
                     bool is_total) {
  std::string html = format("<tr{}><th scope=\"row\">{}</th>", is_total ? " class=\"total\"" : "", name);
  for (const auto measure : measures) {
    const auto& each = figure(figures, measure);
    html += format("<td{}>{}</td>", each.is_shown() ? "" : " class=\"hushed\"",
                   figure_html(each, measure == Measure::passed));
    if (measure != Measure::absolute_gain) continue;
    html += "<td class=\"hushed interval\">";
    if (!each.lower_digits.empty()) {
      html += sentence_html("interval", {{"lower", each.lower_digits}, {"upper", each.upper_digits}});
    }
    html += "</td>";
  }
  return html + "</tr>\n";
}

template <typename Name>
std::string row_table(std::string_view title, std::string_view head, const std::vector<ReportRow>& rows,
                      const Figures& total, std::span<const Measure> measures, Name&& name) {
  if (rows.empty()) return {};
  std::string html = "<section><h2>" + word(title) + "</h2>\n<table class=\"" +
                     (measures.size() > kOfficerMeasures.size() ? "rows dense" : "rows") +
                     "\"><thead><tr><th scope=\"col\">" + word(head) + "</th>";
  for (const auto measure : measures) {
    html += "<th scope=\"col\">" + word(std::string("column.") + name_of(measure)) + "</th>";
    if (measure == Measure::absolute_gain) html += "<th scope=\"col\">" + word("column.interval") + "</th>";
  }
  html += "</tr></thead><tbody>\n";
  for (const auto& row : rows) html += row_html(name(row.group), row.figures, measures, false);
  html += row_html(word("row.total"), total, measures, true);
  return html + "</tbody></table></section>\n";
}

std::string tables(const Report& report) {
  std::string html = row_table("table.module", "column.module", report.by_module, report.total,
                               kCountMeasures, module_html) +
                     row_table("table.office", "column.office", report.by_office, report.total,
                               kOfficerMeasures, office_html) +
                     row_table("table.language", "column.language", report.by_language, report.total,
                               kOfficerMeasures, language_html);
  if (report.passed_left_out) html += paragraph(word("left_out.passed"), "second");
  if (report.hours_left_out) html += paragraph(word("left_out.hours"), "second");
  html += row_table("table.gain_module", "column.module", report.by_module, report.total, kGainMeasures,
                    module_html) +
          row_table("table.gain_office", "column.office", report.by_office, report.total, kGainMeasures,
                    office_html) +
          row_table("table.gain_language", "column.language", report.by_language, report.total, kGainMeasures,
                    language_html);
  if (report.pairs_left_out) html += paragraph(word("left_out.pairs"), "second");
  return html + paragraph(sentence_html(
                              "dropped",
                              {{"no_post", figure(report.total, Measure::dropped_no_post_test).digits},
                               {"no_pre", figure(report.total, Measure::dropped_no_pre_test).digits},
                               {"wrong_order", figure(report.total, Measure::dropped_wrong_order).digits}}),
                          "second");
}

std::string received(const Report& report) {
  std::string html = "<section><h2>" + word("received.title") + "</h2>\n<table class=\"rows\"><thead><tr>";
  for (const char* column :
       {"column.office", "column.pc", "column.events", "column.missing", "column.forks"}) {
    html += "<th scope=\"col\">" + word(column) + "</th>";
  }
  html += "</tr></thead><tbody>\n";
  std::string remarks;
  for (const auto& [device, office] : report.received) {
    html += format(
        "<tr><th scope=\"row\">{}</th><td class=\"pc\">{}</td><td>{}</td><td>{}</td><td>{}</td></tr>\n",
        office_html(office), name_html(device.device), device.event_count, device.missing_count,
        device.fork_count);
    const auto remark = [&](std::string_view key, std::int64_t count) {
      if (count == 0) return;
      remarks += paragraph(sentence_html(counted_key(key, count),
                                         {{"count", format("{}", count)}, {"pc", name_html(device.device)}}));
    };
    remark("received.gap", device.missing_count);
    remark("received.fork", device.fork_count);
  }
  if (report.quarantined_count > 0)
    remarks += paragraph(count_html("received.quarantined", report.quarantined_count));
  if (remarks.empty()) remarks = paragraph(word("received.nothing_wrong"));
  return html + "</tbody></table>\n" + remarks + "</section>\n";
}

std::string how() {
  std::string html = "<section id=\"how\"><h2>" + word("how.title") + "</h2>\n<ul>\n";
  for (const char* key :
       {"how.officers", "how.started", "how.completed", "how.passed", "how.hours", "how.pairs",
        "how.absolute", "how.relative", "how.class", "how.mean", "how.language", "how.small", "how.forms",
        "how.feedback", "how.not_estimable", "how.no_ranking", "how.same_numbers"}) {
    html += "<li>" + word(key) + "</li>\n";
  }
  return html + "</ul></section>\n";
}

}  // namespace

std::string to_html(const Report& report) {
  std::string html =
      "<!DOCTYPE html>\n<html lang=\"en\" dir=\"ltr\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'none'; "
      "style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n"
      "<meta name=\"viewport\" content=\"width=794\">\n<title>" +
      word("title") + "</title>\n<style>" + std::string(kReportStyle) + "</style>\n</head>\n<body>\n";
  // A table's foot is what browsers repeat on each printed sheet.
  html += "<table class=\"sheet\" role=\"presentation\"><tfoot><tr><td><footer>" + word("independence") +
          "</footer></td></tr></tfoot><tbody><tr><td>\n";
  html += "<header><span class=\"word\">" + mark_svg(28) + "Waypost</span><span>" +
          sentence_html("made", {{"date", escape_html(date_of(report.made_at_ms))}}) + "</span></header>\n";
  html += "<main>\n<h1>" + word("title") + "</h1>\n" + opening(report) + matrix(report) + gain(report) +
          tables(report) + forms_html(report.forms) + feedback_html(report.feedback) + received(report) +
          how();
  return html + "</main>\n</td></tr></tbody></table>\n</body>\n</html>\n";
}

}  // namespace waypost::monitoring
