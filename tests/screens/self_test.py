#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Each rule is shown to find what it is for, on screens that are made up, and to find nothing on a sound one."""

import pathlib
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import accepted  # noqa: E402
import borrowed_words  # noqa: E402
import picture_rules  # noqa: E402
import png  # noqa: E402
import rules  # noqa: E402
import tree  # noqa: E402

WINDOW = tree.Rect(0, 0, 640, 480)
SOUND = """\
screen page a/b
heading [] "A question" (24,60 592x30)
text [] "Choose one." (24,100 592x20)
choice [choice/a] "One" (24,130 592x52)
choice [choice/b] "Two" selected (24,190 592x52)
text_field [answer] "Answer" = "" (24,250 300x48)
button [keyboard] "Keyboard" (276,252 44x44)
button [next] "Go on" disabled (500,424 120x48)
button [back] "Back" (8,4 104x44)"""
ORDER = ["choice/a", "choice/b", "answer", "keyboard", "back"]
WHITE, GREY, BLACK, PALE = 0xFFFFFFFF, 0xFF808080, 0xFF000000, 0xFFE0E0E0


def screen_of(*texts, tabbed=None, percent=100):
    views = [tree.View(WINDOW, tree.parse(text.split("\n"))[1]) for text in texts]
    return tree.Screen("made-up", "page", tree.note_scrolling(views), percent, tabbed)


def names(rule, *texts, **about):
    return [name for name, _ in rule(screen_of(*texts, **about))]


def expect(actual, wanted, what):
    if actual != wanted:
        raise SystemExit(f"{what}: {actual}, not {wanted}")


def with_line(line, text=SOUND):
    return f"{text}\n{line}"


# Scrolled by 300: the row and the words move, the bars do not.
TOP = """\
screen library
button [back] "Back" (8,4 104x44)
list_item [module/a] "A" (24,60 592x52)
text [] "Not begun" (400,70 90x20)
list_item [module/z] "Z" (24,560 592x52)
button [next] "Go on" (500,424 120x48)"""
FOOT = TOP.replace("(24,60 ", "(24,-140 ").replace("(24,560 ", "(24,360 ").replace("(400,70 ", "(400,370 ")
NEVER = FOOT.replace("(24,360 ", "(24,400 ")


def tree_rules():
    sound = screen_of(SOUND, tabbed=ORDER)
    for rule in rules.RULES:
        expect(list(rule(sound)), [], f"{rule.__name__} on a sound screen")
        expect(list(rule(screen_of(TOP, FOOT))), [], f"{rule.__name__} on a sound screen that scrolls")
    expect(names(rules.labelled, SOUND.replace('"Two"', '""')), ["choice/b"], "labelled")
    expect(names(rules.one_id_each, with_line('button [next] "Go" (300,424 120x48)')), ["next"], "one_id_each")
    expect(names(rules.inside, SOUND.replace("(24,60 592x30)", "(24,60 640x30)")), ["heading 'A question'"], "inside")
    expect(names(rules.inside, SOUND.replace("(500,424 120x48)", "(500,444 120x48)")), ["next"], "inside, foot")
    expect(names(rules.comes_into_sight, TOP, NEVER), ["module/z"], "comes_into_sight")
    expect(names(rules.has_a_size, SOUND.replace("(24,130 592x52)", "(24,130 0x0)")), ["choice/a"], "has_a_size")
    small = SOUND.replace("(24,130 592x52)", "(24,130 592x40)")
    expect(names(rules.large_enough, small), ["choice/a"], "large_enough")
    larger = names(rules.large_enough, SOUND, percent=150)
    expect(larger, ["choice/a", "choice/b", "answer", "keyboard", "next", "back"], "large_enough at 150 %")
    expect(names(rules.large_enough, SOUND, percent=75), [], "large_enough at 75 %")
    expect(names(rules.controls_apart, SOUND.replace("(24,190", "(24,170")), ["choice/a"], "controls_apart")
    expect(names(rules.controls_apart, SOUND.replace("(276,252", "(300,252")), ["answer"], "a key half outside")
    expect(names(rules.words_apart, SOUND.replace("(24,100", "(24,80")), ["heading 'A question'"], "words_apart")
    over = SOUND.replace("(24,100 592x20)", "(24,100 592x50)")
    expect(names(rules.words_and_controls_apart, over), ["text 'Choose one.'"], "words_and_controls_apart")
    bars = [text.replace("(500,424 ", "(500,150 ").replace("592x52", "592x20") for text in (TOP, FOOT)]
    expect(names(rules.bars_leave_room, *bars), ["screen"], "bars_leave_room")
    expect(names(rules.ends_soon, *[TOP.replace("592x52", f"592x{i}") for i in range(52, 73)]), ["screen"], "ends_soon")
    expect(names(rules.reached_by_keyboard, SOUND, tabbed=ORDER[:-1]), ["back"], "reached_by_keyboard")
    turned = [ORDER[0], *reversed(ORDER[1:])]
    expect(names(rules.reached_by_keyboard, SOUND, tabbed=turned), ["back"], "the order of reading")


