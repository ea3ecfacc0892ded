"""The built-in illustrator: draws storybook pictures from the words it knows. No AI model, no network.

This side runs in the server and stays light; numpy, Pillow and resvg are imported in child processes only.
"""

from __future__ import annotations

import asyncio
import os
import random
from pathlib import Path
from typing import TYPE_CHECKING, Any, final

from t2i_adapters._children import MEGABYTE, ChildFailed, Children
from t2i_adapters.illustrator.languages import SUPPORTED
from t2i_core.entities.generation import SEED_MAX, GenerationRequest
from t2i_core.entities.images import DigitalSourceType, ImageFormat, Picture
from t2i_core.errors import BadPicture, OutcomeUnknown, Overloaded, ProviderBusy, ProviderError, RequestRefused
from t2i_core.ports import Capabilities, GenerationPort, KeepAnswer

if TYPE_CHECKING:
    from t2i_adapters.illustrator.draw import Drawing
    from t2i_adapters.illustrator.plan import ScenePlan

MODEL = "illustrator-1"
SEED_STEP = 0x9E3779B1
"""Odd, so that the pictures of one request have different seeds, whatever the first."""

SMALL_MACHINE = 1024 * MEGABYTE
CHILD_MEMORY = 2048 * MEGABYTE
CHILD_SECONDS = 60.0

LANGUAGE_NAMES = {
    "zh": "Chinese",
    "zh-Hant": "Chinese",
    "ja": "Japanese",
    "ko": "Korean",
    "es": "Spanish",
    "fr": "French",
    "de": "German",
    "it": "Italian",
    "pt": "Portuguese",
    "ru": "Russian",
    "ar": "Arabic",
    "hi": "Hindi",
    "tr": "Turkish",
    "pl": "Polish",
    "nl": "Dutch",
    "vi": "Vietnamese",
    "th": "Thai",
    "id": "Indonesian",
    "uk": "Ukrainian",
    "sv": "Swedish",
}


@final
class IllustratorGenerator(GenerationPort):
    """Draws in child processes, which are killed when the caller goes away.

    Args:
        children: where to draw; by default one child a core, and one alone where memory is below 1 GB.
    """

    def __init__(self, *, children: Children | None = None) -> None:
        self._children = children or Children(count=drawing_children(), memory=CHILD_MEMORY, seconds=CHILD_SECONDS)

    @property
    def capabilities(self) -> Capabilities:
        return Capabilities(
            digital_source_type=DigitalSourceType.algorithmic_media,
            name="illustrator",
            default_size=(1024, 1024),
            formats=(ImageFormat.png, ImageFormat.jpeg, ImageFormat.webp),
            max_count=10,
            seed=True,
            negative_prompt=False,
            style=True,
            bills=False,
        )

    async def generate(self, request: GenerationRequest, keep: KeepAnswer) -> list[Picture]:
        seed = random.randint(0, SEED_MAX) if request.seed is None else request.seed
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(self._picture(request, one)) for one in seeds(seed, request.count)]
        results = [task.result() for task in tasks]
        pictures = [result for result in results if isinstance(result, Picture)]
        if not pictures:
            raise next(result for result in results if isinstance(result, ProviderError))
        return pictures

    async def resume(self, request: GenerationRequest, answers: list[bytes]) -> list[Picture]:
        raise OutcomeUnknown("The built-in illustrator keeps no answers; ask for the picture again.")

    async def _picture(self, request: GenerationRequest, seed: int) -> Picture | ProviderError:
        """One picture, or why there is none: a failure must not cancel the drawing of the others."""
        width, height = self.capabilities.default_size
        if request.width is not None and request.height is not None:
            width, height = request.width, request.height
        format = request.format or self.capabilities.formats[0]
        try:
            drawing, warnings = await self._children.run(_draw, request, width, height, seed, format.value)
        except ProviderError as error:
            return error
        except Overloaded as error:
            return ProviderBusy("The built-in illustrator has too much to draw.", retry_after=error.retry_after)
        except ChildFailed:
            return BadPicture("The built-in illustrator could not finish this picture. A smaller size may help.")
        except Exception as error:
            failure = BadPicture("The built-in illustrator failed to draw this picture.")
            failure.__cause__ = error
            return failure
        return Picture(
            data=drawing.data,
            media_type=format.media_type,
            model=MODEL,
            seed=seed,
            notes=notes(drawing.plan),
            warnings=warnings,
        )


