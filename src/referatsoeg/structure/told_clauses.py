"""Who was there, sentence by sentence: "Fra bestyrelsen deltog A og B. Revisor C var også til stede."

Boards and associations tell it so where municipalities print lists. A sentence counts only when
everything it lists reads as names.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import regex

from referatsoeg.model.kinds import Presence
from referatsoeg.structure.name_lists import split_names
from referatsoeg.structure.names import PrintedName, is_office, read_name

CUT_SHORT = r"\p{Lu}\p{Ll}?|Chr|Kr|Fr|Joh|Jul|Vilh|Edv|Alb|Ferd|Gdr|Hr|Frk|Pr|Chrf"
"""Names and titles cut short: a full stop behind one ends no sentence."""
_SHORT = rf"\b(?:{CUT_SHORT}|kl|pkt|nr)"
_BETWEEN = regex.compile(rf"(?<!{_SHORT})\.\s+(?=\p{{Lu}})|;\s+")
REMARK = regex.compile(r"Bemærkning(?:er)?:?\s+(?=\p{Lu})")
"""What a line of remarks below a list of those present begins with."""
# "Ole Lind, der mødte som stedfortræder for Pia Dam": said of the name before it
_STOOD_IN = regex.compile(
    r",? (?:der|som) (?:mødte|deltog|deltager|var mødt) (?:som (?:stedfortræder|suppleant)|i stedet) for "
    r"(?P<for>\p{Lu}[\p{L}.-]*(?: \p{Lu}[\p{L}.-]*){1,4})(?: \([^)]{1,20}\))?"
)
# "fra Lyngby Kommune: A og B, fra Region Bjerg: C"
_SENT_BY = regex.compile(r"(?:,? og |, |^)?\bfra (?P<org>\p{L}[^,:;.]{2,50}):\s+")
_ALSO = r"(?: (?:også|ligeledes|desuden|endvidere|tillige|derudover))?"
# "Fra forvaltningen deltog direktør A og chef B", "For selskabet mødte C"
_FROM = regex.compile(
    rf"(?:Fra|For|Som repræsentant(?:er)? for) \p{{L}}[^:;.]{{2,60}}? (?:deltog|deltoge|mødte|var mødt|var){_ALSO}"
    r"(?: til ?stede)?:? (?P<names>.{5,300})"
)
# "Til stede var fra Lyngby Kommune: …"
_THERE = regex.compile(
    r"(?:Til ?stede|Mødt|Fremmødt|Mødte|Nærværende|Deltagere)(?: (?:var|vare|er))?:? (?P<names>fra .{5,500})"
)
# "Nærværende var: A, B og C." before what is told of others; alone it is a list
_LISTED = regex.compile(
    r"(?:Til ?stede|Mødt|Fremmødt|Mødte|Nærværende)(?: (?:var|vare|er))?:? (?:\p{Ll}{4,}en,? )?(?P<names>\p{Lu}.{5,500})"
)
# "Revisor A var også til stede", "A og B deltog tillige"
_THEY = regex.compile(
    rf"(?P<names>.{{5,300}}?) (?:(?:var|er){_ALSO} (?:til ?stede|mødt|med)|(?:deltog|deltager|mødte){_ALSO})"
    r"(?: (?:i|på|under) (?:hele )?(?:mødet|generalforsamlingen))?"
    r"(?: som (?:referent|sekretær|gæst|gæster|observatør(?:er)?|tilforordnede?|dirigent))?"
)
# "Suppleant A kom kl. 19.40", "A forlod mødet efter punkt 4"
_PARTLY = regex.compile(
    r"(?P<names>.{5,120}?) (?P<how>(?:kom|ankom|indfandt sig|stødte til|tiltrådte|forlod|måtte forlade|gik (?:kl|efter|under|før|ved|tidlig\p{L}*)|mødte først|mødte kl"
    r"|deltog (?:kun |først )?(?:fra|til|indtil|under|i)|var (?:først )?til ?stede (?:fra|til|indtil|under))\b.{2,100})"
)
# "A havde meldt afbud", "Afbud fra A", "Afbud var modtaget fra A"
_EXCUSED = regex.compile(
    r"(?P<names>.{5,200}?) (?:har|havde) (?:an)?meldt (?:lovligt )?(?i:afbud|forfald)(?: til mødet| p(?:å|aa) (?i:grund) af .{3,60})?"
    r"|(?:Der (?:var|er) )?(?i:afbud)(?: (?:var|er))?(?: (?:modtaget|meldt|indløbet|indkommet))?(?: til mødet)?(?: fra:?|:) (?P<names>.{5,200})"
    r"|Afbud havde:? (?P<names>.{5,200})"
)
# "A var ikke mødt", "Fraværende var A"
_ABSENT = regex.compile(
    r"(?P<names>.{5,200}?) (?:(?:var|er) (?:ikke mødt(?: op)?|ikke til ?stede|fraværende|udeblevet)|udeblev|mødte ikke(?: op)?)"
    r"(?: uden afbud)?|(?:Fraværende|Ikke mødt|Udeblevet) var:? (?P<names>.{5,200})"
)
# "A deltog som stedfortræder for B", "I stedet mødte A"
_INSTEAD = regex.compile(
    r"(?P<names>.{5,120}?) (?:deltog|deltager|mødte|var mødt|var indkaldt)(?: som (?:stedfortræder|suppleant)| i stedet)"
    r"(?: for (?P<for>\p{Lu}.{4,60}))?"
    r"|(?:I stedet|Som (?:stedfortræder|suppleant)(?: for (?P<for>\p{Lu}[^,]{4,60}?))?) (?:deltog|mødte|deltager)(?: i stedet)? (?P<names>.{5,120})"
)
# "Kommunekasserer A førte Protokollen": who keeps it is there
_KEPT = regex.compile(
    r"(?P<names>.{5,80}?) (?:førte (?i:protokollen)|skrev (?i:referat(?:et)?)|var (?:referent|dirigent|ordstyrer))"
    r"|(?i:protokollen) førtes af (?P<names>.{5,80}?)"
)
# "Der foretoges:" opens the items and tells of nobody
_OPENS = regex.compile(
    r"Der (?:foretoges|forhandledes|behandledes|passerede)(?: følgende)?:?|Dagsorden(?:en)?(?: var)?:?"
    r"|(?:Følgende|Af) (?i:sager) (?:foretoges|behandledes|foretages):?|(?:Mødet|Formanden) aabnede(?:s)?\b.{0,30}",
    regex.IGNORECASE,
)
_ALL_BUT = regex.compile(
    r"(?i:til ?stede var (?:samtlige|alle) (?:\p{L}+ )?(?:undtagen|med undtagelse af)) (?P<away>\p{Lu}[^,:]{3,60}?),?"
    r" (?:der|som) [^,:]{5,60}, nemlig:? (?P<names>.{5,400})"
)
_MOST = {Presence.PARTLY: 2, Presence.SUBSTITUTE: 2}
"""More names before "kom kl. 17" are a list, of whose last name alone it is said."""
_CLAUSES: tuple[tuple[regex.Pattern[str], Presence], ...] = (
    (_INSTEAD, Presence.SUBSTITUTE),
    (_EXCUSED, Presence.EXCUSED),
    (_ABSENT, Presence.ABSENT),
    (_FROM, Presence.PRESENT),
    (_THERE, Presence.PRESENT),
    (_PARTLY, Presence.PARTLY),
    (_KEPT, Presence.PRESENT),
    (_THEY, Presence.PRESENT),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A person a sentence names, and what it says of him."""

    name: PrintedName
    status: Presence
    note: str | None = None


