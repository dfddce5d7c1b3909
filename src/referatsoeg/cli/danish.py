"""Click's own texts in Danish.

Click marks its texts for translation with gettext but ships no Danish; a compiled catalogue would
depend on the language settings of the machine. So the names it translates through are replaced.
"""

from __future__ import annotations

import click.core
import click.decorators
import click.exceptions
import click.formatting
import click.parser
import click.types

_TEXTS = {
    "Usage:": "Brug:",
    "Options": "Valg",
    "Commands": "Kommandoer",
    "Positional arguments": "Argumenter",
    "Error: {message}": "Fejl: {message}",
    "Aborted!": "Afbrudt.",
    "Show this message and exit.": "Vis denne hjælp.",
    "Show the version and exit.": "Vis udgaven af programmet.",
    "Try '{command} {option}' for help.": "Se «{command} {option}».",
    "No such command {name!r}.": "Kommandoen {name!r} findes ikke.",
    "No such option {name!r}.": "Valget {name!r} findes ikke.",
    "Did you mean {possibility}?": "Mente du {possibility}?",
    "(Did you mean one of: {possibilities}?)": "Mente du en af disse: {possibilities}?",
    "Missing command.": "Der mangler en kommando.",
    "Missing argument": "Der mangler",
    "Missing option": "Der mangler valget",
    "Missing parameter": "Der mangler",
    "Missing {param_type}": "Der mangler {param_type}",
    "Missing parameter: {param_name}": "Der mangler {param_name}",
    "Invalid value: {message}": "Ugyldig værdi: {message}",
    "Invalid value for {param_hint}: {message}": "Ugyldig værdi for {param_hint}: {message}",
    "Option {name!r} does not take a value.": "Valget {name!r} tager ingen værdi.",
    "Option {name!r} requires an argument.": "Valget {name!r} skal have en værdi.",
    "Option {name!r} requires {nargs} arguments.": "Valget {name!r} skal have {nargs} værdier.",
    "Got unexpected extra argument ({args})": "Et ord for meget: {args}",
    "Got unexpected extra arguments ({args})": "Ord for meget: {args}",
    "{value!r} is not {choice}.": "{value!r} er ikke {choice}.",
    "{value!r} is not one of {choices}.": "{value!r} er ikke en af {choices}.",
    "{value!r} is not a valid {number_type}.": "{value!r} er ikke et tal ({number_type}).",
    "{value} is not in the range {range}.": "{value} ligger uden for {range}.",
    "{value!r} does not match the format {format}.": "{value!r} er ikke en dato ({format}).",
    "{value!r} does not match the formats {formats}.": "{value!r} er ikke en dato ({formats}).",
    "{name} {filename!r} does not exist.": "{name} {filename!r} findes ikke.",
    "{name} {filename!r} is a directory.": "{name} {filename!r} er en mappe.",
    "{name} {filename!r} is a file.": "{name} {filename!r} er en fil.",
    "{name} {filename!r} is not readable.": "{name} {filename!r} må ikke læses.",
    "{name} {filename!r} is not writable.": "{name} {filename!r} må ikke ændres.",
    "Could not open file {filename!r}: {message}": ("Filen {filename!r} kan ikke åbnes: {message}"),
    "Choose from:\n\t{choices}": "Vælg mellem:\n\t{choices}",
    "default: {default}": "ellers {default}",
    "env var: {var}": "miljøvariabel {var}",
    "required": "skal angives",
    "file": "fil",
    "File": "Filen",
    "directory": "mappe",
    "Directory": "Mappen",
    "path": "sti",
    "Path": "Stien",
}


def danish(text: str) -> str:
    """Return one of click's texts in Danish; one that is not known stays as it is."""
    return _TEXTS.get(text, text)


def danish_number(one: str, many: str, number: int) -> str:
    """Return the text that fits a number, in Danish."""
    return danish(one if number == 1 else many)


def speak_danish() -> None:
    """Make click say everything in Danish, in this process."""
    for module in (
        click.core,
        click.decorators,
        click.exceptions,
        click.formatting,
        click.parser,
        click.types,
    ):
        module._ = danish  # type: ignore[attr-defined]
        if hasattr(module, "ngettext"):
            setattr(module, "ngettext", danish_number)  # noqa: B010 - not every module has it
