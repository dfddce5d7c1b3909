"""What a single line says of itself: a heading, an access mark, a case number, a portal button."""

from __future__ import annotations

from functools import lru_cache

import regex

from referatsoeg.layouts.heading import Heading
from referatsoeg.layouts.owned import names_body, owned_kind
from referatsoeg.model.kinds import SectionKind
from referatsoeg.text.dates import first_date
from referatsoeg.text.presence import is_table_head
from referatsoeg.vocabulary.frame import (
    ACCESS_CLOSED,
    ACCESS_OPEN,
    BODY_ENDINGS,
    BUTTON_VERBS,
    BUTTON_WORDS,
    GROUPS,
    PORTAL_NOISE,
    REMARK_COLUMNS,
)
from referatsoeg.vocabulary.headings import HEADINGS, WEAK

_BULLET = "•◦▪·*-–—o "
_NO_BODY = regex.compile(r"\b(?:møde|referat|dagsorden|protokol)", regex.IGNORECASE)
_SPACED = regex.compile(r"(?:[^\W\d_]\s){3,}[^\W\d_]\s*:?")
_INLINE = regex.compile(r"(?P<head>[^\W\d_][^:\n]{1,44}?)\s*:\s*(?P<rest>\S.*)")
_COLUMN = regex.compile(r"\s*(?P<word>[^\W\d_][^:\t]{2,40}?):?(?:\s{2,}|\t)(?P<rest>\S.*)")
_PRESENCE = regex.compile(
    r"\b(?:afbud|fraværende|til ?stede|tilstede|stedfortræder\w*|suppleant\w*|mødte|mødt|fremmødt\w*|fremmøde|nærværende|tilstedeværende|deltagende|delt(?:ager|og)\w*|medlemmer|forhindret|forfald"
    r"|\p{Lu}+-sekretariatet|^fra (?:\p{Ll}+s )?\p{Ll}{3,}(?:en|et|erne)|^(?-i:Fra (?:\p{Lu}[\p{L}&/.-]+ ?){1,4})$)\b",
    regex.IGNORECASE,
)
# "Fra I/S Lunde Varme:" over its staff; under "Afbud:" a municipality names whose members are away
_FROM_COMPANY = regex.compile(r"Fra (?!.*\b(?:Kommune|Region|Amt)\b)\p{Lu}[\p{L}\d&/. -]{2,50}:")
# "Tilstede var Jens Skaarup og …", "Desuden deltog rektor …": a list without a colon
_SPOKEN = regex.compile(
    r"(?P<words>(?i:(?:ikke )?(?:til ?stede|mødt|fraværende) vare?"
    r"|(?:desuden|endvidere|herudover|derudover|ligeledes|tillige) (?:deltog|deltager|mødte)"
    r"|fra (?:\p{L}+ ){1,3}(?:deltog|deltager|mødte))):?\s+"
    r"(?P<rest>(?:\p{Lu}|\p{Ll}+,? \p{Lu}).*)"
)
_INLINE_WEAK = frozenset({"referat", "konklusion", "resultat", "baggrund", "økonomi",
                          "redegørelse", "orientering", "drøftelse", "drøftelser", "debat"})  # fmt: skip
