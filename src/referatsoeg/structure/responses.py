"""Answers in a written round: who wrote what, and what the secretariat answered."""

from __future__ import annotations

import regex

from referatsoeg.model.kinds import SectionKind
from referatsoeg.model.meeting import Response, Section
from referatsoeg.text.senders import names_asker, sender_of

_ANSWER = regex.compile(
    r"(?:svar|sekretariatets svar|svar fra sekretariatet)\s*:\s*(?P<rest>.*)", regex.IGNORECASE
)


def responses_of(sections: tuple[Section, ...]) -> tuple[Response, ...]:
    """Return the answers of a written round; other items have none.

    The written-round layout marks the answers as a hearing without a heading.
    """
    return tuple(
        response
        for section in sections
        if section.kind is SectionKind.HEARING and section.heading is None
        for response in _read(section.text, _asker(sections))
    )


def _asker(sections: tuple[Section, ...]) -> str | None:
    """Return who the decision's last line says the answer comes from, else None."""
    ruling = next((s for s in sections if s.kind is SectionKind.DECISION and s.text), None)
    last = ruling.text.rsplit("\n", 1)[-1] if ruling else ""
    named = sender_of(last) if names_asker(last) else None
    return named[0] if named else None


def _read(text: str, asker: str | None) -> list[Response]:
    responses: list[Response] = []
    sender = asker
    parts: list[str] = []
    answer: list[str] = []

    def close() -> None:
        if sender:
            words = "\n".join(part for part in parts if part)
            responses.append(Response(sender=sender, text=words, answer="\n".join(answer) or None))

    for line in text.split("\n"):
        replied = _ANSWER.match(line)
        head = None if replied else sender_of(line)
        if head:
            close()
            sender, parts, answer = head[0], [head[1]], []
        elif replied:
            answer = [replied["rest"]]
        elif answer:
            answer.append(line)
        else:
            parts.append(line)
    close()
    return responses
