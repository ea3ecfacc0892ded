"""Bring Swagger UI into src/t2i_web/reference/, from a pinned and checked package.

Run it again after raising VERSION and INTEGRITY (`npm view swagger-ui-dist version dist.integrity`), and commit
what changes. `--check` writes nothing and exits 1 when the folder differs from the pinned
package. Needs npm; npm's own configuration says where packages come from.
"""

from __future__ import annotations

import argparse
import base64
import hashlib
import io
import re
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

NAME = "swagger-ui-dist"
VERSION = "5.35.0"
INTEGRITY = "sha512-U06rpMtW9V3XPGOBeamTUSr0Z09jMX4IJuANpE/EZbAhw0G8CgwrzU4YmXkn/h0wCDNsXdGarTNNHC3sU8yVUQ=="

FILES = {
    "swagger-ui-bundle.js": "swagger-ui-bundle.js",
    "swagger-ui.css": "swagger-ui.css",
    "LICENSE": "LICENSE",
    "NOTICE": "NOTICE",
    "swagger-ui-bundle.js.LICENSE.txt": "LICENSE-bundled.txt",
}
"""Name in the package -> name in our folder. The last one holds the licences of what the bundle contains."""

REFERENCE = Path(__file__).resolve().parent.parent / "src" / "t2i_web" / "reference"
SOURCE_MAP = re.compile(rb"(?m)^[ \t]*(?://[#@] ?sourceMappingURL=\S*|/\*[#@] ?sourceMappingURL=.*?\*/)[ \t]*\n?")


def package() -> bytes:
    """The package's archive, byte for byte the pinned one; ends the program when it is not."""
    with tempfile.TemporaryDirectory() as folder:
        command = ["npm", "pack", f"{NAME}@{VERSION}", "--silent", "--ignore-scripts", "--pack-destination", folder]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        archive = next(Path(folder).glob("*.tgz")).read_bytes()
    digest = "sha512-" + base64.b64encode(hashlib.sha512(archive).digest()).decode()
    if digest != INTEGRITY:
        sys.exit(f"{NAME} {VERSION} is not the package that was pinned: {digest}")
    return archive


def wanted(archive: bytes) -> dict[str, bytes]:
    """The files we serve and their licences, without pointers to source maps."""
    files = {}
    with tarfile.open(fileobj=io.BytesIO(archive)) as tar:
        for name, ours in FILES.items():
            member = tar.extractfile(f"package/{name}")
            if member is None:
                sys.exit(f"{NAME} {VERSION} holds no {name}")
            files[ours] = SOURCE_MAP.sub(b"", member.read())
    return files


def main() -> None:
    parser = argparse.ArgumentParser(description="Vendor Swagger UI for the API reference.")
    parser.add_argument("--check", action="store_true", help="compare only; exit 1 on a difference")
    check = parser.parse_args().check
    differ = [
        (path, data)
        for name, data in wanted(package()).items()
        if not (path := REFERENCE / name).is_file() or path.read_bytes() != data
    ]
    for path, data in differ:
        if not check:
            path.write_bytes(data)
        print(f"{'differs' if check else 'wrote'} {path.name} ({len(data):,} bytes)")
    print(f"{NAME} {VERSION}: {'not ' if check and differ else ''}up to date")
    sys.exit(1 if check and differ else 0)


if __name__ == "__main__":
    main()
