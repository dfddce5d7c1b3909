"""What a user decides about who is who: merged, split, a body set apart, and taken back."""

from __future__ import annotations

from datetime import UTC, datetime

from referatsoeg.archive import Archive
from referatsoeg.archive import persons as records
from referatsoeg.archive.persons import Ruled
from referatsoeg.audit.names import body_key, fold
from referatsoeg.audit.people import Someone, persons
from referatsoeg.errors import UsageError
from referatsoeg.ids import slug


def decide(archive: Archive, kind: str, first: str, other: str, *, why: str) -> tuple[str, str]:
    """Record that two persons are one (`merge`) or not (`split`); return the two ids.

    Each is an id, or a spelling that stands for one id only; raises UsageError otherwise.
    """
    one, two = _key(archive, first), _key(archive, other)
    if one == two:
        raise UsageError(
            f"»{first}« og »{other}« er samme id i arkivet: {one}.",
            cure="To personer med samme navn skilles på udvalget: "
            "referatsoeg person split ID --body UDVALG --why …",
        )
    _keep(archive, kind, one, two, why)
    return one, two


def set_apart(archive: Archive, asked: str, body: str, *, why: str) -> str:
    """Record that a name means somebody else in one body; return the new person's id."""
    key = _key(archive, asked)
    wanted = slug(body_key(body))
    found = [one for someone in persons(archive, key) for one in someone.seen]
    if "@" in key or wanted not in {slug(body_key(s.meeting.body)) for s in found}:
        bodies = ", ".join(sorted({s.meeting.body for s in found}))
        raise UsageError(
            f"»{asked}« er ikke set i «{body}».", cure=f"Vælg et af: {bodies}." if bodies else None
        )
    _keep(archive, "body", key, wanted, why)
    return f"{key}@{wanted}"


def take_back(archive: Archive, first: str, other: str | None, body: str | None) -> int:
    """Undo what was decided of two ids, or of an id and a body; return how many decisions."""
    # Set apart in a body, an id goes by another name; it is taken back by either.
    known = first if body and "/" in first else _key(archive, first)
    one = known.partition("@")[0] if body else known
    two = slug(body_key(body)) if body else _key(archive, other or "")
    with archive.writing() as connection:
        return records.undo(connection, "body" if body else "merge", one, two)


def _keep(archive: Archive, kind: str, first: str, other: str, why: str) -> None:
    one, two = (first, other) if kind == "body" else sorted((first, other))
    made = datetime.now(UTC).isoformat(timespec="seconds")
    with archive.writing() as connection:
        records.rule(connection, Ruled(kind=kind, first=one, other=two, why=why, made=made))


def _key(archive: Archive, asked: str) -> str:
    """Return the one id that a spelling or an id stands for."""
    found = persons(archive, asked)
    keys = [asked] if "/" in asked and found else _spelt(found, asked)
    if len(keys) == 1:
        return keys[0]
    if not keys:
        raise UsageError(
            f"Navnet «{asked}» står ikke i arkivet.",
            cure="Skriv det, som det står: referatsoeg person NAVN viser stavemåder og id.",
        )
    shown = "; ".join(keys[:8])
    raise UsageError(f"»{asked}« kan være {len(keys)} personer.", cure=f"Skriv id: {shown}")


def _spelt(found: tuple[Someone, ...], asked: str) -> list[str]:
    """Return the ids whose name is exactly the spelling asked for."""
    wanted = slug(asked)
    keys = {
        key
        for someone in found
        if any(fold(name) == fold(asked) or slug(name) == wanted for name in someone.spellings)
        for key in someone.ids
        if key.rsplit("/", 1)[1].partition("@")[0] == wanted
    }
    return sorted(keys)
