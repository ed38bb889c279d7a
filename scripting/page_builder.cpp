// SPDX-License-Identifier: Apache-2.0
#include "scripting/page_builder.hpp"

#include "base/format.hpp"
#include "scripting/form_page_builder.hpp"
#include "scripting/media_builder.hpp"
#include "scripting/scenario_builder.hpp"

namespace waypost::scripting {
namespace {

lesson::ExplorePage read_explore(BuildContext& context, const FormReader& fields, const lesson::Path& lesson,
                                 Siblings& siblings) {
  lesson::ExplorePage page;
  Siblings children;
  read_page_base(context, fields, lesson, siblings, children, page);
  page.visit_all = fields.flag("visit_all");
  const std::vector<FormReader> spots = fields.content();
  for (const FormReader& each : spots) {
    lesson::Spot spot = read_spot(context, each, page.path, children);
    spot.title = each.text("title");
    if (!each.is_written("title")) {
      context.error(each.span(), "a `spot` of an explore_page needs `title`")
          .hint("add `title = \"Its name\"`");
    }
    context.refuse_fields(each, {"correct", "feedback"}, "on a page");
    page.spots.push_back(std::move(spot));
  }
  context.check_count(fields, "spot", page.spots.size(), 1, 20);
  check_overlaps(context, spots, page.spots);
  return page;
}

std::vector<lesson::Part> read_parts(BuildContext& context, const FormReader& fields,
                                     const lesson::Path& parent, Siblings& children) {
  std::vector<lesson::Part> parts;
  for (const FormReader& each : fields.content()) {
    lesson::Part part;
    part.id = each.text("id");
    part.path = parent + "/" + part.id;
    part.title = each.text("title");
    part.text = context.read_content_markdown(each);
    children.claim(context.diagnostics, each);
    parts.push_back(std::move(part));
  }
  return parts;
}

lesson::DialoguePage read_dialogue(BuildContext& context, const FormReader& fields,
                                   const lesson::Path& lesson, Siblings& siblings) {
  lesson::DialoguePage page;
  Siblings children;
  read_page_base(context, fields, lesson, siblings, children, page);
  Siblings speakers;
  for (const FormReader& each : fields.list("speakers")) {
    lesson::Speaker speaker{each.text("id"), page.path + "/" + each.text("id"), each.content_text()};
    children.claim(context.diagnostics, each);
    speakers.claim(context.diagnostics, speaker.id, each.where());
    page.speakers.push_back(std::move(speaker));
  }
  for (const FormReader& each : fields.content()) {
    lesson::Line line{each.text("id"), page.path + "/" + each.text("id"), each.text("speaker"),
                      each.content_text()};
    children.claim(context.diagnostics, each);
    speakers.check_claimed(context.diagnostics, each.where("speaker"), "speaker", line.speaker);
    page.lines.push_back(std::move(line));
  }
  context.check_count(fields, "line", page.lines.size(), 2, 40);
  return page;
}

template <typename Page>
Page read_simple(BuildContext& context, const FormReader& fields, const lesson::Path& lesson,
                 Siblings& siblings) {
  Page page;
  Siblings children;
  read_page_base(context, fields, lesson, siblings, children, page);
  return page;
}

template <typename Page>
Page read_with_parts(BuildContext& context, const FormReader& fields, const lesson::Path& lesson,
                     Siblings& siblings, std::vector<lesson::Part> Page::*parts, std::string_view part,
                     std::size_t least, std::size_t most) {
  Page page;
  Siblings children;
  read_page_base(context, fields, lesson, siblings, children, page);
  page.*parts = read_parts(context, fields, page.path, children);
  context.check_count(fields, part, (page.*parts).size(), least, most);
  return page;
}

}  // namespace

void read_page_base(BuildContext& context, const FormReader& fields, const lesson::Path& lesson,
                    Siblings& siblings, Siblings& children, lesson::PageBase& page) {
  page.id = fields.text("id");
  page.path = lesson + "/" + page.id;
  page.title = fields.text("title");
  page.body = context.read_markdown(fields, "body");
  page.safety = fields.flag("safety");
  siblings.claim(context.diagnostics, fields);
  page.image = read_image(context, fields, children);
  page.narration = read_narration(context, fields, !page.body.empty());
  page.facts = context.read_facts(fields);
  if (page.id == lesson::kLessonEnd) {
    fields.error("id", "a page may not be called `end`: branches go there to leave the lesson")
        .hint("choose another id");
  }
}

lesson::Page read_page(BuildContext& context, const FormReader& fields, const lesson::Path& lesson,
                       Siblings& siblings) {
  const std::string_view form = fields.form();
  if (form == "picture_page") return read_simple<lesson::PicturePage>(context, fields, lesson, siblings);
  if (form == "explore_page") return read_explore(context, fields, lesson, siblings);
  if (form == "reveal_page") {
    return read_with_parts(context, fields, lesson, siblings, &lesson::RevealPage::steps, "step", 2, 20);
  }
  if (form == "comparison_page") {
    return read_with_parts(context, fields, lesson, siblings, &lesson::ComparisonPage::columns, "column", 2,
                           3);
  }
  if (form == "tabs_page") {
    return read_with_parts(context, fields, lesson, siblings, &lesson::TabsPage::tabs, "tab", 2, 6);
  }
  if (form == "dialogue_page") return read_dialogue(context, fields, lesson, siblings);
  if (form == "scenario_page") return read_scenario(context, fields, lesson, siblings);
  if (form == "form_page") return read_form_page(context, fields, lesson, siblings);
  if (form == "annex_page") {
    auto page = read_simple<lesson::AnnexPage>(context, fields, lesson, siblings);
    page.slot = fields.text("slot");
    return page;
  }
  return read_simple<lesson::TextPage>(context, fields, lesson, siblings);
}

}  // namespace waypost::scripting
