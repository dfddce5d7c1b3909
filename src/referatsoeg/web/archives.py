"""The archive as a visitor may see it: closed items left out where they must be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Self

from sqlalchemy import Engine, func, select

from referatsoeg.archive.archive import Archive
from referatsoeg.archive.attached import Tie
from referatsoeg.archive.connection import connect
from referatsoeg.archive.schema import (
    item_cases,
    item_people,
    items,
    meetings,
    readings,
    withdrawals,
)
from referatsoeg.model.kinds import MeetingKind
from referatsoeg.model.stored import StoredItem
from referatsoeg.search.service import Offer


class ShownArchive(Archive):
    """The archive, whose closed items do not exist for visitors unless `closed` is set.

    Every question that the page, the audit or the API asks goes through these methods, so what is
    closed cannot be reached in another way.
    """

    def __init__(self, folder: Path, engine: Engine, *, closed: bool) -> None:
        super().__init__(folder, engine)
        self.closed = closed

    @classmethod
    def shown(cls, folder: Path, *, closed: bool) -> Self:
        """Open the archive; raise ArchiveError when there is none."""
        return cls(folder, connect(folder, create=False), closed=closed)

    def item(self, item_id: str) -> StoredItem | None:
        """Return one item, or None."""
        found = super().item(item_id)
        return found if found is not None and self._may(found) else None

    def items(self) -> Iterator[StoredItem]:
        """Yield every item in order of id."""
        return filter(self._may, super().items())

    def everything(self) -> Iterator[StoredItem]:
        """Yield every item and every page of an attachment in order of id."""
        return filter(self._may, super().everything())

    def attachments_of(self, item_id: str) -> tuple[Tie, ...]:
        """Return the files that an item's list of attachments names."""
        return super().attachments_of(item_id) if self.closed else ()

    def named_in(self, attachment_id: str) -> tuple[Tie, ...]:
        """Return the items whose lists name the file that is an attachment."""
        return super().named_in(attachment_id) if self.closed else ()

    def meeting_items(self, meeting_id: str) -> tuple[StoredItem, ...]:
        """Return the items of a meeting in the order of its agenda."""
        return tuple(filter(self._may, super().meeting_items(meeting_id)))

    def versions(self, item_id: str) -> tuple[StoredItem, ...]:
        """Return every wording of an item that stands, oldest first."""
        return tuple(filter(self._may, super().versions(item_id))) if self.item(item_id) else ()

    def _may(self, stored: StoredItem) -> bool:
        """Let an item be seen; whether an attachment belongs to a closed item cannot be known."""
        attachment = stored.meeting.kind is MeetingKind.ATTACHMENT
        return self.closed or not (stored.item.closed or attachment)

    def closed_in(self, meeting_id: str) -> int:
        """Return how many closed items of a meeting are left out."""
        if self.closed:
            return 0
        asked = select(func.count()).where(items.c.meeting_id == meeting_id, items.c.closed)
        with self.reading() as connection:
            return connection.execute(asked).scalar_one()

    def standing(self, ids: Sequence[str]) -> frozenset[str]:
        """Return which of these items stand in the archive and may be shown."""
        asked = select(items.c.id).where(items.c.id.in_(ids))
        if not self.closed:
            asked = asked.join(meetings, meetings.c.id == items.c.meeting_id).where(
                ~items.c.closed, meetings.c.kind != MeetingKind.ATTACHMENT.value
            )
        with self.reading() as connection:
            return frozenset(connection.execute(asked).scalars())

    def must_cover(self, sha256: str) -> bool:
        """Say whether a file holds, or may hold, items that must not be seen on its pages.

        That is so when one of its items is closed to the visitor, and when an item or a meeting of
        the same body was withdrawn: where it stood in the file is no longer known.
        """
        here = select(readings.c.id).where(readings.c.sha256 == sha256)
        with self.reading() as connection:
            if not self.closed:
                closed = select(items.c.id).where(items.c.closed, items.c.reading_id.in_(here))
                if connection.execute(closed.limit(1)).first() is not None:
                    return True
            gone = connection.execute(
                select(withdrawals.c.target).where(withdrawals.c.kind.in_(("item", "meeting")))
            ).scalars()
            bodies = {_body(target) for target in gone}
            if not bodies:
                return False
            named = select(readings.c.name).where(readings.c.sha256 == sha256)
            return any(
                _body(f"{name}/") in bodies or _body(name) in bodies
                for name in connection.execute(named).scalars()
            )

    def open_offers(self, offers: Iterable[Offer]) -> list[Offer]:
        """Return the completions that an item which may be shown has."""
        return list(offers) if self.closed else [o for o in offers if self._is_open(o)]

    def _is_open(self, offer: Offer) -> bool:
        asked = (
            select(items.c.id)
            .join(meetings, meetings.c.id == items.c.meeting_id)
            .where(~items.c.closed, meetings.c.kind != MeetingKind.ATTACHMENT.value)
            .limit(1)
        )
        match offer.kind:
            case "title":
                asked = asked.where(items.c.title == offer.text)
            case "person":
                asked = asked.join(item_people, item_people.c.item_id == items.c.id)
                asked = asked.where(item_people.c.name == offer.text)
            case "case":
                asked = asked.join(item_cases, item_cases.c.item_id == items.c.id)
                asked = asked.where(item_cases.c.number == offer.text)
            case _:
                asked = asked.where(meetings.c.body == offer.text)
        with self.reading() as connection:
            return connection.execute(asked).first() is not None


def _body(name: str) -> str:
    """Return an id up to its date: what all meetings of a body have in common."""
    parts = name.strip("/").split("/")
    dated = [n for n, part in enumerate(parts) if part[:1].isdigit() or part.startswith("u-")]
    return "/".join(parts[: dated[0]] if dated else parts)
