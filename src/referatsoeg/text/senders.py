"""Who an answer in a written round comes from: "Hjørring:", "Region Nord:", "Thisted stillede …"."""

from __future__ import annotations

import regex

_SENDER = regex.compile(
    r"(?P<sender>(?:[A-ZÆØÅ][\w.-]+)(?:[ -](?:og |i )?[A-ZÆØÅ][\w.-]+){0,3})\s*:\s*(?P<rest>.*)",
    regex.DOTALL,
)
_NAMED = regex.compile(
    r"(?P<sender>[A-ZÆØÅ][\w-]+(?: [A-ZÆØÅ][\w-]+)?) "
    r"(?:stillede|havde|bemærkede|spurgte|ønskede|foreslog|anførte|tilføjede)\b.*:?$",
    regex.DOTALL,
)
_NOT_SENDER = regex.compile(
    r"(?:svar|bemærk|punkt|bilag|note|nb|input|afbud|fraværende|ad|pkt|vedr|formanden|beslutning|dato|"
    r"sted|indstilling|status|den|det|der|de|følgende|konklusion|resume|tidspunkt|formål)\b",
    regex.IGNORECASE,
)


def sender_of(line: str) -> tuple[str, str] | None:
    """Return the sender a line names and the words after the colon, else None."""
    named = _NAMED.match(line) if len(line) < 240 else None
    if named and not _NOT_SENDER.match(named["sender"]):
        return named["sender"], ""
    match = _SENDER.match(line)
    if match and not _NOT_SENDER.match(match["sender"]) and len(match["sender"]) < 50:
        return match["sender"], match["rest"].strip()
    return None


def names_asker(line: str) -> bool:
    """Return whether a line says in a sentence whose words follow: "Thisted stillede dog …:"."""
    match = _NAMED.match(line) if len(line) < 240 else None
    return bool(match) and line.rstrip().endswith(":")
