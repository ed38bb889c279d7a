# SPDX-License-Identifier: Apache-2.0
"""Rules over what is to be seen: each a function from a screen to what is wrong with it, as pairs of the control and
words. Nothing here reads a picture; see picture_rules.py."""

import itertools

TARGET_PX = 44
KEY_WIDTH_PX = 36
UNITS_MIN = (400, 300)
VIEWS_MAX = 20
# A rectangle of the dump is rounded to whole pixels on both sides.
ROUNDING_PX = 1
# Neighbours may share a line, which both are drawn over.
SHARED_LINE_PX = 2
WORD_ROLES = {"text", "heading", "status"}


def labelled(screen):
    """Whatever can be pressed has words, for whoever has it read aloud."""
    for node in screen.views[0].nodes:
        if node.is_control and not node.label.strip():
            yield node.name, "has no label"


def one_id_each(screen):
    """Except links: a term may be linked to wherever it occurs, and each of its links opens the same definition."""
    seen = set()
    for node in screen.views[0].nodes:
        if not node.is_control or node.role == "link":
            continue
        if node.id in seen:
            yield node.name, "is there twice"
        seen.add(node.id)


def inside(screen):
    """Nothing reaches over the window's sides, and what does not scroll not over its top and foot."""
    window = screen.views[0].window
    for node in screen.nodes:
        rect = node.whole
        if rect.x0 < -ROUNDING_PX or rect.x1 > window.x1 + ROUNDING_PX:
            yield node.name, f"{rect} reaches over a side of the window"
        if not node.scrolls and (rect.y0 < -ROUNDING_PX or rect.y1 > window.y1 + ROUNDING_PX):
            yield node.name, f"{rect} reaches over the window's top or foot and cannot be scrolled to"


def comes_into_sight(screen):
    """Scrolled from top to end, the first and the last line of everything is seen once; so what is taller than the
    window counts as well."""
    tops, feet, found = set(), set(), {}
    for view in screen.views:
        for node in view.nodes:
            key = (node.role, node.id, node.label)
            if not node.scrolls or node.whole.is_empty:
                continue
            found.setdefault(key, node)
            visible = view.visible(node)
            if not visible.is_empty and abs(visible.y0 - node.whole.y0) <= SHARED_LINE_PX:
                tops.add(key)
            if not visible.is_empty and abs(visible.y1 - node.whole.y1) <= SHARED_LINE_PX:
                feet.add(key)
    for key, node in found.items():
        if key not in tops or key not in feet:
            yield node.name, "is never seen whole, however far one scrolls"


def ends_soon(screen):
    """Nobody scrolls through more than a score of windows."""
    if len(screen.views) > VIEWS_MAX:
        yield "screen", f"is more than {VIEWS_MAX} windows high"


def bars_leave_room(screen):
    """What stands at top and foot leaves to what scrolls at least a third of the window's height."""
    for view in screen.views[:1]:
        if len(screen.views) > 1 and view.seen.height * 3 < view.window.height:
            yield "screen", f"{view.seen.height} of {view.window.height} px are left to what scrolls"


def has_a_size(screen):
    for node in screen.views[0].nodes:
        if node.is_control and node.whole.is_empty:
            yield node.name, f"{node.whole} has no size"


def zoom_of(screen):
    """How much everything grows with the letters: as far as 400 by 300 units are left (ui::text_size). Letters below
    100 % stay in targets of the usual size."""
    window = screen.views[0].window
    return max(1, min(screen.text_percent / 100, window.width / UNITS_MIN[0], window.height / UNITS_MIN[1]))


