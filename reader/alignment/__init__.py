"""Two texts become beads; and how well they do is measured."""

from __future__ import annotations

from reader.alignment.gale_church import align

__all__ = ["align"]
