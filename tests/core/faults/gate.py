"""What breaks the laws of the gate before each provider."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from t2i_core.ports import ProviderLimits
from t2i_core.testing.contracts import ProviderGateContract
from t2i_core.testing.fakes.gate import Gate
from tests.core.faults.accounts import AT_ONCE, NO_TURNS
from tests.core.faults.planting import Faults, Laws, fault, gives, wrap


async def _shorter(_: Any, self: Any, provider: Any, until: Any, *, failing: bool = False) -> None:
    moved = {"failing_until" if failing else "busy_until": until}
    self._state().doors[provider] = replace(self._door(provider), **moved)


def _without_limits(right: Any, self: Any, provider: Any, now: Any, limits: Any = None, **more: Any) -> Any:
    return right(self, provider, now, **more)


GATE: Laws = {
    "a_provider_without_limits_is_called": fault(
        "Nobody is called twice in a second.",
        Gate,
        "admit",
        wrap(lambda right, self, provider, now, *_, **__: right(self, provider, now, ProviderLimits(rate=1))),
    ),
    "a_provider_that_rests_is_not_called": fault("A rest is forgotten.", Gate, "rest", gives(None)),
    "a_rest_is_never_made_shorter": fault("The last rest that was said counts.", Gate, "rest", wrap(_shorter)),
    "who_insists_calls_one_that_fails": fault(
        "Insisting helps nobody.",
        Gate,
        "admit",
        wrap(lambda right, self, provider, now, limits=ProviderLimits(), insist=False: right(self, provider, now)),
    ),
    "failures_in_a_row_are_counted": fault("A success does not end the row.", Gate, "worked", gives(None)),
    "calls_that_fail_together_count_once": fault(
        "Each counts.", Gate, "failed", wrap(lambda right, self, provider, _, now: right(self, provider, now, now))
    ),
    "calls_keep_the_rate": fault("Limits are not looked at.", Gate, "admit", wrap(_without_limits)),
    "of_parallel_callers_the_rate_lets_one_pass": NO_TURNS,
    "calls_at_once_are_bounded": fault("Calls are not counted.", Gate, "_calls", gives(0)),
    "an_attempt_of_many_calls_counts_as_many": fault(
        "It counts as one.",
        Gate,
        "admit",
        wrap(lambda right, self, provider, now, limits=ProviderLimits(), **_: right(self, provider, now, limits)),
    ),
    "an_undone_call_is_not_counted": AT_ONCE,
}

FAULTS: Faults = {ProviderGateContract: GATE}
