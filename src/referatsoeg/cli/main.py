"""The entry point: options, errors in Danish, exit codes."""

from __future__ import annotations

import os
import sys

import click

from referatsoeg import __version__
from referatsoeg.cli.console import use_utf8, warn
from referatsoeg.cli.danish import speak_danish
from referatsoeg.cli.group import LazyGroup
from referatsoeg.cli.options import shared_options
from referatsoeg.errors import ReferatsoegError

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
    except click.exceptions.Exit as leaving:
        return leaving.exit_code
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except ReferatsoegError as error:
        warn(str(error))
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        warn("Afbrudt.")
        return INTERRUPTED
    except BrokenPipeError:
        return _leave_quietly()
    return result if isinstance(result, int) else 0


def _leave_quietly() -> int:
    """End as `head` wants it: the reader of the pipe has seen enough."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


if __name__ == "__main__":
    main()
