// SPDX-License-Identifier: Apache-2.0
#include "monitoring/report_html.hpp"

#include <catch2/catch.hpp>
#include <map>
#include <regex>

#include "base/format.hpp"
#include "formats/csv.hpp"
#include "monitoring/report_csv.hpp"

using namespace waypost;
using namespace waypost::monitoring;

namespace {

constexpr WallTimeMs kNow = 1'795'290'213'000;
const std::string kHostile = "<script>alert('x')</script>";

/// Two offices of six, one of three; gains differ by office and module.
Facts facts_with_office_name(const std::string& name) {
  Facts facts;
  facts.offices = {{"LA-01", name, "LA"}, {"LA-02", "Fern Pass", "LA"}, {"LA-03", "Stone Crossing", "LA"}};
  const int sizes[] = {6, 6, 3};
  for (int office = 0; office < 3; ++office) {
    for (int i = 0; i < sizes[office]; ++i) {
      const auto learner = format("learner-{}-{}", office, i);
      const auto site = format("LA-0{}", office + 1);
      facts.officers.push_back({learner, site});
      for (const char* module : {"drugs", "precursors"}) {
        ModuleFact fact;
        fact.learner = learner;
        fact.module = module;
        fact.office = site;
        fact.language = office == 0 ? "km" : "lo";
        fact.completed = true;
        fact.passed = i % 2 == 0;
        fact.duration_ms = (20 + 7 * i + office) * 60'000;
        fact.pre_share = (3 + i) / 12.0;
        fact.post_share = (5 + i + (module[0] == 'd' ? i % 3 : -2)) / 12.0;
        facts.modules.push_back(fact);
      }
    }
  }
  facts.devices.push_back({"0193a000-0000-7000-8000-000000000001", "LA-01", 120, 17, 1});
  facts.masteries.push_back({"drugs", 8000});
  return facts;
}

std::string text_of(std::string html) {
  html = std::regex_replace(html, std::regex("<[^>]*>"), "");
  for (const auto& [reference, text] :
       {std::pair{"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&#39;", "'"}}) {
    html = std::regex_replace(html, std::regex(reference), text);
  }
  return std::regex_replace(html, std::regex("&amp;"), "&");
}

std::vector<std::string> pieces_of(const std::string& html, const std::string& pattern) {
  const std::regex expression(pattern);
  std::vector<std::string> pieces;
  for (auto found = std::sregex_iterator(html.begin(), html.end(), expression);
       found != std::sregex_iterator(); ++found) {
    pieces.push_back((*found)[1]);
  }
  return pieces;
}

/// Title of a section to its table: rows of cells, the head first.
std::vector<std::vector<std::string>> table_of(const std::string& html, const std::string& title) {
  const auto begin = html.find("<h2>" + title + "</h2>");
  REQUIRE(begin != std::string::npos);
  const auto section = html.substr(begin, html.find("</section>", begin) - begin);
  std::vector<std::vector<std::string>> rows;
  for (const auto& row : pieces_of(section, "<tr[^>]*>(.*?)</tr>")) {
    auto& cells = rows.emplace_back();
    for (const auto& cell : pieces_of(row, "<t[hd][^>]*>(.*?)</t[hd]>")) cells.push_back(text_of(cell));
  }
  return rows;
}

/// table/row/measure to the row of the CSV.
std::map<std::string, std::map<std::string, std::string>> figures_of(const std::string& csv) {
  const auto rows = read_csv(csv);
  REQUIRE(rows);
  const auto& head = rows->front().cells;
  std::map<std::string, std::map<std::string, std::string>> figures;
  for (std::size_t i = 1; i < rows->size(); ++i) {
    std::map<std::string, std::string> cells;
    for (std::size_t column = 0; column < head.size(); ++column)
      cells[head[column]] = (*rows)[i].cells.at(column);
    const auto name = cells["module"] + cells["office_name"] + cells["language"];
    figures[cells["table"] + "/" + name + "/" + cells["measure"]] = cells;
  }
  return figures;
}

}  // namespace

TEST_CASE("a name from a bundle is text on the page and nothing else") {
  const auto html = to_html(make_report(facts_with_office_name(kHostile), kNow));
  CHECK(html.find("<script") == std::string::npos);
  CHECK(html.find("<bdi>&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;</bdi>") != std::string::npos);
  const auto with_stars = to_html(make_report(facts_with_office_name("a**b**c"), kNow));
  CHECK(with_stars.find("<bdi>a**b**c</bdi>") != std::string::npos);
}

TEST_CASE("the page forbids scripts and loads nothing") {
  const auto html = to_html(make_report(facts_with_office_name("Long Bridge"), kNow));
  CHECK(
      html.find("http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'none';") !=
      std::string::npos);
  for (const char* word : {"http://", "https://", "src=", "url(", "@import", "onload", " style=\""}) {
    INFO(word);
    CHECK(html.find(word) == std::string::npos);
  }
}

