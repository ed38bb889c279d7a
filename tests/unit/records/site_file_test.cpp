// SPDX-License-Identifier: Apache-2.0
#include "records/site_file.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace waypost;
using namespace waypost::records;

namespace {

const std::string kAgeKey = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p";
const std::string kOwnerKey = "RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3";

/// Every member that there is.
const std::string kWhole = R"({
  "format": 1,
  "site": "KH-03",
  "country": "KH",
  "names": {"en": "Poipet", "km": "ប៉ោយប៉ែត"},
  "agencies": [
    {"id": "customs", "names": {"km": "គយ"}},
    {"id": "river_police"}
  ],
  "staffing": {"customs": 3, "river_police": 2},
  "mandates": [{"id": "drugs", "since": "2004-05-01"}, {"id": "wildlife", "since": "2026-01-01"}],
  "languages": ["km", "en"],
  "recipients": [{"name": "Regional office", "key": ")" +
                           kAgeKey + R"("}],
  "owner_key": ")" + kOwnerKey +
                           R"(",
  "exported_attributes": ["agency", "gender"],
  "drafts_count": false,
  "retention_days": 730,
  "a later member": {"passed": "over"}
})";

SiteFile parsed(const std::string& text) {
  const auto site = parse_site_file(text);
  INFO((site ? std::string() : site.error().message));
  REQUIRE(site);
  return *site;
}

std::string mistakes(const std::string& text) {
  const auto site = parse_site_file(text);
  REQUIRE_FALSE(site);
  CHECK(site.error().code == ErrorCode::invalid);
  return site.error().message;
}

/// The three members that must be there, and one more.
std::string with(const std::string& member) {
  return R"({"site": "a", "name": "A", "country": "KH", )" + member + "}";
}

}  // namespace

TEST_CASE("a site file says what the regional office knows of an office") {
  const SiteFile site = parsed(kWhole);
  CHECK(site.site == "KH-03");
  CHECK(site.country == "KH");
  CHECK(site.agency_ids() == std::vector<std::string>{"customs", "river_police"});
  CHECK(name_in(site.agencies[0].names, "km") == "គយ");
  CHECK(site.staffing == std::map<std::string, int>{{"customs", 3}, {"river_police", 2}});
  REQUIRE(site.mandates.size() == 2);
  CHECK(site.mandates[1].id == "wildlife");
  CHECK(site.mandates[1].since == "2026-01-01");
  CHECK(site.languages == std::vector<std::string>{"km", "en"});
  REQUIRE(site.recipients.size() == 1);
  CHECK(site.recipients[0].key == kAgeKey);
  CHECK(site.owner_key == kOwnerKey);
  CHECK(site.exported_attributes == std::vector<std::string>{"agency", "gender"});
  CHECK_FALSE(site.drafts_count);
  CHECK(site.retention_days == 730);
}

TEST_CASE("a file of the first release is a site file, and exports nothing of anybody") {
  const SiteFile site = parsed(R"({"site": "north-ferry", "name": "North Ferry", "country": "XX"})");
  CHECK(site.name_in("km") == "North Ferry");
  CHECK(site.agency_ids() == default_agencies());
  CHECK(site.exported_attributes.empty());
  CHECK(site.drafts_count);
  CHECK(site.retention_days == 0);
  const SiteSet set = site_set_of(site, "hash");
  CHECK(set.site == "north-ferry");
  CHECK(set.name == "North Ferry");
  CHECK(set.country == "XX");
  CHECK(set.file_hash == "hash");
}

TEST_CASE("an office is called as its language does, else in the next best") {
  const SiteFile site =
      parsed(R"({"site": "a", "country": "CN", "names": {"zh": "东兴", "en": "Dongxing"}})");
  CHECK(site.name_in("zh") == "东兴");
  CHECK(site.name_in("zh-Hans-CN") == "东兴");
  CHECK(site.name_in("km") == "Dongxing");
  CHECK(site_set_of(site, "").name == "Dongxing");
  const SiteFile named =
      parsed(R"({"site": "a", "country": "KH", "name": "O Smach", "names": {"km": "អូរស្មាច់"}})");
  CHECK(named.name_in("km") == "អូរស្មាច់");
  CHECK(named.name_in("th") == "O Smach");
  const SiteFile only = parsed(R"({"site": "a", "country": "KH", "names": {"km": "អូរស្មាច់"}})");
  CHECK(only.name_in("th") == "អូរស្មាច់");
}

