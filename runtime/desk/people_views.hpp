// SPDX-License-Identifier: Apache-2.0
/// What is shown of people: who signs in and with which PIN, a learner's own record, the office for whoever
/// supervises it. Marks of others are nowhere in here: an office sees what is done and what is due.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "records/learner_events.hpp"
#include "session/page_view.hpp"

namespace waypost::desk {

/// What is typed into a PIN pad now.
enum class PinStep {
  enter,        ///< the learner's PIN
  supervisor,   ///< the PIN of whoever allows a new one
  office_code,  ///< the office's one-time code, with letters: the field "office-code"
  choose,       ///< a new PIN
  repeat,       ///< the new PIN again
};

enum class PinTrouble { none, wrong, locked, too_short, not_the_same, not_saved };

/// Press "pin/0" to "pin/9", "pin-delete", "pin-go", "pin-forgot"; typing goes to the field
/// "pin". "back" gives up.
struct PinPad {
  std::string learner_name;  ///< whose PIN it is about
  std::string typist_name;   ///< of the supervisor, in that step; else empty
  PinStep step = PinStep::enter;
  std::string typed;  ///< digits 0 to 9, or the office code; neither in the semantics tree nor in a log
  PinTrouble trouble = PinTrouble::none;
  int tries_left = 0;  ///< after a wrong PIN
  int wait_s = 0;      ///< how long the PIN is locked
  bool checking = false;
  bool can_go = false;
  bool can_forget = false;
};

/// The office's one-time code in plain digits and letters, to be written down: shown once.
struct OfficeCodeCard {
  std::string code;  ///< "7KQ2-M9XA-4TDF-0RWE"
};

/// One thing that a learner may say, or not say, of themselves.
struct AttributeChoice {
  std::string id;
  std::string label;  ///< in words where the site file has them; empty: the key "GROUP.ID"
  bool chosen = false;
};
/// Press "attribute/GROUP/CHOICE"; the chosen one again takes it back.
struct AttributeGroup {
  std::string id;  ///< "agency", "rank_band", "gender", "age_band"
  std::vector<AttributeChoice> choices;
};

/// A course in a learner's own record.
struct OwnCourse {
  std::string title;
  bool passed = false;
  bool completed = false;
  std::optional<int> percent_pre;   ///< rounded down
  std::optional<int> percent_best;  ///< of the final test
  int attempt_count = 0;            ///< at the final test
  int minutes = 0;                  ///< in front of the screen
  std::string day;                  ///< ISO 8601, of the last test; empty where there is none
  int lessons_together = 0;         ///< read to their end with others at one screen
};

/// All that this PC knows of a learner, for that learner alone. Press "set-pin", "take-pin-away",
/// "become-supervisor", "save-me", "save-paper"; fields "my-name" and "years-at-post".
struct MeView {
  std::string name;  ///< as edited
  records::Role role = records::Role::officer;
  bool has_pin = false;
  bool can_become_supervisor = false;
  bool attributes_are_counted = false;  ///< the site's rules let some leave the PC, without the name
  std::vector<AttributeGroup> groups;
  std::string years_at_post;  ///< as typed, in whatever digits
  bool years_refused = false;
  bool can_save = false;
  session::Saving saving = session::Saving::nothing;
  std::vector<OwnCourse> courses;
  int minutes_total = 0;
};

struct OfficerRow {
  std::string id;  ///< press "officer/ID"
  std::string name;
  records::Role role = records::Role::officer;
  int done = 0;          ///< courses finished
  int due = 0;           ///< courses that the office has to do and this officer has not
  std::string last_day;  ///< ISO 8601; empty where nothing was done yet
};

/// Who works here. Press "new-office-code" for a fresh code, "choose-site" where it may be said which post
/// this is.
struct OfficeView {
  std::string office_name;       ///< empty where no site was set
  bool can_choose_site = false;  ///< the regional office sent no site file
  std::vector<OfficerRow> officers;
  std::optional<OfficeCodeCard> code;
};

/// One of the posts that the program knows.
struct PostRow {
  std::string id;  ///< press "site/ID"
  std::string name;
  std::vector<std::string> other_names;  ///< other spellings, and the country's own script
};

enum class SiteStep {
  country,   ///< press "country/XX"
  post,      ///< press "site/ID", field "site-search"
  question,  ///< whether it is right: press "confirm" or "back"
};

/// Which post this PC stands at, chosen by whoever supervises it.
struct SiteView {
  SiteStep step = SiteStep::country;
  std::vector<std::string> countries;  ///< ISO 3166-1 alpha-2; their names are the keys "territory.XX"
  std::string country;                 ///< the chosen one
  std::vector<PostRow> posts;          ///< of that country, as far as they match the search
  bool can_search = false;             ///< there are many
  std::string search;
  PostRow chosen;  ///< in the question
  session::Saving saving = session::Saving::nothing;
};

/// What cannot be undone is asked about first: press "confirm" or "back".
enum class OfficeQuestion { none, leaves, erase, merge };

struct OfficerCourse {
  std::string title;
  bool done = false;
};

/// One officer, for the supervisor. Press "reset-pin", "rename" (field "officer-name"), "role/ROLE",
/// "leaves", "erase", "merge-with/ID".
struct OfficerView {
  std::string id;
  std::string name;
  std::string name_edited;
  records::Role role = records::Role::officer;
  bool has_pin = false;
  bool is_self = false;  ///< own role, leaving and erasing are another supervisor's to do
  std::vector<OfficerCourse> courses;
  std::vector<OfficerRow> others;  ///< of whom this entry may be a duplicate; that one stays
  OfficeQuestion question = OfficeQuestion::none;
  std::string other_name;  ///< in the question whether to merge
  session::Saving saving = session::Saving::nothing;
};

}  // namespace waypost::desk
