"""The laws of the storage of pictures' bytes."""

from __future__ import annotations

import asyncio

from t2i_core.errors import InvalidInput, NotFound
from t2i_core.ports import ImageStorage
from t2i_core.testing.contracts.accounts import same_bytes
from t2i_core.testing.contracts.pictures import raises

BAD_KEYS = (
    "",
    "/",
    "/etc/passwd",
    "../passwd",
    "a/../../passwd",
    "a/..",
    "a/./b",
    "a//b",
    "a/",
    "/a",
    "..\\passwd",
    "a\\b",
    "%2e%2e/passwd",
    "a\0b",
    "a\nb",
    "a b",
    "ä",
    "a:b",
    "~root",
    ".hidden",
    "a/.tmp-1",
    "a/b/c/d/e",
    "x" * 4000,
    "a\n",
)


class ImageStorageContract:
    """Fixture `storage`: empty."""

    async def listed(self, storage: ImageStorage, prefix: str = "") -> dict[str, int]:
        return {info.key: info.size async for info in storage.list(prefix)}

    async def read(self, storage: ImageStorage, key: str, start: int = 0, stop: int | None = None) -> bytes:
        return b"".join([chunk async for chunk in (await storage.open(key, start, stop)).chunks])

    async def test_exact_bytes(self, storage: ImageStorage) -> None:
        """Every byte value, nothing, and a million bytes come back as they were."""
        for number, data in enumerate((bytes(range(256)), b"", b"\r\n\x1a\0", bytes(1_000_001))):
            await storage.put(f"g/{number}-0.png", data)
            same_bytes(await storage.get(f"g/{number}-0.png"), data)
            same_bytes(await self.read(storage, f"g/{number}-0.png"), data)

    async def test_keys_of_one_to_four_parts(self, storage: ImageStorage) -> None:
        """Letters, digits, - _ . are all a key is made of."""
        keys = ("a", "Z9/b_c-d.webp", "b/c/d", "a1/b/c/d..e.png")
        for key in keys:
            await storage.put(key, key.encode())
        for key in keys:
            assert await storage.get(key) == key.encode()

    async def test_put_replaces(self, storage: ImageStorage) -> None:
        """The last put wins; one blob remains."""
        await storage.put("g/1-0.png", b"old and longer")
        await storage.put("g/1-0.png", b"new")
        assert await storage.get("g/1-0.png") == b"new"
        assert await self.listed(storage) == {"g/1-0.png": 3}

    async def test_a_reader_sees_old_or_new(self, storage: ImageStorage) -> None:
        """Never a mixture, never nothing, also for a reader that started before."""
        versions = [bytes([number]) * 600_000 for number in range(6)]
        await storage.put("g/1-0.png", versions[0])
        blob = await storage.open("g/1-0.png")
        seen: set[bytes] = set()

        async def write() -> None:
            for version in versions[1:]:
                await storage.put("g/1-0.png", version)

        async def look(writer: asyncio.Task[None]) -> None:
            while not writer.done():
                seen.add(await storage.get("g/1-0.png"))

        async with asyncio.TaskGroup() as group:
            writer = group.create_task(write())
            group.create_task(look(writer))
        assert not seen - set(versions), "a reader saw bytes that nobody put"
        late = b"".join([chunk async for chunk in blob.chunks])
        assert any(late == version for version in versions), "a late reader saw bytes that nobody put"
        same_bytes(await storage.get("g/1-0.png"), versions[-1])

    async def test_concurrent_puts(self, storage: ImageStorage) -> None:
        """Of puts to one key one wins whole; puts to other keys all stay."""
        versions = [bytes([number]) * 200_000 for number in range(8)]
        async with asyncio.TaskGroup() as group:
            for number, version in enumerate(versions):
                group.create_task(storage.put("g/1-0.png", version))
                group.create_task(storage.put(f"g{number}/1-0.png", version))
        won = await storage.get("g/1-0.png")
        assert any(won == version for version in versions), "puts to one key were mixed"
        for number, version in enumerate(versions):
            same_bytes(await storage.get(f"g{number}/1-0.png"), version)

    async def test_ranges(self, storage: ImageStorage) -> None:
        """`open` gives the part from start up to stop, and the size of the whole."""
        data = bytes(number % 251 for number in range(700_000))
        await storage.put("g/1-0.png", data)
        for start, stop in ((0, None), (0, 1), (1, 2), (699_999, None), (10, 600_000), (5, 5), (9, 3), (0, 10**12)):
            same_bytes(await self.read(storage, "g/1-0.png", start, stop), data[start:stop])
        assert await self.read(storage, "g/1-0.png", 10**12) == b""
        blob = await storage.open("g/1-0.png", 3, 4)
        assert blob.size == 700_000
        assert [chunk async for chunk in blob.chunks] == [data[3:4]]

    async def test_missing(self, storage: ImageStorage) -> None:
        """What was never put is NotFound, also below or above something that was."""
        await storage.put("g/1-0.png", b"x")
        for key in ("h/1-0.png", "g/2-0.png", "g", "g/1-0.png/deeper"):
            with raises(NotFound, what=f"get with the key {key!r}"):
                await storage.get(key)
            with raises(NotFound, what=f"open with the key {key!r}"):
                await storage.open(key)

    async def test_keys_cannot_escape(self, storage: ImageStorage) -> None:
        """Another shape is InvalidInput to put, and simply not there to all else."""
        for key in BAD_KEYS:
            with raises(InvalidInput, what=f"put with the key {key[:50]!r}"):
                await storage.put(key, b"x")
            with raises(NotFound, what=f"get with the key {key[:50]!r}"):
                await storage.get(key)
            with raises(NotFound, what=f"open with the key {key[:50]!r}"):
                await storage.open(key)
            await storage.delete(key)
        assert await self.listed(storage) == {}

    async def test_delete(self, storage: ImageStorage) -> None:
        """Deleting twice is fine, and its neighbours stay."""
        await storage.put("g/1-0.png", b"x")
        await storage.put("g/1-1.png", b"y")
        for _ in range(2):
            await storage.delete("g/1-0.png")
        await storage.delete("never/there.png")
        with raises(NotFound):
            await storage.get("g/1-0.png")
        assert await self.listed(storage) == {"g/1-1.png": 1}

    async def test_put_and_delete_race(self, storage: ImageStorage) -> None:
        """A put next to deletes of the last neighbour is never lost."""
        for number in range(20):
            await storage.put(f"g/{number}-0.png", b"x")
            await asyncio.gather(storage.delete(f"g/{number}-0.png"), storage.put(f"g/{number}-1.png", b"y"))
            assert await self.listed(storage, "g/") == {f"g/{number}-1.png": 1}
            await storage.delete(f"g/{number}-1.png")

    async def test_list(self, storage: ImageStorage) -> None:
        """By the beginning of the key, with size and an aware time."""
        for key in ("a/1.png", "a/2.png", "ab/1.png", "b", "c/d/e/f.png"):
            await storage.put(key, key.encode())
        assert set(await self.listed(storage)) == {"a/1.png", "a/2.png", "ab/1.png", "b", "c/d/e/f.png"}
        assert await self.listed(storage, "a") == {"a/1.png": 7, "a/2.png": 7, "ab/1.png": 8}
        assert set(await self.listed(storage, "a/")) == {"a/1.png", "a/2.png"}
        assert set(await self.listed(storage, "a/2.p")) == {"a/2.png"}
        assert set(await self.listed(storage, "c/d")) == {"c/d/e/f.png"}
        assert await self.listed(storage, "zzz") == {}
        async for info in storage.list("b"):
            assert info.modified_at.utcoffset() is not None