def seeds(first: int, count: int) -> list[int]:
    """The seeds of a request's pictures."""
    return [(first + number * SEED_STEP) % (SEED_MAX + 1) for number in range(count)]


def _draw(
    request: GenerationRequest, width: int, height: int, seed: int, format: str
) -> tuple[Drawing, tuple[str, ...]]:
    """Runs in the child. Raises RequestRefused when the request is strict and something would be left out."""
    from t2i_adapters.illustrator.draw import draw
    from t2i_adapters.illustrator.reading import known_style, parse

    plan = parse(request.prompt)
    style = known_style(request.style) if request.style else None
    if request.strict:
        refuse_gaps(request, plan, style)
    drawing = draw(plan, width, height, seed, style, format, MODEL)
    return drawing, tuple(sentences(request, drawing.plan, style))


def refuse_gaps(request: GenerationRequest, plan: ScenePlan, style: str | None) -> None:
    """Raises RequestRefused that names what the picture would leave out."""
    gap = ""
    if plan.empty:
        gap = "understood nothing of this prompt"
    elif plan.ignored:
        gap = f"cannot draw: {quoted(plan.ignored)}"
    elif request.style and style is None:
        gap = f"does not know the style {quoted((request.style,))}"
    elif request.negative_prompt:
        gap = "cannot honour a negative prompt"
    if gap:
        raise RequestRefused(f"The built-in illustrator {gap}.", incapable=True)


def quoted(words: tuple[str, ...]) -> str:
    return ", ".join(f'"{word}"' for word in words)


def sentences(request: GenerationRequest, plan: ScenePlan, style: str | None) -> list[str]:
    """What the user should know of this picture."""
    parts = ["Drawn by the built-in illustrator (no AI model, no network)."]
    if plan.empty:
        parts.append("It understood nothing of this prompt and painted an abstract picture.")
    if plan.understood:
        parts.append(f"Understood: {', '.join(plan.understood)}.")
    if plan.approximated:
        parts.append(f"Approximated: {', '.join(plan.approximated)}.")
    if plan.ignored:
        parts.append(f"Not drawn: {quoted(plan.ignored)}.")
    result = [" ".join(parts)]
    if plan.language not in ("en", *SUPPORTED):
        language = LANGUAGE_NAMES.get(plan.language, plan.language)
        result.append(f"Read as {language}, of which the illustrator knows nouns, and few other words.")
    if request.style and style is None:
        result.append(f"The illustrator does not know the style {quoted((request.style,))}.")
    if request.negative_prompt:
        result.append("The illustrator does not read negative prompts.")
    return result


def notes(plan: ScenePlan) -> dict[str, Any]:
    return {
        "generative_ai": False,
        "understood": list(plan.understood),
        "approximated": list(plan.approximated),
        "ignored": list(plan.ignored),
    }


def drawing_children() -> int:
    """One a core, or one alone on a machine or in a container with less than 1 GB: each needs up to 200 MB."""
    if memory() < SMALL_MACHINE:
        return 1
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def memory() -> int:
    """Bytes that this process may use: the machine's, or its container's where that is less."""
    limits = [os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")]
    for name in ("/sys/fs/cgroup/memory.max", "/sys/fs/cgroup/memory/memory.limit_in_bytes"):
        try:
            text = Path(name).read_text().strip()
        except OSError:
            continue
        if text.isdigit():
            limits.append(int(text))
    return min(limits)
