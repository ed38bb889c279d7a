# SPDX-License-Identifier: Apache-2.0
"""What somebody may do by hand to a record: to every row of every table, and to every line of answers.log."""

import dataclasses
import hashlib
import json
import re
import typing

from tamper_record import payload_of, witness_record

LOG = ("event", "private_part", "shown_item", "course_feedback")


@dataclasses.dataclass
class Edit:
    kind: str  # the same for all edits of one sweep
    what: str
    place: str  # a pattern: where verify must say that it is
    change: typing.Callable  # of a Copy
    like_a_kill: bool = False  # a program that was killed leaves the same behind, and it is mended without a word


def other(value):
    """Something else of the same type, as near as it gets."""
    if value is None:
        return 1
    if isinstance(value, int):
        return value + 1
    if isinstance(value, bytes):
        return value[:-1] + bytes([value[-1] ^ 1])
    return value[:-1] + ("y" if value.endswith("x") else "x")


def names_event(*seqs):
    return r"\bevents? (?:" + "|".join(map(str, seqs)) + r")\b"


def near(seq):
    """A changed line is noticed there, or where the next one names its hash. What comes back from the witness is
    told with a number."""
    return names_event(seq, seq + 1) + r"|\d+ events came back"


def in_line(line, change):
    """The line with its JSON changed, written as the program writes it."""
    event = json.loads(line)
    change(event)
    return json.dumps(event, ensure_ascii=False, separators=(",", ":"))


def hash_of(line):
    return hashlib.sha256(line.encode()).hexdigest()


