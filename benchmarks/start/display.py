# SPDX-License-Identifier: Apache-2.0
"""A private Xvfb whose picture is read from the file that it draws into, so that looking costs the measured
program nothing."""

import mmap
import os
import pathlib
import struct
import subprocess
import time
import zlib

import pointer

WIDTH_PX, HEIGHT_PX = 1024, 768
POLL_S = 0.0005


class Display:
    def __init__(self, folder):
        """Starts Xvfb; `folder` takes its picture and must be new and empty."""
        reader, writer = os.pipe()
        words = ["Xvfb", "-displayfd", str(writer), "-screen", "0", f"{WIDTH_PX}x{HEIGHT_PX}x24"]
        words += ["-fbdir", str(folder), "-nolisten", "tcp", "-noreset", "-nocursor"]
        self.server = subprocess.Popen(
            words, pass_fds=[writer], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        os.close(writer)
        with os.fdopen(reader) as number:
            self.name = ":" + number.readline().strip()
        if self.name == ":":
            raise OSError("Xvfb did not start")
        with open(pathlib.Path(folder) / "Xvfb_screen0", "rb") as file:
            self.memory = mmap.mmap(file.fileno(), 0, prot=mmap.PROT_READ)
        # X window dump, version 7: the header's size stands first, the number of colours at word 19, and a
        # colour takes 12 bytes; the pixels follow.
        words = struct.unpack_from(">20I", self.memory)
        self.pixels = memoryview(self.memory)[words[0] + 12 * words[19] :][: WIDTH_PX * HEIGHT_PX * 4]
        self.own_pointer = None

    @property
    def pointer(self):
        """Made on first use: who only looks needs no X libraries."""
        self.own_pointer = self.own_pointer or pointer.Pointer(self.name)
        return self.own_pointer

    def stop(self):
        self.server.terminate()
        self.server.wait()

    def picture(self):
        """A number that stands for what is on the screen."""
        return zlib.adler32(self.pixels)

    def wait_for(self, picture, timeout_s=30):
        """The monotonic time when the screen first shows `picture`; None where it never does."""
        end = time.monotonic() + timeout_s
        while time.monotonic() < end:
            if self.picture() == picture:
                return time.monotonic()
            time.sleep(POLL_S)
        return None

    def wait_for_change(self, picture, timeout_s=2):
        """The monotonic time when the screen first shows anything but `picture`; None where it stays."""
        end = time.monotonic() + timeout_s
        while time.monotonic() < end:
            if self.picture() != picture:
                return time.monotonic()
            time.sleep(POLL_S)
        return None

    def wait_until_quiet(self, other_than=None, quiet_s=2.0, timeout_s=60):
        """The picture that has stood for `quiet_s`, and is not `other_than`."""
        end = time.monotonic() + timeout_s
        last, since = self.picture(), time.monotonic()
        while time.monotonic() < end:
            time.sleep(min(0.02, quiet_s / 4))
            now = self.picture()
            if now != last:
                last, since = now, time.monotonic()
            elif now != other_than and time.monotonic() - since > quiet_s:
                return last
        raise TimeoutError("the screen did not come to rest on a new picture")

    def rest_pointer(self):
        """Puts the pointer where no program reacts to it."""
        self.pointer.move((WIDTH_PX - 1, HEIGHT_PX - 1))

    def save_png(self, file):
        """For a person to look at."""
        raw = bytearray()
        for y in range(HEIGHT_PX):
            row = bytes(self.pixels[y * WIDTH_PX * 4 : (y + 1) * WIDTH_PX * 4])
            rgb = bytearray(WIDTH_PX * 3)
            rgb[0::3], rgb[1::3], rgb[2::3] = row[2::4], row[1::4], row[0::4]
            raw += b"\0" + rgb

        def chunk(kind, data):
            return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

        header = struct.pack(">IIBBBBB", WIDTH_PX, HEIGHT_PX, 8, 2, 0, 0, 0)
        pathlib.Path(file).write_bytes(
            b"\x89PNG\r\n\x1a\n"
            + chunk(b"IHDR", header)
            + chunk(b"IDAT", zlib.compress(bytes(raw), 6))
            + chunk(b"IEND", b"")
        )
