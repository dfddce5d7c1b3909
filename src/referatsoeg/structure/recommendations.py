"""What was recommended, point by point, without list marks and lead-in."""

from __future__ import annotations

import regex

from referatsoeg.model import Recommendation

_NUMBER = regex.compile(
    r"(?:at\s)?(?P<number>\d{1,3}(?:\.\d{1,2})?[a-z]?)\s?[.)](?:\s*[-–]\s*\d{1,3}[.)])?\s*|ad\.?\s?(?P<ad>\d{1,2})[.:)]?\s+",
    regex.IGNORECASE,
)
_LETTER = regex.compile(r"(?P<letter>[a-zæøå])[.)]\s+", regex.IGNORECASE)
_BULLET = regex.compile(r"[•◦▪●○■□·*➢\uf0b7]\s*|[-–—]\s+|o\s+(?=[a-zæøå])")
_LEAD = regex.compile(
    r"^(?:(?=.{0,260}?\b(?:indstill|foreslå|anbefal|henstill|indstilling|foreslaa)\w*)"
    r"[^.;]{0,260}?\b(?:indstille[rs]?|indstillede|indstilling(?:\s+om)?|indstiller\s+til|foreslår|foreslås|"
    r"anbefaler|anbefales|henstiller|foreslaar)\b[^.;]{0,160}?(?:\bat\s*[:;,]?|:|,|;)\s*$"
    r"|^(?:det\s+)?(?:indstilles|foreslås|anbefales|henstilles)\b[^.]{0,120}$)",
    regex.IGNORECASE,
)
_LEAD_INLINE = regex.compile(
    r"^(?:[^.;:]{0,200}?\b(?:indstille[rs]?|indstillede|foreslår|foreslås|anbefaler|anbefales|henstiller|"
    r"indstilling(?:\s+om)?)\b(?:\s*\([^)]{0,120}\))?(?:[^.;:,]{0,90}?)?\s*[,:;]?\s*(?:om\s*,?\s*)?at\b\s*[:;,]?\s*)(?P<rest>\S.*)$",
    regex.IGNORECASE | regex.DOTALL,
)
_PARTY_LEAD = regex.compile(
    r"^[A-ZÆØÅ][^.;:]{2,160}?\b(?:indstiller|foreslår|anbefaler|indstilles|henstiller)\b[^.;:]{0,100}[:,;]?$"
)
_AT = regex.compile(r"at\b[\s:]*", regex.IGNORECASE)


def recommendations_of(text: str) -> tuple[Recommendation, ...]:
    """Return the points of a recommendation section's joined text, sub-points kept with theirs.

    Without marks, each paragraph that begins with "at" is a point; a single paragraph is one point.
    """
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    lines = _without_lead(lines)
    if any(_number_of(line) for line in lines):
        return tuple(_numbered(lines))
    return tuple(_unnumbered(lines))


def _number_of(line: str) -> str | None:
    match = _NUMBER.match(line)
    return (match["number"] or match["ad"]) if match else None


def _without_lead(lines: list[str]) -> list[str]:
    kept: list[str] = []
    for line in lines:
        if _number_of(line) or _BULLET.match(line):
            kept.append(line)
        elif len(line) < 420 and _is_lead(line):
            continue
        else:
            inline = None if kept else _LEAD_INLINE.match(line)
            kept.append(inline["rest"] if inline else line)
    return kept


def _is_lead(line: str) -> bool:
    return bool(_LEAD.match(line) or _PARTY_LEAD.match(line)) and not line.endswith(".")


def _numbered(lines: list[str]) -> list[Recommendation]:
    points: list[list[str]] = []
    numbers: list[str] = []
    for line in lines:
        number = _number_of(line)
        nested = number == "1" and len(numbers) > 0 and points and points[-1][-1].endswith(":")
        if number and not nested:
            match = _NUMBER.match(line)
            numbers.append(number)
            points.append([line[match.end() :].strip()] if match else [line])
        elif points:
            points[-1].append(line)
        elif _AT.match(line):
            numbers.append("")
            points.append([line])
    return [
        Recommendation(number=number or None, text="\n".join(part for part in point if part))
        for number, point in zip(numbers, points, strict=True)
    ]


def _unnumbered(lines: list[str]) -> list[Recommendation]:
    marked = [line for line in lines if _BULLET.match(line) or _AT.match(line)]
    if not marked:
        text = "\n".join(lines)
        return [Recommendation(number=None, text=text)] if text else []
    lettered = not any(_BULLET.match(line) for line in lines)
    points: list[list[str]] = []
    for line in lines:
        bullet = _BULLET.match(line)
        if bullet:
            points.append([line[bullet.end() :].strip()])
        elif lettered and _AT.match(line):
            points.append([line])
        elif points:
            points[-1].append(line)
        else:
            points.append([line])
    return [Recommendation(number=None, text="\n".join(point)) for point in points if any(point)]
