// SPDX-License-Identifier: Apache-2.0
// Items: questions that get a mark.
#include "scripting/schema_parts.hpp"

namespace waypost::scripting {
namespace {

/// An item's fields: its own after the prompt, then those of every item.
std::vector<FieldSchema> item_fields(std::vector<FieldSchema> own = {}, bool needs_image = false) {
  FieldSchema image = one_form("image", "image", "a picture under the prompt");
  image.required = needs_image;
  std::vector<FieldSchema> fields = {id("unique in its lesson, test or bank"),
                                     text("objective", "id of the objective that it asks for"),
                                     required(text("prompt", "the question")), std::move(image)};
  for (FieldSchema& each : own) fields.push_back(std::move(each));
  const std::vector<FieldSchema> common = {
      text("narration", "sound in media/ that speaks the prompt: \"why.ogg\""),
      text("transcript", "what is spoken where it is not the prompt's own words"),
      otherwise(number("points", 0.000001, 1000, "the maximum mark, with at most six decimals"), "1"),
      otherwise(integer("tries_max", 1, 10, "how often it may be answered, in a lesson or an immediate test"),
                "1"),
      otherwise(number("penalty", 0, 1, "share of the maximum that each further try and each hint costs"),
                "0"),
      names("hints", "at most 5 hints, shown one after the other when asked for"),
      flag("certainty", "the officer says how sure the answer is, and the mark depends on it"),
      flag("shuffle", "its parts stand in an order drawn for each officer"),
      otherwise(word("difficulty", {"easy", "medium", "hard"}, "what a blueprint draws by"), "\"medium\""),
      text("explanation", "shown with the feedback once no try is left"),
      names("facts", "ids of the facts that it rests on; all of them verified and in force"),
      flag("safety", "it holds a line on hazards or first aid, for the reviewers")};
  fields.insert(fields.end(), common.begin(), common.end());
  return fields;
}

FieldSchema multiple() { return flag("multiple", "more than one may be chosen; each wrong one takes away"); }

FormSchema item(std::string_view name, std::vector<std::string_view> parts, std::vector<FieldSchema> fields,
                std::string_view summary, std::string_view content) {
  return {name,
          false,
          parts.empty() ? Positional::none : Positional::forms,
          std::move(parts),
          std::move(fields),
          summary,
          content};
}

FormSchema with_text(std::string_view name, std::vector<FieldSchema> fields, std::string_view summary,
                     std::string_view content) {
  return {name, false, Positional::text, {}, std::move(fields), summary, content};
}

FieldSchema feedback() { return text("feedback", "what is said when it was chosen"); }

std::vector<FormSchema> choosing() {
  return {
      item("choice_item", {"choice"}, item_fields({multiple()}), "One right choice, or several",
           "2 to 8 `choice`"),
      with_text("choice", {id("unique in its item"), flag("correct", "it is right"), feedback()},
                "A choice of a choice_item, a gap or a function_item", "the choice"),
      item("true_false_item", {},
           item_fields({required(field("correct", FieldType::boolean, "whether the prompt is true")),
                        text("feedback_true", "what is said when true was chosen"),
                        text("feedback_false", "what is said when false was chosen")}),
           "A statement that is true or false", {}),
      item("picture_choice_item", {"picture_choice"}, item_fields({multiple()}), "A choice among pictures",
           "2 to 6 `picture_choice`"),
      {"picture_choice",
       false,
       Positional::none,
       {},
       {id("unique in its item"), required(one_form("image", "image", "the picture; its `alt` is its name")),
        flag("correct", "it is right"), feedback()},
       "A picture to choose"},
      item("matching_item", {"pair", "distractor"}, item_fields(),
           "Left sides, each to be matched with its right side", "2 to 8 `pair`, at most 4 `distractor`"),
      {"pair",
       false,
       Positional::none,
       {},
       {id("unique in its item"), required(text("left", "what stands on the left")),
        required(text("right", "what belongs to it")),
        text("feedback", "what is said when it was mismatched")},
       "Two sides that belong together"},
      with_text("distractor", {id("unique in its item")}, "A right side that belongs to no left one",
                "the right side"),
      item("ordering_item", {"step"}, item_fields(), "Steps to be put into their order",
           "3 to 8 `step`, in the right order"),
      item("hotspot_item", {"spot"}, item_fields({multiple()}, true), "A place to be found in a picture",
           "2 to 20 `spot`"),
      item("document_check_item", {"spot"}, item_fields({}, true),
           "Faults to be found in a drawn document; any number may be marked",
           "2 to 20 `spot`, one of them correct and one not"),
      item("decision_item", {"decision"}, item_fields(),
           "What to do in a situation; each way earns its credit", "2 to 6 `decision`"),
      with_text("decision",
                {id("unique in its item"),
                 otherwise(number("credit", 0, 1, "share of the maximum that it earns"), "0"),
                 text("consequence", "what comes of it")},
                "A way to act", "what to do"),
  };
}

std::vector<FormSchema> typing() {
  return {
      item("numeric_item", {},
           item_fields({required(number("correct", -kNumberMax, kNumberMax,
                                        "the right number, with at most six decimals")),
                        otherwise(number("tolerance", 0, kNumberMax,
                                         "how far off is still right; both ends belong to it"),
                                  "0"),
                        text("unit", "what stands after the number")}),
           "A number, right within a tolerance", {}),
      item("short_text_item", {"accept", "wrong"}, item_fields(), "A word or a few words, typed",
           "at least one `accept`, with `wrong` at most 60"),
      with_text("accept",
                {otherwise(number("credit", 0.000001, 1, "share of the maximum that it earns"), "1"),
                 text("feedback", "what is said when it was typed")},
                "An answer that is taken; in translations more may be added",
                "the answer; * stands for any letters, \\\\* for an asterisk"),
      with_text("wrong", {text("feedback", "what is said when it was typed")},
                "A wrong answer that was foreseen", "the answer; * stands for any letters"),
      item("gaps_item", {"gap"},
           item_fields({required(text("text", "the text, with {gap-id} where each gap stands"))}),
           "A text with gaps, typed or chosen", "a `gap` for each place in the text"),
      {"gap",
       false,
       Positional::forms,
       {"choice"},
       {id("what stands in braces in the text"),
        names("accepts", "of a typed gap: the answers that are taken; * stands for any letters")},
       "A gap; chosen where it contains choices, else typed",
       "of a chosen gap: 2 to 8 `choice`"},
      item("function_item", {"choice"},
           item_fields(
               {otherwise(word("input", {"number", "text", "choices"}, "how it is answered"), "\"number\""),
                multiple(), text("unit", "of a number: what stands after it"),
                required(field("score", FieldType::function,
                               "takes the response, gives the points from 0 to the maximum"))}),
           "An item that a function of the lesson scores", "where input is \"choices\": 2 to 8 `choice`"),
  };
}

}  // namespace

std::vector<FormSchema> item_forms() {
  std::vector<FormSchema> forms = choosing();
  const std::vector<FormSchema> more = typing();
  forms.insert(forms.end(), more.begin(), more.end());
  return forms;
}

}  // namespace waypost::scripting
