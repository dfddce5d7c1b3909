"""Writing results out: JSON for programs, lines for people, CPR numbers hidden in both."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import TypeAlias

from referatsoeg.masking import mask

Json: TypeAlias = "bool | int | float | str | Sequence[Json] | Mapping[str, Json] | None"
JsonObject: TypeAlias = dict[str, Json]

# These hold ids and numbers of known kinds: masking them would break addresses, hashes and cases.
_PLAIN_KEYS = frozenset({"id", "sha256", "meeting", "case_numbers", "date", "value"})


def to_json(value: Json, *, show_cpr: bool = False) -> str:
    """Return `value` as one line of JSON with CPR numbers hidden unless `show_cpr`."""
    shown = value if show_cpr else masked(value)
    return json.dumps(shown, ensure_ascii=False, separators=(",", ":"))


def to_text(text: str, *, show_cpr: bool = False) -> str:
    """Return text for people with CPR numbers hidden unless `show_cpr`."""
    return text if show_cpr else mask(text)


def masked(value: Json) -> Json:
    """Return a JSON value with CPR numbers hidden in all its texts."""
    if isinstance(value, str):
        return mask(value)
    if isinstance(value, Mapping):
        return {k: v if k in _PLAIN_KEYS else masked(v) for k, v in value.items()}
    if isinstance(value, Sequence):
        return [masked(v) for v in value]
    return value
