#!/usr/bin/env python3
"""A third verifier, written from docs/proofs.md alone: Python 3 and its standard library, nothing else.

    python3 verify.py [--strict] [--public-key KEY] [--receipt FILE]... [--checkpoint FILE KEY]... [--witness KEY]... EXPORT...

Prints one JSON object for each export, and ends with the worst of their statuses (1, 3, 0).
"""
import base64
import hashlib
import json
import re
import sys
from datetime import datetime, timezone

EXACT = 2**53 - 1
SPECIAL = {ord(c): "\\u%04x" % ord(c) for c in map(chr, range(0x20))}
SPECIAL.update({0x08: "\\b", 0x09: "\\t", 0x0A: "\\n", 0x0C: "\\f", 0x0D: "\\r", 0x22: '\\"', 0x5C: "\\\\"})


# Encoding: canonical JSON (RFC 8785), hashes, trees (RFC 6962)


def number(value):
    if isinstance(value, int):
        return str(value)
    if value == int(value):
        return str(int(value))
    digits, _, exponent = repr(value).partition("e")
    if exponent == "":
        exponent = "0"
    sign = "-" if digits.startswith("-") else ""
    whole, _, part = digits.lstrip("-").partition(".")
    figures = (whole + part).lstrip("0")
    point = len(whole) + int(exponent) - (len(whole + part) - len(figures))
    figures = figures.rstrip("0")
    if point > 0:
        return sign + figures[:point] + "." + figures[point:]
    if point > -6:
        return sign + "0." + "0" * -point + figures
    rest = "." + figures[1:] if len(figures) > 1 else ""
    return "%s%s%se%d" % (sign, figures[0], rest, point - 1)


def canonical_text(value):
    if value is None:
        return "null"
    if value is True:
        return "true"
    if value is False:
        return "false"
    if isinstance(value, str):
        return '"' + value.translate(SPECIAL) + '"'
    if isinstance(value, (int, float)):
        return number(value)
    if isinstance(value, list):
        return "[" + ",".join(canonical_text(item) for item in value) + "]"
    names = sorted(value, key=lambda name: name.encode("utf-16-be"))
    return "{" + ",".join(canonical_text(name) + ":" + canonical_text(value[name]) for name in names) + "}"


def canonical(value):
    return canonical_text(value).encode("utf-8")


def sha256(content):
    return hashlib.sha256(content).digest()


def leaf_of(content):
    return sha256(b"\x00" + content)


class Tree:
    """Keeps the roots of its full subtrees, the largest first."""

    def __init__(self):
        self.size, self.peaks = 0, []

    def copy(self):
        other = Tree()
        other.size, other.peaks = self.size, list(self.peaks)
        return other

    def add(self, leaf):
        height = 0
        while self.peaks and self.peaks[-1][0] == height:
            leaf = sha256(b"\x01" + self.peaks.pop()[1] + leaf)
            height += 1
        self.peaks.append((height, leaf))
        self.size += 1

    @property
    def root(self):
        if not self.peaks:
            return sha256(b"").hex()
        right = self.peaks[-1][1]
        for _, left in reversed(self.peaks[:-1]):
            right = sha256(b"\x01" + left + right)
        return right.hex()


# Signatures: Ed25519 (RFC 8032, section 5.1.7)

