#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""How ./test.sh counts: what ctest wrote goes in, the last line comes out."""

import pathlib
import subprocess
import sys
import tempfile
import unittest
from xml.sax.saxutils import escape

PROGRAM = pathlib.Path(__file__).parent / "count_results.py"


def case(name, status, output=""):
    output = f"<system-out>{escape(output)}</system-out>"
    return f'<testcase name="{name}" status="{status}">{output}</testcase>'


class CountResultsTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.file = pathlib.Path(folder.name) / "short.xml"

    def count(self, *cases, words=()):
        self.file.write_text("<testsuite>" + "".join(cases) + "</testsuite>", encoding="utf-8")
        done = subprocess.run(
            [sys.executable, "-B", PROGRAM, *words, self.file], capture_output=True, text=True, check=False
        )
        self.assertEqual(done.stderr, "")
        lines = done.stdout.splitlines()
        return done.returncode, lines[-1], lines[:-1]

    def test_a_test_counts_once(self):
        self.assertEqual(self.count(case("tidy", "run", "fine")), (0, "1 passed, 0 failed, 0 skipped", []))

    def test_a_catch_program_counts_its_test_cases(self):
        output = "All tests passed (123 assertions in 45 test cases)\n"
        self.assertEqual(self.count(case("base", "run", output))[1], "45 passed, 0 failed, 0 skipped")

    def test_failed_test_cases_are_counted_and_shown(self):
        output = (
            "x.cpp:3: FAILED:\ntest cases: 7 | 5 passed | 2 failed\nassertions: 20 | 18 passed | 2 failed\n"
        )
        status, last, shown = self.count(case("base", "fail", output))
        self.assertEqual((status, last), (1, "5 passed, 2 failed, 0 skipped"))
        self.assertIn("  x.cpp:3: FAILED:", shown)

    def test_a_crash_is_one_failure(self):
        self.assertEqual(
            self.count(case("base", "fail", "Segmentation fault"))[1], "0 passed, 1 failed, 0 skipped"
        )

    def test_a_part_that_was_skipped_says_why(self):
        output = "skipped: no /dev/loop here\nAll tests passed (1 assertion in 1 test case)\n"
        self.assertEqual(
            self.count(case("store", "run", output)),
            (0, "1 passed, 0 failed, 1 skipped", ["skipped: store: no /dev/loop here"]),
        )

    def test_a_whole_test_that_was_skipped_is_not_passed(self):
        self.assertEqual(
            self.count(case("power", "run", "skipped: not root"))[1], "0 passed, 0 failed, 1 skipped"
        )
        self.assertEqual(
            self.count(case("power", "notrun", "skipped: not root"))[1], "0 passed, 0 failed, 1 skipped"
        )

    def test_a_skip_without_a_reason_is_a_failure(self):
        self.assertEqual(self.count(case("power", "notrun", ""))[0:2], (1, "0 passed, 1 failed, 0 skipped"))

    def test_a_program_that_is_not_there_is_a_failure(self):
        self.assertEqual(
            self.count(case("gone", "notrun", "Unable to find executable: gone"))[1],
            "0 passed, 1 failed, 0 skipped",
        )

    def test_what_the_time_did_not_suffice_for_is_skipped_by_name(self):
        self.file.with_suffix(".planned").write_text("a\nb\nc\n", encoding="utf-8")
        self.file.with_suffix(".log").write_text(
            "2/3 Test #2: b ...***Timeout 3 sec\nThe stop time has been passed. Stopping all tests.\n",
            encoding="utf-8",
        )
        status, last, shown = self.count(case("a", "run"), case("b", "fail"))
        self.assertEqual((status, last), (0, "1 passed, 0 failed, 2 skipped"))
        self.assertEqual(shown, ["skipped: b: cut, the time was over", "skipped: c: cut, the time was over"])

    def test_a_timeout_of_its_own_is_a_failure(self):
        self.file.with_suffix(".log").write_text(
            "1/1 Test #1: a ......***Timeout   3 sec\n", encoding="utf-8"
        )
        self.assertEqual(self.count(case("a", "fail"))[0], 1)

    def test_what_was_cut_before_ctest_counts(self):
        self.assertEqual(
            self.count(case("a", "run"), words=("--skipped", "2"))[1], "1 passed, 0 failed, 2 skipped"
        )


if __name__ == "__main__":
    unittest.main()
