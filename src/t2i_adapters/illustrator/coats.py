"""The coats of animals of which the pack has a head."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Coat:
    """The colours of a body under a head, and its tail: bushy, tuft, thin or bob."""

    fur: str
    belly: str
    paws: str
    tail: str = "bob"
    arms: str | None = None


COATS = {
    "🦊": Coat("#ff6d14", "#fff3e6", "#4b3a38", "bushy"),
    "🐺": Coat("#9aa0a6", "#e9ecee", "#6d7379", "bushy"),
    "🦁": Coat("#f2b13c", "#ffe3a8", "#d9952c", "tuft"),
    "🐯": Coat("#fcb043", "#fff3dc", "#e8952a", "tuft"),
    "🐻": Coat("#7d594b", "#ab8270", "#5e4036"),
    "🐻‍❄": Coat("#f1f5f8", "#ffffff", "#d3dde3"),
    "🐨": Coat("#8f959b", "#e2e6e9", "#6e7479"),
    "🐼": Coat("#fbfbfb", "#ffffff", "#2f2f36", "bob", "#2f2f36"),
    "🐹": Coat("#ffb866", "#fff2df", "#ffd9b0"),
    "🐭": Coat("#b4bcc2", "#e6eaec", "#f3b6bd", "thin"),
    "🐰": Coat("#e9edf0", "#ffffff", "#d5dce0"),
    "🐱": Coat("#ffc022", "#fff0c8", "#e3a21a", "thin"),
    "🐶": Coat("#d9b48f", "#fbf0e2", "#b98c66", "thin"),
    "🐮": Coat("#eceff1", "#ffffff", "#6d4c41", "tuft"),
    "🐷": Coat("#ffb3b8", "#ffd9dc", "#e88d95", "thin"),
    "🐗": Coat("#7d5f50", "#a58472", "#4f3a30", "thin"),
    "🐸": Coat("#8bc34a", "#dcefb6", "#74a83a", "none"),
    "🫎": Coat("#7b5a48", "#9c7a66", "#4e362a"),
    "🐵": Coat("#8d5f48", "#f0c9a4", "#6d4634", "thin"),
    "🤖": Coat("#90a4ae", "#cfd8dc", "#607d8b", "none"),
    "👽": Coat("#b0bec5", "#cfd8dc", "#90a4ae", "none"),
}
"""Heads without a body, and the body each gets."""


ALTERNATIVES = {
    "🐈": "🐱",
    "🐁": "🐭",
    "🐇": "🐰",
    "🐕": "🐶",
    "🐖": "🐷",
    "🐄": "🐮",
    "🐒": "🐵",
    "🐅": "🐯",
}
"""Whole animals that may also be shown sitting: the head to put on a body."""
