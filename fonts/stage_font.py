#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Stages one font file: takes from Debian's what no lesson uses.

    stage_font.py SOURCE OUTPUT [--face N] [--characters hans|RANGES] [--unchanged]

Hinting goes (glyphs are rendered unhinted) and, with --characters, what lies outside: `hans` are the characters of
GB 2312 and of the table of general standard Chinese characters (kGB0 and kTGH in Unihan, package unicode-data), kana,
Bopomofo and their punctuation; or a list of ranges as hb-subset takes it (U+2190-21FF,U+2713). Every name stays, and
every layout feature but those of the Chinese fonts that shaping does not use by itself. --unchanged copies: a licence
may reserve the font's name for the file as it is. Needs hb-subset (package libharfbuzz-bin). Exit 1 where it fails,
saying why."""

import argparse
import bz2
import pathlib
import shutil
import subprocess
import sys

UNIHAN = pathlib.Path("/usr/share/unicode")
HAN_PROPERTIES = {"kGB0", "kTGH"}
BESIDE_HAN = (
    "U+0020-007E,U+00B0-00B7,U+00D7,U+00F7,U+2010-2027,U+2030-205E,U+2160-217F,U+2190-2199,U+2460-249B,U+25A0-25CF,"
    "U+3000-303F,U+3041-30FF,U+3105-312F,U+FF01-FF60,U+FFE0-FFE6"
)


def han_characters():
    """The characters that Chinese readers of today need, names included: 'U+4E00,U+4E01,…'."""
    files = sorted(UNIHAN.glob("Unihan_*.txt.bz2"))
    if not files:
        sys.exit(f"staging fonts: no Unihan files in {UNIHAN}: install the package unicode-data")
    found = set()
    for file in files:
        with bz2.open(file, "rt", encoding="utf-8") as lines:
            for line in lines:
                fields = line.split("\t")
                if len(fields) > 1 and fields[1] in HAN_PROPERTIES:
                    found.add(fields[0])
    return ",".join(sorted(found))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("source", type=pathlib.Path)
    parser.add_argument("output", type=pathlib.Path)
    parser.add_argument("--face", type=int, default=0)
    parser.add_argument("--characters", default="*")
    parser.add_argument("--unchanged", action="store_true")
    words = parser.parse_args()
    words.output.parent.mkdir(parents=True, exist_ok=True)
    if words.unchanged:
        shutil.copyfile(words.source, words.output)
        return
    characters = words.characters
    command = ["hb-subset", f"--face-index={words.face}", "--name-IDs=*", "--no-hinting"]
    if characters == "hans":
        # Forms that nobody asks for (half-width, vertical, Japanese of 1978) would be a tenth of the file.
        characters = han_characters() + "," + BESIDE_HAN
    else:
        command.append("--layout-features=*")
    command += [f"--unicodes={characters}", f"--output-file={words.output}", str(words.source)]
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    except FileNotFoundError:
        sys.exit("staging fonts: hb-subset is not installed (package libharfbuzz-bin)")
    if done.returncode != 0 or not words.output.is_file():
        sys.exit(f"staging fonts: {words.source}: hb-subset failed: {done.stderr.strip()}")


if __name__ == "__main__":
    main()
