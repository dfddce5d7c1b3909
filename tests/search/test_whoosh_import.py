"""Whoosh is imported lightly, and nothing of the trick stays behind."""

from __future__ import annotations

import subprocess
import sys

LOOK = """
import sys
from pathlib import Path
from referatsoeg.search.engines import open_engine
open_engine("whoosh", Path(sys.argv[1]), create=True)
print([m for m in ("asyncio", "urllib.request", "cached_property") if m in sys.modules])
import urllib.request
print(hasattr(urllib.request, "urlopen"))
"""


def test_nothing_heavy_is_loaded_and_the_real_modules_are_still_there(tmp_path: object) -> None:
    done = subprocess.run(
        [sys.executable, "-c", LOOK, str(tmp_path)], capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines() == ["[]", "True"]
