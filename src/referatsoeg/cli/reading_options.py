"""Options of the commands that read files: `parse`, `import`."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

import click

from referatsoeg.pipeline.options import Options

_Result = TypeVar("_Result")


def reading_options(command: Callable[..., _Result]) -> Callable[..., _Result]:
    """Give a command the reading options and hand it what they come to as `reading`."""

    @click.option("--authority", metavar="NAVN", help="Myndighed, fx «Eksempelby Kommune».")
    @click.option(
        "--layout",
        metavar="NAVN",
        help="Brug dette layout (navn eller FIL.toml) i stedet for det bedste.",
    )
    @click.option("--model", metavar="NAVN", help="Brug en anden installeret sprogmodel.")
    @click.option("--no-names", is_flag=True, help="Find ikke personer (hurtigere).")
    @click.option(
        "--ocr",
        type=click.Choice(["auto", "never", "always"]),
        default="auto",
        help="Tekstgenkendelse af scannede sider (ellers auto).",
    )
    @wraps(command)
    def with_options(
        *,
        authority: str | None,
        layout: str | None,
        model: str | None,
        no_names: bool,
        ocr: str,
        **others: object,
    ) -> _Result:
        reading = Options(
            authority=authority, layout=layout, model=model, ocr=ocr, names=not no_names
        )
        return command(reading=reading, **others)

    return with_options
