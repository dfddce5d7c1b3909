"""What other bodies decided in a case: the steps of "Sagens forløb" and of dated decisions."""

from __future__ import annotations

import regex

from referatsoeg.model.kinds import Outcome
from referatsoeg.model.meeting import HistoryStep
from referatsoeg.rulings import outcome_of
from referatsoeg.text.dates import find_dates, first_date
from referatsoeg.text.presence import without_presence
from referatsoeg.vocabulary.frame import BODY_ENDINGS

_FIELD = regex.compile(
    r"(?P<field>udvalg|råd|dato|mødedato|punktnummer|punkt|pkt)\.?\s*:\s*(?P<value>.*)",
    regex.IGNORECASE,
)
_BODY = r"[A-ZÆØÅ][\w.&/§ ,-]{2,70}?"
_LEADING_DATE = regex.compile(
    rf"(?P<date>\d{{1,2}}[-./]\d{{1,2}}[-./]\d{{4}}|\d{{4}}-\d\d-\d\d|(?:den\s|d\.\s?)?\d{{1,2}}\.\s?[a-zæøå]{{3,9}}\s\d{{4}})"
    rf"[\s:,–-]*(?P<body>{_BODY})?(?:\s*[,(]?\s*(?:pkt\.?|punkt|sag)\s*(?:nr\.?)?\s*\d+\)?)?(?:\s*[-–]\s*[^\W\d]\w*)?\s*(?::\s*(?P<rest>.*)|[.:]?)$",
    regex.IGNORECASE,
)
_LEADING_BODY = regex.compile(
    rf"(?:beslutning\s+(?:i\s+|fra\s+)?)?(?P<body>{_BODY})(?:s\s+(?:beslutning|møde))?,?\s*(?:i\s+mødet\s+)?(?:den\s|d\.\s?)?"
    r"(?P<date>\d{1,2}[-./]\s?\d{1,2}[-./]\s?\d{4}|\d{1,2}\.\s?[a-zæøå]{3,9}\s\d{4}|\d{4}-\d\d-\d\d)"
    r"(?:\s*[,(]?\s*(?:pkt\.?|punkt|sag)\s*(?:nr\.?)?\s*\d+\)?)?(?:\s*[-–]\s*[^\W\d]\w*)?\s*(?:[:.]\s*(?P<rest>.*)|(?<=\s)\d{1,3}$|$)",
    regex.IGNORECASE,
)
# "Anbefales. Økonomiudvalget, 14-11-2012:": the same with the body first.
_GLUED_BODY = regex.compile(
    r"(?<=[.!?])(?<!\b\d\.)[ ](?=\p{Lu}[\p{L}, -]{1,60}?(?:udvalg\w*|[Bb]yråd\w*|[Rr]egionsråd\w*|bestyrelse\w*)"
    r",? (?:den )?(?:\d{1,2}[-./]\d{1,2}[-./]\d{4}|\d{1,2}\. \p{Ll}{3,9} \d{4}):)"
)
# "Afbud: Karla Test 16-11-2023 Teknisk Udvalg": the next step's head glued to a line's end.
_GLUED = regex.compile(
    r"(?<=\S)(?<!\b(?:den|d\.|dato|mødet|møde|fra|til|af|på|i))[ ]"
    r"(?=\d{1,2}[-/]\d{2}[-/]\d{4}\s+\p{Lu}[\p{L}, -]{0,60}?"
    r"(?:udvalg\w*|[Bb]yråd\w*|[Rr]egionsråd\w*|bestyrelse\w*)(?:\s\d{4}(?:-\d{4})?)?$)",
    regex.MULTILINE,
)