P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
I = pow(2, (P - 1) // 4, P)


def plus(one, other):
    a = (one[1] - one[0]) * (other[1] - other[0]) % P
    b = (one[1] + one[0]) * (other[1] + other[0]) % P
    c = 2 * one[3] * other[3] * D % P
    d = 2 * one[2] * other[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % P, g * h % P, f * g % P, e * h % P


def times(scalar, point):
    sum_ = (0, 1, 1, 0)
    while scalar:
        if scalar & 1:
            sum_ = plus(sum_, point)
        point = plus(point, point)
        scalar >>= 1
    return sum_


def point_in(encoded):
    y = int.from_bytes(encoded, "little")
    sign, y = y >> 255, y & ((1 << 255) - 1)
    if y >= P:
        return None
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * I % P
    if (x * x - square) % P or (x == 0 and sign):
        return None
    if x & 1 != sign:
        x = P - x
    return x, y, 1, x * y % P


BASE = point_in((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))
known = {}


def is_signed(public_key, statement, signature):
    asked = (public_key, statement, signature)
    if asked not in known:
        known[asked] = check_signature(*asked)
    return known[asked]


def check_signature(public_key, statement, signature):
    if not KEY.fullmatch(public_key) or not re.fullmatch(r"[A-Za-z0-9_-]{86}", signature):
        return False
    key, signed = bytes_in(public_key), bytes_in(signature)
    a, r, s = point_in(key), point_in(signed[:32]), int.from_bytes(signed[32:], "little")
    if a is None or r is None or s >= L:
        return False
    k = int.from_bytes(hashlib.sha512(signed[:32] + key + statement).digest(), "little") % L
    one, other = times(s, BASE), plus(r, times(k, a))
    return (one[0] * other[2] - other[0] * one[2]) % P == 0 and (one[1] * other[2] - other[1] * one[2]) % P == 0


def bytes_in(text):
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


# Strict reading

KEY = re.compile(r"[A-Za-z0-9_-]{43}")
PLACE = re.compile(r"0|[1-9][0-9]{0,19}")
HASH = re.compile(r"[0-9a-f]{64}")
DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
MONTH = re.compile(r"([0-9]{4})-([0-9]{2})")


def is_text(value):
    return isinstance(value, str)


def is_whole(value):
    if isinstance(value, float):
        return value == int(value)
    return isinstance(value, int) and not isinstance(value, bool)


def matches(pattern):
    return lambda value: isinstance(value, str) and pattern.fullmatch(value) is not None


def is_month(value):
    found = MONTH.fullmatch(value) if isinstance(value, str) else None
    return found is not None and 1900 <= int(found[1]) <= 2999 and 1 <= int(found[2]) <= 12


def is_day(value):
    if not isinstance(value, str) or not DAY.fullmatch(value) or not is_month(value[:7]):
        return False
    return 1 <= int(value[8:]) <= int(last_day(value[:7])[8:])


def last_day(month):
    year, number_ = int(month[:4]), int(month[5:])
    following = (year + 1, 1) if number_ == 12 else (year, number_ + 1)
    days = (datetime(*following, 1) - datetime(year, number_, 1)).days
    return "%s-%02d" % (month, days)


def once(pairs):
    fields = dict(pairs)
    if len(fields) != len(pairs):
        raise ValueError("a name twice")
    return fields


def no_constant(_):
    raise ValueError("no number")


def is_plain(value, depth=100):
    if isinstance(value, str):
        return not any(0xD800 <= ord(unit) <= 0xDFFF for unit in value)
    if isinstance(value, bool) or value is None:
        return True
    if isinstance(value, (int, float)):
        return abs(value) <= EXACT
    if depth == 0:
        return False
    if isinstance(value, list):
        return all(is_plain(item, depth - 1) for item in value)
    return all(is_plain(name) and is_plain(held, depth - 1) for name, held in value.items())


def value_in(line):
    try:
        value = json.loads(line.decode("utf-8"), object_pairs_hook=once, parse_constant=no_constant)
        return value if is_plain(value) else None
    except (ValueError, RecursionError):
        return None


def has(fields):
    return lambda value: isinstance(value, dict) and all(check(value.get(name, MISSING)) for name, check in fields.items())


def optional(check):
    return lambda value: value is MISSING or check(value)


def exactly(fields):
    return lambda value: has(fields)(value) and len(value) == len(fields)


MISSING = object()
is_place, is_hash, is_key = matches(PLACE), matches(HASH), matches(KEY)
is_head = exactly({"size": lambda v: is_whole(v) and v > 0, "position": is_place, "root": is_hash})


def is_scores(value):
    return isinstance(value, list) and all(map(has({"month": is_month, "score": is_whole}), value))


def one_of(*values):
    return lambda value: is_text(value) and value in values


def is_event(value):
    if not has({"position": is_place, "stream": is_text, "revision": is_whole, "id": is_text, "type": is_text,
                "metadata": lambda v: isinstance(v, dict), "setAsideAt": optional(is_place)})(value):
        return False
    left_out = "setAsideAt" in value
    is_data = isinstance(value.get("data"), dict) or (left_out and "data" in value)
    return is_data and len(value) == (8 if left_out else 7)


is_cut = exactly({"position": is_place, "stream": is_text, "cut": one_of("tombstoned", "truncated", "whole")})

WHOSE = {"employeeId": is_text, "employmentNo": is_whole}
ENTRY = {**WHOSE, "entryId": is_text, "kind": is_text, "points": is_whole, "occurredOn": is_day}
UNDOES = {"direction": one_of("award", "deduct"), "kind": is_text, "points": is_whole, "occurredOn": is_day}
OPENING = {"fixed": is_whole, "behaviour": is_whole, "months": is_scores, "insteadOf": optional(is_scores)}
SIGNED = {"keyId": is_text, "signature": is_text}
COUNTING = {
    "OrganisationFounded": {"timeZone": is_text, "basePoints": is_whole},
    "BookBegun": {"month": is_month},
    "MonthClosed": {"month": is_month},
    "EmployeeRegistered": {**WHOSE, "officeId": is_text, "joinedOn": is_day, "basePoints": is_whole},
    "PointAwarded": ENTRY,
    "PointDeducted": ENTRY,
    "EntryReversed": {**WHOSE, "entryId": is_text, "undoes": has(UNDOES)},
    "EmployeeTransferred": {"employeeId": is_text, "officeId": is_text, "effectiveOn": is_day},
    "EmployeeLeft": {"employeeId": is_text},
    "JoiningCorrected": {"employeeId": is_text, "joinedOn": is_day},
    "DepartureUndone": {"employeeId": is_text},
    "RegistrationUndone": {"employeeId": is_text},
    "TransferUndone": {"employeeId": is_text, "effectiveOn": is_day},
    "OpeningRecorded": {**WHOSE, **OPENING},
    "OpeningWithdrawn": {**WHOSE, "undoes": has(OPENING)},
    "EventSetAside": {"position": is_place, "stream": is_text, "revision": is_whole, "eventType": is_text,
                      "personal": has({"by": is_text, "reason": is_text})},
    "StatementVoided": {"position": is_place, "stream": is_text, "revision": is_whole, "eventType": is_text,
                        "personal": has({"by": is_text, "reason": is_text})},
    "AnotherLogDeclared": {**SIGNED, "instead": is_head, "log": is_head,
                           "personal": has({"by": is_text, "reason": is_text})},
    "SigningKeyIntroduced": {**SIGNED, "publicKey": is_key},
    "SigningKeyChanged": {**SIGNED, "publicKey": is_key, "replaces": is_text, "signatureOfReplaced": is_text,
                          "log": optional(is_head)},
    "LogHeadSigned": {**SIGNED, "head": is_head, "checkpointSignature": optional(is_text)},
    "MonthSealed": {**SIGNED, "seal": has({"month": is_month, "log": has(
        {"size": is_whole, "position": is_text, "root": is_text})})},
}
OF_RULES_2 = {"BookBegun", "OpeningRecorded", "JoiningCorrected", "DepartureUndone", "RegistrationUndone",
              "TransferUndone", "PersonsJoined"}


# Counting


def next_month(month):
    year, number_ = int(month[:4]), int(month[5:])
    return "%04d-01" % (year + 1) if number_ == 12 else "%04d-%02d" % (year, number_ + 1)


def month_before(month):
    year, number_ = int(month[:4]), int(month[5:])
    return "%04d-12" % (year - 1) if number_ == 1 else "%04d-%02d" % (year, number_ - 1)


class Person:
    def __init__(self, data, before):
        self.employment, self.joined_on = data["employmentNo"], data["joinedOn"]
        # Office, day, whether it is the registration: by day, of one day in the order of the log.
        self.moves = [(data["officeId"], data["joinedOn"], True)]
        self.left, self.scores, self.before = False, {}, before

    def move(self, office, day):
        at = sum(1 for move in self.moves if move[1] <= day)
        self.moves.insert(at, (office, day, False))

    def rejoin(self, day):
        self.joined_on = day
        others = [move for move in self.moves if not move[2]]
        own = [(move[0], day, True) for move in self.moves if move[2]]
        self.moves = [m for m in others if m[1] < day] + own + [m for m in others if m[1] >= day]

    def unmove(self, day):
        for at in range(len(self.moves) - 1, -1, -1):
            if self.moves[at][1] == day and not self.moves[at][2]:
                del self.moves[at]
                return

    def office_on(self, day):
        held = [move for move in self.moves if move[1] <= day] or self.moves[:1]
        return held[-1][0]


class Ledger:
    def __init__(self):
        self.people, self.entries, self.last_closed, self.rules = {}, {}, None, 1

    def apply(self, kind, data, link):
        if kind == "MonthClosed":
            return self.close(data["month"])
        if kind == "BookBegun":
            self.last_closed = month_before(data["month"])
        if kind in OF_RULES_2:
            self.rules = 2
        if kind in ("PointAwarded", "PointDeducted"):
            sign = 1 if kind == "PointAwarded" else -1
            self.count(data, data, sign * data["points"], link, False)
        elif kind == "EntryReversed":
            undoes = data["undoes"]
            sign = -1 if undoes["direction"] == "award" else 1
            self.count(data, undoes, sign * undoes["points"], link, True)
        elif kind == "OpeningRecorded":
            self.bring_in(data, data, 1)
        elif kind == "OpeningWithdrawn":
            self.bring_in(data, data["undoes"], -1)
        elif kind == "EmployeeRegistered":
            who = data["employeeId"]
            self.people[who] = Person(data, self.people.get(who))
        else:
            self.change(kind, data)
        return None

    def change(self, kind, data):
        who = data.get("employeeId")
        person = self.people.get(who) if is_text(who) else None
        if person is None:
            return
        if kind == "EmployeeTransferred":
            person.move(data["officeId"], data["effectiveOn"])
        elif kind == "EmployeeLeft":
            person.left = True
        elif kind == "DepartureUndone":
            person.left = False
        elif kind == "JoiningCorrected":
            person.rejoin(data["joinedOn"])
        elif kind == "TransferUndone":
            person.unmove(data["effectiveOn"])
        elif kind == "RegistrationUndone":
            if person.before is None:
                del self.people[who]
            else:
                self.people[who] = person.before

    def count(self, data, what, points, link, is_reversal):
        if what["kind"] != "behaviour" or what.get("trial") is True:
            return
        own = what["occurredOn"][:7]
        late = self.last_closed is not None and own <= self.last_closed
        counts_in = next_month(self.last_closed) if late else own
        leaf = {"employeeId": data["employeeId"], "employmentNo": data["employmentNo"], "entryId": data["entryId"],
                "isReversal": is_reversal, "occurredOn": what["occurredOn"], "points": points,
                "countsIn": counts_in, "lateFor": own if late else None, "link": link}
        self.entries.setdefault(counts_in, Tree()).add(leaf_of(canonical(leaf)))
        self.score(data, points, (counts_in, counts_in[:4]))

    def bring_in(self, data, opening, sign):
        for name, way in (("months", sign), ("insteadOf", -sign)):
            for one in opening.get(name, ()):
                year = one["month"][:4]
                if self.last_closed is None or year + "-12" > self.last_closed:
                    self.score(data, way * one["score"], (year,))

    def score(self, data, points, periods):
        person = self.people.get(data["employeeId"])
        if person is not None and person.employment == data["employmentNo"]:
            for period in periods:
                person.scores[period] = person.scores.get(period, 0) + points

    def close(self, month):
        periods = [month, month[:4]] if month.endswith("-12") else [month]
        boards = [self.board(period, last_day(month)) for period in periods]
        for person in self.people.values():
            for period in periods:
                person.scores.pop(period, None)
        entries = self.entries.pop(month, Tree())
        self.last_closed = month
        return {"rules": self.rules, "boards": boards, "entries": {"count": entries.size, "root": entries.root}}

    def board(self, period, day):
        rows = [(-person.scores.get(period, 0), who.encode("utf-8"), who, person)
                for who, person in self.people.items() if not person.left and person.joined_on <= day]
        tree, ranks = Tree(), {}
        for minus, _, who, person in sorted(rows, key=lambda row: row[:2]):
            office = person.office_on(day)
            row = {"employeeId": who, "employmentNo": person.employment, "officeId": office, "score": -minus}
            for name, among in (("rank", None), ("officeRank", (office,))):
                count, rank, score = ranks.get(among, (0, 0, None))
                ranks[among] = (count + 1, rank if score == minus else count + 1, minus)
                row[name] = ranks[among][1]
            tree.add(leaf_of(canonical(row)))
        return {"period": period, "count": tree.size, "root": tree.root}


# The log


class Linked:
    """The tree over the links that the events give, and from the first difference on the one over those they carry."""

    def __init__(self):
        self.derived, self.stored, self.position = Tree(), None, "0"

    def add(self, derived, stored, position):
        if derived != stored and self.stored is None:
            self.stored = self.derived.copy()
        self.derived.add(leaf_of(bytes.fromhex(derived)))
        if self.stored is not None:
            self.stored.add(leaf_of(bytes.fromhex(stored)))
        self.position = position

    @property
    def roots(self):
        return [self.derived.root] + ([] if self.stored is None else [self.stored.root])


def link_of(event, previous):
    content = {name: event[name] for name in ("stream", "revision", "id", "type", "data")}
    metadata = {name: held for name, held in event["metadata"].items() if name != "link"}
    is_sealed = has({"sealed": is_text, "subject": is_text})(event["data"].get("personal"))
    content.update(format=f"pointbook-event/{2 if is_sealed else 1}", previous=previous, metadata=metadata)
    return sha256(canonical(content)).hex()


def key_id(public_key):
    return sha256(bytes_in(public_key)).hex()[:16]


def head_statement(head):
    return canonical({"format": "pointbook-head/1", "size": head["size"], "position": head["position"],
                      "root": head["root"]})


def other_log_statement(data):
    heads = {name: {field: data[name][field] for field in ("size", "position", "root")} for name in ("instead", "log")}
    return canonical({"format": "pointbook-other-log/1", **heads})


def checkpoint_statement(first_key, head):
    root = base64.b64encode(bytes.fromhex(head["root"])).decode()
    return ("pointbook/%s\n%d\n%s\n" % (key_id(first_key), head["size"], root)).encode()


def instant(metadata):
    at = metadata.get("recordedAt")
    if not is_text(at) or not re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z", at, re.ASCII):
        return None
    try:
        return datetime.strptime(at, "%Y-%m-%dT%H:%M:%S.%fZ").replace(tzinfo=timezone.utc).timestamp()
    except ValueError:
        return None


class Verifier:
    def __init__(self, trusted=None, receipts=(), checkpoints=(), witnesses=()):
        self.trusted, self.receipts, self.checkpoints = trusted, list(receipts), list(checkpoints)
        self.witnesses = list(witnesses)
        genuine = [r for r in self.receipts if is_genuine(r)] + [c for c in self.checkpoints if c["isGenuine"]]
        self.waiting = sorted((r["head"] for r in genuine), key=lambda head: head["size"])
        self.findings, self.place = [], None
        self.ends, self.is_linked = {}, False
        self.log, self.signed_log, self.steps = Linked(), Linked(), []
        self.keys, self.ledger, self.closings = [], Ledger(), {}
        # The number of events before the change that replaced a key, by key.
        self.replaced = {}
        # What was found of heads and seals, by place: the numbers of the findings; the declarations of void with the log's size.
        self.faults, self.void = {}, {}
        # What was sealed, by the place of the seal; and by month, where that seal is void.
        self.sealed, self.unsealed = {}, {}
        self.founding, self.last_seal = {"timeZone": "", "basePoints": 0}, None
        self.left_out, self.named, self.cuts = {}, {}, {}
        self.signed, self.signatures = None, []

    def find(self, code, at=None):
        self.findings.append(code if at is None else "%s %s@%d" % (code, at["stream"], at["revision"]))

    def take(self, value):
        if is_event(value):
            self.take_event(value)
        elif is_cut(value):
            stream = value["stream"]
            if value["cut"] != "whole":
                self.cuts[stream] = value["cut"]
            elif self.cuts.get(stream) == "truncated":
                del self.cuts[stream]
        else:
            self.find("event.unreadable")

    def take_event(self, event):
        if self.place is not None and int(event["position"]) <= self.place:
            self.find("event.out-of-order", event)
        self.place = int(event["position"])
        derived, stored = self.links(event)
        is_left_out = "setAsideAt" in event
        if is_left_out:
            self.left_out[event["position"]] = event
        kind, data = event["type"], event["data"]
        counts = not is_left_out and has(COUNTING.get(kind, {}))(data)
        if not is_left_out and not counts:
            self.find("event.unreadable", event)
        if counts:
            self.check_proofs(kind, data, event)
        self.log.add(derived, stored, event["position"])
        self.steps.append((derived, stored, event["position"]))
        while self.waiting and self.waiting[0]["size"] == self.log.derived.size:
            head = self.waiting.pop(0)
            if head["root"] not in self.log.roots or head.get("position", event["position"]) != event["position"]:
                self.find("receipt.not-in-log", event)
        if counts:
            self.keep_book(kind, data, event, stored)

    def links(self, event):
        stream, revision = event["stream"], event["revision"]
        last, before = self.ends.get(stream, (-1, [None]))
        if revision != last + 1:
            self.find("event.missing" if revision > last + 1 else "event.out-of-order", event)
        links = self.fitting(event, before if revision == last + 1 else None)
        if revision > last:
            self.ends[stream] = (revision, links)
        link = event["metadata"].get("link")
        return links[0], link if is_hash(link) else links[0]

    def fitting(self, event, before):
        if "link" not in event["metadata"]:
            if self.is_linked:
                self.find("event.unlinked", event)
            return [link_of(event, None)]
        self.is_linked = True
        link = event["metadata"]["link"]
        if not is_hash(link):
            self.find("event.changed", event)
            return [link_of(event, None)] if "setAsideAt" in event else [link_of(event, b) for b in before or [None]]
        if before is None:
            return [link]
        derived = [link_of(event, previous) for previous in before]
        if link in derived:
            return [link]
        self.find("event.changed", event)
        return derived + [link]

    def check_proofs(self, kind, data, event):
        if kind in ("SigningKeyIntroduced", "SigningKeyChanged"):
            self.take_key(kind, data, event)
        elif kind == "LogHeadSigned":
            before = len(self.findings)
            is_right = self.check_signature(data["keyId"], head_statement(data["head"]), data["signature"], event)
            if is_right and "checkpointSignature" in data:
                statement = checkpoint_statement(self.keys[0], data["head"])
                self.check_signature(data["keyId"], statement, data["checkpointSignature"], event)
            if self.check_head(data["head"], event) and is_right:
                self.cover(data["head"], data["keyId"], event)
            self.faults[event["position"]] = range(before, len(self.findings))
            self.followed(event)
        elif kind == "AnotherLogDeclared":
            is_right = self.check_signature(data["keyId"], other_log_statement(data), data["signature"], event)
            if self.check_head(data["log"], event) and is_right:
                self.cover(data["log"], data["keyId"], event)
        elif kind == "MonthSealed":
            before = len(self.findings)
            self.check_seal(data, event)
            self.faults[event["position"]] = range(before, len(self.findings))

    def take_key(self, kind, data, event):
        key, current = data["publicKey"], self.keys[-1] if self.keys else None
        size = self.log.derived.size
        if key in self.keys:
            self.find("key.wrong", event)
        if current is not None:
            self.replaced[current] = size
        self.replaced.pop(key, None)
        self.keys.append(key)
        if data["keyId"] != key_id(key):
            self.find("key.wrong", event)
        if kind == "SigningKeyIntroduced":
            if current is not None:
                self.find("key.wrong", event)
            statements = [(key, {"replaces": None}, data["signature"])]
        elif current is None or key_id(current) != data["replaces"]:
            self.find("key.wrong", event)
            statements = []
        else:
            said = {name: data[name] for name in ("replaces", "log") if name in data}
            statements = [(key, said, data["signature"]), (current, said, data["signatureOfReplaced"])]
        is_right = len(statements) > 0
        for by, said, signature in statements:
            statement = {"format": "pointbook-key/%d" % (2 if "log" in said else 1), "publicKey": key, **said}
            if not is_signed(by, canonical(statement), signature):
                self.find("signature.wrong", event)
                is_right = False
        if "log" in data and self.check_head(data["log"], event) and is_right:
            self.cover(data["log"], data["keyId"], event)

    def check_signature(self, named, statement, signature, event):
        if not self.keys or key_id(self.keys[-1]) != named:
            self.find("key.wrong", event)
            return False
        if is_signed(self.keys[-1], statement, signature):
            return True
        self.find("signature.wrong", event)
        return False

    def check_head(self, head, event):
        done = self.signed_log.derived.size
        if done <= head["size"] <= self.log.derived.size:
            for step in self.steps[:head["size"] - done]:
                self.signed_log.add(*step)
            del self.steps[:head["size"] - done]
            if head["root"] in self.signed_log.roots and head["position"] == self.signed_log.position:
                return True
        self.find("head.other-log", event)
        return False

    def check_seal(self, data, event):
        seal, digest = data["seal"], sha256(canonical(data["seal"])).hex()
        is_right = self.check_signature(data["keyId"], canonical(seal), data["signature"], event)
        month = seal["month"]
        if month not in self.unsealed and next(iter(self.closings), None) != month:
            self.find("seal.out-of-order", event)
            return
        closing = self.unsealed.pop(month) if month in self.unsealed else self.closings.pop(month)
        self.sealed[event["position"]] = (month, closing)
        roots = closing["roots"]
        root = seal["log"]["root"] if seal["log"]["root"] in roots else roots[0]
        log = {"size": closing["size"], "position": closing["position"], "root": root}
        derived = {"format": "pointbook-seal/1", **self.founding, "month": month, "log": log,
                   "previous": self.last_seal, **closing["result"]}
        if canonical(derived) != canonical(seal):
            self.find("seal.other-content", event)
        elif is_right:
            self.cover(log, data["keyId"], event)
        self.last_seal = digest

    def keep_book(self, kind, data, event, link):
        if kind == "OrganisationFounded":
            self.founding = {name: data[name] for name in ("timeZone", "basePoints")}
        if event["stream"] == "set-aside" and kind == "EventSetAside":
            self.set_aside(data, event)
        if kind == "StatementVoided" and event["stream"] == data["stream"] and data["position"] not in self.void:
            self.void[data["position"]] = self.log.derived.size
            if data["position"] in self.sealed:
                month, closing = self.sealed.pop(data["position"])
                self.unsealed[month] = {**closing, "at": instant(event["metadata"]), "overdue": False}
        result = self.ledger.apply(kind, data, link)
        if result is not None:
            self.followed(event)
            self.closings[data["month"]] = {"result": result, "size": self.log.derived.size, "roots": self.log.roots,
                                            "position": event["position"], "at": instant(event["metadata"]),
                                            "overdue": False}

    def set_aside(self, data, event):
        position = data["position"]
        if position in self.named:
            return
        self.named[position] = data
        left = self.left_out.get(position)
        if (left is None or left["setAsideAt"] != event["position"] or left["stream"] != data["stream"]
                or left["revision"] != data["revision"]):
            self.find("event.set-aside", event)

    def followed(self, event):
        now = instant(event["metadata"])
        for closing in [*self.closings.values(), *self.unsealed.values()]:
            if now is None or closing["at"] is None or now - closing["at"] >= 3600:
                closing["overdue"] = True

    def cover(self, log, named, event):
        self.signatures.append(self.log.derived.size + 1)
        if self.signed is None or log["size"] >= self.signed["size"]:
            self.signed = {"size": log["size"], "position": log["position"], "keyId": named}
            self.signatures = [size for size in self.signatures if size > log["size"]]

    def was_replaced(self, kept):
        return self.replaced.get(kept["publicKey"], kept["head"]["size"]) < kept["head"]["size"]

    def verdict(self, strict):
        size = self.log.derived.size
        for _ in self.waiting:
            self.find("receipt.not-in-log")
        for receipt in self.receipts:
            if not is_genuine(receipt):
                self.find("receipt.wrong")
            elif receipt["head"]["size"] <= size and receipt["publicKey"] not in self.keys:
                self.find("receipt.not-in-log")
            elif receipt["head"]["size"] <= size and self.was_replaced(receipt):
                self.find("key.wrong")
        for kept in self.checkpoints:
            if not kept["isGenuine"]:
                self.find("receipt.wrong")
            elif kept["head"]["size"] <= size and (
                    kept["publicKey"] not in self.keys or kept["origin"] != "pointbook/" + key_id(self.keys[0])):
                self.find("receipt.not-in-log")
            elif kept["head"]["size"] <= size and self.was_replaced(kept):
                self.find("key.wrong")
        for kept in self.checkpoints:
            for witness in self.witnesses:
                if not is_cosigned(kept, witness):
                    self.find("witness.missing")
        for position, event in self.left_out.items():
            if position not in self.named:
                self.find("event.set-aside", event)
        for _ in self.cuts:
            self.find("stream.cut")
        if self.trusted is not None and self.keys and self.trusted not in self.keys:
            self.find("key.not-trusted")
        beyond = size - (self.signed["size"] if self.signed else 0) - len(self.signatures)
        waiting = [*self.closings.items(), *self.unsealed.items()]
        overdue = sorted(month for month, closing in waiting if closing["overdue"])
        covered = self.signed["size"] if self.signed else 0
        excused = {at for place, declared in self.void.items() if declared <= covered for at in self.faults.get(place, ())}
        self.findings = [found for at, found in enumerate(self.findings) if at not in excused]
        not_covered = self.signed is None or overdue or (strict and beyond > 0)
        status = 1 if self.findings else 3 if not_covered else 0
        return {"status": status, "size": size, "root": self.log.derived.root, "signed": self.signed,
                "beyond": beyond, "overdue": overdue, "findings": self.findings}


is_receipt = has({"head": is_head, "keyId": is_text, "publicKey": is_key, "signature": is_text})


def is_genuine(receipt):
    key = receipt["publicKey"]
    return receipt["keyId"] == key_id(key) and is_signed(key, head_statement(receipt["head"]), receipt["signature"])


def exact_base64(text):
    try:
        content = base64.b64decode(text, validate=True)
    except ValueError:
        return b""
    return content if base64.b64encode(content).decode() == text else b""


def verifier_key_in(text, kind):
    """Name, hash and key; None where it is none of that kind."""
    named = re.fullmatch(r"([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)", text)
    if named is None:
        return None
    name, told, key = named[1], named[2], exact_base64(named[3])
    if len(key) != 33 or key[0] != kind or sha256(name.encode() + b"\n" + key).hex()[:8] != told:
        return None
    return name, told, base64.urlsafe_b64encode(key[1:]).decode().rstrip("=")


def is_cosigned(kept, witness):
    name, told, key = witness
    for by, content in kept["signatures"]:
        if by == name and content[:4].hex() == told and len(content) == 76:
            statement = b"cosignature/v1\ntime %d\n" % int.from_bytes(content[4:12], "big") + kept["text"]
            if is_signed(key, statement, base64.urlsafe_b64encode(content[12:]).decode().rstrip("=")):
                return True
    return False


def checkpoint_in(note, verifier_key):
    """A kept checkpoint; None where the note or the key is none."""
    named = verifier_key_in(verifier_key, 1)
    if named is None:
        return None
    name, told, public_key = named
    text, gap, lines = note.rpartition("\n\n")
    text += "\n"
    signed = re.match(r"([^\s+]+)\n([1-9][0-9]{0,15})\n([A-Za-z0-9+/]{43}=)\n", text)
    if re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]", note) or not gap or signed is None or int(signed[2]) > EXACT:
        return None
    if not lines.endswith("\n") or len(exact_base64(signed[3])) != 32:
        return None
    mine, signatures = [], []
    for line in lines[:-1].split("\n"):
        match = re.fullmatch(r"\u2014 ([^\s+]+) ([A-Za-z0-9+/=]+)", line)
        if match is None or len(exact_base64(match[2])) < 5:
            return None
        content = exact_base64(match[2])
        signatures.append((match[1], content))
        if match[1] == name and content[:4].hex() == told:
            mine.append(base64.urlsafe_b64encode(content[4:]).decode().rstrip("="))
    genuine = signed[1] == name and mine and all(is_signed(public_key, text.encode(), one) for one in mine)
    return {"origin": signed[1], "publicKey": public_key, "isGenuine": bool(genuine),
            "head": {"size": int(signed[2]), "root": exact_base64(signed[3]).hex()},
            "text": text.encode(), "signatures": signatures}


def main(args):
    strict, trusted, receipts, checkpoints, witnesses, files = False, None, [], [], [], []
    while args:
        arg = args.pop(0)
        if arg == "--strict":
            strict = True
        elif arg == "--public-key":
            trusted = args.pop(0)
        elif arg == "--receipt":
            with open(args.pop(0), "rb") as file:
                receipt = value_in(file.read())
            if not is_receipt(receipt):
                sys.exit("no receipt")
            receipts.append(receipt)
        elif arg == "--checkpoint":
            with open(args.pop(0), "r", encoding="utf-8", newline="") as file:
                checkpoint = checkpoint_in(file.read(), args.pop(0))
            if checkpoint is None:
                sys.exit("no checkpoint, or no key for it")
            checkpoints.append(checkpoint)
        elif arg == "--witness":
            witness = verifier_key_in(args.pop(0), 4)
            if witness is None:
                sys.exit("no key of a witness")
            witnesses.append(witness)
        else:
            files.append(arg)
    worst = 0
    for name in files:
        verifier = Verifier(trusted, receipts, checkpoints, witnesses)
        with open(name, "rb") as file:
            for line in file.read().split(b"\n"):
                if line.strip(b" \t\r"):
                    verifier.take(value_in(line))
        verdict = verifier.verdict(strict)
        print(json.dumps({"file": name, **verdict}, ensure_ascii=False))
        worst = max((worst, verdict["status"]), key=lambda status: (0, 3, 1).index(status))
    sys.exit(worst)


if __name__ == "__main__":
    main(sys.argv[1:])
