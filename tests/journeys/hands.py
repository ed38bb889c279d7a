# SPDX-License-Identifier: Apache-2.0
"""Two ways to use the player: with a pointer, and with the keyboard alone. Both take the steps of `robot.Robot`, so
that whoever is at the PC (officer.py, people.py) can have the one or the other; both count what a person does."""

import math

from png_rows import read_png
from robot import Robot

# As ui::UserInterface::move_focus has it.
NOT_IN_TAB_ORDER = ("status", "heading", "key")
RING = (0xF0, 0xA8, 0x18)
RING_REACH_PX = 7
RING_DIFFERENCE_MAX = 40
# Of a side of what has the focus, so much must be seen to be ringed; at two sides at least, as others may be cut.
RING_SHARE, RING_SIDES = 0.6, 2


def rect_of(node):
    """left, top, width, height: all of it, seen or not."""
    corner, _, size = node["rect"].partition(" ")
    return (*map(int, corner.split(",")), *map(int, size.split("x")))


def is_open(node):
    return bool(node["id"]) and "disabled" not in node["states"]


def controls(screen):
    """The ids that Tab goes through, in its order."""
    found = (n["id"] for n in screen.nodes if is_open(n) and n["role"] not in NOT_IN_TAB_ORDER)
    return list(dict.fromkeys(found))


def resolve(screen, wanted):
    """The node of an id; "learner/*" is the first one that begins so."""
    if wanted.endswith("*"):
        return next((n for n in screen.nodes if is_open(n) and n["id"].startswith(wanted[:-1])), None)
    return next((n for n in screen.nodes if n["id"] == wanted), None)


def focused(screen):
    return next((n for n in screen.nodes if "focused" in n["states"]), None)


def quoted_length(step):
    return len(step.partition('"')[2].rpartition('"')[0])


class Pointer(Robot):
    """`presses`: of the button; `scrolls`: screens that must be scrolled before; `typed`: letters and digits."""

    def __init__(self, *words):
        super().__init__(*words)
        self.presses = self.scrolls = self.typed = self.keystrokes = 0

    def do(self, *steps):
        for step in steps:
            verb, _, rest = step.partition(" ")
            if verb == "press":
                node = resolve(self.look(), rest)
                self.scrolls += node is not None and ("hidden" in node["states"] or "cut" in node["states"])
                self.presses += 1
            elif verb == "type":
                self.typed += quoted_length(step)
            elif verb == "key":
                self.keystrokes += 1
            super().do(step)

    def pin(self, digits):
        """On the pad; what says that the PIN is whole belongs to it."""
        for digit in digits:
            super().do(f"press pin/{digit}")
        super().do("press pin-go")
        self.typed += len(digits) + 1

    def send(self, name_field_leads_to):
        """After a text was typed."""
        self.do(f"press {name_field_leads_to}")


class Keyboard(Robot):
    """A step `press ID` is done by walking there and pressing Enter; one into a field by walking there.
    `presses`: Enter, Space and Escape; `keystrokes`: these and the walking; `typed`: letters and digits."""

    def __init__(self, *words):
        super().__init__(*words)
        self.presses = self.keystrokes = self.typed = 0
        self.scrolls = 0

    def do(self, *steps):
        for step in steps:
            verb, _, rest = step.partition(" ")
            if verb == "press":
                self.press(rest)
                continue
            if verb == "type":
                self.typed += quoted_length(step)
            elif verb == "key":
                self.keystrokes += 1
                self.presses += rest in ("enter", "space", "escape")
            super().do(step)

    def press(self, wanted):
        if wanted == "back":
            self.do("key escape")
            return
        node = self.walk_to(wanted)
        if node["role"] != "text_field":
            self.do("key enter")

    def walk_to(self, wanted):
        """The shorter way round."""
        screen = self.look()
        node = resolve(screen, wanted)
        if node is None or not is_open(node):
            raise SystemExit(f"after `{self.last}`: {wanted} cannot be pressed on the screen {screen.name}")
        order, here = controls(screen), focused(screen)
        goal = order.index(node["id"])
        at = order.index(here["id"]) if here and here["id"] in order else None
        ahead = (goal - at) % len(order) if at is not None else goal + 1
        behind = (at - goal) % len(order) if at is not None else len(order) - goal
        key, count = ("tab", ahead) if ahead <= behind else ("shift+tab", behind)
        self.do(*[f"key {key}"] * count)
        there = focused(self.look())
        if there is None or there["id"] != node["id"]:
            raise SystemExit(f"{count} times {key} lead to {there and there['id']}, not to {node['id']}")
        return there

    def pin(self, digits):
        super().do(f'type "{digits}"', "key enter")
        self.typed += len(digits) + 1

    def send(self, name_field_leads_to):
        del name_field_leads_to
        self.do("key enter")
        here = focused(self.look())
        if here is not None and here["role"] != "text_field":
            self.do("key enter")