def large_enough(screen):
    """Except links in running text, which are as high as their line (WCAG 2.2, 2.5.8, inline). Targets grow with the
    letters, but not where a keyboard stands on the screen, beside which the field has to find room. The keys of a board
    are as wide as fifteen in a row are."""
    with_keyboard = any(node.id.startswith("keyboard/") for node in screen.nodes if node.role == "key")
    for node in screen.nodes:
        if not node.is_control or node.role == "link" or node.whole.is_empty:
            continue
        of_keyboard = with_keyboard or node.role == "key" or node.id.startswith("keyboard/")
        wanted = TARGET_PX * (1 if of_keyboard else zoom_of(screen))
        wide_enough = node.id.startswith("key/") and node.whole.width >= KEY_WIDTH_PX
        smaller = node.whole.height if wide_enough else min(node.whole.width, node.whole.height)
        if smaller < wanted - ROUNDING_PX:
            yield node.name, f"{node.whole.width}x{node.whole.height} is less than {wanted:.0f} each way"


def overlap(one, other):
    shared = one.cut(other)
    return shared.width > SHARED_LINE_PX and shared.height > SHARED_LINE_PX


def _pairs(screen, accepts):
    found = set()
    for view in screen.views:
        nodes = [node for node in view.nodes if accepts(node) and not view.visible(node).is_empty]
        for one, other in itertools.combinations(nodes, 2):
            if overlap(view.visible(one), view.visible(other)) and (one.name, other.name) not in found:
                found.add((one.name, other.name))
                yield view, one, other


def may_hold(outer, inner):
    """Controls that lie within another: the small keyboard in a field; links in a row that is text."""
    if outer.role == "text_field" and inner.id.startswith("keyboard"):
        return True
    return inner.role == "link"


def controls_apart(screen):
    """A press means one thing."""
    for view, one, other in _pairs(screen, lambda node: node.is_control):
        outer, inner = sorted((one, other), key=lambda node: -node.whole.width * node.whole.height)
        if outer.role == inner.role == "link":
            continue
        if may_hold(outer, inner) and outer.whole.contains(inner.whole, SHARED_LINE_PX):
            continue
        yield one.name, f"{view.visible(one)} overlaps {other.name} {view.visible(other)}"


def words_apart(screen):
    """No words over other words. A status may hold the words that are noted one by one as well."""
    for view, one, other in _pairs(screen, lambda node: node.role in WORD_ROLES):
        outer, inner = sorted((one, other), key=lambda node: -node.whole.width * node.whole.height)
        if outer.role == "status" and outer.whole.contains(inner.whole, SHARED_LINE_PX):
            continue
        yield one.name, f"{view.visible(one)} overlaps {other.name} {view.visible(other)}"


def words_and_controls_apart(screen):
    """A control may hold the words that are written on it, and a status or a text may hold links and buttons; what lies
    half over the other is wrong."""
    pairs = _pairs(screen, lambda node: node.is_control or node.role in WORD_ROLES)
    for view, one, other in pairs:
        if one.is_control == other.is_control:
            continue
        if one.whole.contains(other.whole, SHARED_LINE_PX) or other.whole.contains(one.whole, SHARED_LINE_PX):
            continue
        yield one.name, f"{view.visible(one)} overlaps {other.name} {view.visible(other)}"


def reached_by_keyboard(screen):
    """Tab visits each control once, in reading order, and comes back. Keys of the on-screen keyboard are for hands."""
    if screen.tabbed is None:
        return
    wanted = []
    for node in screen.views[0].nodes:
        if node.is_control and node.enabled and node.role != "key" and node.id not in wanted:
            wanted.append(node.id)
    if not wanted:
        return
    for missing in [node_id for node_id in wanted if node_id not in screen.tabbed]:
        yield missing, "is not reached with Tab"
    order = [node_id for node_id in screen.tabbed if node_id in wanted]
    if set(order) == set(wanted) and order:
        start = wanted.index(order[0])
        expected = wanted[start:] + wanted[:start]
        if order[: len(wanted)] != expected:
            index = next(i for i, pair in enumerate(zip(order, expected)) if pair[0] != pair[1])
            yield order[index], f"is visited where {expected[index]} comes in reading order"


RULES = (
    labelled,
    one_id_each,
    inside,
    comes_into_sight,
    ends_soon,
    bars_leave_room,
    has_a_size,
    large_enough,
    controls_apart,
    words_apart,
    words_and_controls_apart,
    reached_by_keyboard,
)
