"""`referatsoeg person`: who a name may be; `merge`, `split` and `undo` set it right."""

from __future__ import annotations

import click

from referatsoeg.archive import Archive
from referatsoeg.audit.people import persons
from referatsoeg.audit.people_report import persons_lines, persons_object
from referatsoeg.audit.person_decisions import decide, set_apart, take_back
from referatsoeg.audit.scope import searched
from referatsoeg.cli.console import say, say_json
from referatsoeg.cli.options import settings, shared_options
from referatsoeg.errors import UsageError
from referatsoeg.output.words import count

_BY_HAND = ("merge", "split", "undo")


@click.command(options_metavar="[VALG]")
@click.argument("name", metavar="NAVN...", nargs=-1, required=True)
@click.option("--why", metavar="GRUND", help="Hvorfor to navne slås sammen eller skilles.")
@click.option("--body", metavar="UDVALG", help="Ved split: navnet er en anden person i udvalget.")
@click.option("--json", "as_json", is_flag=True, help="Skriv som JSON.")
@shared_options()
def person(name: tuple[str, ...], why: str | None, body: str | None, as_json: bool) -> int:
    """Vis, hvem et navn kan være: roller, møder og punkter med sætningerne.

    NAVN kan også være et id. «person merge "A" "B" --why …» siger, at to navne er én person;
    «person split "A" "B" --why …», at de er to; «person split ID --body UDVALG --why …», at
    navnet er en anden i det udvalg. «person undo …» tager det tilbage. Afgørelserne bliver
    stående, når filer læses igen. Slutkode 1, når ingen er fundet.
    """
    if name[0] in _BY_HAND and len(name) > 1:
        _set(name[0], name[1:], why, body)
        return 0
    asked = " ".join(name)
    with Archive.open(settings().index) as archive:
        found = persons(archive, asked)
        scope = searched(archive)
    if as_json:
        say_json(persons_object(asked, found, scope))
    else:
        for line in persons_lines(asked, found, scope):
            say(line)
    return 0 if found else 1


def _set(kind: str, names: tuple[str, ...], why: str | None, body: str | None) -> None:
    why = " ".join((why or "").split())
    wanted = 1 if body and kind != "merge" else 2
    if len(names) != wanted or not (why or kind == "undo"):
        raise UsageError(
            f"Der skal {'et navn og et udvalg' if wanted == 1 else 'to navne'}"
            f"{'' if kind == 'undo' else ' og en grund'} til «person {kind}».",
            cure=f'Skriv fx: referatsoeg person {kind} "Karla Test" "Karla Testesen" --why "…"',
        )
    with Archive.open(settings().index) as archive:
        if kind == "undo":
            taken = take_back(archive, names[0], names[1] if wanted == 2 else None, body)
            say(f"{count(taken, 'afgørelse', 'afgørelser')} er taget tilbage.")
        elif body and kind == "split":
            say(f"I «{body}» er »{names[0]}« nu {set_apart(archive, names[0], body, why=why)}.")
        else:
            one, two = decide(archive, kind, *names, why=why)
            done = "slået sammen" if kind == "merge" else "skilt ad"
            say(f"{one} og {two} er {done}.")
