#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Figures of all benchmarks beside each other and beside the bars of the budget.

    report.py FIGURES.json… [--budget FILE] [--json FILE] [--markdown FILE]

Prints a line for each bar. Exit 1 where one falls short. --markdown replaces what stands between the two marks
in FILE, or writes a new one."""

import argparse
import json
import pathlib
import sys

import budget

BUSY_PERCENT = 5
BEGIN, END = "<!-- measured: begin -->", "<!-- measured: end -->"
ROWS = (
    ("first_frame_cpu_ms", "first frame, CPU ms"),
    ("first_frame_wall_ms", "first frame, wall ms"),
    ("lesson_frame_cpu_ms", "lesson frame, CPU ms"),
    ("first_frame_fifth_cpu_ms", "first frame at 20 % of a core, CPU ms"),
    ("first_frame_fifth_wall_ms", "first frame at 20 % of a core, wall ms"),
    ("lesson_frame_fifth_wall_ms", "lesson frame at 20 % of a core, wall ms"),
    ("cold_read_mb", "read from a cold disk until the first frame, MB"),
    ("cold_wall_ms", "first frame from a cold disk, wall ms"),
    ("rss_mb", "RSS, MB"),
    ("pss_mb", "PSS, MB"),
    ("uss_mb", "USS, MB"),
    ("processes", "processes"),
    ("libraries", "mapped libraries"),
    ("graphics_drivers", "of them libGL, libEGL, LLVM"),
    ("idle_cpu_percent", "idle, CPU %"),
    ("wake_ups_per_s", "idle, wake-ups a second"),
    ("turn_cpu_ms", "page turn, CPU ms"),
    ("turn_latency_ms", "page turn, ms until the page stands there"),
    ("scroll_cpu_ms", "scroll step, CPU ms"),
    ("scroll_latency_ms", "scroll step, ms until something moves"),
    ("installed_mb", "installed with dependencies, MB"),
)

TEXT_COLUMNS = {
    "cold_over_raw": "cold ÷ raw",
    "pango_cold_over_ours": "Pango cold ÷ ours",
    "pango_rewrap_over_ours": "Pango new width ÷ ours",
    "warm_ns": "warm, ns",
    "rewrap_ns_per_character": "new width, ns a character",
    "key_press_p99_ms": "key press, 99 %, ms",
}


def number(value):
    if value == int(value):
        return f"{value:,.0f}"
    for least, digits in ((100, 0), (10, 1), (0.1, 2)):
        if value >= least:
            return f"{value:,.{digits}f}"
    return f"{value:.3f}"


def with_spread(figure):
    low, high = figure.get("spread", (figure["value"],) * 2)
    words = number(figure["value"])
    return words if low == high else f"{words} ({number(low)}–{number(high)})"


def row(*cells):
    return "| " + " | ".join(str(cell) for cell in cells) + " |"


def machine_words(machine, runs):
    words = (
        f"{machine['processor']}, {machine['cores']} cores, {machine.get('memory_gb', '?')} GB, "
        f"{machine['system']}; medians of {runs} rounds (least–greatest)"
    )
    if machine["busy_percent"] >= BUSY_PERCENT:
        words += f"; other programs took {machine['busy_percent']} % of it, so times are upper bounds"
    return words


def peers_table(document):
    """Each program beside Waypost: its figure, and in bold how many times Waypost's it is."""
    names = {**document["names"], **{key: key for key in document.get("absent", {})}}
    figures = {each["name"]: each for each in document["figures"]}
    lines = [
        machine_words(document["machine"], document["runs"]) + f". 20 % of a core: {document['quota']}.",
        "",
    ]
    lines += [row("", *document["names"].values()), row(*["---"] * (len(document["names"]) + 1))]
    for metric, words in ROWS:
        own = figures.get(f"peers.waypost.{metric}")
        cells = []
        for key in document["names"]:
            figure = figures.get(f"peers.{key}.{metric}")
            cell = with_spread(figure) if figure else ""
            if figure and own and own["value"] > 0 and key != "waypost":
                cell += f" **× {number(figure['value'] / own['value'])}**"
            cells.append(cell)
        lines.append(row(words, *cells))
    for key, why in document.get("absent", {}).items():
        lines += ["", f"{names[key]} was not measured: {' '.join(why.split())}"]
    drive = [each for each in document["figures"] if each["name"].startswith("drive.")]
    lines += (
        [
            "",
            "Off-screen by `waypost drive`, the drugs module in Khmer: "
            + ", ".join(
                f"{'to the lesson' if 'lesson' in each['name'] else 'a page turn'} {with_spread(each)} ms CPU"
                for each in drive
            )
            + ".",
        ]
        if drive
        else []
    )
    return lines


