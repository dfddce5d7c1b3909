"""`referatsoeg serve`: the search page in a browser."""

from __future__ import annotations

import socket
import sys
from pathlib import Path

import click

from referatsoeg.cli.console import say
from referatsoeg.cli.options import settings, shared_options
from referatsoeg.errors import UsageError

_LEAST_PASSWORD = 10
_TURN = (
    0.001  # seconds a long search may run before a short answer gets its turn; Python's is 0.005
)


@click.command(options_metavar="[VALG]")
@click.option("--host", default="127.0.0.1", metavar="ADRESSE", help="Adresse (127.0.0.1).")
@click.option(
    "--port", type=click.IntRange(1, 65535), default=8765, metavar="N", help="Port (8765)."
)
@click.option(
    "--password-file",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FIL",
    help="Fil med adgangskoden; kræves, når andre maskiner kan nå siden.",
)
@click.option(
    "--name",
    "names",
    multiple=True,
    metavar="NAVN",
    help="Navn, som siden også svarer på, fx referater.kommune.local.",
)
@click.option("--include-closed", is_flag=True, help="Vis lukkede punkter også for andre maskiner.")
@shared_options()
def serve(
    host: str, port: int, password_file: Path | None, names: tuple[str, ...], include_closed: bool
) -> None:
    """Åbn søgesiden i en browser på http://127.0.0.1:8765.

    Siden kan kun nås fra denne maskine, medmindre --host siger andet. Så kræves --password-file, og
    lukkede punkter udelades uden --include-closed.
    """
    from referatsoeg.web.settings import WebSettings, is_loopback

    password = _password(password_file) if password_file else None
    if not is_loopback(host) and password is None:
        raise UsageError(
            f"Siden kan ikke åbnes for andre maskiner på {host} uden adgangskode.",
            cure="Skriv en adgangskode i en fil, og brug --password-file FIL.",
        )
    _check_free(host, port)
    chosen = settings()
    _run(
        WebSettings(
            index=chosen.index,
            engine=chosen.engine,
            host=host,
            port=port,
            names=frozenset({*(n.lower() for n in names), *_own_names(host)}),
            password=password,
            include_closed=include_closed,
        )
    )


def _run(chosen: object) -> None:
    import uvicorn

    from referatsoeg.web.app import create_app
    from referatsoeg.web.settings import WebSettings

    assert isinstance(chosen, WebSettings)
    app = create_app(chosen)
    sys.setswitchinterval(_TURN)
    shown = f"[{chosen.host}]" if ":" in chosen.host else chosen.host
    say(f"Søgesiden er åben på http://{shown}:{chosen.port} – stop den med Ctrl+C.")
    uvicorn.run(
        app,
        host=chosen.host,
        port=chosen.port,
        log_level="warning",
        server_header=False,
        proxy_headers=False,
        limit_concurrency=200,
        h11_max_incomplete_event_size=16_384,
    )


def _password(file: Path) -> str:
    """Return the first line of the file; raise UsageError when it is missing or too short."""
    try:
        text = file.read_text("utf-8-sig").split("\n")[0].strip()
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(
            f"Filen med adgangskoden, {file}, kan ikke læses.", cure="Tjek navn og adgang."
        ) from error
    if len(text) < _LEAST_PASSWORD:
        raise UsageError(
            f"Adgangskoden i {file} er kortere end {_LEAST_PASSWORD} tegn.",
            cure="Vælg en længere, fx fire tilfældige ord.",
        )
    return text


def _own_names(host: str) -> set[str]:
    """Return the names of this machine, when others may use them."""
    from referatsoeg.web.settings import is_loopback

    return set() if is_loopback(host) else {socket.gethostname().lower(), host.lower()}


def _check_free(host: str, port: int) -> None:
    """Raise UsageError when the port is taken, before anything is loaded."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        with socket.socket(family, socket.SOCK_STREAM) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind((host, port))
    except OSError as error:
        raise UsageError(
            f"Siden kan ikke åbnes på {host} port {port}: {error.strerror}.",
            cure="Vælg en anden port, fx --port 8766, eller luk det program, der bruger den.",
        ) from error
