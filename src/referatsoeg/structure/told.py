"""Who was there as old minutes tell it: in sentences at the head, without a list."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from referatsoeg.model.kinds import Presence
from referatsoeg.structure.names import PrintedName, split_names

# A full stop ends the names unless it stands behind an initial or a name cut short.
_END = r"(?=(?<!\b\p{Lu}\p{Ll}?|\b(?:Chr|Kr|Fr|Joh|Jul|Vilh|Edv|Alb|Ferd|Gdr|Hr|Frk|Pr|Chrf))\.(?:\s|$)|$)"
# "Mødt var Formanden P. Aabye Krog, …", "Tilstede vare …", "Fraværende var …"
_SENTENCE = regex.compile(
    r"(?:^|(?<=[.;] ))(?P<word>(?i:mødt|mødte|til ?stede|nærværende|fraværende|forhindret|udeblevet))"
    rf" (?:var|vare|er)(?: :|:)? (?P<names>\p{{Lu}}.{{3,400}}?){_END}"
)
# "Samtlige Medlemmer vare til Stede undtagen Ole Degn, som havde meldt Forfald."
_EXCEPT = regex.compile(
    rf"(?i:\bundtagen|\bmed undtagelse af),? (?P<names>\p{{Lu}}.{{3,200}}?)(?:,? (?:som|der) .{{3,60}}?)?{_END}"
)
# "Endvidere mødte socialchef Grethe Ovesen."
_ALSO = regex.compile(
    r"(?:Endvidere|Desuden|Tillige|Herudover|Endelig) (?:mødte|deltog|deltager|var)"
    r"(?: til ?stede)?:? (?P<names>[^:\n]{5,200}?)\.?"
)
_AWAY = {
    "fraværende": Presence.ABSENT,
    "udeblevet": Presence.ABSENT,
    "forhindret": Presence.EXCUSED,
}


def told_at_head(lines: Sequence[str]) -> Iterator[tuple[PrintedName, Presence]]:
    """Yield the people whom the sentences of a meeting's head name, and whether they were there."""
    text = " ".join(lines)
    if " var" not in text and " er " not in text and "undtage" not in text.lower():
        return
    for sentence in _SENTENCE.finditer(text):
        status = _AWAY.get(sentence["word"].lower(), Presence.PRESENT)
        for name in split_names(sentence["names"]):
            yield name, status
    for sentence in _EXCEPT.finditer(text):
        for name in split_names(sentence["names"]):
            yield name, Presence.EXCUSED


def also_present(line: str) -> list[PrintedName]:
    """Return whom a line of an attendance list names as present besides: "Endvidere mødte …"."""
    match = _ALSO.fullmatch(line.strip())
    return split_names(match["names"]) if match else []
