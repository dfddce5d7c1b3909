"""Headings that name whose part they open: "Kulturudvalgets beslutning", "Beslutning i Byrådet"."""

from __future__ import annotations

import regex

from referatsoeg.model.kinds import SectionKind
from referatsoeg.vocabulary.frame import BODY_ENDINGS
from referatsoeg.vocabulary.headings import OFFICE_ENDINGS, OWNED

_WORDS = "|".join(sorted(OWNED, key=len, reverse=True))
# Names are words in capitals joined by small ones: "… over for regionsrådet, at administrationens
# indstilling" is the end of a line of running text.
_CAPITAL = r"\p{Lu}[\p{L}&-]*"
_NAME = rf"(?:{_CAPITAL}(?:,? (?:(?:og|for|af|i) )?{_CAPITAL}){{0,8}}|{_CAPITAL}(?: {_CAPITAL}){{0,3}} \p{{Ll}}[\p{{L}}-]*)"
_OWNED = regex.compile(
    rf"(?P<owner>{_NAME}|[Uu]dvalget for \p{{L}}[\p{{L}} -]{{3,60}}?)s (?P<word>{_WORDS})"
)
_UPPER = regex.compile(
    rf"(?P<owner>\p{{Lu}}[\p{{L}}, &-]{{2,80}}?)s (?P<word>{_WORDS})", regex.IGNORECASE
)
_IN = regex.compile(
    r"(?:Beslutning(?:er)?|Afgørelse) (?:i|fra|truffet i|af) (?P<owner>\p{L}[\p{L}, &-]{2,80})"
)
_NAMED_FOR = regex.compile(
    r"(?:udvalget?|rådet|nævnet|komitee?n) for \p{L}[\p{L} ,-]{3,60}", regex.IGNORECASE
)
_LONGEST = 110


def names_body(words: str) -> bool:
    """Return whether words end as a body's name does, or are "Udvalget for …"."""
    last = words.rsplit(maxsplit=1)[-1].lower()
    return (
        last.endswith(BODY_ENDINGS)
        or words.startswith(("KKR ", "DAS "))
        or bool(_NAMED_FOR.fullmatch(words))
    )


def owned_kind(text: str) -> SectionKind | None:
    """Return what a heading opens that names its body or office, else None."""
    if len(text) > _LONGEST or not text[0].isupper():
        return None
    words = text.rstrip(" :.")
    of_body = _IN.fullmatch(words)
    if of_body:
        return SectionKind.DECISION if names_body(of_body["owner"]) else None
    pattern = _UPPER if words.isupper() else _OWNED
    match = pattern.fullmatch(words)
    if match is None or text.endswith("."):
        return None
    kind = OWNED[match["word"].lower()]
    if match["owner"].lower().endswith(OFFICE_ENDINGS):
        return kind
    # A council heard tells under "Ældrerådets indstilling" what it thinks: nothing to rule on.
    body = kind is not SectionKind.RECOMMENDATION and names_body(match["owner"])
    return kind if body else None
