# SPDX-License-Identifier: Apache-2.0
"""Figures as every benchmark reports them: one JSON document {"figures": [{"name", "value", "unit", …}]}."""

import os
import pathlib
import platform
import statistics
import time

UNITS = {"ms": "ms", "mb": "MB", "percent": "%", "s": "per s"}


def figure(name, values, unit=None):
    """The median of `values` under `name`, with the least and the greatest; the name's end says the unit."""
    unit = unit if unit is not None else UNITS.get(name.rpartition("_")[2], "")
    return {
        "name": name,
        "value": round(statistics.median(values), 4),
        "unit": unit,
        "spread": [round(min(values), 4), round(max(values), 4)],
        "runs": len(values),
    }


def ratios(figures, own, peers):
    """peers.ratio.METRIC_over_PEER of medians, where both were measured and the peer's is not nothing."""
    values = {each["name"]: each["value"] for each in figures}
    found = []
    for name, value in values.items():
        prefix, _, metric = name.rpartition(".")
        for peer in peers if prefix == f"peers.{own}" else ():
            other = values.get(f"peers.{peer}.{metric}")
            if other:
                found.append(figure(f"peers.ratio.{metric}_over_{peer}", [value / other], "ratio"))
    return found


def busy_percent(seconds=2):
    """How much of all cores others use at the moment."""

    def ticks():
        words = pathlib.Path("/proc/stat").read_text(encoding="utf-8").splitlines()[0].split()[1:]
        return sum(map(int, words)), int(words[3]) + int(words[4])

    begin = ticks()
    time.sleep(seconds)
    total, idle = (after - before for before, after in zip(begin, ticks()))
    return round(100 - idle / total * 100)


def describe_machine():
    lines = pathlib.Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    model = [line.split(":")[1].strip() for line in lines if line.startswith("model name")]
    pages = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    return {
        "processor": model[0] if model else platform.machine(),
        "cores": os.cpu_count(),
        "memory_gb": round(pages / 1e9, 1),
        "system": f"{platform.system()} {platform.release()}",
        "busy_percent": busy_percent(),
        "load": round(os.getloadavg()[0], 2),
    }
