# SPDX-License-Identifier: Apache-2.0
"""Answers to items of every type, as a learner gives them at the player and as `waypost-author mark` takes them."""

MILLION = 1_000_000
# Only the author of a function knows what it takes: {item id: {outcome: response}}.
FUNCTION_ANSWERS = {
    "estimate": {"right": "2", "wrong": "20", "partly": "4"},
    "spell-a-number": {"right": "AB123456", "wrong": "12"},
    "pick-enough": {"right": ["lading", "packing"], "wrong": ["calendar"], "partly": ["lading"]},
    "roughly": {"right": "399", "wrong": "1"},
}


def rotated(values, by=1):
    return values[by:] + values[:by]


def chosen_ids(item, parts, outcome):
    keys = [part["id"] for part in parts if part["correct"]]
    others = [part["id"] for part in parts if not part["correct"]]
    if outcome == "right":
        return keys
    if outcome == "wrong":
        return others[:1]
    return keys[:1] if len(keys) > 1 else None


def decision_id(item, outcome):
    credits = {choice["id"]: choice["credit_millionths"] for choice in item["choices"]}
    fits = {
        "right": lambda credit: credit == MILLION,
        "wrong": lambda credit: credit == 0,
        "partly": lambda credit: 0 < credit < MILLION,
    }[outcome]
    return next(([choice] for choice, credit in credits.items() if fits(credit)), None)


def pairs(item, outcome):
    lefts = [pair["id"] for pair in item["pairs"]]
    if outcome == "right":
        return dict(zip(lefts, lefts))
    if outcome == "wrong":
        return dict(zip(lefts, rotated(lefts)))
    return {lefts[0]: lefts[0], **dict(zip(lefts[1:], rotated(lefts[1:])))} if len(lefts) > 2 else None


def order(item, outcome):
    steps = [step["id"] for step in item["steps"]]
    if outcome == "right":
        return steps
    if outcome == "wrong":
        return steps[::-1]
    return [*steps[:-2], steps[-1], steps[-2]]


def number(item, outcome):
    correct, tolerance = item["correct_millionths"], item["tolerance_millionths"]
    value = {"right": correct + tolerance, "wrong": correct + tolerance + MILLION}.get(outcome)
    return None if value is None else f"{value / MILLION:f}".rstrip("0").rstrip(".")


def without_wildcards(text):
    return text.replace("*", "")


def short_text(item, outcome):
    credits = {
        "right": lambda credit: credit == MILLION,
        "partly": lambda credit: 0 < credit < MILLION,
    }
    if outcome == "wrong":
        return "nothing of the kind"
    found = (v["text"] for v in item["accepted"] if credits[outcome](v["credit_millionths"]))
    text = next(found, None)
    # What the eye cannot see makes no difference.
    return None if text is None else f"  {without_wildcards(text)}\u200b "


def gap_entries(item, outcome):
    entries = {}
    for index, gap in enumerate(item["gaps"]):
        right = outcome == "right" or (outcome == "partly" and index == 0)
        if gap["options"]:
            entries[gap["id"]] = next(o["id"] for o in gap["options"] if o["correct"] == right)
        else:
            entries[gap["id"]] = (
                without_wildcards(gap["accepted"][0]["text"]) if right else "nothing of the kind"
            )
    return entries if outcome != "partly" or len(entries) > 1 else None


def response_to(item, outcome):
    """The response in the form of `waypost-author mark`, None where the item knows no such outcome."""
    kind = item["type"].removesuffix("_item")
    if kind == "function":
        return FUNCTION_ANSWERS[item["id"]].get(outcome)
    if kind in ("choice", "true_false", "picture_choice"):
        return chosen_ids(item, item["choices"], outcome)
    if kind in ("hotspot", "document_check"):
        return chosen_ids(item, item["spots"], outcome)
    return {
        "decision": decision_id,
        "matching": pairs,
        "ordering": order,
        "numeric": number,
        "short_text": short_text,
        "gaps": gap_entries,
    }[kind](item, outcome)


def give(robot, item, response):
    """Presses and types the response."""
    kind = item["type"].removesuffix("_item")
    if (
        kind in ("choice", "true_false", "picture_choice", "decision")
        or isinstance(response, list)
        and "choices" in item
    ):
        robot.do(*[f"press choice/{each}" for each in response])
    elif kind in ("hotspot", "document_check"):
        robot.do(*[f"press spot/{each}" for each in response])
    elif kind == "matching":
        for left, right in response.items():
            robot.do(f"press left/{left}", f"press right/{right}")
    elif kind == "ordering":
        put_in_order(robot, response)
    elif kind == "gaps":
        for gap in item["gaps"]:
            answer = response[gap["id"]]
            robot.do(f"press gap/{gap['id']}")
            robot.do(f"press option/{gap['id']}/{answer}" if gap["options"] else f'type "{answer}"')
    else:
        robot.do("press answer", f'type "{response}"')
    if robot.look().ids("sure/"):
        robot.do("press sure/3")


def put_in_order(robot, wanted):
    """As a person does it: what belongs on top goes up first."""
    for place, step in enumerate(wanted):
        while True:
            here = [node["id"][len("up/") :] for node in robot.look().nodes if node["id"].startswith("up/")]
            if here.index(step) == place:
                break
            robot.do(f"press up/{step}")
