// SPDX-License-Identifier: Apache-2.0
// Marks and notes: what a learner leaves at pages for themselves, and the list that leads back to them.
// Nothing typed is lost in silence: whatever takes a note from the screen keeps it first.
#include <algorithm>
#include <utility>

#include "desk/desk.hpp"
#include "desk/press_id.hpp"

namespace waypost::desk {
namespace {

using session::Saving;

std::string module_of(const std::string& path) { return path.substr(0, path.find('/')); }

}  // namespace

/// A test shows no page twice, and that somebody was at a page of an instrument may tell what they said.
bool Desk::can_mark() const {
  return notes_.loaded && unit_ && unit_->kind() == records::UnitKind::lesson &&
         current_module().module->source().kind == lesson::ModuleKind::course;
}

std::string Desk::page_to_mark() const {
  return can_mark() ? unit_->view(current_module().module->source()).path : std::string();
}

void Desk::answered(const PageMarksLoaded& event) {
  if (!learner_ || event.learner != learner_->id || !event.marks) return;
  notes_.left = *event.marks;
  notes_.loaded = true;
}

bool Desk::press_note(const std::string& id) {
  if (id != "mark-page" && id != "note" && id != "note-save" && id != "note-close") return false;
  const std::string page = page_to_mark();
  if (page.empty()) return true;
  if (id == "mark-page" && notes_.token == 0) {
    records::PageMark left = notes_.at(page);
    left.marked = !left.marked;
    record_left(page, left);
  } else if (id == "note" && notes_.page.empty()) {
    notes_.open(page, module_id_);
  } else if (id == "note-save") {
    keep_note();
  } else if (id == "note" || id == "note-close") {
    // Whoever has read that it cannot be kept may put it away all the same.
    if (notes_.has_failed() || !keep_note_before("note-close")) notes_.close();
  }
  return true;
}

bool Desk::keep_note_before(const std::string& press) {
  if (!notes_.has_typed() && notes_.saving != Saving::saving) return false;
  notes_.then = press;
  keep_note();
  return true;
}

void Desk::keep_note() {
  if (notes_.saving == Saving::saving || !notes_.has_typed()) return;
  notes_.saving = Saving::saving;
  // A mark that is on its way goes first.
  if (notes_.token != 0) return;
  records::PageMark left = notes_.at(notes_.page);
  left.note = notes_.kept().text;
  record_left(notes_.page, left);
}

/// Events for what is new; the screen says so when they are durable.
void Desk::record_left(const std::string& page, const records::PageMark& left) {
  const records::PageMark& before = notes_.at(page);
  std::vector<records::Event> events;
  if (before.marked != left.marked) events.push_back(records::PageMarked{page, module_of(page), left.marked});
  if (before.note != left.note) events.push_back(records::NoteKept{page, module_of(page), left.note});
  if (events.empty()) return;
  notes_.mark_failed = false;
  notes_.token = next_token_++;
  notes_.token_page = page;
  notes_.on_its_way = left;
  ask(RecordEvents{notes_.token, learner_->id, std::move(events)});
}

void Desk::saved_left(const Status& status) {
  const records::PageMark before = notes_.at(notes_.token_page);
  const bool of_note = before.note != notes_.on_its_way.note || place_ == Place::notes;
  notes_.token = 0;
  if (status) {
    if (notes_.on_its_way.empty()) {
      notes_.left.erase(notes_.token_page);
      if (place_ == Place::notes) notes_.taken = {notes_.token_page, before};
    } else {
      notes_.left[notes_.token_page] = notes_.on_its_way;
      if (place_ == Place::notes) notes_.taken.reset();
    }
  }
  if (!of_note) {
    notes_.mark_failed = !status;
    // The note waited for it.
    if (notes_.saving == Saving::saving) {
      notes_.saving = Saving::nothing;
      keep_note();
    }
    return;
  }
  notes_.saving = status ? Saving::saved : Saving::failed;
  const std::string then = std::exchange(notes_.then, {});
  if (!status || place_ == Place::notes) return;
  // Shown as it is kept, unless more was typed meanwhile.
  if (!notes_.has_typed() && !notes_.page.empty()) {
    notes_.typed = notes_.at(notes_.page).note;
    notes_.too_long = false;
  } else if (then.empty()) {
    notes_.saving = Saving::nothing;
  }
  if (!then.empty()) handle_press(then);
}

void Desk::follow_page() {
  if (notes_.page.empty() || place_ == Place::exporting || aside_ != Aside::none) return;
  if (page_to_mark() != notes_.page) notes_.close();
}

std::optional<PageNote> Desk::page_note(const std::string& path) const {
  if (!can_mark()) return std::nullopt;
  const records::PageMark& left = notes_.at(path);
  PageNote note{left.marked, !left.note.empty(), notes_.mark_failed && notes_.token_page == path};
  if (notes_.page != path) return note;
  note.field = NoteField{notes_.typed, notes_.too_long, notes_.has_typed() && notes_.saving != Saving::saving,
                         notes_.saving};
  return note;
}

// My notes.

void Desk::open_notes() {
  if (!notes_.loaded) return;
  notes_.close();
  notes_.taken.reset();
  place_ = Place::notes;
}

void Desk::press_notes(const std::string& id) {
  if (notes_.token != 0) return;
  if (const auto wanted = after_prefix(id, "goto/")) {
    go_to_page(*wanted);
  } else if (const auto removed = after_prefix(id, "note-remove/");
             removed && notes_.left.contains(*removed)) {
    notes_.saving = Saving::saving;
    record_left(*removed, {});
  } else if (id == "note-put-back" && notes_.taken) {
    notes_.saving = Saving::saving;
    const auto [page, left] = *notes_.taken;
    record_left(page, left);
  }
}

void Desk::go_to_page(const std::string& path) {
  const std::string module = module_of(path);
  const library::InstalledModule* installed = find_module(module);
  if (installed == nullptr || !installed->module || path.size() <= module.size() || loading_registrations_)
    return;
  module_id_ = module;
  // Where the lesson is closed now its course says why.
  place_ = Place::module;
  notes_.close();
  look_again(path.substr(module.size() + 1));
}

NotesOfCourse Desk::notes_of(const std::string& module) const {
  NotesOfCourse course{module, {}};
  std::vector<std::string> listed;
  const auto add = [&](const std::string& path, const std::string& title, const std::string& lesson,
                       bool can_go) {
    const records::PageMark& left = notes_.at(path);
    course.pages.push_back({path, title, lesson, left.marked, left.note, can_go});
    listed.push_back(path);
  };
  const library::InstalledModule* installed = find_module(module);
  if (installed != nullptr && installed->module) {
    const lesson::Module& shown = localized(*installed);
    course.title = shown.title;
    for (const lesson::Lesson& lesson : shown.lessons) {
      for (const lesson::Page& page : lesson.pages) {
        const std::string& path = lesson::path_of(page);
        if (!notes_.left.contains(path)) continue;
        const std::string& title = lesson::title_of(page);
        add(path, title.empty() ? lesson.title : title, lesson.title, true);
      }
    }
  }
  for (const auto& [path, left] : notes_.left) {
    if (module_of(path) == module && std::find(listed.begin(), listed.end(), path) == listed.end())
      add(path, {}, {}, false);
  }
  return course;
}

NotesView Desk::notes_view() const {
  NotesView view;
  view.saving = notes_.saving;
  view.can_put_back = notes_.taken.has_value();
  std::vector<std::string> modules;
  const auto note_module = [&](const std::string& id) {
    const bool known = std::find(modules.begin(), modules.end(), id) != modules.end();
    const bool any = std::any_of(notes_.left.begin(), notes_.left.end(),
                                 [&](const auto& each) { return module_of(each.first) == id; });
    if (!known && any) modules.push_back(id);
  };
  // In the order of the library; courses that are gone come last.
  for (const library::InstalledModule& installed : modules_) note_module(installed.id);
  for (const auto& [path, left] : notes_.left) note_module(module_of(path));
  for (const std::string& module : modules) view.courses.push_back(notes_of(module));
  return view;
}

}  // namespace waypost::desk
