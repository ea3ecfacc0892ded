"""Accepting, waiting for and reading generations."""

from __future__ import annotations

import asyncio
from uuid import UUID

import pytest

from t2i_core.entities.generation import GenerationRequest, GenerationState, Idempotency
from t2i_core.errors import IdempotencyMismatch, InvalidInput, NotFound
from t2i_core.use_cases.generation import AwaitGeneration, ListGenerations, ReadGeneration
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


async def test_waiting_ends_with_the_generation() -> None:
    """Whoever waits is woken by the end, long before the patience is over."""
    world = World()
    accepted = await world.accept(await world.user())
    wait = asyncio.create_task(AwaitGeneration(world.unit_of_work, world.events)(accepted.id, accepted.user, 30))
    await asyncio.sleep(0)
    await world.run_generation(accepted.id)
    assert (await asyncio.wait_for(wait, 0.9)).state is GenerationState.succeeded


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
