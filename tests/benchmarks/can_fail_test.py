#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Bars and accepted counts can fail: a value lowered on purpose ends with exit 1 and is named. Measures
nothing: the accepted counts play the part of counted ones."""

import copy
import json
import pathlib
import subprocess
import sys
import tempfile
import unittest

BENCHMARKS = pathlib.Path(__file__).resolve().parents[2] / "benchmarks"
UNITS = ("instructions", "allocations", "bytes", "libraries")


def read(name):
    return json.loads((BENCHMARKS / name).read_text(encoding="utf-8"))


def unit_of(name):
    return next((unit for unit in UNITS if name.endswith(unit)), "libraries")


class Case(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory(prefix="waypost-bars-")
        self.work = pathlib.Path(self.folder.name)
        self.accepted, self.budget = read("accepted.json"), read("budget.json")
        self.counts = {
            "figures": [
                {"name": name, "value": each["value"], "unit": unit_of(name)}
                for name, each in self.accepted["figures"].items()
            ],
            "libraries": list(self.accepted["libraries"]),
            "toolchain": dict(self.accepted["toolchain"]),
        }

    def tearDown(self):
        self.folder.cleanup()

    def write(self, name, document):
        file = self.work / name
        file.write_text(json.dumps(document), encoding="utf-8")
        return str(file)

    def run_program(self, name, *words):
        """(exit code, what it printed)"""
        done = subprocess.run(
            [sys.executable, "-B", str(BENCHMARKS / name), *words],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        return done.returncode, done.stdout


class AcceptedCounts(Case):
    def compare(self):
        return self.run_program(
            "accepted.py",
            self.write("counts.json", self.counts),
            "--accepted",
            self.write("accepted.json", self.accepted),
            "--budget",
            self.write("budget.json", self.budget),
        )

    def test_the_accepted_counts_pass(self):
        code, said = self.compare()
        self.assertEqual(code, 0, said)

    def test_each_accepted_value_that_is_lowered_fails_and_is_named(self):
        whole = copy.deepcopy(self.accepted)
        for name, each in whole["figures"].items():
            if each["value"] == 0:
                continue
            self.accepted = copy.deepcopy(whole)
            self.accepted["figures"][name]["value"] = each["value"] * 0.85
            code, said = self.compare()
            self.assertEqual(code, 1, name)
            self.assertIn(f"failed: {name}", said)

    def test_a_bar_of_the_budget_that_is_lowered_fails(self):
        counted = next(each for each in self.counts["figures"] if each["name"] == "counts.start_allocations")
        bar = {"promise": "lowered on purpose", "at_most": counted["value"] - 1, "source": "this test"}
        self.budget["bars"][counted["name"]] = bar
        code, said = self.compare()
        self.assertEqual(code, 1)
        self.assertIn("FALLS SHORT  counts.start_allocations", said)

    def test_a_new_library_fails_and_is_named(self):
        self.counts["libraries"].append("libGL.so.1")
        code, said = self.compare()
        self.assertEqual(code, 1)
        self.assertIn("libGL.so.1 is mapped, and was not", said)

    def test_fewer_are_no_failure(self):
        for each in self.counts["figures"]:
            each["value"] *= 0.5
        self.assertEqual(self.compare()[0], 0)

    def test_another_compiler_is_not_compared_but_graphics_drivers_are(self):
        self.counts["toolchain"]["compiler"] = "another"
        for each in self.counts["figures"]:
            if each["value"]:
                each["value"] *= 2
        code, said = self.compare()
        self.assertEqual(code, 0, said)
        self.assertIn("skipped: other toolchain: counts.start_instructions", said)
        self.assertIn("other toolchain: compiler: another", said)
        next(each for each in self.counts["figures"] if each["name"] == "counts.graphics_drivers")[
            "value"
        ] = 1
        self.assertEqual(self.compare()[0], 1)


class Budget(Case):
    def report(self, figures, *words):
        return self.run_program(
            "report.py",
            self.write("figures.json", {"figures": figures}),
            "--budget",
            self.write("budget.json", self.budget),
            *words,
        )

    def figures_on_their_bars(self):
        return [
            {"name": key.replace("*", "xx"), "value": bar.get("at_most", bar.get("at_least")), "unit": ""}
            for key, bar in self.budget["bars"].items()
        ]

    def test_what_is_exactly_on_its_bar_holds(self):
        code, said = self.report(self.figures_on_their_bars())
        self.assertEqual(code, 0, said)
        self.assertIn(" 0 fall short, 0 not measured", said)

    def test_each_bar_that_is_tightened_on_purpose_fails_and_is_named(self):
        figures, whole = self.figures_on_their_bars(), copy.deepcopy(self.budget)
        for key, bar in whole["bars"].items():
            self.budget = copy.deepcopy(whole)
            tightened = (
                {"at_most": bar["at_most"] - 0.01} if "at_most" in bar else {"at_least": bar["at_least"] + 1}
            )
            self.budget["bars"][key].update(tightened)
            code, said = self.report(figures)
            self.assertEqual(code, 1, key)
            self.assertIn(f"FALLS SHORT  {key.replace('*', 'xx')}:", said)

    def test_what_was_not_measured_is_said_and_fails_nothing(self):
        code, said = self.report([])
        self.assertEqual(code, 0, said)
        self.assertIn("portable folder", said)
        self.assertIn(f"{len(self.budget['bars'])} not measured", said)

    def test_every_bar_names_its_source_and_has_one_side(self):
        for key, bar in self.budget["bars"].items():
            self.assertTrue(bar["source"] and bar["promise"], key)
            self.assertEqual(("at_most" in bar) + ("at_least" in bar), 1, key)

    def test_the_most_exact_bar_counts(self):
        figures = [{"name": "text.ur.key_press_p99_ms", "value": 3, "unit": "ms"}]
        self.assertEqual(self.report(figures)[0], 0)
        figures[0]["name"] = "text.km.key_press_p99_ms"
        self.assertEqual(self.report(figures)[0], 1)

    def test_what_a_bar_leaves_out_is_not_judged(self):
        self.budget["bars"] = {"a.*": {"promise": "p", "source": "s", "at_most": 1, "except": "a.*_half"}}
        code, said = self.report([{"name": name, "value": 2, "unit": ""} for name in ("a.b", "a.b_half")])
        self.assertEqual(code, 1)
        self.assertIn("FALLS SHORT  a.b:", said)
        self.assertNotIn("a.b_half", said)

    def test_tables_go_between_the_marks_of_a_page(self):
        page = self.work / "page.md"
        page.write_text(
            "# before\n<!-- measured: begin -->\nold\n<!-- measured: end -->\nafter\n", encoding="utf-8"
        )
        self.report(self.figures_on_their_bars(), "--markdown", str(page))
        text = page.read_text(encoding="utf-8")
        self.assertTrue(text.startswith("# before\n<!-- measured: begin -->\n"))
        self.assertTrue(text.endswith("<!-- measured: end -->\nafter\n"))
        self.assertNotIn("\nold\n", text)
        self.assertIn("| start to the first lesson frame, CPU | 60 |", text)


if __name__ == "__main__":
    unittest.main()
