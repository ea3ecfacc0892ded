"""Following a generation: what happened to it, one step after the other, told from its committed rows alone.

Whoever lost the connection names the last step they have, to any process, and gets those after it: each once, none left
out.
"""

from __future__ import annotations

import re
from collections.abc import AsyncGenerator, Iterator
from dataclasses import dataclass, replace
from uuid import UUID

from t2i_core.entities.generation import Attempt, Generation, GenerationState
from t2i_core.errors import Overloaded
from t2i_core.ports import GenerationEvents, UnitOfWork

FIRST_LOOKS, SOON, LATER = 30, 1.0, 2.0
"""So many looks are SOON seconds apart, later ones LATER seconds. What is published makes the next one at once."""

_FINAL = "|".join(state.value for state in GenerationState if state.final)
_STEP = re.compile(
    rf"(?P<queued>queued\.(?P<tried>\d{{1,6}})\.\d{{1,9}})|(?P<running>running)"
    rf"|attempt\.(?P<number>\d{{1,6}})\.(?:(?P<started>started)|ended)|stored\.(?P<images>\d{{1,6}})|(?:{_FINAL})"
)
_END = 10**6


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One thing that happened to a generation.

    Attributes:
        id: names it among the generation's steps, for good, such as ``attempt.2.ended``.
        kind: ``queued`` (anew for each position), ``running``, ``attempt``, ``stored``, or the final state.
        generation: as it was found.
        attempt: as it began, or as it ended, when the step is one of an attempt.
    """

    id: str
    kind: str
    generation: Generation
    attempt: Attempt | None = None


def _place(id: str) -> tuple[int, int, int] | None:
    """Where a step of this id stands among the others; None for what no step is called."""
    found = _STEP.fullmatch(id) if id.isascii() else None
    if found is None:
        return None
    if found["queued"]:
        return int(found["tried"]), 2, 0
    if found["running"]:
        return 0, 3, 0
    if found["number"]:
        return int(found["number"]), 0 if found["started"] else 1, 0
    if found["images"]:
        return _END, 0, int(found["images"])
    return _END, 1, 0


def _follows(id: str, last: str | None) -> bool:
    place, before = _place(id), _place(last) if last is not None else None
    if place is None or before is None:
        return place is not None
    return place > before or (place == before and id != last)


def steps(generation: Generation) -> Iterator[Step]:
    """Everything that its rows say has happened, in order. Of the positions in the queue they know the present one."""
    state, attempts = generation.state, generation.attempts
    if state is GenerationState.queued:  # what its attempts were read after may have begun since
        attempts = tuple(it for it in attempts if it.ended_at is not None) if generation.started_at is not None else ()
    if attempts:  # one that was claimed, and may have to wait, has not run yet
        yield Step(id="running", kind="running", generation=generation)
    for attempt in attempts:
        begun = replace(attempt, model=None, ended_at=None, outcome=None, detail=None, notes={}, cost=None)
        yield Step(id=f"attempt.{attempt.number}.started", kind="attempt", generation=generation, attempt=begun)
        if attempt.ended_at is not None:
            yield Step(id=f"attempt.{attempt.number}.ended", kind="attempt", generation=generation, attempt=attempt)
    if state is GenerationState.queued:
        yield Step(id=f"queued.{len(attempts)}.{generation.position or 0}", kind="queued", generation=generation)
    if generation.images:
        yield Step(id=f"stored.{len(generation.images)}", kind="stored", generation=generation)
    if state.final:
        yield Step(id=state.value, kind=state.value, generation=generation)


@dataclass(frozen=True, slots=True)
class FollowGeneration:
    unit_of_work: UnitOfWork
    events: GenerationEvents

    async def __call__(self, id: UUID, user: UUID, after: str | None = None) -> AsyncGenerator[Step, None]:
        """Each step after `after` as soon as it is known, up to the final state's; then it ends.

        An `after` that is no step of this generation begins at the beginning. While the database is away it waits.

        Raises:
            NotFound: also when the generation is deleted meanwhile.
        """
        last, looks = after, 0
        async with self.events.subscribe(id) as subscription:
            while True:
                generation = await self._look(id, user)
                if generation is not None:
                    found = list(steps(generation))
                    if looks == 0 and last is not None and not _happened(last, found):
                        last = None
                    for step in found:
                        if _follows(step.id, last):
                            last = step.id
                            yield step
                    if generation.state.final:
                        return
                    looks += 1
                await subscription.changed(SOON if looks < FIRST_LOOKS else LATER)

    async def _look(self, id: UUID, user: UUID) -> Generation | None:
        try:
            async with self.unit_of_work.read() as tx:
                return await tx.generations.get(id, user)
        except Overloaded:
            return None


def _happened(id: str, found: list[Step]) -> bool:
    """Whether a step of this id may lie behind, when these are known. Positions change, and images are deleted."""
    place = _place(id)
    if place is None or not found:
        return False
    if id.startswith("queued."):
        return place[0] <= len(found[-1].generation.attempts)
    if id.startswith("stored."):
        return bool(found[-1].generation.images) or found[-1].generation.state.final
    return id in [step.id for step in found]
