"""A group of commands that loads a command's file first when the command is used."""

from __future__ import annotations

from importlib import import_module

import click

from referatsoeg.cli.registry import COMMANDS


class LazyGroup(click.Group):
    """`referatsoeg search` must not load what only `import` needs."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the commands in the order of the registry."""
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Load one command, or return None when there is no such command."""
        del ctx
        if cmd_name not in COMMANDS:
            return None
        module, _, name = COMMANDS[cmd_name].target.rpartition(".")
        command = getattr(import_module(f"referatsoeg.cli.{module}"), name)
        assert isinstance(command, click.Command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands without loading them."""
        del ctx
        with formatter.section("Kommandoer"):
            formatter.write_dl([(name, entry.summary) for name, entry in COMMANDS.items()])
