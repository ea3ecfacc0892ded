"""Plays seeds. What happens under a seed, and what must be true meanwhile, stands in `simulated`.

`python -m tests.core.simulation SEED` plays one again and prints each step; `--seeds N` plays the first N; `--mutants`
shows that planted mistakes are found.
"""

from __future__ import annotations

import os
import sys
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

from tests.core.faults.planting import Fault
from tests.core.judging import Broken
from tests.core.mutants import MUTANTS, planted
from tests.core.simulated import Simulation

SEEDS = int(os.environ.get("T2I_SIMULATION_SEEDS", "500"))
SHARE = 50
"""Seeds that one process of the machine plays in a row."""


def play(seed: int) -> str | None:
    """What is broken, or None."""
    try:
        Simulation(seed).play()
    except Broken as error:
        return str(error)
    return None


def first_broken(seeds: range) -> tuple[int, str] | None:
    """The first of the seeds that breaks something, and what."""
    for seed in seeds:
        if (wrong := play(seed)) is not None:
            return seed, wrong
    return None


def first_broken_of_all(count: int, start: int = 0) -> tuple[int, str] | None:
    """The same for so many seeds, on all processors."""
    shares = [range(at, min(at + SHARE, start + count)) for at in range(start, start + count, SHARE)]
    with ProcessPoolExecutor(mp_context=get_context("spawn")) as pool:
        return next(filter(None, pool.map(first_broken, shares)), None)


def find(mutant: Fault, most: int = 200) -> tuple[int, str] | None:
    """Which seed finds the mutant first, and by what."""
    with planted(mutant):
        return first_broken(range(most))


def replay(seed: int) -> int:
    """Prints each step of one seed, and what is broken after it."""
    simulation, wrong = Simulation(seed), "nothing is broken"
    try:
        simulation.play()
    except Broken as error:
        wrong = f"BROKEN: {error}"
    print(*simulation.log, f"\nseed {seed}: {wrong}", sep="\n")
    return int(wrong.startswith("BROKEN"))


def main(arguments: list[str]) -> int:
    if arguments == ["--mutants"]:
        missed = 0
        for name, mutant in MUTANTS.items():
            found = find(mutant)
            missed += found is None
            how = (
                f"found by seed {found[0]}, the {found[0] + 1}. that was tried:\n    {found[1]}" if found else "MISSED"
            )
            print(f"{name}: {mutant.words}\n  {how}")
        return min(missed, 1)
    if len(arguments) == 2 and arguments[0] == "--seeds" and arguments[1].isdecimal():
        found = first_broken_of_all(int(arguments[1]))
        print(f"seed {found[0]}: {found[1]}" if found else f"{arguments[1]} seeds: nothing is broken")
        return int(found is not None)
    if len(arguments) == 1 and arguments[0].isdecimal():
        return replay(int(arguments[0]))
    print("python -m tests.core.simulation SEED | --seeds N | --mutants", file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
