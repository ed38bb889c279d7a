#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# docs/pictures.sh [BIN_DIR [OUT_DIR]]: the README's pictures, taken by the program itself. Needs python3, and
# montage and convert of Debian's package imagemagick. BIN_DIR is build/release/bin where none is given, OUT_DIR
# docs/pictures. The same programs give the same pictures.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
bin=$(cd "${1:-$root/build/release/bin}" && pwd)
out=${2:-$root/docs/pictures}
bytes_max=150000
for program in montage convert python3; do
  command -v "$program" >/dev/null || { echo "$program is missing: apt-get install imagemagick python3" >&2; exit 3; }
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# The steps come from the module itself, as those of the journey do.
"$bin/waypost-author" dump "$bin/../share/modules/drugs" --json >"$work/module.json"
python3 -B - "$work" "$root/tests/journeys" <<'END'
import json
import pathlib
import sys

work = pathlib.Path(sys.argv[1])
sys.path.insert(0, sys.argv[2])
from steps import Course  # noqa: E402

module = json.loads((work / "module.json").read_text(encoding="utf-8"))
lessons = {lesson["id"]: lesson for lesson in module["lessons"]}


def course_of(name, language):
    course = Course(module, language, "none")
    course.enrol(name, language)
    course.add(f"press module/{module['id']}")
    return course


def read_until(course, lesson, page_id):
    course.add(f"press unit/{lesson['path']}")
    for page in lesson["pages"]:
        if page["id"] == page_id:
            return page
        if page["type"] == "choice_item":
            course.answer(page, True)
        course.add("press next")
    raise SystemExit(f"{lesson['path']} has no page {page_id}")


def write(name, course):
    (work / f"{name}.steps").write_text("\n".join(course.lines) + "\n", encoding="utf-8")


pages = course_of("Sam", "km")
read_until(pages, lessons["safety-first"], "wash")
for language in ("km", "lo", "my", "th", "vi", "zh-Hans", "en"):
    pages.add("press language", f"press language/{language}", f"shoot {language}")
pages.add("press language", "shoot languages")
write("pages", pages)

library = course_of("សុខា", "km")
library.begin_test(module["pre_test"])
library.test(module["pre_test"], 4)
library.add("press back")
library.lesson(lessons["law-and-role"], set())
read_until(library, lessons["safety-first"], "protect")
library.add("press back", "press back", "shoot library-khmer")
write("library", library)

item = course_of("မိုးမိုး", "my")
question = read_until(item, lessons["safety-first"], "dust-on-wrist")
item.answer(question, True)
item.add("shoot item-burmese")
write("item", item)

result = course_of("ຄຳແພງ", "lo")
result.begin_test(module["pre_test"])
result.test(module["pre_test"], 4)
result.add("press back")
for lesson in module["lessons"]:
    result.lesson(lesson, set())
result.begin_test(module["post_test"])
result.test(module["post_test"], 9)
result.add("shoot result-lao")
write("result", result)

keyboard = Course(module, "th", "none")
keyboard.add("press language", "press language/th", "press new-learner", "key f2")
for place in ("AC09", "AB08", "AE12", "AC08", "AD10"):
    keyboard.add(f"strike {place}")
keyboard.add("shoot keyboard-thai")
write("keyboard", keyboard)
END

# drive NAME SIZE: each on a PC of its own.
drive() {
  "$bin/waypost" drive --steps "$work/$1.steps" --data "$work/pc-$1" --shots "$work" --size "$2" \
    --now 2026-11-21T08:00:00Z --seed 1 >/dev/null
}
drive pages 700x480
drive library 800x600
drive item 800x600
drive result 800x600
drive keyboard 800x600
python3 -B "$root/tests/journeys/people.py" "$bin" "$work/office" --languages km --shots >/dev/null
cp "$work"/office/screens/km-people-*-pad.png "$work/sign-in-khmer.png"

# keep NAME FILE: few colours, no dates, so that the same pixels are the same file.
keep() {
  convert "$2" +dither -colors 64 -strip -define png:exclude-chunks=date,time "PNG8:$out/$1.png"
  local bytes
  bytes=$(stat -c %s "$out/$1.png")
  echo "$1.png: $((bytes / 1000)) kB"
  [ "$bytes" -lt "$bytes_max" ] || { echo "$1.png is larger than $((bytes_max / 1000)) kB" >&2; exit 1; }
}
mkdir -p "$out"
sheet=()
for page in km lo my th vi zh-Hans en languages; do
  sheet+=("$work/$page.png")
done
montage "${sheet[@]}" -filter Lanczos -resize 392x -tile 4x2 -geometry +4+4 -background '#c9cbc4' "$work/sheet.png"
keep seven-languages "$work/sheet.png"
for name in library-khmer item-burmese result-lao keyboard-thai sign-in-khmer; do
  keep "$name" "$work/$name.png"
done
