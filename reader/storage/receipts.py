"""What was exported to where: by this a file that we wrote, and nobody changed since, is known.

A small file for each exported one, in the cache: paths belong to this machine, and what is lost
costs no more than a question. Where none can be kept, every file counts as somebody else's.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
from dataclasses import asdict, dataclass
from pathlib import Path

from reader.storage.folders import cache_folder


@dataclass(frozen=True, slots=True)
class Receipt:
    """The digest of what was written, and of which articles in which format it was."""

    digest: str
    subject: str


def receipt_of(path: Path) -> Receipt | None:
    """Give what was last written to a file (its path resolved); `None` where nothing is known."""
    try:
        form = json.loads(_place(path).read_text("utf-8"))
        return Receipt(str(form["digest"]), str(form["subject"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def keep_receipt(path: Path, receipt: Receipt) -> None:
    """Remember what was written to a file (its path resolved)."""
    place = _place(path)
    with contextlib.suppress(OSError):
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(json.dumps(asdict(receipt)), encoding="utf-8")


def _place(path: Path) -> Path:
    name = hashlib.sha256(str(path).encode("utf-8", "surrogatepass")).hexdigest()
    return cache_folder() / "exports" / f"{name}.json"
