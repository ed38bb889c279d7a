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

/// Units from `from` back to itself, by `requires`; empty where it does not wait for itself.
std::vector<std::string> cycle_from(const std::string& from,
                                    const std::map<std::string, std::vector<std::string>>& graph) {
  std::vector<std::string> way;
  std::set<std::string> seen;
  const auto search = [&](const auto& self, const std::string& at) -> bool {
    way.push_back(at);
    const auto edges = graph.find(at);
    if (edges != graph.end()) {
      for (const std::string& next : edges->second) {
        if (next == from) return true;
        if (seen.insert(next).second && self(self, next)) return true;
      }
    }
    way.pop_back();
    return false;
  };
  if (!search(search, from)) return {};
  return way;
}

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
  std::map<std::string, std::vector<std::string>> graph;
  for (const Requirement& each : requirements) {
    graph[each.unit] = each.targets;
    std::set<std::string> seen;
    for (const std::string& target : each.targets) {
      check_known(context.diagnostics, each.where, "lesson or test", target, known);
      if (seen.insert(target).second) continue;
      context.error(each.where.span(), format("`{}` is required twice", target)).hint("name it once");
    }
  }
  std::set<std::string> told;
  for (const Requirement& each : requirements) {
    if (told.count(each.unit) > 0) continue;
    const std::vector<std::string> cycle = cycle_from(each.unit, graph);
    if (cycle.empty()) continue;
    told.insert(cycle.begin(), cycle.end());
    std::string way;
    for (const std::string& unit : cycle) way += format("`{}` waits for ", unit);
    context.error(each.where.span(), format("nobody could ever begin: {}`{}`", way, each.unit))
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
