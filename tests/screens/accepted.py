# SPDX-License-Identifier: Apache-2.0
"""Pictures that somebody has looked at and found right, compared with what is drawn now, pixel by pixel. The rasteriser
is the project's own and the fonts come from Debian's packages, so the same source draws the same everywhere."""

import pathlib

import png

FOLDER = pathlib.Path(__file__).parent / "accepted"
# What breaks first: stacked marks, Nastaliq, long words, the draft line, feedback, the PIN pad, tables, small windows.
# Nothing with a path of this machine on it: not the screens that save to a folder.
CHOSEN = {
    "en-800x600-100-light": ["who-nobody", "library-going", "every-item.choose.one-of-feedback", "term"],
    "km-640x480-100-dark": ["enrol-keyboard", "library-continue", "every-item.arrange.match-given", "pin-pad"],
    "my-800x600-100-contrast": ["me", "every-page.read.why", "every-item.write.fill-in-feedback", "who-many"],
    "ur-800x600-100-dark": ["every-page.decide.in-short", "every-item.arrange.put-in-order", "office"],
    "th-1024x768-150-light": ["every-page.read.whole-and-cut", "together-chosen"],
    "vi-800x600-200-light": ["library-fresh", "every-item.choose.several-of-given"],
    "lo-640x480-100-light": ["language", "every-item.arrange.check-the-permit"],
    "zh-Hans-1280x800-100-light": ["every-page.talk.at-the-gate", "officer-erase", "every-item.post-end"],
}
FAINT = 0x40


def difference(before, now):
    """(how many pixels differ, a picture with those in black on what is now, faint); None of another size."""
    if (before.width, before.height) != (now.width, now.height):
        return None
    pixels, count = [], 0
    for old, new in zip(before.pixels, now.pixels):
        if old == new:
            red, green, blue = (255 - (255 - channel) * FAINT // 255 for channel in png.rgb(new))
            pixels.append(red | green << 8 | blue << 16 | 255 << 24)
        else:
            count += 1
            pixels.append(255 << 24)
    return count, png.Picture(now.width, now.height, pixels)


def compare(name, picture_file, out_dir):
    """None where the picture is as it was accepted, else what is to be told."""
    file = FOLDER / f"{name}.png"
    if not file.exists():
        return "nobody has accepted a picture of it: screens.py --accept"
    now, before = png.read(picture_file), png.read(file)
    if list(before.pixels) == list(now.pixels) and before.width == now.width:
        return None
    png.write_small(out_dir / f"{name}-accepted.png", before)
    png.write_small(out_dir / f"{name}-now.png", now)
    differs = difference(before, now)
    if differs is None:
        return f"{now.width}x{now.height}, accepted was {before.width}x{before.height}"
    png.write_small(out_dir / f"{name}-difference.png", differs[1])
    return f"{differs[0]} pixels differ from what was accepted, see {out_dir}/{name}-difference.png"


def accept(name, picture_file):
    FOLDER.mkdir(exist_ok=True)
    png.write_small(FOLDER / f"{name}.png", png.read(picture_file))
