// SPDX-License-Identifier: Apache-2.0
// What the desk asks for, done where it may be done: the record on the store's thread, a lesson's function
// and what goes on paper with the worker.
#include <algorithm>

#include "base/folders.hpp"
#include "base/system_memory.hpp"
#include "crypto/password_hash.hpp"
#include "exchange/export.hpp"
#include "library/stopped_modules.hpp"
#include "player/player.hpp"
#include "player/settings_file.hpp"
#include "print/printing.hpp"
#include "records/installed_site.hpp"
#include "scripting/lesson_host.hpp"

namespace waypost::player {
namespace {

template <typename Wanted>
bool holds(const desk::RecordEvents& record) {
  return std::any_of(record.events.begin(), record.events.end(),
                     [](const records::Event& event) { return std::holds_alternative<Wanted>(event); });
}

Status append(records::RecordStore& store, const desk::RecordEvents& record) {
  std::vector<records::OwnedEvent> all;
  for (const records::Event& event : record.events) all.push_back({record.learner, event});
  all.insert(all.end(), record.of_others.begin(), record.of_others.end());
  TRY(store.append_together(all));
  return {};
}

desk::EventsRecorded record_events(records::RecordStore& store, const desk::RecordEvents& record, Log& log) {
  if (holds<records::AttemptOpened>(record)) {
    if (const Status space = store.check_space_for_test(); !space) {
      log.error("records: " + space.error().message);
      return {record.token, space};
    }
  }
  const Status kept = append(store, record);
  if (!kept) log.error("records: " + kept.error().message);
  return {record.token, kept};
}

desk::EventsRecorded record_feedback(records::RecordStore& store, const desk::RecordFeedback& record,
                                     Log& log) {
  const Status kept = store.append_feedback(record.feedback);
  if (!kept) log.error("records: " + kept.error().message);
  return {record.token, kept};
}

desk::ShownItemsLoaded load_shown_items(records::RecordStore& store, const desk::LoadShownItems& load,
                                        Log& log) {
  desk::ShownItemsLoaded loaded;
  for (const std::string& hash : load.hashes) {
    const auto content = store.shown_item(hash);
    if (!content) log.warning("records: " + content.error().message);
    if (content && *content) loaded.contents[hash] = **content;
  }
  return loaded;
}

desk::ReadersLoaded load_readers(records::RecordStore& store, const desk::LoadReaders& load, Log& log) {
  std::vector<desk::KnownRegistration> known;
  for (const records::LearnerId& learner : load.learners) {
    const auto registrations = store.registrations(learner);
    if (!registrations) {
      log.error("records: " + registrations.error().message);
      return {load.learners, failure(registrations.error())};
    }
    for (const records::RegistrationRecord& each : *registrations)
      known.push_back({learner, each.module, each.registration});
  }
  return {load.learners, std::move(known)};
}

desk::PageMarksLoaded load_page_marks(records::RecordStore& store, const desk::LoadPageMarks& load,
                                      Log& log) {
  auto marks = store.page_marks(load.learner);
  if (!marks) log.error("records: " + marks.error().message);
  return {load.learner, std::move(marks)};
}

desk::ExportFinished write_bundle(records::RecordStore& store, const desk::ExportTo& to, const Clock& clock,
                                  Random& random, Log& log) {
  std::error_code ignored;
  std::filesystem::create_directories(to.folder, ignored);
  const auto summary = exchange::export_bundle(store, to.folder, clock, random);
  if (!summary) {
    log.error("export: " + summary.error().message);
    return {failure(summary.error())};
  }
  if (!summary->noted) log.warning("export: not noted: " + summary->noted.error().message);
  return {desk::ExportDone{summary->file.filename().string(), static_cast<int>(summary->event_count)}};
}

/// Notes why nothing came of it; what it came to goes on.
template <typename Value>
Result<Value> noted(Result<Value> result, Log& log) {
  if (!result) log.error("records: " + result.error().message);
  return result;
}

Result<records::PinCheck> check_pin(records::PinGuard& guard, const desk::CheckPin& check) {
  if (check.signs_in) return guard.check(check.learner, check.pin, records::SignedIn{check.learner, true});
  return guard.check(check.learner, check.pin, records::PinConfirmed{check.learner});
}

Status save_pin(records::PinGuard& guard, const desk::SavePin& save) {
  if (save.pin.empty()) return guard.take_away(save.learner, save.by, save.proof);
  std::vector<records::OwnedEvent> with_it;
  if (save.proof == records::PinProof::office_code)
    with_it.push_back({records::LearnerId(), records::OfficeCodeUsed{save.learner}});
  if (save.becomes_supervisor) {
    with_it.push_back(
        {save.learner, records::RoleSet{save.learner, records::Role::supervisor, save.learner}});
  }
  if (save.signs_in) with_it.push_back({save.learner, records::SignedIn{save.learner, true}});
  return guard.set(save.learner, save.pin, save.by, save.proof, std::move(with_it));
}

/// What a PIN pad or the office asks for. Nothing where it is something else.
std::optional<desk::DeskEvent> answer_people(records::RecordStore& store, records::PinGuard& guard,
                                             const desk::DeskRequest& request, Log& log) {
  if (const auto* check = std::get_if<desk::CheckPin>(&request))
    return desk::PinChecked{check->token, noted(check_pin(guard, *check), log)};
  if (const auto* check = std::get_if<desk::CheckOfficeCode>(&request))
    return desk::OfficeCodeChecked{check->token, noted(guard.is_office_code(check->code), log)};
  if (const auto* save = std::get_if<desk::SavePin>(&request))
    return desk::PinSaved{save->token, noted(save_pin(guard, *save), log)};
  if (std::holds_alternative<desk::MakeOfficeCode>(request))
    return desk::OfficeCodeFresh{noted(guard.make_office_code(), log)};
  if (std::holds_alternative<desk::LoadOffice>(request))
    return desk::OfficeLoaded{noted(store.units_done(), log)};
  if (const auto* erase = std::get_if<desk::EraseLearner>(&request))
    return desk::EventsRecorded{erase->token, noted(store.erase_private(erase->learner, erase->by), log)};
  if (const auto* choose = std::get_if<desk::ChooseSite>(&request))
    return desk::SiteChosen{choose->token, noted(records::choose_known_site(store, choose->site), log)};
  return std::nullopt;
}

void note_failed_score(const desk::ScoreItem& score, const Error& error, library::StoppedModules& stopped,
                       Log& log) {
  log.warning("module " + score.module + ": " + error.message);
  if (error.code != ErrorCode::timeout && error.code != ErrorCode::crashed) return;
  if (const Status noted = stopped.note_stop(score.folder); !noted)
    log.warning("remembering the stop: " + noted.error().message);
}

desk::PaperSaved save_paper(const desk::SavePaper& save, std::uint32_t number, Log& log) {
  const auto file = print::save_own_record(save.record, save.folder, number);
  if (!file) {
    log.error("paper: " + file.error().message);
    return {save.token, failure(file.error())};
  }
  return {save.token, file->filename().string()};
}

}  // namespace

void Player::run(std::vector<desk::DeskRequest> requests) {
  for (const desk::DeskRequest& request : requests) run(request);
}

void Player::run(const desk::DeskRequest& request) {
  if (std::holds_alternative<desk::OpenRecord>(request)) {
    open_record();
    return;
  }
  if (std::holds_alternative<desk::FindSticks>(request)) {
    // A stick that was torn out may keep whoever looks at it waiting.
    worker_.run([inbox = inbox_, &screen = screen_] {
      inbox->push(desk::SticksFound{removable_folders()});
      screen.wake();
    });
    return;
  }
  if (const auto* save = std::get_if<desk::SavePaper>(&request)) {
    const auto number = static_cast<std::uint32_t>(random_.next());
    // Our own folder may not be there yet. Where a stick was, none is made.
    std::error_code ignored;
    if (save->folder == export_folder()) std::filesystem::create_directories(save->folder, ignored);
    worker_.run([inbox = inbox_, &screen = screen_, &log = log_, save = *save, number] {
      inbox->push(save_paper(save, number, log));
      screen.wake();
    });
    return;
  }
  if (const auto* erase = std::get_if<desk::EraseLearner>(&request)) {
    worker_.run([&log = log_, folder = options_.data_folder, learner = erase->learner.text()] {
      if (const Status forgotten = forget_settings(folder, learner); !forgotten)
        log.warning_once("settings: " + forgotten.error().message);
    });
  }
  if (const auto* keep = std::get_if<desk::KeepSettings>(&request)) {
    worker_.run([&log = log_, folder = options_.data_folder, keep = *keep] {
      if (const Status kept = keep_settings(folder, keep.learner, keep.settings); !kept)
        log.warning_once("settings: " + kept.error().message);
    });
    return;
  }
  const auto* score = std::get_if<desk::ScoreItem>(&request);
  if (score == nullptr) {
    run_on_store(request);
    return;
  }
  worker_.run([inbox = inbox_, &screen = screen_, &log = log_, &stopped = stopped_modules_, score = *score] {
    auto points = scripting::score_item({}, score.folder, score.file, score.item, score.response_json);
    if (!points) note_failed_score(score, points.error(), stopped, log);
    inbox->push(desk::ItemScored{score.token, std::move(points)});
    screen.wake();
  });
}

void Player::run_on_store(const desk::DeskRequest& request) {
  if (store_ == nullptr) return;
  const auto answer = [inbox = inbox_, &screen = screen_](desk::DeskEvent event) {
    inbox->push(std::move(event));
    screen.wake();
  };
  store_->run([=, this](records::RecordStore& store) {
    if (std::holds_alternative<desk::LoadLearners>(request)) {
      const auto code = store.office_code_hash();
      answer(desk::LearnersLoaded{store.learners(), code && code->has_value()});
    }
    if (const auto* load = std::get_if<desk::LoadRegistrations>(&request)) {
      auto office_forms = store.office_forms();
      if (!office_forms) log_.warning("records: " + office_forms.error().message);
      answer(desk::RegistrationsLoaded{load->learner, store.registrations(load->learner),
                                       std::move(office_forms).value_or(records::OfficeForms{})});
    }
    if (const auto* load = std::get_if<desk::LoadPageMarks>(&request))
      answer(load_page_marks(store, *load, log_));
    if (const auto* record = std::get_if<desk::RecordEvents>(&request)) {
      answer(record_events(store, *record, log_));
      if (store.is_disk_full())
        log_.warning_once("records: the disk was full; what was kept back for that is given up");
      // Nobody waits for it: what was handed in is durable already.
      if (holds<records::AttemptFinished>(*record)) {
        if (const auto copy = store.backup(); !copy) log_.warning("records: " + copy.error().message);
      }
    }
    if (const auto* record = std::get_if<desk::RecordFeedback>(&request))
      answer(record_feedback(store, *record, log_));
    if (const auto* load = std::get_if<desk::LoadReaders>(&request)) answer(load_readers(store, *load, log_));
    if (const auto* load = std::get_if<desk::LoadShownItems>(&request))
      answer(load_shown_items(store, *load, log_));
    if (const auto* clock = std::get_if<desk::KeepAttemptClock>(&request))
      (void)noted(store.set_attempt_clock(clock->attempt, clock->elapsed_ms), log_);
    records::PinGuard guard(store, clock_, store_random_,
                            crypto::password_memory_bytes(system_memory_bytes()));
    if (auto event = answer_people(store, guard, request, log_)) answer(std::move(*event));
    if (const auto* to = std::get_if<desk::ExportTo>(&request))
      answer(write_bundle(store, *to, clock_, store_random_, log_));
  });
}

}  // namespace waypost::player
