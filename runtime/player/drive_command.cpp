// SPDX-License-Identifier: Apache-2.0
#include "player/drive_command.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <iostream>
#include <iterator>
#include <memory>
#include <sstream>
#include <thread>

#include "base/file.hpp"
#include "base/format.hpp"
#include "base/path.hpp"
#include "base/process.hpp"
#include "library/library.hpp"
#include "media/picture.hpp"
#include "platform/off_screen.hpp"
#include "player/play_command.hpp"
#include "player/player.hpp"

namespace waypost::player {
namespace {

constexpr int kWaitMaxMs = 10'000;
/// A library of hostile modules takes its time: each is stopped only when its limit is reached.
constexpr int kSettleMaxMs = 120'000;
constexpr int kPollMs = 20;
/// With a manual clock each press takes this long, so that durations are neither zero nor a matter of luck.
constexpr std::int64_t kPressMs = 1'000;

struct DriveOptions {
  std::filesystem::path steps, data, modules, shots = ".";
  std::string size = "800x600", language, now, theme;
  long long text_percent = 0;
  long long seed = -1;
};

/// "shift+control+left" without its modifiers, which are noted in `held`.
struct HeldKeys {
  bool shift = false, control = false, alternate = false;
};
std::string without_modifiers(std::string name, HeldKeys& held) {
  const std::pair<std::string_view, bool*> kModifiers[] = {
      {"shift+", &held.shift}, {"control+", &held.control}, {"altgr+", &held.alternate}};
  for (bool found = true; found;) {
    found = false;
    for (const auto& [modifier, flag] : kModifiers) {
      if (!name.starts_with(modifier)) continue;
      *flag = found = true;
      name.erase(0, modifier.size());
    }
  }
  return name;
}

std::optional<platform::KeyPressed> key_of(const std::string& name) {
  using platform::Key;
  static const std::pair<const char*, Key> kKeys[] = {
      {"enter", Key::enter},
      {"space", Key::space},
      {"escape", Key::escape},
      {"tab", Key::tab},
      {"backspace", Key::backspace},
      {"delete", Key::del},
      {"home", Key::home},
      {"end", Key::end},
      {"left", Key::left},
      {"right", Key::right},
      {"up", Key::up},
      {"down", Key::down},
      {"page-up", Key::page_up},
      {"page-down", Key::page_down},
      {"f2", Key::f2},
      {"f4", Key::f4},
      {"select-all", Key::select_all},
      {"copy", Key::copy},
      {"cut", Key::cut},
      {"undo", Key::undo},
      {"redo", Key::redo},
  };
  HeldKeys held;
  const std::string bare = without_modifiers(name, held);
  for (const auto& [known, key] : kKeys) {
    if (bare == known) return platform::KeyPressed{key, held.shift, held.control};
  }
  return std::nullopt;
}

/// "shift+AD01": a place of the board.
std::optional<platform::KeyStruck> struck_key_of(const std::string& name) {
  HeldKeys held;
  const auto position = key_position(without_modifiers(name, held));
  if (!position) return std::nullopt;
  return platform::KeyStruck{*position, held.shift, held.alternate, false};
}

std::optional<desk::Theme> theme_named(const std::string& name) {
  for (const desk::Theme each : desk::kThemes) {
    if (name == desk::name_of(each)) return each;
  }
  return std::nullopt;
}

/// The rest of a step without its quotes.
std::string unquoted(std::string text) {
  const auto begin = text.find_first_not_of(' ');
  if (begin == std::string::npos) return {};
  text = text.substr(begin, text.find_last_not_of(' ') - begin + 1);
  if (text.size() >= 2 && text.front() == '"' && text.back() == '"') return text.substr(1, text.size() - 2);
  return text;
}

class Driver {
 public:
  Driver(Player& player, platform::OffScreen& screen, ManualClock* clock, std::filesystem::path shots)
      : player_(player), screen_(screen), clock_(clock), shots_(std::move(shots)) {}

