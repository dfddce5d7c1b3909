"""Names in attendance lists: split, cleaned, with party, role and organisation as printed."""

from __future__ import annotations

from dataclasses import dataclass, replace

import regex

from referatsoeg.vocabulary.frame import AUTHORITY_WORDS, KIND_WORDS
from referatsoeg.vocabulary.headings import HEADINGS
from referatsoeg.vocabulary.offices import OFFICES

PARTY_LETTER = r"[A-ZÆØÅ](?:[a-zæøå]?|[A-Z]{0,2})"
PARTIES = (
    r"socialdemokrat\w*|venstre|konservative\w*|sf|socialistisk folkeparti|enhedslisten|radikale?(?: venstre)?|"
    r"dansk folkeparti|liberal alliance|nye borgerlige|alternativet|danmarksdemokraterne|moderaterne|"
    r"løsgænger|uden for parti(?:erne)?|udenfor parti(?:erne)?|up|ufp|kristendemokraterne|borgerliste\w*|\w+listen"
)
_LEFT_OVER = regex.compile(r"(?:\ssom|\s\()$")
_DASH = regex.compile(r"\s[–-]\s")
_AT = regex.compile(r"\s(?:i|fra|ved|hos)\s(?P<org>[A-ZÆØÅ].+)$")
BRACKETS = regex.compile(r"\s*[(\[]\s*(?P<party>[^()\[\]]{1,80})\s*[)\]]")
_PARTICLE = frozenset(
    {"von", "van", "de", "der", "den", "la", "af", "el", "al", "du", "da", "ter", "zu", "i"}
)
_TOKEN = regex.compile(r"[A-ZÆØÅÄÖÜÉÁ][\w’'´`-]*\.?|[A-ZÆØÅ]\.(?:[A-ZÆØÅ]\.)*")
_TITLE = regex.compile(
    rf"(?P<title>(?i:(?:{OFFICES})(?:\s*[,:])?)|[A-ZÆØÅ]?[a-zæøå]+(?:medlem|formand|chef|direktør|leder|konsulent|sekretær|repræsentant|mester|præst|lærer|ejer|assistent|inspektør|ingeniør|revisor|koordinator|pædagog|mægtig)|[a-zæøå][\w-]+(?:\s[a-zæøå][\w-]+){{0,3}}(?:\s[A-ZÆØÅ]{{2,}})?)\s+(?=[A-ZÆØÅ])"
)
_SENT_BY = regex.compile(
    r"(?P<org>(?:(?:[A-ZÆØÅ][\w-]+\s){1,3}Kommune|Region\s[A-ZÆØÅ]\w+)(?=[\s:])|[A-ZÆØÅ][\w ./-]{2,50}(?=:)):?\s*(?P<rest>[A-ZÆØÅ].+)"
)
STANDS_FOR = regex.compile(r"for (?P<for>\p{Lu}[\p{L}.-]+(?: \p{Lu}[\p{L}.-]*)+)")
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
    text, party, note = without_brackets(text)
    text, letter = _without_letter(text)
    party = party or letter
    trailing = _TRAILING.search(text)
    if trailing:
        text, note = text[: trailing.start()].strip(" ,-–"), trailing["note"].lower()
    if note and (whom := STANDS_FOR.fullmatch(note)):  # "Ida Bo (for Ole Lind)"
        stands_in, instead, note = True, instead or whom["for"], None
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
    return replace(named(name, party, role, note, instead), substitute=stands_in)


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


def named(
    name: str, party: str | None, role: str | None, note: str | None, instead: str | None
) -> PrintedName:
    """Return a name with what stood beside it: who sent him is told from his role."""
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
_PARTY_WORD = regex.compile(rf"\(?(?:[A-ZÆØÅ]{{1,2}}|UFP|(?i:{PARTIES}))\)?")
_OFFICE_BEHIND = regex.compile(
    r"\s+(?P<role>(?:\d\. )?(?:næst|vice)?(?:formand|borgmester|rådmand|referent|sekretær|dirigent|kasserer|medlem))$",
    regex.IGNORECASE,
)
_OFFICE = regex.compile(
    rf"(?:\d\. )?(?:{OFFICES}|\p{{L}}+(?:medlem|formand|chef|direktør|leder|konsulent|sekretær|repræsentant|mester|præst|lærer))",
    regex.IGNORECASE,
)


def without_brackets(text: str) -> tuple[str, str | None, str | None]:
    """Return the text without brackets, and the party or the remark that stood in them."""
    party = note = None
    for match in BRACKETS.finditer(text):
        inner = match["party"].strip()
        if party is None and (len(inner) <= 3 or regex.fullmatch(PARTIES, inner, regex.IGNORECASE)):
            party = inner
        else:
            note = inner
    return " ".join(BRACKETS.sub(" ", text).split()), party, note
