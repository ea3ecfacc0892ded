"""Accepting, waiting for and reading generations."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import replace
from datetime import timedelta
from types import SimpleNamespace
from typing import Any, final
from uuid import UUID

import pytest

from t2i_core.entities.generation import GenerationRequest, GenerationState, Idempotency
from t2i_core.entities.images import DigitalSourceType, ImageFormat, Picture, VerifiedPicture
from t2i_core.errors import BadPicture, IdempotencyMismatch, InvalidInput, NotFound, TooManyQueued, Unavailable
from t2i_core.ports import GenerationEvents, GenerationSubscription, ImageCodec, News, Transaction
from t2i_core.testing.contracts.codec import make_exif
from t2i_core.testing.fakes import FakeCodec, FakeGenerator
from t2i_core.testing.fakes.codec import make_jpeg, with_extras
from t2i_core.use_cases.generation import AwaitGeneration, DrawPicture, ListGenerations, ReadGeneration
from tests.core.world import World

KEY = Idempotency(key="order-1", request_hash="hash-1")


async def test_the_same_key_is_the_same_generation() -> None:
    """Sent again, also twenty times at once, a request with a key makes one generation."""
    world = World()
    user = await world.user()
    request = GenerationRequest(prompt="a red fox")
    answers = await asyncio.gather(*(world.request_generation(user.id, request, idempotency=KEY) for _ in range(20)))
    assert len({answer.generation.id for answer in answers}) == 1
    assert sum(not answer.replayed for answer in answers) == 1


async def test_the_same_key_for_another_request() -> None:
    """A key that was used for something else is refused, and nothing is made."""
    world = World()
    user = await world.user()
    await world.request_generation(user.id, GenerationRequest(prompt="a red fox"), idempotency=KEY)
    other = Idempotency(key=KEY.key, request_hash="hash-2")
    with pytest.raises(IdempotencyMismatch):
        await world.request_generation(user.id, GenerationRequest(prompt="a blue fox"), idempotency=other)
    assert len((await ListGenerations(world.unit_of_work)(user.id)).items) == 1


async def test_keys_belong_to_users_and_days() -> None:
    """Another user's same key is another key, and after a day it is free again."""
    world = World()
    ada, bob = await world.user("ada"), await world.user("bob")
    request = GenerationRequest(prompt="a red fox")
    first = await world.request_generation(ada.id, request, idempotency=KEY)
    assert not (await world.request_generation(bob.id, request, idempotency=KEY)).replayed
    world.clock.forward(24 * 3600 + 1)
    again = await world.request_generation(ada.id, request, idempotency=KEY)
    assert not again.replayed
    assert again.generation.id != first.generation.id


async def test_a_key_outlives_its_provider() -> None:
    """What was accepted for it is the answer, also once the provider that it names is no longer set up."""
    world = World()
    user = await world.user()
    request = GenerationRequest(prompt="a red fox", provider="fake")
    first = await world.request_generation(user.id, request, idempotency=KEY)
    world.generators.clear()
    again = await world.request_generation(user.id, request, idempotency=KEY)
    assert (again.replayed, again.generation.id) == (True, first.generation.id)
    with pytest.raises(InvalidInput):
        await world.request_generation(user.id, request)


async def test_attaching() -> None:
    """The same prompt sent again joins the generation on its way; once that is final it makes a new one."""
    world = World()
    user = await world.user()
    request = GenerationRequest(prompt="a red fox")
    first = (await world.request_generation(user.id, request, attach=True)).generation
    assert (await world.request_generation(user.id, request, attach=True)).generation.id == first.id
    other = GenerationRequest(prompt="a red fox", seed=1)
    assert (await world.request_generation(user.id, other, attach=True)).generation.id != first.id
    assert (
        await world.request_generation((await world.user("bob")).id, request, attach=True)
    ).generation.id != first.id
    await world.run(first)
    assert (await world.request_generation(user.id, request, attach=True)).generation.id != first.id


async def test_unknown_provider() -> None:
    """Asking for a provider that is not configured is refused, and names those that are."""
    world = World()
    with pytest.raises(InvalidInput, match="there is: fake"):
        await world.accept(await world.user(), provider="other")


async def draw(codec: ImageCodec, data: bytes, **wishes: object) -> tuple[Picture, VerifiedPicture]:
    """What becomes of the one picture that the provider draws."""
    generator = FakeGenerator()
    generator.script("a red fox", [Picture(data=data, media_type="image/jpeg", warnings=("First.",))])
    request = GenerationRequest(prompt="a red fox", **wishes)  # type: ignore[arg-type]
    [drawn] = await DrawPicture({"fake": generator}, codec, mark=False)("fake", request)
    return drawn


