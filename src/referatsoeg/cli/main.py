"""The entry point: options, errors in Danish, exit codes."""

from __future__ import annotations

import os
import sys
import traceback

import click

from referatsoeg import __version__
from referatsoeg.cli.console import use_utf8, warn
from referatsoeg.cli.danish import speak_danish
from referatsoeg.cli.group import LazyGroup
from referatsoeg.cli.options import shared_options
from referatsoeg.errors import ReferatsoegError

OWN_FAULT = 70  # EX_SOFTWARE of sysexits.h
INTERRUPTED = 130  # what a shell expects after Ctrl-C

speak_danish()


@click.group(
    cls=LazyGroup,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    options_metavar="[VALG]",
    subcommand_metavar="KOMMANDO [ARGUMENTER]...",
    epilog="Se «referatsoeg KOMMANDO --help» for den enkelte kommando.",
)
@shared_options(environment=True)
@click.version_option(__version__, prog_name="referatsoeg", message="%(prog)s %(version)s")
def referatsoeg() -> None:
    """Søg i mødereferater: beslutninger, takster, personer og sager med bevis."""


def main() -> None:
    """Run the command line and leave with its exit code."""
    sys.exit(run(sys.argv[1:]))


def run(arguments: list[str]) -> int:
    """Run one command; return 0 all well, 1 done with problems, 2 wrong use, or as documented."""
    use_utf8()
    try:
        result = referatsoeg.main(arguments, prog_name="referatsoeg", standalone_mode=False)
        sys.stdout.flush()
    except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001 - people get a message
        return _explain(error)
    return result if isinstance(result, int) else 0


def _explain(error: BaseException) -> int:
    """Tell in Danish why a command did not come to its end; return the exit code."""
    match error:
        case click.exceptions.Exit():
            code = error.exit_code
        case click.Abort() | KeyboardInterrupt():
            warn("Afbrudt.")
            code = INTERRUPTED
        case click.ClickException():
            error.show()
            code = error.exit_code
        case ReferatsoegError():
            warn(str(error))
            code = error.exit_code
        case BrokenPipeError():
            code = _leave_quietly()
        case _:
            code = _own_fault(error)
    return code


def _own_fault(error: BaseException) -> int:
    """Tell of a fault of the program; the details only when they are asked for."""
    if os.environ.get("REFERATSOEG_DEBUG"):
        traceback.print_exception(error)
    warn(
        f"Der er en fejl i programmet ({type(error).__name__}: {error}). Arkivet er uskadt. "
        "Kør igen med REFERATSOEG_DEBUG=1, og send teksten til dem, der vedligeholder referatsoeg."
    )
    return OWN_FAULT


def _leave_quietly() -> int:
    """End as `head` wants it: the reader of the pipe has seen enough."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


if __name__ == "__main__":
    main()
