// SPDX-License-Identifier: Apache-2.0
/// One of each screen about people, with names and words of a language.
#pragma once

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "desk/record_problem.hpp"
#include "desk/screen_view.hpp"
#include "phrases.hpp"

namespace waypost::ui {

using Content = decltype(desk::ScreenView::content);

inline std::vector<std::string> names(std::string_view language) {
  if (language == "km") return {"សុខា", "ចាន់ថា", "ធីតា", "វណ្ណា", "បុប្ផា", "ពិសិដ្ឋ", "សុភ័ក្ត្រ", "ម៉ាលី"};
  if (language == "my") return {"မောင်မောင်", "သီတာ", "ကျော်စွာ", "နှင်းနှင်း", "အောင်ကြီး", "ဖြူဖြူ", "ဇော်မင်း"};
  if (language == "ur") return {"احمد خان", "فاطمہ", "بلال", "عائشہ", "یوسف", "زینب", "نصر اللہ", "مریم"};
  return {"Khampheng", "Nguyễn Thị Minh Khai", "Aye", "Dara", "Bopha", "Somchai", "Rustam", "Malai"};
}

inline desk::PinPad pin_pad(std::string_view language, desk::PinStep step = desk::PinStep::enter) {
  desk::PinPad pad;
  pad.learner_name = names(language)[0];
  pad.typist_name = step == desk::PinStep::supervisor ? names(language)[1] : "";
  pad.step = step;
  pad.can_forget = step == desk::PinStep::enter;
  return pad;
}

inline desk::WhoView who_view(std::string_view language) {
  desk::WhoView who;
  for (const std::string& name : names(language))
    who.learners.push_back({"id-" + std::to_string(who.learners.size()), name});
  who.can_search = true;
  who.office_name = "Poipet · 2";
  return who;
}

inline desk::WhoView who_with_pin(std::string_view language) {
  desk::WhoView who = who_view(language);
  who.learners[0].chosen = true;
  who.pin = pin_pad(language);
  return who;
}

inline desk::WhoView who_first(std::string_view) {
  desk::WhoView who;
  who.office_name = "Poipet · 2";
  who.code = desk::OfficeCodeCard{"7KQ2-M9XA-4TDF-0RWE"};
  who.portable = true;
  return who;
}

inline desk::PinPad wrong_pin(std::string_view language) {
  desk::PinPad pad = pin_pad(language);
  pad.trouble = desk::PinTrouble::wrong;
  pad.tries_left = 3;
  return pad;
}

inline desk::LibraryView library_with_pin_card(std::string_view language) {
  desk::LibraryView library;
  library.modules.push_back({"seals", phrases(language).title, 25});
  library.offers_pin = true;
  return library;
}

inline desk::PaperView paper_view(std::string_view) {
  desk::PaperView paper;
  paper.places = {{"/sticks/NORTH-FERRY", true}, {"/records/of/this/office/waypost/export", false}};
  return paper;
}

inline desk::PaperView paper_done(std::string_view language) {
  desk::PaperView paper = paper_view(language);
  paper.state = desk::ExportState::done;
  paper.file = "waypost-record-20261201-9f3a01c7.pdf";
  paper.folder = paper.places[1].folder.string();
  return paper;
}

inline desk::PaperView paper_failed(std::string_view language) {
  desk::PaperView paper = paper_view(language);
  paper.state = desk::ExportState::failed;
  return paper;
}

inline desk::MeView me_view(std::string_view language) {
  desk::MeView me;
  me.name = names(language)[0];
  me.role = records::Role::supervisor;
  me.has_pin = true;
  me.can_become_supervisor = true;
  const auto group = [&](const std::string& id, const std::vector<std::string>& choices) {
    desk::AttributeGroup all{id, {}};
    for (const std::string& choice : choices) all.choices.push_back({choice, {}, choice == choices[1]});
    me.groups.push_back(all);
  };
  group("agency", {"customs", "border_police", "narcotics_police", "immigration", "local_police", "military",
                   "environment", "health", "trade", "other"});
  group("rank_band", {"officer", "nco", "junior_officer", "senior_officer"});
  group("gender", {"female", "male", "other"});
  group("age_band", {"under_25", "25_to_34", "35_to_44", "45_to_54", "55_and_over"});
  me.years_at_post = "70";
  me.years_refused = true;
  me.courses = {{phrases(language).title, true, true, 40, 87, 2, 45, "2026-10-03", 3},
                {phrases(language).question, false, false, 30, std::nullopt, 0, 10, {}}};
  me.minutes_total = 155;
  return me;
}

inline desk::NotesView notes_view(std::string_view language) {
  const Phrases& p = phrases(language);
  desk::NotesView notes;
  notes.can_put_back = true;
  notes.saving = session::Saving::failed;
  notes.courses = {{p.title,
                    {{"seals/one/p", p.question, p.title, true, p.paragraph, true},
                     {"seals/one/q", p.title, p.title, true, "", true},
                     {"seals/old/p", "", "", false, p.question + "\n" + p.title, false}}}};
  return notes;
}

inline desk::NotesView notes_none(std::string_view) { return {}; }

inline desk::OfficeView office_view(std::string_view language) {
  desk::OfficeView office;
  office.office_name = "Poipet · 2";
  for (const std::string& name : names(language)) {
    const int i = static_cast<int>(office.officers.size());
    office.officers.push_back({"id-" + std::to_string(i), name,
                               i == 0 ? records::Role::supervisor : records::Role::officer, i, 7 - i,
                               i == 0 ? "" : "2026-10-03"});
  }
  office.code = desk::OfficeCodeCard{"7KQ2-M9XA-4TDF-0RWE"};
  return office;
}

inline desk::OfficeView office_nowhere(std::string_view language) {
  desk::OfficeView office = office_view(language);
  office.office_name.clear();
  office.code.reset();
  office.can_choose_site = true;
  return office;
}

inline desk::OfficeView office_chosen(std::string_view language) {
  desk::OfficeView office = office_nowhere(language);
  office.office_name = "Nameuang (Nam Heuang)";
  return office;
}

inline desk::SiteView site_countries(std::string_view) {
  desk::SiteView site;
  site.countries = {"AF", "CN", "KH", "LA", "MM", "PK", "TH", "TJ", "UZ", "VN"};
  return site;
}

inline desk::SiteView site_posts(std::string_view) {
  desk::SiteView site;
  site.step = desk::SiteStep::post;
  site.country = "LA";
  site.can_search = true;
  site.posts = {{"LA-01", "Boten", {}},
                {"CN-02", "Ruelli", {"Ruili", "瑞丽"}},
                {"PK-01", "Sust", {"Sost", "سوست"}},
                {"TH-09", "Mae Sai, Friendship Bridge 1 and 2", {"แม่สาย"}}};
  return site;
}

inline desk::SiteView site_none_found(std::string_view language) {
  desk::SiteView site = site_posts(language);
  site.search = names(language)[0];
  site.posts.clear();
  return site;
}

inline desk::SiteView site_question(std::string_view) {
  desk::SiteView site;
  site.step = desk::SiteStep::question;
  site.country = "LA";
  site.chosen = {"LA-09", "Nameuang (Nam Heuang)", {}};
  site.saving = session::Saving::failed;
  return site;
}

/// Taking results out where no stick is in.
inline desk::ExportView export_without_stick(std::string_view) {
  desk::ExportView taking_out;
  taking_out.places = {{"/folders/of/the/post/waypost/export", false}};
  taking_out.from_page = true;
  return taking_out;
}

/// What a PC says that cannot open its record.
inline desk::ProblemView problem_read_only(std::string_view) {
  return desk::problem_of_record(
      {ErrorCode::denied, "flushing folder /folders/of/the/post: Read-only file system"});
}

inline desk::ProblemView problem_full(std::string_view) {
  return desk::problem_of_record({ErrorCode::no_space, "making /folders/of/the/post/waypost/keys: no space"});
}

inline desk::ProblemView problem_busy(std::string_view) {
  desk::ProblemView problem = desk::problem_of_record({ErrorCode::busy, "process 4711 has it"});
  problem.trying = true;
  return problem;
}

inline desk::OfficerView officer_view(std::string_view language) {
  desk::OfficerView officer;
  officer.id = "id-1";
  officer.name = officer.name_edited = names(language)[1];
  officer.courses = {{phrases(language).title, true}, {phrases(language).question, false}};
  officer.others = {{"id-2", names(language)[2], records::Role::officer, 2, 5, "2026-10-03"}};
  return officer;
}

inline desk::OfficerView officer_question(std::string_view language, desk::OfficeQuestion question) {
  desk::OfficerView officer = officer_view(language);
  officer.question = question;
  officer.other_name = names(language)[2];
  return officer;
}

inline desk::TogetherView together_view(std::string_view language, std::size_t present = 2) {
  desk::TogetherView together;
  const std::vector<std::string> all = names(language);
  together.reader = all[0];
  for (std::size_t i = 1; i < all.size(); ++i)
    together.others.push_back({"id-" + std::to_string(i), all[i], i <= present});
  together.present_count = static_cast<int>(present) + 1;
  together.can_search = true;
  return together;
}

inline desk::ModuleView course_together(std::string_view language) {
  using records::UnitKind;
  desk::ModuleView course;
  course.id = "seals";
  course.title = phrases(language).title;
  course.units = {{"seals/pre", phrases(language).question, UnitKind::pre_test, 5, desk::WorkState::completed,
                   desk::Closed::already_done},
                  {"seals/one", phrases(language).title, UnitKind::lesson, 10, desk::WorkState::in_progress},
                  {"seals/two", phrases(language).question, UnitKind::lesson, 10},
                  {"seals/post", phrases(language).title, UnitKind::post_test, 5,
                   desk::WorkState::not_started, desk::Closed::lessons_first}};
  course.units[1].begun_alone = true;
  course.next_unit = "seals/one";
  course.can_gather = true;
  course.pre_test_first = true;
  course.together = names(language);
  return course;
}

inline desk::ModuleView course_alone(std::string_view language) {
  desk::ModuleView course = course_together(language);
  course.together.clear();
  course.units[1].begun_alone = false;
  return course;
}

struct PeopleScene {
  std::string name;
  std::function<Content(std::string_view)> make;
};

inline const std::vector<PeopleScene>& people_scenes() {
  using desk::OfficeQuestion;
  using desk::PinStep;
  static const std::vector<PeopleScene> kScenes = {
      {"who", who_view},
      {"who-pin", who_with_pin},
      {"who-first", who_first},
      {"pin-wrong", wrong_pin},
      {"pin-supervisor", [](std::string_view l) { return pin_pad(l, PinStep::supervisor); }},
      {"pin-office-code", [](std::string_view l) { return pin_pad(l, PinStep::office_code); }},
      {"pin-choose", [](std::string_view l) { return pin_pad(l, PinStep::choose); }},
      {"pin-repeat", [](std::string_view l) { return pin_pad(l, PinStep::repeat); }},
      {"library", library_with_pin_card},
      {"me", me_view},
      {"notes", notes_view},
      {"notes-none", notes_none},
      {"paper", paper_view},
      {"paper-done", paper_done},
      {"paper-failed", paper_failed},
      {"office", office_view},
      {"office-nowhere", office_nowhere},
      {"office-chosen", office_chosen},
      {"site-countries", site_countries},
      {"site-posts", site_posts},
      {"site-none-found", site_none_found},
      {"site-question", site_question},
      {"export-without-stick", export_without_stick},
      {"problem-read-only", problem_read_only},
      {"problem-full", problem_full},
      {"problem-busy", problem_busy},
      {"officer", officer_view},
      {"leaves", [](std::string_view l) { return officer_question(l, OfficeQuestion::leaves); }},
      {"erase", [](std::string_view l) { return officer_question(l, OfficeQuestion::erase); }},
      {"merge", [](std::string_view l) { return officer_question(l, OfficeQuestion::merge); }},
      {"present", [](std::string_view l) { return together_view(l); }},
      {"present-nobody", [](std::string_view l) { return together_view(l, 0); }},
      {"together", course_together},
      {"together-not", course_alone},
  };
  return kScenes;
}

}  // namespace waypost::ui
