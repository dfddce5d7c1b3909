"""The option `--today`, which fixes what counts as late."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TypeVar

import click

_Decorated = TypeVar("_Decorated", bound=Callable[..., object])


class _Day(click.ParamType[str, str]):
    """A day as ISO 8601."""

    name = "dato"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        try:
            return date.fromisoformat(value).isoformat()
        except ValueError:
            self.fail(f"«{value}» er ikke en dato. Skriv fx 2026-01-31.")


def today_option(command: _Decorated) -> _Decorated:
    """Give a command --today as an ISO date; the machine's own date unless given."""
    return click.option(
        "--today",
        type=_Day(),
        default=lambda: date.today().isoformat(),
        metavar="DATO",
        help="Regn fra denne dato i stedet for dags dato.",
    )(command)
