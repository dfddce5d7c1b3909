"""`referatsoeg reindex`: build the search index anew from the archive, perhaps another engine."""

from __future__ import annotations

import click

from referatsoeg.archive.log import ArchiveLog
from referatsoeg.cli.console import say, warn
from referatsoeg.cli.options import settings, shared_options
from referatsoeg.output.words import count, thousands
from referatsoeg.search import service

_TELL_EVERY = 5000  # items


@click.command(options_metavar="[VALG]")
@shared_options()
def reindex() -> None:
    """Byg søgeindekset igen fra arkivet. Med --engine skiftes søgemaskine."""
    chosen = settings()
    done = 0

    def progress(items: int) -> None:
        nonlocal done
        before, done = done, done + items
        if before // _TELL_EVERY != done // _TELL_EVERY:
            warn(f"{thousands(done)} punkter …")

    log = ArchiveLog(chosen.index)
    log.require()
    built = service.reindex(chosen.index, log, engine=chosen.engine, progress=progress)
    say(f"Søgeindekset er bygget: {count(built.items, 'punkt', 'punkter')} ({built.engine}).")
    if built.advice:
        say(built.advice)
