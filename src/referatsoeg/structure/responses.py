"""Answers in a written round: who wrote what, and what the secretariat answered."""

from __future__ import annotations

import regex

from referatsoeg.model import Response, Section, SectionKind
from referatsoeg.text.senders import sender_of

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
        for response in _read(section.text)
    )


def _read(text: str) -> list[Response]:
    responses: list[Response] = []
    sender: str | None = None
    parts: list[str] = []
    answer: list[str] = []

    def close() -> None:
        if sender:
            words = "\n".join(part for part in parts if part)
            responses.append(
                Response(sender=sender, text=words, answer="\n".join(answer) or None)
            )

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
