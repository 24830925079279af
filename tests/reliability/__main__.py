"""`python -m tests.reliability [NAME…]`: run long loads, each in a process of its own."""

from __future__ import annotations

import argparse
import subprocess
import sys
import time

NAMES = ("edits",)


def main() -> int:
    """Run what is asked for, or all; exit 1 where something failed that must not."""
    parser = argparse.ArgumentParser(prog="python -m tests.reliability")
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(NAMES))
    names = parser.parse_args().names or NAMES
    if unknown := set(names) - set(NAMES):
        parser.error(f"no load is called {', '.join(sorted(unknown))}: {', '.join(NAMES)}")
    failed = [name for name in names if not _run(name)]
    print(f"failed: {', '.join(failed)}" if failed else "all held", file=sys.stderr)
    return 1 if failed else 0


def _run(name: str) -> bool:
    start = time.monotonic()
    ran = subprocess.run([sys.executable, "-m", f"tests.reliability.{name}"], check=False)
    print(f"{name}: {time.monotonic() - start:.0f} s", file=sys.stderr)
    return ran.returncode == 0


if __name__ == "__main__":
    sys.exit(main())
