"""The colours that a figure may use, and the variables of the site that stand for them in both palettes."""

from __future__ import annotations

TONES = {
    "ink": "#111111",
    "muted": "#777777",
    "accent": "#1f6f5c",
    "warm": "#b4531a",
    "cool": "#3b5b92",
    "soft": "#dddddd",
}
"""Colour by name, as scripts write it."""
PALETTE = {colour: f"var(--pb-{name})" for name, colour in TONES.items()}
