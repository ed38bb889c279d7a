// SPDX-License-Identifier: Apache-2.0
#include "records/roster.hpp"

#include <algorithm>
#include <map>

#include "base/assert.hpp"
#include "base/format.hpp"
#include "formats/csv.hpp"
#include "records/learner_name.hpp"
#include "records/roster_table.hpp"
#include "unicode/collator.hpp"
#include "unicode/number.hpp"

namespace waypost::records {
namespace {

std::string to_lower(std::string text) {
  for (char& c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return text;
}

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : ", ") + word;
  return text;
}

/// Who has a name: a learner of this PC, or somebody new in a row above.
struct Namesake {
  LearnerId id;  ///< of a learner of this PC
  int line = 0;  ///< of the row of somebody new
};

class RosterPlanner {
 public:
  RosterPlanner(const std::string& shown_name, const std::vector<Learner>& learners, const RosterRules& rules)
      : shown_name_(shown_name), rules_(rules) {
    for (const Learner& learner : learners) {
      known_.emplace(learner.id.text(), &learner);
      const bool is_gone = learner.state == LearnerState::merged || learner.state == LearnerState::erased;
      if (!is_gone && !learner.name.empty()) namesakes_[name_key(learner.name)].push_back({learner.id});
    }
  }

  RosterPlan plan(std::string_view csv) {
    for (const RosterRow& row : read_roster_table(csv, shown_name_, plan_.diagnostics)) plan_row(row);
    return std::move(plan_);
  }

 private:
  void fault(const std::string& what, const std::string& hint = {}) {
    plan_.diagnostics.error({shown_name_, line_}, what).hint(hint);
    has_fault_ = true;
  }

  void plan_row(const RosterRow& row) {
    line_ = row.line;
    has_fault_ = false;
    RosterEntry entry{row.line};
    read_id(row, entry);
    read_name(row, entry.after);
    read_language(row, entry);
    for (const AttributeField& field : kAttributeFields) read_attribute(row, field, entry.after);
    read_role(row, entry.after);
    read_state(row, entry.after);
    if (has_fault_) return;
    entry.step = step_of(entry);
    if (entry.step == RosterStep::pass_over) {
      plan_.diagnostics.warning({shown_name_, line_}, entry.after.name + " has left, so nobody is added")
          .hint("write 'listed' into the column state where this office is the new one");
    }
    if (entry.step == RosterStep::enrol || entry.step == RosterStep::move_in) warn_of_namesakes(entry);
    plan_.entries.push_back(std::move(entry));
  }

  void read_id(const RosterRow& row, RosterEntry& entry) {
    const std::string id = to_lower(row.find("id").value_or(""));
    if (id.empty()) return;
    if (!is_uuid(id)) {
      fault("'" + id + "' is no id", "leave the column id empty for somebody new");
      return;
    }
    entry.after.id = LearnerId(id);
    if (const auto [first, is_first] = line_of_id_.emplace(id, line_); !is_first) {
      fault(format("the id stands in line {} too", first->second));
      return;
    }
    const auto known = known_.find(id);
    if (known == known_.end()) return;
    entry.before = *known->second;
    entry.after = entry.before;
    if (entry.before.state == LearnerState::merged) fault("this entry was merged into another");
    if (entry.before.state == LearnerState::erased) {
      fault("this entry was erased and cannot come back", "somebody new has no id yet: leave it empty");
    }
  }

  void read_name(const RosterRow& row, Learner& after) {
    auto name = learner_name_from(row.find("name").value_or(""));
    if (!name) {
      fault(name.error().message);
      return;
    }
    // What is kept in another normal form is no other name.
    const auto kept = learner_name_from(after.name);
    if (!kept || *kept != *name) after.name = std::move(*name);
  }

  void read_language(const RosterRow& row, RosterEntry& entry) {
    const std::string typed = to_lower(row.find("language").value_or(""));
    if (typed.empty()) {
      if (entry.after.language.empty()) entry.after.language = rules_.language;
      if (entry.after.language.empty()) fault("somebody new needs a language", joined(rules_.languages));
      return;
    }
    const auto tag = std::find_if(rules_.languages.begin(), rules_.languages.end(),
                                  [&](const std::string& each) { return to_lower(each) == typed; });
    if (tag == rules_.languages.end()) {
      fault("there is no language '" + typed + "'", joined(rules_.languages));
    } else {
      entry.after.language = *tag;
    }
  }

  /// A column that is there and empty takes back what was said.
  void read_attribute(const RosterRow& row, const AttributeField& field, Learner& after) {
    const auto cell = row.find(field.name);
    if (!cell) return;
    std::string& value = after.attributes.*field.value;
    const std::string typed = to_lower(*cell);
    if (field.value == &LearnerAttributes::years_at_post) {
      read_years(typed, value);
      return;
    }
    const auto& allowed = ids_of(field);
    if (!typed.empty() && std::find(allowed.begin(), allowed.end(), typed) == allowed.end() &&
        typed != value) {
      fault(format("there is no {} '{}'", field.name, typed), joined(allowed));
      return;
    }
    value = typed;
  }

  const std::vector<std::string>& ids_of(const AttributeField& field) const {
    if (field.value == &LearnerAttributes::agency) return rules_.agencies;
    if (field.value == &LearnerAttributes::rank_band) return rank_bands();
    if (field.value == &LearnerAttributes::gender) return genders();
    return age_bands();
  }

