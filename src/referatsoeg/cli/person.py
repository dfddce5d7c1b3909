"""`referatsoeg person`: who a name may be; `person merge` and `person split` set it right."""

from __future__ import annotations

from datetime import UTC, datetime

import click

from referatsoeg.archive import Archive
from referatsoeg.audit.people import persons, set_by_hand
from referatsoeg.audit.people_report import persons_lines, persons_object
from referatsoeg.audit.scope import searched
from referatsoeg.cli.console import say, say_json
from referatsoeg.cli.options import settings, shared_options
from referatsoeg.errors import UsageError

_BY_HAND = ("merge", "split")


@click.command(options_metavar="[VALG]")
@click.argument("name", metavar="NAVN...", nargs=-1, required=True)
@click.option("--why", metavar="GRUND", help="Hvorfor to navne slås sammen eller skilles.")
@click.option("--json", "as_json", is_flag=True, help="Skriv som JSON.")
@shared_options()
def person(name: tuple[str, ...], why: str | None, as_json: bool) -> int:
    """Vis, hvem et navn kan være: roller, møder og punkter med sætningerne.

    «person merge "A" "B" --why …» siger, at to navne er én person; «person split "A" "B" --why …»
    at de er to. Slutkode 1, når ingen er fundet.
    """
    if name[0] in _BY_HAND:
        _set(name[0], name[1:], why)
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


def _set(kind: str, names: tuple[str, ...], why: str | None) -> None:
    if len(names) != 2 or not why:
        raise UsageError(
            f"Der skal to navne og en grund til «person {kind}».",
            cure=f'Skriv fx: referatsoeg person {kind} "Karla Test" "Karla Testesen" --why "…"',
        )
    made = datetime.now(UTC).isoformat(timespec="seconds")
    with Archive.open(settings().index) as archive:
        set_by_hand(archive, kind, names[0], names[1], why=why, made=made)
    done = "slået sammen" if kind == "merge" else "skilt ad"
    say(f"»{names[0]}« og »{names[1]}« er {done}.")
