"""Stable ids of persons: the authority (else the body) and the name, in ASCII.

"greve-kommune/karla-test"; a first name alone is nobody outside its meeting, so that its id holds
the meeting: "das-social/2025-11-17/karla". Spellings that differ in hyphens, blanks, capitals or
aa/å have one id.
"""

from __future__ import annotations

from referatsoeg.archive.persons import Sighting
from referatsoeg.audit.names import body_key, words
from referatsoeg.ids import slug


def scope_of(seen: Sighting) -> str:
    """Return within what a full name is one person's: the authority, else the body."""
    return slug(seen.authority or body_key(seen.body) or seen.body) or "ukendt"


def key_of(seen: Sighting, apart: frozenset[tuple[str, str]] = frozenset()) -> str:
    """Return the id of who a sighting is of; `apart` holds ids with a body a user set apart."""
    if len(words(seen.name)) < 2:
        return f"{seen.meeting}/{slug(seen.name)}"
    base = f"{scope_of(seen)}/{slug(seen.name)}"
    body = slug(body_key(seen.body))
    return f"{base}@{body}" if (base, body) in apart else base
