"""What breaks the laws of users and login sessions."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, nullcontext
from dataclasses import replace
from datetime import timedelta
from typing import Any

from t2i_core.entities.accounts import Role
from t2i_core.errors import NotFound
from t2i_core.testing.contracts import SessionRepositoryContract, UserRepositoryContract
from t2i_core.testing.fakes import accounts
from t2i_core.testing.fakes.accounts import Sessions, Source, Users
from t2i_core.testing.fakes.data import MemoryUnitOfWork
from tests.core.faults.planting import Fault, Faults, Laws, Wrong, after, fault, gives, instead, without, wrap


def transactions(
    *, turns: bool = True, copied: bool = True, committed: bool = True, despite: tuple[type[BaseException], ...] = ()
) -> tuple[Any, str, Wrong]:
    """Transactions in memory that do not take turns, work on what all see, never commit, or commit despite an error."""

    @asynccontextmanager
    async def wrong(self: Any) -> AsyncIterator[Any]:
        async with self._turn if turns else nullcontext():
            state = self._committed.copy() if copied else self._committed
            source = Source(lambda: state)
            try:
                yield self._open(source)
            except despite:
                self._committed = state
                raise
            if source.lost is not None:
                raise source.lost
            await asyncio.sleep(0)
            if committed:
                self._committed = state

    return MemoryUnitOfWork, "_transaction", instead(wrong)


NO_TURNS = Fault(
    "Transactions at the same time do not see each other, and the last one wins.", (transactions(turns=False),)
)
AT_ONCE = Fault("A transaction changes at once what all others see.", (transactions(copied=False),))


def _but_images(right: Any) -> Any:
    async def delete(self: Any, id: Any) -> None:
        images = dict(self._state().images)
        await right(self, id)
        self._state().images.update(images)

    return delete


def _the_session_lives_on(right: Any) -> Any:
    async def rotate(self: Any, *args: Any) -> Any:
        sessions = dict(self._state().sessions)
        result = await right(self, *args)
        if result is None:
            self._state().sessions.update(sessions)
        return result

    return rotate


def _or_not_found(result: Any) -> Any:
    if result is None:
        raise NotFound
    return result


def _any_user_of(state: Any, login: str) -> str:
    return next((user.username for user in state.users.values()), login) if login == "%" else login


USERS: Laws = {
    "every_field_survives": fault(
        "Every user is read with the same role.", Users, "get", after(lambda it: replace(it, role=Role.user))
    ),
    "an_unknown_id_is_not_found": fault(
        "Nobody's address is changed without a word.", Users, "set_email", without(NotFound)
    ),
    "a_name_is_one_name_whatever_its_case_and_form": fault(
        "Names are compared in lower case only.", accounts, "username_key", instead(str.lower)
    ),
    "of_parallel_additions_of_a_name_one_succeeds": NO_TURNS,
    "a_verified_address_logs_in": fault(
        "Addresses are compared letter by letter.",
        Users,
        "_owner",
        instead(lambda self, email: next((it for it in self._state().users.values() if it.email == email), None)),
    ),
    "a_verified_address_has_one_owner": fault(
        "Nobody looks who owns an address.", Users, "_owner", instead(lambda self, email: None)
    ),
    "text_nobody_can_have_finds_nobody": fault(
        "% stands for any name.",
        Users,
        "find_login",
        wrap(lambda right, self, login: right(self, _any_user_of(self._state(), login))),
    ),
    "a_password_is_replaced": fault("A new password is not stored.", Users, "set_password_hash", gives(None)),
    "an_address_can_be_taken_away": fault(
        "An address is only ever replaced.",
        Users,
        "set_email",
        wrap(lambda right, self, of, email: right(self, of, email or "kept@example.org")),
    ),
    "a_deleted_user_leaves_nothing": fault("A deleted user's images stay.", Users, "delete", _but_images),
    "deleting_a_user_and_ending_a_run_take_turns": NO_TURNS,
}

SESSIONS: Laws = {
    "every_field_survives": fault(
        "Sessions are read with another counter.",
        Sessions,
        "list_of",
        after(lambda found: tuple(replace(it, counter=0) for it in found)),
    ),
    "a_session_expires": fault(
        "Sessions last for ever.", Sessions, "_live", instead(lambda self, of, now: self._state().sessions.get(of))
    ),
    "rotation_makes_the_next_token_live": fault(
        "Rotation gives the old token back.",
        Sessions,
        "rotate",
        after(lambda child: child and replace(child, counter=child.counter - 1)),
    ),
    "parallel_rotations_make_one_child": fault(
        "Whatever token is shown makes a new one.",
        Sessions,
        "rotate",
        wrap(lambda right, self, of, counter, now: right(self, of, self._state().sessions[of].counter, now)),
    ),
    "a_used_token_within_the_window_gets_the_same_child": fault(
        "A used token is never forgiven.", accounts, "REUSE_WINDOW", instead(timedelta(seconds=-1))
    ),
    "a_used_token_past_the_window_ends_the_session": fault(
        "A used token is forgiven for an hour.", accounts, "REUSE_WINDOW", instead(timedelta(hours=1))
    ),
    "a_token_that_was_never_live_ends_the_session": fault(
        "A wrong token is refused, and the session lives on.", Sessions, "rotate", _the_session_lives_on
    ),
    "an_unknown_session_does_not_rotate": fault(
        "What does not rotate is an error.", Sessions, "rotate", after(_or_not_found)
    ),
    "the_list_is_the_users_own_newest_first": fault(
        "Sessions are listed oldest first.", Sessions, "list_of", after(lambda found: found[::-1])
    ),
    "only_its_user_ends_a_session": fault(
        "Anybody ends a session.",
        Sessions,
        "end",
        wrap(lambda right, self, of, user: right(self, of, self._state().sessions[of].user)),
    ),
    "all_sessions_of_a_user_end_but_one": fault(
        "The session to keep ends, too.",
        Sessions,
        "end_all",
        wrap(lambda right, self, user, keep=None: right(self, user)),
    ),
}

FAULTS: Faults = {UserRepositoryContract: USERS, SessionRepositoryContract: SESSIONS}
