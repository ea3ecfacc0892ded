"""Builds the illustrator's data from three pinned npm packages. For maintainers; needs npm and a network.

    python tools/build_art_pack.py           writes the data files
    python tools/build_art_pack.py --check   tells whether the files there hold what a build would write

The pictures are Noto Emoji (Apache-2.0), the English names emojibase (MIT), the other languages CLDR (Unicode-3.0).
"""

from __future__ import annotations

import argparse
import base64
import hashlib
import io
import json
import lzma
import subprocess
import sys
import tarfile
import tempfile
import unicodedata
from collections import Counter
from pathlib import Path
from typing import Any

DATA = Path(__file__).resolve().parents[1] / "src/t2i_adapters/illustrator/data"

PACKAGES = {
    "@iconify-json/noto@1.2.9": (
        "DQiuXENbun41ch+XPSV55H9FaWKpHTyz46YIKtSaKYD4fIDDzL1tR6H4np/T38jfrTAeI3rcKF0mqHYeZVAuaw=="
    ),
    "emojibase-data@17.0.0": (
        "Yvgb5AWoHViHV/gq1qr5ZAarcBip+B27/ZLRsUJkbgAEaLlZ/fof9g882LTpmEpyhBNEC0m2SEmItljHsTygjA=="
    ),
    "cldr-annotations-full@48.2.0": (
        "DV7A+rEcgUSNTRsVGNGqBZRmAkGfwhGHO5Q1dRwzBoBnVrHWp804JP7/QJdEc66iHmx3+zLWVIMCFLm0lW7PUQ=="
    ),
}
"""name@version: SHA-512 of its tarball, in base64."""

LANGUAGES = (
    *("zh", "ja", "ko", "es", "fr", "de", "it", "pt", "ru", "ar"),
    *("hi", "tr", "pl", "nl", "vi", "th", "id", "uk", "sv", "zh-Hant"),
)
COMPONENTS, FLAGS = 2, 9
DRAWABLE_GROUPS = (1, 3, 4, 5, 6, 7)
MAX_BYTES = 2_500_000
ART = "art.xz"
SHELF = 32
"""Pictures that are packed together: one alone would be larger by half, and all of them slow to unpack."""


def plain(emoji: str) -> str:
    """The emoji without variation selectors: the form used as a key everywhere."""
    return emoji.replace("\ufe0f", "")


def download(spec: str, integrity: str, folder: Path) -> tarfile.TarFile:
    """The opened tarball of a package. Ends the program when its bytes are not the pinned ones."""
    done = subprocess.run(["npm", "pack", spec, "--json"], cwd=folder, check=True, capture_output=True, text=True)
    data = (folder / json.loads(done.stdout)[0]["filename"]).read_bytes()
    if base64.b64encode(hashlib.sha512(data).digest()).decode() != integrity:
        sys.exit(f"{spec}: the tarball is not the pinned one.")
    return tarfile.open(fileobj=io.BytesIO(data))


def member(tar: tarfile.TarFile, name: str) -> bytes:
    file = tar.extractfile(f"package/{name}")
    if file is None:
        sys.exit(f"{name} is not a file of the package.")
    return file.read()


def pictures(noto: tarfile.TarFile, emojibase: tarfile.TarFile) -> dict[str, Any]:
    """{art: emoji -> SVG body on a 128 x 128 grid, meta: emoji -> [label, group, subgroup]}"""
    icons = json.loads(member(noto, "icons.json"))["icons"]
    names = json.loads(member(noto, "chars.json"))
    messages = json.loads(member(emojibase, "en/messages.json"))
    subgroups = {group["order"]: group["key"] for group in messages["subgroups"]}
    art: dict[str, str] = {}
    meta: dict[str, list[Any]] = {}
    for entry in json.loads(member(emojibase, "en/data.json")):
        if entry.get("group") in (None, COMPONENTS, FLAGS):
            continue
        code = entry["hexcode"].lower()
        name = names.get(code) or names.get(code.replace("-fe0f", ""))
        if name not in icons:
            continue
        emoji = plain(entry["emoji"])
        art[emoji] = icons[name]["body"]
        meta[emoji] = [entry["label"], entry["group"], subgroups.get(entry.get("subgroup"), "")]
    return {"art": art, "meta": meta}