TEST_CASE("the page carries the independence line, the definitions and its date") {
  const auto html = to_html(make_report(facts_with_office_name("Long Bridge"), kNow));
  CHECK(html.find("It is not made, endorsed or approved by the United Nations") != std::string::npos);
  CHECK(html.find("<section id=\"how\"><h2>How this is counted</h2>") != std::string::npos);
  CHECK(html.find("made 21 November 2026") != std::string::npos);
  CHECK(html.find("17 events of PC <bdi>0193a000-0000-7000-8000-000000000001</bdi> are missing.") !=
        std::string::npos);
}

TEST_CASE("an interval that holds 0 is said in words") {
  const auto html = to_html(make_report(facts_with_office_name("Long Bridge"), kNow));
  CHECK(html.find("<b><bdi>precursors</bdi></b>: the interval includes 0; with 12 pairs") !=
        std::string::npos);
  CHECK(html.find("<b><bdi>drugs</bdi></b>: the interval includes 0") == std::string::npos);
}

TEST_CASE("page and table show the same figures, digit for digit") {
  const auto report = make_report(facts_with_office_name("Long Bridge"), kNow);
  const auto html = to_html(report);
  auto csv = figures_of(to_csv(report));
  const std::map<std::string, std::string> measure_of = {
      {"Officers", "officers"},
      {"Started", "started"},
      {"Completed", "completed"},
      {"Passed", "passed"},
      {"Hours", "hours"},
      {"Pairs", "pairs"},
      {"Before, %", "pre_mean"},
      {"After, %", "post_mean"},
      {"Points gained", "absolute_gain"},
      {"Relative, %", "relative_gain"},
      {"Class gain", "class_normalised_gain"},
      {"Mean of officers’ gains", "mean_normalised_gain"},
  };
  int compared = 0;
  for (const auto& [title, table] : {std::pair{"By module", "module"},
                                     {"By office", "office"},
                                     {"By language", "language"},
                                     {"Gain by module", "module"},
                                     {"Gain by office", "office"},
                                     {"Gain by language", "language"}}) {
    const auto rows = table_of(html, title);
    REQUIRE(rows.size() >= 3);
    for (std::size_t i = 1; i < rows.size(); ++i) {
      const bool is_total = rows[i][0] == "All shown";
      const auto place = is_total ? std::string("total//") : format("{}/{}/", table, rows[i][0]);
      for (std::size_t column = 1; column < rows[i].size(); ++column) {
        const auto& head = rows[0][column];
        INFO(title << ", " << rows[i][0] << ", " << head);
        if (head == "95 % interval") {
          auto& figure = csv.at(place + "absolute_gain");
          const auto interval = figure["lower"].empty() ? "" : figure["lower"] + " to " + figure["upper"];
          CHECK(rows[i][column] == interval);
          continue;
        }
        auto& figure = csv.at(place + measure_of.at(head));
        std::string expected = figure["value"].empty() ? figure["note"] : figure["value"];
        if (head == "Passed" && !figure["value"].empty()) expected += " of " + figure["n"];
        CHECK(rows[i][column] == expected);
        ++compared;
      }
    }
  }
  CHECK(compared > 80);
  const auto matrix = table_of(html, "Officers who completed each module");
  for (std::size_t i = 1; i < matrix.size(); ++i) {
    for (std::size_t column = 1; column < matrix[i].size(); ++column) {
      auto& figure = csv.at(format("module_office/{}{}/completed", matrix[i][0], matrix[0][column]));
      CHECK(matrix[i][column] ==
            (figure["value"].empty() ? figure["note"] : figure["value"] + " of " + figure["n"]));
    }
  }
}

TEST_CASE("a site name that is a formula is defused in the table") {
  const auto csv = to_csv(make_report(facts_with_office_name("=HYPERLINK(\"x\")"), kNow));
  CHECK(csv.find(",=") == std::string::npos);
  CHECK(csv.find("\"'=HYPERLINK(\"\"x\"\")\"") != std::string::npos);
  const auto rows = read_csv(csv);
  REQUIRE(rows);
  for (const auto& row : *rows) {
    for (const auto& cell : row.cells) {
      INFO(cell);
      CHECK((!begins_like_a_formula(cell) || std::regex_match(cell, std::regex("-[0-9]+(\\.[0-9]+)?"))));
    }
  }
}

TEST_CASE("no officer is in the report, not even by id") {
  const auto report = make_report(facts_with_office_name("Long Bridge"), kNow);
  CHECK(to_html(report).find("learner-") == std::string::npos);
  CHECK(to_csv(report).find("learner-") == std::string::npos);
}

TEST_CASE("no report ever says nan or inf") {
  for (const auto& facts : {Facts{}, facts_with_office_name("Long Bridge")}) {
    const auto report = make_report(facts, kNow);
    for (const auto& text : {text_of(to_html(report)), to_csv(report)}) {
      CHECK_FALSE(std::regex_search(text, std::regex("\\b-?(nan|inf)\\b", std::regex::icase)));
    }
  }
}