def scrolling():
    moved = {node.name for node in screen_of(TOP, FOOT).views[0].nodes if node.scrolls}
    expect(moved, {"module/a", "module/z", "text 'Not begun'"}, "what scrolls")
    expect(str(screen_of(TOP, FOOT).views[0].seen), "(0,48 640x376)", "where it is to be seen")
    # The second row's words come to stand where the first one's stood.
    rows = TOP.replace("(400,70 ", "(400,370 ") + '\ntext [] "Not begun" (400,170 90x20)'
    later = FOOT.replace("(400,370 ", "(400,170 ")
    stands = [node.name for node in screen_of(rows, later).views[1].nodes if not node.scrolls]
    expect(stands, ["back", "next"], "what stands by chance")


def painted(*rects, size=(640, 480)):
    pixels = [WHITE] * (size[0] * size[1])
    for x0, y0, x1, y1, color in rects:
        for y in range(y0, y1):
            pixels[y * size[0] + x0 : y * size[0] + x1] = [color] * (x1 - x0)
    return png.Picture(*size, pixels)


def found(rule, picture, text=SOUND):
    return [name for name, _ in rule(screen_of(text).views[0], picture)]


def pictures():
    words = [(30, 70, 90, 80, BLACK), (30, 105, 90, 112, BLACK)]
    words += [(40, y, 90, y + 10, BLACK) for y in (150, 210)]
    words += [(290, 270, 310, 280, BLACK), (20, 20, 60, 30, BLACK)]
    frames = [(24, y, 616, y + h, BLACK) for y, h in ((130, 52), (190, 52))] + [(24, 250, 324, 298, BLACK)]
    insides = [(26, y + 2, 614, y + h - 2, WHITE) for y, h in ((130, 52), (190, 52))] + [(26, 252, 322, 296, WHITE)]
    sound = painted(*frames, *insides, *words)
    for rule in picture_rules.PICTURE_RULES:
        expect(found(rule, sound), [], f"{rule.__name__} on a sound picture")
    pale = painted(*frames, *insides, (30, 70, 90, 80, GREY), *words[1:])
    expect(found(picture_rules.words_contrast, pale), ["heading 'A question'"], "words_contrast")
    faint = [(*frame[:4], PALE) for frame in frames[:1]] + frames[1:]
    expect(found(picture_rules.edge_contrast, painted(*faint, *insides, *words)), ["choice/a"], "edge_contrast")
    letters = [(0, 300 + 8 * i, 4, 302 + 8 * i, BLACK) for i in range(6)]
    cut = found(picture_rules.nothing_cut_by_the_window, painted(*frames, *insides, *words, *letters))
    expect(cut, ["window-left"], "nothing_cut_by_the_window")
    marks = found(picture_rules.nothing_sticks_out, painted(*frames, *insides, *words, (30, 46, 40, 52, BLACK)))
    expect(marks, ["back"], "nothing_sticks_out")


def files():
    one, other = painted((1, 1, 3, 3, BLACK), size=(8, 6)), painted((1, 1, 3, 4, GREY), size=(8, 6))
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder) / "one.png"
        png.write_small(file, one)
        expect(list(png.read(file).pixels), one.pixels, "a picture with a palette")
        many = png.Picture(32, 16, [0xFF000000 | i * 999 for i in range(512)])
        png.write_small(file, many)
        expect(list(png.read(file).pixels), many.pixels, "a picture of many colours")
    expect(accepted.difference(one, one)[0], 0, "the same picture")
    expect(accepted.difference(one, other)[0], 6, "how many pixels differ")
    expect(accepted.difference(one, painted(size=(6, 8))), None, "a picture of another size")


def words():
    po = 'msgid ""\nmsgstr ""\n"Language: km\\n"\n\nmsgctxt "a.title"\nmsgid "Seal"\nmsgstr "ត្រា"\n'
    template = 'msgctxt "b/c.body"\nmsgid ""\n"- Seal of {gap}\\n"\n"**Seal**\\n"\nmsgstr ""\n'
    made = borrowed_words.translate(template, po, "km")
    expect("- ត្រា {gap}\\n**ត្រា**\\n" in made, True, f"borrowed words keep marks and gaps: {made}")


def main():
    for part in (tree_rules, scrolling, pictures, files, words):
        part()
    print(f"{len(rules.RULES) + len(picture_rules.PICTURE_RULES)} rules find what they are for")


if __name__ == "__main__":
    main()
