"""Draws every prompt of a file with the built-in illustrator and lays the pictures out on one sheet.

`python benchmarks/contact_sheet.py PROMPTS.txt -o sheet.png`. A prompt is a line; its picture's seed is `--seed` plus
its number. A caption in a script that no font of this machine has tells in English what was read instead.
"""

from __future__ import annotations

import argparse
import sys
import time
from functools import cache
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from t2i_adapters.illustrator import LANGUAGE_NAMES, draw, lexicon
from t2i_adapters.illustrator.plan import ScenePlan
from t2i_adapters.illustrator.reading import parse

FONTS = (
    *("DejaVuSans.ttf", "NotoSans-Regular.ttf", "Arial.ttf", "Arial Unicode.ttf", "NotoSansCJK-Regular.ttc"),
    *("NotoSansCJKsc-Regular.otf", "SourceHanSans-Regular.ttc", "wqy-zenhei.ttc", "wqy-microhei.ttc"),
    *("DroidSansFallbackFull.ttf", "DroidSansFallback.ttf", "PingFang.ttc", "Hiragino Sans GB.ttc", "msyh.ttc"),
)
"""Where letters are looked for, in this order, before Pillow's own font."""

TEXT, LINE, LINES = 13, 17, 2
"""Pixels of a caption's letters and lines, and how many lines it has at most."""

Font = ImageFont.FreeTypeFont | ImageFont.ImageFont


@cache
def fonts() -> tuple[Font, ...]:
    found: list[Font] = []
    for name in FONTS:
        try:
            found.append(ImageFont.truetype(name, TEXT))
        except OSError:
            continue
    return (*found, ImageFont.load_default(TEXT))


@cache
def font_of(letter: str) -> Font | None:
    """A font that has the letter."""
    for font in fonts():
        if letter.isspace() or bytes(font.getmask(letter)) != bytes(font.getmask("\U0010ffff")):
            return font
    return None


def caption(prompt: str, plan: ScenePlan) -> str:
    """The prompt, or what was read where it could not be written."""
    letters = "".join(letter for letter in prompt if letter not in "\ufe0f\u200d")
    if all(font_of(letter) for letter in letters):
        return letters
    things = [lexicon.entries()[one.emoji].label for one in plan.subjects if one.emoji in lexicon.entries()]
    scene = [part for part in (plan.place, plan.time, plan.weather, plan.season, plan.style) if part]
    return f"({LANGUAGE_NAMES.get(plan.language, plan.language)}) {', '.join(things + scene) or '…'}"


def lines(text: str, width: float) -> list[str]:
    """The text in LINES lines at most, which are not wider than that; `…` stands for what is left out."""
    result = [""]
    for word in text.split():
        longer = f"{result[-1]} {word}".strip()
        if result[-1] and measure(longer) > width:
            result.append(word)
        else:
            result[-1] = longer
    if len(result) > LINES:
        result = [*result[: LINES - 1], " ".join(result[LINES - 1 :])]
    return [cut(line, width) for line in result]


def cut(line: str, width: float) -> str:
    if measure(line) <= width:
        return line
    while line and measure(line + "…") > width:
        line = line[:-1]
    return line + "…"


def measure(line: str) -> float:
    return sum((font_of(letter) or fonts()[-1]).getlength(letter) for letter in line)


def write(pen: ImageDraw.ImageDraw, x: float, y: float, line: str) -> None:
    for letter in line:
        font = font_of(letter) or fonts()[-1]
        pen.text((x, y + TEXT), letter, fill="#222", font=font, anchor="ls")
        x += font.getlength(letter)


def sheet(prompts: list[str], size: int, thumb: int, columns: int, seed: int) -> Image.Image:
    columns = min(columns, len(prompts))
    cell = thumb + LINES * LINE + 8
    page = Image.new("RGB", (columns * thumb, -(-len(prompts) // columns) * cell), "white")
    pen = ImageDraw.Draw(page)
    for number, prompt in enumerate(prompts):
        started = time.process_time()
        plan = parse(prompt)
        picture = draw.pixels(plan, size, size, seed + number)
        x, y = number % columns * thumb, number // columns * cell
        page.paste(picture.resize((thumb, thumb), Image.Resampling.LANCZOS), (x, y))
        for place, line in enumerate(lines(caption(prompt, plan), thumb - 10)):
            write(pen, x + 5, y + thumb + 3 + place * LINE, line)
        left_out = f"  not drawn: {', '.join(plan.ignored)}" if plan.ignored else ""
        print(f"{number + 1}/{len(prompts)}  {time.process_time() - started:.2f} s  {prompt}{left_out}", flush=True)
    return page


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("prompts", type=Path, help="a text file, one prompt a line")
    parser.add_argument(
        "-o", "--output", type=Path, required=True, help="its name's end says whether PNG, JPEG or WebP"
    )
    parser.add_argument("--size", type=int, default=512, help="pixels a side that are drawn (%(default)s)")
    parser.add_argument("--thumb", type=int, default=256, help="pixels a side on the sheet (%(default)s)")
    parser.add_argument("--columns", type=int, default=6)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    prompts = [line.strip() for line in options.prompts.read_text("utf-8").splitlines() if line.strip()]
    if not prompts:
        sys.exit(f"{options.prompts} has no prompts.")
    page = sheet(prompts, options.size, options.thumb, options.columns, options.seed)
    page.save(options.output, optimize=True, quality=88)


if __name__ == "__main__":
    main()
