"""Turns flat figures into lit ones and sets them into the picture: shading, edge light, haze, shadows, reflections."""

from __future__ import annotations

import numpy as np
from PIL import Image, ImageChops, ImageDraw, ImageFilter

from t2i_adapters.illustrator.bands import Array, enlarged, repainted, smooth
from t2i_adapters.illustrator.stage import MOODS, Mood, Stage, rgb

COARSE = 112
"""Rows at which a figure's roundness is worked out; its shading is smooth, so few are enough."""


def lit(figure: Image.Image, mood: Mood, side: int, depth: float = 0.0, volume: float = 1.0) -> Image.Image:
    """The figure as the light of the scene shows it: rounded, tinted, rimmed, and `depth` of the way into the haze."""
    width, height = figure.size
    small = max(4, round(COARSE * width / height)), COARSE
    margin = 12
    coarse: Array = np.asarray(figure.getchannel("A").resize(small, Image.Resampling.BOX), np.float32) / 255
    coarse = np.pad(coarse, margin)
    relief = 0.6 * smooth(coarse, COARSE * 0.07) + 0.4 * smooth(coarse, COARSE * 0.022)
    slope_y, slope_x = np.gradient(relief)
    shading = (-(slope_x * side * 0.9 - slope_y * 0.9) * COARSE * 0.15 * volume).clip(-0.42, 0.42)
    edge = (coarse - np.roll(smooth(coarse, 1.4), (2, -2 * side), (0, 1))).clip(0, 1) * 1.1
    inner = slice(margin, -margin)
    tint: Array = np.asarray(mood.tint, np.float32)
    tint = tint + (1 - tint) * (0.52 if mood.dark else 0.15)
    rim, haze = np.asarray(rgb(mood.rim), np.float32), np.asarray(rgb(mood.haze), np.float32)
    fall = np.linspace(1.05, 0.90, height, dtype=np.float32)[:, None, None]

    def paint(levels: Array, rows: slice) -> Array:
        colour = levels[..., :3]
        shade = enlarged(shading[inner, inner], figure.size, rows)[..., None]
        shine = enlarged(edge[inner, inner], figure.size, rows)[..., None].clip(0, 1)
        colour *= tint * fall[rows] * (1 + shade * (0.62 if mood.dark else 0.8))
        colour += shine * (0.75 if mood.dark else 0.6) * (rim - colour)
        colour += depth * (haze - colour)
        return levels

    return repainted(figure, paint)


def flat(figure: Image.Image, mood: Mood, depth: float = 0.0, colours: int = 7) -> Image.Image:
    """The figure in a few flat colours, without roundness."""
    small = figure.resize((96, max(1, round(96 * figure.height / figure.width))), Image.Resampling.NEAREST)
    solid = np.asarray(small)
    solid = solid[solid[..., 3] > 200][:, :3]
    if not len(solid):
        return figure
    palette = Image.fromarray(solid[None], "RGB").quantize(colours, kmeans=3, dither=Image.Dither.NONE)
    double = figure.convert("RGB").resize((figure.width * 2, figure.height * 2), Image.Resampling.BICUBIC)
    few = double.quantize(palette=palette, dither=Image.Dither.NONE).filter(ImageFilter.ModeFilter(3))
    plain = few.convert("RGB").resize(figure.size, Image.Resampling.BOX)
    tint: Array = np.asarray(mood.tint, np.float32)
    tint = tint + (1 - tint) * (0.6 if mood.dark else 0.3)
    colour = np.asarray(plain, np.float32) * tint
    colour = colour + depth * (np.asarray(rgb(mood.haze), np.float32) - colour)
    result = Image.fromarray(colour.clip(0, 255).astype(np.uint8), "RGB").convert("RGBA")
    result.putalpha(figure.getchannel("A"))
    return result


def outlined(figure: Image.Image, width: int, ink: tuple[int, int, int]) -> Image.Image:
    """The figure with a contour of that colour, `width` pixels larger on each side."""
    wide = Image.new("RGBA", (figure.width + 2 * width, figure.height + 2 * width), (0, 0, 0, 0))
    wide.paste(figure, (width, width))
    alpha = wide.getchannel("A").filter(ImageFilter.GaussianBlur(width * 0.5))
    contour = Image.new("RGBA", wide.size, (*ink, 255))
    contour.putalpha(alpha.point([min(255, max(0, (level - 24) * 8)) for level in range(256)]))
    contour.alpha_composite(wide)
    return contour


def seen(figure: Image.Image, stage: Stage, depth: float, unit: float) -> Image.Image:
    """The figure as the picture's style and light show it; its middle and its foot stay where they are."""
    if stage.style == "minimal":
        return flat(figure, MOODS["day"], 0.0, 7)
    if stage.style == "stained":
        return flat(figure, stage.mood, depth, 10)
    if stage.style == "papercut":
        return outlined(flat(figure, stage.mood, depth, 9), max(2, round(8 * unit)), (250, 244, 232))
    if stage.style == "comic":
        return outlined(lit(figure, stage.mood, stage.side, depth, 0.5), max(2, round(7 * unit)), (18, 14, 26))
    return lit(figure, stage.mood, stage.side, depth)


