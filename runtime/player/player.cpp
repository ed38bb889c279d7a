// SPDX-License-Identifier: Apache-2.0
#include "player/player.hpp"

#include <algorithm>

#include "base/folders.hpp"
#include "base/format.hpp"
#include "desk/record_problem.hpp"
#include "library/library.hpp"
#include "player/extra_time.hpp"
#include "player/settings_file.hpp"
#include "records/installed_site.hpp"

namespace waypost::player {
namespace {

constexpr int kSettlingFramesMax = 4;
constexpr int kLargeScreenPx = 1920;
constexpr std::int64_t kTickMs = 1'000;
constexpr std::int64_t kMillionthsPerPercent = 10'000;

}  // namespace

std::filesystem::path default_data_folder() {
  if (std::filesystem::exists(program_folder() / "portable")) return program_folder() / "data";
  return user_data_folder();
}

Result<std::unique_ptr<Player>> Player::open(const PlayerOptions& options, platform::Screen& screen,
                                             const Clock& clock, Random& random, Random& store_random) {
  TRY_ASSIGN(auto fonts, text::FontCollection::open(text::default_manifest()));
  TRY_ASSIGN(auto translator, i18n::Translator::load(i18n::default_locales_folder(), "en"));
  std::unique_ptr<Player> player(
      new Player(options, screen, clock, random, store_random, std::move(fonts), std::move(translator)));

  player->begin(records::RecordStore::open(options.data_folder, clock, store_random));
  return player;
}

void Player::begin(OpenedRecord record) {
  desk::DeskOptions options;
  options.language = options_.language;
  options.data_folder = options_.data_folder.string();
  std::optional<desk::ProblemView> problem;
  if (record) {
    for (const std::string& note : (*record)->recovery().notes) log_.warning("records: " + note);
    if (options.language.empty()) {
      if (auto newest = (*record)->newest_language(); newest && *newest) options.language = **newest;
    }
    read_site(**record, options);
    store_ = std::make_unique<records::StoreThread>(std::move(*record));
  } else {
    problem = desk::problem_of_record(record.error());
    log_.error("records: " + record.error().message);
  }
  if (options.language.empty()) options.language = "en";
  start(std::move(options), problem);
}

/// Not here: a large record takes seconds, and the screen is to answer meanwhile.
void Player::open_record() {
  opening_record_ = true;
  worker_.run([this, opened = opened_, folder = options_.data_folder] {
    opened->push(records::RecordStore::open(folder, clock_, store_random_));
    screen_.wake();
  });
}

Player::Player(const PlayerOptions& options, platform::Screen& screen, const Clock& clock, Random& random,
               Random& store_random, text::FontCollection fonts, i18n::Translator translator)
    : options_(options),
      screen_(screen),
      clock_(clock),
      random_(random),
      store_random_(store_random),
      log_(options.data_folder / "log" / "waypost.log"),
      engine_(std::move(fonts)),
      translator_(std::move(translator)),
      stopped_modules_(options.data_folder),
      known_modules_(options.data_folder) {
  pictures_ = std::make_unique<PictureStore>(worker_, log_, [this] { screen_.wake(); });
  ui_ = std::make_unique<ui::UserInterface>(engine_, *pictures_, [this] {
    std::vector<std::string> problems;
    auto keyboards = text::read_keyboards(text::default_keyboards_folder(), problems);
    for (const std::string& problem : problems) log_.warning(problem);
    return keyboards;
  });
}

Player::~Player() = default;

void Player::read_site(records::RecordStore& store, desk::DeskOptions& options) {
  if (const auto site = store.site(); site && *site) {
    options.site = (*site)->site;
    options.country = (*site)->country;
    options.site_name = (*site)->name;
    options.has_site_file = !(*site)->file_hash.empty();
  }
  const auto file = records::read_site_file(store);
  if (!file) log_.warning(file.error().message);
  if (file && *file) {
    options.agencies = (*file)->agencies;
    options.mandates = (*file)->mandates;
    options.attributes_are_counted = !(*file)->exported_attributes.empty();
  }
  const auto extra_time = read_extra_time(options_.data_folder);
  if (!extra_time) {
    log_.warning(extra_time.error().message);
    return;
  }
  for (const auto& [learner, percent] : *extra_time)
    options.extra_time_millionths[learner] = percent * kMillionthsPerPercent;
}

void Player::start(desk::DeskOptions options, std::optional<desk::ProblemView> problem) {
  for (const i18n::AvailableLanguage& each : i18n::available_languages(i18n::default_locales_folder())) {
    options.languages.push_back({each.tag, each.autonym, each.is_draft, false});
  }
  options.export_places = export_places();
  if (auto settings = read_settings(options_.data_folder)) {
    options.settings = std::move(*settings);
  } else {
    log_.warning(settings.error().message);
  }
  options.large_screen = screen_.size().width_px >= kLargeScreenPx;
  if (options_.text_percent != 0) options.settings[""].text_percent = options_.text_percent;
  if (options_.theme) options.settings[""].theme = *options_.theme;
  options.portable = std::filesystem::exists(program_folder() / "portable");
  options.today = to_iso8601(clock_.wall_time_ms()).substr(0, 10);
  const std::vector<std::filesystem::path> folders = library::module_folders(options_.modules_folder);
  options.folder_count = static_cast<int>(folders.size());
  const std::string today = options.today;
  desk_ = std::make_unique<desk::Desk>(std::move(options), clock_, random_);
  if (problem) {
    desk_->show_problem(*problem);
    return;
  }
  touched_at_ms_ = clock_.monotonic_ms();
  run(desk_->start());
  read_modules(folders, today);
}

void Player::read_modules(const std::vector<std::filesystem::path>& folders, const std::string& today) {
  if (folders.empty()) log_.warning("modules: there are none in " + options_.modules_folder.string());
  for (const std::filesystem::path& folder : folders) {
    ++modules_to_scan_;
    const bool is_last = &folder == &folders.back();
    worker_.run([this, inbox = inbox_, folder, today, is_last] {
      library::InstalledModule module = library::inspect_module({}, folder, stopped_modules_);
      if (module.module) module.since = known_modules_.since(module.id, module.version, today);
      const Status kept = is_last ? known_modules_.keep() : Status{};
      if (!kept) log_.warning("remembering the modules: " + kept.error().message);
      inbox->push(desk::ModuleScanned{std::move(module)});
      screen_.wake();
    });
  }
}

std::vector<desk::ExportPlace> Player::export_places() const {
  std::vector<desk::ExportPlace> places;
  for (const std::filesystem::path& folder : removable_folders()) places.push_back({folder, true});
  places.push_back({export_folder(), false});
  return places;
}

std::filesystem::path Player::export_folder() const { return options_.data_folder / "export"; }

void Player::tell_desk(const desk::DeskEvent& event) {
  run(desk_->handle(event));
  stale_ = true;
}

void Player::handle(const platform::Input& input) {
  if (std::holds_alternative<platform::Woken>(input)) {
    // Somebody else's result, or a window uncovered: either way the picture is shown anew.
    stale_ = true;
    uncovered_ = true;
    return;
  }
  touched_at_ms_ = clock_.monotonic_ms();
  ui_->handle(input);
  if (const auto copied = ui_->take_copied()) screen_.copy(*copied);
  if (ui_->take_composition_ended()) screen_.end_composition();
}

bool Player::busy() const {
  return modules_to_scan_ > 0 || opening_record_ || pictures_->outstanding() > 0 ||
         (store_ != nullptr && desk_->outstanding() > 0);
}

void Player::speak(const std::string& language) {
  if (translator_.language() == language) return;
  auto translator = i18n::Translator::load(i18n::default_locales_folder(), language);
  if (translator) {
    translator_ = std::move(*translator);
  } else {
    log_.warning_once("words: " + translator.error().message);
  }
}

int Player::sleep_max_ms() const {
  const std::int64_t now_ms = clock_.monotonic_ms();
  if (desk_->wants_ticks()) {
    const std::int64_t due_ms = last_tick_ms_.value_or(now_ms) + kTickMs;
    return static_cast<int>(std::clamp<std::int64_t>(due_ms - now_ms, 0, kTickMs));
  }
  const auto limit_ms = desk_->idle_limit_ms();
  if (!limit_ms) return -1;
  return static_cast<int>(std::clamp<std::int64_t>(touched_at_ms_ + *limit_ms - now_ms, 0, *limit_ms));
}

void Player::lock_when_idle() {
  const auto limit_ms = desk_->idle_limit_ms();
  if (!limit_ms || clock_.monotonic_ms() - touched_at_ms_ < *limit_ms) return;
  touched_at_ms_ = clock_.monotonic_ms();
  tell_desk(desk::Idled{});
}

void Player::tick() {
  if (!desk_->wants_ticks()) {
    last_tick_ms_.reset();
    return;
  }
  const std::int64_t now_ms = clock_.monotonic_ms();
  if (!last_tick_ms_) last_tick_ms_ = now_ms;
  if (now_ms - *last_tick_ms_ < kTickMs) return;
  last_tick_ms_ = now_ms;
  tell_desk(desk::Ticked{});
}

void Player::log_text_faults() {
  const text::TextFaults& faults = engine_.faults();
  for (; missing_logged_ < faults.missing.size(); ++missing_logged_) {
    log_.warning(
        format("text: no font has U+{:04X}", static_cast<std::uint32_t>(faults.missing[missing_logged_])));
  }
  if (faults.dotted_circles > 0) log_.warning_once("text: a mark has no letter to stand on");
  if (faults.repaired_utf8) log_.warning_once("text: something was not UTF-8");
}

bool Player::update() {
  if (auto record = opened_->try_pop()) {
    opening_record_ = false;
    begin(std::move(*record));
    stale_ = true;
  }
  while (auto event = inbox_->try_pop()) {
    if (const auto* scanned = std::get_if<desk::ModuleScanned>(&*event)) {
      --modules_to_scan_;
      if (!scanned->module.error.empty())
        log_.warning("module " + scanned->module.id + ": " + scanned->module.error);
    }
    tell_desk(*event);
  }
  tick();
  lock_when_idle();
  if (pictures_->take_results()) stale_ = true;
  bool drew = false;
  for (int i = 0; i < kSettlingFramesMax && (stale_ || ui_->needs_frame()); ++i) {
    stale_ = false;
    drew = true;
    if (picture_.size() != screen_.size()) picture_ = gfx::Bitmap(screen_.size());
    const desk::ScreenView view = desk_->view();
    speak(view.language);
    const ui::FrameResult result = ui_->frame(view, translator_, screen_.size());
    for (const auto& [id, text] : result.edits) tell_desk(desk::TextEdited{id, text});
    for (const std::string& id : result.presses) tell_desk(desk::Pressed{id});
  }
  if (drew && ui_->caret() != caret_) {
    caret_ = ui_->caret();
    screen_.show_caret_at(caret_);
  }
  if (drew) screen_.take_text(ui_->takes_text());
  // Frames that only settle are laid out, not painted: the last one is what is seen.
  if (drew && (ui_->paint(picture_) || uncovered_)) screen_.present(picture_);
  uncovered_ = false;
  log_text_faults();
  return drew;
}

}  // namespace waypost::player
