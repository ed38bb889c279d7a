# SPDX-License-Identifier: Apache-2.0
"""The pixels of a picture that the player drew off-screen: PNG of 8 bits, RGB or RGBA, not interlaced."""

import itertools
import struct
import zlib


def paeth(left, up, corner):
    guess = left + up - corner
    by_left, by_up, by_corner = abs(guess - left), abs(guess - up), abs(guess - corner)
    if by_left <= by_up and by_left <= by_corner:
        return left
    return up if by_up <= by_corner else corner


def unfiltered(kind, row, above, step):
    if kind == 0 or (kind == 1 and not any(row)):
        return row
    if kind == 2:
        return bytes((one + up) & 255 for one, up in zip(row, above)) if any(row) else above
    out = bytearray(len(row))
    if kind == 1:
        for channel in range(step):
            out[channel::step] = bytes(value & 255 for value in itertools.accumulate(row[channel::step]))
        return bytes(out)
    for at, one in enumerate(row):
        left = out[at - step] if at >= step else 0
        if kind == 3:
            guess = (left + above[at]) // 2
        else:
            guess = paeth(left, above[at], above[at - step] if at >= step else 0)
        out[at] = (one + guess) & 255
    return bytes(out)


def read_png(file):
    """(rows of bytes, bytes of a pixel)"""
    content = file.read_bytes()
    at, packed, width, step = 8, b"", 0, 0
    while at < len(content):
        length, kind = struct.unpack(">I4s", content[at : at + 8])
        body = content[at + 8 : at + 8 + length]
        if kind == b"IHDR":
            width, _, depth, color = struct.unpack(">IIBB", body[:10])
            assert depth == 8 and color in (2, 6) and body[12] == 0, f"{file} is of another kind"
            step = 3 if color == 2 else 4
        if kind == b"IDAT":
            packed += body
        at += 12 + length
    data, stride = zlib.decompress(packed), width * step + 1
    rows, above = [], bytes(width * step)
    for begin in range(0, len(data), stride):
        above = unfiltered(data[begin], data[begin + 1 : begin + stride], above, step)
        rows.append(above)
    return rows, step
