#!/usr/bin/env python3
"""Checks the record of a monthly draw, independently of the service's own programs.

    python3 check_draw.py RECORD.json [--previous FILE] [--sealed FILE] [--test-chain]
    python3 check_draw.py --sealed FILE --signature HEX [--previous FILE] [--test-chain]

RECORD.json is a draw's record as the service answers it; --sealed is the list that a participant was mailed when it
was sealed; --previous is the record, or the list, of the month before. Needs nothing but Python 3.8 or later, and no
network. The specification is docs/draw.md. Exits with 0 when nothing wrong was found, 1 when a check fails, 2 when it
could not be run.

It does NOT verify that the signature is the chain's (BLS needs more than Python brings): only that it is a point that
could be one. It says so with a warning; compare the signature with https://api.drand.sh, or use verify-draw.
"""
import argparse
import hashlib
import json
import re
import sys
from datetime import datetime, timedelta, timezone

RULE = "fidelizacion/draw/v1"
QUICKNET = "52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971"
TEST_CHAIN = "5c4cdcae0a4a2f98d1ae24382d6d6095ee87ad836f5649ca0e528d31cfbb2455"
# Chain hash -> when round 1 is (seconds since 1970), seconds between rounds.
CALENDARS = {QUICKNET: (1692803367, 3), TEST_CHAIN: (1577836800, 3)}
FIELDS = ("chain", "discount", "group", "month", "participants", "previous", "reason", "roster", "round", "rule")
MOST_EXACT = 2**53 - 1
ZEROS = "0" * 64


class Failed(Exception):
    """A check that fails, with the words why."""


def sha256(data):
    return hashlib.sha256(data).digest()


