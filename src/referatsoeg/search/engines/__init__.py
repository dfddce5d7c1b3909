"""The search engines by name, each loaded only when it is used."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import cast

from referatsoeg.errors import UsageError
from referatsoeg.search.engines import whoosh_import
from referatsoeg.search.engines.contract import Engine, Opener

DEFAULT = "whoosh"
NAMES = ("whoosh", "tantivy")


def open_engine(name: str, folder: Path, *, create: bool) -> Engine:
    """Return an engine by its name; raises UsageError for a name there is none of."""
    check_name(name)
    with whoosh_import.light():
        module = import_module(f"referatsoeg.search.engines.{name}_engine")
    return cast(Opener, module.open_engine)(folder, create=create)


def check_name(name: str) -> str:
    """Return the name; raises UsageError when no engine is called so."""
    if name not in NAMES:
        raise UsageError(
            f"Søgemaskinen »{name}« findes ikke.", cure=f"Vælg en af: {', '.join(NAMES)}."
        )
    return name