  /// Empty where the step was done, else why not.
  Status run(const std::string& step) {
    std::istringstream words(step);
    std::string verb, argument;
    words >> verb >> argument;
    std::string rest;
    std::getline(words, rest);
    if (verb == "press") return press(argument);
    if (verb == "type") return input(platform::TextTyped{unquoted(step.substr(step.find("type") + 4))});
    if (verb == "key") {
      const auto key = key_of(argument);
      if (!key) return failure(ErrorCode::invalid, "no key is called '" + argument + "'");
      ++press_count_;
      return input(*key);
    }
    if (verb == "strike") {
      const auto key = struck_key_of(argument);
      if (!key) return failure(ErrorCode::invalid, "no place of a keyboard is called '" + argument + "'");
      ++press_count_;
      return input(*key);
    }
    if (verb == "compose") {
      const std::string text = unquoted(step.substr(step.find("compose") + 7));
      return input(platform::TextComposed{text, text.size()});
    }
    if (verb == "paste") return input(platform::TextPasted{screen_.clipboard()});
    if (verb == "wait") return wait(argument);
    if (verb == "expect") return expect(argument, rest);
    if (verb == "shoot") return shoot(argument);
    if (verb == "dump") return dump(argument);
    if (verb == "monkey") return monkey(argument, rest);
    if (verb == "frames") return tell_frames();
    if (verb == "say") {
      std::printf("%s\n", unquoted(step.substr(step.find("say") + 3)).c_str());
      std::fflush(stdout);
      return {};
    }
    if (verb == "kill") {
      kill_this_process();
    }
    return failure(ErrorCode::invalid, "no step is called '" + verb + "'");
  }

  /// Until nothing is under way any more.
  Status settle() {
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::milliseconds(kSettleMaxMs);
    frame({});
    while (player_.busy() || player_.ui().needs_frame()) {
      if (std::chrono::steady_clock::now() > deadline) {
        return failure(ErrorCode::timeout, "the player is still busy after 120 s");
      }
      frame(screen_.wait(kPollMs));
    }
    return {};
  }

  int press_count() const { return press_count_; }

 private:
  Status input(const platform::Input& what) {
    frame(what);
    return settle();
  }

  /// What the window's loop does between two waits; a learner sees nothing new before it is over.
  void frame(const std::optional<platform::Input>& what) {
    const auto begin = std::chrono::steady_clock::now();
    if (what) player_.handle(*what);
    player_.update();
    ++frame_count_;
    longest_frame_ = std::max(longest_frame_, std::chrono::steady_clock::now() - begin);
  }

  /// How many frames there were since the last time, and how long the longest took.
  Status tell_frames() {
    const auto longest_us = std::chrono::duration_cast<std::chrono::microseconds>(longest_frame_).count();
    std::printf("frames %d longest %.3f\n", frame_count_, static_cast<double>(longest_us) / 1000);
    std::fflush(stdout);
    frame_count_ = 0;
    longest_frame_ = {};
    return {};
  }

  const ui::SemanticsNode* find(const std::string& id) const {
    if (!id.ends_with('*')) return player_.semantics().find(id);
    for (const ui::SemanticsNode& node : player_.semantics().nodes) {
      if (node.id.starts_with(id.substr(0, id.size() - 1))) return &node;
    }
    return nullptr;
  }

  Status press(const std::string& id) {
    const ui::SemanticsNode* node = find(id);
    for (int i = 0; node != nullptr && node->rect != node->whole && i < 3; ++i) {
      player_.ui().reveal(node->id);
      TRY(settle());
      node = find(id);
    }
    if (node == nullptr) {
      return failure(ErrorCode::not_found,
                     "nothing on the screen '" + player_.semantics().screen + "' is called " + id);
    }
    if (!node->enabled) return failure(ErrorCode::invalid, id + " cannot be pressed now");
    if (node->rect.empty()) return failure(ErrorCode::invalid, id + " cannot be scrolled into sight");
    const gfx::Point middle{(node->rect.x0 + node->rect.x1) / 2, (node->rect.y0 + node->rect.y1) / 2};
    ++press_count_;
    if (clock_ != nullptr) clock_->advance_ms(kPressMs);
    player_.handle(platform::PointerMoved{middle});
    TRY(input(platform::PointerPressed{middle}));
    frame(platform::PointerReleased{middle});
    // The pointer goes out of the picture, so that pictures do not depend on what was pressed before.
    return input(platform::PointerMoved{{-1, -1}});
  }

