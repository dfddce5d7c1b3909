"""Options that every command takes, before or after its name, and what they come to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import click

_KEY = "referatsoeg.options."
_Decorated = TypeVar("_Decorated", bound=Callable[..., object])


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Where the archive is, which search engine is asked for (None: the index's own)."""

    index: Path
    engine: str | None
    show_cpr: bool


def settings() -> Settings:
    """Return what the options of the running command, its group and the environment say."""
    chosen = click.get_current_context().find_root().meta
    return Settings(
        index=Path(chosen.get(f"{_KEY}index", "index")),
        engine=chosen.get(f"{_KEY}engine"),
        show_cpr=bool(chosen.get(f"{_KEY}show_cpr", False)),
    )


def _remember(context: click.Context, parameter: click.Parameter, value: object) -> None:
    """Keep a value for the whole run; what stands after the command is read last and wins."""
    if value not in (None, False):
        context.find_root().meta[f"{_KEY}{parameter.name}"] = value


def shared_options(*, environment: bool = False) -> Callable[[_Decorated], _Decorated]:
    """Give a command --index, --engine and --show-cpr; only the group asks the environment."""

    def decorate(command: _Decorated) -> _Decorated:
        for option in (
            click.option(
                "--show-cpr",
                is_flag=True,
                expose_value=False,
                callback=_remember,
                help="Vis CPR-numre, som ellers skjules.",
            ),
            click.option(
                "--engine",
                metavar="NAVN",
                envvar="REFERATSOEG_ENGINE" if environment else None,
                expose_value=False,
                callback=_remember,
                help="Søgemaskine: whoosh eller tantivy.",
            ),
            click.option(
                "--index",
                metavar="MAPPE",
                type=click.Path(file_okay=False, path_type=Path),
                envvar="REFERATSOEG_INDEX" if environment else None,
                expose_value=False,
                callback=_remember,
                help="Mappe med arkiv og søgeindeks (ellers index/).",
            ),
        ):
            command = option(command)
        return command

    return decorate
