"""GuardedFetcher: addresses as they are written, and which of them are never dialled."""

from __future__ import annotations

import ipaddress
from collections.abc import Iterator

import pytest

from t2i_adapters.fetch import GuardedFetcher, is_public
from t2i_core.errors import BadPicture, UrlRefused
from t2i_core.testing.contracts.pictures import HOSTILE_URLS
from tests.adapters.fetching import PRIVATE, PUBLIC, PUBLIC_6, Names, Watch

pytestmark = pytest.mark.usefixtures("watch")


@pytest.mark.parametrize("address", PRIVATE)
def test_private_addresses(address: str) -> None:
    """None of them belongs to the public internet, whatever the standard library says."""
    assert not is_public(ipaddress.ip_address(address))


@pytest.mark.parametrize(
    "address",
    [
        *("1.1.1.1", "8.8.8.8", PUBLIC, "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "128.0.0.1"),
        *("168.63.129.15", "169.253.0.1", "172.15.0.1", "172.32.0.1", "192.167.0.1", "198.20.0.1", "223.255.255.255"),
        *(PUBLIC_6, "2001:200::1", "2001:4860:4860::8888", "2a00:1450::1", "2400:cb00::1"),
    ],
)
def test_public_addresses(address: str) -> None:
    """The neighbours of the forbidden ranges are fine."""
    assert is_public(ipaddress.ip_address(address))


def literal(address: str) -> str:
    return f"[{address}]" if ":" in address else address


FORMS = (
    *HOSTILE_URLS,
    *(f"https://{literal(address)}/fox.png" for address in PRIVATE),
    *(f"https://{literal(address)}:443" for address in PRIVATE[:12]),
    # numbers that the system's resolver takes for addresses
    *(
        "https://0x7f.1/",
        "https://0x7f.0x0.0x0.0x1/",
        "https://017700000001/",
        "https://0300.0250.0.1/",
        "https://127.0.1/",
    ),
    *("https://2852039166/latest/", "https://0xa9fea9fe/", "https://0251.0376.0251.0376/", "https://169.254.43518/"),
    *("https://169.16689662/", "https://1.1/", "https://256.256.256.256/", "https://1.2.3.4.5/", "https://0x/"),
    *("https://08.8.8.8/", "https://8.8.8.08/", "https://127.0.0.1./", "https://2130706433./", "https://0x7f000001./"),
    # names in odd spellings
    *(
        "https://pictures.example./fox.png",
        "https://.pictures.example/",
        "https://pictures..example/",
        "https://-a.example/",
    ),
    *(
        "https://a-.example/",
        "https://a b.example/",
        "https://a%2eexample/",
        "https://%31%32%37.0.0.1/",
        "https://a,b/",
    ),
    *(
        "https://pictures。example/",
        "https://①②⑦.⓪.⓪.①/",
        "https://ⓛⓞⓒⓐⓛⓗⓞⓢⓣ/",
        "https://bücher.example/",
        "https://a\u200bb.example/",
    ),
    *(f"https://{'a' * 64}.example/", f"https://{'a.' * 127}example/", f"https://pictures.example/{'a' * 9000}"),
    # user names, back slashes, other things before the host ends
    *(
        "https://good@127.0.0.1/",
        "https://127.0.0.1@pictures.example/",
        "https://:@pictures.example/",
        "https://@pictures.example/",
    ),
    *("https://a:b@pictures.example/", "https://pictures.example\\.evil.example/", "https:\\\\pictures.example/"),
    *(
        "https:/\\pictures.example/",
        "https:///127.0.0.1/",
        "https:////127.0.0.1/",
        "https:127.0.0.1/",
        "https:/127.0.0.1/",
    ),
    *("https://[::1", "https://::1/", "https://[::1]x/", "https://[]/", "https://[127.0.0.1]/", "https://[::1%25lo]/"),
    *("https://[::ffff:7f00:1]/", "https://[0:0:0:0:0:ffff:127.0.0.1]/", "https://[v1.fe80::a]/", "https://[1.2]/"),
    # ports and schemes
    *(
        f"https://pictures.example:{port}/"
        for port in ("0", "22", "25", "80", "444", "6379", "8443", "65536", "99999", "-1")
    ),
    *(
        "https://pictures.example:443x/",
        "https://pictures.example:4 43/",
        "https://pictures.example:４４３/",
        "http://8.8.8.8/",
    ),
    *("http://pictures.example:443/", "ws://pictures.example/", "wss://pictures.example/", "unix:///run/docker.sock"),
    *("jar:https://pictures.example!/", "dict://127.0.0.1:11211/", "ldap://127.0.0.1/", "ssh://pictures.example/"),
    *(
        "HTTPS//pictures.example/",
        "https",
        ":",
        "://",
        " https://pictures.example/",
        "https://pictures.example/\r\nHost: a",
    ),
    *(
        "https://pictures.example/a b",
        "https://pictures.example/\x00",
        "\thttps://pictures.example/",
        "https://pictures.example\t/",
    ),
)


@pytest.mark.parametrize("url", FORMS)
async def test_hostile_forms(fetcher: GuardedFetcher, watch: Watch, url: str) -> None:
    """Refused, with nothing dialled and no name looked up, though every name would resolve to a public address."""
    watch.sockets = 0
    with pytest.raises(UrlRefused):
        await fetcher.fetch(url)
    assert watch.dialled == []
    assert watch.looked_up == []
    assert watch.sockets == 0
    assert not fetcher._http._clients  # it never got as far as opening a client


def spellings(address: str) -> Iterator[str]:
    """Hosts that one parser or another takes for this IPv4 address."""
    octets = [int(octet) for octet in address.split(".")]
    number = int(ipaddress.IPv4Address(address))
    a, b, c, d = octets
    yield from (str(number), hex(number), f"0{number:o}", f"0X{number:X}", f"{number + 2**32}")
    yield from (f"{a}.{number & 0xFFFFFF}", f"{a}.{b}.{number & 0xFFFF}", f"0x{a:x}.{number & 0xFFFFFF}")
    yield ".".join(f"0{octet:o}" for octet in octets)
    yield ".".join(f"{octet:03}" for octet in octets)
    yield ".".join(hex(octet) for octet in octets)
    yield from (f"0{a:o}.{b}.{c}.0x{d:x}", f"{address}.", f"{address}..", f".{address}", f"{a}.{b}.{c}.{d + 256}")
    yield address.translate(str.maketrans("0123456789.", "０１２３４５６７８９．"))
    yield address.translate(str.maketrans("123456789", "①②③④⑤⑥⑦⑧⑨"))
    yield from (address.replace(".", "。"), address.replace(".", "%2e"), f"%{ord(address[0]):x}{address[1:]}")
    yield from (f"[::{address}]", f"[::ffff:{address}]", f"[::ffff:{a:02x}{b:02x}:{c:02x}{d:02x}]", f"[{address}]")
    yield from (f"[64:ff9b::{address}]", f"[2002:{a:02x}{b:02x}:{c:02x}{d:02x}::1]", f"[::ffff:0:{address}]")
    yield from (f"user@{address}", f"pictures.example@{address}", f"{address}@pictures.example")
    yield from (f"pictures.example\\@{address}", f"{address}\\.pictures.example", f"{address}\t", f"{address}%00")
    yield from (f"{address}:80", f"{address}:443:443", f"{address}%23.pictures.example", f" {address}")


SPELLINGS = [
    f"https://{host}/latest/meta-data/"
    for address in (
        "127.0.0.1",
        "169.254.169.254",
        "10.0.0.1",
        "192.168.1.1",
        "100.100.100.200",
        "172.17.0.1",
        "0.0.0.0",
    )
    for host in dict.fromkeys(spellings(address))
]


async def test_spellings(fetcher: GuardedFetcher, watch: Watch) -> None:
    """However an address inside is written: refused, with nothing dialled and no name looked up."""
    watch.sockets, let_through = 0, []
    for url in SPELLINGS:
        try:
            await fetcher.fetch(url)
        except UrlRefused:
            continue
        except BadPicture:
            pass
        let_through.append(url)
    assert let_through == []
    assert (watch.dialled, watch.looked_up, watch.sockets) == ([], [], 0)


def test_there_are_enough_forms() -> None:
    """All different."""
    assert len({*FORMS, *SPELLINGS}) >= 400


@pytest.mark.parametrize(
    ("url", "dialled"),
    [
        ("https://pictures.example/fox.png", PUBLIC),
        ("HTTPS://Pictures.EXAMPLE:443/fox.png?a=b#c", PUBLIC),
        ("https://pictures.example", PUBLIC),
        ("https://a_b.pictures-1.example/fox.png", PUBLIC),
        ("https://xn--bcher-kva.example/füchse.png", PUBLIC),
        (f"https://{PUBLIC}/fox.png", PUBLIC),
        (f"https://[{PUBLIC_6}]/fox.png", PUBLIC_6),
    ],
)
async def test_public_forms_are_dialled(watch: Watch, url: str, dialled: str) -> None:
    """The other side of the coin: these get as far as the socket, at the checked address and port 443."""
    fetcher = GuardedFetcher(resolve=Names([PUBLIC]), retries=0)
    with pytest.raises(BadPicture, match="ConnectError"):
        await fetcher.fetch(url)
    assert watch.dialled == [(dialled, 443)]
    await fetcher.aclose()