  Status wait(const std::string& what) {
    if (!what.empty() && what.find_first_not_of("0123456789") == std::string::npos) {
      if (clock_ != nullptr) {
        clock_->advance_ms(std::stoll(what));
      } else {
        std::this_thread::sleep_for(std::chrono::milliseconds(std::stoll(what)));
      }
      return settle();
    }
    for (int waited_ms = 0; waited_ms < kWaitMaxMs; waited_ms += kPollMs) {
      TRY(settle());
      if (find(what) != nullptr) return {};
      std::this_thread::sleep_for(std::chrono::milliseconds(kPollMs));
    }
    return failure(ErrorCode::timeout, what + " did not appear within 10 s");
  }

  Status expect(const std::string& id, const std::string& rest) {
    std::istringstream words(rest);
    std::string field, value;
    words >> field;
    std::getline(words, value);
    value = unquoted(value);
    std::string actual;
    if (field == "screen") {
      actual = player_.semantics().screen;
    } else if (field == "place") {
      actual = player_.semantics().place;
    } else {
      const ui::SemanticsNode* node = find(id);
      if (node == nullptr) return failure(ErrorCode::not_found, "nothing is called " + id);
      if (field == "label") actual = node->label;
      if (field == "value") actual = node->value;
      if (field == "description") actual = node->description;
      if (field == "enabled") actual = node->enabled ? "true" : "false";
      if (field == "selected") actual = node->selected ? "true" : "false";
      if (field == "focused") actual = node->focused ? "true" : "false";
    }
    if (actual == value) return {};
    return failure(ErrorCode::invalid, format("{} {} is \"{}\", not \"{}\"", id, field, actual, value));
  }

  /// Presses, keys and typing without sense: whatever comes, the player must stand it.
  Status monkey(const std::string& count_text, const std::string& seed_text) {
    const auto number = [](const std::string& text) { return std::strtoull(text.c_str(), nullptr, 10); };
    SeededRandom random(number(seed_text));
    static constexpr const char* kKeys[] = {"enter",     "space",   "escape",    "tab",   "shift+tab",
                                            "backspace", "delete",  "left",      "right", "up",
                                            "down",      "page-up", "page-down", "f4"};
    static constexpr const char* kTexts[] = {"សុខ", "ນີ້",    "ကြ",   "น้ำ", "Nguyễn",
                                             "小", "سارہ", "\xff", "\n", "<b>{0}"};
    for (unsigned long long i = 0; i < number(count_text); ++i) {
      std::vector<std::string> ids;
      for (const ui::SemanticsNode& node : player_.semantics().nodes) {
        if (!node.id.empty() && node.enabled && node.role != ui::Role::status) ids.push_back(node.id);
      }
      const std::uint64_t what = random.next() % 10;
      if (what < 6 && !ids.empty()) {
        const std::string id = ids[random.next() % ids.size()];
        if (auto pressed = press(id); !pressed && pressed.error().code != ErrorCode::invalid) return pressed;
      } else if (what < 8) {
        TRY(input(*key_of(kKeys[random.next() % std::size(kKeys)])));
      } else {
        TRY(input(platform::TextTyped{kTexts[random.next() % std::size(kTexts)]}));
      }
    }
    return {};
  }

  /// "-" is standard output, where a line with a dot alone ends it: for a robot that reads and then decides.
  Status dump(const std::string& name) {
    const std::string text = player_.semantics().dump();
    if (name != "-") return write_file_atomically(shots_ / path_of(name + ".txt"), text);
    std::printf("%s.\n", text.c_str());
    std::fflush(stdout);
    return {};
  }

  Status shoot(const std::string& name) {
    TRY_ASSIGN(const std::string png, media::encode_png(player_.picture()));
    return write_file_atomically(shots_ / path_of(name + ".png"), png);
  }

