"""What the window stands on: Qt's system libraries, and a display that answers.

Where either is missing Qt ends the process with a core dump, so both are looked at before Qt is
imported; nothing here imports it.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from reader.model.errors import SurroundingsError
from reader.model.message import QT_TRANSLATE_NOOP

OFFSCREEN = "offscreen"

_INVISIBLE = (OFFSCREEN, "minimal", "minimalegl")


@dataclass(frozen=True, slots=True)
class Library:
    """A shared library that Qt loads by `name`, and the Debian package that brings it."""

    name: str
    package: str | None


# Needed to draw at all, on a display or off it. In Debian 13 some packages have longer names,
# but answer to these.
DRAWING_LIBRARIES = (
    Library("libGL.so.1", "libgl1"),
    Library("libEGL.so.1", "libegl1"),
    Library("libfontconfig.so.1", "libfontconfig1"),
    Library("libfreetype.so.6", "libfreetype6"),
    Library("libglib-2.0.so.0", "libglib2.0-0"),
    Library("libgthread-2.0.so.0", "libglib2.0-0"),
    Library("libdbus-1.so.3", "libdbus-1-3"),
    Library("libxkbcommon.so.0", "libxkbcommon0"),
    Library("libX11.so.6", "libx11-6"),
    Library("libz.so.1", "zlib1g"),
    Library("libzstd.so.1", "libzstd1"),
)

# Needed besides by each kind of display.
DISPLAY_LIBRARIES = {
    "xcb": (
        Library("libX11-xcb.so.1", "libx11-xcb1"),
        Library("libxcb.so.1", "libxcb1"),
        Library("libxcb-cursor.so.0", "libxcb-cursor0"),
        Library("libxcb-icccm.so.4", "libxcb-icccm4"),
        Library("libxcb-image.so.0", "libxcb-image0"),
        Library("libxcb-keysyms.so.1", "libxcb-keysyms1"),
        Library("libxcb-randr.so.0", "libxcb-randr0"),
        Library("libxcb-render.so.0", "libxcb-render0"),
        Library("libxcb-render-util.so.0", "libxcb-render-util0"),
        Library("libxcb-shape.so.0", "libxcb-shape0"),
        Library("libxcb-shm.so.0", "libxcb-shm0"),
        Library("libxcb-sync.so.1", "libxcb-sync1"),
        Library("libxcb-util.so.1", "libxcb-util1"),
        Library("libxcb-xfixes.so.0", "libxcb-xfixes0"),
        Library("libxcb-xkb.so.1", "libxcb-xkb1"),
        Library("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
    ),
    "wayland": (
        Library("libwayland-client.so.0", "libwayland-client0"),
        Library("libwayland-cursor.so.0", "libwayland-cursor0"),
        Library("libwayland-egl.so.1", "libwayland-egl1"),
    ),
}


def choose_platform() -> str:
    """Give the platform of Qt's to draw with (`QT_QPA_PLATFORM`), `OFFSCREEN` without a display.

    What the reader chose in `QT_QPA_PLATFORM` counts, as long as it can work. Raises
    `SurroundingsError` where libraries for it are missing, or where this Qt does not know it.
    """
    chosen = os.environ.get("QT_QPA_PLATFORM", "").split(";")
    for wish in filter(None, chosen):
        platform = wish.partition(":")[0]
        if platform in DISPLAY_LIBRARIES and not display_answers(platform):
            continue
        require_libraries(platform)
        return OFFSCREEN if platform in _INVISIBLE else wish
    platform = OFFSCREEN if any(chosen) else _fitting_platform()
    require_libraries(platform)
    return platform


def require_libraries(platform: str) -> None:
    """Raise `SurroundingsError` where `platform` cannot be loaded, saying what would bring it."""
    if sys.platform != "linux":
        return
    if not _plugins(platform):
        message = QT_TRANSLATE_NOOP(
            "surroundings", "QT_QPA_PLATFORM asks for {0}, which this Qt does not have; unset it."
        )
        raise SurroundingsError(message.of(platform))
    missing = missing_libraries(platform)
    if not missing:
        return
    names = ", ".join(library.name for library in missing)
    line = apt_line(missing)
    if line is None:
        message = QT_TRANSLATE_NOOP(
            "surroundings",
            "The window needs a system library that is not here or does not fit: {0}.",
        )
        raise SurroundingsError(message.of(names))
    message = QT_TRANSLATE_NOOP(
        "surroundings",
        "The window needs system libraries that are not here ({0}); this brings them: {1}",
    )
    raise SurroundingsError(message.of(names, line))


def missing_libraries(platform: str) -> list[Library]:
    """Give the libraries that `platform` (`xcb`, `wayland`, `offscreen` …) lacks on this machine.

    They are asked of the linker itself, which alone knows where it looks. The plugin is loaded
    last, for what another release of Qt may need besides: that one has no package.
    """
    if sys.platform != "linux":
        return []
    known = (*DRAWING_LIBRARIES, *DISPLAY_LIBRARIES.get(platform, ()))
    missing = [library for library in known if _trouble_loading(library.name)]
    if missing:
        return missing
    troubles = (_trouble_loading(str(plugin)) for plugin in _plugins(platform))
    return [Library(trouble.partition(": ")[0], None) for trouble in troubles if trouble]


def apt_line(libraries: Iterable[Library]) -> str | None:
    """Give the line that brings libraries on a Debian, `None` where a package is not known."""
    packages = [library.package for library in libraries]
    if None in packages:
        return None
    sudo = "sudo " if os.geteuid() else ""
    listed = " ".join(dict.fromkeys(package for package in packages if package))
    install = f"{sudo}apt-get install -y --no-install-recommends {listed}"
    return f"{sudo}apt-get update && {install}"


def display_answers(platform: str) -> bool:
    """Whether there is a display of the kind `xcb` or `wayland` and a program may draw on it."""
    if platform == "wayland":
        return _wayland_answers()
    return x_display_answers(os.environ.get("DISPLAY", ""))


def x_display_answers(display: str, seconds: float = 3.0) -> bool:
    """Whether an X server lets a program in, waiting for it no longer than `seconds`.

    Without libxcb nobody can ask; a display that is named then counts as there, so that the
    libraries missing for it are told.
    """
    if not display:
        return False
    import ctypes
    from threading import Thread

    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return True
    xcb.xcb_connect.argtypes = (ctypes.c_char_p, ctypes.c_void_p)
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connection_has_error.argtypes = (ctypes.c_void_p,)
    xcb.xcb_disconnect.argtypes = (ctypes.c_void_p,)
    welcomed: list[bool] = []

    def greet() -> None:
        connection = xcb.xcb_connect(display.encode(), None)
        welcomed.append(not xcb.xcb_connection_has_error(connection))
        xcb.xcb_disconnect(connection)

    # A server that hangs never answers, and libxcb knows no time limit.
    thread = Thread(target=greet, daemon=True)
    thread.start()
    thread.join(seconds)
    return welcomed == [True]


def _fitting_platform() -> str:
    """Give the platform for the display that answers; of two, the one with its libraries there."""
    if sys.platform == "win32":
        return "windows"
    if sys.platform == "darwin":
        return "cocoa"
    order = ["wayland", "xcb"]
    if os.environ.get("XDG_SESSION_TYPE") == "x11":
        order.reverse()
    answering = [platform for platform in order if display_answers(platform)]
    complete = [platform for platform in answering if not missing_libraries(platform)]
    return (*complete, *answering, OFFSCREEN)[0]


def _plugins(platform: str) -> list[Path]:
    """Give the files of Qt's plugins for a platform (Qt 6.8 has two for Wayland)."""
    found = find_spec("PySide6")
    roots = found.submodule_search_locations if found else None
    return [
        plugin
        for root in roots or ()
        for plugin in sorted(Path(root, "Qt", "plugins", "platforms").glob(f"libq{platform}*.so"))
        if plugin.stem.removeprefix("libq").partition("-")[0] == platform
    ]


def _trouble_loading(library: str) -> str | None:
    """Give what the linker says against a library, `None` where it loads."""
    import ctypes

    try:
        ctypes.CDLL(library)
    except OSError as error:
        return str(error)
    return None


def _wayland_answers() -> bool:
    """Whether the compositor that the environment names takes connections."""
    if os.environ.get("WAYLAND_SOCKET"):
        return True
    name = os.environ.get("WAYLAND_DISPLAY", "")
    path = Path(os.environ.get("XDG_RUNTIME_DIR", ""), name)
    if not name or not path.is_absolute():
        return False
    import socket

    with socket.socket(socket.AF_UNIX) as connection:
        try:
            connection.connect(str(path))
        except OSError:
            return False
    return True
