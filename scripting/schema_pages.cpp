// SPDX-License-Identifier: Apache-2.0
// Pages that are read, looked at, decided or filled in, without a mark.
#include "scripting/schema_parts.hpp"

namespace waypost::scripting {
namespace {

FieldSchema body(std::string_view summary) { return field("body", FieldType::markdown, summary); }

/// A page's fields: its own first, then those of every page.
std::vector<FieldSchema> page_fields(std::vector<FieldSchema> own, FieldSchema body_field,
                                     FieldSchema image_field) {
  std::vector<FieldSchema> fields = {id("unique in its lesson"),
                                     required(text("title", "the heading of the page")),
                                     std::move(body_field), std::move(image_field)};
  for (FieldSchema& each : own) fields.push_back(std::move(each));
  fields.push_back(text("narration", "sound in media/ that speaks the page: \"why.ogg\""));
  fields.push_back(text("transcript", "what is spoken where it is not the page's own words"));
  fields.push_back(names("facts", "ids of the facts that the page states"));
  fields.push_back(flag("safety", "it holds a line on hazards or first aid, for the reviewers"));
  return fields;
}

std::vector<FieldSchema> page_fields(std::vector<FieldSchema> own = {}) {
  return page_fields(std::move(own), body("Markdown above what the page holds"),
                     one_form("image", "image", "a picture beside the text"));
}

FormSchema page(std::string_view name, std::vector<FieldSchema> fields, std::string_view summary) {
  return {name, false, Positional::none, {}, std::move(fields), summary};
}

FormSchema page(std::string_view name, std::string_view part, std::vector<FieldSchema> fields,
                std::string_view summary, std::string_view content) {
  return {name, false, Positional::forms, {part}, std::move(fields), summary, content};
}

FormSchema part(std::string_view name, std::vector<FieldSchema> fields, std::string_view summary,
                std::string_view content) {
  return {name, false, Positional::markdown, {}, std::move(fields), summary, content};
}

FormSchema with_text(std::string_view name, std::vector<FieldSchema> fields, std::string_view summary,
                     std::string_view content) {
  return {name, false, Positional::text, {}, std::move(fields), summary, content};
}

FieldSchema whole_number(std::string_view name, std::string_view summary) {
  return integer(name, -1'000'000, 1'000'000, summary);
}

/// A question's fields: its own after those of every question.
std::vector<FieldSchema> question_fields(std::vector<FieldSchema> own = {}) {
  std::vector<FieldSchema> fields = {id("unique on its page"), required(text("prompt", "the question")),
                                     flag("required", "the form is not handed in without an answer")};
  for (FieldSchema& each : own) fields.push_back(std::move(each));
  return fields;
}

std::vector<FormSchema> reading_pages() {
  return {
      page("text_page",
           page_fields({}, required(body("the text, in Markdown")),
                       one_form("image", "image", "a picture beside the text")),
           "Text: headings, emphasis, lists, call-outs, links to the glossary"),
      page("picture_page",
           page_fields({}, body("Markdown under the picture"),
                       required(one_form("image", "image", "the picture"))),
           "A picture as large as the screen gives it"),
      page("explore_page", "spot",
           page_fields(
               {otherwise(flag("visit_all", "the next page opens when every spot was looked at"), "false")},
               body("Markdown above the picture"), required(one_form("image", "image", "the picture"))),
           "A picture with spots to press, each telling what is there", "1 to 20 `spot`"),
      {"spot",
       false,
       Positional::text,
       {},
       {id("unique on its page"),
        required(field("at", FieldType::point, "its middle, as shares of the picture's width and height")),
        otherwise(field("size", FieldType::size, "its width and height, as shares of the picture's"),
                  "{ 0.12, 0.12 }"),
        text("title", "of an explore_page: its name, which an explore_page needs"),
        flag("correct", "of an item: it is one to find"),
        text("feedback", "of an item: what is said when it was chosen")},
       "A place in a picture that can be pressed",
       "what is there"},
      page("reveal_page", "step", page_fields(), "Steps, shown one after the other", "2 to 20 `step`"),
      {"step",
       false,
       Positional::markdown,
       {},
       {id("unique on its page"), text("title", "of a reveal_page: its heading")},
       "A step of a reveal_page or an ordering_item",
       "the step; Markdown on a reveal_page"},
      page("comparison_page", "column", page_fields(), "Two or three columns side by side",
           "2 or 3 `column`"),
      part("column", {id("unique on its page"), required(text("title", "its heading"))},
           "A column of a comparison", "the text, in Markdown"),
      page("tabs_page", "tab", page_fields(), "Tabs, one open at a time", "2 to 6 `tab`"),
      part("tab", {id("unique on its page"), required(text("title", "what stands on the tab"))}, "A tab",
           "the text, in Markdown"),
      page("dialogue_page", "line", page_fields({required(many_forms("speakers", "speaker", "who speaks"))}),
           "A conversation, line after line", "2 to 40 `line`"),
      with_text("speaker", {id("what lines name")}, "Somebody who speaks in a dialogue",
                "a role: \"Driver\""),
      with_text("line", {id("unique on its page"), required(text("speaker", "id of the speaker"))},
                "A line of a dialogue", "what is said"),
      page("annex_page",
           page_fields({required(field("slot", FieldType::id, "what `entry` in annexes/ fills"))},
                       required(body("who is to fill the slot; shown until a country's annex does")),
                       one_form("image", "image", "a picture beside the text")),
           "What the law of the officer's country says, from its national annex"),
  };
}

std::vector<FormSchema> scenario_forms() {
  return {
      page("scenario_page", "scene",
           page_fields({text("objective", "id of the objective that it trains"),
                        many_forms("variables", "variable", "numbers that the scenario remembers")}),
           "A branching scenario with consequences; it begins at its first scene", "2 to 100 `scene`"),
      {"variable",
       false,
       Positional::none,
       {},
       {id("what conditions and changes name"), otherwise(whole_number("initial", "at the beginning"), "0"),
        otherwise(whole_number("minimum", "it never falls below"), "0"),
        required(whole_number("maximum", "it never rises above")),
        text("name", "its name on the screen; without one it stays out of sight")},
       "A number that a scenario remembers"},
      {"scene",
       false,
       Positional::forms,
       {"option"},
       {id("what options go to"), required(field("text", FieldType::markdown, "what happens, in Markdown")),
        one_form("image", "image", "a picture of it"),
        word("ending", {"good", "poor"}, "the scenario ends here; then there are no options")},
       "A scene of a scenario",
       "`option`s, none in an ending"},
      with_text("option",
                {id("unique in its scene"), required(text("go_to", "id of the scene that follows")),
                 text("consequence", "what is said before the scene that follows"),
                 many_forms("changes", "change", "what it changes"),
                 many_forms("when", "condition", "offered only while all of these hold")},
                "What the officer may do in a scene", "what to do"),
      {"change",
       false,
       Positional::none,
       {},
       {required(text("variable", "id of the variable")),
        required(whole_number("by", "what is added; a minus takes away"))},
       "A change of a variable, which stops at its bounds"},
      {"condition",
       false,
       Positional::none,
       {},
       {required(text("variable", "id of the variable")), whole_number("at_least", "the smallest that holds"),
        whole_number("at_most", "the largest that holds")},
       "A condition on a variable"},
  };
}

std::vector<FormSchema> form_page_forms() {
  std::vector<FormSchema> forms = {
      {"form_page",
       false,
       Positional::forms,
       {"one_of_question", "several_of_question", "number_question", "date_question", "text_question",
        "count_question"},
       page_fields(),
       "Questions without a mark: needs, visits, feedback",
       "at least one question"},
      {"one_of_question",
       false,
       Positional::forms,
       {"answer"},
       question_fields(),
       "A question with one answer",
       "2 to 12 `answer`"},
      {"several_of_question",
       false,
       Positional::forms,
       {"answer"},
       question_fields(),
       "A question with any number of answers",
       "2 to 12 `answer`"},
      with_text("answer", {id("unique in its question")}, "An answer to choose", "the answer"),
      page("number_question",
           question_fields({text("unit", "what stands after the number"),
                            number("minimum", -kNumberMax, kNumberMax, "the smallest that is taken"),
                            number("maximum", -kNumberMax, kNumberMax, "the largest that is taken")}),
           "A question for a number"),
      page("date_question", question_fields(), "A question for a day"),
      page("text_question", question_fields(), "A question for a short text"),
      page("count_question",
           question_fields({required(many_forms("rows", "heading", "1 to 20 rows")),
                            required(many_forms("columns", "heading", "1 to 6 columns"))}),
           "A table of whole numbers to fill in"),
      with_text("heading", {id("unique in its question")}, "The heading of a row or a column", "the heading"),
      page("recommendation_page", "recommendation",
           page_fields({required(text("otherwise", "what stands there where no course is recommended"))}),
           "In an instrument: the courses that the answers before it lead to", "1 to 30 `recommendation`"),
      with_text("recommendation",
                {id("unique on its page"),
                 required(names("courses",
                                "ids of the modules that it may recommend; an answer of the lesson "
                                "is called like each, and its text is the course's name")),
                 required(many_forms("when", "answered", "a course is recommended where all of these hold"))},
                "A rule that recommends courses", "why, in one sentence"),
      {"answered",
       false,
       Positional::none,
       {},
       {required(
            text("question", "\"form/question\": a one_of_question or several_of_question before the page")),
        names("any_of", "ids of its answers; the one that is called like the course where left out")},
       "That one of these answers was given"},
  };
  return forms;
}

}  // namespace

std::vector<FormSchema> page_forms() {
  std::vector<FormSchema> forms = reading_pages();
  for (auto& more : {scenario_forms(), form_page_forms()})
    forms.insert(forms.end(), more.begin(), more.end());
  return forms;
}

}  // namespace waypost::scripting
