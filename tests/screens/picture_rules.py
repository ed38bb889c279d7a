# SPDX-License-Identifier: Apache-2.0
"""Rules over the picture of a screen, led by its semantics tree."""

import collections
import functools

import png
import tree

# WCAG 2.1, 1.4.3 and 1.4.11. Which words are large is not in the tree, so all are held to what small ones need.
WORDS_CONTRAST = 4.5
EDGE_CONTRAST = 3.0
BESIDE_PX = 4
RING_PX = 14
# Words without a ground of their own may have marks that leave the box of their lines, as Nastaliq's do.
STANDING_ROLES = ("button", "status")
# A letter that is cut by the window's edge shows as short runs of its colour down that edge.
CUT_RUN_MAX_PX = 6
CUT_RUNS_MIN = 9


@functools.lru_cache(maxsize=65536)
def luminance(pixel):
    def linear(channel):
        share = channel / 255
        return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4

    red, green, blue = map(linear, png.rgb(pixel))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def hexadecimal(pixel):
    return "#{:02x}{:02x}{:02x}".format(*png.rgb(pixel))


def colors_within(picture, rect):
    counts = collections.Counter()
    for y in range(rect.y0, rect.y1):
        counts.update(picture.row(y, rect.x0, rect.x1))
    return counts


def words_contrast(view, picture):
    """The colour that is there most is the ground; what stands out most from it is the ink. Except what cannot be
    pressed now (WCAG 1.4.3, inactive), pictures, and fields, whose words are the officer's."""
    for node in view.nodes:
        if node.role in ("image", "screen", "text_field") or not node.enabled or not node.label.strip():
            continue
        # A space bar is known by its shape.
        if node.id == "key/SPCE":
            continue
        if not view.is_whole(node) or node.scrolls and not view.clear.contains(node.whole):
            continue
        # Without the control's own edge, which may well be darker than its words.
        rect = node.whole.inset(3) if node.is_control and node.role != "link" else node.whole
        if rect.is_empty:
            continue
        counts = colors_within(picture, rect)
        ground = counts.most_common(1)[0][0]
        ink = max(counts, key=lambda pixel: contrast(pixel, ground))
        reached = contrast(ink, ground)
        if reached < WORDS_CONTRAST:
            yield node.name, f"{reached:.1f}:1, {hexadecimal(ink)} on {hexadecimal(ground)}"


def edge_contrast(view, picture):
    """A field and an answer to choose are known by their edge."""
    for node in view.nodes:
        if node.role not in ("text_field", "choice") or not node.enabled or not view.is_whole(node) or node.focused:
            continue
        # A ring lies within its target, a tab has the one edge that it stands on.
        if node.id.startswith(("spot/", "tab/")):
            continue
        rect = node.whole
        middle = (rect.y0 + rect.y1) // 2
        best = 0
        for inner, outer in ((rect.x0, rect.x0 - BESIDE_PX), (rect.x1 - 1, rect.x1 + BESIDE_PX - 1)):
            if not 0 <= outer < picture.width:
                continue
            around = picture.at(outer, middle)
            start, end = sorted((inner - 2, inner + 3))
            across = picture.row(middle, max(start, 0), min(end, picture.width))
            best = max(best, max(contrast(pixel, around) for pixel in across))
        if 0 < best < EDGE_CONTRAST:
            yield node.name, f"its edge has {best:.1f}:1"


def runs(pixels):
    length, before = 0, None
    for pixel in pixels:
        if pixel != before and length:
            yield before, length
            length = 0
        before, length = pixel, length + 1
    if length:
        yield before, length


def nothing_cut_by_the_window(view, picture):
    """Words that reach over a side of the window, or over the foot of what does not scroll."""
    width, height = picture.width, picture.height
    lines = [("window-left", picture.column(0, 0, height)), ("window-right", picture.column(width - 1, 0, height))]
    nothing_scrolls = not any(node.scrolls for node in view.nodes)
    if nothing_scrolls or view.seen.y0 > 0:
        lines.append(("window-top", picture.row(0, 0, width)))
    if nothing_scrolls or view.seen.y1 < height:
        lines.append(("window-foot", picture.row(height - 1, 0, width)))
    for name, pixels in lines:
        short = sum(length <= CUT_RUN_MAX_PX for _, length in runs(pixels))
        if short >= CUT_RUNS_MIN:
            yield name, f"{short} short strokes at the very edge: words are cut"


def covered(view, node, y):
    """Whether something else stands where that line beside the control lies, or the ring of what has the focus."""
    line = tree.Rect(node.whole.x0, y, node.whole.x1, y + 1)
    return any(
        other is not node
        and not view.visible(other).inset(-RING_PX if other.focused else 0).cut(line).is_empty
        and not other.whole.contains(node.whole)
        for other in view.nodes
    )


def nothing_sticks_out(view, picture):
    """Just above and below a button or a status nothing is drawn: else its words, or a mark of a letter, stick out."""
    for node in view.nodes:
        if node.role not in STANDING_ROLES or not view.is_whole(node) or node.focused:
            continue
        rect = node.whole
        for what, y in (("top", rect.y0 - 2), ("foot", rect.y1 + 1)):
            # What scrolls passes below a bar; a band across the window that scrolls ends where the page begins.
            is_band = node.scrolls and rect.width >= view.window.width
            passes = is_band or not node.scrolls and view.seen != view.window and view.seen.y0 <= y < view.seen.y1
            if not 0 <= y < picture.height or passes or covered(view, node, y):
                continue
            if len(set(picture.row(y, rect.x0 + 8, rect.x1 - 8))) > 1:
                yield node.name, f"something is drawn beyond its {what}"


PICTURE_RULES = (words_contrast, edge_contrast, nothing_cut_by_the_window, nothing_sticks_out)


def judge(screen, rules=PICTURE_RULES):
    """(rule, control, what) of every view that has a picture."""
    for view in screen.views:
        if view.picture is None:
            continue
        picture = png.read(view.picture)
        for rule in rules:
            for name, what in rule(view, picture):
                yield rule.__name__, name, what
