"""Search hits as people read them: meeting, date, item, outcome, case number, page, snippet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from html import unescape

import regex

from referatsoeg.model.hit import Hit
from referatsoeg.output.emit import JsonObject
from referatsoeg.output.words import OUTCOMES, day

_BOLD, _PLAIN = "\x1b[1m", "\x1b[0m"
_GRADES = {
    "exact": "som skrevet",
    "inflected": "bøjet",
    "part": "del af et sammensat ord",
    "near": "beslægtet",
}
_PARTS = {
    "title": "i titlen",
    "decision": "i beslutningen",
    "recommendation": "i indstillingen",
    "summary": "i resuméet",
    "text": "i teksten",
    "case": "i sagsnummeret",
}
_MARKED = regex.compile(r"<mark>(.*?)</mark>", regex.DOTALL)


def hit_object(hit: Hit) -> JsonObject:
    """Return a hit as it is promised to other programs."""
    return {
        "id": hit.id,
        "authority": hit.authority,
        "body": hit.body,
        "date": hit.date,
        "number": hit.number,
        "title": hit.title,
        "case_numbers": list(hit.case_numbers),
        "outcome": hit.outcome.value if hit.outcome else None,
        "closed": hit.closed,
        "score": round(hit.score, 4),
        "grade": hit.grade,
        "snippet": hit.snippet,
        "page": hit.page,
        "source": hit.source,
        "attachment": hit.attachment,
    }


def hit_lines(position: int, hit: Hit, *, colour: bool) -> Iterator[str]:
    """Yield the lines of one hit; without colour found words stand in »these marks«."""
    number = f"Punkt {hit.number}. " if hit.number else ""
    title = f"{number}{hit.title}"
    yield f"{position}. {_BOLD}{title}{_PLAIN}" if colour else f"{position}. {title}"
    when = None if hit.attachment else day(hit.date)
    place = " · ".join(filter(None, (hit.authority, hit.body, when)))
    closed = " · Lukket" if hit.closed else ""
    yield f"   {place} · {hit_outcome(hit)}{closed}"
    cases = f"Sagsnr. {', '.join(hit.case_numbers)} · " if hit.case_numbers else ""
    yield f"   {cases}side {hit.page} i {hit.source}"
    if hit.snippet:
        yield f"   {_marked(hit.snippet, colour=colour)}"
    yield f"   {hit.id}"


def hit_outcome(hit: Hit) -> str:
    """Return what a hit's decision came to in Danish; nothing is decided in an attachment."""
    if hit.attachment:
        return "Ikke et referat"
    return OUTCOMES[hit.outcome] if hit.outcome else "Ingen beslutning i kilden"


def reason_line(sought: str, found: str, grade: str, part: str) -> str:
    """Return why a hit was found: the word looked for, the word found, how alike and where."""
    return f"   – {sought} → {found} ({_GRADES[grade]}, {_PARTS[part]})"


def _marked(snippet: str, *, colour: bool) -> str:
    opening, closing = (_BOLD, _PLAIN) if colour else ("»", "«")
    text = _MARKED.sub(lambda m: f"{opening}{m[1]}{closing}", " ".join(snippet.split()))
    return unescape(str(text))


def search_object(
    *,
    query: str,
    total: int,
    partial: int,
    corrected: str | None,
    took_ms: float,
    hits: Sequence[Hit],
    facets: Mapping[str, Mapping[str, int]],
) -> JsonObject:
    """Return a search's answer as it is promised to other programs; more names may be added."""
    return {
        "query": query,
        "total": total,
        "partial": partial,
        "corrected": corrected,
        "took_ms": took_ms,
        "hits": [hit_object(hit) for hit in hits],
        "facets": facets,
    }
