// SPDX-License-Identifier: Apache-2.0
/// `waypost-lesson`: the child that runs a module's Lua and decodes its pictures, behind walls of its own
/// making. The player may kill it at any moment. It opens no file.
#include <string>
#include <string_view>

#include "base/command_line.hpp"
#include "scripting/child/lesson_runner.hpp"
#include "scripting/child/message_pipe.hpp"
#include "scripting/child/picture_decoder.hpp"
#include "scripting/child/reachable.hpp"
#include "scripting/child/sandbox.hpp"
#include "scripting/child/standard_pipes.hpp"
#include "scripting/child/watchdog.hpp"

int main(int argc, char** argv) {
  using namespace waypost;
  const std::string_view mode = argc > 1 ? argv[1] : "";
  if (argc > 2 || (!mode.empty() && mode != "--decode" && mode != "--limits" && mode != "--reachable")) {
    child::write_error("usage: waypost-lesson [--decode | --limits | --reachable]\n");
    return kExitWrongUsage;
  }
  if (mode == "--limits") {
    child::write_output(child::describe_sandbox());
    return kExitDone;
  }
  if (mode == "--reachable") {
    child::write_output(child::describe_reachable());
    return kExitDone;
  }
  child::start_watchdog();
  child::enter_sandbox();
  child::MessagePipe pipe;
  // It outlives its run: to take the last Lua state apart would cost time for nothing.
  child::LessonRunner runner(pipe);
  const int code = mode == "--decode" ? child::decode_picture() : runner.run();
  // Nothing is left to be tidied up, and a leak checker could not look behind these walls.
  child::end_process(code);
}
