"""What a picture file is made of, and what is said about it: DigitalSourceType, orientation, colour profile, C2PA."""

from __future__ import annotations

import re
import struct
import zlib
from dataclasses import dataclass, field

Piece = tuple[int, int] | bytes
"""Where it starts and stops in the input, or bytes that are not in it."""

MAX_PROFILE, MAX_MANIFEST, MAX_XMP = 4_000_000, 10_000_000, 1_000_000
MAX_EXIF, MAX_PARTS, MAX_SCANS = 65_536, 65_536, 200

VOCABULARY = b"http://cv.iptc.org/newscodes/digitalsourcetype/"
_SAID = re.compile(rb"https?://cv\.iptc\.org/newscodes/digitalsourcetype/([A-Za-z]{1,64})(?=[\"'<\s])")
_WORD = re.compile(r"[A-Za-z]{1,64}")

_XMP = (
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    '<rdf:Description rdf:about="" xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/">'
    f"<Iptc4xmpExt:DigitalSourceType>{VOCABULARY.decode()}%s</Iptc4xmpExt:DigitalSourceType>"
    '</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>'
)


class Broken(ValueError):
    """Not a whole file of its kind, or one over a limit. The message is a sentence for users."""


@dataclass(slots=True)
class Container:
    """A file, taken apart.

    Attributes:
        format: png, jpeg or webp.
        width, height: in pixels, as the header says.
        end: where the file ends; what follows is not part of it.
        sealed: whether it carries a C2PA manifest.
        animated: whether it is a WebP with frames, which have no place of their own to be kept in.
        said: the DigitalSourceType that its XMP packet or else its C2PA manifest tells.
        orientation: Exif's, 1 to 8.
        first: what comes before orientation and XMP packet.
        rest: what comes after these; of PNGs, without the compressed rows.
        rows: of PNGs, the compressed rows' places.
        repacked: of PNGs, the chunk that takes these rows' place; empty where they stay as they are.
        extended: of WebPs, whether there is a VP8X header.
        alpha: of WebPs, whether the header says that pixels may be transparent.
    """

    format: str
    width: int = 0
    height: int = 0
    end: int = 0
    sealed: bool = False
    animated: bool = False
    said: str | None = None
    orientation: int = 1
    first: list[Piece] = field(default_factory=list)
    rest: list[Piece] = field(default_factory=list)
    rows: list[tuple[int, int]] = field(default_factory=list)
    repacked: bytes = b""
    extended: bool = False
    alpha: bool = False


def source_type_in(data: bytes) -> str | None:
    """The word of IPTC's vocabulary that an XMP packet, a JSON text or a CBOR text (the last of these) tells."""
    if found := _SAID.search(data):
        return found[1].decode()
    at = data.rfind(VOCABULARY)
    while at >= 2:
        # CBOR writes the text's length before it, and nothing behind it
        length = data[at - 1] if data[at - 2] == 0x78 else 0
        word = data[at + len(VOCABULARY) : at + length].decode("latin-1")
        if _WORD.fullmatch(word):
            return word
        at = data.rfind(VOCABULARY, 0, at)
    return None


def xmp_packet(word: str) -> bytes:
    if not _WORD.fullmatch(word):
        raise ValueError("a DigitalSourceType is one plain word")
    return (_XMP % word).encode()


def orientation_exif(orientation: int) -> bytes:
    return struct.pack(">2sHIHHHIHHI", b"MM", 42, 8, 1, 0x112, 3, 1, orientation, 0, 0)


def orientation_in(exif: bytes) -> int:
    """The orientation in an Exif block; 1 where there is none, or the block is damaged."""
    exif = exif.removeprefix(b"Exif\0\0")
    order = {b"II*\0": "<", b"MM\0*": ">"}.get(exif[:4])
    try:
        at = struct.unpack_from(f"{order}I", exif, 4)[0] if order else len(exif)
        for entry in range(at + 2, at + 2 + 12 * min(struct.unpack_from(f"{order}H", exif, at)[0], 512), 12):
            tag, kind, _, value = struct.unpack_from(f"{order}HHIH", exif, entry)
            if tag == 0x112:
                return value if kind == 3 and 1 <= value <= 8 else 1
    except struct.error:
        pass
    return 1


def is_manifest(box: bytes) -> bool:
    """Whether a JUMBF box is a C2PA manifest store."""
    return box[4:8] == b"jumb" and box[12:20] == b"jumdc2pa"


def is_profile(profile: bytes) -> bool:
    """Whether it is a colour profile, and none that is too large to keep."""
    return len(profile) <= MAX_PROFILE and profile[36:40] == b"acsp"


def seal(container: Container, manifest: bytes) -> None:
    if len(manifest) > MAX_MANIFEST:
        raise Broken("The picture's C2PA manifest is larger than 10 MB.")
    container.sealed = True
    container.said = container.said or source_type_in(manifest)


def inflated(data: bytes, limit: int) -> bytes:
    """The first `limit` bytes of what was compressed; nothing where that is not all there is."""
    inflate = zlib.decompressobj()
    try:
        result = inflate.decompress(data, limit)
    except zlib.error:
        return b""
    return b"" if inflate.unused_data else result
