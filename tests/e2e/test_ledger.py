"""Giving credits and checking the ledger from the command line."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from tests.e2e.server import Server, t2i

CLEAN = b'{"unbalanced": 0, "unchained": 0, "mischarged": 0}\n'


def test_granting_and_checking(tmp_path: Path) -> None:
    """A user who was given credits spends them; the ledger is clean, and what is tampered with is found."""
    on = {"T2I_CREDITS": "on", "T2I_PRICES": "default=2"}
    with Server(tmp_path, on) as server, server.client("ada") as client:
        assert client.post("/api/images/", json={"prompt": "a fox"}).status_code == 402
        given = t2i("users", "grant", "ada", "5", "--note", "Welcome", cwd=tmp_path, environ=on)
        assert (given.returncode, given.stderr) == (0, b"")
        assert given.stdout == b"ada was given 5 credits and has 5 now.\n"
        assert client.post("/api/images/", json={"prompt": "a fox"}).status_code == 201
        assert client.get("/api/credits/").json() == {"balance": 3, "enabled": True}
        assert [it["note"] for it in client.get("/api/credits/entries/").json()] == [None, "Welcome"]
    for _ in range(2):  # the second gives nothing more
        given = t2i("users", "grant", "ada", "4", "--key", "order-1", cwd=tmp_path, environ=on)
        assert (given.returncode, given.stdout) == (0, b"ada was given 4 credits and had 7 then.\n")
    found = t2i("ledger", "check", "--json", cwd=tmp_path)
    assert (found.returncode, found.stdout) == (0, CLEAN)
    with sqlite3.connect(tmp_path / "t2i-data" / "t2i.db") as database:
        database.execute("UPDATE credit_balances SET balance = 4")
    database.close()
    found = t2i("ledger", "check", "--json", cwd=tmp_path)
    assert (found.returncode, found.stdout) == (1, CLEAN.replace(b"0", b"1", 1))
    found = t2i("ledger", "check", cwd=tmp_path)
    assert found.returncode == 1
    assert found.stdout.startswith(b"unbalanced: 1\n  ")


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        (("users", "grant", "nobody", "5"), 1, "no user named 'nobody'"),
        (("users", "grant", "nobody", "0"), 2, "at least 1"),
        (("users", "grant", "nobody", "-5"), 2, "at least 1"),
        (("users", "grant", "nobody", "many"), 2, "many"),
        (("users", "grant", "nobody"), 2, "amount"),
        (("users", "grant", "nobody", "5", "--key", ""), 2, "key must be"),
    ],
)
def test_grants_that_cannot_be(tmp_path: Path, arguments: tuple[str, ...], code: int, says: str) -> None:
    """One line that says why, and the exit code for it."""
    assert t2i("db", "upgrade", cwd=tmp_path).returncode == 0
    done = t2i(*arguments, cwd=tmp_path)
    said = (done.stdout + done.stderr).decode()
    assert done.returncode == code, said
    assert says in said.lower()
    assert "Traceback" not in said


def test_without_a_database(tmp_path: Path) -> None:
    """Both say so, and make none."""
    for arguments in (("users", "grant", "ada", "5"), ("ledger", "check", "--json")):
        done = t2i(*arguments, cwd=tmp_path)
        assert (done.returncode, done.stdout) == (2, b"")
        assert b"There is no database" in done.stderr
    assert not (tmp_path / "t2i-data").exists()
