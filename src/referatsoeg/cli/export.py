"""`referatsoeg export`: the archive, or what a search finds, as JSON Lines or a spreadsheet."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import click

from referatsoeg.archive import Archive
from referatsoeg.cli.console import say, warn
from referatsoeg.cli.options import settings, shared_options
from referatsoeg.errors import UsageError
from referatsoeg.model.stored import StoredItem
from referatsoeg.output.documents import stored_object
from referatsoeg.output.emit import to_json
from referatsoeg.output.rows import csv_lines, write_xlsx
from referatsoeg.output.words import count
from referatsoeg.search import service
from referatsoeg.search.request import SearchRequest

_PAGE = 500  # hits asked for at a time


@click.command(options_metavar="[VALG]")
@click.option(
    "--format",
    "format_",
    type=click.Choice(["json", "csv", "xlsx"]),
    default="json",
    help="json: JSON Lines, et punkt pr. linje, ordnet efter id. csv, xlsx: regneark.",
)
@click.option("--query", metavar="ORD", help="Kun de punkter, som denne søgning finder.")
@click.option(
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FIL",
    help="Skriv til en fil (skal bruges til xlsx).",
)
@click.option("--schema", is_flag=True, help="Vis JSON-skemaet for en linje, og stop.")
@shared_options()
def export(format_: str, query: str | None, output: Path | None, schema: bool) -> None:
    """Skriv alle punkter ud. Samme filer giver altid samme tekst."""
    if schema:
        say(files("referatsoeg.output").joinpath("item.schema.json").read_text("utf-8").rstrip())
        return
    if format_ == "xlsx" and output is None:
        raise UsageError(
            "Et xlsx-regneark skal skrives til en fil.", cure="Brug fx --output punkter.xlsx"
        )
    with Archive.open(settings().index) as archive:
        items = archive.items() if query is None else _found(archive, query)
        try:
            _write(items, format_, output)
        except OSError as error:
            if output is None:
                raise
            raise UsageError(
                f"Filen {output} kan ikke skrives: {error.strerror}.",
                cure="Vælg en mappe, der findes, og luk filen i regnearket.",
            ) from error


def _found(archive: Archive, query: str) -> Iterator[StoredItem]:
    """Yield the items that hold every word of a search, in order of id."""
    chosen = settings()
    ids: list[str] = []
    while True:
        request = SearchRequest(query=query, limit=_PAGE, offset=len(ids))
        result = service.search(chosen.index, archive, request, engine=chosen.engine)
        ids += [hit.id for hit in result.hits][: max(0, result.total - len(ids))]
        if not result.hits or len(ids) >= result.total:
            break
    return (stored for stored in map(archive.item, sorted(ids)) if stored is not None)


def _write(items: Iterator[StoredItem], format_: str, output: Path | None) -> None:
    show_cpr = settings().show_cpr
    if format_ == "xlsx" and output is not None:
        rows = write_xlsx(output, items, show_cpr=show_cpr)
        warn(f"{count(rows, 'punkt', 'punkter')} er skrevet til {output}.")
        return
    if format_ == "csv":
        lines = csv_lines(items, show_cpr=show_cpr)
    else:
        lines = (to_json(stored_object(stored), show_cpr=show_cpr) for stored in items)
    if output is None:
        for line in lines:
            click.echo(line)
        return
    ending = "\r\n" if format_ == "csv" else "\n"
    with output.open("w", encoding="utf-8", newline="") as opened:
        for line in lines:
            opened.write(line + ending)
    warn(f"Skrevet til {output}.")
