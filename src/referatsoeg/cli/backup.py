"""`referatsoeg backup`: the whole archive in one file."""

from __future__ import annotations

from pathlib import Path

import click

from referatsoeg.archive.backup import backup as write_backup
from referatsoeg.cli.console import say
from referatsoeg.cli.options import settings, shared_options
from referatsoeg.errors import UsageError
from referatsoeg.output.words import count


@click.command(options_metavar="[VALG]")
@click.argument("target", metavar="FIL", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--force", is_flag=True, help="Skriv også over en fil, der findes.")
@shared_options()
def backup(target: Path, force: bool) -> None:
    """Gem arkivet og de gemte filer i én fil. Andre kan læse og indlæse imens."""
    if target.exists() and not force:
        raise UsageError(
            f"Filen {target} findes allerede.", cure="Vælg et andet navn, eller brug --force."
        )
    done = write_backup(settings().index, target)
    items, files = count(done.items, "punkt", "punkter"), count(done.files, "fil", "filer")
    say(f"Gemt i {target}: {items} og {files}.")
