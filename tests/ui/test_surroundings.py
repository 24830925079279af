from __future__ import annotations

import os
import socket
import struct
import subprocess
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest

from reader.model.errors import SurroundingsError
from reader.ui.surroundings import (
    DISPLAY_LIBRARIES,
    DRAWING_LIBRARIES,
    OFFSCREEN,
    Library,
    apt_line,
    choose_platform,
    display_answers,
    missing_libraries,
    require_libraries,
    x_display_answers,
)

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="looks at Linux's libraries")

# Part of every system that runs Python at all, or of the C++ runtime that pip's wheels rely on.
ALWAYS_THERE = ("ld-linux", "libc.", "libdl.", "libgcc_s.", "libm.", "libpthread.", "librt.")


@pytest.fixture(autouse=True)
def no_display(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)


def run(code: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run Python with some variables set besides."""
    return subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )


SAY_WHAT_IS_MISSING = """
from reader.model.errors import ReaderError
from reader.ui.surroundings import require_libraries
try:
    require_libraries("xcb")
except ReaderError as error:
    print(error)
"""

OPEN_A_WINDOW = """
import os
from reader.ui.surroundings import choose_platform
os.environ["QT_QPA_PLATFORM"] = choose_platform()
from PySide6.QtWidgets import QApplication, QWidget
application = QApplication([])
window = QWidget()
window.show()
application.processEvents()
print(application.platformName())
"""


def broken(folder: Path, *names: str) -> str:
    """Put files that the linker cannot load before the system's libraries of these names."""
    for name in names:
        (folder / name).write_bytes(b"")
    return str(folder)


def test_this_machine_has_what_the_tests_draw_with() -> None:
    assert missing_libraries(OFFSCREEN) == []


def test_libraries_that_are_missing_are_named_all_at_once_with_one_line_that_brings_them(
    tmp_path: Path,
) -> None:
    folder = broken(tmp_path, "libEGL.so.1", "libxcb-cursor.so.0")
    done = run(SAY_WHAT_IS_MISSING, LD_LIBRARY_PATH=folder)
    assert "libEGL.so.1, libxcb-cursor.so.0" in done.stdout
    assert done.stdout.count("\n") == 1
    assert done.stdout.endswith(
        "apt-get install -y --no-install-recommends libegl1 libxcb-cursor0\n"
    )
    assert done.stderr == ""


def test_a_library_that_only_the_plugin_knows_of_is_named_too(tmp_path: Path) -> None:
    folder = broken(tmp_path, "libQt6XcbQpa.so.6")
    done = run(SAY_WHAT_IS_MISSING, LD_LIBRARY_PATH=folder)
    assert "libQt6XcbQpa.so.6" in done.stdout
    assert "apt-get" not in done.stdout


def test_two_libraries_of_one_package_bring_it_once() -> None:
    pair = [Library("liba.so.1", "liba1"), Library("liba-more.so.1", "liba1")]
    line = apt_line(pair)
    assert line is not None
    assert line.endswith(" liba1")
    assert line.count("liba1") == 1
    assert ("sudo" in line) == (os.geteuid() != 0)


def test_without_a_display_the_window_is_drawn_off_the_screen() -> None:
    assert choose_platform() == OFFSCREEN


def test_a_display_that_is_not_there_does_not_count(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":9876")
    assert choose_platform() == OFFSCREEN
    monkeypatch.setenv("DISPLAY", "nonsense")
    assert choose_platform() == OFFSCREEN


def test_a_display_that_hangs_does_not_hang_the_reader() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        number = silent.getsockname()[1] - 6000
        assert not x_display_answers(f"127.0.0.1:{number}", seconds=0.2)


def test_a_display_that_answers_is_used(display: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", display)
    assert display_answers("xcb")
    assert choose_platform() == "xcb"


@pytest.fixture
def compositor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[socket.socket]:
    """Listen where a Wayland compositor would."""
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-7")
    monkeypatch.chdir(tmp_path)  # the path of a socket may not be longer than 107 bytes
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("wayland-7")
        listening.listen()
        yield listening


def test_a_compositor_answers_as_long_as_it_listens(compositor: socket.socket) -> None:
    assert display_answers("wayland")
    compositor.close()
    assert not display_answers("wayland")


def test_what_the_reader_chose_counts(display: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", display)
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert choose_platform() == OFFSCREEN


def test_a_chosen_display_that_does_not_answer_is_no_reason_to_crash(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    assert choose_platform() == OFFSCREEN


@pytest.mark.parametrize("chosen", ["offscreen:fontdb=none", "minimal", "wayland;offscreen"])
def test_a_window_that_nobody_could_see_is_drawn_into_a_picture(
    chosen: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", chosen)
    assert choose_platform() == OFFSCREEN


def test_of_two_chosen_displays_the_one_that_answers_is_used(
    display: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DISPLAY", display)
    monkeypatch.setenv("QT_QPA_PLATFORM", "wayland;xcb")
    assert choose_platform() == "xcb"


def test_a_platform_that_does_not_exist_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "cinema")
    with pytest.raises(SurroundingsError, match="cinema"):
        choose_platform()
    with pytest.raises(SurroundingsError, match="cinema"):
        require_libraries("cinema")


def test_qt_opens_a_window_on_what_was_chosen(display: str) -> None:
    shown = run(OPEN_A_WINDOW, DISPLAY=display)
    assert (shown.returncode, shown.stdout.strip()) == (0, "xcb"), shown.stderr
    hidden = run(OPEN_A_WINDOW, DISPLAY=":9876")
    assert (hidden.returncode, hidden.stdout.strip()) == (0, OFFSCREEN), hidden.stderr


def test_looking_does_not_import_qt() -> None:
    code = "import sys, reader.ui.surroundings as s; s.choose_platform(); print(*sys.modules)"
    assert not [name for name in run(code).stdout.split() if name.startswith("PySide6")]


@pytest.mark.parametrize("platform", [OFFSCREEN, "xcb", "wayland"])
def test_every_library_that_this_qt_asks_for_is_known(platform: str) -> None:
    """Read what Qt's files ask for, so that a new release's wishes are noticed here first."""
    found = find_spec("PySide6")
    assert found is not None
    assert found.submodule_search_locations is not None
    home = Path(found.submodule_search_locations[0])
    plugins = sorted((home / "Qt" / "plugins" / "platforms").glob(f"libq{platform}*.so"))
    modules = [home / f"Qt{name}.abi3.so" for name in ("Core", "Gui", "Widgets", "Svg")]
    asked = asked_of_the_system([*plugins, *modules], home / "Qt" / "lib")
    known = {*DRAWING_LIBRARIES, *DISPLAY_LIBRARIES.get(platform, ())}
    assert asked <= {library.name for library in known}


def asked_of_the_system(files: list[Path], own: Path) -> set[str]:
    """Follow the needs of files through Qt's own libraries to those of the system."""
    asked: set[str] = set()
    seen: set[Path] = set()
    while files:
        file = files.pop()
        if file in seen or not file.exists():
            continue
        seen.add(file)
        for name in needed(file):
            if (own / name).exists():
                files.append(own / name)
            elif not name.startswith(("libpyside6", "libshiboken6", "libstdc++", *ALWAYS_THERE)):
                asked.add(name)
    return asked


def needed(file: Path) -> list[str]:
    """Give the DT_NEEDED entries of a 64-bit little-endian ELF file (System V gABI, chapter 5)."""
    data = file.read_bytes()
    table, size, count = (
        struct.unpack_from("<Q", data, 0x20)[0],
        *struct.unpack_from("<HH", data, 0x36),
    )
    segments = [struct.unpack_from("<IIQQQQQQ", data, table + size * i) for i in range(count)]
    loaded = [(s[3], s[2], s[5]) for s in segments if s[0] == 1]
    dynamic = next(s for s in segments if s[0] == 2)
    entries = [
        struct.unpack_from("<qQ", data, at) for at in range(dynamic[2], dynamic[2] + dynamic[5], 16)
    ]
    address = next(value for tag, value in entries if tag == 5)
    strings = next(
        offset + address - start
        for start, offset, length in loaded
        if start <= address < start + length
    )
    names = [strings + value for tag, value in entries if tag == 1]
    return [data[at : data.index(b"\0", at)].decode() for at in names]
