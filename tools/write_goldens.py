"""Writes the illustrator's golden pictures anew, after the look was changed on purpose: look at them before committing.

`python -m tools.write_goldens` prints which ones differ from those that were.
"""

from __future__ import annotations

from tests.adapters.illustrator import goldens


def main() -> None:
    page = goldens.sheet()
    for number, prompt in enumerate(goldens.PROMPTS):
        x, y = goldens.place(number)
        now = page.crop((x, y, x + goldens.SIDE, y + goldens.SIDE))
        far = goldens.distance(now, goldens.golden(number)) if goldens.FILE.exists() else 255.0
        if far > goldens.TOLERANCE:
            print(f"changed: {prompt}")
    page.save(goldens.FILE, optimize=True)


if __name__ == "__main__":
    main()
