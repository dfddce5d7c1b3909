"""The head of a meeting: authority, body, date, times and place, from the lines printed there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import regex

from referatsoeg.structure.authority import authority_of
from referatsoeg.structure.head_fields import fields_of, is_field
from referatsoeg.structure.meeting_day import LETTER_DAY, day_line
from referatsoeg.structure.place import after_date, place_of
from referatsoeg.text.dates import find_dates, find_times, first_date
from referatsoeg.vocabulary.calendar import MONTHS, WEEKDAYS
from referatsoeg.vocabulary.frame import BODY_ENDINGS, HEAD_FIELDS, KIND_WORDS

_GENITIVE = regex.compile(r"\p{L}*(?:bestyrelsen|udvalget|styregruppen|nævnet)s")
_LETTER_END = regex.compile(r"\p{Lu}[\p{L} ]{1,30}, den \d{1,2}\.? \p{L}{3,9} \d{4}\.?$")
_OF_PROTOCOL = regex.compile(r".*(?:raad|råd)(?=s$)", regex.IGNORECASE)
_HOUR = regex.compile(r"\d{1,2}")
_MEETING_NUMBER = regex.compile(r"\s+nr\.?\s*\d+$")
_KIND_BEHIND = regex.compile(
    r"\s[–-]\s(?:mødesager|møder|protokol|referat|dagsorden|åben|åbent|lukket).*$", regex.IGNORECASE
)
_PAGE_BEHIND = regex.compile(r"(?:^|\s+)(?:side|s\.|blad nr\.)\s*\d+\s*$", regex.IGNORECASE)
_PROTOCOL_OF = regex.compile(
    r"(?P<body>.*(?:raad|råd|rådet|raadet|udvalg|udvalget|bestyrelse|bestyrelsen))s?\s+"
    r"(?:forhandlings|beslutnings|møde)?protokol\b",
    regex.IGNORECASE,
)
_SPACED = regex.compile(r"(?:[^\W_] ){3,}[^\W_]")
_KIND = "|".join(sorted(map(regex.escape, KIND_WORDS), key=len, reverse=True))
_OF_BODY = regex.compile(
    rf"(?:(?:{_KIND})\s*)?(?:\b(?:af|fra|for|til|over)\b\s+)?(?:(?:det|den)\s+(?-i:(?=[a-zæøå])))?(?:(?:ordinært?|ekstraordinært?|konstituerende|åbent?)\s+)?"
    r"(?:møde[tr]?\s+)?(?:\b(?:i|for|af|med|fra)\b\s+)?(?P<body>.*)",
    regex.IGNORECASE,
)
_TAIL = regex.compile(
    r"[\s,:–-]*\b(?:den|d\.?|afholdt|holdt|kl\.?|fra|på|i|nr\.?|mødet|møde|tirsdag|"
    + "|".join(WEEKDAYS)
    + r")?[\s,:.–-]*$",
    regex.IGNORECASE,
)
_MET_IN = regex.compile(
    r"\b[Mm]øde[rt]?\s+(?:i|for|af)\s+(?P<body>[A-ZÆØÅ][\w-]*(?:raad|raadet|råd|rådet|udvalg|udvalget|bestyrelsen|bestyrelse|styregruppen|magistraten)\b)",
)
_MEETINGS = {"bestyrelsesmøde": "Bestyrelsen", "byrådsmøde": "Byrådet", "udvalgsmøde": "Udvalget",
             "regionsrådsmøde": "Regionsrådet", "skolebestyrelsesmøde": "Skolebestyrelsen",
             "menighedsrådsmøde": "Menighedsrådet", "generalforsamlingen": "Generalforsamling",
             "generalforsamling": "Generalforsamling"}  # fmt: skip
"""Words for a body's meeting → the body: "Referat af bestyrelsesmøde" is the board's."""
# "Generalforsamling mandag den 20. februar kl. 20": a day without its year
_YEARLESS = regex.compile(
    rf"[\s,]+(?:(?:{'|'.join(WEEKDAYS)})\s+)?(?:den|d\.)\s*\d{{1,2}}\.?\s*(?:{'|'.join(MONTHS)})\b.*$",
    regex.IGNORECASE,
)
_ROUNDUP = regex.compile(r"^Opsamling\b.{0,80}?\b(?:fra|i)\s(?=[A-ZÆØÅ])")
_NOT_BODY = regex.compile(
    r"(?:blad|side|nr\.|bilag|protokolside|\d{1,3}[.)]|(?:forside|hjem|du er her:?)(?= ?[/>›»|]))(?:\s|$)",
    regex.IGNORECASE,
)
_SHORTEST = 2
_INITIALS = 4
_LETTERS_DAY = regex.compile(r"(?:dato|den)\b", regex.IGNORECASE)
_OF_MEETING = regex.compile(rf".*møde|(?:{'|'.join(WEEKDAYS)})\b", regex.IGNORECASE)
_NEAR = 4
"""Lines below the title in which the meeting's day is told."""
_END = regex.compile(
    r"(?:hævede|hævet|sluttede|sluttet|slut|afsluttet|afsluttedes|hævedes|ophævet)\w*",
    regex.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What a meeting's head says; what it does not say is None."""

    authority: str | None
    body: str
    date: str | None
    start: str | None
    end: str | None
    place: str | None


def head_of(lines: Sequence[str], closing: Sequence[str]) -> Head:
    """Return what the head's lines say, with the end of the meeting from its closing lines."""
    texts = [_unspaced(line) for line in lines]
    fields = fields_of(texts)
    date_line = _below_title(texts) or fields.get("date") or day_line(texts)
    date = first_date(date_line) if date_line else None
    times = find_times(after_date(date_line)) if date_line else []
    if not times:
        times = next((t for text in texts if (t := find_times(text)) and _is_clock(text)), [])
    start = _time(fields.get("start")) or (times[0] if times else None)
    end = _time(fields.get("end")) or (times[1] if len(times) > 1 else None)
    end = end or _closing([*(t for t in texts if t.lower().startswith("mødet ")), *closing])
    place = fields.get("place") or place_of(date_line, texts)
    authority = authority_of(texts)
    return Head(
        authority=authority,
        body=_body(texts, fields, authority),
        date=date,
        start=start,
        end=_after(start, end),
        place=place.strip(" .,") if place else None,
    )


def _after(start: str | None, end: str | None) -> str | None:
    """Return the end as it must be meant: "Kl. 5½" of a meeting that began at 14 is 17:30."""
    if not start or not end or end >= start:
        return end
    later = f"{int(end[:2]) + 12:02d}{end[2:]}"
    return later if start <= later < "24:00" else None


def _unspaced(line: str) -> str:
    """Return a line with letter-spaced words closed up: "R E F E R A T" is "REFERAT"."""
    return _SPACED.sub(lambda m: m.group().replace(" ", ""), line) if _SPACED.search(line) else line


def _below_title(texts: Sequence[str]) -> str | None:
    """Return the meeting's day told below the word "Referat" where a letter's day stands above it.

    "Dato: 1. juni", then "REFERAT", then "af bestyrelsesmøde torsdag den 24. maj kl. 9".
    """
    title = next((i for i, text in enumerate(texts) if text.lower().strip(" :.") in KIND_WORDS), 0)
    if not any(_LETTERS_DAY.match(text) and first_date(text) for text in texts[:title]):
        return None
    below = texts[title : title + _NEAR]
    return next((text for text in below if _OF_MEETING.match(text) and first_date(text)), None)


def _is_clock(text: str) -> bool:
    return "kl" in text.lower() or "tid" in text.lower()


def _time(text: str | None) -> str | None:
    times = find_times(text) if text else []
    if not times and text and _HOUR.fullmatch(text.strip()):
        return f"{int(text):02d}:00"
    return times[-1] if times else None


def _closing(lines: Sequence[str]) -> str | None:
    for line in lines:
        if _END.search(line) and (times := find_times(line)):
            return times[-1]
    return None


def _body(texts: Sequence[str], fields: dict[str, str], authority: str | None) -> str:
    if "body" in fields:
        return _shorn(fields["body"], authority)
    for text in texts:
        met = _MET_IN.search(text) if first_date(text) else None
        if met:
            return _shorn(met["body"], authority)
    scored = [
        (score, -index, body)
        for index, text in enumerate(texts)
        for score, body in [_body_in(text, texts, index, authority)]
        if body
    ]
    best = max(scored, default=None)
    if best and best[0] > 0:
        return _whole_name(best[2], [body for score, _, body in scored if score > 0])
    return authority or (scored[0][2] if scored and scored[0][0] > -1 else "")


def _whole_name(name: str, others: Sequence[str]) -> str:
    """Return the name, or where it is initials alone in a letterhead, the longer one with them."""
    longer = [body for body in others if body.startswith(f"{name} ")]
    return longer[0] if longer and name.isupper() and len(name) <= _INITIALS else name


def _body_in(
    text: str, texts: Sequence[str], index: int, authority: str | None
) -> tuple[float, str]:
    """Return how likely a line names the body, and the name in it."""
    if (
        len(text) > 160
        or _NOT_BODY.match(text)
        or LETTER_DAY.fullmatch(text)
        or (is_field(text) and not first_date(text))
    ):
        return -1.0, ""
    dates = find_dates(text)
    before = text[: dates[0].start] if dates else text
    after = text[dates[0].end :] if dates else ""
    name = _cleaned(before, authority) or (
        _cleaned(after, authority) if "kl" not in after.lower() else ""
    )
    if not _may_name(name, text):
        return -1.0, ""
    score = 0.0
    words = [w.strip(",.()").lower() for w in name.split()]
    if any(w.endswith(BODY_ENDINGS) for w in words) or name.lower().startswith(
        ("udvalg", "råd", "bestyrelse")
    ):
        score += 3.0
    if dates:
        score += 1.0
    if index + 1 < len(texts) and texts[index + 1].lower().strip(" :.") in KIND_WORDS:
        score += 2.0
    if index == 0:
        score += 0.5
    if name == authority:
        score -= 4.0
    if name[:1].islower():
        score -= 1.0
    if len(words) > 9:
        score -= 2.0
    return score, name


def _may_name(name: str, text: str) -> bool:
    """Tell whether a name may be a body's; that of the letter's town is none.

    "Bjerg Varme I/S          Lund, den 4. april 2022"
    """
    if len(name) < _SHORTEST or name.lower() in KIND_WORDS or name.lower() in HEAD_FIELDS:
        return False
    return name.lower().endswith(BODY_ENDINGS) or not _LETTER_END.search(text)


def _cleaned(text: str, authority: str | None) -> str:
    text = _ROUNDUP.sub("", text)
    match = _OF_BODY.fullmatch(text.strip())
    name = match["body"] if match else text
    for _ in range(4):
        shorter = _TAIL.sub("", name).strip(" ,:–-")
        if shorter == name:
            break
        name = shorter
    return _shorn(name, authority)


def _shorn(name: str, authority: str | None) -> str:
    """Return a body's name without the authority printed beside it and without dates."""
    dates = find_dates(name)
    if dates:
        name = _TAIL.sub("", name[: dates[0].start])
    if authority and name.lower().startswith(authority.lower()) and len(name) > len(authority) + 3:
        name = name[len(authority) :]
    elif authority and f"i {authority}".lower() in name.lower() and len(name) > len(authority) + 6:
        name = regex.sub(rf"\s+i\s+{regex.escape(authority)}.*$", "", name, flags=regex.IGNORECASE)
    name = _YEARLESS.sub("", name)
    name = _PAGE_BEHIND.sub("", _KIND_BEHIND.sub("", name))
    protocol = _PROTOCOL_OF.match(name)
    name = protocol["body"] if protocol else name
    name = name.strip(" ,:–-.·|")
    first, comma, _ = name.partition(",")
    if comma and first.lower().endswith(BODY_ENDINGS):
        name = first  # "Vestby Sogns Menighedsråd, Bjerg Provsti"
    name = _MEETING_NUMBER.sub("", name)
    name = _MEETINGS.get(name.lower(), name)
    if of_protocol := _OF_PROTOCOL.match(name):  # "Vestby Sogneraads" over "Protokol"
        name = of_protocol[0]
    if _GENITIVE.fullmatch(name):  # "for bestyrelsens møde"
        name = name[0].upper() + name[1:-1]
    return _sentence_case(name) if name.isupper() and len(name) > 5 else name


def _sentence_case(name: str) -> str:
    """Return an upper-case name as names are written: "KKR Nordjylland", "Teknik- og Miljøudvalget"."""
    small = {"og", "for", "af", "i", "til", "på", "vedr", "samt"}
    words = []
    for word in name.split():
        lower = word.lower()
        if len(word) <= 3 and lower not in small and "-" not in word:
            words.append(word)
        else:
            whole = "-".join(p if p in small else p.capitalize() for p in lower.split("-"))
            words.append(lower if lower in small and words else whole)
    return " ".join(words)
