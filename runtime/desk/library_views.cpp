// SPDX-License-Identifier: Apache-2.0
// The library as a view: where to go on, what is due again, every module.
#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <tuple>

#include "desk/desk.hpp"
#include "desk/name_search.hpp"
#include "desk/unit_title.hpp"

namespace waypost::desk {
namespace {

/// More modules than these do not stand on two screens.
constexpr int kModulesWithoutSearch = 12;
/// So long a module is new that came to a PC.
constexpr int kNewDays = 30;

/// Page number and count where an open unit stands.
std::pair<int, int> place_in(const lesson::Module& module, const records::UnitRecord& unit) {
  const std::string page = unit.open->page;
  for (const lesson::Lesson& lesson : module.lessons) {
    if (lesson.path != unit.unit) continue;
    const int count = static_cast<int>(lesson.pages.size());
    for (int i = 0; i < count; ++i) {
      if (path_of(lesson.pages[static_cast<std::size_t>(i)]) == page) return {i + 1, count};
    }
    return {1, count};
  }
  if (unit.open->attempt) {
    const std::vector<std::string>& items = unit.open->attempt->items;
    const int count = static_cast<int>(items.size());
    const auto found = std::find(items.begin(), items.end(), page);
    return {found == items.end() ? count : static_cast<int>(found - items.begin()) + 1, count};
  }
  return {1, 1};
}

/// The lesson that was left open last; null where none is.
const records::UnitRecord* lesson_left_open(const lesson::Module& module, const ModuleFlow& progress) {
  const records::UnitRecord* latest = nullptr;
  for (const lesson::Lesson& lesson : module.lessons) {
    const records::UnitRecord* unit = progress.unit(lesson.path);
    if (unit != nullptr && unit->open && (latest == nullptr || unit->last_seq > latest->last_seq))
      latest = unit;
  }
  return latest;
}

/// What is left of a module's minutes, by its parts done and the pages of the one that is open. Rounded up to
/// five minutes once it is more than ten: nobody knows it better.
int minutes_left(const ModuleRow& row, int page_number, int page_count) {
  if (row.minutes <= 0 || row.units_total <= 0) return 0;
  const double read = static_cast<double>(page_number - 1) / std::max(1, page_count);
  const double share = (row.units_total - row.units_done - read) / row.units_total;
  const int left = std::max(1, static_cast<int>(std::ceil(row.minutes * share - 1e-6)));
  constexpr int kStep = 5, kExactUpTo = 10;
  return left <= kExactUpTo ? left : (left + kStep - 1) / kStep * kStep;
}

/// Days from one ISO 8601 day to another; nothing where one of them is no day.
std::optional<int> days_between(const std::string& from, const std::string& to) {
  const auto day_of = [](const std::string& iso) -> std::optional<std::chrono::sys_days> {
    int year = 0;
    unsigned month = 0, day = 0;
    if (std::sscanf(iso.c_str(), "%4d-%2u-%2u", &year, &month, &day) != 3) return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(month),
                                           std::chrono::day(day)};
    if (!date.ok()) return std::nullopt;
    return std::chrono::sys_days(date);
  };
  const auto first = day_of(from), last = day_of(to);
  if (!first || !last) return std::nullopt;
  return static_cast<int>((*last - *first).count());
}

}  // namespace