class Edits:
    def __init__(self, copy):
        self.tables = copy.tables()
        self.rows = {name: copy.rows(name) for name in self.tables}
        self.witness = copy.witness()
        self.lines = {row[0]: row[4] for row in self.rows["event"]}
        self.ids = {row[1]: row[0] for row in self.rows["event"]}

    def all(self):
        for table in self.tables:
            yield from self.of_table(table)
        yield from self.of_lines()
        yield from self.of_order()
        yield from self.of_chain()
        yield from self.of_witness()
        yield from self.of_both()

    def place(self, table, row):
        """How verify may say where the row is."""
        if table == "event":
            return near(row[0])
        if table == "private_part":
            return names_event(self.ids[row[0]])
        if table == "shown_item":
            return re.escape(row[0])
        return "course feedback" if table == "course_feedback" else rf"table {table}\b"

    def key(self, table):
        """Columns that tell one row from the others, as SQL."""
        return " AND ".join(f"{column} IS ?" for column, _ in self.tables[table])

    def of_table(self, table):
        columns = self.tables[table]
        where = self.key(table)
        for number, row in enumerate(self.rows[table]):
            name, place = f"{table} row {number + 1}", self.place(table, row)
            yield sql(f"{table}: a row deleted", name, place, f"DELETE FROM {table} WHERE {where}", row)
            for index, (column, may_be_null) in enumerate(columns):
                values = [other(row[index])] + ([None] if may_be_null and row[index] is not None else [])
                for value in values:
                    told = place
                    if table == "event" and column == "seq":
                        told = names_event(row[0], row[0] + 1) if value else None
                    kind = f"{table}: {column} {'emptied' if value is None else 'edited'}"
                    statement = f"UPDATE {table} SET {column} = ? WHERE {where}"
                    if told:
                        yield sql(kind, name, told, statement, (value, *row))
            yield self.inserted(table, row, name, place)

    def inserted(self, table, row, name, place):
        """The same row once more, under a key that is free."""
        copy = list(row)
        copy[0] = copy[0] + 10_000 if isinstance(copy[0], int) else other(copy[0])
        if table == "event":
            copy[1] = other(copy[1])
            place = r"\bevents? \d+"
        if table == "private_part":
            place = "private part"
        if table == "shown_item":
            place = re.escape(copy[0])
        marks = ", ".join("?" * len(copy))
        return sql(f"{table}: a row inserted", name, place, f"INSERT INTO {table} VALUES ({marks})", copy)

    def of_lines(self):
        """A changed line of good JSON: each member of the header and of the data."""
        for seq, line in self.lines.items():
            for member in json.loads(line):
                if member in ("data", "flags"):
                    continue
                yield self.line_edit("event: a member of the line edited", seq, member, member_change(member))
            for member in json.loads(line)["data"]:
                yield self.line_edit("event: what the line says edited", seq, member, data_change(member))
            yield self.line_edit("event: a flag added", seq, "flags", lambda e: e["flags"].append("lenient"))

    def line_edit(self, kind, seq, member, change):
        line = in_line(self.lines[seq], change)
        return sql(kind, f"event {seq}, {member}", near(seq), "UPDATE event SET line = ? WHERE seq = ?", (line, seq))

    def of_order(self):
        """Neighbours swapped: under each other's number, or the lines alone."""
        seqs = sorted(self.lines)
        for first, second in zip(seqs, seqs[1:]):
            place = names_event(first, second, second + 1)
            yield Edit("event: two neighbours swapped", f"events {first}, {second}", place, swap_seqs(first, second))
            lines = ((self.lines[second], first), (self.lines[first], second))
            yield Edit(
                "event: the lines of two neighbours swapped", f"events {first}, {second}", place, set_lines(lines)
            )

    def of_chain(self):
        """The chain made right again: in the next line only, or to the end, in the database only."""
        for seq in self.lines:
            changed = in_line(self.lines[seq], member_change("claimed_time"))
            one = [(changed, seq)]
            if seq + 1 in self.lines:
                one.append((in_line(self.lines[seq + 1], set_prev(hash_of(changed))), seq + 1))
            place = names_event(seq, seq + 1, seq + 2)
            yield Edit("event: a line and the hash in the next", f"event {seq}", place, set_lines(one))
            yield Edit("event: the chain from a line on", f"event {seq}", place, set_lines(self.chain_from(seq)))
            yield self.shortened(seq)

    def chain_from(self, seq):
        lines, prev = [], None
        for number in range(seq, max(self.lines) + 1):
            line = in_line(self.lines[number], set_prev(prev) if prev else member_change("claimed_time"))
            lines.append((line, number))
            prev = hash_of(line)
        return lines

    def shortened(self, seq):
        def change(copy):
            copy.change(("DELETE FROM event WHERE seq >= ?", (seq,)))

        return Edit("event: all from one on deleted", f"event {seq}", near(seq), change)

    def of_witness(self):
        for number, record in enumerate(self.witness, start=1):
            place = rf"answers\.log: line {number}\b|{names_event(number, number + 1)}.*answers\.log"
            payload = payload_of(record)
            yield self.witness_edit("answers.log: a line deleted", number, place, [])
            yield self.witness_edit("answers.log: a letter changed", number, place, [record[:-1] + "~"])
            checksum = record[:9] + ("1" if record[9] == "0" else "0") + record[10:]
            yield self.witness_edit("answers.log: a checksum changed", number, place, [checksum])
            yield self.witness_edit("answers.log: a line cut short", number, place, [record[: len(record) // 2]])
            yield self.witness_edit("answers.log: a line doubled", number, place, [record, record])
            line, tab, private = payload.partition("\t")
            changed = in_line(line, member_change("claimed_time")) + tab + private
            yield self.witness_edit("answers.log: a line made anew", number, place, [witness_record(changed)])
            if private:
                changed = line + tab + private[:-1] + ("0" if private[-1] != "0" else "1")
                kind = "answers.log: a private part made anew"
                yield self.witness_edit(kind, number, place, [witness_record(changed)])
                kind = "answers.log: a private part left out"
                yield self.witness_edit(kind, number, place, [witness_record(line)])
            if number < len(self.witness):
                two = [self.witness[number], record]
                place = rf"answers\.log: lines? {number}\b|{names_event(number, number + 1)}.*answers\.log"
                yield self.witness_edit("answers.log: two lines swapped", number, place, two, replaced=2)
            yield self.witness_edit("answers.log: cut off from a line on", number, place, [], replaced=10_000)

    def witness_edit(self, kind, number, place, records, replaced=1):
        lines = self.witness[: number - 1] + records + self.witness[number - 1 + replaced :]
        return Edit(
            kind,
            f"line {number}",
            place,
            lambda copy: copy.write_witness(lines),
            like_a_kill=number == len(self.witness) and not any(map(is_whole, records)),
        )

    def of_both(self):
        """The same in the database and in answers.log, each by its own rules."""
        for seq in self.lines:
            changed = self.chain_from(seq)
            by_seq = {number: line for line, number in changed}
            witness = [rewritten(record, by_seq) for record in self.witness]
            place = names_event(seq, seq + 1, seq + 2)

            def change(copy, changed=changed, witness=witness):
                set_lines(changed)(copy)
                copy.write_witness(witness)

            yield Edit("both: the chain from a line on", f"event {seq}", place, change)

            def shorten(copy, seq=seq):
                copy.change(("DELETE FROM event WHERE seq >= ?", (seq,)))
                copy.write_witness(self.witness[: seq - 1])

            yield Edit("both: all from one on deleted", f"event {seq}", near(seq), shorten)


def is_whole(record):
    return witness_record(payload_of(record)) == record


def rewritten(record, lines):
    line, tab, private = payload_of(record).partition("\t")
    return witness_record(lines.get(json.loads(line)["seq"], line) + tab + private)


def sql(kind, what, place, statement, values):
    return Edit(kind, what, place, lambda copy: copy.change((statement, tuple(values))))


def set_lines(lines):
    return lambda copy: copy.change(*[("UPDATE event SET line = ? WHERE seq = ?", each) for each in lines])


def swap_seqs(first, second):
    statement = "UPDATE event SET seq = ? WHERE seq = ?"
    return lambda copy: copy.change(
        (statement, (-1, first)), (statement, (first, second)), (statement, (second, -1))
    )


def set_prev(prev):
    return lambda event: event.update(prev=prev)


def data_change(member):
    def change(event):
        value = event["data"][member]
        if isinstance(value, bool):
            event["data"][member] = not value
        elif isinstance(value, list):
            event["data"][member] = value + ["x"]
        else:
            event["data"][member] = other(value)

    return change


def member_change(member):
    """Another value of the right form."""

    def change(event):
        value = event[member]
        if member in ("id", "device", "incarnation", "learner", "boot_id", "prev", "private_hash"):
            event[member] = value[:-1] + ("0" if value[-1:] != "0" else "1")
        elif member == "claimed_time":
            event[member] = value[:3] + ("0" if value[3] != "0" else "1") + value[4:]
        else:
            event[member] = other(value)

    return change
