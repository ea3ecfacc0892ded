"""GuardedFetcher: redirects, each checked like the first address."""

from __future__ import annotations

from urllib.parse import quote

import pytest

from t2i_adapters.fetch import GuardedFetcher
from t2i_core.errors import BadPicture, UrlRefused
from tests import pictures
from tests.adapters.fetching import PUBLIC, Names, Watch, answering, head
from tests.standin import StandIn

pytestmark = pytest.mark.usefixtures("watch")


@pytest.mark.parametrize(
    "target",
    [
        "http://169.254.169.254/latest/meta-data/",
        "https://169.254.169.254/latest/meta-data/",
        "https://localhost/",
        "//169.254.169.254/",
        "http://pictures.example/fox.png",
        "https://good@127.0.0.1/",
        "https://pictures.example:22/",
        "file:///etc/passwd",
        "gopher://127.0.0.1:6379/_",
        "\\\\169.254.169.254\\",
        "https://[::ffff:169.254.169.254]/",
        "https://[",
        "data:image/png;base64,AAAA",
    ],
)
async def test_redirects_are_checked(server: StandIn, watch: Watch, target: str) -> None:
    """Each hop like the first: only the redirecting server itself was dialled."""
    fetcher = GuardedFetcher(allow=[server.authority], resolve=Names(["127.0.0.1"]))
    with pytest.raises(UrlRefused):
        await fetcher.fetch(f"{server.base_url}/redirect/{quote(target)}")
    assert watch.dialled == [("127.0.0.1", server.port)]
    await fetcher.aclose()


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
async def test_every_redirect_is_checked(watch: Watch, status: int) -> None:
    """Whatever its status, and on the second hop as on the first."""
    hostile = head(status, Location="https://169.254.169.254/latest/meta-data/")
    for answers in ([hostile], [head(status, Location="/again"), hostile]):
        async with answering(*answers) as (authority, heads):
            watch.dialled.clear()
            fetcher = GuardedFetcher(allow=[authority], resolve=Names([PUBLIC]))
            with pytest.raises(UrlRefused):
                await fetcher.fetch(f"http://{authority}/fox.png")
            assert len(heads) == len(answers)
            assert {host for host, _ in watch.dialled} == {"127.0.0.1"}
            await fetcher.aclose()


async def test_redirects_in_a_circle(watch: Watch) -> None:
    """End after two, without a word to anybody else."""
    async with answering(head(302, Location="/fox.png")) as (authority, heads):
        fetcher = GuardedFetcher(allow=[authority])
        with pytest.raises(BadPicture, match="too often"):
            await fetcher.fetch(f"http://{authority}/fox.png")
        assert len(heads) == 3
        await fetcher.aclose()


async def test_a_redirect_takes_nothing_along() -> None:
    """Neither cookies that were set nor a referrer nor credentials reach another server."""
    data = pictures.png()
    async with answering(head(200, data)) as (other, heads):
        to_other = head(307, Location=f"http://{other}/fox.png", Set_Cookie="session=1; Path=/")
        async with answering(to_other) as (authority, _):
            fetcher = GuardedFetcher(allow=[authority, other])
            assert await fetcher.fetch(f"http://{authority}/fox.png?token=1") == data
            assert await fetcher.fetch(f"http://{authority}/fox.png?token=1") == data
            await fetcher.aclose()
    for got in heads:
        names = {line.partition(":")[0].lower() for line in got.splitlines()[1:] if line}
        assert names == {"host", "accept", "accept-encoding", "user-agent"} | (names & {"connection"})
        assert "token" not in got


async def test_pages_that_send_elsewhere(watch: Watch) -> None:
    """A Refresh header, or a page with one in it, leads nowhere: its bytes are what was asked for."""
    page = b'<html><meta http-equiv="refresh" content="0; url=http://169.254.169.254/"></html>'
    async with answering(head(200, page, Refresh="0; url=http://169.254.169.254/")) as (authority, heads):
        fetcher = GuardedFetcher(allow=[authority], resolve=Names([PUBLIC]))
        assert await fetcher.fetch(f"http://{authority}/fox.png") == page
        assert len(heads) == len(watch.dialled) == 1
        await fetcher.aclose()


async def test_redirect_to_a_public_host(fetcher: GuardedFetcher, server: StandIn, watch: Watch) -> None:
    """The control: a good target is followed as far as its socket."""
    with pytest.raises(BadPicture, match="ConnectError"):
        await fetcher.fetch(f"{server.base_url}/redirect/https://pictures.example/fox.png")
    assert (PUBLIC, 443) in watch.dialled


async def test_how_many_redirects(fetcher: GuardedFetcher, server: StandIn) -> None:
    """Two at most."""
    assert await fetcher.fetch(f"{server.base_url}/hops/1") == pictures.png()
    with pytest.raises(BadPicture, match="too often"):
        await fetcher.fetch(f"{server.base_url}/hops/2")
    assert [request.path for request in server.received][-3:] == ["/hops/2", "/hops/1", "/hops/0"]
