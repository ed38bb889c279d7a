#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Every kind of screen, in every language, size and theme, judged by rules.

screens.py BIN_DIR OUT_DIR [--walks quick|long] [--accept] [--contact] [--only NAME,NAME] [--list-findings]

quick: one walk for each language, sizes, text sizes and themes spread over them. long: a selection of all
combinations, in an order that WAYPOST_SEED gives, as far as WAYPOST_LONG_SECONDS reach. A finding that stands in
known.txt is told and does not fail; one that stands there and is not found any more does. --accept takes the pictures
of accepted.py as right. --contact lays all pictures out on sheets in OUT_DIR/contact."""

import argparse
import collections
import concurrent.futures
import itertools
import os
import pathlib
import random
import re
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import accepted  # noqa: E402
import picture_rules  # noqa: E402
import rules  # noqa: E402
import sheets  # noqa: E402
import walk  # noqa: E402
import way  # noqa: E402
from walk import Combination  # noqa: E402

KNOWN = pathlib.Path(__file__).parent / "known.txt"
LANGUAGES = ("en", "km", "lo", "my", "th", "vi", "zh-Hans", "ur")
SIZES = ("640x480", "800x600", "1024x768", "1280x800", "1920x1080", "3840x2160")
TEXT_PERCENTS = (75, 100, 150, 200)
THEMES = ("light", "dark", "contrast")
# Larger pictures have the same colours and take a script too long to look through.
PICTURE_WIDTH_MAX = 1280
SCREENS_LISTED_MAX = 3
# Of all 576 combinations these many, drawn once, so that what is known of them can be told.
LONG_COUNT, LONG_DRAWN_WITH = 72, 1
QUICK = (
    Combination("en", "800x600", 100, "light", True, True),
    Combination("km", "640x480", 100, "dark", True),
    Combination("my", "800x600", 100, "contrast", True),
    Combination("ur", "800x600", 100, "dark", True, True),
    Combination("th", "1024x768", 150, "light", True),
    Combination("vi", "800x600", 200, "light", True),
    Combination("lo", "640x480", 100, "light", True),
    Combination("zh-Hans", "1280x800", 100, "light", True),
    Combination("ur", "640x480", 200, "contrast"),
    Combination("my", "640x480", 150, "light"),
    Combination("km", "1280x800", 200, "light"),
    Combination("ur", "1280x800", 75, "light"),
    Combination("th", "640x480", 200, "light"),
    Combination("en", "3840x2160", 100, "light"),
    Combination("km", "1920x1080", 150, "dark"),
)


class Finding(collections.namedtuple("Finding", "walk screen rule control what")):
    @property
    def subject(self):
        """The control without what differs between languages and records: words, ids of learners and choices."""
        if " '" in self.control:
            return self.control.split(" '")[0]
        return re.sub(r"/.*", "/*", self.control).replace(" ", "-")

    @property
    def keys(self):
        """As known.txt may have it: of this screen, of every screen."""
        return (self.screen, self.rule, self.subject), ("*", self.rule, self.subject)

    def is_in(self, known):
        return any(key in known for key in self.keys)


def judge(modules, combination, out_dir, known_looks, keeps_only_found):
    """(combination, screens, nodes, findings, pictures by screen) of one walk."""
    screens, broken = way.take(modules, combination, out_dir, known_looks)
    findings = [Finding(combination.name, screen, "goes_on", control, why) for screen, control, why in broken]
    nodes = 0
    for screen in screens:
        nodes += sum(len(view.nodes) for view in screen.views)
        told = {(rule.__name__, *found): None for rule in rules.RULES for found in rule(screen)}
        told.update(dict.fromkeys(picture_rules.judge(screen)))
        findings += [Finding(combination.name, screen.name, *each) for each in told]
    pictures = {screen.name: [view.picture for view in screen.views if view.picture] for screen in screens}
    if keeps_only_found:
        for name in pictures.keys() - {finding.screen for finding in findings}:
            for file in pictures.pop(name):
                file.unlink()
    return combination, len(screens), nodes, findings, pictures


def combinations(kind, known_looks):
    """What the player cannot show yet is left away, and what is then there twice."""
    every = QUICK
    if kind == "long":
        mixed = list(itertools.product(LANGUAGES, SIZES, TEXT_PERCENTS, THEMES))
        random.Random(LONG_DRAWN_WITH).shuffle(mixed)
        mixed = mixed[:LONG_COUNT]
        random.Random(int(os.environ.get("WAYPOST_SEED", "1"))).shuffle(mixed)
        every = QUICK + tuple(
            Combination(*each, int(each[1].split("x")[0]) <= PICTURE_WIDTH_MAX, index % 4 == 0)
            for index, each in enumerate(mixed)
        )
    chosen = {}
    for each in every:
        text = each.text_percent if "--text-size" in known_looks else 100
        theme = each.theme if "--theme" in known_looks else "light"
        kept = Combination(each.language, each.size, text, theme, each.takes_pictures, each.tabs)
        chosen.setdefault(kept.name, kept)
    return list(chosen.values())


def known_findings():
    """{(screen, rule, subject): the walk in which it was seen}"""
    lines = KNOWN.read_text(encoding="utf-8").splitlines() if KNOWN.exists() else []
    known = {}
    for line in lines:
        if line and not line.startswith("#"):
            screen, rule, subject, walk_name = line.split()
            known[screen, rule, subject] = walk_name
    return known


def run_walks(options, known_looks):
    modules = walk.Modules(options.bin_dir, options.out_dir / "modules")
    chosen = combinations(options.walks, known_looks)
    if options.only:
        chosen = [each for each in chosen if each.name in options.only.split(",")]
    seconds = float(os.environ.get("WAYPOST_LONG_SECONDS", "1800")) if options.walks == "long" else float("inf")
    end = time.monotonic() + seconds
    # Hundreds of walks would fill a disk. What is accepted or laid out on sheets is in the quick ones as well.
    few_kept = options.walks == "long" and not options.contact
    done = []
    with concurrent.futures.ProcessPoolExecutor(os.cpu_count()) as pool:
        waiting = iter(chosen)
        running = set()
        while True:
            while len(running) < 2 * (os.cpu_count() or 1) and time.monotonic() < end:
                following = next(waiting, None)
                if following is None:
                    break
                running.add(pool.submit(judge, modules, following, options.out_dir, known_looks, few_kept))
            if not running:
                break
            finished, running = concurrent.futures.wait(running, return_when=concurrent.futures.FIRST_COMPLETED)
            done += [each.result() for each in finished]
    order = {each.name: index for index, each in enumerate(chosen)}
    return sorted(done, key=lambda each: order[each[0].name]), len(chosen)


def compare_accepted(done, options):
    """What differs from the accepted pictures. Before the first is accepted nothing is asked for."""
    out = options.out_dir / "accepted"
    out.mkdir(exist_ok=True)
    if options.walks == "long" or not options.accept and not list(accepted.FOLDER.glob("*.png")):
        return [], 0
    told, count = [], 0
    for combination, *_, pictures in done:
        for screen in accepted.CHOSEN.get(combination.name, ()):
            if not pictures.get(screen):
                told.append(f"{combination.name}: the walk has no picture of {screen}")
                continue
            name, file = f"{combination.name}-{screen}", pictures[screen][0]
            count += 1
            if options.accept:
                accepted.accept(name, file)
            elif what := accepted.compare(name, file, out):
                told.append(f"{name}: {what}")
    return told, count


def tell(findings, known, list_all):
    """One line for each cause: the screens and walks that it shows in, and one example."""
    groups = collections.defaultdict(list)
    for finding in findings:
        groups[finding.rule, finding.subject].append(finding)
    for (rule, subject), group in sorted(groups.items(), key=lambda each: (each[0][0], -len(each[1]))):
        screens = sorted({finding.screen for finding in group})
        walks = {finding.walk for finding in group}
        mark = "known " if all(finding.is_in(known) for finding in group) else ""
        first = group[0]
        print(f"{mark}{rule}: {subject} on {len(screens)} screens in {len(walks)} walks: {' '.join(screens[:5])}")
        print(f"    {first.walk} {first.screen}: {first.control} {first.what}")
    if list_all:
        for finding in sorted(findings):
            print(*finding)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("bin_dir", type=pathlib.Path)
    parser.add_argument("out_dir", type=pathlib.Path)
    parser.add_argument("--walks", choices=("quick", "long"), default="quick")
    parser.add_argument("--only", help="names of walks, LANGUAGE-SIZE-TEXT-THEME")
    parser.add_argument("--accept", action="store_true")
    parser.add_argument("--contact", action="store_true")
    parser.add_argument("--list-findings", action="store_true")
    parser.add_argument("--write-known", action="store_true", help="makes known.txt of what is found now")
    options = parser.parse_args()
    options.bin_dir, options.out_dir = options.bin_dir.resolve(), options.out_dir.resolve()
    options.out_dir.mkdir(parents=True, exist_ok=True)
    known_looks = walk.looks_of(options.bin_dir)
    done, planned = run_walks(options, known_looks)

    findings = [finding for *_, found, _ in done for finding in found]
    known = known_findings()
    new = [finding for finding in findings if not finding.is_in(known)]
    names = {combination.name for combination, *_ in done}
    keys = {key for finding in findings for key in finding.keys}
    gone = [key for key, walk_name in known.items() if walk_name in names and key not in keys]
    differences, compared = compare_accepted(done, options)
    if options.write_known:
        write_known(findings)
    if options.contact:
        sheets.write(done, options.out_dir / "contact")

    tell(findings, known, options.list_findings)
    counts = collections.Counter(finding.rule for finding in findings)
    for rule in ("goes_on", *(rule.__name__ for rule in (*rules.RULES, *picture_rules.PICTURE_RULES))):
        print(f"{rule:28} {counts[rule]:6}")
    for key in gone:
        print(f"known.txt: {' '.join(key)} is not found any more; take it out")
    for line in differences:
        print(line)
    unset = {"--theme", "--text-size"} - known_looks
    print(
        f"screens: {len(done)} of {planned} walks, {sum(each[1] for each in done)} screens, "
        f"{sum(each[2] for each in done)} nodes judged, {len(findings)} findings, {len(new)} of them new; "
        f"{compared} pictures {'accepted' if options.accept else 'compared'}, {len(differences)} differ"
        + (f"; the player has no {', '.join(sorted(unset))}" if unset else "")
    )
    if not options.write_known and (new or gone or differences):
        raise SystemExit(1)


def write_known(findings):
    """One line for what shows on a few screens each, one for all screens where it shows on many."""
    screens = collections.defaultdict(dict)
    for finding in findings:
        screens[finding.rule, finding.subject].setdefault(finding.screen, finding.walk)
    head = (
        "# SPDX-License-Identifier: Apache-2.0\n"
        "# Found and not mended yet: screen, or * for all; rule; control; a walk that shows it.\n"
        "# A line that is not found any more fails the test until it is taken out.\n"
    )
    lines = []
    for (rule, subject), walks in sorted(screens.items()):
        if len(walks) > SCREENS_LISTED_MAX:
            walks = {"*": next(iter(walks.values()))}
        lines += [" ".join((screen, rule, subject, walk_name)) for screen, walk_name in sorted(walks.items())]
    KNOWN.write_text(head + "".join(line + "\n" for line in lines), encoding="utf-8")


if __name__ == "__main__":
    main()
