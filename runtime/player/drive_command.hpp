// SPDX-License-Identifier: Apache-2.0
/// `waypost drive`: the player off-screen, led by a file of steps; for journeys, pictures and tests.
#pragma once

#include "base/command_line.hpp"

namespace waypost::player {

// clang-format off
/// Adds `drive --steps FILE [--data DIR] [--modules DIR] [--size WxH] [--shots DIR] [--language TAG] [--now TIME]
/// [--seed N]`. Steps, one a line; `#` begins a comment:
///   press ID                  the control of that id; `ID*` is the first whose id begins so
///   type "TEXT"               into the field that has the caret; pressing a field gives it the caret
///   key NAME                  enter space escape tab backspace delete home end left right up down page-up page-down
///                             f2 f4 select-all copy cut undo redo, with shift+ and control+ before it
///   strike PLACE              a place of the board (AD01, SPCE), with shift+ and altgr+ before it, for the built-in
///                             keyboard layouts
///   compose "TEXT"            what an input method shows before it is finished
///   paste                     what was copied last
///   wait ID                   until a control or status of that id is there, at most 10 s; `wait MS` lets time pass
///   expect ID FIELD "VALUE"   FIELD: label value enabled selected focused; screen and place with the ID `-`
///   shoot NAME                SHOTS/NAME.png
///   dump NAME                 SHOTS/NAME.txt, the semantics tree
///   say "TEXT"                to standard output, at once
///   monkey COUNT SEED         presses, keys and typing without sense
///   kill                      SIGKILL to ourselves, now
/// Prints how many presses there were. Exit code 1 where a step cannot be done, named with file and line.
// clang-format on
void add_drive_command(CommandLine& program);

}  // namespace waypost::player
