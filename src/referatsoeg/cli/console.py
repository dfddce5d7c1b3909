"""What a command writes: results to stdout, problems and progress to stderr, always UTF-8."""

from __future__ import annotations

import io
import os
import sys

import click

from referatsoeg.cli.options import settings
from referatsoeg.output.emit import Json, to_json, to_text


def use_utf8() -> None:
    """Write UTF-8 also to Windows consoles and pipes; a letter that cannot be shown is escaped."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def has_colour() -> bool:
    """Say whether text may be set in bold: on a terminal, unless NO_COLOR is set."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR")


def say(text: str = "") -> None:
    """Write a line for people."""
    click.echo(to_text(text, show_cpr=settings().show_cpr), color=has_colour())


def say_json(value: Json) -> None:
    """Write a line of JSON."""
    click.echo(to_json(value, show_cpr=settings().show_cpr))


def warn(text: str) -> None:
    """Write a line about a problem, or about how the work goes, to stderr."""
    context = click.get_current_context(silent=True)
    show_cpr = settings().show_cpr if context else False
    click.echo(to_text(text, show_cpr=show_cpr), err=True)
