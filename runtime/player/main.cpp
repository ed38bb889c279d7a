// SPDX-License-Identifier: Apache-2.0
#include <cstdio>
#include <cstdlib>
#include <new>

#include "base/command_line.hpp"
#include "base/program_start.hpp"
#include "library/library.hpp"
#include "player/admin_command.hpp"
#include "player/drive_command.hpp"
#include "player/export_command.hpp"
#include "player/play_command.hpp"

namespace {

/// Nothing is lost: what was shown as saved is durable. Without memory nothing can be shown any more.
void end_without_memory() {
  std::fputs("waypost: this PC has too little memory; what was saved is kept\n", stderr);
  std::_Exit(waypost::kExitWorldFailed);
}

}  // namespace

int main(int argc, char** argv) {
  using namespace waypost;
  std::set_new_handler(end_without_memory);
  CommandLine program("Waypost: offline training for frontline officers");
  std::filesystem::path data, modules;
  std::string language, windowed = "1024x700";
  program.option("--data", data, "Folder of the record")
      .option("--modules", modules, "Folder of the modules")
      .option("--language", language, "BCP 47 tag of the language to begin in")
      .option("--windowed", windowed, "Size of the window, WxH");
  program.action([&] {
    player::PlayerOptions options{data.empty() ? player::default_data_folder() : data,
                                  modules.empty() ? library::default_modules_folder() : modules, language};
    return player::play(options, windowed);
  });
  player::add_drive_command(program);
  player::add_export_command(program);
  player::add_admin_command(program);
  return program.run(start_program(argc, argv));
}
