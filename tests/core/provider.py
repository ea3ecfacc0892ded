"""A provider that keeps books of what it drew and what came of it."""

from __future__ import annotations

import asyncio
import struct
from collections.abc import Callable
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any, final
from uuid import UUID

from t2i_core.entities.generation import GenerationRequest
from t2i_core.entities.images import ImageFormat, Picture
from t2i_core.errors import BadPicture, OutcomeUnknown, T2IError
from t2i_core.ports import Capabilities, GenerationPort, KeepAnswer
from t2i_core.testing.fakes.pictures import make_png


@dataclass(eq=False, slots=True)
class Run:
    """One delivery of a generation to a process. `fence`: of its claim, once it has one."""

    generation: UUID
    turn: Callable[[str], Any]
    process: Any = None
    fence: int | None = None
    stopped: bool = False
    late: int = 0
    """Attempts that it began while its process was ending."""
    task: asyncio.Task[None] | None = None

    @property
    def failed(self) -> bool:
        """It ended with an error, or was ended."""
        return self.task is None or self.task.cancelled() or self.task.exception() is not None


RUN: ContextVar[Run] = ContextVar("run")
"""Whose call this is."""


@dataclass(eq=False, slots=True)
class Paid:
    """A good picture that was drawn. `lost`: why nobody can be expected to deliver it."""

    answer: bytes = b""
    arrived: bool = False
    kept: bool = False
    lost: str | None = None


@dataclass(eq=False, slots=True)
class Call:
    provider: str
    bills: bool
    run: Run
    paid: list[Paid] = field(default_factory=list)
    on_wire: bool = True
    unknown: bool = False
    """It ended before its outcome was known."""

    @property
    def in_vain(self) -> bool:
        """Nobody knows what came of it, so that it must not be repeated."""
        return self.bills and self.unknown and not any(it.kept for it in self.paid)


@dataclass(frozen=True, slots=True)
class Plan:
    """What a call does: how many pictures it draws, how many of them are bad, whether each has an answer of its own,
    or what it fails with: at once, or after so many answers."""

    short_by: int = 0
    bad: int = 0
    apart: bool = False
    error: Exception | None = None
    after: int = 0
    together: bool = False
    """Whether answers of their own come at the same time."""


def pack(pictures: list[bytes]) -> bytes:
    return b"".join(struct.pack(">I", len(it)) + it for it in pictures)


def unpack(answer: bytes) -> list[bytes]:
    found, at = [], 0
    while at < len(answer):
        size = struct.unpack_from(">I", answer, at)[0]
        found.append(answer[at + 4 : at + 4 + size])
        at += 4 + size
    return found


@final
class SimulatedProvider(GenerationPort):
    """Args:
    plan: decides about each call.
    holds: whether the storage holds these bytes, so that they survive a crash.
    called: is told of each call before it leaves.
    """

    def __init__(
        self,
        name: str,
        *,
        bills: bool,
        plan: Callable[[], Plan],
        holds: Callable[[bytes], bool],
        called: Callable[[Call], None],
    ) -> None:
        self._capabilities = Capabilities(
            name=name,
            default_size=(256, 256),
            formats=(ImageFormat.png,),
            max_count=10,
            seed=True,
            negative_prompt=True,
            style=True,
            bills=bills,
        )
        self._plan, self._holds, self._called, self._drawn = plan, holds, called, 0

    @property
    def capabilities(self) -> Capabilities:
        return self._capabilities

    async def generate(self, request: GenerationRequest, keep: KeepAnswer) -> list[Picture]:
        run, able, plan = RUN.get(), self.capabilities, self._plan()
        await run.turn(f"{able.name}.generate")
        call = Call(able.name, able.bills, run)
        self._called(call)
        pictures: list[bytes] = []
        try:
            count = max(1, request.count - plan.short_by)
            sizes = [1] * count if plan.apart else [count]
            if plan.error is not None:
                sizes = sizes[: plan.after]
            for part in [sizes] if plan.together else [[size] for size in sizes]:
                pictures += await self._answered_together(call, part, plan, keep)
            if plan.error is not None:
                call.unknown |= isinstance(plan.error, OutcomeUnknown) or not isinstance(plan.error, T2IError)
                await run.turn(f"{able.name}.error")
                raise plan.error
        except BaseException as error:
            call.unknown = call.unknown or not isinstance(error, Exception)
            raise
        finally:
            call.on_wire = False
        return [self._picture(it) for it in pictures]

    async def _answered_together(self, call: Call, sizes: list[int], plan: Plan, keep: KeepAnswer) -> list[bytes]:
        if len(sizes) == 1:
            return await self._answered(call, sizes[0], plan, keep)
        tasks = [asyncio.create_task(self._answered(call, size, plan, keep)) for size in sizes]
        try:
            return [picture for drawn in await asyncio.gather(*tasks) for picture in drawn]
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)

    async def _answered(self, call: Call, size: int, plan: Plan, keep: KeepAnswer) -> list[bytes]:
        paid = [Paid() for _ in range(max(0, size - plan.bad))] if call.bills else []
        call.paid += paid
        call.on_wire = True
        try:
            await call.run.turn(f"{call.provider}.answer")
        except BaseException:
            _lose(paid, "on the wire")
            raise
        drawn = [self._draw() for _ in range(max(0, size - plan.bad))] + [b"<html>"] * min(size, plan.bad)
        answer = pack(drawn)
        for it in paid:
            it.answer, it.arrived = answer, True
        call.on_wire = False
        if call.bills:
            try:
                await keep(answer)
            except BaseException:
                if call.run.stopped or call.run.process is None or call.run.process.dead:
                    _lose([it for it in paid if not self._holds(answer)], "at hand when its process ended")
                raise
            finally:
                for it in paid:
                    it.kept = self._holds(answer)
        return drawn

    def _draw(self) -> bytes:
        self._drawn += 1
        colour = (self._drawn & 255, self._drawn >> 8 & 255, len(self.capabilities.name))
        return make_png(8, 8, colour)

    def _picture(self, data: bytes) -> Picture:
        return Picture(data=data, media_type="image/png", model="simulated-1")

    async def resume(self, request: GenerationRequest, answers: list[bytes]) -> list[Picture]:
        await RUN.get().turn(f"{self.capabilities.name}.resume")
        drawn = [self._picture(it) for answer in answers for it in unpack(answer)]
        if not drawn:
            raise BadPicture
        return drawn[: request.count]


def _lose(paid: list[Paid], why: str) -> None:
    for it in paid:
        it.lost = it.lost or why
