// SPDX-License-Identifier: Apache-2.0
/// `waypost-author`: for trainers who write modules and have them translated.
#include "authoring-tools/check_command.hpp"
#include "authoring-tools/dump_command.hpp"
#include "authoring-tools/layout_command.hpp"
#include "authoring-tools/mark_command.hpp"
#include "authoring-tools/reference_command.hpp"
#include "authoring-tools/translate_command.hpp"
#include "base/command_line.hpp"
#include "base/program_start.hpp"

int main(int argc, char** argv) {
  using namespace waypost;
  CommandLine program("Write, check and translate Waypost modules");
  authoring::add_check_command(program);
  authoring::add_dump_command(program);
  authoring::add_mark_command(program);
  authoring::add_translate_command(program);
  authoring::add_reference_command(program);
  authoring::add_layout_command(program);
  return program.run(start_program(argc, argv));
}