  void read_years(const std::string& typed, std::string& value) {
    const std::string digits = unicode::with_ascii_digits(typed);
    const bool is_number = digits.size() <= 2 &&
                           digits.find_first_not_of("0123456789") == std::string::npos &&
                           (digits.empty() || std::stoi(digits) <= kYearsAtPostMax);
    if (!is_number) {
      fault("years_at_post '" + typed + "' is not 0 to " + std::to_string(kYearsAtPostMax));
      return;
    }
    value = digits.empty() ? digits : std::to_string(std::stoi(digits));
  }

  void read_role(const RosterRow& row, Learner& after) {
    const std::string typed = to_lower(row.find("role").value_or(""));
    if (typed.empty()) return;
    const auto role = role_of(typed);
    if (!role) fault("there is no role '" + typed + "'", "officer, supervisor, national_administrator");
    after.role = role.value_or(after.role);
  }

  void read_state(const RosterRow& row, Learner& after) {
    const std::string typed = to_lower(row.find("state").value_or(""));
    if (typed.empty()) return;
    const auto state = learner_state_of(typed);
    if (!state || (*state != LearnerState::listed && *state != LearnerState::left)) {
      fault("there is no state '" + typed + "'", "listed, left");
      return;
    }
    after.state = *state;
    after.listed = *state == LearnerState::listed;
  }

  static RosterStep step_of(const RosterEntry& entry) {
    const Learner& before = entry.before;
    const Learner& after = entry.after;
    if (before.id.empty()) {
      if (!after.listed) return RosterStep::pass_over;
      return after.id.empty() ? RosterStep::enrol : RosterStep::move_in;
    }
    if (before.listed != after.listed) return after.listed ? RosterStep::come_back : RosterStep::leave;
    const bool is_same = before.name == after.name && before.language == after.language &&
                         before.attributes == after.attributes && before.role == after.role;
    return is_same ? RosterStep::keep : RosterStep::change;
  }

  /// Two who are known here may share a name; somebody new who shares one may be the same person.
  void warn_of_namesakes(const RosterEntry& entry) {
    auto& namesakes = namesakes_[name_key(entry.after.name)];
    if (!namesakes.empty()) {
      const Namesake& other = namesakes.front();
      if (other.line > 0) {
        plan_.diagnostics
            .warning({shown_name_, line_}, format("{} stands in line {} too", entry.after.name, other.line))
            .hint("take one of the two out if it is the same person");
      } else {
        plan_.diagnostics.warning({shown_name_, line_}, entry.after.name + " is on this PC already")
            .hint("if it is the same person, write " + other.id.text() + " into the column id");
      }
    }
    namesakes.push_back({{}, line_});
  }

  const std::string& shown_name_;
  const RosterRules& rules_;
  std::map<std::string, const Learner*> known_;
  std::map<std::string, std::vector<Namesake>> namesakes_;
  std::map<std::string, int> line_of_id_;
  RosterPlan plan_;
  int line_ = 0;
  bool has_fault_ = false;
};

}  // namespace

bool RosterPlan::changes_something() const {
  return std::any_of(entries.begin(), entries.end(), [](const RosterEntry& entry) {
    return entry.step != RosterStep::keep && entry.step != RosterStep::pass_over;
  });
}

RosterPlan plan_roster(std::string_view csv, const std::string& shown_name,
                       const std::vector<Learner>& learners, const RosterRules& rules) {
  return RosterPlanner(shown_name, learners, rules).plan(csv);
}

std::vector<OwnedEvent> events_of(const RosterPlan& plan, const Clock& clock, Random& random) {
  ASSERT(!plan.diagnostics.has_errors());
  std::vector<OwnedEvent> events;
  for (const auto& [line, step, before, after] : plan.entries) {
    if (step == RosterStep::keep || step == RosterStep::pass_over) continue;
    const LearnerId id = after.id.empty() ? LearnerId(make_uuid_v7(clock, random)) : after.id;
    const auto add = [&](Event event) { events.push_back({id, std::move(event)}); };
    if (before.id.empty() || step == RosterStep::come_back) {
      add(LearnerEnrolled{id, after.language, after.name});
    } else {
      if (before.name != after.name) add(LearnerRenamed{id, {}, after.name});
      if (before.language != after.language) add(LanguageChosen{after.language});
    }
    if (before.attributes != after.attributes) add(LearnerDescribed{id, {}, after.attributes});
    if (before.role != after.role) add(RoleSet{id, after.role, {}});
    if (step == RosterStep::leave) add(LearnerLeft{id, {}, {}});
  }
  return events;
}

std::string write_roster(std::vector<Learner> learners) {
  const unicode::Collator collator("");
  std::stable_sort(learners.begin(), learners.end(), [&](const Learner& a, const Learner& b) {
    const int order = collator.compare(a.name, b.name);
    return order != 0 ? order < 0 : a.id < b.id;
  });
  CsvWriter csv;
  for (const std::string& column : roster_columns()) csv.text(column);
  csv.end_row();
  for (const Learner& learner : learners) {
    if (learner.state != LearnerState::listed && learner.state != LearnerState::left) continue;
    csv.text(learner.id.text()).text(learner.name).text(learner.language);
    for (const AttributeField& field : kAttributeFields) csv.text(learner.attributes.*field.value);
    csv.text(name_of(learner.role)).text(name_of(learner.state)).end_row();
  }
  return csv.take();
}

}  // namespace waypost::records
