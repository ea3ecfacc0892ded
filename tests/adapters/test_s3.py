"""S3Storage: the contract against two servers, and what only they, or a broken one, can show."""

from __future__ import annotations

import asyncio
import os
import traceback
from collections.abc import Awaitable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx
import obstore
import pytest
from obstore.exceptions import BaseError
from obstore.store import S3Store

from t2i_adapters import s3
from t2i_adapters.s3 import RETRIES, S3Storage
from t2i_core.errors import InvalidInput, NotFound, Unavailable
from t2i_core.ports import Blob
from t2i_core.testing.contracts.storage import ImageStorageContract
from tests.adapters.scripted import answer, scripted
from tests.s3 import ANYBODY, PATIENCE, SECRET_ACCESS_KEY, S3Server, s3_server


@pytest.fixture(scope="session")
def moto(tmp_path_factory: pytest.TempPathFactory) -> Iterator[S3Server]:
    with s3_server("moto", tmp_path_factory.mktemp("moto")) as server:
        yield server


@pytest.fixture(scope="session")
def nanio(tmp_path_factory: pytest.TempPathFactory) -> Iterator[S3Server]:
    with s3_server("nanio", tmp_path_factory.mktemp("nanio")) as server:
        yield server


@pytest.fixture(params=["moto", "nanio"])
def server(request: pytest.FixtureRequest) -> S3Server:
    found: S3Server = request.getfixturevalue(request.param)
    return found


class TestS3Storage(ImageStorageContract):
    @pytest.fixture(params=["streamed", "redirects", "prefix"])
    def storage(self, server: S3Server, request: pytest.FixtureRequest) -> S3Storage:
        options = server.options(server.bucket())
        prefix = "some/where" if request.param == "prefix" else ""
        return S3Storage(**options, redirects=request.param == "redirects", prefix=prefix)


@pytest.fixture
def storage(server: S3Server) -> S3Storage:
    return S3Storage(**server.options(server.bucket()))


async def read(blob: Blob) -> bytes:
    return b"".join([chunk async for chunk in blob.chunks])


async def fails(storage: S3Storage, key: str = "g/1-0.png") -> set[str]:
    """What every method says when each of them has to say Unavailable."""
    calls: list[Awaitable[object]] = [
        storage.put(key, b"x"),
        storage.get(key),
        storage.open(key),
        storage.open(key, 1, 2),
        storage.delete(key),
        anext(storage.list()),
    ]
    said = set()
    for call in calls:
        with pytest.raises(Unavailable) as caught:
            await call
        said.add(caught.value.message)
        trace = "".join(traceback.format_exception(caught.value))
        assert not [word for word in ("canary", "http:", "X-Amz", "AWS4") if word in trace], trace
    return said


async def test_content_types(server: S3Server) -> None:
    """By the key's ending, so that an address can be opened by a browser."""
    storage = S3Storage(**server.options(server.bucket()), redirects=True)
    kinds = {"png": "image/png", "jpg": "image/jpeg", "webp": "image/webp", "answer": "application/octet-stream"}
    for ending, kind in kinds.items():
        await storage.put(f"g/1-0.{ending}", b"x")
        url = (await storage.open(f"g/1-0.{ending}")).url
        assert fetch(str(url)).headers["content-type"] == kind


async def test_names_of_objects(nanio: S3Server) -> None:
    """Below the prefix, spelt as the key is; what lies beside the prefix, or has no key's shape, is not there."""
    bucket = nanio.bucket()
    storage = S3Storage(**nanio.options(bucket), prefix="/a/b/")
    await storage.put("g_1/x-1..y.png", b"x")
    root = nanio.folder / "buckets" / bucket
    assert (root / "a/b/g_1/x-1..y.png").read_bytes() == b"x"
    for name in ("a/b/.hidden", "a/b/g/a b.png", "a/bc/g.png", "g.png", "a/b/1/2/3/4/5"):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_bytes(b"x")
    assert [info.key async for info in storage.list()] == ["g_1/x-1..y.png"]
    with pytest.raises(NotFound):
        await storage.get("../../g.png")


async def test_an_unusable_name(moto: S3Server) -> None:
    """An object that cannot even be named is said to be in the way, and is in nobody's way beside the prefix."""
    bucket = moto.bucket()
    storage = S3Storage(**moto.options(bucket), prefix="a")
    await storage.put("g/1-0.png", b"x")
    for name in ("b//c", "a/"):
        fetch(f"{moto.url}/{bucket}/{name}", method="PUT", headers=ANYBODY, content=b"x").raise_for_status()
    assert [info.key async for info in storage.list()] == ["g/1-0.png"]
    fetch(f"{moto.url}/{bucket}/a/b//c", method="PUT", headers=ANYBODY, content=b"x").raise_for_status()
    with pytest.raises(Unavailable, match="an object with an unusable name"):
        await anext(storage.list())
    assert await storage.get("g/1-0.png") == b"x"


