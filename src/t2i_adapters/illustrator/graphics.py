"""Styles of clear shapes: pixels, stained glass, cut paper and comic."""

from __future__ import annotations

import numpy as np
from PIL import Image, ImageChops, ImageEnhance, ImageFilter, ImageOps

from t2i_adapters.illustrator.painterly import Array, cloth, picture

PIXELS = 128
"""Square pixels along the shorter side."""


def pixel(image: Image.Image, random: np.random.Generator) -> Image.Image:
    """Large square pixels of few clear colours."""
    share = PIXELS / min(image.size)
    size = (round(image.width * share), round(image.height * share))
    small = image.resize(size, Image.Resampling.BOX)
    small = lifted(small).filter(ImageFilter.UnsharpMask(1, 90, 2))
    small = ImageEnhance.Contrast(ImageEnhance.Color(small).enhance(1.25)).enhance(1.08)
    few = small.quantize(36, method=Image.Quantize.MEDIANCUT, kmeans=1, dither=Image.Dither.NONE).convert("RGB")
    return few.resize(image.size, Image.Resampling.NEAREST)


def lifted(image: Image.Image) -> Image.Image:
    """A dark picture made bright enough to be read, its blacks kept."""
    mean = float(np.asarray(image.convert("L"), np.float32).mean()) / 255
    if mean >= 0.4:
        return image
    gamma = float(np.clip(np.log(0.4) / np.log(max(mean, 0.04)), 0.55, 1.0))
    return image.point([round(255 * (level / 255) ** gamma) for level in range(256)] * 3)


WIDE, FINE = 15, 9
"""Panes of stained glass along the shorter side: of the surroundings, and of the figures, whose glass is painted."""