_BODY = r"(?P<body>[A-ZÆØÅ](?:[^\d:;.]|(?<=\bvedr)\.){2,90}?)"  # "Udvalget vedr. nærhed" too
_DATE = r"(?:d\.|den)?\s*\d{1,2}(?:[-./]\s?\d{1,2}[-./]\s?\d{2,4}|\.?\s*[a-zæøå]{3,9}\.?\s+\d{4})"
_POINT = r"(?:\s*,?\s*(?:pkt\.?|punkt|nr\.|sag)\s*(?:nr\.?)?\s*\d+(?=\s*(?:[.:]|$)))?"
_DATED = (
    # "Beslutning Byrådet den 12-03-2019", "Beslutning i Byrådet den 12. marts 2019:"
    rf"(?:Beslutning|Indstilling|Afgørelse|Udtalelse|Behandling)\s+(?:i\s+|fra\s+|truffet\s+i\s+|af\s+)?{_BODY}\s*,?\s*{_DATE}{_POINT}",
    # "Byrådet, 12-03-2019, pkt. 4"
    rf"{_BODY}\s*,\s*{_DATE}\s*,?\s*(?:pkt\.?|punkt|sag)\s*(?:nr\.?)?\s*\d+",
    # "Byrådets beslutning i mødet den 12. marts 2019:"
    rf"{_BODY}s?\s+(?:beslutning|behandling|indstilling)(?:\s+i)?(?:\s+mødet?)?\s*,?\s*{_DATE}{_POINT}",
)
_SHORTEST_BODY = 3
_DAY = r"\d{1,2}(?:[-./]\s?\d{1,2}[-./]\s?\d{2,4}|\.?\s*[a-zæøå]{3,9}\.?\s+\d{4})"
_DAY_ALONE = regex.compile(rf"(?:den\s|d\.\s?)?{_DAY}\s*:?", regex.IGNORECASE)
_BODY_DAY = regex.compile(
    rf"{_BODY}(?:\s*,?\s*(?:den|d\.)\s*|\s*,\s*|\s+){_DAY}(?:,\s*(?:pkt\.?|punkt|sag)\s*(?:nr\.?)?\s*\d+)?\s*:?",
    regex.IGNORECASE,
)
_DATED_HEAD = tuple(
    regex.compile(rf"{pattern}\s*(?:kl\.?\s*[\d.:]+)?\s*[.:]?\s*(?P<rest>.*)", regex.IGNORECASE)
    for pattern in _DATED
)
_DIGIT = regex.compile(r"\d")
# FirstAgenda repeats the item over its decision: "Beslutning for Punkt 4: Takster 2026"
_OF_ITEM = regex.compile(
    r"(?P<head>Beslutning(?:er)?|Indstilling|Afgørelse|Referat|Konklusion) (?:for|til|vedr\.|vedrørende) "
    r"(?:[Pp]unkt|[Pp]kt\.?|[Ss]ag) (?:nr\. ?)?\d{1,4}\b(?! [og,]).*"
)
_UPPER_FROM = regex.compile(r"(?:INDSTILLING FRA|ERKLÆRING FRA|PÅTEGNING FRA)\s.{3,90}")
_PROPOSAL = regex.compile(r"(?:BESLUTNINGSFORSLAG|FORESPØRGSEL|FORSLAG)(?: FRA\s.{1,60})?")


def key_of(text: str) -> str:
    """Return a line as the heading table writes it: lower case, no bullet, colon or full stop."""
    stripped = text.strip().lstrip("#").strip(_BULLET).strip()
    if _SPACED.fullmatch(stripped):
        stripped = stripped.replace(" ", "")
    return stripped.rstrip(" :.").lower()


@lru_cache(maxsize=4096)
def heading_of(text: str) -> Heading | None:
    """Return the heading a line is or begins with, else None."""
    if len(text) > 4000 or not text or text[0].islower():
        return None
    if len(text) <= 60:
        key = key_of(text)
        kind = HEADINGS.get(key)
        if kind:
            return Heading(kind=kind, words=text.strip(), start=len(text), weak=key in WEAK)
        if text[0].isupper() and key.split("(")[0].strip() in HEADINGS and text.endswith(")"):
            inner = key.split("(")[0].strip()
            return Heading(
                kind=HEADINGS[inner], words=text.strip(), start=len(text), weak=inner in WEAK
            )
    owned = owned_kind(text)
    if owned:
        return Heading(kind=owned, words=text.strip(), start=len(text))
    return _dated(text) or _inline(text) or _upper(text)