def drop(canvas: Image.Image, figure: Image.Image, x: float, y: float, unit: float) -> None:
    """The shadow of a sheet of paper that lies a little above the others."""
    soft = max(2, round(12 * unit))
    mask = Image.new("L", (figure.width + 4 * soft, figure.height + 4 * soft), 0)
    mask.paste(figure.getchannel("A").point([round(level * 0.5) for level in range(256)]), (2 * soft, 2 * soft))
    darken(canvas, mask.filter(ImageFilter.GaussianBlur(soft * 0.8)), x - 1.5 * soft, y - soft, (24, 18, 40))


def paste(canvas: Image.Image, figure: Image.Image, x: float, y: float) -> None:
    """Puts the figure's left upper corner at (x, y); what sticks out is cut off."""
    canvas.paste(figure, (round(x), round(y)), figure)


def darken(canvas: Image.Image, mask: Image.Image, x: float, y: float, colour: tuple[int, int, int]) -> None:
    canvas.paste(Image.new("RGB", mask.size, colour), (round(x), round(y)), mask)


def shadow(
    canvas: Image.Image, figure: Image.Image, x: float, foot: float, mood: Mood, side: int, *, cast: bool
) -> None:
    """A dark spot under the figure, and, where the light is strong, its shadow on the ground."""
    width, height = figure.size
    ink = (16, 16, 40) if mood.dark else (38, 30, 46)
    if cast:
        low = max(4, round(height * (0.30 if not mood.dark else 0.22)))
        lean = round(low * 1.1)
        flat = figure.getchannel("A").transpose(Image.Transpose.FLIP_TOP_BOTTOM).resize((width, low))
        wide = Image.new("L", (width + lean + 24, low + 24), 0)
        wide.paste(flat, (12 + (lean if side > 0 else 0), 12))
        slant = side * 1.1
        wide = wide.transform(
            wide.size, Image.Transform.AFFINE, (1, slant, -slant * 12, 0, 1, 0), Image.Resampling.BILINEAR
        )
        ramp = (
            Image.linear_gradient("L")
            .resize(wide.size)
            .point(lambda level: round((255 - level) * (0.30 if not mood.dark else 0.22)))
        )
        wide = ImageChops.multiply(wide.filter(ImageFilter.GaussianBlur(max(1.0, height * 0.012))), ramp)
        darken(canvas, wide, x - 12 - (lean if side > 0 else 0), foot - 12 - height * 0.02, ink)
    spot = Image.new("L", (160, 48), 0)
    ImageDraw.Draw(spot).ellipse((26, 14, 134, 34), fill=150)
    spot = spot.filter(ImageFilter.GaussianBlur(7))
    wide_spot = round(width * 1.32), max(6, round(min(width, height) * 0.24))
    darken(
        canvas,
        spot.resize(wide_spot, Image.Resampling.BICUBIC),
        x + width / 2 - wide_spot[0] / 2,
        foot - wide_spot[1] * 0.52,
        ink,
    )


def reflection(canvas: Image.Image, figure: Image.Image, x: float, foot: float, strength: float) -> None:
    """The figure upside down in the water below `foot`, rippled and fading."""
    width, height = figure.size
    mirrored = np.asarray(figure.transpose(Image.Transpose.FLIP_TOP_BOTTOM))[: max(2, int(height * 0.7))]
    rows = len(mirrored)
    reach = max(1.0, width * 0.018)
    shifts = (np.sin(np.arange(rows) * 40 / height) * reach * np.linspace(0.4, 1.6, rows)).astype(int)
    rippled = np.stack([np.roll(row, shift, 0) for row, shift in zip(mirrored, shifts, strict=True)])
    rippled[..., 3] = (rippled[..., 3] * np.linspace(strength, 0, rows)[:, None]).astype(np.uint8)
    paste(canvas, Image.fromarray(rippled, "RGBA"), x, foot)


def sunk(figure: Image.Image, share: float) -> Image.Image:
    """The figure without its lowest part, which is under water; the cut is soft."""
    height = figure.height
    keep = max(2, round(height * (1 - share)))
    ramp = np.clip((keep - np.arange(height)) / max(1.0, height * 0.03), 0, 1)
    pixels = np.array(figure)
    pixels[..., 3] = (pixels[..., 3] * ramp[:, None]).astype(np.uint8)
    return Image.fromarray(pixels[:keep], "RGBA")


GLOW_FROM = 178
"""Levels above this one shine."""


def finish(canvas: Image.Image) -> Image.Image:
    """A soft glow on bright parts and a little darkness in the corners."""
    width, height = canvas.size
    small = max(16, width // 8), max(16, height // 8)
    across, down = np.meshgrid(np.linspace(-1, 1, small[0]), np.linspace(-1, 1, small[1]))
    vignette = 1 - 0.30 * np.clip(np.hypot(across, down) - 0.72, 0, 1) ** 1.4
    bright: Array = np.asarray(canvas.resize(small, Image.Resampling.BOX), np.float32)
    glow = [smooth((bright[..., band] - GLOW_FROM).clip(0), max(small) / 60) / 255 for band in range(3)]

    def paint(levels: Array, rows: slice) -> Array:
        for band, shine in enumerate(glow):
            levels[..., band] += (255 - levels[..., band]) * enlarged(shine, canvas.size, rows)
        levels *= enlarged(vignette, canvas.size, rows)[..., None]
        return levels + 0.5

    return repainted(canvas, paint)
