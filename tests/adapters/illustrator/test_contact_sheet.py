"""The sheet of pictures with their prompts."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from benchmarks import contact_sheet
from t2i_adapters.illustrator import draw, reading

PROMPTS = ("a red fox in the snow", "ein Schloss am Meer, qwzx")
THUMB, CAPTION = 96, contact_sheet.LINES * contact_sheet.LINE + 8


def test_it_shows_each_picture_above_its_prompt(tmp_path: Path) -> None:
    """One column a prompt: the picture as it is drawn by itself, something written below. What is left out is told."""
    asked, made = tmp_path / "prompts.txt", tmp_path / "sheet.png"
    asked.write_text("\n\n".join(PROMPTS), "utf-8")
    command = [sys.executable, contact_sheet.__file__, str(asked), "-o", str(made)]
    options = ["--size", str(THUMB), "--thumb", str(THUMB), "--seed", "5"]
    done = subprocess.run([*command, *options], capture_output=True, text=True, check=True)
    assert "2/2" in done.stdout
    assert "not drawn: qwzx" in done.stdout
    with Image.open(made) as opened:
        page = opened.convert("RGB")
    assert page.size == (2 * THUMB, THUMB + CAPTION)
    for number, prompt in enumerate(PROMPTS):
        x = number * THUMB
        picture = draw.pixels(reading.parse(prompt), THUMB, THUMB, 5 + number)
        assert page.crop((x, 0, x + THUMB, THUMB)).tobytes() == picture.tobytes()
        below = np.asarray(page.crop((x, THUMB, x + THUMB, THUMB + CAPTION)).convert("L"))
        assert (below < 128).any()
        assert (below > 250).mean() > 0.5


def test_a_long_caption_is_cut_to_its_lines() -> None:
    cut = contact_sheet.lines("a very long prompt of many words that goes on and on " * 3, 200)
    assert len(cut) == contact_sheet.LINES
    assert cut[-1].endswith("…")
    assert all(contact_sheet.measure(line) <= 200 for line in cut)


def test_a_file_without_prompts_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    empty = tmp_path / "none.txt"
    empty.write_text("\n")
    monkeypatch.setattr(sys, "argv", ["contact_sheet.py", str(empty), "-o", str(tmp_path / "sheet.png")])
    with pytest.raises(SystemExit, match="no prompts"):
        contact_sheet.main()
