#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Somebody types real sentences, through the built-in keyboard layouts, at a PC that has another keyboard.

typing_test.py BIN_FOLDER [--languages km,my,…] [--sentences FILE] [--board us] [--keep DIR]: for each language a player
of its own in a real window under a display of its own. It judges the way that no off-screen test takes: keys of the X
server, SDL, the place of a key, the layout, the field, the clipboard. A mouse presses "I am new here", F2 brings the
picture of the layout, each press of the sentence goes to the X server as the key at that place of the board, and what
Control+A and Control+C then put on the clipboard must be the sentence, character for character in NFC. In Khmer three
keys of the picture are pressed by mouse besides, and must write their letters behind it.

--board is the layout of the PC itself, as setxkbmap calls it: any whose A and C are where an American board has them,
or that has none (th, kh, ru); on th and ru a letter is typed and copied with the PC's own keyboard first. --keep saves
a picture of each screen. Prints a line for each language. Exit 1 where a text differs or a player did not come so far;
77 where Xvfb, xdotool or xclip is missing.
"""
import argparse
import contextlib
import json
import mmap
import os
import pathlib
import select
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import unicodedata
import zlib

SIZE = "800x600"
PROGRAMS = ("Xvfb", "xdotool", "xclip")
# X keycodes of the places of a board: of each row its first, from left to right.
ROWS = {"AE": (10, 12), "AD": (24, 12), "AC": (38, 11), "AB": (52, 10)}
KEYCODES = {f"{row}{n + 1:02}": first + n for row, (first, count) in ROWS.items() for n in range(count)}
KEYCODES |= {"TLDE": 49, "BKSL": 51, "SPCE": 65}
MODIFIERS = {"Shift": 50, "AltGr": 108, "Control": 37}
# Of boards that write no Latin: a place and its letter.
BOARD_LETTERS = {"th": ("AC02", "ห"), "ru": ("AC02", "ы")}
CLICKED = {"km": ("AC02", "AD05", "AC09")}
KEY_DELAY_MS = "4"
PROGRAM_TIMEOUT_S, SCREEN_TIMEOUT_S, CLIPBOARD_TIMEOUT_S, DRIVE_TIMEOUT_S = 10, 10, 5, 30
POLL_S, QUIET_S = 0.02, 0.25


class Stuck(Exception):
    """The player, or what it is looked at with, did not come as far as a text."""


def stop(process):
    process.terminate()
    try:
        process.wait(timeout=3)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


class Display:
    """An X server of its own, which draws into a file."""

    def __init__(self, cleanup, folder, board):
        words = ["Xvfb", "-displayfd", "1", "-screen", "0", f"{SIZE}x24", "-fbdir", folder]
        words += ["-ac", "-nolisten", "tcp", "-noreset", "-nocursor"]
        self.server = subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        cleanup.callback(self.server.stdout.close)
        cleanup.callback(stop, self.server)
        ready, _, _ = select.select([self.server.stdout], [], [], PROGRAM_TIMEOUT_S)
        number = self.server.stdout.readline().decode().strip() if ready else ""
        if not number:
            raise Stuck("Xvfb did not start")
        # Of this environment nothing: no input method, no language, no other display.
        self.environment = {"DISPLAY": f":{number}", "HOME": str(folder), "PATH": os.environ["PATH"]}
        self.environment |= {"LC_ALL": "C.UTF-8"}
        self.file = pathlib.Path(folder) / "Xvfb_screen0"
        with self.file.open("rb") as file:
            self.memory = cleanup.enter_context(mmap.mmap(file.fileno(), 0, prot=mmap.PROT_READ))
        if self.call("setxkbmap", board).returncode != 0:
            raise Stuck(f"setxkbmap knows no {board}")

    def call(self, *words):
        try:
            return subprocess.run(
                words,
                env=self.environment,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                timeout=PROGRAM_TIMEOUT_S,
            )
        except subprocess.TimeoutExpired:
            raise Stuck(f"{words[0]} did not end in {PROGRAM_TIMEOUT_S} s") from None

    def xdotool(self, *words):
        done = self.call("xdotool", *words)
        if done.returncode != 0:
            raise Stuck(f"xdotool {words[0]} failed")
        return done.stdout.decode()

    def picture(self):
        """A number that stands for what is on the screen."""
        return zlib.adler32(self.memory)

    def wait_for_new_picture(self, before, what):
        """Until another picture than `before` has stood for a moment."""
        end = time.monotonic() + SCREEN_TIMEOUT_S
        last, since = self.picture(), time.monotonic()
        while time.monotonic() < end:
            time.sleep(POLL_S)
            now = self.picture()
            if now != last:
                last, since = now, time.monotonic()
            elif now != before and time.monotonic() - since > QUIET_S:
                return
        raise Stuck(f"{what} showed nothing new in {SCREEN_TIMEOUT_S} s")

    def do(self, what, *words):
        """xdotool, and what it changes on the screen."""
        before = self.picture()
        self.xdotool(*words)
        self.wait_for_new_picture(before, what)

    def clipboard(self):
        """None where there is none."""
        done = self.call("xclip", "-selection", "clipboard", "-t", "UTF8_STRING", "-o")
        return done.stdout.decode("utf-8", "backslashreplace") if done.returncode == 0 else None

    def save(self, file):
        """As PNG with ImageMagick, else as the X window dump that the screen is."""
        if shutil.which("import") and self.call("import", "-window", "root", f"{file}.png").returncode == 0:
            return
        shutil.copy(self.file, f"{file}.xwd")


def places_of(line):
    """Of a line of a dump, `role [id] "label" … (left,top widthxheight)`: the id and its middle."""
    head, _, rect = line.rstrip().removesuffix(")").rpartition(" (")
    identity = head.partition("[")[2].partition("]")[0]
    corner, _, size = rect.partition(" ")
    left, top = map(int, corner.split(","))
    width, height = map(int, size.split("x"))
    return identity, (left + width // 2, top + height // 2)


def places(player, language, folder):
    """Of all that can be pressed on the first screen and on the one for a name, with the picture of a layout: the
    middles, as the player off-screen says."""
    steps = folder / "steps"
    steps.write_text("dump first\npress new-learner\nkey f2\ndump typing\n", encoding="utf-8")
    words = [*player, "--language", language, "--data", folder / "drive", "--shots", folder]
    words[1:1] = ["drive", "--steps", steps, "--size", SIZE]
    done = subprocess.run(words, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, timeout=DRIVE_TIMEOUT_S)
    if done.returncode != 0:
        raise Stuck("drive: " + done.stderr.decode("utf-8", "replace").partition("\n")[0])
    screens = []
    for name in ("first", "typing"):
        lines = (folder / f"{name}.txt").read_text(encoding="utf-8").splitlines()
        screens.append(dict(places_of(line) for line in lines if "[" in line))
    if not any(f"[keyboard/layout/{language}]" in line and " selected " in line for line in lines):
        raise Stuck("F2 does not bring the layout of the language")
    return screens


def key_words(presses):
    """What xdotool is to do for presses such as AltGr+AD02."""
    words = []
    for press in presses:
        *held, position = press.split("+")
        for modifier in held:
            words += ["keydown", "--delay", KEY_DELAY_MS, str(MODIFIERS[modifier])]
        words += ["key", "--delay", KEY_DELAY_MS, str(KEYCODES[position])]
        for modifier in reversed(held):
            words += ["keyup", "--delay", KEY_DELAY_MS, str(MODIFIERS[modifier])]
    return words


def copied(display, wanted):
    """What stands in the field; what comes late is waited for."""
    # By place: where the board has no such letters, xdotool would make keys for them.
    display.xdotool(*key_words(["Control+AC01", "Control+AB03"]))
    end = time.monotonic() + CLIPBOARD_TIMEOUT_S
    while True:
        text = display.clipboard()
        if text == wanted or time.monotonic() > end:
            return text
        time.sleep(POLL_S)


def difference(wanted, typed):
    """Empty where there is none."""
    if typed == wanted:
        return ""
    if typed is None:
        return "nothing was copied"

    def codes(text):
        return " ".join(f"U+{ord(char):04X}" for char in text)

    same = len(os.path.commonprefix([wanted, typed]))
    after = len(os.path.commonprefix([wanted[same:][::-1], typed[same:][::-1]]))
    other, own = (text[same : len(text) - after] for text in (wanted, typed))
    return (
        f"not typed exactly\n  wanted: {wanted}\n  typed:  {typed}\n"
        f"  from character {same + 1} on {codes(own) or 'nothing'} for {codes(other) or 'nothing'}"
    )


def press_keys_of_picture(display, window, screen, language, keyboards):
    """By mouse; what they must have written."""
    keys = json.loads((keyboards / f"{language}.json").read_text(encoding="utf-8"))["keys"]
    display.xdotool("key", "End")
    for position in CLICKED[language]:
        x, y = map(str, screen[f"key/{position}"])
        display.xdotool("mousemove", "--window", window, x, y, "click", "1")
    return "".join(keys[position][0] for position in CLICKED[language])


def shortcuts_write_nothing(display, board):
    """With the PC's own keyboard Control and a letter must not write the board's letter; what went wrong, else ''."""
    if board not in BOARD_LETTERS:
        return ""
    position, letter = BOARD_LETTERS[board]
    display.xdotool(*key_words([position]))
    # Copied twice: the first Control+C would have taken the place of all that Control+A selected.
    problem = difference(letter, copied(display, letter)) or difference(letter, copied(display, letter))
    display.xdotool("key", "BackSpace")
    return problem and f"with the PC's own keyboard {problem}"


def open_window(display, player, language, folder, cleanup):
    before = display.picture()
    words = [*player, "--windowed", SIZE, "--language", language, "--data", folder / "pc"]
    process = subprocess.Popen(
        words, env=display.environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    cleanup.callback(stop, process)
    end = time.monotonic() + SCREEN_TIMEOUT_S
    while time.monotonic() < end and process.poll() is None:
        found = display.call("xdotool", "search", "--onlyvisible", "--name", "^Waypost$").stdout.split()
        if found:
            window = found[0].decode()
            # There is no window manager that would do it.
            display.xdotool("windowfocus", "--sync", window)
            display.wait_for_new_picture(before, "the player")
            return process, window
        time.sleep(POLL_S)
    raise Stuck("the player opened no window")


def judge(bin_folder, sentence, board, keep, cleanup):
    """What there is to say of a language, and whether all was right."""
    language, text = sentence["language"], sentence["text"]
    presses = sentence.get("positions") or sentence["presses"]
    if unicodedata.normalize("NFC", text) != text:
        raise Stuck("the sentence is not in NFC")
    folder = pathlib.Path(cleanup.enter_context(tempfile.TemporaryDirectory(prefix=f"waypost-typing-{language}-")))
    share = bin_folder.parent / "share"
    player = [bin_folder / "waypost", "--modules", share / "modules"]
    first, typing = places(player, language, folder)

    display = Display(cleanup, folder, board)
    process, window = open_window(display, player, language, folder, cleanup)
    x, y = map(str, first["new-learner"])
    display.do('the press on "I am new here"', "mousemove", "--window", window, x, y, "click", "1")
    problem = shortcuts_write_nothing(display, board)
    display.do("F2", "key", "F2")
    display.xdotool(*key_words(presses))
    problem = problem or difference(text, copied(display, text))
    report = f"{language}: {len(presses)} presses"
    if not problem and language in CLICKED:
        wanted = text + press_keys_of_picture(display, window, typing, language, share / "locales" / "keyboards")
        problem = difference(wanted, copied(display, wanted))
        report += f" and {len(CLICKED[language])} by mouse"
    if keep:
        display.do("the key End", "key", "End")
        display.save(keep / language)
    if process.poll() is not None:
        problem = problem or f"the player ended with {process.returncode}"
    return f"{report}, {problem or 'typed exactly'}", not problem


def parse():
    parser = argparse.ArgumentParser()
    parser.add_argument("bin_folder", type=pathlib.Path)
    parser.add_argument("--languages", help="all of the sentences")
    sentences = pathlib.Path(__file__).resolve().parents[1] / "text" / "typed_sentences.json"
    parser.add_argument("--sentences", type=pathlib.Path, default=sentences)
    parser.add_argument("--board", default="us")
    parser.add_argument("--keep", type=pathlib.Path)
    options = parser.parse_args()
    sentences = {entry["language"]: entry for entry in json.loads(options.sentences.read_text(encoding="utf-8"))}
    languages = options.languages.split(",") if options.languages else list(sentences)
    unknown = [language for language in languages if language not in sentences]
    if unknown:
        parser.error(f"no sentence in {', '.join(unknown)}")
    return options, [sentences[language] for language in languages]


def main():
    # So that everything is put away also when this test is stopped.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    sys.stdout.reconfigure(encoding="utf-8", line_buffering=True)
    options, sentences = parse()
    bin_folder, keep = options.bin_folder.resolve(), options.keep
    missing = [program for program in PROGRAMS if shutil.which(program) is None]
    if missing:
        print(f"skipped: there is no {', no '.join(missing)} here")
        return 77
    if keep:
        keep.mkdir(parents=True, exist_ok=True)
        keep = keep.resolve()
    all_right = True
    for sentence in sentences:
        with contextlib.ExitStack() as cleanup:
            try:
                report, right = judge(bin_folder, sentence, options.board, keep, cleanup)
            except (Stuck, OSError, subprocess.TimeoutExpired) as problem:
                report, right = f"{sentence['language']}: {problem}", False
        print(report)
        all_right = all_right and right
    return 0 if all_right else 1


if __name__ == "__main__":
    sys.exit(main())
