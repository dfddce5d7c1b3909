"""`referatsoeg restore`: put a backup back."""

from __future__ import annotations

from pathlib import Path

import click

from referatsoeg.archive import Archive
from referatsoeg.archive.backup import restore as put_back
from referatsoeg.archive.keep import count_kept
from referatsoeg.archive.log import FILE_NAME
from referatsoeg.archive.withdrawn import Withdrawal
from referatsoeg.cli.console import say, warn
from referatsoeg.cli.options import settings, shared_options
from referatsoeg.cli.withdraw import clear_derived
from referatsoeg.errors import UsageError
from referatsoeg.output.words import count
from referatsoeg.search import service


@click.command(options_metavar="[VALG]")
@click.argument("source", metavar="FIL", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--force", is_flag=True, help="Læg tilbage over et arkiv, der findes.")
@shared_options()
def restore(source: Path, force: bool) -> None:
    """Læg en sikkerhedskopi tilbage i arkivets mappe.

    Det, der er trukket tilbage, siden kopien blev taget, bliver ikke lagt tilbage.
    """
    if not source.is_file():
        raise UsageError(f"Filen {source} findes ikke.", cure="Kontrollér stien.")
    chosen = settings()
    exists = (chosen.index / FILE_NAME).is_file()
    if exists and not force:
        raise UsageError(
            f"Der er allerede et arkiv i {chosen.index}.",
            cure="Brug --force for at lægge kopien over det, eller vælg en anden --index.",
        )
    withdrawn = _withdrawn(chosen.index) if exists else ()
    put_back(source, chosen.index)
    with Archive.open(chosen.index) as archive:
        known = {(w.kind, w.target) for w in archive.withdrawals()}
        for one in withdrawn:
            if (one.kind, one.target) not in known:
                _withdraw_again(archive, one)
        service.close_all()
        clear_derived(chosen.index)
        service.reindex(chosen.index, archive, engine=chosen.engine)
        held = archive.counts()  # what was withdrawn again is not put back
    files = count(count_kept(chosen.index), "fil", "filer")
    items = count(held.items + held.pages, "punkt", "punkter")  # as the backup told them
    say(f"Lagt tilbage: {items} og {files}.")


def _withdrawn(index: Path) -> tuple[Withdrawal, ...]:
    with Archive.open(index) as archive:
        return archive.withdrawals()


def _withdraw_again(archive: Archive, one: Withdrawal) -> None:
    try:
        archive.withdraw(one.target, reason=one.reason)
    except UsageError:
        warn(f"«{one.target}» var trukket tilbage, og kopien rummer det ikke.")
