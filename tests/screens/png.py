# SPDX-License-Identifier: Apache-2.0
"""PNG files as `waypost drive` writes them, and small ones with a palette (PNG specification, second edition)."""

import struct
import zlib


class Picture:
    """Pixels as 32-bit words, red in the lowest byte, alpha left away."""

    def __init__(self, width, height, pixels):
        self.width, self.height, self.pixels = width, height, pixels

    def row(self, y, x0, x1):
        return self.pixels[y * self.width + x0 : y * self.width + x1]

    def column(self, x, y0, y1):
        return self.pixels[y0 * self.width + x : y1 * self.width + x : self.width]

    def at(self, x, y):
        return self.pixels[y * self.width + x]


def rgb(pixel):
    return pixel & 255, pixel >> 8 & 255, pixel >> 16 & 255


def chunks(data):
    at = 8
    while at < len(data):
        length, kind = struct.unpack(">I4s", data[at : at + 8])
        yield kind, data[at + 8 : at + 8 + length]
        at += 12 + length


def read(file):
    """A picture of `waypost drive` (RGBA), or one that `write_small` wrote."""
    packed, palette = b"", b""
    for kind, body in chunks(file.read_bytes()):
        if kind == b"IHDR":
            width, height, depth, color = struct.unpack(">IIBB", body[:10])
        elif kind == b"PLTE":
            palette = body
        elif kind == b"IDAT":
            packed += body
    assert depth == 8 and color in (3, 6), f"{file}: a kind of PNG that is not read here"
    raw = zlib.decompress(packed)
    stride = width * (4 if color == 6 else 1)
    filters = set(raw[:: stride + 1])
    # The player leaves the filters away, which takes less time and which a script reads a hundred times faster.
    assert filters == {0}, f"{file}: rows are filtered"
    rows = b"".join(raw[y * (stride + 1) + 1 : (y + 1) * (stride + 1)] for y in range(height))
    if color == 6:
        return Picture(width, height, memoryview(rows).cast("I"))
    colors = [palette[i] | palette[i + 1] << 8 | palette[i + 2] << 16 | 255 << 24 for i in range(0, len(palette), 3)]
    return Picture(width, height, [colors[index] for index in rows])


def write(file, header, rows, palette=b""):
    def chunk(kind, body):
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    raw = b"".join(b"\0" + row for row in rows)
    file.write_bytes(
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + (chunk(b"PLTE", palette) if palette else b"")
        + chunk(b"IDAT", zlib.compress(raw, 9))
        + chunk(b"IEND", b"")
    )


def write_small(file, picture):
    """With a palette where 256 colours are enough, else as it is; nothing is lost either way."""
    colors = {color: index for index, color in enumerate(sorted(set(picture.pixels)))}
    width, height = picture.width, picture.height
    if len(colors) > 256:
        rows = [b"".join(struct.pack("<I", pixel) for pixel in picture.row(y, 0, width)) for y in range(height)]
        write(file, struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0), rows)
        return
    rows = [bytes(colors[pixel] for pixel in picture.row(y, 0, width)) for y in range(height)]
    palette = b"".join(bytes(rgb(color)) for color in colors)
    write(file, struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0), rows, palette)
