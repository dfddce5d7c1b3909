"""Lists of names as printed: split at commas and lines, with offices and stand-ins beside them."""

from __future__ import annotations

from dataclasses import replace

import regex

from referatsoeg.structure.names import (
    BRACKETS,
    PARTIES,
    PARTY_LETTER,
    STANDS_FOR,
    PrintedName,
    is_party,
    named,
    read_name,
    without_brackets,
)
from referatsoeg.vocabulary.offices import OFFICES

_AND = regex.compile(r"\s+(?:og|samt|&)\s+(?![^(]*\))")
# "Ida Bo (A), stedfortræder for Ole Lind (A)": what stands behind the comma
_BEHIND = regex.compile(
    r"(?:som )?(?:stedfortræder|suppleant|i stedet) for (?P<for>\p{Lu}[^,;]{3,60})",
    regex.IGNORECASE,
)
_COMMAS = regex.compile(r",(?![^(]*\))|\s•\s|•")
# "Stedfortræder Ida Bo (A) for Ole Lind (A)"
_DEPUTY = regex.compile(
    r"(?:[Ss]tedfortræder|[Ss]uppleant) (?P<name>\p{Lu}.{3,60}?) for (?P<for>\p{Lu}[^,;]{3,60})"
)
_DASHED_IN_PLACE = regex.compile(
    r"\s*[-–]\s+(?=(?:i stedet|som stedfortræder) (?:mødte|deltog|deltager)\b)"
)
# "(stedfortræder for Ole Lind (V))": a party in brackets inside brackets
_INNER = regex.compile(r"(?P<open>\([^()\n]*?)\s*\([^()\n]{0,40}\)(?=[^()\n]*\))")
# "Ida Bo (A), i stedet deltog Ole Lind (A)", "Ida Bo - afbud, stedfortræder: Ole Lind"
_IN_PLACE = regex.compile(
    r"(?:(?:i stedet|som stedfortræder) (?:mødte|deltog|deltager)|(?:stedfortræder|suppleant)(?: er| var)?:)"
    r" (?P<name>\p{Lu}.+)"
)
_LEAD = regex.compile(r"^(?:(?:samt|og|-|–|\*|\d{1,2}[.)])\s*)?(?:[Mm]edlemmerne\s+(?=\p{Lu}))?")
_NUMBERED_OFFICE = regex.compile(r"\d\. (?:vice|næst)\p{L}+", regex.IGNORECASE)
_PARTY = regex.compile(
    rf"\s*[(\[]\s*(?P<party>{PARTY_LETTER}|{PARTIES})\s*[)\]]|\s*[,–-]\s*(?P<bare>[A-ZÆØÅ])$|\s(?P<tail>[A-ZÆØÅ])$",
    regex.IGNORECASE,
)
# "Ida Bo (A), Lyngby (formand)": where the member comes from
_PLACE_OFFICE = regex.compile(r"\p{Lu}[\p{L}-]+ \((?:næst)?formand\)")
_SEMICOLONS = regex.compile(r";|\s•\s|•")
_SENTENCE = regex.compile(r"\p{Lu}[^,;:()]*(?:\s\p{Ll}{4,}\b[^,;:()]*){2,}\.")
_STAND_IN = regex.compile(r"stedfortræder|suppleant", regex.IGNORECASE)
# "Formand, borgmester Ida Bo (A), Lyngby Kommune"
_TWO_OFFICES = regex.compile(
    rf"(?P<lead>(?i:formand|næstformand|{OFFICES})), (?=(?i:{OFFICES}) \p{{Lu}})"
)
# "Ida Bo, Rammeaftalesekretariatet (referent)": whom she works for
_WORKPLACE = regex.compile(
    r"\p{Lu}\p{L}*(?:sekretariatet|forvaltningen|administrationen|afdelingen) \(\p{Ll}+\)"
)


def split_names(text: str) -> list[PrintedName]:
    """Return the names of a run-on list, split at commas, semicolons, "og" and line breaks."""
    names: list[PrintedName] = []
    for line in _DASHED_IN_PLACE.sub(", ", _INNER.sub(r"\g<open>", text)).split("\n"):
        if names and _SENTENCE.fullmatch(line.strip()):
            continue  # "Forrige Mødes Protokol oplæstes og underskreves."
        lead = _TWO_OFFICES.match(line.strip())
        if lead:
            first = len(names)
            names += split_names(line.strip()[lead.end() :])
            if len(names) > first:
                role = ", ".join(filter(None, (lead["lead"], names[first].role)))
                names[first] = replace(names[first], role=role)
            continue
        semicolons = ";" in line
        for part in (_SEMICOLONS if semicolons else _COMMAS).split(line):
            _take(part.strip(" .\t"), names)
    return names


def _take(part: str, names: list[PrintedName]) -> None:
    numbered = _NUMBERED_OFFICE.fullmatch(part)
    part = part if numbered else _LEAD.sub("", part).strip()
    if not part:
        return
    instead = _BEHIND.fullmatch(part) if names else None
    if instead:
        whom = BRACKETS.sub("", instead["for"]).strip()
        names[-1] = replace(names[-1], substitute=True, substitute_for=whom)
        return
    stands_in = _IN_PLACE.fullmatch(part) if names else None
    stand_in = read_name(stands_in["name"]) if stands_in else None
    if stand_in:
        names.append(replace(stand_in, substitute=True, substitute_for=names[-1].name))
        return
    deputy = _DEPUTY.fullmatch(part)
    in_place = read_name(deputy["name"]) if deputy else None
    if deputy and in_place:
        whom = BRACKETS.sub("", deputy["for"]).strip()
        names.append(replace(in_place, substitute=True, substitute_for=whom))
        return
    read = read_name(part)
    if read and not (names and _of_last(part, names[-1])):
        names.append(read)
        return
    halves = _AND.split(part)
    reads = [read_name(_LEAD.sub("", half).strip()) for half in halves]
    if len(halves) > 1 and all(reads):
        names.extend(r for r in reads if r)
    elif names and not _PARTY.fullmatch(part) and not is_party(part):
        names[-1] = _with_title(names[-1], part)
    elif names:
        names[-1] = _with_party(names[-1], part)


def _of_last(part: str, last: PrintedName) -> bool:
    """Tell whether an entry says where the person before it comes from, and his office."""
    return bool(_WORKPLACE.fullmatch(part) or (last.party and _PLACE_OFFICE.fullmatch(part)))


def _with_title(name: PrintedName, part: str) -> PrintedName:
    text, party, note = without_brackets(part)
    if _STAND_IN.fullmatch(text):
        return replace(name, substitute=True)
    if note and (whom := STANDS_FOR.search(note)):  # "Ida Bo, Lyngby Kommune (for Ole Lind)"
        name, note = replace(name, substitute=True, substitute_for=whom["for"]), None
    role = name.role
    if text:
        role = f"{role}, {text}" if role else text
    whole = named(name.name, name.party or party, role, name.note or note, name.substitute_for)
    return replace(whole, substitute=name.substitute)


def _with_party(name: PrintedName, part: str) -> PrintedName:
    return named(name.name, part.strip(" ()"), name.role, name.note, name.substitute_for)
