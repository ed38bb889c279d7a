# SPDX-License-Identifier: Apache-2.0
"""What one look at a screen found: the semantics tree, and what of it moved when the screen was scrolled."""

import collections
import dataclasses
import re

LINE = re.compile(
    r'^(?P<role>\w+) \[(?P<id>[^]]*)\] "(?P<label>.*?)"(?: = "(?P<value>.*?)")?'
    r'(?: about "(?P<description>.*?)")?'
    r"(?P<states>(?: disabled| selected| focused| cut| hidden)*)"
    r" \((?P<x>-?\d+),(?P<y>-?\d+) (?P<width>-?\d+)x(?P<height>-?\d+)\)$"
)
BAR_MARGIN_PX = 16
CONTROL_ROLES = {"button", "choice", "list_item", "text_field", "link", "key"}


@dataclasses.dataclass(frozen=True)
class Rect:
    x0: int
    y0: int
    x1: int
    y1: int

    @property
    def width(self):
        return self.x1 - self.x0

    @property
    def height(self):
        return self.y1 - self.y0

    @property
    def is_empty(self):
        return self.width <= 0 or self.height <= 0

    def cut(self, other):
        return Rect(
            max(self.x0, other.x0), max(self.y0, other.y0), min(self.x1, other.x1), min(self.y1, other.y1)
        )

    def contains(self, other, slack=0):
        return (
            self.x0 - slack <= other.x0
            and self.y0 - slack <= other.y0
            and self.x1 + slack >= other.x1
            and self.y1 + slack >= other.y1
        )

    def inset(self, by):
        return Rect(self.x0 + by, self.y0 + by, self.x1 - by, self.y1 - by)

    def __str__(self):
        return f"({self.x0},{self.y0} {self.width}x{self.height})"


@dataclasses.dataclass(frozen=True)
class Node:
    role: str
    id: str
    label: str
    value: str
    enabled: bool
    selected: bool
    focused: bool
    whole: Rect
    scrolls: bool = False

    @property
    def is_control(self):
        return bool(self.id) and self.role in CONTROL_ROLES

    @property
    def name(self):
        return self.id or f"{self.role} '{self.label[:32]}'"


@dataclasses.dataclass
class View:
    """A screen as it stands at one place of its scrolling. `picture`: the file, where one was taken. `seen`: the part
    of the window in which what scrolls is to be seen; the whole window where nothing scrolls."""

    window: Rect
    nodes: list
    picture: object = None
    seen: Rect = None

    @property
    def clear(self):
        """Away from the bars: a line of words that one of them would cut is not drawn."""
        return Rect(self.seen.x0, self.seen.y0 + BAR_MARGIN_PX, self.seen.x1, self.seen.y1 - BAR_MARGIN_PX)

    def visible(self, node):
        return node.whole.cut(self.seen if node.scrolls else self.window)

    def is_whole(self, node):
        """With room for what is drawn at the edge of a bar."""
        return self.visible(node) == node.whole and not node.whole.is_empty


@dataclasses.dataclass
class Screen:
    """One kind of screen of one walk, scrolled from its top to its end."""

    name: str
    kind: str
    views: list
    text_percent: int = 100
    tabbed: list = None  # ids in the order in which Tab visits them

    @property
    def nodes(self):
        """Each once, where it was found first."""
        found = {}
        for view in self.views:
            counts = {}
            for node in view.nodes:
                key = (node.role, node.id, node.label)
                counts[key] = counts.get(key, 0) + 1
                # What scrolls is noted in some views only, so that the second of a kind may be the first elsewhere.
                found.setdefault((*key, 0 if node.scrolls else counts[key]), node)
        return list(found.values())


def parse(lines):
    """(kind of screen, nodes)"""
    kind = lines[0].split(" ")[1]
    nodes = []
    for line in lines[1:]:
        match = LINE.match(line)
        if match is None:
            raise SystemExit(f"a line of the dump that cannot be read: {line}")
        x, y, width, height = (int(match[name]) for name in ("x", "y", "width", "height"))
        nodes.append(
            Node(
                match["role"],
                match["id"],
                match["label"],
                match["value"] or "",
                "disabled" not in match["states"],
                "selected" in match["states"],
                "focused" in match["states"],
                Rect(x, y, x + width, y + height),
            )
        )
    return kind, nodes


def place(node):
    return node.role, node.id, node.label, node.whole


def by_chance(views):
    """Words that stand where those of another row stood before, and are the same: "Not begun"."""
    heights = collections.defaultdict(set)
    found = {place(node) for view in views for node in view.nodes if not node.id}
    for role, node_id, label, rect in found:
        heights[role, node_id, label, rect.x0, rect.width, rect.height].add(rect.y0)
    return {each for each in found if len(heights[(*each[:3], each[3].x0, each[3].width, each[3].height)]) > 1}


def note_scrolling(views):
    """Marks in each view what scrolls: all that does not stand in every one at the same place. It is to be seen between
    what stands above it at the top of its way and below it at the end of its way. Words that are scrolled out of sight
    are not in the tree, controls are."""
    standing = set.intersection(*[{place(node) for node in view.nodes} for view in views]) - by_chance(views)
    for view in views:
        view.seen = view.window
        view.nodes = [dataclasses.replace(node, scrolls=place(node) not in standing) for node in view.nodes]
    first = [node.whole for node in views[0].nodes if node.scrolls]
    last = [node.whole for node in views[-1].nodes if node.scrolls]
    if len(views) == 1 or not first or not last:
        return views
    highest, lowest = min(rect.y0 for rect in first), max(rect.y1 for rect in last)
    start, end = min(rect.x0 for rect in first), max(rect.x1 for rect in first)
    standing = [rect for *_, rect in standing if not rect.is_empty]
    over_it = [rect for rect in standing if rect.x0 < end and rect.x1 > start]
    beside = [rect for rect in standing if rect not in over_it]
    # A bar whose words stand beside what scrolls is one still; a second column is none.
    if not any(rect.y1 > highest + 1 and rect.y0 < lowest - 1 for rect in beside):
        over_it = standing
    window = views[0].window
    top = max([rect.y1 for rect in over_it if rect.y0 < highest], default=0)
    foot = min([rect.y0 for rect in over_it if rect.y0 >= highest], default=window.y1)
    for view in views:
        view.seen = Rect(0, top, window.x1, foot)
    return views
