"""The illustrator as a package: what it imports, what lies beside it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from t2i_adapters import illustrator
from t2i_adapters._children import MEGABYTE

DATA = Path(illustrator.__file__).parent / "data"


def test_the_server_imports_nothing_heavy() -> None:
    code = (
        "import sys; from t2i_adapters.illustrator import IllustratorGenerator as Drawer; Drawer().capabilities; "
        "print([name for name in ('numpy', 'PIL', 'resvg_py', 'lzma') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_the_data_is_small_and_its_licences_are_there() -> None:
    assert sum(path.stat().st_size for path in DATA.rglob("*") if path.is_file()) < 2_500_000
    for name, words in (
        ("Apache-2.0", "Version 2.0, January 2004"),
        ("MIT", "Miles"),
        ("Unicode-3.0", "UNICODE LICENSE V3"),
    ):
        text = (DATA / "LICENSES" / f"{name}.txt").read_text()
        assert words in text
        assert len(text) > 1000
        assert name in (DATA / "NOTICE").read_text()


def test_one_child_on_a_small_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(illustrator, "memory", lambda: 512 * MEGABYTE)
    assert illustrator.drawing_children() == 1
    monkeypatch.setattr(illustrator, "memory", lambda: 4096 * MEGABYTE)
    assert illustrator.drawing_children() >= 1