def normal(word: str) -> str:
    return unicodedata.normalize("NFKC", word).casefold().strip()


def words(cldr: tarfile.TarFile, meta: dict[str, list[Any]]) -> dict[str, dict[str, str]]:
    """language -> its word or phrase -> emoji. A name beats a keyword; a keyword of many pictures is nobody's."""
    tables: dict[str, dict[str, str]] = {}
    for language in LANGUAGES:
        annotations = json.loads(member(cldr, f"annotations/{language}/annotations.json"))
        entries = {plain(emoji): value for emoji, value in annotations["annotations"]["annotations"].items()}
        drawable = [emoji for emoji in meta if emoji in entries and meta[emoji][1] in DRAWABLE_GROUPS]
        uses = Counter(normal(word) for emoji in drawable for word in set(entries[emoji].get("default", [])))
        best: dict[str, tuple[int, str]] = {}
        for emoji in drawable:
            label = [normal(word) for word in entries[emoji].get("tts", [])]
            keywords = [normal(word) for word in entries[emoji].get("default", [])]
            nature = 1 if meta[emoji][1] == 3 and not meta[emoji][0].endswith(" face") else 0
            ranked = [(word, 10 + nature) for word in label] + [
                (word, 6 - uses[word] + nature) for word in keywords if uses[word] <= 3
            ]
            for word, rank in ranked:
                if word and rank > best.get(word, (0, ""))[0]:
                    best[word] = (rank, emoji)
        tables[language] = {word: emoji for word, (_, emoji) in sorted(best.items())}
    return tables


def compact(content: Any) -> str:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))


def packed(content: Any) -> bytes:
    return lzma.compress(compact(content).encode(), preset=9 | lzma.PRESET_EXTREME)


def shelved(art: dict[str, str]) -> bytes:
    """The pictures in streams of SHELF each, which can be unpacked alone; the first one tells where the others are."""
    emojis = list(art)
    shelves = [emojis[start : start + SHELF] for start in range(0, len(emojis), SHELF)]
    streams = [packed({emoji: art[emoji] for emoji in shelf}) for shelf in shelves]
    index = [[len(stream), shelf] for stream, shelf in zip(streams, shelves, strict=True)]
    return b"".join((packed(index), *streams))


def build() -> dict[str, bytes]:
    """File name -> content, of every file this tool writes."""
    with tempfile.TemporaryDirectory() as name:
        noto, emojibase, cldr = (download(spec, digest, Path(name)) for spec, digest in PACKAGES.items())
        with noto, emojibase, cldr:
            pack = pictures(noto, emojibase)
            return {
                ART: shelved(pack["art"]),
                "labels.json": compact(pack["meta"]).encode(),
                "words.json.xz": packed(words(cldr, pack["meta"])),
                "LICENSES/MIT.txt": member(emojibase, "LICENSE"),
                "LICENSES/Unicode-3.0.txt": member(cldr, "LICENSE"),
            }


def content(name: str, data: bytes) -> bytes:
    """What a file holds, whatever release of the compressor wrote it."""
    if not name.endswith(".xz"):
        return data
    whole = lzma.decompress(data)
    return whole[whole.index(b"{") :] if name == ART else whole


def main() -> None:
    parser = argparse.ArgumentParser(description="Builds the illustrator's data files.")
    parser.add_argument("--check", action="store_true", help="compare with the files there and write nothing")
    check = parser.parse_args().check
    files = build()
    total = sum(len(data) for data in files.values())
    if total > MAX_BYTES:
        sys.exit(f"{total:,} bytes are more than the {MAX_BYTES:,} allowed.")
    for name, data in files.items():
        path = DATA / name
        if not check:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        elif not path.is_file() or content(name, path.read_bytes()) != content(name, data):
            sys.exit(f"{name} differs from what a build writes.")
    print(f"{'checked' if check else 'wrote'} {len(files)} files, {total:,} bytes")


if __name__ == "__main__":
    main()
