// SPDX-License-Identifier: Apache-2.0
/// Player: the wiring of `waypost`. Input goes to ui, presses to the desk, requests to the store thread and
/// the worker; their answers come back through one queue. The only place that knows all concrete types.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.hpp"
#include "base/log.hpp"
#include "base/queue.hpp"
#include "base/random.hpp"
#include "desk/desk.hpp"
#include "i18n/translator.hpp"
#include "library/known_modules.hpp"
#include "library/stopped_modules.hpp"
#include "platform/screen.hpp"
#include "player/picture_store.hpp"
#include "player/worker.hpp"
#include "records/store_thread.hpp"
#include "text/text_engine.hpp"
#include "ui/user_interface.hpp"

namespace waypost::player {

struct PlayerOptions {
  std::filesystem::path data_folder;
  std::filesystem::path modules_folder;
  std::string language;                             ///< empty: the one used last on this PC, else English
  int text_percent = 0;                             ///< of whoever has not chosen; 0: as this PC has it
  std::optional<desk::Theme> theme = std::nullopt;  ///< likewise
};

/// `$XDG_DATA_HOME/waypost`, or a folder `data` beside the program where a file `portable` lies.
std::filesystem::path default_data_folder();

class Player {
 public:
  /// Opens fonts, words and the record. A record that cannot be opened is shown as a problem, not an error,
  /// and may be opened once more from there; errors are an incomplete installation.
  static Result<std::unique_ptr<Player>> open(const PlayerOptions& options, platform::Screen& screen,
                                              const Clock& clock, Random& random, Random& store_random);
  ~Player();
  Player(const Player&) = delete;
  Player& operator=(const Player&) = delete;

  void handle(const platform::Input& input);
  /// Takes what other threads have finished and draws where anything changed. True where it drew.
  bool update();
  /// Something is still under way: an answer on its way to the disk, a module or picture being read.
  bool busy() const;
  /// How long nothing has to be done unless something comes: until the next second of a running test or a
  /// locked PIN, until nobody is taken to be there any more, else for ever (-1).
  int sleep_max_ms() const;
  /// The record could not be opened.
  bool has_no_record() const { return store_ == nullptr; }

  ui::UserInterface& ui() { return *ui_; }
  const ui::SemanticsTree& semantics() const { return ui_->semantics(); }
  const gfx::Bitmap& picture() const { return picture_; }

 private:
  using OpenedRecord = Result<std::unique_ptr<records::RecordStore>>;

  Player(const PlayerOptions& options, platform::Screen& screen, const Clock& clock, Random& random,
         Random& store_random, text::FontCollection fonts, i18n::Translator translator);
  /// From the first screen on, or with the problem that keeps the record closed.
  void begin(OpenedRecord record);
  void open_record();
  /// What the record knows of this PC: its place, who gets extra time.
  void read_site(records::RecordStore& store, desk::DeskOptions& options);
  void start(desk::DeskOptions options, std::optional<desk::ProblemView> problem);
  void read_modules(const std::vector<std::filesystem::path>& folders, const std::string& today);
  void run(std::vector<desk::DeskRequest> requests);
  void run(const desk::DeskRequest& request);
  void run_on_store(const desk::DeskRequest& request);
  void tell_desk(const desk::DeskEvent& event);
  void tick();
  void lock_when_idle();
  void log_text_faults();
  void speak(const std::string& language);
  std::vector<desk::ExportPlace> export_places() const;
  /// On this PC, for what goes on no stick.
  std::filesystem::path export_folder() const;

  PlayerOptions options_;
  platform::Screen& screen_;
  const Clock& clock_;
  Random& random_;
  Random& store_random_;
  Log log_;
  text::TextEngine engine_;
  i18n::Translator translator_;
  std::shared_ptr<Queue<desk::DeskEvent>> inbox_ = std::make_shared<Queue<desk::DeskEvent>>();
  std::shared_ptr<Queue<OpenedRecord>> opened_ = std::make_shared<Queue<OpenedRecord>>();
  bool opening_record_ = false;
  std::unique_ptr<records::StoreThread> store_;
  library::StoppedModules stopped_modules_;  ///< the worker's alone
  library::KnownModules known_modules_;      ///< the worker's alone
  Worker worker_;
  std::unique_ptr<PictureStore> pictures_;
  std::unique_ptr<ui::UserInterface> ui_;
  std::unique_ptr<desk::Desk> desk_;
  gfx::Bitmap picture_;
  gfx::Rect caret_;  ///< as the screen was told last
  bool stale_ = true;
  bool uncovered_ = false;  ///< the window may have lost what it showed
  int modules_to_scan_ = 0;
  std::optional<std::int64_t> last_tick_ms_;  ///< monotonic; nothing while no test with a time limit runs
  std::int64_t touched_at_ms_ = 0;            ///< monotonic: the last input of somebody's hand
  std::size_t missing_logged_ = 0;
};

}  // namespace waypost::player
