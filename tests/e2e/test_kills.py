"""The short form of tools/kills.py: after every trial nothing is lost, and nothing paid, charged or refunded twice.

Each trial has a world of its own and ends by itself: kills and stops come at random moments, so what is looked at is
never how far something was, but that all books agree in the end.
"""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from tests.postgres import Postgres, postgres
from tools.ordeal import races, trials
from tools.ordeal.load import Diary
from tools.ordeal.provider import Call
from tools.ordeal.verdict import RULES, Books, judge
from tools.ordeal.world import Disturbance


def nothing_wrong(report: trials.Report) -> dict[str, Any]:
    """Prints and gives the figures."""
    figures: dict[str, Any] = report["figures"]
    print(report["trial"], report["seconds"], "s", figures)
    assert {rule: found for rule, found in report["wrong"].items() if found} == {}
    return figures


@pytest.fixture(scope="module")
def server() -> Iterator[Postgres]:
    """A PostgreSQL whose commits survive a crash."""
    with postgres(durable=True) as made:
        yield made


def test_kills_on_postgres(server: Postgres) -> None:
    """The API or one of two workers is killed fifteen times; some generations change hands."""
    figures = nothing_wrong(trials.kills(seed=3, kills=15, generations=40, people=2, limit=300, server=server))
    assert figures["generations"] == 40
    assert figures["takeovers"] > 0


def test_kills_on_sqlite() -> None:
    """The one process that serves and draws is killed six times."""
    figures = nothing_wrong(trials.kills(seed=3, kills=6, generations=20, people=2, sqlite=True, limit=300))
    assert figures["generations"] == 20


def test_crashes_of_postgres_and_a_worker_that_stands_still(server: Postgres) -> None:
    """A worker is stopped past its lease, another takes over, and the first one finds that nothing is its own; then
    PostgreSQL crashes twice, and all processes of t2i live on and work again by themselves.
    """
    if not server.own:
        pytest.skip("the server of T2I_TEST_DSN is not ours to stop")
    figures = nothing_wrong(trials.upsets(seed=3, stops=2, generations=24, people=2, limit=300, server=server))
    assert figures["states"].get("succeeded", 0) > 0
    assert figures["takeovers"] > 0


def test_races_over_two_processes(server: Postgres) -> None:
    """Of fifty wishes over two processes for the last credit one is accepted, and the others get 402. Twenty sends of
    one key are one generation and one debit; so is a key whose answer a SIGKILL took away.
    """
    figures = nothing_wrong(races.races(rounds=2, limit=200, server=server))
    assert figures["answers"] == {202: 2, 402: 98}


GOOD = Books(
    generations=[
        {
            "id": "g1",
            "user_id": "u",
            "prompt": "a fox",
            "state": "succeeded",
            "count": 1,
            "price": 3,
            "delivered": 1,
            "created_at": 1.0,
            "ended_at": 9.0,
        }
    ],
    attempts=[
        {"generation_id": "g1", "number": 1, "started_at": 2.0, "ended_at": 3.0, "outcome": "succeeded", "notes": {}}
    ],
    images=[{"id": "i1", "generation_id": "g1", "key": "g1/1-0.png", "bytes": 9}],
    entries=[
        {"user_id": "u", "number": 1, "key": "grant", "kind": "grant", "amount": 9, "generation_id": None},
        {"user_id": "u", "number": 2, "key": "charge:g1", "kind": "charge", "amount": -3, "generation_id": "g1"},
    ],
    balances=[{"user_id": "u", "balance": 6}],
    keys=[{"user_id": "u", "key": "k", "generation_id": "g1"}],
    users=[{"id": "u", "username": "ada"}],
    calls=[Call(1, "w.1", "a fox", "good", 2.0, 2.5)],
    disturbances=[Disturbance("kill w", 100.0, 100.1, ("w.1",))],
    diary=Diary(accepted={"ada:k": "g1"}, finals={"g1": {"succeeded"}}),
    ledger={"unbalanced": 0},
    storage={"missing": 0},
)


def test_a_good_book() -> None:
    """Books that agree are judged so."""
    assert {rule: found for rule, found in judge(GOOD).items() if found} == {}


def _undelivered(books: Books) -> None:
    """Paid, and then not there; refunded as it should be."""
    books.images.clear()
    books.generations[0] |= {"state": "uncertain", "delivered": 0}
    books.diary.finals.clear()
    books.entries.append(books.entries[1] | {"number": 3, "key": "refund:g1", "kind": "refund", "amount": 3})
    books.balances[0]["balance"] = 9


def _stopped(books: Books) -> None:
    _undelivered(books)
    books.attempts[0] |= {"outcome": "unknown", "notes": {"stopped": True}}
    books.calls[0].how = "error"


FAULTS: dict[str, Callable[[Books], Any]] = {
    "lost": lambda books: books.generations[0].update(state="running"),
    "two states": lambda books: books.diary.finals["g1"].add("failed"),
    "charged twice": lambda books: books.entries.append(books.entries[1] | {"number": 3}),
    "refunded twice": lambda books: books.entries.append(
        books.entries[1] | {"number": 3, "key": "refund:g1", "kind": "refund", "amount": 3}
    ),
    "balances": lambda books: books.balances[0].update(balance=7),
    "ledger check": lambda books: books.ledger.update(unbalanced=1),
    "rows without bytes": lambda books: books.storage.update(missing=1),
    "asked too often": lambda books: books.calls.append(Call(2, "w.1", "a fox", "busy", 2.0, 2.5)),
    "paid twice": lambda books: books.calls.append(Call(2, "w.1", "a fox", "good", 2.0, 2.5)),
    "too many images": lambda books: books.images.append(books.images[0]),
    "billed and lost": _undelivered,
    "uncertain without cause": _stopped,
    "keys": lambda books: books.keys.clear(),
    "surprises": lambda books: books.diary.surprises.append("500"),
}


@pytest.mark.parametrize("rule", RULES)
def test_each_fault_is_found(rule: str) -> None:
    """Every rule is broken by something that the judge then names."""
    books = copy.deepcopy(GOOD)
    FAULTS[rule](books)
    assert judge(books)[rule]


def test_what_explains_a_lost_answer() -> None:
    """An answer may be lost to a kill of whoever asked while it was on the wire, and to nothing else."""
    books = copy.deepcopy(GOOD)
    _undelivered(books)
    books.disturbances = [Disturbance("kill w", 2.4, 2.4, ("w.1",))]
    assert not judge(books)["billed and lost"]
    books.disturbances = [Disturbance("kill another", 2.4, 2.4, ("w.2",))]
    assert judge(books)["billed and lost"]
