"""Answers made of bytes, as an ASGI server sees them."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from t2i_core.errors import Unavailable
from t2i_core.ports import Blob
from t2i_web.errors import WebError
from t2i_web.files import FileAnswer

DATA = b"0123456789"


class Opener:
    """Opens DATA, and remembers which parts were asked for."""

    def __init__(self, path: Path | None = None, url: str | None = None) -> None:
        self.path, self.url = path, url
        self.opened: list[tuple[int, int | None]] = []

    async def __call__(self, start: int, stop: int | None) -> Blob:
        self.opened.append((start, stop))

        async def chunks() -> AsyncIterator[bytes]:
            yield DATA[start:stop]

        return Blob(size=len(DATA), chunks=chunks(), path=self.path, url=self.url)


async def ask(answer: FileAnswer, *, head: bool = False, pathsend: bool = True, **headers: str) -> tuple[int, Any, Any]:
    """Status, headers and what came after them: bytes, or the path that the server was told to send."""
    scope: Any = {
        "type": "http",
        "head": head,
        "headers": [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()],
        "extensions": {"http.response.pathsend": {}} if pathsend else None,
    }
    sent: list[Any] = []

    async def send(message: Any) -> None:
        sent.append(message)

    async def receive() -> Any:
        raise AssertionError

    await answer(scope, receive, send)
    first, *rest = sent
    got = {name.decode(): value.decode() for name, value in first["headers"]}
    if rest[0]["type"] == "http.response.pathsend":
        assert len(rest) == 1
        return first["status"], got, rest[0]["path"]
    assert not rest[-1]["more_body"]
    return first["status"], got, b"".join(message["body"] for message in rest)


def file(opener: Opener, size: int | None = len(DATA), redirect: bool = False) -> FileAnswer:
    return FileAnswer(
        size=size, etag="e", media_type="image/png", open=opener, headers={"cache-control": "x"}, redirect=redirect
    )


@pytest.mark.parametrize("size", [len(DATA), None])
async def test_the_server_sends_a_whole_file(size: int | None) -> None:
    """A path goes to a server that can send it; parts, and other servers, get bytes."""
    opener = Opener(path=Path("/pictures/fox.png"))
    status, headers, path = await ask(file(opener, size))
    assert (status, path, headers["content-length"]) == (200, "/pictures/fox.png", "10")
    assert len(opener.opened) == 1
    assert (await ask(file(opener, size), range="bytes=2-4"))[::2] == (206, b"234")
    assert (await ask(file(opener, size), pathsend=False))[::2] == (200, DATA)
    assert (await ask(file(opener, size), head=True))[::2] == (200, b"")


@pytest.mark.parametrize("size", [len(DATA), None])
async def test_bytes_without_a_path(size: int | None) -> None:
    """A storage that is no disk streams, with the same answers."""
    opener = Opener()
    assert (await ask(file(opener, size)))[::2] == (200, DATA)
    status, headers, body = await ask(file(opener, size), range="bytes=-3")
    assert (status, headers["content-range"], body) == (206, "bytes 7-9/10", b"789")
    with pytest.raises(WebError):
        await ask(file(opener, size), range="bytes=10-")


@pytest.mark.parametrize("size", [len(DATA), None])
async def test_a_range_that_is_none(size: int | None) -> None:
    """What cannot be read as a range is ignored: all bytes come."""
    for pathsend in (True, False):
        opener = Opener(path=Path("/pictures/fox.png"))
        answered = await ask(file(opener, size), pathsend=pathsend, range="bytes=5-2")
        assert answered[::2] == (200, "/pictures/fox.png" if pathsend else DATA)


async def test_another_file_than_the_one_that_was_stored() -> None:
    """Nothing is sent under the headers of the right one."""
    with pytest.raises(Unavailable):
        await ask(file(Opener(), len(DATA) + 1))


async def test_an_unchanged_file_is_not_opened() -> None:
    """304 costs nothing."""
    opener = Opener(path=Path("/pictures/fox.png"), url="https://pictures.example/fox.png")
    assert (await ask(file(opener, None), if_none_match='"e"'))[0] == 304
    assert opener.opened == []


async def test_redirects() -> None:
    """Only where it is wanted, and only to a storage that has addresses; the redirect is not kept for long."""
    url = "https://pictures.example/fox.png?signature=1"
    status, headers, body = await ask(file(Opener(url=url), redirect=True), range="bytes=0-1")
    assert (status, headers["location"], body) == (302, url, b"")
    assert headers["cache-control"] == "private, max-age=240"
    assert "etag" not in headers
    assert (await ask(file(Opener(url=url), redirect=True), if_none_match='"e"'))[0] == 302
    assert (await ask(file(Opener(url=url), redirect=True), head=True))[0] == 200
    assert (await ask(file(Opener(url=url))))[::2] == (200, DATA)
    assert (await ask(file(Opener(), redirect=True)))[::2] == (200, DATA)
