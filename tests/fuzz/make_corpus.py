#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Makes the corpus of the schema's fuzzer from the modules in tests/lessons.

    make_corpus.py CHILD MODULES_FOLDER… --out tests/fuzz/corpus/lesson_schema

MODULE.jsonl is what CHILD (waypost-lesson) says about a module, a message a line. A module that a child does not
survive is left out. The fuzzer of sources begins with tests/lessons itself."""

import argparse
import json
import pathlib
import struct
import subprocess

PIECE_BYTES = 5_000
SEED_MAX_BYTES = 24_000
# Transcripts grow from the first pages of a lesson; the rest repeats them.
MESSAGES_MAX = 40


class Child:
    def __init__(self, program):
        self.process = subprocess.Popen([program], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        limits = {"steps_max": 5_000_000, "memory_max_bytes": 64 << 20, "cpu_ms": 400, "wall_ms": 2_000}
        self.say({"type": "start", "seed": 1, **limits})
        self.hear()

    def say(self, message):
        text = json.dumps(message, ensure_ascii=False).encode()
        self.process.stdin.write(struct.pack("<I", len(text)) + text)
        self.process.stdin.flush()

    def hear(self):
        head = self.process.stdout.read(4)
        if len(head) < 4:
            raise EOFError
        return self.process.stdout.read(struct.unpack("<I", head)[0]).decode()

    def run(self, name, text):
        for begin in range(0, max(len(text), 1), PIECE_BYTES):
            self.say({"type": "file", "name": name, "text": text[begin : begin + PIECE_BYTES]})
        self.say({"type": "run"})
        messages = []
        while not messages or messages[-1] != '{"type":"done"}':
            messages.append(self.hear())
        if len(messages) > MESSAGES_MAX:
            messages = messages[: MESSAGES_MAX - 2] + messages[-2:]
        return messages

    def end(self):
        self.process.stdin.close()
        self.process.wait()


def lua_files(module):
    first = [module / "module.lua", module / "facts.lua"]
    return (
        [f for f in first if f.exists()]
        + sorted(module.glob("lessons/*.lua"))
        + sorted(module.glob("quizzes/*.lua"))
    )


def transcript(program, module):
    child = Child(program)
    try:
        lines = []
        for file in lua_files(module):
            name = file.relative_to(module).as_posix()
            lines += ["#" + name, *child.run(name, file.read_text(encoding="utf-8"))]
        return "\n".join(lines) + "\n"
    except (EOFError, OSError, UnicodeDecodeError):
        return None
    finally:
        child.end()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("child", help="waypost-lesson")
    parser.add_argument("folders", type=pathlib.Path, nargs="+", help="folders of modules")
    parser.add_argument("--out", type=pathlib.Path, required=True)
    arguments = parser.parse_args()
    arguments.out.mkdir(parents=True, exist_ok=True)
    for folder in arguments.folders:
        for module in sorted(each.parent for each in folder.glob("*/module.lua")):
            name = f"{folder.name}-{module.name}"
            text = transcript(arguments.child, module)
            if text and len(text.encode()) <= SEED_MAX_BYTES:
                (arguments.out / f"{name}.jsonl").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