async def test_long_lists(nanio: S3Server) -> None:
    """More objects than a page holds, each once."""
    bucket = nanio.bucket()
    folder = nanio.folder / "buckets" / bucket / "g"
    folder.mkdir()
    for number in range(2100):
        (folder / f"{number}-0.png").touch()
    keys = [info.key async for info in S3Storage(**nanio.options(bucket)).list("g/")]
    assert (len(keys), len(set(keys))) == (2100, 2100)


@pytest.mark.parametrize("redirects", [True, False])
async def test_no_such_bucket(server: S3Server, redirects: bool) -> None:
    """Is not the same as no such picture."""
    storage = S3Storage(**server.options("t2i-never-made"), redirects=redirects)
    assert await fails(storage) == {"The picture storage does not work: NoSuchBucket."}


@pytest.mark.parametrize("redirects", [True, False])
async def test_wrong_secret(nanio: S3Server, redirects: bool) -> None:
    """Refused, and nothing of it is told."""
    bucket = nanio.bucket()
    await S3Storage(**nanio.options(bucket)).put("g/1-0.png", b"x")
    storage = S3Storage(**nanio.options(bucket) | {"secret_access_key": "canary-wrong"}, redirects=redirects)
    assert "The picture storage does not work: SignatureDoesNotMatch." in await fails(storage)
    assert "canary" not in repr(storage) + repr(vars(storage))


