#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Counts beside the last accepted ones. A count that grew is a failure until somebody accepts it.

    accepted.py COUNTS.json [--accepted FILE] [--budget FILE] [--accept]

Exit 1 where a count grew by more than its tolerance, a library is new, or a bar of the budget does not hold.
Counts that another toolchain made are not compared."""

import argparse
import json
import pathlib
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE / "counts"))
sys.path.insert(0, str(HERE / "start"))
import budget  # noqa: E402
import toolchain  # noqa: E402

# Threads meet at other places each time, and a frame more or less is drawn: 1.5 % between starts, 7 % between
# turns, which are differences of two counts.
TOLERANCE_PERCENT = {"instructions": 3, "allocations": 3, "bytes": 2, "libraries": 0}
DIFFERENCE_TOLERANCE_PERCENT = 12
FREE_OF_TOOLCHAIN = {"counts.graphics_drivers"}


def tolerance_percent(figure):
    is_difference = figure["name"].startswith(("counts.turn_", "counts.scroll_"))
    return DIFFERENCE_TOLERANCE_PERCENT if is_difference else TOLERANCE_PERCENT[figure["unit"]]


def accept(counts, file):
    """Writes these counts as the accepted ones."""
    figures = {
        each["name"]: {"value": each["value"], "tolerance_percent": tolerance_percent(each)}
        for each in counts["figures"]
    }
    document = {
        "about": "Written by ./benchmark.sh --accept. Commit it with the change that moved a count, and say why.",
        "figures": figures,
        "libraries": counts["libraries"],
        "toolchain": counts["toolchain"],
    }
    file.write_text(json.dumps(document, indent=2) + "\n", encoding="utf-8")


def compare(counts, accepted):
    """([line to print], [failure])"""
    lines, failures = [], []
    differing = toolchain.differences(accepted["toolchain"], counts["toolchain"])
    for each in counts["figures"]:
        name, value = each["name"], each["value"]
        known = accepted["figures"].get(name)
        if known is None:
            failures.append(f"{name} has no accepted value")
        elif differing and name not in FREE_OF_TOOLCHAIN:
            lines.append(f"skipped: other toolchain: {name}: {budget.shown(value)}")
        else:
            change = (value - known["value"]) / known["value"] * 100 if known["value"] else value * 100
            words = f"{name}: {budget.shown(value)}, accepted {budget.shown(known['value'])}, {change:+.1f} %"
            (failures if change > known["tolerance_percent"] else lines).append(words)
    if differing:
        lines += [f"other toolchain: {words}" for words in differing]
    else:
        failures += [f"{name} is mapped, and was not" for name in new_libraries(counts, accepted)]
    return lines, failures


def new_libraries(counts, accepted):
    return sorted(set(counts["libraries"]) - set(accepted["libraries"]))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("counts", type=pathlib.Path, help="what counts/count.py wrote")
    parser.add_argument("--accepted", type=pathlib.Path, default=HERE / "accepted.json")
    parser.add_argument("--budget", type=pathlib.Path, default=HERE / "budget.json")
    parser.add_argument(
        "--accept", action="store_true", help="these counts are the accepted ones from now on"
    )
    arguments = parser.parse_args()
    counts = json.loads(arguments.counts.read_text(encoding="utf-8"))
    if arguments.accept:
        accept(counts, arguments.accepted)
    accepted = json.loads(arguments.accepted.read_text(encoding="utf-8"))
    lines, failures = compare(counts, accepted)
    bars = {key: bar for key, bar in budget.read_bars(arguments.budget).items() if key.startswith("counts.")}
    for verdict in budget.judge(counts["figures"], bars):
        (lines if verdict.verdict == budget.HOLDS else failures).append(budget.line_of(verdict))
    print("\n".join(lines))
    for words in failures:
        print(f"failed: {words}")
    if failures:
        print("If the change is worth it, ./benchmark.sh --accept makes these the accepted values.")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