class StrictKeyboard(Keyboard):
    """Goes on by Tab alone and looks at each stop: what has the focus is in sight and ringed, and whatever can be
    pressed is reached within its number of stops and two more. `faults`: {what is wrong: the dump}."""

    def __init__(self, bin_dir, data, modules, shots, *words):
        super().__init__(bin_dir, data, modules, shots, *words)
        self.shots = shots
        self.faults, self.ringed, self.stops = {}, set(), 0

    def press(self, wanted):
        node = self.walk_to(wanted)
        if node["role"] != "text_field":
            self.do("key enter")
        # Those of a gap have its id in theirs.
        if node["id"].startswith("option/") and node["id"].count("/") == 1:
            self.examine_consequence(node)

    def examine_consequence(self, chosen):
        """Enter leads on from here, so what came of a decision must be in sight."""
        screen = self.look()
        led_on = screen.name != "page" or screen.ids("option/")
        if not led_on and not any(n["label"] == chosen["label"] for n in screen.nodes if "hidden" not in n["states"]):
            self.fault(screen, "what came of a decision is out of sight")

    def fault(self, screen, words):
        self.faults.setdefault(f"{screen.name}: {words}", "\n".join(screen.lines))

    def walk_to(self, wanted):
        screen = self.look()
        node = resolve(screen, wanted)
        if node is None or not is_open(node):
            raise SystemExit(f"{wanted} cannot be pressed\n" + "\n".join(screen.lines))
        goal = node["id"]
        tabs_max = len(controls(screen)) + 2
        for _ in range(tabs_max + 1):
            here = focused(screen)
            if here is not None and here["id"] == goal:
                # What the screen itself put there is seen like what Tab led to.
                self.examine(screen, here)
                return here
            self.do("key tab")
            screen = self.look()
            here = focused(screen)
            if here is None:
                self.fault(screen, "Tab leads nowhere")
            else:
                self.examine(screen, here)
        raise SystemExit(f"{goal} is not reached within {tabs_max} tabs\n" + "\n".join(screen.lines))

    def examine(self, screen, node):
        self.stops += 1
        kind = node["id"].partition("/")[0]
        if "hidden" in node["states"]:
            self.fault(screen, f"{kind} has the focus out of sight")
        elif "cut" in node["states"] and not self.is_taller_than_room(screen, node):
            self.fault(screen, f"{kind} has the focus and is cut")
        elif (screen.name, kind) not in self.ringed and "cut" not in node["states"]:
            self.ringed.add((screen.name, kind))
            super().do("shoot focus")
            self.look()
            if not is_ringed(self.shots / "focus.png", rect_of(node)):
                self.fault(screen, f"no ring is seen at {kind}")

    def read_through(self):
        """By Page Down to the end and back: whatever stands there comes into sight."""
        screen = self.look()
        unseen = {n["label"] for n in screen.nodes}
        while True:
            unseen -= {n["label"] for n in screen.nodes if "hidden" not in n["states"]}
            self.do("key page-down")
            before, screen = screen, self.look()
            if screen.lines == before.lines:
                break
        for label in unseen:
            self.fault(screen, f"Page Down does not lead to {label}")
        self.do("key page-up")

    @staticmethod
    def is_taller_than_room(screen, node):
        """What does not fit between the bars cannot be seen whole."""
        bars = [rect_of(n) for n in screen.nodes if n["id"] in ("language", "back", "next", "sign-out")]
        top = max((y + h for _, y, _, h in bars if y < 60), default=0)
        bottom = min((y for _, y, _, _ in bars if y > 100), default=600)
        return rect_of(node)[3] > bottom - top - 40


def is_ringed(file, rect):
    """Along its sides, or round the mark in the middle of a place in a picture."""
    rows, step = read_png(file)
    left, top, width, height = rect

    def is_ring(x, y):
        if not (0 <= y < len(rows) and 0 <= x * step < len(rows[y])):
            return False
        pixel = rows[y][x * step : x * step + 3]
        return all(abs(one - other) <= RING_DIFFERENCE_MAX for one, other in zip(pixel, RING))

    def share(places, line_at):
        # The ring lies outside of a control, or where that is drawn edge to edge, within.
        reach = range(-RING_REACH_PX, RING_REACH_PX + 1)
        return max(sum(is_ring(*line_at(place, by)) for place in places) for by in reach) / max(1, len(places))

    across = range(left + 8, left + width - 8) or range(left, left + width)
    down = range(top + 8, top + height - 8) or range(top, top + height)
    sides = (
        (across, lambda x, by: (x, top + by)),
        (across, lambda x, by: (x, top + height + by)),
        (down, lambda y, by: (left + by, y)),
        (down, lambda y, by: (left + width + by, y)),
    )
    middle = (left + width / 2, top + height / 2)
    round_it = [(math.cos(n * math.pi / 8), math.sin(n * math.pi / 8)) for n in range(16)]
    return sum(share(places, line_at) >= RING_SHARE for places, line_at in sides) >= RING_SIDES or any(
        sum(is_ring(round(middle[0] + x * radius), round(middle[1] + y * radius)) for x, y in round_it)
        >= RING_SHARE * len(round_it)
        for radius in range(10, 40)
    )