def stained(image: Image.Image, figures: Image.Image, random: np.random.Generator) -> Image.Image:
    """Panes of glowing glass in leads, cut along the shapes; figures are painted on theirs."""
    short = min(image.size)
    share = min(1.0, 340 / short)
    size = (round(image.width * share), round(image.height * share))
    small = lifted(image.resize(size, Image.Resampling.BOX))
    vivid = ImageEnhance.Color(small.filter(ImageFilter.MedianFilter(3))).enhance(1.7)
    pixels = np.asarray(vivid, np.float32)
    calm = np.asarray(vivid.filter(ImageFilter.MedianFilter(5)).filter(ImageFilter.GaussianBlur(2)), np.float32)
    labels = joined(panes(calm, min(size) / WIDE, random), calm, 26.0, random)
    shape = (
        figures.resize(size, Image.Resampling.BOX).filter(ImageFilter.MedianFilter(3)).point([0] * 128 + [255] * 128)
    )
    box = shape.getbbox()
    if box is not None:
        part = np.s_[box[1] : box[3], box[0] : box[2]]
        inside = np.asarray(shape)[part] > 0
        cut = joined(panes(calm[part], min(size) / FINE, random), calm[part], 44.0, random) + int(labels.max()) + 1
        labels[part] = np.where(inside, cut, labels[part])
    glass = _glass(pixels, labels, random)
    pale = np.asarray(picture(glass).convert("L"), np.float32)
    detail = np.clip((pale - np.asarray(small.convert("L"), np.float32) - 36) / 50, 0, 0.4)
    seams = np.zeros(labels.shape, np.float32)
    for axis in (0, 1):
        seams = np.maximum(seams, labels != np.roll(labels, 1, axis))
    seams[0], seams[:, 0] = 0, 0
    soft = Image.fromarray((seams * 255).astype(np.uint8), "L")
    heavy = soft.filter(ImageFilter.MaxFilter(3)).filter(ImageFilter.GaussianBlur(1.0))
    fine = soft.filter(ImageFilter.GaussianBlur(0.8)).point([min(255, round(level * 1.5)) for level in range(256)])
    contour = ImageChops.subtract(shape.filter(ImageFilter.MaxFilter(5)), shape.filter(ImageFilter.MinFilter(5)))
    fine.paste(heavy, (0, 0), contour)
    lead = fine.resize(image.size, Image.Resampling.BICUBIC)
    bars = lead.point(_step(112, 9))
    big = picture(glass).resize(image.size, Image.Resampling.BICUBIC)
    if box is not None:
        painted = ImageEnhance.Color(lifted(image)).enhance(1.45)
        light = pale / np.maximum(1, np.asarray(picture(_blocks(pixels, labels)).convert("L"), np.float32))
        tone = Image.fromarray((light * 245).clip(0, 255).astype(np.uint8), "L").resize(image.size)
        painted = ImageChops.multiply(painted, Image.merge("RGB", (tone,) * 3))
        big.paste(painted, (0, 0), shape.resize(image.size, Image.Resampling.BICUBIC))
        detail *= np.asarray(shape) == 0
    ripple = cloth(image.size, max(4, short // 60), random)
    ink = Image.fromarray((detail * 255).astype(np.uint8), "L").resize(image.size, Image.Resampling.BICUBIC)
    shine = Image.fromarray((216 + 39 * ripple).astype(np.uint8), "L")
    big = ImageChops.multiply(big, Image.merge("RGB", (shine,) * 3))
    big.paste((34, 20, 24), (0, 0), ink)
    big.paste((20, 19, 24), (0, 0), bars)
    step = -max(1, short // 500)
    bevel = ImageChops.subtract(ImageChops.offset(bars, step, step), bars.filter(ImageFilter.GaussianBlur(2)))
    return ImageChops.add(big, Image.merge("RGB", (bevel.point([round(level * 0.12) for level in range(256)]),) * 3))


def _step(middle: float, soft: float) -> list[int]:
    """A table of levels that turns a soft edge into a clean one."""
    return [round(255 / (1 + float(np.exp(-(level - middle) / soft)))) for level in range(256)]


def _blocks(pixels: Array, labels: Array) -> Array:
    """Each pane in its mean colour."""
    number, flat = int(labels.max()) + 1, labels.ravel()
    count = np.maximum(1, np.bincount(flat, minlength=number))
    means = np.stack([np.bincount(flat, pixels[..., band].ravel(), number) / count for band in range(3)], -1)
    blocks: Array = means[labels]
    return blocks


def _glass(pixels: Array, labels: Array, random: np.random.Generator) -> Array:
    """Each pane in its mean colour, brighter in its middle; no two are of quite the same glass."""
    high, wide = labels.shape
    number, flat = int(labels.max()) + 1, labels.ravel()
    count = np.maximum(1, np.bincount(flat, minlength=number)).astype(np.float32)
    strength = random.uniform(0.86, 1.16, (number, 1))
    down, across = np.mgrid[0:high, 0:wide].astype(np.float32)
    middle_x = np.bincount(flat, across.ravel(), number) / count
    middle_y = np.bincount(flat, down.ravel(), number) / count
    away = np.hypot(across - middle_x[labels], down - middle_y[labels]) / np.sqrt(count)[labels]
    glass: Array = _blocks(pixels, labels) * strength[labels] * (1.18 - 0.34 * away.clip(0, 1.1))[..., None]
    return glass


def panes(pixels: Array, width: float, random: np.random.Generator) -> Array:
    """The pane each pixel belongs to: near in place and in colour, about `width` pixels wide."""
    high, wide = pixels.shape[:2]
    rows, columns = max(2, round(high / width)), max(2, round(wide / width))
    down, across = np.mgrid[0:high, 0:wide].astype(np.float32)
    base_y = (np.arange(rows) + 0.5)[:, None] + random.uniform(-0.36, 0.36, (rows, columns))
    base_x = (np.arange(columns) + 0.5)[None, :] + random.uniform(-0.36, 0.36, (rows, columns))
    centre_y = (base_y * high / rows).astype(np.float32).ravel()
    centre_x = (base_x * wide / columns).astype(np.float32).ravel()
    tint = pixels[centre_y.astype(int).clip(0, high - 1), centre_x.astype(int).clip(0, wide - 1)]
    own_row = (down * rows / high).astype(int).clip(0, rows - 1)
    own_column = (across * columns / wide).astype(int).clip(0, columns - 1)
    weight = (95.0 / width) ** 2
    labels = own_row * columns + own_column
    for turn in range(3):
        best = np.full((high, wide), np.inf, np.float32)
        for dy in (-1, 0, 1):
            for dx in (-1, 0, 1):
                one = (own_row + dy).clip(0, rows - 1) * columns + (own_column + dx).clip(0, columns - 1)
                difference = pixels - tint[one]
                far = np.einsum("ijk,ijk->ij", difference, difference)
                far += weight * ((down - centre_y[one]) ** 2 + (across - centre_x[one]) ** 2)
                closer = far < best
                best = np.where(closer, far, best)
                labels = np.where(closer, one, labels)
        if turn == 2:
            break
        flat, number = labels.ravel(), rows * columns
        count = np.maximum(1, np.bincount(flat, minlength=number)).astype(np.float32)
        kept = np.bincount(flat, minlength=number) > 0
        centre_y = np.where(kept, np.bincount(flat, down.ravel(), number) / count, centre_y).astype(np.float32)
        centre_x = np.where(kept, np.bincount(flat, across.ravel(), number) / count, centre_x).astype(np.float32)
        tint = np.stack([np.bincount(flat, pixels[..., band].ravel(), number) / count for band in range(3)], -1).astype(
            np.float32
        )
    return tidy(labels)


MOST = 5
"""Of how many small panes a large one is made at most."""


def joined(labels: Array, pixels: Array, near: float, random: np.random.Generator) -> Array:
    """Larger panes where neighbours are of nearly one colour, as in the sky: colours nearer than `near` may join."""
    number, flat = int(labels.max()) + 1, labels.ravel()
    count = np.maximum(1, np.bincount(flat, minlength=number))
    means = np.stack([np.bincount(flat, pixels[..., band].ravel(), number) / count for band in range(3)], -1)
    across = np.stack((labels[:, 1:].ravel(), labels[:, :-1].ravel()), 1)
    down = np.stack((labels[1:].ravel(), labels[:-1].ravel()), 1)
    pairs = np.sort(np.concatenate((across, down)), axis=1)
    codes, borders = np.unique(pairs[:, 0] * number + pairs[:, 1], return_counts=True)
    root, size = list(range(number)), [1] * number

    def top(one: int) -> int:
        while root[one] != one:
            one = root[one]
        return one

    for at in random.permutation(len(codes)):
        one, other = divmod(int(codes[at]), number)
        if one == other or borders[at] < 8 or np.abs(means[one] - means[other]).sum() > near:
            continue
        first, second = top(one), top(other)
        if first != second and size[first] + size[second] <= MOST:
            root[second], size[first] = first, size[first] + size[second]
    return np.array([top(one) for one in range(number)])[labels]


def tidy(labels: Array) -> Array:
    """The panes without crumbs of a few pixels."""
    parts = [Image.fromarray(part.astype(np.uint8), "L") for part in (labels // 256, labels % 256)]
    upper, lower = (np.asarray(part.filter(ImageFilter.ModeFilter(5)), np.int32) for part in parts)
    return upper * 256 + lower


SHEETS = 10
"""Colours of paper in the surroundings of a cut picture."""


def sheets(image: Image.Image) -> Image.Image:
    """The surroundings as layers of coloured paper that throw shadows on each other."""
    short = min(image.size)
    share = min(1.0, 400 / short)
    size = (round(image.width * share), round(image.height * share))
    small = ImageEnhance.Color(lifted(image.resize(size, Image.Resampling.BOX))).enhance(1.2)
    small = small.filter(ImageFilter.MedianFilter(3)).filter(ImageFilter.GaussianBlur(0.8))
    tiny = small.resize((max(1, size[0] // 3), max(1, size[1] // 3)), Image.Resampling.NEAREST)
    few = small.quantize(palette=tiny.quantize(SHEETS, kmeans=2), dither=Image.Dither.NONE)
    indices = np.asarray(few.filter(ImageFilter.ModeFilter(7)))
    palette = np.array(few.getpalette() or [], np.uint8).reshape(-1, 3)
    down = np.arange(size[1], dtype=np.float32)
    order = []
    for index in np.unique(indices):
        mask = indices == index
        order.append((float((mask.sum(1) * down).sum() / mask.sum()), int(index)))
    order.sort()
    canvas = Image.new("RGB", image.size, tuple(int(part) for part in palette[order[0][1]]))
    shift, soft = max(2, round(short * 0.007)), max(1.5, short * 0.008 * share)
    for _, index in order[1:]:
        layer = Image.fromarray(((indices == index) * 255).astype(np.uint8), "L")
        edge = layer.filter(ImageFilter.GaussianBlur(1.3)).resize(image.size, Image.Resampling.BICUBIC)
        dark = layer.filter(ImageFilter.GaussianBlur(soft)).resize(image.size, Image.Resampling.BILINEAR)
        dark = ImageChops.offset(dark, shift // 2, shift).point([round(level * 0.42) for level in range(256)])
        canvas.paste((24, 18, 40), (0, 0), dark)
        canvas.paste(tuple(int(part) for part in palette[index]), (0, 0), edge.point(_step(122, 11)))
    return canvas


def papercut(image: Image.Image, random: np.random.Generator) -> Image.Image:
    """Paper's grain over everything."""
    short = min(image.size)
    fibre = cloth(image.size, 3, random) * 0.6 + cloth(image.size, max(6, short // 40), random) * 0.4
    grain = Image.fromarray((230 + 25 * fibre).clip(0, 255).astype(np.uint8), "L")
    return ImageChops.multiply(image, Image.merge("RGB", (grain,) * 3))


def comic(image: Image.Image, random: np.random.Generator) -> Image.Image:
    """Bold black outlines, flat bright colours, and dots in the shadows."""
    width, height = image.size
    short = min(width, height)
    bright = ImageEnhance.Color(lifted(image)).enhance(1.6).filter(ImageFilter.MedianFilter(5))
    flat = np.asarray(ImageOps.posterize(ImageEnhance.Contrast(bright).enhance(1.12), 3), np.float32) + 16
    grey_image = lifted(image).convert("L")
    near = np.asarray(grey_image.filter(ImageFilter.GaussianBlur(short / 560)), np.float32)
    far = np.asarray(grey_image.filter(ImageFilter.GaussianBlur(short / 200)), np.float32)
    lines = np.clip((far - near - 4.5) / 7, 0, 1)
    down, across = np.mgrid[0:height, 0:width].astype(np.float32)
    pitch = short / 60
    u, v = (across + down) / pitch, (across - down) / pitch
    screen = (np.cos(u * np.pi * 2 * 0.7071) + np.cos(v * np.pi * 2 * 0.7071)) / 4 + 0.5
    tone = np.asarray(grey_image.filter(ImageFilter.GaussianBlur(pitch * 1.6)), np.float32)
    shadow = np.clip((112 - tone) / 112, 0, 0.62)
    dots = np.clip((screen - (1 - shadow)) * short / 90 + 0.5, 0, 1) * (shadow > 0.1)
    inked = flat * (1 - 0.26 * dots[..., None])
    return picture(inked * (1 - lines[..., None]) + np.array((18, 14, 26)) * lines[..., None])
