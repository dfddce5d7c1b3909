"""Case numbers of the Danish records systems, and what looks like them but is none.

The patterns follow the systems' own forms: FirstAgenda/eDoc (YY-NNNNNN), EMN, Acadre (YY/NNNNN,
NNN-YYYY-N), SBSYS (KLE plan number, facet and year), §60 companies and Region Midtjylland.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

import regex

_KLE = r"\d{2}\.\d{2}(?:\.\d{2})?"
_FORMS = (
    r"EMN-\d{4}-\d{4,7}",
    rf"{_KLE}[-.][A-ZÆØÅ]\d{{2}}-\d+[-/]\d{{2,4}}",
    rf"{_KLE}[-.]?[A-ZÆØÅ]\d{{2}}\s?-\s?\d{{4}}/\d+",
    rf"{_KLE}[-.]?[A-ZÆØÅ]\d{{2}}/\d+",
    rf"{_KLE}-[A-ZÆØÅ]\d{{2}}-\d+",
    rf"{_KLE}\s[A-ZÆØÅ]\s?\d{{2}}\s?-\s?\d+/\d{{2,4}}",
    rf"{_KLE}\s[A-ZÆØÅ]\s?\d{{2}}(?:/\d+)?",
    r"\d{1,2}-\d{2}-\d{1,4}(?:-\d{1,5})+(?:-[A-Z])?",
    r"\d{3}-(?:19|20)\d{2}-\d{1,7}",
    r"(?:19|20)\d{2}-\d{4,7}(?:-\d{1,4})?",
    r"(?:19|20)\d{2}/\d{3,7}(?:-\d{1,4})?",
    r"\d{2}-\d{4,7}[A-Z]?",
    r"\d{2}/\d{1,6}(?:-\d{1,4})?",
    r"[A-ZÆØÅ]{2,4}\s\d{1,5}/\d{4}",
    r"[SDE](?:19|20)\d{2}-\d{1,6}",
    r"SAG-\d{4}-\d{3,7}",
)
_NUMBER = rf"(?<![\w./-])(?:{'|'.join(_FORMS)})(?![\w/]|-\d|\.\d)"
_LONGEST_LINE = 160
_DIGIT = regex.compile(r"\d")
_WORD = regex.compile(r"[^\W\d_]{2,}")
_ANY = regex.compile(_NUMBER)
_LABEL = (
    r"(?:sags?(?:\.|\s)?(?:nr|nummer|id)|sagnr|j(?:ournal)?\.?\s?nr|journalnummer|sag|acadre(?:sag)?|"
    r"sags-?id|sagsreference|esdh-?sag|j\.\s?nr|jnr)"
)
_LABELLED = regex.compile(
    rf"(?<!\w){_LABEL}\s?\.?\s?:?\s*(?P<value>{_NUMBER}|[\w./-]*\d[\w./-]*)", regex.IGNORECASE
)
# "Journalnummer 13002259 og 14010077": the label is said once
_MORE = regex.compile(
    rf"(?<!\w){_LABEL}\s?\.?\s?:?\s*\d[\w./-]*\d(?P<more>(?:(?:,| og) \d[\w./-]*\d)+)\s*$",
    regex.IGNORECASE,
)
_STRICT_LABEL = regex.compile(
    r"^\W*(?:sags?\.?\s?(?:nr|nummer|id)\b|sagnr\b|j(?:ournal)?\.?\s?n(?:umme)?r\b|acadre|sags-id|"
    r"dok(?:ument)?\.?\s?nr\b|journalnummer|brevid)[\s.:]*",
    regex.IGNORECASE,
)
_DOCUMENT = regex.compile(
    r"\b(?:dok(?:ument)?\.?\s?(?:nr|nummer)?|brev-?id)\.?:?\s*[\w./-]*", regex.IGNORECASE
)
_EXTRA = regex.compile(
    r"(?:sagsbehandler|sagsansvarlig|sagsinitialer|initialer|init|beslutningstype|type|åben\w*|"
    r"lukket\w*|offentlig\w*|behandles i|beslutningskompetence|kompetence|dok|bilag|journal|forvaltning|afdeling|kle|sbh)\b.*",
    regex.IGNORECASE,
)
_WHOLE = regex.compile(rf"(?:{_LABEL})[\s.:]*(?:{_NUMBER}|\d[\d./-]{{3,}})", regex.IGNORECASE)
_JOINED = regex.compile(r"(?<=\d[A-Z]?) og (?=(?:[A-ZÆØÅ]{2,4}-)?\d)")
_WITH_INITIALS = regex.compile(rf"{_NUMBER}\s+\w{{2,5}}(?:/\w{{2,5}}){{0,3}}\.?")
_ITEM_NUMBER = regex.compile(r"sag\s+(?:nr\.?|nummer)?\s*:?\s*\d{1,4}\.?", regex.IGNORECASE)
_LOOKALIKE = regex.compile(r"^(?:19|20)\d{2}[-/](?:19|20)\d{2}$")


def numbers_in(text: str) -> list[str]:
    """Return the case numbers of a text by their form alone, in order, each once."""
    return _unique(m.group() for m in _ANY.finditer(_DOCUMENT.sub(" ", text)))


def labelled_numbers(text: str) -> list[str]:
    """Return the case numbers that stand after a label ("Sagsnr.:", "J.nr."), in any form."""
    plain = _DOCUMENT.sub(" ", text)
    found = [m["value"] for m in _LABELLED.finditer(plain)]
    more = _MORE.search(plain)
    found += regex.findall(r"\d[\w./-]*", more["more"]) if more else []
    return _unique(value.rstrip(".-/,") for value in found)


def has_label(text: str) -> bool:
    """Return whether a line begins with a case label, with or without a value."""
    return bool(_STRICT_LABEL.match(text))


def is_case_line(text: str) -> bool:
    """Return whether a line holds case numbers (and what systems print beside them) only."""
    return len(text) <= _LONGEST_LINE and _is_case_line(text)


# A row is asked about by every style of item heads that is tried on it.
@lru_cache(maxsize=4096)
def _is_case_line(text: str) -> bool:
    if _ITEM_NUMBER.fullmatch(text):
        return False
    if not _DIGIT.search(text):
        return len(text) < 40 and bool(_STRICT_LABEL.match(text))
    if _STRICT_LABEL.match(text):
        return True
    if not numbers_in(text) and not _LABELLED.search(text):
        return False
    if _WITH_INITIALS.fullmatch(text):
        return True
    # "24/1183 og 24/1190": two cases are joined by a word
    bare = _JOINED.sub(" ", text) if " og " in text else text
    bare = _EXTRA.sub("", _ANY.sub("", _LABELLED.sub("", _DOCUMENT.sub(" ", bare))))
    return bool(_ANY.search(text)) and not _WORD.search(bare)


def case_numbers(text: str) -> list[str]:
    """Return the case numbers of a case line: those with a label first, else those by form."""
    found = numbers_in(text)
    labelled = labelled_numbers(text)
    if found and has_label(text):
        return found
    return _unique([*found, *(n for n in labelled if not any(n in other for other in found))])


def is_labelled_case(text: str) -> bool:
    """Return whether a whole line is a case label with its number: it says so anywhere in an item."""
    return len(text) < 120 and has_label(text) and bool(_WHOLE.fullmatch(text))


def _unique(values: Iterable[str]) -> list[str]:
    kept: list[str] = []
    for value in values:
        number = " ".join(value.split())
        if number and number not in kept and not _LOOKALIKE.match(number):
            kept.append(number)
    return kept