async def test_a_turned_picture_in_another_format() -> None:
    """Is upright, and has the size it is shown at, also where the wish is compared with it."""
    data = with_extras(make_jpeg(300, 200), exif=make_exif(6))
    picture, verified = await draw(FakeCodec(), data, format=ImageFormat.png)
    assert (verified.format, verified.width, verified.height) == (ImageFormat.png, 200, 300)
    assert await FakeCodec().verify(verified.data) == verified
    picture, kept = await draw(FakeCodec(), data)
    assert (kept.format, kept.width, kept.height, picture.warnings) == (ImageFormat.jpeg, 300, 200, ("First.",))
    picture, _ = await draw(FakeCodec(), data, format=ImageFormat.png, width=300, height=300)
    assert picture.warnings == ("First.", "Asked for 300x300, the provider drew 200x300.")


@final
class Narrow(ImageCodec):
    """A FakeCodec for which every conversion becomes too large."""

    async def verify(self, data: bytes, mark: DigitalSourceType | None = None) -> VerifiedPicture:
        return await FakeCodec().verify(data, mark)

    async def convert(self, data: bytes, format: ImageFormat) -> bytes:
        raise BadPicture("The picture's file would be larger than 25 MB.")

    async def thumbnail(self, data: bytes) -> bytes:
        return await FakeCodec().thumbnail(data)

    async def recall_thumbnail(self, sha256: str) -> bytes | None:
        return None


@pytest.mark.parametrize("strict", [False, True])
async def test_a_picture_that_cannot_be_converted(strict: bool) -> None:
    """Is delivered as it came, with a warning: it is a good one, and paid for."""
    picture, verified = await draw(Narrow(), make_jpeg(), format=ImageFormat.png, strict=strict)
    assert (verified.format, verified.data) == (ImageFormat.jpeg, make_jpeg())
    asked = "Asked for png; the picture is delivered as jpeg. The picture's file would be larger than 25 MB."
    assert picture.warnings == ("First.", asked)


async def test_a_bad_picture_is_not_delivered() -> None:
    """In whatever format it was asked for."""
    with pytest.raises(BadPicture):
        await draw(Narrow(), make_jpeg()[:-5], format=ImageFormat.png)


async def test_waiting_ends_with_the_generation() -> None:
    """Whoever waits is woken by the end, long before the patience is over."""
    world = World()
    accepted = await world.accept(await world.user())
    wait = asyncio.create_task(AwaitGeneration(world.unit_of_work, world.events)(accepted.id, accepted.user, 30))
    await asyncio.sleep(0)
    await world.run_generation(accepted.id)
    assert (await asyncio.wait_for(wait, 0.9)).state is GenerationState.succeeded


@final
class Silence(GenerationEvents):
    """Nobody is ever told anything, and time passes at once."""

    def __init__(self) -> None:
        self.waits: list[float] = []

    async def publish(self, generation: UUID, news: News) -> None: ...

    async def changed(self, timeout: float) -> bool:
        self.waits.append(timeout)
        await asyncio.sleep(0)
        return False

    @asynccontextmanager
    async def subscribe(self, generation: UUID, *wanted: News) -> AsyncIterator[GenerationSubscription]:
        yield self


async def test_without_events_it_is_found_by_looking() -> None:
    """Ever more seldom, so that a thousand who wait cost little."""
    world, silence = World(), Silence()
    accepted = await world.accept(await world.user())
    wait = asyncio.create_task(AwaitGeneration(world.unit_of_work, silence)(accepted.id, accepted.user, 1000))
    while len(silence.waits) < 6:
        await asyncio.sleep(0)
    await world.run_generation(accepted.id)
    assert (await asyncio.wait_for(wait, 5)).state is GenerationState.succeeded
    assert silence.waits[:6] == [1, 2, 4, 5, 5, 5]


async def test_whoever_waits_outlasts_an_outage() -> None:
    """What cannot be read is looked for again until the patience is over."""
    world, silence, away = World(), Silence(), True
    accepted = await world.accept(await world.user())

    def read() -> AbstractAsyncContextManager[Transaction]:
        if away:
            raise Unavailable
        return world.unit_of_work.read()

    unit_of_work: Any = SimpleNamespace(read=read)
    wait = asyncio.create_task(AwaitGeneration(unit_of_work, silence)(accepted.id, accepted.user, 1000))
    while len(silence.waits) < 6 and not wait.done():
        await asyncio.sleep(0)
    await world.run_generation(accepted.id)
    assert not wait.done()
    away = False
    assert (await asyncio.wait_for(wait, 5)).state is GenerationState.succeeded
    away = True
    with pytest.raises(Unavailable):
        await AwaitGeneration(unit_of_work, silence)(accepted.id, accepted.user, 0)


