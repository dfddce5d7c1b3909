"""`referatsoeg demo`: import the sample minutes, show a search, say how to go on."""

from __future__ import annotations

import sys
from pathlib import Path
from shutil import which

import click

from referatsoeg.cli.console import say
from referatsoeg.cli.import_ import run_import
from referatsoeg.cli.options import settings, shared_options
from referatsoeg.cli.search import run_search
from referatsoeg.errors import UsageError
from referatsoeg.pipeline.importing import ImportOptions
from referatsoeg.pipeline.sources import find_sources
from referatsoeg.search.request import SearchRequest

QUERY = "takst"
_EXAMPLES = (
    ('search "udsat lokalplan"', "søg med flere ord"),
    ("show ID", "vis et helt punkt"),
    ("import MAPPE", "læs dine egne referater ind"),
    ("--help", "alle kommandoer"),
)
_PACKAGED = Path(__file__).parents[1] / "corpus"


@click.command(options_metavar="[VALG]")
@shared_options()
def demo() -> None:
    """Læs eksempelreferaterne i corpus/ ind, og vis en søgning."""
    corpus = find_corpus()
    say(f"Læser eksemplerne i {corpus} ind i {settings().index} …")
    run_import(find_sources(samples(corpus)), ImportOptions(jobs=None))
    say()
    say(f"$ referatsoeg search {QUERY}")
    say()
    run_search(SearchRequest(query=QUERY, limit=5))
    say()
    say("Prøv selv:")
    for example, purpose in _EXAMPLES:
        say(f"  {command_name()} {example:<26} {purpose}")


def samples(corpus: Path) -> list[Path]:
    """Return the sample minutes; what they are made from lies beside and below them."""
    return sorted(p for p in corpus.iterdir() if p.suffix in (".txt", ".pdf"))


def command_name() -> str:
    """Return how the program is called from here: by name when the shell finds it."""
    if which("referatsoeg"):
        return "referatsoeg"
    started = Path(sys.argv[0])
    return str(started) if started.stem == "referatsoeg" else "python -m referatsoeg"


def find_corpus() -> Path:
    """Return the folder of sample minutes: here, or as installed with the program."""
    for folder in (Path("corpus"), _PACKAGED):
        if folder.is_dir():
            return folder
    raise UsageError(
        "Mappen corpus/ med eksempler findes ikke her.",
        cure="Gå til mappen med referatsoegs kildekode, og prøv igen.",
    )