TEST_CASE("every mistake is told at once, with its member") {
  const std::string told = mistakes(R"({
    "site": "two words",
    "country": "Cambodia",
    "names": {"english!": "x", "en": "a\u0007b", "km": ""},
    "agencies": [{"id": "Customs"}, {"id": "police"}, {"id": "police", "names": ["x"]}],
    "staffing": {"police": -1, "navy": 2},
    "mandates": [{"id": "drugs", "since": "soon"}, {"id": "../x", "since": "2026-01-01"}],
    "languages": ["km", "km", 7],
    "recipients": [{"name": "x", "key": "age1short"}],
    "owner_key": "not one",
    "exported_attributes": ["name"],
    "drafts_count": "yes",
    "retention_days": "730"
  })");
  for (const char* member :
       {"`site`", "`country`", "`names.english!`", "`names.en`", "`names.km`", "`agencies[1].id`",
        "`agencies[3].id`", "`agencies[3].names`", "`staffing.police`", "`staffing.navy`",
        "`mandates[1].since`", "`mandates[2].id`", "`languages[2]`", "`languages[3]`", "`recipients[1].key`",
        "`owner_key`", "`exported_attributes[1]`", "`drafts_count`", "`retention_days`"}) {
    INFO(member);
    CHECK(told.find("site.json: error: " + std::string(member) + ": ") != std::string::npos);
  }
  CHECK(std::count(told.begin(), told.end(), '\n') == 18);
}

TEST_CASE("how long names are kept is a number of days from one to a hundred years") {
  CHECK(parsed(with(R"("retention_days": 1)")).retention_days == 1);
  CHECK(parsed(with(R"("retention_days": 36500)")).retention_days == 36'500);
  for (const char* wrong : {"0", "-1", "36501", "1.5", "null", "true"}) {
    CHECK_THAT(mistakes(with(R"("retention_days": )" + std::string(wrong))),
               Catch::Contains("`retention_days`: a whole number from 1 to 36500"));
  }
}

TEST_CASE("a name is never exported, whatever the file says") {
  CHECK_THAT(mistakes(with(R"("exported_attributes": ["agency", "name"])")),
             Catch::Contains("`exported_attributes[2]`"));
}

TEST_CASE("what is missing is told as missing") {
  const std::string told = mistakes("{}");
  CHECK_THAT(told, Catch::Contains("`site`: it is missing"));
  CHECK_THAT(told, Catch::Contains("`country`: it is missing"));
  CHECK_THAT(told, Catch::Contains("`names`: it is missing"));
}

TEST_CASE("a site file is bounded, UTF-8, and an object in which nothing stands twice") {
  CHECK_THAT(mistakes(std::string(kSiteFileBytesMax + 1, ' ')), Catch::Contains("65536 bytes"));
  CHECK_THAT(mistakes("[]"), Catch::Contains("no JSON object"));
  CHECK_THAT(mistakes("{\"site\": \"a\xFF\"}"), Catch::Contains("site.json: error: "));
  CHECK_THAT(mistakes(with(R"("site": "b")")), Catch::Contains("`site`: it stands there twice"));
  CHECK_THAT(mistakes(with(R"("format": 0)")), Catch::Contains("`format`"));
  std::string many;
  for (int i = 0; i < 201; ++i)
    many += (i > 0 ? "," : "") + std::string("{\"id\": \"a") + std::to_string(i) + "\"}";
  CHECK_THAT(mistakes(with("\"agencies\": [" + many + "]")), Catch::Contains("201 entries, 200 are allowed"));
  CHECK_THAT(mistakes(with("\"names\": {\"en\": \"" + std::string(257, 'x') + "\"}")),
             Catch::Contains("more than 256 bytes"));
  // An override of direction turns round what stands behind it.
  CHECK_THAT(mistakes(with(R"("names": {"en": "a\u202eb"})")), Catch::Contains("control characters"));
}

TEST_CASE("a file for a later program is told as that") {
  const auto site = parse_site_file(with(R"("format": 2)"));
  REQUIRE_FALSE(site);
  CHECK(site.error().code == ErrorCode::newer_version);
}

TEST_CASE("a byte order mark, which some editors write, does no harm") {
  CHECK(parsed("\xEF\xBB\xBF" + with(R"("drafts_count": true)")).site == "a");
}

TEST_CASE("keys are looked at for letters lost on the way") {
  const std::string recipient = R"("recipients": [{"name": "Office", "key": "KEY"}])";
  const auto told = [&](const std::string& key) {
    std::string member = recipient;
    return parse_site_file(with(member.replace(member.find("KEY"), 3, key)));
  };
  CHECK(told(kAgeKey));
  CHECK_FALSE(told(kAgeKey.substr(0, 61)));
  CHECK_FALSE(told("AGE1" + kAgeKey.substr(4)));
  std::string wrong = kAgeKey;
  wrong[10] = 'b';
  CHECK_FALSE(told(wrong));
  CHECK(parse_site_file(with("\"owner_key\": \"" + kOwnerKey + "\"")));
  CHECK_FALSE(parse_site_file(with("\"owner_key\": \"" + kOwnerKey.substr(1) + "=\"")));
}
