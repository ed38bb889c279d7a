// SPDX-License-Identifier: Apache-2.0
// What the desk shows: from its state to a ScreenView. Modules and results have files of their own.
#include <algorithm>

#include "desk/desk.hpp"
#include "desk/name_search.hpp"
#include "records/reserve.hpp"

namespace waypost::desk {
namespace {

/// The pictures that a page shows: its own, a scene's, those to choose from.
std::vector<const lesson::Image*> images_of(const session::PageView& page) {
  std::vector<const lesson::Image*> images;
  const auto add = [&](const std::optional<lesson::Image>& image) {
    if (image) images.push_back(&*image);
  };
  if (const auto* text = std::get_if<session::TextPageView>(&page.content)) {
    add(text->image);
    if (const auto* scenario = std::get_if<session::ScenarioView>(&text->extra)) add(scenario->image);
  }
  if (const auto* item = std::get_if<session::ItemView>(&page.content)) {
    add(item->image);
    for (const session::ChoiceView& choice : item->choices) add(choice.image);
  }
  return images;
}

}  // namespace

const lesson::Module& Desk::in_language(const library::InstalledModule& installed,
                                        const std::string& tag) const {
  auto& module = localized_[installed.id + " " + tag];
  if (!module) module = std::make_shared<lesson::Module>(installed.module->in_language(tag).module);
  return *module;
}

const lesson::Module& Desk::localized(const library::InstalledModule& installed) const {
  return in_language(
      installed, showing_source_ ? installed.module->source().source_language : lesson_language(installed));
}

ScreenView Desk::view() const {
  ScreenView view;
  view.language = language_;
  view.content_language = language_;
  if (learner_) view.learner_name = learner_->name;
  view.has_office = supervises();
  view.showing_source = showing_source_;
  view.settings = settings();
  const bool in_module =
      place_ == Place::module || place_ == Place::subject || place_ == Place::unit || place_ == Place::result;
  if (const library::InstalledModule* installed = find_module(module_id_);
      installed != nullptr && installed->module && in_module) {
    view.source_language = installed->module->source().source_language;
    view.content_language = lesson_language(*installed);
    view.content_is_draft =
        view.content_language != view.source_language && installed->module->is_draft(view.content_language);
    view.content_untranslated = !speaks(*installed, view.content_language);
    if (view.content_untranslated || showing_source_) view.content_language = view.source_language;
  }
  if (problem_) {
    view.content = *problem_;
  } else if (aside_ == Aside::settings) {
    view.content = settings_view();
  } else if (aside_ == Aside::language) {
    LanguageView languages{options_.languages};
    for (LanguageChoice& choice : languages.choices) choice.current = choice.tag == language_;
    view.content = languages;
  } else {
    switch (place_) {
      case Place::who: view.content = who_view(); break;
      case Place::enrol:
        view.content =
            EnrolView{new_name_, new_name_.find_first_not_of(" \t") != std::string::npos, enrol_saving_};
        break;
      case Place::library: view.content = library_view(); break;
      case Place::module: view.content = module_view(); break;
      case Place::subject: view.content = subject_view(); break;
      case Place::unit: view.content = page_screen(); break;
      case Place::result:
        // Until the log has been read again the module's page stands in: one moment, never a wrong result.
        if (result_pending_) {
          view.content = module_view();
        } else {
          view.content = result_view();
        }
        break;
      case Place::exporting:
        view.content = export_;
        std::get<ExportView>(view.content).from_page = unit_ != nullptr;
        break;
      case Place::pin: view.content = pin_->pad(); break;
      case Place::me: view.content = me_view(); break;
      case Place::paper: view.content = paper_.view; break;
      case Place::office: view.content = office_view(); break;
      case Place::officer: view.content = officer_view(); break;
      case Place::together: view.content = together_view(); break;
      case Place::site: view.content = site_->view(language_); break;
      case Place::notes: view.content = notes_view(); break;
    }
  }
  return view;
}

WhoView Desk::who_view() const {
  WhoView who;
  const NameSearch search(search_, language_);
  int listed = 0;
  for (const records::Learner& learner : learners_) {
    if (!learner.listed) continue;
    ++listed;
    const bool chosen = pin_ && pin_->learner().id == learner.id;
    // Whose PIN is being typed stays in sight.
    if (!chosen && !search.finds(learner.name)) continue;
    who.learners.push_back({learner.id.text(), learner.name, chosen});
  }
  who.can_search = listed > kNamesWithoutSearch;
  who.search = search_;
  if (pin_) who.pin = pin_->pad();
  if (office_.code && supervisors().empty()) who.code = OfficeCodeCard{*office_.code};
  who.office_name = options_.site_name;
  who.portable = options_.portable;
  who.offers_larger = options_.large_screen && !options_.settings.contains("");
  return who;
}

WhoView Desk::subject_view() const {
  const library::InstalledModule& installed = current_module();
  WhoView about;
  about.title = localized(installed).title;
  if (installed.module->source().subject == lesson::Subject::learner) {
    for (const records::Learner& learner : learners_) {
      if (learner.listed) about.learners.push_back({learner.id.text(), learner.name});
    }
    about.title = localized(installed).title;
    about.question = WhoQuestion::about_whom;
    // A follow-up is what somebody else has seen.
    std::erase_if(about.learners,
                  [&](const LearnerRow& row) { return learner_ && row.id == learner_->id.text(); });
    return about;
  }
  about.question = WhoQuestion::about_which_course;
  for (const library::InstalledModule& each : modules_) {
    if (!each.module || each.module->source().kind != lesson::ModuleKind::course) continue;
    about.learners.push_back({each.id, localized(each).title});
  }
  return about;
}

PageScreen Desk::page_screen() const {
  const library::InstalledModule& installed = current_module();
  PageScreen screen{module_id_, unit_->view(localized(installed)), {}, std::nullopt};
  if (screen.page.saving == session::Saving::failed)
    screen.save_help = SaveHelp{options_.data_folder, records::kRoomWantedMb, can_save_to_stick()};
  screen.note = page_note(screen.page.path);
  for (const lesson::Image* image : images_of(screen.page))
    screen.pictures[image->file] = installed.module->picture_file(image->file);
  return screen;
}

}  // namespace waypost::desk
