"""What was recommended, point by point, without list marks and lead-in."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from referatsoeg.model.kinds import SectionKind
from referatsoeg.model.meeting import Recommendation, Section

_NUMBER = regex.compile(
    r"(?:at\s|ad\.?\s)?(?P<number>\d{1,3}(?:\.\d{1,2})?[a-z]?)\s?(?:[.)]|(?=\s*at\b)|(?<=at\s\d\s)(?-i:(?=\p{Lu})))"
    r"(?:\s*[-–]\s*\d{1,3}[.)])?\s*",
    regex.IGNORECASE,
)
_BULLET = regex.compile(r"[•◦▪●○■□·*➢\uf0b7]\s*|[-–—]\s+|o\s+(?=[a-zæøå])")
_LETTER = regex.compile(r"(?P<letter>[a-z])[.)]\s+")
_AT = regex.compile(r"at\b[\s:,]*", regex.IGNORECASE)
_BARE_AT = regex.compile(r"At\)\s*")  # its number left out: "At) byrådet godkender …"
_VERB = r"(?:indstil\w*|foreslå\w*|foreslaa\w*|anbefal\w*|henstil\w*|forslag\s+om|beder\s+om|lægges\s+op\s+til)"
_LEAD = regex.compile(
    rf"(?P<lead>[^.;]{{0,260}}?\b{_VERB}\b(?:\s*\([^)]{{0,160}}\))?[^.;]{{0,160}}?)"
    r"(?:(?:\s*[,:;]?\s*\bat\b\s*[:;,]?\s*|\s*:\s*)(?P<rest>\S.*)?|(?P<open>[,;]?)\s*)$",
    regex.IGNORECASE | regex.DOTALL,
)
_OPEN = regex.compile(r"(?:[:,;]|\bat)$", regex.IGNORECASE)
_ASKS = regex.compile(rf"\b{_VERB}\b", regex.IGNORECASE)
_LONGEST_LEAD = 320


def recommendations_of(text: str) -> tuple[Recommendation, ...]:
    """Return the points of a recommendation section's joined text, sub-points kept with theirs.

    Without marks, each paragraph that begins with "at" is a point; a single paragraph is one point.
    """
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    lines = _from_first_point(_without_leads(lines))
    if any(_NUMBER.match(line) for line in lines):
        return tuple(_numbered(lines))
    if any(_LETTER.match(line) for line in lines) and not any(_AT.match(line) for line in lines):
        return tuple(_lettered(lines))
    return tuple(_unnumbered(lines))


def recommending(sections: Sequence[Section]) -> list[Section]:
    """Return the sections that hold what was recommended.

    "Forvaltningens anbefaling" is one only where nothing is headed "Indstilling": beside that it
    weighs the choices.
    """
    found = [s for s in sections if s.kind is SectionKind.RECOMMENDATION]
    headed = [s for s in found if "anbefal" not in (s.heading or "").lower()]
    return headed or found


def _is_point(line: str) -> bool:
    return any(p.match(line) for p in (_NUMBER, _BULLET, _AT, _LETTER))


def _without_leads(lines: list[str]) -> list[str]:
    """Return the lines without "NN indstiller, at"; a point on the same line is kept."""
    kept: list[str] = []
    for index, line in enumerate(lines):
        if _is_point(line):
            kept.append(line)
            continue
        match = _LEAD.match(line) if len(line) < 1500 else None
        if match is None or len(match["lead"]) > _LONGEST_LEAD:
            kept.append(line)
            continue
        followed = index + 1 < len(lines) and _is_point(lines[index + 1])
        rest = match["rest"]
        at_points = followed and bool(_AT.match(lines[index + 1]))
        if rest and at_points and not (_OPEN.search(rest) and _ASKS.search(rest)):
            kept.append(f"at {rest}")
        elif rest and not kept and (not followed or _NUMBER.match(rest)):
            kept.append(rest)
        elif not followed and not _OPEN.search(line):
            kept.append(line)
    return kept


def _from_first_point(lines: list[str]) -> list[str]:
    """Return the lines without an address above the points: "Til Byrådet:"."""
    first = next((i for i, line in enumerate(lines) if _is_point(line)), 0)
    return lines[first:] if first <= 2 and all(len(x) < 160 for x in lines[:first]) else lines


def _numbered(lines: list[str]) -> list[Recommendation]:
    points: list[tuple[str | None, list[str]]] = []
    for line in lines:
        match = _NUMBER.match(line)
        # A list inside a point begins anew at 1 under a line that announces it.
        nested = match and match["number"] == "1" and points and points[-1][1][-1].endswith(":")
        if match and not nested:
            points.append((match["number"], [line[match.end() :].strip()]))
        elif points and (bare := _BARE_AT.match(line)):
            points.append((None, [line[bare.end() :]]))
        elif points:
            points[-1][1].append(line)
        elif _AT.match(line):
            points.append((None, [line]))
    return [
        Recommendation(number=number, text="\n".join(filter(None, parts)))
        for number, parts in points
    ]


def _lettered(lines: list[str]) -> list[Recommendation]:
    points: list[tuple[str, list[str]]] = []
    for line in lines:
        match = _LETTER.match(line)
        if match:
            points.append((match["letter"], [line[match.end() :].strip()]))
        elif points:
            points[-1][1].append(line)
    return [Recommendation(number=letter, text="\n".join(parts)) for letter, parts in points]


def _unnumbered(lines: list[str]) -> list[Recommendation]:
    bulleted = any(_BULLET.match(line) for line in lines)
    opens = _BULLET if bulleted else _AT
    if not any(opens.match(line) for line in lines):
        text = "\n".join(lines)
        return [Recommendation(number=None, text=text)] if text else []
    points: list[list[str]] = []
    for line in lines:
        match = opens.match(line)
        if match:
            points.append([line[match.end() :].strip() if bulleted else line])
        elif points:
            points[-1].append(line)
        else:
            points.append([line])
    return [Recommendation(number=None, text="\n".join(filter(None, point))) for point in points]
