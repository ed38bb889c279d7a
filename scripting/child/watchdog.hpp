// SPDX-License-Identifier: Apache-2.0
/// What ends a lesson from outside its own steps: time that ran out, and faults. Linux: timers and handlers
/// of signals. Windows: a thread that looks at the clock, and a handler of exceptions.
#pragma once

namespace waypost::child {

/// From now on a fault, and time that runs out, end in last words (allowance.hpp). Once, before the sandbox
/// closes. No dialog appears, whatever happens.
void start_watchdog();

/// Begins to count CPU time and real time anew, for each file; zero stops counting.
void restart_timers(int cpu_ms, int wall_ms);

/// A message is being written: last words must not cut it in two. Waits where last words are being said;
/// where time ran out during the message, does not return from its end.
void set_writing(bool writing);

/// Whether last words may be said now: never in the middle of a message. Safe in a fault's handler.
bool claim_last_words();

}  // namespace waypost::child
