#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""verify_events.py FILE: follows the chain of an events.jsonl (event.md). Exit code 1 where it breaks."""
import hashlib
import json
import sys


def main(name):
    findings = 0
    before, expected, head = None, 1, "0" * 64
    with open(name, "rb") as file:
        for raw in file:
            line = raw.rstrip(b"\n")
            event = json.loads(line.decode("utf-8"))
            seq = event["seq"]
            if seq != expected:
                findings += 1
                print(f"events {expected} to {seq - 1} are missing, or {seq} is out of order")
            elif event["prev"] != head:
                findings += 1
                print(f"event {seq}: prev is not the SHA-256 of event {seq - 1}")
            if before and event["device"] != before["device"]:
                findings += 1
                print(f"event {seq}: another device")
            before, expected, head = event, seq + 1, hashlib.sha256(line).hexdigest()
    print(f"{expected - 1} events, chain head {head}, {findings} findings")
    return 1 if findings else 0


sys.exit(main(sys.argv[1]))
