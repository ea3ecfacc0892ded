"""Reading, downloading and deleting images, and checking the storage."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from uuid import UUID

import pytest

from t2i_core.entities.images import Image, ImageFormat
from t2i_core.errors import InvalidInput, NotFound, Overloaded, Unavailable
from t2i_core.testing.fakes.pictures import make_png
from t2i_core.use_cases.images import (
    DeleteImage,
    DownloadImage,
    FollowLink,
    ListImages,
    OpenThumbnail,
    ReadImage,
    own_image,
)
from t2i_core.use_cases.maintenance import CheckHealth, CheckStorage
from tests.core.world import World


async def drawn(world: World) -> Image:
    return (await world.run(await world.accept(await world.user()))).images[0]


async def test_deleting_removes_row_and_bytes() -> None:
    """Afterwards nobody finds it, and no bytes are left."""
    world = World()
    image = await drawn(world)
    await DeleteImage(world.unit_of_work, world.storage)(image.id, image.user)
    with pytest.raises(NotFound):
        await ReadImage(world.unit_of_work)(image.id, image.user)
    assert [blob.key async for blob in world.storage.list()] == []


async def test_deleting_while_the_storage_is_down(monkeypatch: pytest.MonkeyPatch) -> None:
    """The row goes first: what is left is bytes that nobody can reach, and the check names them."""
    world = World()
    image = await drawn(world)

    async def failing(key: str) -> None:
        raise Unavailable

    monkeypatch.setattr(world.storage, "delete", failing)
    await DeleteImage(world.unit_of_work, world.storage)(image.id, image.user)
    assert await world.check() == (0, 2, 0)


async def test_links_die_with_the_image() -> None:
    """A signed link opens the image, for one variant, until the image is deleted."""
    world = World()
    image = await drawn(world)
    follow = FollowLink(world.unit_of_work, world.signer, world.clock)
    query = world.signer.sign(image.id, "original", world.clock.now())
    found, left = await follow(image.id, "original", query)
    assert (found, left) == (image, timedelta(hours=36))
    with pytest.raises(NotFound):
        await follow(image.id, "thumbnail", query)
    await DeleteImage(world.unit_of_work, world.storage)(image.id, image.user)
    with pytest.raises(NotFound):
        await follow(image.id, "original", query)


async def test_downloading() -> None:
    """The kept bytes come as they are, whole or in part; another format is made of them."""
    world = World()
    image = await drawn(world)
    download = DownloadImage(world.derive, world.storage, world.codec)
    whole = b"".join([chunk async for chunk in (await download(image)).chunks])
    assert len(whole) == image.bytes
    part = b"".join([chunk async for chunk in (await download(image, None, 10, 20)).chunks])
    assert part == whole[10:20]


async def test_a_conversion_is_kept() -> None:
    """Another format is made once, in whatever part it was asked for, and goes with its image."""
    world = World()
    image = await drawn(world)
    download = DownloadImage(world.derive, world.storage, world.codec)
    part = b"".join([chunk async for chunk in (await download(image, ImageFormat.jpeg, 0, 3)).chunks])
    assert part == b"\xff\xd8\xff"
    kept = await world.storage.get(image.converted_key(ImageFormat.jpeg))
    await world.storage.delete(image.key)  # nothing is left to make another one of
    assert b"".join([chunk async for chunk in (await download(image, ImageFormat.jpeg)).chunks]) == kept
    world.clock.forward(7200)
    report = await CheckStorage(world.unit_of_work, world.storage, world.clock)()
    assert (report.missing, report.orphaned) == ([image.key], [])
    await DeleteImage(world.unit_of_work, world.storage)(image.id, image.user)
    assert [blob.key async for blob in world.storage.list()] == []


async def test_a_missing_thumbnail_is_made() -> None:
    """A request that comes before the thumbnail makes it, and keeps it."""
    world = World()
    image = await drawn(world)
    await world.storage.delete(image.thumbnail_key)
    blob = await OpenThumbnail(world.derive, world.storage, world.codec)(image)
    assert b"".join([chunk async for chunk in blob.chunks]) == await world.storage.get(image.thumbnail_key)


async def test_a_remembered_picture_is_not_read_for_its_thumbnail(monkeypatch: pytest.MonkeyPatch) -> None:
    """After the run that verified it; once it is forgotten, its bytes are."""
    world, read = World(), list[str]()
    get = world.storage.get

    async def noted(key: str) -> bytes:
        read.append(key)
        return await get(key)

    monkeypatch.setattr(world.storage, "get", noted)
    image = await drawn(world)
    assert await get(image.thumbnail_key)
    assert image.key not in read
    read.clear()
    await world.codec.verify(make_png(8, 8))
    await world.storage.delete(image.thumbnail_key)
    await OpenThumbnail(world.derive, world.storage, world.codec)(image)
    assert image.key in read


async def test_many_ask_for_one_thumbnail(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is made once; who stops waiting stops nobody else, and a failure is nobody's for ever."""
    world = World()
    image = await drawn(world)
    await world.storage.delete(image.thumbnail_key)
    open_thumbnail = OpenThumbnail(world.derive, world.storage, world.codec)
    thumbnail, gate, made = world.codec.thumbnail, asyncio.Event(), 0

    async def counted(data: bytes) -> bytes:
        nonlocal made
        made += 1
        await gate.wait()
        if made == 1:
            raise Overloaded
        return await thumbnail(data)

    monkeypatch.setattr(world.codec, "thumbnail", counted)
    asking = [asyncio.create_task(open_thumbnail(image)) for _ in range(5)]
    await asyncio.sleep(0.01)
    gate.set()
    assert [type(error) for error in await asyncio.gather(*asking, return_exceptions=True)] == [Overloaded] * 5
    gate.clear()
    asking = [asyncio.create_task(open_thumbnail(image)) for _ in range(5)]
    await asyncio.sleep(0.01)
    asking[0].cancel()
    gate.set()
    first, *others = await asyncio.gather(*asking, return_exceptions=True)
    assert isinstance(first, asyncio.CancelledError)
    assert [getattr(blob, "size", 0) > 0 for blob in others] == [True] * 4
    assert made == 2
    assert open_thumbnail.derive.making == {}


