# SPDX-License-Identifier: Apache-2.0
"""Whether a browser and we end lines at the same places, and where it cannot be right. Offsets are code points from
the paragraph's start."""

import dataclasses
import re
import unicodedata

FOLLOWS = frozenset(
    "\u0e2f\u0e30\u0e32\u0e33\u0e45\u0e46\u0eaf\u0eb0\u0eb2\u0eb3\u0ebd\u0ec6"
    "\u17d4\u17d5\u17d6\u17d7\u17d8\u17da\u104a\u104b"
)


@dataclasses.dataclass
class Set:
    """Paragraphs as one of the two sets them."""

    widths: list  # natural width of each paragraph, px
    starts: dict  # width of a line, px: offsets of the lines behind the first, for each paragraph
    levels: list = dataclasses.field(default_factory=list)  # base level of each paragraph
    emergencies: set = dataclasses.field(default_factory=set)  # (line width, paragraph, offset): inside a word


def skip_spaces(text, offset):
    while offset < len(text) and (text[offset] == "\t" or unicodedata.category(text[offset]) == "Zs"):
        if text[offset] in "\u00a0\u2007\u202f":
            break
        offset += 1
    return offset


def is_mark(character):
    return unicodedata.category(character).startswith("M")


def is_myanmar_letter(character):
    in_block = re.match("[\u1000-\u109f\ua9e0-\ua9ff\uaa60-\uaa7f]", character) is not None
    return in_block and unicodedata.category(character).startswith("L")


def breaks_orthography(text, offset):
    """Whether no reader of Thai, Lao, Khmer or Burmese would begin a line here."""
    if offset == 0 or offset >= len(text):
        return False
    before, after = text[offset - 1], text[offset]
    if before < "\u0e00" and after < "\u0e00":
        return False
    if before in "\u1039\u17d2\u1a60" or "\u0e40" <= before <= "\u0e44" or "\u0ec0" <= before <= "\u0ec4":
        return True
    if after == "\u0ec6":
        return True
    base = offset - 1
    while base > 0 and is_mark(text[base]):
        base -= 1
    if before == "\u200b" or text[base] == "\ufffc" or skip_spaces(text, offset - 1) >= offset:
        return False
    if is_mark(after) or after in FOLLOWS:
        return True
    killed_or_stacked = re.match("\u1037?[\u103a\u1039]", text[offset + 1 : offset + 3])
    return is_myanmar_letter(after) and killed_or_stacked is not None


@dataclasses.dataclass
class Counts:
    ends: int = 0  # our soft line ends
    agree: int = 0
    lines: int = 0  # with the same start in both
    lines_agree: int = 0
    left_out: int = 0  # our soft line ends where the browser cannot be right
    left_out_agree: int = 0
    forbidden: int = 0  # the browser's line ends that spelling forbids
    forbidden_ours: int = 0
    differences: list = dataclasses.field(default_factory=list)  # (line width, paragraph, start, ours, browser's)


def compare_paragraph(text, ours, theirs, place, counts):
    """Adds the paragraph `place`, (line width, index), to the counts."""
    width, index = place
    our_starts, their_starts = ours.starts[width][index], theirs.starts[width][index]
    counts.forbidden += sum(breaks_orthography(text, start) for start in their_starts)
    counts.forbidden_ours += sum(breaks_orthography(text, start) for start in our_starts)
    end = len(text)
    common = set(our_starts) & set(their_starts)
    their_end = dict(zip([0, *their_starts], [*their_starts, end]))
    excused = False
    for start, our_end in zip([0, *our_starts], [*our_starts, end]):
        if start == 0 or start in common:
            other = their_end[start]
            excused = our_end != other and breaks_orthography(text, other)
            if not excused and (our_end != end or other != end):
                counts.lines += 1
                counts.lines_agree += our_end == other
            if our_end != other:
                counts.differences.append((*place, start, our_end, other))
        if our_end == end or (*place, our_end) in ours.emergencies:
            continue
        if excused:
            counts.left_out += 1
            counts.left_out_agree += our_end in common
        else:
            counts.ends += 1
            counts.agree += our_end in common


def compare(paragraphs, ours, theirs):
    counts = Counts()
    for width in ours.starts:
        for index, text in enumerate(paragraphs):
            compare_paragraph(text, ours, theirs, (width, index), counts)
    return counts
