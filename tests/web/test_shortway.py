"""What is asked for most is answered without the framework, and exactly as with it."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from t2i_adapters.filesystem import CHUNK
from t2i_core.entities.images import Picture
from t2i_web.shortway import SMALL
from tests.pictures import png
from tests.web.conftest import Service, serving

Sent = tuple[int, list[tuple[bytes, bytes]], bytes]


async def ask(service: Service, url: str, headers: dict[str, str]) -> tuple[Sent, str | None, bool]:
    """The answer, its bytes in one piece however they came; its path's template; whether it came the short way.

    How long a link still lives is left out: seconds pass.
    """
    path, _, query = url.removeprefix("http://testserver.local").partition("?")
    raw = [(name.lower().encode(), value.encode()) for name, value in headers.items()]
    scope: Any = {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": "GET",
        "scheme": "http",
        "path": path,
        "raw_path": path.encode(),
        "query_string": query.encode(),
        "root_path": "",
        "state": {},
        "headers": [(b"host", b"testserver.local"), (b"x-request-id", b"one"), *raw],
        "server": ("testserver.local", 80),
        "client": ("127.0.0.1", 1),
        "extensions": {"http.response.pathsend": {}},
    }
    sent: list[Any] = []

    async def send(message: Any) -> None:
        sent.append(message)

    async def receive() -> Any:
        return {"type": "http.disconnect"}

    await service.app(scope, receive, send)
    start, *rest = sent
    if rest[0]["type"] == "http.response.pathsend":
        (event,) = rest
        body = Path(event["path"]).read_bytes()
    else:
        assert [event["more_body"] for event in rest] == [True] * (len(rest) - 1) + [False]
        body = b"".join(event["body"] for event in rest)
    got = sorted((name, re.sub(rb"max-age=\d+", b"max-age=", value)) for name, value in start["headers"])
    return (start["status"], got, body), scope.get("path_template"), "litestar_app" not in scope


async def same(service: Service, url: str, headers: dict[str, str]) -> Sent:
    """The answer of the short way, once the long way gave the same."""
    short, template, was_short = await ask(service, url, headers)
    long, long_template, long_was_short = await ask(service, url, {**headers, "If-None-Match": '"another"'})
    assert was_short, "it went the long way"
    assert not long_was_short
    assert short == long
    assert template == long_template
    return short


@pytest.fixture
async def service(tmp_path: Path) -> AsyncIterator[Service]:
    async with serving(tmp_path) as running:
        yield running


@pytest.fixture
async def ada(service: Service) -> dict[str, str]:
    return await service.user()


async def test_lists_are_the_same(service: Service, ada: dict[str, str]) -> None:
    """A whole list, a page, and the page that its link leads to."""
    for prompt in ("a red fox", "eine Füchsin", "x"):
        await service.image(ada, prompt)
    whole = await same(service, "/api/images/", ada)
    assert whole[0] == 200
    first = await same(service, "/api/images/?limit=2", ada)
    link = dict(first[1])[b"link"].decode()
    second = await same(service, link.partition(">")[0][1:], ada)
    assert b"link" not in dict(second[1])
    assert second[0] == 200


async def test_an_image_and_its_files_are_the_same(service: Service, ada: dict[str, str]) -> None:
    """The image, the download, and both links, of which the server itself sends the files."""
    drawn = {"noise": png(400, 400), "more noise": png(800, 800)}
    for prompt, data in drawn.items():
        service.generator.script(prompt, [Picture(data=data, media_type="image/png")])
    assert CHUNK < len(drawn["noise"]) < SMALL < len(drawn["more noise"])
    for prompt in ("a red fox", "eine Füchsin; ein \u202eLachs", *drawn):
        image = await service.image(ada, prompt)
        assert (await same(service, f"/api/images/{image['id']}/", ada))[0] == 200
        assert (await same(service, f"/api/images/{image['id']}", ada))[0] == 200
        for _ in range(2):
            answer = await same(service, image["download_url"], ada)
            assert len(answer[2]) == image["bytes"] >= len(drawn.get(prompt, b""))
        assert (await same(service, image["image_url"], {}))[2] == answer[2]
        assert (await same(service, image["thumbnail_url"], {}))[0] == 200


async def test_refusals_are_the_same(service: Service, ada: dict[str, str]) -> None:
    """Foreign and deleted images, bad tokens, limits, cursors and signatures."""
    eve = await service.user("eve")
    image = await service.image(ada)
    kept = await service.image(ada)
    id, foreign = image["id"], kept["id"]
    assert (await service.client.delete(f"/api/images/{id}/", headers=ada)).status_code == 204
    for url in (f"/api/images/{id}/", image["download_url"], image["image_url"], image["thumbnail_url"]):
        assert (await same(service, url, ada))[0] == 404
    for url in (f"/api/images/{foreign}/", kept["download_url"], f"/api/images/{uuid4()}/"):
        assert (await same(service, url, eve))[0] == 404
    assert (await same(service, kept["image_url"][:-1] + "?", {}))[0] == 404
    assert (await same(service, kept["image_url"].replace("original.png", "original.webp"), {}))[0] == 404
    for query in ("limit=0", "limit=101", "cursor=nonsense", "limit=5&cursor=x"):
        assert (await same(service, f"/api/images/?{query}", ada))[0] == 422
    for url in ("/api/images/", f"/api/images/{foreign}/", kept["download_url"]):
        assert (await same(service, url, {"Authorization": "Bearer nonsense"}))[0] == 401


@pytest.mark.parametrize(
    ("query", "headers"),
    [
        ("?q=fox", {}),
        ("?limit=5&limit=6", {}),
        ("?limit=x", {}),
        ("", {"Origin": "https://elsewhere.example"}),
        ("", {"Authorization": "Basic YTpi"}),
        ("", {"Authorization": ""}),
    ],
)
async def test_whatever_is_not_plain_goes_the_long_way(
    service: Service, ada: dict[str, str], query: str, headers: dict[str, str]
) -> None:
    """The framework reads what needs to be read with care."""
    assert not (await ask(service, f"/api/images/{query}", {**ada, **headers}))[2]


async def test_parts_and_conditions_of_files_go_the_long_way(service: Service, ada: dict[str, str]) -> None:
    """Ranges and conditional requests keep working where whole files go the short way."""
    image = await service.image(ada)
    for url, headers in ((image["download_url"], ada), (image["image_url"], {})):
        (status, got, _), _, short = await ask(service, url, {**headers, "Range": "bytes=0-9"})
        assert (status, dict(got)[b"content-length"], short) == (206, b"10", False)
        etag = f'"{image["sha256"]}"'
        (status, _, _), _, short = await ask(service, url, {**headers, "If-None-Match": etag})
        assert (status, short) == (304, False)