def all_but(text: str) -> str:
    """Return a text with "Til Stede var alle undtagen A, der …, nemlig: B og C" in two sentences."""
    return _ALL_BUT.sub(r"\g<away> havde meldt forfald. Til stede var \g<names>", text)


def told_in_clauses(text: str) -> list[Told]:
    """Return whom the sentences of a text name, in their order; other sentences give nobody."""
    return [told for sentence in _BETWEEN.split(all_but(text)) for told in _told(sentence)]


def wholly_told(text: str) -> list[Told]:
    """Return whom a paragraph names where every sentence of it tells of presence, else nobody."""
    printed = [s for s in _BETWEEN.split(all_but(text)) if not _OPENS.fullmatch(s.strip(" ."))]
    sentences = [_told(sentence) for sentence in printed]
    if len(sentences) > 1:
        sentences = [
            of_one or _listed(text) for of_one, text in zip(sentences, printed, strict=True)
        ]
    return [told for of_one in sentences for told in of_one] if all(sentences) else []


def _listed(sentence: str) -> list[Told]:
    listed = _LISTED.fullmatch(sentence.strip(" ."))
    names = _people(listed["names"]) if listed else []
    return [Told(name=name, status=Presence.PRESENT) for name in names]


def _told(sentence: str) -> list[Told]:
    sentence = REMARK.sub("", sentence.strip(" ."), count=1)
    sentence = _STOOD_IN.sub(r" (stedfortræder for \g<for>)", sentence)
    for pattern, status in _CLAUSES:
        match = pattern.fullmatch(sentence)
        people = _people(match["names"]) if match and not match["names"].endswith(",") else []
        if match and 0 < len(people) <= _MOST.get(status, len(people)):
            return [_of(name, status, match) for name in people]
    return []


def _of(name: PrintedName, status: Presence, match: regex.Match[str]) -> Told:
    given = match.groupdict()
    whom = given.get("for") or name.substitute_for
    if name.substitute or status is Presence.SUBSTITUTE:
        note = f"stedfortræder for {whom.strip()}" if whom else None
        return Told(name=name, status=Presence.SUBSTITUTE, note=note)
    return Told(name=name, status=status, note=given.get("how"))


def _people(text: str) -> list[PrintedName]:
    """Return the names of a clause, with who sent them; empty where a part of it is no name."""
    people: list[PrintedName] = []
    senders = list(_SENT_BY.finditer(text))
    if senders[0].start() > 0 if senders else ":" in text:
        return []
    ends = [match.start() for match in senders[1:]] + [len(text)]
    segments = [(m["org"], text[m.end() : end]) for m, end in zip(senders, ends, strict=False)]
    for sender, names in segments or [(None, text)]:
        found = split_names(names.strip(" ,."))
        if not found or not _whole(names):
            return []
        people += [replace(name, organisation=name.organisation or sender) for name in found]
    return people


_PARTS = regex.compile(r",(?![^(]*\))|\s(?:og|samt)\s(?![^(]*\))")
_OFFICE = regex.compile(r"(?:\d\. )?\p{Ll}[\p{L}-]*(?: \p{Ll}[\p{L}-]*){0,2}")


def _whole(text: str) -> bool:
    """Tell whether every part of a list is a name or the office of the name before it."""
    parts = [part.strip(" .") for part in _PARTS.split(text)]
    return all(not p or read_name(p) or _OFFICE.fullmatch(p) or is_office(p) for p in parts)