def _dated(text: str) -> Heading | None:
    if not text[0].isupper() or not _DIGIT.search(text, 0, 140):
        return None
    of_item = _OF_ITEM.match(text)
    if of_item:
        words = of_item["head"]
        kind = HEADINGS[words.lower()]
        return Heading(kind=kind, words=words, start=len(text), weak=words.lower() in WEAK)
    for pattern in _DATED_HEAD:
        match = pattern.match(text[:400])
        if match and len(match["body"].strip()) < _SHORTEST_BODY:
            continue  # "Afgørelse af 3. november 2022" is an attachment
        if match and (
            not match["rest"] or text[match.start("rest") - 2 : match.start("rest")].strip()
        ):
            kind = (
                SectionKind.RECOMMENDATION
                if text.lower().startswith("indstilling")
                else SectionKind.DECISION
            )
            return Heading(
                kind=kind,
                words=text[: match.start("rest")].strip() if match["rest"] else text,
                start=match.start("rest") if match["rest"] else len(text),
                date=first_date(text[: match.start("rest") or None]),
                body=match["body"].strip(),
            )
    return _body_day(text)


def _body_day(text: str) -> Heading | None:
    """Return the heading of a line that is a body and a day alone: "Byrådet den 27. marts 2017".

    eDoc sets a comma between them ("Byrådet, 27-03-2017"); the item's number may stand last.
    """
    match = _BODY_DAY.fullmatch(text) if len(text) < 120 else None
    if not match or not names_body(match["body"]):
        return None
    if _NO_BODY.search(match["body"]):
        return None
    return Heading(
        kind=SectionKind.DECISION,
        words=text,
        start=len(text),
        weak=True,
        date=first_date(text),
        body=match["body"].strip(),
    )


def two_line_head(text: str, below: str) -> Heading | None:
    """Return the heading that a body alone on its line and a day alone below it make together."""
    if (
        len(text) > 90
        or len(below) > 30
        or not text[0].isupper()
        or not _DAY_ALONE.fullmatch(below)
    ):
        return None
    if any(c.isdigit() for c in text) or not key_of(text).endswith(BODY_ENDINGS):
        return None
    return Heading(
        kind=SectionKind.DECISION,
        words=f"{text.rstrip(' :,')} {below}",
        start=len(text),
        weak=True,
        date=first_date(below),
        body=text.strip(" :,"),
    )


def _inline(text: str) -> Heading | None:
    match = _INLINE.match(text)
    if not match:
        return None
    key = key_of(match["head"])
    kind = HEADINGS.get(key) or owned_kind(match["head"])
    if kind is None or kind is SectionKind.ATTENDANCE:
        return None
    if key in WEAK and key not in _INLINE_WEAK:
        return None
    return Heading(kind=kind, words=match["head"], start=match.start("rest"), weak=key in WEAK)


def _upper(text: str) -> Heading | None:
    if not text.isupper() or len(text) > 120:
        return None
    if _UPPER_FROM.fullmatch(text):
        return Heading(kind=SectionKind.BACKGROUND, words=text, start=len(text))
    if _PROPOSAL.fullmatch(text):
        return Heading(kind=SectionKind.BACKGROUND, words=text, start=len(text))
    return None


def _tells_presence(text: str, inline: regex.Match[str] | None) -> bool:
    """Return whether a line's own words head those present: "Fra museet: leder Ida Bo"."""
    head = inline["head"] if inline else ""
    if _ELECTION.search(head or text):
        return False  # "Suppleanter på valg:" lists who may be elected
    if inline and _PRESENCE.search(head) and _NAMED.match(inline["rest"]):
        return not _NAME_LEADS.match(head)
    alone = len(text) < _LONGEST_ALONE and text.endswith(":") and _PRESENCE.search(text)
    return bool(alone or _FROM_COMPANY.fullmatch(text))


