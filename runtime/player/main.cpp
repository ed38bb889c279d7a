// SPDX-License-Identifier: Apache-2.0
#include "base/command_line.hpp"
#include "base/program_start.hpp"
#include "library/library.hpp"
#include "player/admin_command.hpp"
#include "player/drive_command.hpp"
#include "player/export_command.hpp"
#include "player/play_command.hpp"

int main(int argc, char** argv) {
  using namespace waypost;
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