def bars_table(verdicts, bars):
    """A row for each bar; a pattern's row shows its worst figure and who falls short."""
    lines = [row("bar", "measured", "promised", "", "why"), row(*["---"] * 5)]
    for key in bars:
        found = [each for each in verdicts if each.key == key]
        short = [each for each in found if each.verdict == budget.SHORT]
        if found[0].verdict == budget.UNKNOWN:
            lines.append(row(found[0].promise, "", found[0].bar, budget.UNKNOWN, found[0].reason))
            continue
        sign = -1 if "at_least" in bars[key] else 1
        worst = max(found, key=lambda each: sign * each.value)
        value = f"{budget.shown(worst.value)} {worst.unit}".strip()
        if len(found) > 1:
            value += f", the worst of {len(found)} ({worst.name})"
        verdict = f"**falls short** by {worst.by}" if short else "holds"
        if short and len(found) > 1:
            verdict += f"; {len(short)} of {len(found)} do"
        lines.append(row(worst.promise, value, worst.bar, verdict, worst.reason))
    return lines


def text_table(figures):
    """A row for each language."""
    values = {each["name"]: each for each in figures}
    metrics = [name for name in TEXT_COLUMNS if any(each.endswith("." + name) for each in values)]
    languages = dict.fromkeys(name.split(".")[1] for name in values if name.endswith(tuple(TEXT_COLUMNS)))
    lines = [row("", *(TEXT_COLUMNS[name] for name in metrics)), row(*["---"] * (len(metrics) + 1))]
    for language in languages:
        found = [values.get(f"text.{language}.{name}") for name in metrics]
        lines.append(row(language, *(with_spread(each) if each else "" for each in found)))
    return lines


def others_table(figures):
    """What no other table shows: a row a figure."""
    lines = [row("figure", "measured", "unit"), row(*["---"] * 3)]
    return lines + [row(each["name"], with_spread(each), each["unit"]) for each in figures]


def write_markdown(lines, file):
    text = "\n".join([BEGIN, *lines, END])
    if file.exists() and BEGIN in (old := file.read_text(encoding="utf-8")):
        text = old.partition(BEGIN)[0] + text + old.partition(END)[2]
    else:
        text += "\n"
    file.write_text(text, encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("figures", type=pathlib.Path, nargs="+", help="documents of the benchmarks")
    parser.add_argument("--budget", type=pathlib.Path, default=pathlib.Path(__file__).parent / "budget.json")
    parser.add_argument("--json", type=pathlib.Path, help="all documents in one")
    parser.add_argument("--markdown", type=pathlib.Path, help="tables for people")
    arguments = parser.parse_args()
    documents = {file.stem: json.loads(file.read_text(encoding="utf-8")) for file in arguments.figures}
    figures = [figure for document in documents.values() for figure in document["figures"]]
    bars = budget.read_bars(arguments.budget)
    verdicts = budget.judge(figures, bars)
    lines = []
    if "peers" in documents:
        lines += ["### Beside what a user would pick instead", "", *peers_table(documents["peers"]), ""]
    lines += ["### The bars", "", *bars_table(verdicts, bars)]
    text = [each for each in figures if each["name"].startswith("text.")]
    languages = [each for each in text if each["name"].endswith(tuple(TEXT_COLUMNS))]
    if languages:
        lines += ["", "### The text engine", "", *text_table(languages)]
    rest = [
        each for each in figures if each["name"].startswith(("counts.", "records.", "text.long", "text.draw"))
    ]
    if rest:
        lines += ["", "### Counts, records, long paragraphs", "", *others_table(rest)]
    if arguments.json:
        arguments.json.write_text(
            json.dumps({"figures": figures, "documents": documents}, indent=1), encoding="utf-8"
        )
    if arguments.markdown:
        write_markdown(lines, arguments.markdown)
    for verdict in verdicts:
        print(budget.line_of(verdict))
    short = sum(each.verdict == budget.SHORT for each in verdicts)
    unknown = sum(each.verdict == budget.UNKNOWN for each in verdicts)
    print(f"{len(verdicts) - short - unknown} hold, {short} fall short, {unknown} not measured")
    sys.exit(1 if short else 0)


if __name__ == "__main__":
    main()