  Player& player_;
  platform::OffScreen& screen_;
  ManualClock* clock_;
  std::filesystem::path shots_;
  int press_count_ = 0;
  int frame_count_ = 0;
  std::chrono::steady_clock::duration longest_frame_{};
};

int drive(const DriveOptions& options) {
  const auto fail = [](const std::string& why, int code) {
    std::fprintf(stderr, "waypost drive: %s\n", why.c_str());
    return code;
  };
  const auto size = parse_size(options.size);
  if (!size) return fail("--size " + options.size + ": not like 800x600", kExitWrongUsage);
  std::istringstream from_file;
  const bool is_robot = options.steps == "-";
  if (!is_robot) {
    const auto steps = read_file(options.steps);
    if (!steps) return fail(steps.error().message, kExitWorldFailed);
    from_file.str(*steps);
  }
  std::istream& lines = is_robot ? std::cin : from_file;
  std::error_code ignored;
  std::filesystem::create_directories(options.shots, ignored);

  if (!options.theme.empty() && !theme_named(options.theme))
    return fail("--theme " + options.theme + ": not light, dark or contrast", kExitWrongUsage);
  const auto& sizes = desk::kTextPercents;
  if (options.text_percent != 0 && std::find(sizes.begin(), sizes.end(), options.text_percent) == sizes.end())
    return fail("--text-size: not 75, 100, 125, 150 or 200", kExitWrongUsage);

  SystemClock system_clock;
  std::optional<ManualClock> manual_clock;
  if (!options.now.empty()) {
    const auto now = from_iso8601(options.now);
    if (!now) return fail(now.error().message, kExitWrongUsage);
    manual_clock.emplace(*now);
  }
  const Clock& clock = manual_clock ? static_cast<const Clock&>(*manual_clock) : system_clock;
  std::unique_ptr<Random> random = std::make_unique<SystemRandom>(),
                          store_random = std::make_unique<SystemRandom>();
  if (options.seed >= 0) {
    random = std::make_unique<SeededRandom>(static_cast<std::uint64_t>(options.seed));
    store_random = std::make_unique<SeededRandom>(static_cast<std::uint64_t>(options.seed) ^ 0x5157'0173U);
  }

  platform::OffScreen screen(*size);
  PlayerOptions player_options{options.data.empty() ? default_data_folder() : options.data,
                               options.modules.empty() ? library::default_modules_folder() : options.modules,
                               options.language, static_cast<int>(options.text_percent),
                               theme_named(options.theme)};
  auto player = Player::open(player_options, screen, clock, *random, *store_random);
  if (!player) return fail(player.error().message, kExitWorldFailed);
  Driver driver(**player, screen, manual_clock ? &*manual_clock : nullptr, options.shots);

  std::string line;
  int number = 0;
  if (auto status = driver.settle(); !status) return fail(status.error().message, kExitWorldFailed);
  while (std::getline(lines, line)) {
    ++number;
    const auto begin = line.find_first_not_of(" \t");
    if (begin == std::string::npos || line[begin] == '#') continue;
    if (auto status = driver.run(line.substr(begin)); !status) {
      std::fprintf(stderr, "%s:%d: error: %s\n  hint: on the screen now:\n%s", options.steps.string().c_str(),
                   number, status.error().message.c_str(), (*player)->semantics().dump().c_str());
      return kExitInputHasErrors;
    }
  }
  std::printf("presses: %d\n", driver.press_count());
  return (*player)->has_no_record() ? kExitWorldFailed : kExitDone;
}

}  // namespace

void add_drive_command(CommandLine& program) {
  auto options = std::make_shared<DriveOptions>();
  CommandLine& command = program.subcommand("drive", "The player off-screen, led by a file of steps");
  command
      .required_option("--steps", options->steps,
                       "Steps, one a line; - reads them from standard input as they come")
      .option("--data", options->data, "Folder of the record")
      .option("--modules", options->modules, "Folder of the modules")
      .option("--size", options->size, "Of the screen, WxH")
      .option("--shots", options->shots, "Folder for pictures and dumps")
      .option("--language", options->language, "BCP 47")
      .option("--theme", options->theme, "light, dark or contrast, of whoever has not chosen")
      .option("--text-size", options->text_percent, "75, 100, 125, 150 or 200 per cent, likewise")
      .option("--now", options->now, "The clock's time at the start, ISO 8601")
      .option("--seed", options->seed, "Makes random numbers repeatable");
  command.action([options] { return drive(*options); });
}

}  // namespace waypost::player
