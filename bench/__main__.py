"""Run every benchmark beside this file, or those named: `python -m bench [parse pdf …]`.

Each is a script of its own that prints one JSON line and exits with 1 when it misses a floor; one
that cannot run here says why and exits with 2, which is told and no failure.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
CANNOT_RUN = 2


def main(names: list[str]) -> int:
    found = {path.stem.removesuffix("_bench"): path for path in sorted(HERE.glob("*_bench.py"))}
    unknown = [name for name in names if name not in found]
    if unknown:
        print(f"Ukendt: {', '.join(unknown)}. Der er: {', '.join(found)}.", file=sys.stderr)
        return CANNOT_RUN
    missed = [name for name in names or found if not passed(name, found[name])]
    if missed:
        print(f"Under gulvet: {', '.join(missed)}", file=sys.stderr)
    return 1 if missed else 0


def passed(name: str, script: Path) -> bool:
    print(f"{name}:", flush=True)
    done = subprocess.run([sys.executable, script], cwd=HERE.parent, check=False)
    if done.returncode == CANNOT_RUN:
        print("  kan ikke måles her")
    return done.returncode in (0, CANNOT_RUN)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
