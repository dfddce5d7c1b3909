"""Names in attendance lists: split, cleaned, with party, role and organisation as printed."""

from __future__ import annotations

from dataclasses import dataclass, replace

import regex

from referatsoeg.vocabulary.frame import AUTHORITY_WORDS, KIND_WORDS
from referatsoeg.vocabulary.headings import HEADINGS

_PARTY_LETTER = r"[A-ZÆØÅ](?:[a-zæøå]?|[A-Z]{0,2})"
_PARTIES = (
    r"socialdemokrat\w*|venstre|konservative\w*|sf|socialistisk folkeparti|enhedslisten|radikale?(?: venstre)?|"
    r"dansk folkeparti|liberal alliance|nye borgerlige|alternativet|danmarksdemokraterne|moderaterne|"
    r"løsgænger|uden for parti(?:erne)?|udenfor parti(?:erne)?|up|ufp|kristendemokraterne|borgerliste\w*|\w+listen"
)
_SEMICOLONS = regex.compile(r";|\s•\s|•")
_COMMAS = regex.compile(r",(?![^(]*\))|\s•\s|•")
_SENTENCE = regex.compile(r"\p{Lu}[^,;:()]*(?:\s\p{Ll}{4,}\b[^,;:()]*){2,}\.")
# "(stedfortræder for Ole Lind (V))": a party in brackets inside brackets
_INNER = regex.compile(r"(?P<open>\([^()\n]*?)\s*\([^()\n]{0,40}\)(?=[^()\n]*\))")
_LEAD = regex.compile(r"^(?:(?:samt|og|-|–|\*|\d{1,2}[.)])\s*)?(?:[Mm]edlemmerne\s+(?=\p{Lu}))?")
_AND = regex.compile(r"\s+(?:og|samt|&)\s+(?![^(]*\))")
_LEFT_OVER = regex.compile(r"(?:\ssom|\s\()$")
_DASH = regex.compile(r"\s[–-]\s")
_AT = regex.compile(r"\s(?:i|fra|ved|hos)\s(?P<org>[A-ZÆØÅ].+)$")
_STAND_IN = regex.compile(r"stedfortræder|suppleant", regex.IGNORECASE)
_PARTY = regex.compile(
    rf"\s*[(\[]\s*(?P<party>{_PARTY_LETTER}|{_PARTIES})\s*[)\]]|\s*[,–-]\s*(?P<bare>[A-ZÆØÅ])$|\s(?P<tail>[A-ZÆØÅ])$",
    regex.IGNORECASE,
)
_PARTY_STRICT = regex.compile(r"\s*[(\[]\s*(?P<party>[^()\[\]]{1,80})\s*[)\]]")
_PARTICLE = frozenset(
    {"von", "van", "de", "der", "den", "la", "af", "el", "al", "du", "da", "ter", "zu", "i"}
)
_TOKEN = regex.compile(r"[A-ZÆØÅÄÖÜÉÁ][\w’'´`-]*\.?|[A-ZÆØÅ]\.(?:[A-ZÆØÅ]\.)*")
_TITLES = (
    r"borgmester|viceborgmester|1\. viceborgmester|2\. viceborgmester|rådmand|formand|formanden|næstformand|"
    r"kasserer|sekretær|referent|dirigent|direktør|kommunaldirektør|rektor|skoleleder|viceskoleleder|"
    r"regionsrådsformand|udvalgsformand|sognepræst|provst|kirkeværge|byrådsmedlem|suppleant|advokat|"
    r"afdelingschef|centerchef|områdechef|chefkonsulent|konsulent|sogneraadsformand|sognefoged|lærer|gårdejer|"
    r"gaardejer|gdr\.?|husmand|købmand|smed|møller|fru|frk\.?|hr\.?|dr\.?|læge|rådgiver|fuldmægtig|kontorchef|"
    r"medarbejderrepræsentant|elevrepræsentant|forældrerepræsentant|medlem|direktionsmedlem|vicedirektør|"
    r"kontaktperson|inspektør|overlærer|pedel|stadsingeniør|stadsdirektør|kæmner|socialdirektør|revisor|proprietær|proprietair|"
    r"partikulier|pastor|forpagter|bestyrer|fabrikant|gaardmand|gårdmand|boelsmand|handelsmand|arbejdsmand|"
    r"tømrer|snedker|skomager|bager|slagter|vognmand|skrædder|maler|kroejer|"
    r"bogholder|ingeniør|arkitekt|forvalter|pædagog|koordinator|assistent"
)
_TITLE = regex.compile(
    rf"(?P<title>(?i:(?:{_TITLES})(?:\s*[,:])?)|[A-ZÆØÅ]?[a-zæøå]+(?:medlem|formand|chef|direktør|leder|konsulent|sekretær|repræsentant|mester|præst|lærer|ejer|assistent|inspektør|ingeniør|revisor|koordinator|pædagog|mægtig)|[a-zæøå][\w-]+(?:\s[a-zæøå][\w-]+){{0,3}}(?:\s[A-ZÆØÅ]{{2,}})?)\s+(?=[A-ZÆØÅ])"
)
_SENT_BY = regex.compile(
    r"(?P<org>(?:(?:[A-ZÆØÅ][\w-]+\s){1,3}Kommune|Region\s[A-ZÆØÅ]\w+)(?=[\s:])|[A-ZÆØÅ][\w ./-]{2,50}(?=:)):?\s*(?P<rest>[A-ZÆØÅ].+)"
)
# "Ida Bo (A), stedfortræder for Ole Lind (A)": what stands behind the comma
_BEHIND = regex.compile(
    r"(?:som )?(?:stedfortræder|suppleant|i stedet) for (?P<for>\p{Lu}[^,;]{3,60})",
    regex.IGNORECASE,
)
# "Ida Bo (A), i stedet deltog Ole Lind (A)", "Ida Bo - i stedet mødte Ole Lind"
_IN_PLACE = regex.compile(
    r"(?:i stedet|som stedfortræder) (?:mødte|deltog|deltager) (?P<name>\p{Lu}.+)"
)
_DASHED_IN_PLACE = regex.compile(
    r"\s*[-–]\s+(?=(?:i stedet|som stedfortræder) (?:mødte|deltog|deltager)\b)"
)
_SUBSTITUTE = regex.compile(
    r"\(?\s*(?:\d\.\s?)?(?:stedfortræder|suppleant|i stedet|st\.)\s*(?:for|:)?\s*(?P<for>[^()]*)(?:\([A-ZÆØÅ]{1,3}\)|\))?",
    regex.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedName:
    """A name as printed in a list, with what stands beside it."""

    name: str
    party: str | None = None
    role: str | None = None
    organisation: str | None = None
    note: str | None = None
    substitute_for: str | None = None
    substitute: bool = False


def looks_like_name(text: str) -> bool:
    """Return whether text is two to six capitalised words (particles and initials among them)."""
    words = text.split()
    if not 1 < len(words) <= 7 or any(c.isdigit() for c in text):
        return False
    if words[-1].lower() in AUTHORITY_WORDS or words[0] == "Region" or words[-1] in _PARTICLE:
        return False  # "Valg af" goes on behind its last word; no name ends so
    if all(w.lower() in HEADINGS or w.lower() in KIND_WORDS for w in words):
        return False  # "Dagsorden    Beslutning", the head of a table
    named = [w for w in words if w.lower() not in _PARTICLE]
    return len(named) >= 2 and all(_TOKEN.fullmatch(w) for w in named)


def is_party(word: str) -> bool:
    """Return whether a word alone is a party: its letters or its name."""
    return _PARTY_WORD.fullmatch(word) is not None


def is_office(words: str) -> bool:
    """Return whether words are an office and nothing else ("1. næstformand")."""
    return _OFFICE.fullmatch(words) is not None


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
        whom = _PARTY_STRICT.sub("", instead["for"]).strip()
        names[-1] = replace(names[-1], substitute=True, substitute_for=whom)
        return
    stands_in = _IN_PLACE.fullmatch(part) if names else None
    stand_in = read_name(stands_in["name"]) if stands_in else None
    if stand_in:
        names.append(replace(stand_in, substitute=True, substitute_for=names[-1].name))
        return
    read = read_name(part)
    if read:
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


def read_name(text: str) -> PrintedName | None:
    """Return the name in a single entry of a list, else None: no capitalised words, no name."""
    text = " ".join(text.split()).strip(" .,:;-–")
    text = _TITLE_BEHIND.sub(r"\1, \2", text)
    sent_by = _SENT_BY.match(text)
    if sent_by:
        inner = read_name(sent_by["rest"])
        return replace(inner, organisation=inner.organisation or sent_by["org"]) if inner else None
    substitute = _SUBSTITUTE.search(text)
    instead = None
    stands_in = bool(substitute and substitute.start() > 0)
    if substitute and stands_in:
        instead = substitute["for"].strip() or None
        text = (text[: substitute.start()] + text[substitute.end() :]).strip(" ,–-")
        text = _LEFT_OVER.sub("", text)
    text, party, note = _brackets(text)
    text, letter = _without_letter(text)
    party = party or letter
    trailing = _TRAILING.search(text)
    if trailing:
        text, note = text[: trailing.start()].strip(" ,-–"), trailing["note"].lower()
    role = None
    behind = _OFFICE_BEHIND.search(text)
    if behind and looks_like_name(text[: behind.start()]):
        text, role = text[: behind.start()], behind["role"].lower()
    title = _TITLE.match(text)
    if title:
        role = title["title"].strip(" ,:")
        text = text[title.end() :]
    name, _, rest = text.partition(",")
    dash = _DASH.split(name, maxsplit=1)
    if len(dash) == 2:
        name, rest = dash[0], dash[1]
    name = name.strip(" .:")
    single = (
        note is not None
        and _TOKEN.fullmatch(name) is not None
        and not name.isupper()
        and not is_office(name)
    )
    if not looks_like_name(name) and not single:
        return None
    if rest.strip():
        role = rest.strip()
    return replace(_named(name, party, role, note, instead), substitute=stands_in)


def _without_letter(text: str) -> tuple[str, str | None]:
    """Return a name without the party's letter that ends it ("Ida Bo V"), and the letter."""
    words = text.rsplit(" ", 1)
    if len(words) < 2 or not _LETTER.fullmatch(words[1]):
        return text, None
    before = _OFFICE_BEHIND.sub("", _TRAILING.sub("", words[0]))
    return (words[0], words[1]) if looks_like_name(before) else (text, None)


# "Ida Bo (A), borgmester, Lyngby Kommune"
_SENT = regex.compile(
    r"(?:^|, )(?P<org>\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+){0,2} (?:Kommune|Amt)|Region \p{Lu}[\p{L}-]+)$"
)


def _named(
    name: str, party: str | None, role: str | None, note: str | None, instead: str | None
) -> PrintedName:
    organisation = None
    if role:
        match = _AT.search(role)
        organisation = match["org"] if match else None
        sent = None if match else _SENT.search(role)
        if sent:  # "borgmester, Lyngby Kommune"
            organisation, role = sent["org"], role[: sent.start()].strip(" ,") or None
    if role is None and note and _OFFICE.fullmatch(note):
        role, note = note, None  # "Ida Bo (formand)"
    if name.isupper():
        name = name.title() if len(name) > 5 else name
    return PrintedName(
        name=name,
        party=party,
        role=role,
        organisation=organisation,
        note=note,
        substitute_for=instead,
    )


_TITLE_BEHIND = regex.compile(r"^(.*\))\s+((?!og |samt )[a-zæøå][^()]*)$", regex.IGNORECASE)
_TRAILING = regex.compile(
    r"\s+(?P<note>(?:fraværende,? )?(?:med |uden )?afbud|fraværende|ikke til ?stede|deltog ikke|syg|forfald|til ?stede|deltog|mødt)\.?$",
    regex.IGNORECASE,
)


_LETTER = regex.compile(r"[A-ZÆØÅ]")
_PARTY_WORD = regex.compile(rf"\(?(?:[A-ZÆØÅ]{{1,2}}|UFP|(?i:{_PARTIES}))\)?")
_OFFICE_BEHIND = regex.compile(
    r"\s+(?P<role>(?:\d\. )?(?:næst|vice)?(?:formand|borgmester|rådmand|referent|sekretær|dirigent|kasserer|medlem))$",
    regex.IGNORECASE,
)
# "Formand, borgmester Ida Bo (A), Lyngby Kommune"
_TWO_OFFICES = regex.compile(
    rf"(?P<lead>(?i:formand|næstformand|{_TITLES})), (?=(?i:{_TITLES}) \p{{Lu}})"
)
_NUMBERED_OFFICE = regex.compile(r"\d\. (?:vice|næst)\p{L}+", regex.IGNORECASE)
_OFFICE = regex.compile(
    rf"(?:\d\. )?(?:{_TITLES}|\p{{L}}+(?:medlem|formand|chef|direktør|leder|konsulent|sekretær|repræsentant|mester|præst|lærer))",
    regex.IGNORECASE,
)


def _brackets(text: str) -> tuple[str, str | None, str | None]:
    """Return the text without brackets, and the party or the remark that stood in them."""
    party = note = None
    for match in _PARTY_STRICT.finditer(text):
        inner = match["party"].strip()
        if party is None and (
            len(inner) <= 3 or regex.fullmatch(_PARTIES, inner, regex.IGNORECASE)
        ):
            party = inner
        else:
            note = inner
    return " ".join(_PARTY_STRICT.sub(" ", text).split()), party, note


def _with_title(name: PrintedName, part: str) -> PrintedName:
    text, party, note = _brackets(part)
    if _STAND_IN.fullmatch(text):
        return replace(name, substitute=True)
    role = name.role
    if text:
        role = f"{role}, {text}" if role else text
    return _named(name.name, name.party or party, role, name.note or note, name.substitute_for)


def _with_party(name: PrintedName, part: str) -> PrintedName:
    return _named(name.name, part.strip(" ()"), name.role, name.note, name.substitute_for)