_DAY = r"(?P<date>\d{1,2}[-./]\d{1,2}[-./]\d{4}|\d{1,2}\. ?\p{Ll}{3,9} \d{4})"
_BY = r"(?P<body>\p{Lu}[\p{L}-]*(?:udvalget|rådet|bestyrelsen|ledelsen)|Udvalg(?:et)? for [\p{L}, -]{3,50}?)"
_DID = r"(?P<verb>\p{Ll}+(?:ede|tog|te|gav|sendte|vedtog|traf))"
# "Forretningsudvalget indstillede den 16. maj 2017, at …", "Den 16. maj 2017 indstillede …"
_SENTENCE = regex.compile(rf"{_BY} {_DID} [^.]{{0,80}}?\b(?:den|d\.) {_DAY}\b")
_DAY_FIRST = regex.compile(rf"(?:På mødet )?[Dd]en {_DAY} {_DID} {_BY}\b")
# "Sagens behandling blev udsat i byrådets møde den …"
_OF_THE_CASE = frozenset({"sagen", "sagens", "punktet", "punktets", "forslaget"})
# "Gruppen stillede følgende forslag i byrådet den …": a sentence, no body
_DOES = regex.compile(
    r"\b(?:stillede|fremsatte|foreslog|anmodede|havde|følgende|hvorefter|sagsfremstilling)\b",
    regex.I,
)
# The portal's web page sets label and value on lines of their own.
_LABEL_ALONE = regex.compile(
    r"^(?P<label>Udvalg|Råd|Dato|Mødedato|Punktnummer)\n(?=\S)", regex.MULTILINE
)
# "Udvalg   Dato   Punktnummer": the head of a table of steps, joined to its first row
_TABLE_HEAD = regex.compile(
    r"^(?:Udvalg|Råd)\s+(?:Mødedato|Dato)(?:\s+(?:Punktnummer|Punkt|Pkt\.?))?\s+(?=\p{Lu})",
    regex.MULTILINE,
)


def steps_of(text: str) -> tuple[HistoryStep, ...]:
    """Return the steps a history section's joined text tells of, in the order printed."""
    steps: list[HistoryStep] = []
    body: str | None = None
    date: str | None = None
    words: list[str] = []

    def close() -> None:
        if body or date:
            steps.append(step(date, body, "\n".join(words)))

    text = _TABLE_HEAD.sub("", text)
    text = _LABEL_ALONE.sub(r"\g<label>: ", text)
    lines = _GLUED.sub("\n", _GLUED_BODY.sub("\n", text)).split("\n")
    heads = [_head(line) for line in lines]
    if not any(heads):
        heads = [_told(line) for line in lines]
    for line, head in zip(lines, heads, strict=True):
        field = _FIELD.match(line)
        if field:
            name = field["field"].lower()
            if name in ("udvalg", "råd") or (name.endswith("dato") and date and not words):
                close()
                body, date, words = None, None, []
            if name in ("udvalg", "råd"):
                body = field["value"].strip() or None
            elif name.endswith("dato"):
                date = first_date(field["value"])
            continue
        if head:
            close()
            date, body, words = head[0], head[1], [head[2]] if head[2] else []
        else:
            words.append(line)
    close()
    return tuple(steps)


def step(date: str | None, body: str | None, text: str) -> HistoryStep:
    """Return a step; its outcome is read from the words, presence lines left aside."""
    text = text.strip()
    return HistoryStep(
        date=date,
        body=body,
        outcome=outcome_of(without_presence(text)) if text else Outcome.NONE,
        text=text,
    )


def _head(line: str) -> tuple[str | None, str | None, str] | None:
    """Return date, body and following words when a line opens a step."""
    if len(line) > 400 or not any(c.isdigit() for c in line[:120]):
        return None
    for pattern in (_LEADING_DATE, _LEADING_BODY):
        match = pattern.match(line)
        if match and find_dates(match["date"]):
            if pattern is _LEADING_BODY and _rules(match["body"]):
                continue
            if _is_sentence(match["body"] or ""):
                continue
            body = (match["body"] or "").strip(" ,:-–") or None
            return first_date(match["date"]), body, (match["rest"] or "").strip()
    return None


def _is_sentence(words: str) -> bool:
    """Tell "indstillede udvalget, at …" behind a day from the name of a body."""
    small = words[:1].islower() and not words.strip(" ,:").lower().endswith(BODY_ENDINGS)
    return small or _DOES.search(words) is not None


def _told(line: str) -> tuple[str | None, str | None, str] | None:
    """Return date and body when a line tells of a step in a sentence, the sentence being its words."""
    match = _SENTENCE.match(line) or _DAY_FIRST.match(line)
    return (first_date(match["date"]), match["body"].strip(), line) if match else None


def _rules(words: str) -> bool:
    """Tell "Sagens behandling udsat i mødet den …" from "Byrådet den …": the first is a ruling."""
    first = words.split(maxsplit=1)[0].lower()
    told = first.endswith("sendes") or first in _OF_THE_CASE
    if words.strip(" ,").lower().endswith(BODY_ENDINGS) and not told:
        return False
    return outcome_of(words) not in (Outcome.NONE, Outcome.UNCLEAR)
