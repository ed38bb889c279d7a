// SPDX-License-Identifier: Apache-2.0
#include "scripting/flow_check.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "base/format.hpp"
#include "scripting/name_rules.hpp"
#include "scripting/schema.hpp"

namespace waypost::scripting {
namespace {

/// Finds the units that wait for themselves: a walk along `requires` that comes back to where it still is.
class WaitingCircles {
 public:
  explicit WaitingCircles(const std::map<std::string, std::vector<std::string>>& waits_for)
      : waits_for_(waits_for) {}

  /// The first circle met from the unit on, beginning with the unit where it closes; empty where there is
  /// none that was not found before.
  std::vector<std::string> from(const std::string& unit) {
    circle_.clear();
    if (state_[unit] == State::unseen) visit(unit);
    return circle_;
  }

 private:
  enum class State { unseen, on_the_way, done };

  void visit(const std::string& unit) {
    state_[unit] = State::on_the_way;
    way_.push_back(unit);
    if (const auto found = waits_for_.find(unit); found != waits_for_.end()) {
      for (const std::string& next : found->second) {
        if (state_[next] == State::unseen) visit(next);
        if (state_[next] == State::on_the_way && circle_.empty())
          circle_.assign(std::find(way_.begin(), way_.end(), next), way_.end());
      }
    }
    way_.pop_back();
    state_[unit] = State::done;
  }

  const std::map<std::string, std::vector<std::string>>& waits_for_;
  std::map<std::string, State> state_;
  std::vector<std::string> way_;
  std::vector<std::string> circle_;
};

/// "lessons/" of "lessons/NAME.lua", "facts.lua" of itself.
std::string_view place_of(const FormSchema& form) {
  const std::size_t slash = form.file.find('/');
  return slash == std::string_view::npos ? form.file : form.file.substr(0, slash + 1);
}

std::string in_lower_case(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return text;
}

}  // namespace

void check_requirements(BuildContext& context, const std::vector<Requirement>& requirements,
                        const std::vector<std::string>& units) {
  const std::vector<std::string_view> known(units.begin(), units.end());
  const std::set<std::string_view> is_known(units.begin(), units.end());
  std::map<std::string, std::vector<std::string>> waits_for;
  std::map<std::string, const Requirement*> by_unit;
  for (const Requirement& each : requirements) {
    by_unit[each.unit] = &each;
    std::set<std::string> seen;
    for (const std::string& target : each.targets) {
      if (!seen.insert(target).second) {
        context.error(each.where.span(), format("`{}` is required twice", target)).hint("name it once");
      } else if (is_known.count(target) > 0) {
        waits_for[each.unit].push_back(target);
      } else {
        check_known(context.diagnostics, each.where, "lesson or test", target, known);
      }
    }
  }
  WaitingCircles circles(waits_for);
  for (const Requirement& each : requirements) {
    const std::vector<std::string> circle = circles.from(each.unit);
    if (circle.empty()) continue;
    std::string way;
    for (const std::string& unit : circle) way += format("`{}` waits for ", unit);
    context
        .error(by_unit.at(circle.front())->where.span(),
               format("nobody could ever begin: {}`{}`", way, circle.front()))
        .hint("take one of these out of a `requires`");
  }
}

void check_objective_pages(BuildContext& context, const std::vector<Reference>& pages) {
  std::vector<std::string> names;
  for (const lesson::Lesson& lesson : context.module.lessons) {
    for (const lesson::Page& page : lesson.pages) names.push_back(lesson.id + "/" + lesson::id_of(page));
  }
  const std::vector<std::string_view> known(names.begin(), names.end());
  for (const Reference& reference : pages) {
    const std::string file = "lessons/" + reference.target.substr(0, reference.target.find('/')) + ".lua";
    if (!context.is_broken(file))
      check_known(context.diagnostics, reference.where, "page", reference.target, known);
  }
}

void check_files(BuildContext& context, const std::vector<std::string>& named) {
  for (const TopForm& form : context.input.forms) {
    const FormSchema& schema = *find_form(form.table["form"].text());
    const std::string_view place = place_of(schema);
    if (form.file.rfind(place, 0) == 0) continue;
    context
        .error({form.file, static_cast<int>(form.table["line"].integer())},
               format("`{}` does not belong into this file", schema.name))
        .hint(format("put it into {}", schema.file));
  }
  std::map<std::string, std::string> by_folded_name;
  for (const std::string& file : context.input.files) {
    const auto [first, is_new] = by_folded_name.emplace(in_lower_case(file), file);
    if (is_new) continue;
    context.error({file, 0}, format("`{}` and `{}` differ in capital letters only", first->second, file))
        .hint("rename one: on many disks they are one file");
  }
  if (context.is_broken("module.lua")) return;
  for (const std::string& file : context.input.files) {
    // Annexes are found by their folder.
    if (file.rfind("annexes/", 0) == 0 || std::find(named.begin(), named.end(), file) != named.end())
      continue;
    context.warning({file, 0}, "the module does not name this file")
        .hint("name it in module.lua, or delete it");
  }
}

}  // namespace waypost::scripting
