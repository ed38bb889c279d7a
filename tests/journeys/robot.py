# SPDX-License-Identifier: Apache-2.0
"""A robot at the player: it reads what is on the screen and then decides, as a learner does."""

import re
import subprocess

NODE = re.compile(
    r'^(?P<role>\w+) \[(?P<id>[^]]*)\] "(?P<label>.*?)"(?: = "(?P<value>.*?)")?'
    r'(?: about "(?P<description>.*?)")?'
    r"(?P<states>(?: disabled| selected| focused| cut| hidden)*) \((?P<rect>-?\d+,-?\d+ -?\d+x-?\d+)\)$"
)


class Screen:
    """What the semantics tree said."""

    def __init__(self, lines):
        _, self.name, *place = lines[0].split(" ", 2)
        self.place = place[0] if place else ""
        self.lines = lines
        self.nodes = [match.groupdict() for match in map(NODE.match, lines[1:]) if match]

    def ids(self, prefix):
        """What follows the prefix in the ids of what can be pressed or typed into, in reading order."""
        return [
            node["id"][len(prefix) :]
            for node in self.nodes
            if node["id"].startswith(prefix) and "disabled" not in node["states"]
        ]

    def find(self, node_id):
        return next((node for node in self.nodes if node["id"] == node_id), None)


class Robot:
    """One start of `waypost drive`. Every step that it refuses ends the test with its words. `data`: None for the
    folder that the program itself takes."""

    def __init__(self, bin_dir, data, modules, shots, *words):
        command = [bin_dir / "waypost", "drive", "--steps", "-", "--modules", modules]
        command += ["--data", data] if data else []
        self.process = subprocess.Popen(
            [*map(str, command), "--shots", str(shots), *map(str, words)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )
        self.last = ""

    def do(self, *steps):
        for step in steps:
            self.last = step
            try:
                self.process.stdin.write(step + "\n")
                self.process.stdin.flush()
            except BrokenPipeError:
                self.fail()

    def dumped(self):
        """The lines of the semantics tree."""
        self.do("dump -")
        lines = []
        while True:
            line = self.process.stdout.readline()
            if not line:
                self.fail()
            if line == ".\n":
                return lines
            lines.append(line.rstrip("\n"))

    def look(self):
        return Screen(self.dumped())

    def fail(self):
        self.process.stdin.close()
        raise SystemExit(f"after step `{self.last}`:\n{self.process.stderr.read()}")

    def end(self):
        self.process.stdin.close()
        self.process.stdout.read()
        words = self.process.stderr.read()
        if self.process.wait() != 0:
            raise SystemExit(f"after step `{self.last}`:\n{words}")

    def kill(self):
        """The power goes."""
        self.process.kill()
        self.process.wait()
