"""Where the real documents are; without them these floors are skipped, in plain words."""

from __future__ import annotations

import os
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def gold() -> Path:
    folder = os.environ.get("REFERATSOEG_GOLD")
    if not folder:
        pytest.skip("REFERATSOEG_GOLD is not set: no real documents to measure with")
    return Path(folder)
