// SPDX-License-Identifier: Apache-2.0
#include "scripting/reference_builder.hpp"

#include <algorithm>
#include <variant>

#include "base/format.hpp"
#include "scripting/name_rules.hpp"

namespace waypost::scripting {
namespace {

std::string in_lower_case(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return text;
}

void check_country(const FormReader& fields, std::string_view field, const std::string& country) {
  if (country.empty() || is_country_code(country)) return;
  fields.error(field, format("`{}` is no country", country))
      .hint("write the two capital letters of ISO 3166-1: \"KH\"");
}

std::string read_review_date(const FormReader& fields) {
  const std::string review = fields.text("review_date");
  constexpr std::size_t kDayBytes = 10;
  if (review.empty() || review == "stable") return {};
  if (review.size() == kDayBytes && from_iso8601(review)) return review;
  fields.error("review_date", format("`{}` is no review date", review))
      .hint("write \"2027-03-01\" or \"stable\"");
  return {};
}

}  // namespace

void read_facts_form(BuildContext& context, const FormReader& fields) {
  const std::string day = context.today();
  for (const FormReader& each : fields.content()) {
    lesson::Fact fact;
    fact.id = each.text("id");
    fact.statement = each.content_text();
    fact.source = each.text("source");
    fact.date = each.text("date");
    fact.evidence =
        each.text("evidence") == "V" ? lesson::Evidence::verified : lesson::Evidence::professional;
    fact.review_date = read_review_date(each);
    fact.valid_from = each.text("valid_from");
    fact.jurisdiction = each.text("jurisdiction");
    check_country(each, "jurisdiction", fact.jurisdiction);
    context.facts.claim(context.diagnostics, each);
    if (!fact.valid_from.empty() && !fact.review_date.empty() && fact.valid_from > fact.review_date) {
      each.error("review_date", format("the fact `{}` is to be reviewed before it is valid", fact.id))
          .hint("change one of the days");
    }
    if (!day.empty() && !fact.review_date.empty() && fact.review_date < day) {
      each.warning("review_date",
                   format("the fact `{}` is past its review date, {}", fact.id, fact.review_date))
          .hint("read its source again; give it a new review date, or take the fact out");
    }
    context.fact_index.emplace(fact.id, context.module.facts.size());
    context.module.facts.push_back(std::move(fact));
  }
}

void read_glossary(BuildContext& context, const FormReader& fields) {
  DistinctTexts words;
  for (const FormReader& each : fields.content()) {
    lesson::Term term{each.text("id"), context.module.id + "/term/" + each.text("id"), each.content_text(),
                      each.text("definition")};
    context.terms.claim(context.diagnostics, each);
    words.add(context.diagnostics, "term", in_lower_case(term.term), each.where());
    context.module.glossary.push_back(std::move(term));
  }
}

void read_annex(BuildContext& context, const FormReader& fields) {
  lesson::Annex annex{fields.text("country"), fields.text("authority"), fields.text("confirmed"), {}};
  check_country(fields, "country", annex.country);
  const std::string expected = "annexes/" + in_lower_case(annex.country) + ".lua";
  if (is_country_code(annex.country) && fields.file() != expected) {
    fields
        .error("country", format("the country is `{}`, the file is named `{}`", annex.country, fields.file()))
        .hint(format("name the file {}, or change `country`", expected));
  }
  if (const std::string day = context.today(); !day.empty() && annex.confirmed > day) {
    fields.error("confirmed", format("the annex was confirmed on {}, which is yet to come", annex.confirmed))
        .hint("write the day on which the authority confirmed it");
  }
  std::vector<std::string_view> slots;
  bool is_any_broken = false;
  for (const std::string& file : context.input.broken_files)
    is_any_broken = is_any_broken || file.rfind("lessons/", 0) == 0;
  for (const lesson::Lesson& lesson : context.module.lessons) {
    for (const lesson::Page& page : lesson.pages) {
      if (const auto* annex_page = std::get_if<lesson::AnnexPage>(&page)) slots.push_back(annex_page->slot);
    }
  }
  Siblings siblings;
  for (const FormReader& each : fields.content()) {
    lesson::AnnexEntry entry{each.text("slot"), {}, context.read_content_markdown(each)};
    entry.path = format("{}/annex/{}/{}", context.module.id, annex.country, entry.slot);
    siblings.claim(context.diagnostics, each, "slot");
    if (!is_any_broken) check_known(context.diagnostics, each.where("slot"), "slot", entry.slot, slots);
    annex.entries.push_back(std::move(entry));
  }
  if (annex.entries.empty() && !context.is_broken(fields.file()))
    context.error(fields.span(), "the annex has no entry")
        .hint("add an entry { slot = \"…\", \"The text\" }");
  context.module.annexes.push_back(std::move(annex));
}

}  // namespace waypost::scripting
