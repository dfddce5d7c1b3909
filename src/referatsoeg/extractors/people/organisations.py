"""The organisations an item names: what the model found, topped up from a closed list."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

import regex

from referatsoeg.extractors.people.names import clean, parts
from referatsoeg.extractors.people.wordset import word_set
from referatsoeg.model.findings import Entity, Mention, Span
from referatsoeg.model.kinds import SectionKind
from referatsoeg.model.meeting import Item
from referatsoeg.text.lexicon import Known, lexicon

# Municipalities, regions, ministries and agencies; regions: four from 2027, both sets stand there.
LIST = Path(__file__).parent / "organisations.txt"

# Bodies with their own name by their ending: "Teknik- og Miljøudvalget", "Handicaprådet".
_BODY = regex.compile(
    r"(?<![\p{L}-])(?:\p{Lu}[\p{Ll}]+-,? (?:\p{Lu}[\p{Ll}]+-,? )?og )?\p{Lu}[\p{Ll}]*"
    r"(?:udvalget|rådet|forvaltningen|styrelsen|ministeriet|nævnet|gruppen|tilsynet)(?=s?(?!\p{L}))"
)
_GENERIC = word_set(
    """
    udvalget rådet forvaltningen styrelsen ministeriet nævnet gruppen tilsynet forretningsudvalget
    styregruppen arbejdsgruppen målgruppen projektgruppen byrådet aldersgruppen følgegruppen
    """
)
_NOT_ORGANISATION = regex.compile(r"^[^\p{Lu}]*$|^\p{L}$|\d{3,}|[@_]|\.pdf")


def organisations(item: Item, entities: Sequence[Sequence[Entity]]) -> tuple[Mention, ...]:
    """Return the organisations of an item, each once, at its first mention."""
    seen: dict[tuple[str, ...], Mention] = {}
    for i, section in enumerate(item.sections):
        if section.kind is SectionKind.ATTACHMENTS:
            continue
        own = entities[i] if i < len(entities) else ()
        for start, end in _places(section.text, own):
            mention = _mention(section.text, i, start, end)
            if mention:
                seen.setdefault(parts(mention.name), mention)
    return tuple(seen.values())


def _places(text: str, entities: Sequence[Entity]) -> list[tuple[int, int]]:
    """Return places of organisations, longest first where they overlap, in the text's order."""
    found = {(m.start(), m.end()) for pattern in (_closed(), _BODY) for m in pattern.finditer(text)}
    listed = sorted(found, key=lambda p: (p[0], -p[1]))
    places: list[tuple[int, int]] = []
    for start, end in listed:
        if not places or start >= places[-1][1]:
            places.append((start, end))
    places += [
        (e.start, e.end)
        for e in entities
        if e.label == "ORG" and not any(s < e.end and e.start < end for s, end in places)
    ]
    return sorted(places)


def _mention(text: str, section: int, start: int, end: int) -> Mention | None:
    name = _without_genitive(clean(text[start:end]))
    if len(name) < 2 or name.lower() in _GENERIC or _NOT_ORGANISATION.search(name):
        return None
    if " " not in name and _is_plain_word(text, name, start):
        return None
    span = Span(section=section, start=start, end=end)
    return Mention(label="ORG", text=text[start:end], name=name, span=span)


def _is_plain_word(text: str, name: str, start: int) -> bool:
    """Tell whether a lone word is a common one that only its place gave a capital."""
    known = lexicon().mask(name)
    plain = known & (Known.COMMON | Known.COMPOUND) and not known & Known.ORGANISATION
    before = text[:start].rstrip(' \t"”»«•–-◦')[-1:]
    return bool(plain) and (not before or before in ".:!?\n")


def _without_genitive(name: str) -> str:
    if regex.search(r"(?:ommune|egion|et|en|land|A/S|KL)['’]?s$", name):
        return name.removesuffix("s").rstrip("'’")
    return name


@cache
def _closed() -> regex.Pattern[str]:
    names = sorted(_entries(), key=len, reverse=True)
    return regex.compile(r"(?<![\p{L}-])(?:\L<names>)(?=s?(?![\p{L}-]))", names=names)


def _entries() -> Iterator[str]:
    """Yield the listed names; a municipality stands in the list by its place alone."""
    kind = ""
    for line in LIST.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            kind = line.strip("[]")
        elif line and not line.startswith("#"):
            if kind == "municipalities":
                yield from (f"{line} Kommune", f"{line} kommune")
                yield from (f"{line.removesuffix('s')}s Kommune",) if line == "København" else ()
            else:
                yield line
