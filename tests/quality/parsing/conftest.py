"""The real minutes, only where REFERATSOEG_GOLD names the folder that holds them."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "golden"))


@pytest.fixture(scope="session")
def minutes() -> Path:
    folder = os.environ.get("REFERATSOEG_GOLD")
    if not folder:
        pytest.skip("De ægte referater er her ikke: REFERATSOEG_GOLD er ikke sat.")
    return Path(folder) / "minutes"
