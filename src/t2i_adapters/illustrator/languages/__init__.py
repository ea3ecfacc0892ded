"""Languages that are put into English before they are read: a table of words for each, and rules of word order."""

from __future__ import annotations

SUPPORTED = ("es", "fr", "de", "pt", "zh", "ja")
"""Languages beside English that are read as well; each has its prompts in the tests."""
