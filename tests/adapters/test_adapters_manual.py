"""docs/adapters.md does what it says: its adapters pass their contracts, and its table is complete."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from t2i_core.testing.contracts import GenerationPortContract, ImageStorageContract
from tests.core.faults.planting import laws_of
from tests.core.test_meta import CONTRACTS, TESTS, contract_of, given, parameters, roles

MANUAL = (TESTS.parent / "docs" / "adapters.md").read_text()


def files(text: str) -> dict[str, str]:
    """Each block of code whose first line names a file."""
    return dict(re.findall(r"```(?:python|ini)\n# (\S+)\n(.*?)```", text, re.DOTALL))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, code in files(MANUAL).items():
        (tmp_path / name).write_text(code)
    return tmp_path


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """As a build server does: pytest then shows differences in full, which for pictures must not take minutes."""
    return subprocess.run(
        [sys.executable, "-W", "error", *arguments],
        cwd=folder,
        env=os.environ | {"CI": "true"},
        capture_output=True,
        text=True,
        timeout=120,
    )


def test_every_block_of_python_has_a_name() -> None:
    """So none is left out of these tests."""
    assert len(files(MANUAL)) == MANUAL.count("```python") + MANUAL.count("```ini") == 7


def test_its_adapters_pass_their_contracts(folder: Path) -> None:
    """Every law is collected, none fails, and as many pass as the manual says."""
    done = run(folder, "-m", "pytest", "-q", "-W", "error", "-p", "no:cacheprovider")
    assert done.returncode == 0, done.stdout + done.stderr
    (found,) = re.findall(r"^(\d+) passed, (\d+) skipped in ", done.stdout, re.MULTILINE)
    (told,) = re.findall(r"^(\d+) passed, (\d+) skipped$", MANUAL, re.MULTILINE)
    assert found == told
    assert sum(map(int, found)) == len(laws_of(ImageStorageContract)) + len(laws_of(GenerationPortContract))


def test_a_storage_that_forgets_is_caught(folder: Path) -> None:
    """The proof in the manual is one: with a line of the adapter changed it fails."""
    code = (folder / "blobs.py").read_text()
    assert "INSERT OR REPLACE" in code
    (folder / "blobs.py").write_text(code.replace("INSERT OR REPLACE", "INSERT OR IGNORE"))
    done = run(folder, "-m", "pytest", "-q", "-p", "no:cacheprovider", "test_blobs.py")
    assert done.returncode == 1
    assert "test_blobs.py::TestSqliteStorage::test_put_replaces" in done.stdout


def test_its_program_draws(folder: Path) -> None:
    """It prints what the manual shows, and leaves a picture."""
    done = run(folder, "dusk.py")
    # on a busy machine asyncio's watcher may come after the process pool's own end of its children
    said = [line for line in done.stderr.splitlines() if not line.startswith("Unknown child process pid")]
    assert (done.returncode, said) == (0, [])
    assert f"```\n{done.stdout}```" in MANUAL
    assert (folder / "dusk.png").read_bytes().startswith(b"\x89PNG")


@pytest.mark.parametrize("port", roles())
def test_the_table_is_complete(port: str) -> None:
    """Each port with its contract, the fixtures that this wants, its fake and our adapters."""
    (row,) = re.findall(rf"^\| {port} \| (.*) \|$", MANUAL, re.MULTILINE)
    contract, wanted, fake, adapters = (set(re.findall(r"`(\w+)`", cell)) for cell in row.split(" | "))
    name = contract_of(port)
    assert contract == {name}
    assert wanted == set(parameters(CONTRACTS[name]))
    assert fake
    assert fake <= given(TESTS / "core", "t2i_core.testing.fakes")[name]
    tested = given(TESTS / "adapters", "t2i_adapters")[name]
    assert adapters == tested if "unit_of_work" not in wanted else adapters and adapters <= tested
