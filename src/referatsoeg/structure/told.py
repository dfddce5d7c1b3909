"""Who was there as sentences tell it: at the head of old minutes, or inside a list of names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from referatsoeg.model.kinds import Presence
from referatsoeg.structure.name_lists import split_names
from referatsoeg.structure.names import PrintedName, read_name
from referatsoeg.structure.told_clauses import CUT_SHORT, Told, all_but
from referatsoeg.text.presence import away

# A full stop ends the names unless it stands behind an initial or a name cut short.
_SHORT = rf"\b(?:{CUT_SHORT})"
_END = rf"(?=(?<!{_SHORT})\.(?:\s|$)|$)"
# "Mødt var Formanden P. Aabye Krog, …", "Tilstede vare …", "Fraværende var …"
_SENTENCE = regex.compile(
    r"(?:^|(?<=[.;] ))(?P<word>(?i:mødt|mødte|til ?stede|nærværende|fraværende|forhindret|udeblevet))"
    rf" (?:var|vare|er)(?: :|:)? (?:\p{{Ll}}{{4,}}en,? )?(?P<names>\p{{Lu}}.{{3,400}}?){_END}"
)
# "Samtlige Medlemmer vare til Stede undtagen Ole Degn, som havde meldt Forfald."
_EXCEPT = regex.compile(
    rf"(?i:\bundtagen|\bmed undtagelse af),? (?P<names>\p{{Lu}}.{{3,200}}?)(?:,? (?:som|der) .{{3,60}}?)?{_END}"
)
# "Der var afbud fra Ole Degn (A) og Pia Dam."
_SENT_WORD = regex.compile(
    rf"\b[Dd]er (?:var|er)(?: modtaget| meldt| indkommet)? afbud fra:? (?P<names>(?:\p{{Ll}}+ ){{0,2}}\p{{Lu}}.{{3,300}}?){_END}"
)
# "Endvidere mødte socialchef Grethe Ovesen."
_ALSO = regex.compile(
    r"(?:Endvidere|Desuden|Tillige|Herudover|Endelig|Fra [\p{L} ]{3,40}?) (?:mødte|deltog|deltager|var)"
    r"(?: til ?stede)?:? (?P<names>[^:\n]{5,200}?)\.?"
)
# "Ole Degn havde meldt afbud."
_EXCUSED = regex.compile(
    rf"(?:^|(?<=[.;] ))(?P<names>\p{{Lu}}(?:(?! deltog| mødte)[^.:;]){{3,160}}?) (?:har|havde) (?:an)?meldt (?:lovligt )?(?:afbud|forfald|Afbud|Forfald)(?: p(?:å|aa) [Gg]rund af [^.;]{{3,60}})?{_END}"
)
# "I mødet deltog Pia Dam, Ole Lind og …"
_TOOK_PART_IN = regex.compile(
    rf"\b(?:I|På|Til|Ved) (?:\p{{L}}*mødet|generalforsamlingen) (?:deltog|deltoge|mødte|var(?: mødt)?|sås)"
    rf"(?: følgende)?(?: medlemmer)?(?: til ?stede)?:? (?P<names>\p{{Lu}}.{{3,400}}?){_END}"
)
_AWAY = {
    "fraværende": Presence.ABSENT,
    "udeblevet": Presence.ABSENT,
    "forhindret": Presence.EXCUSED,
}


_HINTS = (" var", " er ", " meldt ", "mødet deltog", "mødet mødte")


def told_at_head(lines: Sequence[str]) -> Iterator[tuple[PrintedName, Presence]]:
    """Yield the people whom the sentences of a meeting's head name, and whether they were there."""
    text = all_but(" ".join(lines))
    if not any(word in text for word in _HINTS) and "undtage" not in text.lower():
        return
    for sentence in _SENTENCE.finditer(text):
        status = _AWAY.get(sentence["word"].lower(), Presence.PRESENT)
        for name in split_names(sentence["names"]):
            yield name, status
    for sentence in _TOOK_PART_IN.finditer(text):
        for name in split_names(sentence["names"]):
            yield name, Presence.PRESENT
    found = [match for way in (_EXCEPT, _SENT_WORD, _EXCUSED) for match in way.finditer(text)]
    for sentence in (*found, *filter(None, map(_EXCUSED.match, lines))):
        for name in split_names(sentence["names"]):
            yield name, Presence.EXCUSED


def also_present(line: str) -> list[PrintedName]:
    """Return whom a line of an attendance list names as present besides: "Endvidere mødte …"."""
    match = _ALSO.fullmatch(line.strip())
    return split_names(match["names"]) if match else []