ModuleRow Desk::module_row(const library::InstalledModule& installed) const {
  ModuleRow row;
  row.id = installed.id;
  if (!installed.module) {
    row.title = installed.title.empty() ? installed.id : installed.title;
    row.state = WorkState::unavailable;
    row.error = installed.error;
    row.stopped = installed.stopped;
    row.shut = installed.shut;
    row.place = installed.place;
    return row;
  }
  const lesson::Module& module = localized(installed);
  row.title = module.title;
  row.minutes = module.minutes;
  row.instrument = module.kind == lesson::ModuleKind::instrument;
  const std::string language = lesson_language(installed);
  row.is_draft = language != module.source_language && installed.module->is_draft(language);
  const ModuleFlow progress = flow(installed);
  const auto count = [&](const std::string& path) {
    ++row.units_total;
    const WorkState state = progress.state_of(path);
    if (is_done(state)) ++row.units_done;
    if (progress.unit(path) != nullptr && row.state == WorkState::not_started)
      row.state = WorkState::in_progress;
  };
  for (const lesson::Lesson& lesson : module.lessons) count(lesson.path);
  if (const records::UnitRecord* open = lesson_left_open(module, progress))
    std::tie(row.page_number, row.page_count) = place_in(module, *open);
  if (module.pre_test) count(module.pre_test->path);
  if (module.post_test) {
    count(module.post_test->path);
    const WorkState state = progress.state_of(module.post_test->path);
    if (state == WorkState::passed || state == WorkState::failed) row.state = state;
  } else if (row.units_done == row.units_total) {
    row.state = WorkState::completed;
  }
  if (module.subject == lesson::Subject::course) row.state = WorkState::untraced;
  // A colleague has filled it in for the same office.
  if (module.subject == lesson::Subject::office && row.state == WorkState::not_started &&
      !forms_of(module.id).empty()) {
    row.state = WorkState::completed;
  }
  row.is_new = is_new(installed);
  return row;
}

/// Not what was there when this PC began to remember, nor what the learner has begun in this version. After a
/// while nothing is new any more.
bool Desk::is_new(const library::InstalledModule& installed) const {
  // Of anonymous feedback nobody knows whether it was begun.
  if (installed.since.empty() || installed.module->source().subject == lesson::Subject::course) return false;
  const std::optional<int> days = days_between(installed.since, options_.today);
  if (!days || *days < 0 || *days > kNewDays) return false;
  const records::RegistrationRecord* begun = find_registration(installed.id);
  return begun == nullptr || begun->module_version != installed.version;
}

std::optional<RefresherCard> Desk::refresher_card() const {
  std::optional<RefresherCard> due;
  for (const library::InstalledModule& installed : modules_) {
    if (!installed.module || !flow(installed).has_refresher()) continue;
    const lesson::Module& module = localized(installed);
    const bool begun = flow(installed).state_of(session::refresher_unit(module)) == WorkState::in_progress;
    if (due && !begun) continue;
    due = RefresherCard{module.title, module.refresher->items, begun, "refresher/" + installed.id};
    if (begun) break;
  }
  return due;
}

std::optional<ContinueCard> Desk::continue_card() const {
  std::optional<ContinueCard> card;
  std::int64_t latest_seq = -1;
  for (const records::RegistrationRecord& registration : registrations_) {
    const library::InstalledModule* installed = find_module(registration.module);
    if (installed == nullptr || !installed->module) continue;
    const lesson::Module& module = localized(*installed);
    for (const auto& [path, unit] : registration.units) {
      if (!unit.open || unit.last_seq <= latest_seq) continue;
      latest_seq = unit.last_seq;
      const auto [number, count] = place_in(module, unit);
      card = ContinueCard{module.title, title_of_unit(module, path), unit.kind, number, count};
      // A refresher asks of a module that is done.
      if (unit.kind != records::UnitKind::refresher)
        card->minutes_left = minutes_left(module_row(*installed), number, count);
    }
  }
  return card;
}

LibraryView Desk::library_view() const {
  if (!library_) library_ = make_library_view();
  return *library_;
}

LibraryView Desk::make_library_view() const {
  LibraryView view;
  view.go_on = continue_card();
  view.refresher = refresher_card();
  view.offers_pin = learner_ && !learner_->has_pin;
  view.module_count = static_cast<int>(modules_.size());
  view.folders_read = view.module_count;
  view.folder_count = std::max(options_.folder_count, view.module_count);
  view.can_search = view.module_count > kModulesWithoutSearch;
  view.search = module_search_;
  const NameSearch search(view.can_search ? module_search_ : std::string(), language_);
  for (const library::InstalledModule& installed : modules_) {
    ModuleRow row = module_row(installed);
    if (search.finds(row.title)) view.modules.push_back(std::move(row));
  }
  // What is learnt stands before what is filled in.
  std::stable_partition(view.modules.begin(), view.modules.end(),
                        [](const ModuleRow& row) { return !row.instrument; });
  return view;
}

}  // namespace waypost::desk
