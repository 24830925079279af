"""Files go out: whole or not at all, and never over somebody else's work."""

from __future__ import annotations

import hashlib
import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from reader.model.errors import ExportError, OverwriteError
from reader.model.message import QT_TRANSLATE_NOOP
from reader.storage.receipts import Receipt, keep_receipt, receipt_of

if TYPE_CHECKING:
    from reader.formats.exports.regions import Region
    from reader.formats.exports.registry import Format

_UNWRITTEN = QT_TRANSLATE_NOOP(
    "session", "The notes cannot be written to {0} ({1}); nothing there was changed."
)
_NOT_OURS = QT_TRANSLATE_NOOP(
    "session",
    "{0} was not written by Duidu, or was changed since, so it was left as it is; "
    "choose another file, or overwrite it with --force.",
)


def put(path: Path, content: bytes, form: Format, subject: str, *, force: bool = False) -> None:
    """Write what a format made of a subject to a file, keeping what a reader wrote into it.

    `subject` tells of what the file is, so that one export does not replace another. Raises
    `OverwriteError` for a file that is not ours as it stands (unless `force` says so), and
    `ExportError` where it cannot be written; then nothing there was changed.
    """
    target = path.resolve()
    try:
        old = _standing(target)
        if old is not None:
            receipt = receipt_of(target)
            if receipt is None or receipt.subject == subject:
                content = _keeping_own_part(form, old, content)
            ours = receipt == Receipt(_digest(form, old), subject)
            if not (ours or force or old == content):
                raise OverwriteError(_NOT_OURS.of(path))
        if old != content:
            _write(target, content)
    except OSError as error:
        raise ExportError(_UNWRITTEN.of(path, error.strerror or error)) from error
    keep_receipt(target, Receipt(_digest(form, content), subject))


def is_taken(path: Path, subject: str) -> bool:
    """Whether a file is known to be an export of something else."""
    target = path.resolve()
    receipt = receipt_of(target)
    return receipt is not None and receipt.subject != subject and target.exists()


def _standing(target: Path) -> bytes | None:
    """Give what a file holds; `None` where there is none. A pipe or device is no file."""
    try:
        mode = target.stat().st_mode
    except FileNotFoundError:
        return None
    if not stat.S_ISREG(mode) and not stat.S_ISDIR(mode):
        raise OSError(0, "it is not an ordinary file")
    return target.read_bytes()


def _keeping_own_part(form: Format, old: bytes, new: bytes) -> bytes:
    kept, place = _own_part(form, old), _own_part(form, new)
    if kept is None or place is None:
        return new
    own = old.decode()[slice(*kept)]
    text = new.decode()
    return (text[: place[0]] + own + text[place[1] :]).encode()


def _digest(form: Format, content: bytes) -> str:
    """Give the digest of all but what is the reader's own, which may change."""
    own = _own_part(form, content)
    if own is not None:
        text = content.decode()
        content = (text[: own[0]] + text[own[1] :]).encode()
    return hashlib.sha256(content).hexdigest()


def _own_part(form: Format, content: bytes) -> Region | None:
    if form.own_part is None:
        return None
    try:
        return form.own_part(content.decode())
    except UnicodeDecodeError:
        return None


def _write(target: Path, content: bytes) -> None:
    """Write a file whole or not at all: beside its place, to the disk, then into it."""
    draft = target.with_name(f".{uuid4().hex}.new")
    try:
        with draft.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            draft.chmod(stat.S_IMODE(target.stat().st_mode))
        draft.replace(target)
        _settle_folder(target.parent)
    finally:
        draft.unlink(missing_ok=True)


def _settle_folder(folder: Path) -> None:
    """Bring a new name in a folder to the disk, on systems that let a folder be opened."""
    if os.name != "posix":
        return
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)
