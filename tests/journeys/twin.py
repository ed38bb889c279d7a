#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The real window and its off-screen twin show the same pixels; the window loads no OpenGL and sleeps when idle.

twin.py BIN_DIR WORK_DIR: starts the player under Xvfb, whose frame buffer lies in a file. Skipped where there is none.
"""
import pathlib
import shutil
import struct
import subprocess
import sys
import time
import zlib

SIZE = (800, 600)
SCREEN = (1024, 768)
STEPS = [
    "press new-learner",
    'type "សុខា"',
    "press enrol",
    "wait module/drugs",
    "press language",
    "press language/km",
    "press sign-out",
    "shoot twin",
]


def png_rows(file):
    """Rows of RGB bytes; the five filters of PNG (RFC 2083, 6)."""
    data, at, packed = file.read_bytes(), 8, b""
    while at < len(data):
        length, kind = struct.unpack(">I4s", data[at : at + 8])
        body = data[at + 8 : at + 8 + length]
        if kind == b"IHDR":
            width, height, depth, color = struct.unpack(">IIBB", body[:10])
        if kind == b"IDAT":
            packed += body
        at += 12 + length
    channels = {2: 3, 6: 4}[color]
    assert depth == 8
    raw, stride, rows, before = zlib.decompress(packed), width * channels, [], bytes(width * channels)
    for y in range(height):
        kind, line = raw[y * (stride + 1)], bytearray(raw[y * (stride + 1) + 1 : (y + 1) * (stride + 1)])
        for x in range(stride):
            left = line[x - channels] if x >= channels else 0
            up, corner = before[x], before[x - channels] if x >= channels else 0
            if kind == 1:
                line[x] = (line[x] + left) & 255
            elif kind == 2:
                line[x] = (line[x] + up) & 255
            elif kind == 3:
                line[x] = (line[x] + (left + up) // 2) & 255
            elif kind == 4:
                guess = left + up - corner
                near = min(
                    (abs(guess - left), 0, left), (abs(guess - up), 1, up), (abs(guess - corner), 2, corner)
                )
                line[x] = (line[x] + near[2]) & 255
        before = bytes(line)
        rows.append(bytes(b for i, b in enumerate(before) if i % channels < 3))
    return rows


def window_rows(frame_buffer):
    """The middle of the screen, where the window stands, as rows of RGB bytes (X11's XWDFile.h)."""
    data = frame_buffer.read_bytes()
    (header_size,) = struct.unpack(">I", data[:4])
    (bytes_per_line,) = struct.unpack(">I", data[48:52])
    (colors,) = struct.unpack(">I", data[76:80])
    start = header_size + colors * 12
    left, top = (SCREEN[0] - SIZE[0]) // 2, (SCREEN[1] - SIZE[1]) // 2
    rows = []
    for y in range(top, top + SIZE[1]):
        at = start + y * bytes_per_line + left * 4
        line = data[at : at + SIZE[0] * 4]
        rgb = bytearray(SIZE[0] * 3)
        rgb[0::3], rgb[1::3], rgb[2::3] = line[2::4], line[1::4], line[0::4]
        rows.append(bytes(rgb))
    return rows


def main():
    bin_dir, work = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
    if shutil.which("Xvfb") is None:
        print("skipped: there is no Xvfb here, so no real window can be opened")
        return
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    steps = work / "steps"
    steps.write_text("\n".join(STEPS) + "\n", encoding="utf-8")
    data = work / "pc"
    subprocess.run(
        [
            bin_dir / "waypost",
            "drive",
            "--steps",
            steps,
            "--data",
            data,
            "--shots",
            work,
            "--size",
            f"{SIZE[0]}x{SIZE[1]}",
        ],
        check=True,
        stdout=subprocess.DEVNULL,
    )
    expected = png_rows(work / "twin.png")

    screen = subprocess.Popen(
        [
            "Xvfb",
            "-displayfd",
            "1",
            "-screen",
            "0",
            f"{SCREEN[0]}x{SCREEN[1]}x24",
            "-fbdir",
            work,
            "-nolisten",
            "tcp",
        ],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    window = None
    try:
        display = ":" + screen.stdout.readline().strip()
        window = subprocess.Popen(
            [bin_dir / "waypost", "--data", data, "--windowed", f"{SIZE[0]}x{SIZE[1]}"],
            env={"DISPLAY": display, "HOME": str(work), "PATH": "/usr/bin:/bin"},
        )
        differing = None
        for _ in range(100):
            time.sleep(0.1)
            rows = window_rows(work / "Xvfb_screen0")
            differing = sum(a != b for a, b in zip(rows, expected))
            if differing == 0:
                break
        assert differing == 0, f"{differing} of {SIZE[1]} rows differ between the window and its twin"
        maps = pathlib.Path(f"/proc/{window.pid}/maps").read_text()
        for library in ("libGL", "LLVM"):
            assert library not in maps, f"{library} is mapped"

        def ticks():
            fields = pathlib.Path(f"/proc/{window.pid}/stat").read_text().rsplit(")", 1)[1].split()
            return int(fields[11]) + int(fields[12])

        before = ticks()
        time.sleep(3)
        assert ticks() - before <= 2, "the idle player uses the processor"
        print("window and twin: the same pixels; no OpenGL; idle")
    finally:
        for process in (window, screen):
            if process is not None:
                process.kill()
                process.wait()


main()
