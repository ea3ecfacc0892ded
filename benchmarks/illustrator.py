"""What the built-in illustrator costs: CPU time of a picture, of its imports, and the memory of a drawing child.

`python benchmarks/illustrator.py [PROMPTS.txt]` prints for 512 and 1024 pixels the median and the worst CPU time over
the prompts, from the prompt to the PNG; then the peak memory of fresh processes that draw one picture of each style.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
from pathlib import Path

from t2i_adapters.illustrator.plan import STYLES

SIZES, MEMORY_SIZES = (512, 1024), (1024, 2048)
BUSY = "two foxes in a forest and a castle by the lake in the rain at night"

IMPORT = """
import sys, time
for before in {before!r}.split():
    __import__(before)
started = time.process_time()
for name in {names!r}.split():
    __import__(name)
print(time.process_time() - started)
"""
DRAW = """
import sys, time
from t2i_adapters.illustrator import draw, reading
seed = 0
for prompt in sys.stdin.read().splitlines():
    seed += 1
    started = time.process_time()
    draw.draw(reading.parse(prompt), {size}, {size}, seed, None, "png", "illustrator-1")
    print(time.process_time() - started, prompt, flush=True)
"""
PEAK = """
from t2i_adapters.illustrator import draw, reading
draw.draw(reading.parse({prompt!r}), {size}, {size}, 1, {style!r}, "png", "illustrator-1")
print(next(line.split()[1] for line in open("/proc/self/status") if line.startswith("VmHWM")))
"""


def run(code: str, **values: object) -> str:
    """What the code prints in a fresh interpreter that is set up as a drawing child is."""
    prompts = str(values.pop("prompts", ""))
    environment = {**os.environ, "OPENBLAS_NUM_THREADS": "1", "PYTHONDONTWRITEBYTECODE": ""}
    done = subprocess.run(
        [sys.executable, "-c", code.format(**values)],
        input=prompts,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


def imports() -> None:
    """A child has imported anyio before; numpy, Pillow and resvg are what others wrote."""
    ours = "t2i_adapters.illustrator.draw t2i_adapters.illustrator.reading"
    theirs = "numpy PIL.Image PIL.ImageDraw PIL.ImageFilter PIL.ImageOps PIL.PngImagePlugin resvg_py"
    child = "t2i_adapters.illustrator"
    for what, before, names in (
        ("the server's part", "sys", child),
        ("a child's part, with numpy, Pillow and resvg", child, ours),
        ("a child's part beside these", f"{child} {theirs}", ours),
    ):
        run(IMPORT, before=before, names=names)  # writes the bytecode, as an installation does
        seconds = statistics.median(float(run(IMPORT, before=before, names=names)) for _ in range(5))
        print(f"import of {what}: {seconds:.3f} s of CPU", flush=True)


def pictures(prompts: list[str], size: int) -> None:
    printed = run(DRAW, prompts="\n".join(prompts), size=size).splitlines()
    first, *times = [(float(seconds), prompt) for seconds, _, prompt in (line.partition(" ") for line in printed)]
    worst = sorted(times, reverse=True)[:3]
    print(
        f"{size} px: median {statistics.median(seconds for seconds, _ in times):.3f} s of CPU,"
        f" worst {', '.join(f'{seconds:.3f} s ({prompt})' for seconds, prompt in worst)};"
        f" a child's first {first[0]:.3f} s",
        flush=True,
    )


def memory(size: int) -> None:
    peaks = {style: int(run(PEAK, prompt=BUSY, size=size, style=style)) // 1024 for style in sorted(STYLES)}
    listed = ", ".join(f"{style} {peak}" for style, peak in sorted(peaks.items(), key=lambda item: -item[1]))
    print(f"{size} px: peak memory {max(peaks.values())} MB ({listed})", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("prompts", type=Path, nargs="?", default=Path(__file__).parent / "prompts.txt")
    options = parser.parse_args()
    prompts = [line.strip() for line in options.prompts.read_text("utf-8").splitlines() if line.strip()]
    imports()
    for size in SIZES:
        pictures(prompts, size)
    for size in MEMORY_SIZES:
        memory(size)


if __name__ == "__main__":
    main()
