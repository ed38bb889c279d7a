// SPDX-License-Identifier: Apache-2.0
#include "monitoring/report_words.hpp"

#include <algorithm>
#include <array>

#include "base/assert.hpp"

namespace waypost::monitoring {
namespace {

using Entry = std::pair<std::string_view, std::string_view>;

constexpr std::array kEnglish = std::to_array<Entry>({
    {"made", "Report of the regional office · made {date}"},
    {"month.01", "January"},
    {"month.02", "February"},
    {"month.03", "March"},
    {"month.04", "April"},
    {"month.05", "May"},
    {"month.06", "June"},
    {"month.07", "July"},
    {"month.08", "August"},
    {"month.09", "September"},
    {"month.10", "October"},
    {"month.11", "November"},
    {"month.12", "December"},
    {"title", "Training at border posts"},
    {"opening.scope",
     "**{officers} officers** at **{offices}** took up **{started}** and completed **{completed}**."},
    {"opening.nobody",
     "No office has five officers or more yet. No figure is shown, because each would tell of a person."},
    {"opening.offices.one", "{count} office"},
    {"opening.offices.other", "{count} offices"},
    {"opening.modules.one", "{count} module"},
    {"opening.modules.other", "{count} modules"},
    {"opening.pairs.one", "{count} pair"},
    {"opening.pairs.other", "{count} pairs"},
    {"opening.rose",
     "Where the same officers took the test before and after a module, the mean score rose from **{pre} %** "
     "to "
     "**{post} %** ({pairs})."},
    {"opening.fell",
     "Where the same officers took the test before and after a module, the mean score fell from **{pre} %** "
     "to "
     "**{post} %** ({pairs})."},
    {"opening.same",
     "Where the same officers took the test before and after a module, the mean score was **{post} %** both "
     "times "
     "({pairs})."},
    {"opening.chance", "The interval of this difference includes 0: it cannot be told from chance."},
    {"opening.no_gain", "A gain from before to after a module cannot be estimated yet."},
    {"opening.left_out.one", "One office with fewer than five officers is left out of every figure."},
    {"opening.left_out.other", "{count} offices with fewer than five officers are left out of every figure."},
    {"opening.missing.one", "One event that a PC recorded has not arrived."},
    {"opening.missing.other", "{count} events that PCs recorded have not arrived."},
    {"too_few", "< 5"},
    {"not_estimable", "not estimable"},
    {"fraction", "{count} of {n}"},
    {"site_not_set", "site not set"},
    {"language_not_known", "language not known"},
    {"matrix.title", "Officers who completed each module"},
    {"matrix.legend", "Share of the office’s officers:"},
    {"matrix.none", "none"},
    {"matrix.quarter", "under ¼"},
    {"matrix.half", "under ½"},
    {"matrix.three_quarters", "under ¾"},
    {"matrix.more", "¾ and more"},
    {"matrix.note",
     "Sorted by name. “< 5”: not shown and not in the totals, so that nobody can be recognised."},
    {"how_link", "How this is counted"},
    {"gain.title", "Before and after, same officers"},
    {"gain.before", "before"},
    {"gain.after", "after"},
    {"gain.pass_mark", "pass mark {percent} %"},
    {"gain.rise", "Gain"},
    {"gain.rise_note", "Percentage points, 95 % interval"},
    {"gain.includes_zero",
     "**{module}**: the interval includes 0; with {n} pairs a change cannot be told from chance."},
    {"gain.none", "No officer has handed in a test both before and after a module yet."},
    {"gain.definition_link", "Definition of each figure"},
    {"table.module", "By module"},
    {"table.office", "By office"},
    {"table.language", "By language"},
    {"table.gain_module", "Gain by module"},
    {"table.gain_office", "Gain by office"},
    {"table.gain_language", "Gain by language"},
    {"column.module", "Module"},
    {"column.office", "Office"},
    {"column.language", "Language"},
    {"column.officers", "Officers"},
    {"column.started", "Started"},
    {"column.completed", "Completed"},
    {"column.passed", "Passed"},
    {"column.hours", "Hours"},
    {"column.pairs", "Pairs"},
    {"column.pre_mean", "Before, %"},
    {"column.post_mean", "After, %"},
    {"column.absolute_gain", "Points gained"},
    {"column.interval", "95 % interval"},
    {"column.relative_gain", "Relative, %"},
    {"column.class_normalised_gain", "Class gain"},
    {"column.mean_normalised_gain", "Mean of officers’ gains"},
    {"column.pc", "PC"},
    {"column.events", "Events"},
    {"column.missing", "Missing"},
    {"column.forks", "Forks"},
    {"row.total", "All shown"},
    {"interval", "{lower} to {upper}"},
    {"left_out.passed", "Passed: officers in groups of fewer than five are in no row and not in the total."},
    {"left_out.hours", "Hours: officers in groups of fewer than five are in no row and not in the total."},
    {"left_out.pairs", "Pairs: officers in groups of fewer than five are in no row and not in the total."},
    {"dropped",
     "Not in any pair: {no_post} with a test before and none after, {no_pre} with a test after and none "
     "before, "
     "{wrong_order} who took the test after the module before the one before it."},
    {"forms.title", "What was reported in forms"},
    {"forms.note",
     "Questions and answers bear the ids that their author gave them: no module is kept here, and nothing "
     "that "
     "was written freely leaves a PC."},
    {"forms.filled.one", "filled once"},
    {"forms.filled.other", "filled {count} times"},
    {"forms.about_learners", "about officers"},
    {"forms.clock_suspect", "{day}, by a clock that was wrong"},
    {"column.form", "Form and question"},
    {"column.first", "First"},
    {"column.last", "Last"},
    {"column.change", "Change"},
    {"feedback.title", "What was said of courses"},
    {"feedback.note",
     "Of all offices together. Nobody’s name, PC or hour stands behind these numbers: they never leave a "
     "PC."},
    {"feedback.mean", "mean {mean}"},
    {"column.answers", "Answers"},
    {"column.said", "How often what was said"},
    {"received.title", "What has arrived"},
    {"received.gap.one", "One event of PC {pc} is missing."},
    {"received.gap.other", "{count} events of PC {pc} are missing."},
    {"received.fork.one", "PC {pc} has one number that two events claim. Both are kept and counted."},
    {"received.fork.other", "PC {pc} has {count} numbers that two events claim. All are kept and counted."},
    {"received.quarantined.one",
     "One event arrived with two contents. One of them is set aside and not counted."},
    {"received.quarantined.other",
     "{count} events arrived with other contents under a known name. They are set aside and not counted."},
    {"received.nothing_wrong", "Nothing is missing between the events that have arrived."},
    {"how.title", "How this is counted"},
    {"how.officers",
     "**Officers** have an entry in the record. An officer belongs to the office of the PC that first "
     "recorded them."},
    {"how.started", "**Started**: an officer opened the module at least once."},
    {"how.completed",
     "**Completed**: an officer handed in the module’s test after it, passed or not. A module without such a "
     "test is "
     "never counted as completed."},
    {"how.passed", "**Passed**: at least one of these tests reached the module’s pass mark."},
    {"how.hours",
     "**Hours**: time in front of the screen, the sum of the sittings’ durations as the PC’s own steady "
     "clock measured "
     "them. A sitting that a power cut ended counts up to its last event; one that is still open does not "
     "count."},
    {"how.pairs",
     "**Pairs**: the first test before and the first test after a module that the same officer finished, the "
     "one before "
     "taken first. All figures of gain are about these pairs only."},
    {"how.absolute",
     "**Points gained**: mean of after minus before, in percentage points, with the 95 % interval of paired "
     "differences (Student’s t). Over several modules an officer counts once for each, so that the interval "
     "is somewhat "
     "too narrow there."},
    {"how.relative", "**Relative**: points gained divided by the mean before."},
    {"how.class",
     "**Class gain**: points gained divided by the points that were missing before, of the means (Hake "
     "1998). Below 0.3 "
     "is called low, from 0.7 high."},
    {"how.mean",
     "**Mean of officers’ gains**: the same for each officer, then the mean; a loss is divided by what was "
     "there before "
     "(Marx and Cummings 2007). It differs from the class gain."},
    {"how.language",
     "**Language**: of the officer’s most recent sitting in the module. Languages of fewer than five "
     "officers share a "
     "row."},
    {"how.small",
     "**“< 5”**: fewer than five officers. Such an office is in no figure. Marks, passes and hours of fewer "
     "than five "
     "officers are not shown and are in no total, so that they cannot be found by subtracting."},
    {"how.forms",
     "**Forms**: of each sitting the last filling counts. What a form says of an office is shown however few "
     "officers work there, because it tells of none of them. Of forms about officers only the number "
     "of sittings is shown, and only where five persons or more stand behind it."},
    {"how.feedback",
     "**What was said of courses** is counted by filling, since nobody knows who filled it. A form or "
     "question "
     "with fewer than five answers shows “< 5” alone. Of each PC the bundle that goes furthest counts."},
    {"how.not_estimable", "**Not estimable**: too little data, or a division by nothing."},
    {"how.no_ranking", "Rows are sorted by name. Offices are not ranked."},
    {"how.same_numbers", "The table for spreadsheets (CSV) comes from the same figures, digit for digit."},
    {"independence",
     "Waypost is an independent open-source project. It is not made, endorsed or approved by the United "
     "Nations, UNODC, "
     "the World Customs Organization or any government. Organisations are named only to say where a public "
     "fact comes "
     "from."},
});

}  // namespace

std::string_view words(std::string_view key) {
  const auto found =
      std::find_if(kEnglish.begin(), kEnglish.end(), [&](const Entry& entry) { return entry.first == key; });
  ASSERT(found != kEnglish.end());
  return found->second;
}

std::string counted_key(std::string_view key, long long count) {
  return std::string(key) + (count == 1 ? ".one" : ".other");
}

std::string fill(std::string_view key, const WordArguments& arguments,
                 const std::function<std::string(std::string_view)>& escape) {
  std::string text;
  const auto add = [&](std::string_view literal) { text += escape ? escape(literal) : std::string(literal); };
  std::string_view rest = words(key);
  while (true) {
    const auto open = rest.find('{');
    add(rest.substr(0, open));
    if (open == std::string_view::npos) return text;
    const auto close = rest.find('}', open);
    ASSERT(close != std::string_view::npos);
    const auto name = rest.substr(open + 1, close - open - 1);
    const auto found = std::find_if(arguments.begin(), arguments.end(),
                                    [&](const auto& argument) { return argument.first == name; });
    ASSERT(found != arguments.end());
    text += found->second;
    rest.remove_prefix(close + 1);
  }
}

}  // namespace waypost::monitoring
