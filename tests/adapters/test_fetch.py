"""GuardedFetcher: what it fetches, and what it makes of bad answers."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import pytest
import trustme

from t2i_adapters.fetch import GuardedFetcher
from t2i_adapters.rapidapi import RapidApiGenerator
from t2i_core.entities.generation import GenerationRequest
from t2i_core.errors import BadPicture, PictureAway
from t2i_core.testing.contracts.pictures import Kept, PictureFetcherContract
from tests import pictures
from tests.adapters.fetching import PUBLIC, Names, Watch, answering, head
from tests.standin import StandIn

pytestmark = pytest.mark.usefixtures("watch")


class TestGuardedFetcher(PictureFetcherContract):
    @pytest.fixture
    async def fetcher(self, server: StandIn) -> AsyncIterator[GuardedFetcher]:
        fetcher = GuardedFetcher(allow=[server.authority], resolve=Names([PUBLIC]), idle=0.5, total=3.0)
        yield fetcher
        await fetcher.aclose()

    @pytest.fixture
    def served(self, server: StandIn) -> tuple[str, bytes]:
        return f"{server.base_url}/pictures/png/512/1.png?signature=a%2Fb", pictures.png(512, 512)

    @pytest.fixture
    def missing(self, server: StandIn) -> str:
        return f"{server.base_url}/pictures/missing/256/1.png"


async def test_a_positive_control(fetcher: GuardedFetcher, server: StandIn, watch: Watch) -> None:
    """An allowed loopback server is dialled once, and the hook sees it."""
    assert await fetcher.fetch(f"{server.base_url}/pictures/png/256/1.png") == pictures.png()
    assert watch.dialled == [("127.0.0.1", server.port)]


async def test_the_request_tells_nothing(fetcher: GuardedFetcher, server: StandIn) -> None:
    """No credentials, cookies, referrer or fragment; not compressed."""
    await fetcher.fetch(f"{server.base_url}/pictures/png/256/1.png?a=b#fragment")
    assert server.received[0].path == "/pictures/png/256/1.png?a=b"
    assert server.received[0].headers == {
        "host": server.authority,
        "accept": "image/*",
        "accept-encoding": "identity",
        "connection": "keep-alive",
        "user-agent": "t2i",
    }


@pytest.mark.parametrize(
    ("kind", "says"),
    [
        ("missing", "404"),
        ("empty", "empty"),
        ("huge", "larger than 25 MB"),
        ("endless", "larger than 25 MB"),
        ("gzip-bomb", "larger than 25 MB"),
        ("gzip-twice", "unreadable"),
        ("drip", "within 3 seconds"),
        ("half-body", "RemoteProtocolError"),
        ("rst", "could not be fetched"),
        ("eof", "could not be fetched"),
        ("half-header", "could not be fetched"),
        ("garbage", "could not be fetched"),
        ("hang", "ReadTimeout|within 3 seconds"),
    ],
)
async def test_bad_answers(fetcher: GuardedFetcher, server: StandIn, kind: str, says: str) -> None:
    """Whatever else comes is BadPicture, in time, and says why."""
    async with asyncio.timeout(4):
        with pytest.raises(BadPicture, match=says):
            await fetcher.fetch(f"{server.base_url}/pictures/{kind}/256/1.png")


async def test_transient_failures(fetcher: GuardedFetcher, server: StandIn) -> None:
    """Two more tries; what will not change is not tried again."""
    assert await fetcher.fetch(f"{server.base_url}/flaky/2") == pictures.png()
    assert len(server.received) == 3
    with pytest.raises(PictureAway, match="503"):
        await fetcher.fetch(f"{server.base_url}/flaky/3")
    assert len(server.received) == 6
    with pytest.raises(BadPicture) as caught:
        await fetcher.fetch(f"{server.base_url}/pictures/missing/256/1.png")
    assert not isinstance(caught.value, PictureAway)
    assert len(server.received) == 7


async def test_proxies_are_ignored(server: StandIn, watch: Watch, monkeypatch: pytest.MonkeyPatch) -> None:
    """The environment's proxy would dial for us, unchecked. It is there, and nobody asks it."""
    async with answering(head(200, b"from the proxy")) as (proxy, heads):
        for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
            monkeypatch.setenv(name, f"http://{proxy}")
            monkeypatch.setenv(name.lower(), f"http://{proxy}")
        for name in ("NO_PROXY", "no_proxy"):
            monkeypatch.delenv(name, raising=False)
        fetcher = GuardedFetcher(allow=[server.authority], resolve=Names([PUBLIC]), retries=0)
        assert await fetcher.fetch(f"{server.base_url}/pictures/png/256/1.png") == pictures.png()
        with pytest.raises(BadPicture):
            await fetcher.fetch("https://pictures.example/fox.png")
        assert watch.dialled == [("127.0.0.1", server.port), (PUBLIC, 443)]
        assert heads == []
        await fetcher.aclose()


@pytest.mark.parametrize("case", ["good", "other name", "expired", "unknown issuer"])
async def test_tls(case: str) -> None:
    """SNI, Host and the certificate are about the name, though an address is dialled."""
    authority, names = trustme.CA(), list[str | None]()
    served, trusting = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER), ssl.create_default_context()
    served.sni_callback = lambda connection, name, context: names.append(name)
    name = "other.example" if case == "other name" else "pictures.example"
    days = -1 if case == "expired" else 1
    end = datetime.now(UTC) + timedelta(days=days)
    authority.issue_cert(name, not_before=end - timedelta(days=30), not_after=end).configure_cert(served)
    if case != "unknown issuer":
        authority.configure_trust(trusting)
    async with StandIn(tls=served) as server:
        fetcher = GuardedFetcher(
            allow=[f"pictures.example:{server.port}"], resolve=Names(["127.0.0.1"]), tls=trusting, retries=0
        )
        url = f"https://pictures.example:{server.port}/pictures/png/256/1.png"
        if case == "good":
            assert await fetcher.fetch(url) == pictures.png()
            assert server.received[0].headers["host"] == f"pictures.example:{server.port}"
        else:
            with pytest.raises(BadPicture, match="ConnectError"):
                await fetcher.fetch(url)
            assert server.received == []
        assert names == ["pictures.example"]
        await fetcher.aclose()


async def test_many_at_once(fetcher: GuardedFetcher, server: StandIn) -> None:
    """A hundred pictures side by side."""
    urls = [f"{server.base_url}/pictures/png/256/{n}.png" for n in range(100)]
    assert all(data == pictures.png() for data in await asyncio.gather(*map(fetcher.fetch, urls)))


async def test_with_the_generator(fetcher: GuardedFetcher, server: StandIn) -> None:
    """Drawn and fetched; an address inside is a bad picture, not a fetch."""
    generator = RapidApiGenerator(key="k", base_url=server.base_url, fetcher=fetcher)
    [picture] = await generator.generate(GenerationRequest(prompt="a red fox"), Kept())
    assert picture.data == pictures.png(512, 512)
    for kind in ("private", "redirect"):
        with pytest.raises(BadPicture, match="may not be fetched"):
            await generator.generate(GenerationRequest(prompt=f"a red fox [{kind}]"), Kept())
    await generator.aclose()