# A name at the beginning of a sentence; a full stop in it stands behind a name cut short.
_NAME = rf"\p{{Lu}}(?:[^.,;:\n]|(?<={_SHORT})\.(?= \p{{Lu}})){{3,50}}?"
_SENTENCE_START = r"(?:(?<=\.)|^)[ ]*"
_SENTENCES: tuple[tuple[regex.Pattern[str], Presence], ...] = (
    # "Som stedfortræder deltog Pia Dam."
    (
        regex.compile(
            r"[.,]?\s*(?:[Ss]om stedfortræder|[Ii] stedet|[Ss]om suppleant)\s+(?:deltog|mødte|deltager)"
            r"\s+(?P<name>\p{Lu}[^.:;\n]{3,60})\.?"
        ),
        Presence.SUBSTITUTE,
    ),
    # "Pia Dam (A) deltog som stedfortræder for Ole Lind.", "Pia Dam mødte for Ole Lind"
    (
        regex.compile(
            rf"{_SENTENCE_START}(?P<name>{_NAME}) (?:deltog|deltager|mødte|var indkaldt)"
            r"(?: (?:i stedet|som stedfortræder|som suppleant))?(?: for (?P<for>\p{Lu}[^.;\n]{3,60})|(?<=stedet|træder|pleant))\.?",
            regex.MULTILINE,
        ),
        Presence.SUBSTITUTE,
    ),
    # "I stedet for Ole Lind deltog Pia Dam (A)."
    (
        regex.compile(
            rf"{_SENTENCE_START}(?:I stedet for|For) (?P<for>{_NAME})(?: \([^)]{{1,14}}\))? (?:deltog|deltager|mødte)"
            r" (?P<name>\p{Lu}[^.:;\n]{3,60})\.?",
            regex.MULTILINE,
        ),
        Presence.SUBSTITUTE,
    ),
    # "Ole Lind havde meldt afbud.", "Ole Lind havde anmeldt lovligt Forfald."
    (
        regex.compile(
            rf"{_SENTENCE_START}(?P<name>{_NAME})\s+(?:har|havde) (?:an)?meldt (?:lovligt )?(?i:afbud|forfald)\.?",
            regex.MULTILINE,
        ),
        Presence.EXCUSED,
    ),
    # "Chr. Lind var ikke mødt.", "Ole Lind udeblev"
    (
        regex.compile(
            rf"{_SENTENCE_START}(?P<name>{_NAME})\s+(?:(?:var|er) (?:ikke mødt|ikke til ?stede|fraværende|udeblevet)|udeblev|mødte ikke)\.?",
            regex.MULTILINE,
        ),
        Presence.ABSENT,
    ),
)
# "Ikke mødt: Aksel Bo.  Afbud: Inger Holm."
_NEXT_LIST = regex.compile(
    r"(?<=[\p{L})])\.\s+(?=(?:Afbud|Fraværende|Ikke mødt|Ikke til ?stede|Stedfortræder(?:e)?)(?: fra)?:|Der (?:var|er)[^.:]{0,20} afbud fra"
    r"|Afbud fra \p{Lu}|Fra [\p{L} ]{3,40}? (?:deltog|deltager|mødte)\b"
    r"|\p{Lu}[^.:;\n]{5,120} (?:deltog|deltager) (?:ligeledes|også|desuden|tillige)\.)"
)
# In a list of substitutes: "Pia Dam (A) for Ole Lind (A)"
_IN_STEAD_OF = regex.compile(
    r"^(?P<name>\p{Lu}[^.,;:\n]{3,50}?) for (?P<for>\p{Lu}[^.,;\n]{3,50})\.?$", regex.MULTILINE
)
_STAND_IN = regex.compile(r"Stedfortrædere?: (?P<names>\p{Lu}.{4,120})")
_PARTLY = regex.compile(
    r"(?P<name>\p{Lu}[^:;,.\n]{3,60}?)\s+(?P<how>(?:ankom|forlod|gik|mødte kl|mødte først|deltog fra|deltog til|deltog ikke (?:i|under)|"
    r"deltog (?:kun )?(?:i|under)|var til stede (?:fra|til|under))\b(?:(?!, \p{Lu})[^\n])*)"
)
# "Regionsdirektør Jens Skov og kontorchef Pia Dam deltog."
_TOOK_PART = regex.compile(
    r"(?P<names>\p{Lu}[^:;.\n]{5,160}?)\s+(?:deltog|deltager)(?: (?:desuden|også|ligeledes|tillige))?\."
)


def told_apart(text: str, *, instead: bool = False) -> tuple[str, list[Told]]:
    """Return a list's text without its sentences, and what they tell: who came late, who stood in.

    `instead` tells that the list is one of substitutes.
    """
    told: list[Told] = []
    text = _NEXT_LIST.sub("\n", text)
    sentences = ((_IN_STEAD_OF, Presence.SUBSTITUTE), *_SENTENCES) if instead else _SENTENCES
    for pattern, status in sentences:
        found = [(match, read_name(match["name"])) for match in pattern.finditer(text)]
        for match, name in found:
            if name:
                given = match.groupdict().get("for")
                note = f"stedfortræder for {given.strip()}" if given else None
                told.append(Told(name=name, status=status, note=note))
        if all(name for _, name in found):
            text = pattern.sub("\n", text)
    kept = []
    for line in text.split("\n"):
        of_line = _told_in(line.strip())
        told += of_line
        if not of_line:
            kept.append(line)
    return "\n".join(line for line in kept if line.strip()), told


def _told_in(line: str) -> list[Told]:
    """Return whom a whole line of a list tells of in a sentence or under a word of its own."""
    if took_part := _TOOK_PART.fullmatch(line):
        names = split_names(took_part["names"])
        return [Told(name=name, status=Presence.PRESENT) for name in names]
    if also := also_present(line):
        return [Told(name=name, status=Presence.PRESENT) for name in also]
    if sent_word := _SENT_WORD.match(line):
        names = split_names(sent_word["names"])
        return [Told(name=name, status=Presence.EXCUSED) for name in names]
    if stand_in := _STAND_IN.match(line):
        names = split_names(stand_in["names"])
        return [Told(name=name, status=Presence.SUBSTITUTE) for name in names]
    if missing := away(line):
        return [Told(name=name, status=missing[0]) for name in split_names(missing[1])]
    partly = _PARTLY.fullmatch(line)
    late = read_name(partly["name"]) if partly else None
    if partly and late:
        return [Told(name=late, status=Presence.PARTLY, note=partly["how"].rstrip("."))]
    return []
