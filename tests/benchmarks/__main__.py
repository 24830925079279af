"""`python -m tests.benchmarks [NAME…] [--json]`: run the benchmarks, each in a process of its own.

With `--json` only the list of figures goes to stdout; without it, a table.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import time
from typing import Any

NAMES = ("view", "busy", "find", "library", "export", "memory", "align", "launch")


def main() -> int:
    """Run what is asked for; exit 1 where a goal does not hold."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks")
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(NAMES))
    parser.add_argument("--json", action="store_true", help="print only the figures, as JSON")
    asked = parser.parse_args()
    if unknown := set(asked.names) - set(NAMES):
        parser.error(f"no benchmark is called {', '.join(sorted(unknown))}: {', '.join(NAMES)}")
    rows: list[dict[str, Any]] = []
    for name in asked.names or NAMES:
        start = time.monotonic()
        rows += _run(name)
        print(f"{name}: {time.monotonic() - start:.0f} s", file=sys.stderr)
    print(json.dumps(rows, indent=1, ensure_ascii=False) if asked.json else table(rows))
    return 0 if all(row["holds"] for row in rows) else 1


def table(rows: list[dict[str, Any]]) -> str:
    """Set the figures as a Markdown table."""
    lines = [
        "| figure | ours | rival | ratio | goal | |",
        "| --- | ---: | ---: | ---: | ---: | --- |",
    ]
    for row in rows:
        verdict = "holds" if row["holds"] else "missed"
        numbers = " | ".join(f"{row[key]:.3g}" for key in ("ours", "rival", "ratio", "goal"))
        lines.append(f"| {row['name']} | {numbers} | {verdict} |")
    return "\n".join(lines)


def _run(name: str) -> list[dict[str, Any]]:
    ran = subprocess.run(
        [sys.executable, "-m", f"tests.benchmarks.{name}"],
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    rows: list[dict[str, Any]] = json.loads(ran.stdout)
    return rows


if __name__ == "__main__":
    sys.exit(main())
