# SPDX-License-Identifier: Apache-2.0
"""Figures beside the bars of budget.json."""

import dataclasses
import fnmatch
import json

HOLDS, SHORT, UNKNOWN = "holds", "FALLS SHORT", "not measured"


@dataclasses.dataclass
class Verdict:
    key: str  # of the bar
    name: str  # of the figure
    promise: str
    bar: str  # "≤ 60"
    verdict: str
    value: float | None = None
    unit: str = ""
    by: str = ""  # how far it falls short: "17 %"
    reason: str = ""


def read_bars(file):
    return json.loads(file.read_text(encoding="utf-8"))["bars"]


def pattern_for(name, bars):
    """The key of the bar that a figure is measured against: its own name, else the longest pattern."""
    fitting = [
        key
        for key, bar in bars.items()
        if fnmatch.fnmatchcase(name, key) and not fnmatch.fnmatchcase(name, bar.get("except", ""))
    ]
    return max(fitting, key=lambda key: (key == name, len(key)), default=None)


def shown(value):
    """Four significant digits at most, thousands apart."""
    if value == 0 or abs(value) >= 1000:
        return f"{value:,.0f}"
    return f"{value:.4g}"


def bar_words(bar):
    words = f"≤ {shown(bar['at_most'])}" if "at_most" in bar else f"≥ {shown(bar['at_least'])}"
    return words + (f" (aim {shown(bar['aim'])})" if "aim" in bar else "")


def shortfall(value, bar):
    """By how much of the bar a value misses it; 0 where it holds, infinite where the bar is nothing at all."""
    limit = bar.get("at_most", bar.get("at_least"))
    missing = value - limit if "at_most" in bar else limit - value
    if missing <= 0:
        return 0
    return missing / limit if limit else float("inf")


def judge(figures, bars):
    """[Verdict], in the order of the bars; bars without any figure are among them."""
    verdicts = {key: [] for key in bars}
    for figure in figures:
        key = pattern_for(figure["name"], bars)
        if key is None:
            continue
        bar = bars[key]
        missing = shortfall(figure["value"], bar)
        by = "" if not missing else f"{missing:.0%}" if missing != float("inf") else shown(figure["value"])
        verdicts[key].append(
            Verdict(
                key,
                figure["name"],
                bar["promise"],
                bar_words(bar),
                SHORT if missing else HOLDS,
                figure["value"],
                figure["unit"],
                by,
                bar.get("reason", "") if missing else "",
            )
        )
    for key, bar in bars.items():
        if not verdicts[key]:
            why = bar.get("not_measured", "no figure of that name in this run")
            verdicts[key].append(Verdict(key, key, bar["promise"], bar_words(bar), UNKNOWN, reason=why))
    return [verdict for found in verdicts.values() for verdict in found]


def line_of(verdict):
    if verdict.verdict == UNKNOWN:
        return f"{UNKNOWN:12} {verdict.name}: {verdict.bar}: {verdict.reason}"
    words = f"{verdict.verdict:12} {verdict.name}: {shown(verdict.value)} {verdict.unit}, {verdict.bar}"
    if verdict.by:
        words += f": by {verdict.by}" + (f": {verdict.reason}" if verdict.reason else "")
    return words