_ELECTION = regex.compile(r"\b(?:gen|ny)?valg\b", regex.IGNORECASE)
# "Fra museet: museumsleder Ida Bo": an office in small letters may lead
_NAMED = regex.compile(r"\p{Lu}|\p{Ll}+ \p{Lu}\p{L}+ \p{Lu}")
# "Ida Bo Lind - afbud, stedfortræder: Ole Dam" says it of one member
_NAME_LEADS = regex.compile(
    r"(?!(?i:fravær|afbud|deltag|mødt|til ?stede))\p{Lu}[\p{L}.'-]+(?: \p{Lu}[\p{L}.'-]*)+(?: \([^)]*\))?(?:,| [-–]) "
)


def attendance_of(text: str, raw: str = "") -> Heading | None:
    """Return the attendance heading a line is or begins with ("Afbud: …"), else None.

    `raw` is the line with its blanks: a label may stand in a column of its own.
    """
    if text[0].islower() and text.endswith("."):
        return None  # "… deltog som" over "stedfortræder.": the end of a sentence
    if is_table_head(raw):
        words = text.split(maxsplit=1)[0]
        return Heading(kind=SectionKind.ATTENDANCE, words=words, start=len(text))
    column = _COLUMN.match(raw)
    if column and HEADINGS.get(key_of(column["word"])) is SectionKind.ATTENDANCE:
        words = " ".join(column["word"].split())
        return Heading(kind=SectionKind.ATTENDANCE, words=words, start=len(words) + 1)
    if column and key_of(column["word"]) in REMARK_COLUMNS and _PRESENCE.search(column["rest"]):
        words = column["word"].strip()  # "Bemærkninger     Ida Bo mødte kl. 17.20"
        return Heading(kind=SectionKind.ATTENDANCE, words=words, start=len(words) + 1)
    spoken = _SPOKEN.match(text)
    if spoken:
        words = spoken["words"]
        return Heading(kind=SectionKind.ATTENDANCE, words=words, start=spoken.start("rest"))
    match = _INLINE.match(text)
    head = match["head"] if match else text
    key = key_of(head) if len(head) <= 60 else ""
    if HEADINGS.get(key) is not SectionKind.ATTENDANCE and not _tells_presence(text, match):
        return None
    start = match.start("rest") if match else len(text)
    return Heading(kind=SectionKind.ATTENDANCE, words=head.strip(), start=start)


def access_of(text: str) -> bool | None:
    """Return True for a line that says closed, False for open, None for any other line."""
    key = key_of(text) if len(text) <= 30 else ""
    if key in ACCESS_OPEN:
        return False
    return True if key in ACCESS_CLOSED else None


_BUTTON = regex.compile(rf"(?:{'|'.join(BUTTON_VERBS)})(?: (?:{'|'.join(BUTTON_WORDS)}))+")
_TIGHT_GROUPS = tuple(group.replace(" ", "") for group in GROUPS)
_LONGEST_GROUP = 100
_LONGEST_ALONE = 60
_GROUP = regex.compile(
    r"(?:(?:[A-HIVX]{1,3}|\d{1,2})[.)]?\s+(?:[-–]\s+)?)?(?P<words>[^\W\d_].{4,90})"
)


def group_of(text: str) -> bool | None:
    """Return whether a heading over several items says they are closed; None for other lines."""
    if _SPACED.fullmatch(text.strip()):
        tight = text.replace(" ", "").lower()
        return "lukke" in tight if tight.startswith(_TIGHT_GROUPS) else None
    match = _GROUP.fullmatch(text.strip(" :.*–-")) if len(text) < _LONGEST_GROUP else None
    if not match or not match["words"].lower().startswith(GROUPS) or text.endswith((".", ",", ";")):
        return None
    return "lukke" in match["words"].lower()


def is_noise(text: str) -> bool:
    """Return whether a line is a button or column head a portal left in copied text."""
    if len(text) > 40:
        return False
    key = text.strip(_BULLET).lower()
    return key in PORTAL_NOISE or (bool(_BUTTON.fullmatch(key)) and key not in HEADINGS)


def is_list_button(text: str) -> bool:
    """Return whether a line is a button that portals print at each line of a list of items."""
    return len(text) <= 30 and text.strip(_BULLET).lower() in PORTAL_NOISE
