#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""pictures.py BIN_DIR WORK_DIR: takes the pictures of the README and of docs/design.md with the program itself.
docs/pictures.sh calls it and makes the files small.

Each scene is a PC of its own on the same day and with the same seed, so the same programs give the same pictures.
The steps come from the module, as those of the journey do.
"""
import json
import os
import pathlib
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "tests/journeys"))
from robot import Robot  # noqa: E402
from steps import Course  # noqa: E402

CLOCK = ["--now", "2026-11-21T08:00:00Z", "--seed", "1"]
QUESTIONS_MAX = 20
# The ring of the focus shows after a key; this one moves nothing where all is in sight.
RING = "key page-up"


class Scenes:
    def __init__(self, bin_dir, work):
        self.bin_dir, self.work = bin_dir, work
        self.modules = bin_dir.parent / "share/modules"
        author = [bin_dir / "waypost-author", "dump", self.modules / "drugs", "--json"]
        self.module = json.loads(subprocess.run(author, capture_output=True, check=True).stdout)
        self.lessons = {lesson["id"]: lesson for lesson in self.module["lessons"]}

    def course(self, name, language):
        """A new officer who has opened the course."""
        course = Course(self.module, language, "none")
        course.enrol(name, language)
        course.add(f"press module/{self.module['id']}")
        return course

    def read_until(self, course, lesson_id, page_id):
        lesson = self.lessons[lesson_id]
        course.add(f"press unit/{lesson['path']}")
        for page in lesson["pages"]:
            if page["id"] == page_id:
                return page
            if page["type"] == "choice_item":
                course.answer(page, True)
            course.add("press next")
        raise SystemExit(f"{lesson['path']} has no page {page_id}")

    def robot(self, scene, size, language="en"):
        # A path that is the same on every machine: some screens show where files lie.
        data = pathlib.Path(f"pc-{scene}")
        return Robot(
            self.bin_dir, data, self.modules, self.work, *CLOCK, "--size", size, "--language", language
        )

    def take(self, scene, course, size="800x600"):
        robot = self.robot(scene, size)
        robot.do(*course.lines)
        robot.end()


def choose(course, setting):
    """Chooses how the officer reads, and comes back to where that was."""
    course.add("press settings", f"press {setting}", "press back")


def one_page_in_seven_languages(scenes):
    course = scenes.course("Sam", "km")
    scenes.read_until(course, "safety-first", "wash")
    for language in ("km", "lo", "my", "th", "vi", "zh-Hans", "en"):
        course.add("press language", f"press language/{language}", f"shoot {language}")
    course.add("press language", "shoot languages")
    scenes.take("pages", course, "700x480")


def home(scenes):
    for name, learner, language, size in (
        ("library-khmer", "សុខា", "km", "800x600"),
        ("library-english-wide", "Maria", "en", "1280x800"),
    ):
        course = scenes.course(learner, language)
        course.begin_test(scenes.module["pre_test"])
        course.test(scenes.module["pre_test"], 4)
        course.add("press back")
        course.lesson(scenes.lessons["law-and-role"], set())
        scenes.read_until(course, "safety-first", "protect")
        course.add("press back", "press back", f"shoot {name}")
        scenes.take(name, course, size)


def lesson_in_three_looks(scenes):
    """The same page in the usual colours, in the dark ones and with letters of 200 %, and what the menu holds."""
    course = scenes.course("សុខា", "km")
    scenes.read_until(course, "safety-first", "wash")
    course.add("shoot lesson-khmer")
    choose(course, "theme/dark")
    course.add("shoot lesson-khmer-dark")
    choose(course, "theme/light")
    choose(course, "text/200")
    course.add("shoot lesson-khmer-200-percent", "press menu", "shoot menu-khmer-200-percent")
    scenes.take("lesson", course)


def lesson_in_urdu(scenes):
    course = scenes.course("سارہ", "ur")
    scenes.read_until(course, "safety-first", "wash")
    course.add("shoot lesson-urdu")
    scenes.take("urdu", course)


def one_choice(scenes):
    for name, right in (("item-burmese", True), ("choice-burmese-contrast", False)):
        course = scenes.course("မိုးမိုး", "my")
        question = scenes.read_until(course, "safety-first", "dust-on-wrist")
        course.answer(question, right)
        if not right:
            choose(course, "theme/contrast")
            course.add(RING)
        course.add(f"shoot {name}")
        scenes.take(name, course)


def result(scenes):
    course = scenes.course("ຄຳແພງ", "lo")
    course.begin_test(scenes.module["pre_test"])
    course.test(scenes.module["pre_test"], 4)
    course.add("press back")
    for lesson in scenes.module["lessons"]:
        course.lesson(lesson, set())
    course.begin_test(scenes.module["post_test"])
    course.test(scenes.module["post_test"], 9)
    course.add("shoot result-lao")
    scenes.take("result", course)


def keyboard(scenes):
    course = Course(scenes.module, "th", "none")
    course.add("press language", "press language/th", "press new-learner", "key f2")
    for place in ("AC09", "AB08", "AE12", "AC08", "AD10"):
        course.add(f"strike {place}")
    course.add("shoot keyboard-thai")
    scenes.take("keyboard", course)


def list_of_questions(scenes):
    """Six are answered, one of them is flagged, the seventh is passed over; then handing in is asked about."""
    test = scenes.module["pre_test"]
    course = scenes.course("Minh", "vi")
    course.begin_test(test)
    for number, item in enumerate(test["items"][:6]):
        if number == 4:
            course.add("press flag")
        course.answer(item, number % 2 == 0)
    course.add("press flag", "press next", "press questions", "shoot questions-vietnamese")
    course.add("press next", "wait confirm", RING, "shoot hand-in-vietnamese")
    scenes.take("questions", course)


def matching(scenes):
    """Which questions a test draws is the program's affair: those before the first matching one are passed over."""
    robot = scenes.robot("matching", "800x600")
    robot.do("press new-learner", 'type "Maria"', "press enrol", "wait module/wildlife", "press module/wildlife")
    robot.do("press unit/wildlife/pre")
    for _ in range(QUESTIONS_MAX):
        if lefts := robot.look().ids("left/"):
            break
        robot.do("press next")
    else:
        raise SystemExit("no question is matched in the test before the course on wildlife")
    rights = robot.look().ids("right/")
    for left, right in zip(lefts[:2], (rights[1], rights[2])):
        robot.do(f"press left/{left}", f"press right/{right}")
    robot.do(f"press left/{lefts[2]}", "shoot matching-english")
    robot.end()


def taking_results_out(scenes):
    course = scenes.course("มาลี", "th")
    course.begin_test(scenes.module["pre_test"])
    course.test(scenes.module["pre_test"], 6)
    course.add("press back", "press back", "press export", "press export-to/*", "wait 0", "shoot export-thai")
    scenes.take("export", course)


def settings(scenes):
    course = scenes.course("Maria", "en")
    course.add("press back", "press settings", "shoot settings-english")
    scenes.take("settings", course, "1280x800")


def main():
    bin_dir, work = (pathlib.Path(each).resolve() for each in sys.argv[1:3])
    os.chdir(work)
    scenes = Scenes(bin_dir, work)
    for scene in (
        one_page_in_seven_languages,
        home,
        lesson_in_three_looks,
        lesson_in_urdu,
        one_choice,
        result,
        keyboard,
        list_of_questions,
        matching,
        taking_results_out,
        settings,
    ):
        scene(scenes)


if __name__ == "__main__":
    main()
