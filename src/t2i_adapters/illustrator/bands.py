"""Floats for a picture, a band of its rows at a time: those of a whole one would take many times its memory."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
from PIL import Image

Array = np.ndarray[Any, Any]

BAND_PIXELS = 65_536


def bands(width: int, height: int) -> Iterator[slice]:
    """The rows of a picture from the top down, some BAND_PIXELS at a time."""
    rows = max(1, BAND_PIXELS // max(1, width))
    for top in range(0, height, rows):
        yield slice(top, min(height, top + rows))


def enlarged(field: Array, size: tuple[int, int], rows: slice) -> Array:
    """Those rows of a small smooth field that is stretched to (width, height)."""
    width, height = size
    tall, wide = field.shape
    image = Image.fromarray(np.ascontiguousarray(field, np.float32))
    box = (0, rows.start * tall / height, wide, rows.stop * tall / height)
    return np.asarray(image.resize((width, rows.stop - rows.start), Image.Resampling.BICUBIC, box=box))


def repainted(image: Image.Image, paint: Callable[[Array, slice], Array]) -> Image.Image:
    """The image with each band as `paint` makes it from float32 levels (rows, width, channels) of 0 to 255."""
    levels = np.asarray(image)
    result = np.empty_like(levels)
    for rows in bands(*image.size):
        painted = paint(levels[rows].astype(np.float32), rows)
        result[rows] = np.clip(painted, 0, 255, out=painted)
    return Image.fromarray(result)


def smooth(field: Array, sigma: float) -> Array:
    """A Gaussian blur in floats: blurs of 8 bits leave terraces once they are differentiated. Zeros lie around."""
    reach = max(1, int(3 * sigma))
    kernel = np.exp(-0.5 * (np.arange(-reach, reach + 1) / sigma) ** 2).astype(np.float32)
    kernel /= kernel.sum()
    for _ in range(2):
        padded = np.pad(np.asarray(field, np.float32), ((reach, reach), (0, 0)))
        field = np.zeros(field.shape, np.float32)
        for at, weight in enumerate(kernel):
            field += weight * padded[at : at + len(field)]
        field = field.T
    return field