@pytest.mark.parametrize("missing", ["bucket", "access_key_id", "secret_access_key"])
def test_nothing_is_looked_for_elsewhere(missing: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without credentials there is no storage, whatever the environment holds."""
    for name in ("AWS_BUCKET", "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
        monkeypatch.setenv(name, "ambient")
    options: dict[str, Any] = {"bucket": "pictures", "access_key_id": "k", "secret_access_key": "s"}
    with pytest.raises(InvalidInput):
        S3Storage(**options | {missing: ""})


async def test_the_environment_is_left_alone(nanio: S3Server, monkeypatch: pytest.MonkeyPatch) -> None:
    """Proxies, roles, metadata services and other credentials of the environment are neither asked nor used."""
    async with scripted() as trap:
        for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy"):
            monkeypatch.setenv(name, trap.url)
        for name in ("METADATA_ENDPOINT", "CONTAINER_CREDENTIALS_FULL_URI", "ENDPOINT_URL", "ENDPOINT_URL_S3"):
            monkeypatch.setenv(f"AWS_{name}", trap.url)
        bare = S3Store("pictures", client_options={"allow_http": True}, retry_config={"max_retries": 0})
        with pytest.raises(BaseError):
            await obstore.get_async(bare, "g/1-0.png")
        asked = len(trap.requests)
        assert asked > 0
        for name in ("SKIP_SIGNATURE", "VIRTUAL_HOSTED_STYLE_REQUEST", "S3_EXPRESS", "UNSIGNED_PAYLOAD"):
            monkeypatch.setenv(f"AWS_{name}", "true")
        for name in ("ACCESS_KEY_ID", "SECRET_ACCESS_KEY", "SESSION_TOKEN", "REGION", "DEFAULT_REGION", "BUCKET"):
            monkeypatch.setenv(f"AWS_{name}", "ambient-1")
        storage = S3Storage(**nanio.options(nanio.bucket()))
        await storage.put("g/1-0.png", b"x")
        assert await storage.get("g/1-0.png") == b"x"
        assert [info.key async for info in storage.list()] == ["g/1-0.png"]
        assert len(trap.requests) == asked
        async with scripted(answer("200 OK", b"x", FOUND), answer("200 OK", b"x", FOUND)) as server:
            await server.storage().get("g/1-0.png")
            await server.storage(session_token="given", region="moon-1").get("g/1-0.png")
        plain, given = (head.lower() for head, _ in server.requests)
        assert b"ambient" not in plain + given
        assert b"x-amz-security-token" not in plain
        assert b"x-amz-security-token: given" in given
        assert b"/moon-1/s3/" in given


UPLOADS = {
    "SERVER_SIDE_ENCRYPTION": "aws:kms",
    "SSE_KMS_KEY_ID": "ambient-1",
    "SSE_BUCKET_KEY_ENABLED": "true",
    "CHECKSUM_ALGORITHM": "SHA256",
    "REQUEST_PAYER": "requester",
}


async def test_uploads_are_not_changed_by_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """No encryption, key or checksum that nobody gave; and the environment is as it was for everybody else."""
    for name, value in UPLOADS.items():
        monkeypatch.setenv(f"AWS_{name}", value)
    async with scripted(answer("200 OK", b"", FOUND), answer("200 OK", b"", FOUND)) as server:
        bare = S3Store(
            "pictures",
            endpoint=server.url,
            access_key_id="k",
            secret_access_key="s",
            client_options={"allow_http": True},
        )
        await obstore.put_async(bare, "g/1-0.png", b"x", use_multipart=False)
        await server.storage().put("g/1-0.png", b"x")
    control, head = (head.lower() for head, _ in server.requests)
    for header in (b"x-amz-server-side-encryption", b"ambient-1", b"x-amz-checksum", b"x-amz-request-payer"):
        assert header in control
        assert header not in head
    assert {name: os.environ[f"AWS_{name}"] for name in UPLOADS} == UPLOADS


async def test_an_address_of_its_own(server: S3Server) -> None:
    """Anybody can fetch the whole blob there, and do nothing else."""
    bucket = server.bucket()
    storage = S3Storage(**server.options(bucket), redirects=True)
    data = bytes(range(256)) * 40
    await storage.put("g/1-0.png", data)
    await storage.put("g/2-0.png", b"other")
    blob = await storage.open("g/1-0.png", 3, 5)
    url = str(blob.url)
    answer = fetch(url)
    assert (answer.status_code, answer.content, blob.size) == (200, data, len(data))
    assert fetch(url, headers={"Range": "bytes=3-4"}).content == data[3:5] == await read(blob)
    assert parse_qs(urlsplit(url).query)["X-Amz-Expires"] == ["600"]
    assert SECRET_ACCESS_KEY not in url
    assert fetch(f"{server.url}/{bucket}/g/1-0.png").status_code == 403
    if server.checks_signatures:
        for changed in (
            url[:-1] + ("0" if url[-1] != "0" else "1"),
            url.replace("Expires=600", "Expires=6000"),
            url.replace("/1-0.png", "/2-0.png"),
        ):
            assert changed != url
            assert fetch(changed).status_code == 403
        assert fetch(url, method="PUT", content=b"x").status_code == 403
        assert fetch(url, method="DELETE").status_code == 403
        assert await storage.get("g/1-0.png") == data
    assert (await S3Storage(**server.options(bucket)).open("g/1-0.png")).url is None


async def test_an_address_ends(nanio: S3Server, monkeypatch: pytest.MonkeyPatch) -> None:
    """After its lifetime it is refused."""
    monkeypatch.setattr(s3, "URL_LIFETIME", timedelta(seconds=1))
    storage = S3Storage(**nanio.options(nanio.bucket()), redirects=True)
    await storage.put("g/1-0.png", b"x")
    url = str((await storage.open("g/1-0.png")).url)
    await asyncio.sleep(2.5)
    assert fetch(url).status_code == 403


async def test_stopped_and_started_again(tmp_path: Path) -> None:
    """While the server is away everything is Unavailable; afterwards all is as it was."""
    with s3_server("nanio", tmp_path) as server:
        storage = S3Storage(**server.options(server.bucket()), timeout=2)
        await storage.put("g/1-0.png", b"x")
        server.stop()
        async with asyncio.timeout(PATIENCE):
            assert await fails(storage) == {"The picture storage does not work: it cannot be reached."}
        server.start()
        assert await storage.get("g/1-0.png") == b"x"


SLOW_DOWN = b"<Error><Code>SlowDown</Code><Message>Reduce your rate, canary-id</Message></Error>"
FOUND = b'ETag: "x"\r\nLast-Modified: Sun, 22 Nov 2026 15:29:21 GMT\r\n'


async def test_a_busy_server_is_asked_again(tmp_path: Path) -> None:
    """503 is tried again a few times; the bytes are sent anew."""
    busy = answer("503 Slow Down", SLOW_DOWN)
    async with scripted(busy, busy, answer("200 OK", b"", FOUND), busy, answer("200 OK", b"abc", FOUND)) as server:
        storage = server.storage()
        await storage.put("g/1-0.png", b"data")
        assert await storage.get("g/1-0.png") == b"abc"
    assert server.methods == ["PUT", "PUT", "PUT", "GET", "GET"]
    assert {body for _, body in server.requests[:3]} == {b"data"}
    async with scripted(*[busy] * 9) as server:
        with pytest.raises(Unavailable, match=r"SlowDown\.$"):
            await server.storage().get("g/1-0.png")
    assert server.methods == ["GET"] * (1 + RETRIES)


async def test_a_put_without_an_answer_is_sent_again() -> None:
    """The server may have stored it: storing the same bytes twice changes nothing."""
    async with scripted(b"", answer("200 OK", b"", FOUND)) as server:
        await server.storage().put("g/1-0.png", b"data")
    assert [(head.split()[0], body) for head, body in server.requests] == [(b"PUT", b"data")] * 2


async def test_a_silent_server() -> None:
    """Nothing waits for ever, and whoever does not want to wait need not."""
    async with scripted(*[None] * 40) as server, asyncio.timeout(PATIENCE):
        assert await fails(server.storage(timeout=0.2)) == {"The picture storage does not work: it cannot be reached."}
        waiting = asyncio.create_task(server.storage(timeout=100).put("g/1-0.png", b"x"))
        with pytest.raises(TimeoutError):
            await asyncio.wait_for(waiting, 0.3)


@pytest.mark.parametrize("stalls", [True, False])
async def test_half_a_body(stalls: bool) -> None:
    """Half of the bytes, and then nothing or the end, again and again: Unavailable, and never a short picture."""
    half = b"HTTP/1.1 200 OK\r\nContent-Length: 8\r\n" + FOUND + b"\r\nhalf"
    async with scripted(*[half] * 20, hold=stalls) as server, asyncio.timeout(PATIENCE):
        with pytest.raises(Unavailable):
            await server.storage(timeout=0.2).get("g/1-0.png")
        blob = await server.storage(timeout=0.2).open("g/1-0.png")
        with pytest.raises(Unavailable):
            await read(blob)


async def test_a_trickle(monkeypatch: pytest.MonkeyPatch) -> None:
    """A byte now and then is no answer either."""
    monkeypatch.setattr(s3, "CONNECT_SECONDS", 0.2)
    async with scripted(answer("200 OK", bytes(100_000), FOUND), trickle=True) as server, asyncio.timeout(PATIENCE):
        with pytest.raises(Unavailable):
            await server.storage(timeout=1).get("g/1-0.png")


async def test_how_often_it_asks() -> None:
    """One GET for a streamed blob; with redirects a HEAD, and a GET only for who reads chunks."""
    head = answer("200 OK", b"", FOUND, length=3)
    async with scripted(answer("200 OK", b"abc", FOUND)) as server:
        assert await read(await server.storage().open("g/1-0.png")) == b"abc"
    assert server.methods == ["GET"]
    async with scripted(
        head, answer("206 Partial Content", b"abc", FOUND + b"Content-Range: bytes 0-2/3\r\n")
    ) as server:
        blob = await server.storage(redirects=True).open("g/1-0.png")
        assert (server.methods, blob.size) == (["HEAD"], 3)
        assert await read(blob) == b"abc"
    assert server.methods == ["HEAD", "GET"]


async def test_large_blobs_are_streamed() -> None:
    """No more is fetched than is read: chunk by chunk, however large the blob is."""
    size = 40_000_000
    async with scripted(answer("200 OK", bytes(size), FOUND)) as server:
        blob = await server.storage().open("g/1-0.png")
        sizes = [len(await anext(blob.chunks)) for _ in range(3)]
        assert max(sizes) < 1_500_000
        await asyncio.sleep(0.5)
        assert sum(sizes) <= server.sent < size / 2
        assert sum(sizes) + len(await read(blob)) == blob.size == size


@pytest.mark.parametrize("how", ["dropped", "dropped half-way", "closed half-way"])
async def test_unread_chunks_close_their_connection(how: str) -> None:
    """A blob that nobody reads to its end keeps nothing open."""
    async with scripted(answer("200 OK", bytes(40_000_000), FOUND)) as server:
        blob = await server.storage().open("g/1-0.png")
        assert server.open == 1
        if "half-way" in how:
            await anext(blob.chunks)
        if "closed" in how:
            await blob.chunks.aclose()  # type: ignore[attr-defined]
        else:
            del blob
        async with asyncio.timeout(PATIENCE):
            while server.open:
                await asyncio.sleep(0.02)


def fetch(url: str, *, method: str = "GET", **options: Any) -> httpx.Response:
    """As a stranger would."""
    return httpx.request(method, url, trust_env=False, timeout=PATIENCE, **options)
