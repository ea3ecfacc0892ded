"""Giving credits, and looking at the ledger."""

from __future__ import annotations

import sys
from collections.abc import Callable, Coroutine
from typing import TYPE_CHECKING, Annotated, Any, TypeVar

from cyclopts import Parameter

from t2i_web.console import FAILED, WRONG_USE, make_container, read_settings, run, say, stop

if TYPE_CHECKING:
    from t2i_core.entities.credits import CreditEntry, LedgerReport
    from t2i_web.container import Container
    from t2i_web.settings import Settings

T = TypeVar("T")


def users_grant(username: str, amount: int, *, note: str | None = None, key: str | None = None) -> None:
    """Give a user credits.

    Parameters
    ----------
    username
        Whom to give them.
    amount
        How many, at least 1.
    note
        A sentence that the user will read beside them.
    key
        Your name for this grant. Given again with the same one, the user gets nothing more.
    """
    settings = _settings()

    async def work(container: Container) -> CreditEntry:
        entry: CreditEntry = await container.grant_credits()(username, amount, note, key=key)
        return entry

    entry = _with_database(settings, work)
    balance = f"has {entry.balance_after} now" if key is None else f"had {entry.balance_after} then"
    sys.stdout.write(f"{username} was given {entry.amount} credits and {balance}.\n")
    if settings.prices is None:
        say("t2i: T2I_CREDITS is off: pictures cost nothing.")


def ledger_check(*, json: Annotated[bool, Parameter(negative=())] = False) -> None:
    """Compare all balances, entries and generations. Changes nothing.

    Parameters
    ----------
    json
        Print the three counts as JSON.
    """
    import json as encoder

    async def work(container: Container) -> LedgerReport:
        report: LedgerReport = await container.check_ledger()()
        return report

    report = _with_database(_settings(), work)
    kinds = {"unbalanced": report.unbalanced, "unchained": report.unchained, "mischarged": report.mischarged}
    if json:
        sys.stdout.write(encoder.dumps({kind: len(ids) for kind, ids in kinds.items()}) + "\n")
    else:
        for kind, ids in kinds.items():
            sys.stdout.write(f"{kind}: {len(ids)}\n")
            sys.stdout.writelines(f"  {id}\n" for id in ids)
    sys.exit(0 if report.clean else FAILED)


def _settings() -> Settings:
    """Stops when there is no database yet."""
    settings = read_settings(secrets=False)
    if settings.sqlite and not settings.sqlite_path.exists():
        stop(WRONG_USE, f"There is no database at {settings.sqlite_path} yet.")
    return settings


def _with_database(settings: Settings, work: Callable[[Container], Coroutine[Any, Any, T]]) -> T:
    async def whole() -> T:
        container = make_container(settings)
        current, head = await container.current_and_head()(settings.database_url)
        if current != head:
            stop(WRONG_USE, f"The database is at {current or 'nothing'} and not at {head}; run: t2i db upgrade")
        try:
            return await work(container)
        finally:
            await container.close()

    return run(whole())
