"""What the documents say is what the code does."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import msgspec

from t2i_core import errors
from t2i_web.errors import CODES
from t2i_web.settings import NOT_BUILT_IN, SECRETS, Settings

ROOT = Path(__file__).parents[2]


def test_the_embedding_example_runs(tmp_path: Path) -> None:
    """The Python in the README draws a picture with the core alone."""
    (example,) = re.findall(r"```python\n(.*?)```", (ROOT / "README.md").read_text(), re.DOTALL)
    done = subprocess.run([sys.executable, "-c", example], cwd=tmp_path, capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stdout) == (0, "succeeded succeeded\n"), done.stderr
    assert (tmp_path / "picture.png").read_bytes().startswith(b"\x89PNG")


def test_the_two_commands_stand_in_the_readme() -> None:
    """The first screen has them, and .ci/run calls the second."""
    readme = (ROOT / "README.md").read_text()
    test = "python3 -m venv .venv && .venv/bin/pip install nox && .venv/bin/nox"
    serve = "python3 -m venv .venv && .venv/bin/pip install -e '.[all]' && .venv/bin/t2i serve"
    assert 0 < readme.index(serve) < readme.index(test) < 2000
    assert test in (ROOT / ".ci" / "run").read_text()


def test_every_setting_is_documented() -> None:
    """docs/configuration.md names each variable, and none that nobody reads."""
    text = (ROOT / "docs" / "configuration.md").read_text()
    known = {field.name.upper() for field in msgspec.structs.fields(Settings)} | set(NOT_BUILT_IN)
    named = set(re.findall(r"`([A-Z][A-Z0-9_]{3,})`", text))
    assert known <= named
    extra = {f"{name}_FILE" for name in SECRETS} | {"T2I_SUPERVISED", "OPENAI_API_KEY", "NAME_FILE"}
    assert named - known - extra == set()


def test_every_error_is_documented() -> None:
    """docs/errors.md names each code that an answer may carry."""
    text = (ROOT / "docs" / "errors.md").read_text()
    kinds = [kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, errors.T2IError)]
    codes = {kind.code for kind in kinds} - {"error", "provider-error"} | set(CODES.values())
    missing = {code for code in codes | {"still-drawing", "registration-closed"} if f"`{code}`" not in text}
    assert missing == set()


def test_links_lead_somewhere() -> None:
    """Every relative link and picture in the documents is there."""
    for page in [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]:
        for link in re.findall(r"(?:\]\(|src=\"|srcset=\")([^)\"#]+)", page.read_text()):
            if not link.startswith(("http", "mailto:")):
                assert (page.parent / link).exists(), (page.name, link)