def canonical(value):
    """RFC 8785 for what a list holds: ASCII strings and keys, integers, lists, objects."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def read_json(text):
    def number(written):
        value = float(written)
        return int(value) if value.is_integer() and abs(value) <= MOST_EXACT else value

    def constant(written):
        raise ValueError(written)

    try:
        return json.loads(text, parse_float=number, parse_constant=constant)
    except (ValueError, RecursionError):
        raise Failed("not JSON") from None


# --- form


def is_integer(value):
    return isinstance(value, int) and not isinstance(value, bool) and abs(value) <= MOST_EXACT


def matches(pattern):
    return lambda value: isinstance(value, str) and re.fullmatch(pattern, value, re.ASCII) is not None


is_hash = matches("[0-9a-f]{64}")


def is_discount(value):
    return (
        isinstance(value, dict)
        and set(value) == {"amount", "currency"}
        and matches(r"(0|[1-9][0-9]*)\.[0-9]{2}")(value["amount"])
        and matches("[A-Z]{3}")(value["currency"])
    )


def is_participant(value):
    return is_integer(value) and 1 <= value <= 10


def are_participants(value):
    return (
        isinstance(value, list)
        and all(map(is_participant, value))
        and all(a < b for a, b in zip(value, value[1:]))
    )


FORMS = {
    "chain": is_hash,
    "discount": is_discount,
    "group": matches("[a-z0-9-]{1,40}"),
    "month": matches("20[0-9]{2}-(0[1-9]|1[0-2])"),
    "participants": are_participants,
    "previous": is_hash,
    "reason": lambda value: value in ("fewer-than-5", "late", "missed"),
    "roster": is_hash,
    "round": lambda value: is_integer(value) and value >= 1,
    "rule": lambda value: value == RULE,
}
# What may stand beside the list; what else does is not looked at.
RESULT = {
    "commitment": is_hash,
    "signature": lambda value: isinstance(value, str),
    "winner": is_integer,
    "state": lambda value: value in ("sealed", "not-held", "decided"),
}


def not_as_it_should_be(faults):
    return Failed("not as it should be: " + ", ".join("%s (%s)" % fault for fault in faults))


def fault_of(name, value):
    """What is wrong with a field, in the words that verify-draw has too."""
    if name not in value:
        return "missing"
    if name == "participants" and isinstance(value[name], list):
        if len(value[name]) > 10:
            return "wrong number of participants"
        if all(map(is_participant, value[name])):
            return "not in ascending order"
    return "not in its form"


def read_list(value):
    """The sealed list in a record: its fields, each with its form, and the right number of participants."""
    wrong = [n for n in FIELDS if (n in value or n != "reason") and not (n in value and FORMS[n](value[n]))]
    if wrong:
        raise not_as_it_should_be([(name, fault_of(name, value)) for name in wrong])
    fields = {name: value[name] for name in FIELDS if name in value}
    count, reason = len(fields["participants"]), fields.get("reason")
    if (reason is None and count < 5) or (reason == "fewer-than-5" and count >= 5):
        raise not_as_it_should_be([("participants", "wrong number of participants")])
    return fields


def read_record(value, alone=False):
    """A record as (list, commitment, signature or None, winner or None)."""
    if not isinstance(value, dict):
        raise not_as_it_should_be([("the whole", "not an object")])
    fields = read_list(value)
    wrong = [name for name in RESULT if name in value and not RESULT[name](value[name])]
    if wrong:
        raise not_as_it_should_be([(name, "not in its form") for name in wrong])
    commitment = value.get("commitment", commitment_of(fields) if alone else None)
    signature, winner = value.get("signature"), value.get("winner")
    if (signature is None) != (winner is None):
        raise Failed("a signature and a winner come together")
    if "reason" in fields and winner is not None:
        raise Failed("a list with a reason for not being held has a winner")
    state = "not-held" if "reason" in fields else "sealed" if winner is None else "decided"
    if value.get("state", state) != state:
        raise Failed("the state is said to be %s, and is %s" % (value["state"], state))
    if commitment is None:
        raise not_as_it_should_be([("commitment", "missing")])
    return fields, commitment, signature, winner


def read_sealed(text):
    """A sealed list from its exact bytes; space around it does not count."""
    value = read_json(text.strip())
    if not isinstance(value, dict):
        raise not_as_it_should_be([("the whole", "not an object")])
    if not set(value) <= set(FIELDS):
        raise not_as_it_should_be([("the whole", "fields that a list has not")])
    fields = read_list(value)
    if canonical(fields) != text.strip():
        raise Failed("not the list's exact bytes: take the attached file as it is")
    return fields


# --- the other checks; each answers (result, words) or raises Failed


def commitment_of(fields):
    return sha256(canonical(fields).encode("utf-8")).hex()


def check_commitment(fields, commitment, sealed):
    if sealed is not None:
        try:
            mailed = read_sealed(sealed)
        except Failed as fault:
            raise Failed("the sealed list of the mail is %s" % fault) from None
        differing = [name for name in FIELDS if mailed.get(name) != fields.get(name)]
        if differing:
            raise Failed("differs from the sealed list of the mail in: " + ", ".join(differing))
    computed = commitment_of(fields)
    if computed != commitment:
        raise Failed("the list's SHA-256 is %s, not %s" % (computed, commitment))
    return "ok", "the list's SHA-256 is " + computed


def round_of_month(chain, month):
    """Noon in Madrid of the next month's first day: 10:00 UTC in April to October, 11:00 in the others."""
    year, number = int(month[:4]), int(month[5:])
    year, number = (year + 1, 1) if number == 12 else (year, number + 1)
    hour = 10 if 4 <= number <= 10 else 11
    seconds = int(datetime(year, number, 1, hour, tzinfo=timezone.utc).timestamp())
    genesis, period = CALENDARS[chain]
    return -((genesis - seconds) // period) + 1


def check_round(fields):
    if fields["chain"] not in CALENDARS:
        return "skipped", "a chain that is not known has no calendar"
    expected = round_of_month(fields["chain"], fields["month"])
    if expected != fields["round"]:
        raise Failed("%s is drawn with round %d, not %d" % (fields["month"], expected, fields["round"]))
    genesis, period = CALENDARS[fields["chain"]]
    at = datetime(1970, 1, 1) + timedelta(seconds=genesis + (expected - 1) * period)
    return "ok", "%d, the first at or after the draw, made public %s.000Z" % (expected, at.isoformat())


def check_chain(fields, allow_test_chain):
    if fields["chain"] == QUICKNET:
        return "ok", "drand's quicknet"
    if fields["chain"] == TEST_CHAIN and allow_test_chain:
        return "ok", "the test chain: NO REAL DRAW"
    raise Failed("the test chain: no real draw" if fields["chain"] == TEST_CHAIN else "not drand's quicknet, nor known")


# BLS12-381: the field, and the order of the group in which signatures are.
P = 0x1A0111EA397FE69A4B1BA7B6434BACD764774B84F38512BF6730D2A0F6B0F6241EABFFFEB153FFFFB9FEFFFFFFFFAAAB
ORDER = 0x73EDA753299D7D483339D80809A1D80553BDA402FFFE5BFEFFFFFFFF00000001


def add_points(a, b):
    if a is None or b is None:
        return a or b
    (x1, y1), (x2, y2) = a, b
    if x1 == x2 and (y1 + y2) % P == 0:
        return None
    over, under = (3 * x1 * x1, 2 * y1) if a == b else (y2 - y1, x2 - x1)
    slope = over * pow(under, -1, P) % P
    x = (slope * slope - x1 - x2) % P
    return x, (slope * (x1 - x) - y1) % P


def could_be_signature(signature):
    """Whether these are the 48 bytes of a point of the group: nearly no other 48 bytes are."""
    if not matches("[0-9a-f]{96}")(signature):
        return False
    number = int(signature, 16)
    flags, x = number >> 381, number & (2**381 - 1)
    y = pow(x**3 + 4, (P + 1) // 4, P)
    if flags not in (4, 5) or x >= P or (y * y - x**3 - 4) % P != 0:
        return False
    total, point = None, (x, y)
    for bit in bin(ORDER)[2:]:
        total = add_points(total, total)
        if bit == "1":
            total = add_points(total, point)
    return total is None


def check_signature(fields, signature):
    if "reason" in fields:
        return "nothing", "not held: " + fields["reason"]
    if signature is None:
        return "nothing", "not decided yet"
    if not could_be_signature(signature):
        raise Failed("not a signature of any round")
    return "skipped", "WARNING: not verified with the chain's public key (BLS); use verify-draw for that"


def pick_winner(fields, commitment, signature):
    seed = sha256(
        RULE.encode("ascii")
        + bytes.fromhex(fields["chain"])
        + fields["round"].to_bytes(8, "big")
        + bytes.fromhex(signature)
        + bytes.fromhex(commitment)
    )
    count, index = len(fields["participants"]), 0
    while True:
        drawn = int.from_bytes(sha256(seed + index.to_bytes(4, "big")), "big")
        if drawn < 2**256 // count * count:
            return fields["participants"][drawn % count]
        index += 1


def winner_of(fields, commitment, signature):
    return None if "reason" in fields or signature is None else pick_winner(fields, commitment, signature)


def check_winner(fields, commitment, signature, winner):
    computed = winner_of(fields, commitment, signature)
    if computed is None:
        return "nothing", "not held" if "reason" in fields else "not decided yet"
    among = "of " + ", ".join(map(str, fields["participants"]))
    if winner is not None and winner != computed:
        raise Failed("list and signature give number %d %s, not %d" % (computed, among, winner))
    return "ok", "number %d %s" % (computed, among)


def month_before(month):
    year, number = int(month[:4]), int(month[5:])
    return "%04d-%02d" % ((year - 1, 12) if number == 1 else (year, number - 1))


def check_previous(fields, previous):
    if previous is None:
        if fields["previous"] == ZEROS:
            return "ok", "the group's first month"
        return "skipped", "the month before was not given"
    try:
        before, said, _, _ = read_record(previous, alone=True)
    except Failed as fault:
        raise Failed("the month before is %s" % fault) from None
    computed, month = commitment_of(before), month_before(fields["month"])
    if computed != said:
        raise Failed("the month before is not what its commitment says")
    if before["group"] != fields["group"] or before["month"] != month:
        raise Failed("what was given is not %s in %s" % (fields["group"], month))
    if computed != fields["previous"]:
        raise Failed("the month before is %s, not %s" % (computed, fields["previous"]))
    return "ok", "the list of " + month


# --- all of it


def run_checks(read, previous, sealed, allow_test_chain):
    """Answers (lines of (check, result, words), name of the first check that failed or None, draw or None)."""
    lines, draw = [], None

    def steps():
        nonlocal draw
        draw = read()
        yield "form", lambda: ("ok", "every field is as it should be")
        fields, commitment, signature, winner = draw
        yield "commitment", lambda: check_commitment(fields, commitment, sealed)
        yield "round", lambda: check_round(fields)
        yield "chain", lambda: check_chain(fields, allow_test_chain)
        yield "signature", lambda: check_signature(fields, signature)
        yield "winner", lambda: check_winner(fields, commitment, signature, winner)
        yield "previous", lambda: check_previous(fields, previous)

    name = "form"
    try:
        for name, check in steps():
            lines.append((name,) + check())
    except Failed as fault:
        lines.append((name, "failed", str(fault)))
        return lines, name, draw
    return lines, None, draw


def check_record(value, previous=None, sealed=None, allow_test_chain=False):
    return run_checks(lambda: read_record(value), previous, sealed, allow_test_chain)


def check_sealed(text, signature, previous=None, allow_test_chain=False):
    def read():
        fields = read_sealed(text)
        return fields, commitment_of(fields), signature, None

    return run_checks(read, previous, None, allow_test_chain)


def read_file(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return file.read()


def show(lines, failed, draw):
    for name, result, words in lines:
        print("  %-11s %-8s %s" % (name, result, words))
    if failed is not None:
        print("RESULT: FAILED at %s: %s" % (failed, lines[-1][2]))
        return 1
    fields, commitment, signature, _ = draw
    if fields["chain"] != QUICKNET:
        print("!!! THIS IS NO REAL DRAW: it is of a test chain, whose randomness anybody can compute beforehand. !!!")
    if "reason" in fields:
        print("RESULT: nothing wrong found. Not held: %s." % fields["reason"])
    elif signature is None:
        print("RESULT: nothing wrong found. Sealed, and not decided yet.")
    else:
        winner = winner_of(fields, commitment, signature)
        print("RESULT: nothing wrong found. Winner: participation number %d." % winner)
        print("WARNING: that the signature is the chain's was not verified here.")
    return 0


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter, add_help=True
    )
    parser.add_argument("record", nargs="?", help="the record of a draw, a JSON file")
    parser.add_argument("--previous", help="the record or list of the month before")
    parser.add_argument("--sealed", help="the sealed list from the mail, its exact bytes")
    parser.add_argument("--signature", help="the round's signature in hex, with --sealed alone")
    parser.add_argument("--test-chain", action="store_true", help="accept the test chain, which is no real draw")
    options = parser.parse_args()
    if (options.record is None) == (options.signature is None) or not (options.record or options.sealed):
        parser.error("give a record, or --sealed FILE --signature HEX")
    try:
        sealed = read_file(options.sealed) if options.sealed else None
        record = read_file(options.record) if options.record else None
        before = read_file(options.previous) if options.previous else None
    except (OSError, UnicodeDecodeError) as fault:
        print("cannot be read: %s" % fault, file=sys.stderr)
        return 2
    try:
        previous = None if before is None else read_json(before)
    except Failed:
        previous = "not JSON"
    if record is None:
        return show(*check_sealed(sealed, options.signature, previous, options.test_chain))
    try:
        value = read_json(record)
    except Failed:
        value = None
    return show(*check_record(value, previous, sealed, options.test_chain))


if __name__ == "__main__":
    sys.exit(main())
