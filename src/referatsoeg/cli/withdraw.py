"""`referatsoeg withdraw`: take an item, a meeting or a file out for good."""

from __future__ import annotations

import shutil
from pathlib import Path

import click

from referatsoeg.archive import Archive
from referatsoeg.cli.console import say, say_json
from referatsoeg.cli.options import settings, shared_options
from referatsoeg.errors import ArchiveError, UsageError
from referatsoeg.output.words import count
from referatsoeg.search import service

_KINDS = {"item": "Punktet", "meeting": "Mødet", "file": "Filen"}
# Everything under the index folder that is made from the archive and may hold its words.
_DERIVED = ("search", "pictures", "cache")


@click.command(options_metavar="[VALG]")
@click.argument("target", metavar="[ID|FIL]", required=False)
@click.option("--reason", metavar="GRUND", help="Hvorfor; den gemmes sammen med id'et.")
@click.option("--list", "listed", is_flag=True, help="Vis, hvad der er trukket tilbage.")
@click.option("--json", "as_json", is_flag=True, help="Skriv som JSON.")
@shared_options()
def withdraw(target: str | None, reason: str | None, listed: bool, as_json: bool) -> None:
    """Træk et punkt, et møde eller en fil tilbage for altid.

    Ordene slettes af arkivet, de gemte filer og søgeindekset, og en senere indlæsning bringer dem
    ikke tilbage. Kun id, grund og kontrolsum bliver stående. Originalfilen røres ikke.
    """
    if listed:
        _list(as_json=as_json)
        return
    if not target or not reason or not reason.strip():
        raise UsageError(
            "Der mangler et id eller en grund.",
            cure='Skriv fx: referatsoeg withdraw byraad/2025-03-03/4 --reason "Persondata"',
        )
    chosen = settings()
    with Archive.open(chosen.index) as archive:
        engine = service.status(chosen.index, archive, engine=chosen.engine).engine
        done = archive.withdraw(target, reason=reason)
        service.close_all()
        clear_derived(chosen.index)
        service.reindex(chosen.index, archive, engine=engine)
    if as_json:
        say_json(
            {
                "kind": done.kind,
                "id": done.target,
                "items": done.items,
                "files": list(done.files),
                "reason": reason,
            }
        )
        return
    held = f" med {count(done.items, 'punkt', 'punkter')}" if done.kind != "item" else ""
    say(f"{_KINDS[done.kind]} «{done.target}»{held} er trukket tilbage.")
    if done.kind != "file":
        say("Arkivets egen kopi af filen er slettet; originalen er ikke rørt.")


def clear_derived(index: Path) -> None:
    """Remove what is made from the archive; raise ArchiveError when a program holds it."""
    for name in _DERIVED:
        try:
            shutil.rmtree(index / name)
        except FileNotFoundError:
            continue
        except OSError as error:
            raise ArchiveError(
                f"Mappen {index / name} kan ikke slettes: {error.strerror}.",
                cure="Luk andre programmer, der bruger arkivet, og prøv igen.",
            ) from error


def _list(*, as_json: bool) -> None:
    with Archive.open(settings().index) as archive:
        found = archive.withdrawals()
    for one in found:
        if as_json:
            say_json({"kind": one.kind, "id": one.target, "reason": one.reason, "made": one.made})
        else:
            say(f"{one.made} · {_KINDS[one.kind]} {one.target} · {one.reason}")
    if not found and not as_json:
        say("Intet er trukket tilbage.")