async def test_no_thumbnail_of_a_deleted_image(monkeypatch: pytest.MonkeyPatch) -> None:
    """One that was being made while its image was deleted is taken back."""
    world = World()
    image = await drawn(world)
    await world.storage.delete(image.thumbnail_key)
    thumbnail = world.codec.thumbnail

    async def meanwhile(data: bytes) -> bytes:
        await DeleteImage(world.unit_of_work, world.storage)(image.id, image.user)
        return await thumbnail(data)

    monkeypatch.setattr(world.codec, "thumbnail", meanwhile)
    with pytest.raises(NotFound):
        await OpenThumbnail(world.derive, world.storage, world.codec)(image)
    assert [blob.key async for blob in world.storage.list()] == []


async def test_the_check_finds_each_fault() -> None:
    """Missing, changed and orphaned bytes are each counted; young blobs are left alone."""
    world = World()
    image = await drawn(world)
    await world.storage.put("stray/file.png", b"x")
    young = await CheckStorage(world.unit_of_work, world.storage, world.clock)()
    assert young.orphaned == []
    assert await world.check() == (0, 1, 0)
    await world.storage.put(image.key, make_png(8, 8))
    assert await world.check() == (0, 1, 1)
    await world.storage.delete(image.key)
    assert await world.check() == (1, 1, 0)


async def test_the_check_leaves_awaited_answers_alone() -> None:
    """An answer kept for a generation that is not final is no orphan, however old."""
    world = World()
    accepted = await world.accept(await world.user())
    await world.storage.put(f"{accepted.id}/1.answer-00", b"x")
    assert await world.check() == (0, 0, 0)
    await world.storage.put(f"{UUID(int=77)}/1.answer-00", b"x")
    assert await world.check() == (0, 1, 0)


@pytest.mark.parametrize("limit", [-1, 0, 101, 10**9])
async def test_limits(limit: int) -> None:
    """A page has 1 to 100 images."""
    with pytest.raises(InvalidInput):
        await ListImages(World().unit_of_work)(UUID(int=1), limit=limit)


def test_own_links_are_known() -> None:
    """Whatever the host and the query, the path names the image."""
    id = UUID(int=5)
    for url in (
        f"http://localhost:8000/media/{id}/original.png?expires=1",
        f"https://x.example/media/{id}/a",
        f"/media/{id}",
    ):
        assert own_image(url) == id


@pytest.mark.parametrize(
    "url",
    [
        "",
        "https://x.example/a.png",
        "https://x.example/a/media/00000000-0000-0000-0000-000000000005",
        "/media/",
        "http://[",
        "/media/x",
    ],
)
def test_foreign_links_are_refused(url: str) -> None:
    """Pictures from elsewhere cannot be stored."""
    with pytest.raises(InvalidInput) as caught:
        own_image(url)
    assert caught.value.field == "image_url"


async def test_health(monkeypatch: pytest.MonkeyPatch) -> None:
    """Healthy when the database answers and the storage can be written; a good answer is remembered for a moment."""
    world = World()
    healthy = CheckHealth(world.unit_of_work, world.storage)
    await healthy()
    assert [blob.key async for blob in world.storage.list()] == []

    async def failing(key: str, data: bytes) -> None:
        raise Unavailable

    monkeypatch.setattr(world.storage, "put", failing)
    await healthy()
    with pytest.raises(Unavailable):
        await CheckHealth(world.unit_of_work, world.storage)()
