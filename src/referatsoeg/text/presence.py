"""Lines about who was away or stood in, wherever they stand: inside decisions or at the head."""

from __future__ import annotations

import regex

from referatsoeg.model.kinds import Presence
from referatsoeg.vocabulary.frame import (
    AWAY_COLUMNS,
    MEMBER_COLUMNS,
    PRESENCE_COLUMNS,
    REMARK_COLUMNS,
    SENDER_COLUMNS,
)

# "Afbud til punktet: …", "Fraværende under behandlingen af punktet: …"
_AT_ITEM = (
    r"(?:\s(?:til|under|ved|i|på|for) (?:behandlingen af |hele )?"
    r"(?:punktet|(?:punkt|pkt\.?) \d{1,3}|dette punkt|sagen|mødet|behandlingen|afstemningen)(?:s behandling)?)?"
)
_LINE = regex.compile(
    rf"(?:(?:afbud|fraværende|ikke til ?stede|deltog ikke)\b{_AT_ITEM}.{{0,3}}:"
    r"|.*deltog som stedfortræder"
    r"|(?!.*\binhabil)[A-ZÆØÅ][^.]{3,60} deltog ikke (?:i|under)"
    r"|[A-ZÆØÅ][^:;]{3,160}? (?:var|er) (?:fraværende|forhindret i at deltage|ikke til ?stede)[^.]{0,60}\.?"
    r"(?:\s(?:som stedfortræder|i stedet) (?:deltog|mødte)[^.]{3,60}\.?)?$"
    r"|[A-ZÆØÅ][^:;.]{3,100} (?:har|havde) meldt afbud\b.{0,120}$)",
    regex.IGNORECASE,
)
_TOLD = regex.compile(
    r"(?P<names>[A-ZÆØÅ][^:;]{3,160}?) (?P<how>(?:var|er) (?:fraværende|forhindret i at deltage i mødet|ikke til ?stede)"
    r"|(?:har|havde) meldt afbud)\b[^.]{0,40}\.?$"
)
_NAMES_ONLY = regex.compile(
    r"(?:[A-ZÆØÅ][\w.’'-]*(?:\s|$|,\s?)|(?:udvalgs|byråds|regionsråds)?medlem(?:merne)?\s|\p{L}*(?:borgmester|rådmand|formand(?:en)?|stedfortræder)\s|\([^)]{1,30}\)[\s,.]*|og\s|samt\s|fra\s)+\.?"
)
_LEAD = regex.compile(
    r"(?P<word>afbud(?:\s+fra)?|fraværende(?:\s+(?:med|uden)\s+afbud)?|ikke til ?stede|deltog ikke|ikke mødt)"
    rf"\b{_AT_ITEM}\s*[:.]?\s+(?P<names>[A-ZÆØÅ].+)",
    regex.IGNORECASE,
)


# "A (X), B (Y) og C (Z) deltog ikke i sagens behandling."
_NOT_IN = regex.compile(
    r"(?!.*\binhabil)(?P<names>[A-ZÆØÅ][^.:;]{3,240}?) deltog ikke(?: (?:i|under) [^.]{3,80})?\.?$",
    regex.IGNORECASE,
)
_COLUMN_END = regex.compile(r"\s{2,}|\t+")


def is_table_head(raw: str) -> bool:
    """Return whether a line heads a table of those present: "Medlem    Deltog    Bemærkning"."""
    words = [cell.strip(" :").lower() for cell in _COLUMN_END.split(raw.strip())]
    if len(words) > 2 and words[0] in SENDER_COLUMNS and words[1] in MEMBER_COLUMNS:
        return not (PRESENCE_COLUMNS | AWAY_COLUMNS).isdisjoint(words[2:])
    if len(words) < 2 or words[0] not in MEMBER_COLUMNS:
        return False
    if len(words) > 2 and words[-1] in REMARK_COLUMNS:
        return True
    return not PRESENCE_COLUMNS.isdisjoint(words[1:])


# Every pattern here needs one of these; looking for them first spares most lines the patterns.
_WORDS = ("afbud", "frav", "stede", "forhindret", "delt", "mødt", "indkaldt")


def _may_tell(line: str) -> bool:
    lowered = line.lower()
    return any(word in lowered for word in _WORDS)


def is_presence_line(line: str) -> bool:
    """Return whether a line of a decision is about presence only and is no part of the ruling."""
    stripped = line.strip()
    if not _may_tell(stripped):
        return False
    if _LINE.match(stripped):
        return True
    many = _NOT_IN.match(stripped)
    if many and _NAMES_ONLY.fullmatch(many["names"]):
        return True
    found = away(stripped)
    return found is not None and bool(_NAMES_ONLY.fullmatch(found[1]))


def without_presence(text: str) -> str:
    """Return a decision's text without its lines about presence."""
    return "\n".join(line for line in text.split("\n") if not is_presence_line(line))


_SUBSTITUTE = regex.compile(
    r"(?P<name>[A-ZÆØÅ][^:;]{3,60}?)\s+(?:deltog|mødte|deltager|indkaldt|var indkaldt|er indkaldt)\s+som\s+"
    r"(?:stedfortræder|suppleant)(?:\s+for\s+(?P<for>[A-ZÆØÅ][^.;:]{3,60}))?|i stedet (?:deltog|mødte)\s+(?P<instead>[A-ZÆØÅ][^.;:]{3,60})",
    regex.IGNORECASE,
)


def substitute(line: str) -> tuple[str, str | None] | None:
    """Return who a line says stood in, and for whom, else None."""
    match = _SUBSTITUTE.search(line.strip()) if _may_tell(line) else None
    if not match:
        return None
    instead = match["for"].strip() if match["for"] else None
    return (match["name"] or match["instead"]).strip(), instead


def away(line: str) -> tuple[Presence, str] | None:
    """Return the status and the names of a line like "Afbud: A, B" or "Ikke til stede C"."""
    if not _may_tell(line):
        return None
    told = _TOLD.match(line.strip())
    if told:
        status = Presence.EXCUSED if "afbud" in told["how"].lower() else Presence.ABSENT
        return status, told["names"]
    match = _LEAD.match(line.strip())
    if not match:
        return None
    word = match["word"].lower()
    excused = word.startswith("afbud") or word.endswith("med afbud")
    return Presence.EXCUSED if excused else Presence.ABSENT, match["names"]
