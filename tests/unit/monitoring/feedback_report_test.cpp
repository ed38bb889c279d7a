// SPDX-License-Identifier: Apache-2.0
// What was said of courses: collected as a heap for each PC, counted over all, and never of few.
#include <algorithm>
#include <catch2/catch.hpp>

#include "event_script.hpp"
#include "monitoring/monitoring_store.hpp"
#include "monitoring/report.hpp"
#include "monitoring/report_csv.hpp"
#include "monitoring/report_html.hpp"
#include "records/course_feedback.hpp"
#include "../support/temporary_folder.hpp"

using namespace waypost;
using namespace waypost::monitoring;

namespace {

using Texts = std::vector<std::string>;

constexpr WallTimeMs kStart = 1'795'000'000'000;

std::string line(const Texts& answers, const std::string& module = "drugs") {
  return records::to_feedback_line({"2026-11-18", module, "1.0.0", "after/about/form", "hash", answers});
}

exchange::Bundle with_feedback(exchange::Bundle bundle, Texts lines) {
  std::sort(lines.begin(), lines.end());
  bundle.feedback = std::move(lines);
  return bundle;
}

Facts collected(const std::vector<exchange::Bundle>& bundles) {
  const TemporaryFolder folder;
  auto store = MonitoringStore::open_or_create(folder / "store.db");
  REQUIRE(store);
  for (const auto& bundle : bundles) REQUIRE(store->import(bundle));
  auto facts = store->facts();
  INFO((facts ? "" : facts.error().message));
  REQUIRE(facts);
  return *facts;
}

std::int64_t filling_count(const Facts& facts) {
  std::int64_t count = 0;
  for (const FeedbackFact& fact : facts.feedback) count += fact.count;
  return count;
}

Report report_of(const std::vector<FeedbackFact>& feedback) {
  Facts facts;
  facts.feedback = feedback;
  return make_report(facts, kStart);
}

FeedbackFact fact(const Texts& answers, std::int64_t count, const std::string& module = "drugs") {
  return {module, "after/about/form", answers, count};
}

const FeedbackQuestion& question(const FeedbackRow& row, const std::string& id) {
  const auto found = std::find_if(row.questions.begin(), row.questions.end(),
                                  [&](const FeedbackQuestion& each) { return each.question == id; });
  REQUIRE(found != row.questions.end());
  return *found;
}

}  // namespace

TEST_CASE("of each PC the feedback of the bundle that goes furthest counts, in whatever order they come") {
  ManualClock clock(kStart);
  SeededRandom random(41);
  PcInMemory pc(clock, random);
  PcInMemory other(clock, random);
  pc.enrol_one();
  other.enrol_one();
  const auto early = with_feedback(pc.bundle(), {line({"use.much"})});
  pc.enrol_one();
  const auto late =
      with_feedback(pc.bundle(), {line({"use.much"}), line({"use.much"}), line({"use.little"})});
  const auto elsewhere = with_feedback(other.bundle(), {line({"use.much"})});
  std::vector<exchange::Bundle> bundles{early, late, elsewhere, early};
  std::vector<std::size_t> order{0, 1, 2, 3};
  do {
    std::vector<exchange::Bundle> shuffled;
    for (const std::size_t i : order) shuffled.push_back(bundles[i]);
    const Facts facts = collected(shuffled);
    REQUIRE(facts.feedback.size() == 2);
    CHECK(facts.feedback[0].answers == Texts{"use.little"});
    CHECK(facts.feedback[0].count == 1);
    CHECK(facts.feedback[1].count == 3);
  } while (std::next_permutation(order.begin(), order.end()));
  CHECK(filling_count(collected({early, elsewhere})) == 2);

  SECTION("and one that has none any more takes the rest away") {
    pc.enrol_one();
    CHECK(filling_count(collected({late, pc.bundle()})) == 0);
  }
}

TEST_CASE("feedback of a course is counted by question and option, a number by its mean") {
  const Report report = report_of(
      {fact({"use.much", "hours=2", "tools.torch", "tools.mirror", "staff.police.women=1"}, 4),
       fact({"use.little", "hours=4.5", "tools.torch"}, 1), fact({"use.much", "day=2026-11-18"}, 2)});
  REQUIRE(report.feedback.size() == 1);
  const FeedbackRow& row = report.feedback[0];
  CHECK(row.module == "drugs");
  CHECK(row.form == "after/about/form");
  CHECK(row.fillings.digits == "7");
  using Options = std::vector<std::pair<std::string, std::string>>;
  CHECK(question(row, "use").answers.digits == "7");
  CHECK(question(row, "use").options == Options{{"little", "1"}, {"much", "6"}});
  CHECK(question(row, "tools").answers.digits == "5");
  CHECK(question(row, "tools").options == Options{{"mirror", "4"}, {"torch", "5"}});
  CHECK(question(row, "hours").mean_digits == "2.5");

  SECTION("and a question that fewer than five answered tells nothing of them") {
    for (const char* id : {"staff.police.women", "day"}) {
      CHECK(question(row, id).answers.state == Figure::State::too_few);
      CHECK(question(row, id).options.empty());
      CHECK(question(row, id).mean_digits.empty());
    }
  }
  SECTION("and page and table say the same") {
    const std::string html = to_html(report);
    CHECK(html.find("What was said of courses") != std::string::npos);
    CHECK(html.find("<td><bdi>use</bdi></td><td>7</td><td><bdi>little</bdi> 1, <bdi>much</bdi> 6</td>") !=
          std::string::npos);
    const std::string csv = to_csv(report);
    CHECK(csv.find("feedback,drugs,,,,,after/about/form,7,fillings") != std::string::npos);
    CHECK(csv.find("feedback,drugs,,,,,after/about/form/use.much,6,answers") != std::string::npos);
    CHECK(csv.find("feedback,drugs,,,,,after/about/form/hours,2.5,mean") != std::string::npos);
  }
}

TEST_CASE("a course of which fewer than five said something shows nothing but that") {
  const Report report =
      report_of({fact({"use.much"}, 3), fact({"use.little"}, 1), fact({"use.little"}, 5, "seals")});
  REQUIRE(report.feedback.size() == 2);
  CHECK(report.feedback[0].fillings.state == Figure::State::too_few);
  CHECK(report.feedback[0].questions.empty());
  CHECK(report.feedback[1].fillings.digits == "5");
  CHECK(to_csv(report).find("much") == std::string::npos);
  CHECK(to_html(report).find(">much<") == std::string::npos);
}

TEST_CASE("feedback of strange shape is shown nowhere, and no answer counts twice in one filling") {
  const Report report =
      report_of({fact({"use.much", "use.much", "words=The trainer", "<b>.x", "hours=2", "hours=90"}, 5),
                 fact({"use.much"}, 9, "<script>"), FeedbackFact{"drugs", "after//form", {"use.much"}, 9}});
  REQUIRE(report.feedback.size() == 1);
  REQUIRE(report.feedback[0].questions.size() == 2);
  CHECK(question(report.feedback[0], "use").options[0].second == "5");
  CHECK(question(report.feedback[0], "hours").mean_digits == "2.0");
}
