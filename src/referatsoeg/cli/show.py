"""`referatsoeg show`: an item, or the agenda of a meeting, with source, page and line."""

from __future__ import annotations

from collections.abc import Iterator

import click

from referatsoeg.archive import Archive
from referatsoeg.cli.console import say, say_json
from referatsoeg.cli.options import settings, shared_options
from referatsoeg.errors import UsageError
from referatsoeg.model.kinds import MeetingKind
from referatsoeg.model.stored import StoredItem
from referatsoeg.output.documents import stored_object
from referatsoeg.output.item_text import heading, item_lines, outcome_words, page_lines
from referatsoeg.output.words import day


@click.command(options_metavar="[VALG]")
@click.argument("item_id", metavar="ID")
@click.option("--version", "version", type=click.IntRange(1), metavar="N", help="Vis version N.")
@click.option("--json", "as_json", is_flag=True, help="Skriv som JSON.")
@shared_options()
def show(item_id: str, version: int | None, as_json: bool) -> None:
    """Vis et punkt (fx «byraad/2025-03-03/4») eller et mødes dagsorden."""
    with Archive.open(settings().index) as archive:
        if version is not None:
            _show_version(archive, item_id, version, as_json=as_json)
            return
        stored = archive.item(item_id)
        if stored is not None:
            _show_item(archive, stored, as_json=as_json)
            return
        items = archive.meeting_items(item_id)
        if not items:
            raise UsageError(
                f"Der er hverken punkt eller møde med id «{item_id}» i arkivet.",
                cure="Find det rigtige id med: referatsoeg search",
            )
        _show_meeting(archive, items, as_json=as_json)


def _show_item(archive: Archive, stored: StoredItem, *, as_json: bool) -> None:
    if as_json:
        say_json(stored_object(stored))
        return
    for line in _lines(archive, stored):
        say(line)
    wordings = len(archive.versions(stored.item.id))
    if wordings > 1:
        say(f"Version {wordings} af {wordings}; vis en tidligere med: --version 1")


def _lines(archive: Archive, stored: StoredItem) -> Iterator[str]:
    if stored.meeting.kind is MeetingKind.ATTACHMENT:
        return page_lines(stored, list(_named_in(archive, stored.meeting.id)))
    others = [s.path for s in archive.sources(stored.meeting.id) if s.rank > 0]
    held = {tie.named: tie.attachment_id for tie in archive.attachments_of(stored.item.id)}
    return item_lines(stored, others, held=held)


def _named_in(archive: Archive, attachment_id: str) -> Iterator[str]:
    """Yield the items that name a file as their attachment, with the words that say so."""
    for tie in archive.named_in(attachment_id):
        naming = archive.item(tie.item_id)
        if naming is not None:
            place = f"{naming.meeting.body}, {day(naming.meeting.date)}"
            yield f"{place}: {heading(naming.item)} – som »{tie.named}« ({tie.item_id})"


def _show_version(archive: Archive, item_id: str, version: int, *, as_json: bool) -> None:
    wordings = archive.versions(item_id)
    if version > len(wordings):
        raise UsageError(
            f"Punktet «{item_id}» har {len(wordings)} versioner i arkivet, ikke {version}.",
        )
    stored = wordings[version - 1]
    if as_json:
        say_json({**stored_object(stored), "version": version, "versions": len(wordings)})
        return
    say(f"Version {version} af {len(wordings)}")
    for line in item_lines(stored):
        say(line)


def _show_meeting(archive: Archive, items: tuple[StoredItem, ...], *, as_json: bool) -> None:
    if as_json:
        for stored in items:
            say_json(stored_object(stored))
        return
    meeting = items[0].meeting
    if meeting.kind is MeetingKind.ATTACHMENT:
        _show_attachment(archive, items)
        return
    say(f"{' · '.join(filter(None, (meeting.authority, meeting.body, day(meeting.date))))}")
    for stored in items:
        say(f"  {heading(stored.item)}")
        say(f"      {outcome_words(stored.item.decision)} · {stored.item.id}")


def _show_attachment(archive: Archive, pages: tuple[StoredItem, ...]) -> None:
    say(f"Bilag: {pages[0].source}")
    for stored in pages:
        say(f"  side {stored.item.page} · {stored.item.id}")
    for line in _named_in(archive, pages[0].meeting.id):
        say(f"Nævnt på bilagslisten i {line}")
