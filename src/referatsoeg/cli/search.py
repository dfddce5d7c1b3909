"""`referatsoeg search`: find items; must start fast, so it loads no more than it needs."""

from __future__ import annotations

import click

from referatsoeg.archive.log import ArchiveLog
from referatsoeg.cli.console import has_colour, say, say_json, warn
from referatsoeg.cli.options import settings, shared_options
from referatsoeg.cli.search_options import search_options
from referatsoeg.output.emit import JsonObject
from referatsoeg.output.hit_text import hit_lines, reason_line, search_object
from referatsoeg.output.words import count
from referatsoeg.search import service
from referatsoeg.search.request import SearchRequest, SearchResult


@click.command(options_metavar="[VALG]")
@click.argument("query", metavar="ORD...", nargs=-1)
@click.option("--why", is_flag=True, help="Vis, hvilke ord der gav hvert fund.")
@click.option("--json", "as_json", is_flag=True, help="Skriv som JSON.")
@search_options
@shared_options()
def search(request: SearchRequest, as_json: bool) -> None:
    """Søg i arkivet, fx: referatsoeg search takst børnehus.

    Citationstegn gør ord til en frase. ELLER, IKKE, ord*, ord~ og felter som udvalg:, år:, sag:,
    person:, udfald: og beløb:>1mio kan bruges i søgningen.
    """
    run_search(request, as_json=as_json)


def run_search(request: SearchRequest, *, as_json: bool = False) -> None:
    """Search and print what was found."""
    chosen = settings()
    log = ArchiveLog(chosen.index)
    log.require()
    result = service.search(chosen.index, log, request, engine=chosen.engine)
    for notice in result.notices:
        warn(notice)
    if as_json:
        say_json(result_object(result))
    else:
        _tell(request, result)


def result_object(result: SearchResult) -> JsonObject:
    """Return the promised object, with what this program adds to it."""
    shown = search_object(
        query=result.query,
        total=result.total,
        partial=result.partial,
        corrected=result.corrected,
        took_ms=result.took_ms,
        hits=result.hits,
        facets=result.facets,
    )
    added: JsonObject = {
        "did_you_mean": result.did_you_mean,
        "closed_left_out": result.closed_left_out,
    }
    if result.why:
        added["why"] = {
            item: [
                {"sought": r.sought, "found": r.found, "grade": r.grade, "part": r.part}
                for r in reasons
            ]
            for item, reasons in result.why.items()
        }
    return shown | added


def _tell(request: SearchRequest, result: SearchResult) -> None:
    if result.corrected:
        say(f"Søgte i stedet efter: {result.corrected}")
    elif result.did_you_mean:
        say(f"Mente du: {result.did_you_mean}?")
    say(_headline(request, result))
    for position, hit in enumerate(result.hits, start=request.offset + 1):
        say()
        if result.total and position == result.total + 1:
            say("Punkter med de fleste af ordene:\n")
        for line in hit_lines(position, hit, colour=has_colour()):
            say(line)
        for reason in result.why.get(hit.id, ()):
            say(reason_line(reason.sought, reason.found, reason.grade, reason.part))
    shown = request.offset + len(result.hits)
    if result.hits and shown < result.total + result.partial:
        say()
        say(f"Flere: --offset {shown}")


def _headline(request: SearchRequest, result: SearchResult) -> str:
    asks = any(c.isalnum() for c in request.query)  # "(" asks for nothing: every item is an answer
    parts = [count(result.total, "punkt", "punkter") + (" med alle ord" if asks else "")]
    if result.partial:
        parts.append(f"{result.partial} med de fleste")
    if result.closed_left_out:
        parts.append(f"{count(result.closed_left_out, 'lukket punkt', 'lukkede punkter')} udeladt")
    found = result.total or result.partial
    return ", ".join(parts) if found else "Intet fundet. Prøv færre eller andre ord."