async def test_too_many_that_wait_are_refused() -> None:
    """Those of others do not count, nor what runs or ran; what is there already is found all the same."""
    world = World()
    ada, bob = await world.user("ada"), await world.user("bob")
    ask = replace(world.request_generation, max_queued=2)
    requests = [GenerationRequest(prompt=f"fox {number}") for number in range(4)]
    first = (await ask(ada.id, requests[0], idempotency=KEY)).generation
    await ask(ada.id, requests[1])
    with pytest.raises(TooManyQueued, match="2 of your generations") as caught:
        await ask(ada.id, requests[2])
    assert caught.value.retry_after == 10
    assert (await ask(ada.id, requests[0], idempotency=KEY)).replayed
    assert (await ask(ada.id, requests[1], attach=True)).generation.request == requests[1]
    await ask(bob.id, requests[2])
    assert len((await ListGenerations(world.unit_of_work)(ada.id)).items) == 2
    await world.run(first)
    await ask(ada.id, requests[2])
    with pytest.raises(TooManyQueued):
        await ask(ada.id, requests[3])


async def test_no_more_than_so_many_run() -> None:
    """A run that its user has no room for leaves the generation queued, and asks nobody."""
    world = World()
    user = await world.user()
    first, second = await world.accept(user), await world.accept(user, "a blue fox")
    async with world.unit_of_work() as tx:
        await tx.generations.claim(first.id, world.clock.now(), world.clock.now() + timedelta(seconds=15))
    await replace(world.run_generation, max_running=1)(second.id)
    assert (await world.read(second)).state is GenerationState.queued
    assert (await world.read(second)).attempts == ()
    await replace(world.run_generation, max_running=2)(second.id)
    assert (await world.read(second)).state is GenerationState.succeeded


async def test_waiting_ends_with_the_patience() -> None:
    """After the patience the generation is shown as it is."""
    world = World()
    accepted = await world.accept(await world.user())
    waited = await AwaitGeneration(world.unit_of_work, world.events)(accepted.id, accepted.user, 0.05)
    assert waited.state is GenerationState.queued


async def test_generations_are_private() -> None:
    """Another user's generation is not found, as an unknown one."""
    world = World()
    accepted = await world.accept(await world.user())
    bob = await world.user("bob")
    for id, user in ((accepted.id, bob.id), (UUID(int=999), accepted.user)):
        with pytest.raises(NotFound):
            await ReadGeneration(world.unit_of_work)(id, user)


@pytest.mark.parametrize(
    ("field", "wishes"),
    [
        ("prompt", {"prompt": ""}),
        ("prompt", {"prompt": " \n\t\u200b"}),
        ("prompt", {"prompt": "x" * 4001}),
        ("prompt", {"prompt": "a\x00b"}),
        ("prompt", {"prompt": "a\ud800b"}),
        ("negative_prompt", {"negative_prompt": "a\x00b"}),
        ("width", {"width": 512}),
        ("width", {"width": 255, "height": 255}),
        ("height", {"width": 2048, "height": 2049}),
        ("width", {"width": 256, "height": 769}),
        ("count", {"count": 0}),
        ("count", {"count": 11}),
        ("seed", {"seed": -1}),
        ("seed", {"seed": 2**32}),
        ("style", {"style": "x" * 101}),
    ],
)
def test_wishes_have_bounds(field: str, wishes: dict[str, object]) -> None:
    """Each bound of a request is an error that names the field."""
    with pytest.raises(InvalidInput) as caught:
        GenerationRequest(**{"prompt": "a red fox", **wishes})  # type: ignore[arg-type]
    assert caught.value.field == field


def test_wishes_within_bounds() -> None:
    """The bounds themselves are allowed, and the prompt is kept as it was typed."""
    prompt = "  \u202e{{7*7}} 🦊\u200d " + "x" * 3980
    request = GenerationRequest(prompt=prompt, width=256, height=768, count=10, seed=2**32 - 1)
    assert request.prompt == prompt
    assert GenerationRequest(prompt="x" * 4000, width=2048, height=2048, seed=0, count=1)


@pytest.mark.parametrize("key", ["", "x" * 256, "with space", "ü", "tab\t", "\x7f"])
def test_malformed_keys(key: str) -> None:
    """An Idempotency-Key is 1 to 255 visible ASCII characters."""
    with pytest.raises(InvalidInput):
        Idempotency(key=key, request_hash="x")
