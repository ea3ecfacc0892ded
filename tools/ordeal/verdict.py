"""What must hold after every trial: nothing accepted is lost, and nothing is paid, charged or refunded twice."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from dataclasses import asdict, dataclass
from typing import Any

from tools.ordeal.load import FINAL, Diary
from tools.ordeal.provider import Call
from tools.ordeal.world import Disturbance, World

WIRE = 2.0
"""Seconds after which an answer that a provider wrote is surely kept by whoever asked, on a busy machine, too."""

Row = dict[str, Any]


@dataclass
class Books:
    """All that is compared."""

    generations: list[Row]
    attempts: list[Row]
    images: list[Row]
    entries: list[Row]
    balances: list[Row]
    keys: list[Row]
    users: list[Row]
    calls: list[Call]
    disturbances: list[Disturbance]
    diary: Diary
    ledger: dict[str, int]
    storage: dict[str, int]


async def collect(world: World, diary: Diary, disturbances: list[Disturbance]) -> Books:
    """Reads everything once the trial is over; t2i's own two checks are run as commands."""
    _, ledger = await world.t2i("ledger", "check", "--json")
    _, storage = await world.t2i("storage", "check", "--json")
    return Books(
        generations=await world.rows("SELECT * FROM generations ORDER BY created_at, id"),
        attempts=await world.rows("SELECT * FROM attempts ORDER BY generation_id, number"),
        images=await world.rows("SELECT id, generation_id, key, bytes FROM images"),
        entries=await world.rows("SELECT * FROM credit_entries ORDER BY user_id, number"),
        balances=await world.rows("SELECT * FROM credit_balances"),
        keys=await world.rows("SELECT * FROM idempotency_keys"),
        users=await world.rows("SELECT id, username FROM users"),
        calls=world.calls(),
        disturbances=disturbances,
        diary=diary,
        ledger=json.loads(ledger),
        storage=json.loads(storage),
    )


def judge(books: Books) -> dict[str, list[str]]:
    """What is wrong, by the rule it breaks; every list should be empty."""
    wrong: dict[str, list[str]] = {name: [] for name in RULES}
    _states(books, wrong)
    _money(books, wrong)
    _provider(books, wrong)
    _keys(books, wrong)
    wrong["ledger check"] += [f"{name}: {count}" for name, count in books.ledger.items() if count]
    wrong["rows without bytes"] += [f"{name}: {count}" for name, count in books.storage.items() if count]
    wrong["surprises"] += books.diary.surprises
    return wrong


RULES = {
    "lost": "accepted, and not final or not there",
    "two states": "seen in two final states, or a state that its rows contradict",
    "charged twice": "not exactly one charge of price times count",
    "refunded twice": "more than one refund, or not of what was not delivered",
    "balances": "a balance that is not the sum of its entries",
    "ledger check": "what `t2i ledger check` counts",
    "rows without bytes": "what `t2i storage check` counts",
    "asked too often": "more calls of the provider than attempts in the receipt",
    "paid twice": "more calls that the provider bills than pictures asked for",
    "too many images": "more images than asked for",
    "billed and lost": "billed and not delivered, though nobody was disturbed while the answer was on the wire",
    "uncertain without cause": "stopped, though nobody was disturbed meanwhile",
    "keys": "an Idempotency-Key without exactly one generation, or a generation without one",
    "surprises": "an answer over HTTP that must not be",
}


def _states(books: Books, wrong: dict[str, list[str]]) -> None:
    rows = {row["id"]: row for row in books.generations}
    images = Counter(row["generation_id"] for row in books.images)
    still_open = {row["generation_id"] for row in books.attempts if row["ended_at"] is None}
    for key, id in books.diary.accepted.items():
        if id not in rows:
            wrong["lost"].append(f"{id} ({key}) is gone")
    for id, row in rows.items():
        if row["state"] not in FINAL:
            wrong["lost"].append(f"{id} is {row['state']}")
            continue
        seen = books.diary.finals.get(id, set()) | {row["state"]}
        drawn = images[id]
        if (
            len(seen) > 1
            or row["ended_at"] is None
            or id in still_open
            or (row["state"] == "succeeded") != (drawn > 0)
            or (row["delivered"] or 0) != drawn
        ):
            wrong["two states"].append(f"{id}: {sorted(seen)}, {drawn} images, delivered {row['delivered']}")
        if drawn > row["count"]:
            wrong["too many images"].append(f"{id}: {drawn} of {row['count']}")


