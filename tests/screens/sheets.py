# SPDX-License-Identifier: Apache-2.0
"""Contact sheets of walks, for looking at: the pictures of each walk in rows. Needs ImageMagick."""

import shutil
import subprocess

COLUMNS = 6
TILE = "400x300"
TILES_MAX = 60


def write(done, folder):
    if shutil.which("montage") is None:
        raise SystemExit("contact sheets need ImageMagick (package imagemagick)")
    folder.mkdir(parents=True, exist_ok=True)
    for combination, *_, pictures in done:
        files = [file for several in pictures.values() for file in several]
        for number, begin in enumerate(range(0, len(files), TILES_MAX), start=1):
            sheet = folder / f"{combination.theme}-{combination.size}-{combination.name}-{number}.png"
            words = ["-tile", f"{COLUMNS}x", "-geometry", f"{TILE}+4+4"]
            subprocess.run(["montage", *files[begin : begin + TILES_MAX], *words, sheet], check=True)
            print(sheet)
