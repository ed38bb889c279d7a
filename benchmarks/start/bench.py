# SPDX-License-Identifier: Apache-2.0
"""One program at a time on an empty screen: its start, its memory, its idling, its page turns and scrolling.
../README.md says what each figure means."""

import contextlib
import os
import pathlib
import subprocess
import time

import display
import processes
import quota

SHARE = 0.2  # of a core
TURNS, SCROLLS = 20, 24
SCROLL_RUN = 6  # steps in one direction
PAUSE_S = 0.1
# SDL swallows a press that comes together with the window's focus; nobody presses that fast.
FIRST_PRESS_PAUSE_S = 0.3
SCROLL_PLACE = (512, 400)
GRAPHICS_DRIVERS = ("libGL", "libEGL", "libLLVM")
DROP_CACHES = pathlib.Path("/proc/sys/vm/drop_caches")


class Bench:
    def __init__(self, screen, work):
        self.screen, self.work = screen, work
        self.keep = {screen.server.pid}
        self.run_count = 0
        self.quota_words = quota.quota(SHARE, self.keep).words
        screen.rest_pointer()
        self.blank = screen.wait_until_quiet(quiet_s=0.5)

    def start(self, program, join=None):
        """Starts it on an empty screen; the monotonic time of the start. `join` runs in the new process."""
        self.screen.rest_pointer()
        if self.screen.wait_for(self.blank) is None:
            raise TimeoutError("the screen was not left empty")
        self.run_count += 1
        run = self.work / f"run-{self.run_count}"
        words = program.command(run)
        environment = dict(os.environ, DISPLAY=self.screen.name, HOME=str(run))
        with open(run / "words.txt", "wb") as log:
            begin = time.monotonic()
            subprocess.Popen(words, stdout=log, stderr=log, env=environment, preexec_fn=join)
        return begin

    def stop(self):
        """Ends everything that was started. CPU ms of it all."""
        return processes.kill_and_sum(self.keep) * 1000

    def open_lesson(self, program):
        """The picture with the lesson at rest."""
        self.start(program)
        picture = self.screen.wait_until_quiet(self.blank, program.quiet_s)
        for place in program.presses:
            self.screen.pointer.press(place)
            picture = self.screen.wait_until_quiet(picture)
        return picture

    def settle(self, program, shots):
        """The pictures at rest: of the first frame and after each press. Also warms the disk cache."""
        self.start(program)
        pictures = [self.screen.wait_until_quiet(self.blank, program.quiet_s)]
        for place in program.presses:
            self.screen.pointer.press(place)
            pictures.append(self.screen.wait_until_quiet(pictures[-1]))
        if shots:
            self.screen.save_png(shots / f"{program.key}.png")
        self.stop()
        return pictures

    def wait_for_step(self, program, place, picture, since):
        """Seconds from `since`, or from pressing `place`, until `picture` stands there."""
        if place:
            time.sleep(FIRST_PRESS_PAUSE_S)
            since = self.screen.pointer.press(place)
        end = self.screen.wait_for(picture, timeout_s=120)
        if end is None:
            self.stop()
            raise TimeoutError(f"{program.name} did not show the picture that it had shown before")
        return end - since

    def measure_start(self, program, pictures, slowed=False):
        """(CPU ms, wall ms) until the last of `pictures` stands on the screen. The presses between count, the
        pauses before them do not."""
        with quota.quota(SHARE, self.keep) if slowed else contextlib.nullcontext() as held:
            begin = self.start(program, held.join if held else None)
            wall_s = 0
            for place, picture in zip((None, *program.presses), pictures):
                wall_s += self.wait_for_step(program, place, picture, begin)
            return self.stop(), wall_s * 1000

    def measure_cold(self, program, picture):
        """(MB read from the disk, wall ms) until the first frame, with nothing of the program in memory but
        what Xvfb and this runner have mapped themselves; None where caches cannot be dropped."""
        if not os.access(DROP_CACHES, os.W_OK):
            return None
        os.sync()
        DROP_CACHES.write_text("3")
        before = processes.read_bytes_ended()
        begin = self.start(program)
        wall_s = self.wait_for_step(program, None, picture, begin)
        self.stop()
        return (processes.read_bytes_ended() - before) / 1e6, wall_s * 1000

    def measure_memory(self, program):
        """RSS in MB with the lesson open."""
        self.open_lesson(program)
        rss, _, _ = processes.memory_mb(processes.descendants(self.keep))
        self.stop()
        return rss

    def measure_residence(self, program, idle_s):
        """{metric: value, or values} with the lesson open; idling only where `idle_s` says how long."""
        self.open_lesson(program)
        pids = processes.descendants(self.keep)
        rss, pss, uss = processes.memory_mb(pids)
        libraries = processes.mapped_libraries(pids)
        result = {"processes": len(pids), "rss_mb": rss, "pss_mb": pss, "uss_mb": uss}
        result["libraries"] = len(libraries)
        result["graphics_drivers"] = sum(each.startswith(GRAPHICS_DRIVERS) for each in libraries)
        if idle_s:
            result["idle_cpu_percent"], result["wake_ups_per_s"] = self.idle(idle_s)
        result["turn_cpu_ms"], result["turn_latency_ms"] = self.turn(program)
        result["scroll_cpu_ms"], result["scroll_latency_ms"] = self.scroll(program)
        self.stop()
        return result

    def idle(self, idle_s):
        """(CPU per cent of a core, wake-ups a second) while nobody does anything."""
        self.screen.rest_pointer()
        self.screen.wait_until_quiet()
        before = processes.descendants(self.keep)
        cpu_s, woken, begin = processes.cpu_so_far_s(before), processes.wake_ups(before), time.monotonic()
        time.sleep(idle_s)
        stayed = before & processes.descendants(self.keep)
        passed_s = time.monotonic() - begin
        cpu_s = max(0.0, processes.cpu_so_far_s(stayed) - cpu_s)
        return cpu_s / passed_s * 100, max(0, processes.wake_ups(stayed) - woken) / passed_s

    def act(self, button, arrived):
        """(CPU ms, ms until `arrived`, which takes the picture before and gives the time) of one click where
        the pointer already is. CPU counts until the screen has come to rest."""
        pids = processes.descendants(self.keep)
        before, cpu_s = self.screen.picture(), processes.cpu_so_far_s(pids)
        begin = self.screen.pointer.click(button)
        end = arrived(before)
        if end is None:
            raise RuntimeError("a click changed nothing on the screen")
        self.screen.wait_until_quiet(quiet_s=PAUSE_S)
        return (processes.cpu_so_far_s(pids) - cpu_s) * 1000, (end - begin) * 1000

    def turn(self, program):
        """Each page turn there and back: ([CPU ms], [ms until the new page stands there])."""
        pictures, turns = [], []
        for place in program.turn:
            self.screen.pointer.press(place)
            pictures.append(self.screen.wait_until_quiet(quiet_s=0.5))
        if pictures[0] == pictures[1]:
            raise RuntimeError(f"{program.name}: pressing turned no page")
        for _ in range(TURNS // 2):
            for place, picture in zip(program.turn, pictures):
                self.screen.pointer.move(place)
                self.screen.wait_until_quiet(quiet_s=PAUSE_S)
                turns.append(
                    self.act(display.pointer.LEFT, lambda _, shown=picture: self.screen.wait_for(shown))
                )
        return tuple(map(list, zip(*turns)))

    def scroll(self, program):
        """Each step of the wheel in the open page: ([CPU ms], [ms until the picture changes])."""
        self.screen.pointer.move(SCROLL_PLACE)
        self.screen.wait_until_quiet(quiet_s=0.5)
        steps = []
        while len(steps) < SCROLLS:
            for button in (display.pointer.WHEEL_DOWN, display.pointer.WHEEL_UP):
                steps += [self.act(button, self.screen.wait_for_change) for _ in range(SCROLL_RUN)]
        return tuple(map(list, zip(*steps)))