def _money(books: Books, wrong: dict[str, list[str]]) -> None:
    of: dict[tuple[str, str], list[int]] = defaultdict(list)
    sums: Counter[str] = Counter()
    for entry in books.entries:
        sums[entry["user_id"]] += entry["amount"]
        if entry["generation_id"] is not None:
            of[entry["generation_id"], entry["kind"]].append(entry["amount"])
    for row in books.generations:
        charges, refunds = of[row["id"], "charge"], of[row["id"], "refund"]
        if charges != [-row["price"] * row["count"]]:
            wrong["charged twice"].append(f"{row['id']}: {charges}")
        missing = row["price"] * (row["count"] - (row["delivered"] or 0))
        if row["state"] in FINAL and refunds != ([missing] if missing else []):
            wrong["refunded twice"].append(f"{row['id']}: {refunds} for {missing}")
    known = {row["id"] for row in books.generations}
    wrong["charged twice"] += [f"{id}: a {kind} of no generation" for id, kind in of if id not in known]
    doubled = Counter((entry["user_id"], entry["key"]) for entry in books.entries)
    wrong["charged twice"] += [f"{key} twice" for key, number in doubled.items() if number > 1]
    for row in books.balances:
        if row["balance"] != sums[row["user_id"]]:
            wrong["balances"].append(f"{row['user_id']}: {row['balance']}, and {sums[row['user_id']]} entered")


def _provider(books: Books, wrong: dict[str, list[str]]) -> None:
    calls: dict[str, list[Call]] = defaultdict(list)
    for call in books.calls:
        calls[call.prompt].append(call)
    tried: dict[str, list[Row]] = defaultdict(list)
    for attempt in books.attempts:
        tried[attempt["generation_id"]].append(attempt)
    images = Counter(row["generation_id"] for row in books.images)
    for row in books.generations:
        id, mine = row["id"], calls[row["prompt"]]
        if len(mine) > len(tried[id]) * row["count"]:
            wrong["asked too often"].append(f"{id}: {len(mine)} calls in {len(tried[id])} attempts")
        if sum(call.billed for call in mine) > row["count"]:
            wrong["paid twice"].append(f"{id}: {[call.how for call in mine]} for {row['count']}")
        good = [call for call in mine if call.how == "good"]
        risked = [call for call in good if _disturbed(call, books.disturbances)]
        if row["state"] != "cancelled" and len(good) - images[id] > len(risked):
            wrong["billed and lost"].append(f"{id} ({row['state']}): {[asdict(call) for call in good]}")
        for attempt in tried[id]:
            if attempt["notes"].get("stopped") and not _caused(attempt, mine, books.disturbances):
                wrong["uncertain without cause"].append(f"{id}: attempt {attempt['number']}")


def _disturbed(call: Call, disturbances: list[Disturbance], wire: float = WIRE) -> bool:
    """Whether the caller was disturbed while the provider drew, or so many seconds after it had answered."""
    return any(
        (not it.lives or call.caller in it.lives)
        and it.until >= call.asked
        and (call.answered is None or it.at <= call.answered + wire)
        for it in disturbances
    )


def _caused(attempt: Row, calls: list[Call], disturbances: list[Disturbance]) -> bool:
    """Whether something was done meanwhile to whoever ran the attempt, as far as the provider knows who that was."""
    callers = {call.caller for call in calls if call.asked >= attempt["started_at"] - 0.1}
    return any(
        it.until >= attempt["started_at"] - 0.1
        and it.at <= attempt["ended_at"]
        and (not it.lives or not callers or not callers.isdisjoint(it.lives))
        for it in disturbances
    )


def _keys(books: Books, wrong: dict[str, list[str]]) -> None:
    names = {row["id"]: row["username"] for row in books.users}
    of = {f"{names[row['user_id']]}:{row['key']}": row["generation_id"] for row in books.keys}
    if of != books.diary.accepted:
        wrong["keys"] += sorted(map(str, set(of.items()) ^ set(books.diary.accepted.items())))
    bare = {row["id"] for row in books.generations} - set(of.values())
    wrong["keys"] += [f"{id} has none" for id in sorted(bare)]


def figures(books: Books) -> dict[str, Any]:
    """What happened, in numbers."""
    in_flight = [call for call in books.calls if _disturbed(call, books.disturbances, 0)]
    late = [call for call in books.calls if _disturbed(call, books.disturbances) and call not in in_flight]
    cancelled = {row["prompt"] for row in books.generations if row["state"] == "cancelled"}
    drawn = {row["prompt"] for row in books.generations if row["state"] == "succeeded"}
    lost = [call for call in books.calls if call.how == "good" and call.prompt not in drawn | cancelled]
    stopped = sum(bool(row["notes"].get("stopped")) for row in books.attempts)
    return {
        "generations": len(books.generations),
        "states": dict(Counter(row["state"] for row in books.generations)),
        "images": len(books.images),
        "attempts": len(books.attempts),
        "takeovers": sum(row["takeovers"] for row in books.generations),
        "taken over, and succeeded": sum(
            row["takeovers"] > 0 and row["state"] == "succeeded" for row in books.generations
        ),
        "calls": len(books.calls),
        "calls by outcome": dict(Counter(call.how for call in books.calls)),
        "billed": sum(call.billed for call in books.calls),
        "billed and good": sum(call.how == "good" for call in books.calls),
        "good, billed and lost": len(lost),
        "of these answered before the kill": sum(call in late for call in lost),
        "calls in flight when disturbed": len(in_flight),
        "calls answered within 2 s before": len(late),
        "attempts stopped": stopped,
        "charges": sum(row["kind"] == "charge" for row in books.entries),
        "refunds": sum(row["kind"] == "refund" for row in books.entries),
        "requests": books.diary.sends,
        "requests sent again": books.diary.refusals,
    }
