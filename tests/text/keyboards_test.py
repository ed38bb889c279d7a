#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Checks the built-in keyboard layouts, locales/keyboards/*.json: their form, that every letter and digit of
the language can be typed, that they say what xkb-data says (skipped where a PC has none) but for the deviations
listed below with a reason each, and that the presses of tests/text/typed_sentences.json type their sentences.

A press is named Shift+AltGr+AE01, or with one or none of the two. Exit 1 where anything failed."""

import argparse
import json
import pathlib
import re
import sys
import unicodedata

FIELDS = ["format", "language", "name", "source", "license", "composer", "keys"]
COMPOSERS = {"vi": "telex"}
POSITIONS = (
    ["TLDE"]
    + [f"AE{n:02}" for n in range(1, 13)]
    + [f"AD{n:02}" for n in range(1, 13)]
    + ["BKSL"]
    + [f"AC{n:02}" for n in range(1, 12)]
    + [f"AB{n:02}" for n in range(1, 11)]
    + ["SPCE"]
)
LEVELS = ["", "Shift+", "AltGr+", "Shift+AltGr+"]
XKB_SYMBOLS = pathlib.Path("/usr/share/X11/xkb/symbols")
KEYSYM_HEADER = pathlib.Path("/usr/include/X11/keysymdef.h")


def code_points(*ranges):
    """The characters of inclusive ranges, such as "1780-17A2" or "17D2"."""
    found = []
    for text in " ".join(ranges).split():
        first, _, last = text.partition("-")
        found += [chr(code) for code in range(int(first, 16), int(last or first, 16) + 1)]
    return found


LATIN = [chr(code) for code in range(ord("a"), ord("z") + 1)]
RUSSIAN = list("абвгдеёжзийклмнопрстуфхцчшщъыьэюя")
LETTERS = {
    # Consonants, independent vowels (U+17A3 and U+17A4 are not to be used), dependent vowels, signs, coeng, marks.
    "km": code_points("1780-17A2 17A5-17B3 17B6-17C5 17C6-17CA 17CB-17D1 17D2 17D4-17D7 17DB"),
    "lo": list("ກຂຄງຈສຊຍດຕຖທນບປຜຝພຟມຢຣລວຫອຮໜໝ")
    + list("ເແໂໄໃະາຳຽໆຯ₭")
    + code_points("0EB1 0EB4-0EB9 0EBB 0EBC 0EC8-0ECD"),
    # Consonants, independent vowels, dependent vowels, signs with virama and asat, medials, great sa, punctuation.
    "my": code_points("1000-1021 1023-1027 1029-102A 102B-1032 1036-1038 1039 103A 103B-103E 103F 104A-104F"),
    "ru": RUSSIAN + [letter.upper() for letter in RUSSIAN] + ["№"],
    "shn": list("ၵၶငၸသၺတထၼပၽၾမယရလဝႁဢၷၻၿႀ")
    + code_points("1031 102D-102E 102F-1030 1035 1062 1083-1086 103A 103B 103C 103D 1082")
    + code_points("1037 1038 1087-108A 104A 104B"),
    # Consonants, vowels, phinthu, baht, leading vowels, repetition, tone marks, thanthakhat, nikhahit.
    "th": code_points("0E01-0E3A 0E3F 0E40-0E4D"),
    "ur": list("اآأبپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنںوؤہھۂۃءیئےۓ،؛؟۔")
    + code_points("064B 064E-0652 0654 0656 0657 0670 200C"),
    "vi": LATIN + [letter.upper() for letter in LATIN],
    "en": LATIN + [letter.upper() for letter in LATIN],
}
DIGITS = {
    "km": code_points("17E0-17E9"),
    "lo": code_points("0ED0-0ED9 0030-0039"),
    "my": code_points("1040-1049 0030-0039"),
    "ru": code_points("0030-0039"),
    "shn": code_points("1090-1099 0030-0039"),
    "th": code_points("0E50-0E59"),
    "ur": code_points("06F0-06F9 0030-0039"),
    "vi": code_points("0030-0039"),
    "en": code_points("0030-0039"),
}

XKB_LAYOUTS = {
    "km": "kh(basic)",
    "lo": "la(stea)",
    "my": "mm(basic)",
    "ru": "ru(winkeys)",
    "shn": "mm(shn)",
    "th": "th(basic)",
    "ur": "pk(urd-crulp)",
    "vi": "us(basic)",
    "en": "us(basic)",
}
# X11 sends one keysym for each press. kh(basic) sends five that Unicode does not have; Xlib's Compose files turn
# them into these vowels, and so do the NiDA layouts of Keyman and of Wikimedia.
KHMER_VOWELS = {
    "\u17fb": "\u17bb\u17c7",
    "\u17fc": "\u17bb\u17c6",
    "\u17fd": "\u17c1\u17c7",
    "\u17fe": "\u17c4\u17c7",
    "\u17ff": "\u17b6\u17c6",
}

# (language, what presses type, why that is something else than xkb-data says)
DEVIATIONS = [
    ("km", {"SPCE": " ", "Shift+SPCE": "\u200b"}, "NiDA's plain space bar types U+200B: a key that seems dead"),
    (
        "lo",
        {
            "Shift+AE12": "\u0ecd\u0ec8",
            "Shift+AD01": "\u0ebb\u0ec9",
            "Shift+AD06": "\u0eb4\u0ec9",
            "Shift+AD07": "\u0eb5\u0ec9",
            "Shift+AD12": "ຫ\u0ebc",
            "Shift+AC01": "\u0eb1\u0ec9",
            "Shift+AB05": "\u0eb6\u0ec9",
            "Shift+AB06": "\u0eb7\u0ec9",
        },
        "the Lao layout of Windows has two characters here, and XKB sends one for a key",
    ),
    (
        "lo",
        {"Shift+SPCE": "\u200b"},
        "Windows has U+200B here, for Lao has no spaces between words; the U+00A0 of la(stea) is on AltGr too",
    ),
    (
        "shn",
        {"AE05": "5", "Shift+AE05": "%", "Shift+AltGr+AE05": "%"},
        "mm(shn) forgets the key; as its neighbours have it",
    ),
    (
        "shn",
        {f"AltGr+AE{at or 10:02}": chr(0x1090 + at) for at in range(10)},
        "mm(shn) repeats ASCII digits and has no Shan ones; SIIT's Shan standard has them on Alt",
    ),
    ("shn", {"Shift+AltGr+AE04": "$"}, "mm(shn) has % here and $ on Shift of the same key: a slip"),
    ("shn", {"Shift+AC04": "\u1082\u103a"}, "SIIT's Shan standard has two characters, and XKB sends the first"),
    (
        "ur",
        {"AltGr+AD02": "ؤ", "AltGr+AD06": "ۓ", "AltGr+AD09": "ۂ", "AltGr+AC01": "أ"},
        "CRULP lacks this letter; where pk(urd-navees), which was made from CRULP, has it",
    ),
    (
        "ur",
        {"Shift+AltGr+AD02": "\u0602", "Shift+AltGr+AD06": "\u0601", "Shift+AltGr+AC01": "\ufdf2"},
        "the sign gave its place to a letter",
    ),
    ("ur", {"AltGr+SPCE": "\u200c"}, "CRULP has nothing to keep letters of one word from joining"),
]

# The keysym names that occur, for PCs without KEYSYM_HEADER; with it, the test compares the two.
THAI_NAMES = """
kokai khokhai khokhuat khokhwai khokhon khorakhang ngongu chochan choching chochang soso chochoe yoying dochada
topatak thothan thonangmontho thophuthao nonen dodek totao thothung thothahan thothong nonu bobaimai popla
phophung fofa phophan fofan phosamphao moma yoyak rorua ru loling lu wowaen sosala sorusi sosua hohip lochula
oang honokhuk paiyannoi saraa maihanakat saraaa saraam sarai saraii saraue sarauee sarau sarauu phinthu - - - -
baht sarae saraae sarao saraaimaimuan saraaimaimalai lakkhangyao maiyamok maitaikhu maiek maitho maitri
maichattawa thanthakhat nikhahit - - leksun leknung leksong leksam leksi lekha lekhok lekchet lekpaet lekkao
"""
CYRILLIC_NAMES = """
io ё a а be б ve в ghe г de д ie е zhe ж ze з i и shorti й ka к el л em м en н o о pe п er р es с te т u у
ef ф ha х tse ц che ч sha ш shcha щ hardsign ъ yeru ы softsign ь e э yu ю ya я
"""
SIGN_NAMES = """
exclam ! quotedbl " numbersign # dollar $ percent % ampersand & apostrophe ' parenleft ( parenright ) asterisk *
plus + comma , minus - period . slash / colon : semicolon ; less < equal = greater > question ? at @
bracketleft [ backslash \\ bracketright ] asciicircum ^ underscore _ grave ` braceleft { bar | braceright }
asciitilde ~ guillemotleft « guillemotright » EuroSign € numerosign №
"""


def committed_keysyms():
    names = {"space": " ", "nobreakspace": "\u00a0"}
    names.update((f"Thai_{name}", chr(0x0E01 + at)) for at, name in enumerate(THAI_NAMES.split()) if name != "-")
    pairs = CYRILLIC_NAMES.split()
    for name, letter in zip(pairs[::2], pairs[1::2]):
        names[f"Cyrillic_{name}"] = letter
        names[f"Cyrillic_{name.upper()}"] = letter.upper()
    pairs = SIGN_NAMES.split()
    names.update(zip(pairs[::2], pairs[1::2]))
    return names


def header_keysyms(text):
    line = re.compile(r"^#define XK_(\w+) +0x[0-9a-f]+ +/\*[ (<]*U\+([0-9A-F]{4,6})", re.MULTILINE)
    return {name: chr(int(code, 16)) for name, code in line.findall(text)}


class Failures:
    def __init__(self):
        self.lines = []

    def add(self, where, what):
        self.lines.append(f"{where}: {what}")


def shown(text):
    """Text for a message: its code points too, for most of it is marks or cannot be seen."""
    codes = " ".join(f"U+{ord(char):04X}" for char in text)
    return f"{text} ({codes})" if text else "nothing"


def press_name(position, level):
    return LEVELS[level] + position


def parse_press(press):
    """(position, level), or None where the press has no such name."""
    prefix, plus, position = press.rpartition("+")
    if position not in POSITIONS or prefix + plus not in LEVELS:
        return None
    return position, LEVELS.index(prefix + plus)


def typed(keys, press):
    """What a press types on a layout, "" for nothing."""
    found = parse_press(press)
    if found is None:
        return ""
    position, level = found
    levels = keys.get(position, [])
    return levels[level] if level < len(levels) else ""


def escaped(text):
    """A JSON string in which marks, format and control characters and no-break spaces can be seen."""
    parts = []
    for char in text:
        if char in '"\\':
            parts.append("\\" + char)
        elif unicodedata.category(char)[0] in "MC" or char == "\u00a0":
            parts.append(f"\\u{ord(char):04x}")
        else:
            parts.append(char)
    return '"' + "".join(parts) + '"'


def written(layout):
    """The one way to write a layout: a line for each key, in the order of the keys on the keyboard."""
    fields = [f"  {json.dumps(name)}: {json.dumps(layout[name], ensure_ascii=False)},\n" for name in FIELDS[:-1]]
    keys = layout["keys"]
    lines = [
        f"    {json.dumps(position)}: [{', '.join(escaped(level) for level in keys[position])}]"
        for position in POSITIONS
        if position in keys
    ]
    return "{\n" + "".join(fields) + '  "keys": {\n' + ",\n".join(lines) + "\n  }\n}\n"


def check_form(path, text, failures):
    """The layout, or None where it is too far from the form to look at further."""
    where = path.name
    try:
        layout = json.loads(text)
    except ValueError as problem:
        failures.add(where, f"no JSON: {problem}")
        return None
    if not isinstance(layout, dict) or list(layout) != FIELDS or not isinstance(layout["keys"], dict):
        failures.add(where, f"its fields are not {', '.join(FIELDS)}")
        return None
    if layout["format"] != 1 or layout["language"] != path.stem:
        failures.add(where, "its format is not 1, or its language is not its file name")
    for field in ("name", "source", "license"):
        if not isinstance(layout[field], str) or not layout[field].strip():
            failures.add(where, f"no {field}")
    composer = COMPOSERS.get(path.stem, "none")
    if layout["composer"] != composer:
        failures.add(where, f"its composer is not {composer}")
    sound = True
    for position, levels in layout["keys"].items():
        if position not in POSITIONS:
            failures.add(where, f"no keyboard has a key {position}")
        if not isinstance(levels, list) or not all(isinstance(level, str) for level in levels):
            failures.add(where, f"{position} is not a list of texts")
            sound = False
        elif not 1 <= len(levels) <= len(LEVELS):
            failures.add(where, f"{position} has {len(levels)} levels")
        elif not levels[-1]:
            failures.add(where, f"the last level of {position} is empty")
    if not sound:
        return None
    for position in POSITIONS:
        if not layout["keys"].get(position):
            failures.add(where, f"no key {position}")
    for position, levels in layout["keys"].items():
        for level, value in enumerate(levels):
            if any(unicodedata.category(char) in ("Cc", "Cs", "Co", "Cn", "Zl", "Zp") for char in value):
                failures.add(where, f"{position} level {level + 1} holds {shown(value)}")
    if written(layout) != text:
        failures.add(where, "not written as written() in this test writes it (order, lines, escapes)")
    return layout


def check_reach(language, keys, failures):
    """That one press types each letter and each digit of the language."""
    if language not in LETTERS or language not in DIGITS:
        failures.add(language, "this test has no letters or no digits for it")
        return
    reached = {value for levels in keys.values() for value in levels}
    for char in LETTERS[language] + DIGITS[language]:
        if char not in reached:
            failures.add(language, f"no press types {shown(char)} {unicodedata.name(char, '')}")


class Xkb:
    """Reads key levels from the symbol files of xkb-data."""

    def __init__(self, folder, keysyms):
        self.folder = folder
        self.keysyms = keysyms
        self.unknown = set()

    def levels(self, layout):
        """For each position the texts of its levels; what the layout includes comes first."""
        name, section = re.fullmatch(r"(\w+)\(([\w-]+)\)", layout).groups()
        text = re.sub(r"//[^\n]*", "", (self.folder / name).read_text(encoding="utf-8", errors="replace"))
        start = re.search(rf'xkb_symbols\s+"{re.escape(section)}"\s*\{{', text)
        if start is None:
            raise LookupError(layout)
        body = text[start.end() :]
        body = body[: re.search(r"^\s*\};\s*$", body, re.MULTILINE).start()]
        found = {}
        part = re.compile(r'include\s+"(\w+\([\w-]+\))"|key\s+<(\w+)>\s*\{(.*?)\}\s*;', re.DOTALL)
        for included, position, symbols in part.findall(body):
            if included:
                found.update(self.levels(included))
            elif position in POSITIONS:
                # Not the [Group1] of symbols[Group1] = [ a, b ], but what follows.
                group = re.search(r"(?<!\w)\[([^\[\]]*)\]", symbols)
                found[position] = [self.text(level) for level in re.findall(r"\{[^}]*\}|[^,\s]+", group.group(1))]
        return found

    def text(self, symbol):
        if symbol.startswith("{"):
            return "".join(self.text(part) for part in re.findall(r"[^{},\s]+", symbol))
        if symbol.lower() in ("nosymbol", "voidsymbol", "none", "any"):
            return ""
        if len(symbol) == 1 and symbol.isascii():
            return symbol
        code = re.fullmatch(r"U([0-9A-Fa-f]{4,6})|0x0?1([0-9A-Fa-f]{6})", symbol)
        if code:
            char = chr(int(code.group(1) or code.group(2), 16))
            return KHMER_VOWELS.get(char, char)
        if symbol not in self.keysyms:
            self.unknown.add(symbol)
        return self.keysyms.get(symbol, "")


def keysyms_for_xkb(failures):
    names = committed_keysyms()
    if KEYSYM_HEADER.is_file():
        header = header_keysyms(KEYSYM_HEADER.read_text(encoding="utf-8"))
        for name, char in names.items():
            if header.get(name) != char:
                failures.add(name, f"{shown(char)} in this test, {shown(header.get(name, ''))} in {KEYSYM_HEADER}")
        names = header | names
    return names


def deviations_of(language):
    """For each deviating press of a language what it types and why."""
    return {press: (text, why) for name, texts, why in DEVIATIONS if name == language for press, text in texts.items()}


def compare_with_xkb(language, keys, xkb, failures):
    layout = XKB_LAYOUTS.get(language)
    if layout is None:
        failures.add(language, "this test knows no xkb-data layout for it")
        return
    try:
        theirs = {"SPCE": [" "]} | xkb.levels(layout)
    except (LookupError, OSError) as problem:
        failures.add(language, f"no {layout} in xkb-data: {problem!r}")
        return
    deviations = deviations_of(language)
    agreed = 0
    deviating = []
    for position in POSITIONS:
        xkb_levels = theirs.get(position, [])
        for level in range(len(LEVELS)):
            press = press_name(position, level)
            ours = typed(keys, press)
            wanted = xkb_levels[level] if level < len(xkb_levels) else ""
            if level == 1 and len(xkb_levels) == 1 and ours == xkb_levels[0]:
                wanted = ours  # In XKB, Shift leaves a key of one level as it is.
            if ours == wanted:
                agreed += ours != ""
                if press in deviations:
                    failures.add(language, f"{press} is listed as deviating from xkb-data, and does not")
            elif press in deviations and deviations[press][0] == ours:
                deviating.append(f"  {press}: {shown(ours)} for {shown(wanted)}: {deviations[press][1]}")
            else:
                failures.add(language, f"{press} types {shown(ours)}; {layout} types {shown(wanted)}")
    print(f"{language}: {agreed} key levels agree with {layout}, {len(deviating)} deviate for a reason")
    for line in deviating:
        print(line)


def check_sentences(path, layouts, failures):
    """That the presses type the text: letter by letter, or, with a composer, what the composer gets to read."""
    sentences = json.loads(path.read_text(encoding="utf-8"))
    for sentence in sentences:
        language = sentence["language"]
        where = f"{path.name} {language}"
        if language not in layouts:
            failures.add(where, "no such layout")
            continue
        keys = layouts[language]["keys"]
        text = sentence["text"]
        if not 30 <= len(text) <= 64 or unicodedata.normalize("NFC", text) != text:
            failures.add(where, f"{len(text)} characters, or not NFC")
        if layouts[language]["composer"] == "none":
            presses, wanted = sentence["presses"], text
        else:
            presses, wanted = sentence["positions"], "".join(sentence["presses"])
        for press in presses:
            if not typed(keys, press):
                failures.add(where, f"the press {press} types nothing")
        result = "".join(typed(keys, press) for press in presses)
        if result != wanted:
            failures.add(where, f"types {shown(result)} for {shown(wanted)}")
    print(f"{len(sentences)} sentences typed")


def check_all(root, failures):
    paths = sorted((root / "locales" / "keyboards").glob("*.json"))
    layouts = {}
    for path in paths:
        layout = check_form(path, path.read_bytes().decode("utf-8"), failures)
        if layout is not None:
            layouts[path.stem] = layout
            check_reach(path.stem, layout["keys"], failures)
    for language in LETTERS:
        if not any(path.stem == language for path in paths):
            failures.add(language, "no layout")
    print(f"{len(paths)} layouts")
    check_sentences(root / "tests" / "text" / "typed_sentences.json", layouts, failures)
    for language, texts, _ in DEVIATIONS:
        for press in texts:
            if parse_press(press) is None:
                failures.add(language, f"no press is named {press}")
    if not XKB_SYMBOLS.is_dir():
        print("skipped: no xkb-data")
        return
    xkb = Xkb(XKB_SYMBOLS, keysyms_for_xkb(failures))
    for language, layout in layouts.items():
        compare_with_xkb(language, layout["keys"], xkb, failures)
    for name in sorted(xkb.unknown):
        failures.add(name, "a keysym name that this test does not know")


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--root", type=pathlib.Path, default=pathlib.Path(__file__).resolve().parents[2])
    sys.stdout.reconfigure(encoding="utf-8")
    failures = Failures()
    check_all(options.parse_args().root, failures)
    for line in failures.lines:
        print(f"failed: {line}")
    print(f"{len(failures.lines)} failures")
    return 1 if failures.lines else 0


if __name__ == "__main__":
    sys.exit(main())
